import itertools
import math

import pytest
import torch
from conftest import one_line
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import norm

from qkspectrum import (
    AutoRegressive,
    IndependentTokens,
    RandomWalk,
    gaussian_signal_propagation,
    limit_signal_propagation,
    matrix_with_spectrum,
    piecewise_linear_rows,
    signal_propagation,
    simulate_signal_propagation,
)


@given(st.floats(0, 1), st.floats(-60, 60), st.floats(1e-3, 60))
@settings(max_examples=200, deadline=None)
def test_limit_equals_the_written_formula(theta, xi, eta):
    mu = xi * (theta - 0.5)
    s = eta * math.sqrt(2 * theta**2 - 2 * theta + 7 / 12)
    expected = norm.cdf((1 - mu) / s) - norm.cdf(-mu / s)
    assert limit_signal_propagation(theta, xi, eta).item() == pytest.approx(expected, abs=1e-12)


def test_far_tail_keeps_its_relative_precision():
    """Both ends far above the mean: Φ(b) − Φ(a) would cancel to 0."""
    rho = limit_signal_propagation(0.0, 40.0, 2.0).item()  # mean −20
    s = 2 * math.sqrt(7 / 12)
    assert rho == pytest.approx(norm.sf(20 / s) - norm.sf(21 / s), rel=1e-9)
    assert rho > 0


@pytest.mark.parametrize(
    ("xi", "window"), [(1.0, (0.5, 1.0)), (8.0, (0.5, 0.5 + 1 / 8)), (-1.0, (0.0, 0.5)), (-8.0, (0.5 - 1 / 8, 0.5))]
)
def test_vanishing_variance_gives_the_windows_of_the_theorem(xi, window):
    theta = torch.linspace(0.01, 0.99, 99, dtype=torch.float64)
    inside = (theta > window[0] + 0.005) & (theta < window[1] - 0.005)
    outside = (theta < window[0] - 0.005) | (theta > window[1] + 0.005)
    for eta in (1e-4, 0.0):
        rho = limit_signal_propagation(theta, xi, eta)
        assert (rho[inside] > 0.999).all() and (rho[outside] < 1e-3).all()


def test_general_matrix_reduces_to_the_symmetric_one_and_may_rotate():
    theta = torch.linspace(0, 1, 9, dtype=torch.float64)
    symmetric = limit_signal_propagation(theta, 2.0, 3.0)
    torch.testing.assert_close(limit_signal_propagation(theta, 2.0, 3.0, frobenius=3.0), symmetric)
    walk = RandomWalk(4000)
    positions = (torch.arange(4000, dtype=torch.float64) + 0.5) / 4000
    for trace_of_square in (-4.0, 0.0, 5.0):
        eta = math.copysign(math.sqrt(abs(trace_of_square)), trace_of_square)
        limit = limit_signal_propagation(positions, 2.0, eta, frobenius=3.0)
        finite = gaussian_signal_propagation(walk.kernel(), 2.0, trace_of_square, 9.0)
        assert (limit - finite).abs().max() < 1e-3


def test_gaussian_law_approaches_the_limit_as_tokens_grow():
    errors = []
    for length in (50, 100, 200, 400):
        positions = torch.arange(1, length + 1, dtype=torch.float64) / length
        finite = gaussian_signal_propagation(RandomWalk(length).kernel(), 3.0, 4.0, 4.0)
        errors.append((finite - limit_signal_propagation(positions, 3.0, 2.0)).abs().max().item())
    rates = [math.log2(a / b) for a, b in itertools.pairwise(errors)]
    assert all(0.9 < rate < 1.1 for rate in rates)  # first order in 1/T


@pytest.mark.parametrize(
    "process", [RandomWalk(24), AutoRegressive(24, 0.9), IndependentTokens(24)], ids=lambda p: type(p).__name__
)
@pytest.mark.parametrize(("mean", "variance"), [(0.0, 1.0), (0.05, 0.02), (-0.1, 0.3)])
def test_gaussian_law_agrees_with_simulation_at_high_dimension(process, mean, variance, generator):
    """Independent path: sample tokens, form logits, apply the piecewise-linear softmax, see what is not clipped."""
    dim, samples = 200, 4000
    w = matrix_with_spectrum(dim, mean, variance, generator)
    x = process.sample(samples, dim, generator)
    temperature = math.sqrt(dim)
    logits = torch.einsum("nd,de,nte->nt", x[:, -1], w, x) / temperature
    weights = piecewise_linear_rows(logits[:, None], causal=False)[:, 0]
    passed = ((weights > 0) & (weights < 1)).double()
    measured, error = passed.mean(0), passed.std(0) / math.sqrt(samples)
    trace, square = w.trace().item(), w.square().sum().item()
    law = gaussian_signal_propagation(process.kernel(), trace, square, square, temperature)
    # 4.5 standard errors, plus what a Gaussian misses of a quadratic form at this dimension.
    assert ((measured - law).abs() < 4.5 * error + 0.02).all()


