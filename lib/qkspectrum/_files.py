"""Files that are either the old version or the new one, never half of one."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from .errors import QKError


def replace_atomically(path: Path, write: Callable[[Path], None]) -> None:
    """Let `write` fill a temporary file beside `path`, then move it into place; an interruption leaves the old file.

    Raises:
        QKError: the file cannot be written: no permission, no space, a folder of that name.
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
    """`replace_atomically` for text, UTF-8."""
    replace_atomically(path, lambda temporary: temporary.write_text(text, encoding="utf-8"))
