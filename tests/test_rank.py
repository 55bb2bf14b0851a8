import math

import pytest
import torch
from conftest import one_line
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import entr

from qkspectrum import (
    collapse_certificate,
    composite_norm,
    doubly_exponential_bound,
    effective_rank,
    relative_residual,
    residual,
)


def test_mean_row_is_the_best_reference_row(generator):
    x = torch.randn(5, 4, generator=generator, dtype=torch.float64)
    best = residual(x).norm()
    row = x.mean(0).clone().requires_grad_()
    (x - row).norm().backward()
    assert row.grad.abs().max() < 1e-12
    for _ in range(20):
        other = x.mean(0) + 0.1 * torch.randn(4, generator=generator, dtype=torch.float64)
        assert (x - other).norm() > best


def test_relative_residual_is_scale_free_and_between_0_and_1(generator):
    x = torch.randn(3, 6, 4, generator=generator, dtype=torch.float64)
    value = relative_residual(x)
    assert value.shape == (3,) and ((value > 0) & (value <= 1)).all()
    torch.testing.assert_close(relative_residual(1e-9 * x), value)
    torch.testing.assert_close(relative_residual(x - x.mean(-2, keepdim=True)), torch.ones_like(value))


@pytest.mark.parametrize("x", [torch.zeros(3, 4), torch.ones(3, 4), torch.randn(1, 4)], ids=["zero", "rank 1", "T = 1"])
def test_collapsed_tokens_are_zero_with_finite_gradients(x):
    x = x.clone().requires_grad_()
    value = relative_residual(x)
    value.backward()
    assert value == 0 and x.grad.isfinite().all()


def test_half_precision_does_not_overflow():
    x = torch.full((64, 512), 200.0, dtype=torch.float16)
    x[::2] = -200.0
    assert relative_residual(x).item() == pytest.approx(1, abs=1e-3)


sizes = st.lists(st.one_of(st.just(0.0), st.floats(1e-6, 1e6)), min_size=1, max_size=12).filter(any)


@given(sizes, st.floats(1e-3, 1e3), st.randoms())
@settings(max_examples=100, deadline=None)
def test_effective_rank_is_scipys_entropy_and_counts_directions(values, factor, order):
    rank = effective_rank(torch.tensor(values, dtype=torch.float64)).item()
    assert rank == pytest.approx(math.exp(entr([value / sum(values) for value in values]).sum()))
    assert 1 - 1e-9 <= rank <= sum(value > 0 for value in values) * (1 + 1e-9)
    shuffled = order.sample(values, len(values))
    assert effective_rank(factor * torch.tensor(shuffled, dtype=torch.float64)).item() == pytest.approx(rank)


@pytest.mark.parametrize("count", [1, 3, 7])
def test_effective_rank_of_equal_singular_values_is_their_number(count, generator):
    columns = torch.linalg.qr(torch.randn(9, count, generator=generator, dtype=torch.float64)).Q
    values = torch.linalg.svdvals(5 * columns @ columns.mT)  # a projection: the others are zero, to rounding
    assert effective_rank(values.clamp_min(0)).item() == pytest.approx(count)
    both = torch.stack([values, torch.eye(9, dtype=torch.float64)[2]])
    torch.testing.assert_close(effective_rank(both), torch.tensor([count, 1.0], dtype=torch.float64))


@pytest.mark.parametrize(("values", "expected"), [([0.0, 0.0, 0.0], 0), ([2.0, 0.0, 0.0], 1), ([2.0, 2.0, 0.0], 2)])
def test_effective_rank_has_finite_gradients_where_singular_values_are_zero(values, expected):
    x = torch.tensor(values, requires_grad=True)
    rank = effective_rank(x)
    rank.backward()
    assert rank.item() == pytest.approx(expected) and x.grad.isfinite().all()


def test_effective_ranks_gradient_is_that_of_finite_differences(generator):
    x = (torch.rand(2, 5, generator=generator, dtype=torch.float64) + 0.1).requires_grad_()
    assert torch.autograd.gradcheck(effective_rank, x)


def test_effective_rank_of_half_precision_is_not_rounded_to_it():
    values = torch.full((1_000,), 60_000.0)  # the sum overflows float16, the count does bfloat16's digits
    for half in (torch.float16, torch.bfloat16):
        rank = effective_rank(values.to(half))
        assert rank.dtype == torch.float32 and rank.item() == pytest.approx(1_000, rel=1e-5)


