"""Hostile and careless checkpoints, configs and indexes."""

import json
import random
import struct
from pathlib import Path

import torch
from safetensors.torch import save

from qkspectrum import heads, scan

CONFIG = {"num_attention_heads": 2, "num_key_value_heads": 1, "num_hidden_layers": 3, "rope_theta": 1e4}
SETTINGS = ["num_attention_heads", "num_key_value_heads", "head_dim", "num_hidden_layers", "model_type", "rope_theta",
            "rope_scaling", "rope_parameters", "partial_rotary_factor", "rotary_dim", "layer_types", "text_config",
            "query_pre_attn_scalar", "attention_multiplier", "attn_logit_softcapping", "scale_attn_weights", "alibi",
            "num_hidden_groups", "scale_attn_by_inverse_layer_idx", "position_embedding_type", "num_kv_shared_layers",
            "use_qk_norm", "no_rope_layers", "sliding_window_pattern", "rope_local_base_freq", "use_rope", "n_head",
            "hidden_size", "patch_size", "encoder_attention_heads", "scaling", "vision_config", "layer_idx", "d_model",
            "attention_head_size", "rotary_pct", "global_rope_theta", "clip_qkv", "mup_scale_qk_dot_by_d", "d_kv",
            "is_kv_shared_layer", "decoder_layers", "decoder_attention_heads", "sliding_window"]  # fmt: skip
WORDS = ["yes", "", "llama", "gpt_neox", "gemma3_text", "qwen3_next", "sliding_attention", "linear_attention", "²",
         "rotary", "\u2028", "\x1b[2J", "\ud800", "../a", "a" * 600, "1", "NaN"]  # fmt: skip
NUMBERS = [0, 1, 2, 3, 4, 6, 8, -1, 10**9, 10**40, 10**400, 0.5, -0.5, 1e-320, 1e308, 5e-324, float("nan"),
           float("inf"), True, False, None, 2**63]  # fmt: skip
DTYPES = [torch.float32, torch.float16, torch.bfloat16, torch.float64, torch.int8, torch.float8_e4m3fn, torch.bool]
NAMES = ["self_attn.q_proj.weight", "self_attn.k_proj.weight", "attn.c_attn.weight", "attn.in_proj_weight",
         "attention.query_key_value.weight", "attention.self.query.weight", "attention.self.key.weight",
         "self_attn.q_norm.weight",
         "self_attn.k_norm.weight", "self_attn.q_proj.bias", "attn.qkv_proj.weight", "SelfAttention.q.weight",
         "SelfAttention.k.weight", "other_attn.x.weight", "self_attn.q_proj.lora_A.weight", "sinks",
         "weight"]  # fmt: skip
STEMS = ["model.layers.0", "model.layers.1", "layers.2", "h.0", "h.1", "encoder.layers.0", "decoder.block.0", "",
         "layers.99999999999", "layers.-1", "vision_tower.layers.0", "a..b", "layers.\u0663", "x\u2028y",
         "blocks.²"]  # fmt: skip


def weights(layers=range(3)) -> dict[str, torch.Tensor]:
    """Two query heads on one key head, d_head = 4, d = 6."""
    made = {}
    for layer in layers:
        generator = torch.Generator().manual_seed(layer)
        for name, rows in (("q", 8), ("k", 4)):
            made[f"model.layers.{layer}.self_attn.{name}_proj.weight"] = torch.randn(rows, 6, generator=generator)
    return made


def value(rng: random.Random, depth: int = 0):
    """Anything that JSON can hold, and Python's reader accepts."""
    kind = rng.randrange(6 if depth < 3 else 2)
    if kind < 2:
        return rng.choice([NUMBERS, WORDS][kind])
    if kind == 2:
        return [value(rng, depth + 1) for _ in range(rng.randrange(4))]
    if kind == 3:
        return {rng.choice(SETTINGS + WORDS): value(rng, depth + 1) for _ in range(rng.randrange(4))}
    return rng.randrange(-3, 20) if kind == 4 else rng.uniform(-10, 10)


def damaged(data: bytes, rng: random.Random) -> bytes:
    """Cut, flipped, overwritten, stretched or repeated."""
    made = bytearray(data)
    for _ in range(rng.choice([1, 1, 2, 5])):
        kind, place = rng.randrange(6), rng.randrange(len(made) + 1)
        if kind == 0:
            del made[place:]
        elif kind == 1 and place < len(made):
            made[place] ^= 1 << rng.randrange(8)
        elif kind == 2 and place < len(made):
            made[place] = rng.choice(b'0123456789-."{}[],:eE\x00\xff ')
        elif kind == 3:
            made[place:place] = rng.randbytes(rng.randint(1, 9))
        elif kind == 4:
            made[place:place] = made[place : place + rng.randint(1, 40)]
        else:
            made[:8] = struct.pack("<Q", rng.choice([0, 1, 7, len(made), 2**31, 2**63, 2**64 - 1, 33_000_000]))
    return bytes(made)


