"""Sphinx extension for the book's API page: reads the library's docstrings, which are written for the eye.

They are Google's form with Unicode formulas, indented blocks, and names in single backticks. Sphinx wants
reStructuredText, in which `*batch`, `|s − t|` and `random_…` would be markup.
"""

import ast
import re
import textwrap

from sphinx.util import inspect

# What is not running text: a name in backticks, or a block, indented where no section ("Args:") stands before it.
CODE = re.compile(r"(`[^`]+`|(?<=\n\n)(?: +\S.*(?:\n|$))+)")
RETURNS = re.compile(r"^Returns:$", re.MULTILINE)
NUMBERING = re.compile(r"(^|: )(?=\w\.( |$))", re.MULTILINE)


def code(text):
    """A block as Python where it parses, else as a formula."""
    if text[0] == "`":
        return text
    try:
        ast.parse(textwrap.dedent(text))
    except SyntaxError:
        return f".. code-block:: text\n\n{text}"
    return f".. code-block:: python\n\n{text}"


def running(text):
    """Text in which nothing is markup by accident, also not an "L." that is no list; its last words in italics."""
    text = re.sub(r"[\\*|]", r"\\\g<0>", text)
    text = re.sub(r"(?<=\w)_(?!\w)", r"\\_", text)
    text = NUMBERING.sub(r"\1\\", text)
    text = RETURNS.sub(":returns:", text)  # a section of that name would take what comes before a colon for a type
    return re.sub(r"\b(Source|Status): ", r"*\1:* ", text)


def as_rst(lines):
    """The lines of a docstring, dedented, as those of reStructuredText in Google's form."""
    parts = CODE.split("\n".join(lines))
    parts[::2] = map(running, parts[::2])
    parts[1::2] = map(code, parts[1::2])
    return "".join(parts).split("\n")


def process_docstring(app, what, name, thing, options, lines):
    """On autodoc's event."""
    lines[:] = as_rst(lines)


def process_signature(app, what, name, thing, options, arguments, returns):
    """On autodoc's event: a widget is made with its traits, or as its own `__init__` says, not as traitlets' does."""
    if not hasattr(thing, "class_traits"):
        return None
    own = vars(thing).get("__init__")
    if own is None:
        return "(**traits)", None
    signature = inspect.signature(own, bound_method=True)
    return inspect.stringify_signature(signature, unqualified_typehints=True), None


def setup(app):
    """Register the extension with Sphinx."""
    app.setup_extension("sphinx.ext.napoleon")
    app.connect("autodoc-process-docstring", process_docstring, priority=400)  # napoleon's is 500
    app.connect("autodoc-process-signature", process_signature)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
