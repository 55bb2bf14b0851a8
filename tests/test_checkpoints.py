"""Files as they are found: whole, in shards, mutated. What is read is whole, and what is wrong is named."""

import json
import pickle
import random
import struct
from pathlib import Path

import pytest
import torch
from conftest import one_line
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.torch import save, save_file

from qkspectrum import heads, scan
from qkspectrum.weights.heads import read
from qkspectrum.weights.layouts import LAYOUTS, Layout, register, thirds
from qkspectrum.weights.notes import CROSS_ATTENTION, Skipped

CONFIG = {"num_attention_heads": 2, "num_key_value_heads": 1, "num_hidden_layers": 3, "rope_theta": 1e4}


def weights(layers=range(3), **changes):
    """Two query heads on one key head, d_head = 4, d = 6."""
    made = {}
    for layer in layers:
        generator = torch.Generator().manual_seed(layer)
        stem = f"model.layers.{layer}.self_attn"
        made[f"{stem}.q_proj.weight"] = torch.randn(8, 6, generator=generator)
        made[f"{stem}.k_proj.weight"] = torch.randn(4, 6, generator=generator)
        made[f"{stem}.o_proj.weight"] = torch.randn(6, 8, generator=generator)
    return made | changes


def write(folder, tensors, config=CONFIG, name="model.safetensors"):
    folder.mkdir(exist_ok=True)
    save_file(tensors, folder / name)
    if config is not None:
        (folder / "config.json").write_text(json.dumps(config))
    return folder


def write_shards(folder, tensors, config=CONFIG):
    folder.mkdir(exist_ok=True)
    names, places = sorted(tensors), {}
    for index, half in enumerate((names[::2], names[1::2]), 1):
        file = f"model-{index:05}-of-00002.safetensors"
        save_file({name: tensors[name] for name in half}, folder / file)
        places |= dict.fromkeys(half, file)
    (folder / "model.safetensors.index.json").write_text(json.dumps({"metadata": {}, "weight_map": places}))
    (folder / "config.json").write_text(json.dumps(config))
    return folder


def test_heads_come_in_order_with_the_key_head_they_read(tmp_path):
    tensors = weights(range(12))
    folder = write(tmp_path / "whole", tensors, CONFIG | {"num_hidden_layers": 12})
    found = list(heads(folder))
    assert [(h.layer, h.head, h.key_head) for h in found] == [(i, h, 0) for i in range(12) for h in (0, 1)]
    assert found[21].name == "model.layers.10.self_attn"  # ten after nine, not after one
    assert torch.equal(found[21].w_q, tensors["model.layers.10.self_attn.q_proj.weight"][4:])
    assert torch.equal(found[21].w_k, tensors["model.layers.10.self_attn.k_proj.weight"])


def test_shards_read_as_the_whole_file(tmp_path):
    whole = scan(write(tmp_path / "whole", weights()))
    sharded = write_shards(tmp_path / "shards", weights())
    for path in (sharded, sharded / "model.safetensors.index.json"):
        assert scan(path).equals(whole)
    assert scan(tmp_path / "whole" / "model.safetensors").equals(whole)
    assert scan(str(tmp_path / "whole")).equals(whole)


@pytest.mark.slow
def test_only_a_layer_is_in_memory(tmp_path):
    folder = write(
        tmp_path / "large", {f"h.{i}.attn.c_attn.weight": torch.randn(512, 1536) for i in range(24)}, {"n_head": 8}
    )

    def own():
        lines = Path("/proc/self/smaps_rollup").read_text().split("\n")
        return next(int(line.split()[1]) for line in lines if line.startswith("Anonymous:")) / 1024

    scan(folder)
    grown = []
    for _ in range(3):  # what the allocator takes for itself comes and goes
        before, most = own(), 0.0
        for head in heads(folder):
            assert head.w_q.sum().isfinite()
            most = max(most, own() - before) if head.head == 0 else most
        grown.append(most)
    assert min(grown) < 30  # MB; a layer is 3, all of them 75


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64])
def test_other_precisions(tmp_path, dtype):
    tensors = {name: weight.to(dtype) for name, weight in weights().items()}
    found = scan(write(tmp_path / "a", tensors))
    exact = scan(write(tmp_path / "b", {name: weight.double() for name, weight in tensors.items()}))
    torch.testing.assert_close(torch.tensor(found["trace"]), torch.tensor(exact["trace"]), rtol=1e-4, atol=1e-5)