def layered(rng: random.Random) -> dict[str, torch.Tensor]:
    """Layers whose weights fit one another, of any dtype and size of numbers, but for a few that do not."""
    names = rng.choice([NAMES[:2], NAMES[:2] + NAMES[7:9], NAMES[2:3], NAMES[3:4], NAMES[5:7]])
    stems = rng.choice([STEMS[:2], STEMS[:1], STEMS[3:5], STEMS[5:6]])
    dtype, scale = rng.choice(DTYPES[:4]), rng.choice([1, 1, 1e-3, 0, 1e-30, 1e30])
    made = {}
    for stem in stems:
        for name in names:
            rows = {"attn.c_attn.weight": 6, "attn.in_proj_weight": 24}.get(name, 4 if "k_" in name else 8)
            shape = [4] if "norm" in name else [rows, 18 if "c_attn" in name else 8]
            numbers = torch.randn(shape, generator=torch.Generator().manual_seed(rng.randrange(99)))
            made[f"{stem}.{name}"] = (numbers * scale).to(dtype)
    odd = list(tensors(rng).items())
    return made | dict(odd[: rng.choice([0, 0, 1, 2])])


def tensors(rng: random.Random) -> dict[str, torch.Tensor]:
    """Weights of any name, shape, dtype and size of numbers."""
    made = {}
    for _ in range(rng.randint(1, 8)):
        stem, name = rng.choice(STEMS), rng.choice(NAMES)
        shape = [rng.choice([0, 1, 2, 4, 6, 8, 12, 24]) for _ in range(rng.choice([1, 2, 2, 2, 2, 3]))]
        numbers = torch.randn(shape, generator=torch.Generator().manual_seed(rng.randrange(99)))
        numbers = numbers * rng.choice([1, 1, 1, 0, 1e-30, 1e30, float("nan"), float("inf")])
        made[f"{stem}.{name}".strip(".")] = numbers.to(rng.choice(DTYPES[: rng.choice([1, 1, 4, 7])]))
    return made


def read(path: Path, rng: random.Random) -> None:
    """All that the library does with a checkpoint."""
    number = rng.choice([None, None, 1, 2, 3])
    table = scan(path, eigenvalues=rng.random() < 0.3, num_heads=number)
    assert len(table) and len(table.columns) > 20
    for head in heads(path, number):
        assert head.w_q.shape == head.w_k.shape and head.w_q.dtype == head.w_k.dtype and head.temperature > 0


def checkpoints(rng: random.Random, folder: Path):
    """A good file that was damaged, or a whole one with anything in it, or with layers that mostly fit."""
    make = rng.choice([lambda _: weights(), tensors, layered, layered])
    data = save(make(rng), rng.choice([None, {"format": "pt"}]))
    if rng.random() < 0.3:
        data = damaged(data, rng)
    elif rng.random() < 0.3:
        numbers = 8 + int.from_bytes(data[:8], "little")
        data = data[:numbers] + bytes(byte ^ rng.choice([0, 0, 0, 64, 128]) for byte in data[numbers:])
    (folder / "model.safetensors").write_bytes(data)
    config = {"n_head": 2, "num_attention_heads": 2} if make is layered else CONFIG
    if rng.random() < 0.9:
        (folder / "config.json").write_text(json.dumps(config))
    return lambda: read(folder, rng)


def configs(rng: random.Random, folder: Path):
    """A good checkpoint beside a config with other values, or with text that is damaged."""
    stem = rng.choice(["model", "vision_tower", "encoder", "decoder", "text"])
    made = {name.replace("model", stem): weight for name, weight in weights().items()}
    if rng.random() < 0.3:
        made |= {f"h.{i}.attn.c_attn.weight": torch.randn(6, 18) for i in range(2)}
    (folder / "model.safetensors").write_bytes(save(made))
    config = CONFIG | {rng.choice(SETTINGS): value(rng) for _ in range(rng.randint(0, 4))}
    text = json.dumps(config).encode()
    (folder / "config.json").write_bytes(damaged(text, rng) if rng.random() < 0.2 else text)
    return lambda: read(folder, rng)


def indexes(rng: random.Random, folder: Path):
    """Shards, and an index that says something else about them."""
    made = weights()
    names = sorted(made)
    places = {}
    for index, half in enumerate((names[::2], names[1::2]), 1):
        file = f"model-{index:05}-of-00002.safetensors"
        (folder / file).write_bytes(save({name: made[name] for name in half}))
        places |= dict.fromkeys(half, file)
    for _ in range(rng.choice([0, 0, 1, 2, 3])):
        strange = [
            *WORDS,
            *places.values(),
            "/etc/passwd",
            "../model.safetensors",
            "a\x00b.safetensors",
            "x.bin",
            3,
            None,
        ]
        if rng.random() < 0.5 and places:
            places.pop(rng.choice(sorted(places)))
        else:
            places[rng.choice([*names, *WORDS])] = rng.choice(strange)
    index = {"metadata": value(rng), "weight_map": places if rng.random() < 0.9 else value(rng)}
    text = json.dumps(index if rng.random() < 0.95 else value(rng)).encode()
    path = folder / "model.safetensors.index.json"
    path.write_bytes(damaged(text, rng) if rng.random() < 0.2 else text)
    (folder / "config.json").write_text(json.dumps(CONFIG))
    if rng.random() < 0.1:
        (folder / "model-00001-of-00002.safetensors").unlink()
    which = rng.choice([folder, folder, path, folder / "model-00001-of-00002.safetensors", folder / "nothing"])
    return lambda: read(which, rng)
