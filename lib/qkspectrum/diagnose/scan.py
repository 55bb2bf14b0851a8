"""The query-key spectra of every head of a model or a checkpoint, as one table."""

import math
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from os import PathLike
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy
import torch
from torch import Tensor, nn
from tqdm import tqdm

from .._checks import at_least_float32, check_finite
from ..conventions import SCAN_DRAWS, SCAN_POSITIONS
from ..errors import QKError
from ..theory.localization import propagation_phases
from ..theory.propagation import limit_signal_propagation
from ..theory.rank import effective_rank
from ..theory.spectrum import QKMatrix
from ..weights.attention import Attention
from ..weights.heads import read
from ..weights.notes import NOTES, Skipped

if TYPE_CHECKING:
    import pandas

_POSITIONS = (torch.arange(SCAN_POSITIONS, dtype=torch.float64) + 0.5) / SCAN_POSITIONS
_BLOCK = 16 * 2**20  # bytes of query weights that are multiplied, and where they are half precision upcast, at once
# What needs eigenvalues or singular values, and the power of the weights' size that it grows with.
_DECOMPOSED = {"spectral_norm": 1, "stable_rank": 0, "effective_rank": 0, "normality_gap": 2, "positive_share": 0}
_MOMENTS = {"trace": 1, "mean": 1, "scale": 2, "variance": 2, "trace_of_square": 2, "frobenius_squared": 2}
_POWER = _DECOMPOSED | _MOMENTS | {"entry_size": 1}


class _Products(QKMatrix):
    """Heads by their three d_head × d_head products, each computed once, on the CPU.

    A key head's weights are multiplied once with all the query heads that read it, and never repeated.
    """

    def __init__(self, w_q: Tensor, w_k: Tensor):
        self.w_q, self.w_k = w_q, w_k
        shared, head_dim = len(w_q) // len(w_k), w_q.shape[1]
        q, k = at_least_float32(w_q), at_least_float32(w_k)
        small = k @ q.unflatten(0, (-1, shared)).flatten(1, 2).mT
        self.m = small.unflatten(2, (shared, head_dim)).movedim(2, 1).flatten(0, 1).cpu()
        self.gram_q = (q @ q.mT).cpu()
        self.gram_k = (k @ k.mT).cpu().repeat_interleave(shared, 0)
        self._eigenvalues: Tensor | None = None

    def are_finite(self) -> bool:
        """Whether no number is NaN or Inf: their sum tells, at a tenth of the time that `isfinite` takes."""
        return math.isfinite(sum(part.sum().item() for part in (self.m, self.gram_q, self.gram_k)))

    def divide(self) -> Tensor:
        """Divide the products by a power of two, so that squares of W neither vanish nor overflow: 2ⁿ of each head."""
        squares = [gram.diagonal(dim1=-2, dim2=-1).amax(-1).clamp_min(2.0**-100) for gram in (self.gram_q, self.gram_k)]
        of_q, of_k = ((square.log2() / 2).round() for square in squares)
        self.gram_q = torch.ldexp(self.gram_q, -2 * of_q[:, None, None])
        self.gram_k = torch.ldexp(self.gram_k, -2 * of_k[:, None, None])
        self.m = torch.ldexp(self.m, -(of_q + of_k)[:, None, None])
        return (of_q + of_k).double().exp2()

    def _small(self) -> Tensor:
        return self.m

    def _grams(self) -> tuple[Tensor, Tensor]:
        return self.gram_q, self.gram_k

    def eigenvalues(self) -> Tensor:
        if self._eigenvalues is None:
            self._eigenvalues = super().eigenvalues()
        return self._eigenvalues

    def trace(self) -> Tensor:
        return self.m.diagonal(dim1=-2, dim2=-1).sum(-1)

    def entry_sizes(self) -> Tensor:
        """Root-mean-square entry of w_q times that of w_k, of each head."""
        squares = [gram.diagonal(dim1=-2, dim2=-1).sum(-1) for gram in (self.gram_q, self.gram_k)]
        return (squares[0] * squares[1]).sqrt() / (self.m.shape[-1] * self.dim)

    def singular_values(self) -> Tensor:
        """From the Gram matrices, which cost next to nothing here: exact to √ε of the largest."""
        root, failed = torch.linalg.cholesky_ex(self.gram_q)
        squares = root.mT @ self.gram_k @ root
        if failed.any():  # a rank below d_head, to rounding
            values, vectors = torch.linalg.eigh(self.gram_q[failed > 0])
            root = vectors * values.clamp_min(0).sqrt()[:, None]
            squares[failed > 0] = root.mT @ self.gram_k[failed > 0] @ root
        return torch.linalg.eigvalsh(squares).clamp_min(0).sqrt().flip(-1)


