"""Files that are larger than memory, that shrink while they are read, or that say absurd things about themselves."""

import importlib
import json
import os
import struct
import sys
import threading
from functools import partial

import pandas
import pytest
import torch
from conftest import one_line
from safetensors.torch import save_file
from test_checkpoints import CONFIG, weights, write, write_shards
from torch import nn

from qkspectrum import QKError, QKMatrix, heads, scan
from qkspectrum.weights import checkpoint, tensor_file

scan_module = importlib.import_module("qkspectrum.diagnose.scan")  # the package has the function of this name


def write_by_hand(path, tensors, hole=0, config=CONFIG):
    """A safetensors file of these tensors, after a first one of `hole` bytes that takes no room on the disk."""
    path.parent.mkdir(exist_ok=True)
    header, end = {"a": {"dtype": "U8", "shape": [hole], "data_offsets": [0, hole]}}, hole
    for name, tensor in tensors.items():
        size = tensor.numel() * 4
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [end, end + size]}
        end += size
    text = json.dumps(header).encode()
    with path.open("wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        file.seek(hole, os.SEEK_CUR)
        for tensor in tensors.values():
            file.write(tensor.numpy().tobytes())
    (path.parent / "config.json").write_text(json.dumps(config))
    return path


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "sysconf"), reason="holes in files are not everywhere free")
def test_a_file_of_several_times_the_memory_is_read(tmp_path):
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    path = write_by_hand(tmp_path / "large" / "model.safetensors", weights(), hole=4 * memory)
    assert path.stat().st_size > 4 * memory
    assert scan(path).equals(scan(write(tmp_path / "small", weights())))
    assert [head.head for head in heads(path)] == [0, 1] * 3


def test_large_layers_are_read_a_few_heads_at_a_time(tmp_path, monkeypatch):
    """What scan has in memory of a file is the share of one key head, and the table is that of all weights at once."""
    torch.manual_seed(0)
    tensors = {
        f"model.layers.{layer}.self_attn.{name}_proj.weight": torch.randn(rows, 16)
        for layer in (0, 1)
        for name, rows in (("q", 64), ("k", 16))
    }
    config = {"model_type": "llama", "num_attention_heads": 16, "num_key_value_heads": 4, "num_hidden_layers": 2}
    path = write_by_hand(tmp_path / "a" / "model.safetensors", tensors, config=config)
    expected, sizes, room = scan(path), [], tensor_file._room
    monkeypatch.setattr(tensor_file, "_room", lambda shape, dtype, size: sizes.append(size) or room(shape, dtype, size))
    monkeypatch.setattr(scan_module, "_BLOCK", 1)
    pandas.testing.assert_frame_equal(scan(path), expected, rtol=1e-5)
    assert sorted(set(sizes)) == [4 * 16 * 4, 4 * 4 * 16 * 4] and len(sizes) == 2 * 4 * 2
    tensors["model.layers.1.self_attn.k_proj.weight"][9, 3] = float("nan")  # key head 2, in a part of its own
    write_by_hand(path, tensors, config=config)
    with pytest.raises(QKError) as error:
        scan(path)
    one_line(error, "layers.1.self_attn: key weights", "(2,)", "not finite")


def test_a_tensor_larger_than_memory_is_named(tmp_path, monkeypatch):
    path = write_by_hand(tmp_path / "large" / "model.safetensors", weights())

    def full(*_, **__):
        raise RuntimeError("not enough memory: you tried to allocate 99999999999 bytes")

    monkeypatch.setattr(torch, "empty", full)
    with pytest.raises(QKError) as error:
        list(heads(path))
    one_line(error, "model.layers.0.self_attn.q_proj.weight", "192 bytes", "memory")


