"""Trainability: how much of a learning signal reaches the query-key matrix of an attention layer."""

import math

import torch
from jaxtyping import Float
from torch import Tensor

from .._checks import check_broadcast, check_finite, check_floating, check_positive, check_rows_sum_to_one
from ..errors import QKError


@torch.no_grad()
def query_key_gradient(
    attention: Float[Tensor, "*batch queries keys"],
    x: Float[Tensor, "*batch tokens dim"],
    values: Float[Tensor, "*batch keys out"] | None = None,
    temperature: float | None = None,
) -> Float[Tensor, "*batch"]:
    """Root-mean-square norm of the gradient to W when the gradient to the head's output is white.

    With Y = P V and output gradients g_t, the gradient to W is Σ_t x_t g_tᵀ Γ_t/λ, where

        Γ_t = Σ_i p_ti (v_i − y_t) x_iᵀ,   √E‖∇_W‖_F² = √(Σ_t ‖x_t‖² ‖Γ_t‖_F²)/λ   for g_t ~ N(0, I).

    Γ_t is the covariance of values and keys as query t weighs them. It vanishes when the query sees one key (entropy
    collapse), and when the keys are alike (rank collapse): both starve the same weights.

    Args:
        attention: weights P (*batch, T, T), rows summing to 1, masked or not.
        x: the layer's input tokens (*batch, T, d), queries and keys alike.
        values: v_i, (*batch, T, d_v); None to use the tokens themselves.
        temperature: λ that the logits were divided by; None to use √d.

    Returns:
        The norm (*batch), float64. Gradients to the factors follow from ∇_W: w_k ∇_Wᵀ to w_q, w_q ∇_W to w_k. The
        result is a measurement and carries no gradient.

    Raises:
        QKError: shapes that do not fit, NaN or Inf, rows that do not sum to 1, a temperature that is not positive.

    Source: ours; that rank collapse starves queries and keys is shown by Noci et al. 2022. Status: exact.
    """
    values = x if values is None else values
    for name, given in (("attention", attention), ("x", x), ("values", values)):
        check_floating(name, given, 2)
        check_finite(name, given, 2)
    if not attention.shape[-2] == attention.shape[-1] == x.shape[-2] == values.shape[-2]:
        raise QKError(
            f"attention, x, values: expected (T, T), (T, d) and (T, d_v), got {tuple(attention.shape[-2:])}, "
            f"{tuple(x.shape[-2:])} and {tuple(values.shape[-2:])}"
        )
    check_rows_sum_to_one("attention", attention)
    check_broadcast(attention=attention.shape[:-2], x=x.shape[:-2], values=values.shape[:-2])
    scale = math.sqrt(x.shape[-1]) if temperature is None else temperature
    check_positive("temperature", scale)
    p, x, v = attention.double(), x.double(), values.double()
    size = x.square().sum(-1)
    # Γ_t depends only on differences of tokens. Subtracting the mean token first loses fewer digits to cancellation.
    x, v = (tokens - tokens.mean(-2, keepdim=True) for tokens in (x, v))
    keys, outs = x @ x.mT, v @ v.mT
    # ‖Γ_t‖² = Σ_ij p_i p_j (v_i − y)·(v_j − y) x_i·x_j, from two Gram matrices: no d × d matrix for each query.
    a, b = p @ outs, p @ keys
    squared = (p * (p @ (keys * outs) - 2 * a * b)).sum(-1) + (p * a).sum(-1) * (p * b).sum(-1)
    return (size * squared.clamp_min(0)).sum(-1).sqrt() / scale
