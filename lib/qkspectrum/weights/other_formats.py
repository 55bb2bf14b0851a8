"""Checkpoints in other forms: torch's own files, GGUF files, and state dicts in memory."""

import re
from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import torch
from torch import Tensor

from ..errors import MissingPackageError, QKError
from .checkpoint import PICKLES, Checkpoint, read_json
from .hub import download, is_hub_name
from .tensor_file import one_line

_TORCH_INDEX = "pytorch_model.bin.index.json"
_GGUF_NAMES = {
    "blk.": "layers.", "attn_qkv.": "self_attn.qkv_proj.", "attn_q_norm.": "self_attn.q_norm.",
    "attn_k_norm.": "self_attn.k_norm.", "attn_q.": "self_attn.q_proj.", "attn_k.": "self_attn.k_proj.",
}  # fmt: skip
# A setting's name in a config, by that in a GGUF file after the architecture.
_GGUF_SETTINGS = {
    "attention.head_count": "num_attention_heads", "attention.head_count_kv": "num_key_value_heads",
    "attention.key_length": "head_dim", "block_count": "num_hidden_layers", "rope.freq_base": "rope_theta",
    "rope.dimension_count": "rotary_dim", "embedding_length": "hidden_size",
}  # fmt: skip
_ATTENTION = re.compile("attn|attention", re.IGNORECASE)
_QUANTIZED = {
    "GPTQ or AWQ": re.compile(r"\.qweight$"),
    "bitsandbytes": re.compile(r"\.weight\.(absmax|quant_map|quant_state\.\w+)$|\.SCB$"),
    "FP8": re.compile(r"\.weight_scale(_inv)?$"),
    "torchao": re.compile(r"\.weight[:_](qdata|tensor_impl|_data|scale)$"),
}


@runtime_checkable
class Source(Protocol):
    """Tensors by name, and a config: what a checkpoint is read through, whatever its format."""

    path: Any
    config: dict | None

    @property
    def shapes(self) -> Mapping[str, tuple[int, ...]]:
        """The shape of every tensor, by its name."""
        ...

    def tensor(self, name: str) -> Tensor:
        """A tensor by its name."""
        ...


class StateDict:
    """A state dict in memory as a `Source`.

    Raises:
        QKError: it holds anything but tensors.
    """

    def __init__(self, tensors: Mapping[str, Any], path: Any = "state dict", config: dict | None = None):
        if other := next((name for name, x in tensors.items() if not isinstance(x, Tensor | str)), None):
            kind = type(tensors[other]).__name__
            raise QKError(f"model: expected a {path} of tensors by name, got {kind} for {str(other)[:80]!r}")
        self.path, self.config = path, config
        self._tensors = {name: x for name, x in tensors.items() if isinstance(x, Tensor)}
        self.shapes = {name: tuple(x.shape) for name, x in self._tensors.items()}

    def tensor(self, name: str) -> Tensor:
        """A tensor of the state dict, in its own memory."""
        return self._tensors[name]


def open_source(source: str | PathLike[str] | Mapping[str, Any]) -> Source:
    """A checkpoint of any format.

    Args:
        source: a file or folder of safetensors, as in `Checkpoint`; a file of torch's own (`.bin`, `.pt`, …), or a
            folder with one or with its shards; a `.gguf` file; a model's name on the Hub, as a str, such as
            "openai-community/gpt2"; or a state dict.

    Raises:
        QKError: as `Checkpoint`; a file of torch's own that holds more than tensors, which only running its code would
            load; a GGUF file that cannot be read.
        MissingPackageError: a GGUF file without the gguf package.
    """
    if isinstance(source, Mapping):
        return StateDict(source)
    path = download(str(source), ("*.safetensors", "*.json")) if is_hub_name(source) else Path(source)
    if path.suffix.lower() == ".gguf" and path.is_file():
        return _open_gguf(path)
    files = _torch_files(path)
    if not files:
        return Checkpoint(path)
    config = files[0].parent / "config.json"
    tensors = {name: x for file in files for name, x in _load(file).items()}
    return StateDict(tensors, path, read_json(config) if config.is_file() else None)


