"""Attention in models of any origin, seen where torch's functions compute it: fused, or a softmax of formed logits."""

import sys
from collections.abc import Callable, Mapping
from types import FrameType
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.overrides import TorchFunctionMode

from .requests import AttentionRequest, of_fused_function, of_logits

_SOFTMAX = {functional.softmax, torch.softmax, Tensor.softmax}


class AttentionFunctions(TorchFunctionMode):
    """While this context is entered, `see(module, request)` is called for all attention that torch's functions compute.

    That is every `scaled_dot_product_attention`, and every softmax over the keys of logits (batch, heads, T, K), in a
    method of one of `names`' modules: the innermost that is running, an `nn.Softmax` excepted. Where logits are formed,
    the module's name, or that of one around it, must say attention: other softmaxes, such as those over experts, do
    not count.
    """

    def __init__(
        self,
        names: Mapping[nn.Module, str],
        is_attention: Callable[[nn.Module], bool],
        see: Callable[[nn.Module, AttentionRequest], None],
    ):
        super().__init__()
        self._names, self._is_attention, self._see = names, is_attention, see

    def __torch_function__(self, func: Any, types: Any, args: tuple = (), kwargs: dict | None = None) -> Any:
        kwargs = kwargs or {}
        is_fused = func is functional.scaled_dot_product_attention
        if is_fused or func in _SOFTMAX:
            x = args[0] if args else kwargs["query" if is_fused else "input"]
            module = self._running_module(sys._getframe(1)) if x.ndim == 4 else None
            if module is not None and is_fused:
                self._see(module, of_fused_function(*args, **kwargs))
            elif module is not None and self._is_attention(module) and _is_over_keys(*args, **kwargs):
                self._see(module, of_logits(x.detach()))
        return func(*args, **kwargs)

    def _running_module(self, frame: FrameType | None) -> nn.Module | None:
        while frame is not None:
            module = frame.f_locals.get("self")
            if isinstance(module, nn.Module) and module in self._names and not isinstance(module, nn.Softmax):
                return module
            frame = frame.f_back
        return None


def _is_over_keys(input: Tensor, dim: int | None = None, *_: Any, **__: Any) -> bool:
    return dim in (-1, 3) and input.is_floating_point()
