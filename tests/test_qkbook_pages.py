"""What the build changes in a page: cells, tables, notes."""

import base64
import io
import re
import shutil

import pytest
from fontTools.ttLib import TTFont

from qkbook import cells, formulas, loading, notes, package, pages, styles, tables


@pytest.mark.parametrize(
    ("code", "shows"),
    [
        ("Explorer()", True),
        ("explorer", True),
        ("explorer.controls()", True),
        ("figure(runs, lambda run: run[0])", True),
        ("explorer = Explorer()\nexplorer", False),
        ("explorer = Explorer()", False),
        ("!pip install qkspectrum", False),
    ],
)
def test_a_line_that_only_shows_something_is_left_out(code, shows):
    assert cells.only_shows(code) is shows


def test_the_mark_of_a_test_is_left_out():
    assert cells.without_marks("# NBVAL_CHECK_OUTPUT\nx = 1\nx") == "x = 1\nx"
    assert cells.without_marks("# a comment\nx") == "# a comment\nx"


def table(*rows):
    lines = "".join("<tr>" + "".join(f"<td>{entry}</td>" for entry in row) + "</tr>" for row in rows)
    return f'<div class="cell docutils container"><table border="1" class="dataframe">{lines}</table></div>'


def test_a_wide_table_takes_the_margin_and_a_narrow_one_does_not():
    narrow, wide = table(["1.25"] * 4), table(["0.123 ± 0.012"] * 7)
    text = tables.with_room(narrow + wide)
    assert text == narrow + wide.replace('"cell ', '"cell tag_full-width ')
    assert tables.with_room(text) == text


def test_a_table_wider_than_both_breaks_its_cells():
    text = tables.with_room(table(["−10.5 (−11.2, −9.9)"] * 7))
    assert "tag_full-width" in text and 'class="dataframe qk-tight"' in text
    assert tables.with_room(text) == text


def test_a_cell_of_words_breaks():
    words = "every query sees the same few keys"
    assert f'<td class="qk-words">{words}</td>' in tables.with_room(table([words, "1.0"]))
    assert tables.width(table([words])) < tables.width(table(["0.1 in 12 of 12 draws"]))


def test_pages_that_the_build_leaves_as_they_are_stay_the_same():
    view = '<script type="application/vnd.jupyter.widget-view+json">{"model_id": "1"}</script>'
    known = {"term-a": "<b>A</b>."}
    page = f'<article>{view}<a class="qk-term reference" href="glossary.html#term-a">a</a></article>'
    once = notes.with_notes(pages.mended(page), known)
    assert once.count("qk-place") == once.count("<template") == 1
    assert notes.with_notes(pages.mended(once), known) == once


def test_the_first_use_of_a_term_is_a_link_and_its_plural_too():
    entries = {"rank collapse": ("glossary", "term-rank-collapse"), "walk": ("glossary", "term-walk")}
    pieces = notes.linked("Rank collapse. Sidewalks, a walk-in, and walks; rank collapse.", entries)
    assert pieces == [
        ("Rank collapse", ("glossary", "term-rank-collapse")),
        ". Sidewalks, a walk-in, and ",
        ("walks", ("glossary", "term-walk")),
        "; rank collapse.",
    ]
    assert notes.words_of("log-sum-exp (LSE)") == ["log-sum-exp"]
    assert notes.words_of("Post-LN, Pre-LN") == ["Post-LN", "Pre-LN"] and notes.words_of("phase") == []


@pytest.mark.parametrize(
    ("tex", "width"),
    [("x_t", 1.2), (r"W = w_q^\top w_k", 6.2), (r"\sum_i p_{ti}\, x_i", 4.7), (r"\tfrac{n-1}{\sigma}", 2.2)],
)
def test_a_formula_has_about_its_width_before_it_is_typeset(tex, width):
    assert formulas.tex_width(rf"\({tex}\)") == pytest.approx(width, abs=1)
    text = formulas.with_sizes(rf'<span class="math notranslate nohighlight">\({tex}\)</span>')
    assert 'style="--width: ' in text and formulas.with_sizes(text) == text


