"""Remedies against attention collapse, each put on a model of ours in one line: `qk_norm(model)`.

Each changes the model it is given, before an optimizer takes its parameters. All leave the attention a softmax in one
fused call, so that `attention_maps` and `EntropyRecorder` tell what `forward` does. Those that make the attention
weights otherwise are in `replaced_attention`.
"""

import math
from collections.abc import Collection

import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils import parametrize, skip_init

from ..._checks import check_choice, check_positive
from ...errors import QKError
from ...theory.spectrum import QKMatrix
from ...transformer.model import SelfAttention
from ...weights.heads import head_groups


def _attentions(model: nn.Module) -> list[SelfAttention]:
    found = [module for module in model.modules() if isinstance(module, SelfAttention)]
    if not found:
        raise QKError(f"model: no attention found in {type(model).__name__}, expected qkspectrum.SelfAttention")
    return found


def override_attention(model: nn.Module, kind: type[SelfAttention], clashes: tuple = ()) -> list[SelfAttention]:
    """Let `kind`, which overrides a step of `SelfAttention`, come before the class of every attention module.

    As torch's parametrizations do: names and weights stay, and so does what other remedies override.

    Raises:
        QKError: no attention, or one that is of this kind, or of one it clashes with, already.
    """
    found = _attentions(model)
    for other in (kind, *clashes):
        if any(isinstance(attention, other) for attention in found):
            raise QKError(f"model: has {other.__name__} already, expected a model without it for {kind.__name__}")
    for attention in found:
        attention.__class__ = type(kind.__name__, (kind, type(attention)), {})
    return found


# --- Weights: how they start, and what may become of them ---


class SpectralScale(nn.Module):
    """W → (γ/σ(W)) W with learned γ, from 1; σ by power iteration from the exact singular vectors on."""

    def __init__(self, weight: Float[Tensor, "out dim"]):
        super().__init__()
        left, _, right = torch.linalg.svd(weight.detach(), full_matrices=False)
        self.gamma = nn.Parameter(torch.ones_like(left[0, 0]))
        self.register_buffer("left", left[:, 0].clone())
        self.register_buffer("right", right[0].clone())

    def forward(self, weight: Float[Tensor, "out dim"]) -> Float[Tensor, "out dim"]:
        if self.training:
            with torch.no_grad():
                self.left.copy_(functional.normalize(weight @ self.right, dim=0))
                self.right.copy_(functional.normalize(weight.mT @ self.left, dim=0))
        # Copies: the next step overwrites the buffers, which the backward pass of this one still needs.
        sigma = self.left.clone() @ weight @ self.right.clone()
        return self.gamma / sigma * weight


def sigma_reparam(model: nn.Module, weights: Collection[str] = ("q_proj", "k_proj", "v_proj", "out_proj")) -> None:
    """σReparam: Ŵ = (γ/σ(W)) W for the query, key, value and output weights of every attention module.

    σ(W) is the largest singular value of the whole (heads · d_head, d) matrix, so that Ŵ's is γ, learned from 1 on. In
    training mode every read of the weight takes one step of power iteration, LocAteR's and a recorder's too: that only
    sharpens σ. The gradient passes through σ(W), with the singular vectors held. What reads `q_proj.weight`, such as
    `heads`, sees Ŵ. The authors reparametrise every linear layer; here it is the attention's, so that a comparison
    changes nothing else.

    Args:
        model: its attention modules are reparametrised.
        weights: which of the four; two of them are a control for the other two.

    Raises:
        QKError: no attention; none or others than the four; weights that are reparametrised already, or a weight
            that is zero (σ = 0).

    Source: Zhai et al. 2023, section 3, as we read it. Status: exact where power iteration has converged.
    """
    known = ("q_proj", "k_proj", "v_proj", "out_proj")
    if not weights or not set(weights) <= set(known):
        raise QKError(f"weights: expected some of {', '.join(known)}, got {weights!r}")
    linears = [(name, getattr(attention, name)) for attention in _attentions(model) for name in weights]
    for name, linear in linears:
        _check_own_weights(name, linear)
        if not linear.weight.any():
            raise QKError(f"{name}: its weight is zero, expected a positive largest singular value")
    for _, linear in linears:
        parametrize.register_parametrization(linear, "weight", SpectralScale(linear.weight))


