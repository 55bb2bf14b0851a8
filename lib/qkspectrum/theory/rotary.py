"""Rotary positions: W, its trace and its logits as functions of the distance between query and key."""

from typing import NamedTuple

import torch
from jaxtyping import Float
from torch import Tensor

from .._checks import (
    at_least_float32,
    check_covariance,
    check_finite,
    check_floating,
    check_head_weights,
    check_positive,
)
from ..errors import QKError


class Rotary(NamedTuple):
    """The planes in which a head's queries and keys rotate with their position.

    Attributes:
        frequencies: angle per position in each plane (planes,), float64, in radians; None where they are not the
            standard ones. Then take the model's `inv_freq`; if it also scales cosine and sine, its logits are scaled.
        interleaved: a plane is a pair of neighbouring rows (2j, 2j + 1), as in GPT-J and Cohere; otherwise
            (j, j + planes), as in Llama and GPT-NeoX. Rows from 2 · planes on do not rotate.
    """

    frequencies: Tensor | None
    interleaved: bool = False


def rotated(
    w_k: Float[Tensor, "*batch head_dim dim"], distance: float | int | Tensor, rotary: Rotary
) -> Float[Tensor, "*distances_and_batch head_dim dim"]:
    """The key weights rotated by a distance, R_Δ w_k: W at the relative distance Δ is w_qᵀ R_Δ w_k.

    `QKMatrix(head.w_q, rotated(head.w_k, Δ, head.rotary))` is that W. Query t and key i are R_t w_q x_t and
    R_i w_k x_i, so their logit is x_tᵀ w_qᵀ R_{i−t} w_k x_i/λ.

    Args:
        w_k: key weights (*batch, d_head, d).
        distance: Δ = i − t, the key's position minus the query's: negative for the past. A tensor of n distances
            gives n matrices, (n, d_head, d); w_k has no leading dimensions then.
        rotary: the head's planes and frequencies, such as `Head.rotary`.

    Raises:
        QKError: weights or a distance that are not finite, frequencies that are None or not finite, or more planes than
            w_k has pairs of rows.

    Source: Su et al. 2021 (RoFormer). Status: exact.
    """
    check_floating("w_k", w_k, 2)
    check_finite("w_k", w_k, 2)
    if isinstance(distance, Tensor) and distance.ndim:
        distance = distance.double()[:, None]
    return _rotated(at_least_float32(w_k), distance, rotary).to(w_k.dtype)


def _rotated(w_k: Tensor, distance: float | int | Tensor, rotary: Rotary) -> Tensor:
    """`rotated`, of weights of at least 32 bits that were checked.

    Several distances (*distances, 1) broadcast with the leading dimensions of w_k.
    """
    frequencies = _known_frequencies(rotary, w_k.shape[-2])
    planes = len(frequencies)
    angles = (distance * frequencies.double()).to(w_k.device)
    check_finite("distance", angles, 1)
    cos, sin = (f(angles)[..., None].to(w_k.dtype) for f in (torch.cos, torch.sin))
    rotating, still = w_k[..., : 2 * planes, :], w_k[..., 2 * planes :, :]
    by_plane = rotating.unflatten(-2, (planes, 2) if rotary.interleaved else (2, planes))
    pair = -2 if rotary.interleaved else -3
    x, y = by_plane.unbind(pair)
    turned = torch.stack([cos * x - sin * y, sin * x + cos * y], pair).flatten(-3, -2)
    return torch.cat([turned, still.expand(*turned.shape[:-2], *still.shape[-2:])], -2)


def trace_waves(
    w_q: Float[Tensor, "*batch head_dim dim"], w_k: Float[Tensor, "*batch head_dim dim"], rotary: Rotary
) -> tuple[Float[Tensor, "*batch planes"], Float[Tensor, "*batch planes"], Float[Tensor, "*batch"]]:
    """The trace of W at every distance, as a sum of waves: a, b and the part c of rows that do not rotate.

        tr(w_qᵀ R_Δ w_k) = c + Σ_j a_j cos(Δ θ_j) + b_j sin(Δ θ_j)

    With x and y the two rows of plane j: a_j = q_x·k_x + q_y·k_y, b_j = q_y·k_x − q_x·k_y. At Δ = 0 it is tr(W).

    Args:
        w_q: query weights (*batch, d_head, d).
        w_k: key weights, the same shape.
        rotary: the head's planes and frequencies.

    Returns:
        (a, b, c), of shapes (*batch, planes), (*batch, planes) and (*batch); at least float32.

    Raises:
        QKError: as `rotated`, or weights of different shapes.

    Status: exact.
    """
    _check_finite_head(w_q, w_k)
    frequencies = _known_frequencies(rotary, w_k.shape[-2])
    w_q, w_k = at_least_float32(w_q), at_least_float32(w_k)
    unrotated = _rotated(w_k, 0, rotary)
    # Where every angle is π/2, R is a quarter turn and only the sines are left.
    quarter = _rotated(w_k, 1, rotary._replace(frequencies=torch.full_like(frequencies, torch.pi / 2)))
    rotating = 2 * len(frequencies)
    shape = (-1, 2) if rotary.interleaved else (2, -1)
    pair = -1 if rotary.interleaved else -2
    rows = (w_q * unrotated).sum(-1)
    a = rows[..., :rotating].unflatten(-1, shape).sum(pair)
    b = (w_q * quarter).sum(-1)[..., :rotating].unflatten(-1, shape).sum(pair)
    return a, b, rows[..., rotating:].sum(-1)


