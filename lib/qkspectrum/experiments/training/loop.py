"""A readable training loop for language models, with LocAteR, exact resume and a log of both collapses."""

import math
from collections.abc import Callable, Generator
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

import torch
import torch.distributed as dist
from torch import Tensor
from tqdm.auto import tqdm

from ..._checks import check_choice, check_positive, check_whole
from ...diagnose.locater import LocAteR
from ...errors import DivergedError, QKError
from ...transformer.model import Transformer, TransformerConfig
from ..data.corpora import Corpus, windows_of
from .batches import Batches
from .captured import CapturedStep
from .device import check_device
from .lock import locked
from .measures import measure, measure_eigenvalues, measure_spectrum, predict_propagation, profile, read_text, summary
from .next_word import next_word_loss, readout_of
from .randomness import RandomState, own_randomness
from .run_folder import CHECKPOINT, board, resume, save, write_log

PRECISIONS = ("float32", "bfloat16")
Result = TypeVar("Result")


@dataclass(frozen=True)
class TrainingConfig:
    """How a model is trained. The defaults are our choice; chapter 9 says where B24 state one.

    Attributes:
        steps: number of updates.
        batch: sequences in each.
        learning_rate: its peak, reached after `warmup` steps, then falling as 1/√step.
        warmup: steps of linear warm-up.
        weight_decay: AdamW's.
        clip: largest gradient norm.
        seed: decides initial weights, order of the text and dropout.
        strength, trace, scale: LocAteR's κ, τ and scale term; strength 0 trains without it.
        evaluations: how often the model is measured, at even intervals, besides once before the first step.
        evaluation_windows: how many validation sequences a measurement uses.

    Raises:
        QKError: a number that is not positive, or not an integer where one is expected.
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

    # A subclass overrides these for what its experiment does differently.

    def prepare(self, model: Transformer) -> None:
        """Change the freshly initialized model; here it stays as it is."""

    def parameter_groups(self, model: Transformer) -> list[dict]:
        """The optimizer's groups, each with its `share` of the learning rate; here one group with all of it."""
        return [{"params": list(model.parameters()), "share": 1.0}]

    def penalty(self, model: Transformer) -> Tensor | None:
        """What is added to the loss besides LocAteR's penalty; here nothing."""
        return None

    def after_step(self, model: Transformer) -> None:
        """Change the weights after each step of the optimizer; here they stay as they are.

        The whole update may be captured as one graph on a GPU, so nothing here may need a number on the host.
        """

    def has_spectrum(self) -> bool:
        """Whether each head's logits come from one W, which `heads` reads; here they do."""
        return True

    def measure(self, model: Transformer, corpus: Corpus) -> dict:
        """What is recorded during training; here `measure` on validation text."""
        return measure(model, corpus.valid, self.evaluation_windows, self.has_spectrum())

    def finish(self, model: Transformer, corpus: Corpus) -> dict:
        """What is recorded at the end, on the whole validation and test text.

        Returns:
            final: `measure` of both texts; profile: the validation text by position, with the law's prediction for it;
            eigenvalues: those of W.
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

    With a folder, every measurement is followed by an atomic checkpoint. A run that was interrupted, at any moment,
    continues from the last checkpoint and reaches the same final weights, bit for bit with the same number of CPU
    threads. `log.jsonl` there holds the measurements so far.

    On a GPU a step becomes one CUDA graph after a few steps, unless `compiled` or several processes are asked for: the
    GPU then does not wait for Python. It needs steps without a number that the CPU has to see.

    Under `torchrun`, with the process group set up, every process trains on its share of each batch and gradients are
    averaged: the same run as with one process, up to rounding and dropout. Only the first process writes.

    Args:
        model_config: the model; its vocabulary must be the corpus's.
        config: how to train.
        corpus: the text.
        folder: where checkpoint and log go; None keeps nothing.
        device: where to train.
        progress: show a progress bar.
        precision: "float32", or "bfloat16" for matrix products in half precision, by autocast. Weights, LocAteR,
            optimizer and measurements stay in float32.
        compiled: let torch.compile fuse the model (not its softmax over the vocabulary, which is fused already).
        tensorboard: also write the measurements for TensorBoard, in the folder.

    Raises:
        QKError: vocabulary and corpus differ, the text is too short, the device is not available, or the processes
            cannot share a batch evenly; the folder cannot be written, is in use by another process, holds a run with
            other settings or text, or a checkpoint that cannot be read or that not all processes see.
        DivergedError: loss or weights are not finite (step and seed are named).
        MissingPackageError: tensorboard is asked for and not installed.
    """
    with own_randomness(config.seed):
        return ended(updates(model_config, config, corpus, folder, device, progress, precision, compiled, tensorboard))


