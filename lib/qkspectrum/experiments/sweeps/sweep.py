"""Many training runs, side by side and resumable: `qkspectrum sweep locater --budget cpu`."""

import hashlib
import warnings
from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import asdict
from functools import partial
from pathlib import Path

import torch
from tqdm.auto import tqdm

from ..._checks import check_whole
from ...errors import FailedRunsError, QKError
from ..data.corpora import Corpus, wikitext2
from ..maps.collapse_map import MapCell, map_cells
from ..tasks.denoising import DenoisingCell, denoising_cells
from ..tasks.letters import LettersCell, letters_cells
from ..tasks.tasks import TaskCell, task_cells
from ..training.device import check_device
from ..training.lock import locked
from ..training.run_folder import discard
from .budgets import BUDGETS
from .cells import (
    Cell,
    dependence_cells,
    entropy_cells,
    locater_cells,
    precision_cells,
    remedy_cells,
    strength_cells,
    wikitext_cells,
)
from .provenance import provenance
from .results import read_results as read_results
from .sweep_file import SweepFile, key_of, path_of
from .tuned_cells import (
    confirmation_cells,
    depth_cells,
    pass_cells,
    recipe_cells,
    remedy_confirmation_cells,
    remedy_selection_cells,
    selection_cells,
    sign_cells,
    window_cells,
)
from .workers import Call, finished_calls, finished_in_turns

AnyCell = Cell | TaskCell | DenoisingCell | LettersCell | MapCell
SWEEPS: dict[str, Callable[[str], list]] = {
    "locater": locater_cells,
    "entropy": entropy_cells,
    "tasks": task_cells,
    "denoising": denoising_cells,
    "letters": letters_cells,
    "map": map_cells,
    "strengths": strength_cells,
    "precision": precision_cells,
    "wikitext": wikitext_cells,
    "dependence": dependence_cells,
    "remedies": remedy_cells,
    "selection": selection_cells,
    "confirmation": confirmation_cells,
    "passes": pass_cells,
    "recipe": recipe_cells,
    "windows": window_cells,
    "remedy-selection": remedy_selection_cells,
    "remedy-confirmation": remedy_confirmation_cells,
    "depth": depth_cells,
    "signs": sign_cells,
}


def run_cell(
    cell: AnyCell,
    corpus: Corpus,
    folder: Path | str | None = None,
    device: str = "cpu",
    precision: str = "float32",
) -> dict:
    """Run one cell and return its record: settings, text, what the cell's own `run` measures, and how it was made.

    Raises:
        QKError: a precision other than float32 for a cell that trains no language model; as the cell's `run`.
    """
    if isinstance(cell, Cell):
        return _record(cell, corpus, cell.run(corpus, folder, device, precision), _how_made(device, precision))
    if precision != "float32":
        raise QKError(f"precision: expected float32 for {cell.condition!r}, got {precision!r}")
    return _record(cell, corpus, cell.run(corpus, folder, device), provenance(device))


def _steps(
    cell: Cell, corpus: Corpus, folder: Path | str | None, device: str, precision: str
) -> Generator[None, None, dict]:
    """`run_cell` of a language model, pausing after every update."""
    measured = yield from cell.steps(corpus, folder, device, precision)
    return _record(cell, corpus, measured, _how_made(device, precision))


def _how_made(device: str, precision: str) -> dict:
    return provenance(device) | {"precision": precision}


