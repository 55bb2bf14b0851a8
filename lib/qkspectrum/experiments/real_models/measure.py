"""Any trained model of text, from a folder or the Hub: its spectra, what its heads do on text, and what was predicted.

`qkspectrum measure FOLDER --out FILE`
"""

import hashlib
import json
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch import nn

from ... import __version__
from ..._checks import check_whole
from ..._files import check_not_input, read_json
from ..._json import dumps, finite_or_none, rounded
from ...diagnose.scan import scan
from ...errors import MissingPackageError, QKError
from ...weights.checkpoint import Checkpoint
from ...weights.hub import download
from ..data.corpora import END_OF_LINE, UNKNOWN, Corpus
from ..sweeps.provenance import provenance
from .head_laws import Windows
from .head_measures import measure_heads

# What is downloaded from the Hub: weights in a format that cannot run code, the config and the tokenizer.
FILES = ("*.safetensors", "*.json", "*.txt", "*.model")
DIGITS, DIGITS_IN_LISTS = 5, 3  # significant ones; lists hold what is drawn
SCHEMA = 2  # of the file; those of schema 1 do not name it, and hold a dict for each head


class OpenedModel(NamedTuple):
    """A model in evaluation mode, float32, with the tokenizer beside it and the folder that both come from."""

    name: str
    model: nn.Module
    tokenizer: Any
    folder: Path


def open_model(name_or_folder: str | Path, language_model: bool = False) -> OpenedModel:
    """A Hugging Face model of text, from a folder or by its name on the Hub: only safetensors, and none of its code.

    Args:
        name_or_folder: the folder, or the name; after "@", its revision, as in "EleutherAI/pythia-70m@step512".
        language_model: open it with the layer that predicts the next token.

    Raises:
        QKError: the model is not a local folder and cannot be downloaded; it has no safetensors file, no config, a
            tokenizer that cannot be read, an unknown architecture, missing weights, or both an encoder and a decoder.
        MissingPackageError: transformers is not installed.
    """
    try:
        import transformers
    except ImportError as error:
        raise MissingPackageError.of("model", "transformers", error) from error
    folder = Path(name_or_folder)
    if not folder.is_dir():
        folder = download(str(name_or_folder), FILES)
    config = Checkpoint(folder).config  # refuses pickles, and names weights that are missing
    if config is None:
        raise QKError(f"{folder}: holds no config.json, expected a model as Hugging Face saves it")
    if config.get("is_encoder_decoder"):
        raise QKError(f"{folder}: has an encoder and a decoder, expected one of them")
    try:
        tokenizer = transformers.AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
    except (OSError, ValueError, KeyError) as error:
        reason = " ".join(str(error).split())[:200]
        raise QKError(f"{folder}: expected a tokenizer beside the model ({reason})") from None
    if not set(tokenizer.get_vocab()) - set(tokenizer.all_special_tokens):
        raise QKError(f"{folder}: holds no vocabulary, expected the files of a tokenizer beside the model")
    try:
        settings = transformers.AutoConfig.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
        # config.json is read last, so its own choice would win, and that can name code on the Hub to be downloaded.
        settings._attn_implementation = "eager"
        kind: Any = transformers.AutoModelForCausalLM if language_model else transformers.AutoModel
        model, found = kind.from_pretrained(
            folder, config=settings, use_safetensors=True, local_files_only=True, trust_remote_code=False,
            dtype=torch.float32, attn_implementation="eager", output_loading_info=True,
        )  # fmt: skip
    except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
        reason = " ".join(str(error).split())[:200]
        raise QKError(f"{folder}: cannot be opened as a model ({reason})") from None
    # A pooler comes after the layers and may be missing. Any other missing weight would be random, yet be measured.
    if missing := sorted(name for name in found["missing_keys"] if "pooler" not in name):
        raise QKError(
            f"{folder}: lacks {len(missing)} weights that its config.json asks for, the first is {missing[0]}"
        )
    named = folder.name if Path(name_or_folder).is_dir() else str(name_or_folder)
    return OpenedModel(named, model.eval(), tokenizer, folder)


