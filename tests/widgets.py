"""What the tests of the widgets share: a page that hosts one as Jupyter would, and what every figure must do in it."""

import base64
import contextlib
import json
import re

import pytest

from qkbook.browser import CHROMIUM

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
# Only a hang takes as long, in milliseconds: a page that waits for this is a page on which something never happens.
HANG = 300_000

# The least host that anywidget's contract asks for: a model with get, set, on, off and save_changes.
HARNESS = """<!doctype html><html lang="en" data-theme="%(theme)s"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><style>body{margin:0}%(css)s</style></head>
<body>%(before)s<div id="host"></div>%(after)s<script type="module">
window.esm = await import(URL.createObjectURL(new Blob([%(esm)s], { type: "text/javascript" })));
const bytes = (text) => new DataView(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer);
window.decoded = (value) => (typeof value?.base64 === "string" ? bytes(value.base64) : value);
window.start = (coded, el) => {
  const heard = {}, state = {};
  for (const name in coded) state[name] = decoded(coded[name]);
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
  return { model, el, dispose: esm.default.render({ model, el }) };
};
window.another = (state, display) => {
  const el = document.body.appendChild(document.createElement("div"));
  el.style.display = display;
  window.other = start(state, el);
};
window.frames2 = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
window.shown = (el) => [el.innerHTML, ...[...el.querySelectorAll("canvas")].map((c) => c.toDataURL())].join();
window.main = start(%(state)s, document.getElementById("host"));
</script></body></html>"""


def state_of(widget) -> dict:
    """The widget's own traits, as JSON can carry them."""
    import anywidget

    names = set(widget.trait_names(sync=True)) - set(anywidget.AnyWidget.class_trait_names())
    state = {name: getattr(widget, name) for name in names if not name.startswith("_")}
    return {
        name: {"base64": base64.b64encode(value).decode()} if isinstance(value, bytes) else value
        for name, value in state.items()
    }


def page_of(widget, theme="light", before="", after="") -> str:
    parts = {"theme": theme, "css": widget._css, "before": before, "after": after}
    return HARNESS % {**parts, "esm": json.dumps(widget._esm), "state": json.dumps(state_of(widget))}


@contextlib.contextmanager
def chromium():
    """A browser that reaches this machine only."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def browser():
    """One browser for all tests of a process, which can hold one synchronous playwright."""
    pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with chromium() as running:
        yield running


_pages: dict = {}  # open pages by their options: to open one costs three times what a new document in it does


def _page(browser, options, again=True):
    """A page and what went wrong in it; one that an earlier test has left, unless a new one is asked for."""
    kind = (browser, *sorted(options.items()))
    page, problems = _pages.get(kind, (None, None)) if again else (None, None)
    if page is None or page.is_closed():
        page, problems = browser.new_context(**options).new_page(), []
        page.set_default_timeout(HANG)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("console", lambda said: said.type in ("error", "warning") and problems.append(said.text))
        page.on("request", lambda asked: asked.url.startswith("http") and problems.append(asked.url))
        page.on("crash", lambda: _pages.pop(kind, None))
        if again:
            _pages[kind] = page, problems
    return page, problems


def shows(widget_class, width=1100, height=900):
    """A fixture that opens a widget in a page; afterwards, no error was thrown and nothing left the machine."""

    @pytest.fixture
    def show(browser, tmp_path):
        used, made = {}, []  # what went wrong in each page; the pages of this test alone

        def opened(widget=None, width=width, height=height, theme="light", before="", after="", **options):
            path = tmp_path / f"page{len(used)}.html"
            path.write_text(page_of(widget or widget_class(), theme, before, after), encoding="utf-8")
            options = {"reduced_motion": "reduce", **options}
            page, problems = _page(browser, options)
            if page in used:  # by this test, which may go on to look at it
                page, problems = _page(browser, options, again=False)
                made.append(page)
            problems.clear()
            used[page] = problems
            page.set_viewport_size({"width": width, "height": height})
            page.goto(path.as_uri())
            page.wait_for_function("window.main")
            return page

        yield opened
        for page in used:
            page.goto("about:blank")  # which ends what goes on in the page
        for page in made:
            page.context.close()
        assert not any(used.values()), used.values()

    return show


def doubles(values, *shape):
    """A tensor of float64."""
    import torch

    made = torch.tensor(values, dtype=torch.float64)
    return made.reshape(shape) if shape else made


# ---- acts


def move(page, **traits):
    """Set traits, as Python would."""
    page.evaluate("async (t) => { for (const k in t) main.model.set(k, decoded(t[k])); await frames2(); }", traits)


def keep_frames(page, value):
    """Keep a value after every frame, in `kept`, and let frames be 40 milliseconds apart for the page.

    A flight then has frames on its way, however long the machine takes over one.
    """
    page.evaluate(
        f"""() => {{
          const next = window.requestAnimationFrame.bind(window);
          let now = performance.now();
          window.kept = [];
          window.requestAnimationFrame = (act) => next(() => {{
            act((now += 40));
            kept.push({value});
          }});
        }}"""
    )


def open_another(page, widget, display=""):
    """A second figure, `other`, under the first."""
    page.evaluate("([state, display]) => another(state, display)", [state_of(widget), display])


def drag(page, x, y, dx, dy, touch):
    """From (x, y) by (dx, dy), with a finger or with the mouse."""
    if touch:
        client = page.context.new_cdp_session(page)
        for kind, far in (("touchStart", 0), ("touchMove", 0.5), ("touchMove", 1), ("touchEnd", None)):
            at = [] if far is None else [{"x": x + dx * far, "y": y + dy * far}]
            client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})
    else:
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x + dx, y + dy, steps=4)
        page.mouse.up()
    page.evaluate("frames2()")


# ---- what every figure must do


def check_every_act_shows(page, acts):
    before = page.evaluate("shown(main.el)")
    for name, act in acts.items():
        act()
        page.evaluate("frames2()")
        after = page.evaluate("shown(main.el)")
        assert after != before, name
        before = after


WIDTHS = (320, 360, 390, 640, 730, 980, 1280)  # of phones, tablets and desks, and either side of where layouts change


def each_width(page, widths=WIDTHS):
    """Lay a page out for one width after the other, the first of which it was opened with."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": 740})
        page.evaluate("frames2()")
        yield width


