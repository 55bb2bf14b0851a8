"""The figure of the chapter on LocAteR that crosses strength and trace."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from ...conventions import PALETTE, SYMBOLS
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
