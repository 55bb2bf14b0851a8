import json
import math
from dataclasses import asdict, replace

import pytest
import torch
from conftest import one_line

from qkspectrum.experiments.data.corpora import wikitext2
from qkspectrum.experiments.tasks.denoising import (
    DIM,
    FORMS,
    NOISE,
    PROCESSES,
    Denoiser,
    DenoisingTraining,
    RepeatedWords,
    best_causal_error,
    denoising_cells,
    learn,
    noisy_tokens,
    spectral_penalty,
)

TEXT = wikitext2(200)
SHORT = DenoisingTraining(steps=3, batch=2)


def test_the_best_causal_error_of_a_walk_is_the_kalman_filters():
    step, noise, variance, total = 1 / 48, NOISE**2, 0.0, 0.0
    for _ in range(48):
        variance = variance + step
        variance -= variance**2 / (variance + noise)
        total += variance
    assert math.isclose(best_causal_error(PROCESSES["walk"](TEXT), NOISE), total / 48, rel_tol=1e-10)


def test_the_best_causal_error_of_independent_tokens_shrinks_each_alone():
    assert math.isclose(best_causal_error(PROCESSES["independent"](TEXT), NOISE), 1 / (1 + 1 / NOISE**2), rel_tol=1e-10)


def test_the_texts_kernel_is_the_share_of_words_that_come_again():
    kernel = RepeatedWords(torch.tensor([0, 1, 0, 2, 0, 1]), 4).kernel()
    torch.testing.assert_close(kernel[0], torch.tensor([6, 0, 2, 0], dtype=torch.float64) / 6)
    assert (kernel == kernel.mT).all() and torch.linalg.eigvalsh(kernel).min() >= 0


@pytest.mark.parametrize("tokens", PROCESSES)
def test_tokens_are_of_order_one_and_the_noise_is_on_top(tokens, generator):
    clean, noisy = noisy_tokens(PROCESSES[tokens](TEXT), 4_000, generator)
    assert clean[:, -1].square().mean() == pytest.approx(1, abs=0.03)
    assert (noisy - clean).std() == pytest.approx(NOISE, abs=0.01)


def test_the_hard_form_attends_with_the_trace_it_is_given():
    layer = Denoiser(replace(SHORT, form="hard", trace=7.0))
    dense = layer.w_q.mT @ layer.w_k
    shifted = dense + (7 - dense.trace()) / DIM * torch.eye(DIM)
    torch.testing.assert_close(layer.spectrum().trace(), torch.tensor(7.0))
    x = torch.randn(2, 5, DIM)
    weights = (x @ shifted @ x.mT / math.sqrt(DIM)).masked_fill(~torch.ones(5, 5).tril().bool(), -math.inf).softmax(-1)
    torch.testing.assert_close(layer(x), weights @ x)


def test_uniform_attention_averages_whatever_its_weights_are():
    x = torch.randn(1, 4, DIM)
    means = x.cumsum(1) / torch.arange(1, 5)[:, None]
    torch.testing.assert_close(Denoiser(replace(SHORT, form="uniform"))(x), means)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("trace", [None, 3.0])
def test_penalty(form, trace):
    training = replace(SHORT, form=form, trace=trace, strength=0.1)
    layer = Denoiser(training)
    w = (layer.w_q.mT @ layer.w_k).double()
    if form == "hard" and trace is not None:
        w = w + (trace - w.trace()) / DIM * torch.eye(DIM)
    free = w if form == "frobenius" else w - w.trace() / DIM * torch.eye(DIM)
    expected = 0.1 * (free.square().sum() + (0 if trace is None else (w.trace() - trace) ** 2))
    expected = torch.zeros(()) if form in ("none", "uniform") else expected
    torch.testing.assert_close(spectral_penalty(layer, training), expected.float(), rtol=1e-4, atol=1e-6)


def test_attention_learns_to_remove_noise():
    training = DenoisingTraining(steps=80, batch=32, learning_rate=0.03)
    layer, process = Denoiser(training), PROCESSES["walk"](TEXT)
    clean, noisy = noisy_tokens(process, 500, torch.Generator().manual_seed(5))
    before = (layer(noisy) - clean).square().mean()
    learn(layer, process, training)
    after = (layer(noisy) - clean).square().mean()
    assert best_causal_error(process, NOISE) < after < 0.7 * before


@pytest.mark.slow
def test_a_run_is_a_record_and_the_seeds(as_user):
    first, *_ = denoising_cells("smoke")
    record = first.run(TEXT)
    assert record == first.run(TEXT) != replace(first, training=replace(first.training, seed=9)).run(TEXT)
    json.dumps(record | asdict(first), allow_nan=False)
    assert record["final"]["error"] > record["best"] > 0


def test_every_condition_has_its_seeds():
    cells = denoising_cells("cpu")
    assert len(cells) == 4 * (18 * 10 + 26) == len({json.dumps(asdict(cell)) for cell in cells})
    reported = [cell for cell in cells if cell.training.seed != 100]
    assert len(reported) == 4 * 18 * 10 and len({cell.condition for cell in reported}) == 4 * 18


def test_errors():
    with pytest.raises(ValueError) as error:
        DenoisingTraining(form="soft")
    one_line(error, "form", "'traceless'", "'soft'")
