"""Tiny random models of every architecture that `heads` reads, built once for all tests of a process."""

from functools import lru_cache

import pytest
import torch

SIZES = {"vocab_size": 20, "hidden_size": 24, "num_hidden_layers": 2, "num_attention_heads": 4}
PHI = SIZES | {"intermediate_size": 8, "num_key_value_heads": 2, "pad_token_id": 0}
LLAMA = PHI | {"head_dim": 6}
WHISPER = {"d_model": 24, "encoder_layers": 2, "decoder_layers": 1, "encoder_attention_heads": 4} | {
    "decoder_attention_heads": 3, "encoder_ffn_dim": 8, "decoder_ffn_dim": 8, "num_mel_bins": 4, "vocab_size": 20,
    "max_source_positions": 5, "max_target_positions": 8, "decoder_start_token_id": 0,
} | dict.fromkeys(("pad_token_id", "bos_token_id", "eos_token_id"), 0)  # fmt: skip
GPT2 = {"vocab_size": 20, "n_embd": 24, "n_layer": 2, "n_head": 4, "bos_token_id": 0, "eos_token_id": 0}
VIT = {"hidden_size": 24, "num_hidden_layers": 2, "num_attention_heads": 4, "intermediate_size": 8}

# name: (Hugging Face's class without Model, its config)
CONFIGS = {
    "BERT": ("Bert", SIZES | {"intermediate_size": 8}),
    "RoBERTa": ("Roberta", SIZES | {"intermediate_size": 8, "max_position_embeddings": 16}),
    "DistilBERT": ("DistilBert", {"vocab_size": 20, "dim": 24, "n_layers": 2, "n_heads": 4, "hidden_dim": 8}),
    "ALBERT": ("Albert", SIZES | {"embedding_size": 8, "intermediate_size": 8}),
    "GPT-2": ("GPT2", GPT2),
    "GPT-NeoX": ("GPTNeoX", SIZES | {"intermediate_size": 8, "rotary_pct": 0.67}),  # 4 of 6 rows turn
    "OPT": ("OPT", SIZES | {"ffn_dim": 8, "word_embed_proj_dim": 24, "max_position_embeddings": 16}),
    "Llama": ("Llama", LLAMA),
    "Mistral": ("Mistral", LLAMA),
    "Qwen2": ("Qwen2", LLAMA),
    "Qwen3": ("Qwen3", LLAMA),
    "Gemma": ("Gemma", LLAMA | {"head_dim": 8}),
    "Gemma 2": ("Gemma2", LLAMA | {"head_dim": 8, "attn_logit_softcapping": 1.5}),
    "Gemma 3": ("Gemma3Text", LLAMA | {"head_dim": 8}),
    "OLMo 2": ("Olmo2", LLAMA),
    "Phi": ("Phi", PHI | {"partial_rotary_factor": 0.67}),
    "Phi with norms": ("Phi", PHI | {"partial_rotary_factor": 0.67, "qk_layernorm": True}),
    "Phi-3": ("Phi3", PHI),
    "Cohere": ("Cohere", PHI),
    "Cohere 2": ("Cohere2", PHI | {"layer_types": ["sliding_attention", "full_attention"], "sliding_window": 64}),
    "SmolLM3": ("SmolLM3", PHI | {"no_rope_layers": [1, 0], "layer_types": ["full_attention"] * 2}),
    "Qwen3.5": ("Qwen3_5Text", LLAMA | {"head_dim": 8, "layer_types": ["full_attention"] * 2}),
    "ESM": ("Esm", SIZES | {"intermediate_size": 8, "position_embedding_type": "rotary", "mask_token_id": 19}
            | {"pad_token_id": 0}),
    "ViT": ("ViT", VIT | {"image_size": 8, "patch_size": 4}),
    "Whisper": ("Whisper", WHISPER),
    "T5": ("T5", {"vocab_size": 20, "d_model": 24, "d_kv": 5, "num_heads": 4, "num_layers": 2, "d_ff": 8}),
}  # fmt: skip
INPUTS = {
    "ViT": lambda: {"pixel_values": torch.randn(1, 3, 8, 8, generator=torch.Generator().manual_seed(1))},
    "Whisper": lambda: {
        "input_features": torch.randn(1, 4, 10, generator=torch.Generator().manual_seed(1)),
        "decoder_input_ids": torch.tensor([[3, 1, 4, 1, 5]]),
    },
    "T5": lambda: {"input_ids": torch.tensor([[3, 1, 4, 1, 5]]), "decoder_input_ids": torch.tensor([[2, 7, 1, 8]])},
}


@lru_cache
def tiny(name: str):
    """A model of this architecture, float64 and eager, with weights that make its attention far from even."""
    transformers = pytest.importorskip("transformers")
    kind, config = CONFIGS[name]
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        model = getattr(transformers, f"{kind}Model")(getattr(transformers, f"{kind}Config")(**config))
        for parameter_name, parameter in model.named_parameters():
            if parameter.ndim == 2 and "embed" not in parameter_name and "wte" not in parameter_name:
                parameter.data *= 8
            if parameter.ndim == 1:  # biases and gains, which start at 0 and 1
                parameter.data += 0.3 * torch.randn_like(parameter)
    model.set_attn_implementation("eager")
    return model.eval().double()


def inputs(name: str) -> dict:
    """What a forward pass of `tiny(name)` takes."""
    made = INPUTS.get(name, lambda: {"input_ids": torch.tensor([[3, 1, 4, 1, 5]])})()
    return {key: x.double() if x.is_floating_point() else x for key, x in made.items()}
