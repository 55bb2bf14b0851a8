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
    """Statistics of attention rows, whose logits u and weights p need not be kept; NaN for a query without a key.

    Attributes:
        entropy: H in nats.
        peak: the largest weight, which may be a learned sink's.
        effective_keys: exp H, the number of equally weighted keys with this entropy.
        keys: the number of keys that the query sees, a learned sink included.
        max_logit: max u over the tokens.
        logit_range: max u − min u over the tokens. Unlike max u, it does not change if all logits are shifted, as the
            weights do not.
        logit_std: the standard deviation of u over the tokens, which does not change either.
        log_sum_exp: log Σ exp u, a learned sink included.
        first_weight: the weight of the first token, padding not counted.
    """

    entropy: Float[Tensor, "*batch queries"]
    peak: Float[Tensor, "*batch queries"]
    effective_keys: Float[Tensor, "*batch queries"]
    keys: Int[Tensor, "*batch queries"]
    max_logit: Float[Tensor, "*batch queries"]
    logit_range: Float[Tensor, "*batch queries"]
    logit_std: Float[Tensor, "*batch queries"]
    log_sum_exp: Float[Tensor, "*batch queries"]
    first_weight: Float[Tensor, "*batch queries"]


def streaming_attention_statistics(
    q: Float[Tensor, "... queries head_dim"],
    k: Float[Tensor, "... keys head_dim"],
    causal: bool = True,
    mask: Bool[Tensor, "..."] | None = None,
    temperature: float | None = None,
    block: int = 64,
    bias: Float[Tensor, "..."] | None = None,
    cap: float | None = None,
    sink: Float[Tensor, "..."] | None = None,
) -> AttentionStatistics:
    """Entropy, logits and largest weight of every row of softmax(q kᵀ/λ + B), a block of rows at a time.

    No T × T tensor is formed: besides the result it takes about 8 MB, or two copies of block × keys if that is more.
    With the shifted logits v = u − max u, H = log Σ exp v − Σ p v, which loses no digits at large logits. The result is
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
        sink: the logit of a learned sink, broadcastable to (*heads), as in gpt-oss: one more key, with the same logit
            for every query, that stands for no token; None for no sink.

    Raises:
        QKError: shapes, dtypes or devices that do not match, NaN or Inf, or logits that may exceed 1e30.

    Status: exact, up to rounding of the logits.
    """
    batch = _check_pair(q, k)
    check_whole("block", block, 1)
    if temperature is not None:
        check_positive("temperature", temperature)
    if cap is not None:
        check_positive("cap", cap)
    scale = math.sqrt(q.shape[-1]) if temperature is None else temperature
    largest = math.prod(max(-low.item(), high.item()) for low, high in (q.aminmax(), k.aminmax()))
    if largest / scale * q.shape[-1] >= -_HIDDEN:
        raise QKError(f"q, k: expected logits below {-_HIDDEN:.0e}, got numbers whose products may exceed it")
    rows, keys = q.shape[-2], k.shape[-2]
    if causal and rows != keys:
        raise QKError(f"q, k: expected as many queries as keys when causal, got {rows} and {keys}")
    if mask is not None:
        mask = check_mask(mask, (*batch, rows, keys))
    if bias is not None:
        check_floating("bias", bias, 2)
        check_finite("bias", bias, 2)
        bias = check_fits("bias", bias, (*batch, rows, keys))
    if sink is not None:
        check_floating("sink", sink, 0)
        sink = check_fits("sink", sink, batch)
    return attention_statistics(batch, q, k, causal, mask, temperature, block, bias, cap, sink)


