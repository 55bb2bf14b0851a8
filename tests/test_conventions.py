"""What moves when a convention does: every threshold on both sides, with the numbers that the book's chapters give.

The numbers here are written out, not imported: a convention that changes has to change here, knowingly, too.
"""

import json
import math
import re
from pathlib import Path

import pytest
import torch
from map_records import collapse_map

import qkspectrum
from qkspectrum import conventions
from qkspectrum.experiments.maps.collapse_map import PROCESSES, SIZES
from qkspectrum.experiments.real_models.head_laws import DISTANCES, Windows
from qkspectrum.experiments.real_models.measure import read_measured
from qkspectrum.show import (
    AttentionSteps,
    DepthExplorer,
    EntropyExplorer,
    PathExplorer,
    PropagationExplorer,
    SpectrumPlane,
    filmstrip,
    zones,
)

LIBRARY = Path(qkspectrum.__file__).parent
RESULTS = Path(__file__).parent.parent / "book" / "results"
ZONES = json.loads((LIBRARY / "show" / "zones.json").read_text(encoding="utf-8"))


# ---- one place for Python, the page and the stored results


def test_what_the_page_reads_is_what_python_says():
    stored = (LIBRARY / "show" / "js" / "conventions.json").read_text(encoding="utf-8")
    assert stored == conventions.page_json(), "run the command in the docstring of conventions.py"


@pytest.mark.parametrize("look", ["light", "dark"])
def test_every_named_colour_of_the_styles_is_the_one_in_conventions(look):
    found = {}
    for path in sorted((LIBRARY / "show").rglob("*.css")):
        for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", path.read_text(encoding="utf-8")):
            if ('data-look="dark"' in selector) == (look == "dark"):
                found |= dict(re.findall(r"--qks-([\w-]+): (#\w+);", body))
    assert found == conventions.COLOURS[look]


def test_stored_zones_were_made_by_these_conventions():
    assert ZONES["thresholds"] == {"entropy": conventions.ENTROPY_COLLAPSE, "relative_variety": 1 / 3}
    assert conventions.RANK_COLLAPSE_RELATIVE == conventions.ZONE_RISK == ZONES["risk"] == 1 / 3
    assert [ZONES[name] for name in ("draws", "length", "dim", "layers")] == [
        conventions.ZONE_DRAWS, conventions.LENGTH, conventions.DIM, conventions.LAYERS,
    ]  # fmt: skip
    assert ZONES["made_by"]["seed"] == conventions.ZONE_SEED
    assert ZONES["grid"] == {
        "reach": conventions.REACH,
        "columns": conventions.ZONE_COLUMNS,
        "rows": conventions.ZONE_ROWS,
        "spacing": "asinh",
    }


def test_stored_maps_were_made_by_these_conventions():
    with (RESULTS / "map-cpu.jsonl").open(encoding="utf-8") as lines:
        record = json.loads(next(lines))
    settings, size = record["settings"], SIZES["cpu"]
    assert (settings["columns"], settings["rows"], settings["draws"], tuple(settings["depths"])) == size[:4]
    assert (record["length"], record["dim"]) == (conventions.LENGTH, conventions.DIM)
    assert record["grid"]["means"][-1] == record["grid"]["spreads"][-1] == conventions.REACH
    larger = SIZES["gpu"]
    assert (larger.columns, larger.rows) == (2 * size.columns - 1, 2 * size.rows - 1)  # holds the smaller one's points
    assert larger.draws == 4 * size.draws and larger.depths == size.depths
    assert SIZES["smoke"][:4] == (5, 3, 4, (1, 2))


@pytest.mark.parametrize("name", ["heads-llama", "heads-minilm", "heads-smollm2"])
def test_stored_heads_were_measured_by_these_conventions(name):
    stored = read_measured(RESULTS / f"{name}.json")
    windows = Windows(torch.zeros(1, stored["tokens"], dtype=torch.long), stored["first"], stored["last"])
    assert windows.queries == stored["queries"]
    assert len(stored["heads"][0]["passing_by_distance"]) == len(DISTANCES) and (DISTANCES[0], DISTANCES[-1]) == (-8, 8)


