"""Figures of the chapter on what LocAteR's gain depends on: pairs of runs, without it and with it, by setting."""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from ...conventions import PALETTE, SYMBOLS
from ...experiments.sweeps.results import Record, conditions, per_seed
from ..figures import choice, describe, dot_plot
from .shared import GREY, mean, perplexity, signed

BySeed = Mapping[int, float]
SERIES = ("none", "LocAteR")
GROUPS = ["depth, Post-LN", "depth, Pre-LN", "width", "rate", "context", "vocabulary"]


class PairedRuns:
    """Runs of the sweep paired by setting and seed: without LocAteR, and with it.

    Attributes:
        settings: those planned that some seed has trained both ways, the ones that change the depth first.
    """

    def __init__(self, records: Sequence[Record], planned: Sequence[str]):
        self.records = records
        depths_first = sorted(planned, key=lambda name: ("layers" not in name, ", pre" in name))
        self.settings = [name for name in depths_first if self._has_pair(name)]

    def _has_pair(self, name: str) -> bool:
        pair = [f"{name}, {which}" for which in SERIES]
        if not set(conditions(self.records)).issuperset(pair):
            return False
        without, with_it = (set(per_seed(self.records, condition, lambda record: 0)) for condition in pair)
        return bool(without & with_it)

    def pairs(self, name: str, read: Callable[[Record], Any]) -> dict[int, tuple[Any, Any]]:
        """For each seed that has both: `read` without LocAteR, and with it."""
        none, locater = (per_seed(self.records, f"{name}, {which}", read) for which in SERIES)
        return {seed: (none[seed], locater[seed]) for seed in sorted(none.keys() & locater.keys())}

    def gain(self, name: str) -> dict[int, float]:
        """By seed: how much lower the perplexity is with LocAteR, in per cent of that without."""
        return {seed: 100 * (1 - with_ / without) for seed, (without, with_) in self.pairs(name, perplexity).items()}


def label(name: str) -> str:
    """A setting as the text names it."""
    name = name.replace("1 layers", "1 layer").replace(", post", ", Post-LN").replace(", pre", ", Pre-LN")
    return name + (" (base)" if name.startswith("1 layer, Post") else "")


def short_label(name: str) -> str:
    """A setting as the axes name it, without the word that marks the base."""
    return label(name).replace("-LN (base)", "-LN")


def factor(name: str) -> str:
    """What a setting changes."""
    if "layers" in name:
        return "depth, Pre-LN" if "pre" in name else "depth, Post-LN"
    return {"heads": "heads", "words": "vocabulary"}.get(name.split()[-1], name.split()[0])


def _ruled(figure: go.Figure, settings: Sequence[str]) -> go.Figure:
    """Thin lines between the factors."""
    for i in range(1, len(settings)):
        if factor(settings[i]) != factor(settings[i - 1]):
            figure.add_hline(i - 0.5, line={"color": GREY, "width": 0.5})
    return figure


def change_by_setting(changes: Mapping[str, BySeed], base: str) -> go.Figure:
    """The change in perplexity with LocAteR, in per cent, for every setting; a dotted line marks the base."""
    settings = list(changes)
    rows = {short_label(name): changes[name] for name in settings}
    figure = _ruled(dot_plot({"LocAteR against none": rows}, "change in perplexity (%)"), settings)
    figure.add_vline(0, line={"color": GREY, "width": 1.5})
    figure.add_vline(mean(changes[base].values()), line={"color": GREY, "dash": "dot", "width": 1.5})
    means = {name: mean(values.values()) for name, values in changes.items()}
    better = sum(max(values.values()) < 0 for values in changes.values())
    worse = sum(min(values.values()) > 0 for values in changes.values())
    lowest, *_, highest = sorted(settings, key=means.__getitem__)
    return describe(
        figure.update_layout(showlegend=False, margin_t=16),
        alt="Change in validation perplexity with LocAteR, in per cent, for every setting: each seed a small point, "
        "their mean a large one. A dotted line marks the base. Means: "
        + ", ".join(f"{label(name)} {signed(value)}" for name, value in means.items()) + ".",
        finding=f"In {better} of {len(settings)} settings the perplexity is lower with LocAteR in every seed, in "
        f"{worse} it is higher in every seed, in {len(settings) - better - worse} seeds disagree. From "
        f"{signed(means[lowest])} % ({label(lowest)}) to {signed(means[highest])} % ({label(highest)}).",
    )  # fmt: skip


