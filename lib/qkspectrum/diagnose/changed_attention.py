"""torch's `nn.MultiheadAttention` with queries and keys that are normalized, or logits that are capped."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..errors import QKError
from .requests import of_torch_attention


class ChangedMultiheadAttention(nn.MultiheadAttention):
    """torch's attention with steps of its own between projections and output; see `change_torch_attention`.

    Attributes:
        q_norm, k_norm: what queries and keys (batch, heads, T, d_head) pass through; None leaves them as they are.
        soft_cap: c of c tanh(ω/c); None leaves logits ω as they are.
    """

    q_norm: nn.Module | None
    k_norm: nn.Module | None
    soft_cap: float | None

    def forward(
        self,
        query: Tensor,
        key: Tensor,
        value: Tensor,
        key_padding_mask: Tensor | None = None,
        need_weights: bool = True,
        attn_mask: Tensor | None = None,
        average_attn_weights: bool = True,
        is_causal: bool = False,
    ) -> tuple[Tensor, Tensor | None]:
        """As torch's; weights are formed if they are needed, or if logits are capped."""
        if is_causal and attn_mask is None:
            raise QKError("attn_mask: expected a mask, since is_causal only says what kind it is, got None")
        request = of_torch_attention(self, query, key, value, key_padding_mask, need_weights, attn_mask)
        mask = request.mask
        if request.bias is not None:
            mask = request.bias if mask is None else request.bias.masked_fill(~mask, -torch.inf)
        dropout = self.dropout if self.training else 0.0
        if need_weights or self.soft_cap is not None:
            scaling = request.q.shape[-1] ** -0.5
            mixed, weights = attention(request.q, request.k, self._values(value), mask, scaling, self.soft_cap, dropout)
        else:
            weights = None
            mixed = functional.scaled_dot_product_attention(request.q, request.k, self._values(value), mask, dropout)
        output = self.out_proj(mixed.transpose(1, 2).flatten(2))
        output = output[0] if query.ndim == 2 else output if self.batch_first else output.transpose(0, 1)
        if not need_weights or weights is None:
            return output, None
        weights = weights.mean(1) if average_attn_weights else weights
        return output, weights[0] if query.ndim == 2 else weights

    def _values(self, x: Tensor) -> Tensor:
        weight = self.v_proj_weight if self.in_proj_weight is None else self.in_proj_weight.chunk(3)[2]
        bias = None if self.in_proj_bias is None else self.in_proj_bias.chunk(3)[2]
        x = x[None] if x.ndim == 2 else x if self.batch_first else x.transpose(0, 1)
        return functional.linear(x, weight, bias).unflatten(-1, (self.num_heads, -1)).transpose(1, 2)


def attention(
    q: Tensor, k: Tensor, v: Tensor, mask: Tensor | None, scaling: float, cap: float | None, dropout: float
) -> tuple[Tensor, Tensor]:
    """Attention with logits ω = s q kᵀ, or c tanh(ω/c), before the mask. It forms T × T.

    Args:
        q: (*batch, heads, T, d_head).
        k: (*batch, heads, K, d_head).
        v: (*batch, heads, K, d_value).
        mask: True where a query may look, or what is added to the logits; None hides nothing.
        scaling: s.
        cap: c; None for no cap.
        dropout: probability of dropping a weight.

    Returns:
        The outputs (*batch, heads, T, d_value), and the weights.
    """
    logits = scaling * (q @ k.mT)
    if cap is not None:
        logits = cap * (logits / cap).tanh()
    if mask is not None:
        logits = logits.masked_fill(~mask, -torch.inf) if mask.dtype == torch.bool else logits + mask
    weights = logits.softmax(-1, dtype=torch.promote_types(q.dtype, torch.float32)).to(q.dtype)
    weights = functional.dropout(weights, dropout)
    return weights @ v, weights


def change_torch_attention(module: nn.MultiheadAttention, name: str) -> ChangedMultiheadAttention:
    """Let a remedy change this module: its class becomes `ChangedMultiheadAttention`, and its weights stay.

    Args:
        module: changed in place; may have been changed before.
        name: what errors call it.

    Raises:
        QKError: it is of a subclass, whose forward pass may not be torch's, or adds keys of its own.
    """
    if isinstance(module, ChangedMultiheadAttention):
        return module
    if type(module) is not nn.MultiheadAttention:
        raise QKError(
            f"{name}: is a {type(module).__name__}, expected torch.nn.MultiheadAttention itself (apply this remedy "
            "before sigma_reparam)"
        )
    if module.bias_k is not None or module.add_zero_attn:
        raise QKError(f"{name}: it adds keys of its own, expected no keys but the tokens'")
    module.__class__ = ChangedMultiheadAttention
    assert isinstance(module, ChangedMultiheadAttention)
    module.q_norm, module.k_norm, module.soft_cap = None, None, None
    return module


def leave_fast_path(model: nn.Module) -> None:
    """Have torch's own encoders call their attention modules in evaluation too, where they would compute past them."""
    for module in model.modules():
        if isinstance(module, nn.TransformerEncoderLayer):
            module.activation_relu_or_gelu = 0  # what torch calls an activation that the fast path does not know
        if isinstance(module, nn.TransformerEncoder):
            module.use_nested_tensor = False
