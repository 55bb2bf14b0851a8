"""The figure of the chapter on entropy collapse whose curves are many: how finite rows approach the law of the edge."""

from collections.abc import Mapping

import plotly.graph_objects as go
from jaxtyping import Float
from plotly.subplots import make_subplots
from torch import Tensor

from ...conventions import PALETTE, SYMBOLS
from ..figures import describe
from .shared import GREY


def approach_to_the_edge(
    ratios: Float[Tensor, " curve"],
    limit: tuple[Tensor, Tensor],
    at: Float[Tensor, " points"],
    measured: Mapping[int, tuple[Float[Tensor, "2 points"], Float[Tensor, "2 points"]]],
) -> go.Figure:
    """The entropy's share and Σ p(1 − p) over the spread of Gaussian logits, for finite rows and in the limit.

    Args:
        ratios: spreads over the edge √(2 log K), for the curves.
        limit: of both quantities, for many keys.
        at: spreads over the edge, for the points.
        measured: mean and half-width of the 95 % interval of both quantities, by the number of keys.
    """
    figure = make_subplots(
        2, 1, shared_xaxes=True, vertical_spacing=0.09, subplot_titles=["share of the entropy, H / log K", "Σ p(1 − p)"]
    )
    for row, curve in enumerate(limit, 1):
        figure.add_scatter(
            x=ratios, y=curve, mode="lines", name="limit of many keys", line={"color": GREY, "width": 3},
            showlegend=row == 1, row=row, col=1,
        )  # fmt: skip
    for index, (keys, (mean, half)) in enumerate(measured.items()):
        for row in (1, 2):
            figure.add_scatter(
                x=at, y=mean[row - 1], error_y={"array": half[row - 1], "thickness": 1.2, "width": 3}, mode="markers",
                name=f"K = {keys:,}", legendgroup=str(keys), showlegend=row == 1, row=row, col=1,
                marker={"color": PALETTE[index], "symbol": SYMBOLS[index], "size": 7},
            )  # fmt: skip
    figure.update_xaxes(title="spread over its edge, s / √(2 log K)", row=2, col=1)
    figure.update_yaxes(range=[-0.03, 1.05])
    at_edge = {keys: mean[0, at.tolist().index(1.0)].item() for keys, (mean, _) in measured.items()}
    return describe(
        figure.update_layout(height=640, legend_y=1.06, margin_t=90),
        alt="Two panels over the spread in units of √(2 log K). Above, the entropy's share: the limit is a parabola "
        "that reaches zero at 1; points for 16 to 65,536 keys round the corner and approach it from above. Below, Σ "
        "p(1 − p): the limit is 1 up to the edge and falls as one over the spread; the points approach it from below.",
        finding="The corner is where the law puts it, and round at every size: at the edge the share is still "
        f"{at_edge[16]:.2f} with 16 keys and {at_edge[65_536]:.2f} with 65,536. The limit is approached as slowly as "
        "1/log K. (95 % intervals.)",
    )
