"""What the command line shows: characters that the terminal has, and none that it would take for a command."""

import codecs
import os
import sys
import unicodedata
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper

from ..errors import QKError

_ASCII = {
    "λ": "lambda", "τ": "tau", "κ": "kappa", "ξ": "xi", "η": "eta", "σ": "sigma", "Σ": "Sigma", "ρ": "rho",
    "ω": "omega", "Δ": "Delta", "θ": "theta", "√": "sqrt", "‖": "||", "·": "*", "×": "x", "−": "-", "–": "-",
    "≤": "<=", "≥": ">=", "≈": "~", "±": "+-", "…": "...", "→": "->", "ᵀ": "^T", "∈": "in", "∞": "inf",
    "“": '"', "”": '"', "’": "'",
}  # fmt: skip


def printable(text: str) -> str:
    """`text` on one line: a character that a terminal does not print, or takes for a command, as Python escapes it."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


class ReaderGoneError(Exception):
    """Nobody reads standard output any more: the other end of a pipe was closed."""


def show(*lines: str) -> None:
    """Print lines to standard output, each as `printable`.

    Raises:
        QKError: standard output cannot be written to, as on a full disk.
        ReaderGoneError: nobody reads it any more.
    """
    with _writing():
        for line in lines:
            print(printable(line))


def flush() -> None:
    """Write out what has been printed so far; raises what `show` raises."""
    with _writing():
        if sys.stdout is not None:
            sys.stdout.flush()


def report(line: str) -> None:
    """Print a line to standard error, as `printable`."""
    with suppress(OSError):
        print(printable(line), file=sys.stderr)


@contextmanager
def terminal() -> Iterator[None]:
    """While it lasts, what standard output and error cannot encode is shown in ASCII, and a warning takes one line."""
    streams = [stream for stream in (sys.stdout, sys.stderr) if isinstance(stream, TextIOWrapper)]
    former = [stream.errors for stream in streams]
    for stream in streams:
        stream.reconfigure(errors="qkspectrum.ascii")
    try:
        with warnings.catch_warnings():
            warnings.showwarning = lambda message, *_: report(f"warning: {message}")
            yield
    finally:
        for stream, errors in zip(streams, former, strict=True):
            with suppress(OSError):  # it writes out what was printed, which `flush` has tried before
                stream.reconfigure(errors=errors)


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        # What is still in the buffer would be written, and fail, once more when the program ends.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise ReaderGoneError from error
        raise QKError(f"standard output: cannot be written ({error.strerror or error})") from error


def _in_ascii(error: UnicodeError) -> tuple[str, int]:
    """What `codecs` asks for: something in place of the characters that cannot be encoded, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    characters = error.object[error.start : error.end]
    return "".join(map(_in_ascii_letters, characters)), error.end


def _in_ascii_letters(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return _ASCII.get(character) or plain or character.encode("unicode_escape").decode()


codecs.register_error("qkspectrum.ascii", _in_ascii)
