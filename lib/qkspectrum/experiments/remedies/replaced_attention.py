"""Remedies whose attention weights are not a softmax of the logits alone.

They share one mechanism: `replace_attention(model, rows)`, where `rows(logits, causal)` returns the weights, T × T.
"""

import copy
from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional

from ..._checks import check_positive, check_whole
from ...errors import QKError
from ...theory.rows import softmax_rows, visible_keys
from ...transformer.model import SelfAttention
from .overriding import override_attention

# Takes the logits (*, heads, T, T) and whether attention is causal; returns the attention weights, of the same shape.
Rows = Callable[[Tensor, bool], Tensor]


class ReplacedAttention(SelfAttention):
    """Attention with the weights that `rows` computes from the logits. It forms T × T."""

    is_softmax = False
    rows: Rows

    def probabilities(self, x: Tensor) -> Tensor:
        return self.rows(self.logits(x), self.causal)

    def mixed_values(self, x: Tensor) -> Tensor:
        weights = functional.dropout(self.probabilities(x), self.dropout, self.training)
        return (weights @ self._split(self.v_proj(x))).transpose(-2, -3).flatten(-2)


def replace_attention(model: nn.Module, rows: Rows) -> None:
    """Let `rows(logits, causal)` compute the attention weights of every layer, in place of the softmax.

    >>> replace_attention(model, sinkhorn_rows)               # doctest: +SKIP
    >>> replace_attention(model, AttnScale(heads=4))          # doctest: +SKIP

    The weights (*, heads, T, T) are formed, which a fused softmax never holds: memory grows as T². They are what
    `attention_maps` returns. `EntropyRecorder` refuses such a model, and `attention_entropy` negative weights.

    Args:
        model: the attention of all its layers is replaced.
        rows: a function, or a module, of which every layer gets its own copy. A model with a function can be pickled
            if the function can, so not with a lambda.

    Raises:
        QKError: the model has no attention, or attention that is replaced already.
    """
    for attention in override_attention(model, ReplacedAttention):
        weight = attention.q_proj.weight
        own = copy.deepcopy(rows).to(weight.device, weight.dtype) if isinstance(rows, nn.Module) else rows
        attention.rows = own
        attention.has_sink = getattr(own, "has_sink", False)


def sinkhorn_rows(
    logits: Float[Tensor, "*batch tokens tokens"], causal: bool = False, iterations: int = 5
) -> Float[Tensor, "*batch tokens tokens"]:
    """Sinkhorn attention: exp(ω) scaled by rows and columns in turn until both sum to 1 (doubly stochastic).

    Rows come first and last, so they always sum to 1; columns do in the limit. One iteration is the softmax. It
    works with logarithms, so that nothing overflows.

    Args:
        logits: ω, with the temperature already divided out.
        causal: must be False: a lower triangular doubly stochastic matrix is the identity (the first row has one key,
            so the first column is full, and so on down).
        iterations: how often the rows are normalized; 5 is our choice.

    Raises:
        QKError: causal is True, or iterations is below 1.

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
    """AttnScale: A → Ā + (1 + ω)(A − Ā) with one learned ω for each head, which starts at 0 and changes nothing there.

    A is the softmax. Ā, the mean over the keys, is its low-pass part: 11ᵀ/T, which makes all tokens alike. Causal
    rows, which the paper does not have, take the mean over the keys they see; this is our choice. Rows sum to 1; with
    ω above 0 weights may be negative, so that the output is no longer an average of values.

    Args:
        heads: number of heads of the attention that `replace_attention` puts it on.

    Raises:
        QKError: heads is not a positive integer; when called, causal logits are not square.

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

    With Ā = 11ᵀ/T, the eigenvalue 1 of A, whose eigenvector is all ones, becomes 0, and every other one stays (exact).
    Causal rows, which are our addition, take the mean over the keys they see: the eigenvalues, A's diagonal, each lose
    1/t, and the first token gets nothing. It is AttnScale's (1 + ω)(A − Ā) at ω = 0, without Ā.

    Raises:
        QKError: causal logits are not square.

    Source: Nait Saada, Naderi & Tanner 2025; that what they remove is Ā is our reading. Status: exact.
    """
    weights = softmax_rows(logits, causal)
    return weights - _even_rows(weights, causal)


class SoftCap(nn.Module):
    """Soft-capping: the softmax of c tanh(ω/c), so that no logit exceeds the cap: |c tanh(ω/c)| < c.

    Logits far below c are left alone, ω − ω³/(3c²) + …; the slope falls with ω, so that a logit far past c hardly
    learns. Without a fused kernel for it, T × T is formed.

    Args:
        cap: c, in units of the logits after 1/√d_head; 50 in Gemma 2.

    Raises:
        QKError: cap is not positive; when called, causal logits are not square.

    Source: Gemma Team 2024 (Gemma 2), section 2. Status: exact.
    """

    def __init__(self, cap: float = 50.0):
        super().__init__()
        check_positive("cap", cap)
        self.cap = cap

    def forward(
        self, logits: Float[Tensor, "*batch tokens tokens"], causal: bool
    ) -> Float[Tensor, "*batch tokens tokens"]:
        return softmax_rows(self.cap * (logits / self.cap).tanh(), causal)


class LearnedSink(nn.Module):
    """Softmax with one more logit s for each head, whose weight is dropped: exp(ω_i) / (exp(s) + Σ_j exp(ω_j)).

    A query that finds nothing to attend to can leave its weight there: rows sum to less than 1. s is learned and starts
    at 0, where this is the "softmax off by one", exp(ω_i) / (1 + Σ_j exp(ω_j)). The entropies that training reports
    count the sink as one more key, as `EntropyRecorder` does in gpt-oss.

    Args:
        heads: number of heads of the attention that `replace_attention` puts it on.

    Raises:
        QKError: heads is not a positive integer; when called, causal logits are not square.

    Source: Miller 2023 (off by one, s fixed at 0); OpenAI 2025 (gpt-oss, s learned); that s starts at 0 is our
    choice. Status: exact.
    """

    has_sink = True

    def __init__(self, heads: int):
        super().__init__()
        check_whole("heads", heads, 1)
        self.sink = nn.Parameter(torch.zeros(heads, 1, 1))

    def forward(
        self, logits: Float[Tensor, "*batch heads tokens tokens"], causal: bool
    ) -> Float[Tensor, "*batch heads tokens tokens"]:
        seen = logits.masked_fill(~visible_keys("logits", logits, causal), float("-inf"))
        sink = self.sink.to(seen.dtype).expand(*seen.shape[:-1], 1)
        return torch.cat([seen, sink], -1).softmax(-1)[..., :-1]


class FixedWindow(nn.Module):
    """Attention that looks at no token: weights ∝ exp(−(t − i)/ℓ) on the keys i ≤ t, whatever the logits.

    A control for localization: if an even or a narrow window serves as well as learned logits, it was not the logits.

    Args:
        length: ℓ, in tokens; from about a hundred contexts on, the window is even.

    Raises:
        QKError: length is not positive; when called, attention is not causal.

    Status: exact.
    """

    def __init__(self, length: float):
        super().__init__()
        check_positive("length", length)
        self.length = length

    def forward(
        self, logits: Float[Tensor, "*batch tokens tokens"], causal: bool
    ) -> Float[Tensor, "*batch tokens tokens"]:
        if not causal:
            raise QKError("causal: expected True, a window of the last tokens looks back")
        t = torch.arange(logits.shape[-1], device=logits.device, dtype=logits.dtype)
        return softmax_rows((t - t[:, None]) / self.length, causal).expand_as(logits)
