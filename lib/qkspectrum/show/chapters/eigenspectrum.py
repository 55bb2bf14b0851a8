"""Figures of the chapter on the eigenspectrum: what eigenvalues say about logits, and what they leave out."""

import math
from collections.abc import Mapping

import plotly.graph_objects as go
import torch
from jaxtyping import Complex, Float
from plotly.subplots import make_subplots
from torch import Tensor

from ...conventions import PALETTE, SYMBOLS
from ...theory.propagation import signal_propagation
from ...theory.tokens import RandomWalk
from ..figures import describe
from .shared import GREY

Case = tuple[tuple[float, float], str, int]  # (ξ, η), shape of the spectrum, dimension


def logit_deviation(cases: Mapping[str, tuple[Tensor, Tensor, Tensor]], walks: int) -> go.Figure:
    """The deviation of the last query's logits against the key's position: exact curves, simulated points.

    Args:
        cases: by name, at every position: the exact variance, the measured one and its standard error.
        walks: how many were simulated.
    """
    figure = go.Figure()
    for index, (name, (variance, measured, error)) in enumerate(cases.items()):
        position, style = torch.arange(1, len(variance) + 1) / len(variance), {"color": PALETTE[index]}
        figure.add_scatter(x=position, y=variance.sqrt(), mode="lines", line=style, name=name)
        half = 1.96 * error / (2 * measured.sqrt())  # of the root
        figure.add_scatter(
            x=position, y=measured.sqrt(), error_y={"array": half, "thickness": 1.2, "width": 3}, mode="markers",
            marker={**style, "symbol": SYMBOLS[index], "size": 7}, showlegend=False,
        )  # fmt: skip
    figure.update_layout(
        xaxis_title="position of the key (1 = query)", yaxis_title="deviation of its logit", height=360
    )
    return describe(
        figure,
        alt="Standard deviation of the last query's logit against the key's position, exact curves and simulated "
        "points, for a symmetric, a half-and-half and an antisymmetric part of W, all of one Frobenius norm.",
        finding="The three agree for early, unrelated keys; towards the query itself the symmetric part doubles the "
        f"variance and the antisymmetric part cancels it. Points: {walks:,} walks with 95 % intervals.",
    )


def standard_quantiles(shape: str, dim: int) -> Float[Tensor, " dim"]:
    """Eigenvalues of a shape, at even quantiles, with mean 0 and variance 1."""
    u = (torch.arange(dim, dtype=torch.float64) + 0.5) / dim
    z = {
        "normal": lambda: torch.special.ndtri(u),
        "two-point": lambda: (u > 0.5).double(),
        "uniform": lambda: u,
        "exponential": lambda: -torch.log1p(-u),
        "spike": lambda: (u == u[-1]).double(),
    }[shape]()
    z = z - z.mean()
    return z / z.square().mean().sqrt()


def exact_and_gaussian(shape: str, dim: int, xi: float, eta: float) -> tuple[Tensor, Tensor]:
    """The chances of passing a signal on a walk of 64 tokens, by the exact law and by the Gaussian one.

    The second knows the mean and the variance of the spectrum alone.
    """
    mean = xi / math.sqrt(dim)
    spectrum = mean + math.sqrt(eta**2 - mean**2) * standard_quantiles(shape, dim)
    walk, temperature = RandomWalk(64), math.sqrt(dim)
    exact, gaussian = (signal_propagation(spectrum, walk, temperature, method=m) for m in ("exact", "gaussian"))
    return exact, gaussian


def shapes_of_one_mean_and_variance(
    chances: Mapping[Case, tuple[Tensor, Tensor]], off: Mapping[Case, float], at: tuple[float, float], dim: int
) -> go.Figure:
    """What the shape of a spectrum changes: chances for five shapes with one ξ and η; how far off they are against d.

    Args:
        chances: exact and Gaussian, by case; all have the same shapes and dimensions.
        off: the largest difference of the two, by case.
        at: ξ and η that are shown.
        dim: at which the chances are shown.
    """
    shapes = list(dict.fromkeys(shape for _, shape, _ in chances))
    dims = list(dict.fromkeys(d for _, _, d in chances))
    figure = make_subplots(
        rows=2, cols=1, vertical_spacing=0.26,
        subplot_titles=[f"the chances themselves, d = {dim}", "largest difference, against d"],
    )  # fmt: skip
    place = torch.arange(1, 65)
    for index, shape in enumerate(shapes):
        style = {"color": PALETTE[index]}
        exact = chances[at, shape, dim][0]
        figure.add_scatter(x=place, y=exact, mode="lines", line=style, name=shape, row=1, col=1)
        figure.add_scatter(
            x=dims, y=[off[at, shape, d] for d in dims], mode="lines+markers", line=style,
            marker={"symbol": SYMBOLS[index], "size": 8, **style}, name=shape, showlegend=False, row=2, col=1,
        )  # fmt: skip
    gaussian = chances[at, "normal", dim][1]
    figure.add_scatter(
        x=place[::4], y=gaussian[::4], mode="markers", name="mean and variance alone",
        marker={"color": GREY, "symbol": "circle-open", "size": 9}, row=1, col=1,
    )  # fmt: skip
    figure.update_xaxes(title="position of the token", row=1, col=1)
    figure.update_yaxes(title="chance to pass", row=1, col=1)
    figure.update_xaxes(title="dimension d", type="log", tickvals=dims, row=2, col=1)
    figure.update_yaxes(title="difference", type="log", dtick=1, exponentformat="power", row=2, col=1)
    figure.update_layout(height=560, margin={"t": 116, "b": 50}, legend={"y": 1.1})
    regular = max(off[at, shape, dims[-1]] for shape in shapes if shape != "spike")
    return describe(
        figure,
        alt=f"Above: chance to pass a signal against position for five spectra with ξ = {at[0]:g}, η = {at[1]:g}, "
        "and what mean and variance alone give. Below: the largest difference between the two against d, log axes.",
        finding=f"Four shapes are told by mean and variance, the better the larger d: at d = {dims[-1]} within "
        f"{regular:.3f}. The spike is not, at any d: it stays {off[at, 'spike', dims[-1]]:.2f} off.",
    ).update_annotations(font_size=14)


