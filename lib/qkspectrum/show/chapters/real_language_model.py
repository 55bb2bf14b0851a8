"""Figures of the chapter on a real language model: its heads on text, the spike, the valley, and the law's misses."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import torch
from plotly.subplots import make_subplots

from ...conventions import PALETTE, SYMBOLS
from ...experiments.real_models.head_laws import DISTANCES
from ...experiments.real_models.language_model import LEVELS
from ..figures import choice, describe
from .real_models import names_of
from .shared import GREY, jump_to, minus

BLUES = [[0, "#ffffff"], [0.15, "#cfe3f2"], [0.5, "#56B4E9"], [1, "#00365a"]]


def interval(pair: Sequence[float], digits: int = 2, percent: bool = False) -> str:
    """A mean and half-width as they are stored: "0.43 ± 0.02", or "43 ± 2 %"."""
    middle, half = (100 * x if percent else x for x in pair)
    return minus(f"{round(middle, digits) + 0.0:.{digits}f} ± {half:.{digits}f}{' %' if percent else ''}")


def perplexity_interval(pair: Sequence[float]) -> tuple[float, float, float]:
    """Perplexity at the mean of a loss, and at the ends of its interval."""
    middle, half = pair
    return math.exp(middle), math.exp(middle - half), math.exp(middle + half)


def attention_map(text: Mapping[str, Any], layer: int, head: int) -> list[list[float]]:
    """The attention of a head on a stored text: a row for each query, as long as it sees keys."""
    letters = iter(text["rows"][layer][head])
    return [
        [round((LEVELS.index(next(letters)) / 63) ** 2, 2) for _ in range(t + 1)] for t in range(len(text["words"]))
    ]


def _labels(words: Sequence[str]) -> list[str]:
    """Words as they label an axis: line ends and spaces made visible."""
    return [word.strip(" ").replace("\n", "↵") or "␣" for word in words]


def heads_on_text(texts: Sequence[Mapping[str, Any]], chosen: Mapping[str, tuple[int, int]]) -> go.Figure:
    """Attention of chosen heads with words on both axes; a menu chooses the text, a slider the head.

    Args:
        texts: as `attention_maps` stores them.
        chosen: layer and head, by the name on the slider.
    """
    names = list(chosen)
    figure = go.Figure(go.Heatmap(z=attention_map(texts[0], *chosen[names[0]]), zmin=0, zmax=1, colorscale=BLUES,
                                  colorbar={"title": "weight", "thickness": 12},
                                  hovertemplate="query %{y}, key %{x}: %{z}<extra></extra>"))  # fmt: skip
    frames, steps, menus = [], {}, []
    for i, text in enumerate(texts):
        steps[i] = []
        for j, name in enumerate(names):
            number = i * len(names) + j
            frames.append(
                go.Frame(data=[{"type": "heatmap", "z": attention_map(text, *chosen[name])}], name=str(number))
            )
            steps[i].append(jump_to(number, name))
        ticks = {"tickvals": list(range(len(text["words"]))), "ticktext": _labels(text["words"])}
        axes = {f"{axis}.{key}": value for axis in ("xaxis", "yaxis") for key, value in ticks.items()}
        change = {"z": [attention_map(text, *chosen[names[0]])]}
        menus.append(
            {
                "label": text["text"],
                "method": "update",
                "args": [change, axes | {"sliders[0].steps": steps[i], "sliders[0].active": 0}],
            }
        )
    figure.frames = frames
    above = {"x": 0, "xanchor": "left", "yanchor": "bottom"}
    size = {"tickvals": list(range(len(texts[0]["words"]))), "ticktext": _labels(texts[0]["words"])}
    figure.update_xaxes(title={"text": "key", "standoff": 6}, tickangle=-60, automargin=True, **size)
    figure.update_yaxes(title={"text": "query", "standoff": 6}, autorange="reversed", automargin=True, **size)
    figure.update_layout(
        updatemenus=[{"buttons": menus, "y": 1.2, **above}],
        sliders=[{"steps": steps[0], "active": 0, "y": 1.02, **above, "pad": {"b": 4}, "font": {"size": 1},
                  "currentvalue": {"prefix": "", "font": {"size": 15}}}],
        height=570, margin={"t": 150},
    )  # fmt: skip
    first = attention_map(texts[0], *chosen[names[0]])
    onto = sum(row[0] for row in first[1:]) / (len(first) - 1)
    return describe(
        figure,
        alt=f"A map of attention with words on both axes, queries down, keys across; a menu chooses among {len(texts)} "
        f"texts, a slider among {len(chosen)} heads. It begins with {names[0]} on “{''.join(texts[0]['words'])}”.",
        finding=f"Here {names[0]} gives the first word {onto:.0%} of its weight, whatever the word that asks.",
    )


def chosen_heads(laws: pd.DataFrame, per_kind: int = 3) -> dict[str, tuple[int, int]]:
    """A few heads of each kind, by what they are: sinks, previous-token heads, broad ones, and the sharpest.

    Args:
        laws: one row a head, as `measure_model` returns them.
        per_kind: how many of each.
    """
    back = laws.assign(previous=[row[list(DISTANCES).index(-1)] for row in laws["weight"]])
    kinds = {
        "sink": back.sort_values("first_weight", ascending=False),
        "previous token": back.sort_values("previous", ascending=False),
        "broad": back.sort_values("entropy_share", ascending=False),
        "sharpest": back.sort_values("entropy_share"),
    }
    chosen: dict[str, tuple[int, int]] = {}
    for kind, table in kinds.items():
        for layer, head in table[["layer", "head"]].head(per_kind).to_numpy().tolist():
            if (layer, head) not in chosen.values():
                chosen[f"{kind}: layer {layer}, head {head}"] = layer, head
    return chosen


def of_every_head(heads: pd.DataFrame, measures: Mapping[str, str]) -> go.Figure:
    """One measure of every head, by layer, with its 95 % interval over windows; a menu chooses the measure.

    Args:
        heads: one row a head; columns hold pairs of a mean and a half-width.
        measures: columns, by their title in the menu.
    """
    last = heads["head"].max()
    beside = (heads["layer"] + 0.7 * ((heads["head"] + 0.5) / (last + 1) - 0.5)).round(2)
    views = {}
    for title, column in measures.items():
        values, half = zip(*([float(f"{x:.3g}") for x in pair] for pair in heads[column]), strict=True)
        view = views[title] = go.Figure()
        view.add_scatter(
            x=beside, y=values, mode="markers", text=names_of(heads), hovertemplate="%{text}: %{y:.3g}<extra></extra>",
            error_y={"array": half, "thickness": 1, "width": 0, "color": GREY}, showlegend=False,
            marker={"size": 5, "color": PALETTE[0]},
        )  # fmt: skip
        view.update_layout(xaxis={"title": "layer", "dtick": 5}, yaxis_title=title, height=400)
    first = pd.Series([pair[0] for pair in heads["first_weight"]])
    early, late = (first[heads["layer"].isin(layers)].median() for layers in (range(2), range(13, 29)))
    found = f"{early:.2f} in the first two layers, {late:.2f} in layers 13 to 28"
    return describe(
        choice(views),
        alt="One measure of every head against its layer, with intervals, chosen by a menu; it begins with "
        f"{next(iter(measures))}. Medians of the weight on the first token: {found}.",
        finding=f"Sinks are a matter of depth. The median head's weight on the first token: {found}.",
    )


def size_by_layer(stream: Mapping[str, Any]) -> go.Figure:
    """The size of the residual stream by layer: of the first tokens, one by one, and of the mean later one."""
    figure = go.Figure()
    layers = list(range(len(stream["size"])))
    shown = {0: "first token", 1: "second", 4: "fifth", len(stream["size"][0]) - 1: "the 56 last, mean"}
    for index, (at, name) in enumerate(shown.items()):
        sizes = [layer[at] for layer in stream["size"]]
        half = [layer[at] for layer in stream["size_interval"]]
        figure.add_scatter(
            x=layers, y=sizes, error_y={"array": half, "thickness": 1.2, "width": 2}, name=name, mode="lines+markers",
            marker={"symbol": SYMBOLS[index], "size": 6, "color": PALETTE[index]}, line={"color": PALETTE[index]},
        )  # fmt: skip
    figure.update_xaxes(title="layers passed")
    figure.update_yaxes(title="‖x‖", type="log", dtick=1)
    largest = max(range(len(layers)), key=lambda i: stream["size"][i][0] / stream["size"][i][-1])
    ratio = stream["size"][largest][0] / stream["size"][largest][-1]
    return describe(
        figure.update_layout(height=400),
        alt=f"Size of the residual stream by layer on a logarithmic axis. The first token's is {ratio:.0f} times that "
        f"of later tokens after {largest} layers; the others' grows slowly from layer to layer.",
        finding=f"Layer {stream['spike_layer']} makes the first token {ratio:.0f} times as large as others, and the "
        "last layers take that back.",
    )


def residual_with_and_without(ways: Mapping[str, Mapping[str, Any]]) -> go.Figure:
    """Relative residual by layer, of all tokens and of all but the first, by what becomes of the first token.

    Args:
        ways: results of `measure_first_token` by their name in the legend.
    """
    figure = make_subplots(
        1, 2, shared_yaxes=True, subplot_titles=("all tokens", "all but the first"), horizontal_spacing=0.04
    )
    for panel, of in enumerate(("residual", "residual_of_others")):
        for index, (name, way) in enumerate(ways.items()):
            mean, low, high = (way[of][end] for end in ("mean", "low", "high"))
            figure.add_scatter(
                x=list(range(len(mean))), y=mean, name=name, legendgroup=name, showlegend=panel == 0,
                mode="lines+markers", marker={"symbol": SYMBOLS[index], "size": 5, "color": PALETTE[index]},
                line={"color": PALETTE[index]},
                error_y={"array": [b - a for a, b in zip(mean, high, strict=True)], "thickness": 1, "width": 2,
                         "arrayminus": [a - b for a, b in zip(mean, low, strict=True)]},
                row=1, col=panel + 1,
            )  # fmt: skip
    figure.update_yaxes(range=[0, 1.02])
    figure.update_yaxes(title="relative residual", col=1)
    figure.update_xaxes(title="layers passed")
    plain = next(iter(ways.values()))
    middle = len(plain["residual"]["mean"]) * 2 // 3
    both = [plain[of]["mean"][middle] for of in ("residual", "residual_of_others")]
    ends = ", ".join(f"{name} {way['residual_of_others']['mean'][middle]:.2f}" for name, way in ways.items())
    return describe(
        figure.update_layout(height=460, legend={"orientation": "h", "y": -0.2, "yanchor": "top"}),
        alt=f"Relative residual by layer in two panels, of all tokens and without the first. After {middle} layers, "
        f"without the first: {ends}.",
        finding=f"After {middle} layers the tokens' relative residual is {both[0]:.2f}, but that is the spike: without "
        f"the first token it is {both[1]:.2f}.",
    )


def valley(rows: Sequence[Mapping[str, Any]]) -> go.Figure:
    """Perplexity, entropy share and weight on the first token, as every head's logits are scaled or shifted.

    Args:
        rows: as `measure_interventions` returns them, the model as it is first.
    """
    plain: Any
    plain, *changed = rows
    panels = {
        "gain": ("variance: W scaled by a", ("gain", "gain, mean kept")),
        "mean": ("mean: c added for a token on itself", ("mean", "mean, norm kept")),
    }
    figure = make_subplots(
        2, 2, shared_xaxes="columns", shared_yaxes="rows", row_heights=[0.62, 0.38], vertical_spacing=0.06,
        horizontal_spacing=0.05, subplot_titles=[title for title, _ in panels.values()],
    )  # fmt: skip
    names = {"gain": "scaled", "gain, mean kept": "scaled, its mean kept", "mean": "shifted",
             "mean, norm kept": "shifted, its norm kept"}  # fmt: skip
    for column, (kind, (_, families)) in enumerate(panels.items(), 1):
        here: dict[str, Any] = {"value": 1.0 if kind == "gain" else 0.0}
        for index, family in enumerate(families):
            those: list[Any] = sorted(
                [dict(plain) | here, *(row for row in changed if row["family"] == family)], key=lambda row: row["value"]
            )
            x = [row["value"] for row in those]
            look = {"symbol": SYMBOLS[2 * column - 2 + index], "size": 7, "color": PALETTE[2 * column - 2 + index]}
            middle, low, high = zip(*(perplexity_interval(row["loss"]) for row in those), strict=True)
            figure.add_scatter(
                x=x, y=middle, name=names[family], mode="lines+markers", marker=look, line={"color": look["color"]},
                error_y={"array": [b - a for a, b in zip(middle, high, strict=True)], "thickness": 1.2, "width": 3,
                         "arrayminus": [a - b for a, b in zip(middle, low, strict=True)]}, row=1, col=column,
            )  # fmt: skip
            if index == 0:
                for which, dash in (("entropy_share", "solid"), ("first_weight", "dot")):
                    figure.add_scatter(
                        x=x, y=[row[which][0] for row in those], mode="lines+markers",
                        name=f"{which.replace('_', ' ')}, {names[family]}", line={"color": look["color"], "dash": dash},
                        marker={"size": 5, "color": look["color"]}, row=2, col=column,
                    )  # fmt: skip
    figure.update_yaxes(type="log", title="perplexity", row=1, col=1)
    figure.update_yaxes(type="log", row=1, col=2)
    figure.update_yaxes(range=[0, 1.02], row=2)
    figure.update_yaxes(title="share, weight", row=2, col=1)
    figure.update_xaxes(title="a", row=2, col=1)
    figure.update_xaxes(title="c", row=2, col=2)
    at = {(row["family"], row["value"]): math.exp(row["loss"][0]) for row in changed}
    own = math.exp(plain["loss"][0])
    ends = f"{at['gain', 0]:,.0f} at a = 0, {own:.1f} as trained, {at['gain', 4]:,.0f} at a = 4"
    return describe(
        figure.update_layout(height=520, legend={"orientation": "h", "y": -0.17, "yanchor": "top"}),
        alt=f"Perplexity on a logarithmic axis, with the entropy share and the weight on the first token below it, "
        f"against a factor of every W and against a shift of its mean. Perplexity: {ends}.",
        finding=f"A valley with both collapses as its walls: perplexity {ends}.",
    )


def loss_by_layer(rows: Sequence[Mapping[str, Any]]) -> go.Figure:
    """What the loss gains when one layer's heads are changed, by layer."""
    figure = go.Figure()
    table = pd.DataFrame(rows)
    table["half"] = [pair[1] for pair in table["loss_change"]]
    table["change"] = [pair[0] for pair in table["loss_change"]]
    names = {("gain", 0.0): "even attention (a = 0)", ("gain", 2.0): "twice as sharp (a = 2)",
             ("mean", -4.0): "mean down (c = −4)", ("mean", 4.0): "mean up (c = 4)"}  # fmt: skip
    for index, (setting, name) in enumerate(names.items()):
        those = table[(table["family"] == setting[0]) & (table["value"] == setting[1])]
        figure.add_scatter(
            x=those["layer"], y=those["change"], name=name, mode="lines+markers",
            marker={"symbol": SYMBOLS[index], "size": 6, "color": PALETTE[index]}, line={"color": PALETTE[index]},
            error_y={"array": those["half"], "thickness": 1, "width": 2},
        )  # fmt: skip
    figure.add_hline(0, line={"color": GREY, "dash": "dot"})
    figure.update_xaxes(title="the layer that is changed")
    figure.update_yaxes(title="loss gained, nats a token")
    worst: Any = table.loc[table["change"].idxmax()]
    medians = table.groupby(["family", "value"])["change"].median()
    typical = ", ".join(f"{name} {minus(f'{medians[setting]:.2f}')}" for setting, name in names.items())
    return describe(
        figure.update_layout(height=440, legend={"orientation": "h", "y": -0.2, "yanchor": "top"}),
        alt="What the loss gains when one layer alone is changed, against the layer, with 95 % intervals over windows. "
        f"Medians of layers: {typical}. The largest is layer {worst['layer']}'s, {worst['change']:.2f} nats.",
        finding=f"What one layer costs, in nats a token, is little: medians of layers are {typical}. Layer "
        f"{worst['layer']} costs most, {worst['change']:.2f} ± {worst['half']:.2f}, with "
        f"{names[worst['family'], worst['value']]}.",
    )


