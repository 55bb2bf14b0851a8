"""Training with a remedy against collapse put on the model: one name for each, so that a sweep can compare them."""

from dataclasses import dataclass

import torch
from torch import Tensor

from ..._checks import check_choice
from ...errors import QKError
from ...transformer.model import Transformer
from ..training.loop import TrainingConfig
from ..training.query_key_training import query_key_groups
from .reparametrized import gate_attention, hard_locater, mimetic_init, qk_norm, sigma_reparam, traceless_frobenius
from .replaced_attention import AttnScale, replace_attention, rows_without_outlier

# Every remedy and what it has to be set: our choices, made before any run.
REMEDIES: dict[str, dict] = {
    "none": {},
    "LocAteR": {"strength": 0.01, "trace": 1.0},
    "LocAteR, hard": {"amount": 0.01, "trace": 1.0},
    "weight decay": {"amount": 1.0},
    "variance penalty": {"amount": 0.01},
    "query–key rate": {"amount": 0.2},
    "σReparam": {},
    "σReparam, W_Q W_K": {},
    "σReparam, W_V W_O": {},
    "QK-norm, RMS": {},
    "QK-norm, L2": {},
    "mimetic": {"amount": 0.5},
    "gated": {},
    "AttnScale": {},
    "no outlier": {},
}


@dataclass(frozen=True)
class RemedyTraining(TrainingConfig):
    """`TrainingConfig` with one of `REMEDIES`.

    Attributes:
        remedy: its name. "LocAteR" is set by `strength`, `trace` and `scale`, and is nothing else than "none" here.
        amount: what the remedy is given: the strength κ of the hard form's scale term, whose trace is `trace`, or of
            the variance penalty, which is that scale term alone and leaves the trace free; the weight decay of W_Q and
            W_K; their share of the learning rate; the size α = β of noise and identity of the mimetic initialisation.
            The others have nothing to be set.
    """

    remedy: str = "none"
    amount: float = 0.0

    def __post_init__(self) -> None:
        super().__post_init__()
        check_choice("remedy", self.remedy, tuple(REMEDIES))
        if self.remedy == "LocAteR, hard" and self.trace is None:
            raise QKError("trace: expected a number for the hard form, got None")

    def prepare(self, model: Transformer) -> None:
        match self.remedy:
            case "LocAteR, hard":
                hard_locater(model, self.trace)
            case "σReparam":
                sigma_reparam(model)
            case "σReparam, W_Q W_K":  # what does it: this half of σReparam,
                sigma_reparam(model, ("q_proj", "k_proj"))
            case "σReparam, W_V W_O":  # or that one?
                sigma_reparam(model, ("v_proj", "out_proj"))
            case "QK-norm, RMS":
                qk_norm(model, "rms")
            case "QK-norm, L2":
                qk_norm(model, "l2")
            case "mimetic":
                mimetic_init(model, self.amount, self.amount, torch.Generator().manual_seed(self.seed))
            case "gated":
                gate_attention(model)
            case "AttnScale":
                replace_attention(model, AttnScale(model.config.heads))
            case "no outlier":
                replace_attention(model, rows_without_outlier)

    def parameter_groups(self, model: Transformer) -> list[dict]:
        if self.remedy == "weight decay":
            return query_key_groups(model, weight_decay=self.amount)
        if self.remedy == "query–key rate":
            return query_key_groups(model, share=self.amount)
        return super().parameter_groups(model)

    def penalty(self, model: Transformer) -> Tensor | None:
        penalised = self.remedy in ("LocAteR, hard", "variance penalty")
        return self.amount * traceless_frobenius(model) if penalised else None

    def has_spectrum(self) -> bool:
        # The hard form's logits have more in them than the W that `heads` reads.
        return self.remedy not in ("QK-norm, RMS", "QK-norm, L2", "LocAteR, hard")
