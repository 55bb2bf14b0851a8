"""The command line as a user meets it: exit codes, one line for what they did wrong, a traceback for what we did."""

import argparse
import json
import os
import re
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

import qkspectrum
from qkspectrum.__main__ import COMMANDS, main
from qkspectrum.cli import measure as measure_command
from qkspectrum.cli import scan as scan_command
from qkspectrum.cli import sweep as sweep_command
from qkspectrum.cli import train as train_command
from qkspectrum.errors import QKError
from qkspectrum.experiments.sweeps import budget_name
from qkspectrum.experiments.sweeps import sweep as sweeps

pytestmark = pytest.mark.slow  # most of it starts processes

LIB = str(Path(qkspectrum.__file__).parents[1])
TINY = ["--width", "8", "--mlp-width", "8", "--context", "8", "--vocabulary", "50", "--batch", "4", "--warmup", "1"]
TINY += ["--steps", "2", "--evaluations", "1", "--evaluation-windows", "4", "--device", "cpu"]


def process(*arguments, **environment):
    environment = os.environ | {"PYTHONPATH": LIB, "QKSPECTRUM_DATA": "embedded"} | environment
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, env=environment)


def in_one_line(capsys, *parts):
    """What was printed as the error: its last line, behind whatever progress was shown."""
    error = capsys.readouterr().err
    assert "Traceback" not in error
    last = error.rstrip("\n").rpartition("\n")[2].rpartition("\r")[2]
    assert all(part in last for part in parts), error
    return last


@pytest.mark.parametrize("arguments, shown", [(["--help"], "COMMAND"), (["--version"], qkspectrum.__version__)])
def test_help_and_version_need_no_torch(arguments, shown):
    code = f"""
import sys
from qkspectrum.__main__ import main
try:
    main({arguments})
except SystemExit as end:
    assert end.code == 0, end.code
else:
    raise AssertionError("did not end")
assert "torch" not in sys.modules and "numpy" not in sys.modules
"""
    done = process("-c", code)
    assert done.returncode == 0, done.stderr
    assert shown in done.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_help_of_its_own(command, capsys):
    with pytest.raises(SystemExit) as end:
        main([command, "--help"])
    out = capsys.readouterr().out
    assert end.value.code == 0 and f"qkspectrum {command}" in out and "--debug" not in out
    with pytest.raises(SystemExit) as end:
        main([command, "--no-such-option"])
    assert end.value.code == 2 and f"qkspectrum {command}: error:" in capsys.readouterr().err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_explained_with_its_default(command, monkeypatch):
    shown = []
    monkeypatch.setattr(argparse.ArgumentParser, "parse_args", lambda parser, *_: shown.append(parser) or sys.exit())
    with pytest.raises(SystemExit):
        main([command])
    (of_command,) = (action.choices[command] for action in shown[0]._actions if action.dest == "command")
    for action in of_command._actions:
        assert action.help, action.dest
        if action.option_strings and action.default not in (None, False, argparse.SUPPRESS):
            assert "(default: " in action.help, action.dest


@pytest.mark.parametrize("option", ["--norm", "--positions", "--scale"])
def test_the_choices_that_an_error_lists_are_in_the_help(option, tmp_path, capsys):
    with pytest.raises(SystemExit):
        main(["train", "--help"])
    explained = re.search(rf"{option} [A-Z]+\s(.*?)\(default", capsys.readouterr().out, re.DOTALL)[1]
    assert main(["train", str(tmp_path / "run"), option, "?", "--strength", "1"]) == 2
    choices = re.findall(r"'(\w+)'", in_one_line(capsys, f"{option}: expected one of"))
    assert len(choices) == 3 and all(re.search(rf"\b{choice}\b", explained) for choice in choices)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["train", "run", "--steps", "0"], "--steps: expected an integer of at least 1, got 0"),
        (["train", "run", "--mlp-width", "0"], "--mlp-width: "),
        (["train", "run", "--context", "1"], "--context: "),
        (["train", "run", "--heads", "3"], "--heads: "),
        (["train", "run", "--strength", "-1"], "--strength: "),
        (["measure", "some/model", "--out", "m.json", "--tokens", "1"], "--tokens: "),
        (["measure", "some/model", "--out", "m.json", "--windows", "1"], "--windows: "),
    ],
)
def test_options_are_checked_before_anything_is_downloaded_and_named_as_typed(arguments, named, monkeypatch, capsys):
    def download(*_):
        raise AssertionError("too early")

    monkeypatch.setattr(train_command, "wikitext2", download)
    monkeypatch.setattr(measure_command, "wikitext2", download)
    monkeypatch.setattr(measure_command, "open_model", download)
    assert main(arguments) == 2
    assert in_one_line(capsys).startswith(named)


