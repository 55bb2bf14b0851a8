"""What configs and modules say about W, what they do not say, and what is skipped because it would be wrong."""

import copy
import json
import math
import re
from pathlib import Path

import pytest
import torch
import torch.nn.utils.prune
from architectures import tiny
from conftest import one_line
from safetensors.torch import save_file
from torch import nn

from qkspectrum import LocAteR, heads, scan
from qkspectrum.weights import architectures
from qkspectrum.weights.architectures import UNREADABLE_MODELS
from qkspectrum.weights.attention import Attention
from qkspectrum.weights.config import AttentionConfig
from qkspectrum.weights.heads import read
from qkspectrum.weights.layouts import HEAD_BY_HEAD, LAYOUTS, Layout, register
from qkspectrum.weights.notes import (
    BORROWED_KEYS,
    CROSS_ATTENTION,
    LEARNED_SCALE,
    LINEAR_ATTENTION,
    NOT_MERGED,
    POOLED_KEYS,
    TALKING_HEADS,
    UNKNOWN_NORM,
    UNKNOWN_ORDER,
)

CONFIG = {"model_type": "llama", "hidden_size": 8, "num_attention_heads": 2, "num_hidden_layers": 2}


class Adapted(nn.Module):
    """A linear layer with an adapter beside it, as peft wraps it: its `weight` is that of the layer alone."""

    def __init__(self, base: nn.Module):
        super().__init__()
        self.base_layer, self.lora_A, self.merged = base, nn.ModuleDict({"default": nn.Linear(2, 2)}), False

    @property
    def weight(self):
        return self.base_layer.weight


@pytest.fixture
def write(tmp_path):
    """A checkpoint of two layers, in a folder: its modules' path, names of their tensors, its config."""

    def of(
        config=CONFIG, path="model.layers.{}.self_attn", more=(), shape=(8, 8), names=("q_proj.weight", "k_proj.weight")
    ):
        folder = tmp_path / f"folder{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        stems = [path.format(layer) for layer in (0, 1)]
        shapes = dict.fromkeys(names, shape) | dict.fromkeys(more, (4,))
        tensors = {f"{stem}.{name}": torch.randn(*of) for stem in stems for name, of in shapes.items()}
        save_file(tensors, folder / "model.safetensors")
        (folder / "config.json").write_text(json.dumps(config))
        return folder

    return of


def test_an_adapter_that_is_not_merged_is_not_ignored():
    model = copy.deepcopy(tiny("Llama"))
    projections = [layer.self_attn.q_proj for layer in model.layers]
    for layer, projection in zip(model.layers, projections, strict=True):
        layer.self_attn.q_proj = Adapted(projection)
    assert [one.reason for one in read_all(model)] == [NOT_MERGED] * 2
    for use in (scan, LocAteR(1.0, trace=0.0), lambda model: list(heads(model))):
        with pytest.raises(ValueError) as error:
            use(model)
        one_line(error, "layers.0.self_attn", "adapter that is not merged")
    for layer, projection in zip(model.layers, projections, strict=True):
        layer.self_attn.q_proj.merged = True
        assert torch.equal(next(heads(layer.self_attn, 4)).w_q, projection.weight[:6])
    for layer, projection in zip(model.layers, projections, strict=True):
        layer.self_attn.q_proj, layer.self_attn.v_proj = projection, Adapted(layer.self_attn.v_proj)
    assert len(list(heads(model))) == 8  # values have no part in W


def test_an_adapter_around_torchs_attention_is_not_ignored():
    model = nn.ModuleDict({"self_attn": nn.Module()})
    model["self_attn"].base_layer = nn.MultiheadAttention(8, 2)
    with pytest.raises(ValueError, match="adapter that is not merged"):
        list(heads(model))


