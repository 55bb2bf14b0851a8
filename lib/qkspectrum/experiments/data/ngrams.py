"""The yardstick beside every perplexity: n-gram models with modified Kneser–Ney smoothing, on the same words.

`python -m qkspectrum.experiments.data.ngrams FILE --vocabulary 4000 --vocabulary all` stores it for a text.
"""

import argparse
from pathlib import Path
from typing import NamedTuple

import torch
from jaxtyping import Float, Int
from torch import Tensor

from ..._checks import check_whole
from ..._files import write_text_atomically
from ..._json import dumps
from ...errors import QKError
from .corpora import Corpus, wikitext2


class _Order(NamedTuple):
    """All n-grams of one length n that the training text holds.

    Attributes:
        keys: one for each n-gram, (index of its first n − 1 words) · vocabulary + last word, in order; the index of an
            n-gram is the place of its key.
        counts: how often each occurs, or below the highest order how many different words precede it.
        totals, ones, twos, more: of each context, the sum of these counts and how many of them are 1, 2, and above.
        discounts: what is taken from counts of 0, 1, 2, and above.
    """

    keys: Tensor
    counts: Tensor
    totals: Tensor
    ones: Tensor
    twos: Tensor
    more: Tensor
    discounts: Tensor


class KneserNey:
    """Interpolated n-gram model with modified Kneser–Ney smoothing.

    With c the count of the context h followed by w, h′ the context without its first word, and D(c) the discount:

        p(w|h) = (max(c − D(c), 0) + γ(h) p(w|h′)) / Σ_v c(h v),   γ(h) = D₁ N₁(h) + D₂ N₂(h) + D₃ N₃₊(h),

    where N_k(h) words follow h with count k. Below the highest order c is the number of different words that precede
    h w. The recursion ends in the uniform distribution over the vocabulary. D₁, D₂ and D₃ come from how many n-grams
    occur one to four times.

    Args:
        text: training words as ids, (words).
        vocabulary: number of word types.
        order: n, at least 1; 2 is a bigram model.

    Raises:
        QKError: an order below 1, ids outside the vocabulary, or a text that is shorter than one n-gram.

    >>> text = torch.tensor([0, 1, 0, 1, 0, 2])
    >>> KneserNey(text, 3, order=2).perplexity(text) < 3
    True

    Source: Chen & Goodman 1998, section 3. Status: exact.
    """

    def __init__(self, text: Int[Tensor, " words"], vocabulary: int, order: int = 3):
        check_whole("vocabulary", vocabulary, 1)
        check_whole("order", order, 1)
        if len(text) < order:
            raise QKError(f"text: expected at least {order} words, got {len(text)}")
        _check_ids(text, vocabulary)
        self.vocabulary = vocabulary
        self._orders: list[_Order] = []
        context = torch.zeros_like(text)  # index of the n − 1 words before each position; the empty context is one
        found = []  # of each length: keys, their counts, where each occurs once, and the index at each position
        for n in range(1, order + 1):
            keys = context[n - 1 :] * vocabulary + text[n - 1 :]
            unique, index, counts = keys.unique(return_inverse=True, return_counts=True)
            places = torch.empty_like(unique).scatter_(0, index, torch.arange(n - 1, len(text)))
            grams = torch.cat([text.new_full((n - 1,), -1), index])
            found.append((unique, counts, places, grams))
            context = _one_later(grams)
        contexts = 1
        for n, (keys, counts, _, grams) in enumerate(found):
            if n + 1 < order:  # each different longer n-gram ends in one of these
                counts = grams[found[n + 1][2]].bincount(minlength=len(keys))
            self._orders.append(self._smoothed(keys, counts, contexts))
            contexts = len(keys)

    def _smoothed(self, keys: Tensor, counts: Tensor, contexts: int) -> _Order:
        context = keys // self.vocabulary

        def per_context(values: Tensor) -> Tensor:
            return torch.zeros(contexts, dtype=torch.float64).index_add_(0, context, values.double())

        one, two, three, four = (float((counts == k).sum()) for k in (1, 2, 3, 4))
        y = one / (one + 2 * two) if one + two else 0.0
        more = (two / one if one else 0.0, three / two if two else 0.0, four / three if three else 0.0)
        discounts = [0.0, *(min(max(k - (k + 1) * y * ratio, 0.0), k) for k, ratio in enumerate(more, 1))]
        return _Order(
            keys,
            counts,
            per_context(counts),
            per_context(counts == 1),
            per_context(counts == 2),
            per_context(counts > 2),
            torch.tensor(discounts, dtype=torch.float64),
        )

    def log_probabilities(self, text: Int[Tensor, " words"]) -> Float[Tensor, " words"]:
        """The log-probability of every word given the n − 1 before it, in nats; the first words have fewer.

        Raises:
            QKError: ids outside the vocabulary.
        """
        _check_ids(text, self.vocabulary)
        p = torch.full((len(text),), 1 / self.vocabulary, dtype=torch.float64)
        context = torch.zeros_like(text)  # index of the context before each position; −1 where it was never seen
        for order in self._orders:
            key = context * self.vocabulary + text
            index = torch.searchsorted(order.keys, key).clamp_max(len(order.keys) - 1)
            seen = (order.keys[index] == key) & (context >= 0)
            counts = torch.where(seen, order.counts[index], 0)
            of = context.clamp_min(0)
            left = order.discounts[1] * order.ones[of] + order.discounts[2] * order.twos[of]
            left = left + order.discounts[3] * order.more[of]
            mass = counts.double() - order.discounts[counts.clamp_max(3)]
            total = order.totals[of]
            known = (context >= 0) & (total > 0)
            p = torch.where(known, (mass + left * p) / total.clamp_min(1), p)
            context = _one_later(torch.where(seen, index, -1))
        return p.log()

    def perplexity(self, text: Int[Tensor, " words"]) -> float:
        """The exponential of the mean negative log-probability of a text's words."""
        return (-self.log_probabilities(text)).mean().exp().item()


