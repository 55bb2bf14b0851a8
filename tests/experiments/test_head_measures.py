import math

import pytest
import torch
from architectures import tiny
from conftest import one_line
from torch.nn import functional

from qkspectrum import EmpiricalTokens, QKMatrix, Transformer, TransformerConfig, heads, signal_propagation
from qkspectrum.experiments.real_models import head_measures
from qkspectrum.experiments.real_models.head_laws import DISTANCES, Windows, own_logit_moments
from qkspectrum.experiments.real_models.head_measures import measure_heads

pytest.importorskip("transformers")

pytestmark = pytest.mark.slow

LENGTH = 14
IDS = torch.randint(1, 20, (6, LENGTH), generator=torch.Generator().manual_seed(3))
WHOLE = Windows(IDS, 0, LENGTH - 1)
FRAMED = Windows(IDS, 1, LENGTH - 2)  # as if the first and the last token were special
CAUSAL = {"BERT": False, "RoBERTa": False} | dict.fromkeys(("GPT-2", "GPT-NeoX", "Llama", "Qwen3", "Gemma 2"), True)


def maps(name):
    """Layers of (N, heads, T, T): what the model itself says its weights are."""
    with torch.no_grad():
        return tiny(name)(IDS, output_attentions=True).attentions


def close(found, expected, tolerance=1e-5):
    assert found == pytest.approx(float(expected), abs=tolerance)


@pytest.mark.parametrize(
    ("name", "windows"),
    [*((name, WHOLE) for name in CAUSAL), ("BERT", FRAMED), ("Llama", FRAMED)],
    ids=[*CAUSAL, "BERT, framed", "Llama, framed"],
)
def test_what_a_head_does_is_what_its_eager_attention_shows(name, windows):
    """Logits are log-weights up to a constant of their row: everything measured follows from the weights."""
    rows = measure_heads(tiny(name), windows)
    flat = [p[:, head] for p in maps(name) for head in range(p.shape[1])]
    assert len(rows) == len(flat)
    for row, p in zip(rows, flat, strict=True):
        assert row["causal"] is CAUSAL[name]
        text = range(windows.first, windows.last + 1)
        counts = {t: t + 1 if row["causal"] else LENGTH for t in text}
        shares = [torch.special.entr(p[:, t]).sum(-1) / math.log(n) for t, n in counts.items() if n > 1]
        shares = torch.stack(shares).mean(0)
        close(row["entropy_share"], shares.mean())
        close(row["entropy_share_error"], shares.std() / math.sqrt(len(shares)))
        for delta, weight in zip(DISTANCES, row["weight"], strict=True):
            there = [p[:, t, t + delta].mean() for t in text if 0 <= t + delta < counts[t]]
            close(weight, sum(there) / len(there)) if there else None
            assert there or weight is None
        close(row["first_weight"], p[:, [t for t in text if t > 0], 0].mean())
        passing, alike, spread = [], [], []
        for t in windows.queries:
            omega = p[:, t, : counts[t]].log()
            z = omega - omega.mean(-1, keepdim=True)
            passing.append(((z >= -1) & (z <= counts[t] - 1)).double().mean(-1))
            spread.append(z.square().mean(-1))
            size = spread[-1].sqrt()
            alike.append((torch.special.ndtr((counts[t] - 1) / size) - torch.special.ndtr(-1 / size)).mean())
        close(row["passing"], torch.stack(passing).mean())
        close(row["passing_error"], torch.stack(passing).mean(0).std() / math.sqrt(len(IDS)))
        close(row["spread"], torch.stack(spread).mean().sqrt())
        close(row["passing_of_spread"], torch.stack(alike).mean())
        assert ("text_passing" in row) == (windows is FRAMED)


