"""LocAteR: shrink the scale of the query-key eigenspectrum while its mean stays where it is."""

import math
import warnings
from collections.abc import Iterator
from functools import partial
from typing import Literal

import torch
from jaxtyping import Float
from torch import Tensor, nn

from .._checks import check_choice, check_head_weights
from ..errors import QKError
from ..theory.spectrum import QKMatrix
from ..weights.heads import HeadGroup, head_groups
from .attachment import Attachment, Penalties


class LocAteR:
    """The regularizer κ Σ_heads (scale term + (tr(W) − τ)²), added to a training loss.

    Shrinking the scale term at a fixed trace concentrates the eigenspectrum at a fixed mean. It is one of

    - "frobenius": ‖W‖_F², convex in W, and equal to tr(W²) for symmetric W. It pulls the mean
      towards 0 as well: alone, the penalty is least at tr(W) = τ d_head/(d_head + 1);
    - "traceless": ‖W‖_F² − tr(W)²/d = ‖W − (tr(W)/d) I‖_F², which is 0 for every multiple of I. It is the one to take
      where the question is what the variance does. With d_head = d it leaves the mean alone; with d_head < d, where W
      has d − d_head eigenvalues at 0, no mean but 0 comes without variance, and it is at least
      tr(W)² (1/d_head − 1/d);
    - "trace": tr(W²), the sum of squared eigenvalues, which is not bounded below for a general W.

    The cost is O(d d_head²) per head; no d × d matrix is formed.

    >>> locater = LocAteR(strength=0.01, trace=1.0)
    >>> loss = task_loss + locater(model)          # doctest: +SKIP

    If the training loop is not yours, such as Hugging Face's Trainer, call `locater.attach(model)` once before it.

    With several processes (`torchrun --nproc-per-node=2 your_script.py` with DistributedDataParallel or FSDP2), each
    runs the same line after the forward pass. All add the same penalty, which does not change when their gradients are
    averaged. With FSDP2, the query and key weights are gathered in full, a layer at a time, and kept until the backward
    pass.

    Where a model normalizes queries and keys (Qwen3, Gemma 3, OLMo 2), W is the one that `heads` reads, with the norm's
    gains and divided by the size for tokens x ~ N(0, I): the penalty then acts on the gains and on the directions of
    the weights. This is our choice.

    What has no W to penalize, such as cross-attention, is passed over, with one warning that names it and says why.

    Args:
        strength: κ, at least 0.
        trace: τ, the target of every head's tr(W); None for each head's own trace at the first call; "free" for no
            target, which leaves the scale term alone.
        scale: "frobenius", "traceless" or "trace".

    Attributes:
        skipped: the reason for each attention module that was passed over, by its name.

    Raises:
        QKError: a negative or non-finite strength, a trace that is not a finite number, None or "free", an unknown
            scale.

    Source: the idea is Bao, Hataya & Karakida's (2024); the formula is their objective as we reconstruct it. The
    Frobenius form as default and the traceless form are our choices. Status: empirical (that it helps language models
    is reported by the authors; chapter 9 measures it).
    """

    def __init__(self, strength: float, trace: float | Literal["free"] | None = None, scale: str = "frobenius"):
        if not (math.isfinite(strength) and strength >= 0):
            raise QKError(f"strength: expected a finite number of at least 0, got {strength}")
        if trace is not None and trace != "free" and not (isinstance(trace, (int, float)) and math.isfinite(trace)):
            raise QKError(f"trace: expected a finite number, None or 'free', got {trace!r}")
        check_choice("scale", scale, ("frobenius", "traceless", "trace"))
        self.strength, self.trace, self.scale = strength, trace, scale
        self.skipped: dict[str, str] = {}
        self._own_traces: dict[str, Tensor] = {}
        self._loaded = False

    def __repr__(self) -> str:
        return f"LocAteR(strength={self.strength}, trace={self.trace!r}, scale={self.scale!r})"

    def __call__(self, model: nn.Module) -> Float[Tensor, ""]:
        """The penalty of a whole model: the sum over all heads that `heads` finds.

        Warns:
            UserWarning: attention modules are passed over, which `skipped` names; once for each of them.

        Raises:
            QKError: as `heads.head_groups`.
        """
        return torch.stack([self.penalty(g.w_q, g.w_k, g.name) for g in self._groups(model)]).sum()

    def _groups(self, model: nn.Module) -> Iterator[HeadGroup]:
        """The model's heads; what is passed over for the first time is named in a warning."""
        skipped: dict[str, str] = {}
        yield from head_groups(model, skipped)
        if new := {name: reason for name, reason in skipped.items() if name not in self.skipped}:
            self.skipped |= new
            name, reason = next(iter(new.items()))
            others = f", and {len(new) - 1} more in LocAteR.skipped" if len(new) > 1 else ""
            warnings.warn(f"LocAteR passes over {name}: {reason}{others}", stacklevel=3)

    def attach(self, model: nn.Module) -> Attachment:
        """Let the penalty join every optimizer step on the model, in training loops that you cannot edit.

        >>> attached = locater.attach(model)           # doctest: +SKIP
        >>> Trainer(model, arguments, train_dataset=data).train()   # doctest: +SKIP
        >>> attached.last                              # the penalty at the last step; doctest: +SKIP

        Its gradient is added to that of the loss just before the optimizer's step, and so counts once per step,
        whatever the loop divides, multiplies, accumulates or averages: in Hugging Face's Trainer, Accelerate,
        Lightning, with DistributedDataParallel, FSDP2 and GradScaler. The loss that the model returns stays the task's.
        Like the weight decay of torch's optimizers, the gradient is added after any clipping. Attaching again to the
        same model, or to one that holds it, replaces the earlier attachment. Copies of the model have none.

        Args:
            model: any model that `heads` can read, before or after it is wrapped or compiled; its weights must be held
                by an optimizer of torch's kind. There is a warning if none of the first ten optimizer steps holds them.

        Returns:
            An `Attachment`, whose `remove()` undoes it and whose `last` is the penalty at the last step.

        Raises:
            QKError: the model has no attention that `heads` can read.
        """
        self(model)  # raises errors now, not in training; with trace=None also remembers the traces
        return Attachment(model, self._penalties)

    def _penalties(self, model: nn.Module) -> Penalties:
        for group in self._groups(model):
            yield group.name, (group.w_q, group.w_k), partial(self.penalty, group.w_q, group.w_k, group.name)

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
            name: with `trace=None`, the name under which these heads' own traces are remembered.

        Raises:
            QKError: the shapes differ; with `trace=None`, there is no name, or other heads are remembered under it.
        """
        check_head_weights(w_q, w_k)
        qk = QKMatrix.unchecked(w_q, w_k)
        scale = qk.trace_of_square() if self.scale == "trace" else qk.frobenius_squared()
        trace = qk.trace()
        if self.scale == "traceless":
            scale = scale - trace**2 / qk.dim
        if self.trace != "free":
            target = self._own_trace(name, trace) if self.trace is None else self.trace
            scale = scale + (trace - target) ** 2
        return self.strength * scale.sum()

    def _own_trace(self, name: str | None, trace: Tensor) -> Tensor:
        if name is None:
            raise QKError("name: expected a name, under which LocAteR(trace=None) remembers these heads' traces")
        if name not in self._own_traces:
            if self._loaded:
                raise QKError(f"name: expected one of the loaded state, which has no traces for {name!r}")
            self._own_traces[name] = trace.detach().clone()
        own = self._own_traces[name]
        if own.shape != trace.shape:
            raise QKError(f"{name}: expected the traces of {own.numel()} heads, got {trace.numel()} (another model?)")
        return own.to(trace)

    def state_dict(self) -> dict[str, Tensor]:
        """A copy of the remembered traces by attention module, to store with a checkpoint if `trace` is None."""
        return {name: trace.clone() for name, trace in self._own_traces.items()}

    def load_state_dict(self, state: dict[str, Tensor]) -> None:
        """Restore the traces that `state_dict` returned; heads without one then raise an error."""
        self._own_traces = {name: trace.clone() for name, trace in state.items()}
        self._loaded = bool(state)
