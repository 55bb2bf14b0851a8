"""One training step needs no number on the host: on a GPU, the whole step can be captured as one CUDA graph.

The model is on torch's device "meta", where tensors have shapes and no values: reading a number there fails, and so
does an operation that takes a tensor with dimensions from another device.
"""

import pytest
import torch
from small_runs import MODEL
from torch.nn import functional
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from qkspectrum import LocAteR, Transformer
from qkspectrum.experiments.remedies.registry import REGISTRY, Remedy
from qkspectrum.experiments.remedies.remedy_training import REMEDIES, RemedyTraining
from qkspectrum.experiments.training import loop as training
from qkspectrum.experiments.training.batches import Batches
from qkspectrum.experiments.training.next_word import next_word_loss, readout_of
from qkspectrum.experiments.training.randomness import RandomState

READS = ("_local_scalar_dense", "item", "is_nonzero", "nonzero", "equal", "masked_select", "_unique2")


class OnDevice(TorchDispatchMode):
    """Refuses what would make the host wait for a GPU, and every tensor that is not on `device`."""

    def __init__(self, device):
        super().__init__()
        self.device = device

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        name = func.overloadpacket.__name__
        assert name not in READS, f"{name} reads numbers on the host"
        given = [x for x in tree_leaves((args, kwargs)) if isinstance(x, torch.Tensor)]
        selects = name in ("index", "index_put", "index_put_") and any(x.dtype == torch.bool for x in given[1:])
        assert not selects, f"{name} counts the entries of a mask on the host"
        found = func(*args, **(kwargs or {}))
        for x in (*given, *tree_leaves(found)):
            assert not isinstance(x, torch.Tensor) or x.device.type == self.device, f"{name}: a tensor is on {x.device}"
        return found


def one_step(device, **settings):
    """The part of a step that a CUDA graph holds: from words that are on the device already to the new weights."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        model = Transformer(MODEL)
        config = RemedyTraining(steps=4, batch=4, warmup=2, evaluations=1, **settings)
        config.prepare(model)
        model = model.to(device).train()
        groups = config.parameter_groups(model)
        # AdamW's fused step needs values
        optimizer = torch.optim.AdamW(groups, fused=True) if device == "cpu" else torch.optim.SGD(groups)
        locater = LocAteR(config.strength, config.trace, config.scale) if config.strength else None
        batches = Batches(torch.zeros(99, dtype=torch.long), MODEL.context, 4, 0, "cpu")
        run = training._Run(
            model, optimizer, locater, config, training._hidden_states, batches, None, RandomState("cpu"), device,
            "float32", 0, 1,
        )  # fmt: skip
        inputs, targets = torch.zeros(2, 4, MODEL.context, dtype=torch.long, device=device)
        with OnDevice(device):
            hidden = training._hidden_states(model, inputs)
            training._descend(run, loss_of(hidden, readout_of(model), targets))


def loss_of(hidden, weight, targets):
    if hidden.device.type == "meta":  # which knows no autocast, and so not `next_word_loss`
        return functional.cross_entropy(functional.linear(hidden, weight).flatten(0, 1), targets.flatten())
    return next_word_loss(hidden, weight, targets)


@pytest.mark.parametrize("device", ["cpu", "meta"])
@pytest.mark.parametrize("remedy", REGISTRY)
def test_a_step_needs_no_number_on_the_host(remedy, device):
    one_step(device, remedy=remedy, **REMEDIES[remedy])


@pytest.mark.parametrize("scale", ["frobenius", "traceless", "trace"])
@pytest.mark.parametrize("trace", [1.0, None])
def test_no_form_of_locater_needs_a_number_on_the_host(scale, trace):
    for device in ("cpu", "meta"):
        one_step(device, strength=0.1, trace=trace, scale=scale)


CARELESS = {
    "reads an entry": lambda weight: weight[0, 0].item(),
    "branches": lambda weight: weight * 2 if weight.any() else weight,
    "selects": lambda weight: weight[weight > 0],
    "makes a tensor on the host": lambda weight: weight + torch.ones(weight.shape).to(weight.device),
}


@pytest.mark.parametrize("what", CARELESS)
def test_a_remedy_that_is_careless_would_be_found(what, monkeypatch):
    def after_step(model, settings):
        CARELESS[what](model.embedding.weight)

    monkeypatch.setitem(REGISTRY, "careless", Remedy("careless", after_step=after_step))
    with pytest.raises(AssertionError):
        one_step("meta", remedy="careless")
