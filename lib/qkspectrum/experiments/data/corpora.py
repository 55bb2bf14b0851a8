"""Text to train on, as word ids: WikiText-2, or a text that stands in for it where it cannot be loaded."""

import functools
import hashlib
import logging
import os
import platform
import re
import warnings
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import torch
from jaxtyping import Int
from torch import Tensor

from ..._checks import check_whole
from ...errors import QKError

END_OF_LINE, UNKNOWN = "<eos>", "<unk>"


@dataclass(frozen=True)
class Corpus:
    """Words as ids, in three splits.

    Attributes:
        name: which text this is, to be shown beside every number measured on it.
        words: the vocabulary, most frequent in train first; a truncated one begins with `<unk>`.
        train, valid, test: ids, int64.
    """

    name: str
    words: list[str]
    train: Tensor
    valid: Tensor
    test: Tensor

    @property
    def fingerprint(self) -> str:
        """A short hash of every word and id, which differs between two texts with the same counts."""
        digest = hashlib.sha256("\n".join(self.words).encode())
        for split in (self.train, self.valid, self.test):
            digest.update(split.numpy().tobytes())
        return digest.hexdigest()[:16]

    def __repr__(self) -> str:
        sizes = ", ".join(f"{split} {len(getattr(self, split)):,}" for split in ("train", "valid", "test"))
        return f"Corpus({self.name}: {len(self.words):,} word types; words in {sizes})"


def wikitext2(vocabulary: int | None = None) -> Corpus:
    """WikiText-2 as words, each line ended by `<eos>`.

    Where it comes from, in this order:

    - `QKSPECTRUM_DATA` names a folder with train.txt, valid.txt and test.txt: those files;
    - `QKSPECTRUM_DATA=embedded`: the help topics that every Python carries (65,000 words, needs nothing);
    - otherwise `datasets.load_dataset("Salesforce/wikitext", "wikitext-2-v1")`; if that fails, the embedded text,
      with a warning that says why.

    The result's `name` says which text it is.

    Args:
        vocabulary: keep this many word types, the most frequent in train; the rest become `<unk>`. None keeps all.

    Raises:
        QKError: the folder named by `QKSPECTRUM_DATA` lacks a file, or one cannot be read as UTF-8.

    Source: Merity et al. 2017 for the corpus.
    """
    if vocabulary is not None:
        check_whole("vocabulary", vocabulary, 2)
    source = os.environ.get("QKSPECTRUM_DATA")
    if source and source != "embedded":
        return _index(f"text files in {Path(source).name}", _from_folder(Path(source)), vocabulary)
    if not source:
        try:
            return _index("WikiText-2", _from_datasets(), vocabulary)
        except Exception as error:  # whatever the loader or the network raises: the reader gets text all the same
            reason = " ".join(str(error).split())[:200]
            warnings.warn(
                f"WikiText-2 cannot be loaded ({type(error).__name__}: {reason}); using Python's help topics instead. "
                "Set QKSPECTRUM_DATA to a folder with train.txt, valid.txt and test.txt to use those.",
                stacklevel=2,
            )
    return _index(f"help topics of Python {_python()}", _from_python(), vocabulary)


def windows_of(text: Int[Tensor, " words"], context: int) -> tuple[Int[Tensor, "windows context"], ...]:
    """The text in consecutive windows, and for every word of them the one that follows it.

    Raises:
        QKError: fewer words than one window and the word after it.
    """
    count = (len(text) - 1) // context
    if count < 1:
        raise QKError(f"corpus: {len(text)} words are fewer than one window of {context} + 1")
    return text[: count * context].view(count, context), text[1 : count * context + 1].view(count, context)


def _python() -> str:
    return ".".join(platform.python_version_tuple()[:2])


def _from_folder(folder: Path) -> list[Iterable[str]]:
    files = [folder / f"{split}.txt" for split in ("train", "valid", "test")]
    for file in files:
        if not file.is_file():
            raise QKError(f"QKSPECTRUM_DATA: expected a folder with train.txt, valid.txt, test.txt; no {file}")
    return [_words(_text_of(file).splitlines()) for file in files]


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QKError(f"QKSPECTRUM_DATA: expected text in UTF-8, {file} cannot be read ({error})") from error


def _from_datasets() -> list[Iterable[str]]:
    import datasets

    retries = logging.getLogger("huggingface_hub.utils._http")
    only_first = _First()
    retries.addFilter(only_first)
    try:
        loaded = datasets.load_dataset("Salesforce/wikitext", "wikitext-2-v1")
    finally:
        retries.removeFilter(only_first)
    return [_words(loaded[split]["text"]) for split in ("train", "validation", "test")]


class _First(logging.Filter):
    """Lets one message through: without a network, the Hub is tried for half a minute, with two lines each time."""

    _any_seen = False

    def filter(self, record: logging.LogRecord) -> bool:
        is_first, self._any_seen = not self._any_seen, True
        return is_first


@functools.cache  # half a second to take apart, and always the same
def _from_python() -> list[Iterable[str]]:
    from pydoc_data.topics import topics

    lines = [_spaced(line) for key in sorted(topics) for line in topics[key].splitlines()]
    first, second = len(lines) * 8 // 10, len(lines) * 9 // 10
    return [tuple(_words(part)) for part in (lines[:first], lines[first:second], lines[second:])]


def _spaced(line: str) -> str:
    """Words and punctuation apart, as in WikiText's own tokens."""
    return " ".join(re.findall(r"\w+|[^\w\s]", line))


def _words(lines: Iterable[str]) -> Iterable[str]:
    for line in lines:
        yield from line.split()
        yield END_OF_LINE


def _index(name: str, splits: list[Iterable[str]], vocabulary: int | None) -> Corpus:
    first: dict[str, str] = {}  # one string for each type: one for each word would take ten times the memory
    splits = [[first.setdefault(word, word) for word in words] for words in splits]
    counts = Counter(splits[0])
    counts.setdefault(UNKNOWN, 0)
    kept = [word for word, _ in counts.most_common()]
    if vocabulary is not None and len(kept) > vocabulary:
        kept.remove(UNKNOWN)
        kept = [UNKNOWN, *kept[: vocabulary - 1]]
    ids = {word: index for index, word in enumerate(kept)}
    unknown = ids[UNKNOWN]
    train, valid, test = (
        torch.tensor([ids.get(word, unknown) for word in words], dtype=torch.int64) for words in splits
    )
    return Corpus(name, kept, train, valid, test)
