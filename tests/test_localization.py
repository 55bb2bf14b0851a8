import math

import pytest
import torch
from conftest import one_line
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from qkspectrum import (
    RandomWalk,
    limit_signal_propagation,
    localization,
    piecewise_linear_rows,
    propagating,
    propagation_phase,
    simulate_signal_propagation,
)


@pytest.mark.parametrize("causal", [True, False])
def test_a_key_propagates_where_the_weight_has_a_derivative(causal, generator):
    logits = (8 * torch.randn(3, 9, 9, generator=generator, dtype=torch.float64)).requires_grad_()
    expected = torch.zeros(3, 9, 9, dtype=torch.bool)
    for t in range(9):
        for i in range(9):
            row = piecewise_linear_rows(logits, causal)[:, t, i].sum()
            (gradient,) = torch.autograd.grad(row, logits, allow_unused=True)
            expected[:, t, i] = gradient[:, t].abs().sum(-1) > 0
    found = propagating(logits, causal)
    # The only key of the first causal query weighs 1 whatever its logit: linear, with slope 0.
    assert not causal or (found[:, 0, 0].all() and not expected[:, 0, 0].any())
    assert torch.equal(found[:, int(causal) :], expected[:, int(causal) :])
    assert 0.1 < found.double().mean() < 0.9


def test_measured_shares_are_the_simulated_probability(generator):
    weight = torch.randn(5, 5, generator=generator, dtype=torch.float64)
    walk = RandomWalk(12)
    x = walk.sample(20_000, 5, generator)
    measured = propagating(x @ weight @ x.mT / 2).double().mean(0)
    for query in (4, 11):
        rho, error = simulate_signal_propagation(weight, walk, 2.0, 20_000, generator, query=query)
        assert ((measured[query, : query + 1] - rho).abs() < 5 * (error**2 + 0.25 / 20_000).sqrt()).all()


@pytest.mark.parametrize(("first", "last"), [(0, 7), (3, 5), (7, 7), (0, 0)])
def test_a_box_has_its_own_centre_and_width(first, last):
    rho = torch.zeros(8)
    rho[first : last + 1] = 0.3
    found = localization(rho)
    keys = last + 1 - first
    assert found.share.item() == pytest.approx(0.3 * keys / 8)
    assert found.centre.item() == pytest.approx((first + last + 1) / 2 / 8)
    assert found.width.item() == pytest.approx(keys / 8)


@given(arrays(float, st.integers(1, 40), elements=st.floats(0, 1)).filter(lambda rho: rho.sum() > 1e-9))
@settings(max_examples=200, deadline=None)
def test_localization_of_anything(rho):
    found = localization(torch.from_numpy(rho))
    length = len(rho)
    assert 0 < found.share <= 1
    assert 0.5 / length - 1e-9 <= found.centre <= 1 - 0.5 / length + 1e-9
    assert 1 / length - 1e-9 <= found.width <= math.sqrt(3)
    mirrored = localization(torch.from_numpy(rho[::-1].copy()))
    assert mirrored.centre.item() == pytest.approx(1 - found.centre.item())
    assert mirrored.late.item() == pytest.approx(1 - found.late.item())
    names = {"late-site": "early-site", "early-site": "late-site"}
    phase, other = propagation_phase(torch.from_numpy(rho)), propagation_phase(torch.from_numpy(rho[::-1].copy()))
    assert other == names.get(phase, phase)


def test_batches_and_what_does_not_propagate():
    rho = torch.tensor([[0.0, 0.0, 0.0], [1.0, 1.0, 1.0], [0.0, 0.0, 1.0]])
    found = localization(rho)
    assert found.share.tolist() == pytest.approx([0, 1, 1 / 3])
    assert found.centre[0].isnan() and found.width[0].isnan() and found.late[0].isnan()
    assert found.late[1:].tolist() == pytest.approx([0.5, 1])
    assert [propagation_phase(r) for r in rho] == ["none", "uniform", "late-site"]


@pytest.mark.parametrize(
    ("xi", "eta", "phase", "window"),
    [
        (0.0, 3.0, "uniform", None),
        (0.3, 3.0, "uniform", None),
        (1.5, 1e-3, "late-site", (0.5, 1.0)),
        (2.0, 0.1, "late-site", (0.5, 1.0)),
        (6.0, 1e-3, "mid-site", (0.5, 0.5 + 1 / 6)),
        (-1.5, 1e-3, "early-site", (0.0, 0.5)),
        (-6.0, 1e-3, "mid-site", (0.5 - 1 / 6, 0.5)),
        (40.0, 1e-3, "mid-site", (0.5, 0.5 + 1 / 40)),
    ],
)
def test_phases_and_windows_are_the_theorems(xi, eta, phase, window):
    theta = (torch.arange(4000, dtype=torch.float64) + 0.5) / 4000
    rho = limit_signal_propagation(theta, xi, eta)
    assert propagation_phase(rho) == phase
    if window:
        found = localization(rho)
        assert found.centre.item() == pytest.approx(sum(window) / 2, abs=0.02)
        assert found.width.item() == pytest.approx(window[1] - window[0], abs=0.04)


@pytest.mark.parametrize(
    ("rho", "phase"),
    [
        ([0.34, 0.66], "uniform"),  # late keys hold 66 % of what propagates
        ([0.33, 0.67], "late-site"),
        ([0.5, 1.0], "late-site"),  # exactly twice as much
        ([0.66, 0.34], "uniform"),
        ([0.67, 0.33], "early-site"),
        ([1.0, 0.5], "early-site"),
        ([0.0, 0.0, 1.0, 0.49], "mid-site"),  # the end at 49 % of the peak
        ([0.0, 0.0, 1.0, 0.51], "late-site"),
        ([0.49, 1.0, 0.0, 0.0], "mid-site"),
        ([0.51, 1.0, 0.0, 0.0], "early-site"),
    ],
)
def test_a_phase_begins_at_two_thirds_in_one_half_and_at_half_of_the_peak_at_its_end(rho, phase):
    assert propagation_phase(torch.tensor(rho, dtype=torch.float64)) == phase


def test_errors(as_user):
    for make, name in [
        (lambda: localization(torch.tensor([0.5, 1.2])), "rho"),
        (lambda: localization(torch.tensor([0.5, -0.1])), "rho"),
        (lambda: localization(torch.tensor([0.5, float("nan")])), "rho"),
        (lambda: localization(torch.tensor([1, 0])), "rho"),
        (lambda: propagation_phase(torch.zeros(2, 2)), "rho"),
        (lambda: propagating(torch.zeros(2, 3)), "logits"),
        (lambda: propagating(torch.full((2, 2), float("nan"))), "logits"),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, name)
