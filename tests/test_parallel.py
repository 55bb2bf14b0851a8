"""LocAteR while two processes train one model, each on half of the batch: as one process on all of it."""

import os
import re
from functools import partial
from itertools import product

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import distributed, nn
from torch.nn import functional
from two_processes import NEEDS_GLOO, meet, run_two

from qkspectrum import LocAteR, Transformer, TransformerConfig

pytestmark = [NEEDS_GLOO, pytest.mark.slow]
IDS = torch.randint(0, 11, (4, 6), generator=torch.Generator().manual_seed(1))
DROPOUT = {"resid_pdrop": 0.0, "embd_pdrop": 0.0, "attn_pdrop": 0.0}


class Own(nn.Module):
    """A model of this library's; 9 rows of weights do not divide into two equal shards."""

    def __init__(self):
        super().__init__()
        shape = TransformerConfig(11, 9, 9, layers=2, heads=3, context=6)
        self.model = Transformer(shape, torch.Generator().manual_seed(0)).double()
        self.layers = self.model.blocks

    def forward(self, ids):
        return functional.cross_entropy(self.model(ids)[:, :-1].flatten(0, 1), ids[:, 1:].flatten())


class Torch(nn.Module):
    """torch's own layers, which keep queries, keys and values in one weight."""

    def __init__(self):
        super().__init__()
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(0)
            self.embedding = nn.Embedding(11, 9)
            layer = nn.TransformerEncoderLayer(9, 3, 9, dropout=0.0, batch_first=True)
            self.encoder = nn.TransformerEncoder(layer, 2, enable_nested_tensor=False)
        self.layers = self.encoder.layers
        self.double()

    def forward(self, ids):
        return self.encoder(self.embedding(ids)).pow(3).mean()


class HuggingFace(nn.Module):
    """A family of Hugging Face's; the penalty is attached before anything wraps the model."""

    def __init__(self, name):
        super().__init__()
        transformers = pytest.importorskip("transformers")
        common = {"vocab_size": 11, "hidden_size": 24, "num_hidden_layers": 2, "num_attention_heads": 4}
        grouped = common | {"intermediate_size": 8, "num_key_value_heads": 2}  # two query heads a key head
        config = {
            "GPT2": lambda: transformers.GPT2Config(**common, bos_token_id=0, eos_token_id=0, **DROPOUT),
            "Llama": lambda: transformers.LlamaConfig(**grouped),
            "Phi3": lambda: transformers.Phi3Config(**grouped, pad_token_id=0),
        }[name]()
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(0)
            self.model = getattr(transformers, f"{name}ForCausalLM" if name != "GPT2" else "GPT2LMHeadModel")(config)
        self.double()
        self.layers = self.model.transformer.h if name == "GPT2" else self.model.model.layers
        locater().attach(self.model)

    def forward(self, ids):
        return self.model(ids, labels=ids).loss


def trainer_process(rank, folder):
    """One of two processes in which Hugging Face's Trainer takes a step on half of the texts each."""
    from test_locater import WEIGHT, gpt2, trainer

    os.environ |= {"RANK": str(rank), "LOCAL_RANK": str(rank), "WORLD_SIZE": "2"}
    os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": "0"}  # asked for, but the processes have met already
    meet(rank, folder)
    for name in ("bare", "attached"):
        model = gpt2()
        if name == "attached":
            LocAteR(0.05, trace=1.0).attach(model)
        trainer(model, folder, per_device_train_batch_size=2, gradient_accumulation_steps=2)
        save_file({WEIGHT: model.get_parameter(WEIGHT).detach()}, f"{folder}/Trainer, {name}, {rank}")
    distributed.destroy_process_group()


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


MODELS = {"own": Own, "penalty first": Own, "torch": Torch} | {
    name: partial(HuggingFace, name) for name in ("GPT2", "Llama", "Phi3")
}
WRAPS = {"DDP": ddp, "FSDP2 by layer": fsdp_by_layer, "FSDP2 in one group": fsdp_in_one}
# Older torch's FSDP2 cannot run on a CPU.
CASES = [
    (model, wrap)
    for model, wrap in product(MODELS, WRAPS)
    if wrap == "DDP" or hasattr(torch.cpu.Stream, "record_event")
]


def step(name, model, ids):
    """Penalty and own traces before and after the forward pass, and the gradient of loss + penalty."""
    whole = {"before": locater()(model).detach()}
    if name == "penalty first":
        total = locater()(model) + model(ids)
    else:
        total = model(ids)
        total = total + locater()(model) if name in ("own", "torch") else total  # attached to the others
    own = locater(trace=None)
    whole["after"] = (locater()(model) + 0 * own(model)).detach()
    total.backward()
    if isinstance(getattr(model, "module", model), HuggingFace):  # the penalty joins the optimizer's step
        torch.optim.SGD(model.parameters(), 0.0).step()
    whole |= {f"trace {path}": trace for path, trace in own.state_dict().items()}
    for path, parameter in model.named_parameters():
        gradient = parameter.grad
        gradient = gradient.full_tensor() if hasattr(gradient, "full_tensor") else gradient
        whole[f"gradient {path.removeprefix('module.')}"] = gradient.clone().contiguous()
    return whole


def process(rank, folder):
    meet(rank, folder)
    for model, wrap in CASES:
        result = step(model, WRAPS[wrap](MODELS[model]()), IDS[2 * rank : 2 * rank + 2])
        save_file(result, f"{folder}/{model}, {wrap}, {rank}")
    distributed.destroy_process_group()


@pytest.fixture(scope="module")
def two_processes(tmp_path_factory):
    """The folder with what both processes found."""
    pytest.importorskip("transformers")
    folder = tmp_path_factory.mktemp("ranks")
    run_two(process, folder)
    return folder


@pytest.mark.parametrize("model, wrap", CASES)
def test_two_processes_get_the_penalty_and_gradient_of_one(model, wrap, two_processes):
    expected = step(model, MODELS[model](), IDS)
    assert expected["after"] > 0.1 and sum(name.startswith("trace") for name in expected) == 2
    for rank in (0, 1):
        found = load_file(f"{two_processes}/{model}, {wrap}, {rank}")
        assert found.keys() == expected.keys()
        for name, value in expected.items():
            torch.testing.assert_close(found[name], value, msg=lambda text, name=name: f"{name}: {text}")


@pytest.mark.parametrize("model", MODELS)
def test_without_the_penalty_the_gradient_would_be_seen_to_differ(model):
    paid, bare = step(model, MODELS[model](), IDS), MODELS[model]()
    bare(IDS).backward()
    differ = [name for name, p in bare.named_parameters() if (p.grad - paid[f"gradient {name}"]).abs().max() > 1e-3]
    assert 2 <= len(differ) <= 4 and all(re.search("q_proj|k_proj|in_proj|c_attn|qkv_proj", name) for name in differ)


def test_hugging_faces_trainer_in_two_processes_adds_the_penalty_once_a_step(tmp_path):
    """It multiplies the loss by the number of processes, and DistributedDataParallel averages."""
    from test_locater import WEIGHT, gpt2

    pytest.importorskip("accelerate")
    run_two(trainer_process, tmp_path)
    start = gpt2()
    LocAteR(0.05, trace=1.0)(start).backward()
    for rank in (0, 1):
        bare, attached = (load_file(f"{tmp_path}/Trainer, {name}, {rank}")[WEIGHT] for name in ("bare", "attached"))
        torch.testing.assert_close(attached, bare - 0.1 * start.get_parameter(WEIGHT).grad, rtol=1e-4, atol=1e-6)
