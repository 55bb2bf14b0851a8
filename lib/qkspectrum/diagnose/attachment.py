"""A penalty whose gradient joins each optimizer step: it counts once, whatever a training loop does to the loss.

Loops rescale losses: they divide by the number of micro-batches or of tokens, multiply by the number of processes, and
average over processes. A penalty inside the loss is rescaled with it. Here its gradient is added to the parameters'
just before an optimizer takes its step, when all that is over.
"""

import warnings
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim.optimizer import Optimizer, register_optimizer_step_pre_hook

from .query_key_parameters import leaves

# Optimizer steps without any of the penalized weights after which we warn, if there was none with them.
_FOREIGN_STEPS = 10

# What is penalized, by name: the weights, and a function that computes their penalty.
Penalties = Iterator[tuple[str, tuple[Tensor, ...], Callable[[], Tensor]]]


class Attachment:
    """A penalty that joins every optimizer step on a model's weights, until `remove()`: see `LocAteR.attach`.

    It also works as a context manager.

    Attributes:
        steps: how many optimizer steps it has joined.
    """

    def __init__(self, model: nn.Module, penalties: Callable[[nn.Module], Penalties]):
        for other in list(_attached):
            of_other = other._model()
            if of_other is None or of_other in model.modules() or model in of_other.modules():
                other.remove()
        self.steps, self._foreign_steps = 0, 0
        self._values: dict[str, Tensor] = {}
        self._model, self._penalties = weakref.ref(model), penalties
        self._kind = type(model).__name__
        self._handle = register_optimizer_step_pre_hook(self._before_step)
        _attached.append(self)

    def __enter__(self) -> "Attachment":
        return self

    def __exit__(self, *_: object) -> None:
        self.remove()

    @property
    def last(self) -> float | None:
        """The penalty of the whole model at the last optimizer step, to be logged; None before the first."""
        return (
            torch.stack([value.double().cpu() for value in self._values.values()]).sum().item() if self.steps else None
        )

    def remove(self) -> None:
        """End it. A second call does nothing."""
        self._handle.remove()
        if self in _attached:
            _attached.remove(self)

    def _before_step(self, optimizer: Optimizer, arguments: tuple, named: dict) -> tuple[tuple, dict] | None:
        """A hook of torch's, which may return changed arguments of `optimizer.step`; the first is the optimizer."""
        model = self._model()
        if model is None:  # it is removed later: torch is just going through its hooks
            return None
        closure = named.get("closure", arguments[1] if len(arguments) > 1 else None)
        if closure is None:
            self._add_gradients(model, optimizer)
            return None

        def closure_with_penalty() -> Any:  # computes gradients anew, once (Lightning) or several times (LBFGS)
            loss = closure()
            penalty = self._add_gradients(model, optimizer)
            return loss if loss is None or penalty is None else loss + penalty

        rest = {name: value for name, value in named.items() if name != "closure"}
        return (optimizer, closure_with_penalty, *arguments[2:]), rest

    def _add_gradients(self, model: nn.Module, optimizer: Optimizer) -> Tensor | None:
        """Add the gradient of the weights that the optimizer holds; return their penalty, None if it holds none."""
        held = {id(parameter) for group in optimizer.param_groups for parameter in group["params"]}
        factor = getattr(optimizer, "grad_scale", None)  # set where a fused optimizer divides by GradScaler's factor
        total = None
        with torch.enable_grad():
            for name, weights, penalize in self._penalties(model):
                parameters = [leaf for leaf in leaves(weights) if id(leaf) in held]
                if not parameters:
                    continue
                penalty = penalize()
                for parameter, gradient in zip(parameters, torch.autograd.grad(penalty, parameters), strict=True):
                    gradient = gradient if factor is None else gradient * factor
                    if parameter.grad is None:
                        parameter.grad = gradient
                    else:
                        parameter.grad.detach().add_(gradient)
                self._values[name] = penalty.detach()
                total = penalty.detach() if total is None else total + penalty.detach()
        self.steps += total is not None
        self._foreign_steps += total is None
        if not self.steps and self._foreign_steps == _FOREIGN_STEPS:
            warnings.warn(
                f"{self._kind}: {_FOREIGN_STEPS} optimizer steps since a penalty was attached, none with this model's "
                "query and key weights, so it has no effect (DeepSpeed and FSDP1 train copies of the weights: add it "
                "to the loss instead)",
                stacklevel=2,
            )
        return total


_attached: list[Attachment] = []
