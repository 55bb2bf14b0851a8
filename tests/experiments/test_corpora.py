import builtins
import logging

import pytest
import torch
from conftest import one_line

from qkspectrum.experiments.data import corpora
from qkspectrum.experiments.data.corpora import wikitext2


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "train.txt").write_text("b a a <unk>\n\n a b c\n", encoding="utf-8")
    (tmp_path / "valid.txt").write_text("a z\n", encoding="utf-8")
    (tmp_path / "test.txt").write_text("c\n", encoding="utf-8")
    monkeypatch.setenv("QKSPECTRUM_DATA", str(tmp_path))
    return tmp_path


def text(corpus, split):
    return " ".join(corpus.words[i] for i in getattr(corpus, split))


def test_folder_of_text_files(folder):
    corpus = wikitext2()
    assert folder.name in corpus.name
    assert text(corpus, "train") == "b a a <unk> <eos> <eos> a b c <eos>"
    assert text(corpus, "valid") == "a <unk> <eos>"  # z is not in train
    assert corpus.words[:2] in (["a", "<eos>"], ["<eos>", "a"]) and corpus.train.dtype == torch.int64


def test_small_vocabulary_keeps_the_most_frequent(folder):
    corpus = wikitext2(3)
    assert len(corpus.words) == 3 and set(corpus.words) == {"<unk>", "a", "<eos>"}
    assert text(corpus, "test") == "<unk> <eos>"


def test_frequent_unknown_words_are_one_type(folder):
    (folder / "train.txt").write_text("<unk> <unk> <unk> a a b\n", encoding="utf-8")
    for vocabulary in (None, 3, 2):
        words = wikitext2(vocabulary).words
        assert len(set(words)) == len(words) == (vocabulary or 4)


def test_fingerprint_tells_texts_apart_that_count_alike(folder):
    first = wikitext2()
    (folder / "valid.txt").write_text("b z\n", encoding="utf-8")
    second = wikitext2()
    assert repr(first) == repr(second) and first.fingerprint != second.fingerprint


def test_embedded_text_needs_nothing_and_says_what_it_is(monkeypatch):
    monkeypatch.setenv("QKSPECTRUM_DATA", "embedded")
    monkeypatch.setattr(builtins, "open", None)
    corpora._from_python.cache_clear()
    corpus = wikitext2()
    assert "Python" in corpus.name and "Python" in repr(corpus)
    assert len(corpus.train) > 50_000 and len(corpus.valid) > 5_000 and len(corpus.test) > 5_000
    assert int(torch.cat([corpus.train, corpus.valid, corpus.test]).max()) < len(corpus.words)


def test_a_corpus_that_cannot_be_loaded_is_replaced_with_a_warning(monkeypatch):
    datasets = pytest.importorskip("datasets")

    def fails(*_):
        raise ConnectionError("no route\nto host")

    monkeypatch.delenv("QKSPECTRUM_DATA")
    monkeypatch.setattr(datasets, "load_dataset", fails)
    with pytest.warns(UserWarning, match=r"cannot be loaded \(ConnectionError: no route to host\)") as caught:
        corpus = wikitext2(100)
    assert "Python" in corpus.name and "\n" not in str(caught[0].message)


def test_of_the_hubs_retries_the_first_is_shown(monkeypatch, caplog):
    datasets = pytest.importorskip("datasets")
    retries = logging.getLogger("huggingface_hub.utils._http")

    def fails(*_):
        for attempt in range(3):
            retries.warning("attempt %s", attempt)
        raise ConnectionError

    monkeypatch.delenv("QKSPECTRUM_DATA")
    monkeypatch.setattr(datasets, "load_dataset", fails)
    monkeypatch.setattr(retries, "handlers", [caplog.handler])  # the Hub's own loggers may not pass theirs on
    monkeypatch.setattr(retries, "propagate", False)
    for _ in range(2):
        caplog.clear()
        with pytest.warns(UserWarning, match="ConnectionError"):
            wikitext2(100)
        assert caplog.messages == ["attempt 0"] and not retries.filters


def test_loads_from_datasets(monkeypatch):
    datasets = pytest.importorskip("datasets")
    lines = {split: {"text": [f" {split} a \n", ""]} for split in ("train", "validation", "test")}
    monkeypatch.delenv("QKSPECTRUM_DATA")
    asked = []
    monkeypatch.setattr(datasets, "load_dataset", lambda *name: asked.append(name) or lines)
    corpus = wikitext2()
    assert asked == [("Salesforce/wikitext", "wikitext-2-v1")] and corpus.name == "WikiText-2"
    assert text(corpus, "train") == "train a <eos> <eos>"


def test_errors(folder, as_user):
    (folder / "valid.txt").unlink()
    with pytest.raises(ValueError) as error:
        wikitext2()
    one_line(error, "QKSPECTRUM_DATA", "valid.txt")
    with pytest.raises(ValueError) as error:
        wikitext2(1)
    one_line(error, "vocabulary")