def test_a_file_that_is_called_as_an_option_is_not_taken_for_it(capsys):
    assert main(["scan", "csv"]) == 2
    assert in_one_line(capsys).startswith("csv: ")


@pytest.mark.parametrize(
    ("absent", "code", "error"),
    [("anywidget", 0, ""), ("plotly", 2, "--html: expected plotly to be installed (pip install plotly)\n")],
)
def test_a_page_needs_plotly_alone_and_says_so(absent, code, error, tmp_path):
    weights = {f"layers.0.attn.{which}_proj.weight": torch.eye(4) for which in "qk"}
    save_file(weights, tmp_path / "model.safetensors")
    page = tmp_path / "heads.html"
    arguments = ["scan", str(tmp_path / "model.safetensors"), "--num-heads", "2", "--html", str(page)]
    call = f"import sys; sys.modules[{absent!r}] = None; from qkspectrum.__main__ import main"
    done = process("-c", f"{call}; sys.exit(main({arguments}))")
    assert (done.returncode, done.stderr, page.exists()) == (code, error, not code)


def test_the_users_errors_take_one_line_and_with_debug_a_traceback(monkeypatch, capsys):
    def run(options):
        raise QKError("width: expected a positive number, got -1")

    monkeypatch.setattr(train_command, "run", run)
    assert main(["train", "folder"]) == 2
    assert capsys.readouterr().err == "--width: expected a positive number, got -1\n"
    with pytest.raises(QKError, match="width"):
        main(["--debug", "train", "folder"])


@pytest.mark.parametrize("kind", [ValueError, RuntimeError, KeyError, OSError, ImportError])
@pytest.mark.parametrize("command", [train_command, sweep_command, measure_command])
def test_every_other_error_keeps_its_traceback(command, kind, monkeypatch):
    def run(options):
        raise kind("a fault of ours")

    monkeypatch.setattr(command, "run", run)
    name = command.__name__.rpartition(".")[2]
    arguments = {"train": ["folder"], "sweep": ["locater"], "measure": ["model", "--out", "file"]}[name]
    with pytest.raises(kind, match="a fault of ours"):
        main([name, *arguments])


@pytest.mark.parametrize("command", [scan_command, train_command, sweep_command, measure_command])
def test_ctrl_c_takes_one_line_and_exit_code_130(command, monkeypatch, capsys):
    def run(options):
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "run", run)
    name = command.__name__.rpartition(".")[2]
    arguments = {"scan": ["x"], "train": ["folder"], "sweep": ["locater"], "measure": ["model", "--out", "file"]}[name]
    assert main([name, *arguments]) == 130
    more = "; the same command goes on from the last checkpoint" if name in ("train", "sweep") else ""
    assert capsys.readouterr().err == f"interrupted{more}\n"
    with pytest.raises(KeyboardInterrupt):
        main(["--debug", name, *arguments])


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="no process groups here")
@pytest.mark.parametrize(("arguments", "everyone"), [(["train"], True), (["sweep", "--workers=2"], False)])
def test_ctrl_c_leaves_whole_files_and_no_process(arguments, everyone, tmp_path):
    """Sent to the whole group, as a terminal does, or to the command alone, once something has been measured."""
    command, *more = arguments
    runs = tmp_path / "runs"
    if command == "train":
        sizes = [*TINY[:10], "--warmup", "1", "--steps", "100000", "--evaluations", "1000", "--evaluation-windows", "4"]
        more = [str(runs / "run"), *sizes, "--device", "cpu"]
    else:
        budget = ["--budget", "cpu", "--device", "cpu"]
        more += ["entropy", *budget, "--results", str(tmp_path / "r.jsonl"), "--runs", str(runs)]
    environment = {"PYTHONPATH": LIB, "QKSPECTRUM_DATA": "embedded", "OMP_NUM_THREADS": "1"}
    started = subprocess.Popen(
        [sys.executable, "-m", "qkspectrum", command, *more],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True, env=os.environ | environment,
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),  # what a shell starts with & ignores Ctrl-C
    )  # fmt: skip
    while not list(runs.glob("*/log.jsonl")):
        assert started.poll() is None, started.communicate()[1]
        time.sleep(0.05)
    (os.killpg if everyone else os.kill)(started.pid, signal.SIGINT)
    out, error = started.communicate()  # until every process that it started has closed its outputs, and so ended
    assert (started.returncode, out) == (130, "")
    said = [line for line in error.splitlines() if line and "it/s]" not in line]  # all but the bar
    assert said == ["interrupted; the same command goes on from the last checkpoint"]
    left = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert left <= {"checkpoint.safetensors", "log.jsonl", ".checkpoint.safetensors.lock", ".r.jsonl.lock"}


