"""Attention entropy without a T × T matrix, computed a block of rows at a time."""

import math
from typing import NamedTuple

import torch
from jaxtyping import Bool, Float, Int
from torch import Tensor

from .._checks import (
    at_least_float32,
    check_broadcast,
    check_finite,
    check_fits,
    check_floating,
    check_mask,
    check_positive,
    check_whole,
)
from ..errors import QKError
from .precision import in_full_precision

_AT_ONCE = 2**20  # logits held at once, in two copies: 8 MB, which a core's cache nearly holds
_HIDDEN = -1e30  # a masked logit: its weight is exactly 0, and so is 0 · _HIDDEN, where −∞ would give NaN


class AttentionStatistics(NamedTuple):
    """Statistics of attention rows that need not be kept.

    Attributes:
        entropy: H in nats; NaN for a query with no visible key.
        peak: the largest weight; NaN likewise.
        effective_keys: exp H, the number of equally weighted keys with this entropy.
        keys: the number of keys that the query sees.
    """

    entropy: Float[Tensor, "*batch queries"]
    peak: Float[Tensor, "*batch queries"]
    effective_keys: Float[Tensor, "*batch queries"]
    keys: Int[Tensor, "*batch queries"]


@in_full_precision
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

    No T × T tensor is formed: besides the result it takes about 8 MB, or two copies of block × keys if that is more.
    With the shifted logits v = u − max u, H = −log p_max − Σ p v, which loses no digits at large logits. The result is
    a measurement and carries no gradient. Half precisions are upcast to float32 block by block.

    Args:
        q: queries (*heads, T, d_head).
        k: keys (*heads, K, d_head); leading dimensions broadcast.
        causal: a query sees the keys up to its own position only.
        mask: True where a query may attend, broadcastable to (*heads, T, K); (batch, 1, 1, K) hides padded keys.
        temperature: λ; None to use √d_head.
        block: number of query rows computed at once.
        bias: B, added to the logits, broadcastable to (*heads, T, K), such as T5's position bias; None for no bias.
        cap: c; soft cap of the logits, c tanh(q kᵀ/(λ c)), as in Gemma 2; None for no cap.

    Raises:
        QKError: shapes, dtypes or devices that do not match, NaN or Inf, or logits that may exceed 1e30.

    Status: exact, up to rounding of the logits.
    """
    batch = _check_pair(q, k)
    check_whole("block", block, 1)
    scale = math.sqrt(q.shape[-1]) if temperature is None else temperature
    check_positive("temperature", scale)
    if cap is not None:
        check_positive("cap", cap)
    largest = math.prod(max(-low.item(), high.item()) for low, high in (q.aminmax(), k.aminmax()))
    if largest / scale * q.shape[-1] >= -_HIDDEN:
        raise QKError(f"q, k: expected logits below {-_HIDDEN:.0e}, got numbers whose products may exceed it")
    rows, keys = q.shape[-2], k.shape[-2]
    block = min(block, rows)
    if causal and rows != keys:
        raise QKError(f"q, k: expected as many queries as keys when causal, got {rows} and {keys}")
    if mask is not None:
        mask = check_mask(mask, (*batch, rows, keys))
    if bias is not None:
        check_floating("bias", bias, 2)
        check_finite("bias", bias, 2)
        bias = check_fits("bias", bias, (*batch, rows, keys))
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
        end = stop if causal else keys  # no query here sees later keys
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
    entropy = entropy.clamp_min(0)  # rounding errors
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
    """Entropy in nats of every row of softmax(q kᵀ/λ), a block of rows at a time, without a T × T tensor.

    Arguments and errors are those of `streaming_attention_statistics`. The result carries no gradient.

    Status: exact, up to rounding of the logits.
    """
    return streaming_attention_statistics(q, k, causal, mask, temperature, block).entropy


def _check_pair(q: Tensor, k: Tensor) -> torch.Size:
    """Check queries and keys; return their common leading shape."""
    for name, x in (("q", q), ("k", k)):
        check_floating(name, x, 2)
        check_finite(name, x, 2)
    if q.dtype != k.dtype or q.device != k.device:
        raise QKError(f"q, k: expected one dtype and device, got {q.dtype} on {q.device} and {k.dtype} on {k.device}")
    if q.shape[-1] != k.shape[-1]:
        raise QKError(f"q, k: expected one d_head, got {q.shape[-1]} and {k.shape[-1]}")
    return check_broadcast(q=q.shape[:-2], k=k.shape[:-2])


def _block_of(mask: Tensor, start: int, stop: int, end: int) -> Tensor:
    rows = mask if mask.shape[-2] == 1 else mask[..., start:stop, :]
    return rows if rows.shape[-1] == 1 else rows[..., :end]
