"""Notes in a page's text: the first use of each term of the glossary is a link that shows its definition.

The definitions come with the page, in templates; `notes.js` shows them, and the works that citations name.
"""

import re
from pathlib import Path

GLOSSARY = "book/glossary"
# Words that the book also uses as everybody does: only a {term} is a link.
ORDINARY = {"budget", "kernel", "path", "phase", "scale", "spike", "status", "walk"}
DEFINED = re.compile(r'<dt id="(term-[^"]+)">.*?</dt><dd><p>(.*?)</p>', re.DOTALL)
USED = re.compile(r'class="qk-term[^"]*" href="[^"]*#(term-[^"]+)"')


def words_of(term):
    """The words by which a text may use an entry of the glossary, such as "Post-LN, Pre-LN" or "log-sum-exp (LSE)"."""
    return [word for word in re.sub(r" \(.*\)", "", term).split(", ") if len(word) > 1 and word not in ORDINARY]


def link_terms(app, doctree, page):
    """On doctree-resolved: make the first use of each term in a paragraph of a chapter a link to its definition."""
    from docutils import nodes

    if app.builder.format != "html" or not app.env.doc2path(page).endswith(".ipynb"):
        return
    entries = {
        word.lower(): place
        for (kind, term), place in app.env.get_domain("std").objects.items()
        if kind == "term"
        for word in words_of(term)
    }
    for paragraph in doctree.findall(nodes.paragraph):
        if not isinstance(paragraph.parent, nodes.section | nodes.list_item):
            continue
        for text in [child for child in paragraph if isinstance(child, nodes.Text)]:
            pieces = linked(text.astext(), entries) if entries else []
            if any(isinstance(piece, tuple) for piece in pieces):
                paragraph.replace(text, [_node(app, page, piece) for piece in pieces])


def linked(text, entries):
    """Text in pieces: words, and pairs of words and the place they lead to, which is taken out of the entries."""
    words = "|".join(sorted(map(re.escape, entries), key=len, reverse=True))
    pieces, last = [], 0
    for found in re.finditer(rf"(?<![\w-])({words})s?(?![\w-])", text, re.IGNORECASE):
        place = entries.get(found[1].lower())
        if place is None:
            continue  # used before
        pieces += [text[last : found.start()], (found[0], place)]
        last = found.end()
        for word in [word for word, other in entries.items() if other == place]:
            del entries[word]
    return [piece for piece in [*pieces, text[last:]] if piece]


def _node(app, page, piece):
    from docutils import nodes

    if isinstance(piece, str):
        return nodes.Text(piece)
    words, (target, label) = piece
    address = f"{app.builder.get_relative_uri(page, target)}#{label}"
    return nodes.reference("", words, internal=True, refuri=address, classes=["qk-term"])


def definitions(out):
    """The first paragraph of each definition in the built glossary, by its anchor, without links."""
    page = Path(out, f"{GLOSSARY}.html")
    if not page.is_file():
        return {}
    return {
        label: re.sub(r"\s*<a [^>]*>.*?</a>|</?a\b[^>]*>", "", definition, flags=re.DOTALL).strip()
        for label, definition in DEFINED.findall(page.read_text("utf-8"))
    }


def with_notes(text, known):
    """The HTML of a page with the definitions that it uses."""
    if "<template id=" in text:
        return text  # as Sphinx left it
    used = [label for label in dict.fromkeys(USED.findall(text)) if label in known]
    notes = "".join(f'<template id="qk-{label}">{known[label]}</template>' for label in used)
    return text.replace("</article>", f"{notes}</article>", 1)
