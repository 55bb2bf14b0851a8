"""`qkspectrum train`: one training run from the command line, alone or under torchrun."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

import torch
import torch.distributed as dist

from ..experiments.data.corpora import wikitext2
from ..experiments.training.device import check_device
from ..experiments.training.loop import PRECISIONS, TrainingConfig, train
from ..transformer.model import TransformerConfig
from .terminal import show

_OF_MODEL = ("width", "mlp_width", "layers", "heads", "context", "norm", "positions", "dropout")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `train`: a folder, and every field of `TransformerConfig` and `TrainingConfig`."""
    parser.add_argument(
        "folder", type=Path, help="keeps checkpoint.safetensors and log.jsonl; an interrupted run there continues"
    )
    parser.add_argument("--vocabulary", type=int, help="how many of the most frequent words to keep (default: all)")
    for kind, chosen in ((TransformerConfig, _OF_MODEL), (TrainingConfig, None)):
        for field in fields(kind):
            if chosen is None or field.name in chosen:
                option = f"--{field.name.replace('_', '-')}"
                if field.name == "trace":
                    parser.add_argument(
                        option, type=_trace, default=field.default, help='τ, or "own" for the trace at the start'
                    )
                else:
                    parser.add_argument(option, type=type(field.default), default=field.default)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--precision", choices=PRECISIONS, default="float32")
    parser.add_argument("--compiled", action="store_true", help="fuse the model with torch.compile")
    parser.add_argument("--tensorboard", action="store_true", help="also write a log for TensorBoard")


def run(options: argparse.Namespace) -> None:
    """Train the model that the command line asks for, on `wikitext2`, and print the last measurements."""
    given = vars(options)
    check_device(options.device)
    corpus = wikitext2(options.vocabulary)
    model = TransformerConfig(len(corpus.words), **{name: given[name] for name in _OF_MODEL})
    config = TrainingConfig(**{field.name: given[field.name] for field in fields(TrainingConfig)})
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
    return None if text == "own" else float(text)
