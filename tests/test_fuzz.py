"""The fuzzers, for a few inputs of each kind (`make fuzz` tries more), and that they notice what must not happen."""

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="timers that interrupt a trial are Unix's"),
]
FUZZ = Path(__file__).parent / "fuzz"


def test_hostile_and_careless_inputs():
    done = subprocess.run(
        [sys.executable, str(FUZZ), "--inputs", "8", "--seconds", "1000"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    for target in ("checkpoints", "configs", "indexes", "options", "corpora", "functions"):
        assert re.search(rf"^{target}: 8 inputs, \d+ answered, \d+ refused, 0 misbehaved$", done.stdout, re.MULTILINE)


MISBEHAVIOURS = """
import os, pickle, sys, time
sys.path[:0] = [sys.argv[1]]
import watch
from pathlib import Path
from qkspectrum import QKError

watch.LONGEST = 0.1
folder = Path(sys.argv[2])
(folder / "output").mkdir()
(folder / "old").write_text("old")
guard = watch.Watch(folder / "output")

def fail(error):
    raise error

trials = {
    "answer": lambda: (folder / "output" / "new").write_text("new"),
    "refusal": lambda: fail(QKError("x: expected y")),
    "usage": lambda: sys.exit(2),
    "crash": lambda: fail(KeyError("x")),
    "exit code": lambda: sys.exit(1),
    "loop": lambda: [None for _ in iter(int, 1)],
    "wait": lambda: time.sleep(60),
    "written elsewhere": lambda: (folder / "new").write_text("new"),
    "changed elsewhere": lambda: os.truncate(folder / "old", 0),
    "removed elsewhere": lambda: os.remove(folder / "old"),
    "moved out": lambda: os.rename(folder / "output" / "new", folder / "new"),
    "pickle": lambda: pickle.loads(b"cos\\nsystem\\n(S'true'\\ntR."),
    "program": lambda: os.system("true"),
    "printed": lambda: print("Traceback (most recent call last):"),
}
for name, work in trials.items():
    print(f"{name}: {'behaved' if guard.trial(work) is None else 'misbehaved'}")
print(guard.answered, guard.refused)
"""


def test_the_fuzzers_notice_what_must_not_happen(tmp_path):
    """In a process of its own: a hook for what a process does cannot be taken away again."""
    command = [sys.executable, "-c", MISBEHAVIOURS, str(FUZZ), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True)
    *lines, counts = done.stdout.splitlines()
    found = dict(line.split(": ") for line in lines)
    assert [name for name, how in found.items() if how == "behaved"] == ["answer", "refusal", "usage"], done.stderr
    assert len(found) == 14 and counts == "1 2"
