"""Moved spectra of a trained Llama: exact in the eigenvalues, and the model that the book's page computes with."""

import hashlib
import json
import math
from pathlib import Path

import pytest
import torch
from conftest import one_line
from small_runs import random_corpus

from qkspectrum import QKMatrix

transformers = pytest.importorskip("transformers")
from js.make_living import PATH, SIZES, living, tiny  # noqa: E402

from qkspectrum.experiments.real_models import page_model  # noqa: E402
from qkspectrum.experiments.real_models.moved_spectrum import (  # noqa: E402
    layer_sizes,
    moved_logits,
    moved_matrix,
    moved_spectrum,
)
from qkspectrum.experiments.real_models.page_model import page_text, read_page_model, to_int8  # noqa: E402
from qkspectrum.experiments.real_models.valley import measure_valley  # noqa: E402

pytestmark = pytest.mark.slow

STORED = Path(page_model.__file__).parents[2] / "show" / "small_llama"
IDS = torch.tensor([[3, 1, 4, 1, 5, 9, 2, 6], [2, 7, 1, 8, 2, 8, 1, 8]])


@pytest.fixture(scope="module")
def model():
    return tiny()


def head(seed=0, d=12, d_head=4):
    w_q, w_k = torch.randn(2, d_head, d, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)
    return QKMatrix(w_q, w_k)


@pytest.mark.parametrize(("gain", "shift"), [(1.0, 0.0), (0.0, 0.0), (0.5, 1.5), (3.0, -2.0)])
def test_every_eigenvalue_moves_exactly_as_stated(gain, shift):
    qk = head()
    before = torch.linalg.eigvals(qk.dense())
    after = torch.linalg.eigvals(moved_matrix(qk, gain, shift))
    want = gain * (before - qk.mean) + qk.mean + shift
    distance = (after[:, None] - want).abs()  # a set, in no order
    assert max(distance.amin(0).max(), distance.amin(1).max()) < 1e-9
    moved = QKMatrix(torch.eye(12, dtype=torch.float64), moved_matrix(qk, gain, shift))
    torch.testing.assert_close(moved.mean, qk.mean + shift)
    torch.testing.assert_close(moved.variance, gain**2 * qk.variance)


@pytest.mark.parametrize(("gain", "shift"), [(1.0, 0.0), (0.25, 0.7), (4.0, -1.0)])
def test_logits_are_those_of_the_moved_matrix(gain, shift, generator):
    qk, x, temperature = head(), torch.randn(5, 12, generator=generator, dtype=torch.float64), 2.0
    logits, gram = x @ qk.dense() @ x.mT / temperature, x @ x.mT / temperature
    want = x @ moved_matrix(qk, gain, shift) @ x.mT / temperature
    torch.testing.assert_close(moved_logits(logits, gram, gain, shift, qk.mean), want)


def test_unmoved_the_model_is_as_it_was(model):
    want = model(IDS).logits
    with moved_spectrum(model, 1.0, 0.0):
        torch.testing.assert_close(model(IDS).logits, want, rtol=0, atol=1e-6)
    with moved_spectrum(model, 0.5, 2.0, SIZES):
        assert (model(IDS).logits - want).abs().max() > 0.1
    assert torch.equal(model(IDS).logits, want)


def test_only_the_chosen_head_is_moved_by_a_logit_of_the_size_given(model):
    """A token's logit for itself gains the shift, where its squared norm is the layer's size."""
    with torch.no_grad():
        before = model(IDS, output_attentions=True).attentions
        with moved_spectrum(model, 1.0, 2.0, SIZES, {(0, 1)}):
            after = model(IDS, output_attentions=True).attentions
        x = model.model.layers[0].input_layernorm(model.model.embed_tokens(IDS))
    assert torch.equal(after[0][:, 0], before[0][:, 0])
    ratio = (after[0][:, 1].log() - before[0][:, 1].log()).diff(dim=-1)[:, -1]  # a row's constant drops out
    want = (2.0 / SIZES[0] * (x @ x.mT)).diff(dim=-1)[:, -1]
    torch.testing.assert_close(ratio, want, rtol=1e-4, atol=1e-4)


