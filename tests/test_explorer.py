"""The hero figure: what its JavaScript computes is checked against the library, what it shows in a real browser."""

import json
import math
import re

import numpy as np
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
    contrast,
    custom_colours,
    drag,
    each_width,
    keep_frames,
    move,
    open_another,
    shows,
)

from qkspectrum.show import zones
from qkspectrum.show.widgets.spectrum_explorer.widget import SpectrumExplorer
from qkspectrum.theory.entropy import entropy_share
from qkspectrum.theory.propagation import gaussian_signal_propagation
from qkspectrum.theory.rank import relative_residual, residual
from qkspectrum.theory.rows import piecewise_linear_rows, softmax_rows
from qkspectrum.theory.tokens import AutoRegressive, IndependentTokens, RandomWalk

show = shows(SpectrumExplorer)

READ = """() => {
  const { readings, view, draw } = main.el.explorer, list = (a) => a && [...a];
  return { readings, X: list(draw.X), z: list(draw.z), attention: list(draw.attention), law: list(view.law),
    lambda: draw.lambda, simulated: list(view.simulated), count: draw.process?.simulated.count };
}"""


def expected(seen: dict) -> dict:
    """The figure's numbers once more, from its own tokens and deviations, by the library in float64."""
    r = seen["readings"]
    x = torch.tensor(seen["X"], dtype=torch.float64).reshape(r["length"], r["dim"])
    eigenvalues = r["mean"] + math.sqrt(r["variance"]) * torch.tensor(seen["z"], dtype=torch.float64)

    def rows(logits):
        soft = r["softmax"] == "softmax"
        return softmax_rows(logits) if soft else piecewise_linear_rows(logits, normalize=True)

    layers = [x]
    for _ in range(zones.LAYERS):
        layers.append(rows((layers[-1] * eigenvalues) @ layers[-1].mT / seen["lambda"]) @ layers[-1])
    logits = (x * eigenvalues) @ x.mT / seen["lambda"]
    centred = logits[-1] - logits[-1].mean()
    start = residual(x).norm()
    return {
        "attention": rows(logits),
        "entropy": entropy_share(rows(logits)),
        "variety": torch.stack([relative_residual(y) / relative_residual(x) for y in layers[1:]]),
        "absolute_variety": torch.stack([residual(y).norm() / start for y in layers[1:]]),
        "relative_residual": torch.stack([relative_residual(y) for y in layers[1:]]),
        "relative_residual_tokens": relative_residual(x),
        "xi": eigenvalues.sum() / seen["lambda"],
        "eta": eigenvalues.square().sum().sqrt() / seen["lambda"],
        "passing": ((centred >= -1) & (centred <= r["length"] - 1)).sum().double(),
        "eigenvalues": eigenvalues,
    }


def check_numbers(seen: dict, kernel: torch.Tensor | None) -> None:
    want, r = expected(seen), seen["readings"]
    attention = torch.tensor(seen["attention"], dtype=torch.float64).reshape(want["attention"].shape)
    torch.testing.assert_close(attention, want.pop("attention"), rtol=0, atol=1e-6)
    w = want.pop("eigenvalues")
    for name, value in want.items():
        torch.testing.assert_close(torch.tensor(r[name], dtype=torch.float64), value, rtol=1e-6, atol=1e-6, msg=name)
    if kernel is not None:
        square = w.square().sum().item()
        law = gaussian_signal_propagation(kernel, w.sum().item(), square, square, float(seen["lambda"]))
        torch.testing.assert_close(torch.tensor(seen["law"], dtype=torch.float64), law, rtol=0, atol=1e-6)
        assert r["passing_law"] == pytest.approx(law.sum().item(), abs=1e-5)
    assert r["entropy_collapse"] == (r["entropy"] < 1 / 2)
    assert r["rank_collapse"] == (r["variety"][-1] < 1 / 3)


# ---- numbers