def fresh_disc(
    fresh: Complex[Tensor, " dim"],
    radii: Float[Tensor, " radii"],
    shares: Mapping[str, tuple[Tensor, Tensor]],
    grid: Float[Tensor, " grid"],
) -> go.Figure:
    """Eigenvalues of heads with random weights: one head's in the complex plane, and how many lie within a radius.

    Args:
        fresh: the eigenvalues of one head, over the edge.
        radii: at which shares were counted, over the edge.
        shares: by ratio of the sizes: the radius that holds each share of `grid` in the limit, and the share of
            eigenvalues within each of `radii` for every draw.
        grid: shares from 0 to 1.
    """
    figure = make_subplots(
        rows=2, cols=1, row_heights=[0.55, 0.45], vertical_spacing=0.14,
        subplot_titles=["one fresh head, d = d_head = 128", "share of eigenvalues within a radius"],
    )  # fmt: skip
    figure.add_scatter(
        x=fresh.real, y=fresh.imag, mode="markers", marker={"color": PALETTE[0], "size": 6, "opacity": 0.75},
        showlegend=False, row=1, col=1,
    )  # fmt: skip
    for index, (name, (theory, share)) in enumerate(shares.items()):
        style = {"color": PALETTE[index]}
        figure.add_scatter(x=theory, y=grid, mode="lines", line=style, name=name, row=2, col=1)
        figure.add_scatter(
            x=radii, y=share.mean(0), mode="markers", marker={**style, "symbol": SYMBOLS[index], "size": 7},
            error_y={"array": 1.96 * share.std(0) / math.sqrt(len(share)), "thickness": 1.2, "width": 3},
            showlegend=False, row=2, col=1,
        )  # fmt: skip
    circle = torch.linspace(0, 2 * math.pi, 181)
    figure.add_scatter(
        x=circle.cos(), y=circle.sin(), mode="lines", line={"color": GREY, "dash": "dash"}, showlegend=False,
        row=1, col=1,
    )  # fmt: skip
    figure.update_xaxes(title="real part / edge", range=[-1.4, 1.4], constrain="domain", row=1, col=1)
    figure.update_yaxes(
        title="imaginary part / edge", scaleanchor="x", constrain="domain", range=[-1.25, 1.25], row=1, col=1
    )
    figure.update_xaxes(title="radius / edge", row=2, col=1)
    figure.update_yaxes(title="share", row=2, col=1)
    figure.update_layout(height=820, legend={"y": 1.05}, margin={"t": 120})
    return describe(
        figure,
        alt="Above: 128 eigenvalues of one random head in the complex plane, crowding at the centre of a dashed "
        "circle. Below: share of eigenvalues within a radius for three ratios of head size to width, limit curves and "
        "simulated points with 95 % intervals.",
        finding="Eigenvalues of fresh heads fill a disc, more evenly for small heads, as the limit says; a few lie "
        "just outside its edge at these sizes.",
    ).update_annotations(font_size=14)


def moments(values: Complex[Tensor, " dim"], norm: Tensor) -> dict[str, float]:
    """What the eigenvalues of one head and its ‖W‖_F² say, by the names of the table."""
    mean = values.mean().real
    square = (values**2).sum().real
    found = {
        "tr(W)/d": mean,
        "variance": square / len(values) - mean**2,
        "… real part": (values.real - mean).square().mean(),
        "… minus imaginary part": values.imag.square().mean(),
        "‖W‖_F²": norm,
        "‖W‖_F²/d − mean²": norm / len(values) - mean**2,
        "tr(W²) / ‖W‖_F²": square / norm,
        "normality gap / ‖W‖_F²": 1 - values.abs().square().sum() / norm,
        "largest |λ|² / Σ|λ|²": values.abs().square().max() / values.abs().square().sum(),
    }
    return {name: value.item() for name, value in found.items()}
