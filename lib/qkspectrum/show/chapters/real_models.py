"""Figures of the chapter on real models: every head of a model, what its eigenvalues carry, and the law's misses."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import torch
from plotly.subplots import make_subplots

from ...conventions import PALETTE, SYMBOLS
from ...experiments.real_models.head_laws import DISTANCES
from ...theory.spectrum import QKMatrix
from ..figures import choice, describe
from .shared import GREY, circle, compressed, jump_to, minus

PLACES = list(DISTANCES)
FLOOR = 5e-4  # smaller weights are drawn there
NEAR = 0.5  # distances from 0 are drawn as asinh(|λ|/NEAR): even below it, logarithmic above
LAYER_COLOURS = [[0, PALETTE[0]], [0.5, PALETTE[4]], [1, PALETTE[5]]]
STYLES = [
    {"mode": "markers", "marker": {"symbol": "square-open", "size": 6, "color": PALETTE[1]}, "name": "random head"},
    {"mode": "markers", "marker": {"size": 7, "color": PALETTE[0]}, "name": "this head"},
    {"mode": "text", "textposition": "bottom center", "hoverinfo": "skip"},
    {"mode": "lines+markers", "marker": {"size": 6, "color": PALETTE[0]}, "name": "weight"},
    {"mode": "lines", "line": {"color": PALETTE[1], "width": 2}, "name": "law"},
    {"mode": "lines", "line": {"color": PALETTE[2], "width": 2, "dash": "dot"}, "name": "law of places"},
    {"mode": "markers", "marker": {"size": 6, "color": PALETTE[0]}, "name": "measured"},
]


def _shortened(values: Sequence[float | None]) -> list[float | None]:
    return [None if x is None else round(x, 3) for x in values]


def _drawn(real: Sequence[float], imaginary: Sequence[float]) -> list[Any]:
    return [_shortened(part) for part in compressed(real, imaginary, NEAR)]


class _Looks:
    """What the panels show of one head: eigenvalues, a random head's, words, weights, laws and measured shares."""

    def __init__(self, reach: float):
        self.reach = reach
        self._random: dict[tuple[int, int], torch.Tensor] = {}

    def _random_eigenvalues(self, row: Mapping[str, Any]) -> tuple[list[float], list[float]]:
        """Of one draw of this shape, scaled to the size of the head's entries."""
        d_head, d = row["d_head"], row["d"]
        if (d_head, d) not in self._random:
            w_q, w_k = torch.randn(2, d_head, d, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
            self._random[d_head, d] = QKMatrix(w_q, w_k).eigenvalues()
        values = self._random[d_head, d] * row["random_frobenius"] / (d * math.sqrt(d_head))
        return values.real.tolist(), values.imag.tolist()

    def of(self, row: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Coordinates and text of each trace in `STYLES`."""
        here, there = _drawn(row["real"], row["imaginary"]), _drawn(*self._random_eigenvalues(row))
        words = (
            f"tr W {row['trace']:.1f}, as its tokens see it {row['seen_trace']:.1f}<br>"
            f"eigenvalues carry {row['carried']:.0%} of ‖W‖<sub>F</sub>²<br>entropy share {row['entropy_share']:.2f}"
            f"<br>{row['passing']:.0%} of keys pass, law {row['law']:.0%}"
        )
        return [
            {"x": there[0], "y": there[1]},
            {"x": here[0], "y": here[1]},
            {"x": [0], "y": [1.62 * self.reach], "text": [minus(words)]},
            {"x": PLACES, "y": [None if w is None else max(round(w, 4), FLOOR) for w in row["weight"]]},
            {"x": PLACES, "y": _shortened(row["law_by_distance"])},
            {"x": PLACES, "y": _shortened(row["law_of_places_by_distance"])},
            {"x": PLACES, "y": _shortened(row["passing_by_distance"])},
        ]


def _add_background(figure: go.Figure, reach: float, even: float) -> None:
    """Rings of constant |λ|, and the weight of even attention."""
    thin = {"color": GREY, "width": 1}
    for size in (1, 10, 100):
        if math.asinh(size / NEAR) < reach:
            x, y = _drawn(*circle(size))
            figure.add_scatter(x=x, y=y, mode="lines", line=thin | {"dash": "dot"}, hoverinfo="skip", row=1, col=1)
            figure.add_scatter(
                x=[0], y=[min(y)], text=[f"|λ| = {size}"], mode="text", textfont={"size": 11},
                textposition="bottom center", hoverinfo="skip", row=1, col=1,
            )  # fmt: skip
    figure.add_scatter(x=[-8.5, 8.5], y=[even, even], mode="lines", line=thin, hoverinfo="skip", row=1, col=2)


def _add_controls(figure: go.Figure, heads: pd.DataFrame, looks: _Looks, moving: Sequence[int], start: int) -> None:
    """A menu of layers and a slider over the heads of one, with the head `start` to begin with."""
    rows: Any = heads.to_dict("records")
    menus, sliders = [], {}
    for layer, those in heads.groupby("layer"):
        sliders[layer] = [
            jump_to(i, f"layer {layer}, head {head}") for i, head in zip(those.index, those["head"], strict=True)
        ]
        first = looks.of(rows[those.index[0]])
        change = {key: [look.get(key) for look in first] for key in ("x", "y", "text")}
        moved = {"sliders[0].steps": sliders[layer], "sliders[0].active": 0}
        menus.append({"label": f"layer {layer}", "method": "update", "args": [change, moved, moving]})
    layer, head = rows[start]["layer"], rows[start]["head"]
    above = {"x": 0, "xanchor": "left", "yanchor": "bottom"}
    figure.update_layout(
        updatemenus=[{"buttons": menus, "active": list(sliders).index(layer), "y": 1.26, **above}],
        sliders=[{"steps": sliders[layer], "active": head, "y": 1.05, **above, "pad": {"b": 4}, "font": {"size": 1},
                  "currentvalue": {"prefix": "", "font": {"size": 16}}}],
    )  # fmt: skip


def every_head(heads: pd.DataFrame, measured: Mapping[str, Any]) -> go.Figure:
    """Every head of a model, chosen by a menu of layers and a slider of heads, in three panels.

    The eigenvalues of W and of a random head in the complex plane; attention weight by distance; the share of keys
    that pass a signal by distance, measured and by law.

    Args:
        heads: one row a head.
        measured: the model's record.
    """
    rows: Any = heads.to_dict("records")
    largest = [max(map(math.hypot, row["real"], row["imaginary"])) for row in rows]  # eigenvalue
    reach = 1.05 * math.asinh(max(largest) / NEAR)
    looks, start = _Looks(reach), int(heads["entropy_share"].to_numpy().argmin())
    figure = make_subplots(
        2, 2, specs=[[{"rowspan": 2}, {}], [None, {}]], vertical_spacing=0.14, horizontal_spacing=0.1,
        subplot_titles=("", "weight (grey: even)", "keys that pass: •, law –, of places ···"),
    )  # fmt: skip
    counts = [t + 1 if rows[0]["causal"] else measured["tokens"] for t in measured["queries"]]
    _add_background(figure, reach, sum(1 / n for n in counts) / len(counts))
    still = len(list(figure.select_traces()))
    plane, upper, lower = (1, 1), (1, 2), (2, 2)
    panels = (plane, plane, plane, upper, lower, lower, lower)
    for look, style, (row, column) in zip(looks.of(rows[start]), STYLES, panels, strict=True):
        figure.add_trace(go.Scatter(**look, **style), row=row, col=column)
    moving = list(range(still, still + len(STYLES)))
    figure.frames = [
        go.Frame(data=[go.Scatter(**look) for look in looks.of(row)], traces=moving, name=str(i))
        for i, row in enumerate(rows)
    ]
    _add_controls(figure, heads, looks, moving, start)
    figure.update_layout(showlegend=False, height=600, margin={"t": 170})
    figure.update_xaxes(range=[-reach, reach], visible=False, row=1, col=1)
    figure.update_yaxes(range=[-1.1 * reach, 1.65 * reach], visible=False, scaleanchor="x", row=1, col=1)
    figure.update_xaxes(range=[-8.5, 8.5], tickvals=PLACES[::4], col=2)
    figure.update_yaxes(range=[0, 1.05], col=2)
    figure.update_yaxes(type="log", range=[-3.4, 0.1], dtick=1, tickformat="~g", row=1, col=2)
    figure.update_xaxes(title="key minus query", row=2, col=2)
    figure.update_annotations(font_size=13)
    outward, sharpest = rows[largest.index(max(largest))], rows[start]
    return describe(
        figure,
        alt="Three panels that a menu of layers and a slider of heads switch: eigenvalues of W and of a random head in "
        "the complex plane, distances from 0 on a logarithmic scale; attention weight by distance; the share of keys "
        f"that pass a signal by distance, measured and by law. {len(heads)} heads of {measured['model']}, entropy "
        f"shares from {heads['entropy_share'].min():.3f} to {heads['entropy_share'].max():.2f}.",
        finding=f"The sharpest head is layer {sharpest['layer']}, head {sharpest['head']} (entropy share "
        f"{sharpest['entropy_share']:.3f}); the largest eigenvalues are those of layer {outward['layer']}, head "
        f"{outward['head']}. Most heads lie between: broader than that, sharper than even.",
    )


def names_of(heads: pd.DataFrame) -> list[str]:
    """Layer and head, in words, of every row."""
    return [f"layer {layer}, head {head}" for layer, head in zip(heads["layer"], heads["head"], strict=True)]


def measures_by_layer(heads: pd.DataFrame, measures: Mapping[str, tuple[str, float | None]]) -> go.Figure:
    """One measure of every head against its layer, with the layers' medians; a menu chooses the measure.

    Args:
        heads: one row a head.
        measures: by title, the column and what a random head has (None where that says nothing).
    """
    last: Any = heads.groupby("layer")["head"].max()
    beside = heads["layer"] + 0.6 * ((heads["head"] + 0.5) / (heads["layer"].map(last) + 1) - 0.5)
    medians: Any = heads.groupby("layer").median(numeric_only=True)
    views = {}
    for name, (column, at_random) in measures.items():
        view = views[name] = go.Figure()
        view.add_scatter(
            x=beside, y=heads[column], mode="markers", text=names_of(heads), hovertemplate="%{text}: %{y:.3g}",
            name="heads", marker={"size": 6, "color": PALETTE[0], "opacity": 0.6},
        )  # fmt: skip
        view.add_scatter(
            x=medians.index, y=medians[column], mode="lines+markers", name="their median",
            marker={"symbol": "line-ew-open", "size": 14}, line={"color": PALETTE[0], "width": 2},
        )  # fmt: skip
        if at_random is not None:
            ends = [medians.index.min() - 0.4, medians.index.max() + 0.4]
            line = {"color": PALETTE[1], "dash": "dash"}
            view.add_scatter(x=ends, y=[at_random] * 2, mode="lines", name="random heads", line=line)
        view.update_layout(xaxis={"title": "layer", "dtick": max(1, len(medians) // 8)}, yaxis_title=name, height=400)

    def through(column: str, digits: int = 1) -> str:
        return minus(", ".join(f"{value:.{digits}f}" for value in medians[column]))

    middle: Any = heads.median(numeric_only=True)
    return describe(
        choice(views).update_layout(legend_y=-0.24),
        alt=f"One measure of every head against its layer, chosen by a menu. Medians of tr W by layer: "
        f"{through('trace')}; as the tokens see it: {through('seen_trace')}; share that eigenvalues carry: "
        f"{through('carried', 2)}; entropy share: {through('entropy_share', 2)}.",
        finding="Beside a random head whose entries have the same size, a trained W has about the same norm "
        f"({middle['growth']:.2f} times, at the median) and is arranged quite differently: eigenvalues carry "
        f"{middle['carried']:.0%} of it instead of {middle['random_carried']:.0%}, and "
        f"{middle['positive_share']:.0%} of their mass has a positive real part instead of half.",
    )


def carried_and_antisymmetric(groups: Mapping[str, pd.DataFrame], fresh: Mapping[str, float]) -> go.Figure:
    """The antisymmetric share of ‖W‖_F² against the share that eigenvalues carry, a point a head.

    Args:
        groups: heads by their model's name, the two real models first, with columns carried, turning and name.
        fresh: the share carried in random heads, by their shape.
    """
    figure = go.Figure()
    for index, (name, those) in enumerate(groups.items()):
        figure.add_scatter(
            x=those["carried"], y=those["turning"], mode="markers", name=name, text=those["name"],
            hovertemplate="%{text}: %{x:.2f}, %{y:.2f}",
            marker={"symbol": SYMBOLS[index], "color": PALETTE[index], "size": 8 if index < 2 else 11, "opacity": 0.75},
        )  # fmt: skip
    figure.add_scatter(
        x=list(fresh.values()), y=[0.5] * len(fresh), mode="markers", name="random heads", text=list(fresh),
        hovertemplate="%{text}: %{x:.2f}",
        marker={"symbol": "circle-open", "size": 13, "color": GREY, "line": {"width": 2}},
    )  # fmt: skip
    figure.add_hline(0.5, line={"color": GREY, "dash": "dot"})
    figure.update_layout(
        xaxis={"title": "share carried by eigenvalues", "range": [0, 1.02]},
        yaxis={"title": "antisymmetric share", "range": [0, 1.02]},
        height=520, legend={"y": -0.2, "yanchor": "top"},
    )  # fmt: skip
    (model, heads), (other, others), *_ = groups.items()
    return describe(
        figure,
        alt="Antisymmetric share of the squared Frobenius norm against the share that eigenvalues carry, a point a "
        f"head. {model}: medians {heads['turning'].median():.2f} and {heads['carried'].median():.2f}; {other}: "
        f"{others['turning'].median():.2f} and {others['carried'].median():.2f}.",
        finding=f"Symmetric matrices would lie at the bottom right. Heads of {model} range from "
        f"{heads['turning'].min():.0%} to {heads['turning'].max():.0%} antisymmetric, and their eigenvalues carry from "
        f"{heads['carried'].min():.0%} to {heads['carried'].max():.0%}; {(heads['carried'] < 0.5).sum()} of "
        f"{len(heads)} carry less than half.",
    )


def layer_marks(layers: pd.Series, every: int) -> dict[str, Any]:
    """Marks coloured by layer, with a bar that is labelled at every so many layers."""
    return {
        "size": 8, "color": layers, "colorscale": LAYER_COLOURS, "showscale": True,
        "colorbar": {"title": "layer", "thickness": 12, "dtick": max(1, every)},
    }  # fmt: skip


def measured_against_predicted(
    table: pd.DataFrame, pictures: Mapping[str, str], measured: str = "passing"
) -> go.Figure:
    """A measured share against a predicted one, a point a head with its 95 % interval; a menu chooses the picture.

    Args:
        table: one row a head.
        pictures: the column of the prediction, by its name in the menu.
        measured: the column of the measurement.
    """
    views = {}
    for name, column in pictures.items():
        view = views[name] = go.Figure()
        view.add_scatter(x=[0, 1], y=[0, 1], mode="lines", line={"color": GREY, "dash": "dot"}, showlegend=False)
        view.add_scatter(
            x=table[column], y=table[measured], mode="markers", showlegend=False,
            error_y={"array": 1.96 * table[f"{measured}_error"], "thickness": 1, "width": 0, "color": GREY},
            text=names_of(table), hovertemplate="%{text}: predicted %{x:.2f}, measured %{y:.2f}",
            marker=layer_marks(table["layer"], table["layer"].max() // 4),
        )  # fmt: skip
        low = max(0, min(table[measured].min(), table[column].min()) - 0.05)
        reach = {"range": [low, 1.01]}
        view.update_layout(
            xaxis=reach | {"title": f"predicted, {name}"}, yaxis=reach | {"title": "measured"}, height=420
        )
    return choice(views)
