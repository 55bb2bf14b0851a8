"""Every architecture: logits from the weights read, against the queries and keys that the model itself computes."""

import copy
import json

import pytest
import torch
from architectures import CONFIGS, inputs, tiny
from conftest import one_line
from safetensors.torch import save_file

from qkspectrum import EntropyRecorder, LocAteR, attention_entropy, heads, verify
from qkspectrum.theory.rotary import Rotary, rotated
from qkspectrum.weights.attention import Attention
from qkspectrum.weights.heads import read
from qkspectrum.weights.notes import CROSS_ATTENTION, Skipped


@pytest.mark.parametrize("name", CONFIGS)
def test_every_model_proves_what_is_read_of_it(name):
    """With its biases and positions as they are, at every pair of positions, up to what a norm divides by."""
    table = verify(tiny(name), inputs(name))
    assert set(table["verdict"]) <= {"exact", "up to notes"} and table["relative_error"].max() < 1e-6
    read_heads = list(heads(tiny(name)))
    assert len(table) == len(read_heads) == {"Whisper": 2 * 4 + 3, "T5": 4 * 4, "ALBERT": 4}.get(name, 2 * 4)
    grouped = CONFIGS[name][1].get("num_key_value_heads")
    assert {head.key_head for head in read_heads} == set(range(grouped or 4))


@pytest.mark.parametrize("name", CONFIGS)
def test_locater_penalises_every_head(name):
    model = tiny(name)
    penalty = LocAteR(1.0, trace=0.0)(model)
    dense = [head.w_q.mT @ head.w_k for head in heads(model)]
    torch.testing.assert_close(penalty, sum(w.square().sum() + w.trace() ** 2 for w in dense))
    penalty.backward()
    touched = {name for name, parameter in model.named_parameters() if parameter.grad is not None}
    assert all(model.get_parameter(name).grad.isfinite().all() for name in touched)
    model.zero_grad()
    modules = [found for found in read(model) if isinstance(found, Attention)]
    weights = len(touched) / len(modules)  # fused or two, and the norms' gains and biases
    assert weights in ((4, 6) if modules[0].normalized else (1, 2))


def test_locater_shrinks_the_logits_of_normalised_queries():
    """Plain gradient descent on the penalty alone: the gains are what shrinks, and real logits with them."""
    model = copy.deepcopy(tiny("Qwen3"))
    with torch.no_grad():
        before = model(**inputs("Qwen3"), output_attentions=True).attentions[0]
    for _ in range(100):
        LocAteR(1e-2, trace=0.0)(model).backward()
        with torch.no_grad():
            for parameter in model.parameters():
                if parameter.grad is not None:
                    parameter -= parameter.grad.clamp(-0.05, 0.05)
                    parameter.grad = None
    with torch.no_grad():
        after = model(**inputs("Qwen3"), output_attentions=True).attentions[0]
    assert attention_entropy(after).mean() > attention_entropy(before).mean() + 0.1
    assert model.layers[0].self_attn.q_norm.weight.abs().mean() < 1


def test_zero_weights_before_a_norm_have_finite_gradients():
    model = copy.deepcopy(tiny("Qwen3"))
    model.layers[0].self_attn.q_proj.weight.data.zero_()
    LocAteR(1.0, trace=1.0)(model).backward()
    assert all(p.grad.isfinite().all() for p in model.parameters() if p.grad is not None)


def test_cross_attention_is_skipped_with_its_reason():
    for name, crossing in (("T5", "EncDecAttention"), ("Whisper", "encoder_attn")):
        skipped = [found for found in read(tiny(name)) if isinstance(found, Skipped)]
        assert skipped and all(crossing in one.name and one.reason == CROSS_ATTENTION for one in skipped)
    decoder = torch.nn.TransformerDecoder(torch.nn.TransformerDecoderLayer(8, 2, 8), 2)
    found = list(read(decoder))
    assert [one.name for one in found if isinstance(one, Skipped)] == [f"layers.{i}.multihead_attn" for i in (0, 1)]
    assert [one.name for one in found if isinstance(one, Attention)] == [f"layers.{i}.self_attn" for i in (0, 1)]


