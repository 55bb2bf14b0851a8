"""Modules that lie elsewhere today, under the names that they had before: imports of those go on working.

A name is a stand-in that imports the module when something of it is asked for.
"""

import sys
from importlib import import_module
from types import ModuleType

_MOVED = {
    "theory": (
        "entropy", "freezing", "localization", "propagation", "quadratic", "rank", "rotary", "spectrum", "streaming",
        "tokens",
    ),
    "transformer": ("paths",),
    "weights": ("heads", "layouts"),
    "diagnose": ("locater", "scan"),
}  # fmt: skip
_RENAMED = {
    "attention": ("transformer.model", "theory.rows"),
    "checkpoints": ("weights.checkpoint", "weights.stored"),
    "reading": ("weights.attention", "weights.notes"),
    "recording": ("diagnose.recorder",),
    "settings": ("weights.config", "weights.architectures"),
    "trainability": ("theory.gradient",),
    "experiments.cells": ("experiments.sweeps.cells", "experiments.sweeps.tuned_cells", "experiments.sweeps.budgets"),
    "experiments.collapse_map": ("experiments.maps.collapse_map",),
    "experiments.corpora": ("experiments.data.corpora",),
    "experiments.head_laws": ("experiments.real_models.head_laws",),
    "experiments.head_measures": ("experiments.real_models.head_measures",),
    "experiments.measures": ("experiments.training.measures",),
    "experiments.query_key_training": ("experiments.training.query_key_training",),
    "experiments.remedy_training": ("experiments.remedies.remedy_training",),
    "experiments.replaced_attention": ("experiments.remedies.replaced_attention",),
    "experiments.results": ("experiments.sweeps.results",),
    "experiments.run_folder": ("experiments.training.run_folder",),
    "experiments.sharpness": ("experiments.training.sharpness",),
    "experiments.subsets": ("experiments.tasks.subsets",),
    "experiments.surgery": ("experiments.real_models.surgery",),
    "show.collapse_map": ("show.widgets.collapse_map.widget",),
    "show.depth": ("show.widgets.depth_explorer.widget",),
    "show.entropy_explorer": ("show.widgets.entropy_explorer.widget",),
    "show.explorer": ("show.widgets.spectrum_explorer.widget",),
    "show.path_explorer": ("show.widgets.path_explorer.widget",),
    "show.propagation_explorer": ("show.widgets.propagation_explorer.widget",),
    "show.question": ("show.widgets.question.widget",),
    "show.spectrum_plane": ("show.widgets.spectrum_plane.widget",),
    "show.steps": ("show.widgets.attention_steps.widget",),
}
NEW_PLACES = {name: (f"{room}.{name}",) for room, names in _MOVED.items() for name in names} | _RENAMED
NEW_PLACES["propagation"] = ("theory.propagation", "theory.simulation")
NEW_PLACES["heads"] = ("weights.heads", "weights.live")


class _StandIn(ModuleType):
    """A module under its former name."""

    def __getattr__(self, name: str) -> object:
        if not name.startswith("__"):  # tools that look through sys.modules ask every module for these
            for place in NEW_PLACES[self.__name__.partition(".")[2]]:
                module = import_module(f"qkspectrum.{place}")
                if hasattr(module, name):
                    return getattr(module, name)
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")


def stand_in(name: str) -> ModuleType:
    """The stand-in for a module of `qkspectrum` that has moved.

    Raises:
        AttributeError: no module had this name.
    """
    if name not in NEW_PLACES:
        raise AttributeError(f"module 'qkspectrum' has no attribute {name!r}")
    return sys.modules[f"qkspectrum.{name}"]


for _name, _places in NEW_PLACES.items():
    _full = f"qkspectrum.{_name}"
    sys.modules.setdefault(_full, _StandIn(_full, f"Now qkspectrum.{', qkspectrum.'.join(_places)}."))