def test_torchs_own_ways_to_make_a_weight_are_read():
    model = copy.deepcopy(tiny("Llama"))
    torch.nn.utils.prune.l1_unstructured(model.layers[0].self_attn.q_proj, "weight", 0.5)
    torch.nn.utils.parametrizations.weight_norm(model.layers[1].self_attn.q_proj)
    made = [layer.self_attn.q_proj.weight for layer in model.layers]
    assert all(torch.equal(h.w_q, made[h.layer][6 * h.head : 6 * h.head + 6]) for h in heads(model))
    assert (next(heads(model)).w_q == 0).any()


def test_weights_without_numbers_are_not_scanned():
    with torch.device("meta"):
        module = nn.ModuleDict({"self_attn": nn.MultiheadAttention(8, 2)})
    with pytest.raises(ValueError) as error:
        scan(module)
    one_line(error, "self_attn", "meta device")


def read_all(source):
    """`read`, where there may be nothing to read."""
    found = []
    try:
        for one in read(source):
            found.append(one)
    except ValueError as error:
        assert "no attention found" in str(error)
    return found


@pytest.mark.parametrize(
    ("more", "config", "reason"),
    [
        (["query_layernorm.weight", "key_layernorm.weight"], {}, UNKNOWN_NORM),  # after the rotation
        (["q_norm.weight"], {}, UNKNOWN_NORM),
        (["logit_scale"], {}, UNKNOWN_NORM),  # cosines
        ([], {"use_qk_norm": True}, UNKNOWN_NORM),  # without weights
        (["proj_l.weight"], {}, TALKING_HEADS),
        (["temperature"], {}, LEARNED_SCALE),
        (["linear_q_adapter.weight"], {}, NOT_MERGED),
        (["q_proj.lora_A.weight"], {}, NOT_MERGED),
        (["A_log"], {}, LINEAR_ATTENTION),
        ([], {"layer_types": ["linear_attention"] * 2}, LINEAR_ATTENTION),
        (["sr.weight"], {}, POOLED_KEYS),
        ([], {"num_kv_shared_layers": 2}, BORROWED_KEYS),
        ([], {"model_type": "codegen"}, UNREADABLE_MODELS["codegen"]),
    ],
)
def test_what_would_be_another_w_is_skipped(write, more, config, reason):
    assert [one.reason for one in read_all(write(CONFIG | config, more=more))] == [reason] * 2


def test_layers_that_store_no_keys_because_they_borrow_them(write):
    from safetensors.torch import load_file

    folder = write(CONFIG | {"num_kv_shared_layers": 1})
    tensors = load_file(folder / "model.safetensors")
    del tensors["model.layers.1.self_attn.k_proj.weight"]
    save_file(tensors, folder / "model.safetensors")
    found = list(read(folder))
    assert isinstance(found[0], Attention) and found[1].reason == BORROWED_KEYS


@pytest.mark.parametrize(
    "path", ["perceiver_resampler.layers.{}.self_attn", "image_pooling_{}",
             "final_attn_token_to_image.{}"]
)  # fmt: skip
def test_more_names_of_cross_attention(write, path):
    assert {one.reason for one in read_all(write(path=path))} == {CROSS_ATTENTION}


def test_a_probe_that_queries_the_tokens_is_cross_attention(write):
    """SigLIP's pooling, in memory and on disk; a head of one's own of that name is not."""
    model = nn.ModuleDict({"head": nn.Module(), "body": nn.Module()})
    model["head"].attention, model["body"].attention = nn.MultiheadAttention(8, 2), nn.MultiheadAttention(8, 2)
    assert all(isinstance(one, Attention) for one in read(model))
    model["head"].probe = nn.Parameter(torch.randn(1, 8))
    assert [isinstance(one, Attention) for one in read(model)] == [False, True]
    folder = write()
    save_file(model.state_dict(), folder / "model.safetensors")
    assert {one.name: isinstance(one, Attention) for one in read(folder)} == {
        "head.attention": False, "body.attention": True,
    }  # fmt: skip


def test_a_clip_is_noted(write):
    assert next(read(write(CONFIG | {"clip_qkv": 8.0}))).notes == ("rotary", "q/k clip")