def test_sizes_are_mean_squared_norms_of_what_attention_reads(model):
    x = model.model.layers[0].input_layernorm(model.model.embed_tokens(IDS))
    found = layer_sizes(model, IDS)
    assert len(found) == 2 and found[0] == pytest.approx(x.square().sum(-1).mean().item())


def test_errors(model):
    with pytest.raises(ValueError) as error, moved_spectrum(model, 1.0, 2.0, [1.0]):
        pass
    one_line(error, "sizes", "2 layers")
    with pytest.raises(ValueError) as error:
        layer_sizes(torch.nn.Linear(2, 2), IDS)
    one_line(error, "model", "Linear")


def test_the_page_s_reference_is_what_pytorch_gives():
    def close(stored, now):
        if isinstance(now, dict | list):
            pairs = now.items() if isinstance(now, dict) else enumerate(now)
            assert len(stored) == len(now)
            for key, value in pairs:
                close(stored[key], value)
        else:
            assert stored == (pytest.approx(now, abs=1e-4) if isinstance(now, float) else now)

    close(json.loads(PATH.read_text(encoding="utf-8")), json.loads(json.dumps(living())))


# ---- the stored model


def test_int8_is_off_by_half_a_step_at_most(generator):
    matrix = torch.randn(6, 9, generator=generator)
    part = to_int8(matrix)
    assert ((part.matrix() - matrix).abs() <= part.scales[:, None] / 2 + 1e-7).all()
    assert part.whole.abs().amax(1).tolist() == [127] * 6


def test_a_stored_model_is_read_back(tmp_path):
    model, words = tiny(), [f"w{i}" for i in range(11)]
    path = tmp_path / "weights.js"
    path.write_text(page_text(model, words, SIZES), encoding="utf-8")
    again, same, sizes = read_page_model(path)
    assert (same, sizes) == (words, SIZES)
    assert torch.equal(again(IDS).logits, model(IDS).logits)
    path.write_text("nothing", encoding="utf-8")
    with pytest.raises(ValueError) as error:
        read_page_model(path)
    one_line(error, "weights.js", "expected")


def test_the_stored_model_is_the_one_whose_making_is_recorded():
    facts, text = json.loads((STORED / "made.json").read_bytes()), (STORED / "weights.js").read_bytes()
    assert facts["sha256"] == hashlib.sha256(text).hexdigest() and facts["bytes"]["file"] == len(text)
    assert facts["bytes"]["int8 weights"] <= 1_200_000
    perplexity = facts["trained"]["validation_perplexity"]
    assert perplexity < min(facts["n-grams of the same words"].values())
    model, words, _ = read_page_model(STORED / "weights.js")
    assert len(words) == facts["words"] and words[0] == "<unk>" and "<eos>" in words
    assert sum(part.numel() for part in model.parameters()) == facts["parameters"]
    ids = torch.tensor([[words.index(word) for word in ["In", "the", "United"]]])
    assert words[int(model(ids).logits[0, -1].argmax())] in ("States", "Kingdom")


def test_the_valley_has_intervals_and_the_trained_model_in_it(model):
    corpus = random_corpus(vocabulary=11)
    found = measure_valley(model, corpus, SIZES, tokens=8, windows=4, gains=(0.0, 1.0), shifts=(0.0, 2.0))
    places = {(place["gain"], place["shift"]): place for place in found["places"]}
    assert places[1.0, 0.0]["ratio"] == [1, 1, 1] and len(places) == 4
    for place in places.values():
        middle, low, high = place["perplexity"]
        assert low < middle < high and 0 <= place["entropy"] <= 1 and math.isfinite(place["residual"])
    assert places[0.0, 0.0]["entropy"] > places[1.0, 0.0]["entropy"]
