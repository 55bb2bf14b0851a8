"""Skip connections and MLPs taken out of Hugging Face models, and what that does to the tokens layer by layer.

BERT, ALBERT, XLNet, GPT-2 and Llama, at whatever weights they have. A model of ours needs no surgery:
its config has switches.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, Literal, NamedTuple, cast

import torch
from jaxtyping import Float
from torch import Tensor, nn

from ..._checks import check_choice
from ...errors import QKError
from ...theory.rank import relative_residual

LAYERS = ("BertLayer", "AlbertLayer", "XLNetLayer", "GPT2Block", "LlamaDecoderLayer", "Block")


class _Part(NamedTuple):
    """One half of a layer, attention or MLP: where the residual stream enters it, is added to its result, and leaves.

    Attributes:
        kind: "attention" or "mlp".
        entry: the module that the stream passes through.
        argument: which of entry's arguments the stream is; None if the stream is its output.
        norm: the LayerNorm whose input is stream + part (post-norm); None in a pre-norm layer.
        end: the module whose output is the part's result, which is added to the stream where norm is None.
    """

    kind: str
    entry: nn.Module
    argument: int | None
    norm: nn.Module | None
    end: nn.Module


def parts_of(module: Any) -> list[_Part]:
    """The halves of a layer that start at this module."""
    match type(module).__name__:
        case "BertSelfOutput":
            return [_Part("attention", module, 1, module.LayerNorm, module)]
        case "BertOutput":
            return [_Part("mlp", module, 1, module.LayerNorm, module)]
        case "AlbertLayer":
            attention, norm = module.attention, module.full_layer_layer_norm
            return [
                _Part("attention", attention, 0, attention.LayerNorm, attention),
                _Part("mlp", attention, None, norm, norm),
            ]
        case "XLNetRelativeAttention":
            return [_Part("attention", module, 0, module.layer_norm, module)]
        case "XLNetFeedForward":
            return [_Part("mlp", module, 0, module.layer_norm, module)]
        case "GPT2Block":
            return [
                _Part("attention", module.ln_1, 0, None, module.attn),
                _Part("mlp", module.ln_2, 0, None, module.mlp),
            ]
        case "LlamaDecoderLayer":
            return [
                _Part("attention", module.input_layernorm, 0, None, module.self_attn),
                _Part("mlp", module.post_attention_layernorm, 0, None, module.mlp),
            ]
    return []


def first_of(output: Any) -> Tensor:
    """What a layer returns: the tensor, or the first entry of a tuple."""
    return output[0] if isinstance(output, tuple) else output


def _with_first(output: Any, first: Tensor) -> Any:
    return (first, *output[1:]) if isinstance(output, tuple) else first


def _operate(part: _Part, skip: bool, mlp: bool, hooks: ExitStack) -> None:
    stream: list[Tensor] = []
    removed = part.kind == "mlp" and not mlp

    def enter(_: nn.Module, arguments: tuple) -> None:
        stream[:] = [arguments[cast(int, part.argument)]]

    def enter_by_output(_: nn.Module, __: tuple, output: Any) -> None:
        stream[:] = [first_of(output)]

    def without_skip(_: nn.Module, arguments: tuple) -> tuple:
        return (arguments[0] - stream[0], *arguments[1:])

    def replaced(_: nn.Module, __: tuple, output: Any) -> Any:
        if part.norm is not None:
            return _with_first(output, stream[0])
        # The layer adds the stream to what this half returns: 0 leaves the stream as it is; result − stream drops it.
        return _with_first(output, torch.zeros_like(stream[0]) if removed else first_of(output) - stream[0])

    def hook(handle: torch.utils.hooks.RemovableHandle) -> None:
        hooks.callback(handle.remove)

    if part.argument is None:
        hook(part.entry.register_forward_hook(enter_by_output))
    else:
        hook(part.entry.register_forward_pre_hook(enter))
    if removed or (not skip and part.norm is None):
        hook(part.end.register_forward_hook(replaced))
    elif not skip and part.norm is not None:
        hook(part.norm.register_forward_pre_hook(without_skip))


@contextmanager
def surgery(model: nn.Module, skip: bool | Literal["mlp"] = True, mlp: bool = True) -> Iterator[nn.Module]:
    """The model without skip connections, or without MLPs, while the context lasts; weights are not changed.

    Without its skip connection, half of a layer returns its own result alone, normalised where the layer does so.
    Without MLPs, that half of the layer is the identity, together with its skip connection and LayerNorm.

    Args:
        model: a Hugging Face model holding BERT, ALBERT, XLNet, GPT-2 or Llama layers.
        skip: keep the skip connections; "mlp" keeps only those around the MLPs. Dong, Cordonnier & Loukas (2021) count
            the latter as part of the MLP: their attention "with MLP" and without skip connections is `skip="mlp"`.
        mlp: keep the MLPs.

    Raises:
        QKError: the model has no such layers, or `skip` is none of these.
    """
    check_choice("skip", skip, (True, False, "mlp"))
    parts = [part for module in model.modules() for part in parts_of(module)]
    if not parts:
        raise QKError(
            f"model: expected BERT, ALBERT, XLNet, GPT-2 or Llama layers, found none in {type(model).__name__}"
        )
    with ExitStack() as hooks:
        for part in parts:
            _operate(part, skip is True or skip == part.kind, mlp, hooks)
        yield model


@torch.no_grad()
def residuals_by_layer(model: nn.Module, *inputs: Any, **named_inputs: Any) -> Float[Tensor, "layers batch"]:
    """`relative_residual` of the tokens that enter the first layer and leave each layer: (L + 1, batch).

    Args:
        model: has BERT, ALBERT, XLNet, GPT-2 or Llama layers, or the blocks of our `Transformer`; it runs in
            evaluation mode. Layers that share weights count once for each use.
        inputs: what the model is called with; sequences without padding, since every token counts.
        named_inputs: keyword arguments of that call.

    Raises:
        QKError: the model has no such layers, or tokens are not finite.
    """
    layers = [module for module in model.modules() if type(module).__name__ in LAYERS]
    if not layers:
        raise QKError(f"model: expected layers of {', '.join(LAYERS)}, found none in {type(model).__name__}")
    found: list[Tensor] = []

    def measure(module: nn.Module, tokens: Tensor) -> None:
        batch_first = type(module).__name__ != "XLNetLayer"
        found.append(relative_residual(tokens if batch_first else tokens.transpose(0, 1)))

    def before(module: nn.Module, arguments: tuple) -> None:
        if not found:
            measure(module, arguments[0])

    def after(module: nn.Module, _: tuple, output: Any) -> None:
        measure(module, first_of(output))

    training = model.training
    with ExitStack() as hooks:
        for layer in layers:
            hooks.callback(layer.register_forward_pre_hook(before).remove)
            hooks.callback(layer.register_forward_hook(after).remove)
        hooks.callback(model.train, training)
        model.eval()
        model(*inputs, **named_inputs)
    return torch.stack(found)


def attention_of(output: Any) -> Float[Tensor, "layers batch heads tokens tokens"]:
    """The attention maps in a Hugging Face model's output, stacked over layers.

    Raises:
        QKError: the output holds none; the message says what to set.
    """
    maps = getattr(output, "attentions", None)
    if not maps or any(m is None for m in maps):
        raise QKError(
            "output: holds no attention maps, expected a model loaded with attn_implementation='eager' and called "
            "with output_attentions=True"
        )
    return torch.stack(tuple(maps))
