"""What rotary positions make of W's trace and of Gaussian tokens' logits; the turning itself: test_architectures."""

import math

import pytest
import torch
from conftest import one_line
from hypothesis import given, settings
from hypothesis import strategies as st

from qkspectrum import AutoRegressive, QKMatrix, RandomWalk, signal_propagation
from qkspectrum.theory.propagation import gaussian_passing, kernel_moments, logit_moments
from qkspectrum.theory.rotary import Rotary, rotary_logit_moments, rotated, trace_waves


def random_head(head_dim, dim, seed):
    return torch.randn(2, head_dim, dim, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


def some_rotary(planes, interleaved=False):
    return Rotary(2.0 ** -torch.arange(planes, dtype=torch.float64), interleaved)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 3), st.integers(0, 2), st.booleans(), st.floats(-500, 500), st.integers(0, 99))
def test_the_trace_is_a_sum_of_waves(planes, still, interleaved, distance, seed):
    if 2 * planes + still == 0:
        return
    w_q, w_k = random_head(2 * planes + still, 5, seed)
    rotary = some_rotary(planes, interleaved)
    a, b, c = trace_waves(w_q, w_k, rotary)
    angles = distance * rotary.frequencies
    expected = (w_q.mT @ rotated(w_k, distance, rotary)).trace()
    torch.testing.assert_close(c + (a * angles.cos() + b * angles.sin()).sum(), expected, rtol=1e-9, atol=1e-9)


def test_waves_of_many_heads_at_once():
    w_q, w_k = random_head(12, 7, 0).unflatten(1, (3, 4))
    one = [trace_waves(q, k, some_rotary(2)) for q, k in zip(w_q, w_k, strict=True)]
    for together, alone in zip(trace_waves(w_q, w_k, some_rotary(2)), zip(*one, strict=True), strict=True):
        torch.testing.assert_close(together, torch.stack(alone))


@pytest.mark.parametrize("query", [-1, 2])
def test_without_rotation_the_moments_are_those_of_w(query):
    w_q, w_k = random_head(4, 6, 1)
    qk, kernel = QKMatrix(w_q, w_k), RandomWalk(7).kernel()
    moments = qk.trace().item(), qk.trace_of_square().item(), qk.frobenius_squared().item()
    expected = logit_moments(kernel_moments(kernel, query), *moments, 1.7)
    found = rotary_logit_moments(w_q, w_k, Rotary(torch.zeros(2, dtype=torch.float64)), kernel, 1.7, query)
    torch.testing.assert_close(found, expected)
    if query == -1:
        law = signal_propagation(qk, RandomWalk(7), 1.7, method="gaussian")
        torch.testing.assert_close(gaussian_passing(*found), law)


@pytest.mark.parametrize("query", [-1, 3])
@pytest.mark.parametrize("interleaved", [False, True])
def test_moments_of_simulated_logits_behind_rotary_positions(query, interleaved, generator):
    keys, samples, lam = 8, 40_000, 1.3
    w_q, w_k = random_head(6, 5, 2)
    rotary, process = some_rotary(2, interleaved), AutoRegressive(keys, 0.7)
    x = process.sample(samples, 5, generator)
    t = query % keys
    # Turned token by token, as a model does it, not by their distance.
    turned = torch.stack([x[:, i] @ rotated(w_k, i, rotary).mT for i in range(keys)], 1)
    logits = torch.einsum("nh,nih->ni", x[:, t] @ rotated(w_q, t, rotary).mT, turned) / lam
    z = logits - logits.mean(1, keepdim=True)
    mean, variance = rotary_logit_moments(w_q, w_k, rotary, process.kernel(), lam, query)
    measured = z.var(0)
    error = ((z - z.mean(0)).pow(4).mean(0) - measured**2).sqrt() / math.sqrt(samples)
    assert ((z.mean(0) - mean) / (measured / samples).sqrt()).abs().max() < 5
    assert ((measured - variance) / error).abs().max() < 5
    still = rotary_logit_moments(w_q, w_k, Rotary(torch.zeros(2, dtype=torch.float64)), process.kernel(), lam, query)
    assert ((measured - still[1]) / error).abs().max() > 20  # and rotation matters


def test_moments_at_a_temperature_whose_square_exceeds_the_range_of_floats():
    w_q, w_k = random_head(4, 6, 3)
    kernel = RandomWalk(5).kernel()

    def of(temperature):
        return rotary_logit_moments(w_q, w_k, some_rotary(2), kernel, temperature)

    (mean, variance), (at_one, _) = of(1e200), of(1.0)
    torch.testing.assert_close(mean * 1e200, at_one)
    assert (variance == 0).all()


def test_errors(as_user):
    w_q, w_k = random_head(4, 6, 3)
    kernel = torch.eye(5, dtype=torch.float64)
    for make, parts in [
        (lambda: trace_waves(w_q, w_k[:2], some_rotary(1)), ["w_q, w_k"]),
        (lambda: trace_waves(w_q, w_k, Rotary(None)), ["rotary", "frequencies"]),
        (lambda: rotary_logit_moments(w_q, w_k, some_rotary(2), kernel, 1.0, 5), ["query", "5 keys", "got 5"]),
        (lambda: rotary_logit_moments(w_q, w_k, some_rotary(2), kernel, 0.0), ["temperature"]),
        (lambda: rotary_logit_moments(w_q, w_k, some_rotary(2), -kernel, 1.0), ["kernel", "semidefinite"]),
        (lambda: rotary_logit_moments(w_q, w_k, some_rotary(3), kernel, 1.0), ["rotary", "2 planes"]),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, *parts)
