"""From logits to attention weights, row by row: the softmax, and B24's piecewise-linear softmax."""

import torch
from jaxtyping import Bool, Float
from torch import Tensor

from .._checks import at_least_float32, check_floating
from ..errors import QKError


def visible_keys(name: str, rows: Tensor, causal: bool) -> Bool[Tensor, "queries keys"]:
    """Which keys each query sees in `rows`, logits or weights (*, queries, keys): all, or those up to its position."""
    check_floating(name, rows, 2)
    queries, keys = rows.shape[-2:]
    if causal and queries != keys:
        raise QKError(f"{name}: expected square rows when causal, got {queries} queries and {keys} keys")
    mask = torch.ones(queries, keys, dtype=torch.bool, device=rows.device)
    return mask.tril() if causal else mask


def softmax_rows(
    logits: Float[Tensor, "*batch queries keys"], causal: bool = True
) -> Float[Tensor, "*batch queries keys"]:
    """Attention weights exp(ω_i) / Σ_j exp(ω_j) of every row, over the keys up to the query when causal.

    Raises:
        QKError: causal logits that are not square.

    Status: exact.
    """
    return logits.masked_fill(~visible_keys("logits", logits, causal), float("-inf")).softmax(-1)


def linearized_rows(
    logits: Float[Tensor, "*batch queries keys"], causal: bool = True
) -> tuple[Float[Tensor, "*batch queries keys"], Bool[Tensor, "queries keys"]]:
    """The softmax linearised at equal logits, 1/n + (ω_i − ω̄)/n, not clipped; and which keys each query sees.

    n is the row's number of keys. Half precisions are upcast to float32: the sum of a row could overflow, and counts
    above 256 would be rounded.

    Raises:
        QKError: causal logits that are not square.

    Source: Bao, Hataya & Karakida 2024, as we reconstruct it. Status: exact.
    """
    mask = visible_keys("logits", logits, causal)
    omega = at_least_float32(logits)
    keys = mask.sum(-1, keepdim=True)
    mean = omega.masked_fill(~mask, 0).sum(-1, keepdim=True) / keys
    return (1 + omega - mean) / keys, mask


def piecewise_linear_rows(
    logits: Float[Tensor, "*batch queries keys"], causal: bool = True, normalize: bool = False
) -> Float[Tensor, "*batch queries keys"]:
    """B24's piecewise-linear softmax S̃(ω)_i = clip(1/n + (ω_i − ω̄)/n, 0, 1), n the row's number of keys.

    It is the softmax linearised at equal logits, clipped to [0, 1]. Rows sum to 1 only while nothing is clipped.

    Args:
        logits: ω, with the temperature already divided out.
        causal: keys up to the query only.
        normalize: divide each row by its sum, so that it averages values. The sum is never 0: the largest logit is
            at least the mean, so its weight is at least 1/n. Our choice; B24 has no such step.

    Raises:
        QKError: causal logits that are not square.

    Source: Bao, Hataya & Karakida 2024, as we reconstruct it. Status: exact.
    """
    linear, mask = linearized_rows(logits, causal)
    weights = linear.clamp(0, 1).masked_fill(~mask, 0)
    weights = weights / weights.sum(-1, keepdim=True) if normalize else weights
    return weights.to(logits.dtype)
