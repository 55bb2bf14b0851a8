"""torch's global random state, as training uses it."""

from collections.abc import Iterator
from contextlib import contextmanager

import torch


@contextmanager
def own_randomness(seed: int) -> Iterator[None]:
    """Random numbers from `seed`; the caller's random state, of the CPU and of every GPU, is put back afterwards."""
    with torch.random.fork_rng(devices=range(torch.cuda.device_count())):
        torch.manual_seed(seed)
        yield


class RandomState:
    """A run's own random state on its device, so that CUDA graphs of several runs can be replayed at once.

    A graph reads the seed from memory that belongs to the state it was captured with.
    """

    def __init__(self, device: str | torch.device) -> None:
        self._default: torch.Generator | None = None
        device = torch.device(device)
        if device.type == "cuda":
            torch.cuda.init()
            index = torch.cuda.current_device() if device.index is None else device.index
            self._default = torch.cuda.default_generators[index]
            self._own = self._default.clone_state()

    def seed(self, seed: int) -> None:
        """Seed the CPU's random state and this one, which becomes the device's."""
        if self._default is not None:
            self._default.graphsafe_set_state(self._own)
        torch.manual_seed(seed)
