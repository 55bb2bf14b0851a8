"""What a config does not say about an architecture: tables only.

A table whose name ends in `_MODELS` is looked up by Hugging Face's `model_type`, one whose name ends in `_CHILDREN` by
the names of the parameters and modules in an attention module. To check an entry, read the attention class in
`transformers/models/<model_type>/modeling_*.py`; a test checks that every model type exists.
"""

import re

# ---- By model type ---------------------------------------------------------------------------------------------------

# Models whose logits do not come from one W, or whose weights no layout can describe, and why. To check: their
# attention's forward method.
UNREADABLE_MODELS = {
    "codegen": "queries and keys are stored in blocks that no layout describes",
    "deberta": "terms between tokens and relative positions are added to the logits of W",
    "deberta-v2": "terms between tokens and relative positions are added to the logits of W",
    "doge": "terms that values decide are added to the logits of W",
    "funnel": "terms between tokens and relative positions are added to the logits of W, whose keys are pooled",
    "lilt": "logits of a second stream, for the page layout, are added to those of W",
    "xlnet": "terms between tokens and relative positions are added to the logits of W",
    "longcat_flash": "latent vectors are multiplied by constants of their own",
    "zaya": "queries and keys are mixed and normalized in an unsupported way",
}

# Models whose `query_key_value` weight holds queries, keys and values head by head. To check: it is viewed as
# (heads, 3, d_head) before it is split; GLM and CogVLM use the same name for another order.
HEAD_BY_HEAD_MODELS = frozenset({"gpt_neox", "gpt_neox_japanese", "bloom", "falcon", "persimmon"})

# Models whose `c_attn` weight holds queries, keys and values head by head, unless all heads share their keys. To check:
# it is viewed as (heads, 3 * d_head) before it is split.
HEAD_BY_HEAD_C_ATTN_MODELS = frozenset({"gpt_bigcode"})

# Models whose queries are followed by the rows of an output gate, head by head. To check: `q_proj` has twice as many
# rows as there are queries, and is chunked into a query and a gate.
GATED_MODELS = frozenset({"qwen3_next", "qwen3_5_text", "qwen3_5_moe_text"})

# Models with λ = 1. To check: `self.scaling = 1.0`, or no scaling at all.
UNSCALED_MODELS = frozenset({
    "t5", "mt5", "umt5", "longt5", "switch_transformers", "gpt_neo", "pop2piano", "udop", "pix2struct_text_model",
    "pix2struct_vision_model", "dia_encoder", "dia_decoder", "gemma3n_text", "gemma4_text", "gemma4_unified_text",
    "embedding_gemma2_text",
})  # fmt: skip

# Models with λ = √(d_head/2). To check: `self.scaling = (self.head_dim / 2) ** -0.5`.
HALF_WIDTH_SCALED_MODELS = frozenset({"zamba", "zamba2"})

# Models with λ = √d_head although their module's `scaling` is another number. To check: queries, or queries and keys,
# are scaled before attention is computed.
PRESCALED_MODELS = frozenset({"esm", "openai_privacy_filter"})

# Models with rotary positions even if their config has no base frequency. To check: `rotary_emb` is built in any case.
ROTARY_MODELS = frozenset({
    "llama", "mistral", "gemma", "gemma2", "qwen2", "phi", "phi3", "stablelm", "gpt_neox", "roformer",
})  # fmt: skip

# Models that rotate neighbouring rows (2j, 2j + 1), not (j, j + planes). To check: `rotate_half` takes
# `x[..., ::2]`, or pairs are viewed as complex numbers.
INTERLEAVED_ROTARY_MODELS = frozenset({
    "gptj", "roformer", "cohere", "cohere2", "cohere2_moe", "glm", "glm4", "glm4v_text", "glm_ocr_text", "ernie4_5",
    "ernie4_5_moe", "ernie4_5_vl_moe_text", "helium", "moonshine", "moonshine_streaming", "llama4", "llama4_text",
    "blt", "deepseek_v2",
})  # fmt: skip

# Models that rotate in the other direction. To check: `rotate_half` returns (x2, -x1).
REVERSED_ROTARY_MODELS = frozenset({"nanochat"})

