"""What a trial must not do: end in anything but an answer or a `QKError`, hang, write elsewhere, or start code."""

import os
import signal
import sys
import traceback
import warnings
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import StringIO
from pathlib import Path

from qkspectrum import QKError

LONGEST = 10  # seconds of computing; and ten times as many of waiting
_WRITES = {"os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod",
           "os.chown", "os.utime", "os.mkfifo", "shutil.rmtree", "shutil.move"}  # fmt: skip
_FORBIDDEN = {"pickle.find_class", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork",
              "socket.connect", "socket.getaddrinfo", "webbrowser.open"}  # fmt: skip


class Misbehaved(BaseException):
    """Not an `Exception`, so that nothing under test catches it."""


class Watch:
    """Trials in this process, which may write under one folder only.

    Attributes:
        output: that folder.
        answered, refused: how many trials ended in an answer, or in an error that says what was wrong.
    """

    def __init__(self, output: Path):
        self.output = output.resolve()
        self.answered = self.refused = 0
        self._seen: list[str] | None = None
        sys.dont_write_bytecode = True
        sys.addaudithook(self._see)
        for kind in (signal.SIGALRM, signal.SIGPROF):
            signal.signal(kind, self._stop)

    def trial(self, work) -> str | None:
        """Run `work`; None if it behaved, otherwise what it did."""
        self._seen = []
        printed = StringIO()
        signal.setitimer(signal.ITIMER_PROF, LONGEST)
        signal.setitimer(signal.ITIMER_REAL, 10 * LONGEST)
        try:
            with redirect_stdout(printed), redirect_stderr(printed), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                answered = self._run(work)
        except Misbehaved as error:
            return str(error)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.setitimer(signal.ITIMER_REAL, 0)
            seen, self._seen = self._seen, None
        if seen:
            return seen[0]
        if "Traceback" in printed.getvalue():
            return f"printed {printed.getvalue()[-500:]}"
        self.answered += answered
        self.refused += not answered
        return None

    def _run(self, work) -> bool:
        try:
            work()
        except QKError as error:
            if len(str(error).splitlines()) > 1 or not str(error).isprintable() or len(str(error)) > 2_000:
                raise Misbehaved(f"error of more than one printable line: {str(error)!r}") from None
            return False
        except SystemExit as error:
            if error.code not in (0, 2):
                raise Misbehaved(f"exit with {error.code!r}") from None
            return not error.code
        except Exception:
            raise Misbehaved(traceback.format_exc()) from None
        return True

    def _stop(self, *_) -> None:
        where = "".join(traceback.format_stack(limit=6)[:-1])
        raise Misbehaved(f"more than {LONGEST} s, at\n{where}")

    def _see(self, event: str, arguments: tuple) -> None:
        if self._seen is None:
            return
        if event in _FORBIDDEN:
            self._seen.append(f"{event} {arguments}")
        elif event in _WRITES or (event == "open" and _writes(*arguments[1:])):
            paths = arguments[: 2 if event in ("os.rename", "os.link", "shutil.move") else 1]
            for path in paths:
                with suppress(TypeError, ValueError):
                    if isinstance(path, str | bytes | os.PathLike) and not self._is_allowed(event, os.fsdecode(path)):
                        self._seen.append(f"{event} {path}")

    def _is_allowed(self, event: str, path: str) -> bool:
        full = os.path.realpath(path)
        if event == "os.mkdir" and os.path.isdir(full):  # which is then not made
            return True
        return full.startswith(("/dev/", "/proc/")) or Path(full).is_relative_to(self.output)


def _writes(mode: str | None, flags: int) -> bool:
    by_mode = mode is not None and any(letter in mode for letter in "wax+")
    return by_mode or bool(isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC))
