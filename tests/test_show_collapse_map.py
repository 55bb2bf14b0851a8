"""One map for both collapses: the network at its point against the library, its painting against the records."""

import itertools
import math
import re

import numpy as np
import pytest
import torch
import traitlets
from conftest import one_line
from widgets import (
    check_disposal,
    check_every_act_shows,
    check_refused,
    check_sources,
    check_targets_are_large,
    contrast,
    doubles,
    drag,
    move,
    open_another,
    shows,
)

from qkspectrum import RandomWalk, expected_logit_variance, propagation_phase
from qkspectrum.experiments.collapse_map import Draws, grid, measure_stack, process_draws
from qkspectrum.propagation import gaussian_signal_propagation
from qkspectrum.show.collapse_map import DECADES, PIECES, QUANTITIES, VARIANTS, CollapseMap, decoded

DEPTHS, COLUMNS, ROWS, TEXT_DIM = (1, 2, 8), 9, 5, 128


def surface(quantity, variant, depth):
    """Smooth over the grid, other for every variant and depth, from one end of the quantity's range to the other."""
    u = torch.linspace(-1, 1, COLUMNS, dtype=torch.float64)[None, :]
    v = torch.linspace(0, 1, ROWS, dtype=torch.float64)[:, None]
    number = VARIANTS.index(variant) + len(VARIANTS) * DEPTHS.index(depth)
    number = 2 * number + QUANTITIES.index(quantity)
    wave = (1 + torch.sin(3 * u + 2 * v + number)) / 2
    return wave if quantity == "entropy" else 10 ** (3 * wave - 2 - (4 if quantity == "gradient" else 0))


def made_records():
    means, spreads = grid(COLUMNS, ROWS)
    text = process_draws("independent", 1, seed=5, dim=TEXT_DIM)
    records = []
    for variant in VARIANTS:
        tokens, skip, norm = variant
        settings = {"condition": f"{tokens}, {skip}, {norm}", "tokens": tokens, "skip": skip, "norm": norm}
        records.append(
            {
                "settings": {**settings, "causal": True, "depths": list(DEPTHS), "draws": 64},
                "grid": {"means": means.tolist(), "spreads": spreads.tolist()},
                "surfaces": {
                    str(depth): {
                        name: {
                            "mean": surface(name, variant, depth).tolist(),
                            "error": (surface(name, variant, depth) / 40).tolist(),
                        }
                        for name in QUANTITIES
                    }
                    for depth in DEPTHS
                },
                "length": 64,
                "dim": 32 if tokens == "walk" else TEXT_DIM,
                "first_draw": {name: x[0].tolist() for name, x in text._asdict().items()}
                if variant == ("text", False, "none")
                else None,
            }
        )
    all_to_all = {**records[0], "settings": {**records[0]["settings"], "causal": False}, "surfaces": {}}
    return [*records, all_to_all]


RECORDS = made_records()


def collapse_map(**traits) -> CollapseMap:
    return CollapseMap(RECORDS, **traits)


show = shows(collapse_map)

READ = """() => {
  const { readings, draw } = main.el.collapse, list = (a) => [...a];
  return { readings, X: list(draw.X), z: list(draw.z), u: list(draw.u), attention: list(draw.attention) };
}"""


def drawn(seen) -> Draws:
    z = doubles(seen["z"])
    return Draws(doubles(seen["X"], 1, 64, len(z)), z[None], doubles(seen["u"])[None])


def check_numbers(seen):
    """Everything in the page's readings, by the library on the page's own draw."""
    r, draws = seen["readings"], drawn(seen)
    layers = tuple(range(1, r["depth"] + 1))
    want = measure_stack(float(r["mean"]), float(r["spread"]), draws, layers, skip=r["skip"], norm=r["norm"])
    for name in ("variety", "relative_variety"):
        torch.testing.assert_close(doubles(r[name]), getattr(want, name)[:, 0], rtol=1e-6, atol=1e-9, msg=name)
    for name in ("entropy", "gradient"):
        # the library's gradient keeps half the digits where a query sees one key
        assert r[name] == pytest.approx(getattr(want, name)[-1, 0].item(), rel=1e-6, abs=1e-6), name
    w = r["mean"] + r["spread"] * draws.deviations[0]
    lam = math.sqrt(len(w))
    assert r["xi"] == pytest.approx(w.sum().item() / lam, abs=1e-9)
    assert r["eta"] == pytest.approx(w.norm().item() / lam)
    shown = r["relative_variety" if r["residual"] == "relative" else "variety"][-1]
    assert r["entropy_collapse"] == (r["entropy"] < r["entropy_threshold"])
    assert r["rank_collapse"] == (shown < r["variety_threshold"])


