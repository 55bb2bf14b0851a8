"""Signal propagation probability: which tokens a learning signal can reach through attention.

In B24's piecewise-linear softmax, S̃(ω)_i = clip(1/T + (ω_i − ω̄)/T, 0, 1), the weight of token i has a non-zero
derivative only in the linear part. ρ_i is the probability of that over random tokens. The query is the last token
unless another is given; for a causal query the law is that of the sequence truncated after the query.
"""

import math
from functools import reduce

import torch
from jaxtyping import Float
from torch import Tensor

from .._checks import (
    at_least_float32,
    check_broadcast,
    check_choice,
    check_covariance,
    check_finite,
    check_floating,
    check_positive,
    check_real,
)
from ..errors import QKError
from .normal import normal_interval
from .quadratic import interval_probability, scaled_interval_probability
from .spectrum import QKMatrix
from .tokens import GaussianTokens, triangular_root

BLOCK = 8_000_000  # numbers held at once: 64 MB


def limit_signal_propagation(
    theta: Float[Tensor, "..."] | float,
    xi: Float[Tensor, "..."] | float,
    eta: Float[Tensor, "..."] | float,
    frobenius: Float[Tensor, "..."] | float | None = None,
) -> Float[Tensor, "..."]:
    """B24's signal propagation probability of a random walk in the limit of many tokens and dimensions.

        ρ(θ) = Φ((1 − μ)/s) − Φ(−μ/s),   μ = ξ(θ − ½),   s² = (θ² − θ + ⅓) f² + (θ − ½)² η²

    with ξ = tr(W)/λ, η² = tr(W²)/λ², f = ‖W‖_F/λ. For symmetric W, f = η and s² = η²(2θ² − 2θ + 7/12).

    Args:
        theta: position i/T of the token, between 0 and 1; arguments broadcast.
        xi: ξ, any sign.
        eta: η; for general W with tr(W²) < 0 pass −√|tr(W²)|/λ, the signed root.
        frobenius: f of a general W; None for a symmetric one.

    Returns:
        ρ, float64 unless floating tensors are narrower, float32 at least. At s = 0 the indicator of 0 ≤ μ ≤ 1.

    Raises:
        QKError: theta outside [0, 1], a negative eta of a symmetric W, |eta| > frobenius, or NaN.

    Source: Bao, Hataya & Karakida 2024, as we reconstruct it. Status: asymptotic (T, d → ∞ for tokens
    x_t = x_{t−1} + noise).
    """
    theta, xi, eta, f = _broadcast(theta=theta, xi=xi, eta=eta, frobenius=eta if frobenius is None else frobenius)
    if ((theta < 0) | (theta > 1)).any():
        raise QKError("theta: expected positions i/T between 0 and 1")
    if (f < 0).any():
        raise QKError(f"{'eta' if frobenius is None else 'frobenius'}: expected no negative value")
    if (eta.abs() > f * (1 + 1e-6)).any():
        raise QKError("eta, frobenius: |tr(W²)| cannot exceed ‖W‖_F², expected |eta| ≤ frobenius")
    mu = xi * (theta - 0.5)
    s_squared = (theta**2 - theta + 1 / 3) * f**2 + (theta - 0.5) ** 2 * eta * eta.abs()
    zero, one = torch.zeros_like(mu), torch.ones_like(mu)
    return normal_interval(zero, one, mu, s_squared)


