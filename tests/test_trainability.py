import math

import pytest
import torch
from conftest import one_line
from hypothesis import given, settings
from hypothesis import strategies as st

from qkspectrum import query_key_gradient, softmax_rows


def by_every_output_gradient(x, v, w, temperature, causal):
    """E‖∇_W‖² over white output gradients is the sum over one unit gradient at a time, by autograd."""
    w = w.clone().requires_grad_()
    y = softmax_rows(x @ w @ x.mT / temperature, causal) @ v
    total = sum(torch.autograd.grad(one, w, retain_graph=True)[0].square().sum() for one in y.flatten())
    return total.sqrt()


@given(st.integers(1, 6), st.integers(1, 4), st.integers(1, 3), st.floats(0.1, 4), st.booleans(), st.integers(0, 2**31))
@settings(max_examples=80, deadline=None)
def test_equals_autograd(tokens, dim, out, size, causal, seed):
    g = torch.Generator().manual_seed(seed)
    x = torch.randn(tokens, dim, generator=g, dtype=torch.float64) + 1
    v = torch.randn(tokens, out, generator=g, dtype=torch.float64)
    w = size * torch.randn(dim, dim, generator=g, dtype=torch.float64)
    attention = softmax_rows(x @ w @ x.mT / 1.7, causal)
    expected = by_every_output_gradient(x, v, w, 1.7, causal)
    torch.testing.assert_close(query_key_gradient(attention, x, v, 1.7), expected, atol=1e-7, rtol=1e-6)


def test_both_collapses_starve_the_weights(generator):
    x = torch.randn(12, 5, generator=generator, dtype=torch.float64)
    uniform = softmax_rows(torch.zeros(12, 12, dtype=torch.float64))
    whole = query_key_gradient(uniform, x)
    assert whole > 1
    assert query_key_gradient(torch.eye(12, dtype=torch.float64), x) == 0  # each query sees itself alone
    alike = x[:1] + 1e-6 * x
    assert query_key_gradient(uniform, alike) < 1e-10 * whole


def test_batches_half_precision_and_the_default_temperature(generator):
    x = torch.randn(3, 2, 7, 4, generator=generator)
    p = softmax_rows(torch.randn(3, 2, 7, 7, generator=generator))
    found = query_key_gradient(p, x)
    assert found.shape == (3, 2) and found.dtype == torch.float64
    torch.testing.assert_close(found[1, 1], query_key_gradient(p[1, 1], x[1, 1], x[1, 1], math.sqrt(4)))
    half = query_key_gradient(p.bfloat16(), x.bfloat16())
    torch.testing.assert_close(half, found, rtol=0.05, atol=0)


def test_errors(as_user):
    p, x = torch.eye(3), torch.ones(3, 2)
    for make, parts in [
        (lambda: query_key_gradient(p, torch.ones(4, 2)), ["attention, x, values", "(4, 2)"]),
        (lambda: query_key_gradient(p[:2], x), ["attention", "(2, 3)"]),
        (lambda: query_key_gradient(2 * p, x), ["attention", "sum to 1"]),
        (lambda: query_key_gradient(p, x / 0), ["x", "finite"]),
        (lambda: query_key_gradient(p, x, temperature=0.0), ["temperature"]),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, *parts)
