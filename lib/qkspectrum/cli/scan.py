"""`qkspectrum scan`: the query-key spectra of a checkpoint's heads, from the command line."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from .._files import write_text_atomically
from ..diagnose.scan import scan
from ..errors import MissingPackageError

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
    """Scan a checkpoint, print one row per layer, and write the files that were requested."""
    if options.html:
        try:
            from ..show.scan_report import to_html  # a missing package is reported before the work
        except ImportError as error:
            raise MissingPackageError(f"--html: needs a package that is not installed ({error.name})") from error
    table = scan(options.path, options.eigenvalues, options.num_heads)
    print(layers(table).to_string(index=False, float_format=lambda x: f"{x:.3g}"))
    print(f"\n{len(table)} heads; each row is a layer with medians over its heads (--csv FILE writes every head)")
    for note, meaning in table.attrs["notes"].items():
        print(f"{note}: {meaning}")
    for name, reason in table.attrs["skipped"].items():
        print(f"skipped {name}: {reason}")
    if options.csv:
        write_text_atomically(options.csv, table.to_csv(index=False))
    if options.html:
        write_text_atomically(options.html, to_html(table, options.path.resolve().name))


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
