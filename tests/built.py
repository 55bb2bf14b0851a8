"""The built book, for the tests of its pages."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from filelock import FileLock

from qkbook.serve import serving

ROOT = Path(__file__).parents[1]
TOC = yaml.safe_load((ROOT / "_toc.yml").read_text("utf-8"))
CHAPTERS = [TOC["root"], *(chapter["file"] for part in TOC["parts"] for chapter in part["chapters"])]


@pytest.fixture(scope="session")
def html(tmp_path_factory):
    """A fresh build, in which warnings are errors; one for all processes of a run."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    out = shared / "book"
    command = [Path(sys.executable).with_name("jupyter-book"), "build", ROOT, "--path-output", out]
    with FileLock(shared / "book.lock"):
        if not (shared / "book.built").exists():
            done = subprocess.run([*command, "-W", "-n", "--keep-going"], capture_output=True, text=True)
            assert done.returncode == 0, done.stderr[-4000:]
            (shared / "book.built").touch()
    return out / "_build" / "html"


@pytest.fixture(scope="session")
def address(html):
    """Of a server of the built book."""
    with serving(html) as url:
        yield url
