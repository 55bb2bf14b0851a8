"""Plotly figures in one style: colour-blind-safe, each with a text alternative and a finding in one sentence."""

from collections.abc import Callable, Mapping, Sequence

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from ..conventions import PALETTE, SYMBOLS
from ..errors import QKError
from ..experiments.sweeps.results import Record, conditions, mean_and_interval, paired_difference, per_seed

TEMPLATE = go.layout.Template(
    layout={
        "colorway": PALETTE,
        # A grey that shows on light and dark notebooks; the book's pages put their own ink in its place.
        "font": {"family": "Inter, system-ui, sans-serif", "size": 14, "color": "#808080"},
        "margin": {"l": 64, "r": 16, "t": 48, "b": 56},
        "title": {"x": 0, "xref": "paper", "font": {"size": 16}},
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "title": {"text": ""}},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "xaxis": {"gridcolor": "rgba(128,128,128,.25)", "zerolinecolor": "rgba(128,128,128,.5)"},
        "yaxis": {"gridcolor": "rgba(128,128,128,.25)", "zerolinecolor": "rgba(128,128,128,.5)"},
    }
)


def _colour(index: int) -> str:
    return PALETTE[index % len(PALETTE)]


def _symbol(index: int) -> str:
    return SYMBOLS[index % len(SYMBOLS)]


def describe(figure: go.Figure, alt: str, finding: str) -> go.Figure:
    """Give a figure the book's template, a text alternative and a sentence that says what it shows.

    Raises:
        QKError: an empty text.
    """
    for name, text in (("alt", alt), ("finding", finding)):
        if not text.strip():
            raise QKError(f"{name}: expected a sentence, got nothing")
    figure.update_layout(template=TEMPLATE, meta={"alt": alt, "finding": finding})
    return figure


def over_training(records: Sequence[Record], metric: str, title: str) -> go.Figure:
    """A measurement over the course of training: mean over seeds with 95 % intervals, one line per condition.

    Args:
        records: results of a sweep.
        metric: a key of `measure`'s result; one that holds a number for each head is averaged over heads.
        title: of the vertical axis.
    """
    figure = go.Figure()
    for index, condition in enumerate(conditions(records)):
        intervals = [
            mean_and_interval(list(per_seed(records, condition, at_point(i, metric)).values()))
            for i in range(len(records[0]["path"]))
        ]
        _add_line(figure, records, intervals, condition, index)
    return figure.update_layout(xaxis_title="training step", yaxis_title=title, height=400)


def difference_over_training(records: Sequence[Record], metric: str, baseline: str, title: str) -> go.Figure:
    """Every other condition minus the baseline over the course of training, paired by seed, with 95 % intervals.

    Args:
        records: results of a sweep.
        metric: a key of `measure`'s result.
        baseline: the condition that is subtracted; it is the line at 0.
        title: of the vertical axis.
    """
    figure = go.Figure()
    for index, condition in enumerate(conditions(records)):
        if condition != baseline:
            intervals = [
                paired_difference(records, condition, baseline, at_point(i, metric))
                for i in range(len(records[0]["path"]))
            ]
            _add_line(figure, records, intervals, f"{condition} minus {baseline}", index)
    return figure.update_layout(xaxis_title="training step", yaxis_title=title, height=400)


