"""What works on which architecture, found by trying it on a tiny random model: the book's page of supported models.

`python tests/supported.py` tries all of them and writes the page; `python tests/supported.py NAME …` prints some rows.
"""

import os
import sys
import tempfile
import warnings
from pathlib import Path
from typing import Any

import torch

from qkspectrum import EntropyRecorder, LocAteR, heads, qk_clip_, verify
from qkspectrum.weights.attention import Attention
from qkspectrum.weights.heads import read
from qkspectrum.weights.notes import Skipped

PAGE = Path(__file__).parent.parent / "book" / "supported-models.md"
YES, NO = "yes", "–"
COLUMNS = ("architecture", "heads", "live", "file", "recorder", "LocAteR", "clip", "verified", "notes, or why not")
# Sizes by the names that configs use for them; an architecture's own that are lists or floats stay.
SIZES = {
    **dict.fromkeys(("hidden_size", "d_model", "n_embd", "dim", "embed_dim", "hidden_dim"), 32),
    **dict.fromkeys(("word_embed_proj_dim", "embedding_size", "lm_head_dim"), 32),
    **dict.fromkeys(("intermediate_size", "ffn_dim", "n_inner", "d_ff", "encoder_ffn_dim", "decoder_ffn_dim"), 24),
    **dict.fromkeys(("d_inner", "ffn_hidden_size", "mlp_dim"), 24),
    **dict.fromkeys(("num_hidden_layers", "n_layer", "n_layers", "num_layers", "encoder_layers", "decoder_layers"), 2),
    **dict.fromkeys(("num_decoder_layers", "num_encoder_layers", "depth"), 2),
    **dict.fromkeys(("num_attention_heads", "n_head", "n_heads", "num_heads"), 4),
    **dict.fromkeys(("encoder_attention_heads", "decoder_attention_heads"), 4),
    **dict.fromkeys(("head_dim", "d_kv", "head_size", "attention_head_size", "v_head_dim"), 8),
    **dict.fromkeys(("qk_nope_head_dim", "qk_rope_head_dim", "hidden_size_per_layer_input", "num_mel_bins"), 8),
    **dict.fromkeys(("q_lora_rank", "kv_lora_rank", "moe_intermediate_size", "shared_expert_intermediate_size"), 16),
    **dict.fromkeys(("num_experts", "n_routed_experts", "num_local_experts", "type_vocab_size"), 2),
    **dict.fromkeys(("n_group", "topk_group", "first_k_dense_replace", "num_experts_per_tok", "num_hidden_groups"), 1),
    **dict.fromkeys(("max_position_embeddings", "n_positions", "max_seq_len"), 64),
    **dict.fromkeys(("max_source_positions", "max_target_positions"), 20),
    **dict.fromkeys(("vocab_size", "vocab_size_per_layer_input"), 40),
    "num_key_value_heads": 2, "image_size": 16, "patch_size": 4, "num_channels": 3, "window_size": 4, "rotary_dim": 4,
    "pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2, "sep_token_id": 2, "decoder_start_token_id": 0,
    "mask_token_id": 3,
}  # fmt: skip
ARCHITECTURES = (Path(__file__).parent / "supported.txt").read_text("utf-8").split()
OPTIONAL = {"pad_token_id", "vocab_size", "mask_token_id", "num_key_value_heads"}  # set even where a config has None
OWN = {
    "swin": {"embed_dim": 32, "depths": [1, 1], "num_heads": [2, 4], "image_size": 32, "patch_size": 2},
    "gpt_bigcode": {"num_key_value_heads": None},
    "esm": {"position_embedding_type": "rotary"},
    "deepseek_v2": {"num_experts_per_tok": 1},
    "falcon": {"head_dim": None},
    "gpt_neo": {"attention_types": [[["global"], 2]]},
    "swinv2": {"embed_dim": 32, "depths": [1, 1], "num_heads": [2, 4], "image_size": 32, "patch_size": 2},
    "xlnet": {"max_position_embeddings": None},
}


