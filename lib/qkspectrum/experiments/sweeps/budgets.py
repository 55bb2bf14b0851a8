"""How much is computed: one name for sizes that never change code paths."""

import os
from dataclasses import dataclass

import torch

from ...errors import QKError


@dataclass(frozen=True)
class Budget:
    """Sizes, never code paths. One step sees batch × context words."""

    vocabulary: int | None
    context: int
    steps: int
    batch: int
    warmup: int
    seeds: int
    evaluations: int
    evaluation_windows: int


BUDGETS = {
    "smoke": Budget(500, 16, 12, 4, 4, 2, 2, 8),
    "cpu": Budget(4_000, 64, 800, 32, 100, 5, 8, 256),
    "gpu": Budget(None, 64, 20_000, 128, 2_000, 5, 20, 1_024),
}


def budget_name() -> str:
    """`QKSPECTRUM_BUDGET`, or "gpu" where there is one and "cpu" otherwise.

    Raises:
        QKError: the variable names no budget.
    """
    name = os.environ.get("QKSPECTRUM_BUDGET") or ("gpu" if torch.cuda.is_available() else "cpu")
    if name not in BUDGETS:
        raise QKError(f"QKSPECTRUM_BUDGET: expected one of {', '.join(BUDGETS)}, got {name!r}")
    return name
