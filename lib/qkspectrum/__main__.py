"""The command line: `qkspectrum scan`, `qkspectrum measure`, `qkspectrum watch`, `qkspectrum train` and `… sweep`."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from . import __version__
from .errors import QKError

COMMANDS = {
    "scan": "the query-key spectra of every head of a checkpoint",
    "measure": "what every head of a trained model does on text, beside what theory predicts",
    "watch": "the health log of a training run, in the terminal or as a page",
    "train": "train one language model, alone or under torchrun",
    "sweep": "train many models, side by side, and store their results",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code: 0, or 2 with one line that says what was wrong.

    Only the command that is given is imported: `qkspectrum --help` needs no torch.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = argparse.ArgumentParser(prog="qkspectrum", description=__doc__)
    parser.add_argument("--version", action="version", version=f"qkspectrum {__version__}")
    parser.add_argument("--debug", action="store_true", help="show where an error came from")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    chosen = next((argument for argument in given if not argument.startswith("-")), None)
    for name, summary in COMMANDS.items():
        module = import_module(f".cli.{name}", __package__) if name == chosen else None
        command = commands.add_parser(name, help=summary, description=module and module.__doc__)
        if module:
            module.add_arguments(command)
            command.set_defaults(run=module.run)
    options = parser.parse_args(given)
    try:
        options.run(options)
    except QKError as error:
        if options.debug:
            raise
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