def _check_own_weights(name: str, linear: nn.Module) -> None:
    if parametrize.is_parametrized(linear):
        raise QKError(f"{name}: its weight is reparametrised already, expected one of its own (this remedy first)")


@torch.no_grad()
def mimetic_init(model: nn.Module, alpha: float, beta: float, generator: torch.Generator) -> None:
    """Mimetic initialisation of queries and keys: every head's W = w_qᵀ w_k is the best rank-d_head αZ + βI.

    Z is (d, d) with independent N(0, 1/d) entries, drawn for each head. With the SVD αZ + βI = U S Vᵀ cut after d_head
    singular values, w_q = √S Uᵀ and w_k = √S Vᵀ. As α → 0, tr(W) → β d_head. With one head, β is the mean of the
    eigenspectrum and α the radius of the disc it fills (circular law: asymptotic in d). The authors' half for values
    and output (αZ − βI) is left out: it leaves the attention weights alone.

    Args:
        model: its query and key weights are overwritten.
        alpha: size of the noise, positive: without it all heads would be alike.
        beta: size of the identity; negative where tokens look away from their like.
        generator: source of Z.

    Raises:
        QKError: no attention, alpha not positive, beta not finite, or weights that are reparametrised.

    Source: Trockman & Kolter 2023, as we read it. Status: exact.
    """
    check_positive("alpha", alpha)
    if not math.isfinite(beta):
        raise QKError(f"beta: expected a finite number, got {beta}")
    for attention in _attentions(model):
        for name in ("q_proj", "k_proj"):
            _check_own_weights(name, getattr(attention, name))
        weights = (linear.weight.unflatten(0, (attention.heads, -1)) for linear in (attention.q_proj, attention.k_proj))
        for w_q, w_k in zip(*weights, strict=True):
            rank, dim = w_q.shape
            kind = {"dtype": torch.float64, "device": generator.device}
            noise = torch.randn(dim, dim, generator=generator, **kind) / dim**0.5
            left, sizes, right = torch.linalg.svd(alpha * noise + beta * torch.eye(dim, **kind))
            root = sizes[:rank, None].sqrt()
            w_q.copy_(root * left.mT[:rank])
            w_k.copy_(root * right[:rank])


# --- Queries, keys and outputs: the attention stays one softmax ---


class NormalizedAttention(SelfAttention):
    """Attention whose queries and keys pass through `q_norm` and `k_norm` per head."""

    def queries_and_keys(self, x: Tensor) -> tuple[Tensor, Tensor]:
        q, k = super().queries_and_keys(x)
        return self.q_norm(q), self.k_norm(k)


class UnitNorm(nn.Module):
    """x / ‖x‖₂ over the last dimension, times √d_head s with one learned s for each head where `heads` is given."""

    def __init__(self, head_dim: int, heads: int | None = None):
        super().__init__()
        self.root = head_dim**0.5
        self.scale = None if heads is None else nn.Parameter(torch.full((heads, 1, 1), self.root))

    def forward(
        self, x: Float[Tensor, "*batch heads tokens head_dim"]
    ) -> Float[Tensor, "*batch heads tokens head_dim"]:
        unit = functional.normalize(x, dim=-1)
        return unit if self.scale is None else self.root * self.scale.to(unit.dtype) * unit


def qk_norm(model: nn.Module, kind: str = "rms") -> None:
    """QK-norm: queries and keys normalised per head, so that no growth of W_Q and W_K sharpens the attention.

    "rms": q → g_q ∘ q / rms(q) and k alike, gains (d_head) learned from 1 on and shared by the heads of a layer. Then
    |logit| ≤ √d_head max|g_q| max|g_k|. "l2": logits s cos(q, k), one s for each head in place of 1/√d_head. Then
    |logit| ≤ |s|. It is learned from √d_head on, where both kinds agree and logits are of order one; our choice, Henry
    et al. start at log₂(T² − T) for T tokens.

    The logits have no one W any more. Of "rms" `heads` reads what they are but for a factor of each token, and says so
    by a note; of "l2" nothing.

    Raises:
        QKError: no attention, an unknown kind, or one that is normalised or `hard_locater`'s already.

    Source: "l2" Henry et al. 2020; "rms" after Dehghani et al. 2023, who use LayerNorm; as we read them.
    Status: exact normalisation; the logits' size is a bound.
    """
    check_choice("kind", kind, ("rms", "l2"))
    for attention in override_attention(model, NormalizedAttention, (HardLocater,)):
        weight, heads = attention.q_proj.weight, attention.heads
        head_dim = weight.shape[0] // heads
        for name, of in (("q_norm", heads), ("k_norm", None)):
            norm = nn.RMSNorm(head_dim) if kind == "rms" else UnitNorm(head_dim, of)
            setattr(attention, name, norm.to(weight.device, weight.dtype))


