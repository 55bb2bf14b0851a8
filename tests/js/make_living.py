"""Numbers of PyTorch for the living model's own tests: python tests/js/make_living.py writes living.json."""

import itertools
import json
from pathlib import Path

import torch
import transformers

from qkspectrum.experiments.real_models.moved_spectrum import moved_spectrum
from qkspectrum.experiments.real_models.page_model import gains_of, matrices_of

if __name__ == "__main__":
    from make_reference import counter_mixed
else:
    from js.make_reference import counter_mixed

PATH = Path(__file__).with_name("living.json")
SHAPE = {"width": 8, "hidden": 12, "layers": 2, "heads": 2, "base": 10000.0, "epsilon": 1e-6}
WORDS, SEED, SIZES = 11, 7, [8.0, 9.0]
IDS = [3, 1, 4, 1, 5, 9, 2]
MOVES = [
    {"stretch": 1.0, "shift": 0.0, "head": None},
    {"stretch": 0.0, "shift": 0.0, "head": None},
    {"stretch": 3.0, "shift": -2.5, "head": None},
    {"stretch": 0.5, "shift": 4.0, "head": [1, 0]},
]


def tiny() -> transformers.LlamaForCausalLM:
    """A Llama whose weights the page can draw as well: uniform numbers in the order in which they are stored."""
    none = dict.fromkeys(("pad_token_id", "bos_token_id", "eos_token_id"))
    config = transformers.LlamaConfig(
        vocab_size=WORDS, hidden_size=SHAPE["width"], intermediate_size=SHAPE["hidden"],
        num_hidden_layers=SHAPE["layers"], num_attention_heads=SHAPE["heads"], tie_word_embeddings=True,
        rms_norm_eps=SHAPE["epsilon"], attn_implementation="eager", **none,
    )  # fmt: skip
    model = transformers.LlamaForCausalLM(config).eval()
    matrices, gains = matrices_of(model), gains_of(model)
    numbers = iter(counter_mixed(SEED, sum(part.numel() for part in (*matrices, *gains))))
    with torch.no_grad():
        for part in matrices:
            drawn = torch.tensor(list(itertools.islice(numbers, part.numel())), dtype=torch.float64)
            part.copy_((2 * drawn - 1).view_as(part))
        for part in gains:
            part.copy_(torch.tensor(list(itertools.islice(numbers, part.numel())), dtype=torch.float64) + 0.5)
    return model


def living() -> dict:
    model, cases = tiny(), []
    for move in MOVES:
        heads = None if move["head"] is None else {tuple(move["head"])}
        with torch.no_grad(), moved_spectrum(model, move["stretch"], move["shift"], SIZES, heads):
            out = model(torch.tensor([IDS]), output_attentions=True)
        cases.append({
            **move,
            "logits": [round(value, 6) for value in out.logits[0].flatten().tolist()],
            "attention": [round(value, 6) for layer in out.attentions for value in layer[0].flatten().tolist()],
        })  # fmt: skip
    return {"shape": SHAPE, "words": WORDS, "seed": SEED, "sizes": SIZES, "ids": IDS, "cases": cases}


if __name__ == "__main__":
    PATH.write_text(json.dumps(living(), separators=(",", ":")) + "\n", encoding="utf-8")
