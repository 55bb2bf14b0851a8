"""The figure of signal propagation: its laws and its simulation in a real browser, against the library."""

import math

import pytest
import torch
from conftest import one_line
from widgets import WIDTHS, check_disposal, check_fits, each_width, move, shows

from qkspectrum import (
    AutoRegressive,
    IndependentTokens,
    RandomWalk,
    limit_signal_propagation,
    localization,
    propagation_phase,
    signal_propagation,
)
from qkspectrum.show.widgets.propagation_explorer.widget import PropagationExplorer

show = shows(PropagationExplorer)

READ = """() => {
  const { readings, view } = main.el.propagation, list = (a) => a && [...a];
  return { readings, eigenvalues: list(view.eigenvalues), exact: list(view.exact), gaussian: list(view.gaussian),
    limit: list(view.limit), mean: list(view.simulated.mean), error: list(view.simulated.error) };
}"""


def finish(page, draws=20_000):
    page.wait_for_function(f"main.el.propagation.readings.draws >= {draws}")


def process_of(readings):
    length = readings["length"]
    return {
        "random walk": lambda: RandomWalk(length),
        "autoregressive": lambda: AutoRegressive(length, readings["correlation"]),
        "independent": lambda: IndependentTokens(length),
    }[readings["process"]]()


def check_numbers(seen):
    """Every law by the library, on the page's own eigenvalues (over the temperature, hence 1 here)."""
    r, tokens = seen["readings"], process_of(seen["readings"])
    weight = torch.tensor(seen["eigenvalues"], dtype=torch.float64)
    assert weight.sum().item() == pytest.approx(r["xi"], abs=1e-9)
    assert weight.square().sum().sqrt().item() == pytest.approx(r["eta"], abs=1e-9)
    exact, gaussian, simulated, error = (
        torch.tensor(seen[name], dtype=torch.float64) for name in ("exact", "gaussian", "mean", "error")
    )
    want = signal_propagation(weight, tokens)
    torch.testing.assert_close(exact, want, rtol=0, atol=1e-6)
    torch.testing.assert_close(gaussian, signal_propagation(weight, tokens, method="gaussian"), rtol=0, atol=1e-9)
    assert r["gaussian_distance"] == pytest.approx((gaussian - want).abs().max().item(), abs=2e-6)
    if r["process"] == "random walk":
        theta = (torch.arange(r["length"], dtype=torch.float64) + 0.5) / r["length"]
        limit = limit_signal_propagation(theta, float(r["xi"]), float(r["eta"]))
        torch.testing.assert_close(torch.tensor(seen["limit"], dtype=torch.float64), limit, rtol=0, atol=1e-9)
        assert r["limit_distance"] == pytest.approx((limit - want).abs().max().item(), abs=2e-6)
    else:
        assert seen["limit"] is None and r["limit_distance"] is None
    where = localization(want)
    for name in ("share", "centre", "width"):
        assert r[name] == pytest.approx(getattr(where, name).item(), abs=1e-5)
    assert r["phase"] == propagation_phase(want)
    # an event rarer than one in the draws leaves no trace in their spread
    assert ((simulated - want).abs() < 5 * error + 1 / r["draws"]).all()


STATES = [
    {"xi": 2.0, "eta": 1.0, "length": 50, "dim": 8},
    {"xi": 0.0, "eta": 0.05, "length": 32, "dim": 64},
    {"xi": 5.0, "eta": 0.5, "length": 64, "dim": 256},
    {"xi": -7.5, "eta": 3.0, "length": 37, "dim": 13, "spectrum": "skewed"},
    {"xi": 3.0, "eta": 0.02, "length": 4, "dim": 1},
    {"xi": -1.0, "eta": 0.02, "length": 20, "dim": 2},
    {"xi": 10.0, "eta": 0.02, "length": 128, "dim": 16, "spectrum": "skewed"},
    {"xi": 1.0, "eta": 4.0, "length": 16, "dim": 3, "process": "autoregressive", "correlation": 0.95},
    {"xi": -6.0, "eta": 2.0, "length": 24, "dim": 20, "process": "autoregressive", "correlation": -0.6},
    {"xi": 9.0, "eta": 3.0, "length": 48, "dim": 16, "process": "independent"},
    {"xi": -2.0, "eta": 10.0, "length": 4, "dim": 1, "process": "independent"},
    {"xi": 0.0, "eta": 5.0, "length": 10, "dim": 64, "process": "independent", "spectrum": "skewed"},
]


