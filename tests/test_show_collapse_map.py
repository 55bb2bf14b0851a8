"""One map for both collapses: the network at its point against the library, its painting against the records."""

import itertools
import math

import numpy as np
import pytest
import torch
import traitlets
from conftest import one_line
from map_records import (
    COLUMNS,
    DEPTHS,
    READ,
    RECORDS,
    ROWS,
    check_numbers,
    collapse_map,
    surface,
)
from widgets import (
    check_refused,
    contrast,
    custom_colours,
    doubles,
    move,
    shows,
)

from qkspectrum import RandomWalk, expected_logit_variance, propagation_phase
from qkspectrum.experiments.maps.collapse_map import grid
from qkspectrum.show.widgets.collapse_map.widget import DECADES, QUANTITIES, VARIANTS, CollapseMap, decoded
from qkspectrum.theory.propagation import gaussian_signal_propagation

show = shows(collapse_map)


# ---- numbers


@pytest.mark.parametrize("tokens", ["walk", "text"])
def test_every_network_is_the_librarys(show, tokens):
    page = show()
    points = itertools.cycle([(3.5, 1.0), (-6.0, 0.5), (0.0, 36.0), (40.0, 0.0), (0.4, 0.2), (-30.0, 10.0), (0.0, 0.0)])
    for skip, norm, depth in itertools.product((False, True), ("none", "post"), DEPTHS):
        for mean, spread in itertools.islice(points, 2 if tokens == "walk" else 1):
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
    read = """(all) => all.map(([variant, name]) => { const { surfaces } = main.el.collapse;
      return [...surfaces.surface(variant, name)].map((code) => surfaces.decode(name, code)); })"""
    cases = list(itertools.product(VARIANTS, DEPTHS, QUANTITIES))
    keys = [[dict(zip(("tokens", "skip", "norm"), v, strict=True), depth=depth), name] for v, depth, name in cases]
    for (variant, depth, name), seen in zip(cases, page.evaluate(read, keys), strict=True):
        seen = doubles(seen, ROWS, COLUMNS)
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
    layers = [surface("entropy", variant, depth) for depth in (1, 2)]
    lowest, variety = torch.minimum(*layers), surface("relative_variety", variant, 2)
    paints = {name: custom(page, f"map-{name}", f"hatch-{name}") for name in ("neither", "rank", "entropy", "both")}
    for entropy_limit, variety_limit in [(0.5, 1 / 3), (0.3, 0.55), (0.7, 0.1)]:
        move(page, entropy_threshold=entropy_limit, variety_threshold=variety_limit)
        for row, column in itertools.product(range(1, ROWS - 1), range(1, COLUMNS - 1)):
            e, v = lowest[row, column].item(), variety[row, column].item()
            if abs(e - entropy_limit) < 0.02 or abs(math.log(v / variety_limit)) < 0.1:
                continue  # a neighbouring pixel may lie on the border's other side
            region = {(0, 0): "neither", (0, 1): "rank", (1, 0): "entropy", (1, 1): "both"}[
                (e < entropy_limit, v < variety_limit)
            ]
            at = point_on_canvas(page, means[column].item(), spreads[row].item())
            assert page.evaluate(COLOUR, at) in paints[region]
            counted.add(region)
    assert counted == {"neither", "rank", "entropy", "both"}
    move(page, quantity="entropy")
    ramp = custom(page, *(f"ramp-{i}" for i in range(5)))
    for row, column in [(1, 2), (2, 5), (3, 7)]:
        t = layers[1][row, column].item() * 4
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
    colours = {**custom_colours(CollapseMap._css, "qks", theme), **custom_colours(CollapseMap._css, "qkc", theme)}
    regions = [colours[f"map-{name}"] for name in ("neither", "rank", "entropy", "both")]
    assert all(contrast(colours["ink"], one) >= 4.5 for one in regions)
    # all that tells regions apart but their hatching and names: lightness
    for one, other in itertools.pairwise(regions[1:]):
        assert contrast(one, other) >= 1.15


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
