"""The figure of one row's entropy: its numbers in a real browser, against the library."""

import math

import pytest
import torch
from conftest import one_line
from widgets import (
    WIDTHS,
    check_disposal,
    check_every_act_shows,
    check_fits,
    check_refused,
    check_targets_are_large,
    doubles,
    drag,
    each_width,
    move,
    shows,
)

from qkspectrum import attention_entropy, entropy_lower_bound
from qkspectrum.show.widgets.entropy_explorer.widget import EntropyExplorer

show = shows(EntropyExplorer)

STATES = [
    {"count": 64, "spread": 1.0, "shape": "gaussian"},
    {"count": 1024, "spread": 6.0, "shape": "gaussian"},
    {"count": 2, "spread": 0.05, "shape": "gaussian"},
    {"count": 2, "spread": 50.0, "shape": "ramp"},
    {"count": 300, "spread": 0.3, "shape": "one above"},
    {"count": 17, "spread": 3.0, "shape": "two camps"},
    {"count": 1000, "spread": 20.0, "shape": "ramp"},
    {"count": 5, "spread": 0.0, "shape": "one above"},
]


def standard(values):
    return (values - values.mean()) / values.std(correction=0)


def named_row(shape, count):
    """The deviations of the shapes that are not random, largest first."""
    i = torch.arange(count, dtype=torch.float64)
    return standard({"one above": (i == 0), "two camps": (2 * i < count), "ramp": -i}[shape].double())


def test_every_number_is_the_librarys(show):
    page = show()
    for state in STATES:
        move(page, **{"seed": 3, **state})
        r = page.evaluate("main.el.entropy.readings")
        assert {name: r[name] for name in state} == state
        count, s = state["count"], state["spread"]
        z = doubles(page.evaluate("[...main.el.entropy.z]"))
        assert z.mean().abs() < 1e-12 and z.std(correction=0).item() == pytest.approx(1)
        if state["shape"] != "gaussian":
            torch.testing.assert_close(z, named_row(state["shape"], count))
        u = s * z
        p = u.softmax(0)
        entropy = attention_entropy(p[None]).item()
        jacobian = (p * (1 - p)).sum().item()  # the trace of the softmax's Jacobian diag(p) − p pᵀ
        bound = entropy_lower_bound((u - u.mean()).norm().item(), count).item()
        want = {
            "entropy": entropy,
            "share": entropy / math.log(count),
            "effective": math.exp(entropy),
            "peak": p.max().item(),
            "half": int((p.cumsum(0) < 0.5 - 1e-12).sum()) + 1,
            "bound": bound,
            "law": max(0.0, math.log(count) - s**2 / 2),
            "edge": math.sqrt(2 * math.log(count)),
            "jacobian": jacobian,
        }
        for name, value in want.items():
            assert r[name] == pytest.approx(value, abs=1e-6), (state, name)
        assert r["entropy"] >= r["bound"] - 1e-9
        if state["shape"] == "one above":
            assert r["entropy"] == pytest.approx(r["bound"], abs=1e-9)


def test_a_draw_follows_the_normal_distribution(show):
    page = show(EntropyExplorer(count=1024))
    z = doubles(page.evaluate("[...main.el.entropy.z]"))
    quantiles = torch.special.ndtri((torch.arange(1024, 0, -1, dtype=torch.float64) - 0.5) / 1024)
    assert (z - quantiles)[20:-20].abs().max() < 0.2
    move(page, seed=1)
    assert not torch.equal(doubles(page.evaluate("[...main.el.entropy.z]")), z)


def test_more_keys_help_before_the_edge_and_hardly_past_it(show):
    page = show()
    worth = {}
    for s in (0.5, 8.0):
        for count in (64, 1024):
            values = []
            for seed in range(6):
                move(page, count=count, spread=s, seed=seed)
                values.append(page.evaluate("main.el.entropy.readings.entropy"))
            worth[s, count] = math.exp(sum(values) / 6)
        assert page.evaluate("main.el.entropy.readings.most") == pytest.approx(worth[s, 1024], rel=0.4)
    assert worth[0.5, 1024] / worth[0.5, 64] > 15
    assert worth[8.0, 1024] / worth[8.0, 64] < 3 and worth[8.0, 1024] < 5


def test_the_row_drawn_adds_up_to_its_width(show):
    page = show(EntropyExplorer(count=1000, spread=2.0))
    first, keys, rest = page.evaluate(
        """[...document.querySelectorAll('.qke-strip svg .qks-bar, .qke-keys, .qke-rest')].map((e) => e.getBBox())
        .map((b) => [b.x, b.width]).sort((a, b) => a[0] - b[0] || a[1] - b[1])"""
    )
    width = page.evaluate("document.querySelector('.qke-strip svg').clientWidth")
    assert first[0] == keys[0] == 0 and rest[0] == pytest.approx(keys[1], abs=0.02)
    assert keys[1] + rest[1] == pytest.approx(width, abs=0.05)
    assert first[1] / width == pytest.approx(page.evaluate("main.el.entropy.readings.peak"), abs=1e-5)
    words = page.inner_text(".qke-strip")
    assert "keys share" in words and "evenly shared: 0.1 %" in words


