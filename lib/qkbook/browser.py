"""The built book in Chromium with the network off: what is wrong with a page, and what it loads."""

import contextlib
import shutil
from pathlib import Path

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SETTINGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
PROBE = Path(__file__).with_name("probe.js").read_text("utf-8")


@contextlib.contextmanager
def chromium():
    """A browser that reaches this machine only."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SETTINGS)
        yield browser
        browser.close()


def pages(folder):
    """The built pages of the book, as paths relative to `folder`, without index.html, which forwards to the first."""
    found = [path.relative_to(folder) for path in Path(folder).rglob("*.html")]
    return sorted(str(path) for path in found if path.parts[0] != "_static" and path != Path("index.html"))


def problems(browser, url, *, width=1280):
    """Everything wrong with the page at `url`, as sentences; an empty list if it is sound.

    Errors of scripts, requests that leave the book or fail, formulas not typeset, figures not drawn,
    sliders without effect, and, on a narrow screen, content wider than the page.
    """
    found = []
    home = url.split("/", 3)[2]  # the host, or nothing for a file
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
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
        found += page.evaluate(PROBE)
    return list(dict.fromkeys(found))


def resources(browser, url):
    """Addresses of all that the page at `url` loads, the page included."""
    with browser.new_context() as context:
        page = context.new_page()
        loaded = []
        page.on("response", lambda answer: loaded.append(answer.url))
        page.goto(url)
        page.evaluate(PROBE)
    return sorted({address for address in loaded if address.startswith("http")})
