"""Which language models the sweeps train: every condition with every seed, at three budgets."""

from collections.abc import Generator, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from ...transformer.model import TransformerConfig
from ..data.corpora import Corpus
from ..remedies.registry import REGISTRY
from ..remedies.remedy_training import RemedyTraining
from ..training.loop import TrainingConfig, ended, updates
from ..training.query_key_training import QueryKeyTraining
from ..training.randomness import own_randomness
from .budgets import BUDGETS, Budget

LOW, HIGH = 2e-3, 1e-2  # learning rates: at the high one training without LocAteR ends in entropy collapse


@dataclass(frozen=True)
class Cell:
    """One run of a language model: a named condition, its model and training, and the most word types it keeps."""

    condition: str
    vocabulary: int | None
    model: TransformerConfig
    training: TrainingConfig

    reads_text = True

    def run(
        self, corpus: Corpus, folder: Path | str | None = None, device: str = "cpu", precision: str = "float32"
    ) -> dict:
        """Train and measure: path, the measurements on the way, and what `TrainingConfig.finish` says at the end."""
        with own_randomness(self.training.seed):
            return ended(self.steps(corpus, folder, device, precision))

    def steps(
        self, corpus: Corpus, folder: Path | str | None = None, device: str = "cpu", precision: str = "float32"
    ) -> Generator[None, None, dict]:
        """`run` as a generator that pauses after every update."""
        model_config = replace(self.model, vocabulary=len(corpus.words))
        model, records = yield from updates(model_config, self.training, corpus, folder, device, False, precision)
        return {"path": records, **self.training.finish(model, corpus)}


