"""Which device to train on, and whether torch can use it here."""

import torch

from ..._checks import check_device as check_device


def default_device() -> str:
    """The GPU, "cuda", where torch sees one, else "cpu"."""
    return "cuda" if torch.cuda.is_available() else "cpu"
