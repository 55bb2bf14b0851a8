import math

import pytest
import torch
from conftest import one_line
from hypothesis import given, settings
from hypothesis import strategies as st

from qkspectrum import attention_entropy, entropy_lower_bound, entropy_share, softmax_rows


def test_known_values():
    rows = torch.tensor([[1.0, 0, 0, 0], [0.25, 0.25, 0.25, 0.25], [0.5, 0.5, 0, 0]])
    torch.testing.assert_close(attention_entropy(rows), torch.tensor([0.0, math.log(4), math.log(2)]))


def test_equals_scipy_and_uniform_share_is_one(generator):
    from scipy.stats import entropy

    p = softmax_rows(3 * torch.randn(2, 7, 7, generator=generator, dtype=torch.float64))
    expected = torch.from_numpy(entropy(p.numpy(), axis=-1))
    torch.testing.assert_close(attention_entropy(p), expected)
    causal = (expected[:, 1:] / torch.arange(2, 8).log()).mean(-1)
    torch.testing.assert_close(entropy_share(p), causal)
    uniform = softmax_rows(torch.zeros(5, 5, dtype=torch.float64))
    assert entropy_share(uniform).item() == pytest.approx(1)
    assert entropy_share(torch.full((4, 4), 0.25), causal=False).item() == pytest.approx(1)


def test_gradient_is_finite_where_keys_are_masked():
    logits = torch.randn(4, 4, requires_grad=True)
    attention_entropy(softmax_rows(logits)).sum().backward()
    assert logits.grad.isfinite().all()


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half_precision(dtype, generator):
    p = softmax_rows(torch.randn(8, 8, generator=generator)).to(dtype)
    assert attention_entropy(p).dtype == torch.float32
    exact = torch.special.entr(p.double()).sum(-1)  # of the rounded weights themselves
    torch.testing.assert_close(attention_entropy(p).double(), exact, atol=1e-5, rtol=1e-5)


def test_near_uniform_entropy_falls_with_half_the_logit_variance(generator):
    """H = log T − ½ Var(u) + O(u³): halving the logits divides the remainder by eight or more."""
    u = torch.randn(50, generator=generator, dtype=torch.float64)
    remainders = []
    for scale in (0.2, 0.1, 0.05):
        h = attention_entropy((scale * u)[None].softmax(-1)).item()
        remainders.append(abs(h - math.log(50) + 0.5 * (scale * u).var(correction=0).item()))
    assert remainders[0] / remainders[1] > 7 and remainders[1] / remainders[2] > 7


@given(st.integers(2, 40), st.floats(0, 30), st.integers(0, 2**31))
@settings(max_examples=300, deadline=None)
def test_no_row_is_below_the_bound(keys, sigma, seed):
    g = torch.Generator().manual_seed(seed)
    u = torch.randn(keys, generator=g, dtype=torch.float64) ** 3
    u = u - u.mean()
    u = sigma * u / u.norm()
    assert attention_entropy(u[None].softmax(-1)).item() >= entropy_lower_bound(sigma, keys).item() - 1e-12


@given(st.integers(2, 1000), st.floats(0, 50))
@settings(max_examples=100, deadline=None)
def test_bound_is_attained_by_one_high_logit(keys, sigma):
    u = torch.full((keys,), -1 / (keys - 1), dtype=torch.float64)
    u[0] = 1
    u = sigma * u / u.norm()
    attained = attention_entropy(u[None].softmax(-1)).item()
    assert attained == pytest.approx(entropy_lower_bound(sigma, keys).item(), abs=1e-10)


def test_bound_edges():
    bound = entropy_lower_bound(torch.tensor([0.0, 5.0, 1e4]), torch.tensor([1.0, 1.0, 8.0]))
    assert bound.tolist() == [0.0, 0.0, 0.0]
    assert entropy_lower_bound(0.0, 16).item() == pytest.approx(math.log(16))
    sigma = torch.tensor([0.0, 3.0], requires_grad=True)
    entropy_lower_bound(sigma, torch.tensor([1.0, 4.0])).sum().backward()
    assert sigma.grad.isfinite().all()


def test_errors(as_user):
    good = torch.full((2, 3, 4), 0.25)
    nan, short, negative = good.clone(), good.clone(), good.clone()
    nan[1, 0, 0] = float("nan")
    short[1, 2, 0] = 0.0
    negative[0, 0] = torch.tensor([-0.5, 0.5, 0.5, 0.5])
    for make, parts in [
        (lambda: attention_entropy(nan), ["probabilities", "(1,)"]),
        (lambda: attention_entropy(short), ["probabilities", "(1, 2)", "0.75"]),
        (lambda: attention_entropy(negative), ["probabilities", "negative"]),
        (lambda: entropy_share(good), ["probabilities", "square"]),
        (lambda: entropy_share(torch.ones(1, 1)), ["probabilities", "2 keys"]),
        (lambda: entropy_lower_bound(-1.0, 4), ["sigma"]),
        (lambda: entropy_lower_bound(float("inf"), 4), ["sigma"]),
        (lambda: entropy_lower_bound(1.0, 0), ["keys"]),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, *parts)
