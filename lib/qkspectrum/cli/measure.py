"""`qkspectrum measure`: what every head of a trained model does on text, beside what theory predicts."""

import argparse
import json
from pathlib import Path

from .._files import write_text_atomically
from ..experiments.data.corpora import wikitext2
from ..experiments.real_models.measure import measure_model, open_model


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command line of `measure_model`."""
    parser.add_argument("model", help="a Hugging Face model's folder, or its name on the hub")
    parser.add_argument("--out", type=Path, metavar="FILE", required=True, help="JSON, replaced whole")
    parser.add_argument("--tokens", type=int, default=64, help="of a window of text")
    parser.add_argument("--windows", type=int, default=128)
    parser.add_argument("--source", default="", help="where the model comes from, to be stored beside the numbers")


def run(options: argparse.Namespace) -> None:
    """Measure, and write all of it or nothing."""
    opened = open_model(options.model)
    measured = measure_model(opened, wikitext2(), options.tokens, options.windows, options.source)
    sizes = f" --tokens {options.tokens} --windows {options.windows}"
    measured["made_by"]["command"] = f"qkspectrum measure {opened.name}{sizes}"
    text = json.dumps(measured, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    write_text_atomically(options.out, text.replace('{"name":', '\n{"name":') + "\n")  # a line a head
    print(f"{len(measured['heads'])} heads of {opened.name}, in {options.out}")
