"""Comparisons at each condition's best learning rate, chosen on one seed and reported on others: chapters 9 and 12."""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from ...conventions import PALETTE, SYMBOLS
from ...experiments.sweeps.results import Record, conditions, holm, mean_and_interval, paired_p_value, per_seed
from ..figures import describe
from .shared import GREY, mean, minus, plus_minus


def by_form_and_rate(records: Sequence[Record]) -> dict[str, dict[float, Record]]:
    """The runs of a selection sweep, by what is compared and by learning rate, the least first."""
    found: dict[str, dict[float, Record]] = {}
    for record in sorted(records, key=lambda record: record["settings"]["training"]["learning_rate"]):
        form, _, rate = record["settings"]["condition"].rpartition(", rate ")
        found.setdefault(form, {})[float(rate)] = record
    return found


def best_point(record: Record) -> dict:
    """The measurement of a run, on the way or at its end, with the lowest validation perplexity."""
    return min(record["path"], key=lambda point: point["perplexity"])


def best_on_the_way(record: Record) -> float:
    """The lowest validation perplexity of a run, at whichever of its measurements."""
    return best_point(record)["perplexity"]


def rates_within(runs: Mapping[float, Record], share: float) -> str:
    """From which to which learning rate a form's perplexity stays within a share of its best, as "0.003 to 0.005"."""
    best = min(map(best_on_the_way, runs.values()))
    rates = [rate for rate, record in runs.items() if best_on_the_way(record) <= (1 + share) * best]
    return f"{rates[0]:g} to {rates[-1]:g}" if len(rates) > 1 else f"{rates[0]:g}"


def rates_table(records: Sequence[Record], yardstick: Mapping[str, float]) -> pd.DataFrame:
    """Best validation perplexity of every form at every learning rate, in the order of its best; n-grams below.

    A dash: not run.
    """
    found = by_form_and_rate(records)
    rates = sorted({rate for runs in found.values() for rate in runs})
    rows: dict[str, dict[str, str]] = {}
    for form, runs in sorted(found.items(), key=lambda item: min(map(best_on_the_way, item[1].values()))):
        rows[form] = {f"{rate:g}": f"{best_on_the_way(runs[rate]):.2f}" if rate in runs else "–" for rate in rates}
    for name, value in yardstick.items():
        rows[f"{name}: {value:.2f}"] = dict.fromkeys((f"{rate:g}" for rate in rates), "")
    return pd.DataFrame(rows).T.rename_axis("validation perplexity at learning rate")


def rates_figure(records: Sequence[Record], forms: Sequence[str], yardstick: tuple[str, float]) -> go.Figure:
    """Best validation perplexity against the learning rate, a curve for each form, and an n-gram model as a line."""
    found, figure = by_form_and_rate(records), go.Figure()
    for index, form in enumerate(forms):
        values = {rate: best_on_the_way(record) for rate, record in found[form].items()}
        figure.add_scatter(
            x=list(values), y=list(values.values()), name=form, mode="lines+markers",
            marker={"symbol": SYMBOLS[index], "color": PALETTE[index], "size": 8},
            line={"color": PALETTE[index], "width": 2},
        )  # fmt: skip
    name, value = yardstick
    figure.add_hline(value, line={"color": GREY, "dash": "dash"}, annotation_text=name)
    rates = sorted({rate for form in forms for rate in found[form]})
    figure.update_xaxes(title="learning rate", type="log", tickvals=rates, ticktext=[f"{rate:g}" for rate in rates])
    figure.update_yaxes(title="validation perplexity")
    readings = "; ".join(
        f"{form} {best:.2f} at {rate:g}, within 5 % of it from {rates_within(found[form], 0.05)}"
        for form in forms
        for best, rate in [min((best_on_the_way(record), rate) for rate, record in found[form].items())]
    )
    widths = {form: rates_within(found[form], 0.05) for form in forms}
    return describe(
        figure.update_layout(height=410),
        alt=f"Best validation perplexity against the learning rate, one curve each: {readings}.",
        finding="Within 5 % of its own best each form stays at the rates: "
        f"{'; '.join(f'{form}: {width}' for form, width in widths.items())}.",
    )


def logs_over_baseline(records: Sequence[Record], condition: str, baseline: str, which: str) -> list[float]:
    """Log of the perplexity over the baseline's, in nats a word, one a seed, where each run's validation is best."""
    a, b = (per_seed(records, name, lambda record: best_point(record)[which]) for name in (condition, baseline))
    return [math.log(a[seed] / b[seed]) for seed in sorted(a.keys() & b.keys())]


def steps_to_reach(record: Record, perplexity: float) -> float:
    """The step at which a run first has this validation perplexity, between two measurements on a log scale; inf."""
    points = record["path"]
    for before, after in pairwise(points):
        if after["perplexity"] <= perplexity:
            high, low = math.log(before["perplexity"]), math.log(after["perplexity"])
            done = (high - math.log(perplexity)) / (high - low) if high > low else 1.0
            return before["step"] + min(max(done, 0.0), 1.0) * (after["step"] - before["step"])
    return math.inf


