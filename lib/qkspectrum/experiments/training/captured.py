"""A training step as one CUDA graph: a small model's step is hundreds of kernels that start slower than they run."""

import warnings
from collections.abc import Callable
from contextlib import suppress

import torch
from torch import Tensor

EAGER = 3  # steps before the capture: they create the optimizer's state and load the kernels


class CapturedStep:
    """Calls `step(inputs, targets)`; after `EAGER` calls as a graph, captured once and replayed from then on.

    What `step` computes must be the same at every call up to the values in `inputs`, `targets` and the tensors it
    reads, and no value may be needed on the CPU. Where it cannot be captured, a warning says why, and calls go on
    without a graph. The graph is captured on the current stream and belongs to it.
    """

    def __init__(self) -> None:
        self._calls = 0
        self._graph: torch.cuda.CUDAGraph | None = None
        self._batch: tuple[Tensor, Tensor] | None = None

    def __call__(self, step: Callable[[Tensor, Tensor], object], inputs: Tensor, targets: Tensor) -> None:
        """One step, by replaying its graph once there is one and the batch has its shape."""
        self._calls += 1
        if self._calls == EAGER + 1:
            self._capture(step, inputs, targets)
        if self._graph is None or self._batch is None or inputs.shape != self._batch[0].shape:
            step(inputs, targets)
            return
        for kept, new in zip(self._batch, (inputs, targets), strict=True):
            kept.copy_(new)
        self._graph.replay()

    def _capture(self, step: Callable[[Tensor, Tensor], object], inputs: Tensor, targets: Tensor) -> None:
        stream = torch.cuda.current_stream(inputs.device)
        if stream == torch.cuda.default_stream(inputs.device):  # which cannot be captured
            stream = torch.cuda.Stream(inputs.device)
        torch.cuda.synchronize(inputs.device)
        graph, batch = torch.cuda.CUDAGraph(), (inputs.clone(), targets.clone())
        with torch.cuda.stream(stream):
            graph.capture_begin()
            try:
                step(*batch)
            except Exception as error:
                with suppress(RuntimeError):  # of the capture that has failed; its own error says more
                    graph.capture_end()
                warnings.warn(f"a step cannot become a CUDA graph, training goes on without: {error}", stacklevel=2)
                return
            graph.capture_end()
        self._graph, self._batch = graph, batch
