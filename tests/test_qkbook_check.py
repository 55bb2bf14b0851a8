"""What the check of pages (`browser.py` with `probe.js`) sees when a page breaks."""

import functools
import os
import re
import shutil

import pytest
from built import html as html

from qkbook import browser as book
from qkbook import browsers
from qkbook.serve import serving

pytestmark = pytest.mark.slow  # for the build


@pytest.fixture(scope="module")
def broken(browser, html, tmp_path_factory):
    """A function that serves a page of the book with another text, and returns what is found wrong with it."""
    folder = tmp_path_factory.mktemp("broken") / "html"
    shutil.copytree(html, folder, copy_function=os.link)  # the server follows no link out of it
    page = folder / "broken" / "page.html"  # as deep as the chapters
    page.parent.mkdir()
    with serving(folder) as url:

        def found(text):
            page.write_text(text, "utf-8")
            return book.problems(browser, f"{url}broken/page.html")

        yield found


DEAD_SLIDER = '<div class="qk-widget">A figure <output></output><input type="range" aria-label="dead"></div>'
READ_OUT = (
    "<script>document.querySelector('[aria-label=dead]').oninput = e => e.target.previousSibling.value = 1</script>"
)
NO_ROOT = """<div class="qk-widget"><p>0</p><input type="range" aria-label="root" max="9"></div><script>
document.querySelector('[aria-label=root]').oninput = ({ target }) => {
  target.previousSibling.textContent = Math.sqrt(-target.value);
};
</script>"""
NARROW = '<div style="width: 20px; overflow: {}">{}</div>'
BREAKAGES = {
    "outside the book": '<script src="https://cdn.example/x.js"></script>',
    "page error: thrown": "<script>throw new Error('thrown')</script>",
    "page error: rejected": "<script>Promise.reject(new Error('rejected'))</script>",
    "console: logged": "<script>console.error('logged')</script>",
    "404": '<script src="missing.js"></script>',
    "formula not typeset": "<script>addEventListener('load', () => document.body.append(Object.assign("
    "document.createElement('span'), {className: 'math', textContent: 'x'})))</script>",
    "figure not drawn: plotly": '<figure class="qk-figure" id="plotly"><div class="qk-plot"></div><script>{"data": []}'
    "</script></figure>",
    "figure not drawn: canvas": '<div class="qk-widget" aria-label="canvas"><canvas></canvas></div>',
    "broken image": '<img src="data:image/png;base64,AAAA" width="9" height="9">',
    "slider without effect: dead": DEAD_SLIDER + READ_OUT,
    "no number after a move: root": NO_ROOT,
    "cut: A table": NARROW.format("hidden", "<table><td>A table</table>"),
    "scrolls by a pointer alone: Words": NARROW.format("auto", "<table><td>Words</table>"),
    "table that does not fit: Numbers": NARROW.format('auto" tabindex="0', "<table><td>Numbers</table>"),
    "thin caption": '<figure><figcaption style="font-weight: 300">What it shows</figcaption></figure>',
    "wider than the page, by": '<div style="width: 3000px">wide</div>',
}


def test_the_check_sees_what_breaks(browser, html, broken):
    """All of it on one page: each breakage has its complaint."""
    sound = (html / "book" / "bibliography.html").read_text("utf-8")
    found = broken(sound.replace("</article>", "".join(BREAKAGES.values()) + "</article>"))
    missed = [complaint for complaint in BREAKAGES if not any(wrong.startswith(complaint) for wrong in found)]
    assert not missed, found


@pytest.mark.parametrize("width", [1280, 360])
def test_the_check_sees_what_fits_the_reader_at_hand_only(width, browser, tmp_path):
    """A line that leaves 20 px free, but not in wider letters or larger ones."""
    grow = "const line = document.querySelector('p'); while (line.offsetWidth < innerWidth - 20) line.append('i')"
    style = "body { margin: 0 } p { width: max-content; max-width: none }"
    page = tmp_path / "page.html"
    page.write_text(f"<style>{style}</style><main><article><p></p></article></main><script>{grow}</script>")
    found = book.problems(browser, page.as_uri(), width=width)
    assert [wrong.split(",")[0] for wrong in found] == [
        f"wider than the page {reader}" for reader in book.READERS if reader
    ]


FIGURE = re.compile(r'<figure class="qk-figure">(?:(?!</figure>).)*"method": ?"animate".*?</figure>', re.DOTALL)
SCRIPT = re.compile(r'<script defer="defer" src="[^"]*figures\.js[^"]*"></script>')


@pytest.mark.parametrize(
    ("pattern", "replacement", "complaint"),
    [
        (SCRIPT, "", "figure not drawn"),
        (re.compile('"method": ?"animate"'), '"method": "skip"', "slider without effect"),
    ],
)
def test_the_check_sees_a_figure_that_does_not_work(pattern, replacement, complaint, html, broken):
    """A figure of the LocAteR chapter with a slider, without its script or with steps that do nothing."""
    chapter = (html / "book" / "locater.html").read_text("utf-8")
    figure = SCRIPT.search(chapter)[0] + FIGURE.search(chapter)[0]
    assert pattern.search(figure)
    sound = (html / "book" / "bibliography.html").read_text("utf-8")
    found = broken(sound.replace("</article>", pattern.sub(replacement, figure) + "</article>"))
    assert any(wrong.startswith(complaint) for wrong in found), found


@pytest.mark.parametrize("engine", browsers.ENGINES)
def test_another_browser_reports_what_breaks(engine, tmp_path):
    launch, program, packages = browsers.ENGINES[engine]
    if not program:
        pytest.skip(f"{engine} is not installed: apt-get install {packages}")
    page = "<html><head></head><body><main><article>{}</article></main></body></html>"
    for name, wrong in {
        "first": BREAKAGES["page error: thrown"],
        "second": BREAKAGES["cut: A table"],
        "last": "",
    }.items():
        (tmp_path / f"{name}.html").write_text(page.format(wrong))
    names = [f"{name}.html" for name in ("first", "second", "last")]
    found = browsers.checked(tmp_path, names, functools.partial(launch, program))
    first, second, last = (problems for _, problems in found)
    assert any("thrown" in wrong for wrong in first) and second == ["cut: A table"] and not last