def runs_over_training(records: Sequence[Record], metric: str, title: str) -> go.Figure:
    """A measurement over the course of training: one line per run, one style per condition.

    For seeds too few for an interval. Runs without the measurement, or with None for it, are left out.

    Args:
        records: results of a sweep; conditions may differ in seeds, runs in steps.
        metric: a key of `measure`'s result; one that holds a number for each head is averaged over heads.
        title: of the vertical axis.

    Raises:
        QKError: no run has the measurement.
    """
    figure = go.Figure()
    for index, condition in enumerate(conditions(records)):
        shown = [r for r in records if r["settings"]["condition"] == condition and r["path"][0].get(metric) is not None]
        for record in shown:
            figure.add_scatter(
                x=[point["step"] for point in record["path"]],
                y=[number(point[metric]) for point in record["path"]],
                name=condition,
                legendgroup=condition,
                showlegend=record is shown[0],
                mode="lines+markers",
                marker={"symbol": _symbol(index), "size": 7, "color": _colour(index)},
                line={"color": _colour(index), "width": 1.5},
                hovertemplate=f"seed {record['settings']['training']['seed']}, step %{{x}}: %{{y:.4g}}",
            )
    if not figure.data:
        raise QKError(f"metric: expected one that some run has, got {metric!r}")
    return figure.update_layout(xaxis_title="training step", yaxis_title=title, height=400)


def _add_line(figure: go.Figure, records: Sequence[Record], intervals: list, name: str, index: int) -> None:
    figure.add_scatter(
        x=[point["step"] for point in records[0]["path"]],
        y=[mean for mean, _ in intervals],
        error_y={"array": [half for _, half in intervals], "thickness": 1.2, "width": 3},
        name=name,
        mode="lines+markers",
        marker={"symbol": _symbol(index), "size": 8, "color": _colour(index)},
        line={"color": _colour(index)},
    )


def at_point(index: int, metric: str) -> Callable[[Record], float]:
    """A function that reads a measurement, averaged over heads, at one point of a record's path."""
    return lambda record: number(record["path"][index][metric])


def number(value: float | list[float]) -> float:
    """A measurement as one number: itself, or the mean over heads."""
    return sum(value) / len(value) if isinstance(value, list) else value


def eigenvalue_plane(records: Sequence[Record], seed: int) -> go.Figure:
    """Every eigenvalue of W after training in the complex plane, one panel per condition, on the same axes.

    Raises:
        QKError: not exactly one record of that seed for each condition.
    """
    names = conditions(records)
    chosen = [r for r in records if r["settings"]["training"]["seed"] == seed]
    if sorted(r["settings"]["condition"] for r in chosen) != sorted(names):
        raise QKError(f"seed: expected one record for each condition, got {len(chosen)} with seed {seed}")
    figure = make_subplots(rows=1, cols=len(names), shared_yaxes=True, subplot_titles=names, horizontal_spacing=0.03)
    for index, condition in enumerate(names):
        (record,) = [r for r in chosen if r["settings"]["condition"] == condition]
        figure.add_scatter(
            x=record["eigenvalues"]["real"],
            y=record["eigenvalues"]["imaginary"],
            mode="markers",
            marker={"symbol": _symbol(index), "size": 6, "color": _colour(index), "opacity": 0.7},
            showlegend=False,
            row=1,
            col=index + 1,
        )
    every = [x for r in chosen for x in r["eigenvalues"]["real"] + r["eigenvalues"]["imaginary"]]
    reach = 1.1 * max(map(abs, every))
    figure.update_xaxes(range=[-reach, reach], title="real part")
    figure.update_yaxes(range=[-reach, reach])
    figure.update_yaxes(title="imaginary part", col=1)
    figure.update_annotations(font_size=13)
    return figure.update_layout(height=340)


def spectrum_slider(spectra: Sequence[Sequence[float]], labels: Sequence[str], prefix: str) -> go.Figure:
    """Sorted eigenvalues as bars, with a slider over the given moments; the axes stay fixed.

    Args:
        spectra: one list of real eigenvalues for each moment.
        labels: the slider's label for each moment.
        prefix: text before the current label.
    """

    def bars(values: Sequence[float]) -> go.Bar:
        return go.Bar(y=sorted(values), marker={"color": PALETTE[0]}, name="eigenvalues")

    frames = [go.Frame(data=[bars(v)], name=str(i)) for i, v in enumerate(spectra)]
    steps = [
        {
            "label": label,
            "method": "animate",
            "args": [[str(i)], {"mode": "immediate", "frame": {"duration": 0}, "transition": {"duration": 0}}],
        }
        for i, label in enumerate(labels)
    ]
    figure = go.Figure(data=[bars(spectra[0])], frames=frames)
    reach = [min(map(min, spectra)), max(map(max, spectra))]
    pad = 0.05 * (reach[1] - reach[0] or 1)
    figure.update_layout(
        sliders=[{"steps": steps, "currentvalue": {"prefix": prefix}, "pad": {"t": 56}}],
        xaxis_title="rank of the eigenvalue",
        yaxis={"title": "eigenvalue", "range": [reach[0] - pad, reach[1] + pad]},
        height=420,
        bargap=0.25,
    )
    return figure


