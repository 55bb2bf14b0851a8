"""A trained Hugging Face model whose attention logits are changed while a context lasts; its weights stay as they are.

Scaling, shifting and symmetrising every head's W, and taking the first token away from the queries that look at it.
"""

import math
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import torch
from jaxtyping import Float
from torch import Tensor, nn

from ..._checks import check_choice
from ...diagnose.requests import repeat_keys
from ...errors import QKError
from ...theory.rotary import Rotary
from ...weights.attention import Attention
from ...weights.heads import read
from ...weights.live import plain_name
from .head_measures import rotary_of
from .moved_spectrum import moved_logits

CHANGED = "qkspectrum_changed_logits"  # the backend's name among Hugging Face's attention functions
FIRST = ("kept", "zeroed", "hidden")


class Change(NamedTuple):
    """What is done to every head of the chosen layers. The default changes nothing.

    With the logit ω of query t and key i, the tokens x that the head reads, λ its temperature, W its query-key matrix,
    d the width and λ̄ = tr(W)/d the mean eigenvalue,

        ω' = s (a ω + (1 − a) m + c x_tᵀ x_i / mean‖x‖²),

    where m = λ̄ x_tᵀ x_i/λ if `keep_mean`, else 0. Every eigenvalue of W goes from λ_k to s (a λ_k + const): a² and
    s² multiply their variance, c moves their mean by c λ/mean‖x‖².

    Attributes:
        gain: a.
        shift: c, the logit that is added for a token of average size on itself.
        keep_mean: leave the mean of W's eigenvalues in place while `gain` scales their variance.
        keep_norm: s = ‖W‖_F/‖W'‖_F, so that the change leaves the Frobenius norm alone; else s = 1.
        symmetric: replace W, at every distance, by (W + Wᵀ)/2: its antisymmetric part is removed.
        first: what later queries get from the first token: "kept", its value "zeroed" while its weight stays, or the
            token "hidden", so that the other weights grow to fill the row.
    """

    gain: float = 1.0
    shift: float = 0.0
    keep_mean: bool = False
    keep_norm: bool = False
    symmetric: bool = False
    first: str = "kept"


class _Heads(NamedTuple):
    """What a change needs to know of an attention module's heads.

    Attributes:
        mean: λ̄/λ, (heads, 1, 1).
        squared: ‖W‖_F²/λ², (heads, 1, 1).
        width: d.
        rotary: the planes that positions rotate; None if they do not.
    """

    mean: Float[Tensor, "heads 1 1"]
    squared: Float[Tensor, "heads 1 1"]
    width: int
    rotary: Rotary | None


class Seen(NamedTuple):
    """What a layer's attention computed, after the change.

    Attributes:
        layer: its number, in the order of `heads`.
        weights: of every head, (windows, heads, T, T).
        values: repeated for heads that share them, (windows, heads, T, d_head).
    """

    layer: int
    weights: Float[Tensor, "windows heads queries keys"]
    values: Float[Tensor, "windows heads keys head_dim"]


