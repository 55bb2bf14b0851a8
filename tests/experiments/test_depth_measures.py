"""Tiny random Hugging Face models; nothing is downloaded."""

import json
import math
import sys

import pytest
import torch

from qkspectrum.experiments.data.corpora import wikitext2
from qkspectrum.experiments.real_models import depth
from qkspectrum.experiments.real_models.measure import open_model, text_windows
from qkspectrum.experiments.real_models.small_llama import train_small_llama
from qkspectrum.experiments.real_models.surgery import residuals_by_layer, surgery

pytest.importorskip("transformers")
pytestmark = pytest.mark.slow

SHAPE = {"hidden_size": 32, "intermediate_size": 32, "num_hidden_layers": 2, "max_position_embeddings": 32}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("models") / "llama"
    train_small_llama(folder, wikitext2(300), steps=2, batch=2, shape=SHAPE, progress=False)
    return folder


def test_every_cut_is_measured_with_its_interval_at_both_kinds_of_weights(folder):
    opened, corpus = open_model(folder), wikitext2()
    measured = depth.measure_depth(opened, corpus, tokens=12, windows=3, seeds=2, source="here")
    assert [(row["weights"], row["cut"]) for row in measured["residuals"]] == [
        (weights, cut) for weights in ("trained", "random") for cut in depth.CUTS
    ]
    text = text_windows(opened.tokenizer, corpus, 12, 3)
    opened.model.double()
    for row, how in zip(measured["residuals"], depth.CUTS.values(), strict=False):  # the trained ones come first
        with surgery(opened.model, **how):
            logs = torch.stack([residuals_by_layer(opened.model, ids[None])[:, 0].log() for ids in text.ids])
        assert row["geometric_mean"] == pytest.approx(logs.mean(0).exp().tolist(), rel=6e-3)
        half = 4.302653 * logs.std(0) / math.sqrt(3)  # Student's t, 97.5 %, two degrees of freedom
        assert row["high"] == pytest.approx((logs.mean(0) + half).exp().tolist(), rel=1e-2)
        assert all(a <= b <= c for a, b, c in zip(row["low"], row["geometric_mean"], row["high"], strict=True))
    json.dumps(measured, allow_nan=False)


def test_random_weights_are_fresh_ones_and_the_callers_random_state_stays(folder):
    opened = open_model(folder)
    torch.manual_seed(3)
    expected = torch.rand(2)
    torch.manual_seed(3)
    first, again, other = (depth._at_random_weights(opened.model, seed) for seed in (0, 0, 1))
    assert torch.equal(torch.rand(2), expected)
    name = "layers.0.self_attn.q_proj.weight"
    weights = [dict(model.named_parameters())[name] for model in (first, again, other, opened.model)]
    assert torch.equal(weights[0], weights[1])
    assert not torch.equal(weights[0], weights[2]) and not torch.equal(weights[0], weights[3])


def test_the_model_is_given_back_in_its_own_precision(folder):
    opened = open_model(folder)
    depth._log_residuals(opened.model, text_windows(opened.tokenizer, wikitext2(), 12, 2), {"skip": False})
    assert next(opened.model.parameters()).dtype == torch.float32


def test_the_command_writes_what_it_measured_and_how(folder, tmp_path, monkeypatch):
    out = tmp_path / "depth.json"
    sizes = ["--tokens", "12", "--windows", "2", "--seeds", "2"]
    monkeypatch.setattr(sys, "argv", ["depth", str(folder), "--out", str(out), *sizes])
    depth.main()
    measured = json.loads(out.read_text("utf-8"))
    assert measured["windows"] == 2 and len(measured["residuals"]) == 10
    assert measured["made_by"]["command"].endswith("llama --tokens 12 --windows 2 --seeds 2")


def test_the_model_itself_is_not_overwritten_nor_read_beyond_its_positions(folder, monkeypatch):
    config = (folder / "config.json").read_bytes()
    for more, part in (([], "--out: expected a file that is not read"), (["--tokens", "33"], "at most 32")):
        out = folder / ("new.json" if more else "config.json")
        monkeypatch.setattr(sys, "argv", ["depth", str(folder), "--out", str(out), *more])
        with pytest.raises(ValueError, match=part):
            depth.main()
    assert (folder / "config.json").read_bytes() == config and not (folder / "new.json").exists()