# ---- numbers


@pytest.mark.parametrize("tokens", ["walk", "text"])
def test_every_network_is_the_librarys(show, tokens):
    page = show()
    points = itertools.cycle([(3.5, 1.0), (-6.0, 0.5), (0.0, 36.0), (40.0, 0.0), (0.4, 0.2), (-30.0, 10.0), (0.0, 0.0)])
    for skip, norm, depth in itertools.product((False, True), ("none", "post"), DEPTHS):
        for mean, spread in itertools.islice(points, 4):
            move(page, tokens=tokens, skip=skip, norm=norm, depth=depth, mean=mean, variance=spread**2)
            seen = page.evaluate(READ)
            state = {"tokens": tokens, "skip": skip, "norm": norm, "depth": depth, "mean": mean}
            assert state.items() <= seen["readings"].items()
            assert len(seen["readings"]["variety"]) == depth
            check_numbers(seen)


def test_the_walk_is_chapter_ones_and_seeds_differ(show):
    from qkspectrum.show import SpectrumExplorer

    page = show()
    first = page.evaluate(READ)
    assert doubles(first["u"]).norm().item() == pytest.approx(1)
    page.get_by_role("button", name="New draw").click()
    page.evaluate("frames2()")
    second = page.evaluate(READ)
    assert second["readings"]["seed"] == 1 and second["X"] != first["X"]
    check_numbers(second)
    explorer = show(SpectrumExplorer())
    assert explorer.evaluate("[...main.el.explorer.draw.X]") == first["X"]
    assert explorer.evaluate("[...main.el.explorer.draw.z]") == first["z"]


def test_text_is_the_records_made_exact(show):
    seen = show(collapse_map(tokens="text")).evaluate(READ)
    stored = RECORDS[VARIANTS.index(("text", False, "none"))]["first_draw"]
    assert seen["X"] == [x for row in stored["tokens"] for x in row]
    z, u = doubles(seen["z"]), doubles(seen["u"])
    assert z.mean().item() == pytest.approx(0, abs=1e-12) and z.square().mean().item() == pytest.approx(1)
    assert u.norm().item() == pytest.approx(1)
    torch.testing.assert_close(z, doubles(stored["deviations"]), rtol=0, atol=1e-9)


def test_gradient_is_precise_where_attention_sits_on_one_key(show):
    """C_t from its definition, key by key: no difference of large numbers."""
    page = show(collapse_map(mean=25.0, variance=4.0))
    seen = page.evaluate(READ)
    x = doubles(seen["X"], 64, 32)

    def total(rows):
        centred = x[None] - (rows @ x)[:, None]
        c = torch.einsum("ti,tik,til->tkl", rows, centred, centred)
        return (x.square().sum(-1) * c.square().sum((-2, -1))).sum().sqrt()

    even = torch.ones(64, 64, dtype=torch.float64).tril()
    want = total(doubles(seen["attention"], 64, 64)) / total(even / even.sum(-1, keepdim=True))
    assert seen["readings"]["gradient"] == pytest.approx(want.item(), rel=1e-9)
    assert want < 0.1


def test_phase_is_that_of_the_first_layers_law(show):
    page, seen = show(), set()
    kernel = RandomWalk(64).kernel() / 64
    for mean, spread in [(0, 0.3), (0, 30), (3.5, 1), (20, 5), (40, 1), (-6, 0.5), (-40, 0), (1, 1), (-2, 6), (8, 30)]:
        move(page, mean=float(mean), variance=float(spread**2), depth=8)
        square = 32.0 * (mean**2 + spread**2)
        law = gaussian_signal_propagation(kernel, 32.0 * mean, square, square, math.sqrt(32))
        assert page.evaluate("main.el.collapse.readings.phase") == propagation_phase(law)
        seen.add(propagation_phase(law))
    assert seen == {"uniform", "late-site", "mid-site", "early-site"}
    move(page, tokens="text")
    assert page.evaluate("main.el.collapse.readings.phase") is None
    assert page.locator(".qks-phase").count() == 0


