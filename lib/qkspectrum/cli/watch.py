"""`qkspectrum watch`: the health log of a training run, drawn in the terminal, live, or as a page."""

import argparse
import shutil
import sys
import time
from pathlib import Path

from .._files import write_text_atomically
from ..diagnose.health_log import HealthLog, read_health_log
from ..errors import MissingPackageError

_BLOCKS = "▁▂▃▄▅▆▇█"
_SECONDS = 2  # between two looks at the file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `watch`."""
    parser.add_argument("log", type=Path, help="the file that watch(model, log=FILE) writes")
    parser.add_argument("--once", action="store_true", help="draw once, instead of again whenever the file grows")
    parser.add_argument("--rows", type=int, default=20, help="heads to show at most (default: %(default)s)")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write heat maps of every head to this file, and end")


def run(options: argparse.Namespace) -> None:
    """Draw the log; in a terminal, again whenever it grows, until Ctrl-C."""
    log = read_health_log(options.log)
    if options.html:
        try:
            from ..show.health_page import to_html
        except ImportError as error:
            raise MissingPackageError.of("--html", "plotly", error) from error
        write_text_atomically(options.html, to_html(log, str(options.log)))
        print(f"{len(log.heads)} heads in {len(log.lines)} snapshots, in {options.html}")
        return
    print(in_terminal(log, options.rows))
    seen = options.log.stat().st_mtime_ns
    try:
        while not options.once and sys.stdout.isatty():
            time.sleep(_SECONDS)
            if (now := options.log.stat().st_mtime_ns) != seen:
                seen = now
                print("\033[2J\033[H" + in_terminal(read_health_log(options.log), options.rows))
    except KeyboardInterrupt:
        print()


def in_terminal(log: HealthLog, rows: int = 20, width: int | None = None) -> str:
    """What the log says, in lines no wider than the terminal: verdicts, then a line of blocks for every head.

    A block's height is the head's entropy share, from 0 to 1; × where it was not finite.
    """
    width = width or min(shutil.get_terminal_size((80, 24)).columns, 120)
    steps = [line["step"] for line in log.lines]
    texts = [f"step {steps[-1]}: {len(log.heads)} heads, {len(log.left)} heads or layers left the healthy band"]
    texts += [f"! {verdict}" for verdict in log.verdicts[:5]]
    if len(log.verdicts) > 5:
        texts.append(f"! and {len(log.verdicts) - 5} more")
    texts += ["", f"layer head  entropy share, steps {steps[0]} to {steps[-1]}"]
    for layer, head in log.heads[:rows]:
        shares = log.series("share", layer, head)
        blocks = "".join(map(_block, _thinned(shares, width - 32)))
        last = "nan " if shares[-1] is None else f"{shares[-1]:.2f}"
        note = f" {log.left[layer, head][1].kind}" if (layer, head) in log.left else ""
        texts.append(f"{layer:5} {head:4}  {blocks} {last}{note}")
    if len(log.heads) > rows:
        texts.append(f"and {len(log.heads) - rows} heads more (--rows, or --html FILE for all)")
    return "\n".join(text if len(text) <= width else text[: width - 1] + "…" for text in texts)


def _thinned(values: list, most: int) -> list:
    """At most so many of the values, evenly spaced, with the last one."""
    step = -(-len(values) // max(most, 1))
    return values[::-1][::step][::-1]


def _block(share: float | None) -> str:
    return "×" if share is None else _BLOCKS[min(int(max(share, 0) * len(_BLOCKS)), len(_BLOCKS) - 1)]
