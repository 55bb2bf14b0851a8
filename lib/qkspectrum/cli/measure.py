"""`qkspectrum measure`: what every head of a trained model does on text, beside what theory predicts."""

import argparse
from collections import Counter
from pathlib import Path

from .._checks import check_whole
from .._files import write_text_atomically
from ..experiments.data.corpora import wikitext2
from ..experiments.real_models.measure import (
    check_output,
    check_positions,
    dump_measured,
    measure_model,
    open_model,
)
from ..weights.hub import at_revision
from .terminal import show


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `measure_model`."""
    parser.add_argument("model", help="a Hugging Face model's folder, or its name on the Hub (needs transformers)")
    parser.add_argument(
        "--revision", metavar="NAME",
        help="of a model on the Hub: the branch, tag or commit to read, such as a checkpoint of its training",
    )  # fmt: skip
    parser.add_argument("--out", type=Path, metavar="FILE", required=True, help="JSON file, which is replaced")
    parser.add_argument("--tokens", type=int, default=64, help="length of a window of text (default: %(default)s)")
    parser.add_argument("--windows", type=int, default=128, help="how many windows to read (default: %(default)s)")
    parser.add_argument(
        "--source", default="", help="where the model comes from, to be stored with the numbers (default: nothing)"
    )


def run(options: argparse.Namespace) -> None:
    """Measure the model, and write either everything or nothing."""
    for name in ("tokens", "windows"):  # before anything is downloaded
        check_whole(name, getattr(options, name), 2)
    opened = open_model(at_revision(options.model, options.revision))
    check_output("--out", options.out, opened)
    check_positions(opened, options.tokens)
    measured = measure_model(opened, wikitext2(), options.tokens, options.windows, options.source)
    sizes = f" --tokens {options.tokens} --windows {options.windows}"
    measured["made_by"]["command"] = f"qkspectrum measure {opened.name}{sizes}"
    write_text_atomically(options.out, dump_measured(measured))
    show(f"{len(measured['heads'])} heads of {opened.name}, in {options.out}")
    verdicts = Counter(row["verified"] for row in measured["heads"])
    show(f"their logits beside those of W: {', '.join(f'{count} {verdict}' for verdict, count in verdicts.items())}")
