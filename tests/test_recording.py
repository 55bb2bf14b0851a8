import math
import threading

import pytest
import torch
from conftest import one_line

from qkspectrum import EntropyRecorder, QKError, Transformer, TransformerConfig, attention_entropy, entropy_share
from qkspectrum.diagnose.recorder import _causality_and_mask
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
    causal, mask = _causality_and_mask("layer", torch.nn.Module(), q, q, block, "flex_attention", {})
    expected = torch.ones(11, 11, dtype=torch.bool).tril()
    expected[:, 2] = False
    assert not causal and torch.equal(mask, expected.expand(3, 1, 11, 11))


def test_flash_attentions_arguments_become_a_mask():
    q = torch.zeros(3, 4, 11, 8)
    options = {"is_causal": True, "sliding_window": 4}
    causal, mask = _causality_and_mask("layer", torch.nn.Module(), q, q, REAL, "flash_attention_2", options)
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


def test_hugging_faces_function_is_replaced_only_while_a_recorder_is_open():
    from transformers.modeling_utils import AttentionInterface

    original, ids = AttentionInterface.get_interface, torch.arange(6)[None]
    model = made("BERT", "sdpa")

    class Failing(EntropyRecorder):
        def record(self, module, request):
            raise ZeroDivisionError

    with EntropyRecorder(model) as recorder:
        patched = AttentionInterface.get_interface
        assert patched is not original
        with pytest.raises(ZeroDivisionError), Failing(model):
            assert AttentionInterface.get_interface is patched  # once for both
            model(ids)
        assert AttentionInterface.get_interface is patched
        model(ids)
    recorder.close()  # a second time changes nothing
    assert AttentionInterface.get_interface is original
    assert [record["call"] for record in recorder.records] == [0] * 4 + [1] * 8  # one layer before the error, then both


def test_a_patch_made_later_by_someone_else_stays_and_counts_nothing_twice(monkeypatch):
    from transformers.modeling_utils import AttentionInterface

    monkeypatch.setattr(AttentionInterface, "get_interface", AttentionInterface.get_interface)  # restores it in the end
    model, ids = made("BERT", "sdpa"), torch.arange(6)[None]
    recorder = EntropyRecorder(model)
    below = AttentionInterface.get_interface

    def theirs(*arguments):
        return below(*arguments)

    AttentionInterface.get_interface = theirs
    recorder.close()
    assert AttentionInterface.get_interface is theirs
    model(ids)
    assert not recorder.records
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
    xlnet = transformers.XLNetModel(transformers.XLNetConfig(vocab_size=50, d_model=32, n_layer=1, n_head=4, d_inner=8))
    sinking = transformers.GptOssModel(
        transformers.GptOssConfig(**SMALL, intermediate_size=32, num_key_value_heads=2, head_dim=8, num_local_experts=2)
    )
    sinking.set_attn_implementation("eager")
    ids = torch.arange(6)[None]
    with EntropyRecorder(xlnet), pytest.raises(RuntimeError) as error:
        xlnet(ids)
    one_line(error, "model", "no attention")
    with EntropyRecorder(sinking), pytest.raises(RuntimeError) as error:
        sinking(ids)
    one_line(error, "layers.0.self_attn", "s_aux")
    assert isinstance(error.value, QKError)  # which the command line reports in one line
    q, k = torch.zeros(1, 4, 2, 8), torch.zeros(1, 4, 6, 8)
    with pytest.raises(UnsupportedAttentionError) as error:
        _causality_and_mask("layers.0.self_attn", torch.nn.Module(), q, k, None, "sdpa", {})
    one_line(error, "layers.0.self_attn", "cache", "2 and 6")
    for make, part in [
        (lambda: EntropyRecorder(torch.nn.Linear(2, 2)), "model"),
        (lambda: EntropyRecorder(made("BERT", "sdpa"), every=0), "every"),
        (lambda: EntropyRecorder(ids), "model"),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, part)


def test_a_mask_that_adds_to_logits_is_refused():
    model = made("BERT", "eager")
    bias = torch.full((1, 1, 6, 6), -0.5)
    with EntropyRecorder(model), pytest.raises(RuntimeError, match="adds to the logits"):
        model(torch.arange(6)[None], attention_mask=bias)
    assert math.isfinite(model(torch.arange(6)[None], attention_mask=bias).last_hidden_state.sum().item())
