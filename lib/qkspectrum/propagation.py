"""Signal propagation probability: which tokens a learning signal can reach through attention.

In B24's piecewise-linear softmax, S̃(ω)_i = clip(1/T + (ω_i − ω̄)/T, 0, 1), the weight of token i has a non-zero
derivative only in the linear part. ρ_i is the probability of that over random tokens; the query is the last token.
"""

import math
from functools import reduce

import torch
from jaxtyping import Float
from torch import Tensor

from ._checks import at_least_float32, check_choice, check_finite, check_floating, check_positive, check_whole
from .quadratic import interval_probability, scaled_interval_probability
from .tokens import GaussianTokens


def _normal_interval(low: Tensor, high: Tensor, mean: Tensor, variance: Tensor) -> Tensor:
    """P(low ≤ z ≤ high) for z ~ N(mean, variance); a variance of 0, to rounding, gives the indicator."""
    degenerate = variance < torch.finfo(variance.dtype).tiny
    # The root's slope is infinite at 0, so the degenerate entries take the root of 1 and are replaced below.
    safe = torch.where(degenerate, torch.ones_like(variance), variance).sqrt()
    a, b = (low - mean) / safe, (high - mean) / safe
    # In the upper tail Φ(b) − Φ(a) cancels; by symmetry it equals Φ(−a) − Φ(−b), which does not.
    upper = a > 0
    a, b = torch.where(upper, -b, a), torch.where(upper, -a, b)
    inside = ((low <= mean) & (mean <= high)).to(safe.dtype)
    return torch.where(degenerate, inside, _normal_cdf(b) - _normal_cdf(a))


def _normal_cdf(x: Tensor) -> Tensor:
    """Φ(x) by erfc, which keeps its relative precision in the lower tail where `torch.special.ndtr` gives 0."""
    return torch.special.erfc(-x / math.sqrt(2)) / 2


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
        ValueError: theta outside [0, 1], a negative eta of a symmetric W, |eta| > frobenius, or NaN.

    Source: Bao, Hataya & Karakida 2024, section 4. Status: asymptotic (T, d → ∞ for tokens x_t = x_{t−1} + noise).
    """
    theta, xi, eta, f = _broadcast(theta=theta, xi=xi, eta=eta, frobenius=eta if frobenius is None else frobenius)
    if ((theta < 0) | (theta > 1)).any():
        raise ValueError("theta: expected positions i/T between 0 and 1")
    if (f < 0).any():
        raise ValueError(f"{'eta' if frobenius is None else 'frobenius'}: expected no negative value")
    if (eta.abs() > f * (1 + 1e-6)).any():
        raise ValueError("eta, frobenius: |tr(W²)| cannot exceed ‖W‖_F², expected |eta| ≤ frobenius")
    mu = xi * (theta - 0.5)
    s_squared = (theta**2 - theta + 1 / 3) * f**2 + (theta - 0.5) ** 2 * eta * eta.abs()
    zero, one = torch.zeros_like(mu), torch.ones_like(mu)
    return _normal_interval(zero, one, mu, s_squared)


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
        ValueError: a kernel that is not square or symmetric, moments that are not finite or that no matrix has, or a
            temperature that is not positive.

    Source: the moments of a quadratic form in Gaussian tokens; the limit is B24's. Status: asymptotic in d
    (exact mean and variance at any T and d).
    """
    check_floating("kernel", kernel, 2)
    check_finite("kernel", kernel, 2)
    kernel = at_least_float32(kernel)
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]:
        raise ValueError(f"kernel: expected shape (T, T), got {tuple(kernel.shape)}")
    if not torch.allclose(kernel, kernel.T):
        raise ValueError("kernel: expected a symmetric matrix")
    moments = {"trace": trace, "trace_of_square": trace_of_square, "frobenius_squared": frobenius_squared}
    for name, value in moments.items():
        if not math.isfinite(value):
            raise ValueError(f"{name}: expected a finite number, got {value}")
    if abs(trace_of_square) > frobenius_squared * (1 + 1e-6):
        raise ValueError(
            f"trace_of_square: expected at most ‖W‖_F² = {frobenius_squared} in absolute value, got {trace_of_square}"
        )
    check_positive("temperature", temperature)
    length = kernel.shape[0]
    a, b, v = _kernel_moments(kernel)
    mean = b * trace / (temperature * length)
    variance = (a * v * frobenius_squared + b**2 * trace_of_square) / (temperature * length) ** 2
    low = torch.full_like(mean, -1 / length)
    return _normal_interval(low, low + 1, mean, variance)


