"""Sphinx extension that keeps the static book alive: no kernel, no network, over http and from a folder.

Jupyter Book's defaults fetch MathJax, require.js and the widget manager from elsewhere and drop plotly figures.
Here the scripts come from the installed Python packages, and `host.js` runs the widgets.
"""

import html
import importlib.util
import json
import re
import shutil
from pathlib import Path

HERE = Path(__file__).parent
OWN = ("figures.js", "host.js", "page.css")
TEST_MARK = "# NBVAL_"
PLOTLY = "application/vnd.plotly.v1+json"


class PlotlyFigure:
    """Shows a stored plotly figure; `layout.meta` holds its text alternative and its finding."""

    mime_priority_overrides = (("html", PLOTLY, 5),)

    @staticmethod
    def handle_mime(renderer, data, inline):
        """Return the figure as HTML that `figures.js` draws; None leaves other types to myst-nb."""
        from docutils import nodes  # which `qkbook.gpu` does without, on a machine that builds no book

        if data.mime_type != PLOTLY:
            return None
        layout = data.content.get("layout", {})
        meta = layout.get("meta") or {}
        for key in ("alt", "finding"):
            if not meta.get(key):
                renderer.logger.warning(f"plotly figure without layout.meta.{key}", subtype="plotly", line=data.line)
        for name in ("plotly.min.js", "figures.js"):  # on this page only: plotly is heavy
            renderer.add_js_file(name, f"qkbook/{name}", {"defer": "defer"})
        alt, finding = (html.escape(meta.get(key, "")) for key in ("alt", "finding"))
        # "img" hides what is inside from screen readers, so not where there is something to operate.
        role = "group" if layout.get("sliders") or layout.get("updatemenus") else "img"
        figure = json.dumps(data.content).replace("<", "\\u003c")  # no </script> inside the script
        return [
            nodes.raw(
                "",
                # The height is known here, so the page does not jump when the figure is drawn.
                f'<figure class="qk-figure"><div class="qk-plot" role="{role}" aria-label="{alt}"'
                f' style="height: {layout.get("height", 420)}px"></div>'
                f'<script type="application/json">{figure}</script><noscript>{alt}</noscript>'
                f"<figcaption>{finding}</figcaption></figure>",
                format="html",
            )
        ]


def drop_thebe(app):
    """Unload Thebe: Jupyter Book always loads it, and its script throws on every page."""
    for event in ("env-before-read-docs", "doctree-resolved"):
        for listener in list(app.events.listeners[event]):
            if listener.handler.__module__ == "sphinx_thebe":
                app.disconnect(listener.id)
    app.registry.css_files[:] = [css for css in app.registry.css_files if css[0] != "sphinx-thebe.css"]


def package(name):
    """Folder of an installed package, which need not be importable by that name."""
    return Path(importlib.util.find_spec(name).origin).parent


def copy_assets(app, error):
    """Copy the scripts, styles and fonts that the pages load."""
    if error or app.builder.format != "html":
        return
    static = Path(app.outdir, "_static", "qkbook")
    mathjax = package("sphinx-mathjax-offline") / "static" / "mathjax"
    fonts = Path("output", "chtml", "fonts", "woff-v2")
    shutil.copytree(mathjax / fonts, static / "mathjax" / fonts, dirs_exist_ok=True)
    shutil.copy(mathjax / "tex-chtml.js", static / "mathjax")
    model = package("qkspectrum") / "show" / "small_llama" / "weights.js"
    shutil.copy(model, static / "small-llama.js")  # which the living model loads when it is near
    for file in (package("plotly") / "package_data" / "plotly.min.js", *(HERE / name for name in OWN)):
        shutil.copy(file, static)
    # The theme draws each icon twice, by font and by a script of 1.5 MB; the fonts alone do, when one is needed.
    twice = re.compile(r'<script src="[^"]*fontawesome[^"]*"></script>|<link rel="preload" as="font"[^>]*>\n?')
    for page in Path(app.outdir).rglob("*.html"):
        page.write_text(twice.sub("", page.read_text("utf-8")), "utf-8")


def hide_test_marks(app, doctree):
    """Leave the comments that tests read (nbval's) out of the code that a page shows."""
    from docutils import nodes

    for block in doctree.findall(nodes.literal_block):
        first, _, rest = block.astext().partition("\n")
        if first.startswith(TEST_MARK):
            block.rawsource = rest
            block.children = [nodes.Text(rest)]


def setup(app):
    """Register the extension with Sphinx."""
    drop_thebe(app)
    app.config.mathjax_path = "qkbook/mathjax/tex-chtml.js"
    app.config.nb_ipywidgets_js = {"qkbook/host.js": {"defer": "defer"}}
    app.config.html_show_search_summary = False  # it fetches pages, which a browser forbids over file://
    app.config.html_context.setdefault("default_mode", "auto")  # the theme's script logs an error without one
    app.add_css_file("qkbook/page.css")
    app.connect("doctree-read", hide_test_marks)
    app.connect("build-finished", copy_assets)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
