"""Shared fixtures. Shapes in annotations are checked while tests run (see pyproject); users run without."""

import os

import jaxtyping
import pytest
import torch

pytest.register_assert_rewrite("widgets", "map_records")
from widgets import browser as browser  # noqa: E402

os.environ.setdefault("QKSPECTRUM_DATA", "embedded")  # no test needs a network
# Small tensors on one thread: several test workers with a thread pool each spin against one another.
os.environ.setdefault("OMP_NUM_THREADS", "1")
torch.set_num_threads(1)


@pytest.fixture
def generator() -> torch.Generator:
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
