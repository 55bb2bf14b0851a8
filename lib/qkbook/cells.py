"""What of a notebook's cells a page leaves out: comments for tests, and a line that does nothing but show a figure."""

import ast

TEST_MARK = "# NBVAL_"
DRAWN = ("application/vnd.jupyter.widget-view+json", "application/vnd.plotly.v1+json")


def tidy(app, doctree):
    """On doctree-read: the notebook keeps both."""
    from docutils import nodes

    for cell in list(doctree.findall(nodes.container)):
        if cell.get("nb_element") != "cell_code":
            continue
        for source in list(cell.children):
            if source.get("nb_element") != "cell_code_source":
                continue
            for block in source.findall(nodes.literal_block):
                block.rawsource = without_marks(block.astext())
                block.children = [nodes.Text(block.rawsource)]
            drawn = any(node.get("mime_type") in DRAWN for node in cell.findall(nodes.Element))
            if drawn and only_shows(source.astext()):
                cell.remove(source)


def without_marks(code):
    """The code of a cell without the comment that a test reads, which is its first line."""
    first, _, rest = code.partition("\n")
    return rest if first.startswith(TEST_MARK) else code


def only_shows(code):
    """Whether code is one line that is only the name of a thing or a call, such as `Explorer()`."""
    if "\n" in code.strip():
        return False
    try:
        (statement,) = ast.parse(code).body
    except (SyntaxError, ValueError):
        return False
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Name | ast.Attribute | ast.Call)