@pytest.mark.parametrize("change", ["cut", "emptied", "replaced", "rewritten", "removed"])
def test_a_file_that_changes_while_it_is_read_ends_in_a_message(tmp_path, change):
    """Heads that were read before stay as they were."""
    path = write(tmp_path / "a", weights()) / "model.safetensors"
    reader = heads(tmp_path / "a")
    first = next(reader)
    before = first.w_q.clone()
    content = path.read_bytes()
    if change == "cut":
        os.truncate(path, len(content) - 400)
    elif change == "emptied":
        os.truncate(path, 0)
    elif change == "replaced":
        (tmp_path / "new").write_bytes(content)
        os.replace(tmp_path / "new", path)
    elif change == "rewritten":
        with path.open("r+b") as file:
            file.write(content)
        os.utime(path, ns=(0, 0))
    else:
        path.unlink()
    with pytest.raises(QKError) as error:
        list(reader)
    one_line(error, "model.safetensors", "cannot be read" if change == "removed" else "has changed while it was read")
    assert torch.equal(first.w_q, before)


def test_each_header_is_parsed_once(tmp_path, monkeypatch):
    """Reading was quadratic in the number of tensors: their file was opened and parsed anew for each."""
    parsed = []
    parse = tensor_file._read_header
    monkeypatch.setattr(tensor_file, "_read_header", lambda file: parsed.append(file.name) or parse(file))
    scan(write(tmp_path / "a", weights(range(30)), CONFIG | {"num_hidden_layers": 30}))
    assert len(parsed) == 1
    scan(write_shards(tmp_path / "b", weights()))
    assert len(parsed) == 3


def steps_of(work) -> int:
    """Lines of Python that some work takes: a measure of its cost that does not depend on the machine."""
    count = 0

    def trace(frame, event, argument):
        nonlocal count
        if "qkspectrum" not in frame.f_code.co_filename:
            return None
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.slow
def test_cost_grows_with_the_number_of_tensors_not_with_its_square(tmp_path, as_user):
    """Read, unread and missing attention: four times the layers take four times the steps."""

    def layered(count):
        one = {"attn.q_proj.weight": torch.ones(2, 4), "attn.k_proj.weight": torch.ones(2, 4),
               "other_attn.strange.weight": torch.ones(2, 4)}  # fmt: skip
        tensors = {f"layers.{i}.{name}": w.clone() for i in range(count) for name, w in one.items()}
        config = {"num_attention_heads": 1}
        return write_by_hand(tmp_path / str(count) / "model.safetensors", tensors, config=config)

    few, many = (steps_of(partial(list, heads(layered(count)))) for count in (50, 200))
    assert many < 4.2 * few


def keep_error(found, work, *arguments):
    with pytest.raises(QKError) as error:
        work(*arguments)
    one_line(error)
    found.append(str(error.value))


def absurd(tmp_path):
    """(what to read, parts of the error)."""
    many = write(tmp_path / "many", weights(), CONFIG | {f"key_{i}": i for i in range(200_000)})
    layers = tmp_path / "layers"
    layers.mkdir()
    with (layers / "model.safetensors.index.json").open("wb") as file:
        file.write(b'{"weight_map":{"layers.0.self_attn.q_proj.weight":"model-00001-of-00001.safetensors",')
        file.truncate(85_000_000)  # as long as that of a million layers
    header = tmp_path / "header"
    header.mkdir()
    with (header / "model.safetensors").open("wb") as file:
        file.write(struct.pack("<Q", 90_000_000))
        file.truncate(100_000_000)
    pipe, config = tmp_path / "pipe", write(tmp_path / "config", weights(), None)
    pipe.mkdir()
    os.mkfifo(pipe / "model.safetensors")
    os.mkfifo(config / "config.json")
    gap = write(tmp_path / "gap", weights((0, 999_999)), CONFIG | {"num_hidden_layers": 1_000_000})
    deep = write(tmp_path / "deep", weights() | {".".join("a" * 200): torch.ones(2, 2)})
    long = write(tmp_path / "long", weights() | {"layers." + "9" * 5_000 + ".q_proj.weight": torch.ones(2, 2)})
    return [
        (many, ["config.json", "200,004 settings", "10,000"]),
        (layers, ["index.json", "bytes", "33,554,432"]),
        (header, ["model.safetensors", "90,000,000 bytes"]),
        (pipe, ["model.safetensors", "not a regular file"]),
        (pipe / "model.safetensors", ["model.safetensors", "neither a regular file nor a folder"]),
        (config, ["config.json", "not a regular file"]),
        (gap, ["model.layers.1 is missing", "1000000 layers"]),
        (deep, ["model.safetensors", "50 parts"]),
        (long, ["model.safetensors", "500 characters"]),
        (tmp_path / ("x" * 300), ["cannot be read", "too long"]),
    ]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names")
