import re
import xml.etree.ElementTree as ElementTree

import plotly.graph_objects as go
import pytest
from conftest import one_line

from qkspectrum.show import Question, zones
from qkspectrum.show.figures import (
    choice,
    describe,
    difference_over_training,
    dot_plot,
    eigenvalue_plane,
    over_training,
    runs_over_training,
    spectrum_slider,
)
from qkspectrum.show.filmstrip import filmstrip


def record(condition, seed, perplexities, traces):
    path = [
        {"step": 10 * i, "perplexity": p, "trace": t} for i, (p, t) in enumerate(zip(perplexities, traces, strict=True))
    ]
    return {
        "settings": {"condition": condition, "training": {"seed": seed}},
        "path": path,
        "eigenvalues": {"real": [1.0, -3.0], "imaginary": [0.5, 0.0]},
    }


RECORDS = [
    record("none", 0, [9.0, 5.0], [[1.0, 3.0], [2.0, 2.0]]),
    record("none", 1, [11.0, 5.0], [[0.0, 0.0], [2.0, 2.0]]),
    record("b", 0, [8.0, 1.0], [[0.0, 0.0], [0.0, 0.0]]),
    record("b", 1, [8.0, 2.0], [[0.0, 0.0], [0.0, 0.0]]),
]


def test_training_figure_shows_means_and_intervals_over_seeds():
    figure = over_training(RECORDS, "perplexity", "perplexity")
    assert [line.name for line in figure.data] == ["none", "b"]
    assert list(figure.data[0].x) == [0, 10] and list(figure.data[0].y) == [10.0, 5.0]
    assert figure.data[0].error_y.array[0] == pytest.approx(12.706, abs=1e-3)  # t(0.975, 1) · s/√2 with s = √2
    assert figure.data[0].error_y.array[1] == 0
    assert list(over_training(RECORDS, "trace", "trace").data[0].y) == [1.0, 2.0]  # heads are averaged first
    assert len({line.marker.symbol for line in figure.data}) == 2  # told apart without colour


def test_difference_figure_pairs_seeds():
    figure = difference_over_training(RECORDS, "perplexity", "none", "difference")
    assert [line.name for line in figure.data] == ["b minus none"]
    assert list(figure.data[0].y) == [-2.0, -3.5]  # (8 − 9, 8 − 11) and (1 − 5, 2 − 5)


def test_every_run_is_a_line_whatever_seeds_and_measurements_there_are():
    lacking = record("c", 0, [1.0, 1.0], [None, None])  # as where the logits have no one W
    figure = runs_over_training([*RECORDS[:3], lacking], "trace", "trace")
    assert [(line.name, list(line.y)) for line in figure.data] == [
        ("none", [2.0, 2.0]),
        ("none", [0.0, 2.0]),
        ("b", [0.0, 0.0]),
    ]
    assert [line.showlegend for line in figure.data] == [True, False, True]
    assert figure.data[0].line.color == figure.data[1].line.color != figure.data[2].line.color
    assert len(runs_over_training([*RECORDS[:3], lacking], "perplexity", "perplexity").data) == 4
    with pytest.raises(ValueError) as error:
        runs_over_training([lacking], "trace", "trace")
    one_line(error, "metric", "trace")


def test_eigenvalue_panels_share_axes_that_hold_every_eigenvalue():
    figure = eigenvalue_plane(RECORDS, seed=0)
    assert len(figure.data) == 2 and list(figure.data[0].x) == [1.0, -3.0]
    ranges = {tuple(figure.layout[axis].range) for axis in ("xaxis", "xaxis2", "yaxis", "yaxis2")}
    assert len(ranges) == 1 and ranges.pop() == pytest.approx((-3.3, 3.3))


def test_slider_figure_keeps_its_axes_and_has_a_frame_for_each_step():
    figure = spectrum_slider([[3.0, 1.0], [0.0, 2.0]], ["a", "b"], "step ")
    assert [list(frame.data[0].y) for frame in figure.frames] == [[1.0, 3.0], [0.0, 2.0]]
    assert [list(step.args[0]) for step in figure.layout.sliders[0].steps] == [["0"], ["1"]]
    assert figure.layout.yaxis.range[0] < 0 and figure.layout.yaxis.range[1] > 3


