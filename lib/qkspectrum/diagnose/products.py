"""Many heads by their d_head × d_head products, each computed once: what `scan` measures."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

import torch
from torch import Tensor

from .._checks import at_least_float32
from ..theory.spectrum import SpectralMoments

_COLUMNS = 1024  # of weights in half precision that are upcast at once
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

        A key head is multiplied once with all the query heads that read it, and its weights are never repeated. Half
        precisions become float32 a block of columns at a time, so that there is never a copy of all of them.
        """
        dim, is_half = w_q.shape[-1], w_q.element_size() < 4
        step = _COLUMNS if is_half else dim
        small, gram_q, gram_k = (part.cpu() for part in _sums(w_q.split(step, -1), w_k.split(step, -1)))
        return cls(small, gram_q, gram_k.repeat_interleave(len(w_q) // len(w_k), 0), dim)

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


_Products = tuple[Tensor, Tensor, Tensor]


def _sums(blocks_q: Iterable[Tensor], blocks_k: Iterable[Tensor]) -> _Products:
    """The sums over blocks of columns of k qᵀ, q qᵀ and, of each key head once, k kᵀ."""
    sums: _Products | None = None
    for q, k in zip(blocks_q, blocks_k, strict=True):
        small, gram_q, gram_k = _products(at_least_float32(q), at_least_float32(k))
        sums = (small, gram_q, gram_k) if sums is None else (sums[0] + small, sums[1] + gram_q, sums[2] + gram_k)
    assert sums is not None  # weights are not empty
    return sums


def _products(q: Tensor, k: Tensor) -> _Products:
    shared, rows = len(q) // len(k), q.shape[1]
    if shared == 1 and q.device.type == "cpu" and q.stride(-1) != 1:
        return _products_of_columns(q, k)
    by_key_head = k @ q.unflatten(0, (-1, shared)).flatten(1, 2).mT
    return by_key_head.unflatten(2, (shared, rows)).movedim(2, 1).flatten(0, 1), q @ q.mT, k @ k.mT


def _products_of_columns(q: Tensor, k: Tensor) -> _Products:
    """`_products` of weights that are stored as the columns of a wider matrix (GPT-2's Conv1D), head by head.

    A head's columns are first copied next to each other: products of a block that the processor's cache holds take a
    sixth less time than products of columns that lie far apart.
    """
    heads, rows, dim = q.shape
    block, of_k, gram_q = q.new_empty(dim, 2 * rows), q.new_empty(heads, 2 * rows, rows), q.new_empty(heads, rows, rows)
    for head in range(heads):
        block[:, :rows], block[:, rows:] = q[head].mT, k[head].mT
        torch.mm(block.mT, block[:, rows:], out=of_k[head])
        torch.mm(block[:, :rows].mT, block[:, :rows], out=gram_q[head])
    return of_k[:, :rows].mT, gram_q, of_k[:, rows:]