def logits_and_entropy(heads: pd.DataFrame) -> go.Figure:
    """Entropy share against the largest logit, and against the spread of a row's logits, a point a head."""
    panels = {"max_logit": "largest logit", "logit_range": "spread: max − min of a row"}
    figure = make_subplots(1, 2, shared_yaxes=True, horizontal_spacing=0.05)
    for column, (name, title) in enumerate(panels.items(), 1):
        figure.add_scatter(
            x=heads[name], y=heads["share"], mode="markers", showlegend=False, text=names_of(heads),
            hovertemplate="%{text}: %{x:.1f}, share %{y:.3f}<extra></extra>",
            marker={"size": 7, "color": heads["first_weight"], "colorscale": "Viridis", "cmin": 0,
                    "cmax": 1, "showscale": column == 2, "colorbar": {"title": "first<br>token", "thickness": 12}},
            row=1, col=column,
        )  # fmt: skip
        figure.update_xaxes(title=title, row=1, col=column)
    figure.update_yaxes(title="entropy share", col=1)
    of_largest, of_spread = (
        minus(f"{heads[[name, 'share']].corr('spearman').iloc[0, 1]:.2f}") for name in ("max_logit", "logit_range")
    )
    lowest: Any = heads.loc[heads["share"].idxmin()]
    return describe(
        figure.update_layout(height=420),
        alt="Entropy share of every head against its largest logit, and against the spread of its rows, coloured by "
        f"the weight on the first token. Rank correlations {of_largest} and {of_spread}.",
        finding=f"The spread tells the entropy (rank correlation {of_spread}) better than the largest logit does "
        f"({of_largest}): layer {lowest['layer']}, head {lowest['head']} is the sharpest of all, share "
        f"{lowest['share']:.4f}, with a largest logit of {lowest['max_logit']:.1f}.",
    )


def average_precision(scores: Sequence[float], wanted: Sequence[bool]) -> float:
    """Mean, over the wanted, of the precision among all with at least their score: 1 if all wanted come first."""
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    hits, found = 0, []
    for rank, i in enumerate(order, 1):
        if wanted[i]:
            hits += 1
            found.append(hits / rank)
    return sum(found) / len(found) if found else math.nan


def root_mean_square(misses: Sequence[float], draws: int = 2_000) -> tuple[float, float, float]:
    """Root mean square of the heads' misses, and a 95 % interval by resampling heads."""
    squared = torch.tensor(list(misses), dtype=torch.float64).square()
    picks = torch.randint(len(squared), (draws, len(squared)), generator=torch.Generator().manual_seed(0))
    ends = squared[picks].mean(1).sqrt().quantile(torch.tensor([0.025, 0.975], dtype=torch.float64))
    return squared.mean().sqrt().item(), *ends.tolist()
