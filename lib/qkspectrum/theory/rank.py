"""Rank collapse: how far the tokens of a sequence are from being all alike, and what bounds it."""

import math

import torch
from jaxtyping import Float
from torch import Tensor

from .._checks import check_broadcast, check_finite, check_floating, check_head_weights, check_positive, check_whole
from ..errors import QKError
from .precision import in_full_precision, times_power_of_two, to_unit_size

_LAYERS_IN_RANGE = 646  # 3 to this power is the last within the range of a double


def residual(x: Float[Tensor, "*batch tokens dim"]) -> Float[Tensor, "*batch tokens dim"]:
    """res(X) = X − 1x̄ᵀ, every token minus the mean token: what is left of X without its average token.

    The mean row is the minimiser of ‖X − 1xᵀ‖ in the Frobenius norm.

    Raises:
        QKError: fewer than two dimensions, or NaN or Inf.

    Source: Dong, Cordonnier & Loukas 2021, section 2, who leave the reference row free. Status: exact.
    """
    check_floating("x", x, 2)
    check_finite("x", x, 2)
    return x - x.mean(-2, keepdim=True)


def relative_residual(x: Float[Tensor, "*batch tokens dim"]) -> Float[Tensor, "*batch"]:
    """‖res(X)‖_F / ‖X‖_F, between 0 (all tokens alike: rank collapse) and 1; 0 for X = 0.

    Unlike ‖res(X)‖ alone it does not fall when the tokens merely shrink: any common factor that the dtype holds leaves
    it as it is. Gradients are finite at 0; half precisions are upcast to float32.

    Raises:
        QKError: as `residual`.

    Status: exact.
    """
    check_floating("x", x, 2)
    check_finite("x", x, 2)
    x, _ = to_unit_size(x, 2)
    differing = torch.linalg.vector_norm(residual(x), dim=(-2, -1))
    norm = torch.linalg.vector_norm(x, dim=(-2, -1))
    return differing / torch.where(norm > 0, norm, torch.ones_like(norm))


def effective_rank(singular_values: Float[Tensor, "*batch rank"]) -> Float[Tensor, "*batch"]:
    """Exponential of the entropy of p = σ/Σσ: how many equally used directions it amounts to; 0 for a zero matrix.

    exp H(p) lies between 1 and the number of non-zero singular values, which it reaches when these are equal. Half
    precisions are upcast to float32.

    Args:
        singular_values: σ ≥ 0 (*batch, r), in any order, such as `QKMatrix.singular_values`.

    Raises:
        QKError: a negative singular value, NaN or Inf.

    Source: Roy & Vetterli 2007. Status: exact.
    """
    check_floating("singular_values", singular_values, 1)
    check_finite("singular_values", singular_values, 1)
    if (singular_values < 0).any():
        raise QKError(f"singular_values: expected at least 0, got {singular_values.min().item():.3g}")
    sizes, _ = to_unit_size(singular_values, 1)
    total = sizes.sum(-1, keepdim=True)
    shares = sizes / torch.where(total > 0, total, torch.ones_like(total))
    # log 1 where a share is 0, to keep the gradient finite
    entropy = -(shares * torch.where(shares > 0, shares, torch.ones_like(shares)).log()).sum(-1)
    return torch.where(total[..., 0] > 0, entropy.exp(), torch.zeros_like(entropy))


def composite_norm(x: Float[Tensor, "*batch rows columns"]) -> Float[Tensor, "*batch"]:
    """‖X‖_{1,∞} = √(‖X‖_1 ‖X‖_∞), of the largest column sum and the largest row sum of absolute values.

    Not a norm (it lacks the triangle inequality), but it bounds the spectral norm from above, and products:
    ‖XY‖_{1,∞} ≤ ‖X‖_{1,∞} ‖Y‖_{1,∞}. Gradients are finite at 0; half precisions are upcast to float32.

    Raises:
        QKError: fewer than two dimensions, or NaN or Inf.

    Source: Dong, Cordonnier & Loukas 2021, section 2. Status: exact.
    """
    check_floating("x", x, 2)
    check_finite("x", x, 2)
    unit, exponent = to_unit_size(x, 2)
    sizes = unit.abs()
    return times_power_of_two(_root(sizes.sum(-2).amax(-1) * sizes.sum(-1).amax(-1)), exponent)


def doubly_exponential_bound(
    initial: Float[Tensor, "..."] | float, layers: int, beta: float, gamma: float, head_dim: int
) -> Float[Tensor, "..."]:
    """D21's bound on the residual after L layers of pure attention with one head each.

        ‖res(SAN(X))‖_{1,∞} ≤ (4γβ/√d_qk)^{(3^L − 1)/2} ‖res(X)‖_{1,∞}^{3^L}

    It falls doubly exponentially where 4γβ/√d_qk · ‖res(X)‖² < 1, and says nothing elsewhere.

    Args:
        initial: ‖res(X)‖_{1,∞} of the input, at least 0.
        layers: L.
        beta: β ≥ ‖W_QK‖_1 ‖W_V‖_{1,∞} in every layer.
        gamma: γ, a term that depends on the attention weights and so is not known in advance; `collapse_certificate`
            needs no such term.
        head_dim: d_qk.

    Returns:
        The bound, float64; inf where it exceeds the range of a double.

    Raises:
        QKError: a negative initial residual, a factor that is not positive, or a negative number of layers.

    Source: Dong, Cordonnier & Loukas 2021, main result for single heads. Status: bound, as stated by the authors.
    """
    initial = torch.as_tensor(initial, dtype=torch.float64)
    check_finite("initial", initial, 0)
    if (initial < 0).any():
        raise QKError("initial: expected residuals of at least 0")
    check_whole("layers", layers, 0)
    check_whole("head_dim", head_dim, 1)
    check_positive("beta", beta)
    check_positive("gamma", gamma)
    # log of the bound: log r + (3^L − 1)/2 · log(r² · 4γβ/√d_qk), which has no difference of large numbers.
    times = (3.0**layers - 1) / 2 if layers <= _LAYERS_IN_RANGE else torch.finfo(torch.float64).max
    rate = math.log(4) + math.log(gamma) + math.log(beta) - math.log(head_dim) / 2 + 2 * initial.log()
    return initial * (times * rate).exp() if layers else initial


