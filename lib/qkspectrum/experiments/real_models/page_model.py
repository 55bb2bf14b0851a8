"""The small Llama that computes in the page: trained, rounded to int8, and stored as a script that hands it over.

`python -m qkspectrum.experiments.real_models.page_model FOLDER --out lib/qkspectrum/show/small_llama`

trains it into FOLDER, unless that holds it already, and writes weights.js and, beside it, made.json: how it was made.
"""

import argparse
import base64
import hashlib
import json
from pathlib import Path
from typing import Any, NamedTuple, cast

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from torch.nn import functional

from ... import __version__
from ..._files import write_text_atomically
from ..._json import dumps, rounded
from ...errors import QKError
from ...theory.spectrum import QKMatrix
from ...weights.heads import head_groups
from ..data.corpora import Corpus, wikitext2, windows_of
from ..data.ngrams import yardstick
from .moved_spectrum import layer_sizes
from .small_llama import train_small_llama

# Our choices. Four heads of 32 dimensions with keys of their own, so that each has one W; 1.14 million parameters, of
# which the words' embedding, tied with the output, is half.
VOCABULARY = 4_000
SHAPE = {
    "hidden_size": 128, "intermediate_size": 240, "num_hidden_layers": 4, "num_attention_heads": 4,
    "num_key_value_heads": 4,
}  # fmt: skip
STEPS, BATCH, SEED = 5_000, 8, 0  # the model in the repository was taken after 4,499 steps, at 2 % of the peak rate
HANDED_OVER = '(globalThis.qkspectrumModels ??= {})["small-llama"] = '
# Text on which the tokens' sizes and the effect of rounding are measured: the first windows of the validation text.
WINDOWS, TOKENS = 64, 64
ATTENTION = ("q_proj", "k_proj", "v_proj", "o_proj")
FEED_FORWARD = ("gate_proj", "up_proj", "down_proj")


class Rounded(NamedTuple):
    """A matrix in int8, with the scale of each row: its largest entry over 127."""

    whole: Int[Tensor, "rows columns"]
    scales: Float[Tensor, " rows"]

    def matrix(self) -> Float[Tensor, "rows columns"]:
        return self.whole.float() * self.scales[:, None]


def to_int8(matrix: Float[Tensor, "rows columns"]) -> Rounded:
    """The nearest multiples of each row's scale. An entry is off by half of the scale at most."""
    scales = matrix.abs().amax(1).clamp_min(1e-12) / 127
    return Rounded((matrix / scales[:, None]).round().to(torch.int8), scales)


def matrices_of(model: Any) -> list[nn.Parameter]:
    """The model's matrices in the order in which they are stored: the embedding, then seven for each layer."""
    found = [model.model.embed_tokens.weight]
    for layer in model.model.layers:
        found += [getattr(layer.self_attn, name).weight for name in ATTENTION]
        found += [getattr(layer.mlp, name).weight for name in FEED_FORWARD]
    return found


def gains_of(model: Any) -> list[nn.Parameter]:
    """The gains of its norms in the order in which they are stored: two for each layer, then the last."""
    pairs = [(layer.input_layernorm.weight, layer.post_attention_layernorm.weight) for layer in model.model.layers]
    return [*(gain for pair in pairs for gain in pair), model.model.norm.weight]


def page_text(model: Any, words: list[str], sizes: list[float]) -> str:
    """The script that hands the model over to the page. The model's weights are rounded in place."""
    parts = [to_int8(matrix.detach()) for matrix in matrices_of(model)]
    with torch.no_grad():
        for matrix, part in zip(matrices_of(model), parts, strict=True):
            matrix.copy_(part.matrix())
    whole = torch.cat([part.whole.flatten() for part in parts])
    floats = torch.cat([part.scales for part in parts] + [gain.detach() for gain in gains_of(model)])
    numbers = whole.numpy().tobytes() + floats.numpy().astype("<f4").tobytes()
    config = model.config
    eigenvalues = [QKMatrix(group.w_q, group.w_k).eigenvalues().detach() for group in head_groups(model)]
    stored = {
        "words": "\n".join(words),
        "shape": {
            "width": config.hidden_size,
            "hidden": config.intermediate_size,
            "layers": config.num_hidden_layers,
            "heads": config.num_attention_heads,
            "base": config.rope_parameters["rope_theta"],
            "epsilon": config.rms_norm_eps,
        },
        "sizes": rounded(sizes, digits=6),
        "eigenvalues": rounded([torch.view_as_real(layer) for layer in eigenvalues], digits=4),
        "numbers": base64.b64encode(numbers).decode(),
    }
    return f"{HANDED_OVER}{dumps(stored, compact=True)};\n"


