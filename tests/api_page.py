"""What the book's API page is made of."""

import re
from pathlib import Path

PAGE = Path(__file__).parents[1] / "book" / "api.md"


def listed():
    """Full names of what the page takes docstrings from."""
    return re.findall(r"^\.\. auto(?:class|function):: (\S+)$", PAGE.read_text("utf-8"), re.MULTILINE)
