"""Remedies on queries, keys and outputs. The attention stays one softmax in one fused call.

Each is put on a model of ours in one line, `qk_norm(model)`, before an optimizer takes the model's parameters.
`attention_maps` and `EntropyRecorder` show what `forward` does.
"""

import math

import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils import skip_init

from ..._checks import check_choice
from ...errors import QKError
from ...theory.spectrum import QKMatrix
from ...transformer.model import SelfAttention
from .overriding import override_attention


class NormalizedAttention(SelfAttention):
    """Attention whose queries and keys pass through `q_norm` and `k_norm`, head by head."""

    q_norm: nn.Module
    k_norm: nn.Module

    def queries_and_keys(self, x: Tensor) -> tuple[Tensor, Tensor]:
        q, k = super().queries_and_keys(x)
        return self.q_norm(q), self.k_norm(k)


class UnitNorm(nn.Module):
    """x / ‖x‖₂ over the last dimension; with `heads`, times √d_head s with one learned s for each head.

    Args:
        head_dim: d_head, the length of the last dimension; s starts at its root.
        heads: number of heads; None for no factor.
    """

    def __init__(self, head_dim: int, heads: int | None = None):
        super().__init__()
        self.root = head_dim**0.5
        self.scale = None if heads is None else nn.Parameter(torch.full((heads, 1, 1), self.root))

    def forward(
        self, x: Float[Tensor, "*batch heads tokens head_dim"]
    ) -> Float[Tensor, "*batch heads tokens head_dim"]:
        """The normalized vectors."""
        unit = functional.normalize(x, dim=-1)
        return unit if self.scale is None else self.root * self.scale.to(unit.dtype) * unit


def qk_norm(model: nn.Module, kind: str = "rms") -> None:
    """QK-norm: queries and keys normalized per head, so that no growth of W_Q and W_K sharpens the attention.

    - "rms": q → g_q ∘ q / rms(q), and k alike, with learned gains (d_head,) that start at 1 and are shared by the heads
      of a layer. Then |logit| ≤ √d_head max|g_q| max|g_k|.
    - "l2": the logits are s cos(q, k), with one learned s for each head in place of 1/√d_head. Then |logit| ≤ |s|. It
      starts at √d_head, where both kinds agree and logits are of order one; this is our choice, Henry et al. start at
      log₂(T² − T) for T tokens.

    The logits no longer have one W. With "rms", `heads` reads what they are up to a factor for each token, and says so
    in a note; with "l2" it reads nothing.

    Args:
        model: its attention modules are changed.
        kind: "rms" or "l2".

    Raises:
        QKError: the model has no attention, `kind` is unknown, or attention is normalized or `hard_locater`'s already.

    Source: "l2" Henry et al. 2020; "rms" after Dehghani et al. 2023, who use LayerNorm; as we read them.
    Status: the normalization is exact; the logits' size is a bound.
    """
    check_choice("kind", kind, ("rms", "l2"))
    for attention in override_attention(model, NormalizedAttention, (HardLocater,)):
        weight, heads = attention.q_proj.weight, attention.heads
        head_dim = weight.shape[0] // heads
        for name, of in (("q_norm", heads), ("k_norm", None)):
            norm = nn.RMSNorm(head_dim) if kind == "rms" else UnitNorm(head_dim, of)
            setattr(attention, name, norm.to(weight.device, weight.dtype))


class HardLocater(SelfAttention):
    """Attention with the logits of W + ((τ − tr W)/d) I, where τ is its `fixed_trace`."""

    fixed_trace: float

    def queries_and_keys(self, x: Tensor) -> tuple[Tensor, Tensor]:
        q, k = super().queries_and_keys(x)
        w_q, w_k = (linear.weight.unflatten(0, (self.heads, -1)) for linear in (self.q_proj, self.k_proj))
        head_dim, dim = w_q.shape[1:]
        shift = (self.fixed_trace - QKMatrix.unchecked(w_q, w_k).trace()) / dim
        x_per_head = x.unsqueeze(-3).expand(*q.shape[:-1], dim).to(q.dtype)
        # Logits are divided by the root of the queries' length, which is no longer d_head: q makes up for that.
        q = torch.cat([q, shift[:, None, None].to(q.dtype) * x_per_head], -1) * (1 + dim / head_dim) ** 0.5
        return q, torch.cat([k, x_per_head], -1)


def hard_locater(model: nn.Module, trace: float) -> None:
    """LocAteR's hard form: every head attends with W + ((τ − tr W)/d) I, whose trace is exactly τ.

    The logits gain ((τ − tr W)/d) x_tᵀx_i/√d_head: x itself is appended to queries and keys, (T, d_head + d) each, and
    attention stays one call. Keys are then longer than values, which not every fused kernel takes: on a CPU, torch
    2.13 falls back to its math kernel, which forms T × T. `heads` reads W without the added multiple of the identity.
    Training may still spread the eigenspectrum about its fixed mean; to shrink it as LocAteR's scale term does, add
    κ `traceless_frobenius(model)` to the loss.

    Args:
        model: its attention modules are changed.
        trace: τ, the same for every head.

    Raises:
        QKError: the model has no attention, trace is not finite, or attention is normalized or `hard_locater`'s
            already.

    Source: after Bao, Hataya & Karakida 2024, as we reconstruct it. Status: exact.
    """
    if not math.isfinite(trace):
        raise QKError(f"trace: expected a finite number, got {trace}")
    for attention in override_attention(model, HardLocater, (NormalizedAttention,)):
        attention.fixed_trace = float(trace)


class GatedAttention(SelfAttention):
    """Attention whose heads' mixed values are multiplied by sigmoid(gate(x))."""

    gate: nn.Module

    def mixed_values(self, x: Tensor) -> Tensor:
        return super().mixed_values(x) * self.gate(x).sigmoid()


def gate_attention(model: nn.Module) -> None:
    """Gated attention: every entry of the heads' outputs times sigmoid(w_g x_t), w_g (d, d), before `out_proj`.

    x_t is what the attention reads: in a Pre-LN block, the output of the norm. w_g starts at zero, so that every gate
    starts at ½ and the model with half of each head's output; this is our choice, and draws no random number. The
    attention weights are those without a gate. The output is no longer linear in the values, so
    `transformer_path_sums` refuses the model.

    Raises:
        QKError: the model has no attention, or attention that is gated already.

    Source: Qiu et al. 2025, the elementwise head-specific gate after attention, as we read it. Status: exact.
    """
    for attention in override_attention(model, GatedAttention):
        weight = attention.q_proj.weight
        width = weight.shape[1]
        attention.gate = skip_init(nn.Linear, width, width, bias=False, device=weight.device, dtype=weight.dtype)
        nn.init.zeros_(attention.gate.get_parameter("weight"))
