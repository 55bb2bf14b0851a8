"""Numbers of any size: a formula's value follows a common factor as its degree says, in every precision."""

import math
import re

import pytest
import torch
from conftest import one_line
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from qkspectrum import (
    EmpiricalTokens,
    GaussianTokens,
    QKMatrix,
    RandomWalk,
    collapse_certificate,
    composite_norm,
    critical_beta,
    doubly_exponential_bound,
    effective_rank,
    entropy_lower_bound,
    expected_logit_variance,
    gaussian_signal_propagation,
    head_entropy_lower_bound,
    localization,
    logit_spread,
    matrix_with_spectrum,
    path_sums,
    propagation_phase,
    query_key_gradient,
    relative_residual,
    residual,
    scan,
    signal_propagation,
    simulate_signal_propagation,
    streaming_attention_entropy,
)
from qkspectrum._checks import check_covariance, check_finite
from qkspectrum.theory.entropy import row_shares
from qkspectrum.theory.propagation import kernel_moments, logit_moments
from qkspectrum.theory.quadratic import interval_probability, scaled_interval_probability
from qkspectrum.theory.rotary import Rotary, rotary_logit_moments, rotated, trace_waves
from qkspectrum.theory.tokens import triangular_root

ROTARY = Rotary(torch.tensor([1.0, 0.1], dtype=torch.float64))
KERNEL = RandomWalk(6).kernel()


class Scaled(GaussianTokens):
    """A random walk whose steps have another size."""

    def __init__(self, factor):
        super().__init__(6)
        self.factor = factor

    def kernel(self):
        return self.factor * KERNEL


class Numbers:
    """The same random arguments at every scale, in one dtype."""

    def __init__(self, dtype):
        g = torch.Generator().manual_seed(0)
        self.dtype = dtype
        self.x, self.z = torch.randn(2, 3, 5, 4, generator=g, dtype=torch.float64).to(dtype)
        self.w_q, self.w_k, self.w_v = torch.randn(3, 3, 4, 4, generator=g, dtype=torch.float64).to(dtype)
        self.rows = torch.randn(3, 5, 5, generator=g, dtype=torch.float64).softmax(-1).to(dtype)
        self.kernel = KERNEL.to(dtype)
        self.values = torch.rand(9, generator=g, dtype=torch.float64).to(dtype)
        self.many = torch.randn(2, 40, generator=g, dtype=torch.float64)
        self.ends = torch.tensor([-0.5, -2.0], dtype=torch.float64), torch.tensor([0.7, 3.0], dtype=torch.float64)


