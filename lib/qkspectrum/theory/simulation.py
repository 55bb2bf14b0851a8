"""Signal propagation by simulation: an estimate to check the laws in `propagation` against."""

import torch
from jaxtyping import Float
from torch import Tensor

from .._checks import check_whole
from .normal import normal_interval
from .propagation import BLOCK, check_law, kernel_moments
from .spectrum import QKMatrix
from .tokens import GaussianTokens


def simulate_signal_propagation(
    weight: Float[Tensor, "..."] | QKMatrix,
    tokens: GaussianTokens,
    temperature: float = 1.0,
    samples: int = 10_000,
    generator: torch.Generator | None = None,
    conditional: bool = True,
    query: int = -1,
    causal: bool = True,
) -> tuple[Float[Tensor, " keys"], Float[Tensor, " keys"]]:
    """Estimate the signal propagation probability ρ_i of every key from random draws, with standard errors.

    ρ_i is the probability over Gaussian tokens that key i lies in the linear part of B24's piecewise-linear softmax,
    −1/n ≤ z_i ≤ 1 − 1/n with z_i = (ω_i − ω̄)/n over the query's n keys; `signal_propagation` computes it exactly.

    Given the query x, every z_i is Gaussian: for Σ = I with mean b xᵀWx/(vλn) and variance (a − b²/v) ‖Wᵀx‖²/(λn)²,
    where with e = δ_i − 1/n: a = eᵀCe, b = eᵀCδ_query, v = C_query,query. With `conditional` only queries are drawn,
    and these Gaussian probabilities are averaged. Without, whole sequences are drawn and propagating keys counted: for
    the same standard error this needs many more samples, but it shares no formula with the exact law.

    Args:
        weight: W, (d, d); or the d eigenvalues of a symmetric W, for tokens without a covariance; or a head's
            `QKMatrix`.
        tokens: the process, with kernel C and covariance Σ.
        temperature: λ > 0, which divides the logits.
        samples: number of draws, at least 2.
        generator: source of randomness; draws are made on its device.
        conditional: draw queries only; otherwise whole sequences.
        query: position of the query, from 0; negative positions count from the end.
        causal: the keys are the tokens up to the query; otherwise all T.

    Returns:
        (ρ, standard error), (n,) each, float64: n = query + 1 when causal, else T.

    Raises:
        QKError: as `signal_propagation`, or fewer than two samples.

    Status: empirical.

    >>> from qkspectrum import RandomWalk
    >>> rho, error = simulate_signal_propagation(torch.eye(4), RandomWalk(8), samples=100)
    >>> rho.shape
    torch.Size([8])
    """
    white, kernel, query = check_law(weight, tokens, temperature, query, causal)
    check_whole("samples", samples, 2)
    a, b, v = kernel_moments(kernel, query)
    keys, dim = len(a), len(white)
    low = torch.full_like(a, -1 / keys)
    total, squares = torch.zeros_like(low), torch.zeros_like(low)
    if not conditional:
        dim = weight.dim if isinstance(weight, QKMatrix) else dim
    block = max(1, min(samples, BLOCK // 2 // (keys if conditional else tokens.length * dim)))
    device = generator.device if generator else None
    for count in [block] * (samples // block) + ([samples % block] if samples % block else []):
        if conditional:
            x = torch.randn(count, dim, generator=generator, dtype=low.dtype, device=device).to(low.device)
            pulled = x * white if white.ndim == 1 else x @ white
            mean = (pulled * x).sum(1)[:, None] * b / (temperature * keys)
            variance = pulled.square().sum(1)[:, None] * (a * v - b * b).clamp_min(0) / (temperature * keys) ** 2
            values = normal_interval(low.expand_as(mean), low.expand_as(mean) + 1, mean, variance)
        else:
            x = tokens.sample(count, dim, generator).to(low.device)
            logits = torch.einsum("nd,ntd->nt", _pull(x[:, query], weight), x[:, :keys]) / temperature
            z = (logits - logits.mean(1, keepdim=True)) / keys
            values = ((z >= low) & (z <= low + 1)).to(low.dtype)
        total += values.sum(0)
        squares += values.square().sum(0)
    mean = total / samples
    return mean, ((squares / samples - mean**2).clamp_min(0) / (samples - 1)).sqrt()


def _pull(x: Float[Tensor, "samples dim"], weight: Tensor | QKMatrix) -> Float[Tensor, "samples dim"]:
    """Return xᵀW in the basis that x is drawn in, for whole sequences."""
    if isinstance(weight, QKMatrix):
        return x @ weight.w_q.detach().double().mT @ weight.w_k.detach().double()
    weight = weight.detach().double()
    return x * weight if weight.ndim == 1 else x @ weight
