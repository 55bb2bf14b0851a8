"""What the theme and Sphinx write into pages otherwise than a browser or a screen reader needs it."""

import json
import re

from .formulas import with_sizes
from .tables import with_room

# Patterns, each with what stands in its place.
MENDS = [
    # Each icon is drawn twice, by font and by a script of 1.5 MB; the fonts alone do, when one is needed.
    (r'<script src="[^"]*fontawesome[^"]*"></script>|<link rel="preload" as="font"[^>]*>\n?', ""),
    # A label that hides the words on the button, or says another thing.
    (r'(<button class="btn search-button-field[^>]*) aria-label="Search"', r"\1"),
    (r'<summary aria-label="Toggle hidden content">', "<summary>"),
    # The corner of a table heads nothing.
    (r'<th(?: class="head[^"]*")?>(?:<p></p>)?</th>', "<td></td>"),
    # References are a list, of which only the items have a role.
    (r'role="doc-biblioentry"', 'role="listitem"'),
    # The column at the left is a landmark, also for what is not its navigation.
    (
        r'<div class="bd-sidebar-primary',
        '<div role="region" aria-label="Contents and search" class="bd-sidebar-primary',
    ),
]
# The parameters of a long signature stand one on a line: as a list of terms, of which all are definitions.
PARAMETERS = re.compile(r"<dl>\n((?:<dd>.*</dd>\n)+)</dl>\n")


STATES = re.compile(r'<script type="application/vnd\.jupyter\.widget-state\+json">(.*?)</script>', re.DOTALL)
VIEW = re.compile(
    r'<script type="application/vnd\.jupyter\.widget-view\+json">\{"model_id": "(\w+)"[^<]*</script>'
    r'(?!<div class="qk-place">)'  # which it has where Sphinx left a page as it was
)


def mended(text):
    """The HTML of a page, mended."""
    for pattern, replacement in MENDS:
        text = re.sub(pattern, replacement, text)
    return with_room(with_sizes(with_places(PARAMETERS.sub(_lines, text))))


def with_places(text):
    """The page with a place for each widget, whose height `page.css` knows, so that nothing moves when it is drawn."""
    models = {}
    for found in STATES.findall(text):
        models |= json.loads(found)["state"]

    def place(view):
        state = models.get(view[1], {}).get("state", {})
        found = re.search(r"widgets\.(\w+)\.", state.get("_anywidget_id", ""))
        kind = found[1] if found else "other"
        still = question(state) if kind == "question" else ""
        small = " qk-compact" if state.get("compact") else ""
        size = f' style="--choices: {len(state["choices"]) or 1}"' if still else ""
        return f'{view[0]}<div class="qk-place"><div class="qk-widget qk-of-{kind}{small}"{size}></div></div>{still}'

    return VIEW.sub(place, text)


def question(state):
    """A question where no script runs: its choices, and its hint and solution folded."""
    choices = "".join(f"<li>{choice}</li>" for choice in state["choices"])
    asked = f"<ul>{choices}</ul>" if choices else "<p>The answer is a number.</p>"
    folds = "".join(
        f"<details><summary>{name.capitalize()}</summary>{state[name]}</details>"
        for name in ("hint", "solution")
        if state.get(name)
    )
    return f'<noscript class="qk-asked"><p>{state["prompt"]}</p>{asked}{folds}</noscript>'


def _lines(parameters):
    return re.sub(r"<(/?)dd>", lambda tag: "</span>" if tag[1] else '<span class="qk-parameter">', parameters[1])
