import math
from dataclasses import replace
from functools import partial

import pytest
import torch
from conftest import one_line
from small_runs import crash_at
from torch.nn import functional

from qkspectrum import QKMatrix, Transformer, TransformerConfig
from qkspectrum.experiments.data.corpora import Corpus, windows_of
from qkspectrum.experiments.sweeps import sweep as sweeps
from qkspectrum.experiments.training import query_key_training
from qkspectrum.experiments.training.loop import TrainingConfig, train
from qkspectrum.experiments.training.query_key_training import QueryKeyTraining, query_key_state, query_key_weights
from qkspectrum.experiments.training.randomness import own_randomness
from qkspectrum.experiments.training.sharpness import sharpness

pytestmark = pytest.mark.slow

VOCABULARY = 30
MODEL = TransformerConfig(VOCABULARY, 16, 16, heads=2, layers=2, context=8, dropout=0.2)
CONFIG = QueryKeyTraining(steps=12, batch=4, warmup=4, evaluations=4, evaluation_windows=4, sharpness_windows=3, seed=3)


@pytest.fixture(scope="module")
def corpus():
    text = torch.randint(VOCABULARY, (400,), generator=torch.Generator().manual_seed(0))
    return Corpus("random", [str(i) for i in range(VOCABULARY)], text, text[:90], text[90:180])


def weights(model):
    return torch.cat([p.detach().flatten() for p in model.parameters()])


def test_with_default_settings_it_is_the_plain_training(corpus):
    plain = TrainingConfig(**{k: v for k, v in vars(CONFIG).items() if k in TrainingConfig.__dataclass_fields__})
    (a, records), (b, more) = (train(MODEL, config, corpus, progress=False) for config in (plain, CONFIG))
    torch.testing.assert_close(weights(a), weights(b))
    assert more[-1]["perplexity"] == pytest.approx(records[-1]["perplexity"])
    assert more[-1].keys() - records[-1].keys() == {"weight_norm", "sharpness", "spectral_norm"}
    assert more[-1]["gradient_norm"] != records[-1]["gradient_norm"]  # of queries and keys alone, not of all weights


def test_the_gain_multiplies_the_logits_and_nothing_else():
    model = Transformer(MODEL, torch.Generator().manual_seed(0))
    x = model.embed(torch.arange(8)[None])
    before, values = model.blocks[0].attention.logits(x), model.blocks[0].attention.v_proj.weight.clone()
    replace(CONFIG, logit_gain=64.0).prepare(model)
    torch.testing.assert_close(model.blocks[0].attention.logits(x), 64 * before, rtol=1e-4, atol=1e-4)
    assert torch.equal(model.blocks[0].attention.v_proj.weight, values)


@pytest.mark.parametrize("share", [0.0, 0.1, 10.0])
def test_query_key_weights_learn_at_their_own_rate(share, corpus):
    """Adam's first step moves every weight by its rate."""
    rate = 1e-3
    config = replace(CONFIG, steps=1, warmup=1, evaluations=1, learning_rate=rate, query_key_share=share)
    config = replace(config, weight_decay=0.0)
    with own_randomness(config.seed):
        start = Transformer(MODEL)
    model, _ = train(MODEL, config, corpus, progress=False)
    moved = {
        name: (p - q).abs().max().item()
        for (name, p), q in zip(model.named_parameters(), start.parameters(), strict=True)
    }
    for name, far in moved.items():
        expected = rate * (share if ".q_proj." in name or ".k_proj." in name else 1)
        assert far == pytest.approx(expected, rel=0.02, abs=1e-7), name


