"""The attention heads of a model or a checkpoint: each head's query and key weights, wherever they are stored."""

from collections.abc import Callable, Iterator, Mapping
from os import PathLike
from typing import Any, NamedTuple

from torch import Tensor, nn

from .._checks import check_finite, check_whole
from ..errors import QKError
from ..theory.rotary import Rotary
from .attention import Attention
from .live import live_attention
from .notes import NOT_MERGED, UNKNOWN_NORM, Skipped
from .sources import HeadCounts
from .stored import stored_attention

Model = nn.Module | str | PathLike[str] | Mapping[str, Any]


class Head(NamedTuple):
    """One attention head.

    Attributes:
        name: the attention module's name in the model, without the prefixes of DDP and torch.compile.
        layer: index of that module among the modules that are read.
        head: index of the query head in the module.
        w_q: query weights (d_head, d), sharing memory and gradients with the model; gathered where it is sharded.
        w_k: key weights (d_head, d), sharing memory and gradients with the model; gathered where it is sharded.
        key_head: index of the key head that this query head reads.
        temperature: λ, which the model divides this head's logits by.
        rotary: the planes in which queries and keys rotate with their position, for `rotary.rotated`; None without
            rotary positions.
        notes: what W leaves out, as keys of `weights.notes.NOTES`: "bias", "rotary", "q/k norm", ….
    """

    name: str
    layer: int
    head: int
    w_q: Tensor
    w_k: Tensor
    key_head: int
    temperature: float
    rotary: Rotary | None = None
    notes: tuple[str, ...] = ()


class HeadGroup(NamedTuple):
    """All heads of one attention module, stacked.

    Attributes:
        name: the attention module's name in the model, without the prefixes of DDP and torch.compile.
        layer: index of that module among the modules that are read.
        w_q: query weights (heads, d_head, d).
        w_k: key weights (heads, d_head, d), repeated for query heads that share a key head.
        shared: the number of query heads that read one key head.
    """

    name: str
    layer: int
    w_q: Tensor
    w_k: Tensor
    shared: int = 1


def read(
    model_or_path: Model,
    num_heads: HeadCounts = None,
    head_dim: int | None = None,
    in_parts: bool = False,
    expect: Callable[[int], object] | None = None,
) -> Iterator[Attention | Skipped]:
    """Every attention module of a model or a checkpoint, those without a W as `Skipped`: what `heads` and `scan` read.

    Args:
        model_or_path: as in `heads`.
        num_heads: as in `heads`.
        head_dim: as in `heads`.
        in_parts: whether weights may stay in their file until `Attention.of_key_heads` reads some heads of them.
        expect: called with the number of modules, those without a W among them, before the first is read.

    Raises:
        QKError: as `heads`, but weights need not be finite.
    """
    for count in num_heads.values() if isinstance(num_heads, Mapping) else () if num_heads is None else (num_heads,):
        check_whole("num_heads", count, 1)
    if head_dim is not None:
        check_whole("head_dim", head_dim, 1)
    if isinstance(model_or_path, nn.Module):
        modules = live_attention(model_or_path, num_heads, head_dim, expect)
    elif isinstance(model_or_path, str | PathLike | Mapping):
        modules = stored_attention(model_or_path, num_heads, head_dim, in_parts, expect)
    else:
        kind = type(model_or_path).__name__
        raise QKError(f"model: expected a torch.nn.Module, a state dict, or a checkpoint's file or folder, got {kind}")
    first_skipped, any_read = None, False
    for module in modules:
        if isinstance(module, Attention):
            any_read = True
        else:
            first_skipped = first_skipped or module
        yield module
    if not any_read:
        is_in_memory = isinstance(model_or_path, nn.Module | Mapping)
        where = type(model_or_path).__name__ if is_in_memory else model_or_path
        why = f" (skipped {first_skipped.name}: {first_skipped.reason})" if first_skipped else ""
        raise QKError(f"model: no attention found in {where}{why}, expected one of the layouts in layouts.LAYOUTS")


def head_groups(model: nn.Module, skipped: dict[str, str] | None = None) -> Iterator[HeadGroup]:
    """The model's heads, one group for each attention module: for batched computations.

    Args:
        model: as in `heads`.
        skipped: filled with the reason for each attention module that is passed over, by its name.

    Raises:
        QKError: the model has no attention module that `heads` can read, one whose W is not square, one that
            normalizes queries and keys in an unsupported way, or one with an adapter that is not merged.
    """
    if not isinstance(model, nn.Module):
        raise QKError(f"model: expected a torch.nn.Module, got {type(model).__name__}")
    layer = 0
    for module in read(model):
        if isinstance(module, Attention):
            w_k = module.w_k if module.shared == 1 else module.w_k.repeat_interleave(module.shared, 0)
            yield HeadGroup(module.name, layer, module.w_q, w_k, module.shared)
            layer += 1
        elif module.reason in (UNKNOWN_NORM, NOT_MERGED):
            raise QKError(f"{module.name}: {module.reason}, expected logits x_tᵀ W x_i")
        elif skipped is not None:
            skipped[module.name] = module.reason


def heads(model_or_path: Model, num_heads: HeadCounts = None, head_dim: int | None = None) -> Iterator[Head]:
    """Every attention head of a model, in the order its modules are registered, or of a checkpoint, layer by layer.

    A checkpoint's weights are read one attention module at a time, and no model is built. With grouped keys, the query
    heads of a group share w_k, and each has its own W. What W leaves out (biases, rotary positions, the sizes that a
    norm divides by) is listed in the head's notes.

    Args:
        model_or_path: a model with `SelfAttention`, `torch.nn.MultiheadAttention`, or Hugging Face self-attention in
            one of the layouts in `layouts.LAYOUTS`; a `.safetensors` file, or a folder with one or with its shards; a
            `.bin`, `.pt` or `.ckpt` of torch that loads without running code; a `.gguf` file (needs gguf; quantized
            weights become float32); a model's name on the Hub; or a state dict.
            Cross-attention is left out, because it has no W on one space; so are modules whose logits do not come
            from their weights alone, such as those with an adapter that is not merged (peft: `merge_adapter`).
            `scan` lists both.
        num_heads: query heads of each module, if nothing says how many there are (a file without `config.json`); or,
            for towers that differ, numbers by patterns of module names: `{"visual.*": 12, "*": 8}`.
        head_dim: d_head of each module, if nothing says it; it is often the same in towers that differ.

    Raises:
        QKError: there is no attention that can be read; weights do not fit each other or the config; those of a
            checkpoint are not finite; the checkpoint is a pickle, corrupt or incomplete.
    """
    layer = 0
    for module in read(model_or_path, num_heads, head_dim):
        if isinstance(module, Skipped):
            continue
        if not isinstance(model_or_path, nn.Module):
            check_finite(f"{module.name}: query weights", module.w_q, 2)
            check_finite(f"{module.name}: key weights", module.w_k, 2)
        common = module.temperature, module.rotary, module.notes
        for index, w_q in enumerate(module.w_q):
            key_head = index // module.shared
            yield Head(module.name, layer, index, w_q, module.w_k[key_head], key_head, *common)
        layer += 1
