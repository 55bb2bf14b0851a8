import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from qkbook import gpu

# A process that starts another and waits: both must be gone when time is up.
PARENT = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
print(child.pid, flush=True)
time.sleep(600)
"""


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")  # a process that has ended and was not yet waited for is a zombie
    return not stat.exists() or stat.read_text().split()[2] != "Z"


@pytest.mark.slow
def test_what_is_not_finished_in_time_is_stopped_with_all_it_started(tmp_path):
    log = tmp_path / "log"
    assert not gpu.finished([[sys.executable, "-c", PARENT]], gpu.Clock(0.05), log)
    pid = int(log.read_text().split()[0])
    for _ in range(200):
        if not is_running(pid):
            break
        time.sleep(0.05)
    assert not is_running(pid)


def test_a_failure_is_not_finished(tmp_path):
    clock = gpu.Clock(1)
    assert gpu.finished([[sys.executable, "-c", "print('so')"]] * 2, clock, tmp_path / "log")
    assert not gpu.finished([[sys.executable, "-c", "raise SystemExit(3)"]], clock, tmp_path / "log")
    assert (tmp_path / "log").read_text() == "so\nso\n"


def test_the_fastest_count_is_chosen_and_one_where_nothing_was_measured(monkeypatch):
    speeds = {1: 10.0, 4: 30.0, 8: None}
    monkeypatch.setattr(gpu, "steps_per_second", lambda device, count, *_: speeds[count])
    assert gpu.fastest("cpu", gpu.Clock(1), list(speeds), 5) == (4, speeds)
    assert gpu.fastest("cpu", gpu.Clock(1), [8], 5) == (1, {8: None})


def test_a_sweep_continues_what_the_book_has_stored(monkeypatch, tmp_path):
    commands = []

    def finished(started, clock, log):
        commands.extend(started)
        for command in started:
            if "--shard" in command:
                results = Path(command[command.index("--results") + 1])
                shard = command[-1].replace("/", "-of-")
                results.with_suffix(f".{shard}.jsonl").write_text("{}\n")
        return False

    monkeypatch.setattr(gpu, "finished", finished)
    outcome = gpu.sweep("selection", "cpu", "bfloat16", "cuda", 4, tmp_path, gpu.Clock(1))
    stored = (gpu.ROOT / "book" / "results" / "selection-cpu.jsonl").read_text("utf-8")
    results = tmp_path / "selection-cpu.jsonl"
    assert results.read_text("utf-8") == stored + gpu.PROCESSES * "{}\n" and not list(tmp_path.glob("*-of-*"))
    count = len(stored.splitlines())
    assert outcome == {"records before": count, "records": count + gpu.PROCESSES, "complete": False}
    assert [command[-1] for command in commands] == [f"{i + 1}/{gpu.PROCESSES}" for i in range(gpu.PROCESSES)]
    assert all(str(results) in command and "bfloat16" in command for command in commands)
    results.write_text("{}\n")
    assert gpu.sweep("selection", "cpu", "float32", "cpu", 1, tmp_path, gpu.Clock(1))["records before"] == 1


def test_every_sweep_is_one_of_the_library():
    from qkspectrum.experiments.sweeps.sweep import SWEEPS

    assert {name for name, *_ in gpu.SWEEPS + gpu.SMOKE} <= SWEEPS.keys()


@pytest.mark.slow
def test_the_whole_path_on_this_machine(tmp_path):
    command = [sys.executable, "-m", "qkbook.gpu", "--smoke", "--minutes", "20", "--out", str(tmp_path)]
    done = subprocess.run(
        command, capture_output=True, text=True, env=gpu.environment() | {"PYTHONDONTWRITEBYTECODE": "1"}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert report["device"] and report["torch"] and next(iter(report["steps"])) == "tests"
    assert report["steps"]["sweep locater (smoke)"]["complete"]
    assert len((tmp_path / "locater-smoke.jsonl").read_text("utf-8").splitlines()) > 2