def scan(
    model_or_path: nn.Module | str | PathLike, eigenvalues: bool = False, num_heads: int | None = None
) -> "pandas.DataFrame":
    """The query-key spectrum of every head: one row a head, beside what a random head of its shape has.

    Columns: name, layer, head, key_head, d_head, d, temperature (the model's own λ); then of W = w_qᵀ w_k

    - trace, mean, scale, variance: tr(W), tr(W)/d, tr(W²)/d, scale − mean²; frobenius: ‖W‖_F;
    - with `eigenvalues`: spectral_norm, stable_rank (‖W‖_F²/‖W‖₂²), effective_rank, normality_gap, and positive_share,
      the part of Σ|λ_k| that eigenvalues with a positive real part have (stable_rank, positive_share: NaN for W = 0);
    - xi, eta: ξ = tr(W)/λ, η = √tr(W²)/λ (−√|tr(W²)|/λ where tr(W²) < 0);
    - phase: `propagation_phase` of `limit_signal_propagation` at ξ, η and f = ‖W‖_F/λ, the theory's prediction for
      tokens that are a random walk with steps N(0, I): to compare heads by, not a statement on the model's own tokens,
      whose directions are far from alike (chapter 13);
    - random_…: the same of a random initialisation, heads of this shape whose entries are independent Gaussians of
      this head's root mean square. Of trace, mean, xi and frobenius it is the root mean square, of scale and variance
      the mean, both in closed form; eta and phase follow; what needs eigenvalues is the mean of 8 draws;
    - notes: what W leaves out.

    Args:
        model_or_path: as in `heads`. Of a checkpoint, a layer or two are in memory at once.
        eigenvalues: also what needs eigenvalues and singular values: two to three times as long.
        num_heads: as in `heads`.

    Returns:
        A DataFrame. Its `.attrs["skipped"]` says why an attention module has no row, `.attrs["notes"]` what notes mean.

    Raises:
        QKError: as `heads`; weights that are not finite, by head, or too large to multiply.

    Status: exact to rounding, singular values to √ε of the largest; the phase is asymptotic, the draws empirical.
    """
    import pandas

    skipped: dict[str, str] = {}
    with tqdm(unit="layer", desc="scan", leave=False, disable=None) as bar:
        pieces = list(_in_parallel(model_or_path, num_heads, eigenvalues, skipped, bar))
    said = pandas.DataFrame([piece.said for piece in pieces])
    said = said.loc[said.index.repeat([len(piece.heads) for piece in pieces])].reset_index(drop=True)
    said.insert(2, "head", [head for piece in pieces for head in piece.heads])
    said.insert(3, "key_head", said["head"] // said.pop("shared"))
    found = pandas.DataFrame(
        {name: torch.cat([piece.measured[name] for piece in pieces]).double().numpy() for name in pieces[0].measured}
    )
    too_large = found.isin([math.inf]).any(axis=1)
    if too_large.any():
        name = said["name"][too_large.idxmax()]
        raise QKError(f"{name}: weights too large, expected products and eigenvalues within the range of float32")
    columns, random = _columns(said, found), _random_columns(said, found)
    table = pandas.concat([said.drop(columns="notes"), columns, random.add_prefix("random_"), said["notes"]], axis=1)
    used = {note for notes in said["notes"].unique() for note in notes.split("; ")}
    table.attrs = {"skipped": skipped, "notes": {note: text for note, text in NOTES.items() if note in used}}
    return table


class _Piece(NamedTuple):
    """What is said of some heads of one attention module, and what was measured of each."""

    said: dict[str, Any]
    heads: range
    measured: dict[str, Tensor]


def _in_parallel(
    model_or_path: nn.Module | str | PathLike,
    num_heads: int | None,
    eigenvalues: bool,
    skipped: dict[str, str],
    bar: tqdm,
) -> Iterator[_Piece]:
    """The pieces, in order, by workers with a thread each: small matrices gain nothing from more."""
    workers = torch.get_num_threads()
    with ThreadPoolExecutor(workers, initializer=torch.set_num_threads, initargs=(1,)) as pool:
        pending: deque[Future] = deque()
        layer = 0
        for attention in read(model_or_path, num_heads):
            if isinstance(attention, Skipped):
                skipped[attention.name] = attention.reason
                continue
            for keys in _pieces(attention):
                pending.append(pool.submit(_measure, attention, layer, keys, eigenvalues))
                if len(pending) > workers:
                    yield pending.popleft().result()
            layer += 1
            bar.update()
        while pending:
            yield pending.popleft().result()


def _pieces(attention: Attention) -> Iterator[range]:
    """The key heads, a few at a time: even one large layer is work for all, and little of it is upcast at once."""
    key_heads, (_, head_dim, dim) = len(attention.w_k), attention.w_q.shape
    step = max(1, _BLOCK // (4 * attention.shared * head_dim * dim))
    return (range(first, min(first + step, key_heads)) for first in range(0, key_heads, step))


@torch.no_grad()
def _measure(attention: Attention, layer: int, keys: range, eigenvalues: bool) -> _Piece:
    """The heads of one attention module that read these key heads."""
    if attention.w_q.is_meta or attention.w_k.is_meta:
        raise QKError(f"{attention.name}: its weights are on the meta device, expected some with numbers")
    shared = attention.shared
    members = range(keys.start * shared, keys.stop * shared)
    qk = _Products(attention.w_q[members.start : members.stop], attention.w_k[keys.start : keys.stop])
    if not qk.are_finite():
        check_finite(f"{attention.name}: query weights", attention.w_q, 2)
        check_finite(f"{attention.name}: key weights", attention.w_k, 2)
        raise QKError(f"{attention.name}: weights so large that their products overflow, expected weights of a model")
    said = {
        "name": attention.name,
        "layer": layer,
        "shared": shared,
        "d_head": qk.m.shape[-1],
        "d": qk.dim,
        "temperature": attention.temperature,
        "notes": "; ".join(attention.notes),
    }
    size = qk.divide()
    measured = {
        "trace": qk.trace(),
        "mean": qk.mean,
        "scale": qk.scale,
        "variance": qk.variance,
        "trace_of_square": qk.trace_of_square(),
        "frobenius_squared": qk.frobenius_squared(),
        "entry_size": qk.entry_sizes(),
    }
    measured |= _decomposed(qk) if eigenvalues else {}
    return _Piece(said, members, {name: value.double() * size ** _POWER[name] for name, value in measured.items()})


def _columns(said: "pandas.DataFrame", found: "pandas.DataFrame") -> "pandas.DataFrame":
    """The columns of W."""
    columns = {name: found[name] for name in ("trace", "mean", "scale", "variance")}
    columns["frobenius"] = found["frobenius_squared"].clip(lower=0) ** 0.5
    columns |= {name: found[name] for name in _DECOMPOSED if name in found}
    square = found["trace_of_square"]
    return _with_phase(columns, numpy.sign(square) * numpy.sqrt(square.abs()), said)


def _random_columns(said: "pandas.DataFrame", found: "pandas.DataFrame") -> "pandas.DataFrame":
    """What a random head of the same shape and sizes has."""
    size = found["entry_size"]
    scale = said["d_head"] * size**2
    trace = (said["d"] * scale) ** 0.5
    columns = {"trace": trace, "mean": trace / said["d"], "scale": scale, "variance": scale * (1 - 1 / said["d"])}
    columns["frobenius"] = said["d_head"] ** 0.5 * size * said["d"]
    if "spectral_norm" in found:
        shapes = said.groupby(["d_head", "d"]).indices
        for name, power in _DECOMPOSED.items():
            value = size**power
            for shape, rows in shapes.items():
                value.iloc[rows] *= _random_decomposed(*map(int, shape))[name]
            columns[name] = value
    return _with_phase(columns, trace, said)


def _decomposed(qk: QKMatrix) -> dict[str, Tensor]:
    """What needs eigenvalues and singular values."""
    sizes, values = qk.singular_values(), qk.eigenvalues()
    moduli = values.abs()
    squared = qk.frobenius_squared()
    return {
        "spectral_norm": sizes[:, 0],
        "stable_rank": squared / sizes[:, 0].square(),
        "effective_rank": effective_rank(sizes),
        "normality_gap": qk.normality_gap(),
        "positive_share": moduli.where(values.real > 0, 0).sum(-1) / moduli.sum(-1),
    }


@lru_cache
@torch.no_grad()
def _random_decomposed(head_dim: int, dim: int) -> dict[str, float]:
    """The mean of each over random heads with N(0, 1) entries."""
    generator = torch.Generator().manual_seed(0)
    w_q, w_k = torch.randn(2, SCAN_DRAWS, head_dim, dim, generator=generator)
    return {name: values.mean().item() for name, values in _decomposed(_Products(w_q, w_k)).items()}


def _with_phase(
    columns: "dict[str, pandas.Series]", root: "pandas.Series", said: "pandas.DataFrame"
) -> "pandas.DataFrame":
    """The columns, and with them ξ = tr(W)/λ, η = root/λ and the phase."""
    import pandas

    temperature = said["temperature"]
    table = pandas.DataFrame(columns | {"xi": columns["trace"] / temperature, "eta": root / temperature})
    xi, eta, size = (torch.tensor(table[name].to_numpy())[:, None] for name in ("xi", "eta", "frobenius"))
    spread = size / torch.tensor(temperature.to_numpy())[:, None]
    eta = eta.clamp(-spread, spread)  # |tr(W²)| ≤ ‖W‖_F², to rounding
    return table.assign(phase=propagation_phases(limit_signal_propagation(_POSITIONS, xi, eta, spread)))
