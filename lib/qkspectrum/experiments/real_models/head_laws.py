"""How many keys pass a signal, and which: measured on a layer of a real model, and by the laws that predict it."""

import math
from typing import NamedTuple, cast

import torch
from jaxtyping import Float, Int
from torch import Tensor

from ...conventions import LAW_DISTANCE, LAW_QUERIES
from ...theory.localization import propagating
from ...theory.propagation import gaussian_passing, kernel_moments, logit_moments
from ...theory.rotary import Rotary, rotary_logit_moments, rotated, trace_waves
from ...theory.spectrum import QKMatrix
from ...theory.tokens import EmpiricalTokens, triangular_root

DISTANCES = range(-LAW_DISTANCE, LAW_DISTANCE + 1)  # the Δ = key − query that are reported one by one
Columns = dict[str, list]  # a value for each head


class Windows(NamedTuple):
    """Text as a model takes it.

    Attributes:
        ids: (N, T) token ids.
        first, last: positions of the first and the last token of text; the special tokens that the tokenizer adds
            are before and after them.
    """

    ids: Int[Tensor, "windows tokens"]
    first: int
    last: int

    @property
    def queries(self) -> list[int]:
        """`LAW_QUERIES` positions of text, evenly spread, the last one among them."""
        length = self.last + 1 - self.first
        return [self.first + math.ceil(length * part / LAW_QUERIES) - 1 for part in range(1, LAW_QUERIES + 1)]


class Layer(NamedTuple):
    """What one attention module does on the windows.

    Attributes:
        w_q, w_k: weights of its heads, key weights repeated where they are shared.
        temperature: λ.
        rotary: how positions rotate its queries and keys; None if they do not.
        stretch: a factor of the logits in addition to 1/λ.
        x: the tokens it reads.
        q, k: its queries, divided by λ, and its keys, with biases and rotation.
        logits: the input of its softmax.
        causal: whether a query sees only itself and past keys.
    """

    w_q: Float[Tensor, "heads head_dim dim"]
    w_k: Float[Tensor, "heads head_dim dim"]
    temperature: float
    rotary: Rotary | None
    stretch: float
    x: Float[Tensor, "windows tokens dim"]
    q: Float[Tensor, "windows heads tokens head_dim"]
    k: Float[Tensor, "windows heads tokens head_dim"]
    logits: Float[Tensor, "windows heads tokens tokens"]
    causal: bool

    def logits_of_w(self) -> Float[Tensor, "windows heads tokens tokens"]:
        """Logits x_tᵀ W x_i/λ: without biases, and as if all tokens had the same position."""
        q, k = (torch.einsum("ntd,hed->nhte", self.x, w) for w in (self.w_q, self.w_k))
        return q @ k.mT / self.temperature


LAWS = ("law", "law_spread", "law_still", "law_symmetric", "law_isotropic")


class _Known(NamedTuple):
    """What the laws know of a layer and its tokens.

    Attributes:
        seen: its W as the tokens see them, Fᵀ W F with their second moments Σ = F Fᵀ.
        moments: tr, tr(·²) and ‖·‖_F² of `seen`, head by head.
        isotropic: these moments of W itself, which is what tokens with Σ = I see.
        kernel: the tokens' kernel, (keys, keys).
    """

    seen: QKMatrix
    moments: list[tuple[float, float, float]]
    isotropic: list[tuple[float, float, float]]
    kernel: Float[Tensor, "keys keys"]


def against_law(layer: Layer, windows: Windows, keys: slice) -> Columns:
    """The share of `keys` that pass a signal, measured and by each law; columns are named as in `measure_heads`."""
    known = _known(layer, keys)
    places = [(t, t + 1 if layer.causal else len(known.kernel)) for t in (q - keys.start for q in windows.queries)]
    logits, of_w = layer.logits[..., keys], layer.logits_of_w()[..., keys]
    passed = [passes_to(logits, query, count) for query, (_, count) in zip(windows.queries, places, strict=True)]
    passed_of_w = [passes_to(of_w, query, count) for query, (_, count) in zip(windows.queries, places, strict=True)]
    rows = [logits[:, :, query, :count].double() for query, (_, count) in zip(windows.queries, places, strict=True)]

    columns = _spectrum_columns(layer, known)
    columns |= mean_and_error("passing", torch.stack([p.mean(-1) for p in passed]).mean(0))
    columns |= mean_and_error("passing_of_w", torch.stack([p.mean(-1) for p in passed_of_w]).mean(0))
    columns |= _spread_columns(rows)
    near_measured, near_law = ([_by_distance() for _ in known.moments] for _ in range(2))
    laws: dict[str, list[list[Tensor]]] = {name: [[] for _ in known.moments] for name in LAWS}
    for (t, count), share in zip(places, passed, strict=True):
        around = kernel_moments(known.kernel[:count, :count], t)
        for head in range(len(known.moments)):
            rho, found = _laws(layer, known, head, around, t, count)
            for name, value in found.items():
                laws[name][head].append(value)
            _sort_in(near_measured[head], share[:, head].mean(0), t)
            _sort_in(near_law[head], rho, t)
    columns |= {name: [mean_of(values) for values in by_head] for name, by_head in laws.items()}
    columns["law_spread"] = [value**0.5 for value in columns["law_spread"]]
    for name, near in (("passing_by_distance", near_measured), ("law_by_distance", near_law)):
        columns[name] = [[mean_of(values) for values in by_distance] for by_distance in near]
    return columns


