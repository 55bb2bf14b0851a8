"""The attention modules of a checkpoint on disk, read by the names of its tensors without building the model."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from os import PathLike
from typing import Any, NamedTuple

import torch
from torch import Tensor

from ..errors import QKError
from .architectures import SHORT_STACK_CHILDREN
from .attention import Attention, ModuleView, find_layout, read_attention, unread_attention
from .checkpoint import Checkpoint
from .config import AttentionConfig
from .layouts import LATENT, LAYOUTS, Layout, is_cross
from .notes import BORROWED_KEYS, CROSS_ATTENTION, HALF_A_PAIR, Skipped
from .other_formats import Source, open_source, quantization
from .sources import HeadCounts, heads_at

_LAYER = re.compile(r"(.*?(?:^|\.)(?:h|layers?|blocks?))\.(\d{1,9})\.")  # (stack, number) of a layer


def stored_attention(
    path: str | PathLike[str] | Mapping[str, Any],
    num_heads: HeadCounts = None,
    head_dim: int | None = None,
    in_parts: bool = False,
    expect: Callable[[int], object] | None = None,
) -> Iterator[Attention | Skipped]:
    """Every attention module of a checkpoint, encoder first, layer by layer; those without a W as `Skipped`.

    Args:
        path: as in `open_source`.
        num_heads: query heads of each module, if the config does not say how many.
        head_dim: d_head of each module, if the config does not say it.
        in_parts: whether to leave query and key weights in their file where they can be read a few heads at a time, by
            `Attention.of_key_heads`.
        expect: called with the number of modules before the first of them.

    Raises:
        QKError: as `open_source` and `attention.read_attention`; a layer is missing, or a module lacks queries or keys.
    """
    checkpoint = open_source(path)
    if kind := quantization(checkpoint.shapes):
        raise QKError(
            f"{checkpoint.path}: its weights are quantized ({kind}), expected at least 16 bits: load the model with "
            "transformers, call its dequantize(), and scan it in memory or save it"
        )
    configs = () if checkpoint.config is None else (checkpoint.config,)
    origin = f"{checkpoint.path}: config.json" if configs else f"{checkpoint.path} (no config.json)"
    children = _children_by_path(checkpoint.shapes)
    weights = {weight for layout in LAYOUTS for weight in layout.weights}
    modules = {_parent(name, w) for name in checkpoint.shapes for w in weights if f".{name}".endswith(f".{w}")}
    complete = {_without_numbers(module) for module in modules if find_layout(_dimensions(checkpoint, module))}
    stacks = _layers_by_stack(checkpoint.shapes)
    matrices = (name for name, shape in checkpoint.shapes.items() if len(shape) > 1)
    unread = list(unread_attention(matrices, modules, lambda path: AttentionConfig(configs, path, origin).model_type))
    if expect is not None:
        expect(len(modules) + len(unread))
    for module in sorted(modules, key=_model_order):
        layout = find_layout(_dimensions(checkpoint, module))
        config = AttentionConfig(configs, module, origin, heads_at(num_heads, module), head_dim)
        if layout is None and config.borrows_keys():
            yield Skipped(module, BORROWED_KEYS)
        elif layout is None and _without_numbers(module) in complete:
            raise QKError(f"{checkpoint.path}: {module} lacks query or key weights that other layers have")
        elif layout is None:
            yield Skipped(module, HALF_A_PAIR)
        elif is_cross(module, children[module.rpartition(".")[0]].__contains__):
            yield Skipped(module, CROSS_ATTENTION)
        else:
            _check_all_layers(checkpoint.path, module, stacks, config.layers())
            found = _in_parts(layout, module, checkpoint, children, config) if in_parts else None
            yield found or read_attention(layout, module, _module_view(checkpoint, module, children), config)
    yield from unread


def _in_parts(
    layout: Layout, module: str, checkpoint: Source, children: dict[str, set[str]], config: AttentionConfig
) -> Attention | None:
    """A module whose weights stay in their file until some heads of them are needed; None if it cannot be read so.

    It can where queries and keys are the rows of two matrices and nothing is folded into them.
    """
    is_plain = layout.split is None and layout.ndim == 2 and layout is not LATENT and not config.has_gated_queries()
    if not is_plain or not isinstance(checkpoint, Checkpoint):
        return None
    found = read_attention(layout, module, _module_view(checkpoint, module, children, checkpoint.without_data), config)
    if not isinstance(found, Attention) or found.normalized:
        return None
    names = [_child(module, weight) for weight in layout.weights]
    head_dim, shared = found.w_q.shape[1], found.shared

    def stored(key_heads: range) -> tuple[Tensor, Tensor]:
        w_q, w_k = (
            checkpoint.tensor(name, range(key_heads.start * rows, key_heads.stop * rows))
            for name, rows in zip(names, (shared * head_dim, head_dim), strict=True)
        )
        dtype = torch.promote_types(w_q.dtype, w_k.dtype)
        return w_q.to(dtype).unflatten(0, (-1, head_dim)), w_k.to(dtype).unflatten(0, (-1, head_dim))

    return replace(found, stored=stored)


def _child(module: str, name: str) -> str:
    return f"{module}.{name}" if module else name


def _parent(path: str, name: str) -> str:
    return path.removesuffix(name).removesuffix(".")


def _without_numbers(path: str) -> str:
    return re.sub(r"\d+", "#", path)


def _dimensions(checkpoint: Source, module: str) -> Callable[[str], int]:
    """For `find_layout`: the number of dimensions of a module's weight, 0 if there is none of this name."""
    return lambda weight: len(checkpoint.shapes.get(_child(module, weight), ()))


