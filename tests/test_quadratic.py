import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.stats import chi2, norm

from qkspectrum.quadratic import interval_probability, scaled_interval_probability


def one(weights, low, high):
    w, low, high = (torch.tensor([x], dtype=torch.float64) for x in (weights, low, high))
    return interval_probability(w, low, high).item()


@given(st.integers(1, 60), st.floats(0.01, 5), st.floats(1e-4, 30))
@settings(max_examples=120, deadline=None)
def test_equal_weights_are_chi_squared(terms, weight, high):
    assert one([weight] * terms, -1.0, high) == pytest.approx(chi2.cdf(high / weight, terms), abs=1e-11)


@given(st.floats(0.05, 3), st.floats(0.05, 3), st.floats(0.01, 4), st.floats(0.01, 4))
@settings(max_examples=40, deadline=None)
def test_two_weights_of_opposite_sign_equal_a_numerical_convolution(up, down, low, high):
    """P(−low ≤ up g² − down h² ≤ high), integrated over h."""

    def inside(h):
        return chi2.cdf((high + down * h * h) / up, 1) - chi2.cdf((down * h * h - low) / up, 1)

    kink = (low / down) ** 0.5
    pieces = ((0, kink), (kink, max(9, kink)))
    expected = sum(quad(lambda h: inside(h) * 2 * norm.pdf(h), *piece, limit=200)[0] for piece in pieces)
    assert one([up, -down], -low, high) == pytest.approx(expected, abs=1e-7)


@pytest.mark.parametrize("terms", [21, 40, 300])
def test_both_ways_of_inverting_agree(terms, monkeypatch):
    """Along the ray and along the line: no formula is shared beyond Gil-Pelaez'."""
    from qkspectrum import quadratic

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


def test_certain_and_impossible_events():
    assert one([0.0, 0.0], -1.0, 1.0) == pytest.approx(1, abs=1e-12)
    assert one([0.0] * 30, -1.0, 1.0) == 1
    assert one([1e-6] * 30, -1.0, 1.0) == pytest.approx(1, abs=1e-12)
    assert one([1e3] * 30, -1.0, 1.0) == pytest.approx(0, abs=1e-12)
    zero = scaled_interval_probability(
        torch.zeros(30).double(), *torch.ones(2, 1).double(), -torch.ones(1).double(), torch.ones(1).double()
    )
    assert zero.tolist() == [1.0]
