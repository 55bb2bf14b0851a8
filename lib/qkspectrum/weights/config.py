"""What a model's config, or a module itself, says about its attention: head sizes, temperature, positions."""

import math
import re
from collections.abc import Mapping
from typing import Any

import torch

from ..errors import QKError
from ..theory.rotary import Rotary
from .architectures import (
    ALIBI,
    GATED,
    HALVED,
    NORMED,
    ONE_PLUS,
    PAIRED,
    SCALED_BEFORE,
    TURNING,
    TURNING_LOCALLY,
    UNSCALED,
)

_HEADS = ("num_attention_heads", "num_heads", "n_heads", "n_head", "heads", "attention_heads")
_HEAD_DIM = ("head_dim", "attention_head_size", "head_size", "key_value_proj_dim", "d_kv")
_LAYERS = ("num_hidden_layers", "n_layer", "n_layers", "num_layers")
_WIDTH = ("true_hidden_size", "hidden_size", "d_model", "n_embd", "dim", "emb_dim")


class Settings:
    """Looks a setting up in several places; the first that has it, other than None, says what it is.

    Args:
        sources: dicts or objects, such as a module and its model's config.
        path: of the attention module: encoders and decoders, and the parts of a composite model, differ.
        origin: what the sources are called in errors.
        num_heads: given by the user, for where the sources do not say it.

    Attributes:
        is_assumed: whether there is no source, so that the temperature is a guess.
    """

    def __init__(self, sources: tuple, path: str, origin: str, num_heads: int | None = None):
        self.path, self.origin, self.num_heads = path, origin, num_heads
        self._sources = [_part(source, path) for source in sources if source is not None]
        self.is_assumed = not self._sources

    def get(self, *names: str) -> Any:
        """The first of these settings that is there; None if none is."""
        for name in names:
            for source in self._sources:
                value = _said(source, name)
                if value is not None:
                    return value
        return None

    @property
    def model_type(self) -> str | None:
        """What architecture the config is of, by Hugging Face's name; None if that is not said."""
        said = self.get("model_type")
        return said if isinstance(said, str) else None

    def whole(self, *names: str) -> int | None:
        """The same, a positive integer.

        Raises:
            QKError: it is something else.
        """
        value = self.get(*names)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 1):
            raise QKError(
                f"{self.origin}: {self.path} has {' or '.join(names)} {_shown(value)}, expected a whole number"
            )
        return value

    def number(self, *names: str, default: float | int | None = None) -> float | int | None:
        """The same, a positive number."""
        value = self.get(*names)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < math.inf:
            raise QKError(f"{self.origin}: {self.path} has {names[0]} {_shown(value)}, expected a positive number")
        return value

    def _stream(self, what: str) -> tuple[str, ...]:
        """How encoder-decoders such as Whisper name a number of the stream that this module is part of."""
        return tuple(f"{stream}_{what}" for stream in ("encoder", "decoder") if stream in self.path.split("."))

    def _encoder_alone(self) -> tuple[str, ...]:
        """The name of an encoder's number of heads where there is no decoder, as in Qwen2-Audio's tower."""
        return ("encoder_attention_heads",) if self.get("decoder_attention_heads") is None else ()

    def heads(self) -> int | None:
        """How many query heads a module has, where that is said."""
        return self.whole(*self._stream("attention_heads"), *_HEADS, *self._encoder_alone()) or self.num_heads

    def key_heads(self) -> int | None:
        """How many key heads, where that is said."""
        if self.get(*self._stream("attention_heads")) is not None:
            return None  # an encoder-decoder's config passes off the encoder's number as that of all keys
        return self.whole("num_key_value_heads")

    def head_dim(self, rows: int) -> int:
        """d_head: as it is said, else `rows` (of all query heads together) over the heads.

        Raises:
            QKError: neither is said, or the heads do not divide the rows.
        """
        said = self.whole(*_HEAD_DIM)
        if said is not None:
            return said
        heads = self.heads()
        if heads is None:
            raise QKError(
                f"num_heads: {self.origin} does not say how many heads {self.path} has, expected num_heads to be given"
            )
        if rows < 1 or rows % heads:
            raise QKError(f"{self.origin}: {heads} heads do not divide the {rows} rows of {self.path}'s queries")
        return rows // heads

    def layers(self) -> int | None:
        """How many layers the stack has that this module is part of; None where layers share weights (ALBERT)."""
        if self.get("num_hidden_groups") is not None:
            return None
        decoder = ("num_decoder_layers",) if "decoder" in self.path.split(".") else ()
        return self.whole(*self._stream("layers"), *decoder, *_LAYERS)

    def is_of_another_width(self, rows: int) -> bool:
        """Whether a config says heads, but for queries of another size: so many of them would be a guess."""
        is_live = not all(isinstance(source, Mapping) for source in self._sources)
        if (
            is_live
            or self.whole(*_HEAD_DIM)
            or self.key_heads()
            or self.get(*self._stream("attention_heads"), *_HEADS) is None
        ):
            return False
        return self.whole(*_WIDTH) not in (None, rows)

    def temperature(self, head_dim: int) -> float:
        """λ that logits are divided by: √d_head, unless said otherwise."""
        own = [source for source in self._sources if isinstance(source, torch.nn.Module)]
        scaling = None if self.model_type in SCALED_BEFORE else self._of(own).number("scaling")
        scaling = scaling or self.number("attention_multiplier")
        if scaling is not None:
            return 1 / scaling
        kind = self.model_type
        if kind in UNSCALED or self.get("scale_attn_weights") is False:
            root = 1.0
        elif self.get("mup_scale_qk_dot_by_d") is True:  # Jais, BTLM
            root = float(head_dim)
        else:
            root = math.sqrt(self.number("query_pre_attn_scalar", default=head_dim) / (2 if kind in HALVED else 1))
        return root * (self._layer() + 1 if self.get("scale_attn_by_inverse_layer_idx") else 1)

    def rotary(self, head_dim: int) -> Rotary | None:
        """How queries and keys turn; None where positions are not rotary."""
        kind, model = self._layer_kind(), self.model_type
        said = self.get("rope_parameters", "rope_scaling")
        said = said if isinstance(said, Mapping) else {}
        local = self.number("rope_local_base_freq") if kind == "sliding_attention" else None
        if isinstance(said.get(kind), Mapping):  # Gemma 3: local and global layers differ
            said = said[kind]
        elif local:
            said = {"rope_theta": local}
        in_said = Settings((said, *self._sources), self.path, self.origin)
        theta = in_said.number("rope_theta", "rotary_emb_base")
        is_rotary = theta or self.get("rotary_dim", "rotary_pct", "global_rope_theta") or model in TURNING
        if not (is_rotary or self.get("position_embedding_type") == "rotary") or not self._turns(kind):
            return None
        paired = model in PAIRED
        is_usual = (said.get("rope_type") or said.get("type")) in (None, "default")
        if not is_usual or self.get("patch_size", "image_size", "global_rope_theta") is not None:  # images: two axes
            return Rotary(None, paired)
        share = in_said.number("partial_rotary_factor", "rotary_pct", default=1.0)
        rows = self.whole("rotary_ndims", "rotary_dim") or int(head_dim * share)
        if rows > head_dim:
            raise QKError(f"{self.origin}: {self.path} turns {rows} rows, expected at most d_head = {head_dim}")
        return Rotary((theta or 10_000.0) ** -(torch.arange(0, rows, 2, dtype=torch.float64) / rows), paired)

    def _turns(self, kind: str | None) -> bool:
        """Whether this layer is one of those that turn."""
        turning = self.get("no_rope_layers")  # 1 for a layer that turns, whatever its name says
        if isinstance(turning, list) and self._layer() < len(turning) and not turning[self._layer()]:
            return False
        if False in (self.get("use_rope"), not self.get("alibi")) or self.get("position_embedding_type") == "nope":
            return False
        is_global = kind == "full_attention" and self.get("sliding_window") is not None
        return not (is_global and self.model_type in TURNING_LOCALLY)

    def _layer_kind(self) -> str | None:
        """Which of the kinds of its model's layers this one is, such as "sliding_attention"."""
        kinds, every = self.get("layer_types"), self.get("sliding_window_pattern")
        if isinstance(kinds, list) and kinds:
            kind = kinds[self._layer() % len(kinds)]
            return kind if isinstance(kind, str) else None
        if isinstance(every, int) and every > 0:  # as configs said it before there was layer_types
            return "sliding_attention" if (self._layer() + 1) % every else "full_attention"
        return None

    def is_linear(self) -> bool:
        """Whether this layer's attention is linear, without a softmax."""
        return self._layer_kind() == "linear_attention"

    def takes_others_keys(self) -> bool:
        """Whether this layer reads keys that another computed: Gemma 3n."""
        shared = self.get("num_kv_shared_layers")
        layers = self.layers() if isinstance(shared, int) and shared > 0 else None
        return self.get("is_kv_shared_layer") is True or (layers is not None and self._layer() >= layers - shared)

    def is_gated(self) -> bool:
        """Whether each head's rows of queries are followed by as many of a gate of its output."""
        return self.model_type in GATED

    def normalizes(self) -> bool:
        """Whether queries and keys are normalised, as far as the config says it."""
        names = ("use_qk_norm", "qk_norm", "qk_layernorm", "use_qk_layernorm")
        return any(self.get(name) is True for name in names) or self.model_type in NORMED

    def adds_positions(self) -> bool:
        """Whether position biases are added to the logits: T5, ALiBi."""
        kind = self.get("position_embedding_type")
        said = self.get("relative_attention_num_buckets", "has_relative_attention_bias") or self.get("alibi")
        return bool(said) or self.model_type in ALIBI or str(kind).startswith(("relative_key", "alibi"))

    def caps_logits(self) -> bool:
        """Whether logits are bent by a tanh: Gemma 2."""
        return self.get("attn_logit_softcapping") is not None

    def clips(self) -> bool:
        """Whether entries of queries and keys are cut off: OLMo."""
        return self.get("clip_qkv") is not None

    def gain_offset(self) -> float:
        """What a norm adds to its weight."""
        return 1.0 if self.model_type in ONE_PLUS else 0.0

    def _layer(self) -> int:
        index = self.get("layer_idx")
        if isinstance(index, int):
            return index
        number = _LAYER.search(self.path) or re.search(r"(?:^|\.)(\d+)(?:\.|$)", self.path)
        return int(number[1]) if number else 0

    def _of(self, sources: list) -> "Settings":
        """The same, of these sources alone."""
        return Settings(tuple(sources), self.path, self.origin)


