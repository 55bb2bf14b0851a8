"""What the user did wrong, in one line."""


class QKError(ValueError):
    """A mistake that the message names in one line: which argument or file, what was wrong, what was expected.

    Every error that this library raises about what it was given is one of these, and so a `ValueError`. The command
    line prints it alone; any other exception is a fault of the library's or of the machine's, and keeps its traceback.
    """


class DivergedError(QKError, FloatingPointError):
    """A training run whose loss or weights are no longer finite."""


class MissingPackageError(QKError, ImportError):
    """A package that is only needed for what was asked for, and is not installed."""


class FailedRunsError(QKError, RuntimeError):
    """Some runs of a sweep failed; the others are stored."""


class UnsupportedAttentionError(QKError, RuntimeError):
    """Attention that a recorder cannot follow during a forward pass: none was seen, or it is not a known softmax."""
