"""Gaussian token processes: Cov(x_s, x_t) = C_st I, with C the (T, T) kernel."""

from abc import ABC, abstractmethod

import torch
from jaxtyping import Float
from torch import Tensor

from ._checks import check_whole


class GaussianTokens(ABC):
    """A zero-mean Gaussian sequence of `length` tokens with independent, identically distributed coordinates."""

    def __init__(self, length: int):
        check_whole("length", length, 1)
        self.length = length

    def __repr__(self) -> str:
        settings = ", ".join(f"{name}={value}" for name, value in vars(self).items())
        return f"{type(self).__name__}({settings})"

    @abstractmethod
    def kernel(self) -> Float[Tensor, "tokens tokens"]:
        """C, the covariance of one coordinate between positions, float64. Status: exact."""

    @abstractmethod
    def _correlate(self, noise: Float[Tensor, "samples tokens dim"]) -> Float[Tensor, "samples tokens dim"]:
        """Turn white noise into samples of the process."""

    def sample(
        self, samples: int, dim: int, generator: torch.Generator | None = None
    ) -> Float[Tensor, "samples tokens dim"]:
        """Draw (samples, T, dim) tokens, float64, on the generator's device. Status: exact."""
        check_whole("samples", samples, 1)
        check_whole("dim", dim, 1)
        device = generator.device if generator else None
        shape = (samples, self.length, dim)
        return self._correlate(torch.randn(shape, generator=generator, dtype=torch.float64, device=device))


class RandomWalk(GaussianTokens):
    """B24's tokens: x_1 ~ N(0, I), x_{t+1} ~ N(x_t, I), so C_st = min(s, t) with positions from 1.

    Source: Bao, Hataya & Karakida 2024, section 4.
    """

    def kernel(self) -> Float[Tensor, "tokens tokens"]:
        t = torch.arange(1, self.length + 1, dtype=torch.float64)
        return torch.minimum(t[:, None], t[None, :])

    def _correlate(self, noise: Tensor) -> Tensor:
        return noise.cumsum(-2)


class AutoRegressive(GaussianTokens):
    """The stationary AR(1) process x_{t+1} = φ x_t + √(1 − φ²) g_t, so C_st = φ^|s − t|.

    Args:
        length: number of tokens T.
        correlation: φ, between −1 and 1, both excluded.
    """

    def __init__(self, length: int, correlation: float):
        super().__init__(length)
        if not -1 < correlation < 1:
            raise ValueError(f"correlation: expected a number between −1 and 1, both excluded, got {correlation}")
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
    """Tokens without memory: C = I."""

    def kernel(self) -> Float[Tensor, "tokens tokens"]:
        return torch.eye(self.length, dtype=torch.float64)

    def _correlate(self, noise: Tensor) -> Tensor:
        return noise