@pytest.mark.parametrize("name", ["BERT", "GPT-2"])
def test_w_alone_and_the_law_are_those_of_dense_matrices(name):
    """BERT's and GPT-2's layers read hidden states (GPT-2's behind a LayerNorm), and W is small enough to form."""
    model = tiny(name)
    with torch.no_grad():
        states = model(IDS, output_hidden_states=True).hidden_states
    rows = iter(measure_heads(model, FRAMED))
    for head in heads(model):
        row, x = next(rows), states[head.layer]
        if name == "GPT-2":
            norm = model.h[head.layer].ln_1
            x = functional.layer_norm(x, x.shape[-1:], norm.weight, norm.bias).detach()
        w = (head.w_q.mT @ head.w_k).detach()
        logits = x @ w @ x.mT / head.temperature
        text = slice(FRAMED.first, FRAMED.last + 1)
        parts = row["self_mean"] + row["self_position"] + row["self_rest"]
        close(parts, logits.diagonal(dim1=1, dim2=2)[:, text].mean())
        mean = x[:, text].mean((0, 1))
        close(row["self_mean"], mean @ w @ mean / head.temperature)
        assert sum(row["real"]) == pytest.approx(w.trace().item())
        passing, law, text_law = [], [], []
        for t in FRAMED.queries:
            count = t + 1 if name == "GPT-2" else LENGTH
            z = logits[:, t, :count] - logits[:, t, :count].mean(-1, keepdim=True)
            passing.append(((z >= -1) & (z <= count - 1)).double().mean())
            common = QKMatrix(head.w_q, head.w_k), head.temperature, "gaussian"
            kept = {"query": t, "causal": name == "GPT-2"}
            qk, lam, method = common
            law.append(signal_propagation(qk, EmpiricalTokens(x), lam, method, **kept).mean())
            kept["query"] = t - FRAMED.first
            text_law.append(signal_propagation(qk, EmpiricalTokens(x[:, text]), lam, method, **kept).mean())
        close(row["passing_of_w"], torch.stack(passing).mean())
        close(row["law"], torch.stack(law).mean())
        close(row["text_law"], torch.stack(text_law).mean())
        sigma = EmpiricalTokens(x).covariance
        close(row["seen_trace"], (w @ sigma).trace(), 1e-4)
        close(row["seen_square"], (w @ sigma @ w @ sigma).trace(), 1e-3)
        close(row["seen_frobenius"] ** 2, (w @ sigma @ w.mT @ sigma).trace(), 1e-3)


def test_without_biases_and_rotation_w_alone_is_all_there_is():
    for name in ("BERT", "Llama"):
        assert all((row["law_still"] is not None) == (name == "Llama") for row in measure_heads(tiny(name), WHOLE))
    model = tiny("BERT")
    biases = [(n, p.detach().clone()) for n, p in model.named_parameters() if n.endswith("query.bias")]
    before = measure_heads(model, WHOLE)
    try:
        for n, _ in biases:
            model.get_parameter(n).data.zero_()
        after = measure_heads(model, WHOLE)
    finally:
        for n, value in biases:
            model.get_parameter(n).data.copy_(value)
    first = [row for row in after if ".0." in row["name"]]
    assert all(row["passing"] == row["passing_of_w"] for row in first)
    assert any(row["passing"] != row["passing_of_w"] for row in before)


def test_the_law_predicts_what_is_measured_on_gaussian_tokens():
    """Every word its own Gaussian vector, drawn anew for every position: the law's case, up to its limit in d."""
    config = TransformerConfig(4_000, 64, 64, context=16, positions="none", heads=2, causal=False)
    model = Transformer(config, torch.Generator().manual_seed(0)).eval()
    with torch.no_grad():
        model.blocks[0].attention.q_proj.weight.mul_(3)
    ids = torch.randint(4_000, (600, 16), generator=torch.Generator().manual_seed(1))
    for row in measure_heads(model, Windows(ids, 0, 15)):
        assert 0.1 < row["passing"] < 0.95
        close(row["law"], row["passing"], 0.03)
        assert row["law_spread"] == pytest.approx(row["spread"], rel=0.05)
        close(row["law_isotropic"], row["law"], 0.02)  # their Σ is nearly the identity


def test_waves_are_those_of_the_w_that_tokens_see():
    row, *_ = measure_heads(tiny("Llama"), WHOLE)
    assert len(row["wave_cos"]) == len(row["wave_sin"]) == len(row["frequencies"]) == 3
    assert sum(row["wave_cos"]) + row["wave_still"] == pytest.approx(row["seen_trace"])


