"""Checkpoints in other forms than safetensors read as the same weights, and what cannot be read says why."""

import random
import sys
import types

import pytest
import torch
from conftest import one_line
from safetensors.torch import save_file

from qkspectrum import heads, scan
from qkspectrum.__main__ import main
from qkspectrum.weights import hub
from qkspectrum.weights.layouts import LAYOUTS

STEM = "model.layers.{}.self_attn.{}_proj.weight"


def weights():
    generator = torch.Generator().manual_seed(0)
    return {STEM.format(layer, one): torch.randn(8, 8, generator=generator) for layer in (0, 1) for one in "qk"}


def test_a_state_dict_and_a_file_of_torch_read_as_the_safetensors(tmp_path):
    tensors = weights()
    save_file(tensors, tmp_path / "model.safetensors")
    expected = scan(tmp_path, num_heads=2)
    torch.save(tensors, tmp_path / "model.pt")
    torch.save({"state_dict": tensors, "epoch": 3}, tmp_path / "last.ckpt")
    folder = tmp_path / "folder"
    folder.mkdir()
    torch.save(tensors, folder / "pytorch_model.bin")
    for source in (tensors, tmp_path / "model.pt", str(tmp_path / "last.ckpt"), folder):
        assert scan(source, num_heads=2).equals(expected)
    (folder / "config.json").write_text('{"num_attention_heads": 4}')
    assert len(scan(folder)) == 8


class Runs:
    def __reduce__(self):
        return print, ("this code has run",)


def test_a_pickle_that_needs_its_code_is_refused_and_runs_nothing(tmp_path, capsys):
    torch.save(weights() | {"hook": Runs()}, tmp_path / "model.pt")
    with pytest.raises(ValueError) as error:
        scan(tmp_path / "model.pt")
    one_line(error, "model.pt", "pickle", "safetensors")
    assert "this code has run" not in capsys.readouterr().out
    torch.save([1, 2], tmp_path / "list.pt")
    for source, part in ((tmp_path / "list.pt", "list"), ({"a": [1]}, "state dict")):
        with pytest.raises(ValueError, match=part):
            scan(source)


def test_mutated_files_of_torch_end_in_one_line(tmp_path):
    torch.save(weights(), tmp_path / "whole.pt")
    whole, rng = (tmp_path / "whole.pt").read_bytes(), random.Random(0)
    for trial in range(40):
        data = bytearray(whole[: rng.randrange(len(whole))] if trial % 2 else whole)
        for _ in range(20):
            if data:
                data[rng.randrange(len(data))] = rng.randrange(256)
        (tmp_path / "bad.pt").write_bytes(data)
        try:
            list(heads(tmp_path / "bad.pt", num_heads=2))
        except ValueError as error:
            assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("name", "kind"), [("q_proj.qweight", "GPTQ"), ("q_proj.weight.absmax", "bitsandbytes"),
                       ("q_proj.weight_scale_inv", "FP8")]
)  # fmt: skip
def test_quantized_attention_is_named_with_the_way_out(name, kind):
    quantized = {f"model.layers.0.self_attn.{name}": torch.ones(2)}
    with pytest.raises(ValueError) as error:
        scan(weights() | quantized, num_heads=2)
    one_line(error, kind, "dequantize")
    assert len(scan(weights() | {"model.layers.0.mlp.up.qweight": torch.ones(2)}, num_heads=2)) == 4


def test_gguf_files_are_read_by_their_own_names_and_settings(tmp_path):
    gguf = pytest.importorskip("gguf")
    tensors = weights()
    writer = gguf.GGUFWriter(tmp_path / "model.gguf", "llama")
    writer.add_head_count(2)
    writer.add_block_count(2)
    writer.add_rope_freq_base(1e4)
    for layer in (0, 1):
        for one in "qk":
            writer.add_tensor(f"blk.{layer}.attn_{one}.weight", tensors[STEM.format(layer, one)].numpy())
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    found = list(heads(tmp_path / "model.gguf"))
    assert [head.notes for head in found] == [("rotary",)] * 4 and found[0].rotary.interleaved
    assert torch.equal(found[3].w_k, tensors[STEM.format(1, "k")][4:])
    whole = (tmp_path / "model.gguf").read_bytes()
    (tmp_path / "cut.gguf").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ValueError) as error:
        scan(tmp_path / "cut.gguf")
    one_line(error, "cut.gguf", "GGUF")


def test_a_name_on_the_hub_is_downloaded_without_its_code(tmp_path, monkeypatch):
    save_file(weights(), tmp_path / "model.safetensors")
    asked = []
    package, errors = types.ModuleType("huggingface_hub"), types.ModuleType("huggingface_hub.errors")
    package.snapshot_download = lambda name, **options: asked.append((name, options)) or str(tmp_path)
    errors.HfHubHTTPError = OSError
    monkeypatch.setitem(sys.modules, "huggingface_hub", package)
    monkeypatch.setitem(sys.modules, "huggingface_hub.errors", errors)
    assert len(scan("owner/name", num_heads=2)) == 4
    ((name, options),) = asked
    assert name == "owner/name" and options["allow_patterns"] == ["*.safetensors", "*.json"]
    assert not hub.is_hub_name(str(tmp_path)) and not hub.is_hub_name("model.safetensors")
    package.snapshot_download = lambda *_, **__: (_ for _ in ()).throw(OSError("no network"))
    with pytest.raises(ValueError) as error:
        scan("owner/name")
    one_line(error, "owner/name", "no network")


def test_a_layout_from_the_command_line(tmp_path, capsys):
    save_file(
        {f"blocks.{i}.attn.my{one}.weight": torch.randn(8, 8) for i in (0, 1) for one in "QK"},
        tmp_path / "m.safetensors",
    )
    known = len(LAYOUTS)
    try:
        given = [str(tmp_path / "m.safetensors"), "--head-dim", "4", "--layout", "mine=myQ.weight,myK.weight"]
        main(["scan", *given])
        assert "4 heads" in capsys.readouterr().out
    finally:
        del LAYOUTS[: len(LAYOUTS) - known]
    main(["scan", str(tmp_path / "m.safetensors"), "--layout", "mine"])
    assert "--layout" in capsys.readouterr().err
