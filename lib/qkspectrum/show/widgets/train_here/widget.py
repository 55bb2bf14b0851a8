"""A tiny transformer that trains in the page: into either collapse, and out of it."""

import anywidget
import traitlets

from ....conventions import TRAIN_LAYERS, TRAIN_PRESETS, TRAIN_RATES, TRAIN_REMEDIES
from ....errors import QKError
from ...page import check_range, script, style

RANGES = {"learning_rate": TRAIN_RATES, "layers": TRAIN_LAYERS, "seed": (0, 2**31 - 1)}
NORMS = ("pre", "post", "none")
REMEDIES = ("none", "QK-norm", *TRAIN_REMEDIES)
_START = TRAIN_PRESETS["healthy"]


class TrainHere(anywidget.AnyWidget):
    """Train a small transformer where you read; watch loss, entropy, variety and eigenvalues, and break it.

    It learns to name letters that it sees through noise, the task of `experiments.tasks.letters`, whose runs with the
    same settings are the measured counterpart. Two runs with the same seed can be seen side by side. The page computes
    all of it, in double precision, in one worker for each run; its gradients and steps are PyTorch's. Training starts
    when the reader asks for it; every change of a setting begins again. Every trait below goes both ways: setting it
    moves the page, and moving the page sets it.

    Attributes:
        learning_rate: Adam's, 0.001 to 0.3.
        layers: 1 to 8, of one head and an MLP each.
        skip: add each part's input to its output.
        norm: LayerNorm "pre" (before each part), "post" or "none", as in `TransformerConfig`.
        remedy: "none", "LocAteR", "QK-norm", "QK-clip", "soft-cap" or "query–key rate", at the amounts of
            `conventions.TRAIN_REMEDIES`.
        other: the same five settings for a second run, as a dict; empty for none.
        seed: decides initial weights and letters of both runs; 0 to 2³¹ − 1.
        readings: what the page reads off, set by the page: seed, training, headline, and for every run (a list) its
            settings, step, loss, right (share of letters), share (by layer) and entropy (their mean), largest (logit),
            variety, mean and spread of W (by layer), entropyCollapse, rankCollapse: means of the last 25 steps.

    Raises:
        QKError: a number outside its range; `other` that is neither empty nor has just these five settings
            (traitlets.TraitError for another kind of value).

    Status: exact, up to rounding; what a run does is empirical.
    """

    _esm = script("train_here")
    _css = style("train_here")

    learning_rate = traitlets.Float(_START["learning_rate"]).tag(sync=True)
    layers = traitlets.Int(_START["layers"]).tag(sync=True)
    skip = traitlets.Bool(_START["skip"]).tag(sync=True)
    norm = traitlets.Enum(NORMS, _START["norm"]).tag(sync=True)
    remedy = traitlets.Enum(REMEDIES, _START["remedy"]).tag(sync=True)
    other = traitlets.Dict().tag(sync=True)
    seed = traitlets.Int(0).tag(sync=True)
    readings = traitlets.Dict().tag(sync=True)

    def __repr__(self) -> str:
        names = ("learning_rate", "layers", "skip", "norm", "remedy", "other", "seed")
        return f"TrainHere({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    @traitlets.validate(*RANGES)
    def _check_range(self, proposal: traitlets.Bunch) -> float | int:
        return check_range(proposal["trait"].name, proposal["value"], RANGES)

    @traitlets.validate("other")
    def _check_other(self, proposal: traitlets.Bunch) -> dict:
        other = proposal["value"]
        if not other:
            return other
        if other.keys() != _START.keys():
            raise QKError(f"other: expected the settings {', '.join(_START)}, got {', '.join(map(str, other))}")
        for name in ("learning_rate", "layers"):
            check_range(name, other[name], RANGES)
        for name, choices in (("skip", (True, False)), ("norm", NORMS), ("remedy", REMEDIES)):
            if other[name] not in choices:
                expected = ", ".join(map(str, choices))
                raise QKError(f"other: expected {name} to be one of {expected}, got {other[name]!r}")
        return other
