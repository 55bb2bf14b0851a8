import json
import math

import pytest
from conftest import one_line

from qkspectrum.experiments.sweeps import results
from qkspectrum.experiments.sweeps.results import (
    conditions,
    how_made,
    mean_and_interval,
    paired_difference,
    per_seed,
    read_results,
)


def record(condition, seed, value):
    return {"settings": {"condition": condition, "training": {"seed": seed}}, "corpus": "text", "value": value}


RECORDS = [
    record("none", 0, 10.0),
    record("b", 0, 9.0),
    record("none", 1, 20.0),
    record("b", 1, 18.5),
    record("b", 2, 1.0),
]


def value(r):
    return r["value"]


def test_interval_equals_scipys():
    from scipy import stats  # here, since it takes a second to import

    values = [1.0, 2.5, 2.0, 4.0]
    mean, half = mean_and_interval(values)
    low, high = stats.t.interval(0.95, 3, loc=sum(values) / 4, scale=stats.sem(values))
    assert (mean - half, mean + half) == (pytest.approx(low), pytest.approx(high))


def test_pairs_share_a_seed():
    assert conditions(RECORDS) == ["none", "b"]
    assert per_seed(RECORDS, "b", value) == {0: 9.0, 1: 18.5, 2: 1.0}
    mean, half = paired_difference(RECORDS, "b", "none", value)
    assert mean == -1.25 and half == pytest.approx(math.tan(0.475 * math.pi) * 0.25 * math.sqrt(2) / math.sqrt(2))


def test_errors(tmp_path, as_user):
    broken = tmp_path / "r.jsonl"
    broken.write_text(json.dumps(RECORDS[0]) + '\n{"a": \n')
    foreign = tmp_path / "f.jsonl"
    foreign.write_text('{"a": 1}\n')
    for make, parts in [
        (lambda: read_results(broken), ["r.jsonl", "line 2"]),
        (lambda: read_results(foreign), ["f.jsonl", "line 1", "record"]),
        (lambda: per_seed([*RECORDS, RECORDS[0]], "none", value), ["records", "3", "2 seeds"]),
        (lambda: per_seed(RECORDS, "c", value), ["condition", "none, b", "'c'"]),
        (lambda: mean_and_interval([1.0]), ["values", "2 seeds", "1"]),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, *parts)


def test_stored_results_are_taken_from_the_repository_where_they_are_missing(tmp_path, monkeypatch):
    stored = tmp_path / "repository"
    stored.mkdir()
    line = json.dumps({"settings": {"condition": "none"}, "corpus": "text"})
    (stored / "one.jsonl").write_text(line + "\n")
    monkeypatch.setattr(results, "_STORED", stored.as_uri())
    folder = tmp_path / "book" / "results"
    expected = [json.loads(line)]
    assert results.stored_results("one", folder) == expected
    (stored / "one.jsonl").unlink()
    assert results.stored_results("one", folder) == expected  # kept
    with pytest.raises(OSError):
        results.stored_results("other", folder)
    assert not (folder / "other.jsonl").exists()


def test_how_made_tells_what_all_share_and_nothing_that_varies():
    def made(seed, rate, words):
        return {
            "settings": {"model": {"width": 8, "vocabulary": 9}, "training": {"seed": seed, "rate": rate, "steps": 5}},
            "corpus": f"Corpus({words})",
            "made_by": {"torch": "2", "command": "do it"},
        }

    told = how_made([made(1, 0.1, "a"), made(0, 0.2, "a"), made(0, 0.1, "b")])
    assert told == {
        "text": "a; b",
        "command": "do it",
        "made on": "torch 2",
        "model": "width 8",
        "training": "steps 5",
        "seeds": "0, 1",
    }
    with pytest.raises(ValueError) as error:
        how_made([])
    one_line(error, "records", "none")
