"""Many training runs, side by side and resumable: `python -m qkspectrum.experiments.sweeps locater --budget cpu`."""

import argparse
import json
import os
import platform
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass, replace
from multiprocessing import get_context
from pathlib import Path

import torch
from tqdm.auto import tqdm

from .._files import write_text_atomically
from ..attention import TransformerConfig
from ..heads import head_groups
from ..spectrum import QKMatrix
from .corpora import wikitext2
from .results import read_results
from .training import TrainingConfig, measure, train


@dataclass(frozen=True)
class Cell:
    """One run: a named condition, its model and training, and the most word types it keeps."""

    condition: str
    vocabulary: int | None
    model: TransformerConfig
    training: TrainingConfig


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
    training = TrainingConfig(
        steps=size.steps,
        batch=size.batch,
        warmup=size.warmup,
        evaluations=size.evaluations,
        evaluation_windows=size.evaluation_windows,
    )
    model = TransformerConfig(context=size.context, dropout=0.1)
    return [
        Cell(condition, size.vocabulary, model, replace(training, seed=seed, **settings))
        for seed in range(size.seeds)
        for condition, settings in conditions.items()
    ]


SWEEPS = {"locater": locater_cells}


def run_cell(cell: Cell, folder: Path | str | None = None, device: str = "cpu", progress: bool = False) -> dict:
    """Train one cell and return its record: settings, measurements on the way, final numbers and eigenvalues.

    The final perplexities are over the whole validation and test text.
    """
    corpus = wikitext2(cell.vocabulary)
    model, records = train(
        replace(cell.model, vocabulary=len(corpus.words)), cell.training, corpus, folder, device, progress
    )
    final = {split: measure(model, getattr(corpus, split), len(getattr(corpus, split))) for split in ("valid", "test")}
    eigenvalues = [QKMatrix(group.w_q, group.w_k).eigenvalues().flatten() for group in head_groups(model)]
    eigenvalues = torch.cat(eigenvalues).cpu()
    return {
        "settings": _settings(cell),
        "corpus": repr(corpus),
        "path": records,
        "final": final,
        "eigenvalues": {
            "real": [round(x, 4) for x in eigenvalues.real.tolist()],
            "imaginary": [round(x, 4) for x in eigenvalues.imag.tolist()],
        },
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

    Results are JSON lines, replaced atomically after every cell; a cell that was interrupted goes on from its
    checkpoint under `runs`. Worker processes use one thread each: side by side they beat one run on all cores.

    Raises:
        ValueError: an unknown sweep or budget, or a results file that is not JSON lines.
    """
    if name not in SWEEPS or budget not in BUDGETS:
        raise ValueError(f"sweep: expected one of {', '.join(SWEEPS)} at {', '.join(BUDGETS)}, got {name} at {budget}")
    cells = SWEEPS[name](budget)
    command = f"python -m qkspectrum.experiments.sweeps {name} --budget {budget}"
    done = {_key(record["settings"]): record for record in read_results(results)} if results.exists() else {}
    todo = [cell for cell in cells if _key(_settings(cell)) not in done]

    def store(record: dict) -> None:
        record["made_by"]["command"] = command
        done[_key(record["settings"])] = record
        ordered = [done[key] for key in map(_key, map(_settings, cells)) if key in done]
        write_text_atomically(results, "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in ordered))

    folders = {id(cell): runs / f"{name}-{budget}-{cells.index(cell)}" for cell in todo}
    bar = tqdm(total=len(cells), initial=len(cells) - len(todo), desc=f"{name} ({budget})", disable=not progress)
    with bar:
        if workers == 1:
            for cell in todo:
                store(run_cell(cell, folders[id(cell)], device))
                bar.update()
        else:
            # A forked child inherits torch's thread pool and can hang on it.
            pool = ProcessPoolExecutor(
                workers, mp_context=get_context("spawn"), initializer=torch.set_num_threads, initargs=(1,)
            )
            with pool:
                for future in as_completed([pool.submit(run_cell, c, folders[id(c)], device) for c in todo]):
                    store(future.result())
                    bar.update()
    return [done[_key(_settings(cell))] for cell in cells]


def _settings(cell: Cell) -> dict:
    return {
        "condition": cell.condition,
        "vocabulary": cell.vocabulary,
        "model": asdict(cell.model),
        "training": asdict(cell.training),
    }


def _key(settings: dict) -> str:
    return json.dumps(settings, sort_keys=True)


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
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