@pytest.mark.parametrize("softmax", ["softmax", "piecewise-linear"])
def test_numbers_agree_with_the_library_at_random_positions_and_draws(show, softmax):
    page = show()
    random = np.random.default_rng(0)
    kernel = RandomWalk(64).kernel() / 64
    draws = set()
    for i in range(4):
        mean, spread = np.sinh(random.uniform([-1, 0], [1, 1]) * math.asinh(40))
        move(page, mean=mean, variance=spread**2, softmax=softmax, seed=i)
        seen = page.evaluate(READ)
        assert seen["readings"]["mean"] == pytest.approx(mean)
        assert seen["readings"]["variance"] == pytest.approx(spread**2)
        assert seen["readings"]["softmax"] == softmax
        check_numbers(seen, kernel)
        draws.add(seen["X"][0])
    assert len(draws) == 4


def test_numbers_agree_at_the_corners(show):
    page, kernel = show(SpectrumExplorer(mean=1e5, variance=1e10)), RandomWalk(64).kernel() / 64
    check_numbers(page.evaluate(READ), kernel)
    for mean, variance in [(0, 0), (40, 0), (0, 1600), (-40, 1600)]:
        move(page, mean=float(mean), variance=float(variance))
        check_numbers(page.evaluate(READ), kernel)


@pytest.mark.parametrize(("length", "dim"), [(2, 1), (17, 3), (256, 128)])
def test_numbers_agree_at_other_sizes(show, length, dim):
    page = show(SpectrumExplorer(length=length, dim=dim, variance=2.0))
    seen = page.evaluate(READ)
    check_numbers(seen, RandomWalk(length).kernel() / length)
    assert f"Attention of {length} tokens" in page.inner_text(".qks")
    assert "left unpainted" in page.inner_text(".qks")
    assert page.locator(".qks-paint .qks-rank").count() == 0


def test_draws_are_standardised_and_the_simulation_follows_the_law(show):
    page = show(SpectrumExplorer(mean=3.5, variance=4.0))
    seen = page.evaluate(READ)
    z = np.array(seen["z"])
    assert abs(z.mean()) < 1e-12
    assert z.var() == pytest.approx(1)
    simulated, law = np.array(seen["simulated"]), np.array(seen["law"])
    assert seen["count"] == 200
    # three standard errors of 200 draws, and what is Gaussian about the law is not exact at d = 32
    assert np.abs(simulated - law).mean() < 0.03
    assert np.abs(simulated - law).max() < 3 * 0.5 / math.sqrt(200) + 0.05


def test_random_numbers_are_gaussian_and_seeds_are_independent(show):
    page = show(SpectrumExplorer(law=False))
    walks = []
    for seed in range(12):
        move(page, seed=seed)
        walks.append(np.diff(np.array(page.evaluate("[...main.el.explorer.draw.X]")).reshape(64, 32), axis=0) * 8)
    steps = np.stack(walks)
    assert abs(steps.mean()) < 4 / math.sqrt(steps.size)
    assert steps.var() == pytest.approx(1, abs=0.04)
    assert (steps**4).mean() == pytest.approx(3, abs=0.25)
    flat = steps.reshape(12, -1)
    across = np.corrcoef(flat)[np.triu_indices(12, 1)]
    assert np.abs(across).max() < 5 / math.sqrt(flat.shape[1])


@pytest.mark.parametrize("process", [AutoRegressive(40, 0.8), IndependentTokens(64), RandomWalk(64)])
def test_processes_reach_the_page(show, process):
    widget = SpectrumExplorer(mean=2.0, variance=9.0)
    widget.set_process(process)
    page = show(widget)
    seen = page.evaluate(READ)
    factor = torch.frombuffer(bytearray(widget.factor), dtype=torch.float64).reshape(process.length, -1)
    check_numbers(seen, factor @ factor.mT)
    assert page.evaluate("main.el.explorer.draw.walk") == isinstance(process, RandomWalk)
    assert ("left unpainted" in page.inner_text(".qks")) != isinstance(process, RandomWalk)


