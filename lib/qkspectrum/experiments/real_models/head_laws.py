"""How many keys pass a signal, and which: measured on a layer of a real model, and by the laws that predict it."""

import math
from typing import NamedTuple

import torch
from jaxtyping import Float, Int
from torch import Tensor

from ...conventions import LAW_DISTANCE, LAW_QUERIES
from ...theory.localization import propagating
from ...theory.propagation import gaussian_passing, kernel_moments, logit_moments
from ...theory.rotary import Rotary, rotary_logit_moments, trace_waves
from ...theory.spectrum import QKMatrix
from ...theory.tokens import EmpiricalTokens, triangular_root

DISTANCES = range(-LAW_DISTANCE, LAW_DISTANCE + 1)  # Δ = key − query that are reported one by one
Columns = dict[str, list]  # a value for each head


class Windows(NamedTuple):
    """Text as a model takes it.

    Attributes:
        ids: (N, T) token ids.
        first, last: positions of the first and the last token of text; before and after them are the special tokens
            that the tokenizer puts around every text.
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
        rotary: how its queries and keys turn; None if they do not.
        stretch: what the model multiplies logits by beside 1/λ.
        x: the tokens it reads.
        q, k: its queries, over λ, and keys, with all that is added to them or turns them.
        logits: those that its softmax is of.
        causal: whether a query sees past keys only.
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
        """Logits x_tᵀ W x_i/λ: without biases, and as if all tokens were in one place."""
        q, k = (torch.einsum("ntd,hed->nhte", self.x, w) for w in (self.w_q, self.w_k))
        return q @ k.mT / self.temperature


def against_law(layer: Layer, windows: Windows, keys: slice) -> Columns:
    """Shares of passing keys, measured and by law, among these keys; columns as `measure_heads` names them."""
    tokens = EmpiricalTokens(layer.x[:, keys].cpu())
    root, kernel = triangular_root(tokens.covariance), tokens.kernel()
    plain = QKMatrix(layer.w_q.double().cpu(), layer.w_k.double().cpu())
    seen = QKMatrix(plain.w_q @ root, plain.w_k @ root)
    moments, bare = (
        [qk.trace().tolist(), qk.trace_of_square().tolist(), qk.frobenius_squared().tolist()] for qk in (seen, plain)
    )
    columns = {"seen_trace": moments[0], "seen_square": moments[1], "seen_frobenius": [x**0.5 for x in moments[2]]}
    if layer.rotary is not None:
        waves = trace_waves(seen.w_q, seen.w_k, layer.rotary)
        columns |= {
            name: wave.tolist() for name, wave in zip(("wave_cos", "wave_sin", "wave_still"), waves, strict=True)
        }
        columns["frequencies"] = [layer.rotary.frequencies.tolist()] * len(seen.w_q)
    lam = layer.temperature / layer.stretch
    logits, of_w = layer.logits[..., keys], layer.logits_of_w()[..., keys]
    measured: dict[str, list[Tensor]] = {"passing": [], "passing_of_w": [], "passing_of_spread": [], "spread": []}
    laws: dict[str, list[list[Tensor]]] = {name: [[] for _ in seen.w_q] for name in ("law", "law_spread")}
    laws |= {name: [[] for _ in seen.w_q] for name in ("law_still", "law_symmetric", "law_isotropic")}
    near: dict[str, list] = {f"{name}_by_distance": [_by_distance() for _ in seen.w_q] for name in ("passing", "law")}
    for query in windows.queries:
        t = query - keys.start  # its place among the keys
        count = t + 1 if layer.causal else len(kernel)
        row = logits[:, :, query, :count].double()
        passed, passed_of_w = (
            propagating(z[:, :, [query], :count], causal=False)[:, :, 0].double() for z in (logits, of_w)
        )
        variance = row.var(-1, correction=0)
        measured["passing"].append(passed.mean(-1))
        measured["passing_of_w"].append(passed_of_w.mean(-1))
        of_spread = gaussian_passing(torch.zeros_like(row), variance[..., None].expand_as(row))
        measured["passing_of_spread"].append(of_spread[..., 0])
        measured["spread"].append(variance)
        around = kernel_moments(kernel[:count, :count], t)
        for head, (trace, square, norm) in enumerate(zip(*moments, strict=True)):
            logit = still = logit_moments(around, trace, square, norm, lam)
            if layer.rotary is not None:
                logit = rotary_logit_moments(
                    seen.w_q[head], seen.w_k[head], layer.rotary, kernel[:count, :count], lam, t
                )
                laws["law_still"][head].append(gaussian_passing(*still).mean())
            rho = gaussian_passing(*logit)
            laws["law"][head].append(rho.mean())
            laws["law_spread"][head].append((logit[1] + logit[0].square()).mean())
            if square >= 0:
                symmetric = logit_moments(around, trace, square, square, lam)
                laws["law_symmetric"][head].append(gaussian_passing(*symmetric).mean())
            isotropic = logit_moments(around, *(values[head] for values in bare), lam)
            laws["law_isotropic"][head].append(gaussian_passing(*isotropic).mean())
            _sort_in(near["passing_by_distance"][head], passed[:, head].mean(0), t)
            _sort_in(near["law_by_distance"][head], rho, t)
    columns |= mean_and_error("passing", torch.stack(measured["passing"]).mean(0))
    columns |= mean_and_error("passing_of_w", torch.stack(measured["passing_of_w"]).mean(0))
    columns["passing_of_spread"] = torch.stack(measured["passing_of_spread"]).mean((0, 1)).tolist()
    columns["spread"] = torch.stack(measured["spread"]).mean((0, 1)).sqrt().tolist()
    columns |= {name: [mean_of(values) for values in by_head] for name, by_head in laws.items()}
    columns["law_spread"] = [value**0.5 for value in columns["law_spread"]]
    return columns | {name: [[mean_of(v) for v in row] for row in rows] for name, rows in near.items()}


def against_places(layer: Layer, windows: Windows) -> Columns:
    """The law of `own_logit_moments`, told from every other window, and what passes in those between."""
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

    Status: exact; in-sample moments make the variance too large by a part of about 1/samples.
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
    """Put the keys around query t to their distances."""
    for values, delta in zip(near, DISTANCES, strict=True):
        if 0 <= t + delta < len(rho):
            values.append(rho[t + delta])


def mean_of(values: list[Tensor]) -> float | list[float] | None:
    """Their mean, of each entry if they have several; None of nothing."""
    return torch.stack(values).mean(0).tolist() if values else None


def mean_and_error(name: str, values: Float[Tensor, "windows heads"]) -> dict[str, list[float]]:
    """The mean over windows, and its standard error as if they were independent."""
    values = values.double()
    return {
        name: values.mean(0).tolist(),
        f"{name}_error": (values.std(0) / math.sqrt(len(values))).tolist(),
    }