def test_what_is_absurd_is_refused_before_it_costs_anything(tmp_path, monkeypatch):
    """Within a second: nothing of more than 32 MB is parsed, no pipe is opened, no layer counted one by one."""
    cases = absurd(tmp_path)
    for path, parts in cases:
        for read in (scan, lambda path: list(heads(path))):
            found = []
            worker = threading.Thread(target=keep_error, args=(found, read, path), daemon=True)
            worker.start()
            worker.join(60)  # a pipe would wait for ever
            assert found, f"{path} is still being read"
            for part in parts:
                assert part in found[0]


def test_weights_of_two_dtypes_are_read_in_the_wider_one(tmp_path):
    q = "model.layers.1.self_attn.q_proj.weight"
    for dtype, wider in ((torch.float16, torch.float32), (torch.float64, torch.float64)):
        folder = write(tmp_path / str(dtype), weights() | {q: weights()[q].to(dtype)})
        found = [head for head in heads(folder) if head.layer == 1]
        assert {w.dtype for head in found for w in (head.w_q, head.w_k)} == {wider}
        assert QKMatrix(found[0].w_q, found[0].w_k).trace().isfinite() and len(scan(folder, eigenvalues=True)) == 6
    half = weights() | {q: weights()[q].to(torch.float16), q.replace("q_", "k_"): torch.ones(4, 6).bfloat16()}
    assert {head.w_q.dtype for head in heads(write(tmp_path / "both", half)) if head.layer == 1} == {torch.float32}


def test_empty_weights_are_named(tmp_path):
    q, k = (f"model.layers.1.self_attn.{x}_proj.weight" for x in "qk")
    for changes in ({q: torch.ones(8, 0), k: torch.ones(4, 0)}, {q: torch.ones(0, 6), k: torch.ones(0, 6)}):
        with pytest.raises(QKError) as error:
            scan(write(tmp_path / "a", weights() | changes))
        one_line(error, "model.layers.1.self_attn", "empty")
    with pytest.warns(UserWarning, match="zero-element"):
        model = nn.ModuleDict({"q_proj": nn.Linear(0, 8), "k_proj": nn.Linear(0, 8)})
    model.num_heads = 2
    with pytest.raises(QKError, match="empty"):
        scan(model)


@pytest.mark.parametrize("name", ["²", "①", "x²", "９", "-1", "1e3", "९"])
def test_layers_may_be_named_by_anything(tmp_path, name):
    """`²` is a digit to Python, and no number."""
    tensors = {key.replace("layers.1", f"layers.{name}"): w for key, w in weights().items()}
    try:
        found = [head.name for head in heads(write(tmp_path / "a", tensors))]
        assert f"model.layers.{name}.self_attn" in found
    except QKError as error:
        assert "model.layers.1 is missing" in str(error)


def test_errors_stay_on_one_line_whatever_a_name_holds(tmp_path):
    escapes = {"\u2028": "\\u2028", "\n": "\\n", "\x1b[2J": "\\x1b[2J", "\x85": "\\x85", "\r": "\\r"}
    for character, shown in escapes.items():
        with pytest.raises(QKError) as error:
            scan(tmp_path / f"a{character}b")
        assert len(str(error.value).splitlines()) == 1 and f"a{shown}b" in str(error.value)
    assert str(QKError("λ = √d – W = w_qᵀ w_k")) == "λ = √d – W = w_qᵀ w_k"


