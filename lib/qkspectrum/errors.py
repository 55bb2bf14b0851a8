"""The exceptions that this library raises about the input it was given."""


class QKError(ValueError):
    """An invalid argument or file. The message is one line: which one, what was expected, what was found.

    Every error that this library raises about its input is one of these, and therefore a `ValueError`. The command line
    prints only the message; any other exception is a bug or a failure of the machine, and keeps its traceback.

    Characters that would begin a new line or move the cursor, as names in files may hold them, are escaped.
    """

    def __init__(self, message: object = ""):
        super().__init__("".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in str(message)))


class DivergedError(QKError, FloatingPointError):
    """A training run whose loss or weights are no longer finite."""


class MissingPackageError(QKError, ImportError):
    """An optional package that this operation needs is not installed."""

    @classmethod
    def of(cls, argument: str, package: str, error: ImportError) -> "MissingPackageError":
        """That `argument` needs `package`, and how to install it or, if it is there, why it cannot be imported."""
        is_absent = (error.name or "").partition(".")[0] == package
        return cls(
            f"{argument}: expected {package} to be installed ({f'pip install {package}' if is_absent else error})"
        )


class FailedRunsError(QKError, RuntimeError):
    """Some runs of a sweep failed; the results of the others are stored."""


class UnsupportedAttentionError(QKError, RuntimeError):
    """Attention that a recorder cannot follow during a forward pass: none was seen, or it is not a known softmax."""
