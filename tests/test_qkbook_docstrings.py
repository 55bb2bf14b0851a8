"""The docstrings on the book's API page: what is written is what is read."""

import importlib
import inspect
import pkgutil
from types import FunctionType

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from hypothesis import given
from hypothesis import strategies as st
from sphinx.ext.napoleon import Config, GoogleDocstring

import qkspectrum
from qkbook.docstrings import as_rst


def parsed(text):
    """A docstring as the page has it, with an error where reStructuredText finds anything amiss."""
    lines = as_rst(text.split("\n"))
    config = Config(napoleon_custom_sections=[("Attributes", "params_style")])  # as in _config.yml
    settings = {"halt_level": 2, "report_level": 5}  # halts at a warning
    return publish_doctree(str(GoogleDocstring(lines, config)), settings_overrides=settings)


def words(text):
    """What is read, without the marks of sections and fields."""
    marks = {"Args", "Raises", "Returns", "Attributes", "param", "raises", "returns", "-", "--"}
    return [word for word in text.replace("`", "").replace(":", " ").split() if word not in marks]


def documented():
    """Every docstring of the library's public functions, classes and methods."""
    for found in pkgutil.walk_packages(qkspectrum.__path__, "qkspectrum."):
        module = importlib.import_module(found.name)
        for name, thing in vars(module).items():
            if name[0] != "_" and getattr(thing, "__module__", None) == module.__name__:
                whole = [(name, thing), *(vars(thing).items() if inspect.isclass(thing) else ())]
                for part, owner in whole:
                    if part[0] != "_" and isinstance(owner, type | FunctionType | property) and owner.__doc__:
                        yield f"{module.__name__}.{name}.{part}", inspect.getdoc(owner)


@pytest.mark.slow
def test_no_docstring_loses_a_word():
    found = dict(documented())
    assert len(found) > 200
    for name, text in found.items():
        assert words(parsed(text).astext()) == words(text), name


@given(st.lists(st.sampled_from([*"*|_\\ab12 .:,()[]{}−√λ‖", "‖W‖_F", "|s − t|", "*batch", "random_…"])).map("".join))
def test_running_text_is_never_markup(text):
    line = f"x {' '.join(text.split())} y"
    document = parsed(line)
    assert words(document.astext()) == words(line)
    assert len(document) == 1
    assert all(isinstance(node, nodes.Text) for node in document[0])


@pytest.mark.parametrize("letter", ["L.", "m.", "L. Then more"])
def test_a_letter_with_a_stop_begins_no_list(letter):
    assert parsed(f"{letter}").astext() == letter
    assert "x: \\" + letter in as_rst([f"x: {letter}"])[0]


def test_an_indented_block_is_code_and_a_section_is_not():
    text = "One.\n\n    ‖W‖_F² = Σ *|λ|²\n\nTwo.\n\n    y = f(x)  # *\n    y[0]\n\nArgs:\n    x: tokens (*batch, T)."
    document = parsed(text)
    formula, code = document.findall(nodes.literal_block)
    assert formula.astext() == "‖W‖_F² = Σ *|λ|²"
    assert "python" in code["classes"] and "python" not in formula["classes"]
    assert code.astext() == "y = f(x)  # *\ny[0]"
    assert [field.astext() for field in document.findall(nodes.field)] == ["param x\n\ntokens (*batch, T)."]


def test_source_and_status_are_set_apart():
    found = parsed("One.\n\nSource: B24, section 4. Status: exact.").findall(nodes.emphasis)
    assert [node.astext() for node in found] == ["Source:", "Status:"]
