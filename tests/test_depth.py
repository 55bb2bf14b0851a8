"""The depth figure: its numbers are those of the library's Transformer, what it shows is checked in a real browser."""

import itertools
import json
import math
import shutil

import pytest
import torch
import traitlets
from conftest import one_line

from qkspectrum import Transformer, TransformerConfig
from qkspectrum.rank import relative_residual, residual
from qkspectrum.show import DepthExplorer
from qkspectrum.show.depth import DEPTH, PIECES, SOURCES

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
TRAITS = ["layers", "skip", "mlp", "norm", "causal", "size", "measure", "seed", "readings"]
NORMS = {"none": "none", "before": "pre", "after": "post"}

HARNESS = """<!doctype html><html lang="en" data-theme="%(theme)s"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><style>body{margin:0}%(css)s</style></head>
<body><div id="host"></div><script type="module">
const esm = await import(URL.createObjectURL(new Blob([%(esm)s], { type: "text/javascript" })));
window.start = (state, el) => {
  const heard = {}, model = {
    heard, saved: 0, get: (name) => state[name],
    set(name, value) {
      const changed = state[name] !== value;
      state[name] = value;
      if (changed) for (const listener of heard["change:" + name] ?? []) listener();
    },
    on: (event, listener) => (heard[event] ??= []).push(listener),
    off: (event, listener) => { heard[event] = (heard[event] ?? []).filter((one) => one !== listener); },
    save_changes() { this.saved++; },
  };
  return { model, el, dispose: esm.default.render({ model, el }) };
};
window.frames2 = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
window.main = start(%(state)s, document.getElementById("host"));
</script></body></html>"""


def state_of(widget):
    return json.dumps({name: getattr(widget, name) for name in TRAITS})


@pytest.fixture(scope="module")
def browser():
    playwright = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("no Chromium on the path: the figure's own code cannot run")
    with playwright.sync_playwright() as manager:
        chromium = manager.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def show(browser, tmp_path):
    """Open a widget in a page; afterwards, no error was thrown and nothing left the machine."""
    problems, contexts = [], []

    def opened(widget=None, width=1100, height=900, theme="light", **options):
        widget = widget or DepthExplorer()
        path = tmp_path / f"page{len(contexts)}.html"
        parts = {"theme": theme, "css": widget._css, "esm": json.dumps(widget._esm), "state": state_of(widget)}
        path.write_text(HARNESS % parts, encoding="utf-8")
        options = {"reduced_motion": "reduce", **options}
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda said: said.type in ("error", "warning") and problems.append(said.text))
        page.on("request", lambda asked: asked.url.startswith("http") and problems.append(asked.url))
        page.goto(path.as_uri())
        page.wait_for_function("window.main?.el.explorer?.readings.headline")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert problems == []


def move(page, **traits):
    page.evaluate("async (t) => { for (const k in t) main.model.set(k, t[k]); await frames2(); }", traits)


WEIGHTS = """() => { const { X, layers, plane } = main.el.explorer.draw, list = (a) => [...a];
  return { X: list(X), plane: plane.map(list),
    layers: layers.map((l) => Object.fromEntries(Object.entries(l).map(([k, a]) => [k, list(a)]))) }; }"""


def doubles(values, *shape):
    return torch.tensor(values, dtype=torch.float64).reshape(shape)


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
    assert seen["rank_collapse"] == (seen["relative"][seen["layers"]] < 0.01)
    return states


# ---- numbers


@pytest.mark.parametrize("seed", [0, 7])
def test_every_network_is_the_librarys(show, seed):
    page = show(DepthExplorer(seed=seed))
    drawn = page.evaluate(WEIGHTS)
    curves = set()
    for skip, mlp, norm, causal in itertools.product((False, True), (False, True), NORMS, (False, True)):
        move(page, skip=skip, mlp=mlp, norm=norm, causal=causal)
        check_numbers(page, drawn)
        curves.add(page.evaluate("main.el.explorer.readings.relative[2]"))
    assert len(curves) == 24