def rotary_logit_moments(
    w_q: Float[Tensor, "head_dim dim"],
    w_k: Float[Tensor, "head_dim dim"],
    rotary: Rotary,
    kernel: Float[Tensor, "keys keys"],
    temperature: float,
    query: int = -1,
) -> tuple[Float[Tensor, " keys"], Float[Tensor, " keys"]]:
    """Mean and variance of ω_i − ω̄ with rotary positions, where every distance has its own W.

    With W_j = w_qᵀ R_{j − t} w_k and Gaussian tokens of Cov(x_s, x_t) = C_st I,

        E ω_j = C_tj tr(W_j)/λ,   Cov(ω_j, ω_k) = (C_tt C_jk tr(W_jᵀ W_k) + C_tj C_tk tr(W_j W_k))/λ².

    Without rotation these are `propagation.logit_moments`; `propagation.gaussian_passing` takes either.

    Args:
        w_q: query weights (d_head, d), times F on the right where the tokens' covariance is Σ = F Fᵀ.
        w_k: key weights (d_head, d), likewise.
        rotary: the head's planes and frequencies.
        kernel: C of the query's n keys, (n, n), at consecutive positions.
        temperature: λ > 0.
        query: index t of the query among the keys; negative indices count from the end.

    Returns:
        (n,) each, float64.

    Raises:
        QKError: a kernel that is not a covariance, a query that is not among the keys, or as `rotated`.

    Source: the moments of a bilinear form in Gaussian tokens; ours. Status: exact.
    """
    _check_finite_head(w_q, w_k)
    check_covariance("kernel", kernel)
    check_positive("temperature", temperature)
    keys = len(kernel)
    if not -keys <= query < keys:
        raise QKError(f"query: expected a position of the {keys} keys, got {query}")
    query %= keys
    w_q, w_k, kernel = w_q.double(), w_k.double(), kernel.double()
    root = torch.linalg.qr(w_k.mT, mode="r").R.mT  # root rootᵀ = w_k w_kᵀ, and root is d_head × d_head
    distances = (torch.arange(keys, dtype=torch.float64) - query)[:, None]
    roots, small = (_rotated(w, distances, rotary) for w in (root, w_k @ w_q.mT))
    inner = roots.flatten(1) @ (w_q @ w_q.mT @ roots).flatten(1).mT  # tr(W_jᵀ W_k)
    cross = small.flatten(1) @ small.mT.flatten(1).mT  # tr(W_j W_k)
    to_query = kernel[query]
    mean = to_query * small.diagonal(dim1=-2, dim2=-1).sum(-1) / temperature
    covariance = (
        (kernel[query, query] * kernel * inner + torch.outer(to_query, to_query) * cross) / temperature / temperature
    )
    row_means = covariance.mean(0)
    variance = (covariance.diagonal() - 2 * row_means + row_means.mean()).clamp_min(0)
    return mean - mean.mean(), variance


def _check_finite_head(w_q: Tensor, w_k: Tensor) -> None:
    check_head_weights(w_q, w_k)
    check_finite("w_q", w_q, 2)
    check_finite("w_k", w_k, 2)


def _known_frequencies(rotary: Rotary, head_dim: int) -> Tensor:
    frequencies = rotary.frequencies
    if frequencies is None:
        raise QKError("rotary: expected known frequencies, as in Rotary(model.rotary_emb.inv_freq), got None")
    if frequencies.ndim != 1 or not frequencies.is_floating_point():
        kind = f"{frequencies.dtype} of shape {tuple(frequencies.shape)}"
        raise QKError(f"rotary: expected floating-point frequencies of shape (planes,), got {kind}")
    check_finite("rotary", frequencies.double(), 1)
    if 2 * len(frequencies) > head_dim:
        raise QKError(
            f"rotary: expected at most {head_dim // 2} planes for d_head = {head_dim}, got {len(frequencies)}"
        )
    return frequencies