def _known(layer: Layer, keys: slice) -> _Known:
    tokens = EmpiricalTokens(layer.x[:, keys].cpu())
    root = triangular_root(cast(Tensor, tokens.covariance))  # empirical tokens always have one
    plain = QKMatrix(layer.w_q.double().cpu(), layer.w_k.double().cpu())
    seen = QKMatrix(plain.w_q @ root, plain.w_k @ root)
    return _Known(seen, _moments(seen), _moments(plain), tokens.kernel())


def _moments(qk: QKMatrix) -> list[tuple[float, float, float]]:
    parts = (qk.trace(), qk.trace_of_square(), qk.frobenius_squared())
    return list(zip(*(part.tolist() for part in parts), strict=True))


def _spectrum_columns(layer: Layer, known: _Known) -> Columns:
    """Moments of W as the tokens see it and, with rotary positions, the waves that its logits consist of."""
    traces, squares, norms = (list(values) for values in zip(*known.moments, strict=True))
    columns: Columns = {"seen_trace": traces, "seen_square": squares, "seen_frobenius": [norm**0.5 for norm in norms]}
    if layer.rotary is not None:
        rotary = layer.rotary
        waves = trace_waves(known.seen.w_q, known.seen.w_k, rotary)
        names = ("wave_cos", "wave_sin", "wave_still")
        columns |= {name: wave.tolist() for name, wave in zip(names, waves, strict=True)}
        columns["frequencies"] = [cast(Tensor, rotary.frequencies).tolist()] * len(known.moments)
        columns |= _by_distance_columns(layer, known)
    return columns


def _by_distance_columns(layer: Layer, known: _Known) -> Columns:
    """What W_Δ says at each Δ ≤ 0 of `DISTANCES`, from weights alone, as the tokens see it, and of the mean token."""
    back = torch.tensor([delta for delta in DISTANCES if delta <= 0])
    mean = layer.x.double().cpu().mean((0, 1))
    columns: Columns = {"trace_by_distance": [], "seen_trace_by_distance": [], "mean_logit_by_distance": []}
    rotary, lam = cast(Rotary, layer.rotary), layer.temperature / layer.stretch
    for head, (w_q, w_k) in enumerate(zip(layer.w_q.double().cpu(), layer.w_k.double().cpu(), strict=True)):
        columns["trace_by_distance"].append((w_q * rotated(w_k, back, rotary)).sum((-2, -1)).tolist())
        seen_q, seen_k = known.seen.w_q[head], known.seen.w_k[head]
        columns["seen_trace_by_distance"].append((seen_q * rotated(seen_k, back, rotary)).sum((-2, -1)).tolist())
        of_mean = rotated((w_k @ mean)[:, None], back, rotary)[..., 0] @ (w_q @ mean)
        columns["mean_logit_by_distance"].append((of_mean / lam).tolist())
    return columns


def passes_to(logits: Float[Tensor, "windows heads queries keys"], query: int, count: int) -> Tensor:
    """Which of its first `count` keys pass a signal to the query: (windows, heads, count), 0 or 1."""
    return propagating(logits[:, :, [query], :count], causal=False)[:, :, 0].double()


def _spread_columns(rows: list[Tensor]) -> Columns:
    """The spread of each query's logits (windows, heads, keys), and what would pass if they were Gaussian with it."""
    variances = [row.var(-1, correction=0) for row in rows]
    of_spread = [
        gaussian_passing(torch.zeros_like(row), variance[..., None].expand_as(row))[..., 0]
        for row, variance in zip(rows, variances, strict=True)
    ]
    return {
        "passing_of_spread": torch.stack(of_spread).mean((0, 1)).tolist(),
        "spread": torch.stack(variances).mean((0, 1)).sqrt().tolist(),
    }


