"""Numbers as JSON stores them: rounded, and without NaN and infinity, which JSON does not have."""

import json
import math
from typing import Any

from torch import Tensor

from .errors import QKError


def rounded(value: Any, *, digits: int | None = None, places: int | None = None) -> Any:
    """Every float in `value` rounded, to so many significant digits or so many decimal places.

    >>> rounded({"loss": [1.23456, float("nan")]}, digits=3)
    {'loss': [1.23, nan]}

    Args:
        value: a float, a tensor, or lists, tuples and dicts of them; whatever else it holds stays as it is. Tensors
            and tuples become lists.
        digits: significant digits.
        places: decimal places, where `digits` is None.
    """

    def one(x: float) -> float:
        if not math.isfinite(x):
            return x
        return float(f"{x:.{digits}g}") if digits is not None else round(x, places)

    return _each_float(value, one)


def finite_or_none(value: Any) -> Any:
    """NaN and infinities in `value` as None, which JSON calls null; tensors and tuples as lists.

    >>> finite_or_none([1.5, float("inf")])
    [1.5, None]
    """
    return _each_float(value, lambda x: x if math.isfinite(x) else None)


def dumps(value: Any, *, compact: bool = False) -> str:
    """`value` as one line of JSON, in UTF-8 rather than escapes.

    Args:
        value: what `json` can write.
        compact: without spaces after commas and colons.

    Raises:
        QKError: it holds NaN or infinity.
    """
    try:
        return json.dumps(
            value, ensure_ascii=False, allow_nan=False, separators=(",", ":") if compact else (", ", ": ")
        )
    except ValueError as error:
        raise QKError(f"value: JSON has no NaN and no infinity, expected finite numbers ({error})") from error


def _each_float(value: Any, change: Any) -> Any:
    if isinstance(value, Tensor):
        value = value.tolist()
    if isinstance(value, dict):
        return {key: _each_float(part, change) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_each_float(part, change) for part in value]
    return change(value) if isinstance(value, float) else value