@in_full_precision
def collapse_certificate(
    x: Float[Tensor, "*batch tokens dim"],
    w_q: Float[Tensor, "*batch head_dim dim"],
    w_k: Float[Tensor, "*batch head_dim dim"],
    w_v: Float[Tensor, "*batch out dim"],
) -> Float[Tensor, "*batch"]:
    """A bound on ‖res(Y)‖_{1,∞} of one attention layer Y = P X W_Vᵀ, computed without P.

    With R = res(X), the part of the logits that differs between queries is E = R W Rᵀ/√d_head, the part that does
    not is a = x̄ W Rᵀ/√d_head; p = softmax(a), δ_i = max_j E_ij − min_j E_ij and e_i = exp(δ_i) − 1 give
    |P_ij − p_j| ≤ p_j e_i. Differences between rows then act on R W_Vᵀ alone:

        ‖res(Y)‖_∞ ≤ max_i [(1 − 2/T) e_i + Σe/T] ‖R W_Vᵀ‖_∞,   ‖res(Y)‖_1 ≤ 2(1 − 1/T) max(p) Σe ‖R W_Vᵀ‖_1

    The factors before the two norms are capped at 2(1 − 1/T) and T/2, which hold for any attention; the certificate is
    the root of the product of both bounds. Since e ~ ‖R‖², one layer cubes a small residual: the doubly exponential
    rate, with no unknown term. For T = 2 and P = I it is attained.

    Args:
        x: tokens (*batch, T, d); every token attends to all.
        w_q: query weights (*batch, d_head, d); logits are divided by √d_head.
        w_k: key weights, the same shape.
        w_v: value weights (*batch, d_out, d), multiplied by the output projection if there is one.

    Raises:
        QKError: shapes that do not fit, or NaN or Inf.

    Source: ours, after the argument of Dong, Cordonnier & Loukas 2021 that one layer cubes the residual. Status: bound.
    """
    check_head_weights(w_q, w_k)
    check_floating("w_v", w_v, 2)
    for name, weight in (("w_q", w_q), ("w_k", w_k), ("w_v", w_v)):
        check_finite(name, weight, 2)
    check_floating("x", x, 2)
    check_finite("x", x, 2)
    if not x.shape[-1] == w_q.shape[-1] == w_v.shape[-1]:
        raise QKError(f"x, w_q, w_v: expected one width d, got {x.shape[-1]}, {w_q.shape[-1]} and {w_v.shape[-1]}")
    check_broadcast(x=x.shape[:-2], w_q=w_q.shape[:-2], w_v=w_v.shape[:-2])
    x, of_x = to_unit_size(x, 2)
    (w_q, of_q), (w_k, of_k), (w_v, of_v) = (to_unit_size(w, 2) for w in (w_q, w_k, w_v))
    w_q, w_k, w_v = (w.to(x.dtype) for w in (w_q, w_k, w_v))
    of_logits = 2 * of_x + (of_q + of_k).to(x.dtype)
    r = residual(x)
    temperature = math.sqrt(w_q.shape[-2])
    keys = r @ w_k.mT
    varying = r @ w_q.mT @ keys.mT / temperature
    common = (x.mean(-2, keepdim=True) @ w_q.mT @ keys.mT / temperature).squeeze(-2)
    # Differences are scaled, not logits: those may be infinite, and a difference of two of them NaN.
    delta = times_power_of_two(varying.amax(-1) - varying.amin(-1), of_logits)
    common = times_power_of_two(common - common.amax(-1, keepdim=True), of_logits)
    e = torch.expm1(delta.clamp_max(40))  # finite, and far beyond where the caps apply
    tokens = r.shape[-2]
    rows = ((1 - 2 / tokens) * e + e.mean(-1, keepdim=True)).amax(-1).clamp_max(2 * (1 - 1 / tokens))
    columns = (2 * (1 - 1 / tokens) * common.softmax(-1).amax(-1) * e.sum(-1)).clamp_max(tokens / 2)
    values = (r @ w_v.mT).abs()
    bound = _root(rows) * _root(columns) * _root(values.sum(-1).amax(-1) * values.sum(-2).amax(-1))
    return times_power_of_two(bound, of_x + of_v.to(x.dtype))


def _root(x: Tensor) -> Tensor:
    """√x with slope 0 at 0, where the true slope is infinite."""
    positive = x > 0
    return torch.where(positive, torch.where(positive, x, torch.ones_like(x)).sqrt(), torch.zeros_like(x))
