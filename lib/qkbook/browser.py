"""The built book in a browser of Playwright: what is wrong with a page, and what it loads."""

import contextlib
import shutil
from pathlib import Path

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

PROBE = Path(__file__).with_name("probe.js").read_text("utf-8")
HANG = 300_000  # milliseconds; a busy machine is slow, but not as slow as this
# What readers change: their fonts, of which some are a sixth wider than others, and the size of the text.
READERS = {
    "": "",
    "with wide letters": "body { letter-spacing: 0.08em } mjx-container { letter-spacing: 0 }",
    "with large text": "html { font-size: 125% }",
}


@contextlib.contextmanager
def chromium():
    """The browser of this machine, for pages that are served on it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


def pages(folder):
    """The built pages of the book, as paths relative to `folder`, without index.html, which forwards to the first."""
    found = [path.relative_to(folder) for path in Path(folder).rglob("*.html")]
    return sorted(str(path) for path in found if path.parts[0] != "_static" and path != Path("index.html"))


def probed(page, *, moves=True):
    """What is wrong with an open page as it is drawn, and with its controls unless `moves` is false."""
    return page.evaluate(PROBE, {"readers": READERS, "moves": moves})


@contextlib.contextmanager
def opened(browser, url, *, width=1280):
    """The page at `url`, drawn, and everything wrong with it, as sentences: an empty list if it is sound.

    Errors of scripts, requests that leave the book or fail, formulas not typeset, figures not drawn,
    sliders without effect, and content wider than the page, for each of `READERS`.
    What goes wrong while the page is used is added to the list.
    """
    found = []
    home = url.split("/", 3)[2]  # the host, or nothing for a file
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        context.set_default_timeout(HANG)
        page = context.new_page()
        page.on("pageerror", lambda error: found.append(f"page error: {error}"))
        page.on("console", lambda line: line.type == "error" and found.append(f"console: {line.text}"))
        page.on("requestfailed", lambda request: found.append(f"failed: {request.url}"))
        page.on("response", lambda answer: answer.status >= 400 and found.append(f"{answer.status}: {answer.url}"))

        def outside(request):
            scheme, _, host, *_ = f"{request.url}///".split("/", 3)
            if scheme in ("http:", "https:", "file:") and (scheme, host) != (url.split("/")[0], home):
                found.append(f"outside the book: {request.url}")

        page.on("request", outside)
        page.goto(url)
        found += probed(page)
        yield page, found


def problems(browser, url, *, width=1280):
    """What `opened` finds, each once."""
    with opened(browser, url, width=width) as (_, found):
        return list(dict.fromkeys(found))


def resources(browser, url):
    """Addresses of all that the page at `url` loads, the page included."""
    with browser.new_context() as context:
        context.set_default_timeout(HANG)
        page = context.new_page()
        loaded = []
        page.on("response", lambda answer: loaded.append(answer.url))
        page.goto(url)
        probed(page)
    return sorted({address for address in loaded if address.startswith("http")})