# ---- what counts as a collapse


def readings(entropy, variety):
    """Meters of as many draws."""
    entropy, variety = torch.tensor(entropy), torch.tensor(variety)
    return zones.Meters(entropy, variety, variety)


def test_zones_count_entropy_below_a_half_and_variety_below_a_third():
    assert zones.collapses(readings([0.49, 0.499, 0.501, 0.51], [0.32, 0.332, 0.334, 0.34])) == (2, 2)
    assert zones.collapses(readings([0.499], [0.334])) == (1, 0)
    assert zones.collapses(readings([0.501], [0.332])) == (0, 1)


@pytest.mark.parametrize(
    ("entropy", "variety", "bold"), [(0.499, 0.334, ["entropy"]), (0.501, 0.332, ["variety"]), (0.501, 0.334, [])]
)
def test_filmstrip_prints_bold_what_has_collapsed(monkeypatch, entropy, variety, bold):
    monkeypatch.setattr(filmstrip, "sample", lambda: (torch.zeros(1, 4, 2), torch.zeros(1, 2)))
    monkeypatch.setattr(filmstrip, "meters", lambda *_: readings([entropy], [variety]))
    assert re.findall(r'<tspan font-weight="700">(\w+)', filmstrip.filmstrip([0.0], [1.0])) == bold


