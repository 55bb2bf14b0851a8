"""Freezing: where a softmax over random logits condenses on a few keys, as in the random-energy model of physics."""

import math

import torch
from jaxtyping import Float
from torch import Tensor

from .._checks import (
    at_least_float32,
    check_broadcast,
    check_covariance,
    check_finite,
    check_floating,
    check_positive,
    check_real,
)
from ..errors import QKError
from .propagation import check_moments, kernel_moments


def expected_logit_variance(
    kernel: Float[Tensor, "tokens tokens"],
    trace: float,
    trace_of_square: float,
    frobenius_squared: float,
    temperature: float = 1.0,
    query: int = -1,
    causal: bool = True,
) -> Float[Tensor, ""]:
    """Mean over Gaussian tokens of the variance of one query's logits over its keys.

        E s² = Σ_i [a_i v ‖W‖_F² + b_i² (tr(W²) + tr(W)²)] / (n λ²),   s² = Σ_i (ω_i − ω̄)²/n

    with a, b, v the kernel's moments as in `gaussian_signal_propagation`, over the n keys that the query sees.

    Args:
        kernel: C, (T, T) covariance between positions.
        trace: tr(W), of W whitened by the tokens' Σ.
        trace_of_square: tr(W²).
        frobenius_squared: ‖W‖_F².
        temperature: λ > 0.
        query: position of the query, from 0; negative positions count from the end.
        causal: the query sees the keys up to its own position only.

    Raises:
        QKError: a kernel that is not a covariance, moments that are not finite or that no matrix can have, a query
            that is not among the tokens, or a temperature that is not positive.

    Source: moments of a quadratic form in Gaussian tokens. Status: exact.
    """
    check_covariance("kernel", kernel)
    check_positive("temperature", temperature)
    check_moments(trace, trace_of_square, frobenius_squared)
    if not -len(kernel) <= query < len(kernel):
        raise QKError(f"query: expected a position of the {len(kernel)} tokens, got {query}")
    query %= len(kernel)
    seen = query + 1 if causal else len(kernel)
    a, b, v = kernel_moments(kernel[:seen, :seen].double(), query)
    variance = (a * v * frobenius_squared + b.square() * (trace_of_square + trace * trace)).mean()
    variance = variance / temperature / temperature
    if not variance.isfinite():
        raise QKError("trace, frobenius_squared, temperature: logits too large, expected moments in range of float64")
    return variance.to(at_least_float32(kernel).dtype)


def frozen_share(variance: Float[Tensor, "..."] | float, keys: Float[Tensor, "..."] | int) -> Float[Tensor, "..."]:
    """Entropy as a share of log K of a softmax over K independent Gaussian logits, as K grows with s²/log K fixed.

        H / log K → max(0, 1 − s² / (2 log K))

    Up to s² = 2 log K this is the near-uniform law H = log K − s²/2; beyond, a few of the largest logits hold all the
    weight: the softmax is frozen, and entropy has collapsed for any K.

    Args:
        variance: s² ≥ 0 of the logits; broadcasts with keys.
        keys: K, at least 2.

    Raises:
        QKError: a negative variance, or fewer than 2 keys.

    Source: Derrida 1981, the random-energy model; its use for attention is Giorlandino & Goldt's (2025). Status:
    asymptotic in K, slowly: corrections fall like 1/log K.
    """
    check_real(keys=keys)
    if isinstance(variance, Tensor):
        check_floating("variance", variance, 0)
    dtype = variance.dtype if isinstance(variance, Tensor) else torch.float64
    device = next((x.device for x in (variance, keys) if isinstance(x, Tensor)), None)
    variance = at_least_float32(torch.as_tensor(variance, dtype=dtype, device=device))
    keys = torch.as_tensor(keys, dtype=variance.dtype, device=device)
    check_finite("variance", variance, 0)
    if (variance < 0).any():
        raise QKError("variance: expected numbers of at least 0")
    if not (keys >= 2).all():
        raise QKError("keys: expected at least 2")
    check_broadcast(variance=variance.shape, keys=keys.shape)
    return (1 - variance / (2 * keys.log())).clamp_min(0)


def critical_beta(q: float, p: float) -> float:
    """Giorlandino & Goldt's β_c = √(2/(q(q − p))), below which rank collapses and above which entropy does.

    q is the squared norm of a token and p the inner product of two different tokens, both divided by d. In our
    reading of their scaling, logits whose query-key matrix is white noise vary over keys by s² = β² q(q − p) log T;
    then β = β_c is s² = 2 log T, where `frozen_share` reaches 0.

    Args:
        q: squared norm of a token over d.
        p: inner product of two tokens over d, below q.

    Raises:
        QKError: q not positive, or p not below it.

    Source: Giorlandino & Goldt 2025 (arXiv 2505.24333). Status: asymptotic in T and d, as stated by the authors.
    """
    check_positive("q", q)
    if not -math.inf < p < q:
        raise QKError(f"p: expected less than q = {q}, got {p}")
    return math.sqrt(2) / (math.sqrt(q) * math.sqrt(q - p))
