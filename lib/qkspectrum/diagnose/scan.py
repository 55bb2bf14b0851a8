"""The query-key spectra of every head of a model or a checkpoint, as one table."""

import math
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy
import torch
from torch import Tensor
from tqdm import tqdm

from .._checks import check_device, check_finite
from ..conventions import SCAN_DRAWS, SCAN_POSITIONS
from ..errors import QKError
from ..theory.localization import propagation_phases
from ..theory.precision import to_unit_size
from ..theory.propagation import limit_signal_propagation
from ..theory.rank import effective_rank
from ..weights.attention import Attention
from ..weights.heads import Model, read
from ..weights.notes import NOTES, Skipped
from ..weights.sources import HeadCounts
from .logits import Verdict
from .products import HeadProducts
from .verify import verdicts_of

if TYPE_CHECKING:
    import pandas

_POSITIONS = (torch.arange(SCAN_POSITIONS, dtype=torch.float64) + 0.5) / SCAN_POSITIONS
_BLOCK = 16 * 2**20  # bytes, in float32, of the query weights that one task multiplies at once
# Columns, each with the power of W's size that it grows with: what needs eigenvalues or singular values, and the rest.
_DECOMPOSED = {"spectral_norm": 1, "stable_rank": 0, "effective_rank": 0, "normality_gap": 2, "positive_share": 0}
_MOMENTS = {"trace": 1, "mean": 1, "scale": 2, "variance": 2, "trace_of_square": 2, "frobenius_squared": 2}
_POWER = _DECOMPOSED | _MOMENTS | {"entry_size": 1}


