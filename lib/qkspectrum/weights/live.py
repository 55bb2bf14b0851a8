"""The attention modules of a model in memory, of torch, Hugging Face or this library."""

import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

from torch import Tensor, nn

from .attention import Attention, ModuleView, find_layout, read_attention, unread_attention
from .config import AttentionConfig
from .layouts import Layout, is_cross
from .notes import CHANNEL_ATTENTION, CROSS_ATTENTION, Skipped
from .sources import HeadCounts, heads_at

_ROTARY = re.compile(r"rope|rotary|rotation|freqs_cis", re.IGNORECASE)
_CHANNELS = re.compile(r"XCA|Channel")


def plain_name(path: str) -> str:
    """A module's path without the parts that DistributedDataParallel and torch.compile add, so that it is stable."""
    return ".".join(part for part in path.split(".") if part not in ("module", "_orig_mod"))


def live_attention(
    model: nn.Module,
    num_heads: HeadCounts = None,
    head_dim: int | None = None,
    expect: Callable[[int], object] | None = None,
) -> Iterator[Attention | Skipped]:
    """Every attention module of a model, in the order of registration; those without a W as `Skipped`.

    Args:
        model: any module.
        num_heads: query heads of modules for which neither they nor their config say how many.
        head_dim: d_head of such modules.
        expect: called with the number of modules before the first of them.

    Raises:
        QKError: as `attention.read_attention`.
    """
    modules = dict(model.named_modules())
    configs: dict[str, Any] = {}  # by path: the module's own config, otherwise its parent's
    known: dict[str, Layout] = {}
    for path, module in modules.items():
        config = getattr(module, "config", None)
        configs[path] = config if hasattr(config, "to_dict") else configs.get(path.rpartition(".")[0])
        if layout := find_layout(lambda name, module=module: getattr(_find_weight(module, name), "ndim", 0)):
            known[path] = layout
    matrices = (name for name, weight in model.named_parameters() if weight.ndim > 1)
    unread = list(unread_attention(matrices, known, lambda path: getattr(configs[path], "model_type", None)))
    if expect is not None:
        expect(len(known) + len(unread))
    for path, layout in known.items():
        module, parent, name = modules[path], path.rpartition(".")[0], plain_name(path)
        says_cross = "Cross" in type(module).__name__ or getattr(module, "is_cross_attention", False)
        if says_cross or is_cross(path, _children(modules[parent], "").__contains__):
            yield Skipped(name, CROSS_ATTENTION)
            continue
        view = ModuleView(
            lambda name, module=module: _full_tensor(_find_weight(module, name)),
            lambda child, module=module: _children(module, child),
        )
        config, heads = configs[path], heads_at(num_heads, name)
        settings = AttentionConfig(
            (module, config), path, type(module).__name__, heads, head_dim, config is None and _rotates(module)
        )
        found = read_attention(layout, name, view, settings)
        is_channels = isinstance(found, Attention) and _CHANNELS.search(type(module).__name__)
        yield Skipped(name, CHANNEL_ATTENTION) if is_channels else found
    for name, reason in unread:
        yield Skipped(plain_name(name), reason)


def _rotates(module: nn.Module) -> bool:
    """Whether a module without a config seems to rotate queries and keys: by the names of what it holds and takes."""
    held = {name for name, value in vars(module).items() if value is not None and value is not False}
    names = held | _children(module, "") | module._buffers.keys() | inspect.signature(module.forward).parameters.keys()
    return any(map(_ROTARY.search, names))


def _children(module: nn.Module, path: str) -> set[str]:
    """The names of the parameters and modules directly below a child, or below the module itself for "".

    Identities are left out. A child whose adapter is merged into its weight is shown as a plain linear layer.
    """
    if path:
        module = module.get_submodule(path)
        if getattr(module, "merged", False) is True:
            return {"weight", "bias"}
    parameters = {name for name, parameter in module._parameters.items() if parameter is not None}
    return parameters | {name for name, child in module._modules.items() if not isinstance(child, nn.Identity | None)}


def _find_weight(module: nn.Module, path: str) -> Tensor | None:
    """A weight by its dotted name below the module, as parametrizations compute it; None if there is none."""
    *parents, name = path.split(".")
    for child in parents:
        found = module._modules.get(child)
        if found is None:
            return None
        module = found
    if not parents and name not in module._parameters and "parametrizations" not in module._modules:
        return None  # a shortcut: nn.Module is slow to report a missing attribute
    weight = getattr(module, name, None)
    return weight if isinstance(weight, Tensor) else None


def _full_tensor(weight: Tensor | None) -> Tensor | None:
    """The full weight, gathered from all processes if this is a shard (a DTensor: FSDP2, tensor parallelism).

    The gradient of each shard is the part that its own process computed, neither summed nor averaged over processes.
    That is right where all processes compute the same from the weights, as a penalty does.
    """
    gather = getattr(weight, "full_tensor", None)
    return weight if gather is None else gather()
