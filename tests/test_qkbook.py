"""The tools that build the book."""

import hashlib
import json
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from qkbook import notebooks

WIDGET = """
import anywidget, traitlets
class Dot(anywidget.AnyWidget):
    _esm = "export default {}"
    data = traitlets.Bytes(b"1234").tag(sync=True)
Dot()
"""


def stored(folder, *sources):
    path = folder / "chapter.ipynb"
    nbformat.write(new_notebook(cells=[new_code_cell(source) for source in sources]), path)
    return path


ROOT = Path(__file__).parents[1]


def test_the_plotly_of_the_pages_is_npms():
    """As it was recorded with its version, and as npm installs it, where it has."""
    vendor = Path(notebooks.__file__).parent / "vendor"
    version, digest, name = (vendor / "plotly-version.txt").read_text("utf-8").split()
    ours = (vendor / name).read_bytes()
    assert hashlib.sha256(ours).hexdigest() == digest
    assert f"v{version}\n".encode() in ours[:100]
    package = "plotly.js-cartesian-dist-min"
    assert json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"][package] == version
    installed = ROOT / "node_modules" / package / name
    assert not installed.exists() or installed.read_bytes() == ours


@pytest.mark.slow
def test_a_second_run_with_the_same_results_changes_no_byte(tmp_path):
    path = stored(tmp_path, "for i in range(3): print(i, flush=True)", "object()", WIDGET, "Dot()")
    assert notebooks.main([path]) == 0
    first = path.read_bytes()
    assert notebooks.main([path]) == 0
    assert path.read_bytes() == first
    assert b"MTIzNA==" in first  # 1234: the state of the widget is stored


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("1 / 0", "cell 2: ZeroDivisionError: division by zero"),
        ("import warnings; warnings.warn('slow')", "cell 2: wrote to stderr: "),
    ],
)
def test_a_failing_notebook_is_named_in_one_line_and_left_as_it_was(tmp_path, capsys, source, complaint):
    path = stored(tmp_path, "1", source)
    before = path.read_bytes()
    assert notebooks.main([path]) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"{path}, {complaint}")
    assert said.count("\n") == 1
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


COUNTER = """
export default async () => ({
  initialize({model}) { model.set("count", model.get("start").getInt8(0)); },
  render({model, el}) {
    const write = () => el.textContent = model.get("count");
    const once = () => model.off("change:count", once);
    model.on("change:count", write);
    model.on("change:count", once);
    el.onclick = () => { model.set("count", model.get("count") + 1); model.save_changes(); };
    write();
  },
});
"""
STATE = {
    "counter": {
        "state": {"_esm": COUNTER, "_css": ".qk-widget { color: red }"},
        "buffers": [{"data": "Bw==", "path": ["start"], "encoding": "base64"}],
    },
    "broken": {"state": {"_esm": "export const render = () => { throw new Error('no luck') }"}},
    "core": {"state": {"_model_name": "VBoxModel"}},
}


def test_the_host_runs_widgets_from_the_stored_state(browser, tmp_path):
    views = "".join(
        f'<script type="application/vnd.jupyter.widget-view+json">{{"model_id": "{model}"}}</script>'
        for model in ("counter", "counter", "broken", "core", "lost")
    )
    state = json.dumps({"state": STATE})
    host = Path(notebooks.__file__).with_name("host.js").as_uri()
    html = tmp_path / "page.html"
    html.write_text(
        f'<a href="https://colab.example/x">Colab</a>{views}<script type="{notebooks.WIDGETS}">{state}</script>'
        f'<script defer src="{host}"></script>'
    )
    with browser.new_context() as context:
        page, errors = context.new_page(), []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(html.as_uri())
        shown = page.locator(".qk-widget")
        page.wait_for_function("document.querySelectorAll('.qk-widget:not(:empty)').length === 5")
        assert shown.nth(0).inner_text() == shown.nth(1).inner_text() == "7"
        shown.nth(0).click()
        assert shown.nth(0).inner_text() == shown.nth(1).inner_text() == "8"  # two views, one model
        assert shown.nth(0).evaluate("el => getComputedStyle(el).color") == "rgb(255, 0, 0)"
        assert shown.nth(2).inner_text() == "This figure could not be drawn: no luck"
        assert shown.nth(3).inner_text() == "This control needs a running kernel: open the chapter in Colab."
        assert shown.nth(3).locator("a").get_attribute("href") == "https://colab.example/x"
        assert "not stored" in shown.nth(4).inner_text()
        assert len(errors) == 2  # the broken one and the lost one, and both are seen
