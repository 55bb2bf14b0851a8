"""Multi-head latent attention (DeepSeek): query and key weights through the latent vectors that both come from."""

from collections.abc import Callable
from typing import NamedTuple

import torch
from torch import Tensor

from ..errors import QKError
from .config import AttentionConfig

_EPSILON = 1e-6


class LatentWeights(NamedTuple):
    """Query and key weights (heads, d_head, d), rotary rows first, and biases (heads, d_head) or None, of both."""

    w_q: Tensor
    w_k: Tensor
    b_q: Tensor | None
    b_k: Tensor | None
    rotary_rows: int


def latent_weights(name: str, weight: Callable[[str], Tensor | None], config: AttentionConfig) -> LatentWeights:
    """The weights of all heads, multiplied through the latent vectors.

    A head's keys are rows that come from a normalized latent vector, and rotary rows that all heads share. Its queries
    come from a latent vector of their own, or from the tokens. A norm is replaced by its gains, divided by the size of
    the latent vector for tokens x ~ N(0, I).

    Args:
        name: what errors call the module.
        weight: returns a weight by its dotted name below the module; None if there is none.
        config: what the model says about the module.

    Raises:
        QKError: sizes are missing, or weights do not fit them.
    """
    heads, rank = config.query_heads(), config.positive_int("kv_lora_rank")
    content, rotary = config.positive_int("qk_nope_head_dim"), config.positive_int("qk_rope_head_dim")
    kv_a, kv_b, gain = (weight(f"{part}.weight") for part in ("kv_a_proj_with_mqa", "kv_b_proj", "kv_a_layernorm"))
    if None in (heads, rank, content, rotary, kv_a, kv_b, gain) or kv_a.shape[0] != rank + rotary:
        raise QKError(f"{name}: expected the sizes of latent attention ({config.origin}) and weights that fit them")
    try:
        by_head = kv_b.unflatten(0, (heads, -1))[:, :content]
        latent, b_latent = _normalized(kv_a[:rank], _rows(weight("kv_a_proj_with_mqa.bias"), 0, rank), gain)
        shared, b_shared = kv_a[rank:], _rows(weight("kv_a_proj_with_mqa.bias"), rank, None)
        w_k = torch.cat([shared.expand(heads, -1, -1), by_head @ latent], 1)
        b_k = None if b_latent is None else torch.cat([b_shared.expand(heads, -1), by_head @ b_latent], 1)
        if (w_q := weight("q_proj.weight")) is not None:
            b_q = weight("q_proj.bias")
        else:
            q_a, q_b, gain = (weight(f"{part}.weight") for part in ("q_a_proj", "q_b_proj", "q_a_layernorm"))
            latent, b_latent = _normalized(q_a, weight("q_a_proj.bias"), gain)
            w_q, b_q = q_b @ latent, None if b_latent is None else q_b @ b_latent
        w_q, b_q = (None if w is None else _rotary_first(w.unflatten(0, (heads, -1)), rotary) for w in (w_q, b_q))
        if w_q.shape != w_k.shape:
            raise ValueError(f"queries {tuple(w_q.shape)} and keys {tuple(w_k.shape)}")
    except (RuntimeError, ValueError, TypeError, AttributeError) as error:
        raise QKError(f"{name}: its latent attention has weights that do not fit each other ({error})") from None
    return LatentWeights(w_q, w_k, b_q, b_k, rotary)


def _normalized(w: Tensor, b: Tensor | None, gain: Tensor) -> tuple[Tensor, Tensor | None]:
    """G w/r and G b/r, with the norm's gains G and the size r = √(E‖w x‖²/rows) for tokens x ~ N(0, I)."""
    size = w.float().square().sum(-1).mean().clamp_min(_EPSILON).sqrt().to(w.dtype)
    gain = gain.to(w.dtype) / size
    return gain[:, None] * w, None if b is None else gain * b


def _rows(b: Tensor | None, start: int, stop: int | None) -> Tensor | None:
    return None if b is None else b[start:stop]


def _rotary_first(w: Tensor, rotary: int) -> Tensor:
    """Rows (heads, d_head, …) whose last ones rotate, with these first."""
    return torch.cat([w[:, -rotary:], w[:, :-rotary]], 1)