def _training(size: Budget, kind: type[TrainingConfig] = TrainingConfig, part: int = 1) -> TrainingConfig:
    """Training at a budget, or at a part of its steps and measurements: 2 for a half."""
    return kind(
        steps=max(size.steps // part, size.evaluations),
        batch=size.batch,
        warmup=size.warmup,
        evaluations=size.evaluations,
        evaluation_windows=size.evaluation_windows // part,
    )


def locater_cells(budget: str) -> list[Cell]:
    """LocAteR against none in B24's model (1 layer, 1 head, Post-LN, width 128), every condition with every seed.

    κ = 0.01 and the trace τ = 1 are our choice. τ = 0 is the control: the scale shrinks just as much, but the mean
    eigenvalue is held at zero.
    """
    size = BUDGETS[budget]
    conditions = {
        "none": {"strength": 0.0},
        "LocAteR, τ = 1": {"strength": 0.01, "trace": 1.0},
        "LocAteR, τ = 0": {"strength": 0.01, "trace": 0.0},
    }
    training = _training(size)
    model = TransformerConfig(context=size.context, dropout=0.1)
    return crossed(conditions, range(size.seeds), size.vocabulary, model, training)


def entropy_cells(budget: str) -> list[Cell]:
    """Into entropy collapse and past it, in the model of `locater_cells`, every condition with every seed.

    The first four cross the learning rate of the query–key weights with that of all others, low and high: peaked
    attention told apart from a large learning rate. All rates are ours. A CPU trains for half of LocAteR's steps.
    """
    size = BUDGETS[budget]
    conditions = {
        "low rate": {"learning_rate": LOW},
        "low rate, query–key high": {"learning_rate": LOW, "query_key_share": HIGH / LOW},
        "high rate": {"learning_rate": HIGH},
        "high rate, query–key low": {"learning_rate": HIGH, "query_key_share": LOW / HIGH},
        "high rate, query–key frozen": {"learning_rate": HIGH, "query_key_share": 0.0},
        "high rate, LocAteR": {"learning_rate": HIGH, "strength": 0.01, "trace": 1.0},
        "low rate, logits × 64": {"learning_rate": LOW, "logit_gain": 64.0},
    }
    training = _training(size, QueryKeyTraining, 2)
    model = TransformerConfig(context=size.context, dropout=0.1)
    return crossed(conditions, range(size.seeds), size.vocabulary, model, training)


def strength_cells(budget: str) -> list[Cell]:
    """LocAteR's κ crossed with its τ, in the model of `locater_cells`, where it has most to do: at the high rate.

    There training without it ends in entropy collapse (see `entropy_cells`). τ = 0 holds the mean eigenvalue at zero,
    the control for all claims about the mean; "own" holds each head to the trace it starts with. A CPU trains two
    seeds at three strengths for half of LocAteR's steps; a GPU all seeds at five, at the low rate as well.
    """
    size = BUDGETS[budget]
    strengths = (1e-4, 1e-3, 1e-2, 1e-1, 1.0) if budget == "gpu" else (1e-3, 1e-2, 1e-1)
    rates = {"high rate": HIGH, "low rate": LOW} if budget == "gpu" else {"high rate": HIGH}
    conditions: dict[str, dict] = {"none": {}}
    for strength in strengths:
        for trace in (0.0, 1.0, 10.0, 30.0, -10.0, None):
            name = f"κ = {strength:g}, τ = {_trace(trace)}"
            conditions[name] = {"strength": strength, "trace": trace}
    training = _training(size, part=1 if budget == "gpu" else 2)
    model = TransformerConfig(context=size.context, dropout=0.1)
    return [
        Cell(
            f"{rate}, {condition}", size.vocabulary, model,
            replace(training, seed=seed, learning_rate=rates[rate], **settings),
        )
        for seed in range(size.seeds if budget == "gpu" else min(size.seeds, 2))
        for rate in rates
        for condition, settings in conditions.items()
    ]  # fmt: skip


def precision_cells(budget: str) -> list[Cell]:
    """Every fifth run of `strength_cells`, to be repeated with `--precision bfloat16` and compared."""
    return strength_cells(budget)[::5]


def wikitext_cells(budget: str) -> list[Cell]:
    """B24's experiment with all of its words, in the model of `locater_cells`, at the high rate.

    Strengths κ at τ = 1; traces τ at κ = 0.01; and at κ = 0.01, τ = 1 two other forms: the scale term tr(W²) in place
    of ‖W‖_F², and the trace held by construction in place of a penalty. A CPU keeps all words too, and trains one seed
    for half of LocAteR's steps.
    """
    size = BUDGETS[budget]
    training = _training(size, RemedyTraining, part=1 if budget == "gpu" else 2)
    training = replace(training, learning_rate=HIGH)
    conditions: dict[str, dict] = {"none": {}}
    for strength in (1e-4, 1e-3, 1e-2, 1e-1, 1.0):
        conditions[f"κ = {strength:g}, τ = 1"] = {"strength": strength, "trace": 1.0}
    for trace in (0.0, 10.0, -10.0, None):
        conditions[f"κ = 0.01, τ = {_trace(trace)}"] = {"strength": 0.01, "trace": trace}
    conditions["κ = 0.01, τ = 1, tr(W²)"] = {"strength": 0.01, "trace": 1.0, "scale": "trace"}
    conditions["κ = 0.01, τ = 1, hard"] = {"remedy": "LocAteR, hard", "amount": 0.01, "trace": 1.0}
    model = TransformerConfig(context=size.context, dropout=0.1)
    vocabulary = size.vocabulary if budget == "smoke" else None
    return crossed(conditions, range(1 if budget == "cpu" else size.seeds), vocabulary, model, training)


def dependence_cells(budget: str) -> list[Cell]:
    """What LocAteR's effect depends on: one thing at a time changed in the model of `locater_cells`, at the high rate.

    Layers are crossed with Pre- and Post-LN. Every cell sees as many words, so a longer context has fewer sequences in
    a batch. κ = 0.01 and τ = 1 throughout. A CPU trains two seeds for a quarter of LocAteR's steps.
    """
    size = BUDGETS[budget]
    base = TransformerConfig(context=size.context, dropout=0.1)
    training = replace(_training(size, part=1 if budget == "gpu" else 4), learning_rate=HIGH)
    models = {f"{layers} layers, {norm}": (replace(base, layers=layers, norm=norm), {}, size.vocabulary)
              for layers in (1, 2, 4, 8) for norm in ("post", "pre")}  # fmt: skip
    for width in (64, 256):
        models[f"width {width}"] = replace(base, width=width, mlp_width=width), {}, size.vocabulary
    models["4 heads"] = replace(base, heads=4), {}, size.vocabulary
    for rate in (LOW, 2 * HIGH):
        models[f"rate {rate:g}"] = base, {"learning_rate": rate}, size.vocabulary
    for factor in (1 / 4, 4):
        context, batch = int(size.context * factor), max(int(size.batch / factor), 1)
        windows = max(int(training.evaluation_windows / factor), 1)
        models[f"context {context}"] = (
            replace(base, context=context), {"batch": batch, "evaluation_windows": windows}, size.vocabulary
        )  # fmt: skip
    for words in (1_000, 16_000):
        models[f"{words:,} words"] = base, {}, words if budget != "smoke" else size.vocabulary
    return [
        Cell(f"{name}, {condition}", words, model, replace(training, seed=seed, **changes, **settings))
        for seed in range(size.seeds if budget == "gpu" else 2)
        for name, (model, changes, words) in models.items()
        for condition, settings in {"none": {}, "LocAteR": {"strength": 0.01, "trace": 1.0}}.items()
    ]


def remedy_cells(budget: str) -> list[Cell]:
    """Remedies against collapse side by side, each at the same learning rates with the same seeds.

    The model has 2 layers of 4 heads, so that depth and several heads matter; otherwise it is that of
    `locater_cells`. The settings of each remedy are fixed beforehand, in `remedies.registry`.
    """
    size = BUDGETS[budget]
    model = TransformerConfig(context=size.context, dropout=0.1, layers=2, heads=4)
    training = _training(size, RemedyTraining, part=1 if budget == "gpu" else 2)
    return [
        Cell(
            f"{name}, rate {rate:g}", size.vocabulary, model,
            replace(training, seed=seed, learning_rate=rate, remedy=name, **remedy.defaults),
        )
        for seed in range(size.seeds if budget == "gpu" else 2)
        for rate in (LOW, HIGH, 5 * HIGH)
        for name, remedy in REGISTRY.items()
        if remedy.compared
    ]  # fmt: skip


def crossed(
    conditions: dict[str, dict],
    seeds: Iterable[int],
    vocabulary: int | None,
    model: TransformerConfig,
    training: TrainingConfig,
) -> list[Cell]:
    """Every condition, which is what it changes in the training, with every seed."""
    return [
        Cell(condition, vocabulary, model, replace(training, seed=seed, **settings))
        for seed in seeds
        for condition, settings in conditions.items()
    ]


def _trace(trace: float | None) -> str:
    return "own" if trace is None else f"{trace:g}"
