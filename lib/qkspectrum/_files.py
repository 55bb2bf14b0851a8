"""Atomic writes: a reader finds the old version of a file or the new one, never part of one."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from .errors import QKError


def replace_atomically(path: Path, write: Callable[[Path], object]) -> None:
    """Let `write` fill a temporary file beside `path`, then move it into place. If interrupted, the old file remains.

    Raises:
        QKError: the file cannot be written, for lack of permission or space, or because `path` is a folder.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(temporary)
        with temporary.open("r+b") as file:
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        raise QKError(f"{path}: cannot be written ({error.strerror or error})") from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def write_text_atomically(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8, by `replace_atomically`."""
    replace_atomically(path, lambda temporary: temporary.write_text(text, encoding="utf-8"))
