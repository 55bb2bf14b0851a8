"""A transformer that trains in the page: collapses on the reader's click, and is rescued by one."""

import pytest
from conftest import one_line
from widgets import (
    WIDTHS,
    check_disposal,
    check_every_act_shows,
    check_fits,
    check_refused,
    check_targets_are_large,
    each_width,
    move,
    open_another,
    shows,
)

from qkspectrum.conventions import TRAIN_PRESETS, TRAIN_REMEDIES
from qkspectrum.experiments.tasks.letters import REMEDIES as PYTHONS
from qkspectrum.show import TrainHere
from qkspectrum.show.widgets.train_here.widget import REMEDIES

COLLAPSE = TRAIN_PRESETS["entropy collapse"]
ENOUGH = 25  # steps, after which every preset has shown what its name says

show = shows(TrainHere)


def click(page, name):
    page.get_by_role("button", name=name, exact=True).click()
    page.evaluate("frames2()")  # what is read off follows in the next frame


def begun(page):
    page.wait_for_function("main.el.explorer.readings.runs?.every(({ step }) => step === 0)")


def trained(page, steps=ENOUGH):
    """Pause after so many steps, from within the page: it may train to the end before a test can press; what is read
    off then."""
    page.wait_for_function(
        """steps => {
          if (!main.el.explorer.readings.runs.every(({ step }) => step >= steps)) return false;
          [...main.el.querySelectorAll("button")].find(({ textContent }) => textContent === "❚❚ Pause")?.click();
          return true;
        }""",
        arg=steps,
    )
    page.evaluate("frames2()")
    return page.evaluate("main.el.explorer.readings")


# ---- the page


def test_one_click_collapses_attention_and_another_rescues_it(show):
    page = show()
    begun(page)
    assert "Press Train" in page.inner_text(".qks-caption")
    click(page, "Entropy collapse")
    (run,) = trained(page)["runs"]
    assert run["entropyCollapse"] and max(run["share"]) < 0.5 and run["spread"][0] > 10
    assert "entropy collapse" in page.inner_text(".qks-caption")
    click(page, "▶ Train")
    click(page, "lower query–key rate")  # begins again, and goes on training
    (run,) = trained(page)["runs"]
    assert run["settings"] == COLLAPSE | {"remedy": "query–key rate"}
    assert not run["entropyCollapse"] and min(run["share"]) > 0.5
    assert "nothing collapses" in page.inner_text(".qks-caption")


def test_rank_collapse_beside_its_rescue(show):
    page = show()
    begun(page)
    click(page, "… rescued by skip connections")
    alone, skipping = trained(page)["runs"]
    assert alone["rankCollapse"] and not skipping["rankCollapse"]
    assert alone["settings"] | {"skip": True} == skipping["settings"]
    caption = page.inner_text(".qks-caption")
    assert "rank collapse" in caption and "Run B, with skip connections" in caption
    assert "Run B keeps a variety of" in page.get_attribute(".qkt-chart >> nth=2", "aria-label")


@pytest.mark.slow
def test_both_runs_have_the_same_seed_and_a_run_can_be_repeated(show):
    page = show(TrainHere(learning_rate=0.01, layers=1, other={**TRAIN_PRESETS["healthy"], "layers": 1}, seed=3))
    begun(page)
    click(page, "▶ Train")
    trained(page)
    losses = "main.el.explorer.runs.map(({ points }) => points.slice(0, 3).map(({ loss }) => loss))"
    one, other = page.evaluate(losses)
    assert len(one) == 3 and one == other
    click(page, "↺ Reset")
    begun(page)
    click(page, "▶ Train")
    trained(page)
    assert page.evaluate(losses)[0] == one
    click(page, "↻ New seed")
    begun(page)
    assert page.evaluate("main.model.get('seed')") == 4
    assert page.evaluate("main.el.explorer.runs[0].points[0].loss") != one[0]


@pytest.mark.slow
def test_a_pause_holds_and_one_press_is_so_many_steps(show):
    page = show(TrainHere(layers=1))
    begun(page)
    click(page, "▶ Train")
    step = trained(page)["runs"][0]["step"]
    page.wait_for_timeout(200)
    held = page.evaluate("main.el.explorer.readings.runs[0].step")
    assert step <= held <= step + 10  # what was under way when the pause came
    click(page, "▶ Train")
    page.wait_for_function("!main.el.explorer.readings.training")
    assert page.evaluate("main.el.explorer.readings.runs[0].step") == 300
    assert page.get_by_role("button", name="▶ Train 300 more").count() == 1
    assert page.evaluate("main.el.explorer.readings.runs[0].right") > 0.6


@pytest.mark.slow
def test_every_control_shows_and_works_by_key(show):
    page = show()
    begun(page)
    acts = {
        "norm": lambda: click(page, "after"),
        "skip": lambda: page.get_by_role("button", name="Skip connections", exact=True).press("Enter"),
        "remedy": lambda: click(page, "soft-cap"),
        "rate": lambda: page.get_by_role("slider", name="Learning rate").press("PageUp"),
        "layers": lambda: page.get_by_role("slider", name="Layers").press("ArrowRight"),
        "two": lambda: click(page, "two, same seed"),
        "of B": lambda: click(page, "QK-clip"),
        "A": lambda: click(page, "A"),
    }
    check_every_act_shows(page, acts)
    seen = page.evaluate("main.el.explorer.readings.runs.map(({ settings }) => settings)")
    assert seen[0] | {"remedy": "QK-clip"} == seen[1]
    assert (seen[0]["norm"], seen[0]["skip"], seen[0]["remedy"], seen[0]["layers"]) == ("post", False, "soft-cap", 3)
    assert seen[0]["learning_rate"] > 0.01
    move(page, other={}, layers=1)
    begun(page)
    assert page.evaluate("main.el.explorer.readings.runs.length") == 1


def test_targets_are_large_and_nothing_sticks_out(show):
    page = show(TrainHere(layers=1), width=WIDTHS[0], has_touch=True)
    begun(page)
    click(page, "two, same seed")  # which shows all controls
    begun(page)
    for _ in each_width(page):
        check_fits(page)
        check_targets_are_large(page)
    assert "Run B: eigenvalues of every layer’s W" in page.get_attribute(".qkt-plane", "aria-label")


@pytest.mark.slow
def test_disposal_ends_the_workers(show):
    page = show(TrainHere(layers=1))
    begun(page)
    open_another(page, TrainHere(layers=1, seed=1))
    page.get_by_role("button", name="▶ Train", exact=True).first.click()
    page.wait_for_function("main.el.explorer.readings.runs[0].step >= 5")
    assert len(page.workers) == 2
    check_disposal(page, layers=2)
    assert len(page.workers) == 1


# ---- Python's side


def test_the_remedies_are_those_of_the_measured_runs():
    assert set(REMEDIES) == set(PYTHONS) and set(TRAIN_REMEDIES) < set(REMEDIES)


def test_errors():
    widget = TrainHere()
    for trait, value in (("learning_rate", 0.5), ("layers", 9), ("seed", -1)):
        check_refused(widget, trait, value)
    for other in ({"layers": 2}, {**COLLAPSE, "layers": 0}, {**COLLAPSE, "norm": "first"}):
        with pytest.raises(ValueError) as error:
            widget.other = other
        one_line(error, "expected")
    assert widget.other == {}
    assert repr(TrainHere(layers=3)).startswith("TrainHere(learning_rate=0.01, layers=3, skip=True, norm='pre'")