def measures_by_setting(runs: PairedRuns, measures: Mapping[str, Callable[[Record], float]]) -> go.Figure:
    """Every setting without and with LocAteR, one row each; a menu chooses the measure.

    Args:
        runs: of the sweep.
        measures: what to read of a record, by its title; one of them is the "entropy share".
    """
    settings, views, directions = runs.settings, {}, []
    for title, read in measures.items():
        found = {name: runs.pairs(name, read) for name in settings}
        series = {
            which: {short_label(name): {seed: both[i] for seed, both in found[name].items()} for name in settings}
            for i, which in enumerate(SERIES)
        }
        views[title] = _ruled(dot_plot(series, title), settings)
        higher = [[b > a for a, b in pairs.values()] for pairs in found.values()]
        directions.append(f"{title} in {sum(map(all, higher))} ({sum(not any(each) for each in higher)})")
    shares = {name: runs.pairs(name, measures["entropy share"]).values() for name in settings}
    low = [sum(mean(pair[i] for pair in pairs) < 0.5 for pairs in shares.values()) for i in (0, 1)]
    return describe(
        choice(views).update_layout(legend_y=-0.12),
        alt="Every setting without and with LocAteR, each seed a small point, their mean a large one; a menu chooses "
        "the measure: " + ", ".join(measures) + ". Mean entropy shares without and with: "
        + ", ".join(
            f"{label(name)} " + " and ".join(f"{mean(pair[i] for pair in pairs):.2f}" for i in (0, 1))
            for name, pairs in shares.items()
        ) + ".",
        finding=f"Without LocAteR the mean entropy share ends below ½ in {low[0]} of {len(settings)} settings, "
        f"with it in {low[1]}. Higher (lower) with LocAteR in every seed: " + "; ".join(directions) + ".",
    )  # fmt: skip


def gain_against_measures(
    runs: PairedRuns, gains: Mapping[str, BySeed], collapsed: Sequence[str], measures: Mapping[str, Callable]
) -> go.Figure:
    """The gain from LocAteR against two measures of training without it, one point a setting and a small one a seed.

    Args:
        runs: of the sweep.
        gains: by setting and seed.
        collapsed: the settings whose entropy share ends below one half without LocAteR.
        measures: the two, by title; the entropy share first.
    """
    figure = make_subplots(1, 2, shared_yaxes=True, horizontal_spacing=0.04)
    for index, group in enumerate(GROUPS):
        members = [name for name in runs.settings if factor(name).replace("heads", "width") == group]
        look = {"color": PALETTE[index], "symbol": SYMBOLS[index]}
        for column, (title, read) in enumerate(measures.items(), 1):
            without = {name: [a for a, _ in runs.pairs(name, read).values()] for name in members}
            figure.add_scatter(
                x=[mean(without[name]) for name in members], y=[mean(gains[name].values()) for name in members],
                text=[label(name) for name in members],
                hovertemplate="%{text}: %{x:.2f}, %{y:.1f} %<extra></extra>", mode="markers",
                marker={**look, "size": 11}, name=group.replace("width", "width, heads"), legendgroup=group,
                showlegend=column == 1, row=1, col=column,
            )  # fmt: skip
            figure.add_scatter(
                x=[x for name in members for x in without[name]],
                y=[y for name in members for y in gains[name].values()],
                mode="markers", marker={**look, "size": 5, "opacity": 0.5}, legendgroup=group, showlegend=False,
                hoverinfo="skip", row=1, col=column,
            )  # fmt: skip
            figure.update_xaxes(title=title, col=column)
    left: Any = {"row": 1, "col": 1}
    figure.add_vline(0.5, line={"color": GREY, "dash": "dash"}, **left)
    figure.add_hline(0, line={"color": GREY, "width": 1.5})
    figure.update_yaxes(title="gain: perplexity lower by (%)", col=1)
    spared = [name for name in runs.settings if name not in collapsed]

    def span(names: Iterable[str]) -> str:
        found = sorted(mean(gains[name].values()) for name in names)
        return f"{signed(found[0])} to {signed(found[-1])} %" if found else "none"

    return describe(
        figure.update_layout(height=440, margin_t=110, legend_y=1.1),
        alt="The gain in perplexity from LocAteR against two measures of training without it, one point a setting and "
        "a small one a seed: the entropy share, with a dashed line at one half, and the relative residual.",
        finding=f"Where training without LocAteR ends below a share of ½ ({len(collapsed)} settings) the gain runs "
        f"from {span(collapsed)}; where it does not ({len(spared)}), from {span(spared)}.",
    )