def gaussian_signal_propagation(
    kernel: Float[Tensor, "tokens tokens"],
    trace: float,
    trace_of_square: float,
    frobenius_squared: float,
    temperature: float = 1.0,
) -> Float[Tensor, " tokens"]:
    """Signal propagation probability of every token, with the logit's exact mean and variance, taken as Gaussian.

    z_i = (ω_i − ω̄)/T has mean b tr(W)/(λT) and variance (a v ‖W‖_F² + b² tr(W²))/(λT)², where with e = δ_i − 1/T:
    a = eᵀCe, b = eᵀCδ_T, v = C_TT. ρ_i = P(−1/T ≤ z_i ≤ 1 − 1/T).

    Args:
        kernel: C, (T, T) covariance between positions; query = last token.
        trace: tr(W).
        trace_of_square: tr(W²).
        frobenius_squared: ‖W‖_F².
        temperature: λ > 0.

    Returns:
        (T,) probabilities. The kernel of a random walk gives `limit_signal_propagation` as T grows.

    Raises:
        QKError: a kernel that is not square, symmetric and positive semidefinite, moments that are not finite or
            that no matrix can have, or a temperature that is not positive.

    Source: the moments of a quadratic form in Gaussian tokens; the limit is B24's. Status: asymptotic in d
    (exact mean and variance at any T and d).
    """
    check_covariance("kernel", kernel)
    check_moments(trace, trace_of_square, frobenius_squared)
    check_positive("temperature", temperature)
    of_kernel = kernel_moments(kernel.double(), -1)
    moments = logit_moments(of_kernel, trace, trace_of_square, frobenius_squared, temperature)
    return gaussian_passing(*moments).to(at_least_float32(kernel).dtype)


def check_moments(trace: float, trace_of_square: float, frobenius_squared: float) -> None:
    """Raise `QKError` unless tr(W), tr(W²) and ‖W‖_F² are finite and those of a matrix."""
    moments = {"trace": trace, "trace_of_square": trace_of_square, "frobenius_squared": frobenius_squared}
    for name, value in moments.items():
        if not math.isfinite(value):
            raise QKError(f"{name}: expected a finite number, got {value}")
    if abs(trace_of_square) > frobenius_squared * (1 + 1e-6):
        raise QKError(
            f"trace_of_square: expected at most ‖W‖_F² = {frobenius_squared} in absolute value, got {trace_of_square}"
        )


def logit_moments(
    kernel_moments: tuple[Tensor, Tensor, Tensor],
    trace: float,
    trace_of_square: float,
    frobenius_squared: float,
    temperature: float,
) -> tuple[Float[Tensor, " keys"], Float[Tensor, " keys"]]:
    """Mean and variance of ω_i − ω̄: b tr(W)/λ and (a v ‖W‖_F² + b² tr(W²))/λ², of `kernel_moments` a, b, v. Exact."""
    a, b, v = (moment.double() for moment in kernel_moments)  # products of single precision may leave its range
    mean, variance = b * trace / temperature, a * v * frobenius_squared + b**2 * trace_of_square
    mean, variance = (x.to(kernel_moments[0].dtype) for x in (mean, variance / temperature / temperature))
    if not (mean.isfinite().all() and variance.isfinite().all()):
        raise QKError(f"trace, frobenius_squared, temperature: logits too large, expected moments within {mean.dtype}")
    return mean, variance


def gaussian_passing(
    mean: Float[Tensor, "*batch keys"], variance: Float[Tensor, "*batch keys"]
) -> Float[Tensor, "*batch keys"]:
    """P(−1/n ≤ z_i ≤ 1 − 1/n) for z_i = (ω_i − ω̄)/n over n keys, where ω_i − ω̄ is Gaussian with these moments."""
    check_floating("mean", mean, 1)
    check_floating("variance", variance, 1)
    check_broadcast(mean=mean.shape, variance=variance.shape)
    keys = mean.shape[-1]
    low = torch.full_like(mean, -1 / keys)
    return normal_interval(low, low + 1, mean / keys, variance / keys**2)


