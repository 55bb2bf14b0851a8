"""One readable training loop for language models, with LocAteR, exact resume and a log of both collapses."""

import json
import math
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor
from torch.nn import functional
from tqdm.auto import tqdm

from .._checks import check_positive, check_whole
from .._files import replace_atomically, write_text_atomically
from ..attention import Transformer, TransformerConfig
from ..entropy import attention_entropy, entropy_share
from ..heads import head_groups
from ..locater import LocAteR
from ..rank import relative_residual
from ..spectrum import QKMatrix
from .corpora import Corpus

CHECKPOINT, LOG = "checkpoint.safetensors", "log.jsonl"


@dataclass(frozen=True)
class TrainingConfig:
    """How a model is trained. Defaults are ours; where B24 states a choice, chapter 9 says so.

    Attributes:
        steps: number of updates.
        batch: sequences in each.
        learning_rate: its peak, reached after `warmup` steps, then falling as 1/√step.
        warmup: steps of linear warm-up.
        weight_decay: AdamW's.
        clip: largest gradient norm.
        seed: decides initial weights, order of the text and dropout.
        strength, trace, scale: LocAteR's κ, τ and scale term; strength 0 trains without it.
        evaluations: how often the model is measured, evenly spaced, beside the measurement before the first step.
        evaluation_windows: validation sequences used for that.
    """

    steps: int = 1_000
    batch: int = 32
    learning_rate: float = 2e-3
    warmup: int = 200
    weight_decay: float = 0.01
    clip: float = 1.0
    seed: int = 0
    strength: float = 0.0
    trace: float | None = 1.0
    scale: str = "frobenius"
    evaluations: int = 10
    evaluation_windows: int = 256

    def __post_init__(self) -> None:
        for name in ("steps", "batch", "warmup", "evaluations", "evaluation_windows"):
            check_whole(name, getattr(self, name), 1)
        for name in ("learning_rate", "clip"):
            check_positive(name, getattr(self, name))

    # What an experiment may do differently, in a subclass.

    def prepare(self, model: Transformer) -> None:
        """Change the fresh weights; here they stay as they are."""

    def parameter_groups(self, model: Transformer) -> list[dict]:
        """The optimizer's groups, each with its `share` of the learning rate; here one with all of it."""
        return [{"params": list(model.parameters()), "share": 1.0}]

    def measure(self, model: Transformer, corpus: Corpus) -> dict:
        """What is recorded on the way; here `measure` on validation text."""
        return measure(model, corpus.valid, self.evaluation_windows)


def train(
    model_config: TransformerConfig,
    config: TrainingConfig,
    corpus: Corpus,
    folder: Path | str | None = None,
    device: str | torch.device = "cpu",
    progress: bool = True,
) -> tuple[Transformer, list[dict]]:
    """Train a language model; return it with its measurements, one dict each (`config.measure`).

    With a folder, every measurement is followed by an atomic checkpoint, and a run that was interrupted, at any
    moment, goes on from the last one to the same final weights (bit for bit on one CPU thread count).
    `log.jsonl` there holds the measurements so far.

    Args:
        model_config: the model; its vocabulary must be the corpus's.
        config: how to train.
        corpus: the text.
        folder: where checkpoint and log go; None keeps nothing.
        device: where to train.
        progress: show a bar.

    Raises:
        ValueError: vocabulary and corpus differ, too little text, or the folder holds a run with other settings or
            text, or a checkpoint that cannot be read.
        FloatingPointError: loss or weights are not finite (step and seed are named).
    """
    if model_config.vocabulary != len(corpus.words):
        raise ValueError(
            f"model_config.vocabulary: expected {len(corpus.words)}, the corpus's word types, "
            f"got {model_config.vocabulary}"
        )
    folder = None if folder is None else Path(folder)
    settings = {"model": asdict(model_config), "training": asdict(config), "corpus": corpus.fingerprint}
    with _own_randomness(config.seed):
        model = Transformer(model_config).to(device)
        config.prepare(model)
        optimizer = torch.optim.AdamW(
            config.parameter_groups(model),
            lr=config.learning_rate,
            betas=(0.9, 0.98),
            weight_decay=config.weight_decay,
        )
        locater = LocAteR(config.strength, config.trace, config.scale) if config.strength else None
        start, records = _resume(folder, settings, model, optimizer, locater)
        measured_at = {round(config.steps * (i + 1) / config.evaluations) for i in range(config.evaluations)}
        if not records:
            records.append({"step": 0, **config.measure(model, corpus)})
            _save(folder, settings, 0, records, model, optimizer, locater)
        bar = tqdm(range(start + 1, config.steps + 1), initial=start, total=config.steps, disable=not progress)
        for step in bar:
            loss = _update(model, optimizer, locater, config, corpus, step)
            if step in measured_at:
                if not (loss.isfinite() and all(p.isfinite().all() for p in model.parameters())):
                    raise FloatingPointError(f"loss or weights: not finite by step {step} with seed {config.seed}")
                records.append({"step": step, "loss": loss.item(), **config.measure(model, corpus)})
                bar.set_postfix(perplexity=f"{records[-1]['perplexity']:.1f}", entropy=f"{records[-1]['entropy']:.2f}")
                _save(folder, settings, step, records, model, optimizer, locater)
    return model, records


