"""Every built page, in a browser without network: the book is alive over http and from a folder."""

import gzip
import json
import os
import re
import shutil

import pytest
from api_page import listed
from built import CHAPTERS, ROOT, TOC
from built import address as address
from built import html as html

from qkbook import browser as book
from qkbook import pictures
from qkbook.serve import serving

PAGES = [*(f"{chapter}.html" for chapter in CHAPTERS), "404.html", "genindex.html", "prf-prf.html", "search.html"]

# Not among the project's sources: a development dependency of npm.
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"

pytestmark = pytest.mark.slow  # for the build, which all of these need


def test_no_page_is_left_out(html):
    assert book.pages(html) == sorted(PAGES)


# The workers of a run share the pages, see conftest.py.
each_page = pytest.mark.parametrize("page", PAGES)


# What would take most of axe's time: drawings that are read as one picture, and all but the first of what has one form,
# such as the rows of a table, the entries of the API page, and the words of code of one kind.
REPEATED = (
    ".qk-plot > *, mjx-container > *, tr:nth-child(n + 4), dl.py dl.py, dl.py ~ dl.py, .citation ~ .citation, "
    "li:nth-child(n + 4), section > p ~ p ~ p ~ p"
)
VIOLATIONS = """async ([repeated, checks]) => {
  const still = { textContent: "* { transition: none !important }" };
  document.head.append(Object.assign(document.createElement("style"), still));
  document.querySelectorAll(repeated).forEach((el) => el.remove());
  const kinds = new Set();
  for (const word of document.querySelectorAll(".highlight span"))
    if (kinds.size === kinds.add(word.className).size) word.remove();
  const found = [];
  for (const [theme, options] of checks) {
    document.documentElement.dataset.theme = theme;
    await new Promise((done) => setTimeout(() => requestIdleCallback(done, { timeout: 200 }), 100));
    const { violations } = await axe.run(document, { resultTypes: ["violations"], preload: false, ...options });
    for (const { id, nodes } of violations) found.push(`${theme}, ${id}: ${nodes.length}, such as ${nodes[0].target}`);
  }
  return found;
}"""
# In the dark, a page has other colours and the same structure.
LIGHT_AND_DARK = [["light", {}], ["dark", {"runOnly": ["color-contrast"]}]]
# What all pages of a kind share is checked on one of each.
KINDS = [TOC["root"], "book/living-model", "book/locater", "book/questions", "search"]


def violations(shown):
    """What axe finds on an open page; last of all, since it takes the formulas out."""
    if not AXE.exists():
        return []  # test_axe_is_at_hand says so
    shown.evaluate(AXE.read_text("utf-8"))
    return shown.evaluate(VIOLATIONS, [REPEATED, LIGHT_AND_DARK])


def test_axe_is_at_hand():
    if not AXE.exists():
        pytest.skip("axe is not installed, so pages are not checked for screen readers: npm ci")


@each_page
def test_page(page, browser, html):
    """From a folder: sound on a wide screen, where each question knows wrong from right, and on a phone.

    For screen readers as well: axe comes last, since it takes the formulas out.
    """
    with book.opened(browser, f"{html.as_uri()}/{page}") as (shown, problems):
        notebook = (ROOT / page).with_suffix(".ipynb")
        asks = notebook.exists() and "Question(" in notebook.read_text("utf-8")
        assert bool(answered(shown)) == asks
        shown.set_viewport_size({**shown.viewport_size, "width": 320})
        problems += [f"at 320 px: {wrong}" for wrong in book.probed(shown, moves=False)]
        assert not problems
        assert not violations(shown)
        shown.set_viewport_size({**shown.viewport_size, "width": 1280})  # with the menus and lists of contents
        assert not violations(shown)
        assert not problems


@pytest.mark.parametrize("page", KINDS)
def test_page_over_http_on_a_phone(page, browser, address):
    """Opened there, as most readers will."""
    query = "?q=entropy" * (page == "search")
    with book.opened(browser, f"{address}{page}.html{query}", width=320) as (_, problems):
        assert not problems


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
QUESTIONS = """() => Object.values(JSON.parse(document.querySelector(
  'script[type="application/vnd.jupyter.widget-state+json"]')?.textContent ?? '{"state": {}}').state)
  .map(model => model.state).filter(state => state.prompt)"""