@contextmanager
def changed_logits(
    model: Any, change: Change, layers: Collection[int] | None = None, see: Callable[[Seen], None] | None = None
) -> Iterator[None]:
    """Change the attention logits of a Hugging Face model while the context lasts.

    Args:
        model: takes its attention from Hugging Face's `AttentionInterface`, such as Llama, Mistral, Qwen or GPT-NeoX.
        change: what to do.
        layers: the layers to change, in the order of `heads`; None for all.
        see: is called with what every layer's attention, changed or not, has computed.

    Raises:
        QKError: a model of another kind, or a `first` that is not known.

    Status: exact.
    """
    check_choice("first", change.first, FIRST)
    from transformers import AttentionInterface, AttentionMaskInterface, PreTrainedModel
    from transformers.masking_utils import eager_mask

    if not isinstance(model, PreTrainedModel):
        raise QKError(f"model: expected a Hugging Face model, got {type(model).__name__}")
    found = [attention for attention in read(model) if isinstance(attention, Attention)]
    known = {attention.name: _heads_of(model, attention) for attention in found}
    numbers = {attention.name: i for i, attention in enumerate(found)}
    tokens: dict[nn.Module, Tensor] = {}
    names = {module: plain_name(path) for path, module in model.named_modules() if plain_name(path) in known}

    def keep(module: nn.Module, arguments: tuple, named: dict) -> None:
        tokens[module] = arguments[0] if arguments else named["hidden_states"]

    def attend(
        module: nn.Module, query: Tensor, key: Tensor, value: Tensor, attention_mask: Tensor | None,
        scaling: float | None = None, **_: Any,
    ) -> tuple[Tensor, Tensor]:  # fmt: skip
        k, v = (repeat_keys(query, x) for x in (key, value))
        factor = query.shape[-1] ** -0.5 if scaling is None else scaling
        logits = query @ k.mT * factor
        number, x = numbers[names[module]], tokens.pop(module)
        if layers is None or number in layers:
            logits = _changed(logits, query, k, factor, x, known[names[module]], change)
            if change.first == "zeroed":
                v = torch.cat([torch.zeros_like(v[..., :1, :]), v[..., 1:, :]], -2)
            elif change.first == "hidden":
                logits = logits.clone()
                logits[..., 1:, 0] = -math.inf
        if attention_mask is not None:
            logits = logits + attention_mask[..., : k.shape[-2]]
        weights = logits.softmax(-1)
        if see is not None:
            see(Seen(number, weights, v))
        return (weights @ v).transpose(1, 2).contiguous(), weights

    AttentionInterface.register(CHANGED, attend)
    AttentionMaskInterface.register(CHANGED, eager_mask)
    former: Any = model.config._attn_implementation
    handles = [module.register_forward_pre_hook(keep, with_kwargs=True) for module in names]
    try:
        model.set_attn_implementation(CHANGED)
        if model.config._attn_implementation != CHANGED:
            raise QKError(
                f"model: {type(model).__name__} computes its attention itself, expected a model that takes it from "
                "Hugging Face's AttentionInterface"
            )
        yield
    finally:
        model.set_attn_implementation(former or "eager")
        for handle in handles:
            handle.remove()


def _heads_of(model: nn.Module, attention: Attention) -> _Heads:
    w_q, w_k = attention.w_q.detach(), attention.w_k.detach().repeat_interleave(attention.shared, 0)
    mean = (w_q * w_k).sum((-2, -1), keepdim=True) / w_q.shape[-1]
    squared = ((w_q @ w_q.mT) * (w_k @ w_k.mT)).sum((-2, -1), keepdim=True)
    lam = attention.temperature
    return _Heads(mean / lam, squared / lam**2, w_q.shape[-1], rotary_of(model, attention)[0])


def _changed(
    logits: Tensor, q: Tensor, k: Tensor, scaling: float, x: Tensor, heads: _Heads, change: Change
) -> Float[Tensor, "windows heads queries keys"]:
    if change.symmetric:
        swapped = [_turned_back(y, heads.rotary) for y in (q, k)]
        logits = (logits + (swapped[0] @ swapped[1].mT).mT * scaling) / 2
    if change.gain == 1 and change.shift == 0:
        return logits
    size = x.square().sum(-1).mean()
    gram = (x @ x.mT)[:, None]
    mean = heads.mean if change.keep_mean else torch.zeros_like(heads.mean)
    shift = change.shift / size
    logits = moved_logits(logits, gram, change.gain, shift, mean)  # means and shifts of W/λ: gram has no λ
    if change.keep_norm:
        a, d = change.gain, heads.width
        added = shift + (1 - a) * mean
        squared = a**2 * heads.squared + 2 * a * added * heads.mean * d + added**2 * d
        logits = logits * (heads.squared / squared).sqrt()
    return logits


def _turned_back(x: Float[Tensor, "windows heads tokens head_dim"], rotary: Rotary | None) -> Tensor:
    """Queries or keys that positions have turned by R_t, turned by R_{−t} instead."""
    if rotary is None or rotary.frequencies is None:
        return x
    planes = len(rotary.frequencies)
    at = torch.arange(x.shape[-2], device=x.device, dtype=torch.float64)
    angles = -2 * at[:, None] * rotary.frequencies.to(x.device)
    cos, sin = angles.cos().to(x.dtype), angles.sin().to(x.dtype)
    moving, still = x[..., : 2 * planes], x[..., 2 * planes :]
    shape, pair = ((planes, 2), -1) if rotary.interleaved else ((2, planes), -2)
    first, second = moving.unflatten(-1, shape).unbind(pair)
    turned = torch.stack([cos * first - sin * second, sin * first + cos * second], pair).flatten(-2)
    return torch.cat([turned, still], -1)