@pytest.mark.parametrize("name", CONFIGS)
def test_a_checkpoint_reads_as_its_model(name, tmp_path):
    """Names on disk may be others than in memory (ViT); weights, order, λ, planes and notes may not."""
    model = tiny(name)
    model.save_pretrained(tmp_path)
    stored, live = list(heads(tmp_path)), list(heads(model))
    assert len(stored) == len(live)
    for one, other in zip(stored, live, strict=True):
        assert (one.layer, one.head, one.key_head, one.notes) == (other.layer, other.head, other.key_head, other.notes)
        assert torch.equal(one.w_q, other.w_q) and torch.equal(one.w_k, other.w_k)
        assert one.temperature == pytest.approx(other.temperature)
        assert (one.rotary is None) == (other.rotary is None)
        if one.rotary:
            assert torch.equal(one.rotary.frequencies, other.rotary.frequencies)
            assert one.rotary.interleaved == other.rotary.interleaved
    reasons = [[one.reason for one in read(source) if isinstance(one, Skipped)] for source in (tmp_path, model)]
    assert reasons[0] == reasons[1]


@pytest.mark.parametrize("interleaved", [False, True])
@pytest.mark.parametrize("planes", [0, 2, 3])
def test_turning_is_a_rotation_that_adds_up(interleaved, planes, generator):
    w = torch.randn(2, 7, 5, generator=generator, dtype=torch.float64)
    rotary = Rotary(torch.rand(planes, generator=generator, dtype=torch.float64), interleaved)
    torch.testing.assert_close(rotated(rotated(w, 3, rotary), -5, rotary), rotated(w, -2, rotary))
    torch.testing.assert_close(rotated(w, 9, rotary).norm(dim=-2), w.norm(dim=-2))
    assert torch.equal(rotated(w, 0, rotary), w) and torch.equal(
        rotated(w, 4, rotary)[:, 2 * planes :], w[:, 2 * planes :]
    )
    if planes:  # complex numbers, one a plane
        x, y = (0, 1) if interleaved else (0, planes)
        turned = torch.complex(w[:, x], w[:, y]) * torch.polar(torch.tensor(1.0).double(), 2 * rotary.frequencies[0])
        torch.testing.assert_close(torch.complex(rotated(w, 2, rotary)[:, x], rotated(w, 2, rotary)[:, y]), turned)


def test_unusual_frequencies_have_to_be_given(tmp_path, as_user):
    config = {"num_attention_heads": 2, "rope_theta": 1e4, "rope_scaling": {"rope_type": "llama3", "factor": 8.0}}
    (tmp_path / "config.json").write_text(json.dumps(config))
    names = [f"layers.0.self_attn.{which}_proj.weight" for which in "qk"]
    save_file({name: torch.randn(8, 8) for name in names}, tmp_path / "model.safetensors")
    head = next(heads(tmp_path))
    assert head.notes == ("rotary, scaled",)
    for rotary, part in ((head.rotary, "inv_freq"), (Rotary(torch.ones(5)), "at most 2 planes")):
        with pytest.raises(ValueError) as error:
            rotated(head.w_k, 1, rotary)
        one_line(error, "rotary", part)


@pytest.mark.parametrize("name", CONFIGS)
def test_recorded_entropy_is_that_of_the_weights_eager_attention_shows(name):
    """With whatever is added to the logits: biases, positions, T5's distances; and across from decoder to encoder."""
    model = tiny(name)
    with torch.no_grad(), EntropyRecorder(model) as recorder:
        shown = model(**inputs(name), output_attentions=True)
    kinds = ["encoder_attentions"] if "encoder_attentions" in shown else ["attentions"]
    kinds += [kind for kind in ("decoder_attentions", "cross_attentions") if kind in shown]
    expected = [
        attention_entropy(weights[:, head])[:, count_from:].mean().item()
        for kind in kinds
        for weights in shown[kind]
        for head in range(weights.shape[1])
        for count_from in [int(weights[0, 0, 0, 1] == 0)]  # a causal row of one key has no entropy, and is not counted
    ]
    assert sorted(record["entropy"] for record in recorder.records) == pytest.approx(sorted(expected), abs=1e-6)
    assert {head.name for head in heads(model)} <= {record["name"] for record in recorder.records}


