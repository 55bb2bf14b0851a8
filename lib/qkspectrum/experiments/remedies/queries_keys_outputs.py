"""Remedies on queries, keys and outputs. The attention stays one softmax in one fused call.

Each is put on a model of ours in one line, `qk_norm(model)`, before an optimizer takes the model's parameters.
`attention_maps` and `EntropyRecorder` show what `forward` does.
"""

import math

import torch
import torch.distributed as dist
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils import skip_init

from ..._checks import check_choice, check_positive, check_whole
from ...errors import QKError
from ...theory.precision import without_autocast
from ...theory.rows import visible_keys
from ...theory.spectrum import QKMatrix
from ...transformer.model import SelfAttention
from .overriding import attention_modules, check_own_weights, override_attention


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
        QKError: the model has no attention, `kind` is unknown, or queries and keys are changed by another remedy of
            this module already.

    Source: "l2" Henry et al. 2020; "rms" after Dehghani et al. 2023, who use LayerNorm; as we read them.
    Status: the normalization is exact; the logits' size is a bound.
    """
    check_choice("kind", kind, ("rms", "l2"))
    for attention in override_attention(model, NormalizedAttention, (HardLocater, ScalableSoftmax, RecordingAttention)):
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
        QKError: the model has no attention, trace is not finite, or queries and keys are changed by another remedy of
            this module already.

    Source: after Bao, Hataya & Karakida 2024, as we reconstruct it. Status: exact.
    """
    if not math.isfinite(trace):
        raise QKError(f"trace: expected a finite number, got {trace}")
    for attention in override_attention(model, HardLocater, (NormalizedAttention, ScalableSoftmax, RecordingAttention)):
        attention.fixed_trace = float(trace)


class ScalableSoftmax(SelfAttention):
    """Attention whose logits in a row of n keys are multiplied by s log n, with its `length_factor` s."""

    length_factor: nn.Parameter

    def queries_and_keys(self, x: Tensor) -> tuple[Tensor, Tensor]:
        q, k = super().queries_and_keys(x)
        tokens = x.shape[-2]
        first = 1 if self.causal else tokens
        dtype = torch.promote_types(self.length_factor.dtype, torch.float32)  # half precisions round long counts
        keys = torch.arange(first, tokens + 1, device=q.device, dtype=dtype)  # that each query sees
        return q * (self.length_factor * keys.log()[:, None]).to(q.dtype), k


def scalable_softmax(model: nn.Module, tokens: int) -> None:
    """Scalable softmax (SSMax): the logits of a row with n keys times s log n, with one learned s for each head.

    The largest weight of a row then need not fall as the row gets longer: for the key that leads by δ,
    e^(δ s log n) = n^(δs) outgrows the n − 1 others where δs > 1. Since s log n multiplies the query, attention stays
    one fused call. The first causal row, with one key, has the factor log 1 = 0, which changes nothing there.

    s starts at 1/(mean of log n over the rows of a sequence), (heads, 1, 1), so that the mean factor is 1 and the
    model starts near the plain softmax; this is our choice. `heads` reads W without the factor.

    Args:
        model: its attention modules are changed. Put it after `qk_norm` or `hard_locater` where they are combined.
        tokens: T, the length of the sequences that it is trained on, at least 2.

    Raises:
        QKError: the model has no attention, tokens is below 2, or attention has this remedy already, or one that
            records its largest logits.

    Source: Nakanishi 2025, as we read it, without the bias. Status: exact.
    """
    check_whole("tokens", tokens, 2)
    for attention in override_attention(model, ScalableSoftmax, (RecordingAttention,)):
        weight = attention.q_proj.weight
        mean = math.lgamma(tokens + 1) / tokens if attention.causal else math.log(tokens)  # log n! = Σ log i
        start = torch.full((attention.heads, 1, 1), 1 / mean, device=weight.device, dtype=weight.dtype)
        attention.length_factor = nn.Parameter(start)


class RecordingAttention(SelfAttention):
    """Attention that keeps the largest logit of each head in the last batch it was trained on.

    Attributes:
        largest_logits: (heads,), float32 or wider, over all sequences and all pairs of a query and a key that it sees.
    """

    largest_logits: Tensor

    def queries_and_keys(self, x: Tensor) -> tuple[Tensor, Tensor]:
        q, k = super().queries_and_keys(x)
        if self.training:
            self._record(q.detach(), k.detach())
        return q, k

    def _record(self, q: Tensor, k: Tensor) -> None:
        with torch.no_grad(), without_autocast(q.device.type):
            dtype = self.largest_logits.dtype
            logits = q.to(dtype) @ k.to(dtype).mT / q.shape[-1] ** 0.5
            logits = logits.masked_fill(~visible_keys("logits", logits, self.causal), -math.inf)
            self.largest_logits.copy_(logits.amax((-2, -1)).view(-1, self.heads).amax(0))


def record_largest_logits(model: nn.Module) -> None:
    """Let every attention module keep the largest logit of each head during training, for `clip_recorded_heads_`.

    It forms the logits (*, heads, T, T) once more in each training step: at the few tokens of our models that is
    cheap, and it needs no number on the host. For long sequences, `EntropyRecorder` streams them.

    Raises:
        QKError: the model has no attention, weights are reparametrized, or attention records already, is normalized or
            `hard_locater`'s, whose logits do not shrink with the weights.
    """
    for attention in attention_modules(model):
        for name in ("q_proj", "k_proj"):
            check_own_weights(name, getattr(attention, name))
    for attention in override_attention(model, RecordingAttention, (NormalizedAttention, HardLocater)):
        weight = attention.q_proj.weight
        start = torch.zeros(attention.heads, device=weight.device, dtype=torch.promote_types(weight.dtype, torch.float))
        attention.register_buffer("largest_logits", start, persistent=False)


@torch.no_grad()
def clip_recorded_heads_(model: nn.Module, threshold: float) -> None:
    """QK-clip in a training step: where a head's largest logit S exceeds τ, w_q and w_k are multiplied by (τ/S)^½ each.

    To be called after the optimizer's step, with `record_largest_logits(model)` before the training. It is what
    `qk_clip_` does to the logits of the last batch, but every number stays on the model's device, so that a step can
    be captured as a CUDA graph. W becomes (τ/S) W; heads at or below τ, or with an S that is not finite, do not change
    by a bit. With several processes, S is the largest of all their batches.

    S was measured before the optimizer's step. After it, logits of the same batch may exceed τ by what that one step
    adds to them.

    Args:
        model: its weights are changed.
        threshold: τ, in units of the logits after 1/√d_head; 100 in Kimi K2.

    Raises:
        QKError: threshold is not positive, the model records no logits, or weights have been reparametrized.

    Source: Kimi Team 2025 (Kimi K2), algorithm 1. Status: exact for the logits of the batch at the weights before the
    optimizer's step, in the first layer.
    """
    check_positive("threshold", threshold)
    for attention in attention_modules(model):
        if not isinstance(attention, RecordingAttention):
            raise QKError("model: has attention that records no logits, expected record_largest_logits(model) before")
        largest = attention.largest_logits
        if dist.is_available() and dist.is_initialized():
            dist.all_reduce(largest, dist.ReduceOp.MAX)
        past = (largest > threshold) & largest.isfinite()
        root = (threshold / largest).masked_fill(~past, 1.0).sqrt()
        for name in ("q_proj", "k_proj"):
            linear = getattr(attention, name)
            check_own_weights(name, linear)
            per_head = linear.weight.unflatten(0, (attention.heads, -1))
            per_head.mul_(root.to(per_head.dtype)[:, None, None])


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