def test_composite_norm_is_the_written_one_and_bounds_spectral_norm_and_products(generator):
    x = torch.randn(5, 7, 4, generator=generator, dtype=torch.float64)
    y = torch.randn(5, 4, 6, generator=generator, dtype=torch.float64)
    written = [(m.norm(p=1, dim=0).max() * m.norm(p=1, dim=1).max()).sqrt() for m in x]
    torch.testing.assert_close(composite_norm(x), torch.stack(written))
    assert (torch.linalg.matrix_norm(x, 2) <= composite_norm(x)).all()
    assert (composite_norm(x @ y) <= composite_norm(x) * composite_norm(y)).all()


def layers(count: int, seed: int, tokens: int, dim: int, head_dim: int, size: float, offset: float):
    """Tokens of any size around any mean, weights of any size."""
    g = torch.Generator().manual_seed(seed)
    x = size * torch.randn(count, tokens, dim, generator=g, dtype=torch.float64)
    x = x + offset * torch.randn(count, 1, dim, generator=g, dtype=torch.float64)
    w_q, w_k = torch.randn(2, count, head_dim, dim, generator=g, dtype=torch.float64)
    return x, w_q, w_k, torch.randn(count, dim, dim, generator=g, dtype=torch.float64)


def attend(x, w_q, w_k, w_v):
    logits = x @ w_q.mT @ w_k @ x.mT / math.sqrt(w_q.shape[-2])
    return logits.softmax(-1) @ x @ w_v.mT


@given(
    st.integers(0, 10_000), st.integers(1, 24), st.integers(1, 12), st.integers(1, 8),
    st.floats(-3, 1), st.sampled_from([0.0, 1.0, 5.0]),
)  # fmt: skip
@settings(max_examples=200, deadline=None)
def test_certificate_bounds_the_residual_of_fifty_layers_at_a_time(seed, tokens, dim, head_dim, size, offset):
    """200 × 50 = 10,000 random layers."""
    made = layers(50, seed, tokens, dim, head_dim, 10**size, offset)
    measured = composite_norm(residual(attend(*made)))
    certified = collapse_certificate(*made)
    rounding = 1e-14 * made[0].abs().amax((-2, -1)) * made[3].abs().sum((-2, -1)) * tokens
    assert (measured <= certified + rounding).all()


def certificate_by_definition(x, w_q, w_k, w_v):
    """The bound of one layer in the words of its docstring, number by number, in Python's own floats."""
    length, temperature = len(x), math.sqrt(len(w_q))
    mean = [sum(row[c] for row in x.tolist()) / length for c in range(x.shape[1])]
    rest = [[value - m for value, m in zip(row, mean, strict=True)] for row in x.tolist()]

    def logit(a, b):
        queries = [sum(w * v for w, v in zip(row, a, strict=True)) for row in w_q.tolist()]
        keys = [sum(w * v for w, v in zip(row, b, strict=True)) for row in w_k.tolist()]
        return sum(q * k for q, k in zip(queries, keys, strict=True)) / temperature

    common = [math.exp(logit(mean, r)) for r in rest]
    largest_p = max(common) / sum(common)
    spreads = [[logit(query, key) for key in rest] for query in rest]
    e = [math.exp(max(row) - min(row)) - 1 for row in spreads]
    values = [[abs(sum(w * v for w, v in zip(row, r, strict=True))) for row in w_v.tolist()] for r in rest]
    rows, columns = max(map(sum, values)), max(map(sum, zip(*values, strict=True)))
    by_row = min(max((1 - 2 / length) * one + sum(e) / length for one in e), 2 * (1 - 1 / length))
    by_column = min(2 * (1 - 1 / length) * largest_p * sum(e), length / 2)
    return math.sqrt(by_row * rows * by_column * columns)


@pytest.mark.parametrize("size", [0.02, 0.2, 0.5, 2.0])  # both terms, the cap of one, the caps of both
@pytest.mark.parametrize("offset", [0.0, 1.0])
def test_certificate_is_the_written_one(size, offset):
    made = layers(3, 1, 5, 4, 3, size, offset)
    expected = [certificate_by_definition(*one) for one in zip(*made, strict=True)]
    torch.testing.assert_close(collapse_certificate(*made), torch.tensor(expected, dtype=torch.float64))


def test_certificate_is_attained_where_two_tokens_look_at_themselves_only():
    """P is the identity: the layer returns R W_Vᵀ, and both caps are 1."""
    x = torch.tensor([[3.0, -1.0], [-1.0, 4.0]], dtype=torch.float64)
    weight, w_v = 10 * torch.eye(2, dtype=torch.float64), torch.tensor([[1.0, 2.0], [0.5, -1.0]], dtype=torch.float64)
    measured = composite_norm(residual(attend(x, weight, weight, w_v)))
    assert measured > 1
    torch.testing.assert_close(collapse_certificate(x, weight, weight, w_v), measured)