def test_theirs_and_torchs_own_attention_in_one_model_are_both_recorded():
    """As in SigLIP, whose pooling head is torch's."""

    class Pooled(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.bert, self.head = tiny("BERT"), torch.nn.MultiheadAttention(24, 2, batch_first=True).double()

        def forward(self, ids):
            tokens = self.bert(ids).last_hidden_state
            return self.head(tokens, tokens, tokens)[0]

    model = Pooled()
    with torch.no_grad(), EntropyRecorder(model) as recorder:
        model(torch.tensor([[3, 1, 4, 1, 5]]))
    assert {head.name for head in heads(model)} == {record["name"] for record in recorder.records}
    assert len(recorder.records) == 2 * 4 + 2


@pytest.mark.parametrize("padded", [False, True])
@pytest.mark.parametrize("mask", [None, "causal", "added"])
@pytest.mark.parametrize("batch_first", [True, False])
def test_recorded_entropy_of_torchs_own_attention(padded, mask, batch_first, generator):
    module = torch.nn.MultiheadAttention(12, 3, batch_first=batch_first).double()
    module.in_proj_bias.data.normal_(generator=generator)
    x = torch.randn(2, 5, 12, generator=generator, dtype=torch.float64)
    masks = {
        None: None,
        "causal": torch.nn.Transformer.generate_square_subsequent_mask(5, dtype=torch.float64),
        "added": torch.randn(6, 5, 5, generator=generator, dtype=torch.float64),
    }
    hides = torch.tensor([[False] * 5, [False] * 3 + [True] * 2]) if padded else None
    given = x if batch_first else x.transpose(0, 1)
    with EntropyRecorder(module) as recorder:
        _, weights = module(given, given, given, hides, True, masks[mask], average_attn_weights=False)
    real = ~hides if padded else torch.ones(2, 5, dtype=torch.bool)
    counted = real & ((torch.arange(5) > 0) | (mask != "causal"))
    expected = [attention_entropy(weights[:, head])[counted].mean().item() for head in range(3)]
    assert [record["entropy"] for record in recorder.records] == pytest.approx(expected, abs=1e-9)


def test_recording_leaves_torchs_encoder_as_it_is():
    """In evaluation torch takes a short cut past its own module, with padding through nested tensors."""
    encoder = torch.nn.TransformerEncoder(torch.nn.TransformerEncoderLayer(8, 2, 8, batch_first=True), 2).eval()
    x = torch.randn(2, 5, 8, generator=torch.Generator().manual_seed(0))
    hides = torch.tensor([[False] * 5, [False] * 3 + [True] * 2])
    with torch.no_grad():
        for padding in (None, hides):
            plain = encoder(x, src_key_padding_mask=padding)
            with EntropyRecorder(encoder) as recorder:
                recorded = encoder(x, src_key_padding_mask=padding)
            real = ~hides if padding is not None else torch.ones(2, 5, dtype=torch.bool)
            torch.testing.assert_close(recorded[real], plain[real])
            assert torch.backends.mha.get_fastpath_enabled()
            assert [(r["name"], r["head"]) for r in recorder.records] == [
                (f"layers.{layer}.self_attn", head) for layer in (0, 1) for head in (0, 1)
            ]
    adding = torch.nn.MultiheadAttention(8, 2, add_bias_kv=True)
    with EntropyRecorder(adding), pytest.raises(RuntimeError) as error:
        adding(x, x, x)
    one_line(error, "adds keys")
