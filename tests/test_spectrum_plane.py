"""The complex plane to move: what its JavaScript computes is checked against the library, in a real browser."""

import math

import pytest
import torch
from widgets import (
    WIDTHS,
    check_disposal,
    check_every_act_shows,
    check_fits,
    check_refused,
    check_targets_are_large,
    each_width,
    keep_frames,
    move,
    shows,
    state_of,
)

from qkspectrum import IndependentTokens, QKMatrix, RandomWalk, entropy_share, softmax_rows
from qkspectrum.show.widgets.spectrum_plane.widget import SpectrumPlane, symmetric_and_antisymmetric

BYTES = ["symmetric", "antisymmetric", "eigenvalues", "tokens"]
D, T = 32, 64

show = shows(SpectrumPlane)

READ = """() => {
  const { readings, view } = main.el.figure, list = (a) => [...a], { matter } = view;
  return { readings, W: list(matter.W), real: list(matter.real), imaginary: list(matter.imaginary),
    attention: list(matter.attention), law: list(view.law), deviation: list(view.deviation) };
}"""


def weight(widget, mean, spread, asymmetry):
    """W once more, from the widget's own S and A."""
    s, a = (torch.frombuffer(bytearray(getattr(widget, name)), dtype=torch.float64).view(D, D) for name in BYTES[:2])
    alpha = math.radians(asymmetry)
    return mean * torch.eye(D, dtype=torch.float64) + spread * (math.cos(alpha) * s + math.sin(alpha) * a)


def check(seen, widget, mean, spread, asymmetry):
    """Every number of the page against the library on the same W and tokens, to 1e-6."""
    w = weight(widget, mean, spread, asymmetry)
    near = {"rtol": 1e-6, "atol": 1e-6}
    torch.testing.assert_close(torch.tensor(seen["W"], dtype=w.dtype).view(D, D), w, **near)
    qk = QKMatrix(torch.eye(D, dtype=w.dtype), w)
    found = torch.complex(*(torch.tensor(seen[part], dtype=w.dtype) for part in ("real", "imaginary")))
    distance = (found[:, None] - qk.eigenvalues()).abs()  # a set, in no order
    assert max(distance.amin(0).max(), distance.amin(1).max()) < 1e-6
    for power in (1, 2, 3):
        torch.testing.assert_close((found**power).mean(), (qk.eigenvalues() ** power).mean(), rtol=1e-6, atol=1e-5)
    x = torch.frombuffer(bytearray(widget.tokens), dtype=w.dtype).view(T, D)
    attention = softmax_rows(x @ w @ x.mT / math.sqrt(D))
    torch.testing.assert_close(torch.tensor(seen["attention"], dtype=w.dtype).view(T, T), attention, **near)
    kernel = RandomWalk(T).kernel() / T  # of the walk over √T
    law = kernel[-1] * qk.trace() / math.sqrt(D)
    square = (kernel.diagonal() * kernel[-1, -1] * qk.frobenius_squared() + kernel[-1] ** 2 * qk.trace_of_square()) / D
    torch.testing.assert_close(torch.tensor(seen["law"], dtype=w.dtype), law, **near)
    torch.testing.assert_close(torch.tensor(seen["deviation"], dtype=w.dtype), square.clamp_min(0).sqrt(), **near)
    eigenvalues = qk.eigenvalues()
    want = {
        "mean": mean,
        "spread": spread,
        "asymmetry": asymmetry,
        "trace": qk.mean,
        "scale": qk.scale,
        "variance": qk.variance,
        "frobenius": qk.frobenius_squared() / D,
        "hidden": qk.normality_gap() / D,
        "real": (eigenvalues.real - qk.mean).square().mean(),
        "imaginary": eigenvalues.imag.square().mean(),
        "xi": qk.trace() / math.sqrt(D),
        "eta_squared": qk.trace_of_square() / D,
        "entropy": entropy_share(attention),
        "rise": law[-1] - law[0],
        "noise": square.mean().clamp_min(0).sqrt(),
    }
    assert want.keys() == seen["readings"].keys() - {"headline"}
    for name, value in want.items():
        assert seen["readings"][name] == pytest.approx(float(value), rel=1e-6, abs=1e-6), name


# ---- numbers


