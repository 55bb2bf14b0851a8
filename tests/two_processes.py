"""Two processes of torch.distributed side by side, for the tests of what they do together."""

import time
from datetime import timedelta

import pytest
import torch
from torch import distributed

NEEDS_GLOO = pytest.mark.skipif(
    not (distributed.is_available() and distributed.is_gloo_available()), reason="this torch has no gloo"
)


def meet(rank, folder):
    """Begin a process; a file in the folder, no port, is how the two meet."""
    torch.set_num_threads(1)
    distributed.init_process_group(
        "gloo", init_method=f"file://{folder}/meeting", rank=rank, world_size=2, timeout=timedelta(seconds=120)
    )


def run_two(process, folder, limit):
    """Run process(rank, folder) for both ranks; after so many seconds both are killed, and the test fails."""
    end = time.monotonic() + limit
    context = torch.multiprocessing.spawn(process, (folder,), nprocs=2, join=False)
    try:
        while not context.join(timeout=max(end - time.monotonic(), 0)):
            assert time.monotonic() < end, f"two processes did not finish within {limit} s"
    finally:
        for child in context.processes:
            child.kill()
            child.join()
