import math
import subprocess
import sys

import pytest
import torch
from conftest import one_line
from hypothesis import given, settings
from hypothesis import strategies as st

from qkspectrum import QKMatrix, matrix_with_spectrum

shapes = st.tuples(st.integers(1, 3), st.integers(1, 7), st.integers(1, 9), st.integers(0, 2**31))


def factors(batch, d_head, d, seed, rank=None):
    g = torch.Generator().manual_seed(seed)
    w_q = torch.randn(batch, d_head, d, generator=g, dtype=torch.float64)
    w_k = torch.randn(batch, d_head, d, generator=g, dtype=torch.float64)
    if rank is not None:
        w_q = w_q[:, :1].repeat(1, d_head, 1) if rank else torch.zeros_like(w_q)
    return w_q, w_k


@given(shapes)
@settings(max_examples=60, deadline=None)
def test_everything_equals_the_dense_matrix(shape):
    qk = QKMatrix(*factors(*shape))
    w = qk.dense()
    assert w.shape == (shape[0], shape[2], shape[2])
    dense = torch.linalg.eigvals(w)
    torch.testing.assert_close(qk.trace(), w.diagonal(dim1=-2, dim2=-1).sum(-1))
    torch.testing.assert_close(qk.trace_of_square(), (w @ w).diagonal(dim1=-2, dim2=-1).sum(-1))
    torch.testing.assert_close(qk.frobenius_squared(), w.square().sum((-2, -1)))
    torch.testing.assert_close(qk.mean, dense.mean(-1).real)
    torch.testing.assert_close(qk.scale, dense.square().mean(-1).real, atol=1e-9, rtol=1e-7)
    torch.testing.assert_close(qk.variance, qk.scale - qk.mean**2)
    rank = min(shape[1], shape[2])
    assert qk.eigenvalues().shape == qk.singular_values().shape == (shape[0], rank)
    torch.testing.assert_close(qk.singular_values(), torch.linalg.svdvals(w)[:, :rank], atol=1e-9, rtol=1e-9)
    for power in (1, 2, 3):  # power sums identify a spectrum without having to match its members up
        torch.testing.assert_close(qk.eigenvalues().pow(power).sum(-1), dense.pow(power).sum(-1), atol=1e-7, rtol=1e-7)


@given(st.integers(1, 12), st.floats(-50, 50), st.floats(0, 400), st.integers(0, 2**31))
@settings(max_examples=60, deadline=None)
def test_matrix_with_spectrum_has_exactly_these_moments(dim, mean, variance, seed):
    variance = variance if dim > 1 else 0.0
    w = matrix_with_spectrum(dim, mean, variance, torch.Generator().manual_seed(seed))
    values = torch.linalg.eigvalsh(w)
    assert torch.equal(w, w.T)
    assert values.mean().item() == pytest.approx(mean, abs=1e-10 * (1 + abs(mean)))
    assert values.var(correction=0).item() == pytest.approx(variance, abs=1e-9 * (1 + variance + mean**2))


def test_eigenvectors_are_uniform_over_rotations():
    """Every entry of W has mean 0, and W and any rotation of it have the same fourth moments."""
    g = torch.Generator().manual_seed(0)
    d, draws = 3, 4000
    w = torch.stack([matrix_with_spectrum(d, 0.0, 1.0, g) for _ in range(draws)])
    assert w.mean(0).abs().max() < 4 / math.sqrt(draws)
    turn = torch.linalg.qr(torch.randn(d, d, generator=g, dtype=w.dtype)).Q
    fourth = (w**4).mean(0), ((turn @ w @ turn.T) ** 4).mean(0)
    error = (w**4).std(0) * (2 / draws) ** 0.5
    assert ((fourth[0] - fourth[1]).abs() < 5 * error).all()


def test_w_maps_queries_to_keys(generator):
    """x_tᵀ W x_i is the product of the query of t and the key of i, and not the other way round."""
    w_q, w_k = factors(1, 3, 5, 0)
    x = torch.randn(2, 5, generator=generator, dtype=torch.float64)
    torch.testing.assert_close(x[0] @ QKMatrix(w_q, w_k).dense()[0] @ x[1], (w_q[0] @ x[0]) @ (w_k[0] @ x[1]))


def test_autocast_does_not_reach_the_spectrum():
    w_q, w_k = (w.float() for w in factors(2, 3, 5, 1))
    exact = QKMatrix(w_q, w_k)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        inside = QKMatrix(w_q, w_k)
        for read in ("trace", "trace_of_square", "frobenius_squared", "eigenvalues", "singular_values", "dense"):
            torch.testing.assert_close(getattr(inside, read)(), getattr(exact, read)(), rtol=0, atol=0)