def test_a_real_head_is_shown_as_it_is(show, generator):
    w_q, w_k = torch.randn(2, 8, 24, generator=generator, dtype=torch.float64)
    tokens = torch.randn(30, 24, generator=generator, dtype=torch.float64)
    widget = SpectrumExplorer()
    widget.set_head(w_q, w_k, tokens)
    page = show(widget)
    seen = page.evaluate(READ)
    check_numbers(seen, None)
    w = w_q.mT @ w_k
    logits = tokens @ (w + w.mT) @ tokens.mT / 2 / math.sqrt(8)
    attention = torch.tensor(seen["attention"], dtype=torch.float64).reshape(30, 30)
    torch.testing.assert_close(attention, softmax_rows(logits), rtol=0, atol=1e-6)
    text = page.inner_text(".qks")
    assert "symmetric part" in text
    assert "need a process to draw tokens from" in text
    assert page.locator("button", has_text="New draw").is_disabled()
    page.locator("input").first.press("End")
    page.get_by_role("button", name="This head").click()
    page.evaluate("frames2()")
    assert page.evaluate("main.el.explorer.state.mean") == pytest.approx(widget.mean)


# ---- zones


@pytest.mark.slow
def test_stored_zones_are_what_the_library_counts():
    stored = json.loads(zones.PATH.read_text())
    means, spreads = zones.grid()
    tokens, deviations = zones.sample(stored["made_by"]["seed"])
    for softmax, column, row in [("softmax", 22, 14), ("piecewise-linear", 30, 16)]:
        counted = zones.collapses(zones.meters(means[column].item(), spreads[row].item(), softmax, tokens, deviations))
        at = row * stored["grid"]["columns"] + column
        assert counted == tuple(stored["counts"][softmax][kind][at] for kind in ("entropy", "rank"))


def test_stored_zones_say_how_they_were_made():
    stored = json.loads(zones.PATH.read_text())
    assert stored["made_by"]["command"] == "python -m qkspectrum.show.zones"
    assert stored["made_by"].keys() >= {"seed", "torch", "python"}
    assert (stored["draws"], stored["length"], stored["dim"]) == (zones.DRAWS, zones.LENGTH, zones.DIM)
    assert stored["thresholds"] == {"entropy": 1 / 2, "relative_variety": 1 / 3}
    assert "at least one draw in three" in stored["rule"]
    for counts in stored["counts"].values():
        assert all(len(counts[kind]) == zones.COLUMNS * zones.ROWS for kind in ("entropy", "rank"))


# ---- what is shown


def test_every_control_changes_what_is_shown(show):
    page = show()
    acts = {
        "mean": lambda: page.locator("input").nth(0).press("ArrowRight"),
        "variance": lambda: page.locator("input").nth(1).press("PageUp"),
        "map key": lambda: page.locator(".qks-point").press("ArrowUp"),
        "softmax": lambda: page.get_by_role("button", name="piecewise-linear").click(),
        "new draw": lambda: page.get_by_role("button", name="New draw").click(),
        "theme": lambda: page.evaluate("document.documentElement.dataset.theme = 'dark'"),
        "law": lambda: move(page, law=False),
        **{
            f"preset {name}": lambda name=name: page.get_by_role("button", name=name, exact=True).click()
            for name in ("Uniform", "Localized", "Entropy collapse", "Identity-like", "Looks back")
        },
    }
    check_every_act_shows(page, acts)


def test_presets_say_what_they_show(show):
    page = show()
    says = {}
    for name in ("Uniform", "Localized", "Identity-like", "Looks back"):
        page.get_by_role("button", name=name, exact=True).click()
        page.evaluate("frames2()")
        says[name] = page.inner_text(".qks-caption")
        assert page.locator("button[aria-pressed=true]").first.inner_text() == name
    assert "averages all 64" in says["Uniform"]
    assert "rank collapse" in says["Uniform"]
    assert "at the last" in says["Localized"]
    assert "almost only at itself" in says["Identity-like"]
    assert "looks at the first" in says["Looks back"]


def test_presets_fly_where_motion_is_welcome(show):
    page = show(reduced_motion="no-preference")
    keep_frames(page, "main.el.explorer.state.mean")
    page.get_by_role("button", name="Identity-like").click()
    page.wait_for_function("main.el.explorer.state.mean === 40")
    assert any(4 < mean < 39 for mean in page.evaluate("kept"))


