"""`watch` as a callback of Lightning, which logs its numbers by the module's own logger."""

from collections.abc import Sequence
from typing import Any

from ..errors import MissingPackageError
from .health import summary
from .watching import Log, Watch

try:
    from lightning.pytorch.callbacks import Callback  # pyright: ignore[reportMissingImports]
except ImportError:
    try:
        from pytorch_lightning.callbacks import Callback  # pyright: ignore[reportMissingImports]
    except ImportError:
        Callback: Any = object


class LightningWatch(Callback):
    """Watch the attention of the module that Lightning trains, see `watch`.

    >>> lightning.Trainer(callbacks=[LightningWatch(every=50)])     # doctest: +SKIP

    The numbers of every snapshot are logged with `log_dict`, as attention/lowest_share and so on.

    Attributes:
        watching: the `Watch`; None before training.

    Args:
        every: as in `watch`.
        log: as in `watch`, besides Lightning's loggers.

    Raises:
        QKError: Lightning is not installed.
    """

    def __init__(self, every: int = 100, log: Log | Sequence[Log] = ()):
        if Callback is object:
            raise MissingPackageError("LightningWatch: expected lightning to be installed (pip install lightning)")
        self._every, self._log = every, log
        self.watching: Watch | None = None
        self._logged: dict | None = None

    def on_fit_start(self, trainer: Any, pl_module: Any) -> None:
        self.watching = Watch(pl_module, self._every, self._log)

    def on_train_batch_start(self, trainer: Any, pl_module: Any, *_: Any) -> None:
        if self.watching is not None:
            self.watching.step = trainer.global_step

    def on_train_batch_end(self, trainer: Any, pl_module: Any, *_: Any) -> None:
        line = None if self.watching is None else self.watching.line
        if line is not None and line is not self._logged:
            self._logged = line
            pl_module.log_dict(summary(line))

    def on_fit_end(self, trainer: Any, pl_module: Any) -> None:
        if self.watching is not None:
            self.watching.close()
