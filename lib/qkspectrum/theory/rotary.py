"""Rotary positions: what they make of W, its trace and its logits at a distance between query and key."""

from typing import NamedTuple

import torch
from jaxtyping import Float
from torch import Tensor

from .._checks import check_covariance, check_head_weights, check_positive
from ..errors import QKError


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
        QKError: no frequencies, or more planes than w_k has rows for.

    Source: Su et al. 2021 (RoFormer). Status: exact.
    """
    if rotary.frequencies is None:
        raise QKError("rotary: its frequencies are not known, expected Rotary(model.rotary_emb.inv_freq)")
    planes, head_dim = len(rotary.frequencies), w_k.shape[-2]
    if 2 * planes > head_dim:
        raise QKError(f"rotary: expected at most {head_dim // 2} planes for d_head = {head_dim}, got {planes}")
    angles = (distance * rotary.frequencies.double()).to(w_k.device)
    cos, sin = (f(angles)[:, None].to(w_k.dtype) for f in (torch.cos, torch.sin))
    turning, still = w_k[..., : 2 * planes, :], w_k[..., 2 * planes :, :]
    by_plane = turning.unflatten(-2, (planes, 2) if rotary.interleaved else (2, planes))
    pair = -2 if rotary.interleaved else -3
    x, y = by_plane.unbind(pair)
    turned = torch.stack([cos * x - sin * y, sin * x + cos * y], pair).flatten(-3, -2)
    return torch.cat([turned, still], -2)


def trace_waves(
    w_q: Float[Tensor, "*batch head_dim dim"], w_k: Float[Tensor, "*batch head_dim dim"], rotary: Rotary
) -> tuple[Float[Tensor, "*batch planes"], Float[Tensor, "*batch planes"], Float[Tensor, "*batch"]]:
    """The trace of W at every distance, as a sum of waves: a, b and the part c of rows that do not turn.

        tr(w_qᵀ R_Δ w_k) = c + Σ_j a_j cos(Δ θ_j) + b_j sin(Δ θ_j)

    With x and y the two rows of plane j: a_j = q_x·k_x + q_y·k_y, b_j = q_y·k_x − q_x·k_y. At Δ = 0 it is tr(W).

    Args:
        w_q: query weights (*batch, d_head, d).
        w_k: key weights, the same shape.
        rotary: of the head.

    Returns:
        (a, b, c), of shapes (*batch, planes) twice and (*batch).

    Raises:
        QKError: as `rotated`, or weights of two shapes.

    Status: exact.
    """
    check_head_weights(w_q, w_k)
    whole = rotated(w_k, 0, rotary)
    # R is a quarter turn where every angle is π/2: then only the sines are left.
    quarter = rotated(w_k, 1, rotary._replace(frequencies=torch.full_like(rotary.frequencies, torch.pi / 2)))
    turning = 2 * len(rotary.frequencies)
    shape = (-1, 2) if rotary.interleaved else (2, -1)
    pair = -1 if rotary.interleaved else -2
    rows = (w_q * whole).sum(-1)
    a = rows[..., :turning].unflatten(-1, shape).sum(pair)
    b = (w_q * quarter).sum(-1)[..., :turning].unflatten(-1, shape).sum(pair)
    return a, b, rows[..., turning:].sum(-1)


def rotary_logit_moments(
    w_q: Float[Tensor, "head_dim dim"],
    w_k: Float[Tensor, "head_dim dim"],
    rotary: Rotary,
    kernel: Float[Tensor, "keys keys"],
    temperature: float,
    query: int = -1,
) -> tuple[Float[Tensor, " keys"], Float[Tensor, " keys"]]:
    """Mean and variance of ω_i − ω̄ behind rotary positions, where every distance has a W of its own.

    With W_j = w_qᵀ R_{j − t} w_k between Gaussian tokens of Cov(x_s, x_t) = C_st I,

        E ω_j = C_tj tr(W_j)/λ,   Cov(ω_j, ω_k) = (C_tt C_jk tr(W_jᵀ W_k) + C_tj C_tk tr(W_j W_k))/λ².

    Without rotation these are `propagation.logit_moments`; `propagation.gaussian_passing` takes either.

    Args:
        w_q: query weights (d_head, d), times F on the right where the tokens' covariance is Σ = F Fᵀ.
        w_k: key weights, the same.
        rotary: of the head.
        kernel: C of the query's n keys, at neighbouring positions.
        temperature: λ > 0.
        query: the query's place t among them; negative ones count from the end.

    Returns:
        (n,) each, float64.

    Raises:
        QKError: a kernel that is no covariance, a query that is none of the keys, or as `rotated`.

    Source: the moments of a bilinear form in Gaussian tokens; ours. Status: exact.
    """
    check_head_weights(w_q, w_k)
    check_covariance("kernel", kernel)
    check_positive("temperature", temperature)
    keys = len(kernel)
    if not -keys <= query < keys:
        raise QKError(f"query: expected a position of the {keys} keys, got {query}")
    query %= keys
    w_q, w_k, kernel = w_q.double(), w_k.double(), kernel.double()
    root = torch.linalg.qr(w_k.mT, mode="r").R.mT  # stands for w_k in w_k w_kᵀ, and is d_head × d_head
    roots, small = (torch.stack([rotated(w, j - query, rotary) for j in range(keys)]) for w in (root, w_k @ w_q.mT))
    inner = roots.flatten(1) @ (w_q @ w_q.mT @ roots).flatten(1).mT  # tr(W_jᵀ W_k)
    cross = small.flatten(1) @ small.mT.flatten(1).mT  # tr(W_j W_k)
    likeness = kernel[query]
    mean = likeness * small.diagonal(dim1=-2, dim2=-1).sum(-1) / temperature
    covariance = (kernel[query, query] * kernel * inner + torch.outer(likeness, likeness) * cross) / temperature**2
    row_means = covariance.mean(0)
    variance = (covariance.diagonal() - 2 * row_means + row_means.mean()).clamp_min(0)
    return mean - mean.mean(), variance