def test_normality_gap_is_zero_only_for_normal_matrices(generator):
    w = torch.randn(4, 6, generator=generator, dtype=torch.float64)
    assert QKMatrix(w, w).normality_gap() == pytest.approx(0, abs=1e-10)  # W = wᵀw is symmetric
    shift = torch.eye(6, dtype=torch.float64)[:1], torch.eye(6, dtype=torch.float64)[1:2]
    assert QKMatrix(*shift).normality_gap() == pytest.approx(1)  # e₁e₂ᵀ is nilpotent
    assert QKMatrix(w, torch.randn(4, 6, generator=generator, dtype=torch.float64)).normality_gap() > 1


@pytest.mark.parametrize("rank", [0, 1])
def test_degenerate_heads_are_finite_with_finite_gradients(rank):
    w_q, w_k = (w.requires_grad_() for w in factors(2, 3, 5, 1, rank))
    qk = QKMatrix(w_q, w_k)
    for value in (qk.trace(), qk.trace_of_square(), qk.frobenius_squared(), qk.variance):
        gradients = torch.autograd.grad(value.sum(), (w_q, w_k), retain_graph=True)
        assert value.isfinite().all() and all(g.isfinite().all() for g in gradients)
    assert qk.eigenvalues().isfinite().all() and qk.singular_values().isfinite().all()
    assert (qk.singular_values()[:, max(rank, 1) :] < 1e-12).all()


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half_precision_is_upcast(dtype):
    w_q, w_k = (w.to(dtype) for w in factors(2, 3, 5, 1))
    exact = QKMatrix(w_q.double(), w_k.double())
    qk = QKMatrix(w_q, w_k)
    assert qk.trace().dtype == torch.float32 and qk.eigenvalues().dtype == torch.complex64
    torch.testing.assert_close(qk.frobenius_squared().double(), exact.frobenius_squared(), rtol=1e-5, atol=1e-5)


def test_large_half_precision_weights_do_not_overflow():
    w = torch.full((4, 8), 200.0, dtype=torch.float16)
    assert QKMatrix(w, w).frobenius_squared() == pytest.approx((8 * 200.0**2 * 4) ** 2, rel=1e-5)


@pytest.mark.slow
def test_no_d_by_d_matrix_is_allocated():
    """Peak resident memory of every moment and eigenvalue at d = 16,384, where W alone takes 1 GiB."""
    code = """
import resource, torch
from qkspectrum import QKMatrix
w_q, w_k = torch.randn(2, 8, 16384)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
qk = QKMatrix(w_q, w_k)
qk.trace(), qk.scale, qk.variance, qk.frobenius_squared(), qk.eigenvalues(), qk.singular_values(), qk.normality_gap()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    unit = 1 if sys.platform == "darwin" else 1024
    assert int(run.stdout) * unit < 200e6


def test_errors_name_what_and_where(as_user):
    w_q, w_k = factors(2, 3, 5, 0)
    with pytest.raises(ValueError) as error:
        QKMatrix(w_q, w_k[:, :2])
    one_line(error, "w_q", "w_k", "(2, 3, 5)", "(2, 2, 5)")
    with pytest.raises(ValueError) as error:
        QKMatrix(w_q[0, 0], w_k[0, 0])
    one_line(error, "w_q", "(5,)")
    with pytest.raises(ValueError) as error:
        QKMatrix(w_q, w_k.float())
    one_line(error, "w_q, w_k", "float64", "float32")
    w_k[1, 2, 3] = float("nan")
    with pytest.raises(ValueError) as error:
        QKMatrix(w_q, w_k)
    one_line(error, "w_k", "(1,)")
    with pytest.raises(ValueError) as error:
        QKMatrix(w_k, w_q)
    one_line(error, "w_q", "(1,)")
    with pytest.raises(ValueError) as error:
        QKMatrix(w_q.long(), w_k.long())
    one_line(error, "w_q", "int64")
    for arguments, name in [
        ((0, 0.0, 1.0), "dim"),
        ((3, float("nan"), 1.0), "mean"),
        ((3, 0.0, -1.0), "variance"),
        ((1, 0.0, 1.0), "variance"),
    ]:
        with pytest.raises(ValueError) as error:
            matrix_with_spectrum(*arguments)
        one_line(error, name)
