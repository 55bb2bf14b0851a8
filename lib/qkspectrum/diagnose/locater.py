"""LocAteR: shrink the scale of the query-key eigenspectrum while its mean stays where it is."""

import math
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.utils.hooks import RemovableHandle

from .._checks import check_choice, check_head_weights
from ..errors import QKError
from ..theory.spectrum import QKMatrix
from ..weights.heads import head_groups


class LocAteR:
    """The regularizer κ Σ_heads (scale term + (tr(W) − τ)²), added to a training loss.

    The scale term is ‖W‖_F² ("frobenius": convex in W, and equal to tr(W²) for symmetric W) or tr(W²) ("trace", the
    sum of squared eigenvalues, which a general W can make negative without bound). Shrinking it at a fixed trace
    concentrates the eigenspectrum at a fixed mean. The cost is O(d d_head²) a head; no d × d matrix is formed.

    >>> locater = LocAteR(strength=0.01, trace=1.0)
    >>> loss = task_loss + locater(model)          # doctest: +SKIP

    or, where the loop is not yours, such as Hugging Face's Trainer, once before it: `locater.attach(model)`.

    Several processes (`torchrun --nproc-per-node=2 your_script.py` with DistributedDataParallel or FSDP2): the same
    line in each, after the forward pass. All add the same penalty, which averaging their gradients leaves as it is.
    FSDP2 gathers the query and key weights in full, a layer at a time, and keeps them until the backward pass.

    Where a model normalises queries and keys (Qwen3, Gemma 3, OLMo 2), W is the one that `heads` reads, the gains over
    the size for tokens N(0, I): the penalty then acts on the gains and on the weights' directions. Our choice.

    Args:
        strength: κ, at least 0.
        trace: τ, what every head's tr(W) is held to; None holds each head to its own trace at the first call.
        scale: "frobenius" or "trace".

    Raises:
        QKError: a negative or non-finite strength, a non-finite trace, an unknown scale.

    Source: Bao, Hataya & Karakida 2024, section 6. The Frobenius form as default is our choice. Status: empirical
    (that it helps language models is reported by the authors; chapter 9 measures it).
    """

    def __init__(self, strength: float, trace: float | None = None, scale: str = "frobenius"):
        if not (math.isfinite(strength) and strength >= 0):
            raise QKError(f"strength: expected a finite number of at least 0, got {strength}")
        if trace is not None and not math.isfinite(trace):
            raise QKError(f"trace: expected a finite number or None, got {trace}")
        check_choice("scale", scale, ("frobenius", "trace"))
        self.strength, self.trace, self.scale = strength, trace, scale
        self._own_traces: dict[str, Tensor] = {}
        self._loaded = False

    def __repr__(self) -> str:
        return f"LocAteR(strength={self.strength}, trace={self.trace}, scale={self.scale!r})"

    def __call__(self, model: nn.Module) -> Float[Tensor, ""]:
        """The penalty of a whole model: the sum over all heads that `heads` finds.

        Raises:
            QKError: as `heads.head_groups`.
        """
        return torch.stack([self.penalty(g.w_q, g.w_k, g.name) for g in head_groups(model)]).sum()

    def attach(self, model: nn.Module) -> RemovableHandle:
        """Add the penalty to the loss that a model returns while it trains: for loops that are not yours to edit.

        >>> locater.attach(model)                      # doctest: +SKIP
        >>> Trainer(model, arguments, train_dataset=data).train()   # doctest: +SKIP

        In evaluation mode nothing is added, so that evaluation losses compare. Under gradient accumulation the penalty
        is part of every micro-batch's loss, and weighs as that does.

        Args:
            model: returning an output with a `loss`, as Hugging Face's models do when they are given labels.

        Returns:
            A handle; its `remove()` ends it.

        Raises:
            QKError: the model has no attention that `heads` can read; while training, an output without a loss.
        """
        self(model)  # says at once what it cannot read, and remembers the traces when they are each head's own

        def add(module: nn.Module, _: tuple, output: Any) -> Any:
            if module.training:
                if getattr(output, "loss", None) is None:
                    raise QKError(f"model: {type(module).__name__} returned no loss, expected labels to be given")
                output.loss = output.loss + self(module)
            return output

        return model.register_forward_hook(add)

    def penalty(
        self,
        w_q: Float[Tensor, "*batch head_dim dim"],
        w_k: Float[Tensor, "*batch head_dim dim"],
        name: str | None = None,
    ) -> Float[Tensor, ""]:
        """The penalty of one head, or of a batch of heads summed: float32 or wider, in autocast too.

        Args:
            w_q: query weights (*batch, d_head, d).
            w_k: key weights, the same shape.
            name: with `trace=None`, under which these heads' own traces are remembered.

        Raises:
            QKError: the shapes differ; or with `trace=None`, no name is given, or it is not what was remembered.
        """
        check_head_weights(w_q, w_k)
        qk = QKMatrix.unchecked(w_q, w_k)
        scale = qk.frobenius_squared() if self.scale == "frobenius" else qk.trace_of_square()
        trace = qk.trace()
        target = self._own_trace(name, trace) if self.trace is None else self.trace
        return self.strength * (scale + (trace - target) ** 2).sum()

    def _own_trace(self, name: str | None, trace: Tensor) -> Tensor:
        if name is None:
            raise QKError("name: LocAteR(trace=None) needs a name to remember these heads' traces by")
        if name not in self._own_traces:
            if self._loaded:
                raise QKError(f"name: no trace of {name!r} in the state that was loaded")
            self._own_traces[name] = trace.detach().clone()
        own = self._own_traces[name]
        if own.shape != trace.shape:
            raise QKError(f"{name}: expected the traces of {own.numel()} heads, got {trace.numel()}; another model?")
        return own.to(trace)

    def state_dict(self) -> dict[str, Tensor]:
        """The remembered traces, by attention module: store them with a checkpoint when `trace` is None."""
        return {name: trace.clone() for name, trace in self._own_traces.items()}

    def load_state_dict(self, state: dict[str, Tensor]) -> None:
        """Take up traces that `state_dict` returned; a head without one is then an error."""
        self._own_traces = {name: trace.clone() for name, trace in state.items()}
        self._loaded = bool(state)
