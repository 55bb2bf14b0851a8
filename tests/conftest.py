"""Shared fixtures. Shapes in annotations are checked while tests run (see pyproject); users run without."""

import gc
import os

import hypothesis
import jaxtyping
import pytest
import typed_calls

typed_calls.install()  # before the library is imported
pytest.register_assert_rewrite("widgets", "map_records")
from widgets import browser as browser  # noqa: E402

os.environ.setdefault("QKSPECTRUM_DATA", "embedded")  # no test needs a network
# Small tensors on one thread: several test workers with a thread pool each spin against one another. torch reads this
# when it is first imported: not here, since the process that hands out the tests has no use for it.
os.environ["OMP_NUM_THREADS"] = "1"
# No deadline: how long an example takes says more about the machine. The same examples in every run.
hypothesis.settings.register_profile("qkspectrum", deadline=None, derandomize=True)
hypothesis.settings.load_profile("qkspectrum")


def pytest_collection_modifyitems(items):
    """Mark what needs a browser, and the notebooks as slow."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
        if item.path.suffix == ".ipynb":
            item.add_marker("slow")


def pytest_collection_finish():
    """Leave the million objects of the imported packages out of every garbage collection from here on."""
    gc.freeze()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """A file, such as a notebook whose cells build on one another, is one worker's; the book's pages are shared out."""
    from xdist.scheduler import LoadScopeScheduling

    class FilesAndPages(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            return nodeid if "test_book.py::test_page" in nodeid else nodeid.partition("::")[0]

    return FilesAndPages(config, log)


@pytest.fixture
def generator():
    import torch

    return torch.Generator().manual_seed(0)


@pytest.fixture
def as_user():
    """Without the shape checker, so that bad input reaches the library's own errors, as it does for users."""
    jaxtyping.config.update("jaxtyping_disable", True)
    yield
    jaxtyping.config.update("jaxtyping_disable", False)


def one_line(error: pytest.ExceptionInfo, *parts: str) -> None:
    """Assert that a message is one line and names every part."""
    message = str(error.value)
    assert "\n" not in message
    for part in parts:
        assert part in message
