import json
import os
import shutil
import warnings
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from conftest import one_line

from qkspectrum.__main__ import main
from qkspectrum.errors import QKError
from qkspectrum.experiments.sweeps import budget_name, sweep_file
from qkspectrum.experiments.sweeps import sweep as sweeps
from qkspectrum.experiments.training import run_folder
from qkspectrum.experiments.training.lock import locked

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """The smallest sweep, made once: its records, and the file with them."""
    folder = tmp_path_factory.mktemp("trained")
    results = folder / "results" / "locater.jsonl"
    return sweeps.run_sweep("locater", "smoke", results, folder / "runs", progress=False), results


@pytest.fixture
def two_cells(monkeypatch):
    """The sweep with two runs only, for what does not depend on their number."""
    cells = sweeps.locater_cells("smoke")[:2]
    monkeypatch.setitem(sweeps.SWEEPS, "locater", lambda budget: cells)


def test_a_sweep_stopped_half_way_runs_only_what_is_missing(tmp_path, monkeypatch, trained):
    first, stored = trained
    results = Path(shutil.copy(stored, tmp_path / "locater.jsonl"))
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


def test_another_text_is_another_run_and_nothing_stored_is_lost(tmp_path, monkeypatch, trained, two_cells):
    first, stored = trained
    results = shutil.copy(stored, tmp_path / "r.jsonl")
    for split in ("train", "valid", "test"):
        (tmp_path / f"{split}.txt").write_text("a b c d e f g h\n" * 99, encoding="utf-8")
    monkeypatch.setenv("QKSPECTRUM_DATA", str(tmp_path))
    second = sweeps.run_sweep("locater", "smoke", results, tmp_path / "runs", progress=False)
    assert {r["corpus"] for r in first}.isdisjoint(r["corpus"] for r in second)
    stored = sweeps.read_results(results)
    assert len(second) == 2 and len(stored) == 8 and all(record in stored for record in first + second)


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


def test_workers_give_the_same_records(tmp_path, trained, two_cells):
    one = trained[0][:2]
    two = sweeps.run_sweep("locater", "smoke", tmp_path / "2.jsonl", tmp_path / "2", workers=2, progress=False)
    for a, b in zip(one, two, strict=True):
        assert a["settings"] == b["settings"]
        assert a["final"]["valid"]["perplexity"] == pytest.approx(b["final"]["valid"]["perplexity"], rel=1e-4)


def test_command_line(tmp_path, capsys, monkeypatch, two_cells):
    monkeypatch.setenv("QKSPECTRUM_BUDGET", "smoke")
    results = tmp_path / "r.jsonl"
    arguments = ["sweep", "locater", "--results", str(results), "--runs", str(tmp_path / "runs"), "--workers", "1"]
    assert main(arguments) == 0 and len(sweeps.read_results(results)) == 2
    results.write_text("{\n")
    assert main(arguments) == 2
    assert "line 1 is not JSON" in capsys.readouterr().err


@pytest.fixture
def ran(monkeypatch):
    """Runs that take no time: which cells were run, in order."""
    cells = []

    def run_cell(cell, corpus, folder, device, precision):
        cells.append((cell.condition, cell.training.seed))
        made_by = {"precision": precision}
        return {"settings": asdict(cell), "corpus": repr(corpus), "final": len(cells), "made_by": made_by}

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


def test_a_run_in_another_precision_is_another_run(ran, tmp_path):
    results = tmp_path / "r.jsonl"

    def sweep(precision):
        ran.clear()
        found = sweeps.run_sweep("locater", "smoke", results, tmp_path, progress=False, precision=precision)
        assert {record["made_by"]["precision"] for record in found} == {precision}
        return found

    first = sweep("float32")
    with pytest.warns(UserWarning, match="holds runs in float32 that are now made in bfloat16"):
        second = sweep("bfloat16")
    assert len(ran) == 6
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert sweep("float32") == first and sweep("bfloat16") == second and not ran
    results.write_text("".join(json.dumps(record) + "\n" for record in second))
    with pytest.warns(UserWarning, match="holds runs in bfloat16 that are now made in float32"):
        first = sweep("float32")
    stored = sweeps.read_results(results)
    assert len(stored) == 12 and all(record in stored for record in first + second)


def test_records_from_before_precision_was_kept_are_in_float32(ran, tmp_path):
    results = tmp_path / "r.jsonl"
    first = sweeps.run_sweep("locater", "smoke", results, tmp_path, progress=False)
    for record in first:
        del record["made_by"]
    results.write_text("".join(json.dumps(record) + "\n" for record in first))
    ran.clear()
    assert sweeps.run_sweep("locater", "smoke", results, tmp_path, progress=False) == first and not ran


def test_no_record_is_dropped_whoever_added_it_and_when(ran, tmp_path, monkeypatch):
    """Of another sweep, a second one of the same run, and one that was added while the sweep ran."""
    results, stub = tmp_path / "r.jsonl", sweeps.run_cell
    cell = asdict(sweeps.locater_cells("smoke")[0])
    foreign = [{"settings": {"of": i}, "corpus": "λ \u2028", "final": i} for i in range(3)]
    twice = [{"settings": cell, "corpus": "no text", "final": i, "made_by": {}} for i in range(2)]
    before = [foreign[0], *twice, foreign[1]]
    results.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in before), "utf-8")

    def run_cell(*arguments):
        if len(ran) == 3:
            with results.open("a", encoding="utf-8") as file:
                file.write(json.dumps(foreign[2]) + "\n")
        return stub(*arguments)

    monkeypatch.setattr(sweeps, "run_cell", run_cell)
    found = sweeps.run_sweep("locater", "smoke", results, tmp_path, progress=False)
    stored = sweeps.read_results(results)
    assert len(stored) == 6 + 5 and all(record in stored for record in [*found, *before, foreign[2]])


