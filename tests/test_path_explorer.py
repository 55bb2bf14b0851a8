"""The figure of the paths: what its JavaScript computes is checked against the library, what it shows in a browser."""

import itertools
import re

import pytest
import torch
from conftest import one_line
from widgets import WIDTHS, check_disposal, check_every_act_shows, check_fits, doubles, each_width, move, shows

from qkspectrum import (
    Transformer,
    TransformerConfig,
    path_length_distribution,
    path_sums,
    relative_residual,
    transformer_path_sums,
)
from qkspectrum.conventions import PATH_TOKENS as TOKENS
from qkspectrum.conventions import PATH_WIDTH as WIDTH
from qkspectrum.show.widgets.path_explorer.widget import RANGES, PathExplorer

STATE = ("layers", "heads", "skip", "logit_scale", "value_scale", "seed", "path")
show = shows(PathExplorer, width=1180, height=1000)

READ = """() => {
  const { state, readings, drawn, view } = main.el.paths, list = (a) => [...a];
  const layers = drawn.layers.map((w) => Object.fromEntries(Object.entries(w).map(([k, v]) => [k, list(v)])));
  return { state, readings, x: list(drawn.x), layers, sums: view.sums.map(list), carried: view.carried.map(list) };
}"""


def transformer_of(seen: dict) -> tuple[Transformer, torch.Tensor]:
    """The page's network and tokens, in the library's own model."""
    s = seen["state"]
    config = TransformerConfig(
        width=WIDTH, layers=s["layers"], heads=s["heads"], skip=s["skip"], causal=False, mlp=False, norm="none"
    )
    model = Transformer(config).double()
    factors = {"q": s["logit_scale"], "k": 1, "v": 1, "o": s["value_scale"]}
    with torch.no_grad():
        for block, drawn in zip(model.blocks, seen["layers"], strict=False):
            for name, factor in factors.items():
                layer = getattr(block.attention, "out_proj" if name == "o" else f"{name}_proj")
                layer.weight.copy_(factor * doubles(drawn[name], WIDTH, WIDTH))
    return model, doubles(seen["x"], TOKENS, WIDTH)


def close(got, want, what=""):
    torch.testing.assert_close(doubles(got), want.detach().double(), rtol=1e-6, atol=1e-6, msg=what or None)


def check_numbers(page) -> None:
    seen = page.evaluate(READ)
    (model, x), s, r = transformer_of(seen), seen["state"], seen["readings"]
    sums, output = transformer_path_sums(model, x), model.body(x)
    close(seen["sums"], sums.flatten(1), "sums")
    norms = torch.linalg.vector_norm(sums, dim=(-2, -1))
    close(r["norm"], norms, "norm")
    close(r["norm_share"], norms / output.norm(), "norm share")
    close(r["relative_residual"], relative_residual(sums), "relative residual")
    layers, heads = s["layers"], s["heads"]
    if s["skip"]:
        close(r["share"], path_length_distribution(layers, heads), "share")
    else:
        close(r["share"], torch.eye(layers + 1, dtype=torch.float64)[-1], "share")
    assert r["paths"] == (heads + s["skip"]) ** layers == sum(r["counts"])
    for name, z in (("output", output), ("input", x)):
        close(r[name]["norm"], z.norm(), name)
        close(r[name]["relative_residual"], relative_residual(z), name)
    # one path: a network whose only head in each layer is the one that is taken, and whose skips are identities
    maps, z = model.attention_maps(x), x
    size = WIDTH // heads
    for layer, choice in enumerate(s["path"]):
        if choice:
            own = slice((choice - 1) * size, choice * size)
            attention = model.blocks[layer].attention
            values = attention.v_proj.weight[own].mT @ attention.out_proj.weight[:, own].mT
            z = path_sums(maps[layer][None, choice - 1, None], values[None, None], z, skip=False)[1]
        close(r["path"]["on_the_way"][layer], relative_residual(z), "path")
        close(seen["carried"][layer + 1], z.flatten(), "path")
    close(r["path"]["norm"], z.norm(), "path")
    assert r["path"]["length"] == sum(choice > 0 for choice in s["path"])