@pytest.mark.parametrize(
    ("more", "note"), [("sinks", "sink"), ("relative_position_bias_table", "position bias"), ("q_bias", "bias")]
)
def test_what_stands_beside_the_weights_is_noted(write, more, note):
    found = list(read(write(CONFIG | {"model_type": "?"}, more=[more])))
    assert [one.notes for one in found] == [(note,)] * 2


def test_heads_of_a_config_about_another_width_are_not_a_guess(write):
    """ConvBERT keeps fewer heads than it says, V-JEPA's predictor has its own number; d_head is what tells."""
    (one, _) = read_all(write(shape=(4, 8)))
    assert "4 query rows" in one.reason
    (one, _) = read(write(CONFIG | {"head_dim": 2}, shape=(4, 8)))
    assert one.w_q.shape == (2, 2, 8)
    (one, _) = read(write(CONFIG | {"num_key_value_heads": 2}, shape=(4, 8)))  # Gemma 3, whose d_head may be unsaid
    assert one.w_q.shape == (2, 2, 8)


def test_num_heads_is_used_only_where_nothing_else_gives_it(write):
    assert next(read(write(), num_heads=4)).w_q.shape == (2, 4, 8)
    parts = {"text_config": {"model_type": "llama"}, "vision_config": {"num_attention_heads": 2}}
    assert next(read(write(parts), num_heads=4)).w_q.shape == (4, 2, 8)
    assert next(read(write(parts, "vision_tower.layers.{}.attn"), num_heads=4)).w_q.shape == (2, 4, 8)


@pytest.mark.parametrize("path", ["image_tower.layers.{}.self_attn", "model.visual.layers.{}.self_attn"])
def test_a_tower_without_a_config_is_not_read_by_that_of_the_text(write, path):
    for config in ({"text_config": CONFIG}, CONFIG | {"audio_config": CONFIG}, {"vision_config": {"model_type": "a"}}):
        path = path.replace("model.visual", "vision_model") if "vision_config" in config else path
        with pytest.raises(ValueError) as error:
            list(heads(write(config, path)))
        one_line(error, "does not say how many heads", path.format(0))


def test_an_encoder_within_a_decoder_is_read_by_the_decoders_config(write):
    parts = {"encoder": CONFIG, "decoder": CONFIG | {"num_attention_heads": 4}}
    assert next(read(write(parts, "decoder.bert.encoder.layer.{}.self"))).w_q.shape == (4, 2, 8)
    assert next(read(write(parts, "encoder.encoder.layer.{}.self"))).w_q.shape == (2, 4, 8)


def test_a_layer_is_numbered_in_its_own_stack_whatever_wraps_it():
    config = {"scale_attn_by_inverse_layer_idx": True}
    for path, layer in (("0.auto_model.encoder.layer.3.attention", 3), ("encoder.block.2.layer.0.q", 2), ("7.attn", 7)):
        assert AttentionConfig((config,), path, "x").temperature(16) == 4 * (layer + 1)


def test_local_layers_of_configs_before_layer_types():
    """Gemma 3 and Cohere 2 as their first configs say it: which layers are local follows from a pattern."""
    gemma = {"model_type": "gemma3_text", "rope_theta": 1e6, "rope_local_base_freq": 1e4, "sliding_window_pattern": 3}
    for layer, base in ((0, 1e4), (1, 1e4), (2, 1e6), (3, 1e4), (5, 1e6)):
        rotary = AttentionConfig((gemma,), f"layers.{layer}.self_attn", "x").rotary(8)
        assert rotary.frequencies[1].item() == pytest.approx(base ** -(1 / 4))
    cohere = {"model_type": "cohere2", "rope_theta": 1e4, "sliding_window_pattern": 4, "sliding_window": 9}
    turning = [AttentionConfig((cohere,), f"layers.{layer}.self_attn", "x").rotary(8) is not None for layer in range(8)]
    assert turning == [True, True, True, False] * 2