def _children_by_path(names: Iterable[str]) -> dict[str, set[str]]:
    """The names directly below each path, "" for the whole model."""
    children: dict[str, set[str]] = {"": set()}
    for name in names:
        path = ""
        for part in name.split("."):
            children.setdefault(path, set()).add(part)
            path = _child(path, part)
    return children


def _module_view(
    checkpoint: Source, module: str, children: dict[str, set[str]], tensor: Callable[[str], Tensor] | None = None
) -> ModuleView:
    """Read access to a module of the checkpoint, whose weights `tensor` gives by their full names."""
    tensor = tensor or checkpoint.tensor

    def weight(name: str) -> Tensor | None:
        full_name = _child(module, name)
        return tensor(full_name) if full_name in checkpoint.shapes else None

    return ModuleView(weight, lambda child: children.get(_child(module, child) if child else module, ()))


def _model_order(path: str) -> list[tuple[int, str]]:
    """Sort key for paths: numbers by value, and an encoder before its decoder, as models register them."""
    return [(int(part), "") if part.isdecimal() else (-1, _in_order(part)) for part in path.split(".")]


def _in_order(part: str) -> str:
    """A name that sorts where models register it: what is initial first, a decoder and what is final last."""
    part = part.replace("decoder", "~decoder")
    return f"!{part}" if part.startswith("initial_") else f"~{part}" if part.startswith("final_") else part


class _Stack(NamedTuple):
    """The layers of one stack: the first number that none has, and the highest that one has."""

    first_missing: int
    highest: int


def _layers_by_stack(names: Iterable[str]) -> dict[str, _Stack]:
    """The numbers of the layers that exist in each stack of layers."""
    stacks: dict[str, set[int]] = {}
    for name in names:
        if match := _LAYER.match(name):
            stacks.setdefault(match[1], set()).add(int(match[2]))
    return {
        stack: _Stack(next(number for number in count() if number not in present), max(present))
        for stack, present in stacks.items()
    }


def _check_all_layers(path: Any, module: str, stacks: dict[str, _Stack], configured: int | None) -> None:
    """Raise `QKError` if a layer of this module's stack is missing, as in an incomplete checkpoint."""
    if match := _LAYER.match(f"{module}."):
        missing, highest = stacks[match[1]]
        configured = None if SHORT_STACK_CHILDREN.search(match[1]) else configured
        if missing < max(configured or 0, highest + 1):
            wanted = f"{configured} layers (according to config.json)" if configured else f"layers 0 to {highest}"
            raise QKError(f"{path}: {match[1]}.{missing} is missing, expected {wanted}: an incomplete checkpoint?")
