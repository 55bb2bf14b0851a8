import json
from dataclasses import asdict, replace

import pytest
from conftest import one_line

from qkspectrum.__main__ import main
from qkspectrum.experiments.sweeps import budget_name
from qkspectrum.experiments.sweeps import sweep as sweeps

pytestmark = pytest.mark.slow


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


@pytest.fixture
def ran(monkeypatch):
    """Runs that take no time: which cells were run, in order."""
    cells = []

    def run_cell(cell, corpus, folder, device, precision):
        cells.append((cell.condition, cell.training.seed))
        return {"settings": asdict(cell), "corpus": repr(corpus), "final": len(cells), "made_by": {}}

    monkeypatch.setattr(sweeps, "run_cell", run_cell)
    return cells


def test_shards_run_every_cell_once_and_the_whole_sweep_gathers_them(ran, tmp_path):
    results = tmp_path / "locater-smoke.jsonl"
    everything = [(cell.condition, cell.training.seed) for cell in sweeps.locater_cells("smoke")]

    def sweep(*shard):
        ran.clear()
        return sweeps.run_sweep("locater", "smoke", results, tmp_path, progress=False, shard=shard or (1, 1))

    parts = []
    for which in (1, 2, 3, 4):
        sweep(which, 4)
        parts += ran
        assert ran == everything[which - 1 :: 4]
        assert len(sweeps.read_results(tmp_path / f"locater-smoke.{which}-of-4.jsonl")) == len(ran)
    assert sorted(parts) == sorted(everything) and not results.exists()
    # one of them lost, its shard and no other runs again
    (tmp_path / "locater-smoke.2-of-4.jsonl").unlink()
    sweep(1, 4)
    assert not ran
    whole = sweep()
    assert ran == everything[1::4]
    assert sweeps.read_results(results) == whole and len(whole) == 6
    assert sweep() == whole and not ran
    # other shards know what the whole has
    (tmp_path / "locater-smoke.1-of-4.jsonl").unlink()
    assert sweep(1, 3) == whole[::3] and not ran and not (tmp_path / "locater-smoke.1-of-3.jsonl").exists()


def test_shards_that_left_nothing_to_run_are_gathered_too(ran, tmp_path):
    results = tmp_path / "r.jsonl"
    for which in (1, 2):
        sweeps.run_sweep("locater", "smoke", results, tmp_path, progress=False, shard=(which, 2))
    whole = sweeps.run_sweep("locater", "smoke", results, tmp_path, progress=False)
    assert len(ran) == len(whole) == 6 and sweeps.read_results(results) == whole


def test_a_record_that_json_cannot_hold_fails_its_run_alone(tmp_path, monkeypatch, ran):
    stub = sweeps.run_cell
    monkeypatch.setattr(sweeps, "run_cell", lambda *a: stub(*a) | {"final": float("nan") if len(ran) == 2 else 1.0})
    with pytest.raises(RuntimeError) as error:
        sweeps.run_sweep("locater", "smoke", tmp_path / "r.jsonl", tmp_path, progress=False)
    one_line(error, "1 of 6", "JSON", "LocAteR, τ = 1, seed 0")
    assert "NaN" not in (tmp_path / "r.jsonl").read_text()


def test_precision_is_that_of_language_models_and_is_kept_with_the_result(tmp_path, monkeypatch):
    cells = sweeps.locater_cells("smoke")[:1]
    monkeypatch.setitem(sweeps.SWEEPS, "locater", lambda budget: cells)
    results = tmp_path / "r.jsonl"
    (record,) = sweeps.run_sweep("locater", "smoke", results, tmp_path, progress=False, precision="bfloat16")
    assert record["made_by"]["precision"] == "bfloat16"
    assert record["made_by"]["command"] == "qkspectrum sweep locater --budget smoke --precision bfloat16"
    for name in ("tasks", "map"):
        with pytest.raises(RuntimeError) as error:
            sweeps.run_sweep(name, "smoke", results, tmp_path, progress=False, precision="bfloat16")
        one_line(error, "precision: expected float32", "'bfloat16'")


@pytest.mark.parametrize("shard", ["0/3", "4/3", "1/0", "2", "1/", "a/b", "-1/3"])
def test_a_shard_that_is_none_takes_one_line_and_exit_code_2(shard, tmp_path, capsys):
    arguments = ["sweep", "locater", "--budget", "smoke", "--runs", str(tmp_path), f"--shard={shard}"]
    assert main([*arguments, "--results", str(tmp_path / "r.jsonl")]) == 2
    error = capsys.readouterr().err.strip()
    assert "\n" not in error and "shard: expected i/n" in error and shard in error and not list(tmp_path.iterdir())


def test_errors(tmp_path, monkeypatch, as_user):
    monkeypatch.setenv("QKSPECTRUM_BUDGET", "huge")
    with pytest.raises(ValueError) as error:
        budget_name()
    one_line(error, "QKSPECTRUM_BUDGET", "huge")
    with pytest.raises(ValueError) as error:
        sweeps.run_sweep("nothing", "smoke", tmp_path / "x", tmp_path)
    one_line(error, "sweep", "nothing")
