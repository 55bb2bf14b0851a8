"""Where architectures store their query and key weights: one table, for modules in memory and in files."""

import re
from collections.abc import Callable
from typing import NamedTuple

from torch import Tensor

from ..errors import QKError

Split = Callable[[Tensor, int, int], tuple[Tensor, Tensor]]


class Layout(NamedTuple):
    """Where an attention module keeps its query and key weights.

    Attributes:
        name: what errors call it: the architectures that use it.
        weights: dotted names below the module, as in its `state_dict`: of w_q and w_k, each (heads · d_head, d) like
            `nn.Linear.weight`; or of one weight that holds both.
        split: (weight, heads, d_head) → (w_q, w_k), which splits a weight that holds both, into views where possible;
            None for a layout with two weights.
        ndim: 2; 3 for two weights (heads, d, d_head).
    """

    name: str
    weights: tuple[str, ...]
    split: Split | None = None
    ndim: int = 2


def thirds(weight: Tensor, heads: int, head_dim: int) -> tuple[Tensor, Tensor]:
    """w_q and w_k of a weight whose rows are all queries, then all keys, then all values.

    Args:
        weight: (3 · heads · d_head, d).
        heads: the number of heads.
        head_dim: d_head.

    Returns:
        w_q and w_k, (heads · d_head, d) each: views of the weight.

    Raises:
        QKError: the weight has another number of rows.
    """
    rows = heads * head_dim
    _check_rows(weight, 3 * rows)
    return weight[:rows], weight[rows : 2 * rows]


def thirds_of_columns(weight: Tensor, heads: int, head_dim: int) -> tuple[Tensor, Tensor]:
    """w_q and w_k of a weight whose columns are all queries, then all keys, then all values: GPT-2's Conv1D.

    Its weight is (d, 3 · heads · d_head), the transpose of that of `nn.Linear`; otherwise as `thirds`.
    """
    return thirds(weight.mT, heads, head_dim)


