"""The law for tokens that have a mean, and a first token unlike all others: what either does to the law's misses."""

from typing import NamedTuple, cast

import torch
from jaxtyping import Float
from torch import Tensor

from ...theory.propagation import gaussian_passing
from ...theory.rotary import Rotary, rotated
from ...theory.tokens import EmpiricalTokens, triangular_root
from .head_laws import Columns, Layer, Windows, mean_of, passes_to


class _Tokens(NamedTuple):
    """Gaussian tokens with a mean: x_i = μ_i + x̃_i, Cov(x̃_i, x̃_j) = C_ij Σ; the first may be one of its own.

    Attributes:
        mean: μ of every token but the first, (d,).
        first_mean: μ_0.
        root: F of Σ = F Fᵀ.
        first_scatter: x̃_0 in samples, (N, d); None where the first token is like the others.
        kernel: C, (T, T); 0 between the first token and others where it is one of its own.
    """

    mean: Float[Tensor, " dim"]
    first_mean: Float[Tensor, " dim"]
    root: Float[Tensor, "dim dim"]
    first_scatter: Float[Tensor, "windows dim"] | None
    kernel: Float[Tensor, "tokens tokens"]


class _Head(NamedTuple):
    """What does not depend on the query: a head's weights as tokens see them.

    Attributes:
        tokens: the tokens.
        rotary: the head's rotary positions.
        temperature: what its logits are divided by.
        mu: μ_q = w_q μ, (d_head,).
        means: w_k of the mean of other tokens and of the first one's, (d_head, 2).
        own: w_q Σ w_qᵀ.
        crossed: w_k Σ w_qᵀ.
        root: of w_k Σ w_kᵀ = root rootᵀ.
        first_scatter: w_k x̃_0 in samples, (d_head, N); None where the first token is like the others.
    """

    tokens: _Tokens
    rotary: Rotary | None
    temperature: float
    mu: Float[Tensor, " head_dim"]
    means: Float[Tensor, "head_dim 2"]
    own: Float[Tensor, "head_dim head_dim"]
    crossed: Float[Tensor, "head_dim head_dim"]
    root: Float[Tensor, "head_dim head_dim"]
    first_scatter: Float[Tensor, "head_dim windows"] | None


def against_two_populations(layer: Layer, windows: Windows) -> Columns:
    """The share of keys that pass a signal by laws of Gaussian tokens that need not have mean 0.

    Returns:
        - mean_law: all tokens have one mean and, about it, the second moments C and Σ; compare with `passing`;
        - two_law: the first token also has a mean and a covariance of its own: two populations;
        - rest_passing, rest_law, rest_mean_law: the share of keys but the first, had it never been there: measured, by
          `law` with the other tokens' second moments about 0, and by `mean_law`;
        - gap, gap_std, gap_law, gap_std_law: mean and standard deviation over windows, averaged over queries, of the
          first token's logit over the mean of the others'; measured, and by `two_law`.

    Status: asymptotic in d for Gaussian tokens.
    """
    x = layer.x.double().cpu()
    one = _one_population(x)
    rest = _one_population(x[:, 1:])
    two = _with_first(rest, x[:, 0])
    names = ("mean_law", "two_law", "rest_passing", "rest_mean_law", "gap", "gap_std", "gap_law", "gap_std_law")
    columns: Columns = {name: [] for name in names}
    for head in range(len(layer.w_q)):
        found: dict[str, list[Tensor]] = {name: [] for name in names}
        of_one, of_two, of_rest = (_head(layer, head, tokens) for tokens in (one, two, rest))
        for t in (t for t in windows.queries if t > 0):
            n = t + 1 if layer.causal else x.shape[1]
            found["mean_law"].append(_passing(*_logits(of_one, t, n)))
            mean, covariance = _logits(of_two, t, n)
            found["two_law"].append(_passing(mean, covariance))
            found["rest_mean_law"].append(_passing(*_logits(of_rest, t - 1, n - 1)))
            found["rest_passing"].append(passes_to(layer.logits[..., 1:], t, n - 1)[:, head].mean())
            to_gap = torch.full((n,), -1 / (n - 1), dtype=torch.float64)
            to_gap[0] = 1
            gap = layer.logits[:, head, t, :n].double().cpu() @ to_gap
            found["gap"].append(gap.mean())
            found["gap_std"].append(gap.std(correction=0))
            found["gap_law"].append(mean @ to_gap)
            found["gap_std_law"].append((to_gap @ covariance @ to_gap).clamp_min(0).sqrt())
        for name, values in found.items():
            columns[name].append(mean_of(values))
    return columns