def test_a_menu_shows_one_view_at_a_time_with_its_own_axes_and_lines():
    one, two = go.Figure(), go.Figure()
    one.add_scatter(y=[1.0]).update_layout(height=300, xaxis_title="one")
    two.add_scatter(y=[2.0]).add_scatter(y=[3.0]).add_hline(2.5).update_yaxes(type="log")
    figure = choice({"first": one, "second": two})
    assert [trace.y[0] for trace in figure.data] == [1.0, 2.0, 3.0] and figure.layout.height == 300
    assert [trace.visible for trace in figure.data] == [True, False, False]
    first, second = figure.layout.updatemenus[0].buttons
    assert (first.label, second.label) == ("first", "second")
    assert [list(button.args[0]["visible"]) for button in (first, second)] == [
        [True, False, False],
        [False, True, True],
    ]
    assert first.args[1]["xaxis"]["title"]["text"] == "one" and not first.args[1]["shapes"]
    assert second.args[1]["yaxis"]["type"] == "log" and len(second.args[1]["shapes"]) == 1
    assert second.args[1]["xaxis"] == {}  # nothing of the first view stays
    assert one.data[0].visible is None  # the views are left alone
    with pytest.raises(ValueError) as error:
        choice({})
    one_line(error, "views", "at least one")


def test_dot_plot_shows_every_seed_and_the_mean_of_each_row():
    rows = {"none": {"a": {0: 4.0, 2: 8.0}, "b": {0: 1.0}}, "LocAteR": {"a": {0: 3.0}, "b": {0: 2.0}}}
    figure = dot_plot(rows, "perplexity")
    seeds, means, *_, other = figure.data
    assert list(seeds.x) == [4.0, 8.0, 1.0] and list(seeds.text) == ["seed 0", "seed 2", "seed 0"]
    assert list(means.x) == [6.0, 1.0] and list(means.text) == ["a", "b"]
    assert seeds.y[0] == seeds.y[1] == means.y[0] and seeds.y[2] == means.y[1]  # of one row, on one line
    assert list(other.x) == [3.0, 2.0] and means.y[0] < other.y[0] < means.y[1]
    assert figure.layout.yaxis.range[0] > figure.layout.yaxis.range[1]  # the first row on top


@pytest.mark.slow
def test_filmstrip_is_drawn_from_the_meters_and_says_what_it_shows():
    html = filmstrip([0.0, -6.0], [0.3])
    figure = ElementTree.fromstring(html)
    svg = figure.find("div/svg")
    assert svg.get("role") == "img" and "mean eigenvalues 0, -6" in svg.get("aria-label")
    tokens, deviations = zones.sample()
    readings = [zones.meters(mean, 0.3, "softmax", tokens, deviations) for mean in (0.0, -6.0)]
    shown = [tuple(map(int, pair)) for pair in re.findall(r"entropy (\d+) %.*?variety (\d+) %", html)]
    draws = [
        [(round(100 * e), round(100 * v)) for e, v in zip(r.entropy.tolist(), r.relative_variety.tolist(), strict=True)]
        for r in readings
    ]
    assert any([draws[0][i], draws[1][i]] == shown for i in range(len(tokens)))  # one and the same draw
    for values, index in ((readings[0].relative_variety, 0), (readings[1].relative_variety, 1)):
        assert abs(shown[index][1] / 100 - values.median().item()) < 0.05


def test_an_unknown_seed_is_named():
    with pytest.raises(ValueError) as error:
        eigenvalue_plane(RECORDS, seed=7)
    one_line(error, "seed", "7")


def test_figures_carry_their_texts():
    figure = describe(go.Figure(), "what is drawn", "what it shows")
    assert figure.layout.meta == {"alt": "what is drawn", "finding": "what it shows"}


def test_errors():
    for make, parts in [
        (lambda: describe(go.Figure(), " ", "x"), ["alt"]),
        (lambda: describe(go.Figure(), "x", ""), ["finding"]),
        (lambda: dot_plot({}, "x"), ["series"]),
        (lambda: dot_plot({"x": {"a": {0: 1.0}}, "y": {"b": {0: 1.0}}}, "x"), ["series", "'a'", "'b'"]),
        (lambda: Question("?", 2, ["a", "b"], solution=""), ["answer", "2"]),
        (lambda: Question("?", 0, ["a"], solution=""), ["answer", "choices"]),
        (lambda: Question("?", float("nan"), solution=""), ["answer", "nan"]),
        (lambda: Question("?", 1, tolerance=-1, solution=""), ["tolerance"]),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, *parts)
    assert repr(Question("2 + 2?", 4, solution="")) == "Question('2 + 2?')"