STATES = [
    {},
    {"path": [0] * 6},
    {"path": [0, 1, 0, 2, 0, 0], "seed": 3},
    {"layers": 1, "heads": 1, "path": [1]},
    {"layers": 8, "heads": 3, "path": [3, 0, 1, 2, 0, 3, 3, 1], "logit_scale": 4.0, "value_scale": 2.0},
    {"layers": 4, "heads": 3, "skip": False, "path": [3, 1, 2, 3], "logit_scale": 3.0},
    {"logit_scale": 0.0},
    {"layers": 8, "logit_scale": 10.0, "value_scale": 4.0, "seed": 2**31 - 1},
    {"layers": 8, "skip": False, "value_scale": 0.1},
]

# ---- numbers


def test_numbers_agree_with_the_library_also_after_python_and_the_reader_moved_things(show):
    page = show(PathExplorer(**STATES[4]))
    check_numbers(page)
    for traits in STATES[:4] + STATES[5:]:
        widget = PathExplorer(**traits)
        move(page, **{name: getattr(widget, name) for name in STATE})
        check_numbers(page)
    move(page, skip=True, layers=5)
    for box in ("Layer 2: skip", "Layer 4: head 2", "Layer 5: skip"):
        page.get_by_role("button", name=box, exact=True).click()
    page.locator("input").nth(1).press("ArrowRight")
    page.evaluate("frames2()")
    check_numbers(page)
    assert page.evaluate("main.el.paths.state.path") == [1, 0, 1, 2, 0]


def test_paths_of_a_length_add_up_to_its_sum(show):
    """All 27 of them, each tapped in the page."""
    page = show(PathExplorer(layers=3))
    total = torch.zeros(4, TOKENS * WIDTH, dtype=torch.float64)
    for path in itertools.product(range(3), repeat=3):
        move(page, path=list(path))
        total[sum(choice > 0 for choice in path)] += doubles(page.evaluate("[...main.el.paths.view.carried.at(-1)]"))
    close(page.evaluate("main.el.paths.view.sums.map((z) => [...z])"), total)


def test_weights_are_drawn_with_the_initial_variances_of_the_library(show):
    page = show()
    drawn = {name: [] for name in "xqkvo"}
    for seed in range(8):
        move(page, seed=seed)
        seen = page.evaluate(READ)
        drawn["x"].append(doubles(seen["x"]))
        for layer in seen["layers"]:
            for name in "qkvo":
                drawn[name].append(doubles(layer[name]))
    model = Transformer(TransformerConfig(width=120, norm="none", mlp=False))
    fresh = dict(zip("qkvo", model.blocks[0].attention.parameters(), strict=True))
    for name, parts in drawn.items():
        together = torch.cat(parts)
        want = fresh[name].var().item() * 120 if name != "x" else 1.0  # of one width: variances go as 1/width
        scale = WIDTH if name != "x" else 1
        assert scale * together.var().item() == pytest.approx(want, rel=0.1), name
        assert abs(together.mean().item()) < 5 * together.std().item() / len(together) ** 0.5
    assert len({part[0].item() for part in drawn["x"]}) == 8


# ---- what is shown


def test_the_first_state_teaches(show):
    page = show()
    said = page.inner_text(".qks-caption")
    assert "takes a head in all 6 layers: its tokens are all alike" in said
    assert "98 % of the 729 paths" in said.replace("\xa0", " ") and "does not" in said
    strips = page.evaluate(
        """() => [...main.el.querySelectorAll("canvas")].map((canvas) => {
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          const row = (t) => [...data.slice(4 * canvas.width * t, 4 * canvas.width * (t + 1))];
          return Array.from({ length: canvas.height }, (_, t) => row(t));
        })"""
    )
    unlike = [max(abs(a - b) for row in strip for a, b in zip(row, strip[0], strict=True)) for strip in strips]
    assert unlike[1] <= 1 and min(unlike[0], unlike[2]) > 60  # the path's rows are one row, the others are not


