"""`qkspectrum measure`: what every head of a trained model does on text, beside what theory predicts."""

import argparse
from pathlib import Path

from .._files import check_not_input, write_text_atomically
from .._json import dumps
from ..errors import QKError
from ..experiments.data.corpora import wikitext2
from ..experiments.real_models.measure import measure_model, open_model, read_measured
from .terminal import show


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `measure_model`."""
    parser.add_argument("model", help="a Hugging Face model's folder, or its name on the Hub")
    parser.add_argument("--out", type=Path, metavar="FILE", required=True, help="JSON file, which is replaced")
    parser.add_argument("--tokens", type=int, default=64, help="length of a window of text (default: %(default)s)")
    parser.add_argument("--windows", type=int, default=128, help="how many windows to read (default: %(default)s)")
    parser.add_argument("--source", default="", help="where the model comes from, to be stored with the numbers")


def run(options: argparse.Namespace) -> None:
    """Measure the model, and write either everything or nothing."""
    opened = open_model(options.model)
    if not _is_measured(options.out):
        check_not_input("--out", options.out, opened.folder.iterdir())
    measured = measure_model(opened, wikitext2(), options.tokens, options.windows, options.source)
    sizes = f" --tokens {options.tokens} --windows {options.windows}"
    measured["made_by"]["command"] = f"qkspectrum measure {opened.name}{sizes}"
    text = dumps(measured, compact=True).replace('{"name":', '\n{"name":')  # one line for each head
    write_text_atomically(options.out, f"{text}\n")
    show(f"{len(measured['heads'])} heads of {opened.name}, in {options.out}")


def _is_measured(path: Path) -> bool:
    """Whether the file is what this command has written before, and so may be replaced even beside the model."""
    try:
        return path.suffix == ".json" and bool(read_measured(path))
    except QKError:
        return False
