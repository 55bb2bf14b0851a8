import pytest
import torch
from conftest import one_line
from torch.nn.attention import SDPBackend, sdpa_kernel

from qkspectrum import SelfAttention
from qkspectrum.experiments.training.sharpness import sharpness


def symmetric(size, seed):
    raw = torch.randn(size, size, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)
    return (raw + raw.mT) / 2


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("shift", [-9.0, 0.0, 9.0])
def test_the_largest_eigenvalue_of_a_quadratic_also_where_a_negative_one_is_larger(seed, shift):
    matrix = symmetric(12, seed) + shift * torch.eye(12, dtype=torch.float64)
    x = torch.randn(12, dtype=torch.float64, generator=torch.Generator().manual_seed(9), requires_grad=True)
    loss = x @ matrix @ x / 2
    assert sharpness(loss, [x], 12) == pytest.approx(torch.linalg.eigvalsh(matrix)[-1].item(), abs=1e-8)


def test_it_never_overshoots_and_grows_with_its_iterations():
    matrix = symmetric(80, 0)
    x = torch.ones(80, dtype=torch.float64, requires_grad=True)
    true = torch.linalg.eigvalsh(matrix)[-1].item()
    found = [sharpness(x @ matrix @ x / 2, [x], k) for k in (1, 3, 6, 12, 30, 80)]
    assert found == sorted(found) and found[-1] == pytest.approx(true) and found[3] > 0.9 * true
    assert max(found) <= true + 1e-9


def test_against_the_whole_hessian_of_attention():
    attention = SelfAttention(6, heads=2)
    with torch.no_grad():
        for index, weight in enumerate(attention.parameters()):
            weight.normal_(generator=torch.Generator().manual_seed(index))
    x = torch.randn(2, 5, 6, generator=torch.Generator().manual_seed(7))
    weights = [attention.q_proj.weight, attention.k_proj.weight]

    def loss_at(flat):
        q, k = flat.view(2, 6, 6)
        state = {"q_proj.weight": q, "k_proj.weight": k}
        return torch.func.functional_call(attention, state, x).square().sum()

    flat = torch.cat([w.detach().flatten() for w in weights])
    with sdpa_kernel(SDPBackend.MATH):
        whole = torch.autograd.functional.hessian(loss_at, flat)
        found = sharpness(attention(x).square().sum(), weights, 40)
    assert found == pytest.approx(torch.linalg.eigvalsh(whole.double())[-1].item(), rel=1e-3)


def test_few_dimensions_and_parameters_without_effect():
    x, unused = torch.ones(2, requires_grad=True), torch.ones(3, requires_grad=True)
    loss = 5 * x[0] ** 2 - x[1] ** 2 + unused.sum()
    assert sharpness(loss, [x, unused], 30) == pytest.approx(10, rel=1e-5)
    assert sharpness(loss, [x, unused]) == sharpness(loss, [x, unused])


def test_errors():
    x = torch.ones(2, requires_grad=True)
    for arguments, parts in [
        ((x * x, [x]), ["loss", "(2,)"]),
        ((x.sum(), []), ["parameters"]),
        (((x * x).sum(), [x], 0), ["iterations"]),
    ]:
        with pytest.raises(ValueError) as error:
            sharpness(*arguments)
        one_line(error, *parts, "expected")