PROCESSES = [RandomWalk(20), AutoRegressive(12, 0.8), AutoRegressive(7, -0.6), IndependentTokens(9), RandomWalk(2)]


@pytest.mark.parametrize("process", PROCESSES, ids=repr)
@pytest.mark.parametrize("dim", [1, 2, 5, 14, 60])
@pytest.mark.parametrize("general", [False, True], ids=["symmetric", "general"])
def test_exact_law_agrees_with_simulation(process, dim, general):
    """Fifty random matrices against conditional simulation, within five standard errors."""
    g = torch.Generator().manual_seed(dim)
    if general:
        weight = torch.randn(dim, dim, generator=g, dtype=torch.float64) / dim**0.5
        weight = weight + 0.3 * torch.eye(dim, dtype=torch.float64)
    else:
        weight = torch.randn(dim, generator=g, dtype=torch.float64) + 0.2
    exact = signal_propagation(weight, process, dim**0.5)
    measured, error = simulate_signal_propagation(weight, process, dim**0.5, 20_000, g)
    assert error.max() < 4e-3
    # An event rarer than one in the samples leaves no trace in their spread, hence the last term.
    assert ((exact - measured).abs() < 5 * error + 1 / 20_000).all()


@pytest.mark.parametrize("process", PROCESSES[:4], ids=repr)
def test_conditional_simulation_agrees_with_whole_paths_at_a_fraction_of_their_variance(process, generator):
    weight = matrix_with_spectrum(6, 0.2, 0.5, generator)
    conditional = simulate_signal_propagation(weight, process, 2.0, 20_000, generator)
    paths = simulate_signal_propagation(weight, process, 2.0, 20_000, generator, conditional=False)
    error = (conditional[1] ** 2 + paths[1] ** 2).sqrt()
    assert ((conditional[0] - paths[0]).abs() < 5 * error + 1e-9).all()
    assert (conditional[1].square().sum() < paths[1].square().sum() / 2).item()


def test_symmetric_matrix_and_its_eigenvalues_give_the_same(generator):
    for dim in (3, 40):
        weight = matrix_with_spectrum(dim, 0.3, 1.0, generator)
        by_values = signal_propagation(torch.linalg.eigvalsh(weight), RandomWalk(9), 1.5)
        torch.testing.assert_close(signal_propagation(weight, RandomWalk(9), 1.5), by_values, atol=2e-9, rtol=0)
        gaussian = [
            signal_propagation(w, RandomWalk(9), 1.5, "gaussian") for w in (weight, torch.linalg.eigvalsh(weight))
        ]
        torch.testing.assert_close(*gaussian)
        torch.testing.assert_close(signal_propagation(weight.T, RandomWalk(9), 1.5), by_values, atol=2e-9, rtol=0)


def test_transposing_a_general_matrix_changes_nothing(generator):
    weight = torch.randn(5, 5, generator=generator, dtype=torch.float64)
    torch.testing.assert_close(
        signal_propagation(weight, RandomWalk(8)), signal_propagation(weight.T, RandomWalk(8)), atol=1e-10, rtol=0
    )


def test_exact_law_approaches_the_limit_as_tokens_and_dimensions_grow(generator):
    """At fixed ξ and η; the distance falls at least as 1/√d does."""
    errors = []
    for length, dim in ((25, 16), (100, 64), (400, 256)):
        xi, eta = 3.0, 2.0
        z = torch.randn(dim, generator=generator, dtype=torch.float64)
        z = (z - z.mean()) / z.std(correction=0)
        mean = xi / dim**0.5
        weight = mean + (eta**2 - mean**2) ** 0.5 * z
        positions = torch.arange(1, length + 1, dtype=torch.float64) / length
        exact = signal_propagation(weight, RandomWalk(length), dim**0.5)
        errors.append((exact - limit_signal_propagation(positions, xi, eta)).abs().max().item())
    assert errors[0] > 1.9 * errors[1] > 1.9 * 1.9 * errors[2]