@torch.no_grad()
def measure(model: Transformer, text: Tensor, windows: int) -> dict:
    """Perplexity, both collapses and the query-key eigenspectrum of a language model, on fixed text.

    The text is cut into consecutive windows of the model's context length; the first word of a window is predicted
    from one word only. Entropies and residuals are averaged over heads, layers, windows and (entropy) rows with more
    than one key.

    Returns:
        perplexity; entropy (nats) and entropy_share (of log keys); relative_residual of the last hidden states;
        trace, mean, variance, frobenius_squared: of W, one number for each head.
    """
    was_training = model.training
    model.eval()
    device = next(model.parameters()).device
    context, causal, chunk = model.config.context, model.config.causal, 64
    first = 1 if causal else 0  # a causal first row has one key and no choice
    inputs, targets = _windows(text, context)
    inputs, targets = inputs[:windows], targets[:windows]
    totals = {"loss": 0.0, "entropy": 0.0, "entropy_share": 0.0, "relative_residual": 0.0}
    for x, y in zip(inputs.split(chunk), targets.split(chunk), strict=True):
        x, y = x.to(device), y.to(device)
        embedded = model.embed(x)
        hidden = model.body(embedded)
        maps = torch.stack(model.attention_maps(embedded))
        parts = {
            "loss": functional.cross_entropy(
                functional.linear(hidden, model.embedding.weight).flatten(0, 1), y.flatten()
            ),
            "entropy": attention_entropy(maps)[..., first:].mean(),
            "entropy_share": entropy_share(maps, causal).mean(),
            "relative_residual": relative_residual(hidden).mean(),
        }
        for name, value in parts.items():
            totals[name] += value.item() * len(x) / len(inputs)
    spectrum: dict[str, list] = {"trace": [], "mean": [], "variance": [], "frobenius_squared": []}
    for group in head_groups(model):
        qk = QKMatrix(group.w_q, group.w_k)
        for name, values in spectrum.items():
            value = getattr(qk, name)
            values += (value() if callable(value) else value).tolist()
    model.train(was_training)
    perplexity = torch.tensor(totals.pop("loss"), dtype=torch.float64).exp().item()  # inf where math.exp raises
    return {"perplexity": perplexity, **totals, **spectrum}


def _update(model, optimizer, locater: LocAteR | None, config: TrainingConfig, corpus: Corpus, step: int) -> Tensor:
    """One optimizer step; returns the loss without the penalty, so that runs can be compared."""
    for group in optimizer.param_groups:
        rate = config.learning_rate * group["share"]
        group["lr"] = rate * min(step / config.warmup, math.sqrt(config.warmup / step))
    x, y = _batch(corpus.train, model.config.context, config, step)
    device = next(model.parameters()).device
    loss = functional.cross_entropy(model(x.to(device)).flatten(0, 1), y.to(device).flatten())
    total = loss if locater is None else loss + locater(model)
    optimizer.zero_grad(set_to_none=True)
    total.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), config.clip)
    optimizer.step()
    return loss.detach()


