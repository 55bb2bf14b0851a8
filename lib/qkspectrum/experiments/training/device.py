"""Which device to train on, and whether torch can use it here."""

import torch

from ...errors import QKError


def check_device(device: str | torch.device) -> None:
    """Raise `QKError` unless torch can put a number on `device` and read it back, which it cannot on "meta"."""
    try:
        torch.zeros((), device=device).item()
    except (RuntimeError, AssertionError, NotImplementedError) as error:  # what torch raises depends on its build
        reason = str(error).strip().partition("\n")[0][:100]
        raise QKError(f"device: expected one that torch can use here, got {str(device)!r} ({reason})") from error


def default_device() -> str:
    """The GPU, "cuda", where torch sees one, else "cpu"."""
    return "cuda" if torch.cuda.is_available() else "cpu"