@pytest.mark.parametrize("size", [0.1, 0.5, 3.0])
def test_the_size_of_the_logits_is_the_librarys(show, size):
    page = show(DepthExplorer(size=size, seed=3))
    drawn = page.evaluate(WEIGHTS)
    for skip in (False, True):
        move(page, skip=skip)
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

SHOWN = "main.el.innerHTML"


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
    before = page.evaluate(SHOWN)
    for name, act in acts.items():
        act()
        page.evaluate("frames2()")
        after = page.evaluate(SHOWN) + page.evaluate("main.el.querySelector('.qks').dataset.look")
        assert after != before, name
        before = after


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
    page.get_by_role("button", name="Causal", exact=True).first.click()
    page.wait_for_function("main.el.explorer.view.layers > 0 && main.el.explorer.view.layers < 12")
    page.wait_for_function("main.el.explorer.view.layers === 12")


@pytest.mark.parametrize("touch", [False, True])
def test_dragging_on_the_chart_adds_layers(show, touch):
    page = show(has_touch=touch, width=730)
    handle = page.locator(".qkd-handle")
    handle.scroll_into_view_if_needed()
    box = handle.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    if touch:
        client = page.context.new_cdp_session(page)
        for kind, dx in (("touchStart", 0), ("touchMove", 60), ("touchMove", 120), ("touchEnd", None)):
            client.send(
                "Input.dispatchTouchEvent",
                {"type": kind, "touchPoints": [] if dx is None else [{"x": x + dx, "y": y}]},
            )
    else:
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + 120, y, steps=4)
        page.mouse.up()
    page.evaluate("frames2()")
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


@pytest.mark.parametrize("width", [320, 360, 640, 730, 980, 1100])
def test_nothing_is_wider_than_the_page_and_targets_are_large(show, width):
    page = show(DepthExplorer(layers=24, measure="absolute"), width=width, height=740)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    small = page.evaluate("""() => [...main.el.querySelectorAll("button, input, summary")].filter((el) => {
      const box = el.getBoundingClientRect(), grown = getComputedStyle(el, "::after");
      const extra = grown.content === '""' ? -2 * parseFloat(grown.top || 0) : 0;
      return box.height + extra < 43.9;
    }).map((el) => el.outerHTML)""")
    assert small == []
    tiny = page.evaluate("""() => [...main.el.querySelectorAll("*")].filter((el) => el.textContent.trim() &&
      parseFloat(getComputedStyle(el).fontSize) < 13).length""")
    assert tiny == 0


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
    other = "state => { window.other = start(state, document.body.appendChild(document.createElement('div'))); }"
    page.evaluate(other, json.loads(state_of(DepthExplorer(layers=9))))
    page.locator("input").first.press("End")
    page.evaluate("frames2()")
    assert page.evaluate("other.el.explorer.view.layers") == 9
    page.evaluate("main.dispose()")
    assert page.evaluate("main.el.childElementCount") == 0
    assert page.evaluate("Object.values(main.model.heard).flat().length") == 0


# ---- Python


def test_errors():
    for name, value in [("layers", 25), ("layers", -1), ("size", 0.0), ("size", math.nan), ("seed", -1)]:
        with pytest.raises(ValueError) as error:
            DepthExplorer(**{name: value})
        one_line(error, name, str(value))
    with pytest.raises(traitlets.TraitError):
        DepthExplorer(norm="pre")
    assert repr(DepthExplorer(layers=2)).startswith("DepthExplorer(layers=2, skip=False")


def test_sources_are_short():
    for file in [*(SOURCES / f"{piece}.js" for piece in PIECES), SOURCES / "style.css"]:
        lines = file.read_text().splitlines()
        assert len(lines) <= 350 and max(map(len, lines)) <= 112, file.name