def test_a_share_just_below_one_is_not_rounded_up_to_100_percent(show):
    page = show(EntropyExplorer(spread=50.0))
    assert "over 99 %" in page.inner_text(".qke-strip") and "100 %" not in page.inner_text(".qke-strip")


def test_stops_say_what_they_do(show):
    page = show()
    for name in ("At the start of training", "Past the edge", "… with 1,024 keys", "On the bound"):
        page.get_by_role("button", name=name).click()
        page.evaluate("frames2()")
        assert page.locator(".qks-chips button[aria-pressed=true]").inner_text() == name
        r = page.evaluate("main.el.entropy.readings")
        if name == "At the start of training":
            assert r["share"] > 0.9
        elif name == "On the bound":
            assert r["entropy"] == pytest.approx(r["bound"]) and "this is the bound" in r["headline"]
        else:
            assert r["spread"] > r["edge"] and r["share"] < 0.5
            assert page.locator(".qks-headline .qks-bad").count() == 2


def test_every_control_acts_by_mouse_and_keyboard(show):
    page = show()
    spread, count = (page.get_by_role("slider", name=name) for name in ("Spread", "Keys"))
    box = page.locator(".qke-plot svg").bounding_box()
    acts = {
        "spread, arrow": lambda: spread.press("ArrowRight"),
        "spread, page": lambda: spread.press("PageDown"),
        "spread, end": lambda: spread.press("End"),
        "spread, home": lambda: spread.press("Home"),
        "keys, arrow": lambda: count.press("ArrowRight"),
        "keys, end": lambda: count.press("End"),
        "draw": lambda: page.get_by_role("button", name="Draw again").click(),
        "picture": lambda: drag(page, box["x"] + 100, box["y"] + 60, 300, 0, touch=False),
    } | {
        name: lambda name=name: page.get_by_role("button", name=name, exact=True).click()
        for name in ("one above", "two camps", "ramp", "Gaussian")
    }
    check_every_act_shows(page, acts)
    assert spread.get_attribute("aria-valuetext") and count.get_attribute("aria-valuetext") == "1024 keys"
    page.get_by_role("button", name="ramp", exact=True).click()
    page.evaluate("frames2()")
    assert page.get_by_role("button", name="Draw again").is_disabled()


def test_the_picture_is_dragged_to_where_the_pointer_is(show):
    page = show(EntropyExplorer(spread=0.1))
    box = page.locator(".qke-plot svg").bounding_box()
    drag(page, box["x"] + 80, box["y"] + 60, 400, 0, touch=False)
    at = page.evaluate("parseFloat(document.querySelector('.qke-dot').getAttribute('cx'))")
    assert at == pytest.approx(480, abs=2)


def test_python_moves_the_page_and_the_page_tells_python(show):
    page = show()
    move(page, count=256, spread=4.0, shape="two camps")
    assert "256 keys are worth 128" in page.inner_text(".qke")
    page.get_by_role("button", name="ramp", exact=True).click()
    page.wait_for_function("main.model.get('shape') === 'ramp' && main.model.saved > 0")
    page.wait_for_function("main.model.get('readings').shape === 'ramp'")


def test_theme_is_followed_and_what_is_shown_is_described(show):
    page = show(theme="dark")
    assert page.evaluate("document.querySelector('.qke').dataset.look") == "dark"
    page.evaluate("document.documentElement.dataset.theme = 'light'")
    page.wait_for_function("document.querySelector('.qke').dataset.look === 'light'")
    strip, plot = (one.get_attribute("aria-label") for one in page.get_by_role("img").all())
    assert "hold half of the attention" in strip and "64 keys are worth" in plot
    page.wait_for_function("document.querySelector('[aria-live]').textContent.includes('64 keys')")


def test_nothing_is_wider_than_the_page(show):
    page = show(EntropyExplorer(count=1024, spread=6.0), width=WIDTHS[0])
    for _ in each_width(page):
        check_fits(page)
        check_targets_are_large(page)


def test_disposing_leaves_nothing_behind(show):
    check_disposal(show(), spread=3.0)


# ---- Python's side


def test_repr_is_stable():
    assert repr(EntropyExplorer(count=9)) == "EntropyExplorer(count=9, spread=1.0, shape='gaussian', seed=7)"


@pytest.mark.parametrize(
    ("trait", "value"), [("count", 1), ("count", 1025), ("spread", -0.1), ("spread", math.nan), ("seed", -1)]
)
def test_bad_traits_are_refused_by_name(trait, value):
    with pytest.raises(ValueError, match=trait) as error:
        EntropyExplorer(**{trait: value})
    one_line(error, trait, "expected")
    check_refused(EntropyExplorer(), trait, value)


SEEN = """() => {
  const ground = (selector) => getComputedStyle(main.el.querySelector(selector)).backgroundColor;
  return [".qks", "button[aria-pressed=true]", ".qks-plain"].map(ground);
}"""


def test_what_is_pressed_and_where_a_slider_runs_show_in_forced_colours(show):
    page = show(EntropyExplorer(count=64, spread=0.5), forced_colors="active")
    assert len(set(page.evaluate(SEEN))) == 3


def test_read_outs_are_silent_beside_the_one_spoken_sentence(show):
    page = show()
    assert page.locator("output").count() > 0
    assert page.locator("output:not([aria-live=off])").count() == 0
    assert page.locator("[aria-live=polite]").count() == 1
