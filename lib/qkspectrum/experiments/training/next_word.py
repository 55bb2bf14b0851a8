"""The loss of a language model, without the logits of all words for all tokens in memory at once."""

from functools import cache
from typing import Any

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from torch.nn import functional

from ...errors import QKError
from ...transformer.model import Transformer

HEAD_ROWS = 256  # predictions over the whole vocabulary at once; measured best of 128 to 1,024 on two cores
# How torch is to sum, in the order we want it: torch 2.14 calls "accurate" what 2.13 calls "balanced", to the bit. On a
# CPU, torch's own choice for half precision multiplies in float32, which takes twice as long.
_POLICIES = ("balanced", "accurate")


def next_word_loss(
    hidden: Float[Tensor, "*batch width"], weight: Float[Tensor, "vocabulary width"], targets: Int[Tensor, "*batch"]
) -> Float[Tensor, ""]:
    """Mean cross-entropy of softmax(weight · hidden) against the targets, in nats.

    Where torch has a chunked cross-entropy (2.13 and later), the logits of all words for all tokens are never held:
    their gradients are computed `HEAD_ROWS` tokens at a time during the forward pass. Otherwise they are held.

    Args:
        hidden: last hidden states.
        weight: the readout's weights.
        targets: ids of the words that follow.

    Status: exact.
    """
    kind = hidden.device.type
    if torch.is_autocast_enabled(kind):
        hidden, weight = (x.to(torch.get_autocast_dtype(kind)) for x in (hidden, weight))
    hidden, targets = hidden.flatten(0, -2), targets.flatten()
    options = _chunked()
    if options is None:
        return functional.cross_entropy(functional.linear(hidden, weight), targets)
    return functional.linear_cross_entropy(hidden, weight, targets, options=options)


def readout_of(model: Transformer) -> Float[Tensor, "vocabulary width"]:
    """The weights that turn a language model's hidden states into logits, which are the embedding's.

    Raises:
        QKError: the model has no vocabulary.
    """
    if model.embedding is None:
        raise QKError("model: has no vocabulary, expected a language model")
    return model.embedding.weight


@cache
def _chunked() -> Any:
    """Options for torch's chunked cross-entropy that this torch takes; None where there are none.

    The interface is young and has changed between releases, so it is tried once, on two words.
    """
    for policy in _POLICIES:
        try:
            options = nn.LinearCrossEntropyOptions(batch_chunk_size=HEAD_ROWS, chunking_method=None, acc_policy=policy)
            with torch.enable_grad(), torch.autocast("cpu", enabled=False):
                hidden, weight = (torch.ones(2, 2, requires_grad=True) for _ in range(2))
                targets = torch.zeros(2, dtype=torch.long)
                loss = functional.linear_cross_entropy(hidden, weight, targets, options=options)
                torch.autograd.grad(loss, (hidden, weight))
        except (AttributeError, TypeError, ValueError):
            continue
        return options
    return None
