"""Many training runs, side by side and resumable: `python -m qkspectrum.experiments.sweeps locater --budget cpu`."""

import argparse
import hashlib
import json
import os
import platform
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import torch
from tqdm.auto import tqdm

from .._files import write_text_atomically
from ..attention import TransformerConfig
from ..heads import head_groups
from ..spectrum import QKMatrix
from .collapse_map import MapCell, map_cells
from .corpora import Corpus, wikitext2
from .query_key_training import QueryKeyTraining
from .results import read_results
from .tasks import TaskCell, task_cells
from .training import TrainingConfig, measure, train


@dataclass(frozen=True)
class Cell:
    """One run of a language model: a named condition, its model and training, and the most word types it keeps."""

    condition: str
    vocabulary: int | None
    model: TransformerConfig
    training: TrainingConfig

    reads_text = True

    def run(self, corpus: Corpus, folder: Path | str | None = None, device: str = "cpu") -> dict:
        """Train and measure: the measurements on the way, final numbers and eigenvalues.

        The final perplexities are over the whole validation and test text.
        """
        model, records = train(
            replace(self.model, vocabulary=len(corpus.words)), self.training, corpus, folder, device, progress=False
        )
        texts = {"valid": corpus.valid, "test": corpus.test}
        final = {split: measure(model, text, len(text)) for split, text in texts.items()}
        eigenvalues = [QKMatrix(group.w_q, group.w_k).eigenvalues().flatten() for group in head_groups(model)]
        eigenvalues = torch.cat(eigenvalues).cpu()
        return {
            "path": records,
            "final": final,
            "eigenvalues": {
                "real": [round(x, 4) for x in eigenvalues.real.tolist()],
                "imaginary": [round(x, 4) for x in eigenvalues.imag.tolist()],
            },
        }


@dataclass(frozen=True)
class Budget:
    """Sizes, never code paths. One step sees batch × context words."""

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
    """`QKSPECTRUM_BUDGET`, or "gpu" where there is one and "cpu" otherwise.

    Raises:
        ValueError: the variable names no budget.
    """
    name = os.environ.get("QKSPECTRUM_BUDGET") or ("gpu" if torch.cuda.is_available() else "cpu")
    if name not in BUDGETS:
        raise ValueError(f"QKSPECTRUM_BUDGET: expected one of {', '.join(BUDGETS)}, got {name!r}")
    return name


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
    return [
        Cell(condition, size.vocabulary, model, replace(training, seed=seed, **settings))
        for seed in range(size.seeds)
        for condition, settings in conditions.items()
    ]


def entropy_cells(budget: str) -> list[Cell]:
    """Into entropy collapse and past it, in the model of `locater_cells`, every condition with every seed.

    The first four cross the learning rate of the query–key weights with that of all others, low and high: peaked
    attention told apart from a large learning rate. All rates are ours. A CPU trains for half of LocAteR's steps.
    """
    size = BUDGETS[budget]
    low, high = 2e-3, 1e-2
    conditions = {
        "low rate": {"learning_rate": low},
        "low rate, query–key high": {"learning_rate": low, "query_key_share": high / low},
        "high rate": {"learning_rate": high},
        "high rate, query–key low": {"learning_rate": high, "query_key_share": low / high},
        "high rate, query–key frozen": {"learning_rate": high, "query_key_share": 0.0},
        "high rate, LocAteR": {"learning_rate": high, "strength": 0.01, "trace": 1.0},
        "low rate, logits × 64": {"learning_rate": low, "logit_gain": 64.0},
    }
    training = _training(size, QueryKeyTraining, 2)
    model = TransformerConfig(context=size.context, dropout=0.1)
    return [
        Cell(condition, size.vocabulary, model, replace(training, seed=seed, **settings))
        for seed in range(size.seeds)
        for condition, settings in conditions.items()
    ]


def strength_cells(budget: str) -> list[Cell]:
    """LocAteR's κ crossed with its τ, in the model of `locater_cells`, where it has most to do: at the high rate.

    There training without it ends in entropy collapse (see `entropy_cells`). τ = 0 holds the mean eigenvalue at zero,
    the control for all claims about the mean; "own" holds each head to the trace it starts with. A CPU trains two
    seeds at three strengths for half of LocAteR's steps; a GPU all seeds at five, at the low rate as well.
    """
    size = BUDGETS[budget]
    strengths = (1e-4, 1e-3, 1e-2, 1e-1, 1.0) if budget == "gpu" else (1e-3, 1e-2, 1e-1)
    rates = {"high rate": 1e-2, "low rate": 2e-3} if budget == "gpu" else {"high rate": 1e-2}
    conditions: dict[str, dict] = {"none": {}}
    for strength in strengths:
        for trace in (0.0, 1.0, 10.0, 30.0, -10.0, None):
            name = f"κ = {strength:g}, τ = {'own' if trace is None else f'{trace:g}'}"
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