def ended(updates: Generator[None, None, Result]) -> Result:
    """Run a generator to its end; what it returns."""
    while True:
        try:
            next(updates)
        except StopIteration as end:
            return end.value


def updates(
    model_config: TransformerConfig,
    config: TrainingConfig,
    corpus: Corpus,
    folder: Path | str | None = None,
    device: str | torch.device = "cpu",
    progress: bool = True,
    precision: str = "float32",
    compiled: bool = False,
    tensorboard: bool = False,
) -> Generator[None, None, tuple[Transformer, list[dict]]]:
    """`train` as a generator that pauses after every update, so that several runs can take turns.

    Between two updates it relies on no global state, and it leaves torch's random state as its last update did.
    """
    check_device(device)
    check_choice("precision", precision, PRECISIONS)
    if tensorboard and folder is None:
        raise QKError("folder: expected one for tensorboard to write to, got None")
    rank, processes = (dist.get_rank(), dist.get_world_size()) if dist.is_initialized() else (0, 1)
    _check_text(model_config, config, corpus, processes)
    folder = None if folder is None else Path(folder)
    settings = {
        "model": asdict(model_config), "training": asdict(config), "corpus": corpus.fingerprint, "precision": precision
    }  # fmt: skip
    measured_at = {round(config.steps * (i + 1) / config.evaluations) for i in range(config.evaluations)}
    alone = locked(folder / CHECKPOINT) if folder is not None and rank == 0 else nullcontext()
    with alone:
        run = _start(model_config, config, corpus, device, rank, processes, precision, compiled)
        first, records = resume(folder, settings, run.model, run.optimizer, run.locater)
        _check_same_start(first, processes, device)
        folder = folder if rank == 0 else None  # every process has read it; the first one writes
        write_log(folder, records)  # a kill may have come between checkpoint and log

        with board(folder if tensorboard else None, records) as show:

            def keep(record: dict) -> None:
                records.append(record)
                show(record)
                save(folder, settings, records, run.model, run.optimizer, run.locater)

            if not records:
                keep({"step": 0, **config.measure(run.model, corpus)})
            steps = range(first + 1, config.steps + 1)
            bar = tqdm(steps, initial=first, total=config.steps, disable=not progress or rank > 0)
            for step in bar:
                seen = _step(run, step, measured=step in measured_at)
                if seen is not None:
                    keep({"step": step, **seen, **config.measure(run.model, corpus)})
                    bar.set_postfix(_shown(records[-1]))
                yield
    return run.model, records


class _Run(NamedTuple):
    """A training run, as far as it stays the same from step to step."""

    model: Transformer
    optimizer: torch.optim.Optimizer
    locater: LocAteR | None
    config: TrainingConfig
    hidden_states: Callable[[Transformer, Tensor], Tensor]
    batches: Batches
    captured: CapturedStep | None
    random_state: RandomState
    device: str | torch.device
    precision: str
    rank: int
    processes: int


def _check_text(model: TransformerConfig, config: TrainingConfig, corpus: Corpus, processes: int) -> None:
    if model.vocabulary != len(corpus.words):
        raise QKError(
            f"model_config.vocabulary: expected {len(corpus.words)}, the corpus's word types, got {model.vocabulary}"
        )
    if model.context < 2:
        raise QKError(f"model_config.context: expected at least 2 words, got {model.context}")
    sequences = min(config.batch, len(windows_of(corpus.train, model.context)[0]))
    if sequences % processes:
        raise QKError(f"batch: expected a multiple of the {processes} processes, got {sequences} sequences")


def _start(
    model_config: TransformerConfig,
    config: TrainingConfig,
    corpus: Corpus,
    device: str | torch.device,
    rank: int,
    processes: int,
    precision: str,
    compiled: bool,
) -> _Run:
    """The run before its first step."""
    random_state = RandomState(device)
    random_state.seed(config.seed)
    model = Transformer(model_config).to(device)
    config.prepare(model)
    on_gpu = torch.device(device).type == "cuda"
    optimizer = torch.optim.AdamW(
        config.parameter_groups(model),
        lr=config.learning_rate,
        betas=(0.9, 0.98),
        weight_decay=config.weight_decay,
        fused=True,
        capturable=on_gpu,
    )
    if on_gpu:  # a CUDA graph reads the rate from the device's memory
        for group in optimizer.param_groups:
            group["lr"] = torch.tensor(config.learning_rate, device=device)
    locater = LocAteR(config.strength, config.trace, config.scale) if config.strength else None
    hidden_states = _compiled(device) if compiled else _hidden_states
    batches = Batches(corpus.train, model_config.context, config.batch, config.seed, device)
    captured = CapturedStep() if on_gpu and processes == 1 and not compiled else None
    return _Run(
        model, optimizer, locater, config, hidden_states, batches, captured, random_state, device, precision, rank,
        processes,
    )  # fmt: skip


