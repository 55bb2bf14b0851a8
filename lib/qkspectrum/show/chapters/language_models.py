"""Figures of the chapter on language models: one head under every condition, and what strength and trace do."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
import torch
from plotly.subplots import make_subplots

from ...conventions import PALETTE, SYMBOLS
from ...experiments.sweeps.results import Record
from ...theory.entropy import row_shares
from ..figures import describe
from .shared import GREY, circle, compressed, entropy_share, jump_to, mean, mean_and_each, minus

NEAR, RIM = 0.05, 30  # distances from 0 are drawn as asinh(|λ|/NEAR): even below it, logarithmic above, up to the rim
REACH = 1.05 * math.asinh(RIM / NEAR)


def _traces(record: Record) -> list[go.Scatter]:
    """What the slider changes: eigenvalues and words, weight, law and measured shares, entropy share by row."""
    final, profile = record["final"]["valid"], record["profile"]
    places = list(range(1, record["settings"]["model"]["context"] + 1))
    words = f"perplexity {final['perplexity']:.0f}, entropy share {final['entropy_share']:.2f}<br>"
    x, y = [], []
    if "eigenvalues" in record:
        x, y = compressed(record["eigenvalues"]["real"], record["eigenvalues"]["imaginary"], NEAR, RIM)
        trace = minus(f"{final['trace'][0]:.1f}".replace("-0.0", "0.0"))
        words += f"tr W {trace}, ‖W‖<sub>F</sub>² {final['frobenius_squared'][0]:.3g}"
    else:
        words += "(logits are not those of W alone)"
    law = profile.get("predicted", [None] * len(places))
    shares = row_shares(torch.tensor(profile["entropy"]), torch.tensor(places)).tolist()
    dots = {"mode": "markers", "marker": {"size": 5, "color": PALETTE[0], "opacity": 0.8}}
    joined = {"mode": "lines+markers", "marker": {"size": 4}, "line": {"color": PALETTE[0]}}
    above = {"mode": "text", "textposition": "bottom center", "hoverinfo": "skip"}
    return [
        go.Scatter(x=x, y=y, **dots),
        go.Scatter(x=[0], y=[1.5 * REACH], text=[words], **above),
        go.Scatter(x=places, y=profile["weight"], **joined),
        go.Scatter(x=places, y=law, mode="lines", line={"color": PALETTE[1], "width": 2}),
        go.Scatter(x=places, y=profile["propagating"], **dots),
        go.Scatter(x=places[1:], y=shares[1:], **joined),
    ]


def head_by_condition(chosen: Mapping[str, Record], seed: int) -> go.Figure:
    """One trained head under every condition, with a slider over them.

    Four panels: the eigenvalues of W in the complex plane; what the last query gives to each key; the share of windows
    in which each key passes a signal, with the law's curve; the entropy share by row.

    Args:
        chosen: a run for each condition, all with windows of one length; one of them is "none".
        seed: of these runs.
    """
    titles = (
        "", "weight for the last query (grey: even)", "keys that pass: • measured, – law", "entropy share of the rows",
    )  # fmt: skip
    figure = make_subplots(
        2, 2, row_heights=[0.6, 0.4], vertical_spacing=0.12, horizontal_spacing=0.1, subplot_titles=titles
    )
    cells = ((1, 1), (1, 2), (2, 1), (2, 2))
    thin = {"color": GREY, "width": 1}
    for size in (0.1, 1, 10):
        x, y = compressed(*circle(size), NEAR, RIM)
        figure.add_scatter(x=x, y=y, mode="lines", line=thin | {"dash": "dot"}, hoverinfo="skip", row=1, col=1)
        figure.add_scatter(
            x=[0], y=[min(y)], text=[f"|λ| = {size:g}"], textfont={"size": 11}, mode="text",
            textposition="bottom center", row=1, col=1,
        )  # fmt: skip
    first = next(iter(chosen.values()))
    length = first["settings"]["model"]["context"]
    even = [1 / length, 1 / length]
    figure.add_scatter(x=[1, length], y=even, mode="lines", line=thin, hoverinfo="skip", row=1, col=2)
    still = len(list(figure.select_traces()))
    for trace, panel in zip(_traces(first), (0, 0, 1, 2, 2, 3), strict=True):
        row, column = cells[panel]
        figure.add_trace(trace, row=row, col=column)
    moving = list(range(still, len(list(figure.select_traces()))))
    figure.frames = [go.Frame(data=_traces(r), traces=moving, name=str(i)) for i, r in enumerate(chosen.values())]
    steps = [jump_to(i, minus(name)) for i, name in enumerate(chosen)]
    figure.update_layout(
        sliders=[{"steps": steps, "y": 1.08, "yanchor": "bottom", "pad": {"b": 4}, "font": {"size": 1},
                  "currentvalue": {"prefix": "", "font": {"size": 16}}}],
        showlegend=False, height=640, margin={"t": 120},
    )  # fmt: skip
    figure.update_xaxes(range=[-REACH, REACH], visible=False, row=1, col=1)
    figure.update_yaxes(range=[-1.1 * REACH, 1.5 * REACH], visible=False, scaleanchor="x", row=1, col=1)
    top = 1.1 * max(max(r["profile"]["weight"]) for r in chosen.values())
    for (row, column), reach in zip(cells[1:], (top, 1.05, 1.05), strict=True):
        figure.update_xaxes(range=[0, length + 1], row=row, col=column)
        figure.update_yaxes(range=[0, reach], row=row, col=column)
    figure.update_xaxes(title="position in the window", row=2)
    figure.update_annotations(font_size=13)
    alone = chosen["none"]["eigenvalues"]
    outermost = max(math.hypot(a, b) for a, b in zip(alone["real"], alone["imaginary"], strict=True))
    return describe(
        figure,
        alt="Four panels that a slider switches between conditions: the eigenvalues of W in the complex plane, "
        "distances on a logarithmic scale; what the last query gives to each key; the share of windows in which each "
        "key passes a signal, with the law's curve; the entropy share by row. Final entropy share: "
        + ", ".join(f"{minus(name)}: {entropy_share(r):.2f}" for name, r in chosen.items())
        + ".",
        finding=f"Left alone, the eigenvalues spread as far as {outermost:.0f} from 0 and every row stares at about "
        f"one key (seed {seed}); with LocAteR's Frobenius norm the cloud stays near 0, rows stay broad, and more keys "
        "pass a signal, the later ones more often.",
    )


def effect_of_strength_and_trace(
    gains: Mapping[str, Sequence[float]], by_strength: Mapping[str, str], by_trace: Mapping[str, str], steps: int
) -> go.Figure:
    """LocAteR's effect on the perplexity against its strength, left, and against its trace, right; a point a seed.

    Args:
        gains: perplexity minus that of "none" for each seed, by condition.
        by_strength: conditions of one trace, with the strength as the axis shows it.
        by_trace: conditions of one strength, with the trace as the axis shows it.
        steps: of training.
    """
    figure = make_subplots(1, 2, shared_yaxes=True, horizontal_spacing=0.06)
    for column, labels in enumerate((by_strength, by_trace), 1):
        look = {"symbol": SYMBOLS[column - 1], "color": PALETTE[column - 1]}
        each = [(label, x) for name, label in labels.items() for x in gains[name]]
        means = [(label, mean(gains[name])) for name, label in labels.items()]
        for points, style in ((means, {"size": 11}), (each, {"size": 5, "opacity": 0.6})):
            figure.add_scatter(
                x=[label for label, _ in points], y=[x for _, x in points], mode="markers", marker=look | style,
                showlegend=False, row=1, col=column,
            )  # fmt: skip
        place: Any = {"row": 1, "col": column}
        figure.add_hline(0, line={"color": GREY, "dash": "dash"}, annotation_text="without LocAteR", **place)
    figure.update_xaxes(type="category")
    figure.update_xaxes(title="strength κ, at τ = 1", col=1)
    figure.update_xaxes(title="trace τ, at κ = 0.01", col=2)
    figure.update_yaxes(title="perplexity minus none", col=1)
    best, worst = (pick(gains, key=lambda name: mean(gains[name])) for pick in (min, max))
    return describe(
        figure.update_layout(height=380),
        alt=f"Validation perplexity after {steps} steps minus that of training without LocAteR, left against the "
        "strength, right against the trace: "
        + ", ".join(f"{minus(name)}: {mean_and_each(values)}" for name, values in gains.items())
        + ".",
        finding=f"Paired by seed, LocAteR's effect goes from {mean_and_each([mean(gains[worst])])} ({minus(worst)}) to "
        f"{mean_and_each([mean(gains[best])])} ({minus(best)}). Small points are seeds.",
    )