def text_windows(tokenizer: Any, corpus: Corpus, tokens: int = 64, windows: int = 128) -> Windows:
    """The beginning of the validation text, cut into windows of equal length in the tokenizer's own tokens.

    Each window is framed by the special tokens that the tokenizer puts around any text.

    Args:
        tokenizer: a Hugging Face one.
        corpus: the text; its `<unk>` becomes the tokenizer's unknown token, if it is one that text is encoded to, and
            its `<eos>` a newline. (Byte-level tokenizers know every text; what they call the unknown token often means
            the end of a document.)
        tokens: length T, special tokens included.
        windows: number of windows, N.

    Raises:
        QKError: the text is too short, T leaves fewer than 8 tokens of text, or the tokenizer does not know most of
            the text.
    """
    check_whole("tokens", tokens, 2)
    check_whole("windows", windows, 2)
    inside = tokenizer("a", add_special_tokens=False)["input_ids"]
    around = tokenizer("a")["input_ids"]
    before = next(i for i in range(len(around)) if around[i : i + len(inside)] == inside)
    left, right = around[:before], around[before + len(inside) :]
    length = tokens - len(left) - len(right)
    if length < 8:
        raise QKError(f"tokens: expected at least {8 + tokens - length}, got {tokens}")
    spoken = {UNKNOWN: tokenizer.unk_token if _meets_unknown(tokenizer) else UNKNOWN, END_OF_LINE: "\n"}
    # A word is at least one token, so as many words as tokens are enough, unless words are unknown to the tokenizer.
    words = (corpus.words[i] for i in islice(corpus.valid.tolist(), 2 * windows * length))
    text = " ".join(spoken.get(word, word) for word in words)
    ids = tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"]
    if len(ids) < windows * length:
        raise QKError(f"corpus: {len(ids):,} tokens are too few for {windows} windows of {length}")
    unknown = sum(token == tokenizer.unk_token_id for token in ids) / len(ids)
    if unknown > 1 / 2:
        raise QKError(
            f"tokenizer: {unknown:.0%} of the text is unknown to it, expected a tokenizer for this kind of text"
        )
    rows = [left + ids[i * length : (i + 1) * length] + right for i in range(windows)]
    return Windows(torch.tensor(rows), len(left), len(left) + length - 1)


def _meets_unknown(tokenizer: Any) -> bool:
    """Whether there is text that the tokenizer encodes as its unknown token: a cuneiform sign, for instance."""
    try:
        found = tokenizer("\U00012345", add_special_tokens=False)["input_ids"]
    except Exception:  # tokenizers raises just that where words are unknown and the vocabulary has no token for them
        return False
    return tokenizer.unk_token_id in found


def measure_model(
    opened: OpenedModel, corpus: Corpus, tokens: int = 64, windows: int = 128, source: str = ""
) -> dict[str, Any]:
    """What `scan`, `verify` and `measure_heads` find in a model, and how it was measured: one dict that JSON can hold.

    Args:
        opened: the model.
        corpus: the text it reads.
        tokens: length of a window.
        windows: how many are read.
        source: where the model comes from, in words; stored with the numbers.

    Returns:
        What `read_measured` reads back from the file of `qkspectrum measure`, whose layout `dump_measured` describes:

        - schema, the version of these entries; a file of a later one is refused, those of earlier ones are read;
        - model, kind (its class), parameters, source, trained (what its config says of its training), sha256 (of each
          file of weights);
        - text, windows, tokens; first, last and queries: positions of the first and last token of text, and of the
          queries whose keys are counted;
        - notes and skipped, as in the `.attrs` of `scan`; made_by: versions, device and command;
        - heads: a dict for each, with the columns of `scan(eigenvalues=True, verify=…)` and the entries of
          `measure_heads`, rounded to 5 significant digits, 3 in lists.

    Raises:
        QKError: the windows are longer than the model has positions; and as `scan`, `text_windows` and
            `measure_heads` raise it.
    """
    import transformers

    check_positions(opened, tokens)
    text = text_windows(opened.tokenizer, corpus, tokens, windows)
    table = scan(opened.model, eigenvalues=True, verify=text.ids[:8])
    measured = {(row["name"], row["head"]): row for row in measure_heads(opened.model, text)}
    rows = [row | measured[row["name"], row["head"]] for row in table.to_dict("records")]
    config = opened.model.config
    return {
        "schema": SCHEMA,
        "model": opened.name,
        "kind": type(opened.model).__name__,
        "parameters": sum(p.numel() for p in opened.model.parameters()),
        "source": source,
        "trained": getattr(config, "trained", None),
        "sha256": {path.name: _digest(path) for path in sorted(opened.folder.glob("*.safetensors"))},
        "text": f"{corpus!r}, validation",
        "windows": windows,
        "tokens": tokens,
        "first": text.first,
        "last": text.last,
        "queries": text.queries,
        "notes": table.attrs["notes"],
        "skipped": table.attrs["skipped"],
        "made_by": provenance() | {"transformers": transformers.__version__, "qkspectrum": __version__},
        "heads": [{name: _rounded(name, value) for name, value in row.items()} for row in rows],
    }