def test_laws_and_simulation_agree_with_the_library(show):
    page = show()
    for state in STATES:
        move(page, **{"process": "random walk", "spectrum": "bell", "correlation": 0.9, **state})
        finish(page, 300)
        seen = page.evaluate(READ)
        assert {name: seen["readings"][name] for name in state if name != "eta"} == {
            name: value for name, value in state.items() if name != "eta"
        }
        check_numbers(seen)


def test_eigenvalues_are_the_quantiles_they_are_said_to_be(show):
    page = show(PropagationExplorer(xi=1.5, eta=2.0, dim=40))
    for spectrum in ("bell", "skewed"):
        move(page, spectrum=spectrum)
        levels = (torch.arange(40, dtype=torch.float64) + 0.5) / 40
        z = torch.special.ndtri(levels) if spectrum == "bell" else -torch.log1p(-levels)
        z = (z - z.mean()) / z.std(correction=0)
        mean = 1.5 / math.sqrt(40)
        want = (mean + math.sqrt(4 - mean**2) * z) / math.sqrt(40)  # over the temperature
        seen = torch.tensor(page.evaluate("[...main.el.propagation.view.eigenvalues]"), dtype=torch.float64)
        torch.testing.assert_close(seen, want, rtol=0, atol=1e-12)


def test_first_state_shows_that_the_limit_is_off_and_the_exact_law_is_not(show):
    """Error bars shrink as draws accumulate; in the end they would show laws that are off by two hundredths."""
    page = show()
    error = "Math.max(...main.el.propagation.view.simulated.error)"
    button = page.get_by_role("button", name="Draw 20,000 more")
    draws, early, waits = page.evaluate(
        f"""async () => {{
          main.model.set("seed", 1);
          await frames2();
          const more = [...main.el.querySelectorAll("button")].find((one) => one.textContent.includes("20,000 more"));
          return [main.el.propagation.readings.draws, {error}, more.disabled];
        }}"""
    )
    assert draws < 20_000 and waits
    finish(page)
    late = page.evaluate(error)
    assert late < early * math.sqrt(draws / 20_000) * 1.5
    r = page.evaluate("main.el.propagation.readings")
    assert (r["length"], r["dim"]) == (50, 8)
    assert r["limit_distance"] > 0.14 and r["gaussian_distance"] > 0.14
    assert r["deviation"] < 5
    text = page.inner_text(".qkr")
    assert "limit law is off by 0.15" in text and "agrees with the simulation" in text
    assert "20,000 draws" in text

    apart = page.evaluate(
        """() => {
        const { view, readings } = main.el.propagation, { mean, error } = view.simulated;
        return Math.max(...view.exact.map((p, i) =>
          Math.abs(mean[i] - p - 0.02) / Math.max(error[i], 1 / readings.draws)));
        }"""
    )
    assert apart > 5
    button.click()
    finish(page, 40_000)
    assert page.evaluate(error) < 0.8 * late
    assert page.evaluate("main.el.propagation.readings.draws") == 40_000


def test_eta_is_held_at_its_edge_and_let_go_again(show):
    page = show(PropagationExplorer(xi=4.0, eta=0.5, dim=16))
    assert page.evaluate("main.el.propagation.readings.eta") == pytest.approx(1)
    assert "at its edge" in page.inner_text(".qkr") and "no such W" in page.inner_text(".qkr")
    move(page, xi=1.0)
    assert page.evaluate("main.el.propagation.readings.eta") == 0.5
    assert "at its edge" not in page.inner_text(".qkr")