def test_sliders_answer_every_key_and_keep_it_to_themselves(show):
    page = show()
    page.evaluate("window.leaked = 0; addEventListener('keydown', () => leaked++)")
    slider = page.locator("input").first
    assert slider.get_attribute("aria-label") == "Mean of the eigenvalues"
    before = page.evaluate("main.el.explorer.state.mean")
    for key, compare in [
        ("ArrowRight", 1),
        ("ArrowLeft", -1),
        ("PageUp", 1),
        ("PageDown", -1),
        ("End", 1),
        ("Home", -1),
    ]:
        slider.press(key)
        page.evaluate("frames2()")
        now = page.evaluate("main.el.explorer.state.mean")
        assert (now - before) * compare > 0, key
        before = now
    assert before == pytest.approx(-40)
    assert slider.get_attribute("aria-valuetext") == "mean −40.0"
    page.locator(".qks-point").press("ArrowRight")
    assert page.evaluate("leaked") == 0


@pytest.mark.parametrize("touch", [False, True])
def test_the_map_point_can_be_dragged(show, touch):
    page = show(has_touch=touch)
    point = page.locator(".qks-point")
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    x, y = box["x"] + 22, box["y"] + 22
    drag(page, x, y, -60, -60, touch)
    state, moved = page.evaluate("main.el.explorer.state"), point.bounding_box()
    assert state["mean"] < 3
    assert state["spread"] > 1
    assert moved["x"] + 22 == pytest.approx(x - 60, abs=1.5)
    assert moved["y"] + 22 == pytest.approx(y - 60, abs=1.5)


def test_python_moves_the_page_and_the_page_tells_python(show):
    page = show()
    move(page, mean=-6.0, variance=0.25)
    assert page.locator("input").first.get_attribute("aria-valuetext") == "mean −6.00"
    assert "first" in page.inner_text(".qks-caption")
    page.locator("input").nth(1).press("End")
    page.wait_for_function("main.model.get('variance') > 1599 && main.model.saved > 0")
    page.wait_for_function("main.model.get('readings').variance > 1599")
    told = page.evaluate("main.model.get('readings')")
    assert told["mean"] == -6
    assert len(told["variety"]) == len(told["relative_residual"]) == zones.LAYERS
    assert told["headline"] == page.evaluate("main.el.querySelector('.qks-caption').textContent")


@pytest.mark.parametrize("said", ["data-theme=dark on html", "data-jp-theme-light=false on body", "system"])
def test_the_theme_of_every_host_is_followed(show, said):
    page = show(theme="", color_scheme="dark" if said == "system" else "light")
    if said != "system":
        name, value, where = re.match(r"(.*)=(\w+) on (\w+)", said).groups()
        page.evaluate("document.documentElement.removeAttribute('data-theme')")
        page.evaluate(f"document.querySelector('{where}').setAttribute('{name}', '{value}')")
    page.wait_for_function("main.el.querySelector('.qks').dataset.look === 'dark'")
    assert page.evaluate("getComputedStyle(main.el.querySelector('.qks')).backgroundColor") == "rgb(20, 24, 30)"


CLIPPED = """[...main.el.querySelectorAll(".qks-paint span:not([hidden])")].filter((span) => {
  const box = span.getBoundingClientRect(), whole = span.closest(".qks-ruler").getBoundingClientRect();
  return box.left < whole.left - 1 || box.right > whole.right + 1;
}).length"""


def test_nothing_is_wider_than_the_page_and_rulers_are_labelled(show):
    page = show(SpectrumExplorer(mean=40.0), width=WIDTHS[0])
    for _ in each_width(page):
        for mean, variance in ((40.0, 1.0), (0.0, 400.0)):
            move(page, mean=mean, variance=variance)
            check_fits(page)
        assert page.evaluate(CLIPPED) == 0
        check_targets_are_large(page, "button, input, .qks-point, summary")


def test_docked_sliders_stay_inside_the_figure(show):
    tall = "<p style='height:1500px'>text</p>"
    page = show(width=360, height=700, before=tall, after=tall)
    place = "(({ top, bottom }) => [top, bottom])(main.el.querySelector('.qks-sliders').getBoundingClientRect())"
    assert page.evaluate(place)[0] > 700  # the page starts above the figure
    page.evaluate("scrollTo(0, 1900)")
    assert page.evaluate(place)[1] == pytest.approx(700, abs=1)
    page.evaluate("scrollTo(0, 1e6)")
    assert page.evaluate(place)[1] < 0


