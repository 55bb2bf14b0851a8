"""A health log read again: the JSON-lines file that `watch` writes, and which heads left the healthy band when."""

import json
from pathlib import Path
from typing import NamedTuple

from ..errors import QKError
from .health import Judge, Verdict

HeadOf = tuple[int, int | None]  # (layer, head), with None for a whole layer


class HealthLog(NamedTuple):
    """What a health log says of a run.

    Attributes:
        lines: its snapshots in training mode, as `health.snapshot` describes them.
        left: for every head, or layer, that left the healthy band, its first verdict and the step; the earliest first.
        verdicts: what is wrong in the last snapshot.
    """

    lines: list[dict]
    left: dict[HeadOf, tuple[int, Verdict]]
    verdicts: list[Verdict]

    @property
    def heads(self) -> list[tuple[int, int]]:
        """Every (layer, head): those that left the healthy band in that order, then the others by entropy share."""
        last = self.lines[-1]["share"]
        every = [(layer, head) for layer, heads in enumerate(last) for head in range(len(heads))]
        order = {which: place for place, which in enumerate(self.left)}

        def key(which: tuple[int, int]) -> tuple[int, float]:
            share = last[which[0]][which[1]]
            return order.get(which, len(order)), -1.0 if share is None else share

        return sorted(every, key=key)

    def series(self, column: str, layer: int, head: int) -> list[float | None]:
        """One measurement of one head in every snapshot; None where it was not finite, or the head did not exist."""
        found = []
        for line in self.lines:
            heads = line[column][layer] if layer < len(line[column]) else ()
            found.append(heads[head] if head < len(heads) else None)
        return found


def read_health_log(path: Path) -> HealthLog:
    """Read the JSON-lines file that `watch` writes. A last line that is still being written is left out.

    Raises:
        QKError: there is no such file, it holds no snapshot in training mode, or a line is not a snapshot.
    """
    try:
        texts = path.read_text("utf-8").splitlines(keepends=True)
    except OSError as error:
        raise QKError(
            f"{path}: expected a health log, as watch(model, log=...) writes it ({error.strerror})"
        ) from error
    lines = []
    for number, text in enumerate(texts, 1):
        try:
            line = json.loads(text)
            if line["training"] and line["names"]:
                lines.append({name: line[name] for name in _COLUMNS})
        except (ValueError, KeyError, TypeError) as error:
            if number == len(texts) and not text.endswith("\n"):
                break
            raise QKError(f"{path}: line {number} is not a snapshot of watch(model, log=...)") from error
    if not lines:
        raise QKError(f"{path}: expected a snapshot in training mode, found none yet")
    judge, left = Judge(), {}
    for line in lines:
        for verdict in judge.verdicts(line):
            left.setdefault((verdict.layer, verdict.head), (line["step"], verdict))
    return HealthLog(lines, left, judge.verdicts(lines[-1]))


_COLUMNS = ("step", "names", "share", "max_logit", "logit_range", "log_sum_exp", "effective_rank", "relative_residual")
