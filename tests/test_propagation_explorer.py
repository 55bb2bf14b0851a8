"""The figure of signal propagation: its laws and its simulation in a real browser, against the library."""

import json
import math
import shutil
from pathlib import Path

import pytest
import torch
from conftest import one_line

from qkspectrum import (
    AutoRegressive,
    IndependentTokens,
    RandomWalk,
    limit_signal_propagation,
    signal_propagation,
)
from qkspectrum.show.propagation_explorer import PIECES, SOURCES, PropagationExplorer

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
TRAITS = ["xi", "eta", "length", "dim", "process", "correlation", "spectrum", "seed", "readings"]

# The least host that anywidget's contract asks for.
HARNESS = """<!doctype html><html lang="en" data-theme="%(theme)s"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><style>body{margin:0}%(css)s</style></head>
<body><div id="host"></div><script type="module">
const esm = await import(URL.createObjectURL(new Blob([%(esm)s], { type: "text/javascript" })));
const state = %(state)s, heard = {}, el = document.getElementById("host");
const model = {
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
window.frames2 = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
window.main = { model, el, dispose: esm.default.render({ model, el }) };
</script></body></html>"""


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
        widget = widget or PropagationExplorer()
        state = json.dumps({name: getattr(widget, name) for name in TRAITS})
        parts = {"theme": theme, "css": widget._css, "esm": json.dumps(widget._esm), "state": state}
        path = tmp_path / f"page{len(contexts)}.html"
        path.write_text(HARNESS % parts, encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda said: said.type in ("error", "warning") and problems.append(said.text))
        page.on("request", lambda asked: asked.url.startswith("http") and problems.append(asked.url))
        page.goto(path.as_uri())
        page.wait_for_function("window.main?.el.propagation?.readings.headline")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert problems == []


READ = """() => {
  const { readings, view } = main.el.propagation, list = (a) => a && [...a];
  return { readings, eigenvalues: list(view.eigenvalues), exact: list(view.exact), gaussian: list(view.gaussian),
    limit: list(view.limit), mean: list(view.simulated.mean), error: list(view.simulated.error) };
}"""


def move(page, **traits):
    page.evaluate("async (t) => { for (const k in t) main.model.set(k, t[k]); await frames2(); }", traits)


def finish(page, draws=20_000):
    page.wait_for_function(f"main.el.propagation.readings.draws >= {draws}", timeout=60_000)


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
    # an event rarer than one in the draws leaves no trace in their spread
    assert ((simulated - want).abs() < 5 * error + 1 / r["draws"]).all()


STATES = [
    {"xi": 2.0, "eta": 1.0, "length": 50, "dim": 8},
    {"xi": 0.0, "eta": 0.05, "length": 128, "dim": 64},
    {"xi": 5.0, "eta": 0.5, "length": 128, "dim": 256},
    {"xi": -7.5, "eta": 9.0, "length": 37, "dim": 12},
    {"xi": -7.5, "eta": 3.0, "length": 37, "dim": 13, "spectrum": "skewed"},
    {"xi": 3.0, "eta": 0.02, "length": 4, "dim": 1},
    {"xi": 0.0, "eta": 1.0, "length": 5, "dim": 1},
    {"xi": -1.0, "eta": 0.02, "length": 64, "dim": 2},
    {"xi": 10.0, "eta": 0.02, "length": 128, "dim": 64, "spectrum": "skewed"},
    {"xi": 1.0, "eta": 4.0, "length": 16, "dim": 3, "process": "autoregressive", "correlation": 0.95},
    {"xi": -6.0, "eta": 2.0, "length": 64, "dim": 32, "process": "autoregressive", "correlation": -0.6},
    {"xi": 8.0, "eta": 10.0, "length": 24, "dim": 20, "process": "autoregressive", "spectrum": "skewed"},
    {"xi": 9.0, "eta": 3.0, "length": 128, "dim": 16, "process": "independent"},
    {"xi": -2.0, "eta": 10.0, "length": 4, "dim": 1, "process": "independent"},
    {"xi": 0.0, "eta": 5.0, "length": 10, "dim": 64, "process": "independent", "spectrum": "skewed"},
]


def test_laws_and_simulation_agree_with_the_library(show):
    page = show()
    for state in STATES:
        move(page, **{"process": "random walk", "spectrum": "bell", "correlation": 0.9, **state})
        finish(page)
        seen = page.evaluate(READ)
        assert {name: seen["readings"][name] for name in state if name != "eta"} == {
            name: value for name, value in state.items() if name != "eta"
        }
        check_numbers(seen)
