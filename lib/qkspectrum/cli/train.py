"""`qkspectrum train`: one training run from the command line, alone or under torchrun."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path

import torch
import torch.distributed as dist

from .._checks import check_whole
from ..diagnose.locater import LocAteR
from ..experiments.data.corpora import wikitext2
from ..experiments.training.device import check_device
from ..experiments.training.loop import PRECISIONS, TrainingConfig, train
from ..transformer.model import TransformerConfig
from .terminal import show

_OF_MODEL = {
    "width": "model width d, a multiple of --heads",
    "mlp_width": "hidden width of the feed-forward part",
    "layers": "number of blocks",
    "heads": "attention heads in each block",
    "context": "words in a sequence",
    "norm": "LayerNorm after each part (post), before it (pre), or none",
    "positions": "position embeddings: learned, sinusoidal or none",
    "dropout": "probability of dropping out, from 0 to below 1",
}
_OF_TRAINING = {
    "steps": "number of updates",
    "batch": "sequences in each update",
    "learning_rate": "its peak, reached after --warmup steps",
    "warmup": "steps of linear warm-up",
    "weight_decay": "AdamW's",
    "clip": "largest gradient norm",
    "seed": "decides initial weights, order of the text and dropout",
    "strength": "LocAteR's κ; 0 trains without it",
    "trace": "LocAteR's τ, a number, or own for the trace at the start",
    "scale": "LocAteR's scale term: frobenius, traceless or trace",
    "evaluations": "how often to measure the model, besides once before the first step",
    "evaluation_windows": "how many validation sequences a measurement uses",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `train`: a folder, and every field of `TransformerConfig` and `TrainingConfig`."""
    parser.add_argument(
        "folder", type=Path, help="keeps checkpoint.safetensors and log.jsonl; an interrupted run there continues"
    )
    parser.add_argument("--vocabulary", type=int, help="how many of the most frequent words to keep (default: all)")
    for kind, texts in ((TransformerConfig, _OF_MODEL), (TrainingConfig, _OF_TRAINING)):
        defaults = {field.name: field.default for field in fields(kind)}
        for name, text in texts.items():
            read = _trace if name == "trace" else type(defaults[name])
            option, explained = f"--{name.replace('_', '-')}", f"{text} (default: %(default)s)"
            parser.add_argument(option, type=read, default=defaults[name], help=explained)
    parser.add_argument(
        "--device", default="cuda" if torch.cuda.is_available() else "cpu", help="where to train (default: %(default)s)"
    )
    parser.add_argument(
        "--precision", choices=PRECISIONS, default="float32", help="of matrix products (default: %(default)s)"
    )
    parser.add_argument("--compiled", action="store_true", help="fuse the model with torch.compile")
    parser.add_argument("--tensorboard", action="store_true", help="also write a log for TensorBoard")


def run(options: argparse.Namespace) -> None:
    """Train the model that the command line asks for, on `wikitext2`, and print the last measurements."""
    given = vars(options)
    check_device(options.device)
    model = TransformerConfig(**{name: given[name] for name in _OF_MODEL})
    check_whole("context", model.context, 2)
    config = TrainingConfig(**{name: given[name] for name in _OF_TRAINING})
    if config.strength:
        LocAteR(config.strength, config.trace, config.scale)  # raises what is wrong, before text is downloaded
    corpus = wikitext2(options.vocabulary)
    model = replace(model, vocabulary=len(corpus.words))
    with _processes(options.device) as (rank, device):
        _, records = train(
            model, config, corpus, options.folder, device,
            precision=options.precision, compiled=options.compiled, tensorboard=options.tensorboard,
        )  # fmt: skip
    if rank == 0:
        last = records[-1]
        measures = f"entropy {last['entropy']:.2f} nats, relative residual {last['relative_residual']:.3f}"
        show(repr(corpus), f"step {last['step']}: validation perplexity {last['perplexity']:.1f}, {measures}")


@contextmanager
def _processes(device: str) -> Iterator[tuple[int, str]]:
    """Rank and device of this process; under torchrun, which sets WORLD_SIZE, with the process group set up."""
    if "WORLD_SIZE" not in os.environ:
        yield 0, device
        return
    dist.init_process_group("nccl" if device == "cuda" else "gloo")
    try:
        yield dist.get_rank(), f"cuda:{os.environ['LOCAL_RANK']}" if device == "cuda" else device
    finally:
        dist.destroy_process_group()


def _trace(text: str) -> float | None:
    try:
        return None if text == "own" else float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected a number or own, got {text!r}") from None
