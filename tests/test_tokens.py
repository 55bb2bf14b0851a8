import pytest
import torch
from conftest import one_line

from qkspectrum import AutoRegressive, IndependentTokens, RandomWalk

PROCESSES = [RandomWalk(6), AutoRegressive(6, 0.8), AutoRegressive(6, -0.5), IndependentTokens(6), RandomWalk(1)]


@pytest.mark.parametrize("process", PROCESSES, ids=repr)
def test_samples_have_the_kernel_as_covariance(process, generator):
    samples, dim = 20_000, 2
    x = process.sample(samples, dim, generator)
    assert x.shape == (samples, process.length, dim)
    measured = torch.einsum("nsd,ntd->st", x, x) / (samples * dim)
    kernel = process.kernel()
    # Var of a product of Gaussians: C_ss C_tt + C_st². Five standard errors.
    diagonal = kernel.diagonal()
    error = ((diagonal[:, None] * diagonal + kernel**2) / (samples * dim)).sqrt()
    assert ((measured - kernel).abs() < 5 * error).all()
    assert x.mean((0, 2)).abs().max() < 5 * (diagonal.max() / (samples * dim)).sqrt()


@pytest.mark.parametrize("process", PROCESSES, ids=repr)
def test_kernels_are_symmetric_and_positive(process):
    kernel = process.kernel()
    assert kernel.dtype == torch.float64 and torch.equal(kernel, kernel.T)
    assert torch.linalg.eigvalsh(kernel).min() > 0


def test_errors(as_user):
    for make, name in [
        (lambda: RandomWalk(0), "length"),
        (lambda: RandomWalk(2.5), "length"),
        (lambda: AutoRegressive(4, 1.0), "correlation"),
        (lambda: AutoRegressive(4, float("nan")), "correlation"),
        (lambda: RandomWalk(3).sample(0, 2), "samples"),
        (lambda: RandomWalk(3).sample(2, 0), "dim"),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, name)
