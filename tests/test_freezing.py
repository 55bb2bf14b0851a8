import math

import pytest
import torch
from conftest import one_line
from hypothesis import given, settings
from hypothesis import strategies as st

from qkspectrum import (
    AutoRegressive,
    RandomWalk,
    attention_entropy,
    critical_beta,
    expected_logit_variance,
    frozen_share,
)


@pytest.mark.parametrize("process", [RandomWalk(9), AutoRegressive(9, 0.6)], ids=["walk", "autoregressive"])
@pytest.mark.parametrize("query, causal", [(-1, True), (5, True), (2, False)])
@pytest.mark.parametrize("symmetric", [True, False])
def test_expected_variance_within_five_standard_errors(process, query, causal, symmetric, generator):
    w = torch.randn(6, 6, generator=generator, dtype=torch.float64) + torch.eye(6, dtype=torch.float64)
    w = (w + w.mT) / 2 if symmetric else w
    x = process.sample(20_000, 6, generator)
    keys = x[:, : query + 1] if causal and query >= 0 else x
    logits = torch.einsum("nd,de,nke->nk", x[:, query], w, keys) / 1.3
    variances = logits.var(-1, correction=0)
    moments = w.trace().item(), (w @ w).trace().item(), w.square().sum().item()
    expected = expected_logit_variance(process.kernel(), *moments, 1.3, query, causal)
    error = variances.std() / math.sqrt(len(variances))
    assert abs(variances.mean() - expected) < 5 * error


def test_freezing_is_approached_as_keys_grow(generator):
    """Independent Gaussian logits: exact enough below half of the critical variance, slow above, like 1/log K."""

    def distance(ratio, keys):
        s = math.sqrt(ratio * 2 * math.log(keys))
        u = s * torch.randn(40, keys, generator=generator, dtype=torch.float64)
        share = attention_entropy(u.softmax(-1)).mean().item() / math.log(keys)
        return abs(share - frozen_share(s**2, keys).item())

    assert distance(0.25, 2**16) < 0.005
    for ratio in (0.7, 1.5):
        small, large = distance(ratio, 2**6), distance(ratio, 2**16)
        assert large < 0.7 * small and large < 0.25


@given(st.floats(0.1, 10), st.floats(-1, 0.99), st.integers(2, 10**6))
@settings(max_examples=50, deadline=None)
def test_critical_beta_is_where_the_share_reaches_zero(q, overlap, keys):
    p = overlap * q
    variance = critical_beta(q, p) ** 2 * q * (q - p) * math.log(keys)
    assert variance == pytest.approx(2 * math.log(keys))
    assert frozen_share(variance * 0.99, keys) > 0
    assert frozen_share(variance * 1.01, keys) == 0


def test_errors(as_user):
    kernel = RandomWalk(4).kernel()
    for make, parts in [
        (lambda: expected_logit_variance(-kernel, 1.0, 1.0, 1.0), ["kernel", "semidefinite"]),
        (lambda: expected_logit_variance(kernel, math.nan, 1.0, 1.0), ["trace"]),
        (lambda: expected_logit_variance(kernel, 1.0, 1.0, 1.0, 0.0), ["temperature"]),
        (lambda: frozen_share(-1.0, 4), ["variance"]),
        (lambda: frozen_share(1.0, 1), ["keys"]),
        (lambda: critical_beta(1.0, 1.0), ["p", "1.0"]),
        (lambda: critical_beta(0.0, -1.0), ["q"]),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, *parts)
