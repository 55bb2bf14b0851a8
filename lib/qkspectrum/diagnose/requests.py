"""What an attention layer is about to compute, read from the arguments of whichever function computes it."""

from typing import Any, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..errors import UnsupportedAttentionError

SOFT_CAP = "qkspectrum_soft_cap"  # the backend of `soft_cap`, among Hugging Face's attention functions
_HIDES = -1e20  # a number that is added to logits to hide keys: −1e30 in XLNet, the dtype's lowest elsewhere


class AttentionRequest(NamedTuple):
    """What an attention layer is about to compute, in the arguments of `streaming_attention_statistics`.

    Attributes:
        q: queries (batch, heads, T, d_head), with biases and positions applied. d_head is 0 where only the logits are
            known: they are the bias then.
        k: keys (batch, heads, K, d_head), repeated for heads that share them.
        causal: whether a query sees only the keys up to its own position.
        mask: True where a query may look, broadcastable to (batch, heads, T, K); None if nothing else is hidden.
        temperature: λ; None for √d_head.
        bias: what is added to the logits, broadcastable to (batch, heads, T, K).
        cap: logits ω become cap · tanh(ω/cap); None leaves them as they are.
        sink: the logit of each head's learned sink (heads,); None for no sink.
    """

    q: Tensor
    k: Tensor
    causal: bool
    mask: Tensor | None = None
    temperature: float | None = None
    bias: Tensor | None = None
    cap: float | None = None
    sink: Tensor | None = None


def of_interface(
    name: str, module: nn.Module, q: Tensor, k: Tensor, mask: Any, backend: str, options: dict
) -> AttentionRequest:
    """What a Hugging Face layer asks of its backend; the arguments are those of `hooks.Listener.on_attention`.

    Raises:
        UnsupportedAttentionError: a paged cache, or fewer queries than keys although attention is causal.
    """
    if options.get("cache") is not None:
        raise UnsupportedAttentionError(f"{name}: its attention uses a paged cache, expected all keys at once")
    bias = options.get("position_bias")
    if isinstance(mask, Tensor) and mask.ndim == 4:
        mask, added = split_mask(mask[..., : k.shape[-2]])
        bias = added if bias is None else bias if added is None else bias + added
    k = repeat_keys(q, k)
    causal, mask = causality_and_mask(name, module, q, k, mask, backend, options)
    bias = None if bias is None else bias.detach()
    scaling = options.get("scaling")
    temperature = None if scaling is None else 1 / scaling
    config: Any = getattr(module, "config", None)
    cap = config.attn_logit_softcapping if backend == SOFT_CAP else options.get("softcap")
    return AttentionRequest(q, k, causal, mask, temperature, bias, cap, options.get("s_aux"))


def causality_and_mask(
    name: str, module: nn.Module, q: Tensor, k: Tensor, mask: Any, backend: str, options: dict
) -> tuple[bool, Tensor | None]:
    """(causal, mask) as in `AttentionRequest`: every backend has its own way to say which keys a query may see."""
    queries, keys = q.shape[-2], k.shape[-2]
    if mask is not None and not isinstance(mask, Tensor):  # the BlockMask of flex attention holds a rule
        from torch.nn.attention.flex_attention import create_mask

        return False, create_mask(mask.mask_mod, len(q), 1, queries, keys, q.device)
    if mask is not None and mask.ndim == 4:
        return False, mask
    option = options.get("is_causal")
    causal = option if option is not None else getattr(module, "is_causal", True)
    # Eager attention applies only its mask; a single query is at the last position and sees all keys.
    causal = bool(causal) and backend not in ("eager", SOFT_CAP) and queries > 1
    mask = None if mask is None else mask.bool()[:, None, None, :]  # flash attention: True for tokens, not padding
    window = options.get("sliding_window") if backend.startswith("flash") else None
    if window and keys > window:
        near = torch.ones(queries, keys, dtype=torch.bool, device=q.device).triu(keys - queries - window + 1)
        mask = near if mask is None else mask & near
    if causal and queries != keys:
        raise UnsupportedAttentionError(
            f"{name}: expected as many queries as keys, got {queries} and {keys} (is a cache in use?)"
        )
    return causal, mask