def shrunken(config: Any, more: dict | None = None) -> Any:
    """A config of the same class with tiny sizes."""
    latent = hasattr(config, "kv_lora_rank")
    chosen = {}
    for name, size in SIZES.items():
        value = getattr(config, name, None)
        is_size = isinstance(value, int) and not isinstance(value, bool)
        if is_size or (name in OPTIONAL and hasattr(config, name)):
            chosen[name] = size
    if latent:
        chosen.pop("head_dim", None)
        chosen["num_key_value_heads"] = 4
    for name in ("layer_types", "mlp_layer_types"):
        if isinstance(kinds := getattr(config, name, None), list) and kinds:
            chosen[name] = [kinds[0], kinds[-1]]
    if isinstance(getattr(config, "no_rope_layers", None), list):
        chosen["no_rope_layers"] = [1, 0]
    for name, part in vars(config).items():
        if name.endswith("config") and hasattr(part, "to_dict"):
            chosen[name] = shrunken(part)
    chosen = {name: value for name, value in (chosen | (more or {})).items() if value is not None}
    try:
        return type(config)(**chosen)
    except Exception:  # some check their sizes against each other, or do not take all of them
        for name, value in chosen.items():
            setattr(config, name, value)
        return config


def tiny(model_type: str) -> Any:
    """A random model of this architecture, float64 and eager, with weights that make its attention far from even."""
    import transformers
    from transformers.models.auto.configuration_auto import CONFIG_MAPPING

    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        config = shrunken(CONFIG_MAPPING[model_type](), OWN.get(model_type))
        model = transformers.AutoModel.from_config(config, attn_implementation="eager").eval().double()
        for name, parameter in model.named_parameters():
            if parameter.ndim == 2 and "embed" not in name and "wte" not in name:
                parameter.data *= 4
            if parameter.ndim == 1:
                parameter.data += 0.2 * torch.randn_like(parameter)
    return model.float() if any("expert" in name for name, _ in model.named_modules()) else model


def inputs(model: Any) -> dict:
    """What a forward pass of the model takes: two different sequences or images."""
    generator, config = torch.Generator().manual_seed(1), model.config
    ids = torch.randint(4, 30, (2, 7), generator=generator)
    size = getattr(config, "image_size", 16)
    size = size if isinstance(size, int) else size[0]
    shapes = {
        "pixel_values": (2, getattr(config, "num_channels", 3), size, size),
        "input_features": (2, 8, 40),
        "input_values": (2, 4000),
    }
    main = model.main_input_name
    given = {main: torch.randn(*shapes[main], generator=generator).to(model.dtype)} if main in shapes else {}
    given = given or {"input_ids": ids}
    return given | ({"decoder_input_ids": ids[:, :5]} if getattr(config, "is_encoder_decoder", False) else {})


def row(model_type: str) -> tuple[str, ...]:
    """One architecture's row of the table; where a file reads otherwise than its model, the row says how."""
    model = tiny(model_type)
    found = [one for one in read_all(model)]
    attention = [one for one in found if isinstance(one, Attention)]
    difference = file_difference(model)
    if not attention:
        reasons = sorted({one.reason for one in found}) or ["no attention with query and key weights"]
        return model_type, "0", NO, difference or NO, *[NO] * 4, "; ".join(reasons)
    given = inputs(model)
    table = verify(model, given)
    states = set(table["verdict"])
    worst = table["relative_error"].max()
    verified = f"{worst:.0e}" if states <= {"exact", "up to notes"} else ", ".join(sorted(states))
    notes = dict.fromkeys(note for one in attention for note in one.notes)
    return (
        model_type, str(len(table)), YES, difference or YES, *_uses(model, given, len(table)), verified,
        ", ".join(notes) or "none",
    )  # fmt: skip


def read_all(model: Any) -> list:
    found = []
    try:
        for one in read(model):
            found.append(one)
    except ValueError as error:
        if "no attention found" not in str(error):
            raise
    return found