def test_the_command_that_stored_records_name_still_runs_a_sweep(tmp_path):
    results = tmp_path / "r.jsonl"
    arguments = ["-m", "qkspectrum.experiments.sweeps", "locater", "--budget", "smoke", "--workers", "1"]
    arguments += ["--results", results, "--runs", tmp_path / "runs", "--device", "cpu"]
    done = process(*arguments, "--shard", "6/6")
    assert done.returncode == 0, done.stderr
    records = [json.loads(line) for line in (tmp_path / "r.6-of-6.jsonl").read_text().splitlines()]
    assert len(records) == 1 and records[0]["made_by"]["command"] == "qkspectrum sweep locater --budget smoke"
    failed = process(*arguments, "--shard", "7/6")
    assert failed.returncode == 2
    assert failed.stderr == "--shard: expected i/n with i from 1 to n, got 7/6\n"


NO_SUCH_DEVICE = "cuda" if not torch.cuda.is_available() else "cuda:99"


@pytest.mark.parametrize("device", [NO_SUCH_DEVICE, "abacus", "meta"])
def test_a_device_that_is_not_there(device, tmp_path, capsys):
    train = ["train", str(tmp_path / "run"), *TINY[:-1], device]
    sweep = ["sweep", "locater", "--budget", "smoke", "--runs", str(tmp_path), "--results", str(tmp_path / "r.jsonl")]
    for arguments in (train, [*sweep, "--device", device]):
        assert main(arguments) == 2
        in_one_line(capsys, "device: expected one that torch can use here", device)
    assert not list(tmp_path.iterdir())


def test_what_cannot_be_written_or_read(tmp_path, capsys, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    sweep = ["sweep", "locater", "--budget", "smoke", "--workers", "1", "--runs", str(tmp_path / "runs")]
    assert main(["train", str(blocked / "run"), *TINY]) == 2
    in_one_line(capsys, str(blocked), "cannot be written")
    assert main([*sweep, "--results", str(blocked / "r.jsonl")]) == 2
    in_one_line(capsys, str(blocked), "cannot be written")
    assert main([*sweep, "--results", str(tmp_path)]) == 2  # a folder
    in_one_line(capsys, str(tmp_path), "cannot be read")
    (tmp_path / "latin.jsonl").write_bytes("{é".encode("latin-1"))
    assert main([*sweep, "--results", str(tmp_path / "latin.jsonl")]) == 2
    in_one_line(capsys, "latin.jsonl", "cannot be read")
    for split in ("train", "valid", "test"):
        (tmp_path / f"{split}.txt").write_bytes("é".encode("latin-1"))
    monkeypatch.setenv("QKSPECTRUM_DATA", str(tmp_path))
    assert main(["train", str(tmp_path / "run"), *TINY]) == 2
    in_one_line(capsys, "QKSPECTRUM_DATA", "UTF-8")
    monkeypatch.setenv("QKSPECTRUM_DATA", str(tmp_path / "nowhere"))
    assert main(["train", str(tmp_path / "run"), *TINY]) == 2
    in_one_line(capsys, "QKSPECTRUM_DATA", "train.txt")


@pytest.mark.parametrize("command", ["train", "sweep"])
def test_files_that_the_system_does_not_take(command, tmp_path, capsys):
    """A limit on their size, which fails inside a write as a full disk does."""
    resource = pytest.importorskip("resource")
    arguments = {
        "train": ["train", str(tmp_path / "run"), *TINY],
        "sweep": ["sweep", "locater", "--budget", "smoke", "--workers", "1", "--device", "cpu",
                  "--results", str(tmp_path / "r.jsonl"), "--runs", str(tmp_path)],
    }[command]  # fmt: skip
    former = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, former[1]))
    try:
        assert main(arguments) == 2
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)
    in_one_line(capsys, "checkpoint.safetensors: cannot be written", "File too large")
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and path.name[-5:] not in (".lock", "jsonl")]


