"""Checkpoints on disk: safetensors files, whole or in shards, read by name without building the model.

Nothing here can execute a checkpoint's code: pickles are refused.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from pathlib import Path

from safetensors import SafetensorError, safe_open
from torch import Tensor

from ..errors import QKError
from .attention import Attention, Parts, find_layout, read_attention, unread_attention
from .config import Settings
from .layouts import LAYOUTS, is_cross
from .notes import BORROWED, CROSS, Skipped

_PICKLES = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle")
_SHARD = re.compile(r"-(\d+)-of-(\d+)\.safetensors$")
_INDEX = "model.safetensors.index.json"
_FLOATING = ("F16", "BF16", "F32", "F64")


class Checkpoint:
    """The tensors of a safetensors file or folder by name. They are mapped from the file, and read when used.

    Args:
        path: a `.safetensors` file; or a folder with `model.safetensors`, with shards and their index, or with one
            `.safetensors` file. A `config.json` beside them is read.

    Attributes:
        shapes: of every tensor.
        config: what `config.json` says; None if there is none.

    Raises:
        QKError: no such file, a pickle, a file that is truncated or corrupt, a shard that is missing or does not
            hold what the index says, a config that is no JSON object.
    """

    def __init__(self, path: str | Path):
        self.path = path = Path(path)
        folder, files = _find_files(path)
        self.shapes: dict[str, tuple[int, ...]] = {}
        self._files: dict[str, Path] = {}
        self._kinds: dict[str, str] = {}
        for name, expected in files.items():
            self._open(folder / name, expected)
        config = folder / "config.json"
        self.config = _read_json(config) if config.is_file() else None

    def _open(self, path: Path, expected: set[str] | None) -> None:
        try:
            file = safe_open(path, "pt")
            names = list(file.keys())
            slices = {name: file.get_slice(name) for name in names}
            self._kinds |= {name: part.get_dtype() for name, part in slices.items()}
            self.shapes |= {name: tuple(part.get_shape()) for name, part in slices.items()}
        except (SafetensorError, OSError, ValueError) as error:
            raise QKError(f"{path}: not a whole safetensors file ({_one_line(error)})") from None
        if expected is not None and expected != set(names):
            missing, more = sorted(expected - set(names)), sorted(set(names) - expected)
            what = f"lacks {missing[0]}" if missing else f"holds {more[0]} besides"
            raise QKError(f"{path}: does not hold what the index says, it {what}")
        self._files |= dict.fromkeys(names, path)

    def tensor(self, name: str) -> Tensor:
        """A tensor, mapped from its file. What is read of it leaves memory with it: each has a mapping of its own.

        Raises:
            QKError: it is not floating-point with 16 bits or more, or cannot be read.
        """
        if self._kinds[name] not in _FLOATING:
            raise QKError(
                f"{name}: expected one of {', '.join(_FLOATING)}, got {self._kinds[name]} (quantised weights?)"
            )
        try:
            return safe_open(self._files[name], "pt").get_tensor(name)
        except (SafetensorError, OSError, ValueError) as error:
            raise QKError(f"{self.path}: {name} cannot be read ({_one_line(error)})") from None


def _find_files(path: Path) -> tuple[Path, dict[str, set[str] | None]]:
    """The folder, and the names of its safetensors files, each with what it must hold where an index says so."""
    if path.suffix.lower() in _PICKLES and not path.is_dir():
        raise QKError(f"{path}: a pickle can run any code when it is loaded, expected safetensors")
    if not path.exists():
        raise QKError(f"{path}: no such file or folder, expected a checkpoint on disk")
    if path.is_file():
        if path.name.endswith(".safetensors.index.json"):
            return path.parent, _indexed(path)
        if path.suffix != ".safetensors":
            raise QKError(f"{path}: expected a .safetensors file or a folder with one")
        if (shard := _SHARD.search(path.name)) and int(shard[2]) > 1:
            raise QKError(f"{path}: one of {int(shard[2])} shards, expected the folder of all of them")
        return path.parent, {path.name: None}
    if (path / _INDEX).is_file() and not (path / "model.safetensors").is_file():
        return path, _indexed(path / _INDEX)
    names = sorted(file.name for file in path.glob("*.safetensors"))
    if "model.safetensors" in names:
        return path, {"model.safetensors": None}
    if len(names) == 1:
        return _find_files(path / names[0])
    if names:
        shards = any(map(_SHARD.search, names))
        wanted = f"their index {_INDEX}" if shards else "one file to be named"
        raise QKError(f"{path}: holds {len(names)} safetensors files, expected {wanted}")
    if pickles := sorted(file.name for file in path.iterdir() if file.suffix.lower() in _PICKLES):
        raise QKError(f"{path / pickles[0]}: a pickle can run any code when it is loaded, expected safetensors")
    raise QKError(f"{path}: holds no .safetensors file")


def _indexed(index: Path) -> dict[str, set[str]]:
    """What each shard must hold."""
    places = _read_json(index).get("weight_map")
    if not isinstance(places, dict) or not places or not all(isinstance(file, str) for file in places.values()):
        raise QKError(f"{index}: expected weight_map, a file for each tensor")
    held: dict[str, set[str]] = {}
    for tensor, file in places.items():
        held.setdefault(file, set()).add(tensor)
    for file in held:
        if Path(file).name != file or Path(file).suffix != ".safetensors":
            raise QKError(f"{index}: expected the names of safetensors files beside it, got {file!r}")
    if missing := sorted(file for file in held if not (index.parent / file).is_file()):
        raise QKError(f"{index.parent}: {len(missing)} of {len(held)} shards are missing, the first is {missing[0]}")
    return held


def _read_json(path: Path) -> dict:
    try:
        read = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise QKError(f"{path}: cannot be read as JSON ({_one_line(error)})") from None
    if not isinstance(read, dict):
        raise QKError(f"{path}: expected a JSON object, got {type(read).__name__}")
    return read


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]


def stored_attention(path: str | Path, num_heads: int | None = None) -> Iterator[Attention | Skipped]:
    """Every attention module of a checkpoint, encoder first, layer by layer; what has no W as `Skipped`.

    Raises:
        QKError: as `Checkpoint`; a layer is missing, queries come without keys, or as `reading.read_attention`.
    """
    checkpoint = Checkpoint(path)
    configs = () if checkpoint.config is None else (checkpoint.config,)
    origin = f"{checkpoint.path}: config.json" if configs else f"{checkpoint.path} (no config.json)"
    below = _tree(checkpoint.shapes)
    weights = {weight for layout in LAYOUTS for weight in layout.weights}
    found = {_above(name, w) for name in checkpoint.shapes for w in weights if f".{name}".endswith(f".{w}")}
    whole = {prefix for prefix in found if find_layout(_matrices(checkpoint, prefix))}
    stacks = _stacks(checkpoint.shapes)
    for prefix in sorted(found, key=_in_order):
        layout = find_layout(_matrices(checkpoint, prefix))
        settings = Settings(configs, prefix, origin, num_heads)
        if layout is None and settings.takes_others_keys():
            yield Skipped(prefix, BORROWED)
            continue
        if layout is None:
            if _pattern(prefix) in map(_pattern, whole):
                raise QKError(f"{checkpoint.path}: {prefix} lacks query or key weights that its neighbours have")
            yield Skipped(prefix, "has queries without keys or keys without queries")
            continue
        if is_cross(prefix, below[prefix.rpartition(".")[0]].__contains__):
            yield Skipped(prefix, CROSS)
            continue
        _check_all_layers(checkpoint.path, prefix, stacks, settings.layers())
        yield read_attention(layout, prefix, _parts(checkpoint, prefix, below), settings)
    yield from unread_attention((name for name, shape in checkpoint.shapes.items() if len(shape) > 1), found)


def _below(prefix: str, name: str) -> str:
    return f"{prefix}.{name}" if prefix else name


def _above(path: str, name: str) -> str:
    return path.removesuffix(name).removesuffix(".")


def _pattern(prefix: str) -> str:
    return re.sub(r"\d+", "#", prefix)


def _matrices(checkpoint: Checkpoint, prefix: str) -> Callable[[str], bool]:
    return lambda weight: len(checkpoint.shapes.get(_below(prefix, weight), ())) == 2


def _tree(names: Iterable[str]) -> dict[str, set[str]]:
    """What is directly below each path."""
    below: dict[str, set[str]] = {"": set()}
    for name in names:
        path = ""
        for part in name.split("."):
            below.setdefault(path, set()).add(part)
            path = _below(path, part)
    return below


def _parts(checkpoint: Checkpoint, prefix: str, below: dict[str, set[str]]) -> Parts:
    def get(weight: str) -> Tensor | None:
        name = _below(prefix, weight)
        return checkpoint.tensor(name) if name in checkpoint.shapes else None

    return Parts(get, lambda child: below.get(_below(prefix, child) if child else prefix, ()))


def _in_order(prefix: str) -> list[tuple[int, str]]:
    """Numbers by value, and an encoder before its decoder, as a model holds them."""
    parts = prefix.split(".")
    return [(int(part), "") if part.isdigit() else (-1, part.replace("decoder", "~decoder")) for part in parts]


_STACK = re.compile(r"(.*?(?:^|\.)(?:h|layers?|blocks?))\.(\d+)\.")


def _stacks(names: Iterable[str]) -> dict[str, set[int]]:
    """The numbers of the layers there are, of each stack of them."""
    stacks: dict[str, set[int]] = {}
    for name in names:
        if match := _STACK.match(name):
            stacks.setdefault(match[1], set()).add(int(match[2]))
    return stacks


def _check_all_layers(path: Path, prefix: str, stacks: dict[str, set[int]], said: int | None) -> None:
    """Raise `QKError` if a layer of this module's stack is not there: half a checkpoint is not one."""
    match = _STACK.match(f"{prefix}.")
    if match:
        there = stacks[match[1]]
        missing = next(number for number in count() if number not in there)
        if missing < max(said or 0, max(there) + 1):
            wanted = f"{said} layers (says config.json)" if said else f"layers 0 to {max(there)}"
            raise QKError(f"{path}: {match[1]}.{missing} is missing, expected {wanted}: half a checkpoint?")
