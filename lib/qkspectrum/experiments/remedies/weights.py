"""Remedies on the weights of queries, keys, values and output: how they start, and what training may make of them."""

import math
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor, nn

from ..._checks import check_positive
from ...diagnose.locater import LocAteR
from ...diagnose.sigma_reparam import SpectralScale as SpectralScale
from ...diagnose.sigma_reparam import merge_sigma_reparam as merge_sigma_reparam
from ...diagnose.sigma_reparam import sigma_reparam as sigma_reparam
from ...errors import QKError
from .overriding import attention_modules, check_own_weights


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