def test_phases_of_the_theorem_are_where_the_buttons_say(show):
    page = show()
    for name in ("Uniform", "Late-site", "Mid-site", "Early-site"):
        page.get_by_role("button", name=name).click()
        page.evaluate("frames2()")
        assert page.evaluate("main.el.propagation.readings.phase") == name.lower()
        assert page.locator(".qks-chips button[aria-pressed=true]").inner_text() == name
        assert page.evaluate("main.el.propagation.view.held") is False


def test_every_control_changes_the_laws(show):
    page = show(PropagationExplorer(process="autoregressive"))
    laws = """() => { const { exact, gaussian } = main.el.propagation.view; return [...exact, ...gaussian]; }"""
    before = page.evaluate(laws)
    acts = {name: page.get_by_role("slider", name=name) for name in ("ξ", "η", "Tokens", "Dimensions", "Correlation")}
    for name, one in acts.items():
        for key in ("ArrowRight", "PageUp", "End") if name == "η" else ("ArrowRight", "PageDown", "Home"):
            one.press(key)
            page.evaluate("frames2()")
            after = page.evaluate(laws)
            assert after != before, (name, key)
            before = after
        assert one.get_attribute("aria-valuetext")
    for name in ("skewed", "independent", "walk"):
        if name == "skewed":  # one dimension has no shape
            page.get_by_role("slider", name="Dimensions").press("End")
            page.evaluate("frames2()")
            before = page.evaluate(laws)
        page.get_by_role("button", name=name, exact=True).click()
        page.evaluate("frames2()")
        after = page.evaluate(laws)
        assert after != before, name
        assert page.get_by_role("button", name=name, exact=True).get_attribute("aria-pressed") == "true"
        before = after
    assert not page.get_by_role("slider", name="Correlation").is_visible()


def test_python_moves_the_page_and_the_page_tells_python(show):
    page = show()
    move(page, xi=-3.0, dim=30, process="independent")
    assert "for the walk only" in page.inner_text(".qkr")
    page.get_by_role("button", name="walk", exact=True).click()
    page.wait_for_function("main.model.get('process') === 'random walk' && main.model.saved > 0")
    page.wait_for_function("main.model.get('readings').process === 'random walk'")
    assert page.evaluate("main.model.get('readings').xi") == -3


def test_theme_is_followed_and_what_is_shown_is_described(show):
    page = show(theme="dark")
    assert page.evaluate("document.querySelector('.qkr').dataset.look") == "dark"
    page.evaluate("document.documentElement.dataset.theme = 'light'")
    page.wait_for_function("document.querySelector('.qkr').dataset.look === 'light'")
    described = page.get_by_role("img").get_attribute("aria-label")
    assert "43 % of the tokens" in described
    page.wait_for_function("document.querySelector('[aria-live]').textContent.includes('43 %')")


def test_nothing_is_wider_than_the_page(show):
    page = show(PropagationExplorer(process="autoregressive"), width=WIDTHS[0])
    for _ in each_width(page):
        check_fits(page)


def test_disposing_leaves_nothing_behind(show):
    page = show()
    check_disposal(page, xi=1.0)


# ---- Python's side


def test_repr_is_stable():
    assert repr(PropagationExplorer(xi=-1.0)) == (
        "PropagationExplorer(xi=-1.0, eta=1.0, length=50, dim=8, process='random walk', spectrum='bell')"
    )


@pytest.mark.parametrize(
    ("trait", "value"),
    [
        ("xi", math.nan),
        ("xi", 2e3),
        ("eta", -1.0),
        ("eta", math.inf),
        ("length", 3),
        ("length", 129),
        ("dim", 0),
        ("dim", 257),
        ("seed", -1),
        ("correlation", 1.0),
    ],
)
def test_bad_traits_are_refused_by_name(trait, value):
    with pytest.raises(ValueError, match=trait) as error:
        PropagationExplorer(**{trait: value})
    one_line(error, trait, "expected")
