"""How a remedy overrides a step of `SelfAttention` in a model that exists already, so that it can still be pickled."""

from functools import cache
from typing import Any, TypeVar

from torch import nn
from torch.nn.utils import parametrize

from ...errors import QKError
from ...transformer.model import SelfAttention

Kind = TypeVar("Kind", bound=SelfAttention)


def attention_modules(model: nn.Module) -> list[SelfAttention]:
    """Every `SelfAttention` in the model.

    Raises:
        QKError: there is none.
    """
    found = [module for module in model.modules() if isinstance(module, SelfAttention)]
    if not found:
        raise QKError(f"model: no attention found in {type(model).__name__}, expected qkspectrum.SelfAttention")
    return found


def check_own_weights(name: str, linear: nn.Module) -> None:
    """Raise `QKError` if the weight of `linear` is computed from another parameter."""
    if parametrize.is_parametrized(linear):
        raise QKError(f"{name}: its weight is reparametrized already, expected plain weights (apply this remedy first)")


def override_attention(model: nn.Module, kind: type[Kind], clashes: tuple = ()) -> list[Kind]:
    """Put `kind`, which overrides a step of `SelfAttention`, before the class of every attention module.

    Names and weights stay as they are, and so does what other remedies have overridden. The model can be copied and
    pickled as before; `kind` must be defined at the top level of a module for that, as for any pickled class.

    Args:
        model: its attention modules change their class, in place.
        kind: a subclass of `SelfAttention`.
        clashes: subclasses that `kind` cannot be combined with.

    Returns:
        The attention modules.

    Raises:
        QKError: the model has no attention, or one that is of this kind, or of one it clashes with, already.
    """
    found = attention_modules(model)
    for other in (kind, *clashes):
        if any(isinstance(attention, other) for attention in found):
            raise QKError(f"model: has {other.__name__} already, expected a model without it for {kind.__name__}")
    for attention in found:
        attention.__class__ = _overridden(kind, type(attention))
    return [attention for attention in found if isinstance(attention, kind)]


@cache
def _overridden(kind: type[SelfAttention], base: type[SelfAttention]) -> type[SelfAttention]:
    """The class of an attention module of class `base` that `kind` was put before; the same one at every call."""
    return type(kind.__name__, (kind, base), {"__module__": kind.__module__, "__reduce_ex__": _reduce})


def _reduce(attention: SelfAttention, protocol: int) -> tuple:
    """How to pickle a module whose class no module defines: by the classes that it is made of, and its state."""
    kinds: list[type] = []
    kind: type = type(attention)
    while "__reduce_ex__" in vars(kind):  # a class of `_overridden`
        first, kind = kind.__bases__
        kinds.append(first)
    return _rebuilt, (kind, *reversed(kinds)), vars(attention)


def _rebuilt(base: type[SelfAttention], *kinds: type[SelfAttention]) -> Any:
    """A module without a state, of class `base` with each of `kinds` put before it in turn."""
    for kind in kinds:
        base = _overridden(kind, base)
    return base.__new__(base)