def test_the_headline_says_what_is_read_off(show):
    page = show()
    for traits, says in [
        ({"path": [0] * 6}, "takes no head: it hands on the tokens as they came in"),
        ({"path": [0, 2, 0, 0, 0, 0]}, "a head in 1 of 6 layers: its tokens still differ"),
        ({"skip": False}, "Without skip connections all 64 paths are that long: rank collapse."),
        ({"skip": False, "layers": 1}, "a head in the only layer"),
        ({"layers": 1, "path": [0]}, "None of the lengths of the 3 paths collapses. The output does not"),
        ({"value_scale": 3.0}, "So does the output"),
        ({"layers": 8, "heads": 3}, "of the 65\u202f536 paths"),
    ]:
        widget = PathExplorer(**traits)
        move(page, **{name: getattr(widget, name) for name in STATE})
        said = page.inner_text(".qks-caption").replace("\xa0", " ")
        assert says in said
        readings = page.evaluate("main.el.paths.readings")
        collapsed = readings["output"]["relative_residual"] < readings["input"]["relative_residual"] / 3
        assert collapsed == any(words in said for words in ("So does the output", "long: rank collapse")), traits


def test_every_control_changes_what_is_shown(show):
    page = show()
    acts = {
        **{
            name: lambda name=name: page.get_by_role("button", name=name, exact=True).click()
            for name in ("Shortest", "Random", "Longest", "Layer 3: head 2", "Layer 6: skip", "without", "with skips")
        },
        "redraw": lambda: page.get_by_role("button", name="Another network").click(),
        **{
            f"slider {i} {key}": lambda i=i, key=key: page.locator("input").nth(i).press(key)
            for i in range(3)
            for key in ("ArrowLeft", "End", "Home")
        },
        "theme": lambda: page.evaluate("document.documentElement.dataset.theme = 'dark'"),
        "heads": lambda: move(page, heads=3),
    }
    check_every_act_shows(page, acts)


def test_without_skips_none_can_be_taken(show):
    page = show(PathExplorer(path=[0, 1, 2, 0, 1, 2]))
    page.get_by_role("button", name="without", exact=True).click()
    page.evaluate("frames2()")
    assert page.evaluate("main.el.paths.state.path") == [1, 1, 2, 1, 1, 2]
    assert page.get_by_role("button", name="Layer 1: skip", exact=True).is_disabled()
    assert page.get_by_role("button", name="Shortest", exact=True).is_disabled()
    for _ in range(5):
        page.get_by_role("button", name="Random", exact=True).click()
        page.evaluate("frames2()")
        assert min(page.evaluate("main.el.paths.state.path")) > 0
    check_numbers(page)


def test_random_paths_have_the_lengths_of_the_distribution(show):
    page = show()
    lengths = page.evaluate("""async () => {
      const chip = [...main.el.querySelectorAll("button")].find((one) => one.textContent === "Random"), seen = [];
      for (let i = 0; i < 400; i++) {
        chip.click();
        seen.push(main.el.paths.state.path.filter(Boolean).length);
      }
      return seen;
    }""")
    shares = path_length_distribution(6, 2)
    for length, share in enumerate(shares.tolist()):
        assert lengths.count(length) / 400 == pytest.approx(share, abs=4 * (share * (1 - share) / 400) ** 0.5 + 0.003)


def test_a_deeper_network_begins_with_the_shallower_one(show):
    page = show(PathExplorer(path=[1, 0, 2, 1, 2, 0]))
    before = page.evaluate("main.el.paths.readings.path.on_the_way")
    page.locator("input").first.press("ArrowRight")
    page.evaluate("frames2()")
    assert page.evaluate("main.el.paths.readings.path.on_the_way")[:6] == before
    assert page.evaluate("main.el.paths.state.path") == [1, 0, 2, 1, 2, 0, 1]


