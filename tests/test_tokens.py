import pytest
import torch
from conftest import one_line

from qkspectrum import AutoRegressive, EmpiricalTokens, GaussianTokens, IndependentTokens, RandomWalk

SIGMA = torch.tensor([[2.0, -0.6], [-0.6, 0.5]], dtype=torch.float64)
FLAT = torch.tensor([[1.0, 2.0], [2.0, 4.0]], dtype=torch.float64)  # rank one
EMBEDDINGS = torch.randn(40, 5, 2, generator=torch.Generator().manual_seed(3)) + torch.tensor([1.0, -2.0])


class Constant(GaussianTokens):
    """A process of one's own: every token is the same one."""

    def kernel(self):
        return torch.ones(self.length, self.length, dtype=torch.float64)


PROCESSES = [RandomWalk(6), AutoRegressive(6, 0.8), AutoRegressive(6, -0.5), IndependentTokens(6), RandomWalk(1)]
PROCESSES += [RandomWalk(5, SIGMA), AutoRegressive(5, 0.8, SIGMA), IndependentTokens(5, FLAT)]
PROCESSES += [EmpiricalTokens(EMBEDDINGS), EmpiricalTokens(EMBEDDINGS[:1, :, :1]), Constant(4, SIGMA)]


@pytest.mark.parametrize("process", PROCESSES, ids=repr)
def test_samples_have_kernel_and_covariance(process, generator):
    samples = 20_000
    sigma = torch.eye(2, dtype=torch.float64) if process.covariance is None else process.covariance
    dim = len(sigma)
    x = process.sample(samples, dim, generator)
    assert x.shape == (samples, process.length, dim)
    measured = torch.einsum("nsd,nte->sdte", x, x) / samples
    expected = torch.einsum("st,de->sdte", process.kernel(), sigma)
    # Var of a product of Gaussians: Cov_aa Cov_bb + Cov_ab². Five standard errors.
    spread = torch.einsum("ss,dd->sd", process.kernel(), sigma)
    error = ((spread[:, :, None, None] * spread + expected**2) / samples).sqrt()
    assert ((measured - expected).abs() <= 5 * error + 1e-9).all()
    assert (x.mean(0).abs() <= 5 * (spread / samples).sqrt() + 1e-9).all()


@pytest.mark.parametrize("process", PROCESSES, ids=repr)
def test_kernels_are_symmetric_and_positive_semidefinite(process):
    kernel = process.kernel()
    assert kernel.dtype == torch.float64 and torch.equal(kernel, kernel.T)
    assert torch.linalg.eigvalsh(kernel).min() > -1e-12 * kernel.diagonal().max()


def test_embeddings_give_back_the_process_they_came_from(generator):
    """Exact moments of the sample, so the estimates converge as 1/√samples."""
    for process in (RandomWalk(6, SIGMA), AutoRegressive(6, 0.7), IndependentTokens(6, SIGMA)):
        sigma = torch.eye(2, dtype=torch.float64) if process.covariance is None else process.covariance
        size = sigma.trace() / 2  # Σ is estimated with trace d; its size goes to C
        found = EmpiricalTokens(process.sample(40_000, 2, generator))
        diagonal = process.kernel().diagonal()
        allowed = 5 * size * (diagonal[:, None] * diagonal).sqrt() * (2 / 40_000) ** 0.5
        assert ((found.kernel() - size * process.kernel()).abs() < allowed).all()
        assert (found.covariance - sigma / size).abs().max() < 0.05


def test_embeddings_keep_every_position_s_size_and_mean():
    """A mean that all tokens share is part of the moments; x in half precision is read in float64."""
    found = EmpiricalTokens(EMBEDDINGS.bfloat16())
    x = EMBEDDINGS.bfloat16().double()
    torch.testing.assert_close(2 * found.kernel().diagonal(), x.square().sum(-1).mean(0))
    assert found.covariance.trace().item() == pytest.approx(2)
    assert found.kernel().min() > 2  # |mean|² / d = 2.5, at any distance


def test_repr_is_short_and_says_what_matters():
    assert repr(RandomWalk(5)) == "RandomWalk(length=5)"
    assert repr(AutoRegressive(5, 0.5, SIGMA)) == "AutoRegressive(length=5, covariance=(2, 2), correlation=0.5)"
    assert repr(EmpiricalTokens(EMBEDDINGS)) == "EmpiricalTokens(length=5, covariance=(2, 2))"


def test_errors(as_user):
    for make, name in [
        (lambda: RandomWalk(0), "length"),
        (lambda: RandomWalk(2.5), "length"),
        (lambda: AutoRegressive(4, 1.0), "correlation"),
        (lambda: AutoRegressive(4, float("nan")), "correlation"),
        (lambda: RandomWalk(3).sample(0, 2), "samples"),
        (lambda: RandomWalk(3).sample(2, 0), "dim"),
        (lambda: RandomWalk(3, SIGMA).sample(2, 3), "dim"),
        (lambda: RandomWalk(3, SIGMA[:1]), "covariance"),
        (lambda: RandomWalk(3, SIGMA.triu()), "covariance"),
        (lambda: IndependentTokens(3, -SIGMA), "covariance"),
        (lambda: AutoRegressive(3, 0.5, SIGMA * float("nan")), "covariance"),
        (lambda: AutoRegressive(3, 0.5, torch.tensor([[1.0, 2.0], [2.0, 1.0]])), "eigenvalue of -1"),
        (lambda: EmpiricalTokens(EMBEDDINGS[0]), "x"),
        (lambda: EmpiricalTokens(EMBEDDINGS[None]), "x"),
        (lambda: EmpiricalTokens(EMBEDDINGS * float("inf")), "x"),
        (lambda: EmpiricalTokens(torch.zeros(2, 3, 4)), "x"),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, name)
