"""Checks of arguments that every module shares. An error is one line: argument, what was expected, what was given."""

import math

import torch
from torch import Tensor

from .errors import QKError

_ROW_SUM_TOLERANCE = {torch.float64: 1e-6, torch.float32: 1e-3, torch.float16: 2e-2, torch.bfloat16: 5e-2}


def check_floating(name: str, x: Tensor, min_dims: int) -> None:
    """Raise `QKError` unless `x` is a real floating-point tensor, of 16 bits or more, with `min_dims` dimensions."""
    if not isinstance(x, Tensor) or not x.is_floating_point() or x.element_size() < 2:
        kind = x.dtype if isinstance(x, Tensor) else type(x).__name__
        raise QKError(f"{name}: expected a floating-point tensor of at least 16 bits, got {kind}")
    if x.ndim < min_dims or 0 in x.shape:
        raise QKError(f"{name}: expected at least {min_dims} dimensions, none empty, got {tuple(x.shape)}")


def check_real(**arguments: object) -> None:
    """Raise `QKError` for a tensor of anything but integers or floating-point numbers of 16 bits or more."""
    for name, x in arguments.items():
        if isinstance(x, Tensor) and (x.dtype == torch.bool or x.is_complex() or x.is_floating_point()):
            check_floating(name, x, 0)


def check_finite(name: str, x: Tensor, core_dims: int, first: int = 0) -> None:
    """Raise `QKError` naming the first batch index of `x` (all but `core_dims` dimensions) with NaN or Inf.

    Indices along the first dimension are counted from `first`, where `x` is a part of something larger.
    """
    # NaN and Inf survive in a sum, which needs no copy of x and a tenth of the time.
    total = x.detach().sum(dtype=torch.promote_types(x.dtype, torch.float32))
    if math.isfinite(total.item()) or (finite := torch.isfinite(x)).all():
        return
    bad = ~(finite.flatten(max(x.ndim - core_dims, 0)).all(-1) if core_dims else finite)
    index, *others = bad.nonzero()[0].tolist() if bad.ndim else [0]
    where = f" at index {(first + index, *others)}" if bad.ndim else ""
    raise QKError(f"{name}: not finite{where}, expected no NaN or Inf")


def check_head_weights(w_q: Tensor, w_k: Tensor) -> None:
    """Raise `QKError` unless `w_q` and `w_k` are the (*batch, d_head, d) weights of the same heads."""
    check_floating("w_q", w_q, 2)
    check_floating("w_k", w_k, 2)
    if w_q.dtype != w_k.dtype or w_q.device != w_k.device:
        raise QKError(
            f"w_q, w_k: expected one dtype and device, got {w_q.dtype} on {w_q.device} and {w_k.dtype} on {w_k.device}"
        )
    if w_q.shape != w_k.shape:
        raise QKError(
            f"w_q, w_k: expected equal shapes (*batch, d_head, d), got {tuple(w_q.shape)} and {tuple(w_k.shape)}"
        )


def check_covariance(name: str, matrix: Tensor) -> None:
    """Raise `QKError` unless `matrix` is finite, square, symmetric and, to rounding, positive semidefinite."""
    check_floating(name, matrix, 2)
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1]:
        raise QKError(f"{name}: expected a square matrix, got shape {tuple(matrix.shape)}")
    check_finite(name, matrix, 2)
    matrix = at_least_float32(matrix)
    size = matrix.abs().max()
    matrix = matrix / torch.where(size > 0, size, 1)  # whether it is a covariance does not depend on its scale
    if not (torch.equal(matrix, matrix.mT) or torch.allclose(matrix, matrix.mT)):  # the first test is the quick one
        raise QKError(f"{name}: expected a symmetric matrix")
    # An eigenvalue below −rounding is not a rounding error. Adding `rounding` to the diagonal makes a semidefinite
    # matrix definite, which a Cholesky factorisation confirms at a hundredth of the cost of the eigenvalues.
    rounding = max(1e-8, 8 * len(matrix) * torch.finfo(matrix.dtype).eps) * matrix.diagonal().abs().max()
    shifted = matrix + rounding * torch.eye(len(matrix), dtype=matrix.dtype, device=matrix.device)
    if matrix.any() and torch.linalg.cholesky_ex(shifted).info:
        lowest = torch.linalg.eigvalsh(matrix)[0].item() * size.item()
        raise QKError(f"{name}: expected a positive semidefinite matrix, got an eigenvalue of {lowest:.3g}")


