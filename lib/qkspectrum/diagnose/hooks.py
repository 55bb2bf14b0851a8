"""The one thing of Hugging Face's that is replaced while a recorder is open: `AttentionInterface.get_interface`.

Every attention layer that goes through the interface asks it for the function that computes attention. While a
listener is open, what it gets shows its queries and keys to the listeners first and then calls the function that it
asked for. The replacement is made with the first listener and undone with the last one.
"""

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

from torch import Tensor, nn


@runtime_checkable
class Listener(Protocol):
    """What is told of every attention computation of Hugging Face's, in any model."""

    def see_theirs(self, module: nn.Module, q: Tensor, k: Tensor, mask: Any, backend: str, options: dict) -> None:
        """Take queries and keys (batch, heads, T, d_head) where a layer hands them to its backend."""


_listeners: list[Listener] = []
_original: Callable | None = None  # Hugging Face's own function, while ours stands in its place


def listen(listener: Listener) -> None:
    """Let a listener see every attention computation from now on."""
    from transformers.modeling_utils import AttentionInterface

    global _original
    _listeners.append(listener)
    if _original is not None:
        return
    _original = original = AttentionInterface.get_interface

    def get_interface(self: Any, backend: str | None, default: Callable) -> Callable:
        attend = original(self, backend, default)

        def attend_and_show(module: nn.Module, query: Tensor, key: Tensor, value: Tensor, mask: Any, *args, **kwargs):
            for listener in _listeners:
                listener.see_theirs(module, query, key, mask, backend or "eager", kwargs)
            return attend(module, query, key, value, mask, *args, **kwargs)

        return attend_and_show

    AttentionInterface.get_interface = get_interface


def stop_listening(listener: Listener) -> None:
    """End what `listen` began; nothing if this listener is not listening."""
    from transformers.modeling_utils import AttentionInterface

    global _original
    if listener not in _listeners:
        return
    _listeners.remove(listener)
    if not _listeners:
        AttentionInterface.get_interface, _original = _original, None