def answered(page):
    """Answer each question wrongly, then rightly, whereupon its solution opens; returns how many there are."""
    states = page.evaluate(QUESTIONS)
    forms = page.locator("form.qk-question")
    assert forms.count() == len(states)
    for form, state in zip(forms.all(), states, strict=True):
        answer = state["answer"]
        wrong = (answer + 1) % len(state["choices"]) if state["choices"] else answer + 2 * state["tolerance"] + 1
        tries = [int(wrong), int(answer)] if state["choices"] else [wrong, answer]
        form.evaluate("(form, tries) => { form.dataset.tries = JSON.stringify(tries); }", tries)
        assert form.evaluate(ANSWER) == ["qk-verdict qk-wrong", "qk-verdict qk-right", True], state["prompt"]
    return len(states)


# Where the figure's parts lie, and what the page has asked for, before anybody touched it.
FIRST_SCREEN = """() => {
  const place = (part) => document.querySelector(`.qkl ${part}`).getBoundingClientRect();
  const [map, meters, sliders] = [".qkl-map", ".qkl-meters", ".qkl-sliders"].map(place);
  return { bottom: Math.max(map.bottom, meters.bottom, sliders.bottom),
    covered: innerWidth < 640 && Math.max(map.bottom, meters.bottom) > sliders.top + 1,
    files: performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname) };
}"""


@pytest.mark.parametrize(("width", "height", "above"), [(1280, 900, 700), (390, 844, 844)])
def test_chapter_1_is_rescued_on_its_first_screen_and_weighs_little(width, height, above, browser, html, address):
    with browser.new_context(viewport={"width": width, "height": height}) as context:
        context.set_default_timeout(book.HANG)
        page = context.new_page()
        page.goto(f"{address}book/start-here.html", wait_until="load")
        page.locator(".qkl canvas").wait_for()
        seen = page.evaluate(FIRST_SCREEN)
        assert seen["bottom"] <= above and not seen["covered"]
        assert not any("small-llama" in path for path in seen["files"])
        files = {html / path.lstrip("/") for path in ["book/start-here.html", *seen["files"]]}
        weight = sum(len(gzip.compress(file.read_bytes(), 6)) for file in files if file.is_file())
        assert weight <= 1_000_000  # as a server sends it
        page.get_by_role("button", name="As trained").click()
        page.wait_for_function("document.querySelector('.qkl .qks-caption').textContent.includes('as trained')")


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


HEAD = """(figure) => {
  const {data, layout} = figure.querySelector(".qk-plot");
  const label = figure.querySelector("input").getAttribute("aria-valuetext");
  return {ink: layout.template?.layout.font.color, label, lines: data?.map(trace => [...(trace.y ?? [])])};
}"""
VIEW = """(figure) => {
  const {data, layout} = figure.querySelector(".qk-plot");
  const {title, range} = layout.xaxis;
  return {ink: layout.template.layout.font.color, traces: data.map(t => t.visible !== false), axis: title.text, range};
}"""
DRAWN = ".qk-figure:has(.main-svg)"


def once(figure, look, condition, *values):
    """What a figure shows, as soon as the condition on it holds and it is at rest; at last, what it shows then."""
    return figure.evaluate(
        f"""async (figure, values) => {{
          let shown, before;
          for (let wait = 0; wait < 100; wait++) {{
            [before, shown] = [JSON.stringify(shown), ({look})(figure)];
            if (JSON.stringify(shown) === before && ({condition})(shown, ...values)) break;
            await new Promise((done) => setTimeout(() => requestIdleCallback(done, {{ timeout: 200 }}), 50));
          }}
          return shown;
        }}""",
        values,
    )


def in_the_dark(page, figure, look, chosen):
    """What a figure shows after its page has turned dark, in the ink of before."""
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    same = "JSON.stringify({...now, ink: chosen.ink}) === JSON.stringify(chosen)"
    shown = once(figure, look, f"(now, chosen) => now.ink !== chosen.ink && {same}", chosen)
    assert shown["ink"] != chosen["ink"]
    return {**shown, "ink": chosen["ink"]}


@pytest.fixture
def chapter(browser, address):
    with browser.new_context() as context:
        context.set_default_timeout(book.HANG)
        page = context.new_page()
        yield lambda name: page.goto(f"{address}book/{name}.html") and page


