"""Rotary positions: what they make of W at a distance between query and key."""

from typing import NamedTuple

import torch
from jaxtyping import Float
from torch import Tensor


class Rotary(NamedTuple):
    """The planes in which a head's queries and keys turn with their position.

    Attributes:
        frequencies: angle per position in each plane (planes,), float64; None where they are not the usual ones (then
            they are the model's `inv_freq`, and where it scales cosine and sine, logits too).
        interleaved: a plane is two neighbours (2j, 2j + 1), as in GPT-J and Cohere; otherwise (j, j + planes), as in
            Llama and GPT-NeoX. Rows from 2 · planes on do not turn.
    """

    frequencies: Tensor | None
    interleaved: bool = False


def rotated(
    w_k: Float[Tensor, "*batch head_dim dim"], distance: float | int, rotary: Rotary
) -> Float[Tensor, "*batch head_dim dim"]:
    """The key weights turned by a distance, R_Δ w_k: W at the relative distance Δ is w_qᵀ R_Δ w_k.

    So `QKMatrix(head.w_q, rotated(head.w_k, Δ, head.rotary))` is that W. Query t and key i are R_t w_q x_t and
    R_i w_k x_i, so their logit is x_tᵀ w_qᵀ R_{i−t} w_k x_i/λ.

    Args:
        w_k: key weights (*batch, d_head, d).
        distance: Δ = i − t, the key's position minus the query's: negative for the past.
        rotary: of the head, such as `Head.rotary`.

    Raises:
        ValueError: no frequencies, or more planes than w_k has rows for.

    Source: Su et al. 2021 (RoFormer). Status: exact.
    """
    if rotary.frequencies is None:
        raise ValueError("rotary: its frequencies are not known, expected Rotary(model.rotary_emb.inv_freq)")
    planes, head_dim = len(rotary.frequencies), w_k.shape[-2]
    if 2 * planes > head_dim:
        raise ValueError(f"rotary: expected at most {head_dim // 2} planes for d_head = {head_dim}, got {planes}")
    angles = (distance * rotary.frequencies.double()).to(w_k.device)
    cos, sin = (f(angles)[:, None].to(w_k.dtype) for f in (torch.cos, torch.sin))
    turning, still = w_k[..., : 2 * planes, :], w_k[..., 2 * planes :, :]
    by_plane = turning.unflatten(-2, (planes, 2) if rotary.interleaved else (2, planes))
    pair = -2 if rotary.interleaved else -3
    x, y = by_plane.unbind(pair)
    turned = torch.stack([cos * x - sin * y, sin * x + cos * y], pair).flatten(-3, -2)
    return torch.cat([turned, still], -2)
