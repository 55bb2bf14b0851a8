"""What the widgets share in Python: JavaScript and style joined from pieces, numbers within ranges, bytes."""

import math
from pathlib import Path

import torch
from torch import Tensor

from ..errors import QKError

HERE = Path(__file__).parent
SHARED = ("random", "numbers", "dom", "life")


def module(*pieces: str) -> str:
    """The shared pieces, then these ("depth_explorer/chart"), as one module."""
    files = [
        *(HERE / "js" / f"{piece}.js" for piece in SHARED),
        *(HERE / "widgets" / f"{piece}.js" for piece in pieces),
    ]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def style(*folders: str) -> str:
    """The folders' styles as one."""
    return "\n".join((HERE / "widgets" / folder / "style.css").read_text(encoding="utf-8") for folder in folders)


def check_range(name: str, value: float | int, ranges: dict[str, tuple]) -> float | int:
    """Return the value of the trait `name` if it is finite and within its range, both ends included."""
    lowest, highest = ranges[name]
    if not (math.isfinite(value) and lowest <= value <= highest):
        raise QKError(f"{name}: expected a finite number from {lowest:.10g} to {highest:.10g}, got {value}")
    return value


def doubles(x: Tensor) -> bytes:
    """A tensor as the page reads it: float64, little-endian, row by row."""
    return x.detach().to("cpu", torch.float64).contiguous().numpy().astype("<f8").tobytes()
