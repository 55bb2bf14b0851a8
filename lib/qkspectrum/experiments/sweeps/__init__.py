"""Many training runs: which there are (`cells`, `tuned_cells`), how large, run (`sweep`), read again (`results`).

May be imported from it: the names below, and these modules. It imports `training`, `remedies`, `tasks` and `maps`.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach(
    __name__,
    submod_attrs={
        "budgets": ["BUDGETS", "budget_name"],
        "cells": [
            "dependence_cells", "entropy_cells", "locater_cells", "precision_cells", "remedy_cells", "strength_cells",
            "wikitext_cells",
        ],
        "tuned_cells": ["confirmation_cells", "selection_cells", "window_cells"],
        "sweep": ["SWEEPS", "run_cell", "run_sweep"],
    },
)  # fmt: skip