def signal_propagation(
    weight: Float[Tensor, "..."] | QKMatrix,
    tokens: GaussianTokens,
    temperature: float = 1.0,
    method: str = "exact",
    query: int = -1,
    causal: bool = True,
) -> Float[Tensor, " keys"]:
    """Signal propagation probability of every key, for Gaussian tokens, any W, any number of tokens and dimensions.

    z_i = (ω_i − ω̄)/n, over the query's n keys, is a quadratic form in Gaussians, Σ_k w_k χ²_k(1), and
    ρ_i = P(−1/n ≤ z_i ≤ 1 − 1/n). With e = δ_i − 1/n, a = eᵀCe, b = eᵀCδ_query, v = C_query,query, and W between
    whitened tokens, Fᵀ W F with Σ = F Fᵀ, the weights are, over λn,

    - for symmetric W, with eigenvalues λ_k: λ_k (√(av) + b)/2 and −λ_k (√(av) − b)/2;
    - for general W, the eigenvalues of [[b sym(W), ½ √(av − b²) W], [½ √(av − b²) Wᵀ, 0]].

    Args:
        weight: W, (d, d); or the d eigenvalues of a symmetric W, for tokens without a covariance; or a head's
            `QKMatrix`, whose d × d product is never formed.
        tokens: the process, with kernel C and covariance Σ.
        temperature: λ > 0.
        method: "exact", or "gaussian" for `gaussian_signal_propagation`, which keeps z's first two moments only.
        query: position of the query, from 0; negative positions count from the end.
        causal: the keys are the tokens up to the query; otherwise all T.

    Returns:
        (n,) probabilities, float64: query + 1 of them when causal, else T. The error of "exact" is below 1e-9.

    Raises:
        QKError: a weight of another shape or not finite, fewer than two tokens or keys, a query out of range, a
            kernel that is not symmetric and positive semidefinite, a temperature that is not positive, an unknown
            method, or eigenvalues over so many orders of magnitude that precision would be lost.

    Source: for the random walk in the limit, Bao, Hataya & Karakida 2024, as we reconstruct it; at finite size ours.
    Status: exact.
    """
    check_choice("method", method, ("exact", "gaussian"))
    weight, kernel, query = check_law(weight, tokens, temperature, query, causal)
    a, b, v = kernel_moments(kernel, query)
    keys = len(a)
    if method == "gaussian":
        return gaussian_passing(*logit_moments((a, b, v), *_moments(weight), temperature))
    low = torch.full_like(a, -1 / keys)
    if weight.ndim == 1:
        root = (a * v).sqrt()
        plus, minus = ((root + sign * b).clamp_min(0) / (2 * temperature * keys) for sign in (1, -1))
        return scaled_interval_probability(weight, plus, minus, low, low + 1)
    cross = (a * v - b * b).clamp_min(0).sqrt() / 2
    rows = max(1, BLOCK // (2 * len(weight)) ** 2)
    weights = [_block_eigenvalues(weight, *parts) for parts in zip(b.split(rows), cross.split(rows), strict=True)]
    return interval_probability(torch.cat(weights) / (temperature * keys), low, low + 1)


def _moments(weight: Tensor) -> tuple[float, float, float]:
    """Return tr(W), tr(W²) and ‖W‖_F²."""
    if weight.ndim == 1:
        square = weight.square().sum().item()
        return weight.sum().item(), square, square
    return weight.trace().item(), (weight * weight.mT).sum().item(), weight.square().sum().item()


def _block_eigenvalues(weight: Tensor, b: Tensor, cross: Tensor) -> Float[Tensor, "keys twice_dim"]:
    """Eigenvalues of [[b sym(W), cross W], [cross Wᵀ, 0]] for every key."""
    blocks = torch.zeros(len(b), 2, len(weight), 2, len(weight), dtype=b.dtype, device=b.device)
    blocks[:, 0, :, 0] = b[:, None, None] * (weight + weight.mT) / 2
    blocks[:, 0, :, 1] = cross[:, None, None] * weight
    blocks[:, 1, :, 0] = cross[:, None, None] * weight.mT
    check_finite("weight", blocks, 4)  # the product of weight and tokens
    return torch.linalg.eigvalsh(blocks.flatten(3, 4).flatten(1, 2))


def check_law(
    weight: Tensor | QKMatrix, tokens: GaussianTokens, temperature: float, query: int, causal: bool
) -> tuple[Tensor, Tensor, int]:
    """Check a law's arguments; return W between whitened tokens, the kernel of the keys and the query's index in it."""
    if isinstance(weight, QKMatrix):
        if weight.w_q.ndim != 2:
            raise QKError(f"weight: expected one head, got a batch of {tuple(weight.w_q.shape[:-2])}")
    else:
        check_floating("weight", weight, 1)
        if weight.ndim > 2 or weight.shape[0] != weight.shape[-1]:
            raise QKError(f"weight: expected shape (d,) or (d, d), got {tuple(weight.shape)}")
        check_finite("weight", weight, weight.ndim)
    check_positive("temperature", temperature)
    if tokens.length < 2:
        raise QKError(f"tokens: expected at least 2 tokens, got {tokens.length}")
    if isinstance(query, bool) or not isinstance(query, int) or not -tokens.length <= query < tokens.length:
        raise QKError(f"query: expected a position of the {tokens.length} tokens, got {query!r}")
    query %= tokens.length
    keys = query + 1 if causal else tokens.length
    if keys < 2:
        raise QKError("query: expected one that sees at least 2 keys, got the first token, which sees only itself")
    kernel = tokens.kernel()
    check_covariance("tokens.kernel()", kernel)
    if len(kernel) != tokens.length:
        raise QKError(f"tokens.kernel(): expected {tokens.length} positions, got {len(kernel)}")
    white = _whitened(weight, tokens.covariance)
    return white, kernel[:keys, :keys].to(white), query


def _whitened(weight: Tensor | QKMatrix, covariance: Tensor | None) -> Tensor:
    """Fᵀ W F with covariance = F Fᵀ, float64; for a `QKMatrix` only the block on the span of its queries and keys."""
    dim = weight.dim if isinstance(weight, QKMatrix) else len(weight)
    if covariance is not None and len(covariance) != dim:
        raise QKError(f"weight: expected the size of the tokens' covariance, {len(covariance)}, got {dim}")
    if isinstance(weight, QKMatrix):
        w_q, w_k = weight.w_q.detach().double(), weight.w_k.detach().double()
        if covariance is not None:
            root = triangular_root(covariance).to(w_q)
            w_q, w_k = w_q @ root, w_k @ root
        # W is zero outside the span of both factors' rows, and Gaussian tokens have one law in every basis of it.
        basis = torch.linalg.qr(torch.cat([w_q, w_k]).mT).Q
        return (w_q @ basis).mT @ (w_k @ basis)
    weight = weight.detach().double()
    if covariance is None:
        return weight
    if weight.ndim == 1:
        raise QKError("weight: expected W, (d, d): its eigenvalues alone are not enough for tokens with a covariance")
    root = triangular_root(covariance).to(weight)
    return root.mT @ weight @ root


def kernel_moments(kernel: Tensor, query: int) -> tuple[Tensor, Tensor, Tensor]:
    """Return a = eᵀCe and b = eᵀCδ_query for every key, with e = δ_i − 1/n, and v = C_query,query."""
    row_means = kernel.mean(0)
    a = (kernel.diagonal() - 2 * row_means + row_means.mean()).clamp_min(0)
    return a, kernel[:, query] - row_means[query], kernel[query, query]


def _broadcast(**arguments: Tensor | float) -> list[Tensor]:
    """Broadcast to one shape and dtype: the widest floating dtype given, at least float32; float64 for numbers."""
    check_real(**arguments)
    given = [x for x in arguments.values() if isinstance(x, Tensor)]
    dtype = torch.float64
    if floating := [x.dtype for x in given if x.is_floating_point()]:
        dtype = reduce(torch.promote_types, floating, torch.float32)
    device = given[0].device if given else None
    tensors = [torch.as_tensor(x, dtype=dtype, device=device) for x in arguments.values()]
    for name, tensor in zip(arguments, tensors, strict=True):
        check_finite(name, tensor, 0)
    check_broadcast(**{name: x.shape for name, x in zip(arguments, tensors, strict=True)})
    return list(torch.broadcast_tensors(*tensors))
