"""The results file of a sweep, its shards, and which runs they hold."""

import json
from pathlib import Path

from ..._files import write_text_atomically
from ..._json import dumps
from .results import Record, read_results


def key_of(settings: dict, corpus: str) -> str:
    """What makes two runs the same: their settings and their text, even where one text stands in for another."""
    return json.dumps([settings, corpus], sort_keys=True)


class SweepFile:
    """The records of a sweep, or of a shard of it, as one file of JSON lines holds them.

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
        which, shards = shard
        files = [*results.parent.glob(f"{results.stem}.*-of-*.jsonl"), results]
        self.path = results if shards == 1 else results.with_suffix(f".{which}-of-{shards}.jsonl")
        self.gathers = shards == 1 and len(files) > 1
        self._keys = keys
        self._own: dict[str, Record] = {}  # what this file holds or will hold
        self._elsewhere: dict[str, Record] = {}  # what other files hold
        for file in filter(Path.exists, files):
            found = {key_of(record["settings"], record["corpus"]): record for record in read_results(file)}
            (self._own if shards == 1 or file == self.path else self._elsewhere).update(found)

    def missing(self) -> list[str]:
        """Keys of the runs that no file holds."""
        return [key for key in self._keys if key not in self._own and key not in self._elsewhere]

    def records(self) -> list[Record]:
        """All records of the sweep or shard, in its order."""
        return [(self._elsewhere | self._own)[key] for key in self._keys]

    def check(self, record: Record) -> None:
        """Raise `QKError` if JSON cannot hold the record."""
        dumps(record)

    def store(self, key: str, record: Record) -> None:
        """Add a record and write the file.

        Raises:
            QKError: the file cannot be written, or JSON cannot hold the record.
        """
        self._own[key] = record
        self.write()

    def write(self) -> None:
        """Replace the file: the sweep's records in its order, then what else it held."""
        ours = [key for key in self._keys if key in self._own]
        others = [key for key in self._own if key not in set(ours)]
        write_text_atomically(self.path, "".join(f"{dumps(self._own[key])}\n" for key in ours + others))
