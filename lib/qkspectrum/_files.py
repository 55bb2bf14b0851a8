"""Atomic writes: a reader finds the old version of a file or the new one, never part of one."""

import errno
import json
import os
import re
import shutil
import socket
import stat
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from .errors import QKError

_ABANDONED = 3600.0  # seconds after which a temporary file of an unknown process counts as left over


def replace_atomically(path: Path, write: Callable[[Path], object]) -> None:
    """Let `write` fill a temporary file beside `path`, then move it into place. If interrupted, the old file remains.

    A symbolic link stays, and the file behind it is replaced. A file keeps its permissions and, where the system allows
    it, its owner. A device, a FIFO or the program's own output, such as /dev/stdout, is written to directly. Temporary
    files of processes that were killed while they wrote to `path` are removed.

    Raises:
        QKError: the file cannot be written, for lack of permission or space, or because `path` is a folder.
    """
    try:
        status = _status(path)
        if status is not None and stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        stream = None if status is None else _standard_stream(status)
        if status is not None and (stream is not None or not stat.S_ISREG(status.st_mode)):
            _write_through(path if stream is None else os.dup(stream), write)
        else:
            _replace(Path(os.path.realpath(path)), status, write)
    except OSError as error:
        raise QKError(f"{path}: cannot be written ({error.strerror or error})") from error


def write_text_atomically(path: Path, text: str) -> None:
    """Write `text` to `path` as UTF-8, by `replace_atomically`; what UTF-8 does not have is escaped as JSON does it."""
    replace_atomically(path, lambda file: file.write_text(text, encoding="utf-8", errors="backslashreplace"))


def read_json(path: Path | str) -> Any:
    """What a JSON file holds.

    Raises:
        QKError: the path is not a file, cannot be read, or is not JSON.
    """
    if Path(path).exists() and not Path(path).is_file():  # reading a FIFO would block
        raise QKError(f"{path}: cannot be read (not a file)")
    try:
        return json.loads(Path(path).read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise QKError(f"{path}: line {error.lineno} is not JSON ({error.msg})") from None
    except (OSError, UnicodeDecodeError) as error:
        raise QKError(f"{path}: cannot be read ({error})") from error


def check_not_input(option: str, output: Path | None, inputs: Iterable[Path]) -> None:
    """Raise `QKError` if `output` is one of the files `inputs`, by whatever name or link; None is no output."""
    for path in inputs:
        with suppress(OSError):  # one of the two is not there
            if output is not None and os.path.samefile(output, path):
                raise QKError(f"{option}: expected a file that is not read, {output} is {path}")


def _status(path: Path) -> os.stat_result | None:
    """What is known of the file behind `path`; None if there is none."""
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _standard_stream(status: os.stat_result) -> int | None:
    """The descriptor, standard output or error, that is this very file: replaced, it would lose what is printed."""
    for descriptor in (1, 2):
        with suppress(OSError):
            if os.path.samestat(status, os.fstat(descriptor)):
                return descriptor
    return None


def _write_through(to: Path | int, write: Callable[[Path], object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        filled = Path(folder) / "output"
        write(filled)
        with filled.open("rb") as source, open(to, "wb", buffering=0) as output:
            shutil.copyfileobj(source, output)


def _replace(target: Path, status: os.stat_result | None, write: Callable[[Path], object]) -> None:
    """Replace a regular file, or make a new one where `status` is None."""
    if status is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    target.parent.mkdir(parents=True, exist_ok=True)
    _remove_leftovers(target)
    temporary = target.with_name(f".{target.name}.{_host()}-{os.getpid()}")
    try:
        if status is not None:  # nobody reads the new content who could not read the old one
            os.close(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        write(temporary)
        if status is not None:
            if hasattr(os, "chown"):
                with suppress(OSError):
                    os.chown(temporary, status.st_uid, status.st_gid)
            os.chmod(temporary, stat.S_IMODE(status.st_mode))
        with temporary.open("r+b") as file:
            os.fsync(file.fileno())
        os.replace(temporary, target)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _host() -> str:
    return re.sub(r"[^\w.]", "_", socket.gethostname())


def _remove_leftovers(target: Path) -> None:
    """Delete temporary files for `target` whose processes have ended, or that nobody has written to for an hour."""
    pattern = re.compile(rf"\.{re.escape(target.name)}\.(?:(?P<host>[\w.]+)-)?(?P<process>\d{{1,9}})")
    for path in target.parent.glob(f".{_escaped(target.name)}.*"):
        if found := pattern.fullmatch(path.name):
            with suppress(OSError):
                ended = found["host"] == _host() and not _is_running(int(found["process"]))
                if ended or time.time() - path.stat().st_mtime > _ABANDONED:
                    path.unlink()


def _escaped(name: str) -> str:
    """A name for `Path.glob`, which then finds that name alone."""
    return re.sub(r"([*?[])", r"[\1]", name)


def _is_running(process: int) -> bool:
    if os.name == "nt":  # there os.kill ends processes
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass
    return True
