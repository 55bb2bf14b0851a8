"""Kill training runs at many moments and go on with them: `python killed_runs.py FOLDER`, which prints the deaths.

A process of its own, which loads torch once and never trains: a run is a fork of it and starts in milliseconds.
"""

import os
import random
import resource
import signal
import sys
from collections import Counter
from multiprocessing import get_context
from pathlib import Path

import torch
import torch._dynamo  # the first optimizer of a process loads it: here, so that a run needs no time for it

from qkspectrum import TransformerConfig
from qkspectrum.experiments.data.corpora import Corpus
from qkspectrum.experiments.training import loop as training
from qkspectrum.experiments.training import run_folder

MODEL = TransformerConfig(30, 16, 16, heads=2, context=8, dropout=0.2)
CONFIG = training.TrainingConfig(
    steps=60, batch=4, warmup=9, evaluations=20, evaluation_windows=4, strength=0.05, trace=None
)


def run(folder, dying=None, seconds=0.0):
    """A training run; `dying` = (where, n) kills it there at the n-th time, `seconds` after it has computed so long."""
    signal.setitimer(signal.ITIMER_PROF, seconds)  # the signal kills, at any moment; 0 is never
    words = torch.randint(30, (400,), generator=torch.Generator().manual_seed(0))
    corpus = Corpus("random", [str(i) for i in range(30)], words, words[:90], words[90:180])
    if dying:
        where, n = dying
        owner, function = {"half written": (run_folder, "save_file"), "before the move": (os, "replace")}[where]
        original, calls = getattr(owner, function), iter(range(1, 1000))

        def die(*arguments):
            if next(calls) < n:
                return original(*arguments)
            if where == "half written":
                original(*arguments)
                os.truncate(arguments[1], os.path.getsize(arguments[1]) // 2)
            os.kill(os.getpid(), signal.SIGKILL)

        setattr(owner, function, die)
    training.train(MODEL, CONFIG, corpus, folder, progress=False)


def main(root: Path) -> None:
    torch.set_num_threads(1)
    fork, chance, deaths = get_context("fork"), random.Random(0), Counter()

    def live(folder, dying=None, seconds=0.0):
        """Whether a run in the folder came to its end."""
        child = fork.Process(target=run, args=(folder, dying, seconds))
        child.start()
        child.join()
        assert child.exitcode in (0, -signal.SIGKILL, -signal.SIGPROF), child.exitcode
        return child.exitcode == 0

    assert live(root / "whole")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    duration = used.ru_utime + used.ru_stime

    # a checkpoint and its log are two moves: odd numbers die before the first, even ones between them
    for dying in [("half written", n) for n in (1, 2, 21)] + [("before the move", n) for n in (1, 2, 9, 10, 42)]:
        folder = root / "{} {}".format(*dying)
        assert not live(folder, dying)
        deaths[dying[0]] += 1
        assert live(folder)

    # at any moment, again and again in one folder
    for folder in (root / "chance 1", root / "chance 2"):
        while not live(folder, seconds=chance.uniform(0, duration / 2)):
            deaths["by chance"] += 1
            duration *= 1.1  # so that one of them ends, however slow the machine has become
    print(dict(deaths))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