def choice(views: Mapping[str, go.Figure]) -> go.Figure:
    """Several figures in one, with a menu above to choose the one that is shown; the first is shown initially.

    Each view keeps its traces, its two axes, lines and annotations; the height is that of the first.

    Args:
        views: figures with one horizontal and one vertical axis, by their names in the menu.

    Raises:
        QKError: views is empty.
    """
    if not views:
        raise QKError("views: expected at least one figure, got none")
    owners = [name for name, view in views.items() for _ in view.data]
    first = next(iter(views))
    figure = go.Figure(data=[trace for view in views.values() for trace in view.data], layout=views[first].layout)
    buttons = []
    for name, view in views.items():
        own = view.layout.to_plotly_json()
        parts = {axis: own.get(axis, {}) for axis in ("xaxis", "yaxis")}
        parts |= {part: own.get(part, []) for part in ("shapes", "annotations")}
        buttons.append(
            {"label": name, "method": "update", "args": [{"visible": [owner == name for owner in owners]}, parts]}
        )
    for index, owner in enumerate(owners):
        figure.update_traces(visible=owner == first, selector=index)
    menu = {"buttons": buttons, "x": 0, "xanchor": "left", "y": 1.02, "yanchor": "bottom", "pad": {"b": 4}}
    return figure.update_layout(updatemenus=[menu], legend={"y": -0.2, "yanchor": "top"})


def dot_plot(series: Mapping[str, Mapping[str, Mapping[int, float]]], title: str) -> go.Figure:
    """Rows of points: a small one for each seed, a large one for their mean.

    Args:
        series: by name; each maps the names of its rows, from top to bottom, to a number for each seed. All have the
            same rows.
        title: of the horizontal axis.

    Raises:
        QKError: series is empty, or they differ in their rows.
    """
    names = [list(rows) for rows in series.values()]
    if not names or any(other != names[0] for other in names):
        raise QKError(f"series: expected the same rows in every series, got {names}")
    figure = go.Figure()
    for index, (name, rows) in enumerate(series.items()):
        at = [row + 0.3 * (index - (len(series) - 1) / 2) for row in range(len(rows))]
        look = {"color": _colour(index), "symbol": _symbol(index)}
        common = {"mode": "markers", "name": name, "legendgroup": name}
        seeds = [(seed, x, y) for y, values in zip(at, rows.values(), strict=True) for seed, x in values.items()]
        figure.add_scatter(
            x=[x for _, x, _ in seeds], y=[y for *_, y in seeds], text=[f"seed {seed}" for seed, *_ in seeds],
            hovertemplate="%{x:.3g} (%{text})", marker={**look, "size": 5, "opacity": 0.6}, showlegend=False, **common,
        )  # fmt: skip
        figure.add_scatter(
            x=[sum(values.values()) / len(values) for values in rows.values()], y=at, text=list(rows),
            hovertemplate="%{x:.3g} (%{text}, mean)", marker={**look, "size": 10}, **common,
        )  # fmt: skip
    figure.update_yaxes(
        tickvals=list(range(len(names[0]))), ticktext=names[0], range=[len(names[0]) - 0.4, -0.6], zeroline=False,
        automargin=True,
    )  # fmt: skip
    return figure.update_layout(xaxis_title=title, height=150 + 30 * len(names[0]))
