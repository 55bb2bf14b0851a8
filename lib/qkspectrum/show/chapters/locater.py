"""The chapter on LocAteR: strength crossed with trace, and learning rates that were tuned."""

import math
from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from ...conventions import PALETTE, SYMBOLS
from ...experiments.sweeps.results import Record, mean_and_interval
from ...experiments.tasks.denoising import DIM
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


def denoising_errors(records: Sequence[Record]) -> dict[str, dict[str, list[float]]]:
    """Mean squared errors of the reported seeds by process and condition; "best filter": the best causal one's."""
    found: dict[str, dict[str, list[float]]] = {}
    for record in records:
        if record["settings"]["training"]["seed"] != 100:  # which chose the learning rate
            process, condition = record["settings"]["condition"].split(", ", 1)
            of_process = found.setdefault(process, {"best filter": [record["best"]]})
            of_process.setdefault(condition, []).append(record["final"]["error"])
    return found


def errors_by_trace(errors: Mapping[str, Mapping[str, Sequence[float]]]) -> go.Figure:
    """Error against the trace that a penalty asks for, one panel for each process, one line for each form."""
    forms = {"frobenius": "‖W‖² and the trace", "traceless": "variance and the trace", "hard": "trace held exactly"}
    figure = make_subplots(2, 2, subplot_titles=list(errors), vertical_spacing=0.16, horizontal_spacing=0.1)
    for panel, of in enumerate(errors.values()):
        place = {"row": panel // 2 + 1, "col": panel % 2 + 1}
        for index, (form, name) in enumerate(forms.items()):
            points = {
                float(condition.split("τ = ")[1]): mean(values)
                for condition, values in of.items()
                if condition.startswith(f"{form}, τ")
            }
            figure.add_scatter(
                x=list(points), y=list(points.values()), name=name, mode="lines+markers", legendgroup=form,
                marker={"symbol": SYMBOLS[index], "color": PALETTE[index], "size": 8},
                line={"color": PALETTE[index], "width": 2}, showlegend=panel == 0, **place,
            )  # fmt: skip
        for name, dash in (("none", "dash"), ("uniform", "dot"), ("best filter", "solid")):
            figure.add_scatter(
                x=[-20, 40], y=[mean(of[name])] * 2, name=name, mode="lines", legendgroup=name,
                line={"color": GREY, "width": 1.5, "dash": dash}, showlegend=panel == 0, **place,
            )  # fmt: skip
    figure.update_xaxes(title="trace τ asked for", row=2)
    figure.update_yaxes(title="squared error", col=1)
    readings = "; ".join(
        f"{process}: none {mean(of['none']):.3f}, best filter {mean(of['best filter']):.3f}, τ = 0 "
        f"{mean(of['frobenius, τ = 0']):.3f}, τ = 20 {mean(of['frobenius, τ = 20']):.3f}"
        for process, of in errors.items()
    )
    return describe(
        figure.update_layout(height=640, legend_y=1.12),
        alt=f"Squared error against the trace that a penalty asks for, four panels, one for each process. {readings}.",
        finding="Whatever the form, asking for no mean or a negative one costs much, and no trace does better than "
        "training left alone.",
    )


def denoising_table(records: Sequence[Record]) -> pd.DataFrame:
    """Error and final spectrum of training left alone and with the variance penalised, by process."""
    errors = denoising_errors(records)
    rows: dict[str, dict[str, str]] = {}
    for process, of in errors.items():
        free = "traceless, trace free"
        middle, half = mean_and_interval([a - b for a, b in zip(of[free], of["none"], strict=True)])
        ends = [
            record["final"]
            for record in records
            if record["settings"]["condition"] == f"{process}, none" and record["settings"]["training"]["seed"] != 100
        ]
        rows[process] = {
            "even attention": f"{mean(of['uniform']):.4f}",
            "none": f"{mean(of['none']):.4f}",
            "variance penalised, minus none": minus(f"{middle:+.5f} ± {half:.5f}"),
            "best filter": f"{of['best filter'][0]:.4f}",
            "tr W learned": f"{mean(end['trace'] for end in ends):.1f}",
            "share of ‖W‖² in the mean": f"{mean(e['trace'] ** 2 / DIM / e['frobenius_squared'] for e in ends):.3f}",
        }
    return pd.DataFrame(rows).rename_axis("squared error")
