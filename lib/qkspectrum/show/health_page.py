"""A run's health log as one self-contained page: what left the healthy band, and heat maps of every head over time."""

from html import escape

import plotly.graph_objects as go
import plotly.io

from ..conventions import RAMP, WATCH_LOG_SUM_EXP, WATCH_LOGIT, WATCH_SHARE
from ..diagnose.health_log import HealthLog
from .scan_report import _PAGE

_MAPS = {
    "share": ("Entropy share", f"low below {WATCH_SHARE:g}, an alarm if it fell there", (0.0, 1.0)),
    "max_logit": ("Largest logit", f"large above {WATCH_LOGIT:g}; it changes when all logits are shifted", None),
    "logit_range": ("Range of the logits", "largest less smallest; like entropy, it does not change by shifts", None),
    "log_sum_exp": ("Smallest log-sum-exp", f"dangerous below {WATCH_LOG_SUM_EXP:g}", None),
}


def to_html(log: HealthLog, title: str = "Attention health") -> str:
    """A page with what left the healthy band, and a heat map (heads × steps) of each measurement.

    Args:
        log: the result of `read_health_log`.
        title: of the page.

    Returns:
        HTML with plotly.js embedded (5 MB), which needs no network.
    """
    steps = [line["step"] for line in log.lines]
    parts = [f"<p>{len(log.heads)} heads, {len(steps)} snapshots, steps {steps[0]} to {steps[-1]}.</p>"]
    if log.left:
        parts.append("<h2>Left the healthy band, the earliest first</h2><ul>")
        parts += [f"<li>step {step}: {escape(str(verdict))}</li>" for step, verdict in log.left.values()]
        parts.append("</ul>")
    parts.append('<div class="figures">')
    for index, (column, (name, reading, limits)) in enumerate(_MAPS.items()):
        figure = _map(log, column, name, limits)
        drawn = plotly.io.to_html(figure, include_plotlyjs=index == 0, full_html=False)
        alt = escape(f"{name} of every head over the steps of the run", quote=True)
        parts.append(
            f'<figure role="group" aria-label="{alt}">{drawn}<figcaption>{escape(reading)}</figcaption></figure>'
        )
    parts.append("</div>")
    return _PAGE.format(title=escape(title), body="\n".join(parts))


def _map(log: HealthLog, column: str, name: str, limits: tuple[float, float] | None) -> go.Figure:
    """One measurement, heads × steps: those that left the healthy band at the top."""
    labels = [f"layer {layer}, head {head}" for layer, head in log.heads]
    values = [log.series(column, layer, head) for layer, head in log.heads]
    low, high = limits or (None, None)
    map_of_heads = go.Heatmap(
        z=values, x=[line["step"] for line in log.lines], y=labels, zmin=low, zmax=high,
        colorscale=[[place / (len(RAMP) - 1), colour] for place, colour in enumerate(RAMP)],
        hovertemplate="%{y}, step %{x}: %{z:.3g}<extra></extra>",
    )  # fmt: skip
    figure = go.Figure(map_of_heads)
    figure.update_layout(
        title=name, xaxis_title="optimizer step", height=max(320, 120 + 14 * len(labels)), margin={"l": 130, "r": 20},
        yaxis={"autorange": "reversed", "type": "category"},
    )  # fmt: skip
    return figure
