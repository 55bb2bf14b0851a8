"""Small random models of several origins, whose attention a remedy may change, and what a recorder sees in them."""

import pytest
import torch
from torch import nn

from qkspectrum import EntropyRecorder, Transformer, TransformerConfig

transformers = pytest.importorskip("transformers")
SMALL = {"vocab_size": 50, "hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4}
GROUPED = {**SMALL, "intermediate_size": 32, "num_key_value_heads": 2}
# Trained by `train_small_llama` in a moment.
LITTLE = {
    "hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 1, "num_attention_heads": 4,
    "num_key_value_heads": 2, "max_position_embeddings": 16,
}  # fmt: skip
LATENT = {
    "q_lora_rank": 16, "kv_lora_rank": 16, "qk_nope_head_dim": 8, "qk_rope_head_dim": 4, "v_head_dim": 8,
    "n_routed_experts": 2, "n_group": 1, "topk_group": 1, "num_experts_per_tok": 1, "moe_intermediate_size": 8,
    "first_k_dense_replace": 2,
}  # fmt: skip


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(50, 32)
        self.encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(32, 4, 32, batch_first=True), 2)

    def forward(self, ids):
        return self.encoder(self.embedding(ids))


MODELS = {
    "ours": lambda: Transformer(TransformerConfig(50, 32, 32, layers=2, heads=4, context=12)),
    "torch": Encoder,
    "BERT": lambda: transformers.BertModel(transformers.BertConfig(**SMALL, intermediate_size=32)),
    "GPT-2": lambda: transformers.GPT2Model(transformers.GPT2Config(**SMALL, bos_token_id=0, eos_token_id=0)),
    "GPT-NeoX": lambda: transformers.GPTNeoXModel(transformers.GPTNeoXConfig(**SMALL, intermediate_size=32)),
    "Llama": lambda: transformers.LlamaModel(transformers.LlamaConfig(**GROUPED)),
    "Qwen2": lambda: transformers.Qwen2Model(transformers.Qwen2Config(**GROUPED)),
    "Qwen3": lambda: transformers.Qwen3Model(transformers.Qwen3Config(**GROUPED, head_dim=8)),
    "DeepSeek-V3": lambda: transformers.DeepseekV3Model(
        transformers.DeepseekV3Config(**SMALL, intermediate_size=32, num_key_value_heads=4, **LATENT)
    ),
}
IDS = torch.randint(0, 50, (3, 11), generator=torch.Generator().manual_seed(0))


def made(name):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        model = MODELS[name]().eval()
        for parameter in model.parameters():  # biases too
            parameter.data += 0.1 * torch.randn_like(parameter)
    return model


def recorded(model):
    with torch.no_grad(), EntropyRecorder(model) as recorder:
        output = model(IDS)
    return recorder.records, output if isinstance(output, torch.Tensor) else output.last_hidden_state
