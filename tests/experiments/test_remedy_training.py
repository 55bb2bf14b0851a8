import json
from dataclasses import replace

import pytest
import torch
from conftest import one_line
from small_runs import CONFIG, crash_at, random_corpus, weights
from small_runs import MODEL as ONE_LAYER

from qkspectrum import Transformer
from qkspectrum.experiments.remedies import traceless_frobenius
from qkspectrum.experiments.remedies.remedy_training import REMEDIES, RemedyTraining
from qkspectrum.experiments.remedies.tuned_training import RecipeTraining, TunedTraining
from qkspectrum.experiments.training.loop import TrainingConfig, train
from qkspectrum.experiments.training.randomness import own_randomness

pytestmark = pytest.mark.slow

MODEL = replace(ONE_LAYER, layers=2)
PLAIN = {name: value for name, value in vars(CONFIG).items() if name not in ("strength", "trace")}
PLAIN |= {"steps": 6, "evaluations": 2}
ids = torch.arange(8)[None]
CORPUS = random_corpus()


def config(remedy, **changes):
    return RemedyTraining(**{**PLAIN, "remedy": remedy, **REMEDIES[remedy], **changes})


def run(remedy, folder=None, precision="float32", **changes):
    return train(MODEL, config(remedy, **changes), CORPUS, folder, progress=False, precision=precision)[0]


def start(remedy, **changes):
    with own_randomness(3):
        model = Transformer(MODEL)
        config(remedy, **changes).prepare(model)
    return model


@pytest.mark.parametrize("remedy", REMEDIES)
def test_an_interrupted_run_resumes_to_the_same_bytes_and_ends_with_strict_json(remedy, tmp_path):
    model = run(remedy, tmp_path / "whole")
    with crash_at(5):
        run(remedy, tmp_path / "again")
    assert (tmp_path / "again" / "log.jsonl").read_text().count("\n") == 2
    run(remedy, tmp_path / "again")
    for name in ("checkpoint.safetensors", "log.jsonl"):
        assert (tmp_path / "again" / name).read_bytes() == (tmp_path / "whole" / name).read_bytes()
    found = config(remedy).finish(model, CORPUS)
    json.dumps(found, allow_nan=False)
    has_spectrum = not (remedy.startswith("QK-norm") or remedy in ("LocAteR, hard", "fixed window", "scalable softmax"))
    assert ("eigenvalues" in found) == ("predicted" in found["profile"]) == has_spectrum
    assert ("trace" in found["final"]["test"]) == has_spectrum
    if remedy != "AttnScale":  # whose weights may or may not have turned negative
        assert (found["profile"]["entropy"] is None) == (remedy == "no outlier")


LOW_BOUNDS = {"QK-clip": {"amount": 0.3}, "soft-cap": {"amount": 0.5}}  # these logits never come near the defaults


@pytest.fixture(scope="module")
def left_alone():
    return run("none", learning_rate=1e-2).eval()(ids)


@pytest.mark.parametrize("remedy", REMEDIES)
def test_a_remedy_changes_the_run_but_no_other_initial_weight_and_works_in_half_precision(remedy, left_alone):
    fresh = start(remedy)
    for name in ("embedding.weight", "blocks.1.mlp.0.weight"):
        assert torch.equal(fresh.get_parameter(name), start("none").get_parameter(name))
    changes = LOW_BOUNDS.get(remedy, {})
    gap = (run(remedy, learning_rate=1e-2, **changes).eval()(ids) - left_alone).abs().max()
    assert (gap > 1e-4) == (remedy != "none")
    assert {p.dtype for p in run(remedy, precision="bfloat16").parameters()} == {torch.float32}


def test_none_and_locater_are_the_plain_training():
    for remedy, settings in {"none": {}, "LocAteR": REMEDIES["LocAteR"]}.items():
        plain = TrainingConfig(**{**PLAIN, **settings})
        expected, _ = train(MODEL, plain, CORPUS, progress=False)
        assert torch.equal(weights(run(remedy)), weights(expected))
    assert REMEDIES["LocAteR"]["strength"] > 0


