"""Figures of the chapter on signal propagation: laws for the chance that a key passes a signal, and measurements."""

import math
from collections.abc import Mapping, Sequence

import plotly.graph_objects as go
import torch
from jaxtyping import Float
from plotly.subplots import make_subplots
from torch import Tensor

from ...conventions import PALETTE, SYMBOLS
from ...theory.propagation import signal_propagation
from ...theory.simulation import simulate_signal_propagation
from ...theory.tokens import GaussianTokens
from ..figures import describe
from .shared import exponent, minus

Curve = Float[Tensor, " tokens"]


def positions(length: int) -> Curve:
    """θ of every token: (t − ½)/T."""
    return (torch.arange(length, dtype=torch.float64) + 0.5) / length


def covariance_of_walks(
    x: Float[Tensor, "walks tokens"], kernel: Float[Tensor, "tokens tokens"], at: Sequence[int]
) -> go.Figure:
    """One coordinate of five walks; below, the measured covariance of some tokens with every token on its kernel.

    Args:
        x: one coordinate of each walk.
        kernel: min(s, t).
        at: the tokens s, from 1.
    """
    t = torch.arange(1, x.shape[1] + 1)
    figure = make_subplots(
        rows=2, cols=1, vertical_spacing=0.17,
        subplot_titles=["one coordinate of five walks", "covariance of x<sub>s</sub> with x<sub>t</sub>"],
    )  # fmt: skip
    for index in range(5):
        figure.add_scatter(
            x=t, y=x[index], mode="lines", line={"color": PALETTE[index], "width": 1.6}, showlegend=False, row=1, col=1
        )
    furthest = 0.0
    for index, s in enumerate(at):
        product = x[:, [s - 1]] * x
        mean, error = product.mean(0), product.std(0) / math.sqrt(len(x))
        furthest = max(furthest, ((mean - kernel[s - 1]) / error).abs().max().item())
        style = {"color": PALETTE[index]}
        figure.add_scatter(x=t, y=kernel[s - 1], mode="lines", line=style, showlegend=False, row=2, col=1)
        figure.add_annotation(
            x=50, y=s, text=f"s = {s}", showarrow=False, xanchor="right", yanchor="bottom", yshift=6,
            font={"color": PALETTE[index]}, row=2, col=1,
        )  # fmt: skip
        figure.add_scatter(
            x=t[::3], y=mean[::3], mode="markers", marker={**style, "symbol": SYMBOLS[index], "size": 6},
            error_y={"array": 2 * error[::3], "thickness": 1.2, "width": 3}, showlegend=False, row=2, col=1,
        )  # fmt: skip
    figure.update_xaxes(title="position t", row=2, col=1)
    figure.update_yaxes(range=[0, 62], row=2, col=1)
    figure.update_layout(height=620, margin={"t": 40})
    return describe(
        figure,
        alt="Above, one coordinate of five random walks of 50 tokens. Below, the measured covariance of tokens 10, 25 "
        "and 50 with every token, with error bars, on the lines min(s, t).",
        finding=f"Tokens share the steps of the earlier one: over {len(x):,} walks the covariance follows min(s, t) "
        f"within {furthest:.1f} standard errors everywhere.",
    )


def slope(sizes: Sequence[float], distances: Sequence[float]) -> float:
    """Exponent of a power law, fitted to the last four points."""
    return exponent(sizes[-4:], distances[-4:])


def rates(lines: Mapping[str, Sequence[float]], sizes: Sequence[int], title: str) -> go.Figure:
    """The largest distance between two laws against a size, logarithmic axes, with the slope in each line's name.

    Args:
        lines: distances, by case.
        sizes: numbers of tokens, or of dimensions.
        title: of the horizontal axis.
    """
    figure = go.Figure()
    for index, (name, distances) in enumerate(lines.items()):
        figure.add_scatter(
            x=sizes, y=distances, mode="lines+markers", name=minus(f"{name}: slope {slope(sizes, distances):.2f}"),
            marker={"color": PALETTE[index], "symbol": SYMBOLS[index], "size": 8},
        )  # fmt: skip
    figure.update_xaxes(type="log", tickvals=sizes, title=title)
    figure.update_yaxes(type="log", dtick=1, exponentformat="power", title="largest distance")
    return figure.update_layout(height=420)


