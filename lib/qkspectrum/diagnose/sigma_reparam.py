"""σReparam on a model of any origin: query and key weights divided by their largest singular value, times a gain."""

from collections.abc import Collection, Iterator
from typing import Any, SupportsIndex

import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils import parametrize

from .._checks import check_positive
from ..errors import QKError
from ..transformer.model import SelfAttention
from .projections import check_own_weights, projections

OURS = ("q_proj", "k_proj", "v_proj", "out_proj")


class SpectralScale(nn.Module):
    """W → (γ/σ(W)) W with a learned γ.

    σ(W), the largest singular value, starts exact and then follows W by power iteration.

    Args:
        weight: W as it is now, (out, dim).
        gamma: where γ starts; None for σ(W), which leaves W as it is.
    """

    left: Tensor
    right: Tensor

    def __init__(self, weight: Float[Tensor, "out dim"], gamma: float | None = 1.0):
        super().__init__()
        left, sizes, right = torch.linalg.svd(weight.detach(), full_matrices=False)
        self.gamma = nn.Parameter(torch.full_like(sizes[0], gamma) if gamma is not None else sizes[0].clone())
        self.register_buffer("left", left[:, 0].clone())
        self.register_buffer("right", right[0].clone())

    def forward(self, weight: Float[Tensor, "out dim"]) -> Float[Tensor, "out dim"]:
        """(γ/σ(W)) W; in training mode after one step of power iteration."""
        if self.training:
            with torch.no_grad():
                self.left.copy_(functional.normalize(weight @ self.right, dim=0))
                self.right.copy_(functional.normalize(weight.mT @ self.left, dim=0))
        # Copies: the next step overwrites the buffers, which the backward pass of this one still needs.
        sigma = self.left.clone() @ weight @ self.right.clone()
        return self.gamma / sigma * weight


class _ScaledParts(nn.Module):
    """A weight that holds several matrices, some of which have a `SpectralScale` each.

    Args:
        weight: as it is now.
        axis: along which the matrices lie side by side.
        parts: the indices of each along it.
        gamma: as in `SpectralScale`.
    """

    def __init__(self, weight: Tensor, axis: int, parts: Collection[Tensor], gamma: float | None):
        super().__init__()
        self.axis = axis
        self.scales = nn.ModuleList(SpectralScale(weight.index_select(axis, part), gamma) for part in parts)
        for number, part in enumerate(parts):
            self.register_buffer(f"part_{number}", part, persistent=False)

    def forward(self, weight: Tensor) -> Tensor:
        for number, scale in enumerate(self.scales):
            part = getattr(self, f"part_{number}")
            weight = weight.index_copy(self.axis, part, scale(weight.index_select(self.axis, part)))
        return weight


def sigma_reparam(model: nn.Module, weights: Collection[str] | None = None, gamma: float | None = 1.0) -> None:
    """σReparam: Ŵ = (γ/σ(W)) W for the query and key weights of every attention module.

    σ(W) is the largest singular value of the (heads · d_head, d) matrix of all heads together, so that Ŵ's is γ, which
    is learned and starts at 1. In training mode every read of the weight takes one step of power iteration, including
    reads by LocAteR or a recorder; that only makes σ more accurate. The gradient passes through σ(W), with the
    singular vectors held fixed. Whatever reads the weight, such as `heads`, sees Ŵ. The authors reparametrize every
    linear layer; here it is attention's alone, so that a comparison changes nothing else.

    >>> sigma_reparam(model)                           # doctest: +SKIP
    >>> sigma_reparam(model, gamma=None)               # doctest: +SKIP
    >>> merge_sigma_reparam(model)                     # doctest: +SKIP

    Call it before an optimizer takes the model's parameters: the first line for a model that is yet to be trained, the
    second for one that is trained already, whose output it leaves as it is. `merge_sigma_reparam` folds it back into
    plain weights, which need no code of ours. Where one weight holds queries, keys and values (GPT-2, torch's
    attention), each part of it has its own σ and γ, and the values stay plain. The model can be copied and pickled,
    which torch's parametrizations alone do not allow.

    Args:
        model: ours; or one with torch's attention, or Hugging Face's, as in `heads`.
        weights: which weights, of "q_proj", "k_proj" and, on our models alone, "v_proj" and "out_proj". None for all
            four on our models, and for queries and keys on any other.
        gamma: where γ starts; None for σ(W).

    Raises:
        QKError: the model has no attention that `heads` can read; `weights` is empty or names others; gamma is not
            positive; a weight is reparametrized already, or is zero (σ = 0); queries and keys are normalized, so that
            the size of their weights has no effect; their projections hold more than queries and keys.

    Source: Zhai et al. 2023, section 3, as we read it; γ = σ(W) at the start is our choice. Status: exact where power
    iteration has converged.
    """
    if gamma is not None:
        check_positive("gamma", gamma)
    is_ours = any(isinstance(module, SelfAttention) for module in model.modules())
    known = OURS if is_ours else OURS[:2]
    weights = known if weights is None else weights
    if not weights or not set(weights) <= set(known):
        raise QKError(f"weights: expected some of {', '.join(known)}, got {weights!r}")
    places = list(_of_ours(model, weights) if is_ours else _of_any(model, weights))
    for name, owner, weight, _, _ in places:
        if not getattr(owner, weight).any():
            raise QKError(f"{name}: its weight is zero, expected a positive largest singular value")
    for _, owner, weight, axis, parts in places:
        now = getattr(owner, weight)
        scale = SpectralScale(now, gamma) if parts is None else _ScaledParts(now.detach(), axis, parts, gamma)
        parametrize.register_parametrization(owner, weight, scale)
        type(owner).__reduce_ex__ = _reduce  # a class that torch has made for this module alone, and does not pickle


