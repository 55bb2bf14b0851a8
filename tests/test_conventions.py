import json
import re
from pathlib import Path

import pytest

import qkspectrum
from qkspectrum import conventions

LIBRARY = Path(qkspectrum.__file__).parent
STYLES = sorted((LIBRARY / "show").rglob("*.css"))


def test_what_the_page_reads_is_what_python_says():
    stored = (LIBRARY / "show" / "js" / "conventions.json").read_text(encoding="utf-8")
    assert stored == conventions.page_json(), "run the command in conventions.py's docstring"
    assert json.loads(stored)["stops"][1] == ["Localized", 3.5, 1]


@pytest.mark.parametrize("look", ["light", "dark"])
def test_every_named_colour_of_the_styles_is_the_one_in_conventions(look):
    found = {}
    for path in STYLES:
        for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", path.read_text(encoding="utf-8")):
            if ('data-look="dark"' in selector) == (look == "dark"):
                found |= dict(re.findall(r"--qks-([\w-]+): (#\w+);", body))
    assert found == conventions.COLOURS[look]
