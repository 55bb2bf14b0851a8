"""Which models are tuned, and which then confirmed on fresh seeds: comparisons that give each condition its best.

In each, one seed chooses the learning rate (and κ) on validation text, and others, which no choice has seen, report.
"""

from collections.abc import Callable
from dataclasses import replace

from ...transformer.model import TransformerConfig
from ..remedies.tuned_training import DepthTraining, RecipeTraining, TunedTraining, WatchedTraining
from .budgets import BUDGETS
from .cells import Cell, crossed

RATES = (5e-4, 1e-3, 2e-3, 3e-3, 5e-3, 7e-3, 1e-2, 2e-2)
SELECTION_SEED = 100
_SLOW: dict = {"remedy": "query–key rate", "amount": 0.2}
_FORMS: dict[str, Callable[[float], dict]] = {
    "τ = 1": lambda strength: {"strength": strength, "trace": 1.0},
    "τ = 0": lambda strength: {"strength": strength, "trace": 0.0},
    "variance only": lambda strength: {"remedy": "variance penalty", "amount": strength},
}


def _training(budget: str, evaluations: int, kind: type[TunedTraining] = TunedTraining) -> TunedTraining:
    """Four passes over the text, at 2,048 words a step; a GPU's budget differs by keeping all words."""
    steps = 12 if budget == "smoke" else 4_000
    return kind(
        steps=steps, batch=4 if budget == "smoke" else 32, warmup=min(200, steps // 3),
        evaluations=2 if budget == "smoke" else evaluations,
        evaluation_windows=8 if budget == "smoke" else 1_000_000,
    )  # fmt: skip


def _model(budget: str) -> TransformerConfig:
    """That of `locater_cells`: 1 layer, 1 head, Post-LN, width 128."""
    return TransformerConfig(context=BUDGETS[budget].context, dropout=0.1)


def selection_cells(budget: str) -> list[Cell]:
    """Which learning rate, and which κ, suits each form of LocAteR and its controls.

    One seed, 100, that no other sweep uses: what is chosen here is reported on others (`confirmation_cells`). Every
    condition sees the same eight rates; the text is measured often, so that the best point of the path can be taken.
    With all words, which take longer, the strengths are those that 4,000 words left in question.
    """
    training = replace(_training(budget, 16), seed=SELECTION_SEED)
    strengths = (1e-2, 1e-3) if budget == "gpu" else (1e-2, 1e-3, 1e-1)
    forms = {"none": {}, "query–key rate × 0.2": _SLOW} | {
        f"κ = {strength:g}, {name}": form(strength)
        for strength in strengths
        for name, form in _FORMS.items()
        if budget != "gpu" or name == "τ = 1"
    }
    return [
        Cell(
            f"{name}, rate {rate:g}", BUDGETS[budget].vocabulary, _model(budget),
            replace(training, learning_rate=rate, **form),
        )
        for rate in RATES
        for name, form in forms.items()
    ]  # fmt: skip


# What `selection_cells` chose: each form at its best κ and the rate that is best for it; a test compares.
_CHOSEN: dict[str, tuple[float, dict]] = {
    "none": (5e-3, {}),
    "κ = 0.001, τ = 1": (5e-3, _FORMS["τ = 1"](1e-3)),
    "query–key rate × 0.2": (7e-3, _SLOW),
    "κ = 0.01, τ = 1": (5e-3, _FORMS["τ = 1"](1e-2)),
    "κ = 0.001, τ = 0": (5e-3, _FORMS["τ = 0"](1e-3)),
    "κ = 0.001, variance only": (5e-3, _FORMS["variance only"](1e-3)),
}


def _chosen() -> dict[str, dict]:
    return {name: {"learning_rate": rate, **form} for name, (rate, form) in _CHOSEN.items()}


def confirmation_cells(budget: str) -> list[Cell]:
    """What `selection_cells` chose, on ten fresh seeds: each form at its best rate and κ, beside LocAteR's κ = 0.01."""
    seeds = range(200, 202 if budget == "smoke" else 210)
    return crossed(_chosen(), seeds, BUDGETS[budget].vocabulary, _model(budget), _training(budget, 8))


def pass_cells(budget: str) -> list[Cell]:
    """The first three forms of `confirmation_cells` for twelve passes in place of four, on three other seeds."""
    training = _training(budget, 12)
    training = replace(training, steps=3 * training.steps)
    seeds = range(300, 302 if budget == "smoke" else 303)
    return crossed(dict(list(_chosen().items())[:3]), seeds, BUDGETS[budget].vocabulary, _model(budget), training)


def recipe_cells(budget: str) -> list[Cell]:
    """The public recipe closest to what B24 describe, fairseq's for WikiText-103, with and without LocAteR.

    From it: rate 5e-4, 4,000 steps of warm-up, then 1/√step; AdamW (0.9, 0.98) with weight decay 0.01; no clipping (a
    bound that no gradient reaches); contexts of 512 words; dropout 0.1, none of attention weights. Ours: an update sees
    2,048 words, where the recipe gathers sixteen times as many, and there are 8,000 updates, eight passes. Whether B24
    used it is unknown.
    """
    context = 16 if budget == "smoke" else 512
    training = _training(budget, 8, RecipeTraining)
    training = replace(training, steps=2 * training.steps, warmup=training.steps, batch=4, learning_rate=5e-4, clip=1e6)
    forms = {"none": {}} | {f"κ = {strength:g}, τ = 1": _FORMS["τ = 1"](strength) for strength in (1e-3, 1e-2)}
    seeds = range(700, 702 if budget == "smoke" else 703)
    return crossed(forms, seeds, BUDGETS[budget].vocabulary, replace(_model(budget), context=context), training)


def window_cells(budget: str) -> list[Cell]:
    """Does localization cause the gain? Fixed windows of ℓ tokens in place of learned logits, with three seeds.

    As `confirmation_cells`, at the best rate of "none", for a quarter of the steps: one pass. 10⁶ tokens are an even
    window.
    """
    training = _training(budget, 4)
    training = replace(training, steps=max(training.steps // 4, 2), learning_rate=_CHOSEN["none"][0])
    conditions: dict[str, dict] = {"learned": {}, "learned, κ = 0.01, τ = 1": _FORMS["τ = 1"](1e-2)}
    conditions |= {
        f"window of {length:g}": {"remedy": "fixed window", "amount": float(length)} for length in (1, 2, 4, 8, 16, 1e6)
    }
    seeds = range(2 if budget == "smoke" else 3)
    return crossed(conditions, seeds, BUDGETS[budget].vocabulary, _model(budget), training)


# The remedies that are compared at their own best rates, with the amounts that `REGISTRY` gives them unless said here.
REMEDY_RATES = (1e-3, 2e-3, 3e-3, 5e-3, 1e-2, 2e-2)
_REMEDIES: dict[str, dict] = {
    "none": {},
    "query–key rate × 0.2": _SLOW,
    "LocAteR": _FORMS["τ = 1"](1e-3),
    "QK-norm": {"remedy": "QK-norm, RMS"},
    "σReparam": {"remedy": "σReparam"},
    "QK-clip": {"remedy": "QK-clip", "amount": 30.0},
    "learned sink": {"remedy": "learned sink"},
    "gated": {"remedy": "gated"},
    "scalable softmax": {"remedy": "scalable softmax"},
}


def _deep_model(budget: str, layers: int = 4, norm: str = "pre") -> TransformerConfig:
    return TransformerConfig(
        context=BUDGETS[budget].context, dropout=0.1, layers=layers, heads=4, mlp_width=512, norm=norm
    )


def _three_passes(budget: str) -> TunedTraining:
    training = _training(budget, 6)
    return replace(training, steps=training.steps * 3 // 4)


def remedy_selection_cells(budget: str) -> list[Cell]:
    """Which learning rate suits each remedy, in a model that uses its attention: Pre-LN, 4 layers of 4 heads.

    One seed, 100, and three passes; every remedy sees the same six rates, and nothing else of it is tuned.
    """
    training = replace(_three_passes(budget), seed=SELECTION_SEED)
    return [
        Cell(
            f"{name}, rate {rate:g}", BUDGETS[budget].vocabulary, _deep_model(budget),
            replace(training, learning_rate=rate, **settings),
        )
        for rate in REMEDY_RATES
        for name, settings in _REMEDIES.items()
    ]  # fmt: skip


# What `remedy_selection_cells` chose; a test compares.
_REMEDY_RATE: dict[str, float] = dict.fromkeys(_REMEDIES, 5e-3) | {"query–key rate × 0.2": 1e-2}


def remedy_confirmation_cells(budget: str) -> list[Cell]:
    """Each remedy at the rate that `remedy_selection_cells` chose for it, on three fresh seeds."""
    conditions = {name: {"learning_rate": _REMEDY_RATE[name], **settings} for name, settings in _REMEDIES.items()}
    seeds = range(400, 402 if budget == "smoke" else 403)
    return crossed(conditions, seeds, BUDGETS[budget].vocabulary, _deep_model(budget), _three_passes(budget))


def depth_cells(budget: str) -> list[Cell]:
    """How alike tokens are after each of eight trained layers, Pre- and Post-LN, with a long warm-up, three seeds.

    Two passes over the text, of which the first half is warm-up, so that Post-LN trains as well; two rates.
    """
    training = _training(budget, 4, DepthTraining)
    training = replace(training, steps=max(training.steps // 2, 4), warmup=max(training.steps // 4, 1))
    return [
        Cell(
            f"{norm}-LN, rate {rate:g}", BUDGETS[budget].vocabulary, _deep_model(budget, 8, norm.lower()),
            replace(training, learning_rate=rate, seed=seed),
        )
        for rate in (1e-3, 2e-3)
        for seed in range(500, 502 if budget == "smoke" else 503)
        for norm in ("Pre", "Post")
    ]  # fmt: skip


def sign_cells(budget: str) -> list[Cell]:
    """Which number warns first of an entropy collapse? Measured every 20 steps, from the best rate to four times it."""
    training = WatchedTraining(
        steps=12 if budget == "smoke" else 2_000, batch=4 if budget == "smoke" else 32,
        warmup=4 if budget == "smoke" else 200, evaluations=2 if budget == "smoke" else 100,
        evaluation_windows=8 if budget == "smoke" else 128,
    )  # fmt: skip
    rates = {f"rate {rate:g}": {"learning_rate": rate} for rate in (5e-3, 7e-3, 1e-2, 2e-2)}
    seeds = range(600, 602 if budget == "smoke" else 603)
    return crossed(rates, seeds, BUDGETS[budget].vocabulary, _model(budget), training)
