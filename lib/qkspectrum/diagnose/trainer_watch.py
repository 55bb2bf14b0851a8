"""`watch` as a callback of Hugging Face's Trainer, which puts its numbers among the Trainer's own logs."""

from collections.abc import Sequence
from typing import Any

from torch import nn

from .health import summary
from .watching import Log, Watch

try:
    from transformers import TrainerCallback
except ImportError:
    TrainerCallback: Any = object


class TrainerWatch(TrainerCallback):
    """Watch the attention of the model that Hugging Face's Trainer trains, see `watch`.

    >>> watch(trainer)                                        # doctest: +SKIP
    >>> Trainer(model, arguments, callbacks=[TrainerWatch(every=50, log="health.jsonl")])   # doctest: +SKIP

    The numbers of the last snapshot join every log of the Trainer, as attention/lowest_share and so on. The first line
    puts them before the Trainer's own loggers, which then show them too (W&B, TensorBoard and others of `report_to`);
    given in `callbacks`, this comes after those, and only `state.log_history`, the console and `log` have them.

    Attributes:
        watching: the `Watch`; None before training.

    Args:
        every: as in `watch`.
        log: as in `watch`.
    """

    def __init__(self, every: int = 100, log: Log | Sequence[Log] = ()):
        self._every, self._log = every, log
        self.watching: Watch | None = None

    def on_train_begin(self, args: Any, state: Any, control: Any, model: nn.Module | None = None, **_: Any) -> None:
        if model is not None:
            self.watching = Watch(model, self._every, self._log)

    def on_step_begin(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        if self.watching is not None:
            self.watching.step = state.global_step

    def on_log(self, args: Any, state: Any, control: Any, logs: dict | None = None, **_: Any) -> None:
        if self.watching is not None and self.watching.line is not None and logs is not None:
            numbers = summary(self.watching.line)
            logs.update(numbers)
            state.log_history[-1].update(numbers)

    def on_train_end(self, args: Any, state: Any, control: Any, **_: Any) -> None:
        if self.watching is not None:
            self.watching.close()
