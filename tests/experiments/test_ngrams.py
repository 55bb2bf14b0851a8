import itertools
import json
import math
import sys
from collections import Counter
from pathlib import Path

import pytest
import torch
from conftest import one_line

from qkspectrum.experiments.data import ngrams
from qkspectrum.experiments.data.corpora import wikitext2
from qkspectrum.experiments.data.ngrams import KneserNey, yardstick
from qkspectrum.experiments.sweeps.results import read_results, stored_yardstick


def by_definition(text, vocabulary, order):
    """p(word, context) in dictionaries and loops, as Chen and Goodman write it."""
    grams = {n: Counter(tuple(text[i : i + n]) for i in range(len(text) - n + 1)) for n in range(1, order + 1)}
    counts = {n: Counter(gram[1:] for gram in grams[n + 1]) for n in range(1, order)} | {order: grams[order]}
    discounts = {}
    for n, of in counts.items():
        how_many = [sum(count == k for count in of.values()) for k in range(5)]
        y = how_many[1] / (how_many[1] + 2 * how_many[2])
        discounts[n] = [0, *(k - (k + 1) * y * how_many[k + 1] / how_many[k] for k in (1, 2, 3))]

    def p(word, context):
        if context is None:
            return 1 / vocabulary
        n = len(context) + 1
        lower = p(word, context[1:] if context else None)
        following = {gram[-1]: count for gram, count in counts[n].items() if gram[:-1] == context}
        if not following:
            return lower
        left = sum(discounts[n][min(count, 3)] for count in following.values())
        count = following.get(word, 0)
        return (count - discounts[n][min(count, 3)] + left * lower) / sum(following.values())

    return p


@pytest.fixture
def text(generator):
    return (60 ** torch.rand(200, generator=generator)).long() - 1  # a few words often, many once or twice


@pytest.mark.parametrize("order", [1, 2, 3])
def test_it_is_the_definition(order, text, generator):
    p = by_definition(text.tolist(), 60, order)
    unseen = (60 ** torch.rand(60, generator=generator)).long() - 1
    found = KneserNey(text, 60, order).log_probabilities(unseen).exp()
    context = [tuple(unseen[max(0, i - order + 1) : i].tolist()) for i in range(60)]
    expected = torch.tensor([p(*pair) for pair in zip(unseen.tolist(), context, strict=True)], dtype=torch.float64)
    torch.testing.assert_close(found, expected, rtol=1e-12, atol=0)


def test_by_hand():
    """Words a b a b a c of a vocabulary of four."""
    model = KneserNey(torch.tensor([0, 1, 0, 1, 0, 2]), 4, order=1)
    # counts 3, 2, 1: n1 = n2 = n3 = 1, Y = 1/3, so D1 = 1/3, D2 = 1, D3 = 3 − 0; what is taken is shared by four words
    taken = 1 / 3 + 1 + 3
    expected = torch.tensor([(3 - 3), (2 - 1), (1 - 1 / 3), 0], dtype=torch.float64) / 6 + taken / 6 / 4
    torch.testing.assert_close(model.log_probabilities(torch.arange(4)).exp(), expected)


@pytest.mark.parametrize("order", [1, 2, 4])
@pytest.mark.slow
def test_every_row_of_probabilities_sums_to_one(order, text):
    model = KneserNey(text, 61, order)  # 60 never occurs
    for context in itertools.product((0, 3, 60), repeat=order - 1):
        rows = [model.log_probabilities(torch.tensor([*context, word]))[-1].exp() for word in range(61)]
        assert math.isclose(sum(rows), 1, rel_tol=1e-12)
        assert min(rows) > 0


def test_more_context_helps_where_there_is_some():
    found = yardstick(wikitext2(500))
    assert found["1-gram"] > found["2-gram"] > found["3-gram"]
    assert set(found) == {"1-gram", "2-gram", "3-gram", "5-gram"}


def test_errors(as_user, text):
    for make, *parts in [
        (lambda: KneserNey(text, 60, 0), "order", "at least 1", "0"),
        (lambda: KneserNey(text, 3, 2), "text", "from 0 to 2"),
        (lambda: KneserNey(text[:1], 60, 2), "text", "at least 2", "got 1"),
        (lambda: KneserNey(text, 60, 2).log_probabilities(torch.tensor([61])), "text", "from 0 to 59", "61"),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, *parts)


@pytest.mark.slow
def test_the_command_stores_the_yardstick_of_each_text(tmp_path, monkeypatch):
    out = tmp_path / "yardstick.json"
    monkeypatch.setattr(sys, "argv", ["ngrams", str(out), "--vocabulary", "50", "--vocabulary", "all"])
    ngrams.main()
    stored, corpus = json.loads(out.read_text("utf-8")), wikitext2(50)
    assert list(stored) == [repr(corpus), repr(wikitext2())]
    assert stored[repr(corpus)]["test"] == pytest.approx(yardstick(corpus, "test"), abs=0.005)
    assert stored_yardstick({"corpus": repr(corpus)}, "test", tmp_path) == stored[repr(corpus)]["test"]
    with pytest.raises(ValueError) as error:
        stored_yardstick({"corpus": "no text"}, folder=tmp_path)
    one_line(error, "record", "n-gram", "no text")


def test_every_text_of_a_stored_run_has_its_yardstick():
    folder = Path(__file__).parents[2] / "book" / "results"
    for path in folder.glob("*.jsonl"):
        for record in read_results(path):
            if record["corpus"].startswith("Corpus(text files"):
                found = stored_yardstick(record, folder=folder)
                assert found["1-gram"] > found["2-gram"] > found["3-gram"] > found["5-gram"]
