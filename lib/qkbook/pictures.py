"""Pictures of the built book's figures, for readers without JavaScript and for cards: `python -m qkbook.pictures`.

Each figure and widget is drawn in a browser as a reader first sees it; the page shows the picture where no script runs,
and each formula as MathML. The card of a chapter, which messengers show, has its title and its first figure.
"""

import base64
import html
import re
import sys
from pathlib import Path

from . import browser as book
from .serve import BOOK, serving
from .sharing import CARDS

PICTURES = "_static/qkbook/pictures"
FIGURES = ".qk-figure .qk-plot, .qk-place .qk-widget:not(.qk-of-question)"
DRAWN = """async () => {
  document.documentElement.dataset.theme = "light";
  await MathJax?.startup?.promise;
  await document.fonts.ready;
}"""
SHOWN = """async (figure) => {
  figure.scrollIntoView({ block: "center", behavior: "instant" });
  const drawn = () => figure.querySelector(".main-svg :is(.trace, .hm), :scope:not(.qk-plot) > *");
  for (let wait = 0; wait < 600 && !drawn(); wait++) await new Promise((done) => setTimeout(done, 50));
  await new Promise((done) => setTimeout(() => requestIdleCallback(done, { timeout: 200 }), 100));
  return figure.getAttribute("aria-label") ?? figure.querySelector("[aria-label]")?.getAttribute("aria-label") ?? "";
}"""
# What the theme lays over a page.
OVER = ".bd-header-article, .skip-link, #pst-back-to-top { display: none !important }"
# What each place for formulas in a page's text shows, as MathML, in their order; a page without has no MathJax.
FORMULAS = """() => {
  const all = [...(window.MathJax?.startup?.document?.math ?? [])];
  const within = (place) => all.filter(({ typesetRoot }) => place.contains(typesetRoot));
  return [...document.querySelectorAll("article .math.notranslate")].map((place) =>
    within(place).map(({ root }) => MathJax.startup.toMML(root)).join(""));
}"""
CARD = """<!doctype html><style>
  body {{ margin: 0; display: grid; grid-template-columns: 1fr 1.2fr; gap: 40px; align-items: center; height: 630px;
    box-sizing: border-box; padding: 48px; background: #fff; color: #1b1f24; font: 24px system-ui, sans-serif }}
  h1 {{ font-size: 52px; line-height: 1.15; margin: 0 0 24px; text-wrap: balance }}
  img {{ max-width: 100%; max-height: 534px; justify-self: center }}
</style><div><h1>{title}</h1>{book}</div><img src="data:image/png;base64,{picture}">"""
# A page's text, without the definitions at its end, which a script shows.
ARTICLE = re.compile(r'(<article class="bd-article">)(.*?)(?=<template id="qk-|</article>)', re.DOTALL)
MATH = re.compile(r'<(span|div) class="math notranslate nohighlight"[^>]*>.*?</\1>', re.DOTALL)
# Where a picture comes: in the place of a figure's text alternative, and after a widget, of which questions are words.
PLACE = re.compile(
    "<noscript>[^<]*</noscript>(?=<figcaption>)"
    r'|(<div class="qk-place"><div class="qk-widget qk-of-(?!question)[\w -]+"></div></div>)'
)
WITHOUT = (
    '<noscript><p class="qk-noscript">Without JavaScript this page shows its figures as pictures: sliders, menus and '
    "questions stand still. Everything else is here.</p><style>.qk-scripted, .qk-controls, .qk-plot, .qk-place "
    "{ display: none !important }</style></noscript>"
)


def take(browser, address, folder, page):
    """Take the pictures of one page; returns the page's HTML with them in it."""
    name = Path(page).stem
    text = (folder / page).read_text("utf-8")
    up = "../" * (len(Path(page).parts) - 1)
    with browser.new_context(viewport={"width": 1000, "height": 900}, reduced_motion="reduce") as context:
        context.set_default_timeout(book.HANG)
        shown = context.new_page()
        shown.goto(f"{address}{page}")
        shown.evaluate(DRAWN)
        formulas = shown.evaluate(FORMULAS)
        pictures = []
        for number, figure in enumerate(shown.locator(FIGURES).all(), 1):
            alt = figure.evaluate(SHOWN)
            path = f"{PICTURES}/{name}-{number}.png"
            figure.screenshot(
                path=folder / path,
                style=".bd-header-article, .skip-link, #pst-back-to-top { display: none !important }",
            )
            size = figure.bounding_box()
            pictures.append(
                f'<noscript><img class="qk-picture" src="{up}{path}" alt="{html.escape(alt)}" loading="lazy" '
                f'width="{size["width"]:.0f}" height="{size["height"]:.0f}"></noscript>'
            )
        if pictures:
            _card(shown, folder, name)
    return with_pictures(text, pictures, formulas)


def _card(shown, folder, name):
    title = shown.title().split(" — ")
    picture = base64.b64encode((folder / f"{PICTURES}/{name}-1.png").read_bytes()).decode()
    shown.set_viewport_size({"width": 1200, "height": 630})
    shown.set_content(CARD.format(title=html.escape(title[0]), book=html.escape(title[-1]), picture=picture))
    shown.screenshot(path=folder / f"{CARDS}/{name}.png")


def with_pictures(text, pictures, formulas):
    """The HTML of a page with its pictures and formulas for where no script runs, in their order."""
    waiting = iter(pictures)
    text = PLACE.sub(lambda found: f"{found[1] or ''}{next(waiting)}", text)
    return ARTICLE.sub(lambda found: f"{found[1]}{WITHOUT}{_with_formulas(found[2], formulas)}", text, count=1)


def _with_formulas(text, formulas):
    if len(MATH.findall(text)) != len(formulas):
        return text
    written = iter(formulas)
    return MATH.sub(lambda found: _scripted(found[0], next(written)), text)


def _scripted(formula, mathml):
    marked = formula.replace('class="math ', 'class="qk-scripted math ', 1)
    dense = re.sub(r">\s+<", "><", mathml)
    return f"{marked}<noscript>{dense}</noscript>"


def main():
    """Add pictures to the book that is built in this folder; returns the exit code."""
    folder = Path(BOOK)
    if not (folder / "index.html").is_file() or book.CHROMIUM is None:
        print("Pictures need a built book (make book) and Chromium", file=sys.stderr)
        return 2
    for made in (PICTURES, CARDS):
        (folder / made).mkdir(parents=True, exist_ok=True)
    with book.chromium() as browser, serving(folder) as address:
        for page in book.pages(folder):
            if WITHOUT in (folder / page).read_text("utf-8"):
                continue  # as it was when they were last taken
            (folder / page).write_text(take(browser, address, folder, page), "utf-8")
            print(page, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
