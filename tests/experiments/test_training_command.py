import json

import pytest

from qkspectrum.__main__ import main

SMALL = ["--width", "8", "--mlp-width", "8", "--context", "8", "--vocabulary", "50", "--batch", "4", "--warmup", "2"]
SHORT = ["--steps", "4", "--evaluations", "2", "--evaluation-windows", "4", "--device", "cpu"]


def log(folder):
    return [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]


def test_a_run_keeps_its_log_and_says_how_it_ended(tmp_path, capsys):
    arguments = ["train", str(tmp_path), *SMALL, *SHORT, "--strength", "0.1", "--trace", "own", "--heads", "2"]
    assert main(arguments) == 0
    records = log(tmp_path)
    assert [record["step"] for record in records] == [0, 2, 4] and len(records[-1]["trace"]) == 2
    out = capsys.readouterr().out
    assert "50 word types" in out and f"perplexity {records[-1]['perplexity']:.1f}" in out


@pytest.mark.parametrize(
    "more, named",
    [
        (["--heads", "3"], "heads: expected a divisor of width 8"),
        (["--norm", "both"], "norm"),
        (["--steps", "0"], "steps"),
        (["--batch", "3"], "folder"),  # another run's
    ],
)
def test_what_is_wrong_takes_one_line_and_exit_code_2(more, named, tmp_path, capsys):
    assert main(["train", str(tmp_path), *SMALL, *SHORT]) == 0
    capsys.readouterr()
    assert main(["train", str(tmp_path), *SMALL, *SHORT, *more]) == 2
    error = capsys.readouterr().err.strip().splitlines()[-1]  # after the bar, if any
    assert named in error


def test_one_process_under_torchrun_is_the_run_without_it(tmp_path, monkeypatch):
    assert main(["train", str(tmp_path / "alone"), *SMALL, *SHORT]) == 0
    for name, value in {"WORLD_SIZE": "1", "RANK": "0", "LOCAL_RANK": "0", "MASTER_ADDR": "localhost"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("MASTER_PORT", "0")
    assert main(["train", str(tmp_path / "torchrun"), *SMALL, *SHORT]) == 0
    assert log(tmp_path / "torchrun") == log(tmp_path / "alone")
