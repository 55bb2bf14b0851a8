"""D21's small tasks: what attention with skip connections learns, and which path lengths carry it.

Sorting, convex hull and memorization label every token; the circle is a map of points that is applied again and
again. Sizes are those of Dong, Cordonnier & Loukas 2021 and of the commands they published; a budget may use
smaller ones. Their models had LayerNorm and dropout; ours have neither, so that paths add up exactly.
"""

import math
from dataclasses import dataclass, replace

import torch
from jaxtyping import Float, Int
from torch import Tensor
from torch.nn import functional

from ..._checks import check_choice, check_positive, check_whole
from ...errors import DivergedError, MissingPackageError, QKError
from ...theory.rank import relative_residual, residual
from ...transformer.model import TransformerConfig
from ..data.corpora import Corpus
from ..training.randomness import own_randomness
from .subsets import TaskModel, by_length, by_sampled_paths, rounded

LABELS = {"sorting": 10, "convex hull": 2, "memorization": 2}
TASKS = (*LABELS, "circle")
RADIUS, HALF_TURN = 0.3, 500  # the circle's radius, and the steps in half a turn
CURVE = 5  # points of a loss curve, besides the start
FEW = 300  # sequences on which sampled paths are read out
CHUNK = 500  # sequences measured at once
FAR = 1e3  # a coordinate this large belongs to a point that has left the circle for good


@dataclass(frozen=True)
class TaskTraining:
    """How a task is learned: with Adam, on the same examples in every epoch, in a fresh order.

    Attributes:
        learning_rate: Adam's, constant.
        epochs: passes over the training examples.
        batch: sequences in an update.
        train: training sequences; for the circle, the steps in half a turn.
        test: sequences never trained on; 0 for memorization and the circle.
        applications: how often the circle's map is applied after training; 0 for the others.
        seed: decides examples, initial weights and order.
    """

    learning_rate: float = 3e-4
    epochs: int = 50
    batch: int = 30
    train: int = 1_000
    test: int = 0
    applications: int = 0
    seed: int = 0

    def __post_init__(self) -> None:
        check_positive("learning_rate", self.learning_rate)
        for name, least in (("epochs", 1), ("batch", 1), ("train", 1), ("test", 0), ("applications", 0)):
            check_whole(name, getattr(self, name), least)


