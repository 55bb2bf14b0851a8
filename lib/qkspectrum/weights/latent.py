"""Multi-head latent attention (DeepSeek): query and key weights through the latent vectors that both come from."""

from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor

from .config import AttentionConfig

_EPSILON = 1e-6


class LatentWeights(NamedTuple):
    """Query and key weights (heads, d_head, d), rotary rows first, and biases (heads, d_head) or None, of both."""

    w_q: Tensor
    w_k: Tensor
    b_q: Tensor | None
    b_k: Tensor | None
    rotary_rows: int


def latent_weights(weight: Callable[[str], Tensor | None], config: AttentionConfig) -> LatentWeights | str:
    """The weights of all heads, multiplied through the latent vectors; or why they cannot be read.

    A head's keys are rows that come from a normalized latent vector, and rotary rows that all heads share. Its queries
    come from a latent vector of their own, or from the tokens. A norm is replaced by its gains, divided by the size of
    the latent vector for tokens x ~ N(0, I).

    Args:
        weight: returns a weight by its dotted name below the module; None if there is none.
        config: what the model says about the module.
    """
    sizes = [config.query_heads(), *map(config.get, ("kv_lora_rank", "qk_nope_head_dim", "qk_rope_head_dim"))]
    if not all(isinstance(size, int) and size > 0 for size in sizes):
        return f"{config.origin} does not say its sizes"
    heads, rank, content, rotary = (size or 0 for size in sizes)

    def needed(part: str) -> Tensor:
        if (found := weight(f"{part}.weight")) is None:
            raise ValueError(f"{part} is missing")
        return found

    try:
        kv_a, b_kv = needed("kv_a_proj_with_mqa"), weight("kv_a_proj_with_mqa.bias")
        by_head = needed("kv_b_proj").unflatten(0, (heads, -1))[:, :content]
        latent, b_latent = _normalized(kv_a[:rank], None if b_kv is None else b_kv[:rank], needed("kv_a_layernorm"))
        w_k, b_k = torch.cat([kv_a[rank:].expand(heads, -1, -1), by_head @ latent], 1), None
        if b_kv is not None and b_latent is not None:
            b_k = torch.cat([b_kv[rank:].expand(heads, -1), by_head @ b_latent], 1)
        w_q, b_q = weight("q_proj.weight"), weight("q_proj.bias")
        if w_q is None:
            q_a, q_b = needed("q_a_proj"), needed("q_b_proj")
            latent, b_latent = _normalized(q_a, weight("q_a_proj.bias"), needed("q_a_layernorm"))
            w_q, b_q = q_b @ latent, None if b_latent is None else q_b @ b_latent
        w_q = _rotary_first(w_q.unflatten(0, (heads, -1)), rotary)
        b_q = None if b_q is None else _rotary_first(b_q.unflatten(0, (heads, -1)), rotary)
        if w_q.shape != w_k.shape:
            raise ValueError(f"queries {tuple(w_q.shape)} and keys {tuple(w_k.shape)}")
    except (RuntimeError, ValueError) as error:
        return " ".join(str(error).split())[:200]
    return LatentWeights(w_q, w_k, b_q, b_k, rotary)


def _normalized(w: Tensor, b: Tensor | None, gain: Tensor) -> tuple[Tensor, Tensor | None]:
    """G w/r and G b/r, with the norm's gains G and the size r = √(E‖w x‖²/rows) for tokens x ~ N(0, I)."""
    size = w.float().square().sum(-1).mean().clamp_min(_EPSILON).sqrt().to(w.dtype)
    gain = gain.to(w.dtype) / size
    return gain[:, None] * w, None if b is None else gain * b


def _rotary_first(w: Tensor, rotary: int) -> Tensor:
    """Rows (heads, d_head, …) whose last ones rotate, with these first."""
    return torch.cat([w[:, -rotary:], w[:, :-rotary]], 1)
