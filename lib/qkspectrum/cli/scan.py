"""`qkspectrum scan`: the query-key spectra of a checkpoint's heads, from the command line."""

import argparse
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .._files import check_not_input, write_text_atomically
from ..diagnose.scan import scan
from ..errors import MissingPackageError, QKError
from ..weights.hub import at_revision
from ..weights.layouts import Layout, grouped, register
from .terminal import printable, show

if TYPE_CHECKING:
    import pandas

# Columns of the printed table, a row for each layer: what is counted, and medians over the layer's heads.
_COUNTED = ("heads", "of_random", "phases", "name")
_MEDIANS = ("trace", "mean", "scale", "variance", "xi", "eta", "frobenius")
_DECOMPOSED = ("spectral_norm", "stable_rank", "effective_rank", "normality_gap", "positive_share")
_SHOWN = ("xi", "eta", "of_random", "phases", "name")
_SHOWN_DECOMPOSED = ("eta", "of_random", "effective_rank", "positive_share", "phases", "name")
_SHORTEST_NAME = 8  # characters to which a name may be cut


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `scan`."""
    parser.add_argument(
        "path", type=Path,
        help="a .safetensors, .gguf, .bin or .pt file, a folder with it or its shards, or a name on the Hub",
    )  # fmt: skip
    parser.add_argument(
        "--revision", metavar="NAME",
        help="of a model on the Hub: the branch, tag or commit to read, such as a checkpoint of its training",
    )  # fmt: skip
    parser.add_argument(
        "--eigenvalues", action="store_true", help=f"also measure {', '.join(_DECOMPOSED)} (two to three times slower)"
    )
    parser.add_argument(
        "--num-heads", type=int, metavar="N",
        help="query heads per layer, if there is no config.json (default: what config.json says)",
    )  # fmt: skip
    parser.add_argument(
        "--head-dim", type=int, metavar="N",
        help="d_head of every layer, if there is no config.json (default: what config.json says)",
    )  # fmt: skip
    parser.add_argument(
        "--layout", metavar="NAME=WEIGHTS", action="append", default=[],
        help="how an architecture names its query and key weights, such as mine=to_q.weight,to_k.weight; one name is a "
        "weight of all queries, then all keys, then all values (default: the known layouts)",
    )  # fmt: skip
    parser.add_argument(
        "--columns", metavar="A,B,…",
        help=f"columns to print after the layer, names in full: {', '.join((*_COUNTED, *_MEDIANS, *_DECOMPOSED))} "
        f"(default: {', '.join(_SHOWN)}; with --eigenvalues {', '.join(_SHOWN_DECOMPOSED)}, cut to the terminal)",
    )  # fmt: skip
    parser.add_argument(
        "--device", metavar="DEVICE", help="where weights are multiplied, such as cuda (default: on the CPU)"
    )
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write every column, one row per head, to this file")
    parser.add_argument(
        "--html", type=Path, metavar="FILE",
        help="write figures and the table to this file, as one page (needs plotly)",
    )  # fmt: skip


def run(options: argparse.Namespace) -> None:
    """Scan a checkpoint, write the files that were requested, then print one row per layer."""
    columns = _columns(options.columns, options.eigenvalues)
    if options.html:
        try:
            from ..show.scan_report import to_html  # a missing package is reported before the work
        except ImportError as error:
            raise MissingPackageError.of("--html", "plotly", error) from error
    inputs = [path for path in _files_of(options.path) if path.suffix.lower() not in (".csv", ".html")]
    for option, output in (("--csv", options.csv), ("--html", options.html)):
        check_not_input(option, output, inputs)
    if options.csv and options.html and options.csv.resolve() == options.html.resolve():
        raise QKError(f"--html: expected another file than --csv, got {options.html}")
    for layout in options.layout:
        register(_layout(layout))
    source = at_revision(str(options.path), options.revision)
    table = scan(source, options.eigenvalues, options.num_heads, options.head_dim, device=options.device)
    table["name"] = [printable(name) for name in table["name"]]  # a checkpoint's names may hold any character
    if options.csv:
        write_text_atomically(options.csv, table.to_csv(index=False, lineterminator="\n"))
    if options.html:
        write_text_atomically(options.html, to_html(table, options.path.resolve().name))
    width = None if options.columns else shutil.get_terminal_size((80, 24)).columns
    show(*in_terminal(layers(table)[["layer", *columns]], width))
    show("", f"{len(table)} heads; each row is a layer with medians over its heads.")
    show("Other columns: --columns A,B,… (see --help). All of every head: --csv FILE.")
    show(
        "not verified: no model (scan(model, verify=inputs) and qkspectrum measure compare with a model's own logits)."
    )
    show(*(f"{note}: {meaning}" for note, meaning in table.attrs["notes"].items()))
    show(*(f"skipped {name}: {reason}" for name, reason in table.attrs["skipped"].items()))


def _columns(given: str | None, eigenvalues: bool) -> Sequence[str]:
    """The columns to print, after the layer."""
    if given is None:
        return _SHOWN_DECOMPOSED if eigenvalues else _SHOWN
    columns = [name.strip() for name in given.split(",")]
    for name in columns:
        if name in _DECOMPOSED and not eigenvalues:
            raise QKError(f"--columns: expected --eigenvalues for {name}")
        if name not in (*_COUNTED, *_MEDIANS, *_DECOMPOSED):
            known = ", ".join((*_COUNTED, *_MEDIANS, *_DECOMPOSED))
            raise QKError(f"--columns: expected some of {known}, with commas between, got {name!r}")
    return columns


def _layout(given: str) -> Layout:
    """A layout as --layout gives it: its name, an equals sign, and one or two weights."""
    name, _, weights = given.partition("=")
    names = tuple(weight.strip() for weight in weights.split(","))
    if not (name and all(names)) or len(names) > 2:
        raise QKError(f"--layout: expected NAME=WEIGHT or NAME=WEIGHT,WEIGHT, got {given!r}")
    return Layout(name, names, grouped if len(names) == 1 else None)


def _files_of(path: Path) -> list[Path]:
    """What a checkpoint is read from: the file, or every file in the folder."""
    return list(path.iterdir()) if path.is_dir() and os.access(path, os.R_OK) else [path]


def layers(table: "pandas.DataFrame") -> "pandas.DataFrame":
    """One row per layer of a table from `scan`: medians over heads, ‖W‖_F over that of a random head, and phases."""
    import pandas

    by_layer = table.groupby("layer", sort=True)
    columns = {"layer": list(by_layer.groups), "heads": by_layer.size().to_list()}
    columns |= {name: by_layer[name].median().to_list() for name in (*_MEDIANS, *_DECOMPOSED) if name in table}
    ratio = (table["frobenius"] / table["random_frobenius"]).groupby(table["layer"]).median()
    columns["of_random"] = ratio.to_list()
    columns["phases"] = [
        ", ".join(f"{count} {phase}" for phase, count in of_layer.value_counts().items())
        for _, of_layer in by_layer["phase"]
    ]
    columns["name"] = by_layer["name"].first().to_list()
    return pandas.DataFrame(columns)


def in_terminal(rows: "pandas.DataFrame", width: int | None) -> list[str]:
    """A table in lines; to fit a width, only the commonest phase is named, and long names begin with an ellipsis.

    Args:
        rows: some columns of `layers`, with phases and, as the last, name, if there is a width.
        width: of the terminal; None leaves everything as it is.
    """
    if width is not None:
        rows = rows.assign(phases=[_commonest(phases) for phases in rows["phases"]])
        longest = max(map(len, rows["name"]))
        room = max(longest - max(len(_lines(rows)[0]) - width, 0), _SHORTEST_NAME)
        rows = rows.assign(name=[name if len(name) <= room else f"…{name[1 - room :]}" for name in rows["name"]])
    return _lines(rows)


def _lines(rows: "pandas.DataFrame") -> list[str]:
    return rows.to_string(index=False, float_format=lambda x: f"{x:.3g}").split("\n")


def _commonest(phases: str) -> str:
    """The commonest phase of `layers`, and how many heads are in others: "10 early-site, 2 other"."""
    first, *others = phases.split(", ")
    return f"{first}, {sum(int(other.split()[0]) for other in others)} other" if others else first
