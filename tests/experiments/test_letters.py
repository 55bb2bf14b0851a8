"""Letters through a noisy channel: the best filter is exact, and the stored runs do what their names say."""

import itertools
import json
import math
from dataclasses import asdict, replace
from pathlib import Path

import pytest
import torch
from conftest import one_line

from qkspectrum.conventions import TRAIN_LETTERS, TRAIN_SEEN, TRAIN_STAYS
from qkspectrum.experiments.sweeps.results import conditions, per_seed, read_results
from qkspectrum.experiments.tasks.letters import (
    REMEDIES,
    LettersTraining,
    best_filter,
    learn,
    letters_cells,
    noisy_letters,
    scores,
)

STORED = Path(__file__).parents[2] / "book" / "results" / "letters-cpu.jsonl"


def test_letters_stay_and_are_seen_as_often_as_said(generator):
    seen, letters = noisy_letters(4_000, generator)
    again = 1 / TRAIN_LETTERS  # a draw may give the same letter
    stays = (letters[:, 1:] == letters[:, :-1]).double().mean().item()
    assert stays == pytest.approx(TRAIN_STAYS + (1 - TRAIN_STAYS) * again, abs=0.003)
    right = (seen == letters).double().mean().item()
    assert right == pytest.approx(TRAIN_SEEN + (1 - TRAIN_SEEN) * again, abs=0.006)
    assert torch.bincount(letters.flatten()).min() > 0.9 * letters.numel() / TRAIN_LETTERS


def test_the_best_filter_is_bayes_rule_over_all_histories():
    seen = torch.tensor([[3, 5, 3]])
    again, noise = (1 - TRAIN_STAYS) / TRAIN_LETTERS, (1 - TRAIN_SEEN) / TRAIN_LETTERS
    belief = torch.zeros(TRAIN_LETTERS, dtype=torch.float64)
    for history in itertools.product(range(TRAIN_LETTERS), repeat=3):
        moves = math.prod(TRAIN_STAYS * (a == b) + again for a, b in itertools.pairwise(history))
        belief[history[-1]] += moves * math.prod(
            TRAIN_SEEN * (a == b) + noise for a, b in zip(history, seen[0].tolist(), strict=True)
        )
    torch.testing.assert_close(best_filter(seen)[0, -1].exp(), belief / belief.sum())


def test_no_answer_beats_the_best_filter(generator):
    seen, letters = noisy_letters(2_000, generator)
    best = best_filter(seen)
    known = scores(best, letters)
    assert known["loss"] < min(scores(0.9 * best, letters)["loss"], scores(1.1 * best, letters)["loss"])
    assert known["right"] > (seen == letters).double().mean().item() + 0.2


@pytest.mark.parametrize("remedy", REMEDIES)
def test_every_remedy_trains(remedy):
    cell = next(cell for cell in letters_cells("smoke") if cell.training.remedy == remedy)
    cell = replace(cell, training=replace(cell.training, steps=2, batch=2))
    record = cell.run()
    assert record == cell.run()
    json.dumps(record | asdict(cell), allow_nan=False)
    assert len(record["final"]["share"]) == cell.model.layers
    assert record["best"]["loss"] < record["final"]["loss"]
    changed = learn(cell.model, replace(cell.training, seed=1)).state_dict()
    assert any(not torch.equal(x, changed[name]) for name, x in learn(cell.model, cell.training).state_dict().items())


def test_the_stored_runs_do_what_their_names_say():
    records = read_results(STORED)
    stored = {json.dumps(record["settings"], sort_keys=True) for record in records}
    assert stored == {json.dumps(asdict(cell), sort_keys=True) for cell in letters_cells("cpu")}
    for condition in conditions(records):
        for which in ("entropy", "rank"):
            collapsed = sum(
                per_seed(records, condition, lambda r, c=f"{which}_collapse": float(r["final"][c])).values()
            )
            if condition == f"{which} collapse":
                assert collapsed == 12, condition
            elif condition.startswith(f"{which} collapse"):  # rescued
                assert collapsed == 0, condition
    right = {c: list(per_seed(records, c, lambda r: r["final"]["right"]).values()) for c in conditions(records)}
    assert min(right["healthy"]) > 0.7 and max(right["entropy collapse"] + right["rank collapse"]) < 0.2


def test_errors():
    for settings in ({"steps": 0}, {"batch": 0}, {"learning_rate": -1.0}, {"remedy": "hope"}):
        with pytest.raises(ValueError) as error:
            LettersTraining(**settings)
        one_line(error, next(iter(settings)), "expected")
