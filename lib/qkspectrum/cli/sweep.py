"""`qkspectrum sweep`: many training runs, side by side and resumable."""

import argparse
import os
from pathlib import Path

import torch

from ..errors import QKError
from ..experiments.sweeps.budgets import BUDGETS, DEFAULT, VARIABLE, budget_name
from ..experiments.sweeps.sweep import SWEEPS, run_sweep
from ..experiments.training.loop import PRECISIONS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `run_sweep`."""
    parser.add_argument("sweep", choices=SWEEPS, metavar="SWEEP", help=f"which runs: {', '.join(SWEEPS)}")
    parser.add_argument("--budget", choices=BUDGETS, help=f"how much to compute (default: {VARIABLE}, or {DEFAULT})")
    parser.add_argument(
        "--results", type=Path, help="JSON lines, to be added to (default: book/results/SWEEP-BUDGET.jsonl)"
    )
    parser.add_argument(
        "--runs", type=Path, default=Path("runs"),
        help="folder for checkpoints of unfinished runs, removed when their results are stored (default: %(default)s)",
    )  # fmt: skip
    parser.add_argument("--workers", type=int, help="processes side by side (default: one per core, or one on a GPU)")
    parser.add_argument(
        "--device", default="cuda" if torch.cuda.is_available() else "cpu", help="where to train (default: %(default)s)"
    )
    parser.add_argument(
        "--precision", choices=PRECISIONS, default="float32",
        help="of matrix products; results of each precision are kept apart (default: %(default)s)",
    )  # fmt: skip
    parser.add_argument(
        "--shard", default="1/1", metavar="I/N",
        help="every N-th run from the I-th on, for one job of an array (default: %(default)s, all)",
    )  # fmt: skip


def run(options: argparse.Namespace) -> None:
    """Run the sweep that the command line asks for."""
    which, slash, shards = options.shard.partition("/")
    if not (slash and which.isdecimal() and shards.isdecimal()):
        raise QKError(f"--shard: expected i/n, such as 2/8, got {options.shard!r}")
    budget = options.budget or budget_name()
    results = options.results or Path("book/results") / f"{options.sweep}-{budget}.jsonl"
    workers = options.workers
    if workers is None:
        workers = (os.cpu_count() or 1) if options.device == "cpu" else 1
    run_sweep(
        options.sweep, budget, results, options.runs, workers, options.device,
        precision=options.precision, shard=(int(which), int(shards)),
    )  # fmt: skip
