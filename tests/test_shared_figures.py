"""What a reader takes along from a figure of the book: a link, a picture, and code that shows it in another page."""

import json
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from widgets import HANG, state_of

import qkbook
from qkbook.notebooks import WIDGETS
from qkbook.pages import with_places
from qkspectrum.conventions import TRAIN_PRESETS
from qkspectrum.show import EntropyExplorer, TrainHere

HERE = Path(qkbook.__file__).parent
VIEW = '<script type="application/vnd.jupyter.widget-view+json">{"model_id": "%s"}</script>'
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>5 · A chapter</title>
<link rel="stylesheet" href="%(css)s"><script src="%(embed)s"></script>
<style>body { margin: 0 } .page { display: grid; padding: 40px; max-width: 900px }</style>
</head><body><header>Header</header><div class="page"><aside>Contents</aside><main><h1>A chapter</h1>
<p>Words before the figures.</p>%(views)s<p>Words after them.</p></main></div>
<script type="%(kind)s">%(state)s</script><script defer src="%(host)s"></script></body></html>"""

FITS = """(() => {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
  return scrollWidth <= clientWidth && scrollHeight <= clientHeight;
})()"""
RUN = "document.querySelectorAll('.qk-widget')[2].explorer"


@pytest.fixture
def chapter(tmp_path):
    """A page as the book has them, with two figures of a kind and one of another, and words around them."""
    figures = {"a": EntropyExplorer(), "b": EntropyExplorer(seed=5), "c": TrainHere()}
    stored = {
        name: {
            "state": {**state_of(one), "_esm": str(one._esm), "_css": str(one._css), "_anywidget_id": one._anywidget_id}
        }
        for name, one in figures.items()
    }
    files = {"css": "page.css", "embed": "embed.js", "host": "host.js"}
    parts = {"kind": WIDGETS, **{name: (HERE / file).as_uri() for name, file in files.items()}}
    views, state = "".join(VIEW % name for name in figures), json.dumps({"state": stored}).replace("<", "\\u003c")
    path = tmp_path / "chapter.html"
    path.write_text(with_places(PAGE % {**parts, "views": views, "state": state}), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser):
    with browser.new_context(viewport={"width": 1000, "height": 800}, reduced_motion="reduce") as context:
        context.set_default_timeout(HANG)
        page, problems = context.new_page(), []
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.add_init_script(
            "if (navigator.clipboard) navigator.clipboard.writeText = async (text) => { window.copied = text; }"
        )
        yield page
    assert problems == []


def figure(page, number):
    place = page.locator(".qk-widget").nth(number)
    place.scroll_into_view_if_needed()
    place.locator(".qks-share").wait_for()
    return place


def copied(place, name):
    place.get_by_role("button", name=name).click()
    place.get_by_text("Copied").wait_for()
    return place.evaluate("() => window.copied")


def test_the_embed_code_shows_one_figure_in_its_state_and_leads_back(page, chapter, tmp_path):
    page.goto(chapter)
    second = figure(page, 1)
    second.get_by_role("slider", name="Keys").press("End")
    page.wait_for_function("location.hash.startsWith('#~qke;count=')")
    state = page.evaluate("location.hash")
    assert copied(second, "Copy link") == chapter + state
    code = copied(second, "Copy embed code")
    outer = tmp_path / "outer.html"
    outer.write_text(f'<!doctype html><p style="height: 1200px">Mine.</p>{code}', encoding="utf-8")
    page.goto(outer.as_uri())
    page.locator("iframe").scroll_into_view_if_needed()
    frame = page.frame_locator("iframe")
    frame.locator(".qks-share").wait_for()
    shown = frame.locator("body").inner_text()
    assert shown.startswith("At a spread of 1.00, 1,024 keys") and shown.rstrip().endswith("From: 5 · A chapter")
    assert not any(words in shown for words in ("Header", "Contents", "Words before", "Words after"))
    assert frame.locator(".qk-widget > *").count() == 1  # no other figure was started
    inner = page.frames[1]
    assert inner.evaluate("document.querySelectorAll('.qk-widget')[1].entropy.state.seed") == 5
    assert inner.evaluate(FITS)
    assert copied(frame.locator(".qk-widget").nth(1), "Copy link") == chapter + state
    with page.expect_popup() as opened:
        frame.get_by_role("link", name="From").click()
    assert opened.value.url == chapter + state


def test_a_run_is_a_link(page, chapter):
    """Both runs' settings and the seed, not what was trained; what no run can have opens the page's own."""
    other = {**TRAIN_PRESETS["rank collapse"], "remedy": "QK-clip"}
    page.goto(f"{chapter}#~qkt;learning_rate=0.03;seed=7;other={quote(json.dumps(other))}")
    run = figure(page, 2)
    page.wait_for_function(f"{RUN}?.readings.runs?.length === 2 && {RUN}.readings.seed === 7")
    first, second = page.evaluate(f"{RUN}.readings.runs.map(({{ settings }}) => settings)")
    assert first == {**TRAIN_PRESETS["healthy"], "learning_rate": 0.03} and second == other
    run.get_by_role("button", name="↻ New seed").click()
    page.wait_for_function("location.hash.includes('seed=8')")
    link = copied(run, "Copy link")
    page.goto("about:blank")
    page.goto(link)
    figure(page, 2)
    page.wait_for_function(f"{RUN}?.readings.runs?.length === 2 && {RUN}.readings.seed === 8")
    assert page.evaluate(f"{RUN}.readings.runs.map(({{ settings }}) => settings)") == [first, second]
    for broken in ("layers=1000", "norm=first", "seed=-1", "other=%7B%22layers%22%3A2%7D", "other=null"):
        page.evaluate("hash => { location.hash = hash }", f"#~qkt;skip=false;{broken}")
        page.wait_for_function(f"{RUN}.readings.runs.length === 1")
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        settings, seed = page.evaluate(f"(({{ runs, seed }}) => [runs[0].settings, seed])({RUN}.readings)")
        assert settings == TRAIN_PRESETS["healthy"] | {"skip": broken != "other=null"} and seed == 0, broken


def test_pictures_hold_title_and_address(page, chapter):
    page.goto(chapter)
    place = figure(page, 0)
    kept = {}
    for kind in ("PNG", "SVG"):
        with page.expect_download() as saved:
            place.get_by_role("button", name=f"Save {kind}").click()
        assert saved.value.suggested_filename == f"5 · A chapter.{kind.lower()}"
        kept[kind] = saved.value.path().read_bytes()
    assert kept["PNG"][:4] == b"\x89PNG"
    svg = ElementTree.fromstring(kept["SVG"])
    texts = [one.text for one in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert texts[-2:] == ["5 · A chapter", chapter] and "At a spread of" in "".join(svg.itertext())


def test_a_page_that_lacks_the_figure_shows_itself(page, chapter):
    for asked in ("entropy_explorer-3", ".."):
        page.goto(f"{chapter}?figure={asked}")
        assert page.get_by_text("Words before the figures.").is_visible()