def test_a_zone_is_at_least_one_draw_in_three():
    assert "at least one draw in three" in ZONES["rule"]
    draws, risk = ZONES["draws"], conventions.ZONE_RISK
    assert math.ceil(risk * draws) == 171 == -(-draws // 3)


def test_a_collapsed_row_is_worth_fewer_keys_than_the_root_of_their_number():
    assert math.isclose(64**conventions.ENTROPY_COLLAPSE, 8)


def test_relative_rules():
    """A third of the input's relative residual in every figure; fewer than two directions in trained models."""
    assert pytest.approx(1 / 3) == conventions.RANK_COLLAPSE_RELATIVE and "a third" in DepthExplorer.__doc__
    assert conventions.RANK_COLLAPSE_EFFECTIVE_RANK == 2


def test_the_maps_thresholds_start_at_the_conventions_and_move_around_them():
    figure = collapse_map()
    assert figure.entropy_threshold == conventions.ENTROPY_COLLAPSE == 1 / 2
    assert figure.variety_threshold == conventions.RANK_COLLAPSE_RELATIVE == 1 / 3
    for name, (low, high), told in [
        ("entropy_threshold", conventions.ENTROPY_COLLAPSE_RANGE, (0.25, 0.75)),
        ("variety_threshold", conventions.RANK_COLLAPSE_RANGE, (0.1, 0.6)),
    ]:
        assert (low, high) == told
        setattr(figure, name, low), setattr(figure, name, high)
        for outside in (low - 0.001, high + 0.001):
            with pytest.raises(ValueError, match=name):
                setattr(figure, name, outside)


# ---- words for what attention looks at: chapter 1's, in its fine print and its text


def test_gaze_is_what_the_explorers_fine_print_says():
    """80 % of the weight on at most 24 of 64 keys, for three quarters of the rows."""
    assert conventions.GAZE_SHARE == 0.8 and conventions.GAZE_ROWS == 3 / 4
    assert conventions.GAZE_FEW * 64 == 24
    assert round(64**conventions.GAZE_UNIFORM) == 48  # even keys
    assert (conventions.GAZE_AGREEMENT, conventions.GAZE_SELF, conventions.GAZE_ALIKE) == (0.4, 0.45, 0.5)
    assert (conventions.RATHER_EARLY, conventions.RATHER_LATE) == (0.45, 0.55)
    assert conventions.STAYS == (0.95, 1.05)


# ---- sizes


def test_sizes_have_the_reasons_given():
    assert 0.5 / math.sqrt(conventions.ZONE_DRAWS) == pytest.approx(0.022, abs=2e-4)
    assert 0.5 / math.sqrt(conventions.PROPAGATION_DRAWS) == pytest.approx(0.00354, abs=1e-5)
    assert conventions.SIMULATED_ROWS == (20, 200)
    assert conventions.LAYERS == 6 and conventions.SCAN_POSITIONS == conventions.LENGTH == 64
    assert PROCESSES["autoregressive"].correlation == conventions.CORRELATION
    assert math.isclose(1 / (1 - conventions.CORRELATION), 10)  # tokens of memory
    assert all(conventions.PATH_WIDTH % heads == 0 for heads in range(1, conventions.PATH_HEADS + 1))
    assert conventions.DEPTH_HIDDEN == 2 * conventions.DEPTH_WIDTH


@pytest.mark.parametrize("means", [conventions.STOPS[name] for name in ("Uniform", "Localized", "Entropy collapse")])
def test_stops_show_what_their_names_say(means):
    """At each of them, by the stored zones' draws: rank collapse, nothing, entropy collapse."""
    reading = zones.meters(*map(float, means), "softmax", *(x[:64] for x in zones.sample()))
    expected = {(0, 0.3): (False, True), (3.5, 1): (False, False), (0, 36): (True, False)}[means]
    assert tuple(3 * count >= 64 for count in zones.collapses(reading)) == expected


@pytest.mark.parametrize(
    ("figure", "name", "low", "high", "step"),
    [
        (DepthExplorer, "layers", 0, 24, 1),
        (DepthExplorer, "size", 0.1, 30, 0.01),
        (PathExplorer, "layers", 1, 8, 1),
        (PathExplorer, "heads", 1, 3, 1),
        (PathExplorer, "logit_scale", 0, 10, 0.01),
        (PathExplorer, "value_scale", 0.1, 4, 0.01),
        (EntropyExplorer, "count", 2, 1024, 1),
        (PropagationExplorer, "length", 4, 128, 1),
        (PropagationExplorer, "dim", 1, 256, 1),
        (AttentionSteps, "mean", -3, 3, 0.01),
        (AttentionSteps, "spread", 0, 3, 0.01),
    ],
)
def test_figures_take_what_their_sliders_reach_and_nothing_beyond(figure, name, low, high, step):
    for value in (low, high):
        assert getattr(figure(**{name: value}), name) == value
    for value in (low - step, high + step):
        with pytest.raises(ValueError, match=name):
            figure(**{name: value})


@pytest.mark.parametrize(
    ("figure", "value", "told", "words"),
    [
        (PropagationExplorer, conventions.PROPAGATION_SLIDERS["xi"], (-10, 10), "covers ±10"),
        (PropagationExplorer, conventions.PROPAGATION_SLIDERS["eta"], (0.02, 10), "0.02 to 10"),
        (PropagationExplorer, conventions.PROPAGATION_DRAWS, 20_000, "20,000 draws"),
        (EntropyExplorer, conventions.ENTROPY_SPREADS, (0.05, 20), "0.05 to 20"),
        (EntropyExplorer, conventions.ENTROPY_DRAWS, 32, "of 32 draws"),
        (SpectrumPlane, conventions.PLANE_MEAN, (-6, 6), "covers ±6"),
        (SpectrumPlane, conventions.PLANE_SPREAD, (0, 10), "covers 0 to 10"),
        (AttentionSteps, conventions.STEPS_TOKENS, 6, "two to six tokens"),
        (AttentionSteps, conventions.STEPS_REACH, 2, "within ±2"),
        (DepthExplorer, (conventions.DEPTH_TOKENS, conventions.DEPTH_WIDTH), (24, 8), "24 tokens in 8 dimensions"),
        (PathExplorer, (conventions.PATH_TOKENS, conventions.PATH_WIDTH), (12, 12), "12 tokens of width 12"),
    ],
)
def test_figures_say_what_the_page_does(figure, value, told, words):
    """Python may accept more than a slider reaches, such as a mean of 1,000: the docstring says what is on the page."""
    assert value == told and words in " ".join(figure.__doc__.split())