def test_numbers_agree_with_the_library_and_follow_the_sliders_and_the_draw(show):
    widget = SpectrumPlane(mean=1.3, spread=7.7, asymmetry=31)
    page = show(widget)
    check(page.evaluate(READ), widget, 1.3, 7.7, 31)
    for at in [(3.5, 6.0, 0), (0, 0, 0), (0, 0, 90), (8, 12, 90), (-8, 12, 0), (-0.4, 0.2, 45), (0, 12, 89)]:
        at = dict(zip(("mean", "spread", "asymmetry"), at, strict=True))
        move(page, **at)
        check(page.evaluate(READ), widget, **at)
    widget.seed = 5
    state = state_of(widget)
    move(page, **{name: state[name] for name in BYTES})
    check(page.evaluate(READ), widget, **at)


def test_the_mixture_has_the_moments_it_promises(generator):
    s, a = symmetric_and_antisymmetric(12, generator)
    assert torch.equal(s, s.T) and torch.equal(a, -a.T)
    for degrees in (0, 20, 45, 90):
        alpha = math.radians(degrees)
        b = math.cos(alpha) * s + math.sin(alpha) * a
        qk = QKMatrix(torch.eye(12, dtype=b.dtype), b)
        found = [qk.mean.item(), qk.scale.item(), qk.frobenius_squared().item() / 12]
        assert found == pytest.approx([0, math.cos(2 * alpha), 1], abs=1e-12)


@pytest.mark.parametrize("process", [RandomWalk(T), IndependentTokens(T)])
@pytest.mark.slow
def test_the_band_is_what_simulation_gives(process, generator):
    """E ω = C_st tr(W)/λ and Var ω = (C_ss C_tt ‖W‖² + C_st² tr(W²))/λ², which the page draws for the last query."""
    w = weight(SpectrumPlane(), 1.0, 6.0, 60)
    x = process.sample(20_000, D, generator)
    logits = torch.einsum("nd,ntd->nt", x[:, -1] @ w, x) / math.sqrt(D)
    kernel = process.kernel()
    mean = kernel[-1] * w.trace() / math.sqrt(D)
    square = (kernel.diagonal() * kernel[-1, -1] * w.square().sum() + kernel[-1] ** 2 * (w * w.T).sum()) / D
    error = square.sqrt() / math.sqrt(len(x))
    assert ((logits.mean(0) - mean).abs() < 4.5 * error).all()
    assert ((logits.var(0) / square - 1).abs() < 0.06).all()


# ---- what is shown


def test_every_control_changes_what_is_shown(show):
    page = show()
    acts = {f"slider {i}": lambda i=i: page.locator("input").nth(i).press("PageUp") for i in range(3)}

    def press(name):
        page.get_by_role("button", name=name, exact=True).click()
        page.evaluate("frames2()")
        assert page.locator("button[aria-pressed=true]").inner_text() == name

    for name in ("Only a mean", "Only a spread", "Both", "Half turned", "All turned"):
        acts[name] = lambda name=name: press(name)
    acts["theme"] = lambda: page.evaluate("document.documentElement.dataset.theme = 'dark'")
    check_every_act_shows(page, acts)


def test_headlines_tell_the_story(show):
    page = show()
    says = {}
    for name in ("Only a mean", "Only a spread", "Both", "Half turned", "All turned"):
        page.get_by_role("button", name=name, exact=True).click()
        page.evaluate("frames2()")
        says[name] = page.inner_text(".qks-caption")
    assert "3.50 times the identity" in says["Only a mean"]
    assert "likeness counts for nothing" in says["Only a spread"]
    assert "its eigenvalues say just that" in says["Both"]
    noise = page.evaluate("main.el.figure.readings.noise")
    assert f"±{noise:.2f}" in says["All turned"] and "negative" in says["All turned"]
    assert "eigenvalues would say" in says["Half turned"]
    move(page, mean=0, spread=0)
    assert "every query averages" in page.inner_text(".qks-caption")


def test_sliders_answer_keys_and_keep_them_to_themselves(show):
    page = show()
    page.evaluate("window.leaked = 0; addEventListener('keydown', () => leaked++)")
    names = [page.locator("input").nth(i).get_attribute("aria-label") for i in range(3)]
    assert names == ["Mean", "Spread", "Asymmetry"]
    for i, (key, want) in enumerate([("Home", -6), ("End", 10), ("End", 90)]):
        page.locator("input").nth(i).press(key)
        page.evaluate("frames2()")
        assert page.evaluate(f"main.el.figure.state.{names[i].lower()}") == want
    assert page.locator("input").first.get_attribute("aria-valuetext") == "mean −6.00"
    assert page.evaluate("leaked") == 0


