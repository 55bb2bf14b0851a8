"""The command line: `qkspectrum scan`, `qkspectrum measure`, `qkspectrum train`, `qkspectrum sweep`."""

import argparse
import sys

from . import scan_command
from .experiments import real_models, sweeps, training_command

COMMANDS = {
    "scan": (scan_command, "the query-key spectra of every head of a checkpoint"),
    "measure": (real_models, "what every head of a trained model does on text, beside what theory predicts"),
    "train": (training_command, "train one language model, alone or under torchrun"),
    "sweep": (sweeps, "train many, side by side, and store their results"),
}


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns the exit code: 0, or 2 with one line that says what was wrong."""
    parser = argparse.ArgumentParser(prog="qkspectrum", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (module, summary) in COMMANDS.items():
        module.add_arguments(commands.add_parser(name, help=summary, description=module.__doc__))
    options = parser.parse_args(arguments)
    try:
        COMMANDS[options.command][0].run(options)
    except (ValueError, ArithmeticError, RuntimeError, OSError, ImportError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
