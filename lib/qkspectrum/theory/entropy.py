"""Attention entropy: how many keys a query spreads over, and lower bounds on it from logits and weights."""

import math

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor

from .._checks import (
    at_least_float32,
    check_broadcast,
    check_finite,
    check_floating,
    check_mask,
    check_real,
    check_rows_sum_to_one,
)
from ..errors import QKError
from .precision import in_full_precision, times_power_of_two, to_unit_size
from .rank import residual
from .rows import visible_keys
from .spectrum import QKMatrix

_SETTLED = 1e4  # exp(−σ) is 0 in every dtype from here on, and so is the least entropy


def attention_entropy(
    probabilities: Float[Tensor, "*batch queries keys"], mask: Bool[Tensor, "..."] | None = None
) -> Float[Tensor, "*batch queries"]:
    """H = −Σ_i p_i log p_i of every attention row, in nats: 0 for one key, log K for K equal weights.

    Keys that a query may not see have p = 0 and contribute nothing; their gradient is finite. Half precisions are
    upcast to float32.

    Args:
        probabilities: attention weights (*batch, T, K), rows summing to 1.
        mask: True where a query may attend, broadcastable to (*batch, T, K). With a mask, weight on a hidden key is
            an error, and a query with no visible key, such as padding, has entropy NaN. Causality needs no mask.

    Raises:
        QKError: NaN, a negative weight, a weight on a hidden key, or a row that does not sum to 1 (named by index).

    Source: Zhai et al. 2023, section 3. Status: exact.
    """
    check_floating("probabilities", probabilities, 2)
    nowhere = stray = None
    if mask is not None:
        mask = check_mask(mask, probabilities.shape)
        nowhere = ~mask.any(-1, keepdim=True)
        # A row of padding may hold anything, such as the NaN that softmax returns for a row of −∞.
        probabilities = torch.where(nowhere, torch.eye(1, probabilities.shape[-1]).to(probabilities), probabilities)
        stray = (probabilities > 0) & ~mask & ~nowhere
    check_finite("probabilities", probabilities, 2)
    if (probabilities < 0).any():
        raise QKError("probabilities: expected no negative weight")
    if stray is not None and stray.any():
        raise QKError(f"probabilities: expected no weight where mask is False, got some at {_first(stray)}")
    check_rows_sum_to_one("probabilities", probabilities)
    p = at_least_float32(probabilities)
    # log p and its gradient are infinite at p = 0: there log 1 is taken instead, so that the key drops out.
    entropy = -(p * torch.where(p > 0, p, torch.ones_like(p)).log()).sum(-1)
    return entropy if nowhere is None else entropy.masked_fill(nowhere.squeeze(-1), math.nan)


def entropy_share(
    probabilities: Float[Tensor, "*batch queries keys"], causal: bool = True, mask: Bool[Tensor, "..."] | None = None
) -> Float[Tensor, "*batch"]:
    """Row entropy as a share of log(number of keys), averaged over the rows that see more than one key.

    1 is uniform attention; 0 is one key per query, the far end of entropy collapse. A causal row i (from 1) has i
    keys; otherwise every row has K. Keys hidden by a mask are not counted.

    Args:
        probabilities: attention weights (*batch, T, K), rows summing to 1.
        causal: a query sees the keys up to its own position only.
        mask: True where a query may attend, broadcastable to (*batch, T, K). For padded sequences, with real of
            shape (batch, T): `real[:, None, :, None] & real[:, None, None, :]`, so that padded queries are left out.

    Raises:
        QKError: as `attention_entropy`; a sequence in which no row sees more than one key; causal rows that are not
            square.

    Status: exact.
    """
    entropy = attention_entropy(probabilities, mask)
    seen = visible_keys("probabilities", probabilities, causal)
    if mask is not None:
        seen = seen & mask
    shares = row_shares(entropy, seen.sum(-1))
    if shares.isnan().all(-1).any():
        raise QKError("probabilities: expected a row with at least 2 keys in every sequence")
    return shares.nanmean(-1)


def row_shares(entropy: Float[Tensor, "*batch queries"], keys: Int[Tensor, "..."]) -> Float[Tensor, "*batch queries"]:
    """H / log(keys) of every row; NaN for a row with fewer than two keys. keys broadcasts.

    Raises:
        QKError: shapes that do not broadcast.

    Status: exact.
    """
    check_floating("entropy", entropy, 0)
    check_broadcast(entropy=entropy.shape, keys=keys.shape)
    return (entropy / keys.clamp_min(2).to(entropy.dtype).log()).masked_fill(keys < 2, math.nan)


def logit_spread(
    logits: Float[Tensor, "*batch queries keys"], causal: bool = True, mask: Bool[Tensor, "..."] | None = None
) -> Float[Tensor, "*batch queries"]:
    """‖u − ū‖₂ of every row of logits over the keys it sees: the σ of `entropy_lower_bound`. 0 for rows of one key.

    Args:
        logits: u = ω, with the temperature already divided out.
        causal: a query sees the keys up to its own position only.
        mask: True where a query may attend, broadcastable to (*batch, T, K).

    Raises:
        QKError: causal logits that are not square, or NaN or Inf where a query may attend.

    Source: Zhai et al. 2023, section 3. Status: exact.
    """
    seen = visible_keys("logits", logits, causal)
    if mask is not None:
        seen = seen & check_mask(mask, logits.shape)
    u = at_least_float32(logits).masked_fill(~seen, 0)
    check_finite("logits", u, 2)
    u, exponent = to_unit_size(u, 1)
    mean = u.sum(-1, keepdim=True) / seen.sum(-1, keepdim=True).clamp_min(1)
    return times_power_of_two(torch.linalg.vector_norm((u - mean).masked_fill(~seen, 0), dim=-1), exponent)