def verdict_table(
    confirmed: Sequence[Record], selection: Sequence[Record], yardstick: Mapping[str, float], baseline: str = "none"
) -> pd.DataFrame:
    """Whether each condition, at its best rate and on fresh seeds, ends better, gets there sooner or tolerates more.

    Test perplexity where validation is best; its log over the baseline's, paired by seed, with 95 % interval, and a
    star where Holm's p-value, for all conditions together, is below 0.05; steps to a validation perplexity 5 % above
    the baseline's last one; and, where there is a selection, the rates at which its perplexity stays within 5 % of the
    form's own best. Below, n-gram models.
    """
    found = by_form_and_rate(selection)
    names = conditions(confirmed)
    others = [name for name in names if name != baseline]
    logs = {name: logs_over_baseline(confirmed, name, baseline, "test_perplexity") for name in others}
    adjusted = dict(zip(others, holm([paired_p_value(values) for values in logs.values()]), strict=True))
    final = per_seed(confirmed, baseline, lambda record: record["path"][-1]["perplexity"])
    rows: dict[str, dict[str, str]] = {}
    for name in names:
        steps = [steps_to_reach(record, 1.05 * final[seed]) for seed, record in _by_seed(confirmed, name).items()]
        reached = [step for step in steps if math.isfinite(step)]
        rows[name] = {
            "rate": f"{_by_seed(confirmed, name)[min(final)]['settings']['training']['learning_rate']:g}",
            "test": f"{mean(per_seed(confirmed, name, lambda r: best_point(r)['test_perplexity']).values()):.2f}",
            f"nats over {baseline}": f"{plus_minus(mean_and_interval(logs[name]), 4, '+')}{_star(adjusted[name])}"
            if name in logs else "",
            "steps": f"{mean(reached):,.0f}" if len(reached) == len(steps) else
            f"{len(reached)} of {len(steps)} reach it",
        }  # fmt: skip
        if name in found:
            rows[name]["rates"] = rates_within(found[name], 0.05)
    for name, value in yardstick.items():
        rows[name] = dict.fromkeys(rows[names[0]], "") | {"test": f"{value:.2f}"}
    return pd.DataFrame(rows).T.rename_axis(f"{len(final)} fresh seeds")


def lead_over_training(records: Sequence[Record], names: Sequence[str], baseline: str = "none") -> go.Figure:
    """Validation loss of each condition minus the baseline's against training steps, in nats, with 95 % intervals."""
    figure, readings, lost = go.Figure(), [], []
    without = _by_seed(records, baseline)
    for index, name in enumerate(names):
        runs, lead = _by_seed(records, name), {}
        for place, point in enumerate(without[min(without)]["path"]):
            if point["step"]:
                lead[point["step"]] = mean_and_interval(
                    [
                        math.log(runs[seed]["path"][place]["perplexity"] / without[seed]["path"][place]["perplexity"])
                        for seed in sorted(runs.keys() & without.keys())
                    ]
                )
        middles, halves = zip(*lead.values(), strict=True)
        figure.add_scatter(
            x=list(lead), y=middles, name=name, mode="lines+markers", error_y={"array": halves, "thickness": 1.5},
            marker={"symbol": SYMBOLS[index], "color": PALETTE[index], "size": 7},
            line={"color": PALETTE[index], "width": 2},
        )  # fmt: skip
        first, last = min(lead), max(lead)
        readings.append(f"{name} {middles[0]:+.3f} at step {first} and {middles[-1]:+.3f} at step {last}")
        where = _how_it_ends(lead, last)
        lost.append(f"{name} {where}")
    figure.add_hline(0, line={"color": GREY, "dash": "dash"}, annotation_text=baseline)
    figure.update_xaxes(title="training step")
    figure.update_yaxes(title=f"validation loss minus {baseline} (nats)")
    seeds = len(without)
    return describe(
        figure.update_layout(height=410),
        alt=minus(f"Validation loss minus that of {baseline}, in nats, against training steps: {'; '.join(readings)}."),
        finding=f"Below the line is a lead. At the end, by 95 % intervals over {seeds} seeds: {'; '.join(lost)}.",
    )


def _how_it_ends(lead: Mapping[int, tuple[float, float]], last: int) -> str:
    """Ahead, behind or level at the last step, by the interval; and if behind, from where on."""
    middle, half = lead[last]
    if middle + half < 0:
        return "ahead"
    if middle - half <= 0:
        return "level"
    since = min(step for step in lead if all(lead[later][0] > 0 for later in lead if later >= step))
    return f"behind, from step {since:,} on"


def _by_seed(records: Sequence[Record], name: str) -> dict[int, Record]:
    return {
        record["settings"]["training"]["seed"]: record for record in records if record["settings"]["condition"] == name
    }


def _star(p_value: float) -> str:
    return " *" if p_value < 0.05 else ""
