"""Attention entropy: how many keys a query spreads over, and the least it can be for logits of a given spread."""

import math

import torch
from jaxtyping import Float
from torch import Tensor

from ._checks import at_least_float32, check_finite, check_floating, check_rows_sum_to_one


def attention_entropy(probabilities: Float[Tensor, "*batch queries keys"]) -> Float[Tensor, "*batch queries"]:
    """H = −Σ_i p_i log p_i of every attention row, in nats: 0 on one key, log K spread evenly over K.

    Masked keys have p = 0 and add nothing; their gradient is finite. Half precisions are upcast to float32.

    Args:
        probabilities: attention weights (*batch, T, K), rows summing to 1.

    Raises:
        ValueError: NaN, a negative weight, or a row that does not sum to 1 (named by index).

    Source: Zhai et al. 2023, section 3. Status: exact.
    """
    check_floating("probabilities", probabilities, 2)
    check_finite("probabilities", probabilities, 2)
    if (probabilities < 0).any():
        raise ValueError("probabilities: expected no negative weight")
    check_rows_sum_to_one("probabilities", probabilities)
    p = at_least_float32(probabilities)
    # log p is −∞ at 0 and its gradient infinite: a masked key takes log 1 instead and drops out.
    return -(p * torch.where(p > 0, p, torch.ones_like(p)).log()).sum(-1)


def entropy_share(probabilities: Float[Tensor, "*batch queries keys"], causal: bool = True) -> Float[Tensor, "*batch"]:
    """Row entropy as a share of log(number of keys), averaged over the rows that have more than one key.

    1 is uniform attention; 0 is one key per query, the far end of entropy collapse. A causal row i (from 1) has i
    keys; otherwise every row has K.

    Raises:
        ValueError: as `attention_entropy`; no row has more than one key; causal rows without as many keys.

    Status: exact.
    """
    entropy = attention_entropy(probabilities)
    queries, keys = probabilities.shape[-2:]
    if causal and queries != keys:
        raise ValueError(f"probabilities: expected square rows when causal, got {queries} queries and {keys} keys")
    if keys < 2:
        raise ValueError(f"probabilities: expected at least 2 keys, got {keys}")
    if not causal:
        return entropy.mean(-1) / math.log(keys)
    counts = torch.arange(2, keys + 1, dtype=entropy.dtype, device=entropy.device)
    return (entropy[..., 1:] / counts.log()).mean(-1)


def entropy_lower_bound(sigma: Float[Tensor, "..."] | float, keys: Float[Tensor, "..."] | int) -> Float[Tensor, "..."]:
    """The least entropy of a softmax row over `keys` logits u with ‖u − ū‖₂ ≤ σ, in nats.

        H ≥ log(1 + (K − 1)β) + σ √(K(K − 1)) β / (1 + (K − 1)β),   β = exp(−σ √(K/(K − 1)))

    Attained by one logit above K − 1 equal ones. For a causal row K is the row's own number of keys.

    Args:
        sigma: σ ≥ 0, norm of the centred logits; broadcasts with keys.
        keys: K ≥ 1; one key has entropy 0.

    Raises:
        ValueError: a negative or non-finite sigma, or keys below 1.

    Source: Zhai et al. 2023, theorem 3.1. Status: bound (tight).
    """
    dtype = sigma.dtype if isinstance(sigma, Tensor) else torch.float64
    device = next((x.device for x in (sigma, keys) if isinstance(x, Tensor)), None)
    sigma = at_least_float32(torch.as_tensor(sigma, dtype=dtype, device=device))
    keys = torch.as_tensor(keys, dtype=sigma.dtype, device=device)
    if not ((sigma >= 0) & sigma.isfinite()).all():
        raise ValueError("sigma: expected finite numbers of at least 0")
    if not ((keys >= 1) & keys.isfinite()).all():
        raise ValueError("keys: expected finite numbers of at least 1")
    others = (keys - 1).clamp_min(1)  # K = 1 is set to 0 below; this keeps its gradient finite
    beta = torch.exp(-sigma * (keys / others).sqrt())
    bound = torch.log1p(others * beta) + sigma * (keys * others).sqrt() * beta / (1 + others * beta)
    return torch.where(keys > 1, bound, torch.zeros_like(bound))
