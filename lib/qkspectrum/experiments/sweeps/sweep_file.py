"""The results file of a sweep, its shards, and which runs they hold."""

import json
from pathlib import Path

from ..._files import write_text_atomically
from ..._json import dumps
from .results import Record, read_results

DEFAULT_PRECISION = "float32"


def key_of(settings: dict, corpus: str, precision: str = DEFAULT_PRECISION) -> str:
    """What makes two runs the same: their settings, their text (even where one stands in for another) and precision."""
    return json.dumps([settings, corpus, *([] if precision == DEFAULT_PRECISION else [precision])], sort_keys=True)


def key_of_record(record: Record) -> str:
    """`key_of` the run that a record is of."""
    return key_of(record["settings"], record["corpus"], record.get("made_by", {}).get("precision", DEFAULT_PRECISION))


class SweepFile:
    """The records of a sweep, or of a shard of it, as one file of JSON lines holds them.

    No record that the file ever held is dropped: not one of another sweep or precision, not a second one of the same
    run, and not one that somebody else adds while this object lasts.

    Args:
        results: the file of the whole sweep; shard i of n has `results` with the ending `.i-of-n.jsonl`.
        shard: (i, n); (1, 1) for the whole sweep, which gathers what shards have stored.
        keys: `key_of` every run of this sweep or shard, in order.

    Attributes:
        path: the file that is written.
        gathers: whether there are shards whose records go into it.

    Raises:
        QKError: a file cannot be read or is not JSON lines.
    """

    def __init__(self, results: Path, shard: tuple[int, int], keys: list[str]):
        files = [*results.parent.glob(f"{results.stem}.*-of-*.jsonl"), results]
        self.path = path_of(results, shard)
        self.gathers = shard[1] == 1 and len(files) > 1
        self._keys = keys
        self._own: dict[str, Record] = {}  # what this file holds or will hold, by its line
        self._elsewhere: dict[str, Record] = {}  # what other files hold, by its run
        for file in filter(Path.exists, files):
            if shard[1] == 1 or file == self.path:
                self._own |= _by_line(file)
            else:
                self._elsewhere |= {key_of_record(record): record for record in read_results(file)}

    def missing(self) -> list[str]:
        """Keys of the runs that no file holds."""
        found = self._by_key()
        return [key for key in self._keys if key not in found]

    def other_precisions(self) -> list[str]:
        """The precisions in which runs are stored that are missing in this sweep's own."""
        wanted = {key_of(*json.loads(key)[:2]) for key in self.missing()}
        found = [
            key_of_record(record)
            for record in self._by_key().values()
            if key_of(record["settings"], record["corpus"]) in wanted
        ]
        return sorted({(json.loads(key)[2:] or [DEFAULT_PRECISION])[0] for key in found})

    def records(self) -> list[Record]:
        """The records of the sweep or shard, in its order; of several of one run, the last that was stored."""
        found = self._by_key()
        return [found[key] for key in self._keys]

    def add(self, record: Record) -> None:
        """Add a record, to be written by `write`.

        Raises:
            QKError: JSON cannot hold the record.
        """
        self._own[dumps(record)] = record

    def write(self) -> None:
        """Replace the file: the sweep's records in its order, then what else it held.

        Raises:
            QKError: the file cannot be read again or written.
        """
        if self.path.exists():
            self._own = _by_line(self.path) | self._own
        place = {key: index for index, key in enumerate(self._keys)}
        lines = sorted(self._own, key=lambda line: place.get(key_of_record(self._own[line]), len(place)))
        write_text_atomically(self.path, "".join(f"{line}\n" for line in lines))

    def _by_key(self) -> dict[str, Record]:
        return self._elsewhere | {key_of_record(record): record for record in self._own.values()}


def path_of(results: Path, shard: tuple[int, int]) -> Path:
    """The file that a sweep or a shard of it writes."""
    which, shards = shard
    return results if shards == 1 else results.with_suffix(f".{which}-of-{shards}.jsonl")


def _by_line(file: Path) -> dict[str, Record]:
    return {dumps(record): record for record in read_results(file)}