@in_full_precision
@torch.no_grad()
def attention_statistics(
    batch: torch.Size,
    q: Tensor,
    k: Tensor,
    causal: bool,
    mask: Tensor | None,
    temperature: float | None,
    block: int,
    bias: Tensor | None,
    cap: float | None,
    sink: Tensor | None,
) -> AttentionStatistics:
    """`streaming_attention_statistics` without its checks: NaN or Inf in q or k give NaN in their rows.

    The arguments are the same, after `batch`, the common leading shape of q and k.
    """
    rows, keys = q.shape[-2], k.shape[-2]
    block = min(block, rows)
    scale = math.sqrt(q.shape[-1]) if temperature is None else temperature
    q, k = (x.expand(*batch, *x.shape[-2:]).reshape(math.prod(batch), *x.shape[-2:]) for x in (q, k))
    dtype, heads = at_least_float32(q[:0]).dtype, len(q)
    of_rows = torch.empty(8, heads, rows, dtype=dtype, device=q.device)
    largest, top, smallest, mean, norm, sum_exp, weighted, first = of_rows  # all but the first two of v = u − top
    counts = torch.arange(1, rows + 1, device=q.device) if causal else torch.full((rows,), keys, device=q.device)
    counts = counts.repeat(heads, 1)
    first_key = _first_key(mask, batch, q.device)
    if sink is not None:
        sink = sink.to(dtype).expand(batch).reshape(heads, 1, 1)
    columns = keys + (sink is not None)
    together = max(1, _AT_ONCE // (block * columns))
    held = [q.new_empty(min(heads, together) * min(block, rows) * columns, dtype=dtype) for _ in range(2)]
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
        for low in range(0, heads, together):
            which = slice(low, min(low + together, heads))
            here = which, slice(start, stop)
            shape = (which.stop - low, size, end + (sink is not None))
            u, p = (numbers[: math.prod(shape)].view(shape) for numbers in held)
            of_tokens = u[..., :end]
            if sink is None:
                torch.bmm(q[here].to(dtype) / scale, k[which, :end].to(dtype).mT, out=u)
            else:
                of_tokens.copy_(torch.bmm(q[here].to(dtype) / scale, k[which, :end].to(dtype).mT))
                u[..., end:] = sink[which]
            if cap is not None:
                of_tokens.div_(cap).tanh_().mul_(cap)
            if added is not None:
                of_tokens += added[which]
            if causal:
                of_tokens[..., start:].masked_fill_(future[:size, :size], _HIDDEN)
            if hidden is not None:
                of_tokens.masked_fill_(hidden[which], _HIDDEN)
                counts[here] = (of_tokens != _HIDDEN).sum(-1)
            torch.amax(of_tokens, -1, out=largest[here])
            if sink is None:
                top[here] = largest[here]
            else:
                torch.maximum(largest[here], sink[which, 0], out=top[here])
            u -= top[here][..., None]
            torch.exp(u, out=p)
            torch.sum(p, -1, out=sum_exp[here])
            if first_key is None:
                first[here] = p[..., 0]
            else:
                index = first_key[which].clamp_max(end - 1).expand(-1, size)[..., None]
                first[here] = p.gather(-1, index)[..., 0]
            torch.sum(p.mul_(u), -1, out=weighted[here])
            # A hidden logit that is set to the largest one, 0, changes neither the smallest nor the sums.
            if causal:
                of_tokens[..., start:].masked_fill_(future[:size, :size], 0)
            if hidden is not None:
                of_tokens.masked_fill_(hidden[which], 0)
            torch.amin(of_tokens, -1, out=smallest[here])
            torch.sum(of_tokens, -1, out=mean[here])
            torch.linalg.vector_norm(of_tokens, dim=-1, out=norm[here])
    of_rows.masked_fill_(counts == 0, math.nan)
    log_sum = sum_exp.log()
    entropy = (log_sum - weighted / sum_exp).clamp_min_(0)  # rounding errors
    deviation = (norm.square() / counts - (mean / counts).square()).clamp_min_(0).sqrt_()
    keys_seen = counts if sink is None else counts + 1
    logits = (largest, largest - top - smallest, deviation, log_sum + top)
    found = (entropy, 1 / sum_exp, entropy.exp(), keys_seen, *logits, first / sum_exp)
    return AttentionStatistics(*(x.reshape(*batch, rows) for x in found))


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


def _first_key(mask: Tensor | None, batch: torch.Size, device: torch.device) -> Tensor | None:
    """The first key that any query sees (heads, 1), where padding may come before it; None if that is key 0."""
    if mask is None:
        return None
    seen = mask.any(-2)
    return seen.to(torch.uint8).argmax(-1).expand(batch).reshape(-1, 1).to(device)
