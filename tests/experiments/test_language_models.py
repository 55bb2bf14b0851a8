"""Changed logits, streams and laws of tokens with a mean, on tiny random models; nothing is downloaded."""

import json

import pytest
import torch
from architectures import tiny
from conftest import one_line

from qkspectrum import QKMatrix, heads
from qkspectrum.experiments.data.corpora import wikitext2
from qkspectrum.experiments.real_models import language_model, two_populations
from qkspectrum.experiments.real_models.changed_logits import Change, changed_logits
from qkspectrum.experiments.real_models.head_laws import Layer
from qkspectrum.experiments.real_models.measure import open_model
from qkspectrum.experiments.real_models.small_llama import train_small_llama
from qkspectrum.experiments.real_models.streams import spikes_capped, streams
from qkspectrum.theory.rotary import Rotary, rotary_logit_moments, rotated

pytest.importorskip("transformers")

IDS = torch.randint(1, 20, (3, 7), generator=torch.Generator().manual_seed(3))


def attention_under(change, layers=None):
    """The weights that each layer of a tiny Llama gives under a change, and what its first layer reads."""
    model, seen, read = tiny("Llama"), [], []
    handle = model.layers[0].input_layernorm.register_forward_hook(lambda *arguments: read.append(arguments[-1]))
    with torch.no_grad(), changed_logits(model, change, layers, seen.append):
        model(IDS, use_cache=False)
    handle.remove()
    return [layer.weights for layer in seen], read[0]


def by_hand(x, head, change):
    """Weights of one head from the W of every distance, all of them formed."""
    length, d = x.shape[1], x.shape[2]
    plain = QKMatrix(head.w_q, head.w_k).dense()
    size = x.square().sum(-1).mean()
    identity = torch.eye(d, dtype=x.dtype)
    mean = plain.trace() / d if change.keep_mean else 0
    added = ((1 - change.gain) * mean + change.shift * head.temperature / size) * identity
    scale = plain.norm() / (change.gain * plain + added).norm() if change.keep_norm else 1
    weights = torch.zeros(len(x), length, length, dtype=x.dtype)
    for t in range(length):
        rows = []
        for i in range(t + 1):
            w = head.w_q.T @ rotated(head.w_k, i - t, head.rotary)
            w = (w + w.T) / 2 if change.symmetric else w
            w = scale * (change.gain * w + added)
            rows.append(torch.einsum("na,ab,nb->n", x[:, t], w, x[:, i]) / head.temperature)
        weights[:, t, : t + 1] = torch.stack(rows, -1).softmax(-1)
    return weights


@pytest.mark.parametrize(
    "change",
    [
        Change(),
        Change(gain=0.5),
        Change(gain=0.25, keep_mean=True),
        Change(shift=2),
        Change(shift=-2, keep_norm=True),
        Change(symmetric=True),
    ],
    ids=str,
)
def test_changed_logits_are_those_of_the_changed_matrices(change):
    weights, x = attention_under(change)
    for head in heads(tiny("Llama")):
        if head.layer == 0:
            torch.testing.assert_close(weights[0][:, head.head], by_hand(x, head, change))


def test_no_change_gives_the_models_own_attention_and_leaves_the_model_alone():
    model = tiny("Llama")
    with torch.no_grad():
        own = model(IDS, output_attentions=True).attentions
        found, _ = attention_under(Change())
        for before, after in zip(own, found, strict=True):
            torch.testing.assert_close(before, after)
        attention_under(Change(gain=0.0))
        assert torch.equal(model(IDS, output_attentions=True).attentions[0], own[0])
    one_layer, _ = attention_under(Change(gain=0.0), layers=[1])
    torch.testing.assert_close(one_layer[0], own[0])
    assert one_layer[1][0, 0, -1].std() < 1e-12


def test_a_hidden_first_token_gets_no_weight_and_a_zeroed_one_adds_nothing():
    hidden, _ = attention_under(Change(first="hidden"))
    assert hidden[0][..., 1:, 0].abs().max() == 0 and (hidden[0].sum(-1) - 1).abs().max() < 1e-12
    kept, _ = attention_under(Change())
    zeroed, _ = attention_under(Change(first="zeroed"))
    torch.testing.assert_close(zeroed[0], kept[0])
    assert not torch.allclose(zeroed[1], kept[1])
    with pytest.raises(ValueError) as error, changed_logits(tiny("Llama"), Change(first="gone")):
        pass
    one_line(error, "first", "hidden")
    with pytest.raises(ValueError) as error, changed_logits(torch.nn.Linear(2, 2), Change()):
        pass
    one_line(error, "model", "Hugging Face")


@torch.no_grad()
def test_a_stream_may_begin_at_any_layer():
    model = tiny("Llama")
    whole, found = streams(model, IDS)
    states = model(IDS, output_hidden_states=True).hidden_states
    assert len(found.states) == 3
    for mine, theirs in zip(found.states[:2], states[:2], strict=True):
        torch.testing.assert_close(mine, theirs)
    added = found.added["attention"][1] + found.added["mlp"][1]
    torch.testing.assert_close(found.states[1] + added, found.states[2])
    late, rest = streams(model, IDS, 1, found.states[1])
    torch.testing.assert_close(late.last_hidden_state, whole.last_hidden_state)
    assert len(rest.states) == 2
    torch.testing.assert_close(model(IDS).last_hidden_state, whole.last_hidden_state)


