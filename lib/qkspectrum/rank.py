"""Rank collapse: how far the tokens of a sequence are from being all alike."""

import torch
from jaxtyping import Float
from torch import Tensor

from ._checks import at_least_float32, check_finite, check_floating


def residual(x: Float[Tensor, "*batch tokens dim"]) -> Float[Tensor, "*batch tokens dim"]:
    """res(X) = X − 1x̄ᵀ, every token minus the mean token: what is left of X beside its rank-one average.

    The mean row is the minimiser of ‖X − 1xᵀ‖ in the Frobenius norm.

    Raises:
        ValueError: fewer than two dimensions, or NaN or Inf.

    Source: Dong, Cordonnier & Loukas 2021, section 2, who leave the reference row free. Status: exact.
    """
    check_floating("x", x, 2)
    check_finite("x", x, 2)
    return x - x.mean(-2, keepdim=True)


def relative_residual(x: Float[Tensor, "*batch tokens dim"]) -> Float[Tensor, "*batch"]:
    """‖res(X)‖_F / ‖X‖_F, between 0 (all tokens alike: rank collapse) and 1; 0 for X = 0.

    Unlike ‖res(X)‖ alone it does not fall when the tokens merely shrink. Gradients are finite at 0; half
    precisions are upcast to float32.

    Status: exact.
    """
    x = at_least_float32(x)  # half precision overflows in the squares
    left = torch.linalg.vector_norm(residual(x), dim=(-2, -1))
    whole = torch.linalg.vector_norm(x, dim=(-2, -1))
    return left / torch.where(whole > 0, whole, torch.ones_like(whole))