def test_the_freezing_line_is_where_the_last_rows_variance_is_2_log_t(show):
    page = show()
    line = page.evaluate("main.el.collapse.freezing.filter((_, i) => i % 10 === 5)")
    kernel = RandomWalk(64).kernel() / 64
    assert len(line) == 12
    for mean, size in line:
        assert size >= abs(mean)
        square = 32 * size**2
        variance = expected_logit_variance(kernel, 32 * mean, square, square, math.sqrt(32))
        assert variance.item() == pytest.approx(2 * math.log(64))
    assert page.locator(".qkc-freezing").count() == 2  # on the map and in its legend
    move(page, depth=2)
    assert page.locator(".qkc-freezing").count() == 0


# ---- the map


def test_surfaces_are_the_records(show):
    page = show()
    read = """([variant, name]) => { const { surfaces } = main.el.collapse;
      return [...surfaces.surface(variant, name)].map((code) => surfaces.decode(name, code)); }"""
    for variant, depth, name in itertools.product(VARIANTS, DEPTHS, QUANTITIES):
        traits = dict(zip(("tokens", "skip", "norm"), variant, strict=True), depth=depth)
        seen = doubles(page.evaluate(read, [traits, name]), ROWS, COLUMNS)
        tolerance = {"rtol": 0, "atol": 1e-5} if name == "entropy" else {"rtol": 5e-4, "atol": 0}
        torch.testing.assert_close(seen, surface(name, variant, depth), **tolerance)


def test_map_is_read_at_the_grids_points_and_between(show):
    page = show()
    means, spreads = grid(COLUMNS, ROWS)
    for column, row in [(0, 0), (COLUMNS - 1, ROWS - 1), (4, 2), (6, 1)]:
        move(page, mean=means[column].item(), variance=spreads[row].item() ** 2, skip=True, norm="post", depth=2)
        seen = page.evaluate("main.el.collapse.readings.map")
        for name in QUANTITIES:
            want = surface(name, ("walk", True, "post"), 2)[row, column].item()
            assert seen[name] == pytest.approx(want, rel=1e-3, abs=1e-5), name
        # errors are a fortieth of the means, deviations the root of 64 times that
        assert page.evaluate(f"main.el.collapse.readings.map_deviation.{name}") == pytest.approx(want / 5, rel=0.03)
    middle = math.sinh((math.asinh(means[6].item()) + math.asinh(means[7].item())) / 2)
    move(page, mean=middle, variance=spreads[1].item() ** 2)
    seen, at = page.evaluate("main.el.collapse.readings.map"), surface("entropy", ("walk", True, "post"), 2)[1]
    assert seen["entropy"] == pytest.approx((at[6] + at[7]).item() / 2, abs=1e-5)
    steep = surface("gradient", ("walk", True, "post"), 2)[1]
    assert seen["gradient"] == pytest.approx(math.sqrt(steep[6] * steep[7]), rel=1e-3)


COLOUR = """([x, y]) => { const canvas = main.el.querySelector("canvas.qks-zones");
  const ratio = canvas.width / parseFloat(canvas.style.width);
  const copy = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  copy.drawImage(canvas, -Math.floor(x * ratio), -Math.floor(y * ratio));
  return [...copy.getImageData(0, 0, 1, 1).data].slice(0, 3); }"""


def point_on_canvas(page, mean, spread):
    """Pixels of a position inside the canvas, put there from the axes' definition."""
    width, height = page.evaluate(
        "(({ style }) => [style.width, style.height].map(parseFloat))(main.el.querySelector('canvas.qks-zones'))"
    )
    x = (math.asinh(mean) / math.asinh(40) + 1) / 2 * width
    return x, height * (1 - math.asinh(math.hypot(mean, spread)) / math.asinh(58))


