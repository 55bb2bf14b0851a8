"""A trained Llama whose query-key spectra are moved while it runs: their mean and variance, nothing else.

Any W, symmetric or not, of width d with the mean eigenvalue λ̄ = tr(W)/d, is moved to

    W' = a (W − λ̄ I) + (λ̄ + c) I.

Every eigenvalue λ_k goes to a (λ_k − λ̄) + λ̄ + c: the variance to a² times what it was, the mean to λ̄ + c, and the
eigenvectors stay. At a = 1, c = 0 the model is untouched. Status: exact.
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn

from ...errors import MissingPackageError, QKError
from ...theory.spectrum import QKMatrix
from ...weights.heads import head_groups

MOVED = "qkspectrum_moved_spectrum"  # our attention function's name among Hugging Face's


def moved_logits(
    logits: Float[Tensor, "*batch queries keys"],
    gram: Float[Tensor, "*#batch queries keys"],
    gain: float,
    shift: float | Tensor,
    mean: float | Tensor,
) -> Float[Tensor, "*batch queries keys"]:
    """A head's logits under W' instead of W: ω' = a ω + (c + (1 − a) λ̄) x_tᵀ x_i / λ.

    Rotary positions, biases and norms of queries and keys stay in ω, as they are; what is added compares contents at
    any distance.

    >>> omega = torch.tensor([[1.0, 2.0]])
    >>> moved_logits(omega, torch.ones(1, 2), gain=1.0, shift=0.0, mean=3.0)
    tensor([[1., 2.]])

    Args:
        logits: ω, with the temperature λ divided out.
        gram: x_tᵀ x_i / λ, of what the head reads (after its norm).
        gain: a.
        shift: c.
        mean: λ̄ of the head.

    Status: exact.
    """
    return gain * logits + (shift + (1 - gain) * mean) * gram


def moved_matrix(qk: QKMatrix, gain: float, shift: float) -> Float[Tensor, "dim dim"]:
    """W' itself. Status: exact."""
    w = qk.dense()
    identity = torch.eye(qk.dim, dtype=w.dtype, device=w.device)
    return gain * (w - qk.mean[..., None, None] * identity) + (qk.mean[..., None, None] + shift) * identity


def layer_sizes(model: nn.Module, ids: Int[Tensor, "windows tokens"]) -> list[float]:
    """Mean ‖x‖² of what each layer's attention reads, over all tokens: what turns c into a logit.

    A token of this size gains c · size / λ on its logit for itself.

    Raises:
        QKError: the model is not a Llama of Hugging Face's.
    """
    found: list[float] = []
    hooks = [
        attention.register_forward_pre_hook(
            lambda _, arguments, named: found.append(_read(arguments, named).square().sum(-1).mean().item()),
            with_kwargs=True,
        )
        for attention in _attentions(model)
    ]
    try:
        with torch.no_grad():
            model(ids)
    finally:
        for hook in hooks:
            hook.remove()
    return found


@contextmanager
def moved_spectrum(
    model: Any,
    gain: float = 1.0,
    shift: float = 0.0,
    sizes: list[float] | None = None,
    heads: Collection[tuple[int, int]] | None = None,
) -> Iterator[None]:
    """Move the spectra of a Llama's heads while the context lasts.

    Args:
        model: a Llama of Hugging Face's, with or without grouped keys.
        gain: a; the variance of the eigenvalues is multiplied by a².
        shift: c in units of a logit: what a token of its layer's usual size gains on its logit for itself. So
            c = shift · λ / size.
        sizes: of every layer, from `layer_sizes`; needed where shift is not 0.
        heads: the (layer, head) to move, counted from 0; None moves all.

    Raises:
        QKError: the model is not a Llama, or there are not as many sizes as layers.
    """
    try:
        from transformers import AttentionInterface, AttentionMaskInterface
        from transformers.masking_utils import eager_mask
    except ImportError as error:
        raise MissingPackageError.of("model", "transformers", error) from error
    attentions = _attentions(model)
    if shift and (sizes is None or len(sizes) != len(attentions)):
        raise QKError(f"sizes: expected one for each of {len(attentions)} layers where shift is not 0")
    means = [QKMatrix(group.w_q, group.w_k).mean.detach()[:, None, None] for group in head_groups(model)]
    chosen = [
        torch.tensor([heads is None or (layer, head) in heads for head in range(len(mean))])[:, None, None]
        for layer, mean in enumerate(means)
    ]
    read: dict[int, Tensor] = {}

    def attend(module: Any, query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None, scaling: float, **_: Any):
        layer, repeats = module.layer_idx, module.num_key_value_groups
        key, value = (x.repeat_interleave(repeats, 1) for x in (key, value))
        logits, x = query @ key.mT * scaling, read.pop(layer)
        gram = (x @ x.mT * scaling)[:, None]
        c = shift / (sizes[layer] * scaling) if shift and sizes else 0.0
        logits = torch.where(chosen[layer], moved_logits(logits, gram, gain, c, means[layer]), logits)
        weights = (logits if mask is None else logits + mask).softmax(-1)
        return (weights @ value).transpose(1, 2).contiguous(), weights

    def remember(module: Any, arguments: tuple, named: dict) -> None:
        read[module.layer_idx] = _read(arguments, named)

    hooks = [attention.register_forward_pre_hook(remember, with_kwargs=True) for attention in attentions]
    former = model.config._attn_implementation
    AttentionInterface.register(MOVED, attend)
    AttentionMaskInterface.register(MOVED, eager_mask)
    model.set_attn_implementation(MOVED)
    try:
        yield
    finally:
        model.set_attn_implementation(former)
        for hook in hooks:
            hook.remove()


def _attentions(model: nn.Module) -> list[nn.Module]:
    found = [module for module in model.modules() if type(module).__name__ == "LlamaAttention"]
    if not found:
        raise QKError(f"model: expected a Llama of Hugging Face's, got {type(model).__name__}")
    return found


def _read(arguments: tuple, named: dict) -> Tensor:
    """What an attention module is called with: the stream after the layer's norm."""
    return arguments[0] if arguments else named["hidden_states"]
