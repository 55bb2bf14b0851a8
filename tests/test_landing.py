"""The landing page and the table of claims: every path leads somewhere, verdicts follow from their numbers."""

import re
from pathlib import Path

import nbformat
import pytest
import torch

from qkspectrum.show import merging
from qkspectrum.show.chapters.fidelity import (
    AGREES,
    CHAPTERS,
    DISAGREES,
    MARKS,
    PART,
    Row,
    claims_table,
    factor_and_interval,
    lowered,
)

BOOK = Path(__file__).parents[1] / "book"


def notebook(name):
    return nbformat.read(BOOK / f"{name}.ipynb", as_version=4)


def test_each_of_three_paths_has_three_to_five_links_of_one_line():
    (text,) = [cell.source for cell in notebook("index").cells if cell.source.startswith("## Three ways")]
    paths = re.split(r"\n### (.+)\n", text.split("\n## ")[0])[1:]
    names, lists = paths[::2], paths[1::2]
    assert [name.split()[1] for name in names] == ["understand", "diagnose", "reproduce"]
    for items in lists:
        lines = [line for line in items.split("\n## ")[0].splitlines() if line]
        assert 3 <= len(lines) <= 5 and all(line.startswith("- [") for line in lines)
    for link in re.findall(r"\]\(([\w-]+\.(?:ipynb|md))\)", text):
        assert (BOOK / link).exists(), link


def test_the_animation_is_short_and_stands_still_where_motion_is_unwelcome():
    html = merging.merging()
    assert merging.SECONDS <= 20 and "infinite" in html.split("no-preference")[1].split("@media")[0]
    assert "animation:" not in html.split("@media screen and (prefers-reduced-motion: no-preference)")[0]
    assert re.search(r'role="img" aria-label="[^"]{60,}"', html) and "http" not in html and "<script" not in html
    assert 'type="checkbox"' in html and "animation-play-state: paused" in html
    # where it stands still, attention alone has one point left, and the whole block has not
    at = re.findall(r'style="transform:(translate\([^)]*\));animation-name:qkm-(\d)-', html)
    assert len({place for place, panel in at if panel == "0"}) == 1
    assert len({place for place, panel in at if panel == "1"}) > 12


def test_the_stored_table_has_every_claim_and_shows_what_disagrees():
    outputs = [cell.outputs[0].data["text/html"] for cell in notebook("fidelity").cells if cell.get("outputs")]
    rows = [re.findall(r"<tr><td>(.*?)</td></tr>", html) for html in outputs]
    assert [len(found) for found in rows] == [8, 11, 10]
    for claim, number, verdict in (row.split("</td><td>") for found in rows for row in found):
        words = re.sub("<.*?>", "", verdict)
        assert words in {f"{mark} {name}" for name, mark in MARKS.items()} and claim
        assert verdict.startswith("<b>") == (words != f"{MARKS[AGREES]} {AGREES}")
        (page,) = re.findall(r'href="([\w-]+)[.]html"', claim)
        assert (BOOK / f"{page}.ipynb").exists()
        assert re.search(r"\d", number) or words.endswith("not tested here")
    assert sum(html.count(f"<b>{MARKS[DISAGREES]}") for html in outputs) >= 3


def test_the_chapters_of_the_table_have_their_numbers():
    for stem, number in CHAPTERS.items():
        title = notebook(stem).cells[0].source.splitlines()[0]
        assert title.startswith(f"# {number} ·"), stem


@pytest.mark.parametrize(
    ("interval", "verdict"),
    [((-2.0, 1.0), AGREES), ((-0.5, 0.2), PART), ((-2.0, 3.0), DISAGREES), ((1.0, 0.1), DISAGREES)],
)
def test_a_verdict_follows_from_the_interval(interval, verdict):
    assert lowered(interval, 1.0) == verdict


def test_rows_are_escaped_and_factors_have_intervals():
    assert "&lt;b&gt;" in claims_table([Row("<b>", "paths", "−1", AGREES)])
    assert factor_and_interval(torch.tensor([1.0, 1.0, 1.0]).log()) == "1 (1 to 1)"