def check_rows_sum_to_one(name: str, probabilities: Tensor) -> None:
    """Raise `QKError` with the index of the first row of `probabilities` that does not sum to 1."""
    sums = at_least_float32(probabilities).sum(-1)
    wrong = (sums - 1).abs() > _ROW_SUM_TOLERANCE[probabilities.dtype]
    if wrong.any():
        index = tuple(wrong.nonzero()[0].tolist())
        raise QKError(f"{name}: expected rows that sum to 1, row {index} sums to {sums[index].item():.4g}")


def check_whole(name: str, value: int, minimum: int) -> None:
    """Raise `QKError` unless `value` is an integer of at least `minimum`."""
    if isinstance(value, bool) or not isinstance(value, int) or value < minimum:
        raise QKError(f"{name}: expected an integer of at least {minimum}, got {value!r}")


def check_positive(name: str, value: float) -> None:
    """Raise `QKError` unless `value` is positive and finite."""
    if not (math.isfinite(value) and value > 0):
        raise QKError(f"{name}: expected a positive number, got {value}")


def check_share(name: str, value: float) -> None:
    """Raise `QKError` unless 0 ≤ `value` < 1."""
    if not 0 <= value < 1:
        raise QKError(f"{name}: expected a number of at least 0 and below 1, got {value}")


def check_choice(name: str, value: object, choices: tuple) -> None:
    """Raise `QKError` unless `value` is one of `choices`."""
    if value not in choices:
        raise QKError(f"{name}: expected one of {', '.join(map(repr, choices))}, got {value!r}")


def at_least_float32(x: Tensor) -> Tensor:
    """Upcast half precisions to float32, for spectra, logarithms and long sums; return other tensors unchanged."""
    return x.float() if x.dtype in (torch.float16, torch.bfloat16) else x


def check_mask(mask: Tensor, shape: tuple[int, ...]) -> Tensor:
    """Raise `QKError` unless `mask` is boolean and broadcasts to `shape`; return it as `check_fits` does."""
    if not isinstance(mask, Tensor) or mask.dtype != torch.bool:
        kind = mask.dtype if isinstance(mask, Tensor) else type(mask).__name__
        raise QKError(f"mask: expected a boolean tensor, True where a query may attend, got {kind}")
    return check_fits("mask", mask, shape)


def check_broadcast(**shapes: torch.Size) -> torch.Size:
    """Raise `QKError` unless these shapes, or leading parts of shapes, broadcast to one; return it."""
    try:
        return torch.broadcast_shapes(*shapes.values())
    except RuntimeError:
        given = ", ".join(str(tuple(shape)) for shape in shapes.values())
        raise QKError(f"{', '.join(shapes)}: shapes do not broadcast, got {given}") from None


def check_fits(name: str, x: Tensor, shape: tuple[int, ...]) -> Tensor:
    """Raise `QKError` unless `x` broadcasts to `shape`; return `x` with leading dimensions of size 1, not expanded."""
    x = x[(None,) * (len(shape) - x.ndim)]
    if x.ndim > len(shape) or any(m not in (1, s) for m, s in zip(x.shape, shape, strict=True)):
        raise QKError(f"{name}: expected a shape that broadcasts to {tuple(shape)}, got {tuple(x.shape)}")
    return x


def check_device(device: str | torch.device) -> None:
    """Raise `QKError` unless torch can put a number on `device` and read it back, which it cannot on "meta"."""
    try:
        torch.zeros((), device=device).item()
    except (RuntimeError, AssertionError, NotImplementedError) as error:  # what torch raises depends on its build
        reason = str(error).strip().partition("\n")[0][:100]
        raise QKError(f"device: expected one that torch can use here, got {str(device)!r} ({reason})") from error