@torch.no_grad()
def test_a_capped_spike_is_no_larger_than_what_other_tokens_get():
    model = tiny("Llama")
    before = streams(model, IDS)[1].added["mlp"][0]
    with spikes_capped(model):
        after = streams(model, IDS)[1].added["mlp"][0]
    largest = before[:, 1:].norm(dim=-1).amax(-1)
    torch.testing.assert_close(after[:, 0].norm(dim=-1), torch.minimum(before[:, 0].norm(dim=-1), largest))
    torch.testing.assert_close(after[:, 1:], before[:, 1:])


def normal(*shape, seed=0):
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


@pytest.mark.parametrize(
    "rotary", [None, Rotary(torch.tensor([1.0, 0.3], dtype=torch.float64))], ids=["still", "rotary"]
)
def test_logits_of_tokens_with_means_have_the_moments_that_draws_have(rotary):
    d, e, n, t, draws = 5, 4, 4, 3, 200_000
    w_q, w_k = normal(2, 1, e, d)
    layer = Layer(w_q, w_k, 1.7, rotary, 1.0, *[torch.empty(0)] * 4, True)
    root, mean, first, scatter = normal(d, d, seed=1) / 2, *normal(2, d, seed=2), normal(9, d, seed=3) / 2
    scatter = scatter - scatter.mean(0)
    few = normal(n - 1, n - 1, seed=4)
    kernel = torch.nn.functional.pad(few @ few.T, (1, 0, 1, 0))
    tokens = two_populations._Tokens(mean, first, root, scatter, kernel)
    expected, covariance = two_populations._logits(two_populations._head(layer, 0, tokens), t, n)
    x = torch.empty(draws, n, d, dtype=torch.float64)
    x[:, 1:] = mean + torch.einsum("ij,njd->nid", few, normal(draws, n - 1, d, seed=5)) @ root.T
    x[:, 0] = first + normal(draws, 9, seed=6) @ scatter / 3
    keys = [x[:, j] @ (w_k[0] if rotary is None else rotated(w_k[0], j - t, rotary)).T for j in range(n)]
    logits = (torch.stack(keys, 1) @ (x[:, t] @ w_q[0].T)[:, :, None])[..., 0] / 1.7
    size = covariance.diagonal().max()
    assert (logits.mean(0) - expected).abs().max() < 0.02 * size.sqrt()
    assert (torch.cov(logits.T) - covariance).abs().max() < 0.03 * size


def test_without_a_mean_the_law_is_the_old_one():
    w_q, w_k, root = normal(4, 6), normal(4, 6, seed=1), normal(6, 6, seed=2)
    rotary = Rotary(torch.tensor([1.0, 0.3], dtype=torch.float64))
    few = normal(5, 5, seed=3)
    layer = Layer(w_q[None], w_k[None], 2.0, rotary, 1.0, *[torch.empty(0)] * 4, True)
    zero = torch.zeros(6, dtype=torch.float64)
    tokens = two_populations._Tokens(zero, zero, root, None, few @ few.T)
    mean, covariance = two_populations._logits(two_populations._head(layer, 0, tokens), 4, 5)
    expected, variance = rotary_logit_moments(w_q @ root, w_k @ root, rotary, few @ few.T, 2.0, 4)
    rows = covariance.mean(0)
    torch.testing.assert_close(mean - mean.mean(), expected)
    torch.testing.assert_close(covariance.diagonal() - 2 * rows + rows.mean(), variance)


@pytest.mark.slow
def test_a_language_model_is_measured_by_one_command(tmp_path, monkeypatch):
    shape = {"hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 2, "num_attention_heads": 4}
    shape |= {"num_key_value_heads": 2, "max_position_embeddings": 32}
    folder, out = tmp_path / "little", tmp_path / "out.json"
    train_small_llama(folder, wikitext2(50), steps=2, batch=2, shape=shape, progress=False)
    monkeypatch.setattr("sys.argv", ["x", str(folder), "--out", str(out), "--tokens", "12", "--windows", "8"])
    language_model.main()
    found = json.loads(out.read_text(encoding="utf-8"))
    assert found["schema"] == language_model.SCHEMA and len(found["heads"]) == 8
    plain = found["interventions"][0]
    assert plain["loss"] == found["first_token"][0]["loss"] and plain["loss_change"] == [0, 0]
    even = next(row for row in found["interventions"] if (row["family"], row["value"]) == ("gain", 0))
    assert even["entropy_share"][0] == pytest.approx(1, abs=1e-4)
    text = found["maps"][0]
    assert len(text["rows"][1][3]) == len(text["words"]) * (len(text["words"]) + 1) // 2
    with pytest.raises(ValueError) as error:
        language_model.measure_language_model(open_model(folder), wikitext2(50), 12, 8)
    one_line(error, "language_model=True")