def examples(
    task: str, count: int, length: int, generator: torch.Generator, corpus: Corpus | None = None
) -> tuple[Tensor, Int[Tensor, "count tokens"]]:
    """Sequences of a task and a label for each of their tokens.

    - sorting: `length` labels out of ten, (N, T); the target at position i is the i-th smallest.
    - convex hull: points drawn evenly from the square [−1, 1]², (N, T, 2); 1 for the corners of their hull, else 0.
    - memorization: passages of the corpus's training text that do not overlap, (N, T) word ids; every word of
      every passage has a label of its own, 0 or 1 with equal probability.

    Raises:
        QKError: the task is unknown, there is fewer than 1 token (3 points), or the corpus is too short for so many
            passages.
    """
    check_choice("task", task, tuple(LABELS))
    check_whole("count", count, 1)
    check_whole("length", length, 3 if task == "convex hull" else 1)
    if task == "sorting":
        ids = torch.randint(LABELS[task], (count, length), generator=generator)
        return ids, ids.sort(-1).values
    if task == "convex hull":
        points = 2 * torch.rand(count, length, 2, generator=generator, dtype=torch.float64) - 1
        return points.float(), torch.stack([_corners(cloud) for cloud in points])
    words = 0 if corpus is None else len(corpus.train)
    if corpus is None or words < count * length:
        raise QKError(f"corpus: {words} words are fewer than {count} passages of {length}")
    chosen = torch.randperm(words // length, generator=generator)[:count]
    passages = corpus.train[: words // length * length].view(-1, length)[chosen]
    return passages, torch.randint(LABELS[task], (count, length), generator=generator)


def _corners(cloud: Tensor) -> Tensor:
    try:
        from scipy.spatial import ConvexHull  # not among the library's own dependencies
    except ImportError as error:
        raise MissingPackageError(f"scipy: expected the package to be installed ({error})") from error
    labels = torch.zeros(len(cloud), dtype=torch.long)
    labels[torch.from_numpy(ConvexHull(cloud.numpy()).vertices).long()] = 1
    return labels


def arcs(steps: int, length: int) -> tuple[Float[Tensor, "steps tokens 2"], Float[Tensor, "steps tokens 2"]]:
    """`length` evenly spaced points on a circle at each of the `steps` steps of half a turn, and their next positions.

    With two opposite points this is D21's task: an upper and a lower arc.

    Raises:
        QKError: there is fewer than 1 step or point.
    """
    check_whole("steps", steps, 1)
    check_whole("length", length, 1)
    starts = 2 * torch.pi * torch.arange(length, dtype=torch.float64) / length
    angles = torch.pi * torch.arange(steps + 1, dtype=torch.float64)[:, None] / steps + starts
    points = (RADIUS * torch.stack([angles.cos(), angles.sin()], -1)).float()
    return points[:-1], points[1:]


@dataclass(frozen=True)
class TaskCell:
    """One run: a named condition, the task, the model (its context is the number of tokens), and its training."""

    condition: str
    task: str
    model: TransformerConfig
    training: TaskTraining

    def __post_init__(self) -> None:
        check_choice("task", self.task, TASKS)

    @property
    def reads_text(self) -> bool:
        """Whether the corpus decides the result."""
        return self.task == "memorization"

    def run(self, corpus: Corpus, folder: object = None, device: str = "cpu") -> dict:
        """Train and measure; runs are short, so nothing is kept in `folder`.

        Returns:
            path: epoch, loss on the training examples and accuracy during training.
            final: accuracy (on test sequences; for memorization on the training ones) and train_accuracy, beside
            chance (1 over the labels) and majority (the label most frequent in training at each position); the
            relative residual of the last hidden states. For the circle: the mean squared error, and that of not moving.
            lengths, sampled_paths: `by_length` and `by_sampled_paths`, where there are skip connections and no MLP.
            untrained: accuracy and lengths before the first update.
            applied: for the circle, what applying the map again and again does (see `_apply`).
        """
        with own_randomness(self.training.seed):
            return (_run_circle if self.task == "circle" else _run_labels)(self, corpus, device)


def _run_labels(cell: TaskCell, corpus: Corpus, device: str) -> dict:
    training, task = cell.training, cell.task
    generator = torch.Generator().manual_seed(training.seed)
    x, y = examples(task, training.train + training.test, cell.model.context, generator, corpus)
    x, y = x.to(device), y.to(device)
    train = x[: training.train], y[: training.train]
    shown = (x[training.train :], y[training.train :]) if training.test else train
    vocabulary = {"sorting": LABELS[task], "memorization": len(corpus.words)}.get(task)
    model = TaskModel(replace(cell.model, vocabulary=vocabulary), LABELS[task]).to(device)
    exact = cell.model.skip and not cell.model.mlp and cell.model.norm == "none"
    untrained = {"accuracy": _measure(model, *shown)["accuracy"]}
    if exact:
        untrained["lengths"] = by_length(model, *shown)
    path = _fit(model, *train, training, shown)
    final = {
        **{name: value for name, value in _measure(model, *shown).items() if name != "loss"},
        "train_accuracy": _measure(model, *train)["accuracy"],
        "chance": 1 / LABELS[task],
        "majority": rounded((train[1].mode(0).values == shown[1]).float().mean()),
    }
    record = {"path": path, "final": final, "untrained": untrained}
    if exact:
        inputs, targets = (part[:FEW] for part in shown)
        sampled = by_sampled_paths(model, inputs, targets, generator)
        record |= {"lengths": by_length(model, *shown), "sampled_paths": sampled}
    return record


def _run_circle(cell: TaskCell, corpus: Corpus, device: str) -> dict:
    training = cell.training
    x, y = (part.to(device) for part in arcs(training.train, cell.model.context))
    model = TaskModel(cell.model, 2).to(device)
    path = _fit(model, x, y, training)
    final = {"loss": path[-1]["loss"], "standing_still": rounded(functional.mse_loss(x, y))}
    return {"path": path, "final": final, "applied": _apply(model, training)}


@torch.no_grad()
def _apply(model: TaskModel, training: TaskTraining) -> dict:
    """Apply the trained map to its own output in float64, from the start of the arcs.

    Returns:
        applications; for each, the points' relative residual, their spread (root mean square distance from their
        mean) and error (root mean square distance from where the circle would take them); None where a coordinate
        is 1,000 or more, once a map has sent the points away. With seed 0 also the trajectory: the points at every
        tenth application until then.
    """
    chosen = {0} | {round(training.applications ** (i / 16)) for i in range(17)}
    model = model.double()
    z = starts = arcs(training.train, model.transformer.config.context)[0][0].to(model.readout.weight)
    result: dict[str, list] = {"applications": sorted(chosen), "relative_residual": [], "spread": [], "error": []}
    trajectory = []
    for application in range(training.applications + 1):
        near = bool((z.abs() < FAR).all())  # False for NaN
        if application in chosen:
            angle = torch.pi * application / training.train
            cos, sin = math.cos(angle), math.sin(angle)
            turned = starts @ starts.new_tensor([[cos, sin], [-sin, cos]])
            result["relative_residual"].append(rounded(relative_residual(z)) if near else None)
            result["spread"].append(rounded(_root_mean_square(residual(z))) if near else None)
            result["error"].append(rounded(_root_mean_square(z - turned)) if near else None)
        if training.seed == 0 and application % 10 == 0 and near:
            trajectory.append(rounded(z))
        z = model(z)
    return result | ({"trajectory": trajectory} if trajectory else {})


def _root_mean_square(x: Tensor) -> Tensor:
    return x.square().sum(-1).mean().sqrt()


def _fit(
    model: TaskModel, x: Tensor, y: Tensor, training: TaskTraining, shown: tuple[Tensor, Tensor] | None = None
) -> list[dict]:
    """Train on x and y; return epoch, loss on them and accuracy on `shown`, at the start and during training."""
    optimizer = torch.optim.Adam(model.parameters(), lr=training.learning_rate)
    measured_at = {round(training.epochs * i / CURVE) for i in range(CURVE + 1)}
    curve = []
    for epoch in range(training.epochs + 1):
        if epoch in measured_at:
            loss = _measure(model, x, y)["loss"]
            if loss is None:
                raise DivergedError(f"loss: not finite by epoch {epoch} with seed {training.seed}")
            curve.append({"epoch": epoch, "loss": loss})
            if shown:
                curve[-1]["accuracy"] = _measure(model, *shown)["accuracy"]
        if epoch < training.epochs:
            order = torch.randperm(len(x), generator=torch.Generator().manual_seed(training.seed * 1_000_003 + epoch))
            for chosen in order.to(x.device).split(training.batch):
                loss = _loss(model(x[chosen]), y[chosen])
                optimizer.zero_grad(set_to_none=True)
                loss.backward()
                optimizer.step()
    return curve


def _loss(outputs: Tensor, targets: Tensor) -> Tensor:
    """Cross-entropy of labels, mean squared error of points."""
    if targets.is_floating_point():
        return functional.mse_loss(outputs, targets)
    return functional.cross_entropy(outputs.flatten(0, 1), targets.flatten())


@torch.no_grad()
def _measure(model: TaskModel, x: Tensor, y: Tensor) -> dict:
    """Means over sequences: loss; for labels also accuracy and the relative residual of the last hidden states."""
    totals: dict[str, Tensor] = {}
    for inputs, targets in zip(x.split(CHUNK), y.split(CHUNK), strict=True):
        hidden = model.transformer.body(model.embed(inputs))
        outputs = model.readout(hidden)
        parts = {"loss": _loss(outputs, targets)}
        if not targets.is_floating_point():
            parts["accuracy"] = (outputs.argmax(-1) == targets).float().mean()
            finite = hidden.isfinite().all()
            parts["relative_residual"] = relative_residual(hidden).mean() if finite else parts["loss"]
        for name, value in parts.items():
            totals[name] = totals.get(name, 0) + value * len(inputs) / len(x)
    return {name: rounded(value) for name, value in totals.items()}


# What D21 trained: heads, depth, width, length, epochs and examples; batch sizes are those of their commands.
D21 = {
    "sorting": (
        TransformerConfig(width=48, layers=6, heads=2, context=8),
        TaskTraining(epochs=65, batch=30, train=1_000, test=200),
    ),
    "convex hull": (
        TransformerConfig(width=84, layers=6, heads=3, context=10),
        TaskTraining(epochs=70, batch=30, train=10_000, test=300),
    ),
    "memorization": (
        TransformerConfig(width=250, layers=6, heads=2, context=128),
        TaskTraining(epochs=50, batch=8, train=500),
    ),
    "circle": (
        TransformerConfig(width=32, layers=1, heads=2, context=2),
        TaskTraining(epochs=70, batch=30, train=HALF_TURN, applications=HALF_TURN),
    ),
}
# A budget's seeds, and which sizes are smaller than D21's. On one core, D21's take about half an hour a seed.
SIZES = {
    "smoke": {
        "sorting": (2, {"layers": 2}, {"train": 6, "test": 3, "epochs": 2}),
        "convex hull": (2, {"layers": 2}, {"train": 6, "test": 3, "epochs": 2}),
        "memorization": (2, {"layers": 2, "context": 8}, {"train": 6, "epochs": 2}),
        "circle": (2, {}, {"train": 6, "epochs": 2, "applications": 10}),
    },
    "cpu": {
        "sorting": (5, {}, {}),
        "convex hull": (5, {}, {"train": 2_000}),
        "memorization": (3, {"context": 64}, {"train": 100}),
        "circle": (5, {}, {}),
    },
    "gpu": {task: (10, {}, {}) for task in TASKS},
}
PARTS = {
    "attention": {"skip": False, "mlp": False},
    "attention + skip": {"skip": True, "mlp": False},
    "attention + MLP": {"skip": False, "mlp": True},
    "attention + skip + MLP": {"skip": True, "mlp": True},
}
THEIRS = 1e-5  # Adam's learning rate in D21's published code, except for memorization, where it is 3e-4
# Ours, chosen on seeds that are not reported: memorization diverged at 1e-3, and 3e-4 left most of the circle's
# maps worse than standing still.
OURS = {"sorting": 3e-4, "convex hull": 3e-4, "memorization": 3e-4, "circle": 1e-3}


def task_cells(budget: str) -> list[TaskCell]:
    """Every task, with attention and skip connections, at D21's learning rate and at ours.

    Sorting and the circle are also trained without skip connections, and with MLPs; the circle with D21's two opposite
    points and with ten. Only sorting and memorization have positions: the other tasks' points are sets.
    """
    chosen = [(task, "attention + skip", rate, 0) for task in LABELS for rate in (OURS[task], THEIRS)]
    chosen += [("sorting", parts, OURS["sorting"], 0) for parts in PARTS if parts != "attention + skip"]
    circles = [(2, OURS["circle"]), (10, OURS["circle"]), (2, THEIRS)]
    chosen += [("circle", parts, rate, points) for points, rate in circles for parts in PARTS]
    cells = []
    for seed in range(max(seeds for seeds, _, _ in SIZES[budget].values())):
        for task, parts, rate, points in chosen:
            model, training = D21[task]
            seeds, smaller, shorter = SIZES[budget][task]
            if seed >= seeds:
                continue
            model = replace(
                model,
                causal=False,
                norm="none",
                positions="none" if task in ("convex hull", "circle") else "learned",
                mlp_width=model.width,
                **PARTS[parts],
                **smaller,
                **({"context": points} if points else {}),
            )
            name = f"{task} of {points} points" if points else task
            training = replace(training, learning_rate=rate, seed=seed, **shorter)
            short = f"{rate:.0e}".replace("e-0", "e-")
            cells.append(TaskCell(f"{name}, {parts}, {short}", task, model, training))
    return cells
