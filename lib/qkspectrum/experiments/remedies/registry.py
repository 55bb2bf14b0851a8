"""Every remedy that training knows by name: one entry of `REGISTRY` says all there is to say of it.

The z-loss of PaLM and others is not among them: it penalizes log² of the readout's normalizer Σ exp, and so holds the
logits over the vocabulary, not those of attention.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

import torch
from torch import Tensor

from ...transformer.model import Transformer
from ..training.query_key_training import query_key_groups
from .queries_keys_outputs import (
    clip_recorded_heads_,
    gate_attention,
    hard_locater,
    qk_norm,
    record_largest_logits,
    scalable_softmax,
)
from .replaced_attention import (
    AttnScale,
    FixedWindow,
    LearnedSink,
    SoftCap,
    replace_attention,
    rows_without_outlier,
)
from .weights import mimetic_init, sigma_reparam, traceless_frobenius


@runtime_checkable
class Settings(Protocol):
    """What a remedy may read of the training it is part of, a `RemedyTraining`."""

    @property
    def amount(self) -> float: ...

    @property
    def trace(self) -> float | None: ...

    @property
    def seed(self) -> int: ...


@dataclass(frozen=True)
class Remedy:
    """One remedy, and how training is changed by it.

    Attributes:
        name: what it is called in settings and stored results.
        defaults: the settings of `RemedyTraining` that it is compared with, chosen by us before any run.
        apply: changes the fresh model; None leaves it as it is.
        parameter_groups: the optimizer's groups; None for one group of all parameters.
        penalty: what is added to the loss; None for nothing.
        after_step: changes the weights after each step of the optimizer, without reading a number on the host, which a
            CUDA graph could not capture; None leaves them as they are.
        has_one_w: whether a head's logits are x_tᵀ W x_i/√d_head with the W that `heads` reads, so that its spectrum
            can be reported.
        needs_trace: whether `trace` must be a number.
        compared: whether the sweep "remedies" trains it; its runs are stored, so a remedy that comes later stays out.
    """

    name: str
    defaults: dict[str, float] = field(default_factory=dict)
    apply: Callable[[Transformer, Settings], None] | None = None
    parameter_groups: Callable[[Transformer, Settings], list[dict]] | None = None
    penalty: Callable[[Transformer, Settings], Tensor] | None = None
    after_step: Callable[[Transformer, Settings], None] | None = None
    has_one_w: bool = True
    needs_trace: bool = False
    compared: bool = True


def _hard_locater(model: Transformer, settings: Settings) -> None:
    assert settings.trace is not None  # `needs_trace`
    hard_locater(model, settings.trace)


def _mimetic(model: Transformer, settings: Settings) -> None:
    mimetic_init(model, settings.amount, settings.amount, torch.Generator().manual_seed(settings.seed))


def _variance_penalty(model: Transformer, settings: Settings) -> Tensor:
    return settings.amount * traceless_frobenius(model)


REGISTRY: dict[str, Remedy] = {
    remedy.name: remedy
    for remedy in (
        Remedy("none"),
        # A penalty that every training has: its settings are those of `TrainingConfig`.
        Remedy("LocAteR", {"strength": 0.01, "trace": 1.0}),
        Remedy(
            "LocAteR, hard",
            {"amount": 0.01, "trace": 1.0},
            apply=_hard_locater,
            penalty=_variance_penalty,
            has_one_w=False,  # the logits have a multiple of the identity more than the W that `heads` reads
            needs_trace=True,
        ),
        Remedy(
            "weight decay",
            {"amount": 1.0},
            parameter_groups=lambda model, settings: query_key_groups(model, weight_decay=settings.amount),
        ),
        Remedy("variance penalty", {"amount": 0.01}, penalty=_variance_penalty, compared=False),
        Remedy(
            "query–key rate",
            {"amount": 0.2},
            parameter_groups=lambda model, settings: query_key_groups(model, share=settings.amount),
            compared=False,
        ),
        Remedy("σReparam", apply=lambda model, _: sigma_reparam(model)),
        # Which half of σReparam is it that helps?
        Remedy("σReparam, W_Q W_K", apply=lambda model, _: sigma_reparam(model, ("q_proj", "k_proj"))),
        Remedy("σReparam, W_V W_O", apply=lambda model, _: sigma_reparam(model, ("v_proj", "out_proj"))),
        Remedy("QK-norm, RMS", apply=lambda model, _: qk_norm(model, "rms"), has_one_w=False),
        Remedy("QK-norm, L2", apply=lambda model, _: qk_norm(model, "l2"), has_one_w=False),
        Remedy("mimetic", {"amount": 0.5}, apply=_mimetic),
        Remedy("gated", apply=lambda model, _: gate_attention(model)),
        Remedy("AttnScale", apply=lambda model, _: replace_attention(model, AttnScale(model.config.heads))),
        # No remedy but a control: no logits, so no W.
        Remedy(
            "fixed window",
            {"amount": 8.0},
            apply=lambda model, settings: replace_attention(model, FixedWindow(settings.amount)),
            has_one_w=False,
            compared=False,
        ),
        Remedy("no outlier", apply=lambda model, _: replace_attention(model, rows_without_outlier)),
        # What today's language models use.
        Remedy(
            "QK-clip",
            {"amount": 30.0},  # our choice; Kimi K2, whose models are far larger, takes 100
            apply=lambda model, _: record_largest_logits(model),
            after_step=lambda model, settings: clip_recorded_heads_(model, settings.amount),
            compared=False,
        ),
        Remedy(
            "soft-cap",
            {"amount": 50.0},  # Gemma 2's
            apply=lambda model, settings: replace_attention(model, SoftCap(settings.amount)),
            compared=False,
        ),
        Remedy(
            "learned sink",
            apply=lambda model, _: replace_attention(model, LearnedSink(model.config.heads)),
            compared=False,
        ),
        Remedy(
            "scalable softmax",
            apply=lambda model, _: scalable_softmax(model, model.config.context),
            has_one_w=False,  # a row's logits are those of W times a factor
            compared=False,
        ),
    )
}