class HardLocater(SelfAttention):
    """Attention with the logits of W + ((τ − tr W)/d) I, τ its `fixed_trace`."""

    def queries_and_keys(self, x: Tensor) -> tuple[Tensor, Tensor]:
        q, k = super().queries_and_keys(x)
        w_q, w_k = (linear.weight.unflatten(0, (self.heads, -1)) for linear in (self.q_proj, self.k_proj))
        head_dim, dim = w_q.shape[1:]
        shift = (self.fixed_trace - QKMatrix.unchecked(w_q, w_k).trace()) / dim
        every = x.unsqueeze(-3).expand(*q.shape[:-1], dim).to(q.dtype)
        # Whoever reads them divides by the root of their length: it is no longer d_head, and q makes up for that.
        q = torch.cat([q, shift[:, None, None].to(q.dtype) * every], -1) * (1 + dim / head_dim) ** 0.5
        return q, torch.cat([k, every], -1)


def hard_locater(model: nn.Module, trace: float) -> None:
    """LocAteR's hard form: every head attends with W + ((τ − tr W)/d) I, whose trace is τ exactly.

    The logits gain ((τ − tr W)/d) x_tᵀx_i/√d_head: x itself is appended to queries and keys, (T, d_head + d) each, and
    attention stays one call. Keys are then longer than values, which not every fused kernel takes: on a CPU torch 2.13
    falls back to its math kernel, which forms T × T. `heads` reads W without its share of the identity. Training may
    still spread the eigenspectrum about its fixed mean: add κ `traceless_frobenius(model)` to the loss for what
    LocAteR's scale term does.

    Raises:
        QKError: no attention, trace not finite, or one that is normalised or `hard_locater`'s already.

    Source: after Bao, Hataya & Karakida 2024, section 6, as we read it. Status: exact.
    """
    if not math.isfinite(trace):
        raise QKError(f"trace: expected a finite number, got {trace}")
    for attention in override_attention(model, HardLocater, (NormalizedAttention,)):
        attention.fixed_trace = float(trace)


def traceless_frobenius(model: nn.Module) -> Float[Tensor, ""]:
    """Σ_heads ‖W − (tr W/d) I‖_F² = Σ ‖W‖_F² − (tr W)²/d: W's scale about its mean, which a shift by cI leaves alone.

    Convex in W. For symmetric W it is d times the variance of the eigenspectrum.

    Raises:
        QKError: no attention that `heads` can read.

    Status: exact.
    """
    found = [QKMatrix(group.w_q, group.w_k) for group in head_groups(model)]
    return torch.stack([(qk.frobenius_squared() - qk.trace() ** 2 / qk.dim).sum() for qk in found]).sum()


class GatedAttention(SelfAttention):
    """Attention whose heads' mixed values are multiplied by sigmoid(gate(x))."""

    def mixed_values(self, x: Tensor) -> Tensor:
        return super().mixed_values(x) * self.gate(x).sigmoid()


def gate_attention(model: nn.Module) -> None:
    """Gated attention: every entry of the heads' outputs times sigmoid(w_g x_t), w_g (d, d), before `out_proj`.

    x_t is what the attention reads: behind the norm in a Pre-LN block. w_g starts at zero, so every gate starts at ½
    and the model with half of each head's output; our choice, which draws no random number. The attention weights are
    those without a gate; what follows is no longer linear in the values, so `transformer_path_sums` refuses it.

    Raises:
        QKError: no attention, or one that is gated already.

    Source: Qiu et al. 2025, the elementwise head-specific gate after attention, as we read it. Status: exact.
    """
    for attention in override_attention(model, GatedAttention):
        weight = attention.q_proj.weight
        width = weight.shape[1]
        attention.gate = skip_init(nn.Linear, width, width, bias=False, device=weight.device, dtype=weight.dtype)
        nn.init.zeros_(attention.gate.weight)
