"""One attention module's query and key weights, read through the table of layouts from memory or from a file."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

import torch
from torch import Tensor

from ..errors import QKError
from ..theory.rotary import Rotary
from .architectures import (
    FOLDABLE_NORM_CHILDREN,
    HEAD_BY_HEAD_MODELS,
    LINEAR_ATTENTION_CHILDREN,
    NORM_CHILDREN,
    POOLING_CHILDREN,
    POSITION_BIAS_CHILDREN,
    PROJECTION_CHILDREN,
    SINK_CHILDREN,
    UNREADABLE_MODELS,
)
from .config import AttentionConfig
from .layouts import HEAD_BY_HEAD, LAYOUTS, Layout
from .notes import (
    BORROWED_KEYS,
    LINEAR_ATTENTION,
    NO_LAYOUT,
    NOT_MERGED,
    POOLED_KEYS,
    UNKNOWN_NORM,
    UNKNOWN_ORDER,
    Skipped,
)

_ATTENTION_NAME = re.compile(r"attn|attention", re.IGNORECASE)
_EPSILON = 1e-6  # as in the norms themselves: weights that are all zero stay zero and have finite gradients


class ModuleView(NamedTuple):
    """Read access to one attention module, in memory or in a file.

    Attributes:
        weight: returns a weight by its dotted name below the module; None if there is none.
        children: returns the names of the parameters and modules directly below a child, or below the module itself
            for ""; modules that do nothing are left out.
    """

    weight: Callable[[str], Tensor | None]
    children: Callable[[str], Collection[str]]


Parts = ModuleView  # its former name


@dataclass(frozen=True)
class Attention:
    """The heads of one attention module; a key head that several query heads read is held once.

    Attributes:
        name: the module's name in its model.
        w_q: query weights (heads, d_head, d), with the gains of a norm folded in.
        w_k: key weights (key_heads, d_head, d), with the gains of a norm folded in.
        normalized: whether queries and keys are normalized, so that logits come from W up to positive factors only.
        has_bias: whether queries or keys have biases.
        has_position_bias: whether the module holds position biases.
        has_sink: whether the softmax has an entry that belongs to no token.
        config: what the model says about the module.
    """

    name: str
    w_q: Tensor
    w_k: Tensor
    normalized: bool
    has_bias: bool
    has_position_bias: bool
    has_sink: bool
    config: AttentionConfig

    @property
    def shared(self) -> int:
        """The number of query heads that read one key head."""
        return len(self.w_q) // len(self.w_k)

    @property
    def temperature(self) -> float:
        """λ, which the model divides logits by."""
        return self.config.temperature(self.w_q.shape[1])

    @property
    def rotary(self) -> Rotary | None:
        """The planes in which queries and keys rotate with their position; None without rotary positions."""
        return self.config.rotary(self.w_q.shape[1])

    @property
    def notes(self) -> tuple[str, ...]:
        """What W leaves out: keys of `NOTES`."""
        rotary = self.rotary
        applies = {
            "bias": self.has_bias,
            "rotary": rotary is not None and rotary.frequencies is not None,
            "rotary, scaled": rotary is not None and rotary.frequencies is None,
            "q/k norm": self.normalized,
            "position bias": self.has_position_bias or self.config.has_position_bias(),
            "sink": self.has_sink,
            "logit cap": self.config.caps_logits(),
            "q/k clip": self.config.clips_queries(),
            "assumed temperature": self.config.is_assumed,
        }
        return tuple(note for note, is_true in applies.items() if is_true)


def find_layout(is_matrix: Callable[[str], bool]) -> Layout | None:
    """The first layout all of whose weights exist and are matrices; None if there is none.

    Args:
        is_matrix: whether the module has a matrix of this name.
    """
    return next((layout for layout in LAYOUTS if all(map(is_matrix, layout.weights))), None)


def unread_attention(names: Iterable[str], known: Collection[str]) -> Iterator[Skipped]:
    """Modules that are called attention and hold matrices, but match no layout.

    Args:
        names: of all matrices of the model.
        known: paths of the modules that match a layout.
    """
    above = {prefix for path in known for prefix in _prefixes(path)}
    seen = set()
    for name in names:
        parts = name.split(".")
        ends = [index for index, part in enumerate(parts[:-1]) if _ATTENTION_NAME.search(part)]
        module = ".".join(parts[: ends[-1] + 1]) if ends else None
        if module is None or module in seen:
            continue
        seen.add(module)
        if module not in above and not any(prefix in known for prefix in _prefixes(module)):
            yield Skipped(module, NO_LAYOUT)


def _prefixes(path: str) -> Iterator[str]:
    """The path, and those of the modules that it is in."""
    return accumulate(path.split("."), "{}.{}".format)


def read_attention(layout: Layout, name: str, module: ModuleView, config: AttentionConfig) -> Attention | Skipped:
    """The heads of one attention module that matches this layout; `Skipped` if they have no W.

    Raises:
        QKError: the number of heads is not known, or the weights do not fit it or each other.
    """
    if reason := _reason_to_skip(layout, name, module, config):
        return Skipped(name, reason)
    w_q, w_k = _query_and_key_weights(layout, name, module, config)
    if config.has_other_width(len(w_q)):
        reason = f"its {len(w_q)} query rows do not match the width in config.json, so the number of heads is not known"
        return Skipped(name, reason)
    w_q, w_k = _split_into_heads(name, w_q, w_k, config)
    children = set(module.children(""))
    norms = next((pair for pair in FOLDABLE_NORM_CHILDREN if children.issuperset(pair)), None)
    has_bias = _has_bias(layout, norms, module)
    if norms is not None:
        w_q, w_k = (_fold_norm(w, norm, module, config) for w, norm in zip((w_q, w_k), norms, strict=True))
        if w_q is None or w_k is None:
            return Skipped(name, UNKNOWN_NORM)
    return Attention(
        name,
        w_q,
        w_k,
        normalized=norms is not None,
        has_bias=has_bias,
        has_position_bias=bool(children & POSITION_BIAS_CHILDREN),
        has_sink=bool(children & SINK_CHILDREN),
        config=config,
    )


def _reason_to_skip(layout: Layout, name: str, module: ModuleView, config: AttentionConfig) -> str | None:
    """Why logits do not come from the layout's weights, or not from them alone; None if they do."""
    children = set(module.children(""))
    projections = [weight.rpartition(".")[0] for weight in layout.weights if "." in weight]
    if name.endswith("base_layer") or any(set(module.children(child)) - PROJECTION_CHILDREN for child in projections):
        return NOT_MERGED
    if children & LINEAR_ATTENTION_CHILDREN or config.is_linear_attention():
        return LINEAR_ATTENTION
    if children & POOLING_CHILDREN:
        return POOLED_KEYS
    if config.borrows_keys():
        return BORROWED_KEYS
    norms = {child for child in children if NORM_CHILDREN.fullmatch(child)}
    if norms not in map(set, FOLDABLE_NORM_CHILDREN) and (norms or config.normalizes_queries()):
        return UNKNOWN_NORM
    model = config.model_type
    if layout is HEAD_BY_HEAD and model is not None and model not in HEAD_BY_HEAD_MODELS:
        return UNKNOWN_ORDER
    return UNREADABLE_MODELS.get(model) if model is not None else None


