import copy
import math

import pytest
import torch
from conftest import one_line
from small_models import MODELS, made, recorded
from torch import nn

from qkspectrum import heads, qk_clip_, query_key_parameters


def largest(records, layer):
    return torch.tensor([record["max_logit"] for record in records if record["layer"] == layer])


@pytest.mark.parametrize("name", [name for name in MODELS if name != "Qwen3"])
def test_a_head_past_the_threshold_is_clipped_to_it_and_the_others_stay(name):
    model = made(name)
    records, _ = recorded(model)
    before = largest(records, 0)
    threshold = before.sort().values[1:3].mean().item()  # two of the four heads are past it
    report = qk_clip_(model, [record for record in records if record["layer"] == 0], threshold)
    after = largest(recorded(model)[0], 0)
    torch.testing.assert_close(after, before.clamp_max(threshold), rtol=1e-4, atol=1e-5)
    module = records[0]["name"]
    clipped = {(module, head): threshold / before[head].item() for head in range(4) if before[head] > threshold}
    assert report.factors == pytest.approx(clipped) and not report.left and len(clipped) == 2


@pytest.mark.parametrize("name", MODELS)
def test_below_the_threshold_nothing_changes(name):
    model = made(name)
    records, output = recorded(model)
    before = copy.deepcopy(model.state_dict())
    assert not any(qk_clip_(model, records, 1e4))
    assert all(torch.equal(before[key], value) for key, value in model.state_dict().items())
    assert torch.equal(recorded(model)[1], output)


@pytest.mark.parametrize("name", ["GPT-2", "Llama", "BERT", "torch"])
def test_only_queries_and_keys_change(name):
    """In every layer at once, and what was clipped loads where nothing of ours is."""
    model = made(name)
    records, _ = recorded(model)
    weights = [(head.w_q.clone(), head.w_k.clone()) for head in heads(model)]
    values = {key: value.clone() for key, value in model.state_dict().items() if "v_proj" in key or "value" in key}
    report = qk_clip_(model, records, 1e-3)
    assert len(report.factors) >= 6
    for head, (w_q, w_k) in zip(heads(model), weights, strict=True):
        factor = report.factors.get((head.name, head.head), 1.0)
        torch.testing.assert_close(head.w_q.mT @ head.w_k, factor * (w_q.mT @ w_k), rtol=1e-4, atol=1e-6)
    assert all(torch.equal(model.state_dict()[key], value) for key, value in values.items())
    made(name).load_state_dict(model.state_dict())


def test_what_cannot_be_clipped_says_why():
    model = made("Qwen3")
    records, _ = recorded(model)
    before = copy.deepcopy(model.state_dict())
    report = qk_clip_(model, records, 1e-3)
    assert not report.factors and set(report.left) == {f"layers.{layer}.self_attn" for layer in (0, 1)}
    assert "normalized" in report.left["layers.0.self_attn"]
    assert all(torch.equal(before[key], value) for key, value in model.state_dict().items())
    scaled = made("BERT")
    linear = scaled.encoder.layer[0].attention.self.query
    records, _ = recorded(scaled)
    nn.utils.parametrizations.weight_norm(linear)
    report = qk_clip_(scaled, [record for record in records if record["layer"] == 0], 1e-3)
    assert not report.factors and "computed" in report.left["encoder.layer.0.attention.self"]


def test_errors(as_user):
    model = made("BERT")
    for work, part in [
        (lambda: qk_clip_(model, [], 0.0), "threshold"),
        (lambda: qk_clip_(model, [{"name": "x", "head": 0, "max_logit": 1.0}], 1.0), "'x'"),
        (lambda: query_key_parameters(nn.Linear(2, 2)), "no attention"),
    ]:
        with pytest.raises(ValueError) as error:
            work()
        one_line(error, part)
    assert not any(qk_clip_(model, [{"name": "encoder.layer.0.attention.self", "head": 0, "max_logit": math.inf}], 1.0))


@pytest.mark.parametrize("name, parts", [("Llama", "q_proj|k_proj"), ("Qwen3", "q_proj|k_proj|q_norm|k_norm")])
def test_query_key_parameters_are_those_of_w(name, parts):
    model = made(name)
    names = {id(parameter): path for path, parameter in model.named_parameters()}
    found = [names[id(parameter)] for parameter in query_key_parameters(model)]
    expected = [path for path in names.values() if any(f".{part}." in path for part in parts.split("|"))]
    assert sorted(found) == sorted(expected) and len(found) == 2 * len(parts.split("|"))


def test_query_key_parameters_that_hold_values_too_are_named():
    for name, module in (("GPT-2", "h.0.attn"), ("torch", "encoder.layers.0.self_attn")):
        with pytest.warns(UserWarning, match=f"{module}: its queries, keys and values are one parameter.*in 1 more"):
            assert len(query_key_parameters(made(name))) == 2
