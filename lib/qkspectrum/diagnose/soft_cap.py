"""Soft-capped logits on models of other origins: Hugging Face's, and those with torch's attention."""

import sys
from typing import Any

from torch import Tensor, nn

from ..errors import QKError, UnsupportedAttentionError
from .changed_attention import attention, change_torch_attention, leave_fast_path
from .requests import SOFT_CAP, repeat_keys

_SETTING = "attn_logit_softcapping"


def cap_logits(model: nn.Module, cap: float) -> None:
    """`soft_cap` on a model that is not ours.

    In Hugging Face's models it is an attention function of its own, registered with their `AttentionInterface`, that
    reads c from the config's `attn_logit_softcapping`, as Gemma 2's does. All attention of such a model is capped,
    cross-attention too.

    Args:
        model: a Hugging Face model, or one with torch's attention.
        cap: c.

    Raises:
        QKError: there is no attention of either kind; logits are capped already; a Hugging Face model does not take
            its attention function from the interface; torch's attention is of a class of its own.
    """
    transformers = sys.modules.get("transformers")
    hugging_face = [m for m in model.modules() if transformers and isinstance(m, transformers.PreTrainedModel)]
    of_torch = {name: m for name, m in model.named_modules() if isinstance(m, nn.MultiheadAttention)}
    if not (hugging_face or of_torch):
        raise QKError(
            f"model: no attention found in {type(model).__name__}, expected qkspectrum.SelfAttention, "
            "torch.nn.MultiheadAttention or a Hugging Face model"
        )
    for name, module in of_torch.items():
        if getattr(module, "soft_cap", None) is not None:
            raise QKError(f"{name}: its logits are capped already")
    if hugging_face:
        _cap_hugging_face(hugging_face, cap)
    for name, module in of_torch.items():
        change_torch_attention(module, name).soft_cap = cap
    leave_fast_path(model)


def _cap_hugging_face(models: list[Any], cap: float) -> None:
    from transformers import AttentionInterface, AttentionMaskInterface
    from transformers.masking_utils import eager_mask

    configs = {id(m.config): m.config for top in models for m in top.modules() if hasattr(m, "config")}
    for config in configs.values():
        # Gemma 2's own setting; in a config of another architecture it is ours, as a checkpoint has kept it.
        is_its_own = hasattr(type(config), _SETTING) and getattr(config, _SETTING) is not None
        if is_its_own or getattr(config, "_attn_implementation", None) == SOFT_CAP:
            raise QKError(
                f"model: its logits are capped already, at its config's {_SETTING} {getattr(config, _SETTING)}"
            )
    former = [model.config._attn_implementation for model in models]
    AttentionInterface.register(SOFT_CAP, _attend)
    AttentionMaskInterface.register(SOFT_CAP, eager_mask)
    for model in models:
        model.set_attn_implementation(SOFT_CAP)
    for refused in models:
        if refused.config._attn_implementation != SOFT_CAP:
            for model, implementation in zip(models, former, strict=True):
                model.set_attn_implementation(implementation)
            raise QKError(
                f"model: {type(refused).__name__} computes its attention itself, expected a model that takes it from "
                "Hugging Face's AttentionInterface"
            )
    for config in configs.values():
        setattr(config, _SETTING, cap)


def _attend(
    module: Any,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attention_mask: Tensor | None,
    scaling: float | None = None,
    dropout: float = 0.0,
    **options: Any,
) -> tuple[Tensor, Tensor]:
    """An attention function as Hugging Face's interface calls it: that of "eager", with capped logits."""
    for name in ("s_aux", "position_bias"):
        if options.get(name) is not None:
            raise UnsupportedAttentionError(
                f"{type(module).__name__}: it has {name}, expected logits q kᵀ alone for soft_cap"
            )
    mask = None if attention_mask is None else attention_mask[..., : key.shape[-2]]
    s = query.shape[-1] ** -0.5 if scaling is None else scaling
    k, v = (repeat_keys(query, x) for x in (key, value))
    cap = module.config.attn_logit_softcapping
    output, weights = attention(query, k, v, mask, s, cap, dropout if module.training else 0.0)
    return output.transpose(1, 2).contiguous(), weights