def test_heads_may_be_given_where_no_config_says_them(tmp_path):
    folder = write(tmp_path / "bare", weights(), config=None)
    with pytest.raises(ValueError) as error:
        list(heads(folder))
    one_line(error, "num_heads", "no config.json", "model.layers.0.self_attn")
    found = list(heads(folder, num_heads=2))
    assert len(found) == 6 and found[1].key_head == 0 and found[0].notes == ("assumed temperature",)
    with pytest.raises(ValueError, match="num_heads"):
        list(heads(folder, num_heads=0))


def test_a_layout_of_ones_own(tmp_path, as_user):
    folder = write(
        tmp_path / "mine", {f"blocks.{i}.attn.q_k_v.weight": torch.randn(24, 8) for i in (0, 1)}, config=None
    )
    with pytest.raises(ValueError) as error:
        scan(folder, num_heads=2)
    one_line(error, "no attention found", "blocks.0.attn", "register")
    register(Layout("mine", ("q_k_v.weight",), thirds))
    try:
        assert len(scan(folder, num_heads=2)) == 4
    finally:
        del LAYOUTS[0]
    for layout in (Layout("a", ("q", "k"), thirds), Layout("b", ("q",)), Layout("c", ("q.", "k"))):
        with pytest.raises(ValueError, match="layout: expected"):
            register(layout)


def test_what_is_not_read_is_listed(tmp_path):
    more = {
        "model.layers.0.linear_attn.in_proj.weight": torch.randn(4, 6),
        "model.layers.0.pool.query.weight": torch.randn(4, 6),
        "model.layers.1.crossattention.self.query.weight": torch.randn(8, 6),
        "model.layers.1.crossattention.self.key.weight": torch.randn(8, 6),
    }
    skipped = scan(write(tmp_path / "a", weights() | more)).attrs["skipped"]
    assert {name: reason.split(",")[0].split(":")[0] for name, reason in skipped.items()} == {
        "model.layers.0.pool": "it has queries without keys",
        "model.layers.1.crossattention.self": "cross-attention",
        "model.layers.0.linear_attn": "no known layout matches its weights",
    }


