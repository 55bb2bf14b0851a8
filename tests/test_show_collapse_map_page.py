"""One map for both collapses: what its figure shows and says, and how it is moved."""

import itertools
import re

import numpy as np
import pytest
from map_records import (
    READ,
    check_numbers,
    collapse_map,
)
from widgets import (
    WIDTHS,
    check_disposal,
    check_every_act_shows,
    check_fits,
    check_targets_are_large,
    drag,
    each_width,
    keep_frames,
    move,
    open_another,
    shows,
)

show = shows(collapse_map)


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
    assert page.locator(".qkc-meters .qks-dot").count() == 2 * 7
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
    keep_frames(page, "main.el.collapse.state.mean")
    page.get_by_role("button", name="Identity-like").click()
    page.wait_for_function("main.el.collapse.state.mean === 40")
    assert any(4 < mean < 39 for mean in page.evaluate("kept"))


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


def test_nothing_is_wider_than_the_page(show):
    page = show(collapse_map(depth=8, skip=True), width=WIDTHS[0])
    for width in each_width(page):
        for quantity in ("neither", "gradient", "variety", "entropy"):
            move(page, quantity=quantity, residual="absolute")
            check_fits(page)
        check_targets_are_large(page, "button, input, .qks-point, summary")
        if width in (390, 1280):
            check_legend_ticks_do_not_meet(page)


def check_legend_ticks_do_not_meet(page):
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
