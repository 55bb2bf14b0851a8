"""LocAteR while two processes train one model, each on half of the batch: as one process on all of it."""

import time
from datetime import timedelta
from itertools import product

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import distributed, nn
from torch.nn import functional

from qkspectrum import LocAteR, Transformer, TransformerConfig

pytestmark = pytest.mark.skipif(
    not (distributed.is_available() and distributed.is_gloo_available()), reason="this torch has no gloo"
)
IDS = torch.randint(0, 11, (4, 6), generator=torch.Generator().manual_seed(1))
LIMIT = 120  # seconds for both processes together, then they are killed


class Own(nn.Module):
    """A model of this library's; 9 rows of weights do not divide into two equal shards."""

    def __init__(self):
        super().__init__()
        shape = TransformerConfig(11, 9, 9, layers=2, heads=3, context=6)
        self.model = Transformer(shape, torch.Generator().manual_seed(0)).double()
        self.layers = self.model.blocks

    def forward(self, ids):
        return functional.cross_entropy(self.model(ids)[:, :-1].flatten(0, 1), ids[:, 1:].flatten())


class Llama(nn.Module):
    """Hugging Face's, with two query heads a key head; the penalty is attached before anything wraps the model."""

    def __init__(self):
        super().__init__()
        from transformers import LlamaConfig, LlamaForCausalLM

        config = LlamaConfig(
            vocab_size=11, hidden_size=24, intermediate_size=8, num_hidden_layers=2, num_attention_heads=4,
            num_key_value_heads=2,
        )  # fmt: skip
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(0)
            self.model = LlamaForCausalLM(config).double()
        self.layers = self.model.model.layers
        locater().attach(self.model)

    def forward(self, ids):
        return self.model(ids, labels=ids).loss


def locater(trace=1.0):
    return LocAteR(0.3, trace)


def ddp(model):
    return nn.parallel.DistributedDataParallel(model)


def fsdp_by_layer(model):
    """As large models are sharded: a layer's weights are shards again when the forward pass has left it."""
    from torch.distributed.fsdp import fully_shard

    for layer in model.layers:
        fully_shard(layer)
    return fully_shard(model)


def fsdp_in_one(model):
    """One group: its weights stay whole from the forward to the backward pass, so the penalty meets them whole."""
    from torch.distributed.fsdp import fully_shard

    return fully_shard(model)


MODELS = {"own": Own, "penalty first": Own, "Llama": Llama}
WRAPS = {"DDP": ddp, "FSDP2 by layer": fsdp_by_layer, "FSDP2 in one group": fsdp_in_one}
CASES = list(product(MODELS, WRAPS))


def step(name, model, ids):
    """Penalty and own traces before and after the forward pass, and the gradient of loss + penalty."""
    whole = {"before": locater()(model).detach()}
    if name == "penalty first":
        total = locater()(model) + model(ids)
    else:
        total = model(ids)
        total = total if name == "Llama" else total + locater()(model)
    own = locater(trace=None)
    whole["after"] = (locater()(model) + 0 * own(model)).detach()
    total.backward()
    whole |= {f"trace {path}": trace for path, trace in own.state_dict().items()}
    for path, parameter in model.named_parameters():
        gradient = parameter.grad
        gradient = gradient.full_tensor() if hasattr(gradient, "full_tensor") else gradient
        whole[f"gradient {path.removeprefix('module.')}"] = gradient.clone().contiguous()
    return whole


def process(rank, folder):
    torch.set_num_threads(1)
    distributed.init_process_group(
        "gloo", init_method=f"file://{folder}/meeting", rank=rank, world_size=2, timeout=timedelta(seconds=60)
    )
    for model, wrap in CASES:
        result = step(model, WRAPS[wrap](MODELS[model]()), IDS[2 * rank : 2 * rank + 2])
        save_file(result, f"{folder}/{model}, {wrap}, {rank}")
    distributed.destroy_process_group()


@pytest.fixture(scope="module")
def two_processes(tmp_path_factory):
    """The folder with what both processes found; a file there, no port, is how they meet."""
    pytest.importorskip("transformers")
    folder, end = tmp_path_factory.mktemp("ranks"), time.monotonic() + LIMIT
    context = torch.multiprocessing.spawn(process, (folder,), nprocs=2, join=False)
    try:
        while not context.join(timeout=max(end - time.monotonic(), 0)):
            assert time.monotonic() < end, f"two processes did not finish within {LIMIT} s"
    finally:
        for child in context.processes:
            child.kill()
            child.join()
    return folder


@pytest.mark.parametrize("model, wrap", CASES)
def test_two_processes_get_the_penalty_and_gradient_of_one(model, wrap, two_processes):
    expected = step(model, MODELS[model](), IDS)
    touched = [name for name, value in expected.items() if "gradient" in name and "q_proj" in name and value.any()]
    assert len(touched) == 2 and sum(name.startswith("trace") for name in expected) == 2
    for rank in (0, 1):
        found = load_file(f"{two_processes}/{model}, {wrap}, {rank}")
        assert found.keys() == expected.keys()
        for name, value in expected.items():
            torch.testing.assert_close(found[name], value, msg=lambda text, name=name: f"{name}: {text}")


def test_without_the_penalty_the_gradient_would_be_seen_to_differ():
    bare, paid = Own(), Own()
    bare(IDS).backward()
    expected = step("own", paid, IDS)
    weight = "model.blocks.0.attention.q_proj.weight"
    assert (bare.get_parameter(weight).grad - expected[f"gradient {weight}"]).abs().max() > 0.1
