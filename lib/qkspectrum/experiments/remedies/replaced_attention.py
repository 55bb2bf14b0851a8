"""Remedies against attention collapse that make the attention weights otherwise than by a softmax alone.

One mechanism: `replace_attention(model, rows)`, where `rows(logits, causal)` returns the weights. It forms T × T.
"""

import copy
from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional

from ..._checks import check_whole
from ...errors import QKError
from ...theory.rows import softmax_rows
from ...transformer.model import SelfAttention
from .reparametrized import override_attention

# Weights of every row, made of its logits (*, heads, T, T) and whether they are causal.
Rows = Callable[[Tensor, bool], Tensor]


class ReplacedAttention(SelfAttention):
    """Attention with the weights that `rows` makes of the logits. It forms T × T."""

    is_softmax = False

    def probabilities(self, x: Tensor) -> Tensor:
        return self.rows(self.logits(x), self.causal)

    def mixed_values(self, x: Tensor) -> Tensor:
        weights = functional.dropout(self.probabilities(x), self.dropout, self.training)
        return (weights @ self._split(self.v_proj(x))).transpose(-2, -3).flatten(-2)


def replace_attention(model: nn.Module, rows: Rows) -> None:
    """Let `rows(logits, causal)` make the attention weights of every layer, in place of the softmax.

    >>> replace_attention(model, sinkhorn_rows)               # doctest: +SKIP
    >>> replace_attention(model, AttnScale(heads=4))          # doctest: +SKIP

    The weights (*, heads, T, T) are formed, where a fused softmax never holds them: memory grows as T². They are what
    `attention_maps` returns. `EntropyRecorder` refuses them, and `attention_entropy` those with negative entries.

    Args:
        model: the attention of all its layers is replaced.
        rows: a function, or a module, of which every layer gets its own copy.

    Raises:
        QKError: no attention, or one that is replaced already.
    """
    for attention in override_attention(model, ReplacedAttention):
        weight = attention.q_proj.weight
        own = copy.deepcopy(rows).to(weight.device, weight.dtype) if isinstance(rows, nn.Module) else rows
        attention.rows = own


def sinkhorn_rows(
    logits: Float[Tensor, "*batch tokens tokens"], causal: bool = False, iterations: int = 5
) -> Float[Tensor, "*batch tokens tokens"]:
    """Sinkhorn attention: exp(ω) scaled by rows and columns in turn until both sum to 1 (doubly stochastic).

    Rows come first and last, so they always sum to 1; columns do in the limit. One iteration is the softmax. On
    logarithms, so that nothing overflows.

    Args:
        logits: ω, with the temperature already divided out.
        causal: must be False: a lower triangular doubly stochastic matrix is the identity (the first row has one key,
            so the first column is full, and so on down).
        iterations: how often the rows are normalised; 5 is our choice.

    Raises:
        QKError: causal, iterations below 1.

    Source: Sander et al. 2022, as we read it. Status: exact rows, asymptotic columns.
    """
    check_whole("iterations", iterations, 1)
    if causal:
        raise QKError("causal: expected False, a causal doubly stochastic matrix can only be the identity")
    logits = logits.log_softmax(-1)
    for _ in range(iterations - 1):
        logits = logits.log_softmax(-2).log_softmax(-1)
    return logits.exp()


def _even_rows(weights: Tensor, causal: bool) -> Float[Tensor, "queries keys"]:
    """Ā: 1/T everywhere, or 1/t for the keys up to query t."""
    return softmax_rows(weights.new_zeros(weights.shape[-2:]), causal)


class AttnScale(nn.Module):
    """AttnScale: A → Ā + (1 + ω)(A − Ā), one learned ω for each head, from 0 on, where it changes nothing.

    A is the softmax. Ā, the mean over the keys, is its low-pass part: 11ᵀ/T, on which all tokens come out alike. Causal
    rows, which the paper does not have, take the mean over the keys they see; our choice. Rows sum to 1; beyond ω = 0
    weights may be negative, and A is no average any more.

    Args:
        heads: of the attention it is put on by `replace_attention`.

    Raises:
        QKError: heads is no positive integer; when called, causal logits that are not square.

    Source: Wang et al. 2022, AttnScale; formula as in the authors' code. Status: exact.
    """

    def __init__(self, heads: int):
        super().__init__()
        check_whole("heads", heads, 1)
        self.omega = nn.Parameter(torch.zeros(heads, 1, 1))

    def forward(
        self, logits: Float[Tensor, "*batch heads tokens tokens"], causal: bool
    ) -> Float[Tensor, "*batch heads tokens tokens"]:
        weights = softmax_rows(logits, causal)
        return weights + self.omega * (weights - _even_rows(weights, causal))


def rows_without_outlier(
    logits: Float[Tensor, "*batch tokens tokens"], causal: bool = True
) -> Float[Tensor, "*batch tokens tokens"]:
    """A − Ā: the softmax without its leading direction, which makes all tokens alike. Rows sum to 0.

    With Ā = 11ᵀ/T the eigenvalue 1 of A, to the eigenvector of ones, becomes 0 and every other stays (exact). Causal
    rows, ours, take the mean over the keys they see: the eigenvalues, A's diagonal, each lose 1/t, and the first token
    gets nothing. It is AttnScale's (1 + ω)(A − Ā) at ω = 0 without Ā.

    Raises:
        QKError: causal logits that are not square.

    Source: Nait Saada, Naderi & Tanner 2025; that what they remove is Ā is our reading. Status: exact.
    """
    weights = softmax_rows(logits, causal)
    return weights - _even_rows(weights, causal)