def bad_folders(tmp_path):
    """(what to read, parts of the error)."""
    q, k = "model.layers.1.self_attn.q_proj.weight", "model.layers.1.self_attn.k_proj.weight"
    missing_shard = write_shards(tmp_path / "half", weights())
    (missing_shard / "model-00002-of-00002.safetensors").unlink()
    wrong_shard = write_shards(tmp_path / "wrong", weights())
    save_file({"a": torch.ones(2)}, wrong_shard / "model-00002-of-00002.safetensors")
    lone = write_shards(tmp_path / "lone", weights())
    unindexed = write_shards(tmp_path / "unindexed", weights())
    (unindexed / "model.safetensors.index.json").unlink()
    elsewhere = write_shards(tmp_path / "elsewhere", weights())
    (elsewhere / "model.safetensors.index.json").write_text('{"weight_map": {"a": "../model.safetensors"}}')
    pickles = tmp_path / "pickles"
    pickles.mkdir()
    (pickles / "pytorch_model.bin").write_bytes(pickle.dumps({"a": print}))
    text = write(tmp_path / "text", weights())
    (text / "config.json").write_text("{")
    listed = write(tmp_path / "listed", weights())
    (listed / "config.json").write_text("[1]")
    nan, inf = weights(), weights()
    nan[q][5, 2], inf[k][0, 0] = float("nan"), float("inf")
    return [
        (tmp_path / "nowhere", ["nowhere", "no such"]),
        (missing_shard, ["1 of 2 shards", "model-00002-of-00002.safetensors"]),
        (wrong_shard, ["model-00002-of-00002", "index", "lacks"]),
        (lone / "model-00001-of-00002.safetensors", ["one of 2 shards", "folder"]),
        (unindexed, ["index"]),
        (elsewhere, ["index", "../model.safetensors"]),
        (pickles, ["pytorch_model.bin", "pickle"]),
        (pickles / "pytorch_model.bin", ["pytorch_model.bin", "pickle"]),
        (tmp_path / "model.pth", ["model.pth", "pickle"]),
        (text, ["config.json", "JSON"]),
        (text / "config.json", ["config.json", "expected a .safetensors"]),
        (listed, ["config.json", "object", "list"]),
        (write(tmp_path / "nan", nan), ["model.layers.1.self_attn", "query", "not finite", "(1,)"]),
        (write(tmp_path / "inf", inf), ["model.layers.1.self_attn", "key", "not finite", "(0,)"]),
        (write(tmp_path / "huge", weights() | {q: weights()[q].double() * 1e200}), ["layers.1.self_attn", "large"]),
        (write(tmp_path / "int8", weights() | {q: torch.ones(8, 6, dtype=torch.int8)}), [q, "I8"]),
        (write(tmp_path / "fp8", weights() | {q: torch.ones(8, 6).to(torch.float8_e4m3fn)}), [q, "F8_E4M3"]),
        (write(tmp_path / "rows", weights() | {k: torch.ones(3, 6)}), ["key", "d_head = 4", "(3, 6)"]),
        (write(tmp_path / "empty", weights() | {k: torch.ones(0, 6)}), ["model.layers.1", "key", "(0, 6)"]),
        (write(tmp_path / "no key", {n: w for n, w in weights().items() if n != k}), ["model.layers.1", "lacks"]),
        (write(tmp_path / "gap", weights((0, 2))), ["model.layers.1", "missing"]),
        (write(tmp_path / "end", weights((0, 1))), ["model.layers.2", "missing", "3 layers"]),
        (write(tmp_path / "late", weights((1, 2)), {"num_attention_heads": 2}), ["model.layers.0", "missing"]),
        (write(tmp_path / "none", {"a": torch.ones(2, 2)}), ["no attention"]),
        (write(tmp_path / "zero", weights(), CONFIG | {"num_attention_heads": 0}), ["num_attention_heads", "0"]),
        (write(tmp_path / "str", weights(), CONFIG | {"num_attention_heads": "2"}), ["num_attention_heads", "'2'"]),
        (write(tmp_path / "3", weights(), CONFIG | {"num_attention_heads": 3}), ["3 heads", "8 query rows"]),
        (write(tmp_path / "4", weights(), CONFIG | {"num_attention_heads": 4}), ["1 key heads of d_head = 2"]),
        (write(tmp_path / "8", weights(), CONFIG | {"head_dim": 8}), ["2 query heads of d_head = 8", "(8, 6)"]),
        (write(tmp_path / "turns", weights(), CONFIG | {"rotary_dim": 10**9}), ["rotary dimensions", "d_head = 4"]),
        (write(tmp_path / "theta", weights(), CONFIG | {"rope_theta": "x"}), ["rope_theta", "'x'"]),
    ]  # fmt: skip


def test_keys_of_another_width_are_a_row_of_what_is_skipped(tmp_path):
    table = scan(write(tmp_path, weights() | {"model.layers.1.self_attn.k_proj.weight": torch.ones(4, 5)}))
    assert len(table) == 4
    ((name, reason),) = table.attrs["skipped"].items()
    assert name == "model.layers.1.self_attn" and CROSS_ATTENTION in reason and "(8, 6)" in reason


def test_what_is_wrong_is_named_in_one_line(tmp_path):
    for path, parts in bad_folders(tmp_path):
        with pytest.raises(ValueError) as error:
            scan(path)
        one_line(error, *parts)
        if "large" not in parts:  # a product's size is no matter of reading
            with pytest.raises(ValueError) as error:
                list(heads(path))
            one_line(error, *parts)


def test_a_wrong_path_is_named(as_user):
    for wrong in (3, None, ["a"]):
        with pytest.raises(ValueError, match="or a checkpoint's file or folder, got"):
            scan(wrong)


def outcome(folder):
    """The table, or the one line that says what is wrong. Any other error is a failure of the test."""
    try:
        table = scan(folder)
    except ValueError as error:
        assert "\n" not in str(error) and len(str(error)) < 1000
        return str(error)
    return table


WORDS = [("F32", "F64"), ("F32", "BF16"), ("F32", "I32"), ("[8,6]", "[6,8]"), ("[4,6]", "[24]"), ("q_proj", "v_proj"),
         ("k_proj", "q_proj"), ("layers.1", "layers.7"), (":", ","), ("[8,6]", "[8,-6]"), ("data_offsets", "offsets"),
         ("[8,6]", "[99999999999,6]")]  # fmt: skip


