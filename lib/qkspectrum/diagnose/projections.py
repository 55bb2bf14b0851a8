"""Where a model of any origin computes its queries and keys: which outputs of which of its linear layers they are."""

from collections.abc import Iterator
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.utils import parametrize

from ..errors import QKError
from ..weights.attention import Attention, find_layout, split_of
from ..weights.heads import read
from ..weights.live import plain_name
from ..weights.notes import CROSS_ATTENTION, Skipped


class Projection(NamedTuple):
    """The queries, or the keys, of one attention module.

    Attributes:
        owner: the module that holds their weight: a linear layer, or torch's attention itself.
        weight: the weight's name in `owner`.
        axis: 0 if outputs are the weight's rows, as in `nn.Linear`; 1 if they are its columns, as in GPT-2's Conv1D.
        index: which outputs they are, head by head; None for all of them.
        heads: how many heads they belong to.
    """

    owner: nn.Module
    weight: str
    axis: int
    index: Tensor | None
    heads: int


class Projected(NamedTuple):
    """One attention module whose queries and keys a remedy may change.

    Attributes:
        name: the module's name, as in `heads`.
        module: the attention module.
        read: its weights, as `heads` reads them.
        q: its queries.
        k: its keys, of as many heads as store keys.
    """

    name: str
    module: nn.Module
    read: Attention
    q: Projection
    k: Projection


def check_own_weights(name: str, module: nn.Module, weight: str = "weight") -> None:
    """Raise `QKError` if a weight of the module is computed from another parameter."""
    if parametrize.is_parametrized(module, weight):
        raise QKError(f"{name}: its weight is reparametrized already, expected plain weights (apply this remedy first)")


def projections(model: nn.Module) -> Iterator[Projected]:
    """Every attention module that `heads` reads; cross-attention is left out.

    Raises:
        QKError: there is none, or one whose queries and keys are not the plain outputs of linear layers: normalized
            already, reparametrized, with an adapter that is not merged, or for another reason without a W.
    """
    modules = {plain_name(path): module for path, module in model.named_modules()}
    for found in read(model):
        if isinstance(found, Skipped):
            if found.reason.startswith(CROSS_ATTENTION):
                continue
            raise QKError(f"{found.name}: {found.reason}, expected logits x_tᵀ W x_i")
        if found.normalized:
            raise QKError(f"{found.name}: its queries and keys are normalized already, expected plain ones")
        module = modules[found.name]
        yield Projected(found.name, module, found, *_projections(module, found))


def _projections(module: nn.Module, found: Attention) -> tuple[Projection, Projection]:
    paths = dict(module.named_modules())

    def owner_of(name: str) -> nn.Module | None:
        return paths.get(name.rpartition(".")[0])

    def ndim(name: str) -> int:
        return getattr(getattr(owner_of(name), name.rpartition(".")[2], None), "ndim", 0)

    layout = find_layout(ndim)
    assert layout is not None  # `read` has found it
    stored = []
    for name in layout.weights:
        owner, weight = owner_of(name), name.rpartition(".")[2]
        assert owner is not None  # it has the weight
        check_own_weights(found.name, owner, weight)
        stored.append((owner, weight))
    sizes = [w.shape[0] * w.shape[1] for w in (found.w_q, found.w_k)]
    heads = [len(found.w_q), len(found.w_k)]
    split = split_of(layout, found.config)
    if split is None and layout.ndim == 3:
        raise QKError(f"{found.name}: its weights are a matrix for each head, expected linear layers")
    if split is None:
        for (owner, weight), expected in zip(stored, sizes, strict=True):
            if len(getattr(owner, weight)) != expected:
                raise QKError(f"{found.name}: its projections hold more than queries and keys, expected these alone")
        q, k = (Projection(owner, weight, 0, None, count) for (owner, weight), count in zip(stored, heads, strict=True))
        return q, k
    ((owner, weight),) = stored
    shape = getattr(owner, weight).shape
    places = torch.arange(shape.numel()).view(shape)  # splitting them as the weight is split shows where its rows lie
    parts = split(places, heads[0], found.w_q.shape[1])
    axis = 0 if parts[0][0, 1] - parts[0][0, 0] == 1 else 1
    index = [part[:, 0] // shape[1] if axis == 0 else part[:, 0] % shape[1] for part in parts]
    q, k = (Projection(owner, weight, axis, rows, count) for rows, count in zip(index, heads, strict=True))
    return q, k
