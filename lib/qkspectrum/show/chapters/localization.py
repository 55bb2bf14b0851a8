"""Figures of the chapter on localization: maps of both collapses, with the curves of theory."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
import torch
from jaxtyping import Float
from plotly.subplots import make_subplots
from torch import Tensor

from ...conventions import PALETTE, SYMBOLS
from ...experiments.maps.collapse_map import surface
from ...experiments.sweeps.results import Record
from ...theory.entropy import entropy_share
from ...theory.freezing import critical_beta, frozen_share
from ...theory.localization import Localization
from ...theory.rank import relative_residual
from ...theory.rows import softmax_rows
from ..figures import describe
from .shared import GREY

Values = Float[Tensor, " points"]


def xi_axis(figure: go.Figure, row: int, dim: int) -> None:
    """Label the horizontal axes, asinh of the mean, by ξ = tr W/λ."""
    ticks = [-100, -30, -10, -3, 0, 3, 10, 30, 100]
    at = [math.asinh(xi / math.sqrt(dim)) for xi in ticks]
    figure.update_xaxes(tickvals=at, ticktext=[str(xi).replace("-", "−") for xi in ticks])
    figure.update_xaxes(title="ξ = tr W / λ", row=row, col=1)


def add_measured(
    figure: go.Figure,
    x: Values,
    found: tuple[Values, Values],
    index: int,
    row: int,
    name: str = "",
    legend: bool = True,
) -> None:
    """Points with 95 % intervals, from values and their standard errors, in a panel."""
    figure.add_scatter(
        x=x, y=found[0], error_y={"array": 1.96 * found[1], "width": 2, "thickness": 1}, mode="markers", name=name,
        marker={"color": PALETTE[index], "symbol": SYMBOLS[index], "size": 7}, showlegend=legend, row=row, col=1,
    )  # fmt: skip


def add_theory(figure: go.Figure, x: Values, values: Sequence[float], index: int, row: int) -> None:
    """A curve of theory in a panel."""
    line = {"color": PALETTE[index], "width": 1.5}
    figure.add_scatter(x=x, y=values, mode="lines", line=line, showlegend=False, row=row, col=1)


def against_the_limit(
    record: Record, means: Values, fine: Values, theory: Sequence[Any], panels: Mapping[str, str], *, alt: str,
    finding: str, levels: Mapping[str, float] | None = None, height: int = 400,
) -> go.Figure:  # fmt: skip
    """Readings of a map at spread 0 against ξ, a panel each, with the limit of many dimensions as curves.

    Args:
        record: the map.
        means: the map's columns.
        fine: means at which the limit is known.
        theory: readings of `measure_stack` at these means, in the limit.
        panels: titles of the readings that are shown.
        alt: what the figure shows, for those who do not see it.
        finding: the figure's caption.
        levels: thresholds, by reading.
        height: of the figure, in pixels.
    """
    figure = make_subplots(len(panels), 1, shared_xaxes=True, vertical_spacing=0.06)
    for panel, (name, title) in enumerate(panels.items(), 1):
        for index, depth in enumerate(record["settings"]["depths"]):
            value, error = surface(record, depth, name)
            add_theory(figure, fine.asinh(), [getattr(one, name)[index, 0].item() for one in theory], index, panel)
            words = f"{depth} layer" + "s" * (depth > 1)
            add_measured(figure, means.asinh(), (value[0], error[0]), index, panel, words, panel == 1)
        figure.update_yaxes(title=title, rangemode="tozero", row=panel, col=1)
        if levels:
            figure.add_hline(levels[name], line={"color": GREY, "width": 1, "dash": "dash"}, row=panel, col=1)
    xi_axis(figure, len(panels), record["dim"])
    return describe(figure.update_layout(height=height), alt=alt, finding=finding)


def passing_and_late(
    record: Record, rows: Sequence[int], means: Values, spreads: Values, fine: Values,
    laws: Sequence[Sequence[Localization]], gap: float,
) -> go.Figure:  # fmt: skip
    """The share of keys that pass against ξ and, below, how many of them are late: measured, and by law.

    Args:
        record: the map.
        rows: of the map that are shown, one a spread.
        means: the map's columns.
        spreads: the map's rows.
        fine: means at which the law is known.
        laws: the law at these means, for each of `rows`.
        gap: the largest difference between law and measurement over the whole map.
    """
    figure = make_subplots(2, 1, shared_xaxes=True, vertical_spacing=0.06)
    for index, (row, curve) in enumerate(zip(rows, laws, strict=True)):
        for panel, (name, key) in enumerate((("share", "passing"), ("late", "late")), 1):
            value, error = surface(record, 1, key)
            add_theory(figure, fine.asinh(), [getattr(law, name).item() for law in curve], index, panel)
            add_measured(
                figure, means.asinh(), (value[row], error[row]), index, panel, f"spread {spreads[row]:.1f}", panel == 1
            )
    below: Any = {"row": 2, "col": 1}
    figure.add_hrect(1 / 3, 2 / 3, line_width=0, fillcolor="rgba(128,128,128,.15)", **below)
    figure.update_yaxes(title="share passing", rangemode="tozero", row=1, col=1)
    figure.update_yaxes(title="of these, late", range=[0, 1], row=2, col=1)
    xi_axis(figure, 2, record["dim"])
    return describe(
        figure.update_layout(height=520),
        alt="Two panels against ξ. Above, the share of keys that pass is 1 at ξ = 0 and falls on both sides. Below, "
        "the share of those that are late rises from near 0 at negative ξ to near 1 at positive ξ, less steeply at "
        "large spread. Points with error bars lie on the curves of the law.",
        finding="The mean decides where attention localizes and the spread how sharply; law and measurement differ by "
        f"at most {gap:.2f} over the whole map.",
    )


def lowest_entropy(record: Record, depth: int) -> tuple[Tensor, Tensor]:
    """The lowest mean entropy of the layers measured up to a depth, and its standard error, at every point of a map.

    An entropy collapse in any layer is one.
    """
    found = [surface(record, layer, "entropy") for layer in record["settings"]["depths"] if layer <= depth]
    values, errors = (torch.stack(part) for part in zip(*found, strict=True))
    lowest = values.argmin(0, keepdim=True)
    return values.gather(0, lowest)[0], errors.gather(0, lowest)[0]


def _crossing(x: Values, values: Values, errors: Values, level: float) -> tuple[float, float] | None:
    """Where rising values last pass a level, and how far ± 2 standard errors move that; None if they do not."""
    places = []
    for shift in (0, 2, -2):
        left = values + shift * errors - level
        up = [i for i in range(len(x) - 1) if left[i] < 0 <= left[i + 1]]
        if not up:
            return None
        i = up[-1]
        places.append((x[i] - (x[i + 1] - x[i]) * left[i] / (left[i + 1] - left[i])).sinh().item())
    return places[0], max(abs(place - places[0]) for place in places)


def safe_means(record: Record, depth: int, row: int, means: Values) -> dict[str, str]:
    """From where to where neither collapses along a row of a map, in means: both edges, as the table shows them."""
    entropy, entropy_error = (found[row] for found in lowest_entropy(record, depth))
    variety, variety_error = (found[row] for found in surface(record, depth, "relative_variety"))
    start = _crossing(means.asinh(), variety, variety_error, 1 / 3)
    right = slice(len(means) // 2, None)
    mirrored = (-means[right].asinh().flip(0), entropy[right].flip(0), entropy_error[right].flip(0))
    end = _crossing(*mirrored, 1 / 2)

    def text(place: tuple[float, float] | None, otherwise: str) -> str:
        return otherwise if place is None else f"{place[0]:.1f} ± {place[1]:.1f}".replace("-", "−")

    return {
        "variety from": text(start, "everywhere" if variety[0] > 1 / 3 else "nowhere"),
        "entropy to": text(end and (-end[0], end[1]), "nowhere"),
    }


def collapse_maps(stored: Mapping[str, Record], means: Values, spreads: Values) -> go.Figure:
    """Which collapse occurs where in the plane of mean and spread: walk and text, 1 and 8 layers, two networks.

    Args:
        stored: the maps by condition.
        means: their columns.
        spreads: their rows.
    """
    kinds = ["neither", "entropy collapses", "rank collapses", "both"]
    colours = ["#56B4E9", "#D55E00", "#E69F00", "#7a2e00"]
    stops = [[edge, colours[i]] for i in range(4) for edge in (i / 4, (i + 1) / 4)]
    choices = [(t, p, d) for p in ("attention alone", "+ skip + LayerNorm") for d in (1, 8) for t in ("walk", "text")]
    figure = make_subplots(
        4, 2, shared_xaxes=True, shared_yaxes=True, vertical_spacing=0.05, horizontal_spacing=0.04,
        subplot_titles=[f"{t}, {d} layer{'s' * (d > 1)}" + " + skip + LN" * ("skip" in p) for t, p, d in choices],
    )  # fmt: skip
    shares = {}
    for index, (tokens, parts, depth) in enumerate(choices):
        record = stored[f"{tokens}, {parts}"]
        low = lowest_entropy(record, depth)[0] < 1 / 2
        alike = surface(record, depth, "relative_variety")[0] < 1 / 3
        code_of = low.int() + 2 * alike.int()
        shares[tokens, parts, depth] = f"{(code_of == 0).double().mean().item():.0%}".replace("%", " %")
        figure.add_heatmap(
            z=code_of.to(torch.uint8), x=means.asinh(), y=spreads.asinh(), zmin=-0.5, zmax=3.5, colorscale=stops,
            showscale=False, hoverinfo="skip", row=index // 2 + 1, col=index % 2 + 1,
        )  # fmt: skip
    for kind, colour in zip(kinds, colours, strict=True):
        marker = {"color": colour, "symbol": "square", "size": 12}
        figure.add_scatter(x=[None], y=[None], mode="markers", marker=marker, name=kind, row=1, col=1)
    mean_ticks, spread_ticks = [-20, -3, 0, 3, 20], [0, 1, 5, 20]
    figure.update_xaxes(
        tickvals=[math.asinh(m) for m in mean_ticks], ticktext=[str(m).replace("-", "−") for m in mean_ticks],
        range=[-math.asinh(40), math.asinh(40)],
    )  # fmt: skip
    figure.update_yaxes(tickvals=[math.asinh(s) for s in spread_ticks], ticktext=[str(s) for s in spread_ticks])
    figure.update_xaxes(title="mean", row=4)
    figure.update_yaxes(title="spread", col=1)
    figure.update_annotations(font_size=13)
    return describe(
        figure.update_layout(height=980),
        alt="Eight maps of mean against spread. In each, entropy collapses at the top and at large means. With one "
        "layer, rank hardly collapses. With eight layers it collapses in the middle and, on the walk, all over the "
        "left, where the safe region is a block at positive means. On text, a narrow strip at negative means is safe "
        "with attention alone.",
        finding="Depth shrinks the safe region and moves it, on the walk to positive means: of its plane, "
        f"{shares['walk', 'attention alone', 1]} is safe at one layer, {shares['walk', 'attention alone', 8]} "
        f"at eight, {shares['walk', '+ skip + LayerNorm', 8]} at eight with skip connection and LayerNorm.",
    )


def white_noise(
    ratio: float, layers: Sequence[int], tokens: int = 256, width: int = 128, sequences: int = 8
) -> tuple[Tensor, Tensor]:
    """Entropy share and variety for independent tokens of equal norm and a fresh W of white noise in each layer.

    Args:
        ratio: β over its critical value.
        layers: after which to read.
        tokens: in a sequence.
        width: of a token.
        sequences: drawn.

    Returns:
        mean and standard error over sequences, each (layers, 2).
    """
    generator = torch.Generator().manual_seed(0)
    x = torch.randn(sequences, tokens, width, generator=generator)
    start, found = relative_residual(x), []
    scale = ratio * critical_beta(1.0, 0.0) * math.sqrt(math.log(tokens)) / width
    for _ in range(layers[-1]):
        x = x * math.sqrt(width) / x.norm(dim=-1, keepdim=True)
        p = softmax_rows(scale * x @ torch.randn(sequences, width, width, generator=generator) @ x.mT, causal=False)
        x = p @ x
        found.append(torch.stack([entropy_share(p, causal=False), relative_residual(x) / start]))
    each = torch.stack(found)[[layer - 1 for layer in layers]]
    return each.mean(-1), each.std(-1) / math.sqrt(sequences)


def two_transitions(
    record: Record, ours: Values, noise: tuple[Values, Tensor, Tensor], layers: Sequence[int]
) -> go.Figure:
    """Entropy of the first layer and variety after several against β/β_c: independent tokens above, the walk below.

    Args:
        record: the walk's map; its column of mean 0 is shown.
        ours: β/β_c at the rows of the map.
        noise: β/β_c of `white_noise`, and its means and errors, (ratios, layers, 2) each.
        layers: of `white_noise`.
    """
    figure = make_subplots(
        2, 1, shared_xaxes=True, vertical_spacing=0.1,
        subplot_titles=[
            "independent tokens, white noise W (their setting)", "random walk, symmetric W of mean 0 (our map)"
        ],
    )  # fmt: skip
    x = torch.linspace(0.05, 7, 200, dtype=torch.float64)
    length, middle = record["length"], len(record["grid"]["means"]) // 2
    for panel in (1, 2):
        place: Any = {"row": panel, "col": 1}
        figure.add_scatter(
            x=x, y=frozen_share(x.square() * 2 * math.log(length), length), mode="lines", line={"color": GREY},
            name="entropy law, independent logits", showlegend=panel == 1, **place,
        )  # fmt: skip
        figure.add_vline(1, line={"color": GREY, "dash": "dash", "width": 1}, **place)
    ratios, values, errors = noise

    def column(depth: int, name: str) -> tuple[Tensor, Tensor]:
        value, error = surface(record, depth, name)
        return value[1:, middle], error[1:, middle]

    add_measured(figure, ratios, (values[:, 0, 0], errors[:, 0, 0]), 4, 1, "entropy, layer 1")
    add_measured(figure, ours[1:], column(1, "entropy"), 4, 2, legend=False)
    for depth in (1, 4, 8):
        index = layers.index(depth)
        found = values[:, index, 1], errors[:, index, 1]
        add_measured(figure, ratios, found, index, 1, f"variety after {depth}")
        add_measured(figure, ours[1:], column(depth, "relative_variety"), index, 2, legend=False)
    figure.update_traces(mode="lines+markers", line={"width": 1, "dash": "dot"}, selector={"mode": "markers"})
    figure.update_xaxes(type="log", tickvals=[0.1, 0.3, 1, 3], range=[-1.1, 0.87])
    figure.update_xaxes(title="β/β_c = s / √(2 log T)", row=2, col=1)
    figure.update_yaxes(title="share", range=[0, 1.08])
    figure.update_annotations(font_size=13)
    half = ours[(surface(record, 1, "entropy")[0][:, middle] >= 1 / 2).nonzero().max()].item()
    return describe(
        figure.update_layout(height=680),
        alt="Two panels against β over its critical value, on a logarithmic axis. Above, for independent tokens, "
        "entropy falls along the law and passes one half near the critical point, while variety after eight layers is "
        "0 up to well above it. Below, for the walk, entropy falls much later, and variety after eight layers rises "
        "while entropy is still high.",
        finding="For independent tokens the two collapses overlap around β_c and leave no room; a walk’s neighbouring "
        f"logits move together, and its entropy stays above one half up to {half:.1f} times β_c.",
    )


def gradient_by_layer(places: Mapping[str, tuple[Tensor, Tensor]]) -> go.Figure:
    """The gradient to each layer's W, over uniform attention's, at several places of the map; rings: the closed form.

    Args:
        places: by name, the squared norm for every layer and draw, and the last layer's by the closed form.
    """
    figure, level = go.Figure(), {}
    for index, (name, (squares, closed)) in enumerate(places.items()):
        middle, error = squares.mean(1).sqrt(), squares.std(1) / math.sqrt(squares.shape[1])
        level[name] = middle
        layers, look = list(range(1, len(squares) + 1)), {"color": PALETTE[index]}
        figure.add_scatter(
            x=layers, y=middle, error_y={"array": 1.96 * error / (2 * middle), "width": 2}, name=name,
            mode="lines+markers", line=look | {"width": 1.5}, marker=look | {"symbol": SYMBOLS[index], "size": 8},
        )  # fmt: skip
        ring = look | {"symbol": "circle-open", "size": 18, "line": {"width": 2}}
        figure.add_scatter(x=layers[-1:], y=[closed.mean().sqrt()], mode="markers", marker=ring, showlegend=False)
    figure.update_yaxes(type="log", title="gradient to the layer’s W", exponentformat="power", dtick=1)
    figure.update_xaxes(title="layer", dtick=1)
    times = (level["localized"].square().sum() / level["uniform"].square().sum()).sqrt().item()
    return describe(
        figure.update_layout(height=460),
        alt="Gradient norm against the layer, on a logarithmic axis. Localized attention is highest, between 0.1 and "
        "0.4 in all eight layers; the spread one without a mean is somewhat lower, the one with collapsed entropy "
        "lower still. Uniform and backward-looking attention lie two to three orders of magnitude below. Rings of the "
        "closed form lie near the last points.",
        finding=f"Rank collapse starves every layer, not only the last: localized attention passes {times:.0f} times "
        "the gradient of uniform attention through eight layers.",
    )
