"""One attention module's query and key weights, read by the table of layouts, from memory or from a file alike."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from torch import Tensor

from ..errors import QKError
from ..theory.rotary import Rotary
from .architectures import INTERLEAVED, OTHERWISE
from .config import Settings
from .layouts import HEAD_BY_HEAD, LAYOUTS, Layout
from .notes import ADAPTED, BORROWED, LINEAR, OTHER_ORDER, POOLED, UNKNOWN_NORM, Skipped

_ATTENTION = re.compile(r"attn|attention", re.IGNORECASE)
_EPSILON = 1e-6  # as the norms add to squares: weights that are all zero stay zero, with finite gradients
_NORMS = (("q_norm", "k_norm"), ("q_layernorm", "k_layernorm"))
_OTHER_NORM = re.compile(r"(q|k|qk|query|key)_?(layer_?|rms_?)?norms?|norm_[qk]|(q|k)_ln|ln_[qk]|logit_scale")
_PLACES = {"relative_position_bias_table", "relative_position_bias", "relative_attention_bias", "emb_rel_k"}
_PLACES |= {"gru_rel_pos_const", "rel_pos_h", "rel_attn_embed"}
_PLAIN = {"weight", "bias", "parametrizations", "k_scale", "q_scale", "v_scale", "input_scale", "output_scale"}
_PLAIN |= {"weight_orig", "weight_g", "weight_v"}  # of torch's own pruning and weight norm: `weight` is what they make
_RECURRENT = {"A_log", "dt_bias", "conv1d", "q_conv1d", "q_conv", "slope_rate", "igate_preact"}
_POOLS = {"sr", "spatial_reduction", "sequence_reduction"}


class Parts(NamedTuple):
    """Access to one attention module, wherever it is.

    Attributes:
        get: a weight by its name below the module; None if there is none.
        below: names of what is directly below a child, or below the module itself (""), and does something: modules
            and parameters.
    """

    get: Callable[[str], Tensor | None]
    below: Callable[[str], Collection[str]]


@dataclass(frozen=True)
class Attention:
    """The heads of one attention module, keys not repeated.

    Attributes:
        name: the module's, in its model.
        w_q: (heads, d_head, d), a norm folded in.
        w_k: (key_heads, d_head, d).
        normalized: whether queries and keys are normalised, so that their logits have no one W.
        biased, placed, sinking: whether there are biases, position biases, entries of the softmax that are no token's.
        settings: what the model says of it.
    """

    name: str
    w_q: Tensor
    w_k: Tensor
    normalized: bool
    biased: bool
    placed: bool
    sinking: bool
    settings: Settings

    @property
    def shared(self) -> int:
        """How many query heads read one key head."""
        return len(self.w_q) // len(self.w_k)

    @property
    def temperature(self) -> float:
        """λ that logits are divided by."""
        return self.settings.temperature(self.w_q.shape[1])

    @property
    def rotary(self) -> Rotary | None:
        """How queries and keys turn with their position."""
        return self.settings.rotary(self.w_q.shape[1])

    @property
    def notes(self) -> tuple[str, ...]:
        """What W leaves out: keys of `NOTES`."""
        rotary = self.rotary
        found = {
            "bias": self.biased,
            "rotary": rotary is not None and rotary.frequencies is not None,
            "rotary, scaled": rotary is not None and rotary.frequencies is None,
            "q/k norm": self.normalized,
            "position bias": self.placed or self.settings.adds_positions(),
            "sink": self.sinking,
            "logit cap": self.settings.caps_logits(),
            "q/k clip": self.settings.clips(),
            "assumed temperature": self.settings.is_assumed,
        }
        return tuple(note for note, there in found.items() if there)


def find_layout(is_matrix: Callable[[str], bool]) -> Layout | None:
    """The first layout all of whose weights are there as matrices."""
    return next((layout for layout in LAYOUTS if all(map(is_matrix, layout.weights))), None)


def unread_attention(names: Iterable[str], known: Collection[str]) -> Iterator[Skipped]:
    """Modules that are called attention and hold matrices, but are none of those known: no layout reads them."""
    seen = set()
    for name in names:
        parts = name.split(".")
        ends = [place for place, part in enumerate(parts[:-1]) if _ATTENTION.search(part)]
        module = ".".join(parts[: ends[-1] + 1]) if ends else None
        if module is None or module in seen:
            continue
        seen.add(module)
        if not any(f"{k}.".startswith(f"{module}.") or f"{module}.".startswith(f"{k}.") for k in known):
            yield Skipped(module, "no layout reads its weights, see layouts.register")


def read_attention(layout: Layout, name: str, parts: Parts, settings: Settings) -> Attention | Skipped:
    """The heads of one attention module that has this layout.

    Raises:
        QKError: the heads are not known, or weights do not fit them or each other.
    """
    if reason := _why_not(layout, name, parts, settings):
        return Skipped(name, reason)
    w_q, w_k = _query_key_weights(layout, name, parts, settings)
    if settings.is_of_another_width(len(w_q)):
        return Skipped(name, f"{len(w_q)} rows of queries are not of the size that config.json says: nor are its heads")
    if w_q.shape[1] != w_k.shape[1]:
        raise QKError(
            f"{name}: W = w_qᵀ w_k must be square to have eigenvalues, got query weights {tuple(w_q.shape)} "
            f"and key weights {tuple(w_k.shape)} (kdim differs from embed_dim)"
        )
    head_dim = settings.head_dim(len(w_q))
    for what, w, expected in (("query", w_q, settings.heads()), ("key", w_k, settings.key_heads())):
        found, left = divmod(len(w), head_dim)
        if left or not found or expected not in (None, found):
            heads = "" if expected is None else f"{expected} "
            raise QKError(
                f"{name}: expected {heads}{what} heads of d_head = {head_dim} (says {settings.origin}), "
                f"got {what} weights {tuple(w.shape)}"
            )
    w_q, w_k = (w.unflatten(0, (-1, head_dim)) for w in (w_q, w_k))
    if len(w_q) % len(w_k):
        raise QKError(f"{name}: expected query heads in equal groups, got {len(w_q)} on {len(w_k)} key heads")
    there = set(parts.below(""))
    biases = (*(weight.replace("weight", "bias") for weight in layout.weights), "in_proj_bias", "q_bias")
    norms = next((pair for pair in _NORMS if there.issuperset(pair)), None)
    biased = any(parts.get(bias) is not None for bias in (*biases, f"{norms[0]}.bias" if norms else "q_bias"))
    if norms:
        w_q, w_k = _fold(w_q, norms[0], parts, settings), _fold(w_k, norms[1], parts, settings)
        if w_q is None or w_k is None:
            return Skipped(name, UNKNOWN_NORM)
    return Attention(name, w_q, w_k, norms is not None, biased, bool(there & _PLACES), "sinks" in there, settings)


def _why_not(layout: Layout, name: str, parts: Parts, settings: Settings) -> str | None:
    """Why the weights of a layout are not, or not alone, what queries and keys are made of."""
    there = set(parts.below(""))
    projections = [weight.rpartition(".")[0] for weight in layout.weights if "." in weight]
    if name.endswith("base_layer") or any(set(parts.below(child)) - _PLAIN for child in projections):
        return ADAPTED
    if there & _RECURRENT or settings.is_linear():
        return LINEAR
    if there & _POOLS:
        return POOLED
    if settings.takes_others_keys():
        return BORROWED
    norms = {child for child in there if _OTHER_NORM.fullmatch(child)}
    if norms not in map(set, _NORMS) and (norms or settings.normalizes()):
        return UNKNOWN_NORM
    if layout is HEAD_BY_HEAD and settings.model_type not in INTERLEAVED:
        return OTHER_ORDER  # GLM and CogVLM call theirs query_key_value, too
    return OTHERWISE.get(settings.model_type)


def _query_key_weights(layout: Layout, name: str, parts: Parts, settings: Settings) -> tuple[Tensor, Tensor]:
    weights = [parts.get(weight) for weight in layout.weights]
    for weight in weights:
        if not weight.is_floating_point() or weight.element_size() < 2:
            raise QKError(f"{name}: expected weights of 16 bits or more, got {weight.dtype} (quantised?)")
    if layout.split is None and settings.is_gated():
        return _without_gate(weights[0], name, settings), weights[1]
    if layout.split is None:
        return tuple(weights)
    (weight,) = weights
    width = min(weight.shape)  # queries, keys and values together are more than the width
    head_dim = settings.head_dim(width)
    try:
        return layout.split(weight, settings.heads() or width // head_dim, head_dim)
    except (ValueError, RuntimeError) as error:
        raise QKError(f"{name}: read as {layout.name}, its weights {tuple(weight.shape)}: {error}") from None


def _without_gate(weight: Tensor, name: str, settings: Settings) -> Tensor:
    heads = settings.heads()
    if not heads or len(weight) % (2 * heads):
        raise QKError(f"{name}: expected rows of queries and of gates for {heads} heads, got {tuple(weight.shape)}")
    return weight.unflatten(0, (heads, 2, -1))[:, 0].flatten(0, 1)


def _fold(w: Tensor, norm: str, parts: Parts, settings: Settings) -> Tensor | None:
    """G w/r: G the norm's gains and r the size √E‖w x‖²/rows that it divides by, for tokens x ~ N(0, I).

    The norm is one of each head's rows, or of all heads' rows together (OLMo 2); None if it is another. One with a
    bias is a LayerNorm, which subtracts the mean of the rows, too.
    """
    gain = parts.get(f"{norm}.weight")
    together = gain is not None and gain.shape == (w.shape[0] * w.shape[1],)
    if not together and (gain is None or gain.shape != (w.shape[1],)):
        return None
    if parts.get(f"{norm}.bias") is not None:
        if together:
            return None
        w = w - w.mean(1, keepdim=True)
    squares = w.float().square().sum(-1).mean((0, 1) if together else -1)
    size = squares.clamp_min(_EPSILON).sqrt().to(w.dtype)
    gain = (gain + settings.gain_offset()).to(w.dtype)
    return w * gain.view(*w.shape[:2], 1) / size if together else w * gain[:, None] / size[:, None, None]
