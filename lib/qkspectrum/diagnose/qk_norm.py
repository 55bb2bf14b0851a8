"""QK-norm on models of other origins: Hugging Face's, and those with torch's attention."""

import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional

from ..errors import QKError
from .changed_attention import change_torch_attention, leave_fast_path
from .projections import Projected, Projection, projections


class UnitNorm(nn.Module):
    """x / ‖x‖₂ over the last dimension; with `heads`, times √d_head s with one learned s for each head.

    Args:
        head_dim: d_head, the length of the last dimension; s starts at its root.
        heads: number of heads; None for no factor.
    """

    def __init__(self, head_dim: float | int, heads: int | None = None):
        super().__init__()
        self.root = head_dim**0.5
        self.scale = None if heads is None else nn.Parameter(torch.full((heads, 1, 1), self.root))

    def forward(
        self, x: Float[Tensor, "*batch heads tokens head_dim"]
    ) -> Float[Tensor, "*batch heads tokens head_dim"]:
        """The normalized vectors."""
        unit = functional.normalize(x, dim=-1)
        return unit if self.scale is None else self.root * self.scale.to(unit.dtype) * unit


class _NormalizeOutputs:
    """A forward hook on a linear layer: queries, keys or both, among its outputs, pass through a norm head by head."""

    def __init__(self, parts: list[tuple[Projection, nn.Module]]):
        self._parts = [(norm, projection.heads, projection.index) for projection, norm in parts]

    def __call__(self, module: nn.Module, arguments: tuple, output: Tensor) -> Tensor:
        for norm, heads, index in self._parts:
            index = None if index is None else index.to(output.device)
            x = output if index is None else output[..., index]
            x = norm(x.unflatten(-1, (heads, -1)).transpose(-2, -3)).transpose(-2, -3).flatten(-2).to(output.dtype)
            output = x if index is None else output.index_copy(-1, index, x)
        return output


def normalize_queries_and_keys(model: nn.Module, kind: str) -> None:
    """`qk_norm` on a model that is not ours.

    The norms are children `q_norm` and `k_norm` of each attention module, as Qwen3 calls them, and follow the query and
    key projections, before any rotary positions.

    Args:
        model: as in `heads`; cross-attention is left as it is.
        kind: "rms" or "l2".

    Raises:
        QKError: as `projections.projections`; a module has children q_norm and k_norm that do nothing (timm), which its
            forward pass calls; torch's attention is of a class of its own.
    """
    all_found = list(projections(model))
    for found in all_found:
        if getattr(found.module, "q_norm", None) is not None or getattr(found.module, "k_norm", None) is not None:
            raise QKError(
                f"{found.name}: has places for norms of its own (q_norm, k_norm), expected none: put them there"
            )
    for found in all_found:
        if isinstance(found.module, nn.MultiheadAttention):
            change_torch_attention(found.module, found.name)
    for found in all_found:
        _normalize(found, kind)
    leave_fast_path(model)


def _normalize(found: Projected, kind: str) -> None:
    head_dim, weight = found.read.w_q.shape[1], getattr(found.q.owner, found.q.weight)
    norms = []
    for name, of in (("q_norm", found.q.heads), ("k_norm", None)):
        # The model divides logits by λ, which the queries' factor makes up for.
        norm = nn.RMSNorm(head_dim) if kind == "rms" else UnitNorm(found.read.temperature**2, of)
        norms.append(norm.to(weight.device, weight.dtype))
        setattr(found.module, name, norms[-1])
    if isinstance(found.module, nn.MultiheadAttention):
        return
    parts = list(zip((found.q, found.k), norms, strict=True))
    if found.q.owner is found.k.owner:
        found.q.owner.register_forward_hook(_NormalizeOutputs(parts))
    else:
        for projection, norm in parts:
            projection.owner.register_forward_hook(_NormalizeOutputs([(projection, norm)]))
