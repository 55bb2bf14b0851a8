"""Training with a remedy against collapse put on the model: one name for each, so that a sweep can compare them."""

from dataclasses import dataclass

from torch import Tensor

from ..._checks import check_choice
from ...errors import QKError
from ...transformer.model import Transformer
from ..training.loop import TrainingConfig
from .registry import REGISTRY

# The settings that every remedy is compared with, by its name.
REMEDIES: dict[str, dict] = {name: remedy.defaults for name, remedy in REGISTRY.items()}


@dataclass(frozen=True)
class RemedyTraining(TrainingConfig):
    """`TrainingConfig` with one of the remedies in `REGISTRY`.

    Attributes:
        remedy: its name. "LocAteR" is set by `strength`, `trace` and `scale`; otherwise it is the same as "none".
        amount: the one number that the remedy is given: for "LocAteR, hard" and "variance penalty" the strength κ of
            the penalty κ `traceless_frobenius`; for "weight decay" that of W_Q and W_K; for "query–key rate" their
            share of the learning rate; for "mimetic" the size α = β of noise and identity; for "fixed window" its
            length ℓ; for "QK-clip" the threshold τ of the logits; for "soft-cap" their bound c. The others ignore it.

    Raises:
        QKError: an unknown remedy, or "LocAteR, hard" with trace None; as `TrainingConfig`.
    """

    remedy: str = "none"
    amount: float = 0.0

    def __post_init__(self) -> None:
        super().__post_init__()
        check_choice("remedy", self.remedy, tuple(REGISTRY))
        if REGISTRY[self.remedy].needs_trace and self.trace is None:
            raise QKError(f"trace: expected a number for the remedy {self.remedy!r}, got None")

    def prepare(self, model: Transformer) -> None:
        if (apply := REGISTRY[self.remedy].apply) is not None:
            apply(model, self)

    def parameter_groups(self, model: Transformer) -> list[dict]:
        groups = REGISTRY[self.remedy].parameter_groups
        return super().parameter_groups(model) if groups is None else groups(model, self)

    def penalty(self, model: Transformer) -> Tensor | None:
        penalty = REGISTRY[self.remedy].penalty
        return None if penalty is None else penalty(model, self)

    def after_step(self, model: Transformer) -> None:
        if (after_step := REGISTRY[self.remedy].after_step) is not None:
            after_step(model, self)

    def has_spectrum(self) -> bool:
        return REGISTRY[self.remedy].has_one_w
