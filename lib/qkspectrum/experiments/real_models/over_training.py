"""A language model's heads along its training: the size of W, entropy and sinks, checkpoint by checkpoint.

`python -m qkspectrum.experiments.real_models.over_training FOLDER --out FILE`, or for a model on the Hub
`… OWNER/MODEL --revisions step0 step512 --out FILE`
"""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from ... import __version__
from ..._files import check_not_input, read_json, write_text_atomically
from ..._json import dumps, rounded
from ...diagnose.recorder import EntropyRecorder
from ...diagnose.scan import scan
from ...errors import QKError
from ...weights.hub import at_revision
from ..data.corpora import Corpus, wikitext2
from ..sweeps.provenance import provenance
from .measure import check_positions, open_model, text_windows

SCHEMA = 1
DIGITS = 4
_NUMBER = re.compile(r"\d+$")


def checkpoints_in(folder: Path) -> list[Path]:
    """The checkpoints in a folder: folders with a model whose names end in a number of steps, in the order of these.

    So are those of `small_llama --checkpoints` ("step-100") and of Hugging Face's Trainer ("checkpoint-100").

    Raises:
        QKError: there are none.
    """
    if not folder.is_dir():
        raise QKError(f"{folder}: not a folder, expected one that holds checkpoints, or --revisions of a model")
    found = [path for path in folder.iterdir() if _NUMBER.search(path.name) and (path / "config.json").is_file()]
    if not found:
        raise QKError(f"{folder}: holds no checkpoints, expected folders such as step-100 or checkpoint-100")
    return sorted(found, key=lambda path: steps_of(path.name) or 0)


def steps_of(name: str) -> int | None:
    """The number of steps that the name of a checkpoint or a revision ends in; None if it ends in none.

    >>> steps_of("EleutherAI/pythia-70m@step512")
    512
    """
    number = _NUMBER.search(name)
    return int(number[0]) if number else None


@torch.no_grad()
def measure_over_training(
    checkpoints: Sequence[str | Path], corpus: Corpus, tokens: int = 64, windows: int = 32, source: str = ""
) -> dict[str, Any]:
    """Every head of every checkpoint of a causal language model, on the same text: one dict that JSON can hold.

    Args:
        checkpoints: folders, or names on the Hub with revisions, in the order of training; all of one architecture.
        corpus: the text they read.
        tokens: length of a window.
        windows: how many are read.
        source: where the model comes from, in words; stored with the numbers.

    Returns:
        How it was made, and checkpoints: of each its name, its steps, loss (nats a token), and by head

        - trace, scale, frobenius: tr W, tr(W²)/d and ‖W‖_F, as `scan` has them; of_start: ‖W‖_F over that of the
          first checkpoint;
        - share: the entropy of its attention over log keys; first_weight: the weight on the first token.

    Raises:
        QKError: as `open_model`, `text_windows`, `heads` and `EntropyRecorder`; checkpoints have different heads.
    """
    found: list[dict[str, Any]] = []
    for checkpoint in checkpoints:
        opened = open_model(checkpoint, language_model=True)
        check_positions(opened, tokens)
        ids = text_windows(opened.tokenizer, corpus, tokens, windows).ids
        table = scan(opened.model)
        with EntropyRecorder(opened.model) as recorder:
            logits = opened.model(ids, use_cache=False).logits
        loss = torch.nn.functional.cross_entropy(logits[:, :-1].flatten(0, 1), ids[:, 1:].flatten())
        records = {(record["name"], record["head"]): record for record in recorder.records}
        rows = [records.get(key) for key in zip(table["name"], table["head"], strict=True)]
        if found and list(table["name"]) != found[0]["names"]:
            raise QKError(f"{checkpoint}: has other heads than {found[0]['name']}, expected checkpoints of one model")
        if None in rows:
            raise QKError(f"{checkpoint}: the attention of {table['name'][rows.index(None)]} was not seen on the text")
        columns = {name: table[name].to_list() for name in ("trace", "scale", "frobenius")}
        columns |= {name: [row[name] for row in rows if row] for name in ("share", "first_weight")}
        found.append(
            {"name": opened.name, "steps": steps_of(opened.name), "loss": loss.item(), "names": list(table["name"])}
            | columns
        )
    first = found[0]["frobenius"]
    for one in found:
        one["of_start"] = [size / start for size, start in zip(one["frobenius"], first, strict=True)]
        del one["names"]
    return {
        "schema": SCHEMA,
        "source": source,
        "text": f"{corpus!r}, validation",
        "windows": windows,
        "tokens": tokens,
        "made_by": provenance() | {"qkspectrum": __version__},
        "checkpoints": rounded(found, digits=DIGITS),
    }


def read_over_training(path: Path | str) -> list[dict[str, Any]]:
    """The checkpoints in a file that `python -m qkspectrum.experiments.real_models.over_training` wrote.

    Raises:
        QKError: the file cannot be read, is not JSON, or is of another kind or schema.
    """
    measured = read_json(path)
    schema = measured.get("schema") if isinstance(measured, dict) and "checkpoints" in measured else None
    if schema != SCHEMA:
        raise QKError(f"{path}: expected measurements over training, of schema {SCHEMA}, got {schema}")
    return measured["checkpoints"]


def main() -> None:
    """Measure the checkpoints that the command line names, and write the JSON file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("model", help="a folder of checkpoints, such as step-100, or a model's name on the Hub")
    parser.add_argument(
        "--revisions", nargs="+", default=[], metavar="NAME", help="of a model on the Hub, in the order of training"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", required=True, help="JSON file, which is replaced")
    parser.add_argument("--tokens", type=int, default=64, help="length of a window of text (default: %(default)s)")
    parser.add_argument("--windows", type=int, default=32, help="how many windows to read (default: %(default)s)")
    parser.add_argument("--source", default="", help="where the model comes from, to be stored with the numbers")
    options = parser.parse_args()
    named = [at_revision(options.model, revision) for revision in options.revisions]
    checkpoints = named or checkpoints_in(Path(options.model))
    if not named:
        check_not_input("--out", options.out, Path(options.model).rglob("*"))
    measured = measure_over_training(checkpoints, wikitext2(), options.tokens, options.windows, options.source)
    chosen = f" --revisions {' '.join(options.revisions)}" if named else ""
    model = options.model if named else Path(options.model).name
    measured["made_by"]["command"] = (
        f"python -m qkspectrum.experiments.real_models.over_training {model}{chosen} "
        f"--tokens {options.tokens} --windows {options.windows}"
    )
    text = dumps(measured, compact=True).replace('{"name":', '\n{"name":')
    write_text_atomically(options.out, f"{text}\n")


if __name__ == "__main__":
    main()
