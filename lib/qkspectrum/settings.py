"""What a model's config, or a module itself, says about its attention: head sizes, temperature, positions."""

import math
import re
from collections.abc import Mapping
from typing import Any

import torch

from .rotary import Rotary

_HEADS = ("num_attention_heads", "num_heads", "n_heads", "n_head", "heads")
_HEAD_DIM = ("head_dim", "attention_head_size", "head_size", "key_value_proj_dim", "d_kv")
_LAYERS = ("num_hidden_layers", "n_layer", "n_layers", "num_layers")
_UNSCALED = ("t5", "mt5", "umt5", "longt5", "switch_transformers", "gpt_neo")  # λ = 1
_PAIRED = ("gptj", "cohere", "cohere2", "glm", "glm4", "ernie4_5", "helium")  # rotary planes of neighbours
_ALIBI = ("bloom", "mpt")
_ONE_PLUS = ("gemma3", "gemma3_text", "t5gemma2", "qwen3_next")  # norms that multiply by 1 + weight


class Settings:
    """Looks a setting up in several places; the first that has it, other than None, says what it is.

    Args:
        sources: dicts or objects, such as a module and its model's config.
        path: of the attention module: encoders and decoders, and the parts of a composite model, differ.
        origin: what the sources are called in errors.
        num_heads: given by the user; overrides what the sources say of heads and their size.

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
                value = source.get(name) if isinstance(source, Mapping) else getattr(source, name, None)
                if value is not None:
                    return value
        return None

    def whole(self, *names: str) -> int | None:
        """The same, a positive integer.

        Raises:
            ValueError: it is something else.
        """
        value = self.get(*names)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 1):
            raise ValueError(f"{self.origin}: {self.path} has {' or '.join(names)} {value!r}, expected a whole number")
        return value

    def number(self, *names: str, default: float | int | None = None) -> float | int | None:
        """The same, a positive number."""
        value = self.get(*names)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < math.inf:
            raise ValueError(f"{self.origin}: {self.path} has {names[0]} {value!r}, expected a positive number")
        return value

    def _stream(self, what: str) -> tuple[str, ...]:
        """How encoder-decoders such as Whisper name a number of the stream that this module is part of."""
        return tuple(f"{stream}_{what}" for stream in ("encoder", "decoder") if stream in self.path.split("."))

    def heads(self) -> int | None:
        """How many query heads a module has, where that is said."""
        return self.num_heads or self.whole(*self._stream("attention_heads"), *_HEADS)

    def key_heads(self) -> int | None:
        """How many key heads, where that is said."""
        if self.num_heads or self.get(*self._stream("attention_heads")) is not None:
            return None  # an encoder-decoder's config passes off the encoder's number as that of all keys
        return self.whole("num_key_value_heads")

    def head_dim(self, rows: int) -> int:
        """d_head: as it is said, else `rows` (of all query heads together) over the heads.

        Raises:
            ValueError: neither is said, or the heads do not divide the rows.
        """
        said = None if self.num_heads else self.whole(*_HEAD_DIM)
        if said is not None:
            return said
        heads = self.heads()
        if heads is None:
            raise ValueError(
                f"num_heads: {self.origin} does not say how many heads {self.path} has, expected num_heads to be given"
            )
        if rows < 1 or rows % heads:
            raise ValueError(f"{self.origin}: {heads} heads do not divide the {rows} rows of {self.path}'s queries")
        return rows // heads

    def layers(self) -> int | None:
        """How many layers the stack has that this module is part of; None where layers share weights (ALBERT)."""
        if self.get("num_hidden_groups") is not None:
            return None
        decoder = ("num_decoder_layers",) if "decoder" in self.path.split(".") else ()
        return self.whole(*self._stream("layers"), *decoder, *_LAYERS)

    def temperature(self, head_dim: int) -> float:
        """λ that logits are divided by: √d_head, unless said otherwise."""
        scaling = self.number("scaling", "attention_multiplier")
        if scaling is not None:
            return 1 / scaling
        if self.get("model_type") in _UNSCALED or self.get("scale_attn_weights") is False:
            root = 1.0
        else:
            root = math.sqrt(self.number("query_pre_attn_scalar", default=head_dim))
        return root * (self._layer() + 1 if self.get("scale_attn_by_inverse_layer_idx") else 1)

    def rotary(self, head_dim: int) -> Rotary | None:
        """How queries and keys turn; None where positions are not rotary."""
        said = self.get("rope_parameters", "rope_scaling")
        said = said if isinstance(said, Mapping) else {}
        kinds = self.get("layer_types")
        if isinstance(kinds, list) and kinds:  # Gemma 3: local and global layers differ
            kind = kinds[self._layer() % len(kinds)]
            of_kind = said.get(kind) if isinstance(kind, str) else None
            said = of_kind if isinstance(of_kind, Mapping) else said
        said = Settings((said, *self._sources), self.path, self.origin)
        theta = said.number("rope_theta", "rotary_emb_base")
        turns = (theta, self.get("rotary_dim", "rotary_pct"), self.get("model_type") == "llama")
        if not any(turns) and self.get("position_embedding_type") != "rotary":
            return None
        paired = self.get("model_type") in _PAIRED
        if said.get("rope_type", "type") not in (None, "default"):
            return Rotary(None, paired)
        share = said.number("partial_rotary_factor", "rotary_pct", default=1.0)
        rows = self.whole("rotary_ndims", "rotary_dim") or int(head_dim * share)
        if rows > head_dim:
            raise ValueError(f"{self.origin}: {self.path} turns {rows} rows, expected at most d_head = {head_dim}")
        return Rotary((theta or 10_000.0) ** -(torch.arange(0, rows, 2, dtype=torch.float64) / rows), paired)

    def adds_positions(self) -> bool:
        """Whether position biases are added to the logits: T5, ALiBi."""
        said = self.get("relative_attention_num_buckets") or self.get("alibi") or self.get("model_type") in _ALIBI
        return bool(said)

    def caps_logits(self) -> bool:
        """Whether logits are bent by a tanh: Gemma 2."""
        return self.get("attn_logit_softcapping") is not None

    def gain_offset(self) -> float:
        """What a norm adds to its weight."""
        return 1.0 if self.get("model_type") in _ONE_PLUS else 0.0

    def _layer(self) -> int:
        return next((int(part) for part in self.path.split(".") if part.isdigit()), 0)


def _part(source: Any, path: str) -> Any:
    """The part of a composite model's config that this path belongs to, such as `vision_config`; else all of it."""
    if not isinstance(source, Mapping):
        return source
    parts = {name.removesuffix("_config"): part for name, part in source.items() if isinstance(part, Mapping)}
    parts = {name: part for name, part in parts.items() if any(part.get(h) is not None for h in _HEADS)}
    for name, part in parts.items():
        if re.search(rf"(^|[._]){re.escape(name)}([._]|$)", path):
            return part
    if any(source.get(name) is not None for name in _HEADS):
        return source
    return parts.get("text", source)
