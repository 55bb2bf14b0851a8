"""One safetensors file: its header is parsed once, and a tensor is read, by its place in the file, when it is used.

The file is not mapped into memory. One that is larger than memory can be read, and one that is cut or replaced while it
is read ends in an error, where a mapping would end the process. Nothing in such a file can be executed.
"""

import json
import math
import mmap
import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple, TypeGuard

import torch
from torch import Tensor

from ..errors import QKError

_BITS = {"F64": 64, "F32": 32, "F16": 16, "BF16": 16, "F8_E4M3": 8, "F8_E5M2": 8, "I64": 64, "I32": 32, "I16": 16,
         "I8": 8, "U64": 64, "U32": 32, "U16": 16, "U8": 8, "BOOL": 8}  # fmt: skip
_FLOATING = {"F16": torch.float16, "BF16": torch.bfloat16, "F32": torch.float32, "F64": torch.float64}
LARGEST_JSON = 32 * 2**20  # bytes: three times as much as the index of the largest open models
_LARGE = 32 * 2**20  # bytes: smaller blocks are reused by malloc, larger ones are fresh pages each time
_LONGEST_NAME, _DEEPEST_NAME = 500, 50  # characters, and parts between dots


class _Entry(NamedTuple):
    """One tensor's dtype, shape, and first and last byte + 1 after the header."""

    dtype: str
    shape: tuple[int, ...]
    start: int
    stop: int


class TensorFile:
    """The tensors of one safetensors file.

    Attributes:
        path: the file.
        entries: what the header says about each tensor, by name.

    Raises:
        QKError: it is not a regular file; it is truncated, or not a safetensors file.
    """

    def __init__(self, path: Path):
        self.path = path
        try:
            if not path.is_file():  # a pipe would wait for a writer
                raise QKError(f"{path}: not a regular file, expected a safetensors file")
            with path.open("rb") as file:
                self._version = _version(file)
                self.entries, self._first_byte = _read_header(file)
        except (OSError, ValueError, RecursionError) as error:
            if isinstance(error, QKError):
                raise
            raise QKError(f"{path}: not a complete safetensors file ({one_line(error)})") from None

    def tensor(self, name: str, rows: range | None = None) -> Tensor:
        """A tensor, read from the file.

        Args:
            name: the tensor's name.
            rows: which of its rows to read, consecutive ones; None for all.

        Raises:
            QKError: it is not floating-point with at least 16 bits, the file has changed since it was opened, or there
                is not enough memory.
        """
        dtype, (_, shape, start, stop) = self._dtype(name), self.entries[name]
        if rows is not None:
            size = (stop - start) // shape[0]
            start, stop, shape = start + rows.start * size, start + rows.stop * size, (len(rows), *shape[1:])
        try:
            tensor = _room(shape, dtype, stop - start)
        except (RuntimeError, OSError):
            raise QKError(f"{self.path}: {name} takes {stop - start:,} bytes, more than there is memory") from None
        if start == stop:
            return tensor
        try:
            with self.path.open("rb") as file:
                file.seek(self._first_byte + start)
                is_whole = file.readinto(tensor.view(-1).view(torch.uint8).numpy().data) == stop - start
                if not is_whole or _version(file) != self._version:
                    raise QKError(f"{self.path}: has changed while it was read, expected the file that was opened")
        except OSError as error:
            raise QKError(f"{self.path}: {name} cannot be read ({one_line(error)})") from None
        return tensor

    def without_data(self, name: str) -> Tensor:
        """A tensor of this one's shape and dtype on the meta device: nothing is read. Raises what `tensor` raises."""
        return torch.empty(self.entries[name].shape, dtype=self._dtype(name), device="meta")

    def _dtype(self, name: str) -> torch.dtype:
        dtype = self.entries[name].dtype
        if dtype not in _FLOATING:
            raise QKError(f"{name}: expected one of {', '.join(_FLOATING)}, got {dtype} (quantized weights?)")
        return _FLOATING[dtype]


def _room(shape: tuple[int, ...], dtype: torch.dtype, size: int) -> Tensor:
    """An uninitialized tensor of `size` bytes, on huge pages where there are some: half of the time to fill it."""
    if size < _LARGE or not hasattr(mmap, "MADV_HUGEPAGE"):
        return torch.empty(shape, dtype=dtype)
    pages = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    with suppress(OSError):  # a kernel without huge pages
        pages.madvise(mmap.MADV_HUGEPAGE)
    return torch.frombuffer(pages, dtype=dtype).view(shape)


def one_line(error: Exception) -> str:
    """An exception's message on one line of at most 200 characters."""
    return " ".join(str(error).split())[:200]


def _version(file: BinaryIO) -> tuple[int, ...]:
    """What differs between an open file and a later one of the same path."""
    status = os.fstat(file.fileno())
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _read_header(file: BinaryIO) -> tuple[dict[str, _Entry], int]:
    """What a file's header says about each tensor, and the place of the first byte after it.

    Raises:
        ValueError: it contradicts itself or the file's size, or is too large.
    """
    size = os.fstat(file.fileno()).st_size
    length = int.from_bytes(file.read(8), "little")
    if size < 8 or length > size - 8:
        raise ValueError(f"{size} bytes are too few for its header")
    if length > LARGEST_JSON:
        raise ValueError(f"its header has {length:,} bytes, expected at most {LARGEST_JSON:,}")
    header = json.loads(file.read(length).decode())
    if not isinstance(header, dict):
        raise ValueError("its header is not a JSON object")
    entries = {name: _entry(name, facts) for name, facts in header.items() if name != "__metadata__"}
    end = 0
    for name, entry in sorted(entries.items(), key=lambda item: item[1][2:]):
        if entry.start != end:
            raise ValueError(f"the data of {name} do not begin where those before them end")
        end = entry.stop
    if 8 + length + end != size:
        raise ValueError(f"expected {8 + length + end:,} bytes, got {size:,}")
    return entries, 8 + length


def _entry(name: str, facts: object) -> _Entry:
    """One tensor's part of the header, checked."""
    if len(name) > _LONGEST_NAME or name.count(".") >= _DEEPEST_NAME:
        raise ValueError(f"expected names of at most {_LONGEST_NAME} characters in {_DEEPEST_NAME} parts")
    if not isinstance(facts, dict):
        raise ValueError(f"its header says nothing about {name}")
    dtype, shape, places = facts.get("dtype"), facts.get("shape"), facts.get("data_offsets")
    if not isinstance(dtype, str) or not _are_sizes(shape) or not _are_sizes(places) or len(places) != 2:
        raise ValueError(f"{name} lacks a dtype, a shape or data_offsets")
    start, stop = places
    if stop < start or (dtype in _BITS and math.prod(shape) * _BITS[dtype] != 8 * (stop - start)):
        raise ValueError(f"the data of {name} do not have the size of its shape")
    return _Entry(dtype, tuple(shape), start, stop)


def _are_sizes(numbers: object) -> TypeGuard[list[int]]:
    return isinstance(numbers, list) and all(type(number) is int and number >= 0 for number in numbers)
