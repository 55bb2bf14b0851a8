"""A training step against Hugging Face's GPT-2, nn.TransformerEncoder and the full cross-entropy.

Two shapes: a small language model, and B24's with all words of WikiText-2, where the softmax over the vocabulary is
most of the work. GPT-2 also with our activation, since its own costs more. Every step is forward, backward, clipping
and AdamW on the same tokens with the same dropout. The candidates take turns, so that a slow moment of the machine
falls on all; medians, and medians of each round's ratios. LocAteR's share of a step: locater.py. Quality in bfloat16:
tests/experiments/test_training.py.
"""

import re
import statistics
import time
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import GPT2Config, GPT2LMHeadModel

from qkspectrum import Transformer, TransformerConfig
from qkspectrum.experiments.training.loop import TrainingConfig, _compiled, _descend, _hidden_states
from qkspectrum.experiments.training.next_word import next_word_loss
from qkspectrum.transformer.model import sinusoids

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
ROUNDS, DROPOUT = 5, 0.1
LANGUAGE_MODEL = TransformerConfig(8_192, 384, 1_536, layers=6, heads=6, context=256, dropout=DROPOUT)
B24 = TransformerConfig(33_278, 128, 128, context=64, dropout=DROPOUT)
Loss = Callable[[Tensor, Tensor], Tensor]


class Encoder(nn.Module):
    """torch's own Post-LN layers between an embedding and the readout that shares its weights."""

    def __init__(self, c: TransformerConfig):
        super().__init__()
        self.embedding = nn.Embedding(c.vocabulary, c.width)
        self.register_buffer("positions", sinusoids(c.context, c.width))
        layer = nn.TransformerEncoderLayer(c.width, c.heads, c.mlp_width, c.dropout, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, c.layers, enable_nested_tensor=False)
        self.dropout = nn.Dropout(c.dropout)
        self.register_buffer("mask", nn.Transformer.generate_square_subsequent_mask(c.context))
        nn.init.normal_(self.embedding.weight, std=c.width**-0.5)

    def forward(self, x: Tensor) -> Tensor:
        hidden = self.dropout(self.embedding(x) * self.embedding.embedding_dim**0.5 + self.positions)
        hidden = self.encoder(hidden, mask=self.mask, is_causal=True)
        return functional.linear(hidden, self.embedding.weight)


class GPT2(GPT2LMHeadModel):
    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x, use_cache=False).logits


def gpt2(c: TransformerConfig, activation: str) -> nn.Module:
    return GPT2(
        GPT2Config(
            vocab_size=c.vocabulary, n_embd=c.width, n_inner=c.mlp_width, n_layer=c.layers, n_head=c.heads,
            n_positions=c.context, resid_pdrop=c.dropout, embd_pdrop=c.dropout, attn_pdrop=c.dropout,
            activation_function=activation, bos_token_id=0, eos_token_id=0,
        )
    )  # fmt: skip


def full(model: nn.Module) -> tuple[nn.Module, Loss]:
    """The cross-entropy of all logits, held at once."""
    return model, lambda x, y: functional.cross_entropy(model(x).flatten(0, 1), y.flatten())


def ours(config: TransformerConfig, compiled: bool = False) -> tuple[nn.Module, Loss]:
    """What `train` does."""
    model = Transformer(config, torch.Generator().manual_seed(0))
    hidden_states = _compiled(DEVICE) if compiled else _hidden_states
    return model, lambda x, y: next_word_loss(hidden_states(model, x), model.embedding.weight, y)


def step_of(model: nn.Module, loss: Loss, config: TransformerConfig, batch: int, half: bool) -> Callable[[], float]:
    """One step, to be called again and again; returns its seconds."""
    model.to(DEVICE).train()
    training = TrainingConfig()
    optimizer = torch.optim.AdamW(
        [{"params": list(model.parameters()), "share": 1.0}], training.learning_rate, fused=True
    )
    run = SimpleNamespace(model=model, optimizer=optimizer, locater=None, config=training, processes=1)
    text = torch.randint(config.vocabulary, (batch, config.context + 1), generator=torch.Generator().manual_seed(1))
    x, y = text[:, :-1].to(DEVICE), text[:, 1:].to(DEVICE)

    def step() -> float:
        start = time.perf_counter()
        with torch.autocast(DEVICE, torch.bfloat16) if half else nullcontext():
            value = loss(x, y)
        _descend(run, value)
        if DEVICE == "cuda":
            torch.cuda.synchronize()
        return time.perf_counter() - start

    return step