def _by_octave(loss: Sequence[float]) -> list[float]:
    """Mean loss of the words predicted from 1, 2, 3–4, 5–8, … words."""
    found, start = [], 0
    while start < len(loss):
        end = max(2 * start, 1)
        found.append(mean(loss[start:end]))
        start = end
    return found


def _octave_names(count: int) -> list[str]:
    ends = [2**i for i in range(count)]
    return [str(b) if b <= 2 else f"{b // 2 + 1}–{b}" for b in ends]


def loss_by_position(runs: PairedRuns, read: Callable[[Record], Sequence[float]], base: str) -> go.Figure:
    """LocAteR's loss minus that without it, by the number of words a prediction is made from; a slider of settings.

    Args:
        runs: of the sweep.
        read: the loss at every position of a window, in nats.
        base: the setting that the text speaks of.
    """
    figure, every, steps, early_late = go.Figure(), {}, [], {}
    for name in runs.settings:
        losses = runs.pairs(name, read)
        every[name] = {
            seed: [y - x for x, y in zip(_by_octave(a), _by_octave(b), strict=True)] for seed, (a, b) in losses.items()
        }
        half = len(next(iter(losses.values()))[0]) // 2
        early_late[name] = (
            mean(b[0] - a[0] for a, b in losses.values()),
            mean(mean(b[half:]) - mean(a[half:]) for a, b in losses.values()),
        )
    owner = [name for name in runs.settings for _ in range(1 + len(every[name]))]
    for name, seeds in every.items():
        names = _octave_names(len(next(iter(seeds.values()))))
        means = [mean(values[i] for values in seeds.values()) for i in range(len(names))]
        shown = name == runs.settings[0]
        figure.add_scatter(
            x=names, y=means, mode="lines+markers", visible=shown, name="mean",
            marker={"color": PALETTE[0], "size": 9, "opacity": 1, "symbol": "circle"},
        )  # fmt: skip
        for which, (seed, values) in enumerate(seeds.items(), 1):
            figure.add_scatter(
                x=names, y=values, mode="markers", visible=shown, name=f"seed {seed}",
                marker={"color": PALETTE[0], "size": 5, "opacity": 0.6, "symbol": SYMBOLS[which]},
            )  # fmt: skip
        visible = {"visible": [name == one for one in owner]}
        steps.append({"label": "base" if name == base else label(name), "method": "restyle", "args": [visible]})
    values = [x for seeds in every.values() for found in seeds.values() for x in found]
    low, high = min(values), max(values)
    longest = max(len(next(iter(seeds.values()))) for seeds in every.values())
    figure.update_layout(sliders=[{"steps": steps, "currentvalue": {"prefix": ""}, "pad": {"t": 64}}])
    figure.update_xaxes(
        title="words the prediction is made from", type="category", categoryorder="array",
        categoryarray=_octave_names(longest),
    )  # fmt: skip
    pad = 0.05 * (high - low)
    figure.update_yaxes(title="loss, LocAteR minus none (nats)", range=[min(low, 0) - pad, max(high, 0) + pad])
    figure.add_hline(0, line={"color": GREY, "width": 1.5})
    first, late = (signed(x, 3) for x in early_late[base])
    late_more = sum(late < early for early, late in early_late.values())
    return describe(
        figure.update_layout(height=470),
        alt="Difference in loss between training with and without LocAteR, by the number of words a prediction is made "
        f"from, a slider over settings. For the base: {first} nats at the first word, {late} over the later half.",
        finding=f"In the base LocAteR changes the first word's loss by {first} nats and that of the later half by "
        f"{late}. In {late_more} of {len(runs.settings)} settings it does more for the later half than for the first "
        "word.",
    )