def _torch_files(path: Path) -> list[Path]:
    """The files of torch's own that a checkpoint consists of; empty if it does not."""
    try:
        if path.is_file() and path.suffix.lower() in PICKLES:
            return [path]
        if not path.is_dir() or any(path.glob("*.safetensors")) or any(path.glob("*.safetensors.index.json")):
            return []
        if (path / _TORCH_INDEX).is_file():
            names = read_json(path / _TORCH_INDEX).get("weight_map")
            if not isinstance(names, dict) or not all(isinstance(n, str) and Path(n).name == n for n in names.values()):
                raise QKError(f"{path / _TORCH_INDEX}: expected a weight_map with a file name for each tensor")
            return [path / name for name in sorted(set(names.values()))]
        whole = path / "pytorch_model.bin"
        return [whole] if whole.is_file() else sorted(f for f in path.iterdir() if f.suffix.lower() in PICKLES)[:1]
    except OSError as error:
        raise QKError(f"{path}: cannot be read ({one_line(error)})") from None


def _load(path: Path) -> Mapping[str, Any]:
    """The tensors in a file of torch's own, mapped into memory; none of its code is run."""
    if not path.is_file():
        raise QKError(f"{path}: no such file, expected all files of the checkpoint")
    try:
        found = torch.load(path, map_location="cpu", weights_only=True, mmap=True)
    except Exception as error:  # pickle's own errors are of any kind
        raise QKError(
            f"{path}: a pickle can run any code when it is loaded, and this one cannot be read without "
            f"({type(error).__name__}), expected safetensors"
        ) from None
    for key in ("state_dict", "model"):  # Lightning, nanoGPT
        if isinstance(found, Mapping) and isinstance(found.get(key), Mapping):
            found = found[key]
    if not isinstance(found, Mapping) or not all(isinstance(name, str) for name in found):
        raise QKError(f"{path}: expected tensors by name, got a {type(found).__name__}")
    return {name: x for name, x in found.items() if isinstance(x, Tensor)}


class _GGUF:
    """A GGUF file as a `Source`, with Hugging Face's names; a tensor is dequantized to float32 when it is read."""

    def __init__(self, path: Path, reader: Any):
        self.path = path
        self._tensors = {_renamed(tensor.name): tensor for tensor in reader.tensors}
        self.shapes = {name: tuple(map(int, reversed(tensor.shape))) for name, tensor in self._tensors.items()}
        values = {name: field.contents() for name, field in reader.fields.items() if not name.startswith("tokenizer.")}
        kind = values.get("general.architecture")
        settings = {name: values.get(f"{kind}.{theirs}") for theirs, name in _GGUF_SETTINGS.items()}
        self.config: dict | None = {name: value for name, value in settings.items() if value is not None} | {
            "model_type": kind
        }
        self.config |= {"rope_interleave": kind == "llama"}  # converted to pairs of neighbouring rows

    def tensor(self, name: str) -> Tensor:
        import gguf  # pyright: ignore[reportMissingImports]

        found = self._tensors[name]
        try:
            weights = gguf.quants.dequantize(found.data, found.tensor_type)
        except (NotImplementedError, ValueError) as error:
            raise QKError(f"{self.path}: {name} is {found.tensor_type.name} and cannot be read ({error})") from None
        return torch.from_numpy(weights.copy()).float().view(self.shapes[name])


def _renamed(name: str) -> str:
    for theirs, ours in _GGUF_NAMES.items():
        name = name.replace(theirs, ours)
    return name


def _open_gguf(path: Path) -> _GGUF:
    try:
        import gguf  # pyright: ignore[reportMissingImports]
    except ImportError as error:
        raise MissingPackageError.of("model", "gguf", error) from error
    try:
        return _GGUF(path, gguf.GGUFReader(path))
    except Exception as error:  # of a cut or mutated file, errors of any kind
        raise QKError(f"{path}: cannot be read as a GGUF file ({type(error).__name__}: {one_line(error)})") from None


def quantization(names: Iterable[str]) -> str | None:
    """The format of quantized attention, by the names of its tensors; None if nothing says that it is quantized."""
    of_attention = [name for name in names if _ATTENTION.search(name)]
    return next((kind for kind, pattern in _QUANTIZED.items() if any(map(pattern.search, of_attention))), None)
