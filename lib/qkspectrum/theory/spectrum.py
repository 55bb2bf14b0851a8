"""The query-key matrix W = w_qᵀ w_k and its eigenspectrum, without ever forming W."""

import math
from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import wraps

import torch
from jaxtyping import Complex, Float
from torch import Tensor

from .._checks import at_least_float32, check_finite, check_head_weights, check_whole
from ..errors import QKError
from .precision import times_power_of_two, to_unit_size, without_autocast


def _of_degree(degree: int) -> Callable[[Callable], Callable]:
    """For a quantity that grows with this power of W: compute it from weights of size 1, without autocast.

    Autocast would compute the products in half precision, whose rounding errors swamp tr(W); products of large or small
    weights would leave the range in which they can be squared.
    """

    def of_unit_size(method: Callable) -> Callable:
        @wraps(method)
        def exact(self: "SpectralMoments") -> Tensor:
            with without_autocast(self.device.type):
                unit, exponent = self._to_unit_size()
                value = method(unit)
                if exponent is None:
                    return value
                value = times_power_of_two(value, degree * exponent)
                if not value.isfinite().all():
                    range_of = f"{method.__name__}: exceeds the range of {value.real.dtype}"
                    raise QKError(f"{range_of}, expected smaller weights or float64")
                return value

        return exact

    return of_unit_size


class SpectralMoments(ABC):
    """The eigenvalues of W = w_qᵀ w_k and their moments, from three d_head × d_head products of w_q and w_k.

    Each is defined once here, for every class that provides the products: `QKMatrix` computes them from the weights
    when they are needed, `scan` computes each of them once.

    Attributes:
        dim: the model width d; W is (d, d).
    """

    dim: int

    @property
    @abstractmethod
    def device(self) -> torch.device:
        """The device that the products are computed on."""

    def _to_unit_size(self) -> tuple["SpectralMoments", Tensor | None]:
        """W/2ⁿ of about size 1, and n (*batch); or as it is, and None: for products that are known to be in range."""
        return self, None

    @abstractmethod
    def _small(self) -> Tensor:
        """M = w_k w_qᵀ, which has the non-zero eigenvalues of W."""

    @abstractmethod
    def _grams(self) -> tuple[Tensor, Tensor]:
        """w_q w_qᵀ and w_k w_kᵀ."""

    @_of_degree(1)
    def trace(self) -> Float[Tensor, "*batch"]:
        """tr(W) = tr(M), the sum of the eigenvalues. Status: exact."""
        return self._small().diagonal(dim1=-2, dim2=-1).sum(-1)

    @_of_degree(2)
    def trace_of_square(self) -> Float[Tensor, "*batch"]:
        """tr(W²) = Σ M ∘ Mᵀ with M = w_k w_qᵀ, the sum of the squared eigenvalues. Status: exact.

        Negative when W is dominated by rotations (complex eigenvalues); never for symmetric W.
        """
        small = self._small()
        return (small * small.mT).sum((-2, -1))

    @_of_degree(2)
    def frobenius_squared(self) -> Float[Tensor, "*batch"]:
        """‖W‖_F² = Σ (w_q w_qᵀ) ∘ (w_k w_kᵀ), the sum of the squared singular values. Status: exact."""
        queries, keys = self._grams()
        return (queries * keys).sum((-2, -1))

    @property
    def mean(self) -> Float[Tensor, "*batch"]:
        """Mean of all d eigenvalues, tr(W)/d."""
        return self.trace() / self.dim

    @property
    def scale(self) -> Float[Tensor, "*batch"]:
        """Second moment of all d eigenvalues, tr(W²)/d."""
        return self.trace_of_square() / self.dim

    @property
    @_of_degree(2)
    def variance(self) -> Float[Tensor, "*batch"]:
        """Variance of all d eigenvalues, scale − mean² (negative only when eigenvalues are complex)."""
        return self.scale - self.mean**2

    @_of_degree(1)
    def eigenvalues(self) -> Complex[Tensor, "*batch rank"]:
        """The d_head eigenvalues of M, which are those of W that may differ from 0, in no particular order.

        Status: exact (up to the rounding errors of a nonsymmetric eigenvalue solver).
        """
        return torch.linalg.eigvals(self._small())

    @_of_degree(2)
    def normality_gap(self) -> Float[Tensor, "*batch"]:
        """‖W‖_F² − Σ|λ|² ≥ 0, zero exactly when W is normal, as symmetric W is: what the eigenvalues do not see.

        Rounding errors below zero are returned as zero. Status: exact.
        """
        return (self.frobenius_squared() - self.eigenvalues().abs().square().sum(-1)).clamp_min(0)