def test_a_finger_moves_a_slider(show):
    page = show(width=360, height=740, has_touch=True)
    box = page.locator("input").first.bounding_box()
    page.touchscreen.tap(box["x"] + 0.25 * box["width"], box["y"] + box["height"] / 2)
    page.evaluate("frames2()")
    assert page.evaluate("main.el.figure.state.mean") == pytest.approx(-3, abs=1)


def test_python_moves_the_page_and_the_page_tells_python(show):
    page = show()
    move(page, mean=-6.0, asymmetry=90)
    assert page.locator("input").first.get_attribute("aria-valuetext") == "mean −6.00"
    page.locator("input").nth(1).press("End")
    page.wait_for_function(
        "main.model.get('spread') === 10 && main.model.saved > 0 && main.model.get('readings').spread === 10"
    )
    told = page.evaluate("main.model.get('readings')")
    assert told["variance"] == pytest.approx(-100)
    assert told["headline"] == page.evaluate("main.el.querySelector('.qks-caption').textContent")


def test_presets_fly_where_motion_is_welcome(show):
    page = show(reduced_motion="no-preference")
    keep_frames(page, "main.el.figure.state.asymmetry")
    page.get_by_role("button", name="All turned").click()
    page.wait_for_function("main.el.figure.state.asymmetry === 90")
    assert any(5 < degrees < 85 for degrees in page.evaluate("kept"))


OUTSIDE = """[...main.el.querySelectorAll("circle.qkp-dot")].filter((dot) => {
  const box = dot.getBoundingClientRect(), whole = dot.ownerSVGElement.getBoundingClientRect();
  return box.left < whole.left || box.right > whole.right || box.top < whole.top || box.bottom > whole.bottom;
}).length"""


def test_nothing_is_wider_than_the_page_and_targets_are_large(show):
    page = show(SpectrumPlane(mean=6.0, spread=10.0, asymmetry=45), width=WIDTHS[0])
    for _ in each_width(page):
        check_fits(page)
        check_targets_are_large(page)
        assert page.evaluate(OUTSIDE) == 0  # at the sliders' ends every eigenvalue is still in the picture


def test_listeners_hear_what_changed(show):
    page = show()
    picture = page.get_by_role("img").first
    before = picture.get_attribute("aria-label")
    assert before.startswith("32 eigenvalues")
    page.locator("input").nth(2).press("End")
    page.wait_for_function("document.querySelector('[aria-live=polite]').textContent.includes('negative')")
    assert picture.get_attribute("aria-label") != before


def test_disposing_leaves_nothing_behind(show):
    page = show()
    page.locator("input").first.press("End")
    check_disposal(page, mean=1)


def test_a_figure_that_starts_hidden_appears_whole(show):
    page = show()
    page.evaluate("() => { main.dispose(); main.el.style.display = 'none'; main.dispose = esm.default.render(main); }")
    page.evaluate("frames2()")
    assert page.locator("canvas").count() == 0
    page.evaluate("main.el.style.display = ''")
    page.wait_for_function(
        "main.el.querySelectorAll('canvas').length === 2 && main.el.querySelectorAll('.qkp-dot').length === 32"
    )


# ---- Python alone


def test_repr_is_stable():
    assert repr(SpectrumPlane(mean=1)) == "SpectrumPlane(mean=1.0, spread=6.0, asymmetry=0, seed=0)"


@pytest.mark.parametrize(
    ("trait", "value"),
    [("mean", math.nan), ("mean", math.inf), ("spread", -1.0), ("spread", math.nan), ("asymmetry", -1),
     ("asymmetry", 91), ("seed", -1), ("seed", 2**31)],
)  # fmt: skip
def test_bad_traits_are_refused_by_name(trait, value):
    check_refused(SpectrumPlane(), trait, value)


def test_a_seed_is_a_draw():
    one, same, other = SpectrumPlane(seed=3), SpectrumPlane(seed=3), SpectrumPlane(seed=4)
    assert all(getattr(one, name) == getattr(same, name) != getattr(other, name) for name in BYTES)
    other.seed = 3
    assert other.eigenvalues == one.eigenvalues
