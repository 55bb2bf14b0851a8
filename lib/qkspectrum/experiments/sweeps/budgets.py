"""How much is computed: one name for sizes that never change code paths."""

import os
from dataclasses import dataclass

from ...errors import QKError

VARIABLE = "QKSPECTRUM_BUDGET"  # of the environment
DEFAULT = "smoke"  # of seconds: nobody starts hours of training without asking for it


@dataclass(frozen=True)
class Budget:
    """Sizes of language models and their training; a step sees batch × context words."""

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
    """The budget of the command line and the notebooks: `QKSPECTRUM_BUDGET`, or "smoke" where that is not set.

    Raises:
        QKError: the variable names no budget.
    """
    name = os.environ.get(VARIABLE) or DEFAULT
    if name not in BUDGETS:
        raise QKError(f"{VARIABLE}: expected one of {', '.join(BUDGETS)}, got {name!r}")
    return name
