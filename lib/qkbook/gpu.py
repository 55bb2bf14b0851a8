"""What a GPU is needed for, in one command: `python -m qkbook.gpu --minutes 12 --out gpu` (or `make gpu`).

In this order, until the minutes are used: the device's tests, how many small runs in turns are fastest, the benchmarks
where `--benchmarks` asks for them, and the sweeps that decide most (by `SWEEPS`), each continuing what the book has
stored. On a GPU a sweep is split among `PROCESSES`, since one thread of Python does not keep a GPU busy with small
models. What was not reached is said, and a second call continues. Needs torch, pytest and the library; without a GPU
everything runs on the CPU, so that it can be tried before a GPU is paid for.

In the folder: report.json (device, versions, command, every step with its seconds and outcome), tests.txt,
benchmarks.txt, and SWEEP-BUDGET.jsonl, which may replace the files of these names in book/results.
"""

import argparse
import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import torch

ROOT = Path(__file__).parents[2]
# What decides most comes first. Sweeps at the CPU's budget continue what CPUs have stored.
SWEEPS = [
    ("selection", "cpu", "bfloat16"),
    ("remedy-selection", "cpu", "bfloat16"),
    ("windows", "cpu", "bfloat16"),
    ("signs", "cpu", "bfloat16"),
    ("depth", "cpu", "bfloat16"),
    ("confirmation", "cpu", "bfloat16"),
    ("remedy-confirmation", "cpu", "bfloat16"),
    ("passes", "cpu", "bfloat16"),
    ("recipe", "cpu", "bfloat16"),
    ("selection", "gpu", "bfloat16"),
    ("confirmation", "gpu", "bfloat16"),
]
SMOKE = [("locater", "smoke", "bfloat16")]
PROCESSES = 4  # that share a GPU: our choice; six kept an H200 99 % busy
BENCHMARKS = ("training", "entropy", "scan")
IN_TURNS = (1, 8, 16)
# Steps a second, of all runs together, of the model that most sweeps train; the first steps warm the device up.
PROBE = """
import sys, time
from contextlib import nullcontext
from dataclasses import replace
import torch
from qkspectrum.experiments.data.corpora import wikitext2
from qkspectrum.experiments.sweeps.tuned_cells import selection_cells
from qkspectrum.experiments.training.loop import updates
device, count, steps = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
cell = selection_cells("cpu")[0]
corpus = wikitext2(cell.vocabulary)
model = replace(cell.model, vocabulary=len(corpus.words))
training = replace(cell.training, steps=steps + 10, evaluations=1, evaluation_windows=1)
cuda = device == "cuda"
streams = [torch.cuda.stream(torch.cuda.Stream()) if cuda else nullcontext() for _ in range(count)]
runs = [updates(model, training, corpus, None, device, False, "bfloat16") for _ in range(count)]
for step in range(10 + steps):
    if step == 10:
        torch.cuda.synchronize() if cuda else None
        start = time.perf_counter()
    for run, stream in zip(runs, streams):
        with stream:
            next(run)
torch.cuda.synchronize() if cuda else None
print(count * steps / (time.perf_counter() - start))
"""


class Clock:
    """What is left of the minutes that were given."""

    def __init__(self, minutes):
        self.end = time.monotonic() + 60 * minutes

    def left(self):
        """Seconds left, at least 0."""
        return max(self.end - time.monotonic(), 0)


def finished(commands, clock, log):
    """Run commands side by side with their output in `log`; whether all ended by themselves before time was up.

    Exit codes other than 0 count as not finished. Where time is up they are interrupted as by Ctrl-C, with all
    processes that they have started, and killed 10 s later.
    """
    with Path(log).open("a", encoding="utf-8") as file:
        options = {"cwd": ROOT, "stdout": file, "stderr": subprocess.STDOUT, "env": environment()}
        running = [subprocess.Popen(command, start_new_session=True, **options) for command in commands]
        try:
            return all([process.wait(clock.left()) == 0 for process in running])
        except subprocess.TimeoutExpired:
            for process in running:
                _signal(process, signal.SIGINT)
            end = Clock(10 / 60)
            for process in running:
                try:
                    process.wait(end.left())
                except subprocess.TimeoutExpired:
                    _signal(process, signal.SIGKILL)
                    process.wait()
            return False


def _signal(process, number):
    """Send a signal to a process and all that it has started, if it still runs."""
    if process.poll() is None:
        os.killpg(process.pid, number)


def environment():
    """Every process computes on one thread and finds the library where this file is."""
    paths = [str(ROOT / "lib"), os.environ.get("PYTHONPATH", "")]
    return os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, paths)), "OMP_NUM_THREADS": "1", "TQDM_DISABLE": "1",
    }  # fmt: skip