def three_laws(cases: Mapping[str, tuple[Mapping[str, Curve], Curve, Curve]]) -> go.Figure:
    """The chance to propagate over the position by three laws, and counted in simulated walks, one panel a size.

    Args:
        cases: by title: curves by the law's name (exact, Gaussian, limit), measured shares, their standard errors.
    """
    figure = make_subplots(rows=2, cols=1, shared_xaxes=True, vertical_spacing=0.1, subplot_titles=list(cases))
    for row, (curves, measured, error) in enumerate(cases.values(), 1):
        at, step = positions(len(measured)), len(measured) // 25
        for index, ((name, curve), dash) in enumerate(zip(curves.items(), ("solid", "dash", "dot"), strict=True)):
            figure.add_scatter(
                x=at, y=curve, mode="lines", line={"color": PALETTE[index], "dash": dash}, name=name,
                showlegend=row == 1, row=row, col=1,
            )  # fmt: skip
        figure.add_scatter(
            x=at[::step], y=measured[::step], mode="markers", name="simulation ± 2 s.e.", showlegend=row == 1,
            marker={"color": PALETTE[3], "symbol": "triangle-up", "size": 6},
            error_y={"array": 2 * error[::step], "thickness": 1.2, "width": 3}, row=row, col=1,
        )  # fmt: skip
    figure.update_xaxes(title="position θ", row=2, col=1)
    figure.update_yaxes(range=[0, 0.9], title="chance to propagate")
    figure.update_layout(height=720, margin={"t": 90}, legend={"y": 1.05})
    return describe(
        figure,
        alt="Chance to propagate over the position for T = 50, d = 8 and T = 200, d = 64 at ξ = 2, η = 1: limit, "
        "Gaussian and exact law, and simulated points with error bars.",
        finding="At T = 50, d = 8 limit and Gaussian law run far below the points near the query, the exact law "
        "through them; at T = 200, d = 64 all three are close.",
    )


def in_errors(measured: Curve, exact: Curve, draws: int) -> float:
    """Largest distance of counted shares from a law, in the standard errors that shares have under this law."""
    return ((measured - exact) / (exact * (1 - exact) / draws + 1e-12).sqrt()).abs().max().item()


def exact_and_simulated(
    figure: go.Figure, index: int, name: str, weight: Tensor, process: GaussianTokens
) -> tuple[Curve, float]:
    """Add the exact law and 4,000 simulated sequences; returns the law and how far off they are, in s.e.

    Args:
        figure: to add to.
        index: of the colour and the symbol.
        name: in the legend.
        weight: W, or its eigenvalues.
        process: the tokens.
    """
    temperature, at = math.sqrt(len(weight)), positions(process.length)
    exact = signal_propagation(weight, process, temperature)
    measured, error = simulate_signal_propagation(
        weight, process, temperature, 4_000, torch.Generator().manual_seed(4), conditional=False
    )
    style = {"color": PALETTE[index]}
    figure.add_scatter(x=at, y=exact, mode="lines", line=style, name=name)
    figure.add_scatter(
        x=at[::2], y=measured[::2], mode="markers", showlegend=False,
        marker={**style, "symbol": SYMBOLS[index], "size": 6},
        error_y={"array": 2 * error[::2], "thickness": 1.2, "width": 3},
    )  # fmt: skip
    figure.update_layout(
        yaxis={"range": [0, 1.03], "title": "chance to propagate"}, xaxis_title="position θ", height=420
    )
    return exact, in_errors(measured, exact, 4_000)


def before_and_after_training(heads: Mapping[str, tuple[Curve, Curve, Curve]], off: Sequence[float]) -> go.Figure:
    """The chance to propagate on real text for one head, before and after training: measured, and the exact law.

    Args:
        heads: by title: measured shares, their standard errors, and the law's.
        off: root mean square difference of the two, before and after.
    """
    figure = make_subplots(rows=2, cols=1, subplot_titles=list(heads), vertical_spacing=0.16)
    for row, (seen, error, expected) in enumerate(heads.values(), 1):
        places = (torch.arange(len(seen)) + 0.5) / len(seen)
        figure.add_scatter(
            x=places, y=seen, error_y={"array": error, "thickness": 1.2, "width": 2}, mode="markers",
            marker={"color": PALETTE[0], "size": 6}, name="held-out text ± s.e.", showlegend=row == 1, row=row, col=1,
        )  # fmt: skip
        figure.add_scatter(
            x=places, y=expected, mode="lines", line={"color": PALETTE[1], "width": 3}, name="exact law",
            showlegend=row == 1, row=row, col=1,
        )  # fmt: skip
    figure.update_yaxes(range=[0, 1.05], title="chance to propagate")
    figure.update_xaxes(range=[0, 1])
    figure.update_xaxes(title="position of the key", row=2, col=1)
    return describe(
        figure.update_layout(height=520, legend_y=1.12, margin_t=80),
        alt="Chance to propagate against the key's position for one head on real text, before and after training: "
        "measured shares with standard errors, and the exact law for Gaussian tokens with the same second moments.",
        finding=f"Before training the law is off by {off[0]:.2f} (root mean square); after it by {off[1]:.2f}, since "
        "the head has learned to look at positions.",
    )