# What is homogeneous: its value for arguments times c, and the power of c that it grows with.
SCALES = {
    "residual": (lambda n, c: residual(c * n.x), 1),
    "relative_residual": (lambda n, c: relative_residual(c * n.x), 0),
    "effective_rank": (lambda n, c: effective_rank(c * n.values), 0),
    "composite_norm": (lambda n, c: composite_norm(c * n.x), 1),
    "certificate, of values": (lambda n, c: collapse_certificate(n.x / 9, n.w_q, n.w_k, c * n.w_v), 1),
    "certificate, of tokens": (lambda n, c: collapse_certificate(c * n.x / 9, n.w_q / c, n.w_k / c, n.w_v), 1),
    "certificate, of keys": (lambda n, c: collapse_certificate(n.x / 9, n.w_q / c, n.w_k * c, n.w_v), 0),
    "doubly_exponential_bound": (lambda n, c: doubly_exponential_bound(0.3 * c, 2, 0.7 / c / c, 1.3, 4), 1),
    "head_entropy_lower_bound": (lambda n, c: head_entropy_lower_bound(c * n.x / 9, n.w_q / c, n.w_k / c), 0),
    "logit_spread": (lambda n, c: logit_spread(c * n.rows), 1),
    "row_shares": (lambda n, c: row_shares(c * n.values, torch.arange(2, 11)), 1),
    "trace": (lambda n, c: QKMatrix(c * n.w_q, n.w_k).trace(), 1),
    "mean": (lambda n, c: QKMatrix(c * n.w_q, n.w_k).mean, 1),
    "dense": (lambda n, c: QKMatrix(c * n.w_q, n.w_k).dense(), 1),
    "eigenvalues": (lambda n, c: QKMatrix(n.w_q, c * n.w_k).eigenvalues().abs().sort().values, 1),
    "singular_values": (lambda n, c: QKMatrix(n.w_q, c * n.w_k).singular_values(), 1),
    "trace_of_square": (lambda n, c: QKMatrix(n.w_q, c * n.w_k).trace_of_square(), 2),
    "frobenius_squared": (lambda n, c: QKMatrix(n.w_q, c * n.w_k).frobenius_squared(), 2),
    "scale": (lambda n, c: QKMatrix(n.w_q, c * n.w_k).scale, 2),
    "variance": (lambda n, c: QKMatrix(n.w_q, c * n.w_k).variance, 2),
    "normality_gap": (lambda n, c: QKMatrix(n.w_q, c * n.w_k).normality_gap(), 2),
    "trace, of balanced": (lambda n, c: QKMatrix(n.w_q / c, c * n.w_k).trace(), 0),
    "frobenius_squared, of balanced": (lambda n, c: QKMatrix(n.w_q / c, c * n.w_k).frobenius_squared(), 0),
    "normality_gap, of balanced": (lambda n, c: QKMatrix(n.w_q / c, c * n.w_k).normality_gap(), 0),
    "singular_values, of balanced": (lambda n, c: QKMatrix(n.w_q / c, c * n.w_k).singular_values(), 0),
    "query_key_gradient": (lambda n, c: query_key_gradient(n.rows, c * n.x, temperature=1.0), 3),
    "query_key_gradient, of λ": (lambda n, c: query_key_gradient(n.rows, n.x, temperature=1 / c), 1),
    "expected_logit_variance": (lambda n, c: expected_logit_variance(c * n.kernel, 1.0, 2.0, 3.0, c), 0),
    "expected_logit_variance, of W": (lambda n, c: expected_logit_variance(n.kernel, c, 2 * c * c, 3 * c * c), 2),
    "critical_beta": (lambda n, c: torch.tensor(critical_beta(3 / c, 1 / c), dtype=torch.float64), 1),
    "kernel_moments": (lambda n, c: kernel_moments(c * n.kernel, -1), 1),
    "logit_moments": (lambda n, c: logit_moments(kernel_moments(c * n.kernel, -1), 1.0, 2.0, 3.0, c), 0),
    "gaussian law": (lambda n, c: gaussian_signal_propagation(c * n.kernel, 1.0, 2.0, 3.0, c), 0),
    "gaussian law, of W": (lambda n, c: gaussian_signal_propagation(n.kernel, c, 2 * c * c, 3 * c * c, c), 0),
    "exact law, of eigenvalues": (lambda n, c: signal_propagation(c * n.values, RandomWalk(6), c), 0),
    "exact law, of W": (lambda n, c: signal_propagation(c * n.w_q[0], RandomWalk(6), c), 0),
    "exact law, of a head": (lambda n, c: signal_propagation(QKMatrix(c * n.w_q[0], n.w_k[0]), RandomWalk(6), c), 0),
    "exact law, of tokens": (lambda n, c: signal_propagation(n.values, Scaled(c), c), 0),
    "gaussian law, of tokens": (lambda n, c: signal_propagation(n.w_q[0], Scaled(c), c, "gaussian"), 0),
    "simulated law": (lambda n, c: simulate_signal_propagation(
        c * n.w_q[0], RandomWalk(6), c, 50, torch.Generator().manual_seed(0)), 0),
    "few weights": (lambda n, c: interval_probability(c * n.many[:, :5], c * n.ends[0], c * n.ends[1]), 0),
    "many weights": (lambda n, c: interval_probability(c * n.many, c * n.ends[0], c * n.ends[1]), 0),
    "scaled_interval_probability": (lambda n, c: scaled_interval_probability(
        c * n.many[0], n.values[:2].double(), n.values[2:4].double(), c * n.ends[0], c * n.ends[1]), 0),
    "triangular_root": (lambda n, c: triangular_root(n.kernel.double() * c * c), 1),
    "EmpiricalTokens": (lambda n, c: EmpiricalTokens(c * n.x).kernel(), 2),
    "matrix_with_spectrum": (lambda n, c: matrix_with_spectrum(5, c, 2 * c * c, torch.Generator().manual_seed(0)), 1),
    "rotated": (lambda n, c: rotated(c * n.w_k, 3, ROTARY), 1),
    "trace_waves": (lambda n, c: trace_waves(n.w_q, c * n.w_k, ROTARY), 1),
    "rotary_logit_moments": (lambda n, c: rotary_logit_moments(c * n.w_q[0], n.w_k[0], ROTARY, n.kernel, c), 0),
    "path_sums": (lambda n, c: path_sums(n.rows[:, None], (n.w_q[:, None], n.w_k[:, None]), c * n.x[0]), 1),
    "streaming": (lambda n, c: streaming_attention_entropy(c * n.x, n.x / c), 0),
    "streaming, of λ": (lambda n, c: streaming_attention_entropy(c * n.x, n.x, temperature=c), 0),
}  # fmt: skip