def test_which_rotations_are_unknown_and_which_are_none():
    def rotary(**config):
        return AttentionConfig((config,), "layers.1.attn", "x").rotary(8)

    assert rotary(rope_theta=1e4, patch_size=4).frequencies is None  # two axes
    for scaled in ({"type": "linear", "factor": 2.0}, {"rope_type": None, "type": "yarn"}, {"rope_type": "llama3"}):
        assert rotary(rope_theta=1e4, rope_scaling=scaled).frequencies is None
    assert rotary(rope_theta=1e4, alibi=True) is None
    assert rotary(rope_theta=1e4, position_embedding_type="nope") is None
    assert rotary(model_type="roformer").interleaved and rotary(model_type="mistral").frequencies[0] == 1


def test_a_method_of_a_module_is_not_read_as_a_setting():
    """nn.Module.type is one; GPT-J's frequencies are the usual ones, in memory as on disk."""
    transformers = pytest.importorskip("transformers")
    model = transformers.GPTJModel(
        transformers.GPTJConfig(vocab_size=9, n_embd=16, n_layer=1, n_head=2, rotary_dim=4, n_positions=8)
    )
    assert next(heads(model)).notes == ("rotary",)


def test_what_a_config_calls_scaling_is_not_one_over_the_temperature(write):
    assert next(read(write(CONFIG | {"scaling": "std"}))).temperature == 2


def test_temperatures_that_only_the_architecture_says():
    def temperature(kind):
        return AttentionConfig(({"model_type": kind},), "layers.0.attn", "x").temperature(16)

    assert [temperature(kind) for kind in ("bert", "t5", "udop", "dia_encoder")] == [4, 1, 1, 1]
    assert temperature("zamba") == pytest.approx(math.sqrt(8))


def test_mup_divides_by_the_size_of_a_head():
    """Jais: logits over d_head, not its root, beside ALiBi's biases."""
    jais = AttentionConfig(
        ({"model_type": "jais", "mup_scale_qk_dot_by_d": True, "position_embedding_type": "alibi"},), "h.0.attn", "x"
    )
    assert jais.temperature(16) == 16 and jais.has_position_bias()


def test_one_weight_of_two_orders_is_read_only_where_the_order_is_known(write):
    fused = {"path": "h.{}.self_attention", "shape": (24, 8), "names": ("query_key_value.weight",)}
    assert {one.reason for one in read_all(write(CONFIG | {"model_type": "chatglm"}, **fused))} == {UNKNOWN_ORDER}
    assert all(isinstance(one, Attention) for one in read(write(CONFIG | {"model_type": "gpt_neox"}, **fused)))
    register(Layout("mine", HEAD_BY_HEAD.weights, HEAD_BY_HEAD.split))
    try:
        assert isinstance(next(read(write(CONFIG | {"model_type": "mine"}, **fused))), Attention)
    finally:
        del LAYOUTS[0]


def test_a_wrong_setting_is_reported_on_one_line():
    module = nn.Module()
    module.scaling = nn.Parameter(torch.ones(40))
    with pytest.raises(ValueError) as error:
        AttentionConfig((module,), "attn", "x").temperature(4)
    one_line(error, "attn has scaling a Parameter")


def test_architectures_named_here_are_those_of_transformers():
    """A misspelt or outdated name would silently have no effect."""
    transformers = pytest.importorskip("transformers")
    files = Path(transformers.__file__).parent.glob("models/*/configuration_*.py")
    known = {name for file in files for name in re.findall(r'model_type\b.*?=\s*"([^"]+)"', file.read_text("utf-8"))}
    tables = {name: table for name, table in vars(architectures).items() if name.isupper()}
    assert all(name.endswith(("_MODELS", "_CHILDREN")) for name in tables)
    named = {name: set(table) for name, table in tables.items() if name.endswith("_MODELS")}
    assert len(named) > 10 and not {name: models - known for name, models in named.items() if models - known}
