"""Sharpness: the largest eigenvalue of a loss's Hessian, by Lanczos' method on Hessian–vector products."""

from collections.abc import Sequence

import torch
from torch import Tensor

from ..._checks import check_whole
from ...errors import QKError


def sharpness(loss: Tensor, parameters: Sequence[Tensor], iterations: int = 12, seed: int = 0) -> float:
    """The largest eigenvalue of ∂²loss/∂θ², θ all `parameters` as one vector; the matrix is never formed.

    Lanczos' method: after k Hessian–vector products its largest Ritz value is the largest that any vector of the
    Krylov space reaches, so it never exceeds the true one, and it is at least as good as k steps of power iteration.
    It finds the largest eigenvalue also where a negative one is larger in size. The basis is orthogonalised in full.

    Args:
        loss: a scalar, twice differentiable with respect to the parameters. Fused attention kernels are not: compute
            it under `torch.nn.attention.sdpa_kernel(SDPBackend.MATH)`.
        parameters: its parameters, or some of them.
        iterations: Hessian–vector products.
        seed: of the start vector.

    Raises:
        QKError: a loss that is not one number, no parameters, or fewer than one iteration.

    Status: a lower bound, tight as iterations grow.
    """
    check_whole("iterations", iterations, 1)
    if loss.ndim:
        raise QKError(f"loss: expected a scalar, got shape {tuple(loss.shape)}")
    if not parameters:
        raise QKError("parameters: expected at least one, got none")
    gradient = _flat(torch.autograd.grad(loss, parameters, create_graph=True))
    generator = torch.Generator().manual_seed(seed)
    vector = torch.randn(len(gradient), generator=generator, dtype=gradient.dtype).to(gradient.device)
    basis = (vector / vector.norm())[None]
    diagonal, beside = [], []
    for _ in range(min(iterations, len(gradient))):
        # A parameter that the gradient does not depend on has a zero row.
        image = torch.autograd.grad(gradient, parameters, basis[-1], retain_graph=True, materialize_grads=True)
        image = _flat(image)
        diagonal.append(basis[-1] @ image)
        for _ in range(2):  # once leaves what rounding put there
            image = image - basis.mT @ (basis @ image)
        size = image.norm()
        if size <= 1e-6 * max(abs(d) for d in diagonal):  # the Krylov space is exhausted: the value is exact
            break
        beside.append(size)
        basis = torch.cat([basis, (image / size)[None]])
    ritz = torch.diag(torch.stack(diagonal).double())
    if len(diagonal) > 1:
        off = torch.stack(beside[: len(diagonal) - 1]).double()
        ritz = ritz + torch.diag(off, 1) + torch.diag(off, -1)
    return torch.linalg.eigvalsh(ritz)[-1].item()


def _flat(tensors: Sequence[Tensor]) -> Tensor:
    return torch.cat([tensor.flatten() for tensor in tensors])
