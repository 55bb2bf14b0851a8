"""The model's own logits as the judge of what was read of it: other origins, wrong readings, and what explains them."""

import json
import math
import sys
from dataclasses import replace

import pytest
import torch
from architectures import inputs, tiny
from conftest import one_line
from qkspectrum.layouts import LAYOUTS, Layout, register, thirds
from safetensors.torch import save_file
from torch import nn
from torch.nn import functional

from qkspectrum import Transformer, TransformerConfig, heads, scan, verify
from qkspectrum.weights.heads import read
from qkspectrum.weights.notes import CHANNEL_ATTENTION, CROSS_ATTENTION, TALKING_HEADS


class Attention(nn.Module):
    """Self-attention of one's own: a fused projection, or two, and what papers do between them and the softmax."""

    def __init__(self, fused=None, heads=4, width=32, scale=None, by_head=False, rotates=False, order=None):
        super().__init__()
        self.num_heads, self.rows = heads, 2 * width
        self.q_proj, self.k_proj = nn.Linear(width, width), nn.Linear(width, width)
        self.by_head, self.order = by_head, order
        if scale is not None:
            self.scale = scale
        if fused:
            del self.q_proj, self.k_proj
            setattr(self, fused, nn.Linear(width, 3 * width, bias=False))
        if by_head:
            self.head_first = True
        if rotates:
            self.register_buffer("rope_angles", torch.arange(16.0)[:, None] * torch.ones(width // heads // 2))
        self.fused, self.rotates = fused, rotates

    def queries_and_keys(self, x):
        if not self.fused:
            return [proj(x).unflatten(-1, (self.num_heads, -1)).transpose(1, 2) for proj in (self.q_proj, self.k_proj)]
        qkv = getattr(self, self.fused)(x)
        shape = (self.num_heads, 3, -1) if self.by_head else (3, self.num_heads, -1)
        qkv = qkv.unflatten(-1, shape).unbind(-2 if self.by_head else -3)
        return [part.transpose(1, 2) for part in qkv[:2]]

    def forward(self, x):
        q, k = self.queries_and_keys(x)
        if self.order is not None:
            q, k = q[:, self.order], k[:, self.order]
        if self.rotates:
            cos, sin = (f(self.rope_angles[: x.shape[1]]) for f in (torch.cos, torch.sin))
            q, k = (torch.cat([a * cos - b * sin, b * cos + a * sin], -1) for a, b in (q.chunk(2, -1), k.chunk(2, -1)))
        return functional.scaled_dot_product_attention(q, k, k, scale=getattr(self, "scale", None)).mean(1)


class Block(nn.Module):
    def __init__(self, attn):
        super().__init__()
        self.attn = attn

    def forward(self, x):
        return self.attn(x)


def block(**options):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        return Block(Attention(**options)).double()


X = torch.randn(2, 6, 32, dtype=torch.float64, generator=torch.Generator().manual_seed(0))


@pytest.mark.parametrize("name", ["Llama", "BERT", "Qwen3", "Phi with norms"])
def test_a_wrong_reading_is_wrong(name, monkeypatch):
    """One head's queries come from other weights than the model's; the other heads stay right."""
    found = list(read(tiny(name)))
    w_q = found[0].w_q.detach().clone()
    w_q[1] = w_q[1].flip(0)
    found[0] = replace(found[0], w_q=w_q)
    monkeypatch.setattr(sys.modules["qkspectrum.diagnose.verify"], "read", lambda *_: iter(found))
    table = verify(tiny(name), inputs(name))
    assert list(table["verdict"]) == ["up to notes", "wrong", *["up to notes"] * 6]
    assert table["relative_error"][1] > 0.1


def test_our_own_model_and_torchs_are_exact():
    ours = Transformer(TransformerConfig(20, 32, 32, layers=2, heads=4, context=8)).double()
    assert set(verify(ours, torch.randint(0, 20, (2, 6)))["verdict"]) == {"exact"}
    encoder = (
        nn.TransformerEncoder(nn.TransformerEncoderLayer(32, 4, 8), 1, enable_nested_tensor=False).double().eval()
    )  # (T, batch, d)
    encoder.layers[0].self_attn.in_proj_bias.data.normal_()
    table = scan(encoder, verify=(X,))
    assert set(table["verified"]) == {"up to notes"} and table["relative_error"].max() < 1e-6


def test_a_scale_of_ones_own_is_read_and_a_hidden_one_is_recognized():
    """muP: 1/d_head. Without it in the module, λ = √d_head is assumed, and the model says what it is."""
    model = block(scale=1 / 16)
    assert {head.temperature for head in heads(model)} == {16.0}
    assert set(verify(model, X)["verdict"]) == {"up to notes"}  # biases
    hidden = block()
    assert next(heads(hidden)).notes == ("bias", "assumed temperature")
    assert set(verify(hidden, X)["verdict"]) == {"up to notes"}
    hidden.attn.forward = lambda x: functional.scaled_dot_product_attention(
        *hidden.attn.queries_and_keys(x), x[:, None].repeat(1, 4, 1, 1), scale=1 / 32
    )
    table = verify(hidden, X)
    assert set(table["verdict"]) == {"wrong"}
    assert set(table["explanation"]) == {f"λ should be 32, not {math.sqrt(8):.6g}"}


@pytest.mark.parametrize("name", ["qkv", "Wqkv", "to_qkv", "c_attn"])
def test_fused_weights_are_read_in_their_order(name):
    """timm's ViT, MPT and nanoGPT, whose c_attn is a linear layer; case by case the model says whether it is right."""
    model = block(fused=name)
    assert len(scan(model)) == 4
    assert set(verify(model, X)["verdict"]) == {"exact"}


def test_heads_in_an_order_of_their_own_are_seen():
    """timm's MaxViT says so, another module does not: each order is told from the others by the logits."""
    register(Layout("timm", ("qkv.weight",), thirds))
    try:
        assert set(verify(block(fused="qkv", by_head=True), X)["verdict"]) == {"exact"}
    finally:
        del LAYOUTS[0]
    model = block(fused="qkv", order=[1, 0, 3, 2])
    explanations = list(verify(model, X)["explanation"])
    assert [text.partition(":")[0] for text in explanations] == [
        f"its logits are those of head {j}" for j in (1, 0, 3, 2)
    ]


def test_rotations_of_a_module_without_a_config_are_noted():
    model = block(rotates=True)
    assert "rotary, scaled" in next(heads(model)).notes
    assert set(verify(model, X)["verdict"]) == {"up to notes"}
    del model.attn.rope_angles
    assert "rotary, scaled" not in next(heads(model)).notes


def test_what_no_note_names_is_named():
    model = block()
    bias = torch.randn(6, 6, dtype=torch.float64)

    def biased(x):
        q, k = model.attn.queries_and_keys(x)
        return functional.scaled_dot_product_attention(q, k, k, attn_mask=bias)

    model.attn.forward = biased
    assert set(verify(model, X)["explanation"]) == {"a term that no note names is added to the logits"}
    model.attn.forward = lambda x: functional.scaled_dot_product_attention(
        *(functional.normalize(part, dim=-1) for part in model.attn.queries_and_keys(x)), x[:, None].repeat(1, 4, 1, 1)
    )
    assert set(verify(model, X)["explanation"]) == {"its queries or keys are normalized"}


def test_channels_and_mixed_heads_are_not_attention_between_tokens():
    model = block(fused="qkv")
    model.attn.proj_l = nn.Linear(4, 4)
    with pytest.raises(ValueError) as error:
        scan(model)
    one_line(error, TALKING_HEADS)
    channels = type("ChannelAttention", (Attention,), {})
    with pytest.raises(ValueError) as error:
        scan(Block(channels(fused="qkv")))
    one_line(error, CHANNEL_ATTENTION)


def test_cross_attention_is_told_by_its_partner_in_memory_and_in_files(tmp_path):
    """diffusers: attn2 beside attn1, of equal widths."""
    model = nn.ModuleDict({"attn1": nn.Module(), "attn2": nn.Module()})
    for module in model.values():
        module.heads, module.to_q, module.to_k = 2, nn.Linear(8, 8, bias=False), nn.Linear(8, 8, bias=False)
    save_file(model.state_dict(), tmp_path / "model.safetensors")
    for source in (model, tmp_path):
        table = scan(source, num_heads=2)
        assert list(table["name"]) == ["attn1"] * 2 and table.attrs["skipped"] == {"attn2": CROSS_ATTENTION}


def test_towers_with_other_numbers_of_heads_in_one_file(tmp_path):
    tensors = {
        f"{tower}.attn.{one}_proj.weight": torch.randn(n, n) for tower, n in (("a", 8), ("b", 16)) for one in "qk"
    }
    save_file(tensors, tmp_path / "model.safetensors")
    by_pattern = [head.w_q.shape for head in heads(tmp_path, num_heads={"a.*": 4, "*": 2})]
    assert by_pattern == [(2, 8)] * 4 + [(8, 16)] * 2
    assert [head.w_q.shape for head in heads(tmp_path, head_dim=4)] == [(4, 8)] * 2 + [(4, 16)] * 4
    with pytest.raises(ValueError, match="num_heads: expected"):
        scan(tmp_path, num_heads={"a.*": 0})


def test_a_number_of_heads_for_each_stage(tmp_path):
    """Swin: a list in config.json."""
    tensors = {
        f"encoder.layers.{stage}.blocks.0.attention.self.{one}.weight": torch.randn(n, n)
        for stage, n in ((0, 8), (1, 16))
        for one in ("query", "key")
    }
    save_file(tensors, tmp_path / "model.safetensors")
    config = {"model_type": "swin", "num_heads": [2, 4], "hidden_size": 16}
    (tmp_path / "config.json").write_text(json.dumps(config))
    assert [head.w_q.shape for head in heads(tmp_path)] == [(4, 8)] * 2 + [(4, 16)] * 4


def test_a_checkpoint_is_not_verified(tmp_path):
    tiny("Llama").save_pretrained(tmp_path)
    table = scan(tmp_path, verify=inputs("Llama"))
    assert set(table["verified"]) == {"not verified: no model"} and table["relative_error"].isna().all()
    assert set(verify(tmp_path)["explanation"]) == {"no model"}
    with pytest.raises(ValueError) as error:
        verify(tiny("Llama"))
    one_line(error, "inputs", "None")


def test_a_model_that_computes_its_attention_elsewhere_is_not_verified():
    model = block()
    model.attn.forward = lambda x: x
    table = verify(model, X)
    assert set(table["verdict"]) == {"not verified"} and "not seen" in table["explanation"][0]
