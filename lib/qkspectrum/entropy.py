"""Attention entropy: how many keys a query spreads over, the least that can be, and both over long sequences."""

import math
from typing import NamedTuple

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor

from ._checks import at_least_float32, check_finite, check_floating, check_positive, check_rows_sum_to_one, check_whole
from .attention import visible_keys
from .rank import residual
from .spectrum import QKMatrix

_AT_ONCE = 2**20  # logits held at once, in two copies: 8 MB, which a core's cache nearly holds
_HIDDEN = -1e30  # a masked logit: its weight is exactly 0, and 0 times it is 0, where −∞ would make NaN


def attention_entropy(
    probabilities: Float[Tensor, "*batch queries keys"], mask: Bool[Tensor, "..."] | None = None
) -> Float[Tensor, "*batch queries"]:
    """H = −Σ_i p_i log p_i of every attention row, in nats: 0 on one key, log K spread evenly over K.

    Keys that a query may not see have p = 0 and add nothing; their gradient is finite. Half precisions are upcast to
    float32.

    Args:
        probabilities: attention weights (*batch, T, K), rows summing to 1.
        mask: True where a query may look, broadcastable to (*batch, T, K). With it, a weight on a hidden key is an
            error, and a query that may look nowhere, such as padding, has the entropy NaN. Causality needs no mask.

    Raises:
        ValueError: NaN, a negative weight, a weight on a hidden key, or a row that does not sum to 1 (named by index).

    Source: Zhai et al. 2023, section 3. Status: exact.
    """
    check_floating("probabilities", probabilities, 2)
    nowhere = None
    if mask is not None:
        mask = _checked_mask(mask, probabilities.shape)
        nowhere = ~mask.any(-1, keepdim=True)
        # A row of padding may hold anything, also the NaN that softmax makes of −∞ alone.
        probabilities = torch.where(nowhere, torch.eye(1, probabilities.shape[-1]).to(probabilities), probabilities)
    check_finite("probabilities", probabilities, 2)
    if (probabilities < 0).any():
        raise ValueError("probabilities: expected no negative weight")
    if mask is not None and (stray := (probabilities > 0) & ~mask & ~nowhere).any():
        raise ValueError(f"probabilities: expected no weight where mask is False, got some at {_first(stray)}")
    check_rows_sum_to_one("probabilities", probabilities)
    p = at_least_float32(probabilities)
    # log p is −∞ at 0 and its gradient infinite: a masked key takes log 1 instead and drops out.
    entropy = -(p * torch.where(p > 0, p, torch.ones_like(p)).log()).sum(-1)
    return entropy if nowhere is None else entropy.masked_fill(nowhere.squeeze(-1), math.nan)


def entropy_share(
    probabilities: Float[Tensor, "*batch queries keys"], causal: bool = True, mask: Bool[Tensor, "..."] | None = None
) -> Float[Tensor, "*batch"]:
    """Row entropy as a share of log(number of keys), averaged over the rows that see more than one key.

    1 is uniform attention; 0 is one key per query, the far end of entropy collapse. A causal row i (from 1) has i
    keys; otherwise every row has K; a mask takes away what it hides.

    Args:
        probabilities: attention weights (*batch, T, K), rows summing to 1.
        causal: a query sees the keys up to its own position only.
        mask: True where a query may look, broadcastable to (*batch, T, K). For padded sequences, real (batch, T):
            `real[:, None, :, None] & real[:, None, None, :]`, so that padded queries count for nothing.

    Raises:
        ValueError: as `attention_entropy`; a sequence in which no row sees more than one key; causal rows without as
            many keys.

    Status: exact.
    """
    entropy = attention_entropy(probabilities, mask)
    seen = visible_keys("probabilities", probabilities, causal)
    if mask is not None:
        seen = seen & mask
    shares = row_shares(entropy, seen.sum(-1))
    if shares.isnan().all(-1).any():
        raise ValueError("probabilities: expected some row with at least 2 keys in every sequence")
    return shares.nanmean(-1)


def row_shares(entropy: Float[Tensor, "*batch queries"], keys: Int[Tensor, "..."]) -> Float[Tensor, "*batch queries"]:
    """H / log(keys) of every row; NaN for a row with fewer than two keys, which has no choice. keys broadcasts.

    Status: exact.
    """
    return (entropy / keys.clamp_min(2).to(entropy.dtype).log()).masked_fill(keys < 2, math.nan)


def logit_spread(
    logits: Float[Tensor, "*batch queries keys"], causal: bool = True, mask: Bool[Tensor, "..."] | None = None
) -> Float[Tensor, "*batch queries"]:
    """‖u − ū‖₂ of every row of logits over the keys it sees: the σ of `entropy_lower_bound`. 0 for rows of one key.

    Args:
        logits: u = ω, with the temperature already divided out.
        causal: a query sees the keys up to its own position only.
        mask: True where a query may look, broadcastable to (*batch, T, K).

    Raises:
        ValueError: causal logits that are not square, or NaN or Inf where a query may look.

    Source: Zhai et al. 2023, section 3. Status: exact.
    """
    seen = visible_keys("logits", logits, causal)
    if mask is not None:
        seen = seen & _checked_mask(mask, logits.shape)
    u = at_least_float32(logits).masked_fill(~seen, 0)
    check_finite("logits", u, 2)
    mean = u.sum(-1, keepdim=True) / seen.sum(-1, keepdim=True).clamp_min(1)
    return torch.linalg.vector_norm((u - mean).masked_fill(~seen, 0), dim=-1)


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


