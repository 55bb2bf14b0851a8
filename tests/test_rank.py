import pytest
import torch
from conftest import one_line

from qkspectrum import relative_residual, residual


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


def test_errors(as_user):
    with pytest.raises(ValueError) as error:
        residual(torch.ones(4))
    one_line(error, "x", "(4,)")
    with pytest.raises(ValueError) as error:
        relative_residual(torch.full((2, 3, 4), float("inf")))
    one_line(error, "x", "(0,)")
