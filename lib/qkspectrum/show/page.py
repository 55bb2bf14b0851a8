"""What the widgets share in Python: their built JavaScript and style, numbers within ranges, bytes."""

import math
from pathlib import Path

import torch
from torch import Tensor

from ..errors import QKError

BUNDLES = Path(__file__).parent / "bundles"  # built from `js` and `widgets` by `make js`


def script(name: str) -> str:
    """A widget's JavaScript as one module."""
    return (BUNDLES / f"{name}.js").read_text(encoding="utf-8")


def style(name: str) -> str:
    """A widget's style as one sheet."""
    return (BUNDLES / f"{name}.css").read_text(encoding="utf-8")


def check_range(name: str, value: float | int, ranges: dict[str, tuple]) -> float | int:
    """Return the value of the trait `name` if it is finite and within its range, both ends included."""
    lowest, highest = ranges[name]
    if not (math.isfinite(value) and lowest <= value <= highest):
        raise QKError(f"{name}: expected a finite number from {lowest:.10g} to {highest:.10g}, got {value}")
    return value


def doubles(x: Tensor) -> bytes:
    """A tensor as the page reads it: float64, little-endian, row by row."""
    return x.detach().to("cpu", torch.float64).contiguous().numpy().astype("<f8").tobytes()