def test_a_text_that_is_not_utf_8_is_named(tmp_path, capsys, monkeypatch):
    for split in ("train", "valid", "test"):
        (tmp_path / f"{split}.txt").write_text("a b c\n", encoding="utf-8")
    monkeypatch.setenv("QKSPECTRUM_DATA", str(tmp_path))
    for damage in (b"\xe9", "a b".encode("utf-16"), b"\xff\xfe\x00"):
        (tmp_path / "valid.txt").write_bytes(damage)
        for arguments in (
            ["train", str(tmp_path / "run"), *TINY],
            ["sweep", "locater", "--results", str(tmp_path / "r")],
        ):
            assert main(arguments) == 2
            in_one_line(capsys, "QKSPECTRUM_DATA: expected text in UTF-8", "valid.txt")


def test_a_context_of_one_word_is_refused_before_training(tmp_path, capsys):
    assert main(["train", str(tmp_path / "run"), *TINY, "--context", "1"]) == 2
    assert in_one_line(capsys, "context") == "--context: expected an integer of at least 2, got 1"
    assert not (tmp_path / "run").exists()


@pytest.mark.parametrize("workers", ["0", "-2"])
def test_fewer_than_one_worker(workers, tmp_path, capsys):
    results = ["--results", str(tmp_path / "r.jsonl"), "--runs", str(tmp_path)]
    assert main(["sweep", "locater", "--budget", "smoke", *results, f"--workers={workers}"]) == 2
    assert in_one_line(capsys, "workers") == f"--workers: expected an integer of at least 1, got {workers}"


def test_packages_that_are_missing(tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "transformers", None)
    assert main(["measure", "some/model", "--out", str(tmp_path / "m.json")]) == 2
    in_one_line(capsys, "model: expected transformers to be installed (pip install transformers)")
    monkeypatch.setitem(sys.modules, "tensorboard", None)
    for name in [name for name in sys.modules if name.startswith("torch.utils.tensorboard")]:
        monkeypatch.delitem(sys.modules, name)
    assert main(["train", str(tmp_path / "run"), *TINY, "--tensorboard"]) == 2
    in_one_line(capsys, "tensorboard: expected the package to be installed")
    monkeypatch.setitem(sys.modules, "scipy.spatial", None)
    results = ["--results", str(tmp_path / "r.jsonl"), "--runs", str(tmp_path)]
    assert main(["sweep", "tasks", "--budget", "smoke", "--workers", "1", *results]) == 2
    in_one_line(capsys, "runs failed, the others are stored", "scipy: expected the package to be installed")


def test_a_model_that_is_not_there(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert main(["measure", str(tmp_path / "nothing"), "--out", str(tmp_path / "m.json")]) == 2
    in_one_line(capsys, "model:", "is not a local folder and could not be downloaded from the Hub")
    (tmp_path / "empty").mkdir()
    assert main(["measure", str(tmp_path / "empty"), "--out", str(tmp_path / "m.json")]) == 2
    in_one_line(capsys, "empty")
    assert not (tmp_path / "m.json").exists()


@pytest.mark.parametrize("workers", [1, 2])
def test_a_fault_of_ours_is_not_taken_for_a_failed_run(workers, tmp_path, monkeypatch):
    """All others are run and stored; then it is raised, and main lets it through."""
    cells = sweeps.locater_cells("smoke")[:3]
    monkeypatch.setitem(sweeps.SWEEPS, "locater", lambda budget: cells)
    object.__setattr__(cells[0].training, "strength", "strong")  # no number, behind the back of all checks
    arguments = ["--results", str(tmp_path / "r.jsonl"), "--runs", str(tmp_path / "runs"), f"--workers={workers}"]
    with pytest.raises(RuntimeError, match="1 of 3 runs failed, the others are stored; first: none, seed 0") as error:
        main(["sweep", "locater", "--budget", "smoke", *arguments])
    assert not isinstance(error.value, QKError) and isinstance(error.value.__cause__, TypeError)
    assert len(sweeps.read_results(tmp_path / "r.jsonl")) == 2


def test_one_default_budget(monkeypatch, tmp_path):
    """The command line's is the one that notebooks ask for."""
    asked = []
    monkeypatch.setattr(sweep_command, "run_sweep", lambda name, budget, results, *rest, **named: asked.append(budget))
    for set_to, expected in ((None, "smoke"), ("", "smoke"), ("cpu", "cpu")):
        monkeypatch.delenv("QKSPECTRUM_BUDGET", raising=False)
        if set_to is not None:
            monkeypatch.setenv("QKSPECTRUM_BUDGET", set_to)
        assert main(["sweep", "locater"]) == 0 and budget_name() == asked[-1] == expected
    assert main(["sweep", "locater", "--budget", "gpu"]) == 0 and asked[-1] == "gpu"
