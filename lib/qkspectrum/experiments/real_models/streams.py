"""The residual stream of a trained model: its size by layer and position, and the channels that hold it."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, NamedTuple

import torch
from jaxtyping import Float
from torch import Tensor, nn

from ...errors import QKError
from .surgery import LAYERS, first_of, parts_of


class Streams(NamedTuple):
    """What flows through a model with L layers in one forward pass.

    Attributes:
        states: the tokens that enter the first layer and leave each layer; L + 1 tensors.
        added: by "attention" and "mlp", what each layer's half adds to the stream; L tensors each.
    """

    states: list[Float[Tensor, "windows tokens dim"]]
    added: dict[str, list[Float[Tensor, "windows tokens dim"]]]


@torch.no_grad()
def streams(model: nn.Module, ids: Tensor, first: int = 0, state: Tensor | None = None) -> tuple[Any, Streams]:
    """Run a model and keep its residual stream.

    Args:
        model: has layers that `surgery` knows.
        ids: token ids (windows, tokens).
        first: the first layer to compute; those before it are skipped.
        state: what enters that layer, if it is not the first.

    Returns:
        The model's own output, and its stream. States before `first` are `state`.

    Raises:
        QKError: the model has no such layers.
    """
    layers = [module for module in model.modules() if type(module).__name__ in LAYERS]
    if not layers:
        raise QKError(f"model: expected layers of {', '.join(LAYERS)}, found none in {type(model).__name__}")
    found = Streams([], {"attention": [], "mlp": []})

    def before(_: nn.Module, arguments: tuple) -> tuple:
        entering = arguments[0] if state is None else state
        if not found.states:
            found.states.append(entering)
        return (entering, *arguments[1:])

    def after(_: nn.Module, __: tuple, output: Any) -> None:
        found.states.append(first_of(output))

    def end(kind: str) -> Any:
        return lambda _, __, output: found.added[kind].append(first_of(output))

    with ExitStack() as hooks:
        for layer in layers[:first]:
            forward = layer.forward
            layer.forward = lambda hidden, *_, **__: hidden
            hooks.callback(setattr, layer, "forward", forward)
        hooks.callback(layers[first].register_forward_pre_hook(before).remove)
        for layer in layers[first:]:
            hooks.callback(layer.register_forward_hook(after).remove)
            for part in (part for module in layer.modules() for part in parts_of(module)):
                hooks.callback(part.end.register_forward_hook(end(part.kind)).remove)
        output = model(ids, use_cache=False)
    return output, found


def token_losses(logits: Float[Tensor, "windows tokens words"], ids: Tensor) -> Float[Tensor, "windows predicted"]:
    """Cross-entropy of each next token, (windows, T − 1)."""
    return nn.functional.cross_entropy(logits[:, :-1].float().transpose(1, 2), ids[:, 1:], reduction="none")


@contextmanager
def spikes_capped(model: nn.Module) -> Iterator[None]:
    """While the context lasts, no MLP adds more to the first token than it adds to any other token of the window.

    What an MLP adds to the first token keeps its direction, and is scaled down to the largest ‖·‖ among the others.
    """

    def cap(_: nn.Module, __: tuple, output: Any) -> Tensor:
        added = first_of(output).clone()
        sizes = added.norm(dim=-1)
        added[:, 0] *= (sizes[:, 1:].amax(-1) / sizes[:, 0]).clamp_max(1)[:, None]
        return added

    with ExitStack() as hooks:
        for part in (part for module in model.modules() for part in parts_of(module)):
            if part.kind == "mlp":
                hooks.callback(part.end.register_forward_hook(cap).remove)
        yield
