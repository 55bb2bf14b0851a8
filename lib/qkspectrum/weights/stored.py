"""Checkpoints on disk: safetensors files, in one piece or in shards, read by name without building the model.

Nothing here can execute a checkpoint's code: pickles are refused.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import count
from os import PathLike
from pathlib import Path

from safetensors import SafetensorError, safe_open
from torch import Tensor

from ..errors import QKError
from .attention import Attention, ModuleView, find_layout, read_attention, unread_attention
from .config import AttentionConfig
from .layouts import LAYOUTS, is_cross
from .notes import BORROWED_KEYS, CROSS_ATTENTION, HALF_A_PAIR, Skipped

_PICKLES = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle")
_SHARD = re.compile(r"-(\d+)-of-(\d+)\.safetensors$")
_INDEX = "model.safetensors.index.json"
_FLOATING = ("F16", "BF16", "F32", "F64")
_LAYER = re.compile(r"(.*?(?:^|\.)(?:h|layers?|blocks?))\.(\d+)\.")  # (stack, number) of a layer


class Checkpoint:
    """The tensors of a safetensors file or folder, by name. They are mapped from the file and read when used.

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
        folder, files = _find_files(path)
        self.shapes: dict[str, tuple[int, ...]] = {}
        self._files: dict[str, Path] = {}
        self._dtypes: dict[str, str] = {}
        for name, expected in files.items():
            self._open(folder / name, expected)
        config = folder / "config.json"
        self.config = _read_json(config) if config.is_file() else None

    def _open(self, path: Path, expected: set[str] | None) -> None:
        """Take up the tensors of one file, which must be the expected ones if an index says so."""
        try:
            file = safe_open(path, "pt")
            names = list(file.keys())
            slices = {name: file.get_slice(name) for name in names}
            self._dtypes |= {name: part.get_dtype() for name, part in slices.items()}
            self.shapes |= {name: tuple(part.get_shape()) for name, part in slices.items()}
        except (SafetensorError, OSError, ValueError) as error:
            raise QKError(f"{path}: not a complete safetensors file ({_one_line(error)})") from None
        if expected is not None and expected != set(names):
            missing, extra = sorted(expected - set(names)), sorted(set(names) - expected)
            difference = f"lacks {missing[0]}" if missing else f"also holds {extra[0]}"
            raise QKError(f"{path}: does not match the index, it {difference}")
        self._files |= dict.fromkeys(names, path)

    def tensor(self, name: str) -> Tensor:
        """A tensor, mapped from its file; each has its own mapping, so its pages are freed together with it.

        Raises:
            QKError: it is not floating-point with at least 16 bits, or cannot be read.
        """
        dtype = self._dtypes[name]
        if dtype not in _FLOATING:
            raise QKError(f"{name}: expected one of {', '.join(_FLOATING)}, got {dtype} (quantized weights?)")
        try:
            return safe_open(self._files[name], "pt").get_tensor(name)
        except (SafetensorError, OSError, ValueError) as error:
            raise QKError(f"{self.path}: {name} cannot be read ({_one_line(error)})") from None


def _find_files(path: Path) -> tuple[Path, Mapping[str, set[str] | None]]:
    """The folder, and by name its safetensors files with the tensors that an index expects in them, if there is one."""
    if path.suffix.lower() in _PICKLES and not path.is_dir():
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
    if pickles := sorted(file.name for file in path.iterdir() if file.suffix.lower() in _PICKLES):
        raise QKError(f"{path / pickles[0]}: a pickle can run any code when it is loaded, expected safetensors")
    raise QKError(f"{path}: holds no .safetensors file")


def _read_index(index: Path) -> dict[str, set[str]]:
    """The names of the tensors in each shard, by the shard's file name."""
    files = _read_json(index).get("weight_map")
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


def _read_json(path: Path) -> dict:
    try:
        content = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise QKError(f"{path}: cannot be read as JSON ({_one_line(error)})") from None
    if not isinstance(content, dict):
        raise QKError(f"{path}: expected a JSON object, got {type(content).__name__}")
    return content


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]