def _one_population(x: Float[Tensor, "windows tokens dim"]) -> _Tokens:
    mean = x.mean((0, 1))
    about = EmpiricalTokens(x - mean)
    return _Tokens(mean, mean, triangular_root(cast(Tensor, about.covariance)), None, about.kernel())


def _with_first(rest: _Tokens, first: Float[Tensor, "windows dim"]) -> _Tokens:
    """Two populations: the first token before the rest."""
    kernel = torch.nn.functional.pad(rest.kernel, (1, 0, 1, 0))
    return rest._replace(first_mean=first.mean(0), first_scatter=first - first.mean(0), kernel=kernel)


def _head(layer: Layer, head: int, tokens: _Tokens) -> _Head:
    w_q, w_k = layer.w_q[head].double().cpu(), layer.w_k[head].double().cpu()
    seen_q, seen_k = w_q @ tokens.root, w_k @ tokens.root
    return _Head(
        tokens,
        layer.rotary,
        layer.temperature / layer.stretch,
        mu=w_q @ tokens.mean,
        means=w_k @ torch.stack([tokens.mean, tokens.first_mean]).mT,
        own=seen_q @ seen_q.mT,
        crossed=seen_k @ seen_q.mT,
        root=torch.linalg.qr(seen_k.mT, mode="r").R.mT,
        first_scatter=None if tokens.first_scatter is None else w_k @ tokens.first_scatter.mT,
    )


def _logits(head: _Head, t: int, n: int) -> tuple[Float[Tensor, " keys"], Float[Tensor, "keys keys"]]:
    """Mean and covariance of the logits of the query at t of its first n keys.

    With q = w_q x_t = μ_q + q̃, k_j = R_{j−t} w_k x_j = ν_j + κ_j, A = E q̃ q̃ᵀ, B_jl = E κ_j κ_lᵀ, X_j = E q̃ κ_jᵀ,

        E ω_j = μ_q·ν_j + tr X_j,
        Cov(ω_j, ω_l) = tr(A B_jl) + tr(X_j X_l) + μ_qᵀ B_jl μ_q + ν_jᵀ A ν_l + μ_qᵀ X_jᵀ ν_l + μ_qᵀ X_lᵀ ν_j.

    Status: exact for Gaussian tokens.
    """
    tokens, rotary, mu = head.tokens, head.rotary, head.mu
    turned = _turned(head.root, t, n, rotary)  # B_jl = C_jl turned_j turned_lᵀ
    crossed = _turned(head.crossed, t, n, rotary)  # X_jᵀ = C_tj crossed_j
    nu = _turned(head.means, t, n, rotary)
    nu = torch.cat([nu[:1, :, 1], nu[1:, :, 0]])
    c, own, to_query = tokens.kernel[:n, :n], tokens.kernel[t, t], tokens.kernel[t, :n]
    a = own * head.own
    mean = nu @ mu + to_query * crossed.diagonal(dim1=1, dim2=2).sum(-1)
    covariance = c * (turned.flatten(1) @ (a @ turned).flatten(1).mT)
    covariance += torch.outer(to_query, to_query) * (crossed.flatten(1) @ crossed.mT.flatten(1).mT)
    of_keys = mu @ turned
    mixed = to_query[:, None] * (mu @ crossed) @ nu.mT
    covariance += c * (of_keys @ of_keys.mT) + nu @ a @ nu.mT + mixed + mixed.mT
    if tokens.first_scatter is not None and head.first_scatter is not None:
        k = _turned(head.first_scatter, t, 1, rotary)[0]
        b = k @ k.mT / len(tokens.first_scatter)
        covariance[0, 0] += (a * b).sum() + mu @ b @ mu
    return mean / head.temperature, covariance / head.temperature**2


def _passing(mean: Float[Tensor, " keys"], covariance: Float[Tensor, "keys keys"]) -> Tensor:
    """The expected share of keys that pass, from the logits' moments."""
    rows = covariance.mean(0)
    variance = (covariance.diagonal() - 2 * rows + rows.mean()).clamp_min(0)
    return gaussian_passing(mean - mean.mean(), variance).mean()


def _turned(w: Tensor, t: int, n: int, rotary: Rotary | None) -> Float[Tensor, "keys head_dim columns"]:
    """R_{j−t} w of the first n keys j of the query at t."""
    return w.expand(n, *w.shape) if rotary is None else rotated(w, torch.arange(n) - t, rotary)
