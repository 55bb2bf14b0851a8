"""Training for comparisons at each condition's best: what is measured so that a choice can be made, and then judged."""

from dataclasses import dataclass

import torch

from ...diagnose.recorder import EntropyRecorder
from ...transformer.model import Transformer
from ..data.corpora import Corpus, windows_of
from ..training.measures import measure, measure_spectrum, perplexity, profile, residual_by_layer, statistics, summary
from .remedy_training import RemedyTraining


@dataclass(frozen=True)
class TunedTraining(RemedyTraining):
    """`RemedyTraining` that measures the whole validation text, and beside it the test text's perplexity.

    A choice is made by validation alone: of a rate, of an amount, and of the point of the path. The test perplexity is
    then read where that choice fell.
    """

    def measure(self, model: Transformer, corpus: Corpus) -> dict:
        found = measure(model, corpus.valid, self.evaluation_windows, self.has_spectrum())
        return found | {"test_perplexity": perplexity(model, corpus.test, self.evaluation_windows)}

    def finish(self, model: Transformer, corpus: Corpus) -> dict:
        """final: `summary` of both texts, with the spectrum; profile: the validation text by position."""
        readings = {split: statistics(model, getattr(corpus, split), len(corpus.train)) for split in ("valid", "test")}
        spectrum = measure_spectrum(model) if self.has_spectrum() else {}
        final = {split: summary(reading, model.config.causal) | spectrum for split, reading in readings.items()}
        return {"final": final, "profile": profile(readings["valid"])}


@dataclass(frozen=True)
class DepthTraining(TunedTraining):
    """`TunedTraining` that also says how alike the tokens are after each layer, before training and after it."""

    def measure(self, model: Transformer, corpus: Corpus) -> dict:
        return super().measure(model, corpus) | {"residuals": residual_by_layer(model, corpus.valid, 64)}


@dataclass(frozen=True)
class RecipeTraining(TunedTraining):
    """`TunedTraining` without dropout of attention weights, as fairseq's recipe for language models has it."""

    def prepare(self, model: Transformer) -> None:
        super().prepare(model)
        for block in model.blocks:
            block.attention.dropout = 0.0


@dataclass(frozen=True)
class WatchedTraining(RemedyTraining):
    """`RemedyTraining` that also measures what practitioners watch, in the head where it is worst.

    That is, on 8 validation windows: max_logit, the largest logit; logit_range, the mean of a row's largest logit minus
    its smallest; lowest_share, the entropy's share of log keys; log_sum_exp, the smallest.
    """

    def measure(self, model: Transformer, corpus: Corpus) -> dict:
        found = super().measure(model, corpus)
        inputs, _ = windows_of(corpus.valid, model.config.context)
        was_training = model.training
        with torch.no_grad(), EntropyRecorder(model.eval()) as recorder:
            model.body(model.embed(inputs[:8].to(next(model.parameters()).device)))
        model.train(was_training)
        worst = {"max_logit": max, "logit_range": max, "share": min, "log_sum_exp": min}
        signs = {name: of(record[name] for record in recorder.records) for name, of in worst.items()}
        return found | {"lowest_share": signs.pop("share")} | signs