def tensors(found):
    return found if isinstance(found, tuple) else (found,)


@pytest.mark.parametrize("name", SCALES)
@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
def test_values_follow_a_common_factor(name, dtype):
    """From 1e-30 to 1e30, as far as the dtype holds the result."""
    compute, degree = SCALES[name]
    numbers = Numbers(dtype)
    for exponent in (-30, -25, -18, -3.5, 0.7, 12, 19, 30):
        c = 10.0 ** (exponent / max(degree, 1) if dtype == torch.float32 else exponent)
        for found, once in zip(tensors(compute(numbers, c)), tensors(compute(numbers, 1.0)), strict=True):
            expected = once.double() * c**degree
            size = expected.abs().max().item() or 1.0
            tolerance = 1e-9 if dtype == torch.float64 else 3e-5
            torch.testing.assert_close(found.double() / size, expected / size, rtol=tolerance, atol=tolerance)


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
@pytest.mark.parametrize("name", [
    "relative_residual", "effective_rank", "composite_norm", "certificate, of values", "certificate, of keys",
    "eigenvalues", "logit_spread", "normality_gap, of balanced", "singular_values, of balanced",
])  # fmt: skip
def test_values_follow_factors_to_the_ends_of_the_dtype(name, dtype):
    compute, degree = SCALES[name]
    numbers, ends = Numbers(dtype), torch.finfo(dtype)
    below = {"effective_rank": 1, "relative_residual": 8}.get(name, 2**8)  # so that c times the largest is in range
    for c in (ends.tiny * 2**8, ends.max / below):
        found, once = compute(numbers, c), compute(numbers, 1.0)
        torch.testing.assert_close(found / c**degree, once, rtol=3e-5, atol=3e-5)


def test_gradients_at_every_scale_are_those_of_the_formula(generator):
    x = torch.randn(5, 4, generator=generator, dtype=torch.float64).requires_grad_()
    w = torch.randn(3, 2, 4, generator=generator, dtype=torch.float64)
    for c in (1.0, 1e-25, 1e25):
        assert torch.autograd.gradcheck(lambda x, c=c: relative_residual(c * x), x)
        assert torch.autograd.gradcheck(lambda x, c=c: composite_norm(c * x) / c, x)
        assert torch.autograd.gradcheck(lambda x, c=c: effective_rank((c * x).abs()), x)
        assert torch.autograd.gradcheck(lambda x, c=c: logit_spread(c * x, causal=False) / c, x)
        assert torch.autograd.gradcheck(lambda x, c=c: collapse_certificate(c * x / 9, w[0] / c, w[1] / c, w[2]) / c, x)
        assert torch.autograd.gradcheck(lambda x, c=c: QKMatrix(c * x, x).frobenius_squared() / c**2, x)


