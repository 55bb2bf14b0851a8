"""One readable training loop for language models, with LocAteR, exact resume and a log of both collapses."""

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
import torch.distributed as dist
from jaxtyping import Float, Int
from torch import Tensor
from torch.nn import functional
from tqdm.auto import tqdm

from ..._checks import check_choice, check_positive, check_whole
from ...diagnose.locater import LocAteR
from ...errors import DivergedError, QKError
from ...transformer.model import Transformer, TransformerConfig
from ..data.corpora import Corpus, windows_of
from .measures import measure, measure_eigenvalues, measure_spectrum, predict_propagation, profile, read_text, summary
from .run_folder import board, resume, save, write_log

PRECISIONS = ("float32", "bfloat16")
HEAD_ROWS = 256  # predictions over the whole vocabulary at once; measured best of 128 to 1,024 on two cores


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
        """Change the fresh model; here it stays as it is."""

    def parameter_groups(self, model: Transformer) -> list[dict]:
        """The optimizer's groups, each with its `share` of the learning rate; here one with all of it."""
        return [{"params": list(model.parameters()), "share": 1.0}]

    def penalty(self, model: Transformer) -> Tensor | None:
        """What the loss is to have added beside LocAteR's penalty; here nothing."""
        return None

    def has_spectrum(self) -> bool:
        """Whether the logits have one W a head, for `heads` to read; here they do."""
        return True

    def measure(self, model: Transformer, corpus: Corpus) -> dict:
        """What is recorded on the way; here `measure` on validation text."""
        return measure(model, corpus.valid, self.evaluation_windows, self.has_spectrum())

    def finish(self, model: Transformer, corpus: Corpus) -> dict:
        """What is recorded at the end, on the whole validation and test text.

        Returns:
            final: `measure` of either text; profile: the validation text by position, and the law's prediction for it;
            eigenvalues of W.
        """
        readings = {split: read_text(model, getattr(corpus, split), len(corpus.train)) for split in ("valid", "test")}
        spectrum, more, profiled = {}, {}, profile(readings["valid"])
        if self.has_spectrum():
            spectrum, more = measure_spectrum(model), {"eigenvalues": measure_eigenvalues(model)}
            profiled["predicted"] = predict_propagation(model, corpus.valid)
        final = {split: summary(reading, model.config.causal) | spectrum for split, reading in readings.items()}
        return {"final": final, "profile": profiled, **more}


def train(
    model_config: TransformerConfig,
    config: TrainingConfig,
    corpus: Corpus,
    folder: Path | str | None = None,
    device: str | torch.device = "cpu",
    progress: bool = True,
    precision: str = "float32",
    compiled: bool = False,
    tensorboard: bool = False,
) -> tuple[Transformer, list[dict]]:
    """Train a language model; return it with its measurements, one dict each (`config.measure`).

    With a folder, every measurement is followed by an atomic checkpoint, and a run that was interrupted, at any
    moment, goes on from the last one to the same final weights (bit for bit on one CPU thread count).
    `log.jsonl` there holds the measurements so far.

    Started by `torchrun`, with the process group set up, every process trains on its share of each batch and gradients
    are averaged: the run of one process, up to rounding and dropout. The first process writes.

    Args:
        model_config: the model; its vocabulary must be the corpus's.
        config: how to train.
        corpus: the text.
        folder: where checkpoint and log go; None keeps nothing.
        device: where to train.
        progress: show a bar.
        precision: "float32", or "bfloat16": matrix products in half precision by autocast. Weights, LocAteR, optimizer
            and measurements stay in float32.
        compiled: let torch.compile fuse the model (not its softmax over the vocabulary, which is fused already).
        tensorboard: write what is measured for TensorBoard too, under the folder.

    Raises:
        QKError: vocabulary and corpus differ, too little text, a batch that the processes cannot share evenly, or
            the folder holds a run with other settings or text, a checkpoint that cannot be read, or one that not all
            processes see.
        DivergedError: loss or weights are not finite (step and seed are named).
        MissingPackageError: tensorboard is asked for and not installed.
    """
    if model_config.vocabulary != len(corpus.words):
        raise QKError(
            f"model_config.vocabulary: expected {len(corpus.words)}, the corpus's word types, "
            f"got {model_config.vocabulary}"
        )
    check_choice("precision", precision, PRECISIONS)
    if tensorboard and folder is None:
        raise QKError("folder: expected one for tensorboard to write to, got None")
    rank, processes = (dist.get_rank(), dist.get_world_size()) if dist.is_initialized() else (0, 1)
    sequences = min(config.batch, len(windows_of(corpus.train, model_config.context)[0]))
    if sequences % processes:
        raise QKError(f"batch: expected a multiple of the {processes} processes, got {sequences} sequences")
    folder = None if folder is None else Path(folder)
    settings = {
        "model": asdict(model_config), "training": asdict(config), "corpus": corpus.fingerprint, "precision": precision
    }  # fmt: skip
    with _own_randomness(config.seed):
        model = Transformer(model_config).to(device)
        config.prepare(model)
        optimizer = torch.optim.AdamW(
            config.parameter_groups(model),
            lr=config.learning_rate,
            betas=(0.9, 0.98),
            weight_decay=config.weight_decay,
            fused=True,
        )
        locater = LocAteR(config.strength, config.trace, config.scale) if config.strength else None
        start, records = resume(folder, settings, model, optimizer, locater)
        _check_same_start(start, processes, device)
        folder = folder if rank == 0 else None  # all have read it, one writes
        write_log(folder, records)  # a kill may have come between checkpoint and log
        hidden_states = _compiled(device) if compiled else _hidden_states
        measured_at = {round(config.steps * (i + 1) / config.evaluations) for i in range(config.evaluations)}
        bar = tqdm(
            range(start + 1, config.steps + 1), initial=start, total=config.steps, disable=not progress or rank > 0
        )
        with board(folder if tensorboard else None, records) as show:
            if not records:
                records.append({"step": 0, **config.measure(model, corpus)})
                show(records[-1])
                save(folder, settings, records, model, optimizer, locater)
            for step in bar:
                batch = [part[rank::processes].to(device) for part in _batch(corpus.train, model_config, config, step)]
                torch.manual_seed((config.seed * 1_000_003 + step) * 1_009 + rank)  # dropout: exact after a resume
                with torch.autocast(torch.device(device).type, torch.bfloat16, enabled=precision == "bfloat16"):
                    hidden = hidden_states(model, batch[0])
                    loss = next_word_loss(hidden, model.embedding.weight, batch[1])
                if step in measured_at:  # of the same hidden states, unrounded
                    recorded = next_word_loss(hidden.detach().float(), model.embedding.weight.detach(), batch[1])
                _update(model, optimizer, locater, config, loss, processes, step)
                if step in measured_at:
                    _average(recorded, processes)
                    if not (recorded.isfinite() and all(p.isfinite().all() for p in model.parameters())):
                        raise DivergedError(f"loss or weights: not finite by step {step} with seed {config.seed}")
                    records.append({"step": step, "loss": recorded.item(), **config.measure(model, corpus)})
                    bar.set_postfix(_shown(records[-1]))
                    show(records[-1])
                    save(folder, settings, records, model, optimizer, locater)
    return model, records


