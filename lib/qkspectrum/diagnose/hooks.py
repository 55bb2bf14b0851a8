"""A patch of Hugging Face's `AttentionInterface.get_interface`, which shows queries and keys to listeners.

This is the only function of another library that qkspectrum replaces. Every Hugging Face attention layer asks
`get_interface` for the function that computes attention. While there are listeners, the function that a layer gets
calls each of them with the queries and keys first, and then computes attention as before; an error that a listener
raises stops the forward pass.

The first listener installs the patch and removing the last one undoes it. If someone else has replaced
`get_interface` in the meantime, theirs is left in place, and ours below it passes everything through. Listeners may be
added and removed in any thread.
"""

from collections.abc import Callable
from threading import Lock
from typing import Any, Protocol, runtime_checkable

from torch import Tensor, nn


@runtime_checkable
class Listener(Protocol):
    """What is called before every attention computation of Hugging Face, in any model."""

    def on_attention(self, module: nn.Module, q: Tensor, k: Tensor, mask: Any, backend: str, options: dict) -> None:
        """Take what a layer hands to its backend.

        Args:
            module: the attention layer.
            q: queries (batch, heads, T, d_head).
            k: keys (batch, key_heads, K, d_head).
            mask: in the backend's own form.
            backend: its name, such as "sdpa".
            options: the backend's other keyword arguments.
        """


class _Patch:
    """One replacement of `get_interface`, with its listeners; it passes everything through once it has none."""

    def __init__(self, interface: Any):
        self.listeners: tuple[Listener, ...] = ()  # replaced, never changed: another thread may be going through it
        self._interface = interface
        self._original = original = interface.get_interface

        def get_interface(interface: Any, backend: str | None, default: Callable) -> Callable:
            attend = original(interface, backend, default)

            def show_and_attend(module: nn.Module, query: Tensor, key: Tensor, value: Tensor, *args, **kwargs):
                options = dict(kwargs)  # the mask may be named, or come first
                mask = args[0] if args else options.pop("attention_mask", None)
                for listener in self.listeners:
                    listener.on_attention(module, query, key, mask, backend or "eager", options)
                return attend(module, query, key, value, *args, **kwargs)

            return show_and_attend

        self._replacement = interface.get_interface = get_interface

    def undo(self) -> None:
        if self._interface.get_interface is self._replacement:
            self._interface.get_interface = self._original


_lock = Lock()
_patch: _Patch | None = None


def add_listener(listener: Listener) -> None:
    """Let a listener see every attention computation from now on."""
    from transformers.modeling_utils import AttentionInterface

    global _patch
    with _lock:
        _patch = _patch or _Patch(AttentionInterface)
        _patch.listeners += (listener,)


def remove_listener(listener: Listener) -> None:
    """End what `add_listener` began; does nothing for a listener that was not added."""
    global _patch
    with _lock:
        if _patch is not None:
            _patch.listeners = tuple(other for other in _patch.listeners if other is not listener)
            if not _patch.listeners:
                _patch.undo()
                _patch = None