def signal_propagation(
    weight: Float[Tensor, "..."], tokens: GaussianTokens, temperature: float = 1.0, method: str = "exact"
) -> Float[Tensor, " tokens"]:
    """Signal propagation probability of every token, for Gaussian tokens, any W, any number of tokens and dimensions.

    z_i = (ω_i − ω̄)/T is a quadratic form in Gaussians, Σ_k w_k χ²_k(1), and ρ_i = P(−1/T ≤ z_i ≤ 1 − 1/T). With
    e = δ_i − 1/T, a = eᵀCe, b = eᵀCδ_T, v = C_TT, the weights are, over λT,

    - for symmetric W, with eigenvalues λ_k: λ_k (√(av) + b)/2 and −λ_k (√(av) − b)/2;
    - for general W, the eigenvalues of [[b sym(W), ½ √(av − b²) W], [½ √(av − b²) Wᵀ, 0]].

    Args:
        weight: W, (d, d), or the d eigenvalues of a symmetric W.
        tokens: the process, with kernel C; the query is its last token. Tokens have covariance C_st I.
        temperature: λ > 0.
        method: "exact", or "gaussian" for `gaussian_signal_propagation`, which keeps z's first two moments only.

    Returns:
        (T,) probabilities, float64. The exact ones are within 1e-9 for any d ≥ 1.

    Raises:
        ValueError: a weight of another shape or not finite, fewer than two tokens, a temperature that is not
            positive, an unknown method, or a spectrum of so many scales that precision would be lost.

    Source: for the random walk in the limit, Bao, Hataya & Karakida 2024, section 4; at finite size our own.
    Status: exact.
    """
    check_choice("method", method, ("exact", "gaussian"))
    weight, kernel = _check_law(weight, tokens, temperature)
    if method == "gaussian":
        if weight.ndim == 1:
            trace, square = weight.sum().item(), weight.square().sum().item()
            return gaussian_signal_propagation(kernel, trace, square, square, temperature)
        square, frobenius = (weight * weight.T).sum().item(), weight.square().sum().item()
        return gaussian_signal_propagation(kernel, weight.trace().item(), square, frobenius, temperature)
    a, b, v = _kernel_moments(kernel)
    length = kernel.shape[0]
    low = torch.full_like(a, -1 / length)
    if weight.ndim == 1:
        root = (a * v).sqrt()
        plus, minus = ((root + sign * b).clamp_min(0) / (2 * temperature * length) for sign in (1, -1))
        return scaled_interval_probability(weight, plus, minus, low, low + 1)
    cross = (a * v - b * b).clamp_min(0).sqrt() / 2
    blocks = torch.zeros(length, 2, len(weight), 2, len(weight), dtype=a.dtype, device=a.device)
    blocks[:, 0, :, 0] = b[:, None, None] * (weight + weight.T) / 2
    blocks[:, 0, :, 1] = cross[:, None, None] * weight
    blocks[:, 1, :, 0] = cross[:, None, None] * weight.T
    weights = torch.linalg.eigvalsh(blocks.flatten(3, 4).flatten(1, 2)) / (temperature * length)
    return interval_probability(weights, low, low + 1)


