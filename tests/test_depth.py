"""The depth figure: its numbers are those of the library's Transformer, what it shows is checked in a real browser."""

import itertools
import math

import pytest
import torch
import traitlets
from conftest import one_line
from widgets import (
    WIDTHS,
    check_disposal,
    check_every_act_shows,
    check_fits,
    check_targets_are_large,
    doubles,
    drag,
    each_width,
    keep_frames,
    move,
    open_another,
    shows,
)

from qkspectrum import Transformer, TransformerConfig
from qkspectrum.conventions import DEPTH_LAYERS as DEPTH
from qkspectrum.show import DepthExplorer
from qkspectrum.theory.rank import relative_residual, residual

NORMS = {"none": "none", "before": "pre", "after": "post"}

show = shows(DepthExplorer)

WEIGHTS = """() => { const { X, layers, plane } = main.el.explorer.draw, list = (a) => [...a];
  return { X: list(X), plane: plane.map(list),
    layers: layers.map((l) => Object.fromEntries(Object.entries(l).map(([k, a]) => [k, list(a)]))) }; }"""


@torch.no_grad()
def library_states(drawn, skip, mlp, norm, causal, size):
    """The tokens before and after every layer of the library's own Transformer, with the page's weights."""
    x = doubles(drawn["X"], 24, 8)
    settings = {"skip": skip, "mlp": mlp, "norm": NORMS[norm], "causal": causal, "positions": "none"}
    model = Transformer(TransformerConfig(width=8, mlp_width=16, layers=DEPTH, **settings)).double()
    for block, weights in zip(model.blocks, drawn["layers"], strict=True):
        block.attention.q_proj.weight.copy_(size * doubles(weights["q"], 8, 8))
        block.attention.k_proj.weight.copy_(doubles(weights["k"], 8, 8))
        block.attention.v_proj.weight.copy_(doubles(weights["v"], 8, 8))
        block.attention.out_proj.weight.copy_(torch.eye(8))
        if mlp:
            block.mlp[0].weight.copy_(doubles(weights["w1"], 16, 8))
            block.mlp[2].weight.copy_(doubles(weights["w2"], 8, 16))
    states = [x]
    for block in model.blocks:
        states.append(block(states[-1]))
    return torch.stack(states)


def check_numbers(page, drawn):
    seen = page.evaluate("main.el.explorer.readings")
    states = library_states(drawn, *(seen[name] for name in ("skip", "mlp", "norm", "causal", "size")))
    relative, absolute = relative_residual(states), residual(states).norm(dim=(-2, -1))
    norms = states.norm(dim=(-2, -1))
    # 1e-6 of each value, above what rounding leaves of equal tokens
    torch.testing.assert_close(doubles(seen["relative"], -1), relative, rtol=1e-6, atol=1e-14)
    assert ((doubles(seen["absolute"], -1) - absolute).abs() <= 1e-6 * absolute + 1e-14 * norms).all()
    name = [["attention alone", "+ MLP"], ["+ skip", "+ skip + MLP"]][seen["skip"]][seen["mlp"]]
    assert seen["variants"][name]["relative"] == seen["relative"]
    assert seen["rank_collapse"] == (seen["relative"][seen["layers"]] < seen["relative"][0] / 3)
    return states


# ---- numbers


def test_every_network_is_the_librarys(show):
    page = show(DepthExplorer(seed=7))
    drawn = page.evaluate(WEIGHTS)
    curves = set()
    for skip, mlp, norm, causal in itertools.product((False, True), (False, True), NORMS, (False, True)):
        move(page, skip=skip, mlp=mlp, norm=norm, causal=causal)
        check_numbers(page, drawn)
        curves.add(page.evaluate("main.el.explorer.readings.relative[2]"))
    assert len(curves) == 24


@pytest.mark.parametrize(("size", "skip"), [(0.1, False), (3.0, True)])
def test_the_size_of_the_logits_is_the_librarys(show, size, skip):
    page = show(DepthExplorer(size=size, seed=3, skip=skip))
    drawn = page.evaluate(WEIGHTS)
    check_numbers(page, drawn)
    x, first = doubles(drawn["X"], 24, 8), drawn["layers"][0]
    logits = size * (x @ doubles(first["q"], 8, 8).mT) @ (x @ doubles(first["k"], 8, 8).mT).mT / math.sqrt(8)
    spread = (logits - logits.mean(-1, keepdim=True)).square().mean().sqrt()
    assert page.evaluate("main.el.explorer.readings.logit_spread") == pytest.approx(spread.item(), rel=1e-9)


def test_points_are_tokens_in_the_inputs_principal_plane(show):
    page = show(DepthExplorer(layers=2, skip=True, causal=True))
    drawn = page.evaluate(WEIGHTS)
    states = check_numbers(page, drawn)
    plane = doubles(drawn["plane"], 2, 8)
    _, _, directions = torch.linalg.svd(residual(states[0]))
    torch.testing.assert_close((plane @ directions[:2].mT).abs(), torch.eye(2, dtype=torch.float64), rtol=0, atol=1e-6)
    at = page.evaluate("""() => [...main.el.querySelectorAll(".qkd-plane svg")].map((svg) => [svg.clientWidth,
      [...svg.querySelectorAll("circle")].map((dot) => [dot.cx.baseVal.value, dot.cy.baseVal.value])])""")
    for (side, dots), x in zip(at, (states[2], residual(states[2])), strict=True):
        seen = x @ plane.mT / (x.norm() / math.sqrt(24)) * side / 2 / 2.2
        wanted = torch.stack([side / 2 + seen[:, 0], side / 2 - seen[:, 1]], -1).clamp(8, side - 8)
        torch.testing.assert_close(doubles(dots, 24, 2), wanted, rtol=0, atol=0.06)