def test_keys_reach_every_control_and_stay_in_the_figure(show):
    page = show()
    page.evaluate("window.leaked = 0; addEventListener('keydown', () => leaked++)")
    box = page.get_by_role("button", name="Layer 2: skip", exact=True)
    box.focus()
    page.keyboard.press("Enter")
    page.evaluate("frames2()")
    assert page.evaluate("main.el.paths.state.path")[1] == 0
    assert box.get_attribute("aria-pressed") == "true" and page.evaluate("leaked") == 0
    slider = page.get_by_role("slider", name="Value weights")
    slider.press("End")
    page.evaluate("frames2()")
    assert slider.get_attribute("aria-valuetext") == "4\xa0×"
    page.wait_for_function("main.el.querySelector('[aria-live]').textContent === main.el.paths.readings.headline")


def test_pictures_have_words_that_follow(show):
    page = show()
    charts = page.get_by_role("img", name="Paths by length")
    assert re.search(r"length 6: 64 paths, norm 0.67\s%", charts.get_attribute("aria-label"))
    strip = page.get_by_role("img", name="This path")
    before = strip.get_attribute("aria-label")
    page.get_by_role("button", name="Shortest", exact=True).click()
    page.evaluate("frames2()")
    assert strip.get_attribute("aria-label") != before and "97" in strip.get_attribute("aria-label")


def test_python_moves_the_page_and_the_page_tells_python(show):
    page = show()
    move(page, layers=3, path=[0, 0, 2])
    assert "1 of 3" in page.inner_text(".qks-caption")
    page.get_by_role("button", name="Another network").click()
    page.get_by_role("button", name="Layer 1: head 2", exact=True).click()
    page.wait_for_function("main.model.get('seed') === 1 && main.model.get('path')[0] === 2")
    page.wait_for_function("main.model.get('readings').path.length === 2 && main.model.saved > 0")


@pytest.mark.parametrize("heads", [1, 3])
def test_nothing_is_wider_than_the_page_and_nothing_is_cut(show, heads):
    page = show(PathExplorer(layers=8, heads=heads), width=WIDTHS[0])
    for _ in each_width(page):
        check_fits(page)
        cut = page.evaluate("""() => [...main.el.querySelectorAll(".qks-rung-row button")].filter((el) =>
          el.scrollWidth > el.clientWidth).length""")
        assert cut == 0


@pytest.mark.parametrize("said", ["html", "body"])
def test_the_theme_of_the_page_is_followed(show, said):
    page = show(theme="" if said == "body" else "dark")
    if said == "body":
        page.evaluate("document.documentElement.removeAttribute('data-theme')")
        page.evaluate("document.body.dataset.jpThemeLight = 'false'")
    page.wait_for_function("main.el.querySelector('.qks').dataset.look === 'dark'")
    page.wait_for_function("getComputedStyle(main.el.querySelector('.qks')).backgroundColor === 'rgb(20, 24, 30)'")


def test_leaving_the_page_leaves_nothing_behind(show):
    check_disposal(show(), layers=3)


# ---- Python's side


def test_the_path_stays_inside_the_network():
    widget = PathExplorer(layers=3, heads=3, path=[3, 0, 2])
    assert widget.path == [3, 0, 2]
    widget.heads = 2
    assert widget.path == [2, 0, 2]
    widget.layers = 5
    assert widget.path == [2, 0, 2, 1, 1]
    widget.skip = False
    assert widget.path == [2, 1, 2, 1, 1]
    widget.layers = 1
    assert widget.path == [2]
    assert repr(widget).startswith("PathExplorer(layers=1, heads=2, skip=False")


def test_what_does_not_fit_is_refused():
    for traits, parts in [
        *(({name: highest + 1}, (name, str(highest + 1))) for name, (_, highest) in RANGES.items()),
        ({"value_scale": 0.0}, ("value_scale", "0.1 to 4")),
        ({"logit_scale": float("nan")}, ("logit_scale", "nan")),
        ({"path": [1]}, ("path", "6 choices")),
        ({"path": [0, 1, 2, 3, 0, 0]}, ("path", "3 in layer 4")),
        ({"path": [1, 0] * 3, "skip": False}, ("path", "from 1 to 2")),
    ]:
        with pytest.raises(ValueError) as error:
            PathExplorer(**traits)
        one_line(error, *parts)