SWEEPS = {
    "locater": locater_cells,
    "entropy": entropy_cells,
    "tasks": task_cells,
    "map": map_cells,
    "strengths": strength_cells,
}


def run_cell(
    cell: Cell | TaskCell | MapCell, corpus: Corpus, folder: Path | str | None = None, device: str = "cpu"
) -> dict:
    """Run one cell and return its record: settings, text, what the cell's own `run` measures, and how it was made."""
    return {
        "settings": asdict(cell),
        "corpus": _text(cell, corpus),
        **cell.run(corpus, folder, device),
        "made_by": provenance(device),
    }


def provenance(device: str = "cpu") -> dict:
    """How a result was made: the command, versions and machine, to be stored beside it."""
    name = torch.cuda.get_device_name(device) if torch.device(device).type == "cuda" else platform.machine()
    return {
        "python": platform.python_version(),
        "torch": torch.__version__,
        "device": f"{torch.device(device).type}, {name}",
        "threads": torch.get_num_threads(),
    }


def run_sweep(
    name: str, budget: str, results: Path, runs: Path, workers: int = 1, device: str = "cpu", progress: bool = True
) -> list[dict]:
    """Run what `results` does not hold yet; return all records of the sweep, in the order of its cells.

    Results are JSON lines, replaced atomically after every cell; what other sweeps, settings or texts left there
    stays. A cell that was interrupted goes on from its checkpoint under `runs`; one that fails does not stop the
    others, and is named at the end. Worker processes use one thread each: side by side they beat one run on all cores.

    Raises:
        ValueError: an unknown sweep or budget, or a results file that is not JSON lines.
        RuntimeError: cells failed; how many, and the first one's reason.
    """
    if name not in SWEEPS or budget not in BUDGETS:
        raise ValueError(f"sweep: expected one of {', '.join(SWEEPS)} at {', '.join(BUDGETS)}, got {name} at {budget}")
    corpus = wikitext2(BUDGETS[budget].vocabulary)
    cells = {_key(asdict(cell), _text(cell, corpus)): cell for cell in SWEEPS[name](budget)}
    stored = read_results(results) if results.exists() else []
    done = {_key(record["settings"], record["corpus"]): record for record in stored}
    todo = [key for key in cells if key not in done]
    failures = []

    def store(key: str, finished: Callable[[], dict]) -> None:
        try:
            done[key] = finished()
        except (ValueError, ArithmeticError, RuntimeError) as error:
            failures.append(f"{cells[key].condition}, seed {cells[key].training.seed}: {error}")
            return
        done[key]["made_by"]["command"] = f"python -m qkspectrum.experiments.sweeps {name} --budget {budget}"
        ordered = [done[k] for k in cells if k in done] + [done[k] for k in done if k not in cells]
        write_text_atomically(results, "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in ordered))

    def arguments(key: str) -> tuple:
        folder = runs / hashlib.sha256(key.encode()).hexdigest()[:16]
        return run_cell, cells[key], corpus, folder, device

    bar = tqdm(total=len(cells), initial=len(cells) - len(todo), desc=f"{name} ({budget})", disable=not progress)
    with bar:
        if workers == 1:
            for key in todo:
                store(key, partial(*arguments(key)))
                bar.update()
        else:
            # A forked child inherits torch's thread pool and can hang on it.
            pool = ProcessPoolExecutor(
                workers, mp_context=get_context("spawn"), initializer=torch.set_num_threads, initargs=(1,)
            )
            try:
                waiting = {pool.submit(*arguments(key)): key for key in todo}
                for future in as_completed(waiting):
                    store(waiting[future], future.result)
                    bar.update()
            finally:
                pool.shutdown(cancel_futures=True)
    if failures:
        raise RuntimeError(f"{len(failures)} of {len(cells)} runs failed, the others are stored; first: {failures[0]}")
    return [done[key] for key in cells]


def _text(cell: Cell | TaskCell | MapCell, corpus: Corpus) -> str:
    return repr(corpus) if cell.reads_text else "no text"


def _key(settings: dict, corpus: str) -> str:
    """What makes two runs the same: a text that stood in for another is another run."""
    return json.dumps([settings, corpus], sort_keys=True)


def main(arguments: list[str] | None = None) -> int:
    """The command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m qkspectrum.experiments.sweeps", description=__doc__)
    parser.add_argument("sweep", choices=SWEEPS)
    parser.add_argument("--budget", choices=BUDGETS, default=None, help="default: QKSPECTRUM_BUDGET, else by device")
    parser.add_argument("--results", type=Path, help="JSON lines (default book/results/SWEEP-BUDGET.jsonl)")
    parser.add_argument("--runs", type=Path, default=Path("runs"), help="checkpoints of unfinished runs")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    options = parser.parse_args(arguments)
    try:
        budget = options.budget or budget_name()
        results = options.results or Path("book/results") / f"{options.sweep}-{budget}.jsonl"
        run_sweep(options.sweep, budget, results, options.runs, options.workers, options.device)
    except (ValueError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