@pytest.mark.parametrize("layers", [1, 3, 40, 646, 647, 5_000])
def test_the_doubly_exponential_bound_at_any_depth(layers):
    """4γβ/√d_qk · r² below, at and above 1."""
    below, at, above = doubly_exponential_bound(torch.tensor([0.5, 1.0, 2.0]), layers, 1.0, 1.0, 16)
    assert at == 1
    if layers < 4:
        assert below.item() == pytest.approx(0.5 ** (3**layers)) and above.item() == pytest.approx(2.0 ** (3**layers))
    else:
        assert below == 0 and above == math.inf
    assert doubly_exponential_bound(1e-150, 1, 1e300, 1e10, 16).item() == pytest.approx(1e-140)


@pytest.mark.parametrize("factor", [1e15, 1e17, 1e19, 1e20, 1e30])
def test_no_crash_and_no_silent_infinity_beyond_the_range_of_a_dtype(factor, generator):
    w_q, w_k = torch.randn(2, 64, 768, generator=generator)
    large, exact = (
        QKMatrix(factor * w_q.to(dtype), factor * w_k.to(dtype)) for dtype in (torch.float32, torch.float64)
    )
    for name in (
        "trace", "trace_of_square", "frobenius_squared", "eigenvalues", "singular_values", "normality_gap", "dense"
    ):  # fmt: skip
        expected = getattr(exact, name)().abs()
        if expected.max() < torch.finfo(torch.float32).max:
            found, size = getattr(large, name)().abs().double(), expected.max().item()
            found, expected = (values.flatten().sort().values / size for values in (found, expected))
            torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-4)
        else:
            with pytest.raises(ValueError) as error:
                getattr(large, name)()
            one_line(error, name, "torch.float32", "float64")


@pytest.mark.parametrize("power", [-100, -60, 60, 100])
def test_scan_measures_heads_of_any_size(power):
    module = nn.MultiheadAttention(16, 2, bias=False)
    before = scan(module, eigenvalues=True)
    module.in_proj_weight.data *= 2.0**power
    after = scan(module, eigenvalues=True)
    for name, by in {"trace": 2, "scale": 4, "frobenius": 2, "spectral_norm": 2, "stable_rank": 0, "effective_rank": 0,
                     "normality_gap": 4, "positive_share": 0, "random_frobenius": 2}.items():  # fmt: skip
        expected = before[name] * 2.0 ** (by * power)
        assert after[name].to_list() == pytest.approx(expected.to_list(), rel=1e-5, abs=0), name


@given(st.floats(1e-4, 1.0), st.floats(-30, 0))
@settings(max_examples=20)
def test_where_signals_pass_does_not_depend_on_how_many_do(share, exponent):
    rho = share * torch.linspace(0, 1, 9, dtype=torch.float64).square()
    full, few = localization(rho), localization(10**exponent * rho)
    torch.testing.assert_close(few.share, 10**exponent * full.share, rtol=1e-12, atol=0)
    torch.testing.assert_close(few[1:], full[1:])
    assert propagation_phase(10**exponent * rho) == propagation_phase(rho)


@pytest.mark.parametrize("name", SCALES)
def test_autocast_changes_nothing(name):
    compute, _ = SCALES[name]
    numbers = Numbers(torch.float32)
    plain = tensors(compute(numbers, 1.0))
    with torch.autocast("cpu", torch.bfloat16):
        inside = tensors(compute(numbers, 1.0))
    for a, b in zip(inside, plain, strict=True):
        torch.testing.assert_close(a, b, rtol=0, atol=0)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half_precision_is_rounded_once_at_most(dtype):
    """Against the same numbers in double precision: weights of a model are often stored in half."""
    numbers = Numbers(dtype)
    exact = trace_waves(numbers.w_q.double(), numbers.w_k.double(), ROTARY)
    for a, b in zip(trace_waves(numbers.w_q, numbers.w_k, ROTARY), exact, strict=True):
        torch.testing.assert_close(a.double(), b, rtol=1e-5, atol=1e-5)
    turned = rotated(numbers.w_k.double(), 3, ROTARY).to(dtype)
    torch.testing.assert_close(rotated(numbers.w_k, 3, ROTARY), turned, rtol=0, atol=0)