def interleaved(weight: Tensor, heads: int, head_dim: int) -> tuple[Tensor, Tensor]:
    """w_q and w_k of a weight whose rows are, key head by key head, its queries, the keys and the values.

    In GPT-NeoX and BLOOM each query head has a key head of its own; in Falcon, Megatron, InternLM 2 and litgpt several
    query heads share one. Arguments, results and errors are those of `thirds`, but w_q and w_k may be copies.
    """
    shared, remainder = divmod(2 * heads * head_dim, max(len(weight) - heads * head_dim, 1))  # query heads a key head
    _check_rows(weight, (heads + 2 * (heads // max(shared, 1))) * head_dim)
    if remainder or heads % shared:
        raise QKError(f"expected a multiple of the key heads as the number of query heads, got {heads}")
    parts = weight.unflatten(0, (-1, shared + 2, head_dim))
    return parts[:, :shared].flatten(0, 2), parts[:, shared].flatten(0, 1)


def grouped(weight: Tensor, heads: int, head_dim: int) -> tuple[Tensor, Tensor]:
    """w_q and w_k of a weight whose rows are all queries, then the keys, then the values of grouped heads: Phi-3.

    There may be fewer key heads than query heads; `heads` is the number of query heads. Otherwise as `thirds`.
    """
    rows = heads * head_dim
    keys = (len(weight) - rows) // 2
    _check_rows(weight, rows + 2 * max(keys, head_dim))
    return weight[:rows], weight[rows : rows + keys]


def grouped_either_way(weight: Tensor, heads: int, head_dim: int) -> tuple[Tensor, Tensor]:
    """`grouped` of a weight's longer side: the columns of GPT-2's Conv1D, or the rows of nanoGPT's `nn.Linear`."""
    return grouped(weight.mT if weight.shape[1] > weight.shape[0] else weight, heads, head_dim)


def _check_rows(weight: Tensor, expected: int) -> None:
    if len(weight) != expected:
        raise QKError(f"expected {expected} rows of queries, keys and values, got {len(weight)}")


META = Layout("Meta's Llama, torchtitan", ("wq.weight", "wk.weight"))  # rotates neighbouring rows
LITGPT = Layout("litgpt before 0.5", ("attn.weight",), interleaved)
HEAD_BY_HEAD = Layout("GPT-NeoX, BLOOM, Falcon", ("query_key_value.weight",), interleaved)
C_ATTN = Layout("GPT-2, nanoGPT, Qwen, StarCoder", ("c_attn.weight",), grouped_either_way)
LATENT = Layout("DeepSeek-V2 and -V3", ("kv_a_proj_with_mqa.weight", "kv_b_proj.weight"))
LAYOUTS = [
    Layout("Llama, Mistral, Qwen, Gemma, Phi, OPT, Whisper, ViT, ours", ("q_proj.weight", "k_proj.weight")),
    Layout("BERT, RoBERTa, ALBERT, ViT", ("query.weight", "key.weight")),
    Layout("DistilBERT", ("q_lin.weight", "k_lin.weight")),
    Layout("T5", ("q.weight", "k.weight")),
    Layout("torch.nn.MultiheadAttention", ("in_proj_weight",), thirds),
    Layout("torch.nn.MultiheadAttention with kdim", ("q_proj_weight", "k_proj_weight")),
    C_ATTN,
    HEAD_BY_HEAD,
    Layout("Phi-3", ("qkv_proj.weight",), grouped),
    Layout("timm's ViT, SAM, Swin, DINOv2", ("qkv.weight",), grouped),
    Layout("MPT, ModernBERT, DBRX", ("Wqkv.weight",), grouped),
    Layout("diffusers", ("to_q.weight", "to_k.weight")),
    Layout("vit-pytorch", ("to_qkv.weight",), grouped),
    META,
    Layout("InternLM 2", ("wqkv.weight",), interleaved),
    Layout("Megatron", ("linear_qkv.weight",), interleaved),
    Layout("TransformerLens", ("W_Q", "W_K"), ndim=3),
    LATENT,
    LITGPT,
]


def register(layout: Layout) -> None:
    """Let `heads` and `scan` read another layout, which is tried before the known ones.

    >>> from qkspectrum.layouts import Layout, register, thirds
    >>> register(Layout("mine", ("projections.weight",), thirds))  # doctest: +SKIP

    Raises:
        QKError: two weights with a split, one weight without a split, or a name that is not a dotted path.
    """
    if len(layout.weights) != (2 if layout.split is None else 1):
        raise QKError(
            f"layout: expected two weights, or one weight and a split, got {layout.weights} of {layout.name!r}"
        )
    for weight in layout.weights:
        if not all(part.isidentifier() for part in weight.split(".")):
            raise QKError(f"layout: expected names such as 'q_proj.weight', got {weight!r} of {layout.name!r}")
    LAYOUTS.insert(0, layout)


_CROSS = re.compile(
    r"cross|encdec|encoder_attn|encoder_decoder_att|x_attn|pooling|token_to_image|image_to_token", re.IGNORECASE
)


def is_cross(path: str, has_sibling: Callable[[str], bool]) -> bool:
    """Whether an attention module is cross-attention, from one token stream to another, judged by its names.

    Args:
        path: the attention module's path.
        has_sibling: whether its parent has another parameter or module of this name: torch's decoder calls its
            self-attention `self_attn` and its cross-attention `multihead_attn`, diffusers `attn1` and `attn2`.
    """
    ends = path.split(".")[-2:]  # BERT: crossattention.self
    if has_sibling("probe") or "resampler" in path:  # learned queries over the tokens: SigLIP, Idefics
        return True
    partner = {"multihead_attn": "self_attn", "attn2": "attn1"}.get(ends[-1])
    return any(map(_CROSS.search, ends)) or (partner is not None and has_sibling(partner))