def test_listeners_hear_what_changed(show):
    page = show()
    picture = page.get_by_role("img").first
    before = picture.get_attribute("aria-label")
    assert "64 tokens" in before
    page.locator("input").first.press("Home")
    page.wait_for_function("document.querySelector('[aria-live=polite]').textContent.includes('first')")
    assert picture.get_attribute("aria-label") != before


def test_two_figures_on_a_page_do_not_meet(show):
    page = show()
    open_another(page, SpectrumExplorer(mean=-6.0))
    page.locator("input").first.press("End")
    page.evaluate("frames2()")
    assert page.evaluate("other.el.explorer.state.mean") == -6
    assert page.evaluate("document.querySelectorAll('.qks [id]').length") == 0


def test_disposing_leaves_nothing_behind(show):
    page = show()
    page.locator("input").first.press("End")
    check_disposal(page, mean=1)


def test_a_figure_that_starts_hidden_appears_whole(show):
    page = show()
    open_another(page, SpectrumExplorer(), display="none")
    page.evaluate("frames2()")
    page.evaluate("other.el.style.display = ''")
    page.wait_for_function("other.el.querySelectorAll('canvas').length === 2")


# ---- Python alone


@pytest.mark.parametrize("theme", [0, 1])
def test_text_stands_out(theme):
    colours = custom_colours(SpectrumExplorer._css, "qks", theme)
    tinted = {
        share: [t * share + p * (1 - share) for t, p in zip(colours["tint"], colours["paper"], strict=True)]
        for share in (0.23, 0.42)
    }
    pairs = [("ink", "paper"), ("mute", "paper"), ("danger", "paper"), ("bar", "paper"), ("ink", "safe")]
    for text, ground in pairs:
        assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    for share in tinted:
        assert contrast(colours["on-danger"], tinted[share]) >= 4.5, share


def test_repr_is_stable():
    assert repr(SpectrumExplorer(mean=1)) == (
        "SpectrumExplorer(mean=1.0, variance=1.0, softmax='softmax', seed=0, length=64, dim=32)"
    )


@pytest.mark.parametrize(
    ("trait", "value"),
    [("mean", math.nan), ("mean", math.inf), ("variance", -1.0), ("variance", math.nan), ("temperature", -1.0),
     ("seed", -1), ("seed", 2**31), ("length", 1), ("length", 257), ("dim", 0),
     ("factor", b"12345678"), ("tokens", b"1"), ("deviations", np.full(32, np.nan).tobytes()),
     ("deviations", np.ones(32).tobytes()), ("factor", np.ones((64, 64)).tobytes()),
     ("tokens", np.full((64, 32), np.inf).tobytes())],
)  # fmt: skip
def test_bad_traits_are_refused_by_name(trait, value):
    check_refused(SpectrumExplorer(), trait, value)


def test_a_process_is_scaled_to_the_walk(as_user):
    widget = SpectrumExplorer()
    widget.set_process(RandomWalk(32))
    factor = np.frombuffer(widget.factor).reshape(32, 32)
    np.testing.assert_allclose(factor, np.tril(np.ones((32, 32))) / math.sqrt(32), atol=1e-12)
    assert widget.length == 32
    widget.set_process(IndependentTokens(32))
    assert (np.frombuffer(widget.factor) ** 2).sum() == pytest.approx(33 / 2)


class Constant(RandomWalk):
    def kernel(self):
        return torch.ones(self.length, self.length, dtype=torch.float64)


def test_a_semidefinite_kernel_has_a_factor():
    widget = SpectrumExplorer()
    widget.set_process(Constant(16))
    factor = np.frombuffer(widget.factor).reshape(16, 16)
    np.testing.assert_allclose(factor @ factor.T, np.full((16, 16), 17 / 32), atol=1e-9)


class Broken(RandomWalk):
    def __init__(self, kernel):
        super().__init__(len(kernel))
        self._kernel = kernel

    def kernel(self):
        return self._kernel