def check_fits(page):
    """Nothing sticks out of the page, and no words are smaller than 13 pixels."""
    wide, small = page.evaluate("""() => {
      const { scrollWidth, clientWidth } = document.scrollingElement;
      const small = [...main.el.querySelectorAll("*")].filter((el) => el.checkVisibility()
        && [...el.childNodes].some((one) => one.nodeType === 3 && one.textContent.trim())
        && parseFloat(getComputedStyle(el).fontSize) < 13);
      return [scrollWidth - clientWidth, small.map((el) => el.outerHTML)];
    }""")
    assert wide <= 0 and small == []


def check_targets_are_large(page, targets="button, input, summary"):
    small = page.evaluate(
        """(targets) => [...main.el.querySelectorAll(targets)].filter((el) => {
          const box = el.getBoundingClientRect(), grown = getComputedStyle(el, "::after");
          const extra = grown.content === '""' ? -2 * parseFloat(grown.top || 0) : 0;
          return box.height + extra < 43.9;
        }).map((el) => el.outerHTML)""",
        targets,
    )
    assert small == []


def check_disposal(page, **traits):
    """Disposing leaves nothing behind: no element, no listener, nothing that acts on the traits or the theme."""
    page.evaluate("main.dispose()")
    assert page.evaluate("main.el.childElementCount") == 0
    assert page.evaluate("Object.values(main.model.heard).flat().length") == 0
    saved = page.evaluate("main.model.saved")
    move(page, **traits)
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.wait_for_timeout(250)
    assert page.evaluate("main.model.saved") == saved


def check_refused(widget, trait, value):
    from conftest import one_line

    before = getattr(widget, trait)
    with pytest.raises(ValueError, match="expected") as error:
        setattr(widget, trait, value)
    one_line(error, trait, "expected")
    assert getattr(widget, trait) == before


def custom_colours(css, name, theme) -> dict[str, list[float]]:
    """A class's own colours in a style sheet, as numbers from 0 to 1: of the light theme (0) or the dark one (1)."""
    block = re.findall(rf"\.{name}(?:\[data-look=\"?dark\"?\])? ?\{{(.*?)\}}", css, re.DOTALL)[theme]
    return {
        colour: [int(code[i : i + 2], 16) / 255 for i in (0, 2, 4)]
        for colour, code in re.findall(r"--qks-([\w-]+):\s*#(\w{6})", block)
    }


def contrast(one, other) -> float:
    """Of two colours, each three numbers from 0 to 1."""

    def luminance(colour):
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
        return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    light, dark = sorted(map(luminance, (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
