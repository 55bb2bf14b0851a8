"""Attention modules of a model in memory, torch's or Hugging Face's, read by the table of layouts."""

from collections.abc import Iterator
from typing import Any

from torch import Tensor, nn

from .attention import Attention, Parts, find_layout, read_attention, unread_attention
from .config import Settings
from .layouts import is_cross
from .notes import CROSS, Skipped


def plain_name(path: str) -> str:
    """A module's name without what DistributedDataParallel and torch.compile put in front: it must not change."""
    return ".".join(part for part in path.split(".") if part not in ("module", "_orig_mod"))


def live_attention(model: nn.Module, num_heads: int | None) -> Iterator[Attention | Skipped]:
    modules = dict(model.named_modules())
    configs: dict[str, Any] = {}
    known = []
    for path, module in modules.items():
        parent = path.rpartition(".")[0]
        config = getattr(module, "config", None)
        configs[path] = config if hasattr(config, "to_dict") else configs.get(parent)
        layout = find_layout(lambda weight, module=module: getattr(_weight(module, weight), "ndim", 0) == 2)
        if layout is None:
            continue
        known.append(path)
        name = plain_name(path)
        crosses = "Cross" in type(module).__name__ or getattr(module, "is_cross_attention", False)
        if crosses or is_cross(path, _names_below(modules[parent], "").__contains__):
            yield Skipped(name, CROSS)
            continue
        parts = Parts(
            lambda weight, module=module: _whole(_weight(module, weight)),
            lambda child, module=module: _names_below(module, child),
        )
        yield read_attention(
            layout, name, parts, Settings((module, configs[path]), path, type(module).__name__, num_heads)
        )
    matrices = (name for name, weight in model.named_parameters() if weight.ndim > 1)
    yield from (Skipped(plain_name(s.name), s.reason) for s in unread_attention(matrices, known))


def _names_below(module: nn.Module, path: str) -> set[str]:
    """What is directly below a child of a module, or below the module itself: modules and parameters, not Identity.

    Below a child whose adapter is merged into its weight there is nothing else.
    """
    for child in path.split(".") if path else ():
        module = module._modules[child]
    if path and getattr(module, "merged", False) is True:
        return {"weight", "bias"}
    parameters = {name for name, parameter in module._parameters.items() if parameter is not None}
    return parameters | {n for n, child in module._modules.items() if not isinstance(child, nn.Identity | None)}


def _weight(module: nn.Module, path: str) -> Tensor | None:
    """A weight by its name below the module, through what parametrizes it; None if there is none."""
    *above, name = path.split(".")
    for child in above:
        module = module._modules.get(child)
        if module is None:
            return None
    if not above and name not in module._parameters and "parametrizations" not in module._modules:
        return None  # a short way out: nn.Module takes long to say that it has no such attribute
    weight = getattr(module, name, None)
    return weight if isinstance(weight, Tensor) else None


def _whole(weight: Tensor | None) -> Tensor | None:
    """The full weight where it is a shard of one (a DTensor: FSDP2, tensor parallelism), gathered from all processes.

    Each shard gets its part of the gradient that its own process computed, neither summed nor averaged: right where
    all processes compute the same from the weights, as a penalty does.
    """
    return weight.full_tensor() if hasattr(weight, "full_tensor") else weight
