"""The query-key spectra of every head of a model or a checkpoint, as one table."""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from os import PathLike
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from tqdm import tqdm

from ._checks import at_least_float32, check_finite
from .heads import read
from .localization import propagation_phases
from .propagation import limit_signal_propagation
from .rank import effective_rank
from .reading import NOTES, Attention, Skipped
from .spectrum import QKMatrix

if TYPE_CHECKING:
    import pandas

_POSITIONS = (torch.arange(64, dtype=torch.float64) + 0.5) / 64
_BLOCK = 16 * 2**20  # bytes of query weights that are multiplied, and where they are half precision upcast, at once
_DRAWS = 8  # random heads of each shape


class _Products(QKMatrix):
    """The heads of one attention module by their three d_head × d_head products, each computed once, on the CPU.

    A key head's weights are multiplied once with all the query heads that read it, and never repeated.
    """

    def __init__(self, name: str, w_q: Tensor, w_k: Tensor):
        heads, head_dim, dim = w_q.shape
        self.w_q, self.w_k = w_q, w_k
        shared = heads // len(w_k)
        step = max(1, _BLOCK // (4 * shared * head_dim * dim))
        blocks = []
        for first in range(0, len(w_k), step):
            q = at_least_float32(w_q[first * shared : (first + step) * shared])
            k = at_least_float32(w_k[first : first + step])
            small = k @ q.unflatten(0, (-1, shared)).flatten(1, 2).mT
            small = small.unflatten(2, (shared, head_dim)).movedim(2, 1).flatten(0, 1)
            blocks.append((small.cpu(), (q @ q.mT).cpu(), (k @ k.mT).cpu()))
        self.m, self.gram_q, gram_k = (torch.cat(parts) for parts in zip(*blocks, strict=True))
        self.gram_k = gram_k.repeat_interleave(shared, 0)
        if not (self.m.isfinite().all() and self.gram_q.isfinite().all() and gram_k.isfinite().all()):
            check_finite(f"{name}: query weights", w_q, 2)
            check_finite(f"{name}: key weights", w_k, 2)
            raise ValueError(f"{name}: weights so large that their products overflow, expected weights of a model")

    def _small(self) -> Tensor:
        return self.m

    def _grams(self) -> tuple[Tensor, Tensor]:
        return self.gram_q, self.gram_k

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
      tokens that are a random walk with steps N(0, I): to compare heads by, not a statement on the model's own tokens;
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
        ValueError: as `heads`; weights that are not finite, by head, or too large to multiply.

    Status: exact to rounding, singular values to √ε of the largest; the phase is asymptotic, the draws empirical.
    """
    import pandas

    skipped: dict[str, str] = {}
    with tqdm(unit="layer", desc="scan", leave=False, disable=None) as bar:
        tables = list(_in_parallel(model_or_path, num_heads, eigenvalues, skipped, bar))
    columns = {name: [value for table in tables for value in table[name]] for name in tables[0]}
    for prefix in ("", "random_"):
        columns[f"{prefix}phase"] = _phases(columns, prefix)
    plain = [name for name in columns if not name.startswith("random_") and name != "notes"]
    table = pandas.DataFrame(columns)[
        [*plain, *(f"random_{name}" for name in plain if f"random_{name}" in columns), "notes"]
    ]
    used = {note for notes in table["notes"] for note in notes.split("; ")}
    table.attrs = {"skipped": skipped, "notes": {note: text for note, text in NOTES.items() if note in used}}
    return table


def _in_parallel(
    model_or_path: nn.Module | str | PathLike,
    num_heads: int | None,
    eigenvalues: bool,
    skipped: dict[str, str],
    bar: tqdm,
) -> Iterator[dict]:
    """The table of each layer, in order, by workers with a thread each: small matrices gain nothing from more."""
    workers = torch.get_num_threads()
    with ThreadPoolExecutor(workers, initializer=torch.set_num_threads, initargs=(1,)) as pool:
        pending: deque[Future] = deque()
        layer = 0
        for attention in read(model_or_path, num_heads):
            if isinstance(attention, Skipped):
                skipped[attention.name] = attention.reason
                continue
            pending.append(pool.submit(_table, attention, layer, eigenvalues))
            layer += 1
            if len(pending) > workers:
                yield pending.popleft().result()
                bar.update()
        while pending:
            yield pending.popleft().result()
            bar.update()


@torch.no_grad()
def _table(attention: Attention, layer: int, eigenvalues: bool) -> dict[str, list]:
    """All columns of one attention module's heads, but for the phases."""
    qk = _Products(attention.name, attention.w_q, attention.w_k)
    heads, head_dim, dim = attention.w_q.shape
    temperature = attention.temperature
    columns = {
        "name": [attention.name] * heads,
        "layer": [layer] * heads,
        "head": list(range(heads)),
        "key_head": [head // attention.shared for head in range(heads)],
        "d_head": [head_dim] * heads,
        "d": [dim] * heads,
        "temperature": [temperature] * heads,
        "notes": ["; ".join(attention.notes)] * heads,
    }
    square = qk.trace_of_square()
    found = {"trace": qk.trace(), "mean": qk.mean, "scale": square / dim, "variance": square / dim - qk.mean**2}
    found["frobenius"] = qk.frobenius_squared().clamp_min(0).sqrt()
    size = qk.entry_sizes()
    ranks = head_dim**0.5 * size
    random = {
        "trace": ranks * dim**0.5,
        "mean": ranks / dim**0.5,
        "scale": ranks**2,
        "variance": ranks**2 * (1 - 1 / dim),
    }
    random["frobenius"] = ranks * dim
    if eigenvalues:
        found |= _decomposed(qk)
        for name, (value, power) in _random_decomposed(head_dim, dim).items():
            random[name] = value * size**power
    found |= {"xi": found["trace"] / temperature, "eta": square.sign() * square.abs().sqrt() / temperature}
    random |= {"xi": random["trace"] / temperature, "eta": random["trace"] / temperature}
    for name, values in found.items():
        if values.isinf().any():
            raise ValueError(f"{attention.name}: weights too large, expected {name} within the range of float32")
        columns[name] = values.tolist()
    return columns | {f"random_{name}": values.tolist() for name, values in random.items()}


def _decomposed(qk: QKMatrix) -> dict[str, Tensor]:
    """What needs eigenvalues and singular values."""
    sizes, values = qk.singular_values(), qk.eigenvalues()
    moduli = values.abs()
    squared = qk.frobenius_squared()
    return {
        "spectral_norm": sizes[:, 0],
        "stable_rank": squared / sizes[:, 0].square(),
        "effective_rank": effective_rank(sizes),
        "normality_gap": (squared - moduli.square().sum(-1)).clamp_min(0),
        "positive_share": moduli.where(values.real > 0, 0).sum(-1) / moduli.sum(-1),
    }


@lru_cache
@torch.no_grad()
def _random_decomposed(head_dim: int, dim: int) -> dict[str, tuple[Tensor, int]]:
    """The mean of each over random heads with N(0, 1) entries, and the power of the entries' size it grows with."""
    generator = torch.Generator().manual_seed(0)
    w_q, w_k = torch.randn(2, _DRAWS, head_dim, dim, generator=generator)
    found = _decomposed(_Products("random", w_q, w_k))
    powers = {"spectral_norm": 1, "normality_gap": 2}
    return {name: (values.mean(), powers.get(name, 0)) for name, values in found.items()}


def _phases(columns: dict[str, list], prefix: str) -> list[str]:
    xi, eta, size, temperature = (
        torch.tensor(columns[name], dtype=torch.float64)[:, None]
        for name in (f"{prefix}xi", f"{prefix}eta", f"{prefix}frobenius", "temperature")
    )
    spread = size / temperature
    eta = eta.clamp(-spread, spread)  # |tr(W²)| ≤ ‖W‖_F², to rounding
    return propagation_phases(limit_signal_propagation(_POSITIONS, xi, eta, spread))