def _query_and_key_weights(
    layout: Layout, name: str, module: ModuleView, config: AttentionConfig
) -> tuple[Tensor, Tensor]:
    """The (rows, d) weights of all query heads and of all key heads."""
    weights = [weight for weight in map(module.weight, layout.weights) if weight is not None]
    for weight in weights:
        if not weight.is_floating_point() or weight.element_size() < 2:
            raise QKError(f"{name}: expected weights of at least 16 bits, got {weight.dtype} (quantized?)")
        if 0 in weight.shape:
            raise QKError(f"{name}: expected query and key weights that are not empty, got {tuple(weight.shape)}")
    if layout.split is None:
        w_q, w_k = weights
        if w_q.device != w_k.device:
            raise QKError(f"{name}: expected weights on one device, got {w_q.device} and {w_k.device}")
        w_q, w_k = (w.to(torch.promote_types(w_q.dtype, w_k.dtype)) for w in weights)
        return (_without_gate(w_q, name, config) if config.has_gated_queries() else w_q), w_k
    (fused,) = weights
    width = min(fused.shape)  # queries, keys and values together have more rows than the width
    head_dim = config.head_dim(width)
    try:
        return layout.split(fused, config.query_heads() or width // head_dim, head_dim)
    except (ValueError, RuntimeError) as error:
        raise QKError(
            f"{name}: its weight {tuple(fused.shape)} does not fit the layout {layout.name}: {error}"
        ) from None


def _without_gate(weight: Tensor, name: str, config: AttentionConfig) -> Tensor:
    """The query rows of a weight in which each head's queries are followed by the rows of a gate."""
    heads = config.query_heads()
    if not heads or len(weight) % (2 * heads):
        raise QKError(f"{name}: expected query and gate rows of {heads} heads, got {tuple(weight.shape)}")
    return weight.unflatten(0, (heads, 2, -1))[:, 0].flatten(0, 1)


def _split_into_heads(name: str, w_q: Tensor, w_k: Tensor, config: AttentionConfig) -> tuple[Tensor, Tensor]:
    """Weights (rows, d) as (heads, d_head, d) and (key_heads, d_head, d)."""
    if w_q.shape[1] != w_k.shape[1]:
        raise QKError(
            f"{name}: W = w_qᵀ w_k must be square to have eigenvalues, got query weights {tuple(w_q.shape)} "
            f"and key weights {tuple(w_k.shape)} (kdim differs from embed_dim)"
        )
    head_dim = config.head_dim(len(w_q))
    for role, w, expected in (("query", w_q, config.query_heads()), ("key", w_k, config.key_heads())):
        heads, remainder = divmod(len(w), head_dim)
        if remainder or not heads or expected not in (None, heads):
            count = "" if expected is None else f"{expected} "
            raise QKError(
                f"{name}: expected {count}{role} heads of d_head = {head_dim} (according to {config.origin}), "
                f"got {role} weights {tuple(w.shape)}"
            )
    w_q, w_k = (w.unflatten(0, (-1, head_dim)) for w in (w_q, w_k))
    if len(w_q) % len(w_k):
        raise QKError(
            f"{name}: expected a multiple of the {len(w_k)} key heads as the number of query heads, got {len(w_q)}"
        )
    return w_q, w_k


def _has_bias(layout: Layout, norms: tuple[str, str] | None, module: ModuleView) -> bool:
    """Whether queries or keys have a bias, from their projection or from the norm after it."""
    names = [weight.replace("weight", "bias") for weight in layout.weights] + ["in_proj_bias", "q_bias"]
    names += [f"{norms[0]}.bias"] if norms else []
    return any(module.weight(name) is not None for name in names)


def _fold_norm(w: Tensor, norm: str, module: ModuleView, config: AttentionConfig) -> Tensor | None:
    """G w/r, with the norm's gains G and r = √(E‖w x‖²/rows), the size that it divides by for tokens x ~ N(0, I).

    The norm is over the rows of each head, or over those of all heads together (OLMo 2); None if it is any other. A
    norm with a bias is a LayerNorm, which also subtracts the mean over the rows.
    """
    gain = module.weight(f"{norm}.weight")
    if gain is None:
        return None
    over_all_heads = gain.shape == (w.shape[0] * w.shape[1],)
    if not over_all_heads and gain.shape != (w.shape[1],):
        return None
    if module.weight(f"{norm}.bias") is not None:
        if over_all_heads:
            return None
        w = w - w.mean(1, keepdim=True)
    squares = w.float().square().sum(-1).mean((0, 1) if over_all_heads else -1)
    size = squares.clamp_min(_EPSILON).sqrt().to(w.dtype)
    gain = (gain + config.norm_weight_offset()).to(w.dtype)
    return w * gain.view(*w.shape[:2], 1) / size if over_all_heads else w * gain[:, None] / size[:, None, None]
