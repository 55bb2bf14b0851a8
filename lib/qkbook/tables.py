"""Tables of data on a page: cells of words break into lines, and a table wider than the column takes the margin too."""

import re
from html import unescape

COLUMN, WITH_MARGIN = 640, 880  # pixels, of a page on a screen of 1280, less what bold letters are wider
LETTER, PADDING = 7.6, 23  # pixels, of a table's small type: a wide letter, and what is beside a cell's words
WORDS = 26  # letters; a cell of more may break between words
CELL = re.compile(r'(?=<div class="cell )')
TABLE = re.compile(r'<table [^>]*class="[^"]*dataframe.*?</table>', re.DOTALL)
ENTRY = re.compile(r"<(t[hd])([^>]*)>(.*?)</\1>", re.DOTALL)


def with_room(text):
    """The HTML of a page whose tables fit."""
    return "".join(map(_in_cell, CELL.split(text)))


def _in_cell(text):
    tables = TABLE.findall(text)
    text = TABLE.sub(lambda found: _broken(found[0]), text)
    if tables and "full-width" not in text.split(">", 1)[0] and max(map(width, tables)) > COLUMN:
        return text.replace('<div class="cell ', '<div class="cell tag_full-width ', 1)
    return text


def _broken(table):
    if width(table) > WITH_MARGIN and "qk-tight" not in table:
        return table.replace("dataframe", "dataframe qk-tight", 1)  # all of its cells break
    return ENTRY.sub(_breaking, table)


def _breaking(entry):
    kind, attributes, inner = entry.groups()
    breaks = kind == "td" and len(_words(inner)) > WORDS and "class=" not in attributes
    return f'<{kind} class="qk-words"{attributes}>{inner}</{kind}>' if breaks else entry[0]


def _words(inner):
    return unescape(re.sub(r"<[^>]*>", "", inner)).strip()


def width(table):
    """About how many pixels a table needs at least: a header breaks between words, and so does a cell of many."""
    columns = {}
    for row in table.split("<tr")[1:]:
        for place, (kind, _, inner) in enumerate(ENTRY.findall(row)):
            words = _words(inner)
            longest = words if kind == "td" and len(words) <= WORDS else max(words.split(), key=len, default="")
            least = WORDS // 2 if len(words) > WORDS else 0
            columns[place] = max(columns.get(place, 0), least, len(longest))
    return sum(LETTER * letters + PADDING for letters in columns.values())
