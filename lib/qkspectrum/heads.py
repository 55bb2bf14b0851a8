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
        w_q: query weights (d_head, d), sharing memory and gradients with the model; gathered where it is sharded.
        w_k: key weights (d_head, d); with gradients, a copy where several query heads share them.
        key_head: index of the key head this query head reads.
    """

    name: str
    layer: int
    head: int
    w_q: Tensor
    w_k: Tensor
    key_head: int


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


def plain_name(path: str) -> str:
    """A module's name without what DistributedDataParallel and torch.compile put in front: it must not change."""
    return ".".join(part for part in path.split(".") if part not in ("module", "_orig_mod"))


def _query_key_weights(name: str, module: nn.Module) -> tuple[Tensor, Tensor, int] | None:
    """(w_q, w_k, d_head) of a self-attention module, weights (heads · d_head, d); None for any other module.

    w_k has as many rows as there are key heads. Hugging Face's families are told by what they are made of.
    """
    if isinstance(module, SelfAttention):
        _check_not_normalized(name, module)
        return _whole(module.q_proj.weight), _whole(module.k_proj.weight), module.q_proj.out_features // module.heads
    if isinstance(module, nn.MultiheadAttention):
        if module.in_proj_weight is not None:
            w_q, w_k, _ = _whole(module.in_proj_weight).chunk(3)
        else:
            w_q, w_k = _whole(module.q_proj_weight), _whole(module.k_proj_weight)
        return w_q, w_k, module.head_dim
    kind = type(module).__name__
    if "Cross" in kind or getattr(module, "is_cross_attention", False):
        return None  # queries and keys of two streams: no W on one space
    if _has(module, "query", "key") and hasattr(module, "num_attention_heads"):  # BERT, RoBERTa, ALBERT, ViT
        head_dim = module.query.out_features // module.num_attention_heads
        return _whole(module.query.weight), _whole(module.key.weight), head_dim
    if _has(module, "c_attn") and hasattr(module, "split_size"):  # GPT-2: one Conv1D, its weight (in, out)
        w_q, w_k, _ = _whole(module.c_attn.weight).mT.split(module.split_size)
        return w_q, w_k, module.head_dim
    if hasattr(module, "num_key_value_groups") and hasattr(module, "head_dim"):  # Llama and its kin
        _check_not_normalized(name, module)
        if _has(module, "q_proj", "k_proj"):
            return _whole(module.q_proj.weight), _whole(module.k_proj.weight), module.head_dim
        if _has(module, "qkv_proj"):  # Phi-3: queries, keys and values in one Linear
            outs, dim = module.qkv_proj.out_features, module.head_dim
            groups = module.num_key_value_groups
            key_heads = outs // dim // (groups + 2)
            rows = [groups * key_heads * dim, key_heads * dim, key_heads * dim]
            w_q, w_k, _ = _whole(module.qkv_proj.weight).split(rows)
            return w_q, w_k, dim
    return None


def _whole(weight: Tensor) -> Tensor:
    """The full weight where it is a shard of one (a DTensor: FSDP2, tensor parallelism), gathered from all processes.

    Each shard gets its part of the gradient that its own process computed, neither summed nor averaged: right where
    all processes compute the same from the weights, as a penalty does.
    """
    return weight.full_tensor() if hasattr(weight, "full_tensor") else weight


def _check_not_normalized(name: str, module: nn.Module) -> None:
    if hasattr(module, "q_norm") or hasattr(module, "k_norm"):
        kind = type(module).__name__
        raise ValueError(f"{name}: {kind} normalises queries and keys, expected logits x_tᵀ W x_i with one W")


def _has(module: nn.Module, *names: str) -> bool:
    """Whether these are modules in it, each with a weight matrix."""
    return all(getattr(getattr(getattr(module, name, None), "weight", None), "ndim", 0) == 2 for name in names)


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
            w_q, w_k, head_dim = found
            if w_q.shape[1] != w_k.shape[1]:
                raise ValueError(
                    f"{name}: W = w_qᵀ w_k must be square to have eigenvalues, got query weights {tuple(w_q.shape)} "
                    f"and key weights {tuple(w_k.shape)} (kdim differs from embed_dim)"
                )
            w_q, w_k = (w.unflatten(0, (-1, head_dim)) for w in (w_q, w_k))
            shared = len(w_q) // len(w_k)
            yield HeadGroup(name, layer, w_q, w_k if shared == 1 else w_k.repeat_interleave(shared, 0), shared)
            layer += 1
    if not layer:
        raise ValueError(
            f"model: no attention found in {type(model).__name__}, expected qkspectrum.SelfAttention, "
            "torch.nn.MultiheadAttention or Hugging Face's BERT, GPT-2, Llama or Phi-3 attention and their kin"
        )


def heads(model: nn.Module) -> Iterator[Head]:
    """Every attention head of a model, in the order its modules are registered.

    Biases are not part of W: a bias adds terms to the logits that are linear in one token only. With rotary positions
    W is that of a token on itself, and on any token in the same place; a distance turns it. With grouped keys, query
    heads of a group share w_k, and each has its own W.

    Args:
        model: holding `SelfAttention`, `torch.nn.MultiheadAttention`, or the self-attention of Hugging Face's BERT,
            GPT-2, Llama or Phi-3 and models built like them. Cross-attention is left out: it has no W on one space.

    Raises:
        ValueError: as `head_groups`.
    """
    for group in head_groups(model):
        for index, (w_q, w_k) in enumerate(zip(group.w_q, group.w_k, strict=True)):
            yield Head(group.name, group.layer, index, w_q, w_k, key_head=index // group.shared)