def simulate_signal_propagation(
    weight: Float[Tensor, "..."],
    tokens: GaussianTokens,
    temperature: float = 1.0,
    samples: int = 10_000,
    generator: torch.Generator | None = None,
    conditional: bool = True,
) -> tuple[Float[Tensor, " tokens"], Float[Tensor, " tokens"]]:
    """The same probabilities by simulation, with their standard errors: (ρ, standard error), (T,) each.

    Given the query x_T every logit is exactly Gaussian, with mean b x_TᵀWx_T/(vλT) and variance
    (a − b²/v) ‖Wᵀx_T‖²/(λT)². `conditional=True` draws queries only and averages probabilities; `False` draws whole
    sequences and counts, which needs many more samples for the same error and shares no formula with the exact law.

    Args:
        weight: W, (d, d), or the d eigenvalues of a symmetric W.
        tokens: the process.
        temperature: λ > 0.
        samples: number of draws, at least 2.
        generator: source of randomness.
        conditional: see above.

    Raises:
        ValueError: as `signal_propagation`, or fewer than two samples.

    Status: empirical.
    """
    weight, kernel = _check_law(weight, tokens, temperature)
    check_whole("samples", samples, 2)
    length, dim = kernel.shape[0], weight.shape[0]
    low = torch.full((length,), -1 / length, dtype=kernel.dtype)
    total, squares = torch.zeros_like(low), torch.zeros_like(low)
    a, b, v = _kernel_moments(kernel)
    block = max(1, min(samples, 4_000_000 // (length * (1 if conditional else dim))))
    for count in [block] * (samples // block) + ([samples % block] if samples % block else []):
        if conditional:
            query = v.sqrt() * torch.randn(count, dim, generator=generator, dtype=low.dtype)
            pulled = query * weight if weight.ndim == 1 else query @ weight
            mean = (pulled * query).sum(1)[:, None] * (b / v) / (temperature * length)
            variance = pulled.square().sum(1)[:, None] * (a - b * b / v).clamp_min(0) / (temperature * length) ** 2
            values = _normal_interval(low.expand_as(mean), low.expand_as(mean) + 1, mean, variance)
        else:
            x = tokens.sample(count, dim, generator)
            pulled = x[:, -1] * weight if weight.ndim == 1 else x[:, -1] @ weight
            logits = torch.einsum("nd,ntd->nt", pulled, x) / temperature
            z = (logits - logits.mean(1, keepdim=True)) / length
            values = ((z >= low) & (z <= low + 1)).to(low.dtype)
        total += values.sum(0)
        squares += values.square().sum(0)
    mean = total / samples
    return mean, ((squares / samples - mean**2).clamp_min(0) / (samples - 1)).sqrt()


def _check_law(weight: Tensor, tokens: GaussianTokens, temperature: float) -> tuple[Tensor, Tensor]:
    """The weight and the tokens' kernel, float64, or a named error."""
    check_floating("weight", weight, 1)
    if weight.ndim > 2 or weight.shape[0] != weight.shape[-1]:
        raise ValueError(f"weight: expected shape (d,) or (d, d), got {tuple(weight.shape)}")
    check_finite("weight", weight, weight.ndim)
    check_positive("temperature", temperature)
    if tokens.length < 2:
        raise ValueError(f"tokens: expected at least 2 tokens, got {tokens.length}")
    return weight.detach().double(), tokens.kernel().to(weight.device)


def _kernel_moments(kernel: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Return a = eᵀCe and b = eᵀCδ_T for every token, with e = δ_i − 1/T, and v = C_TT."""
    row_means = kernel.mean(0)
    a = (kernel.diagonal() - 2 * row_means + row_means.mean()).clamp_min(0)
    return a, kernel[:, -1] - row_means[-1], kernel[-1, -1]


def _broadcast(**arguments: Tensor | float) -> list[Tensor]:
    """As tensors of one shape and one dtype: the widest floating one given, at least float32; float64 for numbers."""
    given = [x for x in arguments.values() if isinstance(x, Tensor)]
    dtype = torch.float64
    if floating := [x.dtype for x in given if x.is_floating_point()]:
        dtype = reduce(torch.promote_types, floating, torch.float32)
    device = given[0].device if given else None
    tensors = [torch.as_tensor(x, dtype=dtype, device=device) for x in arguments.values()]
    for name, tensor in zip(arguments, tensors, strict=True):
        check_finite(name, tensor, 0)
    try:
        return list(torch.broadcast_tensors(*tensors))
    except RuntimeError:
        shapes = ", ".join(f"{name} {tuple(t.shape)}" for name, t in zip(arguments, tensors, strict=True))
        raise ValueError(f"shapes do not broadcast: {shapes}") from None