def _rounded(name: str, value: Any) -> Any:
    is_drawn = isinstance(value, list) and name != "frequencies"
    return finite_or_none(rounded(value, digits=DIGITS_IN_LISTS if is_drawn else DIGITS))


def check_positions(opened: OpenedModel, tokens: int) -> None:
    """Raise `QKError` if the model has fewer positions than `tokens`."""
    limit = _positions(opened.model)
    if limit is not None and tokens > limit:
        raise QKError(f"tokens: expected at most {limit}, the positions of {opened.name}, got {tokens}")


def check_output(option: str, path: Path, opened: OpenedModel) -> None:
    """Raise `QKError` if `path` is a file of the model, unless it holds an earlier measurement."""
    try:
        former = json.loads(path.read_text(encoding="utf-8")) if path.suffix == ".json" and path.is_file() else None
    except (OSError, ValueError):
        former = None
    if not (isinstance(former, dict) and {"model", "made_by"} <= former.keys()):
        check_not_input(option, path, opened.folder.iterdir())


def _positions(model: nn.Module) -> int | None:
    """How many positions the model has, by its config and by its position embeddings; None if there is no limit."""
    config: Any = model.config
    limits = [getattr(getattr(config, "get_text_config", lambda: config)(), "max_position_embeddings", None)]
    for name, module in model.named_modules():
        if name.endswith("position_embeddings") and isinstance(module, nn.Embedding):
            # RoBERTa numbers positions from padding_idx + 1.
            limits.append(module.num_embeddings - (0 if module.padding_idx is None else module.padding_idx + 1))
    return min((limit for limit in limits if isinstance(limit, int) and limit > 0), default=None)


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while part := file.read(2**20):
            digest.update(part)
    return digest.hexdigest()


def dump_measured(measured: dict[str, Any]) -> str:
    """The dict of `measure_model` as JSON, of schema 2, in a quarter fewer bytes than a dict for each head takes.

    In the place of `heads` are `same`, the entries that are equal in all heads, and `columns`: by name, one value a
    head, a line for each.
    """
    rows = measured["heads"]
    names = list(dict.fromkeys(name for row in rows for name in row))
    columns = {name: [row.get(name) for row in rows] for name in names}
    same = {name: values[0] for name, values in columns.items() if all(value == values[0] for value in values)}
    own = {name: values for name, values in columns.items() if name not in same}
    head = dumps({key: value for key, value in measured.items() if key != "heads"} | {"same": same}, compact=True)
    lines = ",\n".join(f"{dumps(name)}:{dumps(values, compact=True)}" for name, values in own.items())
    return f'{head[:-1]},"columns":{{\n{lines}\n}}}}\n'


def read_measured(path: Path | str) -> dict[str, Any]:
    """Read the dict that `qkspectrum measure` wrote, with a dict for each head whichever schema the file has.

    Raises:
        QKError: the file cannot be read, is not JSON, holds something else, or has a later schema.
    """
    measured = read_json(path)
    if isinstance(measured, dict) and isinstance(measured.get("columns"), dict):
        if measured.get("schema") != SCHEMA:
            raise QKError(f"{path}: has schema {measured.get('schema')}, expected at most {SCHEMA}")
        same, columns = measured.pop("same"), measured.pop("columns")
        rows = zip(*columns.values(), strict=True)
        measured["heads"] = [same | dict(zip(columns, row, strict=True)) for row in rows]
    if not isinstance(measured, dict) or not measured.get("heads"):
        raise QKError(f"{path}: holds no measured heads, expected what qkspectrum measure writes")
    return {"schema": 1} | measured