class QKMatrix(SpectralMoments):
    """The query-key matrix W = w_qᵀ w_k of one head or a batch of heads, kept as its two factors.

    W is (d, d) with rank at most d_head. Every quantity comes from d_head × d_head products, so the cost is
    O(d d_head²) and no d × d tensor is allocated (except by `dense`). Half precisions are upcast to float32, autocast
    is switched off, and weights are scaled first, so that a result is right whenever its dtype holds it.

    Args:
        w_q: query weights (*batch, d_head, d), as `nn.Linear.weight`.
        w_k: key weights, the same shape.

    Raises:
        QKError: the shapes differ, or a weight is not finite (the message gives the head's index). What is computed
            from them exceeds the range of its dtype.

    Source: Bao, Hataya & Karakida 2024, section 3, for the role of the moments. Status: exact.
    """

    def __init__(self, w_q: Float[Tensor, "*batch head_dim dim"], w_k: Float[Tensor, "*batch head_dim dim"]):
        check_head_weights(w_q, w_k)
        check_finite("w_q", w_q, 2)
        check_finite("w_k", w_k, 2)
        self.w_q, self.w_k = at_least_float32(w_q), at_least_float32(w_k)
        self._scale_first = True

    @classmethod
    def unchecked(cls, w_q: Tensor, w_k: Tensor) -> "QKMatrix":
        """A `QKMatrix` of weights that are neither checked nor scaled, for training steps: either takes time there."""
        qk = cls.__new__(cls)
        qk.w_q, qk.w_k = at_least_float32(w_q), at_least_float32(w_k)
        qk._scale_first = False
        return qk

    def _to_unit_size(self) -> tuple["QKMatrix", Tensor | None]:
        if not self._scale_first:
            return self, None
        (w_q, of_q), (w_k, of_k) = to_unit_size(self.w_q, 2), to_unit_size(self.w_k, 2)
        return QKMatrix.unchecked(w_q, w_k), of_q + of_k

    def __repr__(self) -> str:
        return f"QKMatrix(heads={tuple(self.w_q.shape[:-2])}, d_head={self.w_q.shape[-2]}, d={self.dim})"

    @property
    def dim(self) -> int:
        """The model width d; W is (d, d)."""
        return self.w_q.shape[-1]

    @property
    def device(self) -> torch.device:
        """The device of the weights."""
        return self.w_q.device

    def _small(self) -> Tensor:
        return self.w_k @ self.w_q.mT

    def _grams(self) -> tuple[Tensor, Tensor]:
        return self.w_q @ self.w_q.mT, self.w_k @ self.w_k.mT

    @_of_degree(1)
    def trace(self) -> Float[Tensor, "*batch"]:
        """tr(W) = Σ w_q ∘ w_k, the sum of the eigenvalues. Status: exact."""
        return torch.linalg.vecdot(self.w_q.flatten(-2), self.w_k.flatten(-2))

    @_of_degree(1)
    def eigenvalues(self) -> Complex[Tensor, "*batch rank"]:
        """The min(d_head, d) possibly non-zero eigenvalues of W, in no particular order; the other d − d_head are 0.

        W = w_qᵀ w_k and M = w_k w_qᵀ share their non-zero eigenvalues: the smaller of the two is decomposed.
        Status: exact (up to the rounding errors of a nonsymmetric eigenvalue solver).
        """
        narrow = self.w_q.shape[-2] <= self.dim
        return torch.linalg.eigvals(self._small() if narrow else self.w_q.mT @ self.w_k)

    @_of_degree(1)
    def singular_values(self) -> Float[Tensor, "*batch rank"]:
        """The min(d_head, d) possibly non-zero singular values of W, descending. Status: exact.

        With w_qᵀ = Q₁R₁ and w_kᵀ = Q₂R₂, W = Q₁(R₁R₂ᵀ)Q₂ᵀ: the small middle factor holds them. Forming the Gram
        matrices instead would square the condition number. For inspection only: no gradient is defined.
        """
        r_q = torch.linalg.qr(self.w_q.mT, mode="r").R
        r_k = torch.linalg.qr(self.w_k.mT, mode="r").R
        return torch.linalg.svdvals(r_q @ r_k.mT)

    @_of_degree(1)
    def dense(self) -> Float[Tensor, "*batch dim dim"]:
        """W itself, (*batch, d, d): for small d only."""
        return self.w_q.mT @ self.w_k


def standard_deviations(dim: int, generator: torch.Generator | None = None) -> Float[Tensor, " dim"]:
    """`dim` Gaussian numbers standardised to sample mean 0 and sample variance exactly 1 (0 when `dim` is 1).

    Eigenvalues m + s z with these z have mean m and variance s². float64, on the generator's device.
    """
    check_whole("dim", dim, 1)
    z = torch.randn(dim, generator=generator, dtype=torch.float64, device=generator.device if generator else None)
    z = z - z.mean()
    return z / z.square().mean().sqrt() if dim > 1 else torch.zeros_like(z)


def matrix_with_spectrum(
    dim: int, mean: float, variance: float, generator: torch.Generator | None = None
) -> Float[Tensor, "dim dim"]:
    """A random symmetric matrix whose eigenvalues have exactly this sample mean and variance.

    W = Q diag(mean + √variance z) Qᵀ with uniformly random eigenvectors Q and z Gaussian, standardised. float64.

    Args:
        dim: d, at least 1; a 1 × 1 matrix has variance 0.
        mean: mean of the d eigenvalues.
        variance: their variance, divided by d, not d − 1; at least 0.
        generator: source of randomness; its device is used.

    Raises:
        QKError: a value is not finite, the variance is negative, or dim = 1 with variance > 0.

    Status: exact (to rounding).
    """
    check_whole("dim", dim, 1)
    if not math.isfinite(mean):
        raise QKError(f"mean: expected a finite number, got {mean}")
    if not (math.isfinite(variance) and variance >= 0):
        raise QKError(f"variance: expected a finite number of at least 0, got {variance}")
    if dim == 1 and variance > 0:
        raise QKError(f"variance: one eigenvalue has variance 0, got {variance} with dim = 1")
    values = mean + math.sqrt(variance) * standard_deviations(dim, generator)
    gauss = torch.randn(dim, dim, generator=generator, dtype=values.dtype, device=values.device)
    q = torch.linalg.qr(gauss).Q  # uniform up to the signs of its columns, which cancel in W
    w = (q * values) @ q.mT
    return (w + w.mT) / 2
