"""Every built page, in a browser without network: the book is alive over http and from a folder."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from api_page import listed

from qkbook import browser as book
from qkbook.serve import serving

ROOT = Path(__file__).parents[1]

# Fixtures last one module, not the session: a process can hold one synchronous playwright at a time.
pytestmark = pytest.mark.skipif(not book.CHROMIUM, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def html(tmp_path_factory):
    """A fresh build, in which warnings are errors."""
    out = tmp_path_factory.mktemp("book")
    command = [Path(sys.executable).with_name("jupyter-book"), "build", ROOT, "--path-output", out]
    done = subprocess.run([*command, "-W", "-n", "--keep-going"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-4000:]
    return out / "_build" / "html"


@pytest.fixture(scope="module")
def address(html):
    with serving(html) as url:
        yield url


@pytest.fixture(scope="module")
def browser():
    with book.chromium() as running:
        yield running


def everything_wrong(browser, folder, prefix, **options):
    found = {page: book.problems(browser, prefix + page, **options) for page in book.pages(folder)}
    return {page: wrong for page, wrong in found.items() if wrong}


def test_pages_over_http(browser, html, address):
    assert not everything_wrong(browser, html, address)


def test_pages_from_a_folder(browser, html):
    assert not everything_wrong(browser, html, html.as_uri() + "/")


def test_pages_on_a_phone(browser, html, address):
    assert not everything_wrong(browser, html, address, width=360)


def test_home_page_has_a_formula_and_something_to_move(html):
    home = (html / "book" / "start-here.html").read_text("utf-8")
    assert 'class="math' in home
    assert "widget-view+json" in home


def test_the_api_page_has_an_anchor_for_every_name(html):
    anchors = set(re.findall(r'<dt [^>]*id="([^"]+)"', (html / "book" / "api.html").read_text("utf-8")))
    assert not set(listed()) - anchors
    assert {"qkspectrum.QKMatrix.normality_gap", "qkspectrum.LocAteR.attach"} <= anchors  # and for methods


@pytest.mark.parametrize("page", ["questions", "glossary"])
def test_names_of_the_library_are_links_to_the_api_page(page, html):
    built = (html / "book" / f"{page}.html").read_text("utf-8")
    names = re.findall(r'(<a [^>]*href="api\.html#[^>]*>)?<code class="xref py', built)
    assert names
    assert all(names)


DEAD_SLIDER = '<div class="qk-widget">A figure <output></output><input type="range" aria-label="dead"></div>'
READ_OUT = (
    "<script>document.querySelector('[aria-label=dead]').oninput = e => e.target.previousSibling.value = 1</script>"
)
BREAKAGES = {
    "outside the book": '<script src="https://cdn.example/x.js"></script>',
    "page error": "<script>throw new Error('thrown')</script>",
    "page error: rejected": "<script>Promise.reject(new Error('rejected'))</script>",
    "console": "<script>console.error('logged')</script>",
    "404": '<script src="missing.js"></script>',
    "formula not typeset": "<script>onload = () => document.body.append(Object.assign("
    "document.createElement('span'), {className: 'math', textContent: 'x'}))</script>",
    "figure not drawn": '<figure class="qk-figure"><div class="qk-plot"></div><script>{"data": []}</script></figure>',
    "figure not drawn: canvas": '<div class="qk-widget" aria-label="canvas"><canvas></canvas></div>',
    "broken image": '<img src="data:image/png;base64,AAAA" width="9" height="9">',
    "slider without effect": DEAD_SLIDER,
    "wider than the page": '<div style="width: 3000px">wide</div>',
}


@pytest.mark.parametrize("complaint", BREAKAGES)
def test_the_check_sees_what_breaks(complaint, browser, html, address):
    page = html / "broken.html"
    page.write_text((html / "genindex.html").read_text("utf-8").replace("</main>", BREAKAGES[complaint] + "</main>"))
    try:
        found = book.problems(browser, address + page.name)
    finally:
        page.unlink()
    assert any(wrong.startswith(complaint) for wrong in found), found


def test_the_check_sees_a_figure_that_cannot_load_plotly(browser, html, address, tmp_path):
    with_figure = next((page for page in book.pages(html) if "qk-plot" in (html / page).read_text("utf-8")), None)
    if not with_figure:
        pytest.skip("no page of the book holds a plotly figure")
    broken = shutil.copytree(html, tmp_path / "html")
    (broken / "_static" / "qkbook" / "plotly.min.js").write_text("")
    with serving(broken) as url:
        found = book.problems(browser, url + with_figure)
    assert any("figure not drawn" in wrong for wrong in found), found


def test_the_check_sees_a_plotly_slider_without_effect(browser, html, address):
    """The slider of the LocAteR chapter, its steps told to do nothing."""
    sound = html / "book" / "locater.html"
    text = sound.read_text("utf-8").replace('"method": "', '"method":"')
    assert '"method":"animate"' in text
    broken = sound.with_name("broken.html")
    broken.write_text(text.replace('"method":"animate"', '"method":"skip"'), "utf-8")
    try:
        found = book.problems(browser, address + "book/broken.html")
    finally:
        broken.unlink()
    assert [wrong.split(":")[0] for wrong in found] == ["slider without effect"], found


HEAD = """(figure) => {
  const {data, layout} = figure.querySelector(".qk-plot");
  return [layout.sliders[0].steps[layout.sliders[0].active].label, data.map(trace => [...(trace.y ?? [])])];
}"""
SHOWN = """figure => {
  const {data, layout} = figure.querySelector(".qk-plot");
  return [data.map(trace => trace.visible !== false), layout.xaxis.title.text, layout.xaxis.range];
}"""


def in_the_dark(page, figure, look):
    """What a figure shows after its page has turned dark."""
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.wait_for_timeout(1000)
    return figure.evaluate(look)


def test_what_a_menu_has_chosen_stays_when_the_page_turns_dark(browser, html, address):
    """The first menu of the remedies chapter, its third view: other traces, and another axis than the first."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address + "book/remedies.html")
        figure = page.locator(".qk-figure", has=page.locator(".updatemenu-header")).first
        first = figure.evaluate(SHOWN)
        figure.locator(".updatemenu-header").click()
        figure.locator(".updatemenu-dropdown-button").nth(2).click()
        page.wait_for_timeout(500)
        chosen = figure.evaluate(SHOWN)
        assert chosen[0] != first[0] and chosen[1] != first[1]
        assert in_the_dark(page, figure, SHOWN) == chosen