def _record(cell: AnyCell, corpus: Corpus, measured: dict, made_by: dict) -> dict:
    return {"settings": asdict(cell), "corpus": _text(cell, corpus), **measured, "made_by": made_by}


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

    Language models on a GPU train in one process, in turns; there an interrupted run begins again. Otherwise workers
    are processes of one thread each: side by side they are faster than one run on all cores.

    Results are JSON lines, replaced atomically after every cell; records of other sweeps, settings, texts or precisions
    in the file stay. A cell that was interrupted continues from its checkpoint under `runs`, which goes when its record
    is stored; one that fails does not stop the others. One process at a time may write a results file.

    On a cluster, shard (i, n) runs every n-th cell from the i-th on, and stores them in a file of its own beside
    `results`. Cells that `results` or any shard beside it holds are not run again; running the whole sweep afterwards
    gathers all shards in `results`.

    Args:
        name: one of `SWEEPS`.
        budget: one of `BUDGETS`.
        results: where the records go.
        runs: where checkpoints of unfinished runs go; those of stored ones are removed.
        workers: runs side by side.
        device: where to train.
        progress: show a progress bar.
        precision: as in `train`; only for sweeps of language models. A run in another precision is another run.
        shard: (i, n) with 1 ≤ i ≤ n.

    Raises:
        QKError: an unknown sweep or budget, an invalid shard, fewer than one worker, a device that is not available,
            or a results file that cannot be read or written, is not JSON lines, or is in use by another process.
        FailedRunsError: cells failed (how many, and the first one's reason, are named). All others are stored.
        RuntimeError: the same, where a cell failed for another reason than a `QKError`, which is its cause.
    """
    if name not in SWEEPS or budget not in BUDGETS:
        raise QKError(f"sweep: expected one of {', '.join(SWEEPS)} at {', '.join(BUDGETS)}, got {name} at {budget}")
    which, shards = shard
    if not 1 <= which <= shards:
        raise QKError(f"shard: expected i/n with i from 1 to n, got {which}/{shards}")
    check_whole("workers", workers, 1)
    check_device(device)
    cells = _cells_by_key(SWEEPS[name](budget)[which - 1 :: shards], BUDGETS[budget].vocabulary, precision)
    folders = {key: runs / hashlib.sha256(key.encode()).hexdigest()[:16] for key in cells}
    command = f"qkspectrum sweep {name} --budget {budget}"
    command += "" if precision == "float32" else f" --precision {precision}"
    failures: dict[str, Exception] = {}
    unwritten: dict[str, Exception] = {}
    with locked(path_of(results, shard)):
        file = SweepFile(results, shard, list(cells))
        if file.gathers:
            file.write()  # all that the shards have stored, in one file
        todo = file.missing()
        if others := file.other_precisions():
            warnings.warn(
                f"{file.path}: holds runs in {', '.join(others)} that are now made in {precision}", stacklevel=2
            )
        for key in cells.keys() - set(todo):
            discard(folders[key])
        finished = _finished({key: cells[key] for key in todo}, folders, workers, device, precision)
        bar = tqdm(total=len(cells), initial=len(cells) - len(todo), desc=f"{name} ({budget})", disable=not progress)
        with bar, closing(finished):
            for key, outcome in finished:
                try:
                    record = outcome()
                    record["made_by"]["command"] = command
                    file.add(record)
                except Exception as error:  # raised at the end, when all others have run
                    failures[key] = error
                else:
                    unwritten[key] = FailedRunsError("not stored")
                    _write(file, unwritten, folders)
                bar.update()
        if unwritten:
            _write(file, unwritten, folders)  # the disk may have space again
    if failures or unwritten:
        _raise(failures | unwritten, cells)
    return file.records()


def _finished(
    cells: dict[str, tuple[AnyCell, Corpus]], folders: dict[str, Path], workers: int, device: str, precision: str
) -> Generator[tuple[str, Call], None, None]:
    """Each run when it is done, by its key, as something that returns its record or raises what it raised."""
    if torch.device(device).type == "cuda" and all(isinstance(cell, Cell) for cell, _ in cells.values()):
        runs = {key: partial(_steps, *of, None, device, precision) for key, of in cells.items()}
        return finished_in_turns(runs, workers, device)
    return finished_calls(
        {key: partial(run_cell, *of, folders[key], device, precision) for key, of in cells.items()}, workers
    )


def _write(file: SweepFile, unwritten: dict[str, Exception], folders: dict[str, Path]) -> None:
    """Write the file, and remove what the runs kept that are now in it; if it cannot be written, the others go on."""
    try:
        file.write()
    except QKError as error:
        unwritten.update(dict.fromkeys(unwritten, error))
    else:
        for key in unwritten:
            discard(folders[key])
        unwritten.clear()


def _cells_by_key(chosen: list[AnyCell], vocabulary: int | None, precision: str) -> dict[str, tuple[AnyCell, Corpus]]:
    """Every cell with its text, by what makes it the run that it is; `vocabulary` for cells that do not set their own.

    Returns:
        In the order of the cells.
    """
    words = [getattr(cell, "vocabulary", vocabulary) for cell in chosen]
    corpora = {count: wikitext2(count) for count in dict.fromkeys(words)}
    texts = [corpora[count] for count in words]
    return {
        key_of(asdict(cell), _text(cell, text), precision): (cell, text)
        for cell, text in zip(chosen, texts, strict=True)
    }


def _raise(failures: dict[str, Exception], cells: dict[str, tuple[AnyCell, Corpus]]) -> None:
    """One error for all cells that failed. An error that is not the user's is reported first, and is not hidden."""
    faults = {key: error for key, error in failures.items() if not isinstance(error, QKError)}
    key, first = next(iter((faults or failures).items()))
    cell = cells[key][0]
    kind = RuntimeError if faults else FailedRunsError
    raise kind(
        f"{len(failures)} of {len(cells)} runs failed, the others are stored; "
        f"first: {cell.condition}, seed {cell.training.seed}: {first}"
    ) from first


def _text(cell: AnyCell, corpus: Corpus) -> str:
    return repr(corpus) if cell.reads_text else "no text"