# Models with rotary positions in sliding-window layers only. To check: whether a layer
# rotates depends on its `sliding_window` or `is_sliding`.
LOCAL_ROTARY_MODELS = frozenset({
    "cohere2", "cohere2_moe", "afmoe", "exaone4", "exaone_moe", "flint", "kolibri1",
})  # fmt: skip

# Models that add ALiBi's position biases without saying so in their config. To check: `build_alibi_tensor`.
ALIBI_MODELS = frozenset({"bloom", "mpt"})

# Models whose norms multiply by 1 + weight. To check: `(1.0 + self.weight)` in their RMSNorm.
UNIT_OFFSET_NORM_MODELS = frozenset({
    "gemma3", "gemma3_text", "t5gemma2", "t5gemma2_text", "t5gemma2_encoder", "t5gemma2_decoder", "qwen3_next",
    "qwen3_5_text", "qwen3_5_moe_text", "minimax_m3_vl_text", "step3p5",
})  # fmt: skip

# Models that normalize queries and keys by norms without weights, which no file shows. To check: a norm in their
# attention's forward method that has no parameter.
WEIGHTLESS_NORM_MODELS = frozenset({"nanochat", "llama4_text", "muse_glimmer_text", "muse_spark_text"})

# Stacks with a number of layers that their config does not say. To check: they are built with `num_hidden_layers=1`.
SHORT_STACK_CHILDREN = re.compile(r"(^|\.)(initial|final)_char_encoder(\.|$)")  # CANINE

# ---- By the names in an attention module -----------------------------------------------------------------------------

# Norms of queries and of keys that are applied before rotary positions, and so can be folded into the weights.
FOLDABLE_NORM_CHILDREN = (("q_norm", "k_norm"), ("q_layernorm", "k_layernorm"), ("norm_q", "norm_k"))

# Every name of a norm of queries or keys, foldable or not, and of a learned scale of cosines. Matched in full.
NORM_CHILDREN = re.compile(r"(q|k|qk|query|key)_?(layer_?|rms_?)?norms?|norm_[qk]|(q|k)_ln|ln_[qk]|logit_scale")

# Tables of position biases that are added to the logits.
POSITION_BIAS_CHILDREN = frozenset({
    "relative_position_bias_table", "relative_position_bias", "relative_attention_bias", "emb_rel_k",
    "gru_rel_pos_const", "rel_pos_h", "rel_attn_embed", "rel_pos", "rel_pos_bias", "attention_biases",
})  # fmt: skip

# Logits of the softmax's extra entry (gpt-oss).
SINK_CHILDREN = frozenset({"sinks"})

# Parts of recurrent and linear attention, which has no softmax.
LINEAR_ATTENTION_CHILDREN = frozenset({
    "A_log", "dt_bias", "conv1d", "q_conv1d", "q_conv", "slope_rate", "igate_preact",
})  # fmt: skip

# What pools tokens before queries or keys are computed (SegFormer, PVT, MViT).
POOLING_CHILDREN = frozenset({"sr", "spatial_reduction", "sequence_reduction", "pool_q", "pool_k"})

# What mixes the logits of all heads before the softmax (CaiT).
TALKING_CHILDREN = frozenset({"proj_l", "talking_heads", "talking_heads1", "mix_heads_pre_attn", "to_talking_heads"})

# Learned numbers that logits are multiplied by.
SCALE_CHILDREN = frozenset({"temperature", "scale", "logit_scale"})

# Low-rank or shared adapters beside queries and keys (Zamba 2). Matched anywhere; those of values alone are left out.
ADAPTER_CHILDREN = re.compile(r"^(?!(?:.*_)?(?:v|value|o|out|output)_)(?:.*_)?(?:lora|adapter)")

# What a query or key projection may hold without being more than its weight and bias: scales of values that are stored
# beside half-precision weights, what torch's own pruning and weight norm make the weight from, and I-BERT's buffers for
# integers, which it uses in `quant_mode` only. Anything else is taken for an adapter or a quantizer.
PROJECTION_CHILDREN = frozenset({
    "weight", "bias", "parametrizations", "k_scale", "q_scale", "v_scale", "input_scale", "output_scale",
    "weight_orig", "weight_g", "weight_v", "weight_integer", "bias_integer", "fc_scaling_factor",
})  # fmt: skip