def test_one_process_at_a_time_writes_a_results_file(ran, tmp_path):
    results = tmp_path / "r.jsonl"
    for held, shard, refused in (
        (results, (1, 1), True),
        (results, (1, 2), False),
        (tmp_path / "r.1-of-2.jsonl", (1, 2), True),
    ):
        with locked(held):
            if refused:
                with pytest.raises(ValueError) as error:
                    sweeps.run_sweep("locater", "smoke", results, tmp_path, progress=False, shard=shard)
                one_line(error, held.name, "in use by process")
            else:
                sweeps.run_sweep("locater", "smoke", results, tmp_path, progress=False, shard=shard)
    assert len(ran) == 3


@pytest.mark.parametrize("full", [range(1, 3), range(5, 6), range(5, 99)])
def test_a_full_disk_does_not_stop_the_sweep_and_loses_nothing_that_can_be_kept(full, ran, tmp_path, monkeypatch):
    """The results cannot be written at some moments; at the end it is tried again."""
    results, write, calls = tmp_path / "r.jsonl", sweep_file.write_text_atomically, iter(range(99))

    def refuse(path, text):
        if next(calls) in full:
            raise QKError(f"{path}: cannot be written (No space left on device)")
        write(path, text)

    monkeypatch.setattr(sweep_file, "write_text_atomically", refuse)
    if len(full) < 50:
        sweeps.run_sweep("locater", "smoke", results, tmp_path, progress=False)
    else:
        with pytest.raises(RuntimeError) as error:
            sweeps.run_sweep("locater", "smoke", results, tmp_path, progress=False)
        one_line(error, "1 of 6 runs failed, the others are stored", "No space left on device")
    assert len(ran) == 6 and len(sweeps.read_results(results)) == (6 if len(full) < 50 else 5)


def test_checkpoints_go_when_their_results_are_stored_and_stay_where_they_are_not(tmp_path, monkeypatch):
    cells = sweeps.locater_cells("smoke")[:3]
    cells[1] = replace(cells[1], training=replace(cells[1].training, learning_rate=1e30, clip=1e30))
    monkeypatch.setitem(sweeps.SWEEPS, "locater", lambda budget: cells)
    results, runs = tmp_path / "r.jsonl", tmp_path / "runs"
    with pytest.raises(RuntimeError, match="1 of 3"):
        sweeps.run_sweep("locater", "smoke", results, runs, progress=False)
    (left,) = runs.iterdir()
    assert (left / "checkpoint.safetensors").exists()
    # what an interrupted sweep, or one of a former version, left of stored runs goes as well; what is not ours stays
    monkeypatch.setitem(sweeps.SWEEPS, "locater", lambda budget: cells[::2])
    asked = []
    monkeypatch.setattr(sweeps, "discard", lambda folder: asked.append(folder) or run_folder.discard(folder))
    sweeps.run_sweep("locater", "smoke", results, runs, progress=False)
    assert len(asked) == 2
    for folder in asked:
        folder.mkdir()
        for name in ("checkpoint.safetensors", "log.jsonl", ".checkpoint.safetensors.host-1", ".log.jsonl.77"):
            (folder / name).write_text("left")
    (asked[1] / "notes.txt").write_text("mine")
    sweeps.run_sweep("locater", "smoke", results, runs, progress=False)
    assert set(runs.iterdir()) == {left, asked[1]} and [path.name for path in asked[1].iterdir()] == ["notes.txt"]


def test_a_text_from_a_folder_of_any_name(tmp_path, monkeypatch, ran):
    """U+2028 and U+0085 end a line for Python, but not one of JSON lines."""
    folder = tmp_path / "a\u2028b\x85c"
    folder.mkdir()
    for split in ("train", "valid", "test"):
        (folder / f"{split}.txt").write_text("a b c d\n" * 99, encoding="utf-8")
    monkeypatch.setenv("QKSPECTRUM_DATA", str(folder))
    results = tmp_path / "r.jsonl"
    first = sweeps.run_sweep("locater", "smoke", results, tmp_path, progress=False)
    assert sweeps.run_sweep("locater", "smoke", results, tmp_path, progress=False) == first and len(ran) == 6


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_results_are_a_file(tmp_path, capsys):
    os.mkfifo(tmp_path / "fifo")
    arguments = ["sweep", "locater", "--budget", "smoke", "--runs", str(tmp_path), "--results", str(tmp_path / "fifo")]
    assert main(arguments) == 2
    assert "fifo: cannot be read or written (not a file)" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["fifo"]
    with pytest.raises(ValueError, match="not a file"):
        sweeps.read_results(tmp_path / "fifo")


@pytest.mark.parametrize("shard", ["0/3", "4/3", "1/0", "2", "1/", "a/b", "-1/3"])
def test_an_invalid_shard_takes_one_line_and_exit_code_2(shard, tmp_path, capsys):
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
