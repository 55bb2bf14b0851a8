"""The chapter on LocAteR: strength crossed with trace, and learning rates that were tuned."""

import math
from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from ...conventions import PALETTE, SYMBOLS
from ...experiments.sweeps.results import Record
from ..figures import describe
from .shared import GREY, mean, minus


def strengths_and_traces(
    found: Mapping[tuple[str, str], Sequence[float]], without: Sequence[float], best: str
) -> go.Figure:
    """Validation perplexity against the strength κ, one line for each trace τ; small points are seeds.

    Args:
        found: perplexities, one a seed, by strength and trace.
        without: those without LocAteR.
        best: the condition with the lowest mean.
    """
    figure = go.Figure()
    strengths, traces = (list(dict.fromkeys(key[i] for key in found)) for i in (0, 1))
    for index, trace in enumerate(traces):
        values = [found[strength, trace] for strength in strengths]
        look = {"symbol": SYMBOLS[index], "color": PALETTE[index]}
        figure.add_scatter(
            x=strengths, y=[mean(v) for v in values], mode="lines+markers", name=minus(f"τ = {trace}"),
            marker={**look, "size": 9}, line={"color": PALETTE[index], "width": 1.5},
        )  # fmt: skip
        figure.add_scatter(
            x=[strength for strength in strengths for _ in without], y=[x for v in values for x in v], mode="markers",
            marker={**look, "size": 4, "opacity": 0.6}, showlegend=False, hoverinfo="skip",
        )  # fmt: skip
    figure.add_hline(mean(without), line={"color": GREY, "dash": "dash"}, annotation_text="without LocAteR")
    figure.update_xaxes(title="strength κ", type="category")
    figure.update_yaxes(title="validation perplexity")
    return describe(
        figure.update_layout(height=460),
        alt="Validation perplexity against the strength κ, one line for each τ; without LocAteR it is "
        f"{mean(without):.1f}. The lowest mean is at {best}.",
        finding="Shrinking the scale is what helps: at τ = 0 as at 1. A large positive mean costs: τ = 30 nearly all "
        f"of the gain. ({len(without)} seeds: small points; lines join means.)",
    )


def by_form_and_rate(records: Sequence[Record]) -> dict[str, dict[float, Record]]:
    """The runs of the selection sweep, by what is penalised and by learning rate, the least first."""
    found: dict[str, dict[float, Record]] = {}
    for record in sorted(records, key=lambda record: record["settings"]["training"]["learning_rate"]):
        form, _, rate = record["settings"]["condition"].rpartition(", rate ")
        found.setdefault(form, {})[float(rate)] = record
    return found


def best_on_the_way(record: Record) -> float:
    """The lowest validation perplexity of a run, at whichever of its measurements."""
    return min(point["perplexity"] for point in record["path"])


def rates_table(
    records: Sequence[Record], yardstick: Mapping[str, float], yardstick_on_test: Mapping[str, float]
) -> pd.DataFrame:
    """Best validation perplexity of every form at every learning rate, in the order of its best; n-grams below.

    Test perplexity is that of the run with the best rate, at its end. A dash: not run.
    """
    found = by_form_and_rate(records)
    rates = sorted({rate for runs in found.values() for rate in runs})
    rows: dict[str, dict[str, str]] = {}
    for form, runs in sorted(found.items(), key=lambda item: min(map(best_on_the_way, item[1].values()))):
        best = min(runs.values(), key=best_on_the_way)
        row = {f"{rate:g}": f"{best_on_the_way(runs[rate]):.2f}" if rate in runs else "–" for rate in rates}
        rows[form] = row | {"test": f"{best['final']['test']['perplexity']:.2f}"}
    for name, value in yardstick.items():
        of_n_gram = dict.fromkeys((f"{rate:g}" for rate in rates), "") | {"test": f"{yardstick_on_test[name]:.2f}"}
        rows[f"{name}: {value:.2f}"] = of_n_gram
    return pd.DataFrame(rows).T.rename_axis("validation perplexity at learning rate")


def lead_over_training(records: Sequence[Record], rate: float, forms: Sequence[str]) -> go.Figure:
    """Validation loss of each form minus that of "none" at one learning rate, against training steps, in nats."""
    found = by_form_and_rate(records)
    without = found["none"][rate]["path"]
    figure, ends = go.Figure(), {}
    for index, form in enumerate(form for form in forms if rate in found.get(form, {})):
        lead = {
            point["step"]: math.log(point["perplexity"] / start["perplexity"])
            for point, start in zip(found[form][rate]["path"], without, strict=True)
            if point["step"]
        }
        ends[form] = lead
        figure.add_scatter(
            x=list(lead), y=list(lead.values()), mode="lines+markers", name=form,
            marker={"symbol": SYMBOLS[index], "color": PALETTE[index], "size": 7},
            line={"color": PALETTE[index], "width": 2},
        )  # fmt: skip
    figure.add_hline(0, line={"color": GREY, "dash": "dash"}, annotation_text="none")
    figure.update_xaxes(title="training step")
    figure.update_yaxes(title="validation loss minus none (nats)")
    first, last = (min(lead) for lead in ends.values()), (max(lead) for lead in ends.values())
    readings = "; ".join(
        f"{form} {lead[a]:+.3f} at step {a} and {lead[b]:+.3f} at step {b}"
        for (form, lead), a, b in zip(ends.items(), first, last, strict=True)
    )
    behind = {
        form: min(step for step in lead if all(lead[later] > 0 for later in lead if later >= step))
        for form, lead in ends.items()
        if lead[max(lead)] > 0
    }
    lost = ", ".join(f"{form} from step {step:,} on" for form, step in behind.items()) or "none"
    return describe(
        figure.update_layout(height=440),
        alt=minus(f"Validation loss minus that without a penalty, in nats, against training steps: {readings}."),
        finding=f"Below the line is a lead. Every form leads at first; behind at the end: {lost}.",
    )
