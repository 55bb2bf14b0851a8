"""Many training runs, side by side and resumable: `qkspectrum sweep locater --budget cpu`."""

import hashlib
import json
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import torch
from tqdm.auto import tqdm

from ..._files import write_text_atomically
from ...errors import FailedRunsError, QKError
from ..data.corpora import Corpus, wikitext2
from ..maps.collapse_map import MapCell, map_cells
from ..tasks.tasks import TaskCell, task_cells
from .budgets import BUDGETS
from .cells import (
    Cell,
    dependence_cells,
    entropy_cells,
    locater_cells,
    precision_cells,
    remedy_cells,
    selection_cells,
    strength_cells,
    wikitext_cells,
)
from .provenance import provenance
from .results import read_results

SWEEPS = {
    "locater": locater_cells,
    "entropy": entropy_cells,
    "tasks": task_cells,
    "map": map_cells,
    "strengths": strength_cells,
    "precision": precision_cells,
    "wikitext": wikitext_cells,
    "dependence": dependence_cells,
    "remedies": remedy_cells,
    "selection": selection_cells,
}


def run_cell(
    cell: Cell | TaskCell | MapCell,
    corpus: Corpus,
    folder: Path | str | None = None,
    device: str = "cpu",
    precision: str = "float32",
) -> dict:
    """Run one cell and return its record: settings, text, what the cell's own `run` measures, and how it was made.

    Raises:
        QKError: a precision for a cell that trains no language model.
    """
    if precision != "float32" and not isinstance(cell, Cell):
        raise QKError(f"precision: expected float32 for {cell.condition!r}, got {precision!r}")
    how = {"precision": precision} if isinstance(cell, Cell) else {}
    return {
        "settings": asdict(cell),
        "corpus": _text(cell, corpus),
        **cell.run(corpus, folder, device, **how),
        "made_by": provenance(device) | how,
    }


def run_sweep(
    name: str,
    budget: str,
    results: Path,
    runs: Path,
    workers: int = 1,
    device: str = "cpu",
    progress: bool = True,
    precision: str = "float32",
    shard: tuple[int, int] = (1, 1),
) -> list[dict]:
    """Run what `results` does not hold yet; return all records of the sweep, in the order of its cells.

    Results are JSON lines, replaced atomically after every cell; what other sweeps, settings or texts left there
    stays. A cell that was interrupted goes on from its checkpoint under `runs`; one that fails does not stop the
    others, and is named at the end. Worker processes use one thread each: side by side they beat one run on all cores.

    On a cluster, shard (i, n) runs every n-th cell from the i-th on, into a file of its own beside `results`. What
    `results` or any shard beside it holds is not run again; the whole sweep, run afterwards, gathers it in `results`.

    Raises:
        QKError: an unknown sweep or budget, a shard that is none, or a results file that is not JSON lines.
        FailedRunsError: cells failed; how many, and the first one's reason.
    """
    if name not in SWEEPS or budget not in BUDGETS:
        raise QKError(f"sweep: expected one of {', '.join(SWEEPS)} at {', '.join(BUDGETS)}, got {name} at {budget}")
    which, shards = shard
    if not 1 <= which <= shards:
        raise QKError(f"shard: expected i/n with i from 1 to n, got {which}/{shards}")
    chosen = SWEEPS[name](budget)[which - 1 :: shards]
    whole = BUDGETS[budget].vocabulary  # of the cells that say nothing about words
    corpora = {v: wikitext2(v) for v in {getattr(cell, "vocabulary", whole) for cell in chosen}}
    texts = [corpora[getattr(cell, "vocabulary", whole)] for cell in chosen]
    cells = {_key(asdict(cell), _text(cell, text)): (cell, text) for cell, text in zip(chosen, texts, strict=True)}
    files = [*results.parent.glob(f"{results.stem}.*-of-*.jsonl"), results]
    if shards > 1:
        results = results.with_suffix(f".{which}-of-{shards}.jsonl")
    own, elsewhere = {}, {}  # what this run's file holds and will hold, and what others do
    for file in filter(Path.exists, files):
        found = {_key(record["settings"], record["corpus"]): record for record in read_results(file)}
        (own if shards == 1 or file == results else elsewhere).update(found)
    todo = [key for key in cells if key not in own and key not in elsewhere]
    failures = []
    command = f"qkspectrum sweep {name} --budget {budget}"
    command += "" if precision == "float32" else f" --precision {precision}"

    def write() -> None:
        ordered = [own[key] for key in cells if key in own] + [own[key] for key in own if key not in cells]
        write_text_atomically(results, "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in ordered))

    def store(key: str, finished: Callable[[], dict]) -> None:
        try:
            record = finished()
            record["made_by"]["command"] = command
            json.dumps(record, allow_nan=False)  # raises where JSON has no such number
        except (ValueError, ArithmeticError, RuntimeError) as error:
            failures.append(f"{cells[key][0].condition}, seed {cells[key][0].training.seed}: {error}")
            return
        own[key] = record
        write()

    def arguments(key: str) -> tuple:
        folder = runs / hashlib.sha256(key.encode()).hexdigest()[:16]
        return run_cell, *cells[key], folder, device, precision

    if len(files) > 1 and shards == 1:
        write()  # what the shards have stored, in one file
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
        raise FailedRunsError(
            f"{len(failures)} of {len(cells)} runs failed, the others are stored; first: {failures[0]}"
        )
    return [(elsewhere | own)[key] for key in cells]


def _text(cell: Cell | TaskCell | MapCell, corpus: Corpus) -> str:
    return repr(corpus) if cell.reads_text else "no text"


def _key(settings: dict, corpus: str) -> str:
    """What makes two runs the same: a text that stood in for another is another run."""
    return json.dumps([settings, corpus], sort_keys=True)