def scan(
    model_or_path: Model,
    eigenvalues: bool = False,
    num_heads: HeadCounts = None,
    head_dim: int | None = None,
    verify: Any = None,
    device: str | torch.device | None = None,
) -> "pandas.DataFrame":
    """The query-key spectrum of every head, one row each, beside that of a random head of the same shape.

    Columns: name, layer, head, key_head, d_head, d, temperature (the model's own λ); then of W = w_qᵀ w_k

    - trace, mean, scale, variance: tr(W), tr(W)/d, tr(W²)/d, scale − mean²; frobenius: ‖W‖_F;
    - with `eigenvalues`: spectral_norm, stable_rank (‖W‖_F²/‖W‖₂²), effective_rank, normality_gap, and positive_share,
      the share of Σ|λ_k| from eigenvalues with a positive real part (stable_rank, positive_share: NaN for W = 0);
    - xi, eta: ξ = tr(W)/λ, η = √tr(W²)/λ (−√|tr(W²)|/λ where tr(W²) < 0);
    - phase: `propagation_phase` of `limit_signal_propagation` at ξ, η and f = ‖W‖_F/λ, the theory's prediction for
      tokens that are a random walk with steps N(0, I): a way to compare heads, not a statement about the model's own
      tokens, whose variance differs between directions (chapter 13);
    - random_…: the same for a random initialization, heads of this shape whose entries are independent Gaussians with
      this head's root mean square. It is the root mean square of trace, mean, xi and frobenius, and the mean of scale
      and variance, both in closed form; eta and phase follow from these; what needs eigenvalues is the mean of 8 draws;
    - with `verify`: verified, whether the logits that the model computes are those of W, λ and the notes ("exact", "up
      to notes", "wrong: …" or "not verified: …"), and relative_error, by how much they differ, both as in `verify`;
    - notes: what W leaves out, as keys of `.attrs["notes"]`.

    Args:
        model_or_path: as in `heads`. Only a layer or two of a checkpoint are in memory at once; of large layers with
            separate query and key weights, only the heads that are being multiplied.
        eigenvalues: whether to add what needs eigenvalues or singular values, which takes two to three times as long.
        num_heads: as in `heads`.
        head_dim: as in `heads`.
        verify: inputs of the model's forward pass, as in `verify`; of a checkpoint, all heads are "not verified: no
            model".
        device: where the weights are multiplied, such as "cuda"; None for where they are. Eigenvalues and singular
            values are computed on the CPU.

    Returns:
        A DataFrame. Its `.attrs["skipped"]` gives the reason for each attention module without rows, and
        `.attrs["notes"]` the meaning of each note.

    Raises:
        QKError: as `heads`; weights are not finite (the head is named) or too large to multiply; torch cannot
            use the device.

    >>> table = scan("path/to/checkpoint")         # doctest: +SKIP
    >>> table.groupby("layer")["frobenius"].median()   # doctest: +SKIP

    Status: exact to rounding, singular values to √ε of the largest; the phase is asymptotic, the draws empirical.
    """
    import pandas

    if device is not None:
        check_device(device)
    skipped: dict[str, str] = {}
    with tqdm(unit="layer", desc="scan", leave=False, disable=None) as bar:
        modules = read(model_or_path, num_heads, head_dim, in_parts=True, expect=bar.reset)
        batches = list(_measure_in_parallel(modules, eigenvalues, device, skipped, bar))
    facts = pandas.DataFrame([batch.facts for batch in batches])
    facts = facts.loc[facts.index.repeat([len(batch.heads) for batch in batches])].reset_index(drop=True)
    facts.insert(2, "head", [head for batch in batches for head in batch.heads])
    facts.insert(3, "key_head", facts["head"] // facts.pop("shared"))
    measured = pandas.DataFrame(
        {name: torch.cat([batch.measured[name] for batch in batches]).numpy() for name in batches[0].measured}
    )
    too_large = measured.isin([math.inf]).any(axis=1)
    if too_large.any():
        name = facts["name"].iloc[int(too_large.to_numpy().argmax())]
        raise QKError(f"{name}: weights too large, expected squares of products within the range of float64")
    columns, random = _columns(facts, measured), _random_columns(facts, measured)
    table = pandas.concat([facts.drop(columns="notes"), columns, random.add_prefix("random_"), facts["notes"]], axis=1)
    if verify is not None:
        _add_verdicts(table, verdicts_of(model_or_path, verify, num_heads, head_dim))
    used = {note for notes in facts["notes"].unique() for note in notes.split("; ")}
    table.attrs = {"skipped": skipped, "notes": {note: text for note, text in NOTES.items() if note in used}}
    return table


def _add_verdicts(table: "pandas.DataFrame", verdicts: dict[str, list[Verdict]]) -> None:
    """Add columns with the verdict of each head before the last."""
    of_rows = [verdicts[name][head] for name, head in zip(table["name"], table["head"], strict=True)]
    table.insert(len(table.columns) - 1, "verified", [str(verdict) for verdict in of_rows])
    table.insert(len(table.columns) - 1, "relative_error", [verdict.relative_error for verdict in of_rows])


class _Batch(NamedTuple):
    """Some heads of one attention module.

    Attributes:
        facts: columns of the table that all of them share.
        heads: their indices in the module.
        measured: columns with a number for each of them, float64.
    """

    facts: dict[str, Any]
    heads: range
    measured: dict[str, Tensor]


def _measure_in_parallel(
    modules: Iterable[Attention | Skipped],
    eigenvalues: bool,
    device: str | torch.device | None,
    skipped: dict[str, str],
    bar: tqdm,
) -> Iterator[_Batch]:
    """All heads in order, measured by workers with one thread each: small matrices gain nothing from more.

    Modules without a W are added to `skipped`.
    """
    workers = torch.get_num_threads()
    with ThreadPoolExecutor(workers, initializer=torch.set_num_threads, initargs=(1,)) as pool:
        pending: deque[Future] = deque()
        layer = 0
        for attention in modules:
            bar.update()
            if isinstance(attention, Skipped):
                skipped[attention.name] = attention.reason
                continue
            for key_heads in _batches(attention):
                pending.append(pool.submit(_measure, attention, layer, key_heads, eigenvalues, device))
                if len(pending) > workers:
                    yield pending.popleft().result()
            layer += 1
        while pending:
            yield pending.popleft().result()


def _batches(attention: Attention) -> Iterator[range]:
    """The key heads, a few at a time, so that one large layer keeps all workers busy and little is upcast at once."""
    key_heads, (_, head_dim, dim) = len(attention.w_k), attention.w_q.shape
    step = max(1, _BLOCK // (4 * attention.shared * head_dim * dim))
    return (range(first, min(first + step, key_heads)) for first in range(0, key_heads, step))


@torch.no_grad()
def _measure(
    attention: Attention, layer: int, key_heads: range, eigenvalues: bool, device: str | torch.device | None
) -> _Batch:
    """The heads of one attention module that read these key heads."""
    shared = attention.shared
    members = range(key_heads.start * shared, key_heads.stop * shared)
    w_q, w_k = attention.of_key_heads(key_heads)
    if w_q.is_meta or w_k.is_meta:
        raise QKError(f"{attention.name}: its weights are on the meta device, expected weights with values")
    w_q, w_k = w_q.to(device), w_k.to(device)
    products, scaled_by = HeadProducts.of_weights(w_q, w_k), torch.zeros(())
    if not products.are_in_range():  # rarely, so that other weights are not scaled first
        check_finite(f"{attention.name}: query weights", w_q, 2, members.start)
        check_finite(f"{attention.name}: key weights", w_k, 2, key_heads.start)
        products, scaled_by = _scaled_products(w_q, w_k)
    facts = {
        "name": attention.name,
        "layer": layer,
        "shared": shared,
        "d_head": attention.w_q.shape[1],
        "d": products.dim,
        "temperature": attention.temperature,
        "notes": "; ".join(attention.notes),
    }
    products, factor = products.rescaled()
    factor = factor * scaled_by.double().exp2()
    measured = {
        "trace": products.trace(),
        "mean": products.mean,
        "scale": products.scale,
        "variance": products.variance,
        "trace_of_square": products.trace_of_square(),
        "frobenius_squared": products.frobenius_squared(),
        "entry_size": products.entry_sizes(),
    }
    measured |= _decomposed(products) if eigenvalues else {}
    measured = {name: value.double() * factor ** _POWER[name] for name, value in measured.items()}
    return _Batch(facts, members, measured)


def _scaled_products(w_q: Tensor, w_k: Tensor) -> tuple[HeadProducts, Tensor]:
    """The products of heads divided by powers of two to about size 1, and these powers' exponents (heads,).

    One head after another, so that few of them are copied at once.
    """
    products, exponents, shared = [], [], len(w_q) // len(w_k)
    for head in range(len(w_q)):
        (q, of_q), (k, of_k) = (to_unit_size(w[at : at + 1], 2) for w, at in ((w_q, head), (w_k, head // shared)))
        products.append(HeadProducts.of_weights(q, k))
        exponents.append((of_q + of_k).cpu())
    small, gram_q, gram_k = (torch.cat([getattr(x, name) for x in products]) for name in ("small", "gram_q", "gram_k"))
    return HeadProducts(small, gram_q, gram_k, w_q.shape[-1]), torch.cat(exponents)


def _columns(facts: "pandas.DataFrame", measured: "pandas.DataFrame") -> "pandas.DataFrame":
    """The columns of W."""
    columns: dict[str, Any] = {name: measured[name] for name in ("trace", "mean", "scale", "variance")}
    columns["frobenius"] = measured["frobenius_squared"].clip(lower=0) ** 0.5
    columns |= {name: measured[name] for name in _DECOMPOSED if name in measured}
    square = measured["trace_of_square"]
    return _with_phase(columns, numpy.sign(square) * numpy.sqrt(square.abs()), facts)


def _random_columns(facts: "pandas.DataFrame", measured: "pandas.DataFrame") -> "pandas.DataFrame":
    """The columns of a random head whose shape and size are those of each row's head."""
    size = measured["entry_size"]
    scale = facts["d_head"] * size**2
    trace = (facts["d"] * scale) ** 0.5
    columns: dict[str, Any] = {"trace": trace, "mean": trace / facts["d"], "scale": scale}
    columns["variance"] = scale * (1 - 1 / facts["d"])
    columns["frobenius"] = facts["d_head"] ** 0.5 * size * facts["d"]
    if "spectral_norm" in measured:
        of_unit_entries = [_random_decomposed(*shape) for shape in zip(facts["d_head"], facts["d"], strict=True)]
        for name, power in _DECOMPOSED.items():
            columns[name] = size**power * [values[name] for values in of_unit_entries]
    return _with_phase(columns, trace, facts)


def _decomposed(products: HeadProducts) -> dict[str, Tensor]:
    """What needs eigenvalues or singular values, for each head."""
    sizes, moduli = products.singular_values(), products.eigenvalues().abs()
    is_positive = products.eigenvalues().real > 0
    return {
        "spectral_norm": sizes[:, 0],
        "stable_rank": products.frobenius_squared() / sizes[:, 0].square(),
        "effective_rank": effective_rank(sizes),
        "normality_gap": products.normality_gap(),
        "positive_share": moduli.where(is_positive, 0).sum(-1) / moduli.sum(-1),
    }


@lru_cache
@torch.no_grad()
def _random_decomposed(head_dim: int, dim: int) -> dict[str, float]:
    """The mean of each over random heads with N(0, 1) entries."""
    generator = torch.Generator().manual_seed(0)
    w_q, w_k = torch.randn(2, SCAN_DRAWS, head_dim, dim, generator=generator)
    measured = _decomposed(HeadProducts.of_weights(w_q, w_k))
    return {name: values.mean().item() for name, values in measured.items()}


def _with_phase(columns: dict[str, Any], root: Any, facts: "pandas.DataFrame") -> "pandas.DataFrame":
    """The columns, with ξ = tr(W)/λ, η = root/λ and the phase that follows from them.

    Args:
        columns: the columns of W, with trace and frobenius.
        root: √|tr(W²)| of each head, with the sign of tr(W²).
        facts: the temperature of each head.
    """
    import pandas

    temperature = facts["temperature"]
    table = pandas.DataFrame(columns | {"xi": columns["trace"] / temperature, "eta": root / temperature})
    xi, eta, size = (torch.tensor(table[name].to_numpy())[:, None] for name in ("xi", "eta", "frobenius"))
    spread = size / torch.tensor(temperature.to_numpy())[:, None]
    eta = eta.clamp(-spread, spread)  # |tr(W²)| ≤ ‖W‖_F², to rounding
    return table.assign(phase=propagation_phases(limit_signal_propagation(_POSITIONS, xi, eta, spread)))