def _laws(
    layer: Layer, known: _Known, head: int, around: tuple[Tensor, Tensor, Tensor], t: int, count: int
) -> tuple[Float[Tensor, " keys"], dict[str, Tensor]]:
    """Predictions for one head and the query at position t: the law key by key, and a mean over keys for each law."""
    lam = layer.temperature / layer.stretch
    trace, square, norm = known.moments[head]
    logit = still = logit_moments(around, trace, square, norm, lam)
    found = {}
    if layer.rotary is not None:
        w_q, w_k = known.seen.w_q[head], known.seen.w_k[head]
        logit = rotary_logit_moments(w_q, w_k, layer.rotary, known.kernel[:count, :count], lam, t)
        found["law_still"] = gaussian_passing(*still).mean()
    rho = gaussian_passing(*logit)
    found["law"] = rho.mean()
    found["law_spread"] = (logit[1] + logit[0].square()).mean()
    if square >= 0:
        found["law_symmetric"] = gaussian_passing(*logit_moments(around, trace, square, square, lam)).mean()
    isotropic = logit_moments(around, *known.isotropic[head], lam)
    found["law_isotropic"] = gaussian_passing(*isotropic).mean()
    return rho, found


def against_places(layer: Layer, windows: Windows) -> Columns:
    """The law of `own_logit_moments` from the even windows, and the share that passes in the odd ones."""
    names = ("law_of_places", "unseen_passing")
    columns: Columns = {f"{name}{end}": [] for name in names for end in ("", "_by_distance")}
    for head in range(layer.q.shape[1]):
        shares: dict[str, list[Tensor]] = {name: [] for name in names}
        near = {name: _by_distance() for name in names}
        for t in windows.queries:
            count = t + 1 if layer.causal else layer.k.shape[2]
            q, k = layer.q[::2, head, t].double(), layer.k[::2, head, :count].double()
            between = propagating(layer.logits[1::2, head, [t], :count], causal=False).double().mean((0, 1))
            for name, rho in zip(names, (gaussian_passing(*own_logit_moments(q, k)), between), strict=True):
                shares[name].append(rho.mean())
                _sort_in(near[name], rho, t)
        for name in names:
            columns[name].append(mean_of(shares[name]))
            columns[f"{name}_by_distance"].append([mean_of(values) for values in near[name]])
    return columns


def own_logit_moments(
    q: Float[Tensor, "samples head_dim"], k: Float[Tensor, "samples keys head_dim"]
) -> tuple[Float[Tensor, " keys"], Float[Tensor, " keys"]]:
    """Mean and variance of ω_i − ω̄ = q · (k_i − k̄) for Gaussian q and k with the means and covariances of a sample.

    With q = μ + q̃, k_i − k̄ = ν + κ̃, A = E q̃ q̃ᵀ, B = E κ̃ κ̃ᵀ and X = E q̃ κ̃ᵀ, for each key,

        mean = μ·ν + tr X,   variance = tr(A B) + tr(X²) + μᵀ B μ + νᵀ A ν + 2 νᵀ X μ.

    Status: exact; moments of a finite sample make the variance too large by a relative error of about 1/samples.
    """
    centred = k - k.mean(1, keepdim=True)
    mu, nu = q.mean(0), centred.mean(0)
    q, centred = q - mu, centred - nu
    a, x = q.mT @ q / len(q), torch.einsum("na,nib->iab", q, centred) / len(q)
    mean = nu @ mu + x.diagonal(dim1=1, dim2=2).sum(-1)
    variance = (
        ((centred @ a) * centred).sum(-1).mean(0)
        + (x * x.mT).sum((1, 2))
        + (centred @ mu).square().mean(0)
        + ((nu @ a) * nu).sum(-1)
        + 2 * ((nu[:, None] @ x)[:, 0] @ mu)
    )
    return mean, variance.clamp_min(0)


def _by_distance() -> list[list[Tensor]]:
    return [[] for _ in DISTANCES]


def _sort_in(near: list[list[Tensor]], rho: Float[Tensor, " keys"], t: int) -> None:
    """Append the value of each key near query t to the list of its distance."""
    for values, delta in zip(near, DISTANCES, strict=True):
        if 0 <= t + delta < len(rho):
            values.append(rho[t + delta])


def mean_of(values: list[Tensor]) -> float | list[float] | None:
    """The mean of `values`, entry by entry; None if there are none."""
    return torch.stack(values).mean(0).tolist() if values else None


def mean_and_error(name: str, values: Float[Tensor, "windows heads"]) -> dict[str, list[float]]:
    """The mean over windows and its standard error, which treats the windows as independent."""
    values = values.double()
    return {
        name: values.mean(0).tolist(),
        f"{name}_error": (values.std(0) / math.sqrt(len(values))).tolist(),
    }
