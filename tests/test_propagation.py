import itertools
import math

import pytest
import torch
from conftest import one_line
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import ndtr  # not scipy.stats, which takes a second to import
from torch.utils._python_dispatch import TorchDispatchMode

from qkspectrum import (
    AutoRegressive,
    EmpiricalTokens,
    GaussianTokens,
    IndependentTokens,
    QKMatrix,
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
    expected = ndtr((1 - mu) / s) - ndtr(-mu / s)
    assert limit_signal_propagation(theta, xi, eta).item() == pytest.approx(expected, abs=1e-12)


def test_far_tail_keeps_its_relative_precision():
    """Both ends far above the mean: Φ(b) − Φ(a) would cancel to 0."""
    rho = limit_signal_propagation(0.0, 40.0, 2.0).item()  # mean −20
    s = 2 * math.sqrt(7 / 12)
    assert rho == pytest.approx(ndtr(-20 / s) - ndtr(-21 / s), rel=1e-9)
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


@pytest.mark.slow
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


@pytest.mark.slow
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


def sigma(dim: int) -> torch.Tensor:
    """A random covariance with eigenvalues from about 0 to 4."""
    root = torch.randn(dim, dim, generator=torch.Generator().manual_seed(dim), dtype=torch.float64)
    return root @ root.T / dim


def embeddings(dim: int) -> torch.Tensor:
    """Not Gaussian, with a mean, of different size at every position."""
    g = torch.Generator().manual_seed(dim)
    return torch.rand(30, 9, dim, generator=g).cumsum(1) ** 2


FIXED = [RandomWalk(20), AutoRegressive(12, 0.8), AutoRegressive(7, -0.6), IndependentTokens(9), RandomWalk(2)]
PROCESSES = {repr(process): (lambda dim, process=process: process) for process in FIXED} | {
    "walk, covariance": lambda dim: RandomWalk(11, sigma(dim)),
    "AR(1), covariance": lambda dim: AutoRegressive(8, 0.9, sigma(dim)),
    "independent, covariance": lambda dim: IndependentTokens(6, sigma(dim)),
    "empirical": lambda dim: EmpiricalTokens(embeddings(dim)),
}


@pytest.mark.parametrize("process", PROCESSES)
@pytest.mark.parametrize("dim", [1, 2, 5, 14, 60])
@pytest.mark.parametrize("general", [False, True], ids=["symmetric", "general"])
def test_exact_law_agrees_with_simulation(process, dim, general):
    """Ninety random cases against conditional simulation, within five standard errors."""
    process = PROCESSES[process](dim)
    g = torch.Generator().manual_seed(dim)
    if general:
        weight = torch.randn(dim, dim, generator=g, dtype=torch.float64) / dim**0.5
        weight = weight + 0.3 * torch.eye(dim, dtype=torch.float64)
    else:
        weight = torch.randn(dim, generator=g, dtype=torch.float64) + 0.2
        if process.covariance is not None:
            weight = weight.diag()
    exact = signal_propagation(weight, process, dim**0.5)
    measured, error = simulate_signal_propagation(weight, process, dim**0.5, 20_000, g)
    assert error.max() < 4e-3
    # An event rarer than one in the samples leaves no trace in their spread, hence the last term.
    assert ((exact - measured).abs() < 5 * error + 1 / 20_000).all()


@pytest.mark.parametrize(
    "process", ["RandomWalk(length=20)", "AutoRegressive(length=7, correlation=-0.6)", "empirical"]
)
@pytest.mark.parametrize("sign", [1, -1])
def test_two_equal_eigenvalues_have_a_closed_form(process, sign):
    """z is then a difference of two exponentials with means 2w₊ and 2w₋, whose distribution is elementary."""
    process = PROCESSES[process](2)
    kernel, root = process.kernel(), torch.eye(2, dtype=torch.float64)
    if process.covariance is not None:
        root = torch.linalg.inv(torch.linalg.cholesky(process.covariance))
    strength, keys = sign * 3.0, len(kernel)
    exact = signal_propagation(strength * root.T @ root, process, 1.7)  # the identity between whitened tokens
    centred = torch.eye(keys, dtype=torch.float64) - 1 / keys
    a, b, v = (centred @ kernel @ centred).diagonal(), (centred @ kernel)[:, -1], kernel[-1, -1]
    up, down = (sign * strength * ((a * v).sqrt() + s * b) / (1.7 * keys) for s in (sign, -sign))  # 2w₊ and 2w₋
    above = up / (up + down) * torch.exp(-(1 - 1 / keys) / up)
    below = down / (up + down) * torch.exp(-1 / keys / down)
    torch.testing.assert_close(exact, 1 - above - below, atol=1e-9, rtol=0)


@pytest.mark.parametrize("process", PROCESSES)
def test_conditional_simulation_agrees_with_whole_paths_at_a_fraction_of_their_variance(process, generator):
    process = PROCESSES[process](6)
    weight = matrix_with_spectrum(6, 0.2, 0.5, generator)
    conditional = simulate_signal_propagation(weight, process, 2.0, 20_000, generator)
    paths = simulate_signal_propagation(weight, process, 2.0, 20_000, generator, conditional=False)
    error = (conditional[1] ** 2 + paths[1] ** 2).sqrt()
    assert ((conditional[0] - paths[0]).abs() < 5 * error + 1e-9).all()
    assert (conditional[1].square().sum() < paths[1].square().sum() / 2).item()


@pytest.mark.parametrize("query", [1, 4, -1])
@pytest.mark.parametrize("causal", [True, False])
@pytest.mark.parametrize("process", ["AutoRegressive(length=12, correlation=0.8)", "walk, covariance", "empirical"])
def test_any_query_agrees_with_whole_paths(query, causal, process, generator):
    process = PROCESSES[process](4)
    weight = torch.randn(4, 4, generator=generator, dtype=torch.float64)
    exact = signal_propagation(weight, process, query=query, causal=causal)
    position = query % process.length
    assert len(exact) == (position + 1 if causal else process.length)
    for conditional in (True, False):
        rho, error = simulate_signal_propagation(
            weight, process, 1.0, 20_000, generator, conditional, query=query, causal=causal
        )
        assert ((exact - rho).abs() < 5 * error + 1 / 20_000).all()


def test_a_causal_query_of_the_walk_is_the_last_of_a_shorter_one(generator):
    weight = torch.randn(30, generator=generator, dtype=torch.float64)
    for method in ("exact", "gaussian"):
        early = signal_propagation(weight, RandomWalk(40), 3.0, method, query=11)
        torch.testing.assert_close(early, signal_propagation(weight, RandomWalk(12), 3.0, method))


@pytest.mark.parametrize("head_dim", [1, 3, 8, 12])
@pytest.mark.parametrize("covariance", [False, True])
def test_a_head_is_its_matrix(head_dim, covariance, generator):
    """Factors give what W gives, for heads narrow and wide, and their simulation is that of W."""
    w_q, w_k = torch.randn(2, head_dim, 8, generator=generator)
    qk = QKMatrix(w_q, w_k)
    dense = w_q.double().T @ w_k.double()
    process = RandomWalk(7, sigma(8) if covariance else None)
    for method in ("exact", "gaussian"):
        torch.testing.assert_close(
            signal_propagation(qk, process, 2.0, method), signal_propagation(dense, process, 2.0, method),
            atol=2e-9, rtol=0,
        )  # fmt: skip
    seeds = [torch.Generator().manual_seed(1) for _ in range(2)]
    paths = [
        simulate_signal_propagation(w, process, 2.0, 500, g, conditional=False)
        for w, g in zip((qk, dense), seeds, strict=True)
    ]
    torch.testing.assert_close(paths[0], paths[1])


def test_a_wide_head_forms_no_matrix_of_the_model_s_width(generator):
    """W of this head would take 2 GiB; a tensor's size is known before its memory is touched."""

    class Sizes(TorchDispatchMode):
        largest = 0

        def __torch_dispatch__(self, func, types, args=(), kwargs=None):
            out = func(*args, **(kwargs or {}))
            for tensor in out if isinstance(out, tuple | list) else [out]:
                if isinstance(tensor, torch.Tensor):
                    self.largest = max(self.largest, tensor.numel())
            return out

    w_q, w_k = torch.randn(2, 2, 16_384, generator=generator) / 128
    with Sizes() as sizes:
        rho = signal_propagation(QKMatrix(w_q, w_k), RandomWalk(8))
    assert (rho > 0).all() and sizes.largest < 10 * w_q.numel()


@pytest.mark.parametrize("weight", [torch.ones(2), torch.randn(40).double(), torch.eye(3), torch.randn(12, 12)])
def test_everything_is_made_on_the_weight_s_device(weight):
    """With another default device, a tensor made without naming one would not fit the rest."""
    process = RandomWalk(6)
    kernel, process.kernel = process.kernel(), lambda: kernel
    with torch.device("meta"):
        rho = signal_propagation(weight, process)
        measured = simulate_signal_propagation(weight, process, 1.0, 10, torch.Generator())[0]
    assert rho.device == measured.device == weight.device
    torch.testing.assert_close(rho, signal_propagation(weight, process), atol=0, rtol=0)


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


def rate(sizes: list[int], errors: list[float]) -> float:
    """The exponent of a power law through the errors, by least squares in logarithms."""
    x, y = (torch.tensor(values, dtype=torch.float64).log() for values in (sizes, errors))
    return ((x - x.mean()) @ (y - y.mean()) / (x - x.mean()).square().sum()).item()


@pytest.mark.parametrize(("shape", "expected"), [("normal", -1.0), ("exponential", -0.5)])
def test_gaussian_law_approaches_the_exact_one_as_dimensions_grow(shape, expected):
    """At fixed T, ξ and η: as 1/d if the eigenvalues lie evenly about their mean, as 1/√d if they are skewed."""
    sizes, errors = [64, 128, 256, 512, 1024], []
    for dim in sizes:
        quantiles = (torch.arange(dim, dtype=torch.float64) + 0.5) / dim
        z = torch.special.ndtri(quantiles) if shape == "normal" else -torch.log1p(-quantiles)
        z = (z - z.mean()) / z.std(correction=0)
        mean = 3.0 / dim**0.5
        weight = mean + (4.0 - mean**2) ** 0.5 * z
        exact, gaussian = (signal_propagation(weight, RandomWalk(100), dim**0.5, m) for m in ("exact", "gaussian"))
        errors.append((exact - gaussian).abs().max().item())
    assert rate(sizes, errors) == pytest.approx(expected, abs=0.12)


def test_exact_law_approaches_the_limit_as_tokens_and_dimensions_grow():
    """At fixed ξ and η with T = d: both approximations are then off by 1/T, for evenly spread eigenvalues."""
    sizes, errors = [32, 64, 128, 256, 512], []
    for size in sizes:
        z = torch.special.ndtri((torch.arange(size, dtype=torch.float64) + 0.5) / size)
        mean = 3.0 / size**0.5
        weight = mean + (4.0 - mean**2) ** 0.5 * z / z.std(correction=0)
        positions = torch.arange(1, size + 1, dtype=torch.float64) / size
        exact = signal_propagation(weight, RandomWalk(size), size**0.5)
        errors.append((exact - limit_signal_propagation(positions, 3.0, 2.0)).abs().max().item())
    assert rate(sizes, errors) == pytest.approx(-1, abs=0.12)


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


class Given(GaussianTokens):
    def __init__(self, kernel, length=3):
        super().__init__(length)
        self.given = kernel

    def kernel(self):
        return self.given


INDEFINITE = torch.tensor([[1.0, 0.9, 0.0], [0.9, 1.0, 0.9], [0.0, 0.9, 1.0]], dtype=torch.float64)


def test_a_semidefinite_kernel_passes(generator):
    """Equal tokens: no logit differs from another, so each propagates."""
    for kernel in (torch.ones(3, 3, dtype=torch.float64), torch.zeros(3, 3, dtype=torch.float64)):
        for method in ("exact", "gaussian"):
            for weight in (torch.ones(2), torch.ones(2, 2)):
                torch.testing.assert_close(
                    signal_propagation(weight, Given(kernel), method=method), torch.ones(3, dtype=torch.float64)
                )


def test_errors(as_user):
    kernel = RandomWalk(3).kernel()
    batch = QKMatrix(torch.ones(2, 1, 3), torch.ones(2, 1, 3))
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
        (lambda: signal_propagation(batch, RandomWalk(4)), "weight"),
        (lambda: signal_propagation(torch.ones(3), RandomWalk(4, sigma(3))), "weight"),
        (lambda: signal_propagation(torch.ones(2, 2), RandomWalk(4, sigma(3))), "weight"),
        (lambda: signal_propagation(torch.ones(3), RandomWalk(4), query=4), "query"),
        (lambda: signal_propagation(torch.ones(3), RandomWalk(4), query=-5), "query"),
        (lambda: signal_propagation(torch.ones(3), RandomWalk(4), query=0), "query"),
        (lambda: signal_propagation(torch.ones(3), RandomWalk(4), query=1.0), "query"),
        (lambda: signal_propagation(torch.ones(3), Given(INDEFINITE)), "positive semidefinite"),
        (lambda: simulate_signal_propagation(torch.ones(3), Given(INDEFINITE)), "positive semidefinite"),
        (lambda: signal_propagation(torch.ones(3), Given(kernel[:2])), "kernel"),
        (lambda: signal_propagation(torch.ones(3), Given(kernel, length=4)), "kernel"),
        (lambda: signal_propagation(torch.ones(3), Given(kernel * float("nan"))), "kernel"),
        (lambda: gaussian_signal_propagation(INDEFINITE, 0.0, 1.0, 1.0), "eigenvalue of -0.27"),
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
