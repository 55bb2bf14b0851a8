"""The order in which training sees a text."""

import torch
from jaxtyping import Int
from torch import Tensor

from ..data.corpora import windows_of


class Batches:
    """A text's windows, in a new random order every epoch that depends on seed and step alone: a resume is exact.

    Args:
        text: word ids.
        context: length of a window.
        batch: windows in a step, or all of them where there are fewer.
        seed: of the order.
        device: where the windows are kept.

    Raises:
        QKError: fewer words than one window and the word after it.
    """

    def __init__(self, text: Int[Tensor, " words"], context: int, batch: int, seed: int, device: str | torch.device):
        self._inputs, self._targets = (part.to(device) for part in windows_of(text, context))
        self._batch, self._seed = batch, seed
        self._epoch, self._order = -1, torch.empty(0, dtype=torch.long)

    def __call__(self, step: int) -> tuple[Int[Tensor, "batch context"], Int[Tensor, "batch context"]]:
        """The windows of a step, counted from 1, and the words that follow theirs."""
        epoch, position = divmod(step - 1, max(len(self._inputs) // self._batch, 1))
        if epoch != self._epoch:
            generator = torch.Generator().manual_seed(self._seed * 1_000_003 + epoch)
            self._epoch = epoch
            self._order = torch.randperm(len(self._inputs), generator=generator).to(self._inputs.device)
        chosen = self._order[position * self._batch : (position + 1) * self._batch]
        return self._inputs[chosen], self._targets[chosen]