def file_difference(model: Any) -> str | None:
    """How the model's saved folder reads otherwise than the model, by rows or refusals; None if it does not.

    Modules may have other names in a file. Those that are read are in the same order in both.
    """
    with tempfile.TemporaryDirectory() as folder:
        model.save_pretrained(folder)
        try:
            stored = read_all(folder)
        except ValueError as error:
            return f"the file is refused: {error}".replace(folder, "…")
    live = read_all(model)
    refusals = [sorted(one.reason for one in found if isinstance(one, Skipped)) for found in (stored, live)]
    if refusals[0] != refusals[1]:
        return f"the file's refusals are {refusals[0]}, the model's {refusals[1]}"
    rows = [[one for one in found if isinstance(one, Attention)] for found in (stored, live)]
    if len(rows[0]) != len(rows[1]):
        return f"{len(rows[0])} modules are read in the file, {len(rows[1])} in the model"
    pairs = zip(*rows, strict=True)
    return next((f"{other.name}: another {name}" for one, other in pairs for name in _differences(one, other)), None)


def _differences(one: Attention, other: Attention) -> list[str]:
    same = {
        "weight": torch.equal(one.w_q, other.w_q) and torch.equal(one.w_k, other.w_k),
        "note": one.notes == other.notes,
        "λ": abs(one.temperature / other.temperature - 1) < 1e-6,
    }
    return [name for name, is_same in same.items() if not is_same]


def _uses(model: Any, given: dict, count: int) -> tuple[str, str, str]:
    """Whether the recorder sees every head, LocAteR has a gradient for it, and QK-clip changes it."""
    with torch.no_grad(), EntropyRecorder(model) as recorder:
        model(**given)
    seen = {(record["name"], record["head"]) for record in recorder.records}
    read_heads = {(head.name, head.head) for head in heads(model)}
    LocAteR(1.0, trace=0.0)(model).backward()
    has_gradient = any(parameter.grad is not None for parameter in model.parameters())
    largest = min((abs(record["max_logit"]) for record in recorder.records if record["max_logit"] > 0), default=1.0)
    clipping = qk_clip_(model, recorder.records, largest / 2)
    return YES if read_heads <= seen else NO, YES if has_gradient else NO, YES if clipping.factors else NO


def page(rows: list[tuple[str, ...]]) -> str:
    """The page of the book."""
    verified = sum(row[7] not in (NO, "not verified", "wrong") and row[7][0].isdigit() for row in rows)
    lines = [f"| {' | '.join(cells)} |" for cells in (COLUMNS, ["---"] * len(COLUMNS), *rows)]
    return f"{INTRODUCTION.format(count=len(rows), verified=verified)}\n" + "\n".join(lines) + "\n"


INTRODUCTION = """# Supported models

Every row was found by trying it on a tiny model of that architecture with random weights and biases: {count}
architectures of Hugging Face's `transformers`, by their `model_type`. {verified} of them are verified in full: the
logits that the model computes are those of the weights, the temperature λ and the notes that `heads` reads.
`python tests/supported.py` makes this page again.

- **live** and **file**: whether `heads` reads the model in memory, and its saved folder with the same result. Where it
  refuses one of them, it refuses the other for the same reason.
- **recorder**, **LocAteR** and **clip**: whether `EntropyRecorder` sees every head, `LocAteR` has a gradient for the
  weights, and `qk_clip_` changes them.
- **verified**: the largest relative error of a head's logits, from `verify` (models with experts run in float32).
- **notes, or why not**: what W leaves out, as in the column of `scan`; or why the model's attention has no W to read.

A model that is not listed is not thereby unsupported: `verify(model, inputs)` gives the same proof for it.
"""


def named() -> list[str]:
    """The architectures on the page."""
    return [line.split("|")[1].strip() for line in PAGE.read_text("utf-8").split("\n") if line.startswith("| ")][2:]


def main(names: list[str]) -> None:
    from transformers.utils import logging

    logging.set_verbosity_error()
    logging.disable_progress_bar()
    warnings.simplefilter("ignore")
    rows = []
    for name in names or ARCHITECTURES:
        try:
            rows.append(row(name))
        except Exception as error:  # a model that takes other sizes or inputs than these
            print(f"{name}: {type(error).__name__}: {' '.join(str(error).split())[:150]}", file=sys.stderr, flush=True)
            continue
        print(" | ".join(rows[-1]), flush=True)
    if not names:
        PAGE.write_text(page(rows), "utf-8")


if __name__ == "__main__":
    os.environ["TQDM_DISABLE"] = "1"
    main(sys.argv[1:])
