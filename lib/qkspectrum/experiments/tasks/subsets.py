"""Which path lengths carry what a model has learned: all paths of a length, exactly, beside a few drawn at random."""

from collections.abc import Sequence
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor, nn

from ..._checks import check_whole
from ..._json import finite_or_none
from ..._json import rounded as round_floats
from ...errors import QKError
from ...theory.rank import relative_residual
from ...transformer.model import Transformer, TransformerConfig
from ...transformer.paths import path_length_distribution, transformer_path_sums

SUBSETS, PATHS = 5, 5  # subsets of each length, and paths in each: what D21's published commands draw

Path = Sequence[int | None]


class TaskModel(nn.Module):
    """A `Transformer` between embeddings (of words, or linear ones of points) and a linear readout."""

    def __init__(self, config: TransformerConfig, outputs: int):
        super().__init__()
        self.transformer = Transformer(config)
        self.points = None if config.vocabulary else nn.Linear(2, config.width)
        self.readout = nn.Linear(config.width, outputs)

    def embed(self, x: Tensor) -> Float[Tensor, "*batch tokens width"]:
        """Words with their positions, or points, which have none."""
        return self.transformer.embed(x) if self.points is None else self.points(x)

    def forward(self, x: Tensor) -> Float[Tensor, "*batch tokens outputs"]:
        """One row of labels' logits, or one point, for every token."""
        return self.readout(self.transformer.body(self.embed(x)))


def sample_paths(layers: int, heads: int, length: int, count: int, generator: torch.Generator) -> list[Path]:
    """Paths of one length, drawn evenly with replacement: for each layer the head that is taken, or None for the skip.

    Raises:
        QKError: a length above the number of layers, or numbers that are no such integers.
    """
    for name, value, least in (("layers", layers, 0), ("heads", heads, 1), ("length", length, 0), ("count", count, 1)):
        check_whole(name, value, least)
    if length > layers:
        raise QKError(f"length: expected at most {layers}, the number of layers, got {length}")
    paths = []
    for _ in range(count):
        taken = torch.randperm(layers, generator=generator)[:length].tolist()
        choices = torch.randint(heads, (layers,), generator=generator).tolist()
        paths.append([choices[layer] if layer in taken else None for layer in range(layers)])
    return paths


@torch.no_grad()
def walk(
    model: Transformer, x: Float[Tensor, "*batch tokens width"], paths: Sequence[Path]
) -> Float[Tensor, "paths *batch tokens width"]:
    """What single paths add to `model.body(x)`: P_{l,h} Z A_{l,h} in a layer where one takes head h, Z where it skips.

    The attention maps are those of the whole model on x, as in `transformer_path_sums`, whose entry k is the sum of
    this over all paths of length k. (D21's published code lets a path attend by what it carries itself.)

    Args:
        model: without LayerNorm and MLP.
        x: embeddings.
        paths: for each layer the head that is taken, or None for the skip connection.

    Raises:
        QKError: a path with more or fewer choices than layers, or through a head or a skip that the model lacks;
            a model with LayerNorm or MLP.

    Status: exact.
    """
    layers, heads, width = model.config.layers, model.config.heads, model.config.width
    if model.config.norm != "none" or model.config.mlp:
        raise QKError('model: expected norm="none" and mlp=False, through which a path can be followed')
    for path in paths:
        if len(path) != layers:
            raise QKError(f"paths: expected {layers} choices, one a layer, got {len(path)}")
        for layer, head in enumerate(path):
            if head is None and not model.config.skip:
                raise QKError(f"paths: layer {layer} has no skip connection")
            if head is not None and head not in range(heads):
                raise QKError(f"paths: layer {layer} has no head {head!r}, expected 0 to {heads - 1}")
    maps = model.attention_maps(x)
    walked = []
    for path in paths:
        z = x
        for attention, block, head in zip(maps, model.blocks, path, strict=True):
            if head is not None:
                part = slice(head * width // heads, (head + 1) * width // heads)
                down, up = block.attention.v_proj.weight[part], block.attention.out_proj.weight[:, part]
                z = attention[..., head, :, :] @ (z @ down.mT) @ up.mT
        walked.append(z)
    return torch.stack(walked)


@torch.no_grad()
def by_length(model: TaskModel, inputs: Tensor, targets: Tensor) -> dict[str, list[float]]:
    """What the paths of each length do, exactly: all of them, by `transformer_path_sums`.

    Every sum is read out as the model's output is, bias included.

    Returns:
        One number for each length from 0 to the number of layers. accuracy: of the paths of that length alone;
        accuracy_up_to: of all up to that length, so the last is the model's own; norm_share: ‖Z_k‖_F over the
        output's; relative_residual: of Z_k. The last two are means over sequences.

    Raises:
        QKError: as `transformer_path_sums`.

    Status: exact.
    """
    rows: dict[str, list[Tensor]] = {"accuracy": [], "accuracy_up_to": [], "norm_share": [], "relative_residual": []}
    for sequence, labels in zip(inputs, targets, strict=True):
        sums = transformer_path_sums(model.transformer, model.embed(sequence))
        norms = torch.linalg.vector_norm(sums, dim=(-2, -1))
        rows["accuracy"].append((model.readout(sums).argmax(-1) == labels).float().mean(-1))
        rows["accuracy_up_to"].append((model.readout(sums.cumsum(0)).argmax(-1) == labels).float().mean(-1))
        rows["norm_share"].append(norms / torch.linalg.vector_norm(sums.sum(0)))
        rows["relative_residual"].append(relative_residual(sums))
    return {name: rounded(torch.stack(values).mean(0)) for name, values in rows.items()}


@torch.no_grad()
def by_sampled_paths(
    model: TaskModel, inputs: Tensor, targets: Tensor, generator: torch.Generator
) -> dict[str, list[float | None]]:
    """What D21 plot: the accuracy of a few paths of each length, drawn at random, here 5 subsets of 5 paths.

    A subset's mean is multiplied by the number of paths of its length, so that it estimates what `by_length` sums;
    in D21's published code it passes through a LayerNorm instead.

    Returns:
        One number for each length: accuracy of the subsets, accuracy_single of the paths one by one, and the standard
        error of each over the draws (…_error).
    """
    config = model.transformer.config
    x = model.embed(inputs)
    counts = path_length_distribution(config.layers, config.heads) * (config.heads + 1) ** config.layers
    read: dict[str, list[Tensor]] = {"accuracy": [], "accuracy_single": []}
    for length, count in enumerate(counts.tolist()):
        paths = sample_paths(config.layers, config.heads, length, SUBSETS * PATHS, generator)
        single = count * walk(model.transformer, x, paths)
        for name, sums in (("accuracy", single.unflatten(0, (SUBSETS, PATHS)).mean(1)), ("accuracy_single", single)):
            read[name].append((model.readout(sums).argmax(-1) == targets).double().flatten(1).mean(1))
    means = {name: rounded(torch.stack([draws.mean() for draws in lengths])) for name, lengths in read.items()}
    errors = {
        f"{name}_error": rounded(torch.stack([draws.std() / len(draws) ** 0.5 for draws in lengths]))
        for name, lengths in read.items()
    }
    return means | errors


def rounded(x: Tensor) -> Any:
    """`x` as a number or lists of numbers, to four significant digits; None where it is not finite."""
    return finite_or_none(round_floats(x, digits=4))