def layer_means(runs: PairedRuns, name: str, which: int, read: Callable[[Record], Sequence[float]]) -> list[float]:
    """A reading by layer, mean over seeds: without LocAteR (`which` is 0) or with it (1)."""
    values = [found[which] for found in runs.pairs(name, read).values()]
    return [mean(v[i] for v in values) for i in range(len(values[0]))]


def norm_by_layer(runs: PairedRuns, depths: Sequence[int], spreads: Callable[[Record], Sequence[float]]) -> go.Figure:
    """The norm of W over √d_head by layer, Post-LN and Pre-LN side by side, with the edge and the penalty's minimum.

    Args:
        runs: of the sweep.
        depths: numbers of layers that have pairs with both kinds of LayerNorm.
        spreads: ‖W‖_F/√d_head of a run by layer.
    """
    figure = make_subplots(1, 2, shared_yaxes=True, horizontal_spacing=0.04, subplot_titles=["Post-LN", "Pre-LN"])
    for column, norm in enumerate(("post", "pre"), 1):
        for index, layers in enumerate(depths):
            for which, dash in enumerate(("solid", "dot")):
                figure.add_scatter(
                    x=list(range(1, layers + 1)), y=layer_means(runs, f"{layers} layers, {norm}", which, spreads),
                    mode="lines+markers", line={"color": PALETTE[index], "dash": dash},
                    marker={"symbol": SYMBOLS[index], "color": PALETTE[index], "size": 8},
                    name=f"{layers} layer{'s' * (layers > 1)}", legendgroup=str(layers),
                    showlegend=column == 1 and which == 0, row=1, col=column,
                )  # fmt: skip
    edge = mean(math.sqrt(2 * math.log(keys)) for keys in range(2, 65))  # rows of a window of 64
    lines = (
        ("none", None, "solid"), ("LocAteR", None, "dot"), ("edge", edge, "dash"),
        ("penalty’s minimum", 1 / 129, "dashdot"),
    )  # fmt: skip
    for column in (1, 2):
        for name, y, dash in lines:
            figure.add_scatter(
                x=[1, depths[-1]], y=[y, y], mode="lines", name=name, line={"color": GREY, "dash": dash},
                showlegend=column == 1, row=1, col=column,
            )  # fmt: skip
    figure.update_xaxes(title="layer", dtick=1)
    figure.update_yaxes(title="‖W‖<sub>F</sub> / √d<sub>head</sub>", type="log", col=1)
    figure.update_yaxes(type="log", tickvals=[0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30])
    deepest, ratios = depths[-1], []
    for name in runs.settings:
        for a, b in runs.pairs(name, spreads).values():
            ratios.append(mean(math.log(x / y) for x, y in zip(a, b, strict=True)))

    def by_layer(norm: str) -> str:
        return ", ".join(f"{x:.2f}" for x in layer_means(runs, f"{deepest} layers, {norm}", 0, spreads))

    def largest(norm: str) -> str:
        found = [layer_means(runs, f"{layers} layers, {norm}", 0, spreads) for layers in depths[1:]]
        return ", ".join(str(values.index(max(values)) + 1) for values in found) + f" ({norm.title()}-LN)"

    return describe(
        figure.update_layout(height=460, margin_t=130, legend_y=1.12),
        alt=f"Norm of W over √d_head by layer, logarithmic, Post-LN and Pre-LN side by side, 1 to {deepest} layers. "
        f"With {deepest} layers and without LocAteR: Post-LN {by_layer('post')}; Pre-LN {by_layer('pre')}.",
        finding=f"LocAteR shrinks the norm by a factor of {math.exp(min(ratios)):.1f} to {math.exp(max(ratios)):.1f} "
        "(geometric means over layers, each run of every setting). Largest without it, at "
        + ", ".join(f"{layers} layers" for layers in depths[1:]) + ": layer " + "; ".join(map(largest, ("post", "pre")))
        + ".",
    )  # fmt: skip
