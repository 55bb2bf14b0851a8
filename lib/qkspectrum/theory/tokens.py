"""Gaussian token processes: Cov(x_s, x_t) = C_st Σ, with C the (T, T) kernel and Σ the tokens' covariance."""

from abc import ABC, abstractmethod

import torch
from jaxtyping import Float
from torch import Tensor

from .._checks import check_covariance, check_finite, check_floating, check_whole
from ..errors import QKError


class GaussianTokens(ABC):
    """A zero-mean Gaussian sequence of `length` tokens x_1, …, x_T with Cov(x_s, x_t) = C_st Σ.

    A subclass only needs to define `kernel`.

    Args:
        length: number of tokens T.
        covariance: Σ, (d, d), positive semidefinite; None for the identity, in any dimension.

    Raises:
        QKError: a length that is not a positive integer, or a matrix that is not a covariance.
    """

    def __init__(self, length: int, covariance: Float[Tensor, "dim dim"] | None = None):
        check_whole("length", length, 1)
        if covariance is not None:
            check_covariance("covariance", covariance)
            covariance = covariance.detach().double()
        self.length, self.covariance = length, covariance

    def __repr__(self) -> str:
        shown = {n: tuple(v.shape) if isinstance(v, Tensor) else v for n, v in vars(self).items() if n[0] != "_"}
        return f"{type(self).__name__}({', '.join(f'{n}={v}' for n, v in shown.items() if v is not None)})"

    @abstractmethod
    def kernel(self) -> Float[Tensor, "tokens tokens"]:
        """C, the covariance between positions, float64. Status: exact."""

    def _correlate(self, noise: Float[Tensor, "samples tokens dim"]) -> Float[Tensor, "samples tokens dim"]:
        """Turn white noise into samples with Σ = I."""
        return triangular_root(self.kernel()).to(noise.device) @ noise

    def sample(
        self, samples: int, dim: int, generator: torch.Generator | None = None
    ) -> Float[Tensor, "samples tokens dim"]:
        """Draw (samples, T, dim) tokens, float64, on the generator's device. Status: exact.

        Raises:
            QKError: samples or dim is not a positive integer, or dim differs from the size of the covariance.
        """
        check_whole("samples", samples, 1)
        check_whole("dim", dim, 1)
        if self.covariance is not None and dim != len(self.covariance):
            raise QKError(f"dim: expected {len(self.covariance)}, the size of the covariance, got {dim}")
        device = generator.device if generator else None
        shape = (samples, self.length, dim)
        x = self._correlate(torch.randn(shape, generator=generator, dtype=torch.float64, device=device))
        return x if self.covariance is None else x @ triangular_root(self.covariance).to(x.device).mT


class RandomWalk(GaussianTokens):
    """B24's tokens: x_1 ~ N(0, Σ), x_{t+1} ~ N(x_t, Σ), so C_st = min(s, t) with positions from 1.

    Args:
        length: number of tokens T.
        covariance: Σ of a step; None for the identity.

    Source: Bao, Hataya & Karakida 2024, as we reconstruct it.
    """

    def kernel(self) -> Float[Tensor, "tokens tokens"]:
        t = torch.arange(1, self.length + 1, dtype=torch.float64)
        return torch.minimum(t[:, None], t[None, :])

    def _correlate(self, noise: Tensor) -> Tensor:
        return noise.cumsum(-2)


class AutoRegressive(GaussianTokens):
    """The stationary AR(1) process x_{t+1} = φ x_t + √(1 − φ²) g_t with g_t ~ N(0, Σ), so C_st = φ^|s − t|.

    Args:
        length: number of tokens T.
        correlation: φ, between −1 and 1, both excluded.
        covariance: Σ of every token; None for the identity.
    """

    def __init__(self, length: int, correlation: float, covariance: Float[Tensor, "dim dim"] | None = None):
        super().__init__(length, covariance)
        if not -1 < correlation < 1:
            raise QKError(f"correlation: expected a number between −1 and 1, both excluded, got {correlation}")
        self.correlation = correlation

    def kernel(self) -> Float[Tensor, "tokens tokens"]:
        t = torch.arange(self.length, dtype=torch.float64)
        return self.correlation ** (t[:, None] - t[None, :]).abs()

    def _correlate(self, noise: Tensor) -> Tensor:
        tokens = noise.clone()
        for t in range(1, self.length):
            tokens[:, t] = self.correlation * tokens[:, t - 1] + (1 - self.correlation**2) ** 0.5 * noise[:, t]
        return tokens


class IndependentTokens(GaussianTokens):
    """Tokens without memory, each N(0, Σ): C = I.

    Args:
        length: number of tokens T.
        covariance: Σ; None for the identity.
    """

    def kernel(self) -> Float[Tensor, "tokens tokens"]:
        return torch.eye(self.length, dtype=torch.float64)

    def _correlate(self, noise: Tensor) -> Tensor:
        return noise


class EmpiricalTokens(GaussianTokens):
    """The Gaussian sequence with the second moments of given embeddings x_nt.

        C_st = Σ_n x_nsᵀ x_nt / (N d),   Σ ∝ Σ_nt x_nt x_ntᵀ with tr Σ = d.

    Moments are taken about 0, not about a mean: logits depend on the tokens' mean as well. Each position keeps
    its mean squared norm, E|x_t|² = d C_tt. The model assumes that one Σ holds at all positions.

    Args:
        x: embeddings (N, T, d), as a head sees them: N sequences of T tokens.

    Raises:
        QKError: a different shape, NaN or Inf, or only zeros.

    Status: exact moments of the sample; empirical as a model of real tokens, which are not Gaussian.
    """

    def __init__(self, x: Float[Tensor, "samples tokens dim"]):
        check_floating("x", x, 3)
        if x.ndim != 3:
            raise QKError(f"x: expected shape (N, T, d), got {tuple(x.shape)}")
        check_finite("x", x, 2)
        samples, length, dim = x.shape
        tokens = x.detach().double().flatten(0, 1)
        positions = x.detach().double().transpose(0, 1).flatten(1)
        kernel, covariance = positions @ positions.mT / (samples * dim), tokens.mT @ tokens
        if not covariance.any():
            raise QKError("x: expected at least one non-zero token")
        covariance = covariance * (dim / covariance.trace())
        super().__init__(length, (covariance + covariance.mT) / 2)
        self._kernel = (kernel + kernel.mT) / 2

    def kernel(self) -> Float[Tensor, "tokens tokens"]:
        return self._kernel


def triangular_root(matrix: Float[Tensor, "n n"]) -> Float[Tensor, "n n"]:
    """Lower triangular F with F Fᵀ = matrix; the matrix may be semidefinite."""
    factor, failed = torch.linalg.cholesky_ex(matrix)
    if not failed:
        return factor
    values, vectors = torch.linalg.eigh(matrix)
    return torch.linalg.qr(values.clamp_min(0).sqrt()[:, None] * vectors.mT).R.mT.contiguous()
