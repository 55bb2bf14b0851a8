import json
from dataclasses import replace

import pytest
from conftest import one_line

from qkspectrum.__main__ import main
from qkspectrum.experiments import sweeps


def test_a_sweep_stopped_half_way_runs_only_what_is_missing(tmp_path, monkeypatch):
    results = tmp_path / "results" / "locater.jsonl"
    first = sweeps.run_sweep("locater", "smoke", results, tmp_path / "runs", progress=False)
    assert len(first) == 6
    lines = results.read_text().splitlines()
    assert [json.loads(line)["settings"]["training"]["seed"] for line in lines] == [0, 0, 0, 1, 1, 1]
    record = first[1]
    assert record["settings"]["condition"] == "LocAteR, τ = 1" and "Python" in record["corpus"]
    assert record["made_by"]["command"].endswith("locater --budget smoke") and record["made_by"]["torch"]
    assert len(record["eigenvalues"]["real"]) == 128
    strengths = {r["settings"]["condition"]: r["settings"]["training"]["strength"] for r in first}
    traces = {r["settings"]["condition"]: r["settings"]["training"]["trace"] for r in first}
    assert strengths == {"none": 0.0, "LocAteR, τ = 1": 0.01, "LocAteR, τ = 0": 0.01}
    assert traces["LocAteR, τ = 1"] == 1.0 and traces["LocAteR, τ = 0"] == 0.0
    assert record["final"]["valid"]["perplexity"] != record["path"][-1]["perplexity"]  # the whole text, not a part
    assert sum(record["eigenvalues"]["real"]) == pytest.approx(record["final"]["valid"]["trace"][0], abs=0.02)

    results.write_text("\n".join(lines[:2] + lines[3:]) + "\n")
    ran, run_cell = [], sweeps.run_cell
    monkeypatch.setattr(sweeps, "run_cell", lambda cell, *rest: ran.append(cell.condition) or run_cell(cell, *rest))
    again = sweeps.run_sweep("locater", "smoke", results, tmp_path / "fresh", progress=False)
    assert ran == ["LocAteR, τ = 0"] and again == first
    assert results.read_text().splitlines() == lines


def test_another_text_is_another_run_and_nothing_stored_is_lost(tmp_path, monkeypatch):
    results = tmp_path / "r.jsonl"
    first = sweeps.run_sweep("locater", "smoke", results, tmp_path / "runs", progress=False)
    for split in ("train", "valid", "test"):
        (tmp_path / f"{split}.txt").write_text("a b c d e f g h\n" * 99, encoding="utf-8")
    monkeypatch.setenv("QKSPECTRUM_DATA", str(tmp_path))
    second = sweeps.run_sweep("locater", "smoke", results, tmp_path / "runs", progress=False)
    assert {r["corpus"] for r in first}.isdisjoint(r["corpus"] for r in second)
    stored = sweeps.read_results(results)
    assert len(stored) == 12 and all(record in stored for record in first + second)


@pytest.mark.parametrize("workers", [1, 2])
def test_one_failing_run_does_not_take_the_others_with_it(workers, tmp_path, monkeypatch):
    cells = sweeps.locater_cells("smoke")[:3]
    cells[0] = replace(cells[0], training=replace(cells[0].training, learning_rate=1e30, clip=1e30))
    monkeypatch.setitem(sweeps.SWEEPS, "locater", lambda budget: cells)
    results = tmp_path / "r.jsonl"
    with pytest.raises(RuntimeError) as error:
        sweeps.run_sweep("locater", "smoke", results, tmp_path / "runs", workers, progress=False)
    one_line(error, "1 of 3", "none, seed 0", "not finite")
    assert len(sweeps.read_results(results)) == 2


def test_workers_give_the_same_records(tmp_path):
    one = sweeps.run_sweep("locater", "smoke", tmp_path / "1.jsonl", tmp_path / "1", progress=False)
    two = sweeps.run_sweep("locater", "smoke", tmp_path / "2.jsonl", tmp_path / "2", workers=2, progress=False)
    for a, b in zip(one, two, strict=True):
        assert a["settings"] == b["settings"]
        assert a["final"]["valid"]["perplexity"] == pytest.approx(b["final"]["valid"]["perplexity"], rel=1e-4)


def test_command_line(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("QKSPECTRUM_BUDGET", "smoke")
    results = tmp_path / "r.jsonl"
    arguments = ["sweep", "locater", "--results", str(results), "--runs", str(tmp_path / "runs"), "--workers", "1"]
    assert main(arguments) == 0 and len(sweeps.read_results(results)) == 6
    results.write_text("{\n")
    assert main(arguments) == 2
    assert "line 1 is not JSON" in capsys.readouterr().err


def test_errors(tmp_path, monkeypatch, as_user):
    monkeypatch.setenv("QKSPECTRUM_BUDGET", "huge")
    with pytest.raises(ValueError) as error:
        sweeps.budget_name()
    one_line(error, "QKSPECTRUM_BUDGET", "huge")
    with pytest.raises(ValueError) as error:
        sweeps.run_sweep("nothing", "smoke", tmp_path / "x", tmp_path)
    one_line(error, "sweep", "nothing")