def steps_per_second(device, count, steps, clock):
    """Of `count` runs that take turns, together; None where they fail or time is up."""
    command = [sys.executable, "-c", PROBE, device, str(count), str(steps)]
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment(), timeout=clock.left())
        return float(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return None


def fastest(device, clock, counts, steps):
    """How many runs in turns make most steps a second together, and what was measured of each count."""
    measured = {count: steps_per_second(device, count, steps, clock) for count in counts}
    known = {count: speed for count, speed in measured.items() if speed}
    return max(known, key=known.get, default=1), measured


def sweep(name, budget, precision, device, workers, out, clock):
    """Continue a sweep from what is stored; how many records it had before and has now, and whether it is complete."""
    results = out / f"{name}-{budget}.jsonl"
    stored = ROOT / "book" / "results" / results.name
    if not results.exists() and stored.exists():
        shutil.copy(stored, results)
    before = records(results)
    command = [sys.executable, "-m", "qkspectrum", "sweep", name, "--budget", budget, "--device", device]
    command += ["--workers", str(workers), "--results", str(results), "--runs", str(out / "runs")]
    command += ["--precision", precision] if precision != "float32" else []
    count = PROCESSES if device == "cuda" else 1
    shards = [["--shard", f"{i}/{count}"] for i in range(1, count + 1)] if count > 1 else [[]]
    complete = finished([command + shard for shard in shards], clock, out / f"{name}-{budget}.log")
    for shard in out.glob(f"{results.stem}.*-of-*.jsonl"):  # into the one file
        with results.open("a", encoding="utf-8") as file:
            file.write(shard.read_text("utf-8"))
        shard.unlink()
    return {"records before": before, "records": records(results), "complete": complete}


def records(results):
    """How many lines a results file has; 0 without one."""
    return len(results.read_text("utf-8").splitlines()) if results.exists() else 0


def main():
    """Take the steps in their order and say what came of each."""
    parser = argparse.ArgumentParser(prog="qkbook.gpu", description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=12, help="when to stop (default: %(default)s)")
    parser.add_argument("--out", type=Path, default=Path("gpu"), help="folder for results (default: %(default)s)")
    parser.add_argument("--benchmarks", action="store_true", help="run the benchmarks too, before the sweeps")
    parser.add_argument("--sweeps", nargs="*", metavar="NAME-BUDGET", help="only these sweeps, such as selection-cpu")
    parser.add_argument("--smoke", action="store_true", help="small sweeps and few steps: the same path in a minute")
    options = parser.parse_args()
    clock, out = Clock(options.minutes), options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    name = torch.cuda.get_device_name() if device == "cuda" else platform.machine()
    report = {
        "device": f"{device}, {name}", "python": platform.python_version(), "torch": torch.__version__,
        "command": " ".join(["python -m qkbook.gpu", *sys.argv[1:]]), "steps": {},
    }  # fmt: skip

    def note(step, outcome, since):
        report["steps"][step] = {"seconds": round(time.monotonic() - since, 1), **outcome}
        (out / "report.json").write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", "utf-8")
        print(f"{step}: {report['steps'][step]}; {clock.left():.0f} s left", flush=True)

    since = time.monotonic()
    tests = [sys.executable, "-m", "pytest", "-q", "--noconftest", "-o", "addopts=", "tests/cuda"]
    note("tests", {"passed": finished([tests], clock, out / "tests.txt")}, since)

    since = time.monotonic()
    counts = IN_TURNS if device == "cuda" else IN_TURNS[:1]
    workers, measured = fastest(device, clock, counts, 10 if options.smoke else 300)
    note("in turns", {"steps a second": measured, "chosen": workers}, since)

    if options.benchmarks:
        for script in BENCHMARKS:
            since = time.monotonic()
            command = [sys.executable, f"tests/benchmarks/{script}.py"]
            note(f"benchmark {script}", {"finished": finished([command], clock, out / "benchmarks.txt")}, since)

    for sweep_name, budget, precision in SMOKE if options.smoke else SWEEPS:
        if options.sweeps is not None and f"{sweep_name}-{budget}" not in options.sweeps:
            continue
        if not clock.left():
            print(f"not reached: sweep {sweep_name} ({budget})")
            continue
        since = time.monotonic()
        outcome = sweep(sweep_name, budget, precision, device, workers, out, clock)
        note(f"sweep {sweep_name} ({budget})", outcome, since)
    return 0 if report["steps"]["tests"]["passed"] else 1


if __name__ == "__main__":
    sys.exit(main())
