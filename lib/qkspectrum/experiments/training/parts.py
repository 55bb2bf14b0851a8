"""The parts of a `Transformer` that training and measuring ask for, with their types."""

from typing import cast

from jaxtyping import Float
from torch import Tensor

from ...errors import QKError
from ...transformer.model import Block, Transformer


def blocks_of(model: Transformer) -> list[Block]:
    """The model's layers, first to last."""
    return cast(list[Block], list(model.blocks))


def readout_of(model: Transformer) -> Float[Tensor, "vocabulary width"]:
    """The weights that turn hidden states into logits, which are the embedding's.

    Raises:
        QKError: the model has no vocabulary.
    """
    if model.embedding is None:
        raise QKError("model: has no vocabulary, expected a language model")
    return model.embedding.weight
