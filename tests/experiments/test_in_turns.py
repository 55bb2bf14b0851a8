"""Runs that take turns in one process, and what tuned training measures."""

from dataclasses import replace
from functools import partial

import pytest
import torch
from small_runs import MODEL, random_corpus

from qkspectrum.experiments.remedies.tuned_training import DepthTraining, TunedTraining, WatchedTraining
from qkspectrum.experiments.sweeps.cells import Cell
from qkspectrum.experiments.sweeps.workers import finished_in_turns
from qkspectrum.experiments.training.loop import train
from qkspectrum.experiments.training.measures import measure, perplexity, residual_by_layer

QUICK = TunedTraining(steps=6, batch=4, warmup=2, evaluations=2, evaluation_windows=8, learning_rate=1e-2)


@pytest.fixture(scope="module")
def corpus():
    return random_corpus()


def cell_of(training: TunedTraining, corpus) -> Cell:
    return Cell("random words", len(corpus.words), replace(MODEL, vocabulary=None, dropout=0.1), training)


def test_turns_change_nothing_and_leave_the_callers_random_state(corpus):
    cells = {str(seed): cell_of(replace(QUICK, seed=seed), corpus) for seed in range(5)}
    torch.manual_seed(7)
    expected = torch.rand(2)
    torch.manual_seed(7)
    found = dict(finished_in_turns({name: partial(cell.steps, corpus) for name, cell in cells.items()}, 3, "cpu"))
    assert torch.equal(torch.rand(2), expected)
    assert found.keys() == cells.keys()
    for name, outcome in found.items():
        assert outcome() == cells[name].run(corpus)


def test_a_run_that_fails_ends_no_other(corpus):
    def fails():
        yield
        raise OverflowError("too much")

    good = cell_of(QUICK, corpus)
    runs = {"bad": fails, "good": partial(good.steps, corpus), "worse": fails}
    outcomes = dict(finished_in_turns(runs, 2, "cpu"))
    assert outcomes["good"]()["path"][-1]["step"] == QUICK.steps
    for name in ("bad", "worse"):
        with pytest.raises(OverflowError, match="too much"):
            outcomes[name]()


def test_tuned_training_reads_both_texts_whole(corpus):
    windows = 1_000
    model, records = train(
        replace(MODEL, vocabulary=len(corpus.words)), replace(QUICK, evaluation_windows=windows), corpus, progress=False
    )
    last = records[-1]
    assert last["test_perplexity"] == pytest.approx(perplexity(model, corpus.test, windows))
    assert last["test_perplexity"] != pytest.approx(last["perplexity"], rel=1e-6)
    assert {name: last[name] for name in measure(model, corpus.valid, windows)} == measure(model, corpus.valid, windows)
    final = QUICK.finish(model, corpus)["final"]
    assert final["valid"]["perplexity"] == pytest.approx(last["perplexity"])
    assert final["test"]["perplexity"] == pytest.approx(last["test_perplexity"])


def test_residuals_are_those_after_each_layer(corpus):
    training = DepthTraining(**vars(replace(QUICK, steps=2, evaluation_windows=64)))
    config = replace(MODEL, vocabulary=len(corpus.words), layers=3)
    model, records = train(config, training, corpus, progress=False)
    found = records[-1]["residuals"]
    assert len(found) == 4 and found == residual_by_layer(model, corpus.valid, 64)
    assert found[-1] == pytest.approx(records[-1]["relative_residual"], rel=1e-4)  # Post-LN: no norm comes after it


def test_the_watched_signs_are_those_of_the_worst_head(corpus):
    training = WatchedTraining(**vars(replace(QUICK, steps=2)))
    config = replace(MODEL, vocabulary=len(corpus.words))
    model, records = train(config, training, corpus, progress=False)
    last, ids = records[-1], corpus.valid[: 8 * config.context].view(8, config.context)
    block = model.eval().blocks[0]
    with torch.no_grad():
        logits = block.attention.logits(block.attention_input(model.embed(ids)))
    seen = torch.ones(config.context, config.context).tril().bool()
    assert last["max_logit"] == pytest.approx(logits[..., seen].max().item(), rel=1e-4)
    of_rows = logits.masked_fill(~seen, -torch.inf).amax(-1) - logits.masked_fill(~seen, torch.inf).amin(-1)
    assert last["logit_range"] == pytest.approx(of_rows[..., 1:].mean((0, 2)).max().item(), rel=1e-4)
    assert 0 < last["lowest_share"] <= last["entropy_share"] * (1 + 1e-2)
