"""A checkpoint on disk: safetensors files, in one piece or in shards, and the config beside them."""

import json
import re
from collections.abc import Mapping
from os import PathLike
from pathlib import Path

from torch import Tensor

from ..errors import QKError
from .tensor_file import LARGEST_JSON, TensorFile, one_line

PICKLES = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle")
_SHARD = re.compile(r"-(\d+)-of-(\d+)\.safetensors$")
_INDEX = "model.safetensors.index.json"
_MOST_SETTINGS = 10_000  # of a config, at its top: a hundred times as many as are usual


class Checkpoint:
    """The tensors of a safetensors file or folder, by name. Each is read when it is used.

    Args:
        path: a `.safetensors` file; or a folder with `model.safetensors`, with shards and their index, or with one
            `.safetensors` file. A `config.json` in the same folder is read.

    Attributes:
        path: the file or folder.
        shapes: the shape of every tensor.
        config: the contents of `config.json`; None if there is none.

    Raises:
        QKError: there is no such file; it is a pickle, or is truncated or corrupt; a shard is missing or does not hold
            what the index says; the config is not a JSON object.
    """

    def __init__(self, path: str | PathLike[str]):
        self.path = path = Path(path)
        try:
            folder, files = _find_files(path)
        except (OSError, ValueError) as error:
            if isinstance(error, QKError):
                raise
            raise QKError(f"{path}: cannot be read ({one_line(error)})") from None
        self.shapes: dict[str, tuple[int, ...]] = {}
        self._files: dict[str, TensorFile] = {}
        for name, expected in files.items():
            self._open(folder / name, expected)
        config = folder / "config.json"
        self.config = read_json(config) if config.exists() else None
        if self.config is not None and len(self.config) > _MOST_SETTINGS:
            raise QKError(f"{config}: has {len(self.config):,} settings, expected at most {_MOST_SETTINGS:,}")

    def _open(self, path: Path, expected: set[str] | None) -> None:
        """Take up the tensors of one file, which must be the expected ones if an index says so."""
        file = TensorFile(path)
        names = file.entries.keys()
        if expected is not None and expected != names:
            missing, extra = sorted(expected - names), sorted(names - expected)
            difference = f"lacks {missing[0]}" if missing else f"also holds {extra[0]}"
            raise QKError(f"{path}: does not match the index, it {difference}")
        self.shapes |= {name: entry.shape for name, entry in file.entries.items()}
        self._files |= dict.fromkeys(names, file)

    def tensor(self, name: str, rows: range | None = None) -> Tensor:
        """A tensor, or only some consecutive rows of it, read from its file into memory.

        Raises:
            QKError: it is not floating-point with at least 16 bits, or cannot be read.
        """
        return self._files[name].tensor(name, rows)

    def without_data(self, name: str) -> Tensor:
        """A tensor of this one's shape and dtype on the meta device: nothing is read. Raises what `tensor` raises."""
        return self._files[name].without_data(name)


def _find_files(path: Path) -> tuple[Path, Mapping[str, set[str] | None]]:
    """The folder, and by name its safetensors files with the tensors that an index expects in them, if there is one."""
    if path.suffix.lower() in PICKLES and not path.is_dir():
        raise QKError(f"{path}: a pickle can run any code when it is loaded, expected safetensors")
    if not path.exists():
        raise QKError(f"{path}: no such file or folder, expected a checkpoint on disk")
    if path.is_file():
        if path.name.endswith(".safetensors.index.json"):
            return path.parent, _read_index(path)
        if path.suffix != ".safetensors":
            raise QKError(f"{path}: expected a .safetensors file or a folder with one")
        if (shard := _SHARD.search(path.name)) and int(shard[2]) > 1:
            raise QKError(f"{path}: one of {int(shard[2])} shards, expected the folder that holds all of them")
        return path.parent, {path.name: None}
    if not path.is_dir():
        raise QKError(f"{path}: neither a regular file nor a folder, expected a checkpoint")
    if (path / _INDEX).is_file() and not (path / "model.safetensors").is_file():
        return path, _read_index(path / _INDEX)
    names = sorted(file.name for file in path.glob("*.safetensors"))
    if "model.safetensors" in names:
        return path, {"model.safetensors": None}
    if len(names) == 1:
        return _find_files(path / names[0])
    if names:
        wanted = f"their index {_INDEX}" if any(map(_SHARD.search, names)) else "the path of one of them"
        raise QKError(f"{path}: holds {len(names)} safetensors files, expected {wanted}")
    if pickles := sorted(file.name for file in path.iterdir() if file.suffix.lower() in PICKLES):
        raise QKError(f"{path / pickles[0]}: a pickle can run any code when it is loaded, expected safetensors")
    raise QKError(f"{path}: holds no .safetensors file")


def _read_index(index: Path) -> dict[str, set[str]]:
    """The names of the tensors in each shard, by the shard's file name."""
    files = read_json(index).get("weight_map")
    if not isinstance(files, dict) or not files or not all(isinstance(file, str) for file in files.values()):
        raise QKError(f"{index}: expected a weight_map with a file name for each tensor")
    tensors: dict[str, set[str]] = {}
    for tensor, file in files.items():
        tensors.setdefault(file, set()).add(tensor)
    for file in tensors:
        if Path(file).name != file or Path(file).suffix != ".safetensors":
            raise QKError(f"{index}: expected names of safetensors files in its folder, got {file!r}")
    if missing := sorted(file for file in tensors if not (index.parent / file).is_file()):
        raise QKError(f"{index.parent}: {len(missing)} of {len(tensors)} shards are missing, the first is {missing[0]}")
    return tensors


def read_json(path: Path) -> dict:
    """The JSON object in a file; `QKError` if it holds anything else."""
    if not path.is_file():  # a pipe would wait for a writer
        raise QKError(f"{path}: not a regular file, expected JSON")
    try:
        if (size := path.stat().st_size) > LARGEST_JSON:
            raise QKError(f"{path}: has {size:,} bytes, expected at most {LARGEST_JSON:,}")
        content = json.loads(path.read_text("utf-8"))
    except QKError:
        raise
    except (OSError, ValueError, RecursionError) as error:
        raise QKError(f"{path}: cannot be read as JSON ({one_line(error)})") from None
    if not isinstance(content, dict):
        raise QKError(f"{path}: expected a JSON object, got {type(content).__name__}")
    return content
