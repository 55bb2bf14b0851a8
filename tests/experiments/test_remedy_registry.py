"""One entry says all of a remedy; a model with any of them, or with several, is copied and pickled whole."""

import copy
import io
import json
import pickle
from dataclasses import asdict
from pathlib import Path

import pytest
import torch
from torch import nn
from torch.nn.utils import parametrize

from qkspectrum import SelfAttention, Transformer, TransformerConfig
from qkspectrum.experiments.remedies import (
    GatedAttention,
    NormalizedAttention,
    gate_attention,
    override_attention,
    qk_norm,
    sigma_reparam,
)
from qkspectrum.experiments.remedies.registry import REGISTRY
from qkspectrum.experiments.remedies.remedy_training import REMEDIES, RemedyTraining
from qkspectrum.experiments.remedies.replaced_attention import replace_attention, sinkhorn_rows
from qkspectrum.experiments.sweeps.cells import remedy_cells
from qkspectrum.experiments.sweeps.sweep import SWEEPS

RESULTS = Path(__file__).parents[2] / "book" / "results"
CONFIG = TransformerConfig(20, width=16, mlp_width=16, layers=2, heads=2, context=8, dropout=0.1)
# Those that override attention, in an order that leaves nothing out: what clashes is tested in test_remedies.
COMBINATIONS = {
    "σReparam + QK-norm + gate": ("σReparam", "QK-norm, RMS", "gated"),
    "gate + hard LocAteR": ("gated", "LocAteR, hard"),
    "hard LocAteR + gate": ("LocAteR, hard", "gated"),
    "mimetic + σReparam + QK-norm + gate + AttnScale": ("mimetic", "σReparam", "QK-norm, L2", "gated", "AttnScale"),
    "no outlier + QK-norm": ("no outlier", "QK-norm, L2"),
    "QK-norm + scalable softmax + sink": ("QK-norm, RMS", "scalable softmax", "learned sink"),
    "scalable softmax + soft-cap + QK-clip": ("scalable softmax", "soft-cap", "QK-clip"),
}
MADE = {name: (name,) for name in REGISTRY} | COMBINATIONS


def through_pickle(model):
    return pickle.loads(pickle.dumps(model))


def through_torch(model):
    file = io.BytesIO()
    torch.save(model, file)
    file.seek(0)
    return torch.load(file, weights_only=False)


COPIES = {"pickle": through_pickle, "deepcopy": copy.deepcopy, "torch.save": through_torch}


def made(names, seed=0):
    model = Transformer(CONFIG, torch.Generator().manual_seed(seed))
    for name in names:
        RemedyTraining(remedy=name, **REMEDIES[name]).prepare(model)
    return model


def step(model):
    """One update in training mode, dropout included: the loss."""
    torch.manual_seed(1)
    ids = torch.arange(16).view(2, 8) % 20
    loss = nn.functional.cross_entropy(model.train()(ids).flatten(0, 1), ids.flatten().roll(-1))
    loss.backward()
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.grad is not None:
                parameter -= 0.1 * parameter.grad
                parameter.grad = None
    return loss.detach()


@pytest.mark.slow
@pytest.mark.parametrize("how", COPIES)
@pytest.mark.parametrize("name", MADE)
def test_a_copy_computes_the_same_bits_and_learns_the_same(name, how):
    with torch.random.fork_rng(devices=[]):
        model = made(MADE[name])
        step(model)
        before = torch.get_rng_state()
        twin = COPIES[how](model)
        again = COPIES[how](twin)  # a copy can be copied
        assert torch.equal(torch.get_rng_state(), before)
        x = torch.arange(8)[None]
        expected = model.eval()(x)
        assert [name for name, _ in twin.named_parameters()] == [name for name, _ in model.named_parameters()]
        assert torch.equal(twin.eval()(x), expected) and torch.equal(again.eval()(x), expected)
        step(twin)
        assert torch.equal(model.eval()(x), expected)  # it shares nothing
        assert torch.equal(step(model), step(again))
        assert torch.equal(model.eval()(x), again.eval()(x)) and torch.equal(model(x), twin.eval()(x))


def test_a_copied_remedy_still_says_what_it_is():
    model = through_pickle(made(("σReparam", "QK-norm, RMS", "gated")))
    attention = model.blocks[1].attention
    assert type(attention) is type(model.blocks[0].attention)
    assert isinstance(attention, GatedAttention) and isinstance(attention, NormalizedAttention)
    for remedy in (sigma_reparam, qk_norm, gate_attention):
        with pytest.raises(ValueError, match="already"):
            remedy(model)
    linear = attention.q_proj
    parametrize.remove_parametrizations(linear, "weight")
    assert type(linear) is nn.Linear and type(attention.k_proj) is not nn.Linear  # each is on its own
    assert torch.equal(through_pickle(linear).weight, linear.weight)


def test_a_row_function_of_the_users_own_is_pickled_by_name():
    model = Transformer(TransformerConfig(20, 16, 16, layers=1, heads=2, context=8, causal=False)).eval()
    replace_attention(model, sinkhorn_rows)
    x = torch.arange(8)[None]
    assert torch.equal(through_pickle(model)(x), model(x))


class Louder(SelfAttention):
    def mixed_values(self, x):
        return 2 * super().mixed_values(x)


def test_an_override_of_the_users_own_is_pickled_too():
    model = made(("gated",)).eval()
    plain = model.blocks[0].attention(torch.ones(1, 8, 16))
    override_attention(model, Louder)
    assert torch.equal(through_pickle(model).blocks[0].attention(torch.ones(1, 8, 16)), 2 * plain)


@pytest.mark.parametrize("name", REGISTRY)
def test_an_entry_is_all_that_training_knows_of_a_remedy(name):
    remedy, config = REGISTRY[name], RemedyTraining(remedy=name, **REMEDIES[name])
    assert remedy.name == name and REMEDIES[name] is remedy.defaults
    model = made((name,))
    assert (config.penalty(model) is None) == (remedy.penalty is None)
    assert config.has_spectrum() == remedy.has_one_w
    sizes = [len(group["params"]) for group in config.parameter_groups(model)]
    assert len(sizes) == (1 if remedy.parameter_groups is None else 2) and sum(sizes) == len(list(model.parameters()))
    swept = {cell.training.remedy for cell in remedy_cells("cpu")}
    assert (name in swept) == remedy.compared


NOT_STORED_YET = ("recipe", "depth")


@pytest.mark.parametrize("name", [name for name in SWEEPS if name not in NOT_STORED_YET])
def test_every_stored_record_is_still_a_cell_of_its_sweep(name):
    """Settings as JSON holds them, name by name and in order: otherwise a stored run would be run again."""
    file = RESULTS / f"{name}-cpu.jsonl"
    stored = [json.dumps(json.loads(line)["settings"]) for line in file.read_text("utf-8").splitlines()]
    cells = {json.dumps(asdict(cell)) for cell in SWEEPS[name]("cpu")}
    assert len(stored) > 5 and set(stored) <= cells
