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
    ADAPTER_CHILDREN,
    FOLDABLE_NORM_CHILDREN,
    HEAD_BY_HEAD_C_ATTN_MODELS,
    HEAD_BY_HEAD_MODELS,
    LINEAR_ATTENTION_CHILDREN,
    NORM_CHILDREN,
    POOLING_CHILDREN,
    POSITION_BIAS_CHILDREN,
    PROJECTION_CHILDREN,
    SCALE_CHILDREN,
    SINK_CHILDREN,
    TALKING_CHILDREN,
    UNREADABLE_MODELS,
    WEIGHTLESS_NORM_MODELS,
)
from .config import AttentionConfig
from .latent import latent_weights
from .layouts import C_ATTN, HEAD_BY_HEAD, LATENT, LAYOUTS, LITGPT, META, Layout, Split, grouped, interleaved, thirds
from .notes import (
    BORROWED_KEYS,
    CROSS_ATTENTION,
    LEARNED_SCALE,
    LINEAR_ATTENTION,
    NO_LAYOUT,
    NOT_MERGED,
    POOLED_KEYS,
    TALKING_HEADS,
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
        has_position_bias: whether the module holds position biases.
        has_sink: whether the softmax has an entry that belongs to no token.
        config: what the model says about the module.
        weights: names of the weights, below the module, that queries and keys are first multiplied by.
        b_q, b_k: biases (heads, d_head) and (key_heads, d_head), changed by a norm as the weights are; None for none.
        norm_b_q, norm_b_k: biases of the norms, added after them; None for none.
        rotary_rows: of multi-head latent attention, how many rows rotate: the first, which the model has last; else 0.
        stored: reads the weights of some key heads and of the query heads that read them, where w_q and w_k are on the
            meta device because they are too large to be in memory as a whole; None where they are in memory.
    """

    name: str
    w_q: Tensor
    w_k: Tensor
    normalized: bool
    has_position_bias: bool
    has_sink: bool
    config: AttentionConfig
    weights: tuple[str, str]
    b_q: Tensor | None = None
    b_k: Tensor | None = None
    norm_b_q: Tensor | None = None
    norm_b_k: Tensor | None = None
    rotary_rows: int = 0
    stored: Callable[[range], tuple[Tensor, Tensor]] | None = None

    def of_key_heads(self, key_heads: range) -> tuple[Tensor, Tensor]:
        """The query weights of all heads that read these key heads, and the weights of these."""
        if self.stored is not None:
            return self.stored(key_heads)
        first, last = key_heads.start, key_heads.stop
        return self.w_q[first * self.shared : last * self.shared], self.w_k[first:last]

    @property
    def has_bias(self) -> bool:
        """Whether queries or keys have biases."""
        return any(bias is not None for bias in (self.b_q, self.b_k, self.norm_b_q, self.norm_b_k))

    @property
    def shared(self) -> int:
        """The number of query heads that read one key head."""
        return len(self.w_q) // len(self.w_k)

    @property
    def temperature(self) -> float:
        """λ, which the model divides logits by."""
        head_dim = self.w_q.shape[1]
        return self.config.latent_temperature(head_dim) if self.rotary_rows else self.config.temperature(head_dim)

    @property
    def rotary(self) -> Rotary | None:
        """The planes in which queries and keys rotate with their position; None without rotary positions."""
        rotary = self.config.rotary(self.w_q.shape[1])
        if rotary is not None and self.weights == META.weights:  # also beside a config of Hugging Face's
            return rotary._replace(interleaved=True)
        return rotary

    @property
    def notes(self) -> tuple[str, ...]:
        """What W leaves out: keys of `NOTES`."""
        rotary = self.rotary
        applies = {
            "bias": self.has_bias,
            "rotary": rotary is not None and rotary.frequencies is not None,
            "rotary, scaled": rotary is not None and rotary.frequencies is None,
            "q/k norm": self.normalized and not self.rotary_rows,
            "latent norm": self.normalized and self.rotary_rows > 0,
            "position factor": self.config.scales_by_position(),
            "position bias": self.has_position_bias or self.config.has_position_bias(),
            "sink": self.has_sink,
            "logit cap": self.config.caps_logits(),
            "q/k clip": self.config.clips_queries(),
            "assumed temperature": self.config.is_assumed,
        }
        return tuple(note for note, is_true in applies.items() if is_true)


def find_layout(ndim: Callable[[str], int]) -> Layout | None:
    """The first layout all of whose weights exist and have its number of dimensions; None if there is none.

    Args:
        ndim: the number of dimensions of the module's weight of this name, 0 if there is none.
    """
    return next((layout for layout in LAYOUTS if all(ndim(weight) == layout.ndim for weight in layout.weights)), None)


def split_of(layout: Layout, config: AttentionConfig) -> Split | None:
    """How a layout's weight is split in this module; None for a layout with two weights."""
    by_head = layout is C_ATTN and config.model_type in HEAD_BY_HEAD_C_ATTN_MODELS
    return (
        interleaved
        if by_head or (layout.split in (thirds, grouped) and config.get("head_first") is True)
        else layout.split
    )


def unread_attention(
    names: Iterable[str], known: Collection[str], model_type: Callable[[str], str | None]
) -> Iterator[Skipped]:
    """Modules that are called attention and hold matrices, but match no layout.

    Args:
        names: of all matrices of the model.
        known: paths of the modules that match a layout.
        model_type: the architecture of the module at a path, if it is known.
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
            yield Skipped(module, UNREADABLE_MODELS.get(model_type(module) or "", NO_LAYOUT))


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
    children = set(module.children(""))
    has_position_bias, has_sink = bool(children & POSITION_BIAS_CHILDREN), bool(children & SINK_CHILDREN)
    if layout is LATENT:
        latent = latent_weights(module.weight, config)
        if isinstance(latent, str):
            return Skipped(name, f"its latent attention cannot be read: {latent}")
        first_query = "q_a_proj.weight" if module.weight("q_proj.weight") is None else "q_proj.weight"
        return Attention(
            name, latent.w_q, latent.w_k, True, has_position_bias, has_sink, config, (first_query, layout.weights[0]),
            latent.b_q, latent.b_k, rotary_rows=latent.rotary_rows,
        )  # fmt: skip
    w_q, w_k = _query_and_key_weights(layout, name, module, config)
    if config.has_other_width(len(w_q)):
        reason = f"its {len(w_q)} query rows do not match the width in config.json, so the number of heads is not known"
        return Skipped(name, reason)
    if w_q.shape[1] != w_k.shape[1]:
        shapes = f"query weights {tuple(w_q.shape)} and key weights {tuple(w_k.shape)}"
        return Skipped(name, f"{CROSS_ATTENTION}: it would not be square ({shapes})")
    w_q, w_k = _split_into_heads(name, w_q, w_k, config)
    b_q, b_k = _biases(layout, module, config, len(w_q), w_q.shape[1])
    norms = next((pair for pair in FOLDABLE_NORM_CHILDREN if children.issuperset(pair)), None)
    is_normalized = norms is not None or config.has_weightless_norms()
    after_q = after_k = None
    if is_normalized:
        norm_q, norm_k = norms or (None, None)
        of_q, of_k = _fold_norm(w_q, b_q, norm_q, module, config), _fold_norm(w_k, b_k, norm_k, module, config)
        if of_q is None or of_k is None:
            return Skipped(name, UNKNOWN_NORM)
        (w_q, b_q, after_q), (w_k, b_k, after_k) = of_q, of_k
    return Attention(
        name, w_q, w_k, is_normalized, has_position_bias, has_sink, config, (layout.weights[0], layout.weights[-1]),
        b_q, b_k, after_q, after_k,
    )  # fmt: skip


def _reason_to_skip(layout: Layout, name: str, module: ModuleView, config: AttentionConfig) -> str | None:
    """Why logits do not come from the layout's weights, or not from them alone; None if they do."""
    children = set(module.children(""))
    projections = [weight.rpartition(".")[0] for weight in layout.weights if "." in weight]
    is_adapted = name.endswith("base_layer") or any(map(ADAPTER_CHILDREN.match, children))
    is_changed = any(set(module.children(child)) - PROJECTION_CHILDREN for child in projections)
    if is_adapted or is_changed or config.get("quant_mode") is True:  # I-BERT
        return NOT_MERGED
    if children & LINEAR_ATTENTION_CHILDREN or config.is_linear_attention():
        return LINEAR_ATTENTION
    if children & POOLING_CHILDREN:
        return POOLED_KEYS
    if children & TALKING_CHILDREN:
        return TALKING_HEADS
    if config.borrows_keys():
        return BORROWED_KEYS
    norms = {child for child in children if NORM_CHILDREN.fullmatch(child)}
    is_foldable = norms in map(set, FOLDABLE_NORM_CHILDREN) or config.model_type in WEIGHTLESS_NORM_MODELS
    if not is_foldable and (norms or config.normalizes_queries()):
        return UNKNOWN_NORM
    if children & SCALE_CHILDREN:
        return LEARNED_SCALE
    if layout is LITGPT and not _is_litgpt(module, children):
        return NO_LAYOUT
    model = config.model_type
    if layout is HEAD_BY_HEAD and model is not None and model not in HEAD_BY_HEAD_MODELS:
        return UNKNOWN_ORDER
    return UNREADABLE_MODELS.get(model) if model is not None else None


def _is_litgpt(module: ModuleView, children: set[str]) -> bool:
    """Whether `attn.weight` holds queries, keys and values: scores of another kind of attention are called so too."""
    weight = module.weight(LITGPT.weights[0])
    return "proj" in children and weight is not None and weight.shape[0] > weight.shape[1]


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
    split = split_of(layout, config)
    if split is None:
        w_q, w_k = (weight.mT.flatten(0, 1) if weight.ndim == 3 else weight for weight in weights)
        if w_q.device != w_k.device:
            raise QKError(f"{name}: expected weights on one device, got {w_q.device} and {w_k.device}")
        w_q, w_k = (w.to(torch.promote_types(w_q.dtype, w_k.dtype)) for w in (w_q, w_k))
        return (_without_gate(w_q, name, config) if config.has_gated_queries() else w_q), w_k
    (fused,) = weights
    rows = _query_rows(max(fused.shape), min(fused.shape), config.query_heads())
    head_dim = config.head_dim(rows)
    try:
        return split(fused, config.query_heads() or rows // head_dim, head_dim)
    except (ValueError, RuntimeError) as error:
        raise QKError(
            f"{name}: its weight {tuple(fused.shape)} does not fit the layout {layout.name}: {error}"
        ) from None


def _query_rows(rows: int, width: int, heads: int | None) -> int:
    """How many of the rows of a fused weight are queries, which are as many as the width, or a third of the rows."""
    if heads is None or width % heads or rows % (2 * width // heads):
        return rows // 3 if rows % 3 == 0 and heads and rows // 3 % heads == 0 else width
    key_heads = (rows * heads // width - heads) // 2
    return width if 0 < key_heads <= heads else rows // 3


def _biases(
    layout: Layout, module: ModuleView, config: AttentionConfig, heads: int, head_dim: int
) -> tuple[Tensor | None, Tensor | None]:
    """The biases of queries and of keys, (heads, d_head) and (key_heads, d_head); None for none."""
    names = [name.replace("weight", "bias").replace("W_", "b_") for name in layout.weights]
    found = [module.weight(name) for name in names]
    split = split_of(layout, config)
    if (fused := module.weight("in_proj_bias")) is not None:
        b_q, b_k, _ = fused.chunk(3)
    elif split is None:
        b_q, b_k = found
        if b_q is not None and config.has_gated_queries():
            b_q = _without_gate(b_q, layout.name, config)
    elif (bias := found[0]) is not None:
        shape = getattr(module.weight(layout.weights[0]), "shape", (0,))
        as_weight = bias[:, None] if len(bias) == shape[0] else bias[None]
        b_q, b_k = (part.flatten() for part in split(as_weight, heads, head_dim))
    else:
        b_q, b_k = None, None
    b_q = module.weight("q_bias") if b_q is None else b_q  # BEiT, whose keys have none
    b_q, b_k = (None if b is None else b.reshape(-1, head_dim) for b in (b_q, b_k))
    return b_q, b_k


def _without_gate(weight: Tensor, name: str, config: AttentionConfig) -> Tensor:
    """The query rows of a weight in which each head's queries are followed by the rows of a gate."""
    heads = config.query_heads()
    if not heads or len(weight) % (2 * heads):
        raise QKError(f"{name}: expected query and gate rows of {heads} heads, got {tuple(weight.shape)}")
    return weight.unflatten(0, (heads, 2, -1))[:, 0].flatten(0, 1)


def _split_into_heads(name: str, w_q: Tensor, w_k: Tensor, config: AttentionConfig) -> tuple[Tensor, Tensor]:
    """Weights (rows, d) as (heads, d_head, d) and (key_heads, d_head, d)."""
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


_Folded = tuple[Tensor, Tensor | None, Tensor | None]


def _fold_norm(
    w: Tensor, b: Tensor | None, norm: str | None, module: ModuleView, config: AttentionConfig
) -> _Folded | None:
    """(G w/r, G b/r, the norm's own bias), with its gains G and r = √(E‖w x‖²/rows), its divisor for x ~ N(0, I).

    The norm is over the rows of each head, or over those of all heads together (OLMo 2); None if it is any other. A
    norm with a bias is a LayerNorm, which also subtracts the mean over the rows.
    """
    gain = w.new_ones(w.shape[1]) if config.has_weightless_norms() else module.weight(f"{norm}.weight")
    if gain is None:
        return None
    over_all_heads = gain.shape == (w.shape[0] * w.shape[1],)
    if not over_all_heads and gain.shape != (w.shape[1],):
        return None
    after = None if norm is None else module.weight(f"{norm}.bias")
    if after is not None:
        if over_all_heads:
            return None
        w = w - w.mean(1, keepdim=True)
        b = None if b is None else b - b.mean(1, keepdim=True)
        after = after.expand(w.shape[:2])
    squares = w.float().square().sum(-1).mean((0, 1) if over_all_heads else -1)
    size = squares.clamp_min(_EPSILON).sqrt().to(w.dtype)
    gain = gain if config.has_weightless_norms() else (gain + config.norm_weight_offset()).to(w.dtype)
    factor = (gain.view(w.shape[:2]) if over_all_heads else gain) / size.view(-1, 1)
    return w * factor[..., None], None if b is None else b * factor, after
