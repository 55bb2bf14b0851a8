import json
import math
from dataclasses import replace

import numpy as np
import pytest
import torch
from conftest import one_line
from small_runs import MODEL, random_corpus
from torch import nn
from torch.nn import functional

from qkspectrum import Transformer, TransformerConfig, relative_residual, streaming_attention_statistics
from qkspectrum.experiments.data.corpora import windows_of
from qkspectrum.experiments.remedies import qk_norm
from qkspectrum.experiments.remedies.replaced_attention import (
    AttnScale,
    LearnedSink,
    replace_attention,
    rows_without_outlier,
)
from qkspectrum.experiments.training.measures import (
    measure,
    measure_eigenvalues,
    measure_spectrum,
    perplexity,
    predict_propagation,
    profile,
    read_text,
    summary,
)

TEXT = random_corpus().train  # 49 windows of 8 words: two chunks
X, Y = windows_of(TEXT, 8)


def make(causal=True, **changes):
    """Two layers with attention that is neither even nor on one key."""
    model = Transformer(replace(MODEL, layers=2, causal=causal, **changes), torch.Generator().manual_seed(0))
    with torch.no_grad():
        for block in model.blocks:
            block.attention.q_proj.weight.mul_(3)
            block.attention.k_proj.weight.mul_(3)
    return model.train()  # with dropout, which no measurement may see


def close(found, expected, tolerance=1e-5):
    torch.testing.assert_close(found, expected.double(), rtol=tolerance, atol=tolerance)


def test_loss_by_position_is_that_of_one_prediction_at_a_time():
    model = make()
    reading = read_text(model, TEXT, len(TEXT))
    assert model.training and len(X) == 49
    model.eval()
    expected = torch.zeros(8)
    for x, y in zip(X, Y, strict=True):
        for t in range(8):
            expected[t] -= model(x[: t + 1])[-1].log_softmax(-1)[y[t]].item() / len(X)
    close(reading.loss, expected)
    assert summary(reading, True)["perplexity"] == pytest.approx(math.exp(expected.mean()), rel=1e-5)
    model.train()
    assert perplexity(model, TEXT, len(TEXT)) == pytest.approx(math.exp(expected.mean()), rel=1e-5)
    assert model.training


@pytest.mark.parametrize("causal", [True, False])
def test_both_collapses_are_those_of_the_attention_maps_and_hidden_states(causal):
    model = make(causal)
    reading = read_text(model, TEXT, 40)
    model.eval()
    embedded = model.embed(X[:40])
    maps = torch.stack(model.attention_maps(embedded))  # layers, windows, heads, T, T
    entropy = torch.special.entr(maps).sum(-1).mean((0, 1, 2))
    close(reading.entropy, entropy, 1e-4)
    close(reading.weight, maps[..., -1, :].mean((0, 1, 2)))
    keys = torch.arange(1, 9) if causal else torch.full((8,), 8)
    found = summary(reading, causal)
    rows = keys > 1
    assert found["entropy"] == pytest.approx(entropy[rows].mean().item(), rel=1e-4)
    assert found["entropy_share"] == pytest.approx((entropy[rows] / keys[rows].log()).mean().item(), rel=1e-4)
    assert 0.1 < found["entropy_share"] < 0.9
    hidden = model.body(embedded)
    assert reading.relative_residual == pytest.approx(relative_residual(hidden).mean().item(), rel=1e-4)
    ranks = []
    for window in hidden.detach().numpy().astype(float):
        shares = np.linalg.svd(window, compute_uv=False)
        shares /= shares.sum()
        ranks.append(np.exp(-np.sum(shares * np.log(shares))))
    assert reading.effective_rank == pytest.approx(np.mean(ranks), rel=1e-4)


@pytest.mark.parametrize("causal", [True, False])
def test_a_key_propagates_where_a_little_more_of_its_logit_moves_its_clipped_weight(causal):
    """The last query's, by finite differences of clip(1/n + (ω_i − ω̄)/n, 0, 1)."""
    model = make(causal).eval()
    reading = read_text(model, TEXT, 20)
    x, count = model.embed(X[:20]), torch.zeros(8)
    for block in model.blocks:
        omega = block.attention.logits(block.attention_input(x))[..., -1, :].double()

        def weight(omega):
            return ((1 + omega - omega.mean(-1, keepdim=True)) / 8).clamp(0, 1)

        for key in range(8):
            moved = omega.clone()
            moved[..., key] += 1e-6
            count[key] += (weight(moved) != weight(omega))[..., key].double().mean() / 2
        x = block(x)
    close(reading.propagating, count)
    assert 0.1 < count.mean() < 0.9


