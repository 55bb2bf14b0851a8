"""Training into entropy collapse: query–key weights that start larger or learn faster, and how sharp the loss is."""

from dataclasses import dataclass
from typing import cast

import torch
from torch import nn
from torch.nn import functional
from torch.nn.attention import SDPBackend, sdpa_kernel

from ..._checks import check_positive
from ...errors import QKError
from ...theory.spectrum import QKMatrix
from ...transformer.model import Transformer
from ...weights.heads import head_groups
from ..data.corpora import Corpus, windows_of
from .loop import TrainingConfig
from .sharpness import sharpness


@dataclass(frozen=True)
class QueryKeyTraining(TrainingConfig):
    """`TrainingConfig` with settings for the query–key weights alone; `query_key_state` is measured on the way.

    Attributes:
        logit_gain: factor of the initial logits: query and key weights are each multiplied by its root.
        query_key_share: learning rate of the query–key weights as a share of all others'; 0 freezes them.
        sharpness_windows: training sequences on which gradient and sharpness are measured.

    Raises:
        QKError: logit_gain is not positive, or query_key_share is negative; as `TrainingConfig`.
    """

    logit_gain: float = 1.0
    query_key_share: float = 1.0
    sharpness_windows: int = 16

    def __post_init__(self) -> None:
        super().__post_init__()
        check_positive("logit_gain", self.logit_gain)
        if not 0 <= self.query_key_share < float("inf"):
            raise QKError(f"query_key_share: expected a finite number of at least 0, got {self.query_key_share}")

    @torch.no_grad()
    def prepare(self, model: Transformer) -> None:
        for weight in query_key_weights(model):
            weight.mul_(self.logit_gain**0.5)

    def parameter_groups(self, model: Transformer) -> list[dict]:
        return query_key_groups(model, share=self.query_key_share)

    def measure(self, model: Transformer, corpus: Corpus) -> dict:
        """The measurements of `TrainingConfig`, and `query_key_state` on training text."""
        return {
            **super().measure(model, corpus),
            **query_key_state(model, corpus, self.sharpness_windows),
        }


def query_key_weights(model: Transformer) -> list[nn.Parameter]:
    """Query and key weights of every layer."""
    attentions = [block.attention for block in model.blocks]
    linears = [linear for attention in attentions for linear in (attention.q_proj, attention.k_proj)]
    return [cast(nn.Parameter, linear.weight) for linear in linears]


def query_key_groups(model: Transformer, **settings: float) -> list[dict]:
    """The optimizer's groups: all other parameters, then query and key weights with `settings` of their own."""
    ours = query_key_weights(model)
    others = [p for p in model.parameters() if all(p is not q for q in ours)]
    return [{"params": others, "share": 1.0}, {"params": ours, "share": 1.0, **settings}]


def query_key_state(model: Transformer, corpus: Corpus, windows: int) -> dict:
    """Gradient, size and sharpness for the query–key weights, on the first windows of the training text.

    Dropout is off.

    Returns:
        gradient_norm: of the loss with respect to all query and key weights;
        weight_norm: of these weights;
        sharpness: the largest eigenvalue of the loss's Hessian with respect to them;
        spectral_norm: of W, one number for each head.
    """
    was_training = model.training
    model.eval()
    device = next(model.parameters()).device
    weights = query_key_weights(model)
    x, y = (part[:windows].to(device) for part in windows_of(corpus.train, model.config.context))
    with sdpa_kernel(SDPBackend.MATH):  # the fused kernels have no second derivative
        loss = functional.cross_entropy(model(x).flatten(0, 1), y.flatten())
        gradient = torch.autograd.grad(loss, weights, retain_graph=True)
        sharp = sharpness(loss, weights)
    model.train(was_training)
    norms = [QKMatrix(group.w_q, group.w_k).singular_values()[..., 0].flatten() for group in head_groups(model)]
    return {
        "gradient_norm": torch.cat([g.flatten() for g in gradient]).norm().item(),
        "weight_norm": torch.cat([w.detach().flatten() for w in weights]).norm().item(),
        "sharpness": sharp,
        "spectral_norm": torch.cat(norms).tolist(),
    }
