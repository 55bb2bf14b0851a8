"""A language model, head by head: sinks, the spike behind them, and every head changed with the loss as the judge.

`python -m qkspectrum.experiments.real_models.language_model FOLDER --out FILE`
"""

import argparse
from pathlib import Path
from typing import Any

import torch

from ... import __version__
from ..._checks import check_whole
from ..._files import read_json, write_text_atomically
from ..._json import dumps, rounded
from ...errors import QKError
from ..data.corpora import Corpus, wikitext2
from ..sweeps.provenance import provenance
from .changed_logits import Change, Seen, changed_logits
from .interventions import measure_by_layer, measure_interventions
from .measure import OpenedModel, check_output, check_positions, open_model, text_windows
from .sinks import measure_first_token, measure_prepended, measure_sink_heads, measure_stream

SCHEMA = 1
DIGITS = 4
# Texts whose attention maps are stored, to be chosen among by a reader.
TEXTS = {
    "a sentence": "The old lighthouse keeper climbed the stairs, lit the lamp, and watched the ships go by.",
    "a name twice": "Mr. Dursley was proud to say that Mrs. Dursley did not know what Mr. Dursley",
    "a list": "one, two, three, four, five, one, two, three, four,",
    "a piece of code": "def add(a, b):\n    return a + b\n\nprint(add(2, 3))",
}
LONGEST = 24  # tokens of a text that are stored
LEVELS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"  # √weight in 63 steps, a letter each


def measure_language_model(
    opened: OpenedModel, corpus: Corpus, tokens: int = 64, windows: int = 32, source: str = ""
) -> dict[str, Any]:
    """Everything that the chapter on a real language model shows, beside `measure_model`: one dict that JSON can hold.

    Args:
        opened: the model, opened with `language_model=True`; causal, and its attention through Hugging Face's
            `AttentionInterface`.
        corpus: the text it reads.
        tokens: length of a window.
        windows: how many are read; the changes of one layer at a time are made on a quarter of them.
        source: where the model comes from, in words; stored with the numbers.

    Returns:
        How it was made, and heads, stream, first_token, prepended, interventions, by_layer and maps: see
        `sinks.measure_sink_heads`, `measure_stream`, `measure_first_token`, `measure_prepended`,
        `interventions.measure_interventions`, `measure_by_layer` and `attention_maps`.

    Raises:
        QKError: the model has no output layer, or is of a kind that `changed_logits` or `streams` does not know; as
            `text_windows`.
    """
    check_whole("windows", windows, 8)
    check_positions(opened, tokens)
    model: Any = opened.model
    if model.get_output_embeddings() is None:
        raise QKError("model: predicts no tokens, expected one opened with language_model=True")
    text = text_windows(opened.tokenizer, corpus, tokens, windows)
    stream = measure_stream(opened, text)
    heads = measure_sink_heads(opened, text)
    layers = len(stream["size"]) - 1
    found = {
        "heads": heads,
        "stream": stream,
        "first_token": measure_first_token(opened, text, stream["spike_layer"] + 1),
        "prepended": measure_prepended(opened, text, _prepended(opened.tokenizer)),
        "interventions": measure_interventions(opened.model, text),
        "by_layer": measure_by_layer(opened.model, text._replace(ids=text.ids[::4]), layers),
        "maps": attention_maps(opened),
    }
    return {
        "schema": SCHEMA,
        "model": opened.name,
        "kind": type(opened.model).__name__,
        "source": source,
        "text": f"{corpus!r}, validation",
        "windows": windows,
        "tokens": tokens,
        "made_by": provenance() | {"qkspectrum": __version__},
        **rounded(found, digits=DIGITS),
    }


def read_language_model(path: Path | str) -> dict[str, Any]:
    """Read what `python -m qkspectrum.experiments.real_models.language_model` wrote.

    Raises:
        QKError: the file cannot be read, is not JSON, or is of another kind or schema.
    """
    measured = read_json(path)
    schema = measured.get("schema") if isinstance(measured, dict) and "interventions" in measured else None
    if schema != SCHEMA:
        raise QKError(f"{path}: expected the measurements of a language model, of schema {SCHEMA}, got {schema}")
    return measured


def _prepended(tokenizer: Any) -> dict[str, int]:
    """The tokens that are put before a window: a newline and, where there is one, the token that starts a text."""
    newline = tokenizer("\n", add_special_tokens=False)["input_ids"]
    found = {"a newline": newline[-1]} if newline else {}
    start = tokenizer.bos_token_id if tokenizer.bos_token_id is not None else tokenizer.eos_token_id
    return found if start is None else found | {f"its start token, {tokenizer.convert_ids_to_tokens(start)}": start}


@torch.no_grad()
def attention_maps(opened: OpenedModel) -> list[dict[str, Any]]:
    """The attention of every head on each of `TEXTS`.

    Returns:
        For each text: its name, its tokens as words, and `rows`: by layer and head, a string of one of `LEVELS` for
        each key that each query sees, row after row: the square root of the weight in steps of 1/63.
    """
    results = []
    for name, text in TEXTS.items():
        ids = opened.tokenizer(text, add_special_tokens=False)["input_ids"][:LONGEST]
        seen: list[Seen] = []
        with changed_logits(opened.model, Change(), see=seen.append):
            opened.model(torch.tensor([ids]), use_cache=False)
        at = torch.tril_indices(len(ids), len(ids))
        levels = [(layer.weights[0][:, at[0], at[1]].sqrt() * 63).round().long().tolist() for layer in seen]
        results.append(
            {
                "text": name,
                "words": [opened.tokenizer.decode([i]) for i in ids],
                "rows": [["".join(LEVELS[level] for level in head) for head in layer] for layer in levels],
            }
        )
    return results


def main() -> None:
    """Measure the model that the command line names, and write the JSON file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("model", help="a Hugging Face model's folder, or its name on the Hub")
    parser.add_argument("--out", type=Path, metavar="FILE", required=True, help="JSON file, which is replaced")
    parser.add_argument("--tokens", type=int, default=64, help="length of a window of text (default: %(default)s)")
    parser.add_argument("--windows", type=int, default=32, help="how many windows to read (default: %(default)s)")
    parser.add_argument("--source", default="", help="where the model comes from, to be stored with the numbers")
    options = parser.parse_args()
    opened = open_model(options.model, language_model=True)
    check_output("--out", options.out, opened)
    measured = measure_language_model(opened, wikitext2(), options.tokens, options.windows, options.source)
    sizes = f"--tokens {options.tokens} --windows {options.windows}"
    measured["made_by"]["command"] = (
        f"python -m qkspectrum.experiments.real_models.language_model {opened.name} {sizes}"
    )
    text = dumps(measured, compact=True)
    for start in ('{"layer":', '{"family":', '{"way":', '{"text":"', '"stream":', '{"token":'):
        text = text.replace(start, f"\n{start}")
    write_text_atomically(options.out, f"{text}\n")


if __name__ == "__main__":
    main()
