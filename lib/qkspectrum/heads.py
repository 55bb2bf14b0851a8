"""The attention heads of a model: each head's query and key weights, whatever module holds them."""

from collections.abc import Iterator
from typing import NamedTuple

from torch import Tensor, nn

from .attention import SelfAttention


class Head(NamedTuple):
    """One attention head.

    Attributes:
        name: the attention module's name in the model, without what DDP or torch.compile put in front.
        layer: index of that module among the model's attention modules.
        head: index of the query head in it.
        w_q: query weights (d_head, d), sharing memory and gradients with the model.
        w_k: key weights (d_head, d).
        key_head: index of the key head this query head reads.
    """

    name: str
    layer: int
    head: int
    w_q: Tensor
    w_k: Tensor
    key_head: int


class HeadGroup(NamedTuple):
    """All heads of one attention module, stacked: w_q and w_k are (heads, d_head, d)."""

    name: str
    layer: int
    w_q: Tensor
    w_k: Tensor


def plain_name(path: str) -> str:
    """A module's name without what DistributedDataParallel and torch.compile put in front: it must not change."""
    return ".".join(part for part in path.split(".") if part not in ("module", "_orig_mod"))


def _query_key_weights(name: str, module: nn.Module) -> tuple[Tensor, Tensor, int] | None:
    """(w_q, w_k, heads) of an attention module, both weights (heads · d_head, d); None for any other module."""
    if isinstance(module, SelfAttention):
        return module.q_proj.weight, module.k_proj.weight, module.heads
    if isinstance(module, nn.MultiheadAttention):
        if module.in_proj_weight is not None:
            w_q, w_k, _ = module.in_proj_weight.chunk(3)
        else:
            w_q, w_k = module.q_proj_weight, module.k_proj_weight
        if w_q.shape != w_k.shape:
            raise ValueError(
                f"{name}: W = w_qᵀ w_k must be square to have eigenvalues, got query weights {tuple(w_q.shape)} "
                f"and key weights {tuple(w_k.shape)} (kdim differs from embed_dim)"
            )
        return w_q, w_k, module.num_heads
    return None


def head_groups(model: nn.Module) -> Iterator[HeadGroup]:
    """The model's heads, one group for each attention module: what batched computations want.

    Raises:
        ValueError: the model has no attention module that is known, or one whose W is not square.
    """
    if not isinstance(model, nn.Module):
        raise ValueError(f"model: expected a torch.nn.Module, got {type(model).__name__}")
    layer = 0
    for path, module in model.named_modules():
        name = plain_name(path)
        found = _query_key_weights(name, module)
        if found:
            w_q, w_k, heads = found
            yield HeadGroup(name, layer, w_q.unflatten(0, (heads, -1)), w_k.unflatten(0, (heads, -1)))
            layer += 1
    if not layer:
        raise ValueError(
            f"model: no attention found in {type(model).__name__}, expected qkspectrum.SelfAttention or "
            "torch.nn.MultiheadAttention modules"
        )


def heads(model: nn.Module) -> Iterator[Head]:
    """Every attention head of a model, in the order its modules are registered.

    Biases are not part of W: a bias adds terms to the logits that are linear in one token only.

    Args:
        model: any module holding `SelfAttention` or `torch.nn.MultiheadAttention`.

    Raises:
        ValueError: as `head_groups`.
    """
    for group in head_groups(model):
        for index, (w_q, w_k) in enumerate(zip(group.w_q, group.w_k, strict=True)):
            yield Head(group.name, group.layer, index, w_q, w_k, key_head=index)