def mutated(data: bytes, rng: random.Random) -> bytes:
    """Cut, flipped, overwritten, stretched, or with a header that says something else."""
    header = struct.unpack("<Q", data[:8])[0]
    made = bytearray(data)
    kind = rng.randrange(7)
    if kind == 0:
        return bytes(made[: rng.randrange(len(made))])
    if kind == 1:
        made[rng.randrange(len(made))] ^= 1 << rng.randrange(8)
    elif kind == 2:
        for _ in range(rng.randint(1, 4)):
            made[rng.randrange(8 + header)] = rng.randrange(32, 127)
    elif kind == 3:
        place = rng.randrange(len(made))
        made[place:place] = rng.randbytes(rng.randint(1, 9))
    elif kind == 4:
        made[:8] = struct.pack("<Q", rng.choice([0, 1, header - 1, header + 1, len(data), 2**31, 2**63, 2**64 - 1]))
    elif kind == 5:
        text = data[8 : 8 + header].decode()
        old, new = rng.choice(WORDS)
        text = text.replace(old, new, rng.randint(1, 3)).encode()
        made[: 8 + header] = struct.pack("<Q", len(text)) + text
    else:
        place = 8 + header + rng.randrange((len(data) - 8 - header) // 4) * 4
        made[place : place + 4] = struct.pack("<f", rng.choice([float("nan"), float("inf"), 1e38, -1e38, 0.0]))
    return bytes(made)


@pytest.mark.slow
def test_mutated_files_are_read_whole_or_refused(tmp_path):
    folder = write(tmp_path / "mutated", weights())
    path, rng = folder / "model.safetensors", random.Random(0)
    data = save(weights())
    refused = 0
    for _ in range(350):  # more: make fuzz
        path.unlink()  # a file that is mapped must not shrink
        path.write_bytes(mutated(data, rng))
        found = outcome(folder)
        if isinstance(found, str):
            refused += 1
        else:
            rows = list(zip(found["layer"], found["head"], strict=True))
            assert rows == [(i, h) for i in range(3) for h in (0, 1)] or found.attrs["skipped"]  # says what is missing
            assert found["trace"].map(abs).lt(float("inf")).all()
    assert 90 < refused < 340


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["rope_type", "factor"]), inner),
    max_leaves=3,
)
SETTINGS = ["num_attention_heads", "num_key_value_heads", "head_dim", "num_hidden_layers", "model_type", "rope_theta",
            "rope_scaling", "rope_parameters", "partial_rotary_factor", "rotary_dim", "layer_types", "text_config",
            "query_pre_attn_scalar", "attention_multiplier", "attn_logit_softcapping", "scale_attn_weights", "alibi",
            "num_hidden_groups", "scale_attn_by_inverse_layer_idx", "position_embedding_type", "num_kv_shared_layers",
            "use_qk_norm", "no_rope_layers", "sliding_window_pattern", "rope_local_base_freq", "use_rope",
            "hidden_size", "patch_size", "encoder_attention_heads", "scaling"]  # fmt: skip


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(SETTINGS), json_values, max_size=3))
def test_any_config_is_obeyed_or_refused(tmp_path_factory, changes):
    folder = write(tmp_path_factory.mktemp("config"), weights(), CONFIG | changes)
    found = outcome(folder)
    assert isinstance(found, str) or len(found) % 3 == 0


def test_config_of_a_composite_model(tmp_path):
    """The part of the config that the name of the module points to; the text's where nothing does."""
    tensors = weights()
    tensors |= {name.replace("model.", "model.vision_tower."): w.clone() for name, w in weights((0,)).items()}
    vision = {"num_attention_heads": 4, "num_key_value_heads": 2, "num_hidden_layers": 1}
    folder = write(tmp_path / "a", tensors, {"text_config": CONFIG, "vision_config": vision, "model_type": "both"})
    found = [(one.name, one.w_q.shape[0]) for one in read(folder) if not isinstance(one, Skipped)]
    assert found == [(f"model.layers.{i}.self_attn", 2) for i in range(3)] + [
        ("model.vision_tower.layers.0.self_attn", 4)
    ]
