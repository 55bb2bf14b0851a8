"""What a training run keeps in its folder: a checkpoint, a log, and what TensorBoard shows."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor, optim

from ..._files import replace_atomically, write_text_atomically
from ..._json import dumps
from ...diagnose.locater import LocAteR
from ...errors import MissingPackageError, QKError
from ...transformer.model import Transformer
from .lock import locked

CHECKPOINT, LOG, BOARD = "checkpoint.safetensors", "log.jsonl", "tensorboard"


def save(
    folder: Path | None,
    settings: dict,
    records: list[dict],
    model: Transformer,
    optimizer: optim.Optimizer,
    locater: LocAteR | None,
) -> None:
    """Store a run as it is after its last measurement, first the checkpoint, then the log; nothing without a folder.

    Raises:
        QKError: the folder cannot be written, or a measurement is NaN or infinite.
    """
    if folder is None:
        return
    tensors = {f"model.{name}": tensor for name, tensor in model.state_dict().items()}
    for index, state in optimizer.state_dict()["state"].items():
        tensors |= {f"optimizer.{index}.{name}": tensor for name, tensor in state.items()}
    if locater:
        tensors |= {f"locater.{name}": tensor for name, tensor in locater.state_dict().items()}
    note = dumps({"settings": settings, "step": records[-1]["step"], "records": records})
    tensors = {name: tensor.detach().clone().contiguous() for name, tensor in tensors.items()}
    try:
        replace_atomically(folder / CHECKPOINT, lambda path: save_file(tensors, path, {"run": note}))
    except SafetensorError as error:  # not an OSError, even where the disk is full
        raise QKError(f"{folder / CHECKPOINT}: cannot be written ({error})") from error
    write_log(folder, records)


def write_log(folder: Path | None, records: list[dict]) -> None:
    """The measurements as JSON lines; nothing without a folder or measurements."""
    if folder is not None and records:
        write_text_atomically(folder / LOG, "".join(f"{dumps(record)}\n" for record in records))


def discard(folder: Path) -> None:
    """Remove what a finished run keeps in its folder, and the folder unless something else is in it.

    A folder that another process uses stays as it is.
    """
    if not folder.is_dir():
        return
    with suppress(QKError, OSError):
        with locked(folder / CHECKPOINT):
            for name in (CHECKPOINT, LOG):
                for path in (folder / name, *folder.glob(f".{name}.*")):
                    path.unlink(missing_ok=True)
        folder.rmdir()


def resume(
    folder: Path | None,
    settings: dict,
    model: Transformer,
    optimizer: optim.Optimizer,
    locater: LocAteR | None,
) -> tuple[int, list[dict]]:
    """Load the folder's checkpoint, if there is one: (steps done, measurements). Writes nothing.

    Raises:
        QKError: the checkpoint cannot be read, or belongs to a run with other settings.
    """
    if folder is None or not (folder / CHECKPOINT).exists():
        return 0, []
    try:
        with safe_open(folder / CHECKPOINT, "pt", device="cpu") as file:
            run = json.loads((file.metadata() or {})["run"])
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a mapping)
    except (SafetensorError, KeyError, json.JSONDecodeError, OSError) as error:
        raise QKError(f"folder: {folder / CHECKPOINT} cannot be read ({error}); delete it to start again") from None
    if run["settings"] != json.loads(json.dumps(settings)):
        raise QKError(f"folder: {folder} holds a run with other settings, expected an empty folder or the same run")
    parts: dict[str, dict[str, Tensor]] = {"model": {}, "optimizer": {}, "locater": {}}
    for name, tensor in tensors.items():
        part, rest = name.split(".", 1)
        parts[part][rest] = tensor
    model.load_state_dict(parts["model"])
    state: dict[int, dict[str, Tensor]] = {}
    for name, tensor in parts["optimizer"].items():
        index, key = name.split(".")
        state.setdefault(int(index), {})[key] = tensor
    optimizer.load_state_dict({"state": state, "param_groups": optimizer.state_dict()["param_groups"]})
    if locater:
        locater.load_state_dict(parts["locater"])
    return run["step"], run["records"]


@contextmanager
def board(folder: Path | None, records: list[dict]) -> Iterator[Callable[[dict], None]]:
    """A function to call with each measurement after `records`, for TensorBoard; it does nothing without a folder.

    Numbers keep their names; those of a head are called "trace/head 3", with heads counted through all layers. Values
    that are not numbers are left out.

    Raises:
        MissingPackageError: tensorboard is not installed.
        QKError: the folder cannot be written.
    """
    if folder is None:
        yield lambda record: None
        return
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError as error:
        raise MissingPackageError(f"tensorboard: expected the package to be installed ({error})") from error

    def show(record: dict) -> None:
        for name, value in record.items():
            if isinstance(value, list):
                scalars = {f"{name}/head {head}": number for head, number in enumerate(value)}
            else:
                scalars = {} if name == "step" or value is None else {name: value}
            for tag, number in scalars.items():
                writer.add_scalar(tag, number, record["step"])
        writer.flush()

    # Events from purge_step on were written after the last checkpoint of an interrupted run, which measures again.
    try:
        writer = SummaryWriter(folder / BOARD, purge_step=records[-1]["step"] + 1 if records else 0)
    except OSError as error:
        raise QKError(f"{folder / BOARD}: cannot be written ({error.strerror or error})") from error
    with writer:
        yield show