def custom(page, *names):
    style = "getComputedStyle(main.el.querySelector('.qkc'))"
    hexes = [page.evaluate(f"{style}.getPropertyValue('--qks-{name}').trim()") for name in names]
    return [[int(one[i : i + 2], 16) for i in (1, 3, 5)] for one in hexes]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_painted_cells_are_the_records(show, theme):
    page = show(collapse_map(tokens="text", depth=2), theme=theme)
    means, spreads = grid(COLUMNS, ROWS)
    variant, counted = ("text", False, "none"), set()
    entropy, variety = (surface(name, variant, 2) for name in ("entropy", "relative_variety"))
    for entropy_limit, variety_limit in [(0.5, 1 / 3), (0.3, 0.55), (0.7, 0.1)]:
        move(page, entropy_threshold=entropy_limit, variety_threshold=variety_limit)
        for row, column in itertools.product(range(1, ROWS - 1), range(1, COLUMNS - 1)):
            e, v = entropy[row, column].item(), variety[row, column].item()
            if abs(e - entropy_limit) < 0.02 or abs(math.log(v / variety_limit)) < 0.1:
                continue  # a neighbouring pixel may lie on the border's other side
            region = {(0, 0): "neither", (0, 1): "rank", (1, 0): "entropy", (1, 1): "both"}[
                (e < entropy_limit, v < variety_limit)
            ]
            at = point_on_canvas(page, means[column].item(), spreads[row].item())
            assert page.evaluate(COLOUR, at) in custom(page, f"map-{region}", f"hatch-{region}")
            counted.add(region)
    assert counted == {"neither", "rank", "entropy", "both"}
    move(page, quantity="entropy")
    ramp = custom(page, *(f"ramp-{i}" for i in range(5)))
    for row, column in [(1, 2), (2, 5), (3, 7)]:
        t = entropy[row, column].item() * 4
        k = min(3, int(t))
        want = [a + (b - a) * (t - k) for a, b in zip(ramp[k], ramp[k + 1], strict=True)]
        seen = page.evaluate(COLOUR, point_on_canvas(page, means[column].item(), spreads[row].item()))
        assert np.abs(np.array(seen) - want).max() < 6


def test_regions_are_named_where_they_are(show):
    page = show(collapse_map(tokens="text"), width=1280)
    inside = """() => { const { view, surfaces } = main.el.collapse, canvas = main.el.querySelector("canvas.qks-zones");
      const box = canvas.getBoundingClientRect(), words = [...main.el.querySelectorAll(".qks-map-pane svg g text")];
      return words.map((text) => { const b = text.getBoundingClientRect();
        return [text.textContent, b.left - box.left, b.right - box.left, (b.top + b.bottom) / 2 - box.top]; }); }"""
    names = {"neither collapses": "neither", "rank collapse": "rank", "entropy collapse": "entropy",
             "both collapse": "both"}  # fmt: skip
    seen = [one for one in page.evaluate(inside) if one[0] in names]
    assert seen
    for words, left, right, y in seen:
        colours = custom(page, f"map-{names[words]}", f"hatch-{names[words]}")
        assert all(page.evaluate(COLOUR, [x, y]) in colours for x in (left, (left + right) / 2, right)), words


# ---- what is shown


def test_every_control_changes_what_is_shown(show):
    page = show(collapse_map(mean=1.0, variance=4.0))

    def press(name):
        return lambda: page.get_by_role("button", name=name, exact=True).click()

    def switch(group, name):
        row = page.get_by_role("group", name=group).get_by_role("button", name=name, exact=True)
        return lambda: row.click()

    check_every_act_shows(
        page,
        {
            "map key": lambda: page.locator(".qks-point").press("ArrowUp"),
            "new draw": press("↻ New draw"),
            "theme": lambda: page.evaluate("document.documentElement.dataset.theme = 'dark'"),
            **{f"layers {n}": switch("Layers", str(n)) for n in (2, 8, 1)},
            "skip": switch("Skip connection", "on"),
            "norm": switch("LayerNorm", "on"),
            **{f"paint {name}": switch("Paint with", name) for name in ("entropy", "variety", "gradient")},
            "absolute": switch("Residual", "absolute"),
            "collapses": switch("Paint with", "collapses"),
            "entropy threshold": lambda: page.get_by_role("slider", name="Entropy collapses below").press("PageUp"),
            "variety threshold": lambda: page.get_by_role("slider", name="Rank collapses below").press("Home"),
            "text": switch("Tokens", "real text"),
            **{name: press(name) for name in ("Uniform", "Small mean", "The walk’s “Localized”", "Entropy collapse")},
            **{name: press(name) for name in ("Identity-like", "Negative mean")},
            "walk": switch("Tokens", "random walk"),
            **{name: press(name) for name in ("Looks back", "Localized", "Both collapse")},
        },
    )