def _windows(text: Tensor, context: int) -> tuple[Tensor, Tensor]:
    count = (len(text) - 1) // context
    if count < 1:
        raise ValueError(f"corpus: {len(text)} words are fewer than one window of {context} + 1")
    return text[: count * context].view(count, context), text[1 : count * context + 1].view(count, context)


def _batch(text: Tensor, context: int, config: TrainingConfig, step: int) -> tuple[Tensor, Tensor]:
    """The step's windows: a fresh random order every epoch, a function of seed and step alone, so resume is exact."""
    inputs, targets = _windows(text, context)
    per_epoch = max(len(inputs) // config.batch, 1)
    epoch, position = divmod(step - 1, per_epoch)
    order = torch.randperm(len(inputs), generator=torch.Generator().manual_seed(config.seed * 1_000_003 + epoch))
    chosen = order[position * config.batch : (position + 1) * config.batch]
    return inputs[chosen], targets[chosen]


@contextmanager
def _own_randomness(seed: int) -> Iterator[None]:
    """Weights and dropout from `seed`, with the caller's random state put back afterwards."""
    # manual_seed seeds every GPU, so the state of every GPU is put back.
    with torch.random.fork_rng(devices=range(torch.cuda.device_count())):
        torch.manual_seed(seed)
        yield


def _save(folder, settings, step, records, model, optimizer, locater) -> None:
    if folder is None:
        return
    tensors = {f"model.{name}": tensor for name, tensor in model.state_dict().items()}
    for index, state in optimizer.state_dict()["state"].items():
        tensors |= {f"optimizer.{index}.{name}": tensor for name, tensor in state.items()}
    tensors["random.cpu"] = torch.get_rng_state()
    device = next(model.parameters()).device
    if device.type == "cuda":
        tensors["random.cuda"] = torch.cuda.get_rng_state(device)
    if locater:
        tensors |= {f"locater.{name}": tensor for name, tensor in locater.state_dict().items()}
    note = json.dumps({"settings": settings, "step": step, "records": records})
    tensors = {name: tensor.detach().clone().contiguous() for name, tensor in tensors.items()}
    replace_atomically(folder / CHECKPOINT, lambda path: save_file(tensors, path, {"run": note}))
    _write_log(folder, records)


def _write_log(folder: Path, records: list[dict]) -> None:
    write_text_atomically(folder / LOG, "".join(json.dumps(record) + "\n" for record in records))


def _resume(folder, settings, model, optimizer, locater) -> tuple[int, list[dict]]:
    """Take up the folder's checkpoint, if there is one: (steps done, measurements)."""
    if folder is None or not (folder / CHECKPOINT).exists():
        return 0, []
    device = str(next(model.parameters()).device)
    try:
        with safe_open(folder / CHECKPOINT, "pt", device="cpu") as file:
            run = json.loads((file.metadata() or {})["run"])
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a mapping)
    except (SafetensorError, KeyError, json.JSONDecodeError, OSError) as error:
        raise ValueError(f"folder: {folder / CHECKPOINT} cannot be read ({error}); delete it to start again") from None
    if run["settings"] != json.loads(json.dumps(settings)):
        raise ValueError(f"folder: {folder} holds a run with other settings, expected an empty folder or the same run")
    parts: dict[str, dict[str, Tensor]] = {"model": {}, "optimizer": {}, "random": {}, "locater": {}}
    for name, tensor in tensors.items():
        part, rest = name.split(".", 1)
        parts[part][rest] = tensor
    model.load_state_dict(parts["model"])
    state: dict[int, dict[str, Tensor]] = {}
    for name, tensor in parts["optimizer"].items():
        index, key = name.split(".")
        state.setdefault(int(index), {})[key] = tensor
    optimizer.load_state_dict({"state": state, "param_groups": optimizer.state_dict()["param_groups"]})
    torch.set_rng_state(parts["random"]["cpu"])
    if "cuda" in parts["random"]:
        torch.cuda.set_rng_state(parts["random"]["cuda"], device)
    if locater:
        locater.load_state_dict(parts["locater"])
    _write_log(folder, run["records"])  # a kill may have come between checkpoint and log
    return run["step"], run["records"]