def test_own_moments_are_those_of_logits_of_gaussian_queries_and_keys(generator):
    keys, size, samples = 5, 3, 60_000
    mixing = torch.randn(size * (keys + 1), size * (keys + 1), generator=generator, dtype=torch.float64)
    drawn = torch.randn(samples, len(mixing), generator=generator, dtype=torch.float64) @ mixing.mT / 4
    drawn = drawn + torch.randn(len(mixing), generator=generator, dtype=torch.float64)
    q, k = drawn[:, :size], drawn[:, size:].unflatten(1, (keys, size))
    z = torch.einsum("na,nia->ni", q, k)
    z = z - z.mean(1, keepdim=True)
    mean, variance = own_logit_moments(q, k)
    measured = z.var(0)
    error = ((z - z.mean(0)).pow(4).mean(0) - measured**2).sqrt() / math.sqrt(samples)
    assert ((z.mean(0) - mean) / (measured / samples).sqrt()).abs().max() < 1e-3  # the sample's own mean, exactly
    assert ((measured - variance) / error).abs().max() < 5
    assert (variance > 1).all()


def test_the_law_of_places_uses_the_moments_of_every_place():
    """Keys whose logits depend on their place alone: nothing is random, and what passes is known."""
    model = tiny("BERT")
    for row in measure_heads(model, WHOLE):
        assert 0 <= row["law_of_places"] <= 1
        near = [x for x in row["law_of_places_by_distance"] if x is not None]
        assert len(near) == len([x for x in row["law_by_distance"] if x is not None])
    same = Windows(IDS[:1].repeat(6, 1), 0, LENGTH - 1)  # the same window again and again: no scatter at all
    for row in measure_heads(model, same):
        close(row["law_of_places"], row["unseen_passing"], 1e-9)
        close(row["unseen_passing"], row["passing"], 1e-9)


def test_the_model_is_left_as_it_was():
    model = tiny("Llama")
    before = {n: len(m._forward_pre_hooks) for n, m in model.named_modules()}
    first, again = (measure_heads(model, WHOLE._replace(ids=IDS[:2])) for _ in range(2))
    assert first == again
    assert before == {n: len(m._forward_pre_hooks) for n, m in model.named_modules()}


def test_what_a_layer_reads_is_held_no_longer_than_needed(monkeypatch):
    """The inputs of all its projections were kept until the end: 300 MB of SmolLM2's."""
    listeners, held, rows = [], [], head_measures._rows
    enter = head_measures._Listener.__enter__
    monkeypatch.setattr(head_measures._Listener, "__enter__", lambda self: listeners.append(self) or enter(self))
    monkeypatch.setattr(head_measures, "_rows", lambda *a: held.append(len(listeners[0]._tokens)) or rows(*a))
    measure_heads(tiny("GPT-2"), WHOLE._replace(ids=IDS[:2]))
    assert held == [0, 0]


def test_scaled_rotary_frequencies_come_from_the_model():
    import transformers

    model = tiny("Llama")
    said = {"rope_theta": 10_000.0, "rope_type": "linear", "factor": 4.0}
    config = transformers.LlamaConfig(**{**model.config.to_dict(), "rope_parameters": said})
    scaled = transformers.LlamaModel._from_config(config, attn_implementation="eager").double().eval()
    scaled.load_state_dict(model.state_dict())
    plain, found = measure_heads(model, WHOLE)[0], measure_heads(scaled, WHOLE)[0]
    assert found["frequencies"] == pytest.approx([f / 4 for f in plain["frequencies"]])


def test_errors(as_user):
    with pytest.raises(ValueError) as error:
        measure_heads(tiny("ALBERT"), WHOLE)
    one_line(error, "several layers")
    import transformers

    config = transformers.MistralConfig(**{**tiny("Mistral").config.to_dict(), "sliding_window": 4})
    model = transformers.MistralModel._from_config(config, attn_implementation="eager").eval()
    with pytest.raises(ValueError) as error:
        measure_heads(model, WHOLE)
    one_line(error, "layers.0.self_attn", "hides more keys")