def test_stops_say_what_they_show(show):
    page, says = show(), {}
    for name in ("Uniform", "Localized", "Entropy collapse", "Identity-like", "Looks back", "Both collapse"):
        page.get_by_role("button", name=name, exact=True).click()
        page.evaluate("frames2()")
        says[name] = page.inner_text(".qks-caption")
        assert page.locator(".qks-chips button[aria-pressed=true]").inner_text() == name
    assert "averages all 64" in says["Uniform"]
    assert says["Localized"].startswith("Positive mean: every query looks at the latest")
    assert "spikes on" in says["Entropy collapse"] and "entropy collapses" in says["Entropy collapse"]
    assert "almost only at itself" in says["Identity-like"]
    assert says["Looks back"].startswith("Negative mean: every query looks back at the first")
    assert "Negative mean" in says["Both collapse"]


def test_headline_says_where_the_draw_and_the_mean_of_many_differ(show):
    page = show()
    told = set()
    for mean in np.linspace(-4, 4, 17):
        move(page, mean=float(mean), variance=1.0)
        r = page.evaluate("main.el.collapse.readings")
        verdicts = ("neither", "rank", "entropy", "both")
        mine = verdicts[r["rank_collapse"] + 2 * r["entropy_collapse"]]
        average = verdicts[(r["map"]["relative_variety"] < 1 / 3) + 2 * (r["map"]["entropy"] < 1 / 2)]
        assert r["headline"].endswith(f"in this draw, {average} on average." if mine != average else "collapses.")
        told.add(mine == average)
    assert told == {True, False}


def test_meters_show_the_thresholds_and_what_the_map_says(show):
    page = show(collapse_map(depth=8, norm="post", residual="absolute"))
    text = page.inner_text(".qkc-meters")
    assert "64 draws at this point, mean ± standard deviation" in text
    assert "absolute, after 8 layers" in text and "⅓" in text and "½" in text
    assert page.locator(".qkc-meters .qks-dot").count() == 7
    assert len(re.findall("map: ", text)) == 3
    move(page, entropy_threshold=0.7, depth=1)
    text = page.inner_text(".qkc-meters")
    assert "0.70" in text and "after one layer" in text
    assert page.locator(".qkc-meters .qks-dot").count() == 0


def test_keys_move_the_point_and_stay_in_the_figure(show):
    page = show(collapse_map(mean=0.0, variance=4.0))
    page.evaluate("window.leaked = 0; addEventListener('keydown', () => leaked++)")
    point = page.locator(".qks-point")
    state = page.evaluate("main.el.collapse.state")
    for key, name, sign in [("ArrowRight", "mean", 1), ("ArrowUp", "spread", 1), ("ArrowLeft", "mean", -1)]:
        point.press(key)
        page.evaluate("frames2()")
        now = page.evaluate("main.el.collapse.state")
        assert (now[name] - state[name]) * sign > 0
        state = now
    assert "mean" in point.get_attribute("aria-valuetext")
    page.get_by_role("slider", name="Rank collapses below").press("End")
    page.evaluate("frames2()")
    assert page.evaluate("main.el.collapse.state.variety_threshold") == 0.6
    assert page.evaluate("leaked") == 0


@pytest.mark.parametrize("touch", [False, True])
def test_the_point_can_be_dragged(show, touch):
    page = show(collapse_map(mean=3.0, variance=9.0), has_touch=touch)
    point = page.locator(".qks-point")
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    x, y = box["x"] + 22, box["y"] + 22
    drag(page, x, y, -80, -70, touch)
    state, moved = page.evaluate("main.el.collapse.state"), point.bounding_box()
    assert state["mean"] < 2.5 and state["spread"] > 4
    assert moved["x"] + 22 == pytest.approx(x - 80, abs=1.5)
    assert moved["y"] + 22 == pytest.approx(y - 70, abs=1.5)
    check_numbers(page.evaluate(READ))


def test_stops_fly_where_motion_is_welcome(show):
    page = show(reduced_motion="no-preference")
    page.get_by_role("button", name="Identity-like").click()
    page.wait_for_function("main.el.collapse.state.mean > 4 && main.el.collapse.state.mean < 39")
    page.wait_for_function("main.el.collapse.state.mean === 40")


