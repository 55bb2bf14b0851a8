"""What configs leave unsaid, by Hugging Face's `model_type`: tables only."""

OTHERWISE = {  # by model_type
    "codegen": "queries and keys are stored in blocks that no layout reads",
    "lilt": "logits of a second stream, of the layout, are added to those of W",
    "zaya": "queries and keys are mixed and normalised in a way that is not known",
}
INTERLEAVED = {None, "gpt_neox", "gpt_neox_japanese", "bloom", "falcon", "persimmon"}  # by model_type
UNSCALED = {
    "t5", "mt5", "umt5", "longt5", "switch_transformers", "gpt_neo", "pop2piano", "udop", "pix2struct_text_model",
    "pix2struct_vision_model", "dia_encoder", "dia_decoder", "gemma3n_text", "gemma4_text", "gemma4_unified_text",
    "embedding_gemma2_text",
}  # fmt: skip  # λ = 1
HALVED = {"zamba", "zamba2"}  # λ = √(d_head/2)
SCALED_BEFORE = {"esm", "openai_privacy_filter"}  # λ = √d_head, although what their modules call scaling is not 1/λ
GATED = {"qwen3_next", "qwen3_5_text", "qwen3_5_moe_text"}  # each head's queries are followed by a gate's rows
PAIRED = {
    "gptj", "roformer", "cohere", "cohere2", "cohere2_moe", "glm", "glm4", "glm4v_text", "glm_ocr_text", "ernie4_5",
    "ernie4_5_moe", "ernie4_5_vl_moe_text", "helium", "moonshine", "moonshine_streaming", "llama4", "llama4_text",
    "blt",
}  # fmt: skip  # rotary planes of neighbours
TURNING = {"llama", "mistral", "gemma", "gemma2", "qwen2", "phi", "phi3", "stablelm", "gpt_neox", "roformer"}
TURNING_LOCALLY = {  # and not in layers that see all tokens
    "cohere2", "cohere2_moe", "afmoe", "exaone4", "exaone_moe", "flint", "kolibri1",
}  # fmt: skip
ALIBI = {"bloom", "mpt"}
ONE_PLUS = {
    "gemma3", "gemma3_text", "t5gemma2", "t5gemma2_text", "t5gemma2_encoder", "t5gemma2_decoder", "qwen3_next",
    "qwen3_5_text", "qwen3_5_moe_text", "minimax_m3_vl_text", "step3p5",
}  # fmt: skip  # norms that multiply by 1 + weight
NORMED = {"nanochat", "muse_glimmer_text", "muse_spark_text"}  # norms of queries and keys that have no weights
