"""Figures of the chapter on the attention model: the two softmaxes and their Jacobians against the size of logits."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go
from jaxtyping import Float
from plotly.subplots import make_subplots
from torch import Tensor

from ...conventions import PALETTE, SYMBOLS
from ..figures import describe
from .shared import GREY

Sizes = Float[Tensor, " sizes"]


def softmax_distance(
    keys: int, sizes: Sizes, distance: Sequence[float], error: Sequence[float], second_order: Sizes
) -> go.Figure:
    """How far the weights of the two softmaxes are apart, against the size of the logits, with the second-order term.

    Args:
        keys: in a row.
        sizes: of the logits.
        distance: the largest difference of a weight, mean over rows, for each size.
        error: its standard error.
        second_order: what the leading term of the difference gives.
    """
    figure = go.Figure()
    figure.add_scatter(
        x=sizes.tolist(), y=second_order.tolist(), name="second order, slope 2", mode="lines",
        line={"color": GREY, "dash": "dash"},
    )  # fmt: skip
    figure.add_scatter(
        x=sizes.tolist(), y=distance, error_y={"array": error}, name="measured", mode="markers",
        marker={"symbol": SYMBOLS[0], "size": 8, "color": PALETTE[0]},
    )  # fmt: skip
    logarithmic = {"type": "log", "dtick": 1, "exponentformat": "power"}
    figure.update_xaxes(title="size of the logits", **logarithmic)
    figure.update_yaxes(title="largest difference of a weight", range=[-5.3, 0.4], **logarithmic)
    return describe(
        figure.update_layout(height=380),
        alt=f"Largest difference between the two softmaxes' weights in a row of {keys} keys, against the size of the "
        f"logits from 0.01 to 30, both axes logarithmic: from {distance[0]:.0e} up to {distance[-1]:.2f}, with a line "
        "of slope 2.",
        finding="Up to logits of about one half the two softmaxes differ by the square of the logits, as the "
        f"second-order term says: by {distance[6]:.3f} at size {sizes[6]:.2g}, {distance[6] * keys:.0%} of an average "
        f"weight, but by {distance[8] * keys:.0%} of it at size {sizes[8]:.2g}.",
    )


def jacobians(
    keys: int,
    sizes: Sizes,
    measured: Mapping[str, Sequence[tuple[tuple[float, float], tuple[float, float]]]],
    theory: Mapping[tuple[str, int], tuple[Tensor, Tensor]],
) -> go.Figure:
    """Trace and norm of the softmaxes' Jacobians against the size of the logits: measured points on curves of theory.

    Args:
        keys: in a row.
        sizes: of the logits.
        measured: by softmax; for each size the trace with its standard error, and the norm with its own.
        theory: sizes and values of a curve, by softmax and panel (0 for the trace, 1 for the norm).
    """
    figure = make_subplots(rows=2, cols=1, shared_xaxes=True, vertical_spacing=0.08)
    for index, (name, points) in enumerate(measured.items()):
        colour = PALETTE[index]
        for panel in (0, 1):
            x, y = theory[name, panel]
            common = {"row": panel + 1, "col": 1, "showlegend": panel == 0}
            figure.add_scatter(
                x=x.tolist(), y=y.tolist(), name=name + (", small logits" if name == "softmax" else ", exact"),
                line={"color": colour, "dash": "dash" if name == "softmax" else "solid"}, **common,
            )  # fmt: skip
            figure.add_scatter(
                x=sizes.tolist(), y=[p[panel][0] for p in points], error_y={"array": [p[panel][1] for p in points]},
                name=f"{name}, measured", mode="markers",
                marker={"symbol": SYMBOLS[index], "size": 8, "color": colour}, **common,
            )  # fmt: skip
    figure.update_xaxes(type="log", dtick=1)
    figure.update_xaxes(title="size of the logits", row=2, col=1)
    figure.update_yaxes(title="trace of J", range=[0, 1.02], row=1, col=1)
    figure.update_yaxes(title="norm of J", range=[0, 0.39], row=2, col=1)
    figure.update_layout(height=620, legend={"y": 1.04})
    trace, norm = [[p[panel][0] for p in measured["softmax"]] for panel in (0, 1)]
    return describe(
        figure,
        alt=f"Two panels against the size of {keys} Gaussian logits from 0.01 to 30. The trace of the Jacobian falls "
        f"from {trace[0]:.2f} for both softmaxes, to {trace[-1]:.2f} for the softmax. The norm of the softmax's "
        f"Jacobian rises from {norm[0]:.2f} to {max(norm):.2f} and falls to {norm[-1]:.2f}; that of the "
        "piecewise-linear one is constant, then falls.",
        finding="Up to logits of about 0.3 both Jacobians are that of equal logits; the norm of the softmax's then "
        "rises before it falls, its trace only falls, and of the piecewise-linear one clipping takes its share of "
        "both.",
    )
