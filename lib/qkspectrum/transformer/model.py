"""The attention model: one readable transformer whose parts can be switched off."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from torch.nn import functional

from .._checks import check_choice, check_share, check_whole
from ..errors import QKError
from ..theory.rows import softmax_rows


class SelfAttention(nn.Module):
    """Multi-head self-attention without biases, so that a head's logits are exactly x_tᵀ W x_i / √d_head.

    Args:
        width: model width d, a multiple of heads.
        heads: number of heads, each of size d_head = width / heads.
        causal: a token attends to itself and the past only.
        dropout: probability of dropping an attention weight while training.

    Attributes:
        is_softmax: False in a subclass whose attention weights are not a softmax of `logits`.
        has_sink: True where rows of attention weights sum to less than 1, because a sink, which has no value, takes the
            rest.
    """

    is_softmax = True
    has_sink: bool = False

    def __init__(self, width: int, heads: int = 1, causal: bool = True, dropout: float = 0.0):
        super().__init__()
        check_whole("width", width, 1)
        check_whole("heads", heads, 1)
        check_share("dropout", dropout)
        if width % heads:
            raise QKError(f"heads: expected a divisor of width {width}, got {heads}")
        self.heads, self.causal, self.dropout = heads, causal, dropout
        self.q_proj = nn.Linear(width, width, bias=False)
        self.k_proj = nn.Linear(width, width, bias=False)
        self.v_proj = nn.Linear(width, width, bias=False)
        self.out_proj = nn.Linear(width, width, bias=False)

    def _split(self, x: Tensor) -> Tensor:
        """(*, T, width) → (*, heads, T, d_head)."""
        return x.unflatten(-1, (self.heads, -1)).transpose(-2, -3)

    def queries_and_keys(
        self, x: Float[Tensor, "*batch tokens width"]
    ) -> tuple[Float[Tensor, "*batch heads tokens head_dim"], Float[Tensor, "*batch heads tokens head_dim"]]:
        """w_q x_t and w_k x_i of every head."""
        return self._split(self.q_proj(x)), self._split(self.k_proj(x))

    def logits(self, x: Float[Tensor, "*batch tokens width"]) -> Float[Tensor, "*batch heads tokens tokens"]:
        """x_tᵀ W x_i / √d_head for every query t and key i, before any mask."""
        q, k = self.queries_and_keys(x)
        return q @ k.mT / q.shape[-1] ** 0.5

    def probabilities(self, x: Float[Tensor, "*batch tokens width"]) -> Float[Tensor, "*batch heads tokens tokens"]:
        """The attention weights, (*batch, heads, T, T), for inspection; `forward` never forms them."""
        return softmax_rows(self.logits(x), self.causal)

    def mixed_values(self, x: Float[Tensor, "*batch tokens width"]) -> Float[Tensor, "*batch tokens width"]:
        """Softmax-weighted values of all heads, concatenated."""
        (q, k), v = self.queries_and_keys(x), self._split(self.v_proj(x))
        dropout = self.dropout if self.training else 0.0
        mixed = functional.scaled_dot_product_attention(q, k, v, dropout_p=dropout, is_causal=self.causal)
        return mixed.transpose(-2, -3).flatten(-2)

    def forward(self, x: Float[Tensor, "*batch tokens width"]) -> Float[Tensor, "*batch tokens width"]:
        """`mixed_values`, mixed by `out_proj`."""
        return self.out_proj(self.mixed_values(x))


@dataclass(frozen=True)
class TransformerConfig:
    """Everything that defines a `Transformer`. The defaults are B24's language model: one layer, one head, 128 wide.

    Attributes:
        vocabulary: number of token types; None for a model that maps embeddings to embeddings.
        width: model width, embedding size and attention size.
        mlp_width: hidden width of the feed-forward part.
        layers: number of blocks.
        heads: attention heads in each.
        context: longest sequence the positions cover.
        causal: attend to the past only.
        skip: add each part's input to its output.
        mlp: feed-forward part after attention.
        norm: LayerNorm after each part ("post", as in the original Transformer and B24), before it ("pre") or "none".
        positions: "learned", "sinusoidal" or "none".
        dropout: on embeddings, attention weights and each part's output.
    """

    vocabulary: int | None = None
    width: int = 128
    mlp_width: int = 128
    layers: int = 1
    heads: int = 1
    context: int = 64
    causal: bool = True
    skip: bool = True
    mlp: bool = True
    norm: str = "post"
    positions: str = "sinusoidal"
    dropout: float = 0.0

    def __post_init__(self) -> None:
        for name in ("width", "mlp_width", "layers", "heads", "context"):
            check_whole(name, getattr(self, name), 1)
        if self.vocabulary is not None:
            check_whole("vocabulary", self.vocabulary, 2)
        check_choice("norm", self.norm, ("post", "pre", "none"))
        check_choice("positions", self.positions, ("learned", "sinusoidal", "none"))
        check_share("dropout", self.dropout)
        if self.width % self.heads:
            raise QKError(f"heads: expected a divisor of width {self.width}, got {self.heads}")


class Block(nn.Module):
    """One layer: attention, then the feed-forward part, each with a skip connection and LayerNorm if switched on."""

    def __init__(self, config: TransformerConfig):
        super().__init__()
        self.skip, self.norm = config.skip, config.norm
        self.attention = SelfAttention(config.width, config.heads, config.causal, config.dropout)
        self.mlp = None
        if config.mlp:
            self.mlp = nn.Sequential(
                nn.Linear(config.width, config.mlp_width), nn.ReLU(), nn.Linear(config.mlp_width, config.width)
            )
        parts = 2 if config.mlp else 1
        self.norms = nn.ModuleList(nn.LayerNorm(config.width) for _ in range(parts) if config.norm != "none")
        self.dropout = nn.Dropout(config.dropout)

    def attention_input(self, x: Tensor) -> Tensor:
        """The input of this layer's attention: the block's input, normalised if the norm comes first."""
        return self.norms[0](x) if self.norm == "pre" else x

    def forward(self, x: Float[Tensor, "*batch tokens width"]) -> Float[Tensor, "*batch tokens width"]:
        for index, part in enumerate([self.attention, self.mlp] if self.mlp else [self.attention]):
            out = self.dropout(part(self.norms[index](x) if self.norm == "pre" else x))
            out = x + out if self.skip else out
            x = self.norms[index](out) if self.norm == "post" else out
        return x


class Transformer(nn.Module):
    """A transformer from tokens to next-token logits, or from embeddings to embeddings without a vocabulary.

    The readout shares the embedding's weights. That is our choice, and that of fairseq's recipe for WikiText-103;
    whether B24's model does, we could not see.

    Args:
        config: its shape and switches.
        generator: source of the initial weights; None for the global one.
    """

    blocks: Sequence[Block]

    def __init__(self, config: TransformerConfig, generator: torch.Generator | None = None):
        super().__init__()
        self.config = config
        # torch draws initial weights that are replaced below; they must not advance the global random state.
        with torch.random.fork_rng(devices=[], enabled=generator is not None):
            self._build(config)
        self._initialize(generator)

    def _build(self, config: TransformerConfig) -> None:
        self.embedding = nn.Embedding(config.vocabulary, config.width) if config.vocabulary else None
        if config.positions == "learned":
            self.positions = nn.Parameter(torch.empty(config.context, config.width))
        elif config.positions == "sinusoidal":
            self.register_buffer("positions", sinusoids(config.context, config.width), persistent=False)
        else:
            self.positions = None
        self.blocks = cast(Sequence[Block], nn.ModuleList(Block(config) for _ in range(config.layers)))
        self.final_norm = nn.LayerNorm(config.width) if config.norm == "pre" else nn.Identity()
        self.dropout = nn.Dropout(config.dropout)

    def _initialize(self, generator: torch.Generator | None) -> None:
        """As fairseq, which B24 used, does: Xavier-uniform, N(0, 1/width) embeddings, gain 1/√2 for q, k, v."""
        for name, parameter in self.named_parameters():
            if name.startswith(("embedding", "positions")):
                nn.init.normal_(parameter, std=self.config.width**-0.5, generator=generator)
            elif parameter.ndim == 2:
                gain = 0.5**0.5 if any(f".{x}_proj." in name for x in "qkv") else 1.0
                nn.init.xavier_uniform_(parameter, gain, generator=generator)
            elif name.endswith("bias"):
                nn.init.zeros_(parameter)

    def _embedding(self) -> nn.Embedding:
        if self.embedding is None:
            raise QKError("tokens: this Transformer has no vocabulary, pass embeddings to body()")
        return self.embedding

    def embed(self, tokens: Int[Tensor, "*batch tokens"]) -> Float[Tensor, "*batch tokens width"]:
        """√width × embedding + position, so that both have entries of order one."""
        embedding = self._embedding()
        length = tokens.shape[-1]
        if length > self.config.context:
            raise QKError(f"tokens: {length} tokens exceed the context of {self.config.context}")
        x = embedding(tokens) * self.config.width**0.5
        return self.dropout(x if self.positions is None else x + self.positions[:length])

    def body(self, x: Float[Tensor, "*batch tokens width"]) -> Float[Tensor, "*batch tokens width"]:
        """All blocks, from embeddings to the last hidden states."""
        for block in self.blocks:
            x = block(x)
        return self.final_norm(x)

    def forward(self, tokens: Int[Tensor, "*batch tokens"]) -> Float[Tensor, "*batch tokens vocabulary"]:
        """Next-token logits."""
        return functional.linear(self.body(self.embed(tokens)), self._embedding().weight)

    @torch.no_grad()
    def attention_maps(
        self, x: Float[Tensor, "*batch tokens width"]
    ) -> list[Float[Tensor, "*batch heads tokens tokens"]]:
        """Every layer's attention weights for embeddings x, for inspection."""
        maps = []
        for block in self.blocks:
            maps.append(block.attention.probabilities(block.attention_input(x)))
            x = block(x)
        return maps


def sinusoids(length: int, width: int) -> Float[Tensor, "tokens width"]:
    """Sinusoidal positions: sin and cos of t / 10000^(2k/width), halves side by side. Source: Vaswani et al. 2017."""
    k = torch.arange((width + 1) // 2, dtype=torch.float64)
    angles = torch.arange(length, dtype=torch.float64)[:, None] * 10_000 ** (-2 * k / width)
    return torch.cat([angles.sin(), angles.cos()], -1)[:, :width].float()
