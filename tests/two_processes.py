"""Two processes of torch.distributed side by side, for the tests of what they do together."""

import pytest
import torch
from torch import distributed

NEEDS_GLOO = pytest.mark.skipif(
    not (distributed.is_available() and distributed.is_gloo_available()), reason="this torch has no gloo"
)


def meet(rank, folder):
    """Begin a process; a file in the folder, no port, is how the two meet."""
    torch.set_num_threads(1)
    distributed.init_process_group("gloo", init_method=f"file://{folder}/meeting", rank=rank, world_size=2)


def run_two(process, folder):
    """Run process(rank, folder) for both ranks; when one fails, the other is ended, and the test fails."""
    torch.multiprocessing.spawn(process, (folder,), nprocs=2)
