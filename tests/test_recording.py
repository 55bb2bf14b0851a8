import copy
import math
import subprocess
import sys
import threading
import warnings

import pytest
import torch
from conftest import one_line

from qkspectrum import EntropyRecorder, QKError, Transformer, TransformerConfig, attention_entropy, entropy_share
from qkspectrum.diagnose.requests import causality_and_mask
from qkspectrum.errors import UnsupportedAttentionError

transformers = pytest.importorskip("transformers")
SMALL = {"vocab_size": 50, "hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4}
MODELS = {
    "BERT": lambda: transformers.BertModel(transformers.BertConfig(**SMALL, intermediate_size=32)),
    "GPT-2": lambda: transformers.GPT2Model(
        transformers.GPT2Config(vocab_size=50, n_embd=32, n_layer=2, n_head=4, bos_token_id=0, eos_token_id=0)
    ),
    "Llama": lambda: transformers.LlamaModel(
        transformers.LlamaConfig(**SMALL, intermediate_size=32, num_key_value_heads=2)
    ),
}
REAL = torch.tensor([[1] * 11, [1] * 7 + [0] * 4, [0] * 3 + [1] * 8])


def made(name, backend):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        model = MODELS[name]().eval()
    for parameter in model.parameters():
        parameter.data *= 3  # attention that is far from even
    model.set_attn_implementation(backend)
    return model


def seen_by_eager(name, ids, real):
    """Entropies, shares and peaks of the weights that eager attention returns, real tokens only."""
    maps = made(name, "eager")(ids, attention_mask=real, output_attentions=True).attentions
    causal = name != "BERT"
    rows = {"entropy": [], "share": [], "peak": []}
    for p in maps:
        values = {key: [[] for _ in range(4)] for key in rows}
        for sequence, keep in enumerate(real.bool()):
            for head in range(4):
                short = p[sequence, head][keep][:, keep]
                torch.testing.assert_close(short.sum(-1), torch.ones(len(short)))
                counts = torch.arange(1, len(short) + 1) if causal else torch.full((len(short),), len(short))
                entropy = attention_entropy(short)
                values["entropy"][head] += entropy[counts > 1].tolist()
                values["share"][head] += (entropy / counts.log())[counts > 1].tolist()
                values["peak"][head] += short.amax(-1)[counts > 1].tolist()
        for key in rows:
            rows[key] += [sum(v) / len(v) for v in values[key]]
    return rows


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("backend", ["eager", "sdpa"])
@pytest.mark.parametrize("padded", [False, True])
def test_equals_the_weights_that_eager_attention_shows(name, backend, padded):
    ids = torch.randint(0, 50, (3, 11), generator=torch.Generator().manual_seed(0))
    real = REAL if padded else torch.ones_like(REAL)
    expected = seen_by_eager(name, ids, real)
    model = made(name, backend)
    plain = model(ids, attention_mask=real).last_hidden_state
    with EntropyRecorder(model) as recorder:
        recorded = model(ids, attention_mask=real).last_hidden_state
    assert torch.equal(plain, recorded)
    assert [(r["layer"], r["head"]) for r in recorder.records] == [(i, h) for i in range(2) for h in range(4)]
    for key, values in expected.items():
        found = [record[key] for record in recorder.records]
        assert found == pytest.approx(values, abs=2e-5), key
    assert "attention" in recorder.records[0]["name"] or "attn" in recorder.records[0]["name"]


def test_flex_attentions_rule_becomes_a_mask():
    from torch.nn.attention.flex_attention import create_block_mask

    block = create_block_mask(lambda b, h, q, k: (q >= k) & (k != 2), 3, None, 11, 11, device="cpu")
    q = torch.zeros(3, 4, 11, 8)
    causal, mask = causality_and_mask("layer", torch.nn.Module(), q, q, block, "flex_attention", {})
    expected = torch.ones(11, 11, dtype=torch.bool).tril()
    expected[:, 2] = False
    assert not causal and torch.equal(mask, expected.expand(3, 1, 11, 11))


def test_flash_attentions_arguments_become_a_mask():
    q = torch.zeros(3, 4, 11, 8)
    options = {"is_causal": True, "sliding_window": 4}
    causal, mask = causality_and_mask("layer", torch.nn.Module(), q, q, REAL, "flash_attention_2", options)
    i = torch.arange(11)
    near = i[:, None] - i < 4
    assert causal and torch.equal(mask, near & REAL.bool()[:, None, None, :])


def test_our_own_model_while_it_trains():
    config = TransformerConfig(vocabulary=20, width=16, mlp_width=16, layers=2, heads=2, context=9)
    model = Transformer(config, torch.Generator().manual_seed(0))
    tokens = torch.randint(0, 20, (4, 9), generator=torch.Generator().manual_seed(1))
    maps = model.attention_maps(model.embed(tokens))
    recorder = EntropyRecorder(model, every=2)
    optimizer = torch.optim.SGD(model.parameters(), 0.1)
    for _ in range(5):
        optimizer.zero_grad()
        model(tokens).square().mean().backward()
        optimizer.step()
    recorder.close()
    model(tokens)
    calls = [record["call"] for record in recorder.records]
    assert sorted(set(calls)) == [0, 2, 4] and len(calls) == 3 * 2 * 2
    for record in recorder.records[:4]:
        p = maps[record["layer"]][:, record["head"]]
        assert record["share"] == pytest.approx(entropy_share(p).mean().item(), abs=1e-5)
        assert record["entropy"] == pytest.approx(attention_entropy(p)[:, 1:].mean().item(), abs=1e-5)
        assert record["peak"] == pytest.approx(p[:, 1:].amax(-1).mean().item(), abs=1e-5)
        assert record["effective_keys"] == pytest.approx(attention_entropy(p)[:, 1:].exp().mean().item(), abs=1e-4)
    assert recorder.records[0]["name"] == "blocks.0.attention"


def test_checkpointed_layers_count_once():
    model = made("Llama", "sdpa").train()
    model.activation_checkpointing_enable()
    with EntropyRecorder(model) as recorder:
        model(torch.arange(6)[None], use_cache=False).last_hidden_state.sum().backward()
    assert len(recorder.records) == 2 * 4


def test_two_recorders_side_by_side_and_nothing_left_behind():
    from transformers.modeling_utils import AttentionInterface

    before = AttentionInterface.get_interface
    first, second = made("BERT", "sdpa"), made("GPT-2", "sdpa")
    ids = torch.arange(6)[None]
    one, other = EntropyRecorder(first), EntropyRecorder(second)
    first(ids)
    second(ids)
    one.close()
    second(ids)
    other.close()
    assert len(one.records) == 8 and len(other.records) == 16
    assert AttentionInterface.get_interface is before
    assert all(not module._forward_hooks and not module._forward_pre_hooks for module in first.modules())


def test_hugging_faces_function_is_replaced_only_during_recorded_calls():
    from transformers.modeling_utils import AttentionInterface

    original, ids = AttentionInterface.get_interface, torch.arange(6)[None]
    model = made("BERT", "sdpa")

    class Failing(EntropyRecorder):
        def record(self, module, request):
            raise ZeroDivisionError

    seen = []
    model.encoder.register_forward_pre_hook(lambda *_: seen.append(AttentionInterface.get_interface is not original))
    with EntropyRecorder(model, every=2) as recorder:
        assert AttentionInterface.get_interface is original
        with pytest.raises(ZeroDivisionError), Failing(model):
            model(ids)
        assert AttentionInterface.get_interface is original
        model(ids)
        model(ids)
    recorder.close()  # a second time changes nothing
    assert AttentionInterface.get_interface is original and seen == [True, False, True]
    assert [record["call"] for record in recorder.records] == [2] * 8  # the later one sees a call first


def test_a_patch_made_later_by_someone_else_stays_and_counts_nothing_twice(monkeypatch):
    from transformers.modeling_utils import AttentionInterface

    monkeypatch.setattr(AttentionInterface, "get_interface", AttentionInterface.get_interface)  # restores it in the end
    model, ids = made("BERT", "sdpa"), torch.arange(6)[None]

    def theirs(*arguments):
        return below(*arguments)

    def replace(*_):
        nonlocal below
        if AttentionInterface.get_interface is not theirs:
            below, AttentionInterface.get_interface = AttentionInterface.get_interface, theirs

    below, handle = None, model.encoder.register_forward_pre_hook(replace)
    with EntropyRecorder(model) as recorder:
        model(ids)  # in whose midst they replace ours by theirs, which calls ours
    handle.remove()
    assert AttentionInterface.get_interface is theirs and len(recorder.records) == 2 * 4
    model(ids)
    assert len(recorder.records) == 2 * 4
    with EntropyRecorder(model) as again:
        model(ids)
    assert AttentionInterface.get_interface is theirs and len(again.records) == 2 * 4


def test_recorders_of_several_threads_see_their_own_models():
    from transformers.modeling_utils import AttentionInterface

    original, counts = AttentionInterface.get_interface, []

    def work():
        model = made("BERT", "sdpa")
        for _ in range(5):
            with EntropyRecorder(model) as recorder:
                model(torch.arange(6)[None])
            counts.append(len(recorder.records))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counts == [8] * 20 and AttentionInterface.get_interface is original


def test_errors(as_user):
    scattered = torch.nn.ModuleDict({"attention": torch.nn.Linear(2, 2)})
    scattered.forward = scattered["attention"].forward
    with EntropyRecorder(scattered) as recorder:
        with pytest.raises(UnsupportedAttentionError) as error:
            scattered(torch.zeros(1, 2))
        one_line(error, "model", "no attention", "ModuleDict", "scaled_dot_product_attention")
        recorder.close(warn=False)
    assert isinstance(error.value, QKError)  # which the command line reports in one line
    q, k = torch.zeros(1, 4, 2, 8), torch.zeros(1, 4, 6, 8)
    with pytest.raises(UnsupportedAttentionError) as error:
        causality_and_mask("layers.0.self_attn", torch.nn.Module(), q, k, None, "sdpa", {})
    one_line(error, "layers.0.self_attn", "cache", "2 and 6")
    for make, part in [
        (lambda: EntropyRecorder(torch.nn.Linear(2, 2)), "model"),
        (lambda: EntropyRecorder(made("BERT", "sdpa"), every=0), "every"),
        (lambda: EntropyRecorder(torch.arange(6)), "model"),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, part)


def shown(model, ids, **arguments):
    """Entropies and largest weights of the maps that a model returns; rows with one key are not counted."""
    maps = model(ids, output_attentions=True, **arguments).attentions
    columns = {"entropy": [], "peak": []}
    for p in maps:
        several = (p > 0).sum(-1)[0, 0] > 1
        for head in p.unbind(1):
            columns["entropy"].append(attention_entropy(head.float())[:, several].mean().item())
            columns["peak"].append(head.amax(-1)[:, several].mean().item())
    return columns


def assert_recorded(records, expected):
    for name, values in expected.items():
        assert [record[name] for record in records] == pytest.approx(values, abs=2e-5), name


@pytest.mark.slow
@pytest.mark.parametrize("name", ["Bloom", "GPTNeo", "GPTJ", "Mpt", "Falcon", "Falcon, ALiBi", "XLNet"])
def test_models_with_attention_of_their_own_are_recorded(name):
    """Those that do not ask AttentionInterface: a softmax of logits, or torch's fused function."""
    sizes = {"vocab_size": 50, "hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4}
    configs = {
        "Bloom": lambda: transformers.BloomConfig(vocab_size=50, hidden_size=32, n_layer=2, n_head=4),
        "GPTNeo": lambda: transformers.GPTNeoConfig(
            vocab_size=50,
            max_position_embeddings=16,
            hidden_size=32,
            num_layers=2,
            num_heads=4,
            window_size=4,
            attention_types=[[["global", "local"], 1]],
        ),
        "GPTJ": lambda: transformers.GPTJConfig(
            vocab_size=50, n_positions=16, n_embd=32, n_layer=2, n_head=4, rotary_dim=4
        ),
        "Mpt": lambda: transformers.MptConfig(d_model=32, n_heads=4, n_layers=2, max_seq_len=16, vocab_size=50),
        "Falcon": lambda: transformers.FalconConfig(**sizes),
        "Falcon, ALiBi": lambda: transformers.FalconConfig(**sizes, alibi=True),
        "XLNet": lambda: transformers.XLNetConfig(vocab_size=50, d_model=32, n_layer=2, n_head=4, d_inner=8),
    }
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        model = getattr(transformers, f"{name.split(',')[0]}Model")(configs[name]()).eval()
    for parameter in model.parameters():
        parameter.data *= 3
    ids = torch.randint(0, 50, (2, 9), generator=torch.Generator().manual_seed(0))
    with torch.no_grad(), EntropyRecorder(model) as recorder:
        model(ids)
    config = configs[name]()
    config._attn_implementation = "eager"  # Falcon's fused attention shows no weights
    eager = type(model)(config).eval()
    eager.load_state_dict(model.state_dict())
    with torch.no_grad(), EntropyRecorder(eager) as of_eager:
        expected = shown(eager, ids)
    assert_recorded(of_eager.records, expected)
    if name != "Falcon, ALiBi":  # whose eager attention adds its biases twice
        assert_recorded(recorder.records, expected)


def test_a_learned_sink_is_one_more_key():
    config = transformers.GptOssConfig(
        **SMALL,
        intermediate_size=32,
        num_key_value_heads=2,
        head_dim=8,
        num_local_experts=2,
        num_experts_per_tok=1,
    )
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        model = transformers.GptOssModel(config).eval()
    model.set_attn_implementation("eager")
    for layer in model.layers:
        layer.self_attn.sinks.data.normal_(1, 1, generator=torch.Generator().manual_seed(0))
    ids = torch.randint(0, 50, (2, 9), generator=torch.Generator().manual_seed(0))
    with torch.no_grad(), EntropyRecorder(model) as recorder:
        maps = model(ids, output_attentions=True).attentions
    expected = []
    for p in maps:
        whole = torch.cat([p, 1 - p.sum(-1, keepdim=True)], -1).clamp_min(0)  # they return the tokens' weights
        expected += attention_entropy(whole.float()).mean((0, 2)).tolist()
    assert [record["entropy"] for record in recorder.records] == pytest.approx(expected, abs=2e-5)


class Fused(torch.nn.Module):
    """As nanoGPT, timm and diffusers do: torch's fused function, in a module of one's own."""

    def __init__(self):
        super().__init__()
        self.qkv = torch.nn.Linear(16, 48)

    def forward(self, x):
        q, k, v = (y.unflatten(-1, (2, 8)).transpose(1, 2) for y in self.qkv(x).chunk(3, -1))
        return torch.nn.functional.scaled_dot_product_attention(q, k, v, is_causal=True).transpose(1, 2).flatten(2)


def test_any_module_that_calls_torchs_fused_function_is_recorded():
    class Model(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.attn = Fused()

        def forward(self, x):
            return self.attn(x)

    model, x = Model(), torch.randn(2, 5, 16, generator=torch.Generator().manual_seed(0))
    q, k, _ = (y.unflatten(-1, (2, 8)).transpose(1, 2) for y in model.attn.qkv(x).chunk(3, -1))
    p = (q @ k.mT / 8**0.5).masked_fill(torch.ones(5, 5, dtype=torch.bool).triu(1), -math.inf).softmax(-1)
    with EntropyRecorder(model) as recorder:
        model(x)
    expected = attention_entropy(p)[..., 1:].mean((0, 2)).tolist()
    assert [(r["name"], r["entropy"]) for r in recorder.records] == [("attn", pytest.approx(e)) for e in expected]


def test_a_softmax_that_is_a_module_is_not_taken_for_the_attention():
    """As in timm's Swin: the record is of the module that forms the logits, and of the tokens it reads."""

    class Attention(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.softmax = torch.nn.Softmax(-1)

        def forward(self, x):
            return self.softmax(x[:, None] @ x[:, None].mT) @ x[:, None]

    x = torch.randn(2, 5, 16, generator=torch.Generator().manual_seed(0))
    with EntropyRecorder(model := Attention()) as recorder:
        model(x)
    (record,) = recorder.records
    assert record["name"] == "" and record["effective_rank"] > 1


def test_a_mask_that_adds_to_logits_is_part_of_them():
    bias = torch.randn(1, 4, 6, 6, generator=torch.Generator().manual_seed(0))
    ids = torch.arange(6)[None]
    model = made("BERT", "eager")
    with torch.no_grad(), EntropyRecorder(model) as recorder:
        expected = shown(model, ids, attention_mask=bias)
    assert_recorded(recorder.records, expected)


@pytest.mark.parametrize("every", [1, 2])
def test_a_wrapper_that_is_never_called_itself(every):
    """As a LightningModule, which calls the model in it, or its layers one by one."""

    class Wrapper(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.model = made("Llama", "sdpa")

    wrapper, ids = Wrapper(), torch.arange(6)[None]
    with EntropyRecorder(wrapper, every) as recorder:
        for _ in range(4):
            wrapper.model(ids)
    assert [r["call"] for r in recorder.records] == [call for call in range(0, 4, every) for _ in range(8)]
    assert recorder.records[0]["name"] == "model.layers.0.self_attn"
    config = TransformerConfig(width=8, layers=3, heads=2)
    layers = torch.nn.ModuleDict({"blocks": Transformer(config).blocks})
    with EntropyRecorder(layers, every) as recorder:
        for _ in range(4):
            x = torch.zeros(1, 5, 8)
            for block in layers["blocks"]:
                x = block(x)
    expected = [(call, layer) for call in range(0, 4, every) for layer in range(3) for _ in range(2)]
    assert [(r["call"], r["layer"]) for r in recorder.records] == expected


def test_a_recorder_that_saw_no_call_warns():
    model = made("BERT", "sdpa")
    with pytest.warns(UserWarning, match="BertModel: no call was seen"), EntropyRecorder(model):
        pass
    recorder = EntropyRecorder(model)
    copy.deepcopy(model)(torch.arange(6)[None])
    with pytest.warns(UserWarning, match="no call"):
        recorder.close()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        recorder.close()


@pytest.mark.parametrize("calls", [0, 1])
def test_copies_made_meanwhile_work_and_are_not_recorded(calls, tmp_path):
    """Averaged models, checkpoints of the whole module."""
    model, ids = made("Llama", "sdpa"), torch.arange(6)[None]
    with EntropyRecorder(model) as recorder:
        for _ in range(calls):
            model(ids)
        averaged = torch.optim.swa_utils.AveragedModel(model)
        torch.save(model, tmp_path / "model.pt")
        copies = [copy.deepcopy(model), averaged.module, torch.load(tmp_path / "model.pt", weights_only=False)]
        before = len(recorder.records)
        outputs = [copied(ids).last_hidden_state for copied in copies]
        assert len(recorder.records) == before
        for output in outputs:
            assert torch.equal(output, model(ids).last_hidden_state)
    assert len(recorder.records) == 8 * (calls + 3)
    assert "qkspectrum" not in (tmp_path / "model.pt").read_bytes().decode("latin1")


@pytest.mark.slow
def test_a_compiled_model_is_recorded_whatever_was_compiled_before():
    def made():
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(0)
            return transformers.LlamaForCausalLM(transformers.LlamaConfig(**SMALL, intermediate_size=32)).eval()

    ids = torch.arange(6)[None]
    for when in ("after", "before", "after", "given"):
        model = made()
        compiled = torch.compile(model, backend="eager")
        if when == "before":
            compiled(ids)
        with EntropyRecorder(compiled if when == "given" else model, every=2) as recorder:
            if when == "after":
                compiled = torch.compile(model, backend="eager")
            outputs = [compiled(ids).logits for _ in range(4)]
        assert [r["call"] for r in recorder.records] == [0] * 8 + [2] * 8, when
        assert recorder.records[0]["name"] == "model.layers.0.self_attn"
        torch.testing.assert_close(outputs[0], outputs[1])
    graphs = []
    compiled = torch.compile(made(), backend=lambda graph, _: graphs.append(graph) or graph.forward)
    compiled(ids)
    assert graphs  # nothing of a closed recorder keeps later models from being compiled


@pytest.mark.parametrize("wrong", [math.nan, math.inf])
def test_a_diverged_layer_is_named_and_training_goes_on(wrong):
    model, ids = made("Llama", "sdpa"), torch.arange(6)[None]
    model.layers[1].self_attn.q_proj.weight.data[0] = wrong
    with EntropyRecorder(model) as recorder:
        model(ids)
    healthy = [math.isfinite(r["entropy"]) and math.isfinite(r["log_sum_exp"]) for r in recorder.records]
    assert healthy == [True] * 4 + [False] + [True] * 3  # the first head of the second layer
    assert recorder.records[4]["name"] == "layers.1.self_attn"


def test_the_class_is_imported_without_torchs_compiler():
    code = "import sys; from qkspectrum import EntropyRecorder; assert 'torch._dynamo' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