def test_what_a_menu_has_chosen_stays_when_the_page_turns_dark(chapter):
    """The first menu of the remedies chapter, its third view: other traces, and another axis than the first."""
    page = chapter("remedies")
    figure = page.locator(".qk-figure", has=page.locator("select")).first
    figure.scroll_into_view_if_needed()
    page.locator(DRAWN, has=page.locator("select")).first.wait_for()
    first = figure.evaluate(VIEW)
    figure.locator("select").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = once(figure, VIEW, "(now, first) => now.axis !== first.axis", first)
    assert chosen["traces"] != first["traces"] and chosen["axis"] != first["axis"]
    assert in_the_dark(page, figure, VIEW, chosen) == chosen


def test_a_menu_and_the_slider_it_changes_stay_when_the_page_turns_dark(chapter):
    """The first figure of the chapter on real models: a layer from the menu, then one of its heads, all by keys."""
    page = chapter("real-models")
    figure = page.locator(".qk-figure", has=page.locator("input")).first
    figure.scroll_into_view_if_needed()
    page.locator(DRAWN, has=page.locator("input")).first.wait_for()
    first = figure.evaluate(HEAD)
    figure.locator("select").focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    layer = once(figure, HEAD, "(now) => now.label === 'layer 3, head 0'")
    assert layer["label"] == "layer 3, head 0"
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    chosen = once(figure, HEAD, "(now, layer) => `${now.lines}` !== `${layer.lines}`", layer)
    assert chosen["label"] == "layer 3, head 1"
    assert chosen["lines"] != layer["lines"] and chosen["lines"] != first["lines"]
    assert in_the_dark(page, figure, HEAD, chosen) == chosen


@pytest.mark.parametrize("width", [1280, 390])
def test_a_link_to_a_section_leads_to_it(width, browser, address):
    """Though formulas and widgets above it are drawn only after the browser has gone there."""
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        context.set_default_timeout(book.HANG)
        page = context.new_page()
        page.goto(f"{address}book/localization.html")
        links = page.locator("main section section > h2 > a.headerlink").evaluate_all("all => all.map(a => a.hash)")
        page.goto("about:blank")
        page.goto(f"{address}book/localization.html{links[-2]}")
        page.evaluate("() => MathJax.startup.promise")
        page.wait_for_function(
            """async (hash) => {
              await new Promise((done) => setTimeout(() => requestIdleCallback(done, { timeout: 200 }), 500));
              const section = document.getElementById(decodeURIComponent(hash.slice(1)));
              const near = [...document.querySelectorAll(".qk-widget:empty, .qk-figure:not(:has(.main-svg))")];
              const seen = (el) => Math.abs(el.getBoundingClientRect().top - innerHeight / 2) < innerHeight;
              return !near.some(seen) && Math.abs(section.getBoundingClientRect().top) < 120;
            }""",
            arg=links[-2],
        )