@pytest.mark.parametrize(
    "kernel",
    [torch.diag(torch.tensor([1.0, -1.0, 1.0])), torch.zeros(3, 3), torch.full((3, 3), math.nan), torch.ones(3, 2),
     torch.tensor([[1.0, 0.5], [0.0, 1.0]])],
)  # fmt: skip
def test_a_bad_kernel_is_refused(kernel, as_user):
    widget = SpectrumExplorer()
    with pytest.raises(ValueError, match="tokens_process") as error:
        widget.set_process(Broken(kernel.double()))
    one_line(error, "tokens_process", "expected")
    assert repr(widget) == repr(SpectrumExplorer())


def test_a_process_with_a_covariance_is_refused(as_user):
    with pytest.raises(ValueError) as error:
        SpectrumExplorer().set_process(RandomWalk(4, torch.eye(3)))
    one_line(error, "tokens_process", "covariance")


def test_a_head_sets_its_own_spectrum(generator):
    w_q, w_k = torch.randn(2, 4, 12, generator=generator)
    widget = SpectrumExplorer()
    widget.set_head(w_q, w_k, torch.randn(9, 12, generator=generator))
    w = (w_q.mT @ w_k).double()
    values = torch.linalg.eigvalsh((w + w.mT) / 2)
    assert (widget.length, widget.dim, widget.temperature) == (9, 12, 2.0)
    assert widget.mean == pytest.approx(values.mean().item(), abs=1e-6)
    assert widget.variance == pytest.approx(values.var(correction=0).item(), rel=1e-6)
    widget.length = 10
    assert (widget.tokens, widget.deviations, widget.temperature) == (b"", b"", 0.0)


@pytest.mark.parametrize("weight", [torch.zeros(3, 3), torch.eye(3), torch.tensor([[1.0, 2.0, 3.0]])])
def test_degenerate_heads_stay_finite(weight, generator):
    widget = SpectrumExplorer()
    widget.set_head(weight, weight, torch.randn(5, 3, generator=generator))
    assert math.isfinite(widget.mean)
    assert (widget.variance == 0) == (widget.deviations == b"") == (weight.shape[0] == 3)


def test_a_head_that_does_not_fit_is_refused(as_user, generator):
    widget, w = SpectrumExplorer(), torch.randn(2, 4, generator=generator)
    for arguments, name in [
        ((w, w, torch.randn(5, 3)), "tokens"), ((w, w[:1], torch.randn(5, 4)), "w_k"),
        ((w, w * math.nan, torch.randn(5, 4)), "w_k"), ((w, w, torch.full((5, 4), math.inf)), "tokens"),
        ((w, w, torch.randn(300, 4)), "length"), ((w, w, torch.randn(1, 4)), "length"),
        ((torch.randn(1, 8200),) * 2 + (torch.randn(5, 8200),), "dim"),
    ]:  # fmt: skip
        with pytest.raises(ValueError, match=name) as error:
            widget.set_head(*arguments)
        one_line(error, name, "expected")
        assert repr(widget) == repr(SpectrumExplorer())


def test_controls_set_length_dimension_and_process():
    widget = SpectrumExplorer()
    length, dim, process, correlation = widget.controls().children
    length.value, dim.value = 24, 7
    assert (widget.length, widget.dim) == (24, 7)
    assert correlation.disabled
    process.value = "autoregressive"
    correlation.value = 0.5
    factor = np.frombuffer(widget.factor).reshape(24, 24)
    kernel = factor @ factor.T
    assert kernel[3, 5] / kernel[3, 3] == pytest.approx(0.25)
    assert not correlation.disabled
    x = torch.randn(40, 24, generator=torch.Generator().manual_seed(0))
    widget.set_head(x[:3], x[3:6], x)
    assert (length.value, dim.value) == (40, 24) and widget.tokens  # the controls follow and change nothing back
    length.value = 44
    assert (widget.length, widget.dim, widget.tokens) == (44, 24, b"")


def test_python_hears_the_page_and_links_work():
    import ipywidgets

    widget, label = SpectrumExplorer(), ipywidgets.FloatText()
    ipywidgets.jslink((widget, "mean"), (label, "value"))
    ipywidgets.dlink((widget, "mean"), (label, "value"))
    heard = []
    widget.observe(lambda change: heard.append(change["new"]), "readings")
    widget.set_state({"mean": 2.5, "readings": {"xi": 14.1}})
    assert label.value == 2.5
    assert heard == [{"xi": 14.1}]