def stored_attention(path: str | PathLike[str], num_heads: int | None = None) -> Iterator[Attention | Skipped]:
    """Every attention module of a checkpoint, encoder first, layer by layer; those without a W as `Skipped`.

    Args:
        path: as in `Checkpoint`.
        num_heads: query heads of each module, if the config does not say how many.

    Raises:
        QKError: as `Checkpoint` and `attention.read_attention`; a layer is missing, or a module lacks queries or keys.
    """
    checkpoint = Checkpoint(path)
    configs = () if checkpoint.config is None else (checkpoint.config,)
    origin = f"{checkpoint.path}: config.json" if configs else f"{checkpoint.path} (no config.json)"
    children = _children_by_path(checkpoint.shapes)
    weights = {weight for layout in LAYOUTS for weight in layout.weights}
    modules = {_parent(name, w) for name in checkpoint.shapes for w in weights if f".{name}".endswith(f".{w}")}
    complete = {_without_numbers(module) for module in modules if find_layout(_matrix_test(checkpoint, module))}
    stacks = _layers_by_stack(checkpoint.shapes)
    for module in sorted(modules, key=_model_order):
        layout = find_layout(_matrix_test(checkpoint, module))
        config = AttentionConfig(configs, module, origin, num_heads)
        if layout is None and config.borrows_keys():
            yield Skipped(module, BORROWED_KEYS)
        elif layout is None and _without_numbers(module) in complete:
            raise QKError(f"{checkpoint.path}: {module} lacks query or key weights that other layers have")
        elif layout is None:
            yield Skipped(module, HALF_A_PAIR)
        elif is_cross(module, children[module.rpartition(".")[0]].__contains__):
            yield Skipped(module, CROSS_ATTENTION)
        else:
            _check_all_layers(checkpoint.path, module, stacks, config.layers())
            yield read_attention(layout, module, _module_view(checkpoint, module, children), config)
    yield from unread_attention((name for name, shape in checkpoint.shapes.items() if len(shape) > 1), modules)


def _child(module: str, name: str) -> str:
    return f"{module}.{name}" if module else name


def _parent(path: str, name: str) -> str:
    return path.removesuffix(name).removesuffix(".")


def _without_numbers(path: str) -> str:
    return re.sub(r"\d+", "#", path)


def _matrix_test(checkpoint: Checkpoint, module: str) -> Callable[[str], bool]:
    """For `find_layout`: whether a module of the checkpoint has a matrix of this name."""
    return lambda weight: len(checkpoint.shapes.get(_child(module, weight), ())) == 2


def _children_by_path(names: Iterable[str]) -> dict[str, set[str]]:
    """The names directly below each path, "" for the whole model."""
    children: dict[str, set[str]] = {"": set()}
    for name in names:
        path = ""
        for part in name.split("."):
            children.setdefault(path, set()).add(part)
            path = _child(path, part)
    return children


def _module_view(checkpoint: Checkpoint, module: str, children: dict[str, set[str]]) -> ModuleView:
    def weight(name: str) -> Tensor | None:
        full_name = _child(module, name)
        return checkpoint.tensor(full_name) if full_name in checkpoint.shapes else None

    return ModuleView(weight, lambda child: children.get(_child(module, child) if child else module, ()))


def _model_order(path: str) -> list[tuple[int, str]]:
    """Sort key for paths: numbers by value, and an encoder before its decoder, as models register them."""
    parts = path.split(".")
    return [(int(part), "") if part.isdigit() else (-1, part.replace("decoder", "~decoder")) for part in parts]


def _layers_by_stack(names: Iterable[str]) -> dict[str, set[int]]:
    """The numbers of the layers that exist in each stack of layers."""
    stacks: dict[str, set[int]] = {}
    for name in names:
        if match := _LAYER.match(name):
            stacks.setdefault(match[1], set()).add(int(match[2]))
    return stacks


def _check_all_layers(path: Path, module: str, stacks: dict[str, set[int]], configured: int | None) -> None:
    """Raise `QKError` if a layer of this module's stack is missing, as in an incomplete checkpoint."""
    if match := _LAYER.match(f"{module}."):
        present = stacks[match[1]]
        missing = next(number for number in count() if number not in present)
        if missing < max(configured or 0, max(present) + 1):
            wanted = f"{configured} layers (according to config.json)" if configured else f"layers 0 to {max(present)}"
            raise QKError(f"{path}: {match[1]}.{missing} is missing, expected {wanted}: an incomplete checkpoint?")