def diagonal(sizes):
    """A model that expects each word again, the surer the larger its size: z = √V s² for it, 0 for the others."""
    model = Transformer(TransformerConfig(len(sizes), len(sizes), context=4, positions="none", norm="none"))
    model.blocks = nn.ModuleList()
    with torch.no_grad():
        model.embedding.weight.copy_(torch.diag(torch.tensor(sizes)))
    return model


def test_calibration_error_of_models_that_are_certain():
    always = torch.zeros(9, dtype=torch.long)
    in_turn = torch.arange(9) % 2
    certain, unsure = diagonal([9.0, 9.0, 9.0]), diagonal([0.0, 0.0, 0.0])
    assert read_text(certain, always, 99).calibration_error == pytest.approx(0, abs=1e-6)
    assert read_text(certain, in_turn, 99).calibration_error == pytest.approx(1)
    # all three words tie: whichever is taken for the likeliest is right as often as the model thinks
    assert read_text(unsure, torch.arange(13) % 3, 99).calibration_error == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("edge", [0.833, 12 / 14, 13 / 16])  # 14 or 16 bins would part the first two words
def test_calibration_error_by_enumeration(edge):
    """Words 0 and 1 share one of 15 bins of confidence, where too sure and too unsure cancel; word 2 has its own."""
    confidence = [edge - 0.002, edge + 0.002, 0.48]
    sizes = [(math.log(2 * c / (1 - c)) / 3**0.5) ** 0.5 for c in confidence]
    assert int(15 * confidence[0]) == int(15 * confidence[1]) != int(15 * confidence[2])
    words = ([0] * 30 + [1, 2, 2, 1, 2]) * 20 + [0]
    text = torch.tensor(words[: len(words) // 4 * 4 + 1])
    bins, by_word = {}, {}
    for now, following in zip(text[:-1].tolist(), text[1:].tolist(), strict=True):
        gap = confidence[now] - (now == following)
        bins.setdefault(int(15 * confidence[now]), []).append(gap)
        by_word.setdefault(now, []).append(gap)
    expected, apart = (sum(abs(sum(gaps)) for gaps in parts.values()) / (len(text) - 1) for parts in (bins, by_word))
    assert len(bins) == 2 and 0.05 < expected < apart - 0.05
    assert read_text(diagonal(sizes), text, 10_000).calibration_error == pytest.approx(expected, rel=1e-4)


@pytest.mark.slow
def test_the_law_predicts_what_is_measured_on_gaussian_tokens():
    """Every word its own Gaussian vector, drawn anew for every position: the law's case, up to its limit in d."""
    config = TransformerConfig(4_000, 64, 64, context=8, positions="none")
    model = Transformer(config, torch.Generator().manual_seed(0))
    with torch.no_grad():
        model.blocks[0].attention.q_proj.weight.mul_(2)
    text = torch.randint(4_000, (8 * 4_000 + 1,), generator=torch.Generator().manual_seed(1))
    predicted = torch.tensor(predict_propagation(model, text, windows=2_000))
    measured = read_text(model, text, 4_000).propagating
    assert 0.1 < measured.mean() < 0.9
    torch.testing.assert_close(measured, predicted.double(), atol=0.04, rtol=0)  # five standard errors


def test_a_model_is_put_back_as_it_was():
    for training in (True, False):
        model = make().train(training)
        before = [p.clone() for p in model.parameters()]
        measure(model, TEXT, 4), predict_propagation(model, TEXT, 4)
        assert model.training is training and all(map(torch.equal, before, model.parameters()))


def test_half_precision_models_can_be_measured():
    model = make()
    exact, half = measure(model, TEXT, 4), measure(model.bfloat16(), TEXT, 4)
    assert half["entropy"] == pytest.approx(exact["entropy"], rel=0.05)
    assert half["perplexity"] == pytest.approx(exact["perplexity"], rel=0.05)


def test_the_spectrum_is_that_of_every_heads_matrix():
    model = make()
    found, values = measure_spectrum(model), measure_eigenvalues(model)
    heads = []
    for block in model.blocks:
        w_q, w_k = (p.weight.unflatten(0, (2, 8)).double() for p in (block.attention.q_proj, block.attention.k_proj))
        heads += list(w_q.mT @ w_k)
    for head, w in enumerate(heads):
        mean, square = w.trace() / 16, (w @ w).trace() / 16
        for name, expected in [
            ("trace", w.trace()),
            ("mean", mean),
            ("variance", square - mean**2),
            ("frobenius_squared", w.square().sum()),
        ]:
            assert found[name][head] == pytest.approx(expected.item(), rel=1e-4, abs=1e-5), name
    assert len(found["trace"]) == 4 and len(values["real"]) == len(values["imaginary"]) == 4 * 8
    assert sum(values["real"]) == pytest.approx(sum(found["trace"]), abs=0.01)


def test_entropy_only_where_weights_are_a_distribution():
    model, plain = make(), make()
    replace_attention(model, AttnScale(2))
    even = read_text(model, TEXT, 8)
    close(even.entropy, read_text(plain, TEXT, 8).entropy, 1e-4)
    assert even.weight is None and even.propagating is None
    with torch.no_grad():
        model.blocks[1].attention.rows.omega.fill_(2.0)  # one layer is enough
    without = make()
    replace_attention(without, rows_without_outlier)
    for changed in (model, without):
        reading = read_text(changed, TEXT, 8)
        found = summary(reading, True)
        assert reading.entropy is None and found["entropy"] is None and found["entropy_share"] is None
        assert profile(reading)["entropy"] is None and len(profile(reading)["loss"]) == 8
        assert math.isfinite(found["perplexity"]) and measure_spectrum(changed)


def test_a_sink_counts_as_one_more_key():
    model = make()
    replace_attention(model, LearnedSink(2))
    expected = []
    for sink in (3.0, -1e4):
        with torch.no_grad():
            for block in model.blocks:
                block.attention.rows.sink.fill_(sink)
            x, per_layer = model.eval().embed(X[:8]), []
            for block in model.blocks:
                q, k = block.attention.queries_and_keys(block.attention_input(x))
                found = streaming_attention_statistics(q, k, sink=torch.tensor(sink))
                per_layer.append(found.entropy.mean((0, 1)))
                x = block(x)
        reading = read_text(model, TEXT, 8)
        close(reading.entropy, torch.stack(per_layer).mean(0), 1e-4)
        keys = torch.arange(2, 10)
        found = summary(reading, True)
        assert found["entropy"] == pytest.approx(reading.entropy.mean().item())
        assert found["entropy_share"] == pytest.approx((reading.entropy / keys.log()).mean().item())
        expected.append(reading.entropy)
    close(expected[1], read_text(make(), TEXT, 8).entropy, 1e-4)  # a sink that nobody reaches: the plain softmax
    assert expected[0][0] > 0.01 and abs(expected[1][0]) < 1e-6  # the first word's choice: itself or the sink


def test_queries_normalised_in_a_way_that_is_not_known_have_no_spectrum():
    model = make()
    qk_norm(model, "l2")
    with pytest.raises(ValueError) as error:
        measure(model, TEXT, 4)
    one_line(error, "blocks.0.attention", "normalized")
    assert measure(model, TEXT, 4, spectrum=False).keys() == {
        "perplexity", "entropy", "entropy_share", "relative_residual"
    }  # fmt: skip


@pytest.mark.parametrize("causal", [True, False])
def test_one_word_at_a_time_has_no_entropy_and_records_stay_strict_json(causal):
    model = make(causal, context=1)
    found = measure(model, TEXT, 4) | profile(read_text(model, TEXT, 4))
    assert found["entropy_share"] is None
    json.dumps(found, allow_nan=False)
    with torch.no_grad():
        model.embedding.weight.mul_(1e3)
    found = measure(model, TEXT, 4)
    json.dumps(found, allow_nan=False)
    hidden = model.eval().body(model.embed(TEXT[:4, None]))
    loss = functional.cross_entropy(functional.linear(hidden, model.embedding.weight)[:, 0], TEXT[1:5])
    assert loss > 800 and found["perplexity"] > 1e308


def test_errors():
    with pytest.raises(ValueError) as error:
        read_text(make(), TEXT[:8], 1)
    one_line(error, "corpus", "8 words")
    for measured in (read_text, measure):
        with pytest.raises(ValueError) as error:
            measured(nn.TransformerEncoderLayer(8, 2), TEXT, 1)
        one_line(error, "model", "TransformerEncoderLayer", "watch")
