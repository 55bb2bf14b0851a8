"""What a model's config, or an attention module itself, says about attention: head sizes, temperature, positions."""

import math
import re
from collections.abc import Mapping
from typing import Any

import torch

from ..errors import QKError
from ..theory.rotary import Rotary
from .architectures import (
    ALIBI_MODELS,
    GATED_MODELS,
    HALF_WIDTH_SCALED_MODELS,
    INTERLEAVED_ROTARY_MODELS,
    LOCAL_ROTARY_MODELS,
    PRESCALED_MODELS,
    REVERSED_ROTARY_MODELS,
    ROTARY_MODELS,
    UNIT_OFFSET_NORM_MODELS,
    UNSCALED_MODELS,
    WEIGHTLESS_NORM_MODELS,
)
from .sources import HEADS, look_up, relevant_part, short_repr

# The names that configs use for one quantity, the most specific first.
_HEAD_DIM = ("head_dim", "attention_head_size", "head_size", "key_value_proj_dim", "d_kv")
_LAYERS = ("num_hidden_layers", "n_layer", "n_layers", "num_layers")
_WIDTH = ("true_hidden_size", "hidden_size", "d_model", "n_embd", "dim", "emb_dim")
_NORM_FLAGS = ("use_qk_norm", "qk_norm", "qk_layernorm", "use_qk_layernorm", "qk_ln")
# A live module's own number that its logits are multiplied by; in the second row it is a divisor if it is above 1.
_SCALES = ("scaling", "softmax_scale", "sm_scale")
_SCALES_OR_DIVISORS = ("scale", "attn_scale", "scale_factor", "norm_factor")

_STAGE_NUMBER = re.compile(r"(?:^|\.)(?:layers?|stages?|blocks?|h)\.(\d{1,9})(?:\.|$)")
_LAYER_NUMBER = re.compile(r"(?:^|\.)(?:h|layers?|blocks?)\.(\d{1,9})(?:\.|$)")
_ANY_NUMBER = re.compile(r"(?:^|\.)(\d{1,9})(?:\.|$)")
_LARGEST = 1e30  # a number that is meant seriously