_LAYER = re.compile(r"(?:^|\.)(?:h|layers?|blocks?)\.(\d+)(?:\.|$)")


_SENSES = re.compile(r"(?:^|[._])(?:vis\w*|image\w*|img\w*|video\w*|pixel\w*|vit|vpm|audio\w*|speech\w*)(?:[._]|$)")


def _said(source: Any, name: str) -> Any:
    if isinstance(source, Mapping):
        return source.get(name)
    try:
        return getattr(source, name, None)
    except RuntimeError:  # a config of layers that differ says so with an error
        return None


def _shown(value: Any) -> str:
    """On one line, and a short one: values come from files and from modules."""
    return f"a {type(value).__name__}" if isinstance(value, torch.Tensor) else " ".join(repr(value).split())[:80]


def _part(source: Any, path: str) -> Any:
    """The part of a composite model's config that this path belongs to, such as `vision_config`; else all of it.

    A part is one although it does not say how many heads there are: they are not those of another part then. What sees
    or hears and has no part of its own is not the text's.
    """
    if not isinstance(source, Mapping):
        return source
    parts = {name.removesuffix("_config"): part for name, part in source.items() if isinstance(part, Mapping)}
    parts = {
        name: part for name, part in parts.items() if any(part.get(h) is not None for h in (*_HEADS, "model_type"))
    }
    parts.pop("attn", None)
    places = {name: re.search(rf"(^|[._]){re.escape(name)}([._]|$)", path) for name in parts}
    first = min((place.start(), name) for name, place in places.items() if place) if any(places.values()) else None
    if first:  # the outermost: a decoder's path may go on with .encoder
        return parts[first[1]]
    if parts and _SENSES.search(path):
        return {}
    if any(source.get(name) is not None for name in _HEADS):
        return source
    return parts.get("text", source)