def test_python_moves_the_page_and_the_page_tells_python(show):
    page = show()
    move(page, mean=-6.0, variance=0.25, depth=8, quantity="gradient", residual="absolute")
    assert page.evaluate("main.el.collapse.readings.spread") == 0.5
    page.get_by_role("group", name="LayerNorm").get_by_role("button", name="on").click()
    page.locator(".qks-point").press("ArrowUp")
    page.wait_for_function("main.model.get('norm') === 'post' && main.model.get('variance') > 0.25")
    page.wait_for_function("main.model.get('readings').norm === 'post'")
    told = page.evaluate("main.model.get('readings')")
    assert told["headline"] == page.evaluate("main.el.querySelector('.qks-caption').textContent")
    assert told.keys() >= {"xi", "eta", "phase", "entropy", "variety", "relative_variety", "gradient", "map", "seed"}


@pytest.mark.parametrize("width", [320, 390, 730, 980, 1440])
def test_nothing_is_wider_than_the_page(show, width):
    page = show(collapse_map(depth=8, skip=True), width=width)
    for quantity in ("neither", "gradient", "variety", "entropy"):
        move(page, quantity=quantity, residual="absolute")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    sizes = page.evaluate(
        """[...document.querySelectorAll('.qkc *')].filter((e) => e.childNodes.length && e.checkVisibility())
        .map((e) => parseFloat(getComputedStyle(e).fontSize))"""
    )
    assert min(sizes) >= 13
    check_targets_are_large(page, "button, input, .qks-point, summary")


@pytest.mark.parametrize("width", [390, 1200])
def test_legend_ticks_do_not_meet(show, width):
    page = show(width=width)
    for quantity, residual in [("gradient", "relative"), ("variety", "absolute"), ("entropy", "relative")]:
        move(page, quantity=quantity, residual=residual)
        boxes = page.evaluate(
            "[...main.el.querySelectorAll('.qkc-scale span')].map((e) => e.getBoundingClientRect())"
            ".map(({ left, right }) => [left, right])"
        )
        assert len(boxes) >= 5
        assert all(right + 2 < left for (_, right), (left, _) in itertools.pairwise(boxes)), quantity


def test_the_map_stays_put_on_a_phone_while_words_change(show):
    page = show(width=390)
    tops = set()
    for mean, spread in [(3.5, 1), (-6, 0.5), (0, 36), (40, 0), (-35, 5), (0, 0)]:
        move(page, mean=float(mean), variance=float(spread) ** 2)
        tops.add(page.evaluate("main.el.querySelector('.qkc-map').getBoundingClientRect().top"))
    assert len(tops) == 1


def test_listeners_hear_what_changed(show):
    page = show()
    pictures = page.get_by_role("img")
    assert pictures.count() == 2
    before = [one.get_attribute("aria-label") for one in pictures.all()]
    assert any("64 tokens" in one for one in before) and any("Over 64 draws" in one for one in before)
    page.get_by_role("button", name="Identity-like").click()
    page.wait_for_function("document.querySelector('[aria-live=polite]').textContent.includes('itself')")
    after = [one.get_attribute("aria-label") for one in pictures.all()]
    assert all(a != b for a, b in zip(before, after, strict=True))


def test_two_maps_on_a_page_do_not_meet(show):
    page = show()
    open_another(page, collapse_map(mean=-6.0))
    page.get_by_role("button", name="Identity-like").first.click()
    page.evaluate("frames2()")
    assert page.evaluate("main.el.collapse.state.mean") == 40
    assert page.evaluate("other.el.collapse.state.mean") == -6
    assert page.evaluate("document.querySelectorAll('.qkc [id]').length") == 0


def test_a_map_that_starts_hidden_appears_whole(show):
    page = show()
    open_another(page, collapse_map(), display="none")
    page.evaluate("frames2()")
    page.evaluate("other.el.style.display = ''")
    page.wait_for_function("other.el.querySelectorAll('canvas').length === 2")
    assert page.evaluate("other.el.querySelectorAll('.qkc-level').length") > 0


def test_disposing_leaves_nothing_behind(show):
    page = show()
    page.get_by_role("button", name="Uniform").click()
    check_disposal(page, mean=1.0, depth=2)


# ---- Python alone


def test_codes_keep_what_the_page_promises():
    values = np.array([0, 1e-12, 1e-6, 0.31, 1, 57.3, 1e12])
    shares = (np.log10(values.clip(1e-12)) / DECADES + 1) / 2
    seen = decoded((shares * 65535).round(), "gradient")
    np.testing.assert_allclose(seen[1:], values[1:], rtol=5e-4)
    assert seen[0] == 1e-12