def read_page_model(path: Path | str) -> tuple[Any, list[str], list[float]]:
    """The stored model as one of Hugging Face's, its words, and its layers' sizes.

    Raises:
        QKError: the file is not such a script.
    """
    import transformers

    text = Path(path).read_text(encoding="utf-8")
    if not text.startswith(HANDED_OVER):
        raise QKError(f"{path}: expected a model as page_text writes it")
    stored = json.loads(text.removeprefix(HANDED_OVER).rstrip().removesuffix(";"))
    words, shape = stored["words"].split("\n"), stored["shape"]
    model = cast(
        Any,
        transformers.LlamaForCausalLM(
            transformers.LlamaConfig(
                vocab_size=len(words), hidden_size=shape["width"], intermediate_size=shape["hidden"],
                num_hidden_layers=shape["layers"], num_attention_heads=shape["heads"], rms_norm_eps=shape["epsilon"],
                rope_parameters={"rope_type": "default", "rope_theta": shape["base"]}, tie_word_embeddings=True,
                **dict.fromkeys(("pad_token_id", "bos_token_id", "eos_token_id")),
            )
        ).eval(),
    )  # fmt: skip
    model.set_attn_implementation("eager")
    matrices = matrices_of(model)
    numbers = bytearray(base64.b64decode(stored["numbers"]))
    count = sum(matrix.numel() for matrix in matrices)
    whole = torch.frombuffer(numbers, dtype=torch.int8, count=count).split([matrix.numel() for matrix in matrices])
    lengths = [len(matrix) for matrix in matrices] + [len(gain) for gain in gains_of(model)]
    floats = torch.frombuffer(numbers[count:], dtype=torch.float32).split(lengths)
    with torch.no_grad():
        for matrix, part, scales in zip(matrices, whole, floats, strict=False):
            matrix.copy_(Rounded(part.view_as(matrix), scales).matrix())
        for gain, values in zip(gains_of(model), floats[len(matrices) :], strict=True):
            gain.copy_(values)
    return model, words, stored["sizes"]


def window_losses(model: Any, ids: Int[Tensor, "windows tokens"], targets: Int[Tensor, "windows tokens"]) -> Tensor:
    """Mean negative log-probability of the next word, of each window."""
    with torch.no_grad():
        logits = model(ids).logits.float()
    return functional.cross_entropy(logits.transpose(1, 2), targets, reduction="none").mean(1)


def make(folder: Path, out: Path, corpus: Corpus) -> dict[str, Any]:
    """Train the model into `folder` if that does not exist, and write weights.js and made.json into `out`."""
    import transformers

    if not folder.exists():
        train_small_llama(folder, corpus, STEPS, BATCH, SEED, SHAPE)
    model = cast(Any, transformers.LlamaForCausalLM.from_pretrained(folder, attn_implementation="eager")).eval()
    ids, targets = (part[:WINDOWS] for part in windows_of(corpus.valid, TOKENS))
    before, exact = window_losses(model, ids, targets).mean(), model(ids).logits.detach()
    text = page_text(model, corpus.words, layer_sizes(model, ids))
    after = window_losses(model, ids, targets).mean()
    difference = (model(ids).logits.detach() - exact).abs()
    matrices = matrices_of(model)
    facts = {
        "model": "small-llama",
        "words": len(corpus.words),
        "shape": SHAPE,
        "parameters": sum(parameter.numel() for parameter in model.parameters()),
        "bytes": {
            "int8 weights": sum(matrix.numel() for matrix in matrices),
            "scales and gains": 4 * sum(len(part) for part in (*matrices, *gains_of(model))),
            "file": len(text.encode()),
        },
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "trained": model.config.trained,
        "n-grams of the same words": rounded(yardstick(corpus), places=2),
        "int8 against float": {
            "text": f"first {WINDOWS} windows of {TOKENS} words, validation",
            "perplexity": rounded({"float": before.exp().item(), "int8": after.exp().item()}, places=3),
            "logits differ by": rounded(
                {"root mean square": difference.square().mean().sqrt().item(), "at most": difference.max().item()},
                digits=3,
            ),
        },
        "made_by": {
            "qkspectrum": __version__,
            "command": "python -m qkspectrum.experiments.real_models.page_model FOLDER --out OUT",
        },
    }
    out.mkdir(parents=True, exist_ok=True)
    write_text_atomically(out / "weights.js", text)
    write_text_atomically(out / "made.json", json.dumps(facts, indent=1, ensure_ascii=False) + "\n")
    return facts


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="where the trained model is, or will be")
    parser.add_argument("--out", type=Path, required=True, help="folder of weights.js and made.json")
    options = parser.parse_args()
    print(dumps(make(options.folder, options.out, wikitext2(VOCABULARY))))


if __name__ == "__main__":
    main()
