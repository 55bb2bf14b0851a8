"""Signal propagation by simulation: the check that shares no formula with the law."""

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
    """The same probabilities by simulation, with their standard errors: (ρ, standard error), (n,) each.

    Given the query x every logit is exactly Gaussian, for Σ = I with mean b xᵀWx/(vλn) and variance
    (a − b²/v) ‖Wᵀx‖²/(λn)². `conditional=True` draws queries only and averages probabilities; `False` draws whole
    sequences and counts, which needs many more samples for the same error and shares no formula with the exact law.

    Args:
        weight: as in `signal_propagation`.
        tokens: the process.
        temperature: λ > 0.
        samples: number of draws, at least 2.
        generator: source of randomness.
        conditional: see above.
        query: position of the query.
        causal: the keys are the tokens up to the query; otherwise all T.

    Raises:
        QKError: as `signal_propagation`, or fewer than two samples.

    Status: empirical.
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
    """Return xᵀW as given, for the simulation of whole sequences."""
    if isinstance(weight, QKMatrix):
        return x @ weight.w_q.detach().double().mT @ weight.w_k.detach().double()
    weight = weight.detach().double()
    return x * weight if weight.ndim == 1 else x @ weight
