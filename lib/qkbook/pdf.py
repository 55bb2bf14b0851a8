"""The whole book as one PDF, printed by a browser from the built pages: `python -m qkbook.pdf`."""

import html
import io
import sys
from pathlib import Path

import yaml

from . import browser as book
from .serve import BOOK, serving
from .sharing import HOME

TARGET = Path("_build", "qkspectrum.pdf")
PAPER = {"format": "A4", "prefer_css_page_size": True, "print_background": True, "tagged": True}
MARGIN = "@page { size: A4; margin: 1.3cm 1.3cm 1.8cm }"
# Draws every figure, then lays the page out as for a printer; links lead to the published book.
READY = """async (home) => {
  await window.MathJax?.startup?.promise;
  await document.fonts.ready;
  const blank = (el) => el.matches(".qk-figure") ? !el.querySelector(".main-svg") : !el.childElementCount;
  for (const figure of document.querySelectorAll(".qk-figure, .qk-widget")) {
    figure.scrollIntoView({ behavior: "instant" });
    for (let wait = 0; wait < 600 && blank(figure); wait++) await new Promise((done) => setTimeout(done, 50));
  }
  for (const link of document.querySelectorAll("main a[href]"))
    if (link.host === location.host) link.href = home + link.pathname.slice(1) + link.hash;
  dispatchEvent(new Event("beforeprint"));
  await new Promise((done) => setTimeout(done, 500));
}"""
CONTENTS = """<!doctype html><html lang="en"><title>{title}</title><style>
  {margin} body {{ font: 12pt/1.7 system-ui, sans-serif }} h1 {{ font-size: 30pt; margin: 6cm 0 1cm }}
  h2 {{ break-before: page }} p {{ margin: 0; display: flex; justify-content: space-between }}
  h3 {{ margin: 0.8em 0 0.2em; font-size: 12pt }}
</style><h1>{title}</h1><p>{home}</p><h2>Contents</h2>{lines}</html>"""
NUMBERS = "<style>@page { size: A4; margin: 0 } body { margin: 0 }</style>"
NUMBER = '<div style="break-after: page; height: 28.9cm; display: grid; place-items: end center">{}</div>'


def chapters():
    """The parts of the book: each its caption, if any, and the names of its pages."""
    toc = yaml.safe_load(Path("_toc.yml").read_text("utf-8"))
    return [("", [toc["root"]])] + [
        (part["caption"], [chapter["file"] for chapter in part["chapters"]]) for part in toc["parts"]
    ]


def printed(browser, address, name):
    """A chapter's title and its PDF."""
    with browser.new_context(viewport={"width": 1000, "height": 1400}, reduced_motion="reduce") as context:
        context.set_default_timeout(book.HANG)
        page = context.new_page()
        page.goto(f"{address}{name}.html")
        page.evaluate(READY, HOME)
        page.add_style_tag(content=MARGIN)
        return page.title().split(" — ")[0], page.pdf(**PAPER)


def bound(browser, title, parts):
    """One PDF: a title, the contents with the pages' numbers, the chapters; with an outline.

    Args:
        browser: of Playwright.
        title: of the book.
        parts: each its caption and its chapters, which are a title and a PDF.
    """
    from pypdf import PdfReader, PdfWriter

    def pdf_of(text):
        page = browser.new_page()
        page.set_content(text)
        made = PdfReader(io.BytesIO(page.pdf(**PAPER)))
        page.close()
        return made

    def contents(first):
        lines, number = [], first
        for caption, each in parts:
            lines.append(f"<h3>{html.escape(caption)}</h3>" if caption else "")
            for name, made in each:
                lines.append(f"<p><span>{html.escape(name)}</span><span>{number}</span></p>")
                number += len(PdfReader(io.BytesIO(made)).pages)
        text = CONTENTS.format(title=html.escape(title), home=HOME, margin=MARGIN, lines="".join(lines))
        return pdf_of(text)

    front = contents(1)
    front = contents(len(front.pages) + 1)  # as many pages, now with the right numbers
    writer = PdfWriter()
    writer.append(front)
    for caption, each in parts:
        part = None
        for name, made in each:
            start = len(writer.pages)
            writer.append(io.BytesIO(made), import_outline=False)
            if caption and part is None:  # at the first page of its first chapter, which exists only now
                part = writer.add_outline_item(title=caption, page_number=start)
            writer.add_outline_item(title=name, page_number=start, parent=part)
    numbers = pdf_of(NUMBERS + "".join(map(NUMBER.format, range(1, len(writer.pages) + 1))))
    for page, number in zip(list(writer.pages)[len(front.pages) :], numbers.pages[len(front.pages) :], strict=False):
        page.merge_page(number)
    writer.add_metadata({"/Title": title})
    return writer


def main():
    """Print the book that is built in this folder; returns the exit code."""
    if not Path(BOOK, "index.html").is_file() or book.CHROMIUM is None:
        print("A PDF needs a built book (make book) and Chromium", file=sys.stderr)
        return 2
    title = yaml.safe_load(Path("_config.yml").read_text("utf-8"))["title"]
    with book.chromium() as browser, serving(BOOK) as address:
        parts = [(caption, [printed(browser, address, name) for name in names]) for caption, names in chapters()]
        with TARGET.open("wb") as file:
            bound(browser, title, parts).write(file)
    print(TARGET)
    return 0


if __name__ == "__main__":
    sys.exit(main())
