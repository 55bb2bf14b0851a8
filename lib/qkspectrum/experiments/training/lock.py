"""One process at a time writes a file, and the others are told which one it is."""

import os
import socket
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

import filelock

from ...errors import QKError


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """While the context lasts, refuse `path` to every other process that asks for it here.

    The lock is the operating system's and ends with the process that holds it, however that ends. It is taken on the
    file `.NAME.lock` beside `path`, which stays, empty, unless the folder was new and nothing else came into it.
    `.NAME.owner` says who holds it, and goes when it is released. If that is found although nobody holds the lock, its
    process was killed, and a warning says so. A file system without locks is used without one, after a warning.

    Raises:
        QKError: another process holds the lock (process and host are named), `path` is a folder or a device, or the two
            files cannot be written.
    """
    target = Path(os.path.realpath(path))
    new = not target.parent.exists()
    owner = target.with_name(f".{target.name}.owner")
    if target.exists() and not target.is_file():
        raise QKError(f"{path}: cannot be read or written (not a file)")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        file = target.with_name(f".{target.name}.lock")
        lock = _take(path, file, owner)
    except OSError as error:
        raise QKError(f"{path}: cannot be written ({error.strerror or error})") from error
    try:
        yield
    finally:
        with suppress(OSError):
            owner.unlink(missing_ok=True)
            if new and os.listdir(target.parent) == [file.name]:  # nothing came of it
                file.unlink()
                target.parent.rmdir()
        lock.release()


def _take(path: Path, file: Path, owner: Path) -> filelock.BaseFileLock:
    """The lock, held, with its owner noted."""
    lock = filelock.FileLock(file)
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        raise QKError(f"{path}: in use by {_named(owner)}, expected one process at a time") from None
    except NotImplementedError:
        warnings.warn(f"{path}: its file system has no locks; let no other process write it", stacklevel=4)
    try:
        if owner.exists():
            warnings.warn(f"{path}: taken over from {_named(owner)}, which ended before it was done", stacklevel=4)
        since = datetime.now().astimezone().isoformat(" ", "seconds")
        owner.write_text(f"process {os.getpid()} on {socket.gethostname()} since {since}", encoding="utf-8")
    except BaseException:
        lock.release()
        raise
    return lock


def _named(owner: Path) -> str:
    """Who holds or held a lock, in words."""
    try:
        return owner.read_text(encoding="utf-8", errors="replace") or "an unknown process"
    except OSError:
        return "an unknown process"
