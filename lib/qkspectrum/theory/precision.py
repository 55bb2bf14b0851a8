"""What keeps a formula's value under autocast and at any scale that its numbers have.

Scale first: squares and products of numbers near either end of a dtype's range overflow or vanish although the result
is in range. Divided by a power of two, which rounds nothing, the largest number is about 1; the result is multiplied by
that power again, as often as its degree says.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import wraps
from typing import ParamSpec, TypeVar

import torch
from jaxtyping import Float
from torch import Tensor

from .._checks import at_least_float32

P = ParamSpec("P")
R = TypeVar("R")


def without_autocast(kind: str) -> AbstractContextManager:
    """A context without autocast on this kind of device: it would round matrix products to half precision."""
    return torch.autocast(kind, enabled=False) if torch.amp.is_autocast_available(kind) else nullcontext()


def in_full_precision(function: Callable[P, R]) -> Callable[P, R]:
    """The same function with autocast switched off on the device of its first tensor."""

    @wraps(function)
    def exact(*args: P.args, **kwargs: P.kwargs) -> R:
        devices = (x.device.type for x in (*args, *kwargs.values()) if isinstance(x, Tensor))
        with without_autocast(next(devices, "cpu")):
            return function(*args, **kwargs)

    return exact


def to_unit_size(x: Float[Tensor, "..."], dims: int) -> tuple[Float[Tensor, "..."], Float[Tensor, "..."]]:
    """The quotient x/2ⁿ, at least float32, whose largest entry is about 1, and the integers n.

    Args:
        x: finite numbers, not empty.
        dims: the number of last dimensions that share one n.

    Returns:
        The scaled numbers, and n without these dimensions, of the same dtype and without a gradient.
    """
    x = at_least_float32(x)
    range_of = torch.finfo(x.dtype)
    largest = x.detach().abs().amax(tuple(range(-dims, 0)))
    n = largest.clamp(range_of.tiny, range_of.max / 4).log2().round()
    return x * torch.exp2(-n)[(..., *(None,) * dims)], n


def times_power_of_two(x: Tensor, n: Float[Tensor, "..."]) -> Tensor:
    """The product x · 2ⁿ, also where 2ⁿ alone exceeds the dtype's range. n has the leading dimensions of x.

    In four steps, so that |n| may be four times the largest exponent.
    """
    n = n[(..., *(None,) * (x.ndim - n.ndim))]
    step = (n / 4).trunc()
    factor = torch.exp2(step)
    return x * factor * factor * factor * torch.exp2(n - 3 * step)