def test_a_menu_and_the_slider_it_changes_stay_when_the_page_turns_dark(browser, html, address):
    """The first figure of the chapter on real models: a layer from the menu, then one of its heads by the slider."""
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address + "book/real-models.html")
        figure = page.locator(".qk-figure", has=page.locator(".slider-group")).first
        first = figure.evaluate(HEAD)
        figure.locator(".updatemenu-header").click()
        figure.locator(".updatemenu-dropdown-button").nth(3).click()
        page.wait_for_timeout(500)
        figure.locator(".slider-rail-touch-rect").click()  # in the middle
        page.wait_for_timeout(500)
        chosen = figure.evaluate(HEAD)
        assert chosen[0].startswith("layer 3, head ") and chosen[0] != "layer 3, head 0" and chosen[1] != first[1]
        assert in_the_dark(page, figure, HEAD) == chosen


ANSWER = """(form) => {
  const [wrong, right] = JSON.parse(form.dataset.tries);
  const give = (value) => {
    const radio = form.querySelector(`input[type=radio][value="${value}"]`);
    if (radio) radio.checked = true; else form.querySelector("input[type=text]").value = value;
    form.querySelector("button").click();
    return form.querySelector("[role=status]").className;
  };
  return [give(wrong), give(right), form.lastChild.open];
}"""


def test_every_question_checks_itself_in_the_page(browser, html, address):
    """A wrong answer is called wrong, the right one right, and then the solution opens."""
    asked = 0
    for chapter in book.pages(html):
        with browser.new_context() as context:
            page = context.new_page()
            page.goto(address + chapter)
            page.evaluate(book.PROBE)
            states = page.evaluate(
                """() => Object.values(JSON.parse(document.querySelector(
                'script[type="application/vnd.jupyter.widget-state+json"]')?.textContent ?? '{"state": {}}').state)
                .map(model => model.state).filter(state => state.prompt)"""
            )
            forms = page.locator("form.qk-question")
            assert forms.count() == len(states)
            for form, state in zip(forms.all(), states, strict=True):
                answer = state["answer"]
                wrong = (
                    (answer + 1) % len(state["choices"]) if state["choices"] else answer + 2 * state["tolerance"] + 1
                )
                tries = [int(wrong), int(answer)] if state["choices"] else [wrong, answer]
                form.evaluate("(form, tries) => { form.dataset.tries = JSON.stringify(tries); }", tries)
                assert form.evaluate(ANSWER) == ["qk-verdict qk-wrong", "qk-verdict qk-right", True], state["prompt"]
                asked += 1
    assert asked