def _swipe_up(page, x, y):
    """Move a finger 200 pixels up from a point."""
    touch = page.context.new_cdp_session(page)
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 11):
        point = {"x": x, "y": y - 20 * step}
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [point]})
        page.wait_for_timeout(20)
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_finger_that_starts_on_a_figure_scrolls_the_page(browser, html):
    size = {"width": 390, "height": 800}
    with browser.new_context(viewport=size, has_touch=True, is_mobile=True, offline=True) as context:
        page = context.new_page()
        page.goto((html / "book" / "locater.html").as_uri())
        figures = page.locator(".qk-figure")
        for index in range(figures.count()):
            figures.nth(index).evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
            plot = figures.nth(index).locator(".nsewdrag").first
            plot.wait_for(state="attached")
            box, before = plot.bounding_box(), page.evaluate("scrollY")
            _swipe_up(page, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
            page.wait_for_function("before => scrollY > before + 100", arg=before)


def test_the_code_that_a_page_shows_has_no_marks_for_tests(html):
    pages = [path.read_text("utf-8") for path in (html / "book").glob("*.html")]
    assert sum("verdict_table" in page for page in pages) and not any("NBVAL" in page for page in pages)


def test_a_page_says_what_it_is_to_search_engines_and_messengers(html):
    for name in ("paths", "eigenspectrum", "glossary"):
        text = (html / "book" / f"{name}.html").read_text("utf-8")
        meta = dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', text))
        assert 60 <= len(meta["description"]) <= 210 and "\\" not in meta["description"]
        assert meta["og:description"] == meta["description"] and meta["og:image"].endswith(f"/cards/{name}.png")
        assert f'<link rel="canonical" href="{meta["og:url"]}"' in text
    places = re.findall("<loc>(.*)</loc>", (html / "sitemap.xml").read_text("utf-8"))
    assert len(places) == len(CHAPTERS) and all(place.startswith("https://") for place in places)
    assert "sitemap.xml" in (html / "robots.txt").read_text("utf-8")
    assert json.loads((html / "site.webmanifest").read_text("utf-8"))["start_url"] == f"{TOC['root']}.html"
    assert "<title>qkspectrum" in (html / "index.html").read_text("utf-8")


def test_a_page_without_scripts_shows_pictures_formulas_and_solutions(browser, html, tmp_path):
    """Of a short chapter, whose pictures are taken here."""
    shutil.copytree(html, tmp_path, dirs_exist_ok=True, copy_function=os.link)
    for folder in (pictures.PICTURES, pictures.CARDS):
        (tmp_path / folder).mkdir()
    with serving(tmp_path) as url:
        text = pictures.take(browser, url, tmp_path, "book/attention-model.html")
        (tmp_path / "still.html").write_text(text.replace("../_static", "_static"), "utf-8")
        with browser.new_context(java_script_enabled=False) as context:
            page = context.new_page()
            page.goto(f"{url}still.html")
            figures = page.locator("figure.qk-figure img.qk-picture")
            assert figures.count() == text.count('<figure class="qk-figure">') == 3
            figures.last.scroll_into_view_if_needed()
            assert page.locator("article math").first.is_visible()
            assert not page.locator("article .math").first.is_visible()  # its TeX
            page.locator("noscript summary").last.click()  # its solution
            assert page.locator("noscript details[open]").first.is_visible()
    assert (tmp_path / pictures.CARDS / "attention-model.png").stat().st_size > 10_000


PRINTED = """() => {
  const width = (selector) => [...document.querySelectorAll(selector)].map((el) => el.getBoundingClientRect().width);
  return [document.documentElement.dataset.theme, document.querySelectorAll(".qk-figure:not(:has(.main-svg))").length,
    Math.max(...width("article .main-svg, article .qk-widget"))];
}"""


CUT_ON_PAPER = """() => [...document.querySelectorAll("article :is(pre, .output)")]
  .filter((el) => el.checkVisibility() && el.scrollWidth > el.clientWidth + 1).map((el) => el.textContent)"""


def test_a_page_is_laid_out_for_paper_at_once(chapter):
    """In the light, each figure drawn, also those that nobody has seen yet, and none wider than the paper."""
    page = chapter("attention-model")
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.wait_for_function("typeof Plotly !== 'undefined'")
    theme, undrawn, width = page.evaluate(f"() => {{ dispatchEvent(new Event('beforeprint')); return ({PRINTED})(); }}")
    assert (theme, undrawn) == ("light", 0) and width <= 680
    page.emulate_media(media="print")
    assert not page.evaluate(f"({CUT_ON_PAPER})()")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_term_shows_its_definition_to_keys_pointer_and_finger(browser, html):
    """And a citation its work; Escape hides either, and a pointer may move on to it."""
    options = {"has_touch": True, "reduced_motion": "reduce", "viewport": {"width": 1280, "height": 900}}
    with browser.new_context(**options) as context:
        page = context.new_page()
        page.goto((html / "book" / "rank-collapse.html").as_uri())
        page.evaluate("MathJax.startup.promise")
        note, terms = page.locator("#qk-note"), page.locator("a.qk-term")
        terms.first.focus()
        assert note.is_visible() and len(note.inner_text()) > 20
        assert terms.first.get_attribute("aria-describedby") == "qk-note"
        page.keyboard.press("Escape")
        assert note.is_hidden() and terms.first.get_attribute("aria-describedby") is None
        cited = page.locator('article a[href*="bibliography.html#"]').first
        cited.hover()
        note.hover()
        page.wait_for_timeout(400)  # more than it waits for the pointer
        assert note.is_visible() and re.search(r"20\d\d\.", note.inner_text())
        page.mouse.move(0, 0)
        note.wait_for(state="hidden")
        terms.nth(1).tap()
        assert note.is_visible() and "rank-collapse" in page.url
        page.touchscreen.tap(5, 5)
        assert note.is_hidden()
