"""Many heads by their d_head × d_head products, each computed once: what `scan` measures."""

import math
from dataclasses import dataclass, replace
from functools import cached_property

import torch
from torch import Tensor

from .._checks import at_least_float32
from ..theory.spectrum import SpectralMoments

_SMALL = 2.0**-60  # a squared norm, smaller ones are scaled first: products of entries a millionth as large still count


@dataclass(frozen=True)
class HeadProducts(SpectralMoments):
    """A batch of heads by their products, on the CPU; the moments are those of `SpectralMoments`.

    Attributes:
        small: M = w_k w_qᵀ of each head (heads, d_head, d_head).
        gram_q: w_q w_qᵀ of each head, the same shape.
        gram_k: w_k w_kᵀ of each head, the same shape.
        dim: the model width d.
    """

    small: Tensor
    gram_q: Tensor
    gram_k: Tensor
    dim: int

    @classmethod
    def of_weights(cls, w_q: Tensor, w_k: Tensor) -> "HeadProducts":
        """The products of weights (heads, d_head, d) and (key_heads, d_head, d); query heads share key heads in order.

        A key head is multiplied once with all the query heads that read it, and its weights are never repeated.
        """
        shared, head_dim = len(w_q) // len(w_k), w_q.shape[1]
        q, k = at_least_float32(w_q), at_least_float32(w_k)
        by_key_head = k @ q.unflatten(0, (-1, shared)).flatten(1, 2).mT
        small = by_key_head.unflatten(2, (shared, head_dim)).movedim(2, 1).flatten(0, 1)
        gram_k = (k @ k.mT).cpu().repeat_interleave(shared, 0)
        return cls(small.cpu(), (q @ q.mT).cpu(), gram_k, w_q.shape[-1])

    @property
    def device(self) -> torch.device:
        """Where the products are."""
        return self.small.device

    def _small(self) -> Tensor:
        return self.small

    def _grams(self) -> tuple[Tensor, Tensor]:
        return self.gram_q, self.gram_k

    @cached_property
    def _eigenvalues(self) -> Tensor:
        return super().eigenvalues()

    def eigenvalues(self) -> Tensor:
        return self._eigenvalues

    def are_in_range(self) -> bool:
        """Whether no number is NaN or Inf, nor so small or large that digits of the products may be lost.

        NaN and Inf are told from a sum, in a tenth of the time that `isfinite` takes.
        """
        if not math.isfinite(sum(product.sum().item() for product in (self.small, self.gram_q, self.gram_k))):
            return False
        squares = torch.stack(self._largest_squares())
        return squares.min().item() > _SMALL and squares.max().item() < 1 / _SMALL

    def _largest_squares(self) -> list[Tensor]:
        """The largest squared norm of a row of w_q, and of w_k, of each head."""
        return [gram.diagonal(dim1=-2, dim2=-1).amax(-1) for gram in (self.gram_q, self.gram_k)]

    def rescaled(self) -> tuple["HeadProducts", Tensor]:
        """The heads divided by powers of two, so that squares of W neither vanish nor overflow.

        Returns:
            The products of the rescaled heads, and the factor 2ⁿ (heads,) by which each head's W was divided.
        """
        of_q, of_k = ((square.clamp_min(_SMALL).log2() / 2).round() for square in self._largest_squares())
        rescaled = replace(
            self,
            small=torch.ldexp(self.small, -(of_q + of_k)[:, None, None]),
            gram_q=torch.ldexp(self.gram_q, -2 * of_q[:, None, None]),
            gram_k=torch.ldexp(self.gram_k, -2 * of_k[:, None, None]),
        )
        return rescaled, (of_q + of_k).double().exp2()

    def entry_sizes(self) -> Tensor:
        """Root-mean-square entry of w_q times that of w_k, of each head."""
        squares = [gram.diagonal(dim1=-2, dim2=-1).sum(-1) for gram in (self.gram_q, self.gram_k)]
        return (squares[0] * squares[1]).sqrt() / (self.small.shape[-1] * self.dim)

    def singular_values(self) -> Tensor:
        """The d_head possibly non-zero singular values of W, descending, from the Gram matrices at little cost.

        Status: exact to √ε of the largest.
        """
        root, failed = torch.linalg.cholesky_ex(self.gram_q)
        squares = root.mT @ self.gram_k @ root
        if failed.any():  # heads whose rank is below d_head, to rounding
            values, vectors = torch.linalg.eigh(self.gram_q[failed > 0])
            root = vectors * values.clamp_min(0).sqrt()[:, None]
            squares[failed > 0] = root.mT @ self.gram_k[failed > 0] @ root
        return torch.linalg.eigvalsh(squares).clamp_min(0).sqrt().flip(-1)