def _step(run: _Run, step: int, measured: bool) -> dict | None:
    """One update; if it is to be measured: the loss before it, over all processes, and the gradient's norm.

    Raises:
        DivergedError: loss or weights are not finite, where they are measured.
    """
    inputs, targets = (part[run.rank :: run.processes] for part in run.batches(step))
    _set_rates(run, step)
    run.random_state.seed((run.config.seed * 1_000_003 + step) * 1_009 + run.rank)  # dropout: exact after a resume
    if measured or run.captured is None:
        loss, norm = _update(run, inputs, targets, measured)
    else:
        run.captured(partial(_update, run), inputs, targets)
        return None
    if not measured:
        return None
    if not (loss.isfinite() and all(p.isfinite().all() for p in run.model.parameters())):
        raise DivergedError(f"loss or weights: not finite by step {step} with seed {run.config.seed}")
    return {"loss": loss.item(), "gradient_norm": norm.item()}


def _update(run: _Run, inputs: Tensor, targets: Tensor, measured: bool = False) -> tuple[Tensor, Tensor]:
    """One update on the device, of which the CPU sees no number; the loss before it and the gradient's norm.

    The loss is over all processes and in float32 where it is to be measured.
    """
    model = run.model
    with torch.autocast(torch.device(run.device).type, torch.bfloat16, enabled=run.precision == "bfloat16"):
        hidden = run.hidden_states(model, inputs)
        loss = next_word_loss(hidden, readout_of(model), targets)
    recorded = loss.detach()
    if measured:  # from the same hidden states
        recorded = next_word_loss(hidden.detach().float(), readout_of(model).detach(), targets)
        _average(recorded, run.processes)
    return recorded, _descend(run, loss)


def _descend(run: _Run, loss: Tensor) -> Tensor:
    """One optimizer step down the loss and the penalties; the norm of their gradient."""
    model, config = run.model, run.config
    for penalty in (run.locater and run.locater(model), config.penalty(model)):
        loss = loss if penalty is None else loss + penalty
    run.optimizer.zero_grad(set_to_none=True)
    loss.backward()
    for parameter in model.parameters():
        if parameter.grad is not None:
            _average(parameter.grad, run.processes)
    norm = torch.nn.utils.clip_grad_norm_(model.parameters(), config.clip)
    run.optimizer.step()
    config.after_step(model)
    return norm


def _set_rates(run: _Run, step: int) -> None:
    """Set the learning rates of a step: linear warm-up, then 1/√step."""
    warmup = run.config.warmup
    for group in run.optimizer.param_groups:
        rate = run.config.learning_rate * group["share"] * min(step / warmup, math.sqrt(warmup / step))
        if isinstance(group["lr"], Tensor):
            group["lr"].fill_(rate)
        else:
            group["lr"] = rate


def _hidden_states(model: Transformer, tokens: Tensor) -> Tensor:
    return model.body(model.embed(tokens))


def _compiled(device: str | torch.device) -> Callable[[Transformer, Tensor], Tensor]:
    """`_hidden_states` by torch.compile."""
    # On a CPU with torch's own dropout: the compiler's draws one number at a time and slows the forward pass 1.4-fold.
    return torch.compile(_hidden_states, options={"fallback_random": torch.device(device).type == "cpu"})


def _check_same_start(start: int, processes: int, device: str | torch.device) -> None:
    if processes > 1:
        ends = torch.tensor([start, -start], device=device)
        dist.all_reduce(ends, dist.ReduceOp.MAX)
        if ends.sum():
            first, last = -ends[1].item(), ends[0].item()
            raise QKError(
                f"folder: expected one that all processes see, but they continue from steps {first} to {last}"
            )


def _average(x: Tensor, processes: int) -> Tensor:
    """The mean over all processes, in place."""
    if processes > 1:
        dist.all_reduce(x)
        x /= processes
    return x


def _shown(record: dict) -> dict:
    """What the progress bar shows of a measurement."""
    shown = {"loss": record["loss"], "perplexity": record["perplexity"], "entropy": record["entropy"]}
    for name in ("mean", "variance"):
        if name in record:
            shown[f"eigenvalues' {name}"] = sum(record[name]) / len(record[name])
    return {name: f"{value:.3g}" for name, value in shown.items() if value is not None}