def next_word_loss(
    hidden: Float[Tensor, "*batch width"], weight: Float[Tensor, "vocabulary width"], targets: Int[Tensor, "*batch"]
) -> Float[Tensor, ""]:
    """Mean cross-entropy of softmax(weight · hidden) against the targets, in nats; by torch, in chunks.

    The logits of all words for all tokens are never held: their gradients are taken chunk by chunk on the way forward.
    Before torch 2.13, which brought that, they are held after all.
    """
    kind = hidden.device.type
    if torch.is_autocast_enabled(kind):
        hidden, weight = (x.to(torch.get_autocast_dtype(kind)) for x in (hidden, weight))
    hidden, targets = hidden.flatten(0, -2), targets.flatten()
    if not hasattr(torch.nn, "LinearCrossEntropyOptions"):
        return functional.cross_entropy(functional.linear(hidden, weight), targets)
    # "balanced" sums in float32 yet multiplies in half precision on a CPU too, where torch's own pick does not.
    options = torch.nn.LinearCrossEntropyOptions(
        batch_chunk_size=HEAD_ROWS, chunking_method=None, acc_policy="balanced"
    )
    return functional.linear_cross_entropy(hidden, weight, targets, options=options)


def _hidden_states(model: Transformer, tokens: Tensor) -> Tensor:
    return model.body(model.embed(tokens))


def _compiled(device: str | torch.device) -> Callable[[Transformer, Tensor], Tensor]:
    """`_hidden_states` by torch.compile."""
    # On a CPU with torch's own dropout: the compiler's takes one number at a time, and the forward pass 1.4 × as long.
    return torch.compile(_hidden_states, options={"fallback_random": torch.device(device).type == "cpu"})


def _update(model, optimizer, locater: LocAteR | None, config: TrainingConfig, loss, processes: int, step: int) -> None:
    """One optimizer step down the loss and the penalties; the loss itself stays as it is, so that runs compare."""
    for group in optimizer.param_groups:
        rate = config.learning_rate * group["share"]
        group["lr"] = rate * min(step / config.warmup, math.sqrt(config.warmup / step))
    total = loss if locater is None else loss + locater(model)
    penalty = config.penalty(model)
    total = total if penalty is None else total + penalty
    optimizer.zero_grad(set_to_none=True)
    total.backward()
    for parameter in model.parameters():
        if parameter.grad is not None:
            _average(parameter.grad, processes)
    torch.nn.utils.clip_grad_norm_(model.parameters(), config.clip)
    optimizer.step()


def _check_same_start(start: int, processes: int, device: str | torch.device) -> None:
    if processes > 1:
        ends = torch.tensor([start, -start], device=device)
        dist.all_reduce(ends, dist.ReduceOp.MAX)
        if ends.sum():
            first, last = -ends[1].item(), ends[0].item()
            raise QKError(f"folder: expected one that all processes see, they go on from steps {first} to {last}")


def _average(x: Tensor, processes: int) -> Tensor:
    """The mean over all processes, in place."""
    if processes > 1:
        dist.all_reduce(x)
        x /= processes
    return x


def _batch(text: Tensor, model: TransformerConfig, config: TrainingConfig, step: int) -> tuple[Tensor, Tensor]:
    """The step's windows: a fresh random order every epoch, a function of seed and step alone, so resume is exact."""
    inputs, targets = windows_of(text, model.context)
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


def _shown(record: dict) -> dict:
    """What the bar shows of a measurement."""
    shown = {"loss": record["loss"], "perplexity": record["perplexity"], "entropy": record["entropy"]}
    for name in ("mean", "variance"):
        if name in record:
            shown[f"eigenvalues' {name}"] = sum(record[name]) / len(record[name])
    return {name: f"{value:.3g}" for name, value in shown.items() if value is not None}
