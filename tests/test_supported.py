"""The book's page of supported models is what trying them gives: all are listed, and some are tried again here."""

import pytest
from supported import ARCHITECTURES, COLUMNS, NO, PAGE, file_difference, page, row, tiny

ROWS = {
    line.split("|")[1].strip(): tuple(cell.strip() for cell in line.strip("|\n").split("|"))
    for line in PAGE.read_text("utf-8").split("\n")
    if line.startswith("| ") and not line.startswith(("| ---", f"| {COLUMNS[0]} "))
}


def test_the_page_has_a_row_for_each_architecture_and_most_are_verified():
    assert list(ROWS) == ARCHITECTURES
    assert page(list(ROWS.values())) == PAGE.read_text("utf-8")
    assert all(cells[3] == cells[2] for cells in ROWS.values())  # a file is read, or refused, as its model is
    errors = {name: float(cells[7]) for name, cells in ROWS.items() if cells[7][0].isdigit()}
    assert len(errors) >= 100 and max(errors.values()) < 1e-6
    assert {cells[7] for name, cells in ROWS.items() if name not in errors} <= {
        NO,
        "not verified",
        "exact, not verified",
    }


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["bloom", "mpt", "gpt_bigcode", "deepseek_v3", "llama4_text", "nanochat", "swin", "deberta"]
)
def test_a_row_is_what_trying_the_architecture_gives(name):
    """All of them: `python tests/supported.py`."""
    pytest.importorskip("transformers")
    found = row(name)
    assert (*found[:7], found[8]) == (*ROWS[name][:7], ROWS[name][8])
    assert found[7] == ROWS[name][7] or float(found[7]) < 1e-6


@pytest.mark.slow
@pytest.mark.parametrize("name", ["canine", "convbert", "ibert", "moonshine"])
def test_a_file_reads_as_its_model(name):
    """Stacks of other depths, heads that are convolutions, buffers of a quantizer, settings of two streams."""
    pytest.importorskip("transformers")
    assert file_difference(tiny(name)) is None