@pytest.mark.parametrize(("key", "value"), [
    ("num_attention_heads", ["2"]), ("num_key_value_heads", "one"), ("head_dim", {"a": 1}), ("num_hidden_layers", "3"),
    ("rope_theta", [1e4]), ("rope_theta", 10**400), ("num_attention_heads", 10**40), ("attention_multiplier", 5e-324),
    ("partial_rotary_factor", "half"), ("query_pre_attn_scalar", 10**400),
])  # fmt: skip
def test_a_setting_of_the_wrong_kind_is_named(tmp_path, key, value):
    with pytest.raises(QKError) as error:
        scan(write(tmp_path / "a", weights(), CONFIG | {key: value}))
    one_line(error, "config.json", key, "expected a positive")


@pytest.mark.parametrize("key", [
    "model_type", "layer_types", "rope_scaling", "rope_parameters", "use_rope", "alibi", "no_rope_layers",
    "text_config", "position_embedding_type", "num_kv_shared_layers", "sliding_window_pattern", "layer_idx",
    "num_hidden_groups", "scale_attn_by_inverse_layer_idx", "scale_attn_weights", "use_qk_norm",
    "relative_attention_num_buckets",
])  # fmt: skip
def test_a_string_or_a_list_in_any_setting_is_obeyed_or_refused(tmp_path, key):
    for value in ("yes", [], ["a", None, 3], {"a": ["b"]}, {"rope_type": ["x"]}, -7, 10**400, 1.5, True):
        folder = write(tmp_path / "a", weights(), CONFIG | {key: value})
        try:
            assert len(list(heads(folder))) in (4, 6)  # without one whose keys are borrowed
        except QKError as error:
            assert len(str(error).splitlines()) == 1


def test_headers_that_contradict_themselves_are_refused(tmp_path):
    """By the same rules as the format's own reader, which accepts what is left of them."""
    good = {"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}}
    cases = {
        "[1]": "not a JSON object",
        '{"a": 3}': "says nothing about a",
        json.dumps({"a": good["a"] | {"shape": [3]}}): "size of its shape",
        json.dumps({"a": good["a"] | {"shape": [True, 2]}}): "lacks a dtype, a shape",
        json.dumps({"a": good["a"] | {"data_offsets": [0]}}): "lacks a dtype, a shape",
        json.dumps({"a": good["a"] | {"data_offsets": [8, 0]}}): "size of its shape",
        json.dumps({"a": good["a"] | {"data_offsets": [4, 12]}}): "do not begin where",
        json.dumps(good | {"b": good["a"]}): "do not begin where",
        json.dumps(good | {"b": {"dtype": "F32", "shape": [2], "data_offsets": [8, 16]}}): "expected",
        "{" * 100_000: "not a complete",
        '{"a": ' + "9" * 5_000 + "}": "not a complete",
        "\x00": "not a complete",
    }
    path = tmp_path / "model.safetensors"
    for text, part in cases.items():
        data = text.encode()
        path.write_bytes(struct.pack("<Q", len(data)) + data + bytes(8))
        with pytest.raises(QKError) as error:
            checkpoint.Checkpoint(path)
        one_line(error, "model.safetensors", "not a complete safetensors file", part)
    path.write_bytes(b"\x01\x02")
    with pytest.raises(QKError, match="2 bytes are too few"):
        checkpoint.Checkpoint(path)


def test_tensors_are_those_of_the_formats_own_reader(tmp_path):
    made = {f"{dtype}": torch.randn(3, 5).to(dtype) for dtype in (torch.float16, torch.bfloat16, torch.float32)}
    made |= {
        "large": torch.randn(3000, 3001),
        "double": torch.randn(2, 2, 2).double(),
        "number": torch.tensor(3.0),
        "empty": torch.ones(0, 4),
    }
    save_file(made, tmp_path / "model.safetensors", {"format": "pt"})
    found = checkpoint.Checkpoint(tmp_path)
    assert found.shapes == {name: tuple(tensor.shape) for name, tensor in made.items()}
    for name, tensor in made.items():
        assert torch.equal(found.tensor(name), tensor) and found.tensor(name).dtype == tensor.dtype