def entropy_lower_bound(
    sigma: Float[Tensor, "..."] | float, keys: Float[Tensor, "..."] | Int[Tensor, "..."] | int
) -> Float[Tensor, "..."]:
    """The least entropy of a softmax row over `keys` logits u with ‖u − ū‖₂ ≤ σ, in nats.

        H ≥ log(1 + (K − 1)β) + σ √(K(K − 1)) β / (1 + (K − 1)β),   β = exp(−σ √(K/(K − 1)))

    Attained by one logit above K − 1 equal ones. For a causal row K is the row's own number of keys.

    Args:
        sigma: σ ≥ 0, norm of the centred logits; broadcasts with keys.
        keys: K ≥ 1; one key has entropy 0.

    Raises:
        QKError: a negative or non-finite sigma, or keys below 1.

    Source: Zhai et al. 2023, theorem 3.1. Status: bound (tight).
    """
    check_real(keys=keys)
    if isinstance(sigma, Tensor):
        check_floating("sigma", sigma, 0)
    dtype = sigma.dtype if isinstance(sigma, Tensor) else torch.float64
    device = next((x.device for x in (sigma, keys) if isinstance(x, Tensor)), None)
    sigma = at_least_float32(torch.as_tensor(sigma, dtype=dtype, device=device))
    keys = torch.as_tensor(keys, dtype=sigma.dtype, device=device)
    if not ((sigma >= 0) & sigma.isfinite()).all():
        raise QKError("sigma: expected finite numbers of at least 0")
    if not ((keys >= 1) & keys.isfinite()).all():
        raise QKError("keys: expected finite numbers of at least 1")
    check_broadcast(sigma=sigma.shape, keys=keys.shape)
    sigma = sigma.clamp_max(_SETTLED)
    others = (keys - 1).clamp_min(1)  # K = 1 is set to 0 below; this keeps its gradient finite
    beta = torch.exp(-sigma * (keys / others).sqrt())
    bound = torch.log1p(others * beta) + beta * sigma * keys.sqrt() * others.sqrt() / (1 + others * beta)
    return torch.where(keys > 1, bound, torch.zeros_like(bound))


@in_full_precision
def head_entropy_lower_bound(
    x: Float[Tensor, "*batch tokens dim"],
    w_q: Float[Tensor, "... head_dim dim"],
    w_k: Float[Tensor, "... head_dim dim"],
    causal: bool = True,
) -> Float[Tensor, "*batch tokens"]:
    """The least entropy of every row of a head, from its weights and inputs, without computing a logit.

    Row t's centred logits are res(X) Wᵀx_t/λ, so `entropy_lower_bound` holds with

        σ_t = ‖x_t‖₂ ‖W‖₂ ‖res(X)‖₂ / √d_head

    in spectral norms. For causal rows the residual of the first t tokens is no larger than that of all.

    Args:
        x: tokens (*batch, T, d).
        w_q: query weights (*batch, d_head, d), as `nn.Linear.weight`.
        w_k: key weights, the same shape.
        causal: row t sees t keys; otherwise all T.

    Raises:
        QKError: shapes that do not fit, or NaN or Inf.

    Source: after Zhai et al. 2023, theorem 3.1, who bound σ by the spectral norms of W and XXᵀ for all rows at once.
    Status: bound.
    """
    check_floating("x", x, 2)
    if x.shape[-1] != QKMatrix(w_q, w_k).dim:  # checks the weights
        raise QKError(f"x, w_q: expected one width d, got {x.shape[-1]} and {w_q.shape[-1]}")
    check_finite("x", x, 2)
    check_broadcast(x=x.shape[:-2], w_q=w_q.shape[:-2])
    x, of_x = to_unit_size(x, 2)
    (w_q, of_q), (w_k, of_k) = to_unit_size(w_q, 2), to_unit_size(w_k, 2)
    largest = QKMatrix.unchecked(w_q, w_k).singular_values()[..., 0] / math.sqrt(w_q.shape[-2])
    varying = torch.linalg.matrix_norm(residual(x), 2)
    sigma = torch.linalg.vector_norm(x, dim=-1) * (largest * varying)[..., None]
    sigma = times_power_of_two(sigma, 2 * of_x + (of_q + of_k).to(of_x)).clamp_max(_SETTLED)
    tokens = x.shape[-2]
    keys = torch.arange(1, tokens + 1, device=x.device) if causal else torch.tensor(tokens, device=x.device)
    return entropy_lower_bound(sigma, keys)


def _first(found: Tensor) -> tuple[int, ...]:
    return tuple(found.nonzero()[0].tolist())
