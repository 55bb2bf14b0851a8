"""What the statistics of every head say about a training run: snapshots of recorded calls, and verdicts in words."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import NamedTuple

from .._json import finite_or_none, rounded
from ..conventions import (
    RANK_COLLAPSE_EFFECTIVE_RANK,
    SINK_WEIGHT,
    WATCH_FALL,
    WATCH_LOG_SUM_EXP,
    WATCH_LOGIT,
    WATCH_NAMED,
    WATCH_SHARE,
)

OF_HEADS = (
    "entropy", "share", "peak", "effective_keys", "first_weight", "max_logit", "logit_range", "logit_std",
    "log_sum_exp", "query_norm", "key_norm",
)  # fmt: skip
OF_LAYERS = ("relative_residual", "effective_rank")


class Verdict(NamedTuple):
    """What is wrong with one head, or with a layer.

    Attributes:
        kind: "not finite", "underflow", "entropy collapse", "large logits" or "rank collapse".
        name: the attention module's.
        layer: its number in the order of computation.
        head: the head's number; None for the whole layer.
        why: the numbers, in words.
    """

    kind: str
    name: str
    layer: int
    head: int | None
    why: str

    def __str__(self) -> str:
        head = "" if self.head is None else f", head {self.head}"
        return f"layer {self.layer}{head} ({self.name}): {self.why}"


def snapshot(records: Iterable[Mapping], step: int) -> dict:
    """One recorded call as a line of a health log: the same numbers as `EntropyRecorder.records`, layer by layer.

    Args:
        records: those of one call, in order.
        step: how many optimizer steps the model had taken.

    Returns:
        step and training; names of the layers; and a list for each measurement: of the layers, each a list of its heads
        for `OF_HEADS` or a number for `OF_LAYERS`. Numbers have four significant digits; None stands for NaN.
    """
    layers = [list(heads) for _, heads in groupby(records, lambda record: record["layer"])]
    line = {
        "step": step,
        "training": bool(layers and layers[0][0]["training"]),
        "names": [heads[0]["name"] for heads in layers],
        **{column: [[head[column] for head in heads] for heads in layers] for column in OF_HEADS},
        **{column: [heads[0][column] for heads in layers] for column in OF_LAYERS},
    }
    return finite_or_none(rounded(line, digits=4))


class Judge:
    """Says what left the healthy band, once for each head and kind until it is healthy again.

    Its thresholds are in `conventions`. A head whose entropy share was always low is left alone: only a fall counts.
    """

    def __init__(self) -> None:
        self._highest: dict[tuple[int, int], tuple[float, int]] = {}
        self._known: set[tuple[str, int, int | None]] = set()

    def verdicts(self, line: Mapping) -> list[Verdict]:
        """All that is wrong in a snapshot, the most urgent kind first, whether it was said before or not."""
        found = [*self._of_heads(line), *_of_layers(line)]
        return sorted(found, key=lambda verdict: (_KINDS.index(verdict.kind), verdict.layer, verdict.head or 0))

    def news(self, line: Mapping) -> list[Verdict]:
        """The verdicts that were not there in the snapshot before."""
        found = self.verdicts(line)
        known, self._known = self._known, {(v.kind, v.layer, v.head) for v in found}
        return [v for v in found if (v.kind, v.layer, v.head) not in known]

    def _of_heads(self, line: Mapping) -> Iterable[Verdict]:
        for layer, name in enumerate(line["names"]):
            for head, share in enumerate(line["share"][layer]):

                def of(column: str, layer: int = layer, head: int = head) -> float | None:
                    return line[column][layer][head]

                for kind, why in self._of_head(line["step"], (layer, head), share, of):
                    yield Verdict(kind, name, layer, head, why)

    def _of_head(
        self, step: int, which: tuple[int, int], share: float | None, of: Callable[[str], float | None]
    ) -> Iterable[tuple[str, str]]:
        largest, smallest_sum = of("max_logit"), of("log_sum_exp")
        if largest is None or smallest_sum is None:
            yield "not finite", "its queries or keys are not finite"
            return
        if smallest_sum < WATCH_LOG_SUM_EXP:
            yield (
                "underflow",
                f"a row's log-sum-exp is {smallest_sum:.3g}, and 1/Σ exp overflows in float32 below −88.7",
            )
        if largest > WATCH_LOGIT:
            yield "large logits", f"its largest logit is {largest:.3g}, above {WATCH_LOGIT:g}"
        if share is None:
            return
        highest, when = max(self._highest.get(which, (share, step)), (share, step), key=lambda pair: pair[0])
        self._highest[which] = highest, when
        if share < WATCH_SHARE and share < WATCH_FALL * highest:
            reach = of("logit_range")
            yield (
                "entropy collapse",
                f"entropy share {share:.2g}, down from {highest:.2g} at step {when}, logits range over {reach:.3g}: "
                "entropy collapse on its way",
            )


_KINDS = ("not finite", "underflow", "entropy collapse", "large logits", "rank collapse")


def _of_layers(line: Mapping) -> Iterable[Verdict]:
    for layer, (name, rank) in enumerate(zip(line["names"], line["effective_rank"], strict=True)):
        if rank is not None and rank < RANK_COLLAPSE_EFFECTIVE_RANK:
            residual = line["relative_residual"][layer]
            why = f"the tokens it reads have effective rank {rank:.3g}, relative residual {residual:.2g}: rank collapse"
            yield Verdict("rank collapse", name, layer, None, why)


def in_words(verdicts: Iterable[Verdict], step: int) -> list[str]:
    """One line for each verdict, but only a count for all heads of a kind after the first few."""
    lines: list[str] = []
    for kind, of_kind in groupby(verdicts, lambda verdict: verdict.kind):
        same = list(of_kind)
        lines += [f"step {step}: {verdict}" for verdict in same[:WATCH_NAMED]]
        if len(same) > WATCH_NAMED:
            lines.append(f"step {step}: {kind} in {len(same) - WATCH_NAMED} more")
    return lines


def summary(line: Mapping) -> dict[str, float]:
    """A snapshot in a few numbers, for a logger: extremes over heads and layers, with what is not finite left out."""
    heads = {column: [x for layer in line[column] for x in layer if x is not None] for column in OF_HEADS}
    ranks = [rank for rank in line["effective_rank"] if rank is not None]
    sinks = [weight > SINK_WEIGHT for weight in heads["first_weight"]]
    numbers = {
        "lowest_share": min(heads["share"], default=None),
        "mean_share": sum(heads["share"]) / len(heads["share"]) if heads["share"] else None,
        "max_logit": max(heads["max_logit"], default=None),
        "logit_range": max(heads["logit_range"], default=None),
        "log_sum_exp": min(heads["log_sum_exp"], default=None),
        "sink_heads": sum(sinks) / len(sinks) if sinks else None,
        "effective_rank": min(ranks, default=None),
    }
    return {f"attention/{name}": number for name, number in numbers.items() if number is not None}