def head_entropy_lower_bound(
    x: Float[Tensor, "*batch tokens dim"],
    w_q: Float[Tensor, "... head_dim dim"],
    w_k: Float[Tensor, "... head_dim dim"],
    causal: bool = True,
) -> Float[Tensor, "*batch tokens"]:
    """The least entropy of every row of a head, from its weights and inputs, before any logit is computed.

    Row t's centred logits are res(X) Wᵀx_t/λ, so `entropy_lower_bound` holds with

        σ_t = ‖x_t‖₂ ‖W‖₂ ‖res(X)‖₂ / √d_head

    in spectral norms. For causal rows the residual of the first t tokens is no larger than that of all.

    Args:
        x: tokens (*batch, T, d).
        w_q: query weights (*batch, d_head, d), as `nn.Linear.weight`.
        w_k: key weights, the same shape.
        causal: row t sees t keys; otherwise all T.

    Raises:
        ValueError: shapes that do not fit, or NaN or Inf.

    Source: after Zhai et al. 2023, theorem 3.1, who bound σ by the spectral norms of W and XXᵀ for all rows at once.
    Status: bound.
    """
    check_floating("x", x, 2)
    qk = QKMatrix(w_q, w_k)
    if x.shape[-1] != qk.dim:
        raise ValueError(f"x, w_q: expected one width d, got {x.shape[-1]} and {qk.dim}")
    x = at_least_float32(x)
    largest = qk.singular_values()[..., 0] / math.sqrt(w_q.shape[-2])
    varying = torch.linalg.matrix_norm(residual(x), 2)
    sigma = torch.linalg.vector_norm(x, dim=-1) * (largest * varying)[..., None]
    tokens = x.shape[-2]
    keys = torch.arange(1, tokens + 1, device=x.device) if causal else torch.tensor(tokens, device=x.device)
    return entropy_lower_bound(sigma, keys)


class AttentionStatistics(NamedTuple):
    """What can be said of attention rows without keeping them.

    Attributes:
        entropy: H in nats; NaN for a query that may look nowhere.
        peak: the largest weight.
        effective_keys: exp H, the number of keys that evenly used would give this entropy.
        keys: how many keys the query sees.
    """

    entropy: Float[Tensor, "*batch queries"]
    peak: Float[Tensor, "*batch queries"]
    effective_keys: Float[Tensor, "*batch queries"]
    keys: Int[Tensor, "*batch queries"]


