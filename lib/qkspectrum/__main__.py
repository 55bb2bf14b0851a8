"""The command line: `qkspectrum scan`, `qkspectrum measure`, `qkspectrum watch`, `qkspectrum train` and `… sweep`."""

import argparse
import re
import sys
from collections.abc import Sequence
from importlib import import_module

from . import __version__
from .cli.terminal import ReaderGoneError, flush, report, terminal
from .errors import QKError

COMMANDS = {
    "scan": "the query-key spectra of every head of a checkpoint",
    "measure": "what every head of a trained model does on text, beside what theory predicts",
    "watch": "the health log of a training run, in the terminal or as a page",
    "train": "train one language model, alone or under torchrun",
    "sweep": "train many models, side by side, and store their results",
}
INVALID, INTERRUPTED, READER_GONE = 2, 130, 141  # exit codes; the last two as a shell reports SIGINT and SIGPIPE
RESUMED = "; the same command goes on from the last checkpoint"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code: 0, or 2 with one line that says what was wrong.

    A command that is interrupted by Ctrl-C ends with one line and exit code 130; one whose output nobody reads any
    more, as before `| head`, with 141. Only the command that is given is imported: `qkspectrum --help` needs no torch.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = argparse.Namespace(command=None, debug=False)
    with terminal():
        try:
            try:
                _parser(given).parse_args(given, options)
                options.run(options)
            finally:
                flush()
        except QKError as error:
            if options.debug:
                raise
            report(_as_typed(str(error), given, options))
            return INVALID
        except KeyboardInterrupt:
            if options.debug:
                raise
            report(f"interrupted{RESUMED if options.command in ('train', 'sweep') else ''}")
            return INTERRUPTED
        except ReaderGoneError:
            return READER_GONE
    return 0


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
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
            command.set_defaults(run=module.run, usage=command.format_usage())
    return parser


def _as_typed(message: str, given: Sequence[str], options: argparse.Namespace) -> str:
    """An error that begins with the name of an argument, which is shown as its option: num_heads as --num-heads."""
    name, colon, rest = message.partition(":")
    option = f"--{name.replace('_', '-')}"
    is_option = name.isidentifier() and re.search(rf"{option}(?![\w-])", options.usage)
    return f"{option}{colon}{rest}" if is_option and name not in given else message  # a file may have such a name


if __name__ == "__main__":
    sys.exit(main())
