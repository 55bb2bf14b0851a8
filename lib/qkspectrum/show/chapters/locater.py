"""The chapter on LocAteR: strength crossed with trace, and the tokens of the theory."""

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
        figure.update_layout(height=380),
        alt="Validation perplexity against the strength κ, one line for each τ; without LocAteR it is "
        f"{mean(without):.1f}. The lowest mean is at {best}.",
        finding="Shrinking the scale is what helps: at τ = 0 as at 1. A large positive mean costs: τ = 30 nearly all "
        f"of the gain. ({len(without)} seeds: small points; lines join means.)",
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