@torch.no_grad()
def streaming_attention_statistics(
    q: Float[Tensor, "... queries head_dim"],
    k: Float[Tensor, "... keys head_dim"],
    causal: bool = True,
    mask: Bool[Tensor, "..."] | None = None,
    temperature: float | None = None,
    block: int = 64,
    bias: Float[Tensor, "..."] | None = None,
    cap: float | None = None,
) -> AttentionStatistics:
    """Entropy, largest weight and effective number of keys of softmax(q kᵀ/λ + B), a block of rows at a time.

    Never a T × T tensor: about 8 MB beside the result, or block × keys in two copies where that is more. From the
    centred logits v = u − max u, H = −log p_max − Σ p v, which does not cancel at large logits. A measurement: no
    gradient. Half precisions are upcast to float32 block by block.

    Args:
        q: queries (*heads, T, d_head).
        k: keys (*heads, K, d_head); leading dimensions broadcast.
        causal: a query sees the keys up to its own position only.
        mask: True where a query may look, broadcastable to (*heads, T, K); (batch, 1, 1, K) hides padded keys.
        temperature: λ; None for √d_head.
        block: query rows at once.
        bias: B, added to the logits, broadcastable to (*heads, T, K), such as T5's for each distance; None for none.
        cap: c; q kᵀ/λ is bent to c tanh(q kᵀ/(λ c)), as Gemma 2 does; None for none.

    Raises:
        ValueError: shapes, dtypes or devices that do not fit, or NaN or Inf.

    Status: exact, to rounding of the logits.
    """
    batch = _check_pair(q, k)
    check_whole("block", block, 1)
    scale = math.sqrt(q.shape[-1]) if temperature is None else temperature
    check_positive("temperature", scale)
    if cap is not None:
        check_positive("cap", cap)
    rows, keys = q.shape[-2], k.shape[-2]
    if causal and rows != keys:
        raise ValueError(f"q, k: expected as many queries as keys when causal, got {rows} and {keys}")
    if mask is not None:
        mask = _checked_mask(mask, (*batch, rows, keys))
    if bias is not None:
        check_floating("bias", bias, 2)
        bias = _fitting("bias", bias, (*batch, rows, keys))
    q, k = (x.expand(*batch, *x.shape[-2:]).reshape(-1, *x.shape[-2:]) for x in (q, k))
    dtype, heads = at_least_float32(q[:0]).dtype, len(q)
    entropy, peak = (torch.empty(heads, rows, dtype=dtype, device=q.device) for _ in range(2))
    counts = torch.arange(1, rows + 1, device=q.device) if causal else torch.full((rows,), keys, device=q.device)
    counts = counts.repeat(heads, 1)
    together = max(1, _AT_ONCE // (block * keys))
    held = [q.new_empty(min(heads, together) * min(block, rows) * keys, dtype=dtype) for _ in range(2)]
    future = torch.ones(block, block, dtype=torch.bool, device=q.device).triu(1)
    for start in range(0, rows, block):
        stop = min(start + block, rows)
        end = stop if causal else keys  # keys after the block are nobody's
        size = stop - start
        hidden = None
        if mask is not None:
            hidden = ~_block_of(mask, start, stop, end).expand(*batch, size, end).reshape(heads, size, end)
        added = None
        if bias is not None:
            added = _block_of(bias, start, stop, end).expand(*batch, size, end).reshape(heads, size, end)
        for first in range(0, heads, together):
            here = slice(first, min(first + together, heads)), slice(start, stop)
            shape = (here[0].stop - first, size, end)
            u, p = (numbers[: math.prod(shape)].view(shape) for numbers in held)
            torch.bmm(q[here].to(dtype) / scale, k[here[0], :end].to(dtype).mT, out=u)
            if cap is not None:
                u.div_(cap).tanh_().mul_(cap)
            if added is not None:
                u += added[here[0]]
            if causal:
                u[..., start:].masked_fill_(future[:size, :size], _HIDDEN)
            if hidden is not None:
                u.masked_fill_(hidden[here[0]], _HIDDEN)
                counts[here] = (u > _HIDDEN).sum(-1)
            u -= u.amax(-1, keepdim=True)
            torch.softmax(u, -1, out=p)
            peak[here] = p.amax(-1)
            entropy[here] = -peak[here].log() - torch.linalg.vecdot(p, u)
    entropy = entropy.clamp_min(0)  # rounding
    entropy, peak = (x.masked_fill(counts == 0, math.nan) for x in (entropy, peak))
    return AttentionStatistics(*(x.reshape(*batch, rows) for x in (entropy, peak, entropy.exp(), counts)))


def streaming_attention_entropy(
    q: Float[Tensor, "... queries head_dim"],
    k: Float[Tensor, "... keys head_dim"],
    causal: bool = True,
    mask: Bool[Tensor, "..."] | None = None,
    temperature: float | None = None,
    block: int = 64,
) -> Float[Tensor, "... queries"]:
    """Row entropies of softmax(q kᵀ/λ) in nats, without a T × T tensor: see `streaming_attention_statistics`.

    Raises:
        ValueError: as there.

    Status: exact, to rounding of the logits.
    """
    return streaming_attention_statistics(q, k, causal, mask, temperature, block).entropy


def _check_pair(q: Tensor, k: Tensor) -> torch.Size:
    """Check queries and keys; return their common leading shape."""
    for name, x in (("q", q), ("k", k)):
        check_floating(name, x, 2)
        check_finite(name, x, 2)
    if q.dtype != k.dtype or q.device != k.device:
        raise ValueError(
            f"q, k: expected one dtype and device, got {q.dtype} on {q.device} and {k.dtype} on {k.device}"
        )
    if q.shape[-1] != k.shape[-1]:
        raise ValueError(f"q, k: expected one d_head, got {q.shape[-1]} and {k.shape[-1]}")
    try:
        return torch.broadcast_shapes(q.shape[:-2], k.shape[:-2])
    except RuntimeError:
        raise ValueError(
            f"q, k: leading dimensions {tuple(q.shape[:-2])} and {tuple(k.shape[:-2])} do not broadcast"
        ) from None


def _checked_mask(mask: Tensor, shape: tuple[int, ...]) -> Tensor:
    if not isinstance(mask, Tensor) or mask.dtype != torch.bool:
        raise ValueError(f"mask: expected a boolean tensor, True where a query may look, got {_kind(mask)}")
    return _fitting("mask", mask, shape)


def _fitting(name: str, x: Tensor, shape: tuple[int, ...]) -> Tensor:
    """The tensor with as many dimensions as `shape`, to which it must broadcast; nothing is expanded."""
    x = x[(None,) * (len(shape) - x.ndim)]
    if x.ndim > len(shape) or any(m not in (1, s) for m, s in zip(x.shape, shape, strict=True)):
        raise ValueError(f"{name}: expected a shape that broadcasts to {tuple(shape)}, got {tuple(x.shape)}")
    return x


def _block_of(mask: Tensor, start: int, stop: int, end: int) -> Tensor:
    rows = mask if mask.shape[-2] == 1 else mask[..., start:stop, :]
    return rows if rows.shape[-1] == 1 else rows[..., :end]


def _first(found: Tensor) -> tuple[int, ...]:
    return tuple(found.nonzero()[0].tolist())


def _kind(x: object) -> str:
    return str(x.dtype) if isinstance(x, Tensor) else type(x).__name__
