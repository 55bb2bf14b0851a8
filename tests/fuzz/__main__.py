"""Try the library with hostile and careless inputs: `python tests/fuzz --seconds 60`, or `make fuzz SECONDS=60`.

Every input follows from its target and its number: `python tests/fuzz --target configs --first 123 --inputs 1` repeats
one. The last line counts what was tried, and the exit code is 1 if anything misbehaved.
"""

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
import time
from multiprocessing import get_context
from pathlib import Path

import commands
import files
import functions
import torch
from watch import Watch

TARGETS = ("checkpoints", "configs", "indexes", "options", "corpora", "functions")
FORK = get_context("fork")


def main() -> int:
    torch.set_num_threads(1)  # threads do not survive a fork
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="for all targets together (default: %(default)s)")
    parser.add_argument("--target", choices=TARGETS, action="append", help="only this one (may be repeated)")
    parser.add_argument("--first", type=int, default=0, help="number of the first input (default: %(default)s)")
    parser.add_argument("--inputs", type=int, default=10**9, help="of each target, at most")
    options = parser.parse_args()
    targets = options.target or TARGETS
    totals = {target: supervised(target, options, options.seconds / len(targets)) for target in targets}
    for target, total in totals.items():
        print(f"{target}: {total['answered'] + total['refused']:,} inputs, {total['answered']:,} answered, "
              f"{total['refused']:,} refused, {len(total['failures'])} misbehaved")  # fmt: skip
    tried = sum(total["answered"] + total["refused"] + len(total["failures"]) for total in totals.values())
    failures = sum(len(total["failures"]) for total in totals.values())
    print(f"{tried:,} inputs, {failures} misbehaved")
    return 1 if failures else 0


def supervised(target: str, options: argparse.Namespace, seconds: float) -> dict:
    """Run a target's trials in a process of their own, and in another one after each crash.

    Each is a fork of this one, which has loaded torch and the library and has tried nothing.
    """
    total = {"answered": 0, "refused": 0, "failures": []}
    first, last, stop = options.first, options.first + options.inputs, time.monotonic() + seconds
    while first < last and (left := stop - time.monotonic()) > 0:
        with tempfile.TemporaryDirectory() as folder:
            state = Path(folder) / "state.json"
            worker = FORK.Process(target=work, args=(target, first, last - first, left, state))
            worker.start()
            worker.join()
            code = worker.exitcode
            if not state.exists():
                raise SystemExit(f"{target}: did not start (exit code {code})")
            found = json.loads(state.read_text())
        if code:
            found["failures"].append(f"{found['next']}: the process ended with {code}")
            print(f"{target} {found['failures'][-1]}", flush=True)
        for key in total:
            total[key] += found[key]
        first = found["next"] + 1
    return total


def work(target: str, first: int, inputs: int, seconds: float, state: Path) -> None:
    """Trials in this process; what was found so far is in `state` before each of them."""
    os.environ["TORCHINDUCTOR_CACHE_DIR"] = str(state.parent / "trial" / "input" / "output" / "inductor")
    torch.set_grad_enabled(False)
    make = {name: getattr(module, name) for module in (files, commands, functions) for name in TARGETS
            if hasattr(module, name)}[target]  # fmt: skip
    folder = state.parent / "trial"
    folder.mkdir()
    os.chdir(folder)  # where a relative path would lead
    watch, failures, stop = Watch(folder / "input" / "output"), [], time.monotonic() + seconds
    number = first
    while number < first + inputs and time.monotonic() < stop:
        found = {"answered": watch.answered, "refused": watch.refused, "failures": failures, "next": number}
        state.write_text(json.dumps(found))
        place = folder / "input"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        if (misbehaved := watch.trial(make(random.Random(f"{target} {number}"), place))) is not None:
            failures.append(f"{number}: {misbehaved}")
            print(f"{target} {number}: {misbehaved}", flush=True)
        number += 1
    state.write_text(json.dumps({**found, "answered": watch.answered, "refused": watch.refused, "next": number - 1}))


if __name__ == "__main__":
    sys.exit(main())