def extra_memory(step: Callable[[], float]) -> str:
    """Of a step at its peak, over what stays resident between steps (on a CPU as Linux counts it)."""
    [step() for _ in range(2)]
    if DEVICE == "cuda":
        torch.cuda.reset_peak_memory_stats()
        before = torch.cuda.memory_allocated()
        step()
        return f"{(torch.cuda.max_memory_allocated() - before) / 2**20:.0f} MB"
    Path("/proc/self/clear_refs").write_text("5")  # the peak so far is forgotten
    before = resident("VmHWM")
    step()
    return f"{(resident('VmHWM') - before) / 2**10:.0f} MB"


def resident(name: str) -> int:
    """kB, from what Linux says of this process."""
    return int(re.search(rf"{name}:\s+(\d+)", Path("/proc/self/status").read_text())[1])


def compare(title: str, tokens: int, steps: dict[str, Callable[[], float]], over: dict[str, list[str]]) -> None:
    """Print tokens a second of each, and the ratios that `over` asks for: which to which."""
    for step in steps.values():
        [step() for _ in range(2)]
    seconds: dict[str, list[float]] = {name: [] for name in steps}
    for _ in range(ROUNDS):
        for name, step in steps.items():
            seconds[name].append(step())
    print(f"{title}; {DEVICE}, {torch.get_num_threads()} threads, medians of {ROUNDS} rounds")
    for name, times in seconds.items():
        print(f"  {name:<32} {tokens / statistics.median(times):>10,.0f} tokens/s")
    for name, others in over.items():
        for other in others:
            ratios = [b / a for a, b in zip(seconds[name], seconds[other], strict=True)]
            low, middle, high = statistics.quantiles(ratios, n=4)
            print(f"  {name} : {other}  {middle:.2f} × (quartiles {low:.2f}, {high:.2f})")


def main() -> None:
    torch.manual_seed(0)
    shape, batch, heads = B24, 32, {}
    for name, made, half in [
        ("ours", ours(shape), False),
        ("ours, bfloat16", ours(shape), True),
        ("full cross-entropy", full(Transformer(shape, torch.Generator().manual_seed(0))), False),
    ]:
        heads[name] = step_of(*made, shape, batch, half)
    print("B24's setting, extra memory of a step: ", end="")
    print(", ".join(f"{name} {extra_memory(step)}" for name, step in heads.items()))
    compare(
        "B24: 1 layer, width 128, 33,278 words, context 64, batch 32", batch * shape.context, heads,
        {"ours": ["full cross-entropy"], "ours, bfloat16": ["full cross-entropy", "ours"]},
    )  # fmt: skip

    shape, batch, models = LANGUAGE_MODEL, 8, {}
    for name, made, half in [
        ("ours", ours(shape), False),
        ("GPT-2", full(gpt2(shape, "gelu_new")), False),
        ("GPT-2 with ReLU", full(gpt2(shape, "relu")), False),
        ("nn.TransformerEncoder", full(Encoder(shape)), False),
        ("ours, bfloat16", ours(shape), True),
        ("ours, bfloat16, compiled", ours(shape, compiled=True), True),
    ]:
        models[name] = step_of(*made, shape, batch, half)
    compare(
        "6 layers × 384, 6 heads, 8,192 words, context 256, batch 8", batch * shape.context, models,
        {
            "ours": ["GPT-2", "GPT-2 with ReLU", "nn.TransformerEncoder"],
            "ours, bfloat16": ["ours"],
            "ours, bfloat16, compiled": ["ours"],
        },
    )  # fmt: skip


if __name__ == "__main__":
    main()