def test_certificate_is_twice_the_residual_of_two_nearly_equal_tokens():
    """Two opposite tokens ±r: the residual is tanh(ω) |r|, the bound expm1(2ω) |r|, for logits ±ω."""
    x = torch.tensor([[0.01], [-0.01]], dtype=torch.float64)
    one = torch.ones(1, 1, dtype=torch.float64)
    measured = composite_norm(residual(attend(x, one, one, one)))
    assert (collapse_certificate(x, one, one, one) / measured).item() == pytest.approx(2, rel=1e-3)


def test_certificate_cubes_a_small_residual_and_stays_finite_for_a_large_one():
    x, *weights = layers(20, 0, 12, 8, 4, 1.0, 0.0)
    small, smaller = (collapse_certificate(s * x, *weights) for s in (1e-2, 1e-3))
    assert ((small / smaller).log10() - 3).abs().max() < 0.2
    assert collapse_certificate(1e3 * x, *weights).isfinite().all()


@pytest.mark.parametrize(
    "x", [torch.zeros(3, 4), torch.ones(3, 4), 30 * torch.eye(3, 4)], ids=["zero", "rank 1", "big"]
)
def test_norm_and_certificate_have_finite_gradients_at_rank_one_and_far_from_it(x, generator):
    x = x.clone().requires_grad_()
    w_q, w_k, w_v = torch.randn(3, 4, 4, generator=generator)
    (collapse_certificate(x, w_q, w_k, w_v) + composite_norm(residual(x))).backward()
    assert x.grad.isfinite().all()


def test_half_precision_weights_and_tokens():
    made = layers(3, 0, 6, 4, 2, 0.1, 1.0)
    exact = collapse_certificate(*made)
    half = collapse_certificate(*(m.bfloat16() for m in made))
    assert half.dtype == torch.float32
    torch.testing.assert_close(half.double(), exact, rtol=0.2, atol=0)


def test_bound_of_the_authors_is_iterated_cubing():
    beta, gamma, head_dim = 0.7, 1.3, 16
    factor = 4 * gamma * beta / math.sqrt(head_dim)
    r = 0.9
    for depth in range(5):
        assert doubly_exponential_bound(0.9, depth, beta, gamma, head_dim).item() == pytest.approx(r)
        r = factor * r**3
    assert doubly_exponential_bound(0.0, 3, beta, gamma, head_dim) == 0
    assert doubly_exponential_bound(1e9, 12, 9.0, 9.0, 1) == math.inf


def test_errors(as_user):
    q = torch.ones(2, 4)
    for make, name in [
        (lambda: composite_norm(torch.ones(3)), "x"),
        (lambda: effective_rank(torch.tensor([1.0, -1e-3])), "singular_values: expected at least 0, got -0.001"),
        (lambda: effective_rank(torch.tensor([1.0, float("nan")])), "singular_values"),
        (lambda: effective_rank(torch.tensor([1.0, float("inf")])), "singular_values"),
        (lambda: effective_rank(torch.tensor([1, 2])), "singular_values"),
        (lambda: effective_rank(torch.ones(3, 0)), "singular_values"),
        (lambda: composite_norm(torch.full((3, 3), float("nan"))), "x"),
        (lambda: collapse_certificate(torch.ones(3, 5), q, q, q), "x, w_q, w_v"),
        (lambda: collapse_certificate(torch.ones(3, 4), q, q[:1], q), "w_q, w_k"),
        (lambda: collapse_certificate(torch.ones(3, 4), q, q, q * float("inf")), "w_v"),
        (lambda: doubly_exponential_bound(-1.0, 1, 1.0, 1.0, 4), "initial"),
        (lambda: doubly_exponential_bound(1.0, -1, 1.0, 1.0, 4), "layers"),
        (lambda: doubly_exponential_bound(1.0, 1, 0.0, 1.0, 4), "beta"),
        (lambda: doubly_exponential_bound(1.0, 1, 1.0, float("nan"), 4), "gamma"),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, name)
    with pytest.raises(ValueError) as error:
        residual(torch.ones(4))
    one_line(error, "x", "(4,)")
    with pytest.raises(ValueError) as error:
        relative_residual(torch.full((2, 3, 4), float("inf")))
    one_line(error, "x", "(0,)")