def test_the_state_of_query_and_key_weights_is_measured(corpus, monkeypatch):
    model, records = train(MODEL, CONFIG, corpus, progress=False)
    model.eval().zero_grad()
    x, y = (part[:3] for part in windows_of(corpus.train, 8))
    functional.cross_entropy(model(x).flatten(0, 1), y.flatten()).backward()
    ours = query_key_weights(model)
    state = query_key_state(model, corpus, 3)
    assert len(ours) == 4 and not model.training
    assert state == {name: records[-1][name] for name in state}
    assert state["gradient_norm"] == pytest.approx(math.sqrt(sum(w.grad.square().sum().item() for w in ours)), rel=1e-4)
    assert state["weight_norm"] == pytest.approx(math.sqrt(sum(w.square().sum().item() for w in ours)), rel=1e-5)
    heads = [QKMatrix(*(w.unflatten(0, (2, 8)) for w in pair)).dense() for pair in (ours[:2], ours[2:])]
    want = torch.linalg.matrix_norm(torch.cat(heads), 2).tolist()
    assert state["spectral_norm"] == pytest.approx(want, rel=1e-4)
    monkeypatch.setattr(query_key_training, "sharpness", partial(sharpness, iterations=120))
    converged = query_key_state(model, corpus, 3)["sharpness"]
    assert 0.9 * converged <= state["sharpness"] <= converged * (1 + 1e-5)


def test_an_interrupted_run_resumes_to_the_same_weights(corpus, tmp_path):
    config = replace(CONFIG, query_key_share=0.3, logit_gain=4.0)
    whole, records = train(MODEL, config, corpus, tmp_path / "whole", progress=False)
    for step in (1, 5, 7, 12):
        folder = tmp_path / str(step)
        with crash_at(step):
            train(MODEL, config, corpus, folder, progress=False)
        model, again = train(MODEL, config, corpus, folder, progress=False)
        assert torch.equal(weights(model), weights(whole)) and again == records
    with pytest.raises(ValueError) as error:
        train(MODEL, replace(config, query_key_share=0.2), corpus, tmp_path / "whole", progress=False)
    one_line(error, "folder", "other settings")


def test_the_sweep_crosses_two_rates_and_shares_what_must_be_shared(tmp_path, monkeypatch):
    cells = sweeps.SWEEPS["entropy"]("smoke")
    both = [replace(cell, training=replace(cell.training, seed=0)) for cell in cells]
    assert len(cells) == 14 and both[:7] == both[7:] == cells[:7]  # a second seed, and nothing else
    monkeypatch.setitem(sweeps.SWEEPS, "entropy", lambda budget: cells[:7])
    records = sweeps.run_sweep("entropy", "smoke", tmp_path / "r.jsonl", tmp_path / "runs", progress=False)
    settings = {r["settings"]["condition"]: r["settings"]["training"] for r in records}
    rates = {
        name: (s["learning_rate"], s["learning_rate"] * s["query_key_share"], s["logit_gain"], s["strength"])
        for name, s in settings.items()
    }
    low, high = 2e-3, 1e-2
    expected = {
        "low rate": (low, low, 1, 0),
        "low rate, query–key high": (low, high, 1, 0),
        "high rate": (high, high, 1, 0),
        "high rate, query–key low": (high, low, 1, 0),
        "high rate, query–key frozen": (high, 0, 1, 0),
        "high rate, LocAteR": (high, high, 1, 0.01),
        "low rate, logits × 64": (low, low, 64, 0),
    }
    assert {name: pytest.approx(value) for name, value in rates.items()} == expected
    first = {r["settings"]["condition"]: r["path"][0] for r in records}
    starts = {name: point["perplexity"] for name, point in first.items() if "64" not in name}
    assert len(set(starts.values())) == 1  # one seed, one start
    assert first["low rate, logits × 64"]["entropy_share"] < 0.2 < 0.8 < first["low rate"]["entropy_share"]
    assert all(math.isfinite(point["sharpness"]) for record in records for point in record["path"])


@pytest.mark.parametrize(
    ("settings", "named"),
    [({"logit_gain": 0.0}, "logit_gain"), ({"query_key_share": -1.0}, "query_key_share"), ({"steps": 0}, "steps")],
)
def test_errors(settings, named):
    with pytest.raises(ValueError) as error:
        replace(CONFIG, **settings)
    one_line(error, named, "expected")
