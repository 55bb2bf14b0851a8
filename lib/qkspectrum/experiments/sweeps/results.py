"""Stored results: reading them, and what seeds say about them."""

import json
import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar
from urllib.request import urlopen

import torch

from ..._files import write_text_atomically
from ...conventions import CONFIDENCE
from ...errors import MissingPackageError, QKError

Record = dict
Value = TypeVar("Value")
_STORED = "https://github.com/qkspectrum/qkspectrum/raw/main/book/results"


def read_results(path: Path | str) -> list[Record]:
    """The records of a results file, JSON lines as `run_sweep` writes them.

    Raises:
        QKError: the file cannot be read, or a line is not JSON or not a record of a run (file and line are named).
    """
    if Path(path).exists() and not Path(path).is_file():  # a FIFO would be waited for
        raise QKError(f"{path}: cannot be read (not a file)")
    try:
        # Split at line feeds alone: a string of JSON may hold what else ends a line in Unicode.
        lines = Path(path).read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise QKError(f"{path}: cannot be read ({error})") from error
    records = []
    for number, line in enumerate(lines if lines != [""] else [], 1):
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise QKError(f"{path}: line {number} is not JSON ({error.msg})") from None
        if not isinstance(record, dict) or not {"settings", "corpus"} <= record.keys():
            raise QKError(f"{path}: line {number} is not a record of a run, expected settings and corpus")
        records.append(record)
    return records


def stored_results(name: str, folder: Path | str = "results") -> list[Record]:
    """The records of a sweep that is stored with the book, by name, such as "locater-cpu".

    Raises:
        QKError: as `read_results`.
        OSError: as `stored_file`.
    """
    return read_results(stored_file(f"{name}.jsonl", folder))


def stored_file(name: str, folder: Path | str = "results") -> Path:
    """The path of a file that is stored with the book, such as "heads-minilm.json".

    A file that the folder lacks is first downloaded from the book's repository. Colab needs that, since it opens a
    notebook alone.

    Raises:
        OSError: the file is not there and cannot be downloaded.
    """
    path = Path(folder) / name
    if not path.exists():
        with urlopen(f"{_STORED}/{path.name}") as answer:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_text_atomically(path, answer.read().decode())
    return path


def stored_yardstick(record: Record, split: str = "valid", folder: Path | str = "results") -> dict[str, float]:
    """Perplexity of n-gram models on the text of a stored run: {"1-gram": …, …}, to stand beside the run's own.

    Raises:
        QKError: none is stored for that text.
        OSError: as `stored_file`.
    """
    stored = json.loads(stored_file("yardstick.json", folder).read_text(encoding="utf-8"))
    if record["corpus"] not in stored:
        raise QKError(f"record: no n-gram models are stored for its text, {record['corpus']}")
    return stored[record["corpus"]][split]


def conditions(records: Sequence[Record]) -> list[str]:
    """The conditions in a sweep, in the order they first appear."""
    return list(dict.fromkeys(record["settings"]["condition"] for record in records))


def per_seed(records: Sequence[Record], condition: str, read: Callable[[Record], Value]) -> dict[int, Value]:
    """What `read` finds in the record of each seed of a condition, as a rule a number.

    Raises:
        QKError: no record has that condition, or two have it with one seed (two sweeps, or two texts).
    """
    chosen = [record for record in records if record["settings"]["condition"] == condition]
    if not chosen:
        raise QKError(f"condition: expected one of {', '.join(conditions(records))}, got {condition!r}")
    numbers = {record["settings"]["training"]["seed"]: read(record) for record in chosen}
    if len(numbers) < len(chosen):
        raise QKError(f"records: {len(chosen)} of {condition!r} for {len(numbers)} seeds, expected one sweep's")
    return numbers


def mean_and_interval(values: Sequence[float], level: float = CONFIDENCE) -> tuple[float, float]:
    """Mean of independent values and the half-width of its confidence interval, t · s / √n (Student's t).

    Raises:
        QKError: fewer than two values, which have no spread.
        MissingPackageError: scipy is not installed.

    Status: exact for Gaussian values.
    """
    try:
        from scipy.stats import t
    except ImportError as error:
        raise MissingPackageError(f"scipy: expected the package to be installed ({error})") from error
    if len(values) < 2:
        raise QKError(f"values: expected at least 2 seeds, got {len(values)}")
    x = torch.tensor(values, dtype=torch.float64)
    quantile = float(t.ppf((1 + level) / 2, len(values) - 1))
    return x.mean().item(), quantile * x.std(correction=1).item() / math.sqrt(len(values))


def paired_difference(
    records: Sequence[Record], condition: str, baseline: str, read: Callable[[Record], float]
) -> tuple[float, float]:
    """Mean difference condition − baseline over shared seeds, and the half-width of its 95 % interval.

    Runs of one seed share initial weights and the order of the text, so their difference varies less than they do.

    Raises:
        QKError: the two have no two seeds in common.
    """
    a, b = per_seed(records, condition, read), per_seed(records, baseline, read)
    return mean_and_interval([a[seed] - b[seed] for seed in sorted(a.keys() & b.keys())])


def paired_p_value(values: Sequence[float]) -> float:
    """Two-sided p-value of Student's t-test that paired differences have mean 0; 1 where they all are 0.

    Raises:
        QKError: fewer than two values.
        MissingPackageError: scipy is not installed.

    Status: exact for Gaussian values.
    """
    middle, half = mean_and_interval(values, 0.5)
    if half == 0:
        return float(middle == 0)
    from scipy.stats import ttest_1samp

    return float(ttest_1samp(values, 0).pvalue)


def holm(p_values: Sequence[float]) -> list[float]:
    """Holm's adjusted p-values: below α together, with any dependence, with a chance of at most α of a false one.

    The k-th smallest of m is multiplied by m − k + 1, and never falls below an earlier one.

    Source: Holm 1979. Status: bound.
    """
    order = sorted(range(len(p_values)), key=p_values.__getitem__)
    adjusted, highest = [0.0] * len(p_values), 0.0
    for rank, index in enumerate(order):
        highest = max(highest, min(1.0, (len(order) - rank) * p_values[index]))
        adjusted[index] = highest
    return adjusted


def how_made(records: Sequence[Record]) -> dict[str, str]:
    """What all records share, to stand beside their numbers: text, command, machine, model, training; and the seeds.

    Raises:
        QKError: no record.
    """
    if not records:
        raise QKError("records: expected at least one, got none")

    def shared(read: Callable[[Record], dict], *left_out: str) -> str:
        first, *rest = (read(record) for record in records)
        same = {k: v for k, v in first.items() if k not in left_out and all(k in r and r[k] == v for r in rest)}
        return ", ".join(f"{key} {value}" for key, value in same.items())

    texts = dict.fromkeys(record["corpus"].removeprefix("Corpus(").removesuffix(")") for record in records)
    return {
        "text": "; ".join(texts),
        "command": "; ".join(dict.fromkeys(record["made_by"]["command"] for record in records)),
        "made on": shared(lambda record: record["made_by"], "command"),
        "model": shared(lambda record: record["settings"]["model"], "vocabulary"),
        "training": shared(lambda record: record["settings"]["training"], "seed"),
        "seeds": ", ".join(map(str, sorted({record["settings"]["training"]["seed"] for record in records}))),
    }
