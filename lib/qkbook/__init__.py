"""Sphinx extension that keeps the static book alive: no kernel, no network, over http and from a folder.

Jupyter Book's defaults fetch MathJax, require.js and the widget manager from elsewhere and drop plotly figures.
Here the scripts come from the installed Python packages, plotly's smaller build from `vendor`, and `host.js` runs the
widgets.
"""

import importlib.util
import shutil
from pathlib import Path

from . import cells, loading, notes
from .figures import PlotlyFigure as PlotlyFigure  # where its entry point looks for it
from .pages import mended
from .sharing import HOME, add_meta, write_files

HERE = Path(__file__).parent
OWN = ("embed.js", "figures.js", "formulas.js", "host.js", "notes.js", "page.css", "page.js")
MATHJAX = ("core", "input/tex", "output/chtml", "a11y/assistive-mml")


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
    for name in ("startup", *MATHJAX, "output/chtml/fonts/tex"):  # the last is loaded by the one of `chtml`
        script = static / "mathjax" / f"{name}.js"
        script.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(mathjax / f"{name}.js", script)
    shutil.copy(HERE / "vendor" / "plotly-cartesian.min.js", static / "plotly.min.js")  # a third of the whole
    model = package("qkspectrum") / "show" / "small_llama" / "weights.js"
    shutil.copy(model, static / "small-llama.js")  # which the living model loads when it is near
    for name in OWN:
        shutil.copy(HERE / name, static)
    write_files(app)
    known = notes.definitions(app.outdir)
    pages = {
        page: notes.with_notes(mended(page.read_text("utf-8")), known) for page in Path(app.outdir).rglob("*.html")
    }
    bundle = loading.write_bundle(app.outdir, [*pages.values()])
    for page, text in pages.items():
        page.write_text(loading.waiting_for(text, bundle), "utf-8")


def setup(app):
    """Register the extension with Sphinx."""
    drop_thebe(app)
    app.config.mathjax_path = "qkbook/mathjax/startup.js"
    # Without its menu, for which every formula would be a stop of the Tab key; screen readers have MathML all the same.
    app.config.mathjax3_config = {
        "loader": {"load": [*MATHJAX]},
        "options": {"enableMenu": False},
    }
    app.config.nb_ipywidgets_js = {"qkbook/host.js": {"defer": "defer"}}
    app.config.html_show_search_summary = False  # it fetches pages, which a browser forbids over file://
    app.config.html_context.setdefault("default_mode", "auto")  # the theme's script logs an error without one
    app.add_css_file("qkbook/page.css")
    app.add_js_file("qkbook/page.js", defer="defer")
    app.add_js_file("qkbook/formulas.js", defer="defer")  # before MathJax, which it tells when to begin
    app.add_js_file("qkbook/notes.js", defer="defer")
    app.add_js_file("qkbook/embed.js")  # before the page is drawn
    app.config.html_baseurl = HOME  # for the canonical links
    app.connect("doctree-read", cells.tidy)
    app.connect("doctree-resolved", notes.link_terms)
    app.connect("html-page-context", add_meta)
    app.connect("build-finished", copy_assets, priority=900)  # after the theme, which writes the colours of code then
    return {"parallel_read_safe": True, "parallel_write_safe": True}
