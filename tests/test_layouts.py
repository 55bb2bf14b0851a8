"""Layouts of libraries that are not installed here: small modules that compute as their authors define them.

Each module's logits are computed from its own queries and keys in float64, the way the library's attention does it, and
compared with those of the W that `heads` reads, in memory and from a file.
"""

import json
import math

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from qkspectrum import heads, scan
from qkspectrum.theory.rotary import rotated
from qkspectrum.weights.heads import read
from qkspectrum.weights.notes import NO_LAYOUT

HEADS, GROUPS, ROWS, WIDTH = 6, 2, 4, 24
SHARED = HEADS // GROUPS


class Fused(nn.Module):
    """Megatron's `linear_qkv`, InternLM 2's `wqkv`, litgpt's `attn`: for each group its queries, a key and a value."""

    def __init__(self, name):
        super().__init__()
        self.name, self.proj = name, nn.Linear(WIDTH, WIDTH, bias=False)
        setattr(self, name, nn.Linear(WIDTH, (HEADS + 2 * GROUPS) * ROWS, bias=False))

    def queries_and_keys(self, x):
        mixed = getattr(self, self.name)(x).view(*x.shape[:2], GROUPS, SHARED + 2, ROWS)
        q, k, _ = mixed.split((SHARED, 1, 1), dim=3)
        return q.flatten(2, 3), k.flatten(2, 3)


class Meta(nn.Module):
    """Meta's Llama: wq and wk, each viewed as heads of consecutive rows."""

    def __init__(self):
        super().__init__()
        self.wq = nn.Linear(WIDTH, HEADS * ROWS, bias=False)
        self.wk = nn.Linear(WIDTH, GROUPS * ROWS, bias=False)

    def queries_and_keys(self, x):
        return self.wq(x).unflatten(-1, (HEADS, ROWS)), self.wk(x).unflatten(-1, (GROUPS, ROWS))


class TransformerLens(nn.Module):
    """W_Q and W_K, (heads, d, d_head) each, multiplied from the right; keys are stored for each query head."""

    def __init__(self):
        super().__init__()
        self.W_Q, self.W_K = (nn.Parameter(torch.randn(HEADS, WIDTH, ROWS)) for _ in range(2))

    def queries_and_keys(self, x):
        return tuple(torch.einsum("btd,hde->bthe", x, w) for w in (self.W_Q, self.W_K))


MODULES = {
    "Megatron": lambda: Fused("linear_qkv"),
    "InternLM 2": lambda: Fused("wqkv"),
    "litgpt": lambda: Fused("attn"),
    "Meta": Meta,
    "TransformerLens": TransformerLens,
}


class Model(nn.Module):
    def __init__(self, attention):
        super().__init__()
        self.layers = nn.ModuleList([nn.ModuleDict({"attention": attention})])


def built(name):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        return Model(MODULES[name]()).double()


@pytest.mark.parametrize("name", MODULES)
def test_logits_are_those_of_the_modules_own_queries_and_keys(name, tmp_path):
    model = built(name)
    save_file(dict(model.state_dict()), tmp_path / "model.safetensors")
    x = torch.randn(2, 5, WIDTH, dtype=torch.float64, generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        q, k = model.layers[0]["attention"].queries_and_keys(x)
    logits = torch.einsum("bthe,bshe->bhts", q, k.repeat_interleave(HEADS // k.shape[2], 2)) / math.sqrt(ROWS)
    for source in (model, tmp_path / "model.safetensors"):
        found = list(heads(source, num_heads=HEADS, head_dim=ROWS))
        assert [head.head for head in found] == list(range(HEADS))
        for head in found:
            w = head.w_q.mT @ head.w_k / head.temperature
            torch.testing.assert_close(x @ w @ x.mT, logits[:, head.head], rtol=1e-12, atol=1e-12)


def test_metas_llama_rotates_neighbouring_rows_whatever_config_lies_beside_it(tmp_path):
    """Hugging Face's conversion reorders the rows; a config of theirs may lie beside weights in Meta's own order."""
    model = built("Meta")
    save_file(dict(model.state_dict()), tmp_path / "model.safetensors")
    config = {"model_type": "llama", "num_attention_heads": HEADS, "num_key_value_heads": GROUPS, "head_dim": ROWS}
    (tmp_path / "config.json").write_text(json.dumps(config | {"rope_theta": 100.0}))
    head = list(heads(tmp_path))[4]
    x = torch.randn(2, WIDTH, dtype=torch.float64, generator=torch.Generator().manual_seed(2))
    with torch.no_grad():
        q, k = model.layers[0]["attention"].queries_and_keys(x[None])
    frequencies = 100.0 ** (-torch.arange(0, ROWS, 2, dtype=torch.float64) / ROWS)
    turned = [  # pairs of neighbours as complex numbers, at the positions 7 and 3
        torch.view_as_complex(part.reshape(-1, 2)) * torch.polar(torch.ones(2).double(), at * frequencies)
        for part, at in ((q[0, 0, 4], 7), (k[0, 1, 4 // SHARED], 3))
    ]
    expected = (turned[0] * turned[1].conj()).real.sum() / math.sqrt(ROWS)
    found = x[0] @ head.w_q.mT @ rotated(head.w_k, 3 - 7, head.rotary) @ x[1] / head.temperature
    assert found.item() == pytest.approx(expected.item(), rel=1e-12)


def test_scores_that_are_called_attn_are_no_fused_queries():
    """Additive attention: one number a token."""
    attention = nn.ModuleDict({"attn": nn.Linear(WIDTH, 1), "proj": nn.Linear(WIDTH, WIDTH)})
    model = nn.ModuleList([built("Meta"), Model(attention)])
    assert {one.reason for one in read(model, HEADS, ROWS) if not hasattr(one, "w_q")} == {NO_LAYOUT}
    assert len(scan(model, num_heads=HEADS, head_dim=ROWS)) == HEADS