_Place = tuple[str, nn.Module, str, int, list[Tensor] | None]


def _of_ours(model: nn.Module, weights: Collection[str]) -> Iterator[_Place]:
    for attention in (module for module in model.modules() if isinstance(module, SelfAttention)):
        for name in weights:
            linear = getattr(attention, name)
            check_own_weights(name, linear)
            yield name, linear, "weight", 0, None


def _of_any(model: nn.Module, weights: Collection[str]) -> Iterator[_Place]:
    for found in projections(model):
        wanted = [p for name, p in (("q_proj", found.q), ("k_proj", found.k)) if name in weights]
        if found.q.index is None:
            yield from ((found.name, p.owner, p.weight, p.axis, None) for p in wanted)
        else:
            device = getattr(found.q.owner, found.q.weight).device
            parts = [p.index.to(device) for p in wanted if p.index is not None]
            yield found.name, found.q.owner, found.q.weight, found.q.axis, parts


def merge_sigma_reparam(model: nn.Module) -> None:
    """Fold σReparam back into plain weights: Ŵ becomes the weight, under the name that it had before.

    The model computes the same, up to rounding, and its `state_dict` is again one of its architecture, which loads
    without this library. An optimizer that was made before holds parameters that are gone.

    Raises:
        QKError: nothing in the model is reparametrized by `sigma_reparam`.

    Status: exact.
    """
    found = [
        (module, name)
        for module in model.modules()
        if parametrize.is_parametrized(module)
        for name, applied in vars(module)["_modules"]["parametrizations"].items()
        if any(isinstance(one, SpectralScale | _ScaledParts) for one in applied)
    ]
    if not found:
        raise QKError(f"model: expected one with sigma_reparam, got {type(model).__name__} without it")
    for module, name in found:
        was_training = module.training
        module.eval()  # no further step of power iteration: the weight is the one that the last forward pass had
        parametrize.remove_parametrizations(module, name, leave_parametrized=True)
        module.train(was_training)


def _reduce(module: nn.Module, protocol: SupportsIndex, /) -> tuple:
    """How to pickle a reparametrized module: its class before, what is reparametrized, and its state."""
    names = tuple(vars(module)["_modules"]["parametrizations"])
    return _reparametrized, (type(module).__bases__[0], names), vars(module)


def _reparametrized(kind: type[nn.Module], names: tuple[str, ...]) -> Any:
    """A module without a state, whose class reads these parameters from parametrizations."""
    module = kind.__new__(kind)
    nn.Module.__init__(module)
    for name in names:
        module.register_parameter(name, nn.Parameter(torch.ones(1, 1)))
        parametrize.register_parametrization(module, name, nn.Identity())
    type(module).__reduce_ex__ = _reduce
    return module
