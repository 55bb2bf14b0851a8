"""The attention heads of a model or a checkpoint: each head's query and key weights, whatever holds them."""

from collections.abc import Iterator
from os import PathLike
from typing import NamedTuple

from torch import Tensor, nn

from .._checks import check_finite, check_whole
from ..errors import QKError
from ..theory.rotary import Rotary
from .attention import Attention
from .live import live_attention
from .notes import ADAPTED, UNKNOWN_NORM, Skipped
from .stored import stored_attention


class Head(NamedTuple):
    """One attention head.

    Attributes:
        name: the attention module's name in the model, without what DDP or torch.compile put in front.
        layer: index of that module among those of the model that are read.
        head: index of the query head in it.
        w_q: query weights (d_head, d), sharing memory and gradients with the model; gathered where it is sharded.
        w_k: key weights (d_head, d), the same.
        key_head: index of the key head this query head reads.
        temperature: λ that the model divides this head's logits by.
        rotary: how queries and keys turn with their position, for `rotary.rotated`; None if they do not.
        notes: what W leaves out, in words that `reading.NOTES` explains: "bias", "rotary", "q/k norm", ….
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
    """All heads of one attention module, stacked: w_q and w_k are (heads, d_head, d).

    Attributes:
        shared: how many query heads read one key head; its weights then stand that often in w_k.
    """

    name: str
    layer: int
    w_q: Tensor
    w_k: Tensor
    shared: int = 1


def read(model_or_path: nn.Module | str | PathLike, num_heads: int | None = None) -> Iterator[Attention | Skipped]:
    """Every attention module of a model or a checkpoint: `heads` and `scan` go by this. Arguments as `heads`."""
    if num_heads is not None:
        check_whole("num_heads", num_heads, 1)
    if isinstance(model_or_path, nn.Module):
        found = live_attention(model_or_path, num_heads)
    elif isinstance(model_or_path, str | PathLike):
        found = stored_attention(model_or_path, num_heads)
    else:
        kind = type(model_or_path).__name__
        raise QKError(f"model: expected a torch.nn.Module, or a checkpoint's file or folder, got {kind}")
    skipped, any_read = [], False
    for attention in found:
        any_read = any_read or isinstance(attention, Attention)
        skipped += [attention] if isinstance(attention, Skipped) else []
        yield attention
    if not any_read:
        where = type(model_or_path).__name__ if isinstance(model_or_path, nn.Module) else model_or_path
        why = f" (skipped {skipped[0].name}: {skipped[0].reason})" if skipped else ""
        raise QKError(
            f"model: no attention found in {where}{why}, expected one of the layouts that layouts.LAYOUTS lists"
        )


def head_groups(model: nn.Module) -> Iterator[HeadGroup]:
    """The model's heads, one group for each attention module: what batched computations want.

    Raises:
        QKError: the model has no attention module that is known, one whose W is not square, one that normalises
            queries and keys in a way that is not known, or one with an adapter that is not merged.
    """
    if not isinstance(model, nn.Module):
        raise QKError(f"model: expected a torch.nn.Module, got {type(model).__name__}")
    layer = 0
    for found in read(model):
        if isinstance(found, Attention):
            w_k = found.w_k if found.shared == 1 else found.w_k.repeat_interleave(found.shared, 0)
            yield HeadGroup(found.name, layer, found.w_q, w_k, found.shared)
            layer += 1
        elif found.reason in (UNKNOWN_NORM, ADAPTED):
            raise QKError(f"{found.name}: {found.reason}, expected logits x_tᵀ W x_i")


def heads(model_or_path: nn.Module | str | PathLike, num_heads: int | None = None) -> Iterator[Head]:
    """Every attention head of a model, in the order its modules are registered; or of a checkpoint, layer by layer.

    A checkpoint's weights are mapped from the file, not copied, and no model is built. With grouped keys, query heads
    of a group share w_k, and each has its own W. What W leaves out (biases, rotary positions, the sizes that q/k norm
    divides by) stands in the head's notes.

    Args:
        model_or_path: a model holding `SelfAttention`, `torch.nn.MultiheadAttention`, or self-attention of Hugging
            Face's that `layouts.LAYOUTS` lists; or a `.safetensors` file, or a folder with one or with its shards.
            Cross-attention is left out: it has no W on one space; so is what would be another W than the model's, such
            as weights with an adapter that is not merged (peft: `merge_adapter`). `scan` lists both.
        num_heads: query heads of each module, where nothing says how many they are (a file without `config.json`).

    Raises:
        QKError: there is no attention that is known, weights do not fit each other or what the config says, or in
            a checkpoint they are not finite; the checkpoint is a pickle, corrupt or not all there.
    """
    layer = 0
    for found in read(model_or_path, num_heads):
        if isinstance(found, Skipped):
            continue
        if not isinstance(model_or_path, nn.Module):
            check_finite(f"{found.name}: query weights", found.w_q, 2)
            check_finite(f"{found.name}: key weights", found.w_k, 2)
        says = found.temperature, found.rotary, found.notes
        for index, w_q in enumerate(found.w_q):
            key_head = index // found.shared
            yield Head(found.name, layer, index, w_q, found.w_k[key_head], key_head, *says)
        layer += 1