def test_draws_differ_and_are_standard(show):
    page = show()
    tokens, weights = [], []
    for seed in range(8):
        move(page, seed=seed)
        drawn = page.evaluate(WEIGHTS)
        tokens.append(residual(doubles(drawn["X"], 24, 8)))
        weights.append(torch.stack([doubles(layer["v"], 8, 8) for layer in drawn["layers"]]))
    assert torch.stack(tokens).var().item() == pytest.approx(23 / 24, abs=0.12)
    assert torch.stack(weights).var().item() == pytest.approx(1 / 8, rel=0.05)
    assert len({x[0, 0].item() for x in tokens}) == 8


# ---- what is shown


def test_every_control_changes_what_is_shown(show):
    page = show()
    stops = ["+ skip", "+ MLP, no skip", "+ LayerNorm, no skip", "Large logits", "Causal", "As built in practice"]
    controls = ["Skip connection", "MLP", "Causal", "none", "after", "before", "absolute", "relative", "↻ New draw"]
    acts = {name: lambda name=name: page.get_by_role("button", name=name, exact=True).first.click() for name in stops}
    acts |= {
        f"{name}.": lambda name=name: page.get_by_role("button", name=name, exact=True).last.click()
        for name in controls
    }
    acts["layers"] = lambda: page.locator("input").nth(0).press("ArrowLeft")
    acts["size"] = lambda: page.locator("input").nth(1).press("PageUp")
    acts["theme"] = lambda: page.evaluate("document.documentElement.dataset.theme = 'dark'")
    check_every_act_shows(page, acts)


def test_the_first_draw_tells_the_story(show):
    page = show()
    assert "rank collapse" in page.inner_text(".qks-caption")
    for name, collapsed in [("+ skip", False), ("+ MLP, no skip", True), ("+ LayerNorm, no skip", True),
                            ("As built in practice", False), ("Attention alone", True)]:  # fmt: skip
        page.get_by_role("button", name=name, exact=True).click()
        page.evaluate("frames2()")
        assert ("rank collapse" in page.inner_text(".qks-caption")) == collapsed, name
        assert page.locator(".qks-chips button[aria-pressed=true]").first.inner_text() == name
    move(page, layers=6)
    assert "last digit" in page.inner_text(".qks-caption")
    assert "rounding" in page.inner_text(".qkd-planes")


def test_stops_add_their_layers_one_by_one_where_motion_is_welcome(show):
    page = show(reduced_motion="no-preference")
    keep_frames(page, "main.el.explorer.view.layers")
    page.get_by_role("button", name="Causal", exact=True).first.click()
    page.wait_for_function("main.el.explorer.view.layers === 12")
    assert any(0 < layers < 12 for layers in page.evaluate("kept"))


@pytest.mark.parametrize("touch", [False, True])
def test_dragging_on_the_chart_adds_layers(show, touch):
    page = show(has_touch=touch, width=730)
    handle = page.locator(".qkd-handle")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    drag(page, x, y, 120, 0, touch)
    assert page.evaluate("main.el.explorer.view.layers") > 8


def test_python_moves_the_page_and_the_page_tells_python(show):
    page = show()
    move(page, layers=20, norm="before", skip=True)
    assert page.locator("input").first.get_attribute("aria-valuetext") == "20\u00a0layers"
    page.locator("input").first.press("Home")
    page.wait_for_function("main.model.get('layers') === 0 && main.model.saved > 0")
    page.get_by_role("button", name="MLP", exact=True).click()
    page.wait_for_function("main.model.get('mlp') === true && main.model.get('readings').mlp")
    told = page.evaluate("main.model.get('readings')")
    assert len(told["relative"]) == len(told["absolute"]) == DEPTH + 1
    assert told["headline"] == page.evaluate("main.el.querySelector('.qks-caption').textContent")


def test_nothing_is_wider_than_the_page_and_targets_are_large(show):
    page = show(DepthExplorer(layers=24, measure="absolute"), width=WIDTHS[0])
    for _ in each_width(page):
        check_fits(page)
        check_targets_are_large(page)


def test_listeners_hear_what_changed(show):
    page = show()
    pictures = page.get_by_role("img")
    assert pictures.count() == 3
    before = [picture.get_attribute("aria-label") for picture in pictures.all()]
    page.evaluate("window.leaked = 0; addEventListener('keydown', () => leaked++)")
    page.locator("input").first.press("Home")
    page.wait_for_function("document.querySelector('[aria-live=polite]').textContent.includes('Before the first')")
    after = [picture.get_attribute("aria-label") for picture in pictures.all()]
    assert after[:2] != before[:2]
    page.get_by_role("button", name="Causal", exact=True).last.click()
    page.wait_for_function("document.querySelector('.qkd-chart').ariaLabel.includes('causal')")
    assert page.evaluate("leaked") == 0


def test_two_figures_on_a_page_do_not_meet_and_leave_nothing_behind(show):
    page = show()
    open_another(page, DepthExplorer(layers=9))
    page.locator("input").first.press("End")
    page.evaluate("frames2()")
    assert page.evaluate("other.el.explorer.view.layers") == 9
    check_disposal(page, layers=1)


# ---- Python


def test_errors():
    for name, value in [("layers", 25), ("layers", -1), ("size", 0.0), ("size", math.nan), ("seed", -1)]:
        with pytest.raises(ValueError) as error:
            DepthExplorer(**{name: value})
        one_line(error, name, str(value))
    with pytest.raises(traitlets.TraitError):
        DepthExplorer(norm="pre")
    assert repr(DepthExplorer(layers=2)).startswith("DepthExplorer(layers=2, skip=False")
