import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import chdtr

from qkspectrum.theory.quadratic import interval_probability, scaled_interval_probability


def one(weights, low, high):
    w, low, high = (torch.tensor([x], dtype=torch.float64) for x in (weights, low, high))
    return interval_probability(w, low, high).item()


@given(st.integers(1, 60), st.floats(0.01, 5), st.floats(1e-4, 30))
@settings(max_examples=120, deadline=None)
def test_equal_weights_are_chi_squared(terms, weight, high):
    assert one([weight] * terms, -1.0, high) == pytest.approx(chdtr(terms, high / weight), abs=1e-11)


@given(st.floats(0.05, 3), st.floats(0.05, 3), st.floats(0.01, 4), st.floats(0.01, 4))
@settings(max_examples=40, deadline=None)
@pytest.mark.slow
def test_two_weights_of_opposite_sign_equal_a_numerical_convolution(up, down, low, high):
    """P(−low ≤ up g² − down h² ≤ high), integrated over h."""
    from scipy.integrate import quad
    from scipy.stats import chi2, norm

    def inside(h):
        return chi2.cdf((high + down * h * h) / up, 1) - chi2.cdf((down * h * h - low) / up, 1)

    kink = (low / down) ** 0.5
    pieces = ((0, kink), (kink, max(9, kink)))
    expected = sum(quad(lambda h: inside(h) * 2 * norm.pdf(h), *piece, limit=200)[0] for piece in pieces)
    assert one([up, -down], -low, high) == pytest.approx(expected, abs=1e-7)


@pytest.mark.parametrize("terms", [21, 40, 300])
def test_both_ways_of_inverting_agree(terms, monkeypatch):
    """Along the ray and along the line: no formula is shared beyond Gil-Pelaez'."""
    from qkspectrum.theory import quadratic

    g = torch.Generator().manual_seed(terms)
    w = torch.randn(6, terms, generator=g, dtype=torch.float64) * torch.logspace(0, -3, terms, dtype=torch.float64)
    low, high = -torch.rand(6, generator=g).double(), 2 * torch.rand(6, generator=g).double()
    line = interval_probability(w, low, high)
    monkeypatch.setattr(quadratic, "FEW_WEIGHTS", 10**6)
    torch.testing.assert_close(interval_probability(w, low, high), line, atol=1e-9, rtol=0)


@given(st.integers(11, 200), st.floats(-1, 1), st.integers(0, 2**31))
@settings(max_examples=25, deadline=None)
def test_the_table_equals_the_sum_it_stands_for(terms, shift, seed):
    g = torch.Generator().manual_seed(seed)
    base = torch.randn(terms, generator=g, dtype=torch.float64) + shift
    plus, minus = torch.rand(2, 5, generator=g).double() / terms**0.5
    low, high = -torch.rand(5, generator=g).double(), 2 * torch.rand(5, generator=g).double()
    weights = torch.cat([plus[:, None] * base, -minus[:, None] * base], 1)
    table = scaled_interval_probability(base, plus, minus, low, high)
    torch.testing.assert_close(table, interval_probability(weights, low, high), atol=1e-9, rtol=0)


@pytest.mark.parametrize("rank", [0, 1, 3, 15])
def test_zero_weights_cost_and_change_nothing(rank):
    """A rank-deficient W: φ then falls too slowly for the axis, however many terms there are on paper."""
    g = torch.Generator().manual_seed(rank)
    base = torch.cat([torch.randn(rank, generator=g, dtype=torch.float64), torch.zeros(60, dtype=torch.float64)])
    plus, minus = torch.rand(2, 5, generator=g).double()
    low, high = -torch.rand(5, generator=g).double(), 2 * torch.rand(5, generator=g).double()
    weights = torch.cat([plus[:, None] * base, -minus[:, None] * base], 1)
    few = weights[:, weights.abs().amax(0) > 0]
    expected = interval_probability(few, low, high)
    noisy = weights + 1e-17 * torch.randn(weights.shape, generator=g, dtype=torch.float64)
    for found in (
        interval_probability(weights, low, high),
        interval_probability(noisy, low, high) if rank else expected,
        scaled_interval_probability(base, plus, minus, low, high),
    ):
        torch.testing.assert_close(found, expected, atol=1e-10, rtol=0)


@pytest.mark.parametrize("decay", [2.0, 4.0])
@pytest.mark.slow
def test_weights_of_many_scales(decay):
    """One weight per scale: the truncated tail shifts z by far less than the tolerance."""
    base = decay ** -torch.arange(40, dtype=torch.float64)
    plus, minus = torch.tensor([[0.3, 0.5], [0.2, 0.1]], dtype=torch.float64)
    low, high = torch.tensor([[-0.1, -0.2], [0.7, 0.4]], dtype=torch.float64)
    whole = scaled_interval_probability(base, plus, minus, low, high)
    head = scaled_interval_probability(base[:36], plus, minus, low, high)
    torch.testing.assert_close(whole, head, atol=1e-9, rtol=0)
    g = torch.Generator().manual_seed(0)
    squares = torch.randn(400_000, 2, 40, generator=g, dtype=torch.float64).square() @ base
    z = squares[:, 0, None] * plus - squares[:, 1, None] * minus
    measured = ((z >= low) & (z <= high)).double().mean(0)
    assert (measured - whole).abs().max() < 5 * 0.5 / 400_000**0.5


def test_certain_and_impossible_events():
    assert one([0.0, 0.0], -1.0, 1.0) == pytest.approx(1, abs=1e-12)
    assert one([0.0] * 30, -1.0, 1.0) == 1
    assert one([1e-6] * 30, -1.0, 1.0) == pytest.approx(1, abs=1e-12)
    assert one([1e3] * 30, -1.0, 1.0) == pytest.approx(0, abs=1e-12)
    zero = scaled_interval_probability(
        torch.zeros(30).double(), *torch.ones(2, 1).double(), -torch.ones(1).double(), torch.ones(1).double()
    )
    assert zero.tolist() == [1.0]
