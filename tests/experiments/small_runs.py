"""A tiny model on random text, trained in milliseconds and interrupted where a test says."""

from contextlib import contextmanager
from unittest import mock

import pytest
import torch
from torch import Tensor

from qkspectrum import TransformerConfig
from qkspectrum.experiments.data.corpora import Corpus
from qkspectrum.experiments.training import loop as training

VOCABULARY = 30
MODEL = TransformerConfig(VOCABULARY, 16, 16, heads=2, context=8, dropout=0.2)
CONFIG = training.TrainingConfig(
    steps=12, batch=4, warmup=4, evaluations=4, evaluation_windows=4, strength=0.05, trace=None, seed=3
)


def random_corpus(words: int = 400, vocabulary: int = VOCABULARY) -> Corpus:
    text = torch.randint(vocabulary, (words,), generator=torch.Generator().manual_seed(0))
    valid, test = text[: words // 4], text[words // 4 : words // 2]
    return Corpus("random", [str(i) for i in range(vocabulary)], text, valid, test)


def weights(model) -> Tensor:
    return torch.cat([p.detach().flatten() for p in model.parameters()])


@contextmanager
def crash_at(step: int):
    """Whatever trains in here is interrupted before that update."""
    update = training._step

    def crash(run, now, **options):
        if now == step:
            raise KeyboardInterrupt
        return update(run, now, **options)

    with mock.patch.object(training, "_step", crash), pytest.raises(KeyboardInterrupt):
        yield