def of_torch_attention(
    module: nn.MultiheadAttention,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    key_padding_mask: Tensor | None = None,
    need_weights: bool = True,
    attn_mask: Tensor | None = None,
    average_attn_weights: bool = True,
    is_causal: bool = False,
) -> AttentionRequest:
    """What torch's own attention module computes of the arguments of its forward pass.

    Its masks are True where a query may *not* look, or are added.
    """
    weights = module.in_proj_weight.chunk(3)[:2] if module.in_proj_weight is not None else None
    weights = weights or (module.q_proj_weight, module.k_proj_weight)
    biases = (None, None) if module.in_proj_bias is None else module.in_proj_bias.chunk(3)[:2]
    projected = []
    for x, weight, projection_bias in zip((query, key), weights, biases, strict=True):
        x = x[None] if x.ndim == 2 else x if module.batch_first else x.transpose(0, 1)
        projected.append(
            functional.linear(x, weight, projection_bias).unflatten(-1, (module.num_heads, -1)).transpose(1, 2)
        )
    q, k = projected
    cap: Any = getattr(module, "soft_cap", None)  # of a `ChangedMultiheadAttention`, as are these norms
    if getattr(module, "q_norm", None) is not None:
        q, k = module.get_submodule("q_norm")(q), module.get_submodule("k_norm")(k)
    if attn_mask is not None and attn_mask.ndim == 3:  # (batch · heads, T, K)
        attn_mask = attn_mask.unflatten(0, (-1, module.num_heads))
    if key_padding_mask is not None:
        key_padding_mask = key_padding_mask[..., None, None, :]
    visible, bias = None, None
    for mask in (attn_mask, key_padding_mask):
        if mask is not None:
            hidden = mask if mask.dtype == torch.bool else mask.isneginf()
            visible = ~hidden if visible is None else visible & ~hidden
            if mask.dtype != torch.bool and (added := mask.masked_fill(hidden, 0)).any():
                bias = added if bias is None else bias + added
    return AttentionRequest(q, k, False, visible, bias=bias, cap=cap)


def of_fused_function(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attn_mask: Tensor | None = None,
    dropout_p: float = 0.0,
    is_causal: bool = False,
    scale: float | None = None,
    enable_gqa: bool = False,
) -> AttentionRequest:
    """What `torch.nn.functional.scaled_dot_product_attention` computes of its arguments, (batch, heads, T, d_head)."""
    mask, bias = (None, None) if attn_mask is None else split_mask(attn_mask)
    queries, keys = query.shape[-2], key.shape[-2]
    if is_causal and queries != keys:  # torch lets the first query see the first key only
        mask, is_causal = torch.ones(queries, keys, dtype=torch.bool, device=query.device).tril(), False
    temperature = None if scale is None else 1 / scale
    return AttentionRequest(query, repeat_keys(query, key), is_causal, mask, temperature, bias)


def of_logits(logits: Tensor) -> AttentionRequest:
    """The softmax of logits (batch, heads, T, K) in which hidden keys have a huge negative number or −∞."""
    visible, bias = split_mask(logits)
    q, k = (logits.new_empty(*logits.shape[:2], size, 0) for size in logits.shape[2:])
    return AttentionRequest(q, k, False, visible, 1.0, torch.zeros_like(logits) if bias is None else bias)


def split_mask(mask: Tensor) -> tuple[Tensor | None, Tensor | None]:
    """Which keys a mask that is added to the logits leaves visible, and what it adds to these; None for nothing."""
    if mask.dtype == torch.bool:
        return mask, None
    hidden = mask <= max(torch.finfo(mask.dtype).min / 2, _HIDES)
    added = mask.detach().masked_fill(hidden, 0)
    return (~hidden if hidden.any() else None), (added if added.any() else None)


def repeat_keys(q: Tensor, k: Tensor) -> Tensor:
    """Keys repeated for the query heads that share them."""
    return k if k.shape[1] == q.shape[1] else k.repeat_interleave(q.shape[1] // k.shape[1], 1)
