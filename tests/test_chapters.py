"""The book's cells show what is measured, not how it is drawn: they are short, and no helper is defined twice."""

import ast
from collections import defaultdict
from pathlib import Path

import nbformat
import pytest

from qkbook.notebooks import chapters

ROOT = Path(__file__).parents[1]
NOTEBOOKS = chapters(ROOT)
MODULES = sorted((ROOT / "lib" / "qkspectrum" / "show" / "chapters").glob("*.py"))
LONGEST = 40  # lines of a cell


def code_cells(path):
    return [cell.source for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]


def parsed(source):
    """A cell as Python, its magics left out."""
    return ast.parse("\n".join("    pass" if line.lstrip().startswith("%") else line for line in source.splitlines()))


def functions(tree):
    """Names of the functions and classes that readers can call: nested ones and methods are out of sight."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return [node.name for node in tree.body if isinstance(node, kinds) and not node.name.startswith("_")]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_no_cell_is_longer_than_a_screen(path):
    lengths = {number: len(source.splitlines()) for number, source in enumerate(code_cells(path), 1)}
    assert not {number: length for number, length in lengths.items() if length > LONGEST}


def test_no_function_is_defined_in_two_chapters():
    """Neither in two notebooks nor in two modules; a notebook and its own module do not define one name either."""
    where = defaultdict(list)
    for path in NOTEBOOKS:
        for name in {name for source in code_cells(path) for name in functions(parsed(source))}:
            where[name].append(path.name)
    for path in MODULES:
        for name in functions(ast.parse(path.read_text("utf-8"))):
            where[name].append(path.name)
    assert not {name: paths for name, paths in where.items() if len(paths) > 1}


def test_every_chapter_module_belongs_to_a_notebook():
    known = {path.stem.replace("-", "_") for path in NOTEBOOKS} | {"__init__", "shared", "tuned", "answers"}
    assert {path.stem for path in MODULES} <= known
