"""Watch a model's attention while it trains: one line in any loop, which logs, warns in words, and never fails."""

import logging
import os
import weakref
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.optim.optimizer import Optimizer, register_optimizer_step_post_hook

from .._json import dumps
from ..errors import QKError, UnsupportedAttentionError
from .health import Judge, Verdict, in_words, snapshot, summary
from .recorder import EntropyRecorder
from .requests import AttentionRequest

logger = logging.getLogger("qkspectrum.watch")

Log = Any  # a path, a SummaryWriter, a run of W&B's, or a function of (numbers, step)


class Watch(EntropyRecorder):
    """A model's attention, watched while it trains: what `watch` returns. It also works as a context manager.

    Attributes:
        step: how many optimizer steps the model has taken since the watch began.
        line: the last snapshot, as `health.snapshot` describes it; None before the first.
        verdicts: all that was wrong in the last snapshot.
    """

    def __init__(self, model: nn.Module, every: int = 100, log: Log | Sequence[Log] = ()):
        super().__init__(model, every)
        self.step, self.line = 0, None
        self.verdicts: list[Verdict] = []
        self._judge, self._model = Judge(), weakref.ref(model)
        self._recorded: set[tuple[bool, int]] = set()
        self._failed, self._left_out = False, set[str]()
        self._logs = [_writer(one) for one in (log if isinstance(log, list | tuple) else [log])]
        self._handles.append(register_optimizer_step_post_hook(_weakly(self._after_step)))

    def _after_step(self, optimizer: Optimizer, arguments: tuple, named: dict) -> None:
        model = self._model()
        if model is None:
            return
        held = {id(parameter) for group in optimizer.param_groups for parameter in group["params"]}
        if any(id(parameter) in held for parameter in model.parameters()):
            self.step += 1
            if self.step % self._every == 0 and not self._failed and _is_first_process():
                self._eager.begin()

    def _wants(self, call: int) -> bool:
        """The first training call of every so many steps, and the first evaluation after a step."""
        model = self._model()
        if self._failed or model is None or not _is_first_process():
            return False
        which = model.training, self.step
        is_due = not model.training or self.step % self._every == 0
        if not is_due or which in self._recorded:
            return False
        self._recorded = {(mode, step) for mode, step in self._recorded if step == self.step} | {which}
        return True

    def _prepare(self, call: int) -> None:
        """Nothing: which call is the next that matters depends on the steps between, see `_after_step`."""

    def _begin(self, call: int, is_compiled: bool, module: nn.Module, arguments: tuple, named: dict) -> None:
        self._guard(super()._begin, call, is_compiled, module, arguments, named)

    def _end(self, is_whole_model: bool) -> None:
        self._guard(super()._end, is_whole_model)
        records, self.records = self.records, []
        if records:
            self._guard(self._report, records)

    def _record(self, module: nn.Module, request: AttentionRequest) -> None:
        self._guard(super()._record, module, request)

    def on_attention(self, *arguments: Any) -> None:
        self._guard(super().on_attention, *arguments)

    def _guard(self, work: Callable, *arguments: Any) -> None:
        """Do it; say so, once, if it fails: a watch must not end a training run.

        A call or a layer that cannot be recorded is left out. After any other error nothing is watched any more.
        """
        if self._failed and work.__name__ != "_end":
            return
        try:
            work(*arguments)
        except UnsupportedAttentionError as error:
            if str(error) not in self._left_out:
                self._left_out.add(str(error))
                logger.warning("not watched: %s", error)
        except Exception as error:
            self._failed = True
            self._listening.close()
            logger.warning("attention is not watched any more: %s: %s", type(error).__name__, error)

    def _report(self, records: list[dict]) -> None:
        self.line = line = snapshot(records, self.step)
        for write in self._logs:
            write(line)
        if line["training"]:
            news = self._judge.news(line)
            self.verdicts = self._judge.verdicts(line)
            for text in in_words(news, self.step):
                logger.warning(text)


def watch(model: Any, every: int = 100, log: Log | Sequence[Log] = ()) -> Any:
    """Watch a model's attention while it trains, in any loop: warn in words when a head leaves the healthy band.

    >>> watch(model)                                                       # doctest: +SKIP
    >>> watch(model, every=50, log="runs/x/health.jsonl")                  # doctest: +SKIP
    >>> watch(model, log=[SummaryWriter("runs/x"), wandb.run])             # doctest: +SKIP
    >>> watch(trainer)                                                     # doctest: +SKIP

    The first forward pass in training mode of every 100th optimizer step is recorded by `EntropyRecorder`, and the
    first in evaluation mode after a step. Warnings go to the logger "qkspectrum.watch", such as

        step 400: layer 7, head 3 (layers.7.self_attn): entropy share 0.04, down from 0.61 at step 100, logits range
        over 41: entropy collapse on its way

    A head is named once, until it is healthy again; of each kind only the first few. Thresholds are in `conventions`.
    Nothing that goes wrong with watching ends the run: it is said once, and watching ends. Of several processes, the
    first watches, its own part of the batch.

    Hugging Face's Trainer also shows the numbers in its own logs. For Lightning, give its Trainer the callback
    `qkspectrum.diagnose.lightning_watch.LightningWatch`, which logs them too.

    Args:
        model: as in `EntropyRecorder`; or Hugging Face's Trainer, before `train()`.
        every: optimizer steps from one recorded training call to the next.
        log: where every snapshot goes, one or several: the path of a JSON-lines file, to be drawn by
            `qkspectrum watch`, which is appended to; a `SummaryWriter`; a run of W&B's; or a function of the numbers in
            `health.summary` and the step.

    Returns:
        A `Watch`, whose `close()` ends it; of a Trainer the callback that holds it as `watching`.

    Raises:
        QKError: as `EntropyRecorder`, or a `log` of another kind.
    """
    if (handler := getattr(model, "callback_handler", None)) is None:
        return Watch(model, every, log)
    from .trainer_watch import TrainerWatch

    callback = TrainerWatch(every, log)
    handler.callbacks.insert(0, callback)  # before those that log
    return callback


def _weakly(method: Callable) -> Callable:
    """The method as a function that does not keep its object alive, and does nothing when that is gone."""
    reference = weakref.WeakMethod(method)

    def call(*arguments: Any) -> Any:
        alive = reference()
        return None if alive is None else alive(*arguments)

    return call


def _is_first_process() -> bool:
    distributed = torch.distributed
    return not (distributed.is_available() and distributed.is_initialized() and distributed.get_rank())


def _writer(log: Log) -> Callable[[dict], object]:
    """A function that writes a snapshot."""
    if isinstance(log, str | os.PathLike):
        path = Path(log)

        def append(line: dict) -> None:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as file:
                file.write(dumps(line, compact=True) + "\n")

        return append
    if hasattr(log, "add_scalar"):  # TensorBoard
        return lambda line: [log.add_scalar(name, x, line["step"]) for name, x in _summary(line).items()]
    if hasattr(log, "log"):  # W&B, which takes steps in ascending order only, and those of the run's own
        return lambda line: log.log({**_summary(line), "attention/step": line["step"]})
    if callable(log):
        return lambda line: log(_summary(line), line["step"])
    raise QKError(f"log: expected a path, a SummaryWriter, a W&B run or a function, got {type(log).__name__}")


def _summary(line: dict) -> dict[str, float]:
    numbers = summary(line)
    return numbers if line["training"] else {f"eval_{name}": x for name, x in numbers.items()}
