"""`qkspectrum scan`: the query-key spectra of a checkpoint's heads, from the command line."""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from .._files import check_not_input, write_text_atomically
from ..diagnose.scan import scan
from ..errors import MissingPackageError, QKError
from .terminal import printable, show

if TYPE_CHECKING:
    import pandas


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `scan`."""
    parser.add_argument("path", type=Path, help="a .safetensors file, or a folder with one or with its shards")
    parser.add_argument(
        "--eigenvalues", action="store_true", help="add spectral norm, ranks, normality gap and signs (slower)"
    )
    parser.add_argument("--num-heads", type=int, help="query heads per layer, if there is no config.json")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write one row per head to this file")
    parser.add_argument(
        "--html", type=Path, metavar="FILE", help="write figures and the table to this file, as one page"
    )


def run(options: argparse.Namespace) -> None:
    """Scan a checkpoint, write the files that were requested, then print one row per layer."""
    if options.html:
        try:
            from ..show.scan_report import to_html  # a missing package is reported before the work
        except ImportError as error:
            raise MissingPackageError(f"--html: needs a package that is not installed ({error.name})") from error
    inputs = [path for path in _files_of(options.path) if path.suffix.lower() not in (".csv", ".html")]
    for option, output in (("--csv", options.csv), ("--html", options.html)):
        check_not_input(option, output, inputs)
    if options.csv and options.html and options.csv.resolve() == options.html.resolve():
        raise QKError(f"--html: expected another file than --csv, got {options.html}")
    table = scan(options.path, options.eigenvalues, options.num_heads)
    table["name"] = [printable(name) for name in table["name"]]  # a checkpoint's names may hold any character
    if options.csv:
        write_text_atomically(options.csv, table.to_csv(index=False, lineterminator="\n"))
    if options.html:
        write_text_atomically(options.html, to_html(table, options.path.resolve().name))
    show(*layers(table).to_string(index=False, float_format=lambda x: f"{x:.3g}").split("\n"))
    show("", f"{len(table)} heads; each row is a layer with medians over its heads (--csv FILE writes every head)")
    show(*(f"{note}: {meaning}" for note, meaning in table.attrs["notes"].items()))
    show(*(f"skipped {name}: {reason}" for name, reason in table.attrs["skipped"].items()))


def _files_of(path: Path) -> list[Path]:
    """What a checkpoint is read from: the file, or every file in the folder."""
    return list(path.iterdir()) if path.is_dir() and os.access(path, os.R_OK) else [path]


def layers(table: "pandas.DataFrame") -> "pandas.DataFrame":
    """One row per layer of a table from `scan`: medians over heads, ‖W‖_F over that of a random head, and phases."""
    import pandas

    measured = ["trace", "xi", "eta", "frobenius"]
    optional = ["spectral_norm", "stable_rank", "effective_rank", "normality_gap", "positive_share"]
    measured += [name for name in optional if name in table]
    by_layer = table.groupby("layer", sort=True)
    columns = {"layer": list(by_layer.groups), "heads": by_layer.size().to_list()}
    columns |= {name: by_layer[name].median().to_list() for name in measured}
    ratio = (table["frobenius"] / table["random_frobenius"]).groupby(table["layer"]).median()
    columns["of random"] = ratio.to_list()
    columns["phases"] = [
        ", ".join(f"{count} {phase}" for phase, count in of_layer.value_counts().items())
        for _, of_layer in by_layer["phase"]
    ]
    columns["name"] = by_layer["name"].first().to_list()
    return pandas.DataFrame(columns)