def test_weight_decay_is_that_of_queries_and_keys_alone():
    """One step of AdamW: decay takes rate · amount of the weight, whatever the gradient."""
    rate, changes = 1e-2, {"steps": 1, "warmup": 1, "evaluations": 1, "learning_rate": 1e-2}
    decayed, free = (run("weight decay", amount=amount, **changes) for amount in (0.5, 0.0))
    initial = dict(start("weight decay").named_parameters())
    for (name, a), b in zip(decayed.named_parameters(), free.parameters(), strict=True):
        expected = -rate * 0.5 * initial[name] if ".q_proj." in name or ".k_proj." in name else torch.zeros_like(a)
        torch.testing.assert_close(a - b, expected, atol=1e-7, rtol=1e-3, msg=name)


def test_the_hard_form_holds_the_trace_of_what_the_logits_have():
    model = run("LocAteR, hard", trace=2.5, learning_rate=1e-2)
    for block in model.blocks:
        q, k = block.attention.queries_and_keys(torch.eye(16)[None])  # logits of unit vectors: W's entries
        w = q @ k.mT / q.shape[-1] ** 0.5 * 8**0.5
        traces = w.diagonal(dim1=-2, dim2=-1).sum(-1)
        torch.testing.assert_close(traces, torch.full_like(traces, 2.5), atol=1e-3, rtol=0)
        free = block.attention.q_proj.weight.unflatten(0, (2, 8)) * block.attention.k_proj.weight.unflatten(0, (2, 8))
        assert (free.sum((1, 2)) - 2.5).abs().max() > 0.1


PENALISED = ("LocAteR, hard", "variance penalty")


@pytest.mark.parametrize("remedy", PENALISED)
def test_the_penalty_of_the_variance_is_paid(remedy):
    model = start(remedy, amount=0.3)
    penalty = config(remedy, amount=0.3).penalty(model)
    torch.testing.assert_close(penalty, 0.3 * traceless_frobenius(model))
    changes = {"learning_rate": 1e-2, "clip": 100.0}
    paid, free = (run(remedy, amount=amount, **changes) for amount in (1.0, 0.0))
    assert traceless_frobenius(paid) < 0.8 * traceless_frobenius(free)


def test_no_other_remedy_adds_a_penalty():
    assert all(config(remedy).penalty(start(remedy)) is None for remedy in REMEDIES if remedy not in PENALISED)


def test_queries_and_keys_learn_at_their_share_of_the_rate():
    free, slowed = (run("query–key rate", amount=share, steps=1, evaluations=1, warmup=1) for share in (1.0, 0.2))
    before = start("query–key rate")
    weights = [model.blocks[0].attention.q_proj.weight.detach() for model in (before, free, slowed)]
    whole, part = ((after - weights[0]).abs().mean() for after in weights[1:])
    assert 0.15 < part / whole < 0.25  # AdamW's first step is the rate, whatever the gradient


@pytest.mark.parametrize(("kind", "share"), [(RecipeTraining, 0.0), (TunedTraining, 0.5)])
def test_the_recipe_drops_no_attention_weight_and_still_has_its_remedy(kind, share):
    model = Transformer(replace(MODEL, dropout=0.5))
    kind(**vars(config("gated"))).prepare(model)
    assert [(block.attention.dropout, block.dropout.p) for block in model.blocks] == [(share, 0.5)] * 2
    assert len(list(model.parameters())) > len(list(Transformer(MODEL).parameters()))


def test_mimetic_noise_is_the_seeds():
    first, again, other = (start("mimetic", seed=seed).blocks[0].attention.q_proj.weight for seed in (3, 3, 4))
    assert torch.equal(first, again) and not torch.equal(first, other)


def test_errors():
    for make, *parts in [
        (lambda: RemedyTraining(remedy="hope"), "remedy", "'σReparam'", "'hope'"),
        (lambda: config("LocAteR, hard", trace=None), "trace", "LocAteR, hard", "None"),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, *parts)