class AttentionConfig:
    """The settings of one attention module, each from the first source that has it with a value other than None.

    Args:
        sources: dicts or objects, such as the module and its model's config. Of a composite model's config, given as a
            dict, only the part that the module belongs to is used.
        path: the attention module's path in its model.
        origin: what errors call the sources.
        num_heads: the number of query heads, given by the user for sources that do not have it.
        head_dim: d_head, given by the user for sources that do not have it.
        rotates: whether a module without a config seems to rotate its queries and keys.
    """

    def __init__(
        self,
        sources: tuple,
        path: str,
        origin: str,
        num_heads: int | None = None,
        head_dim: int | None = None,
        rotates: bool = False,
    ):
        self.path, self.origin, self.num_heads = path, origin, num_heads
        self._head_dim, self._rotates = head_dim, rotates
        self._sources = [relevant_part(source, path) for source in sources if source is not None]
        modules = tuple(source for source in self._sources if isinstance(source, torch.nn.Module))
        self._module = modules[0] if modules else None

    @property
    def is_assumed(self) -> bool:
        """Whether the temperature is a guess: there is no config, and the module does not say it either."""
        if any(source is not self._module for source in self._sources):
            return False
        classes = type(self._module).__mro__ if self._module is not None else ()
        is_known = any(kind.__module__.startswith(("qkspectrum.", "torch.nn.modules.activation")) for kind in classes)
        return not is_known and self._own_temperature() is None

    def get(self, *names: str) -> Any:
        """The value of the first of these settings that any source has; None if none has one."""
        for name in names:
            for source in self._sources:
                value = look_up(source, name)
                if value is not None:
                    return value
        return None

    def positive_int(self, *names: str) -> int | None:
        """The value of the first of these settings that any source has, a positive integer; None if none has one.

        Of a list with an entry for each stage (Swin), it is that of the module's stage.

        Raises:
            QKError: the value is anything else.
        """
        value = self.get(*names)
        stage = _STAGE_NUMBER.search(self.path)
        if isinstance(value, list | tuple) and stage and int(stage[1]) < len(value):
            value = value[int(stage[1])]
        if value is not None and (isinstance(value, bool) or not isinstance(value, int) or not 0 < value < _LARGEST):
            raise QKError(
                f"{self.origin}: {self.path} has {' or '.join(names)} {short_repr(value)}, expected a positive integer"
            )
        return value

    def positive_number(self, *names: str) -> float | int | None:
        """The value of the first of these settings that any source has, positive and finite; None if none has one.

        Raises:
            QKError: the value is anything else.
        """
        value = self.get(*names)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not 1 / _LARGEST < value < _LARGEST:
            raise QKError(f"{self.origin}: {self.path} has {names[0]} {short_repr(value)}, expected a positive number")
        return value

    @property
    def model_type(self) -> str | None:
        """Hugging Face's name of the architecture; None if no source has it."""
        value = self.get("model_type")
        return value if isinstance(value, str) else None

    # ---- Sizes -------------------------------------------------------------------------------------------------------

    def query_heads(self) -> int | None:
        """The number of query heads; None if it is not known."""
        # An encoder without a decoder may keep the encoder's name of it, as in Qwen2-Audio's tower.
        lone_encoder = ("encoder_attention_heads",) if self.get("decoder_attention_heads") is None else ()
        heads = self.positive_int(*self._of_stream("attention_heads"), *HEADS, *lone_encoder) or self.num_heads
        # ConvBERT: its attention has only some of the heads, the others are convolutions. A module has its own number.
        ratio = self.positive_int("head_ratio") if self._module is None else None
        return heads // ratio if heads and ratio else heads

    def key_heads(self) -> int | None:
        """The number of key heads; None if it is not known."""
        if self.get(*self._of_stream("attention_heads")) is not None:
            # An encoder-decoder's config may give the encoder's number of heads as that of all keys.
            return self.positive_int(*self._of_stream("key_value_heads"))
        return self.positive_int("num_key_value_heads")

    def head_dim(self, rows: int) -> int:
        """d_head: the configured value, otherwise `rows` over the number of query heads.

        Args:
            rows: of the query weights of all heads together.

        Raises:
            QKError: neither d_head nor the number of heads is known, or the heads do not divide the rows.
        """
        configured = self.positive_int(*_HEAD_DIM) or self._head_dim
        if configured is not None:
            return configured
        heads = self.query_heads()
        if heads is None:
            raise QKError(
                f"num_heads: expected a number, because {self.origin} does not say how many heads {self.path} has"
            )
        if rows < 1 or rows % heads:
            raise QKError(f"{self.origin}: {heads} heads do not divide the {rows} query rows of {self.path}")
        return rows // heads

    def layers(self) -> int | None:
        """The number of layers in the module's stack; None if it is not known or layers share weights (ALBERT)."""
        if self.get("num_hidden_groups") is not None:
            return None
        decoder = ("num_decoder_layers",) if "decoder" in self.path.split(".") else ()
        return self.positive_int(*self._of_stream("layers"), *self._of_stream("hidden_layers"), *decoder, *_LAYERS)

    def has_other_width(self, rows: int) -> bool:
        """Whether a stored config's number of heads is for queries of another size, so that d_head would be a guess."""
        heads = self.get(*self._of_stream("attention_heads"), *HEADS)
        if (
            self._module is not None
            or heads is None
            or isinstance(heads, list | tuple)  # the width grows from stage to stage
            or self.positive_int(*_HEAD_DIM)
            or self.key_heads()
            or self.positive_int("head_ratio")
        ):
            return False
        return self.positive_int(*_WIDTH) not in (None, rows)

    # ---- Temperature and positions -----------------------------------------------------------------------------------

    def temperature(self, head_dim: int) -> float:
        """λ, which logits are divided by: √d_head unless the module, the config or the architecture says otherwise."""
        own = self._own_temperature() if self.model_type not in PRESCALED_MODELS else None
        if own is not None:
            return own
        scaling = self.positive_number("attention_multiplier", "softmax_scale")
        if scaling is not None:
            return 1 / scaling
        if self.model_type in UNSCALED_MODELS or self.get("scale_attn_weights") is False:
            temperature = 1.0
        elif self.get("mup_scale_qk_dot_by_d") is True:  # Jais, BTLM
            temperature = float(head_dim)
        else:
            square = self.positive_number("query_pre_attn_scalar") or head_dim
            temperature = math.sqrt(square / (2 if self.model_type in HALF_WIDTH_SCALED_MODELS else 1))
        return temperature * (self._layer() + 1 if self.get("scale_attn_by_inverse_layer_idx") else 1)

    def latent_temperature(self, head_dim: int) -> float:
        """λ of multi-head latent attention, which YaRN divides by the square of a factor of its own."""
        temperature, rope = self.temperature(head_dim), self.get("rope_parameters", "rope_scaling")
        if self._module is not None or not isinstance(rope, Mapping):  # a live module's own scale counts it already
            return temperature
        source = AttentionConfig((rope,), self.path, self.origin)
        share, factor = source.positive_number("mscale_all_dim"), source.positive_number("factor") or 1.0
        return temperature / (0.1 * share * math.log(factor) + 1) ** 2 if share and factor > 1 else temperature

    def _own_temperature(self) -> float | None:
        """λ as the live module itself has it; None if it does not."""
        if self._module is None:
            return None
        module = AttentionConfig((self._module,), self.path, self.origin)
        if (scaling := module.positive_number(*_SCALES)) is not None:
            return 1 / scaling
        for name in _SCALES_OR_DIVISORS:
            value = module.get(name)
            if isinstance(value, int | float) and not isinstance(value, bool) and 1 / _LARGEST < value < _LARGEST:
                return float(value) if value > 1 else 1 / value
        return None

    def rotary(self, head_dim: int) -> Rotary | None:
        """The planes in which queries and keys rotate; None for a layer without rotary positions.

        Raises:
            QKError: more rows rotate than a head has.
        """
        kind, model = self._layer_kind(), self.model_type
        parameters = self.get("rope_parameters", "rope_scaling")
        parameters = parameters if isinstance(parameters, Mapping) else {}
        local_theta = self.positive_number("rope_local_base_freq") if kind == "sliding_attention" else None
        if isinstance(parameters.get(kind), Mapping):  # Gemma 3: local and global layers differ
            parameters = parameters[kind]
        elif local_theta:
            parameters = {"rope_theta": local_theta}
        combined = AttentionConfig((parameters, *self._sources), self.path, self.origin)
        theta = combined.positive_number("rope_theta", "rotary_emb_base")
        if theta is None and self._rotates:
            return Rotary(None)
        is_rotary = theta or self.get("rotary_dim", "rotary_pct", "global_rope_theta") or model in ROTARY_MODELS
        if not (is_rotary or self.get("position_embedding_type") == "rotary") or not self._layer_rotates(kind):
            return None
        interleaved = model in INTERLEAVED_ROTARY_MODELS or self.get("rope_interleave") is True
        is_scaled = (parameters.get("rope_type") or parameters.get("type")) not in (None, "default")
        has_two_axes = self.get("patch_size", "image_size", "global_rope_theta") is not None  # positions in an image
        if is_scaled or has_two_axes:
            return Rotary(None, interleaved)
        share = combined.positive_number("partial_rotary_factor", "rotary_pct") or 1.0
        rows = self.positive_int("rotary_ndims", "rotary_dim", "qk_rope_head_dim") or int(head_dim * share)
        if rows > head_dim:
            raise QKError(
                f"{self.origin}: {self.path} has {rows} rotary dimensions, expected at most d_head = {head_dim}"
            )
        exponents = torch.arange(0, rows, 2, dtype=torch.float64) / rows
        frequencies = (theta or 10_000.0) ** -exponents
        return Rotary(-frequencies if model in REVERSED_ROTARY_MODELS else frequencies, interleaved)

    def has_position_bias(self) -> bool:
        """Whether position biases are added to the logits (T5, ALiBi)."""
        kind = self.get("position_embedding_type")
        flag = self.get("relative_attention_num_buckets", "has_relative_attention_bias") or self.get("alibi")
        return bool(flag) or self.model_type in ALIBI_MODELS or str(kind).startswith(("relative_key", "alibi"))

    # ---- What else is done to queries, keys and logits ---------------------------------------------------------------

    def is_linear_attention(self) -> bool:
        """Whether this layer's attention has no softmax."""
        return self._layer_kind() == "linear_attention"

    def borrows_keys(self) -> bool:
        """Whether this layer reads keys that another layer computed (Gemma 3n)."""
        shared = self.get("num_kv_shared_layers")
        layers = self.layers() if isinstance(shared, int) and shared > 0 else None
        return self.get("is_kv_shared_layer") is True or (layers is not None and self._layer() >= layers - shared)

    def has_gated_queries(self) -> bool:
        """Whether each head's query rows are followed by as many rows of a gate of its output."""
        return self.model_type in GATED_MODELS

    def normalizes_queries(self) -> bool:
        """Whether queries and keys are normalized, as far as the config and the architecture say."""
        return any(self.get(flag) is True for flag in _NORM_FLAGS) or self.model_type in WEIGHTLESS_NORM_MODELS

    def has_weightless_norms(self) -> bool:
        """Whether queries and keys are divided by their own norms, without gains, in this layer."""
        if self.model_type not in WEIGHTLESS_NORM_MODELS or self.get("use_qk_norm") is False:
            return False
        return self.model_type != "llama4_text" or self._layer_rotates(self._layer_kind())

    def scales_by_position(self) -> bool:
        """Whether queries are multiplied by a number that depends on their position (Llama 4, Mistral 4)."""
        rope = self.get("rope_parameters", "rope_scaling")
        if isinstance(rope, Mapping) and rope.get("llama_4_scaling_beta"):
            return True
        return bool(self.get("attn_temperature_tuning")) and not self._layer_rotates(self._layer_kind())

    def norm_weight_offset(self) -> float:
        """What norms add to their weight before they multiply by it."""
        return 1.0 if self.model_type in UNIT_OFFSET_NORM_MODELS else 0.0

    def caps_logits(self) -> bool:
        """Whether logits pass through a tanh (Gemma 2)."""
        return self.get("attn_logit_softcapping") is not None

    def clips_queries(self) -> bool:
        """Whether entries of queries and keys are clipped (OLMo)."""
        return self.get("clip_qkv") is not None

    # ---- The module's place in its model -----------------------------------------------------------------------------

    def _of_stream(self, quantity: str) -> tuple[str, ...]:
        """The names that encoder-decoders such as Whisper and Moonshine use for a quantity of this module's stream."""
        streams = [stream for stream in ("encoder", "decoder") if stream in self.path.split(".")]
        return tuple(f"{stream}_{part}{quantity}" for stream in streams for part in ("", "num_"))

    def _layer(self) -> int:
        """The number of this layer in its stack."""
        index = self.get("layer_idx")
        if isinstance(index, int) and 0 <= index < _LARGEST:
            return index
        number = _LAYER_NUMBER.search(self.path) or _ANY_NUMBER.search(self.path)
        return int(number[1]) if number else 0

    def _layer_kind(self) -> str | None:
        """The config's name of this layer's kind of attention, such as "sliding_attention"; None without one."""
        kinds, every = self.get("layer_types"), self.get("sliding_window_pattern")
        if isinstance(kinds, list) and kinds:
            kind = kinds[self._layer() % len(kinds)]
            return kind if isinstance(kind, str) else None
        if isinstance(every, int) and every > 0:  # older configs: every n-th layer is global
            return "sliding_attention" if (self._layer() + 1) % every else "full_attention"
        return None

    def _layer_rotates(self, kind: str | None) -> bool:
        """Whether this layer of a model with rotary positions uses them."""
        rotating = self.get("no_rope_layers")  # despite its name, 1 for a layer with rotary positions
        if isinstance(rotating, list) and self._layer() < len(rotating) and not rotating[self._layer()]:
            return False
        if False in (self.get("use_rope"), not self.get("alibi")) or self.get("position_embedding_type") in (
            "nope",
            "absolute",
        ):
            return False
        is_global = kind == "full_attention" and self.get("sliding_window") is not None
        return not (is_global and self.model_type in LOCAL_ROTARY_MODELS)


Settings = AttentionConfig  # its former name
