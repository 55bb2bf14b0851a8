"""Localization: which of a query's keys are in the linear part of B24's softmax, and where in the sequence they are."""

import math
from typing import NamedTuple

import torch
from jaxtyping import Bool, Float
from torch import Tensor

from .._checks import check_finite, check_floating
from ..conventions import PHASE_END, PHASE_ONE_SIDED
from ..errors import QKError
from .rows import linearized_rows

_ROUNDING = 1e-6


def propagating(
    logits: Float[Tensor, "*batch queries keys"], causal: bool = True
) -> Bool[Tensor, "*batch queries keys"]:
    """Which keys pass a signal to each query: those whose piecewise-linear weight has a non-zero derivative.

    Key i of a query with n keys does if 0 ≤ 1/n + (ω_i − ω̄)/n ≤ 1, where nothing is clipped. The mean over many
    sequences estimates the signal propagation probability of real tokens.

    Args:
        logits: ω, with the temperature already divided out.
        causal: keys up to the query only; later ones are False.

    Raises:
        QKError: causal logits that are not square, or NaN.

    Source: Bao, Hataya & Karakida 2024, as we reconstruct it. Status: exact.
    """
    check_floating("logits", logits, 2)
    if logits.isnan().any():
        raise QKError("logits: expected no NaN")
    weights, mask = linearized_rows(logits, causal)
    return (weights >= 0) & (weights <= 1) & mask


class Localization(NamedTuple):
    """Where in the sequence the propagating keys are; positions are cell middles (i − ½)/T, from 0 to 1.

    Attributes:
        share: the mean of ρ, the expected share of tokens that propagate.
        centre: mean position of the tokens that propagate; NaN where none does.
        width: √12 times the standard deviation of their positions, the width of a box with that deviation: 1 if all
            tokens propagate, 1/T if one does, up to √3 if only the two ends do; NaN where none does.
        late: the share of them in the later half of the positions; NaN where none propagates.
    """

    share: Float[Tensor, "*batch"]
    centre: Float[Tensor, "*batch"]
    width: Float[Tensor, "*batch"]
    late: Float[Tensor, "*batch"]


def localization(rho: Float[Tensor, "*batch tokens"]) -> Localization:
    """Share, centre and width of the window of tokens that propagate, and how many of them are late.

    share = Σ ρ_i/T; with p_i = ρ_i/Σ ρ_j and θ_i = (i − ½)/T: centre = Σ p_i θ_i,
    width = √(12 Σ p_i (θ_i − centre)² + 1/T²), each token being a box of width 1/T.

    Args:
        rho: signal propagation probabilities (*batch, T), or measured shares of propagating keys.

    Returns:
        A `Localization` of (*batch) tensors. Where no token propagates, share is 0 and the others are NaN.

    Raises:
        QKError: a value outside [0, 1], or NaN.

    Status: exact. The measures are our choice.
    """
    rho = _check_shares(rho)
    length = rho.shape[-1]
    i = torch.arange(1, length + 1, dtype=rho.dtype, device=rho.device)
    theta = (i - 0.5) / length
    p = rho / rho.sum(-1, keepdim=True)  # 0/0 = NaN where none propagates, as documented
    centre = (p * theta).sum(-1)
    variance = (p * (theta - centre[..., None]).square()).sum(-1)
    # The middle token of an odd number lies half in either half.
    late = (p * (i - length / 2).clamp(0, 1)).sum(-1)
    return Localization(rho.mean(-1), centre, (12 * variance + length**-2).sqrt(), late)


def propagation_phase(rho: Float[Tensor, " tokens"]) -> str:
    """The phase of a head's signal propagation: "uniform", "late-site", "mid-site", "early-site", or "none".

    - late-site: at least twice as much propagates in the later half of the positions as in the earlier; early-site:
      the reverse.
    - mid-site: the same, but at that half's end (the last token, or the first) ρ is below half of its peak: a window
      between the middle and the end.
    - uniform: neither half has twice as much. none: no token propagates.

    Args:
        rho: signal propagation probabilities (T,).

    Raises:
        QKError: as `localization`.

    Source: the phases are those of Bao, Hataya & Karakida 2024, as we reconstruct them; the thresholds are ours, in
    `conventions`. Status: exact.
    """
    if rho.ndim != 1:
        raise QKError(f"rho: expected shape (T,), got {tuple(rho.shape)}")
    return propagation_phases(rho[None])[0]


def propagation_phases(rho: Float[Tensor, "heads tokens"]) -> list[str]:
    """`propagation_phase` of many heads at once, (heads, T)."""
    if rho.ndim != 2:
        raise QKError(f"rho: expected shape (heads, T), got {tuple(rho.shape)}")
    rho = _check_shares(rho)
    late = localization(rho).late
    peak = rho.amax(-1)
    phases = []
    for share, first, last in zip(
        late.tolist(), (rho[:, 0] / peak).tolist(), (rho[:, -1] / peak).tolist(), strict=True
    ):
        if math.isnan(share):
            phases.append("none")
        elif share >= PHASE_ONE_SIDED:
            phases.append("mid-site" if last < PHASE_END else "late-site")
        elif 1 - share >= PHASE_ONE_SIDED:
            phases.append("mid-site" if first < PHASE_END else "early-site")
        else:
            phases.append("uniform")
    return phases


def _check_shares(rho: Tensor) -> Tensor:
    check_floating("rho", rho, 1)
    check_finite("rho", rho, 1)
    low, high = rho.min().item(), rho.max().item()
    if low < -_ROUNDING or high > 1 + _ROUNDING:
        raise QKError(f"rho: expected values from 0 to 1, got {low:.3g} to {high:.3g}")
    return rho.double().clamp(0, 1)
