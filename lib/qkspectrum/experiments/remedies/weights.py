"""Remedies on the weights of queries, keys, values and output: how they start, and what training may make of them."""

import math
from collections.abc import Collection
from typing import Any, SupportsIndex, cast

import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils import parametrize, skip_init

from ..._checks import check_positive
from ...diagnose.locater import LocAteR
from ...errors import QKError
from .overriding import attention_modules, check_own_weights


class SpectralScale(nn.Module):
    """W → (γ/σ(W)) W with a learned γ that starts at 1.

    σ(W), the largest singular value, starts exact and then follows W by power iteration.

    Args:
        weight: W as it is now, (out, dim).
    """

    left: Tensor
    right: Tensor

    def __init__(self, weight: Float[Tensor, "out dim"]):
        super().__init__()
        left, _, right = torch.linalg.svd(weight.detach(), full_matrices=False)
        self.gamma = nn.Parameter(torch.ones_like(left[0, 0]))
        self.register_buffer("left", left[:, 0].clone())
        self.register_buffer("right", right[0].clone())

    def forward(self, weight: Float[Tensor, "out dim"]) -> Float[Tensor, "out dim"]:
        """(γ/σ(W)) W; in training mode after one step of power iteration."""
        if self.training:
            with torch.no_grad():
                self.left.copy_(functional.normalize(weight @ self.right, dim=0))
                self.right.copy_(functional.normalize(weight.mT @ self.left, dim=0))
        # Copies: the next step overwrites the buffers, which the backward pass of this one still needs.
        sigma = self.left.clone() @ weight @ self.right.clone()
        return self.gamma / sigma * weight


def sigma_reparam(model: nn.Module, weights: Collection[str] = ("q_proj", "k_proj", "v_proj", "out_proj")) -> None:
    """σReparam: Ŵ = (γ/σ(W)) W for the query, key, value and output weights of every attention module.

    σ(W) is the largest singular value of the (heads · d_head, d) matrix of all heads together, so that Ŵ's is γ, which
    is learned and starts at 1. In training mode every read of the weight takes one step of power iteration, including
    reads by LocAteR or a recorder; that only makes σ more accurate. The gradient passes through σ(W), with the
    singular vectors held fixed. Whatever reads `q_proj.weight`, such as `heads`, sees Ŵ. The authors reparametrize
    every linear layer; here it is the attention's alone, so that a comparison changes nothing else.

    The model can be copied and pickled, which torch's parametrizations alone do not allow.

    Args:
        model: its attention modules are reparametrized.
        weights: which of the four weights; two of them serve as a control for the other two.

    Raises:
        QKError: the model has no attention; `weights` is empty or names others than the four; a weight is
            reparametrized already, or is zero (σ = 0).

    Source: Zhai et al. 2023, section 3, as we read it. Status: exact where power iteration has converged.
    """
    known = ("q_proj", "k_proj", "v_proj", "out_proj")
    if not weights or not set(weights) <= set(known):
        raise QKError(f"weights: expected some of {', '.join(known)}, got {weights!r}")
    linears = [(name, getattr(attention, name)) for attention in attention_modules(model) for name in weights]
    for name, linear in linears:
        check_own_weights(name, linear)
        if not linear.weight.any():
            raise QKError(f"{name}: its weight is zero, expected a positive largest singular value")
    for _, linear in linears:
        _scale_spectrum(linear)


def _scale_spectrum(linear: nn.Linear) -> None:
    parametrize.register_parametrization(linear, "weight", SpectralScale(linear.weight))
    type(linear).__reduce_ex__ = _reduce  # a class that torch has made for this module alone, and does not pickle


def _reduce(linear: nn.Linear, protocol: SupportsIndex, /) -> tuple:
    """How to pickle a `Linear` with `SpectralScale`: the state alone, which goes into a small module of this kind."""
    return _smallest_scaled, (), vars(linear)


def _smallest_scaled() -> Any:
    linear = cast(nn.Linear, skip_init(nn.Linear, 1, 1, bias=False))  # draws no random number
    nn.init.ones_(linear.weight)
    _scale_spectrum(linear)
    return linear


@torch.no_grad()
def mimetic_init(model: nn.Module, alpha: float, beta: float, generator: torch.Generator) -> None:
    """Mimetic initialization of queries and keys: every head's W = w_qᵀ w_k is the best rank-d_head αZ + βI.

    Z is (d, d) with independent N(0, 1/d) entries, drawn for each head. With the SVD αZ + βI = U S Vᵀ cut after d_head
    singular values, w_q = √S Uᵀ and w_k = √S Vᵀ. As α → 0, tr(W) → β d_head. With one head, β is the mean of the
    eigenspectrum and α the radius of the disc it fills (circular law: asymptotic in d). The authors' other half, for
    values and output (αZ − βI), is left out, since it does not change the attention weights.

    Args:
        model: its query and key weights are overwritten.
        alpha: size of the noise, positive: without noise all heads would be alike.
        beta: size of the identity; negative where tokens look away from tokens like themselves.
        generator: source of Z.

    Raises:
        QKError: the model has no attention, alpha is not positive, beta is not finite, or weights are reparametrized.

    Source: Trockman & Kolter 2023, as we read it. Status: exact.
    """
    check_positive("alpha", alpha)
    if not math.isfinite(beta):
        raise QKError(f"beta: expected a finite number, got {beta}")
    for attention in attention_modules(model):
        for name in ("q_proj", "k_proj"):
            check_own_weights(name, getattr(attention, name))
        weights = (linear.weight.unflatten(0, (attention.heads, -1)) for linear in (attention.q_proj, attention.k_proj))
        for w_q, w_k in zip(*weights, strict=True):
            rank, dim = w_q.shape
            kind: dict[str, Any] = {"dtype": torch.float64, "device": generator.device}
            noise = torch.randn(dim, dim, generator=generator, **kind) / dim**0.5
            left, sizes, right = torch.linalg.svd(alpha * noise + beta * torch.eye(dim, **kind))
            root = sizes[:rank, None].sqrt()
            w_q.copy_(root * left.mT[:rank])
            w_k.copy_(root * right[:rank])


def traceless_frobenius(model: nn.Module) -> Float[Tensor, ""]:
    """Σ_heads ‖W − (tr W/d) I‖_F² = Σ ‖W‖_F² − (tr W)²/d: the scale of W about its mean eigenvalue.

    Adding cI to W does not change it. It is convex in W, and for symmetric W it is d times the variance of the
    eigenspectrum.

    Raises:
        QKError: the model has no attention that `heads` can read.

    Status: exact.
    """
    return LocAteR(1.0, "free", "traceless")(model)
