"""Re-executes notebooks in place: `python -m qkbook.notebooks [notebook …]`, by default every chapter of the book.

What is stored depends on the results only, so that a second run with the same results changes no byte.
"""

import json
import os
import re
import sys
from pathlib import Path

import nbclient
import nbformat
import yaml

WIDGETS = "application/vnd.jupyter.widget-state+json"


def chapters(root="."):
    """Paths of the notebooks in the book's table of contents, in its order."""
    toc = yaml.safe_load(Path(root, "_toc.yml").read_text("utf-8"))
    names = [toc["root"], *(chapter["file"] for part in toc["parts"] for chapter in part["chapters"])]
    return [path for name in names if (path := Path(root, f"{name}.ipynb")).exists()]


def execute(notebook, folder):
    """Run a notebook's cells in `folder`; raises RuntimeError naming the cell that fails."""
    notebook.metadata.pop("widgets", None)  # else those of the last run stay when this one shows none
    client = nbclient.NotebookClient(
        notebook,
        kernel_name="python3",
        resources={"metadata": {"path": str(folder)}},
        timeout=None,
        extra_arguments=["--IPKernelApp.log_level=ERROR"],  # a kernel on this machine needs no encryption
        record_timing=False,
        coalesce_streams=True,  # how a kernel cuts its output into pieces is a matter of timing
    )
    try:
        client.execute()
    except nbclient.exceptions.CellExecutionError as error:
        raise RuntimeError(f"cell {failed_cell(notebook)}: {error.ename}: {error.evalue}") from error
    for number, cell in enumerate(notebook.cells, 1):
        for output in cell.get("outputs", []):
            # Bars are off (see main), so this is a warning, and the reader of the book would see it.
            if output.get("name") == "stderr":
                raise RuntimeError(f"cell {number}: wrote to stderr: {output.text.strip().splitlines()[-1]}")


def failed_cell(notebook):
    """Number, from 1, of the cell that holds an error."""
    return next(
        number
        for number, cell in enumerate(notebook.cells, 1)
        if any(output.output_type == "error" for output in cell.get("outputs", []))
    )


def normalised(notebook):
    """The notebook as text, without what changes from run to run or from one machine to another."""
    notebook.metadata["kernelspec"] = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook.metadata["language_info"] = {"name": "python", "pygments_lexer": "ipython3"}
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    for number, cell in enumerate(notebook.cells, 1):
        cell.setdefault("id", f"cell-{number}")
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            if text := output.get("data", {}).get("text/plain"):
                output.data["text/plain"] = re.sub(r"\bat 0x[0-9a-f]+", "at 0x…", text)
    text = json.dumps(notebook)
    models = notebook.metadata.get("widgets", {}).get(WIDGETS, {}).get("state", {})
    for number, model in enumerate(models, 1):  # in order of creation
        text = text.replace(model, f"{number:032x}")
    return nbformat.writes(nbformat.reads(text, as_version=4)) + "\n"  # sorts the new names


def renew(path):
    """Execute one notebook and store it, all or nothing."""
    notebook = nbformat.read(path, as_version=4)
    execute(notebook, path.parent)
    part = path.with_suffix(".part")
    part.write_text(normalised(notebook), "utf-8")
    os.replace(part, path)


def main(paths):
    """Renew the notebooks; the exit status is 1 if any failed."""
    os.environ |= {"TQDM_DISABLE": "1", "HF_HUB_DISABLE_PROGRESS_BARS": "1"}  # bars print times
    status = 0
    for path in map(Path, paths or chapters()):
        try:
            renew(path)
            print(path, flush=True)
        except RuntimeError as error:
            print(f"{path}, {error}", file=sys.stderr, flush=True)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