def test_a_page_waits_for_one_style_sheet_and_no_script(tmp_path):
    for name, text in {
        "_static/a.css": '@charset "UTF-8"; @import "b.css"; i { background: url(x.png) url("data:y") }'
        " .no, .made-by-a-script { top: 0 }",
        "_static/b.css": "b { color: red }",
        "_static/font/c.css": "@font-face { src: url(../files/c.woff2) }",
        "_static/qkbook/book.css": "",
        "_static/a.js": "x.classList.add('made-by-a-script')",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    page = (
        '<link rel="stylesheet" href="../_static/a.css?v=1" />\n'
        '<link href="../_static/font/c.css" rel="stylesheet" />\n'
        '<script src="../_static/a.js"></script><script>let a</script><script defer="defer" src="b.js"></script>'
        '<script type="text/javascript">\n  DOCUMENTATION_OPTIONS.COLLAPSE_INDEX = true;</script>'
    )
    assert loading.sheets(page) == ["_static/a.css", "_static/font/c.css"]
    bundle = loading.write_bundle(tmp_path, [page])
    once = loading.waiting_for(page, bundle)
    assert once == (
        f'<link rel="stylesheet" href="../{bundle}" />\n'
        '<script defer="defer" src="../_static/a.js"></script>'
        '<script>let a</script><script defer="defer" src="b.js"></script>'
    )
    text = (tmp_path / "_static/qkbook/book.css").read_text()
    assert "b { color: red }" in text and "@charset" not in text
    assert ".made-by-a-script { top: 0 }" in text and ".no" not in text
    assert "url(../../_static/x.png)" in text and 'url("data:y")' in text and "url(../../_static/files/c.woff2)" in text
    assert loading.write_bundle(tmp_path, [once]) == bundle  # where Sphinx left the page as it was
    assert loading.waiting_for(once, bundle) == once


@pytest.mark.parametrize(
    ("rules", "left"),
    [
        (".known { top: 0 }", ".known { top: 0 }\n"),
        (".other { top: 0 }", ""),
        (".other .known, i.known { top: 0 }", " i.known { top: 0 }\n"),
        ("#known > b, #other { top: 0 }", "#known > b{ top: 0 }\n"),
        ("i:not(.other) { color: #fff }", "i:not(.other) { color: #fff }\n"),
        ("@media print { .other { top: 0 } }", ""),
        ("@media print { .other { top: 0 } .known { top: 0 } }", "@media print {.known { top: 0 }}\n"),
        ("@keyframes other { to { top: 0 } }", "@keyframes other { to { top: 0 } }\n"),
    ],
)
def test_only_the_rules_that_a_page_can_use_are_left(rules, left):
    known = styles.names(['<b id="known" class="known">'])
    assert styles.used(rules, known) == left


def test_icons_are_the_few_that_are_drawn_and_a_font_that_nothing_names_is_left_out(tmp_path):
    theme = package("pydata_sphinx_theme") / "theme" / "pydata_sphinx_theme" / "static" / "vendor" / "fontawesome"
    (font,) = theme.rglob("fa-solid-900.ttf")
    shutil.copy(font, tmp_path)
    source = 'src: url(./fa-solid-900.woff2) format("woff2"), url(./fa-solid-900.ttf) format("truetype")'
    css = (
        f'@font-face {{ font-family: "Icons"; {source} }}\n@font-face {{ font-family: "Other"; {source} }}\n'
        'i { font-family: "Icons" } .a::before { content: "\uf0c9" }'
    )
    found = styles.with_icons(css, tmp_path)
    assert '"Other"' not in found and len(found) < 4_000 < font.stat().st_size
    (data,) = re.findall(r'url\("data:font/woff;base64,([^"]+)"\)', found)
    with TTFont(io.BytesIO(base64.b64decode(data))) as small:
        assert set(small.getBestCmap()) == {0xF0C9}