@pytest.mark.parametrize("general", [False, True])
def test_rank_deficient_heads_are_as_exact_and_as_quick(general, generator):
    """Four of 64 dimensions: most eigenvalues are rounding, and φ falls slowly."""
    w_q, w_k = torch.randn(2, 4, 64, generator=generator, dtype=torch.float64) / 8
    weight = w_q.T @ w_k if general else torch.linalg.eigvalsh(w_q.T @ w_q)
    exact = signal_propagation(weight, RandomWalk(16))
    measured, error = simulate_signal_propagation(weight, RandomWalk(16), 1.0, 20_000, generator)
    assert ((exact - measured).abs() < 5 * error + 1 / 20_000).all()


def test_zero_matrix_propagates_everything():
    for weight in (torch.zeros(3), torch.zeros(40), torch.zeros(3, 3)):
        assert signal_propagation(weight, RandomWalk(5)).sub(1).abs().max() < 1e-12


def test_gradients_are_finite_at_the_edges():
    xi = torch.zeros(3, dtype=torch.float64, requires_grad=True)
    eta = torch.tensor([0.0, 1e-170, 1.0], dtype=torch.float64, requires_grad=True)  # 1e-170² is denormal
    limit_signal_propagation(torch.tensor([0.5, 0.5, 0.5], dtype=torch.float64), xi, eta).sum().backward()
    assert xi.grad.isfinite().all() and eta.grad.isfinite().all()


def test_numbers_and_tensors_of_any_kind_give_the_same(as_user):
    exact = limit_signal_propagation(1.0, 1.7, 0.6).item()
    for theta in (torch.tensor(1), torch.tensor(1.0), torch.tensor(1.0, dtype=torch.float16)):
        assert limit_signal_propagation(theta, 1.7, 0.6).item() == pytest.approx(exact, abs=1e-6)
    assert limit_signal_propagation(torch.tensor([0, 1]), 1.7, 0.6)[1].item() == pytest.approx(exact, abs=1e-12)
    wide = limit_signal_propagation(torch.tensor(1.0), torch.tensor(1.7, dtype=torch.float64), 0.6)
    assert wide.dtype == torch.float64 and wide.item() == pytest.approx(exact, abs=1e-12)


def test_one_token_always_propagates():
    assert gaussian_signal_propagation(RandomWalk(1).kernel(), 3.0, 1.0, 1.0).tolist() == [1.0]


def test_errors(as_user):
    kernel = RandomWalk(3).kernel()
    for make, name in [
        (lambda: limit_signal_propagation(1.5, 0.0, 1.0), "theta"),
        (lambda: limit_signal_propagation(0.5, 0.0, -1.0), "eta"),
        (lambda: limit_signal_propagation(0.5, float("nan"), 1.0), "xi"),
        (lambda: limit_signal_propagation(0.5, 0.0, 2.0, frobenius=1.0), "frobenius"),
        (lambda: limit_signal_propagation(torch.zeros(2), torch.zeros(3), 1.0), "(2,)"),
        (lambda: gaussian_signal_propagation(kernel[:2], 0.0, 1.0, 1.0), "kernel"),
        (lambda: signal_propagation(torch.ones(2, 3), RandomWalk(4)), "(2, 3)"),
        (lambda: signal_propagation(torch.full((3,), float("nan")), RandomWalk(4)), "weight"),
        (lambda: signal_propagation(torch.ones(3), RandomWalk(1)), "tokens"),
        (lambda: signal_propagation(torch.ones(3), RandomWalk(4), 0.0), "temperature"),
        (lambda: signal_propagation(torch.ones(3), RandomWalk(4), method="guess"), "method"),
        (lambda: simulate_signal_propagation(torch.ones(3), RandomWalk(4), samples=1), "samples"),
        (lambda: gaussian_signal_propagation(kernel, 0.0, 1.0, 1.0, temperature=0.0), "temperature"),
        (lambda: gaussian_signal_propagation(kernel * float("nan"), 0.0, 1.0, 1.0), "kernel"),
        (lambda: gaussian_signal_propagation(kernel.triu(), 0.0, 1.0, 1.0), "kernel"),
        (lambda: gaussian_signal_propagation(kernel.long(), 0.0, 1.0, 1.0), "kernel"),
        (lambda: gaussian_signal_propagation(kernel, float("nan"), 1.0, 1.0), "trace"),
        (lambda: gaussian_signal_propagation(kernel, 0.0, 5.0, 1.0), "trace_of_square"),
        (lambda: gaussian_signal_propagation(kernel, 0.0, 1.0, 1.0, temperature=float("inf")), "temperature"),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, name)