def yardstick(corpus: Corpus, split: str = "valid", orders: tuple[int, ...] = (1, 2, 3, 5)) -> dict[str, float]:
    """Perplexity of a whole split under n-gram models of the training split: {"1-gram": …, "2-gram": …, …}.

    A language model that does not beat the 3-gram has not learned to use its context.

    Raises:
        QKError: as `KneserNey`.
    """
    text = getattr(corpus, split)
    return {f"{n}-gram": KneserNey(corpus.train, len(corpus.words), n).perplexity(text) for n in orders}


def _check_ids(text: Tensor, vocabulary: int) -> None:
    wrong = text[(text < 0) | (text >= vocabulary)]
    if len(wrong):
        raise QKError(f"text: expected ids from 0 to {vocabulary - 1}, got {wrong[0].item()}")


def _one_later(grams: Tensor) -> Tensor:
    """The index of the n-gram that ends just before each position; −1 where there is none."""
    return torch.cat([grams.new_full((1,), -1), grams[:-1]])


def _number_of_words(text: str) -> int | None:
    return None if text == "all" else int(text)


def main() -> None:
    """Write {text: {split: `yardstick`}} for the texts that the command line names."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("out", type=Path, metavar="FILE", help="JSON file, which is replaced")
    parser.add_argument(
        "--vocabulary", type=_number_of_words, action="append", required=True, metavar="WORDS",
        help="how many of WikiText-2's most frequent words to keep, or all; may be given several times",
    )  # fmt: skip
    options = parser.parse_args()
    found = {}
    for words in options.vocabulary:
        corpus = wikitext2(words)
        found[repr(corpus)] = {
            split: {name: round(value, 2) for name, value in yardstick(corpus, split).items()}
            for split in ("valid", "test")
        }
    write_text_atomically(options.out, dumps(found) + "\n")


if __name__ == "__main__":
    main()
