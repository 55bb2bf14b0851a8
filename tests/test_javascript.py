"""The widgets' JavaScript: built as it is committed, and checked against numbers that the library gives today."""

import json
import shutil
import subprocess
from pathlib import Path

import anywidget
import pytest
from js.make_reference import PATH, reference

from qkspectrum import show
from qkspectrum.show.page import BUNDLES

ROOT = Path(__file__).parents[1]
SOURCES = BUNDLES.parent / "widgets"
NAMES = sorted(path.parent.name for path in SOURCES.glob("*/index.js"))

needs_tools = pytest.mark.skipif(
    shutil.which("node") is None or not (ROOT / "node_modules").is_dir(),
    reason="the JavaScript's tools are not installed: npm ci",
)


def run(*command):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@needs_tools
def test_the_committed_bundles_are_what_the_sources_build(tmp_path):
    run("node", "lib/qkspectrum/show/build.js", str(tmp_path))
    built = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert built == {path.name: path.read_bytes() for path in BUNDLES.iterdir()}, "make js"


@needs_tools
@pytest.mark.parametrize("script", ["lint", "types", "test"])
@pytest.mark.slow
def test_the_sources_pass(script):
    run("npm", "run", "--silent", script)


@pytest.mark.parametrize("name", NAMES)
def test_every_widget_loads_its_own_bundle(name):
    classes = [getattr(show, one) for one in show.__all__]  # each is imported when it is first asked for
    (widget,) = [one for one in classes if one.__module__.endswith(f".{name}.widget")]
    assert issubclass(widget, anywidget.AnyWidget)
    script = (BUNDLES / f"{name}.js").read_text(encoding="utf-8")
    assert str(widget._esm) == script and "as default" in script
    assert str(widget._css) == (BUNDLES / f"{name}.css").read_text(encoding="utf-8")
    assert "http" not in script.replace("http://www.w3.org/2000/svg", "")  # nothing is fetched


def test_the_stored_reference_is_what_the_library_gives():
    def close(stored, now):
        if isinstance(now, dict):
            assert stored.keys() == now.keys()
            for key in now:
                close(stored[key], now[key])
        elif isinstance(now, list):
            assert len(stored) == len(now)
            for one, other in zip(stored, now, strict=True):
                close(one, other)
        else:
            assert stored == (pytest.approx(now, abs=1e-9) if isinstance(now, float) else now)

    close(json.loads(PATH.read_text(encoding="utf-8")), json.loads(json.dumps(reference())))