def test_traits_are_small():
    from widgets import state_of

    means, spreads = grid(33, 17)
    flat = {name: {"mean": [[0.5] * 33] * 17, "error": [[0.0] * 33] * 17} for name in QUANTITIES}
    records = [
        {
            **one,
            "settings": {**one["settings"], "depths": [1, 2, 4, 8]},
            "grid": {"means": means.tolist(), "spreads": spreads.tolist()},
            "surfaces": {str(depth): flat for depth in (1, 2, 4, 8)},
        }
        for one in RECORDS
    ]
    state = state_of(CollapseMap(records))
    assert sum(len(str(value)) for value in state.values()) < 400_000


@pytest.mark.parametrize(
    ("change", "names"),
    [
        (lambda records: records.pop(3), "walk with skip, norm post"),
        (lambda records: records.clear(), "text without skip, norm none"),
        (lambda records: records[2]["surfaces"]["2"].pop("gradient"), "gradient at depth 2"),
        (lambda records: records[2]["surfaces"].pop("8"), "depth 8"),
        (lambda records: records[1].update(grid={"means": [-1, 0, 1], "spreads": [0, 1]}), "one grid"),
        (lambda records: records[5].pop("grid"), "grid"),
        (lambda records: records[5].pop("dim"), "dim"),
        (lambda records: records[4].update(first_draw=None), "first_draw"),
        (lambda records: records[4]["first_draw"].update(direction=[1.0]), "first_draw"),
        (lambda records: records[0]["surfaces"]["1"]["entropy"].update(mean=[[0.5]], error=[[0]]), "shape"),
        (lambda records: records[0]["surfaces"]["1"]["entropy"]["mean"][0].__setitem__(0, 1.2), "from 0 to 1"),
        (lambda records: records[0]["surfaces"]["1"]["variety"]["mean"][0].__setitem__(0, math.nan), "finite"),
        (lambda records: records[0]["surfaces"]["1"]["variety"]["error"][0].__setitem__(0, -1.0), "standard errors"),
    ],
)
def test_records_that_do_not_fit_are_refused_in_one_line(change, names):
    import copy

    records = copy.deepcopy(RECORDS)
    change(records)
    with pytest.raises(ValueError, match="record") as error:
        CollapseMap(records)
    one_line(error, "record", "expected", names)


@pytest.mark.parametrize("theme", [0, 1])
def test_words_stand_out_from_what_is_painted(theme):
    def block(name):
        found = re.findall(rf"\.{name}(?:\[data-look=\"dark\"\])? \{{(.*?)\}}", CollapseMap._css, re.DOTALL)[theme]
        return {
            name: [int(code[i : i + 2], 16) / 255 for i in (0, 2, 4)]
            for name, code in re.findall(r"--qks-([\w-]+): #(\w{6})", found)
        }

    colours = {**block("qks"), **block("qkc")}
    regions = [colours[f"map-{name}"] for name in ("neither", "rank", "entropy", "both")]
    assert all(contrast(colours["ink"], one) >= 4.5 for one in regions)
    # all that tells regions apart but their hatching and names: lightness
    for one, other in itertools.pairwise(regions[1:]):
        assert contrast(one, other) >= 1.15


def test_sources_are_short_and_complete():
    check_sources("collapse_map_js", PIECES)


def test_repr_is_stable():
    assert repr(collapse_map(mean=1)) == (
        "CollapseMap(mean=1.0, variance=1.0, tokens='walk', depth=1, skip=False, norm='none', quantity='neither', "
        "residual='relative', seed=0)"
    )


@pytest.mark.parametrize(
    ("trait", "value"),
    [
        ("mean", math.nan),
        ("variance", -1.0),
        ("depth", 3),
        ("entropy_threshold", 0.8),
        ("variety_threshold", 0.05),
        ("seed", -1),
    ],
)
def test_bad_traits_are_refused_by_name(trait, value):
    check_refused(collapse_map(), trait, value)


@pytest.mark.parametrize(("trait", "value"), [("tokens", "image"), ("norm", "pre"), ("quantity", "loss")])
def test_unknown_kinds_are_refused(trait, value):
    with pytest.raises(traitlets.TraitError, match=trait):
        setattr(collapse_map(), trait, value)