def test_bounds_on_entropy_at_the_far_end():
    for sigma in (1e5, 1e30, 3e38):
        assert entropy_lower_bound(torch.tensor([sigma]), torch.tensor(1e38)) == 0
    tokens, weight = torch.eye(4) * 1e30, torch.eye(4)
    assert (head_entropy_lower_bound(tokens, weight, weight)[1:] == 0).all()


def test_what_is_not_finite_is_named(as_user):
    good = torch.ones(2, 4, 4)
    bad = good.clone()
    bad[1, 2, 3] = math.nan
    flat = torch.tensor([1.0, math.inf])
    for make, *parts in [
        (lambda: streaming_attention_entropy(good, bad), "k", "(1,)"),
        (lambda: trace_waves(bad, good, ROTARY), "w_q", "(1,)"),
        (lambda: trace_waves(good, bad, ROTARY), "w_k", "(1,)"),
        (lambda: rotary_logit_moments(bad[1], good[1], ROTARY, torch.eye(3), 1.0), "w_q"),
        (lambda: rotary_logit_moments(good[1], bad[1], ROTARY, torch.eye(3), 1.0), "w_k"),
        (lambda: rotated(bad, 1, ROTARY), "w_k", "(1,)"),
        (lambda: rotated(good, math.nan, ROTARY), "distance"),
        (lambda: rotated(good, 1, Rotary(torch.tensor([1.0, math.inf]))), "rotary"),
        (lambda: critical_beta(1.0, -math.inf), "p"),
        (lambda: streaming_attention_entropy(good * 1e20, good * 1e20), "q, k", "1e+30"),
        (lambda: check_finite("numbers", flat, 0), "numbers", "(1,)"),
        (lambda: check_finite("numbers", flat, 1), "numbers: not finite, expected"),
        (lambda: check_finite("numbers", flat, 2), "numbers: not finite, expected"),
        (lambda: check_finite("number", flat[1], 0), "number: not finite, expected"),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, *parts)


def test_a_bias_that_is_not_finite_is_named(as_user):
    from qkspectrum import streaming_attention_statistics

    q = torch.ones(2, 3, 4)
    for value in (math.nan, -math.inf):
        bias = torch.zeros(2, 3, 3)
        bias[1, 0, 2] = value
        with pytest.raises(ValueError) as error:
            streaming_attention_statistics(q, q, causal=False, bias=bias)
        one_line(error, "bias", "(1,)")


def test_finite_numbers_whose_sum_overflows_are_finite():
    check_finite("x", torch.full((8,), 3e38), 1)
    check_finite("x", torch.full((8,), 65_504.0, dtype=torch.float16), 1)


@pytest.mark.parametrize("scale", [1e-30, 1.0, 1e30])
def test_a_covariance_is_one_at_any_scale(scale):
    matrix = torch.eye(3)
    check_covariance("c", scale * matrix)
    matrix[0, 1] = 1e-3
    with pytest.raises(ValueError, match="symmetric"):
        check_covariance("c", scale * matrix)
    matrix[0, 1] = matrix[1, 0] = 2.0
    with pytest.raises(ValueError, match=re.escape(f"eigenvalue of {-scale:.3g}")):
        check_covariance("c", scale * matrix)


@pytest.mark.slow
def test_a_block_larger_than_the_sequence_costs_nothing():
    """It took block² bytes, three times: 2.8 GB for five queries. Torch counts its allocations."""
    q = torch.randn(5, 8)
    with torch.profiler.profile(activities=[torch.profiler.ProfilerActivity.CPU], profile_memory=True) as profiled:
        found = streaming_attention_entropy(q, q, block=3_000)
    assert max(event.self_cpu_memory_usage for event in profiled.events()) < 100_000
    torch.testing.assert_close(found, streaming_attention_entropy(q, q))
