import pytest
import torch
from conftest import one_line
from torch import nn

from qkspectrum import Head, SelfAttention, Transformer, TransformerConfig, heads
from qkspectrum.weights.heads import head_groups


def test_own_model_gives_every_head_once_and_shares_its_weights():
    model = Transformer(TransformerConfig(width=12, layers=2, heads=3))
    found = list(heads(model))
    assert [(h.layer, h.head, h.key_head) for h in found] == [(layer, h, h) for layer in (0, 1) for h in (0, 1, 2)]
    assert found[4].name == "blocks.1.attention"
    head = found[4]
    assert isinstance(head, Head) and head.w_q.shape == head.w_k.shape == (4, 12)
    assert torch.equal(head.w_q, model.blocks[1].attention.q_proj.weight[4:8])
    head.w_q.sum().backward()
    assert model.blocks[1].attention.q_proj.weight.grad[4:8].eq(1).all()


@pytest.mark.parametrize("batch_first", [True, False])
def test_multihead_attention_logits_come_from_the_weights_returned(batch_first, generator):
    """Independent: the module's own attention weights, recomputed from each head's W."""
    module = nn.MultiheadAttention(12, 3, bias=False, batch_first=batch_first).double()
    x = torch.randn(2, 5, 12, generator=generator, dtype=torch.float64)
    given = x if batch_first else x.transpose(0, 1)
    weights = module(given, given, given, average_attn_weights=False)[1]
    for head in heads(module):
        expected = (x @ head.w_q.mT @ head.w_k @ x.mT / 2).softmax(-1)
        torch.testing.assert_close(weights[:, head.head], expected)


def test_separate_projections_and_whole_encoders():
    module = nn.MultiheadAttention(8, 2, kdim=8, vdim=4)
    head = list(heads(module))[1]
    assert torch.equal(head.w_k, module.k_proj_weight[4:])
    encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 16), 3, enable_nested_tensor=False)
    assert [group.layer for group in head_groups(encoder)] == [0, 1, 2]
    assert len(list(heads(nn.Sequential(encoder, SelfAttention(8))))) == 7


def test_errors(as_user):
    for make, parts in [
        (lambda: list(heads(nn.Linear(3, 3))), ["Linear", "no attention"]),
        (lambda: list(heads({"a": 1})), ["model", "dict"]),
        (lambda: list(heads(nn.Sequential(nn.MultiheadAttention(8, 2, kdim=4)))), ["0", "square", "(8, 8)", "(8, 4)"]),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, *parts)


TINY = {"vocab_size": 20, "hidden_size": 24, "num_hidden_layers": 2, "num_attention_heads": 4}


def tiny(kind):
    transformers = pytest.importorskip("transformers")
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        model = {
            "BERT": lambda: transformers.BertModel(transformers.BertConfig(**TINY, intermediate_size=8)),
            "GPT-2": lambda: transformers.GPT2Model(
                transformers.GPT2Config(vocab_size=20, n_embd=24, n_layer=2, n_head=4, bos_token_id=0, eos_token_id=0)
            ),
            "Llama": lambda: transformers.LlamaModel(
                transformers.LlamaConfig(**TINY, intermediate_size=8, num_key_value_heads=2)
            ),
            "Phi-3": lambda: transformers.Phi3Model(
                transformers.Phi3Config(**TINY, intermediate_size=8, num_key_value_heads=2, pad_token_id=0)
            ),
        }[kind]()
    for name, parameter in model.named_parameters():
        if parameter.ndim == 2 and "embed" not in name and "wte" not in name:
            parameter.data *= 8  # far from even attention
    model.set_attn_implementation("eager")
    return model.eval().double()


@pytest.mark.parametrize("kind, shared", [("BERT", 1), ("GPT-2", 1), ("Llama", 2), ("Phi-3", 2)])
def test_hugging_face_attention_comes_from_the_weights_returned(kind, shared):
    """Independent: the attention the model returns, recomputed from each head's W and what its layer reads."""
    model, ids = tiny(kind), torch.tensor([[3, 1, 4, 1, 5]])
    inputs, handles = {}, []
    for group in head_groups(model):
        module = model.get_submodule(group.name)

        def keep(_, arguments, named, name=group.name):
            inputs[name] = arguments[0] if arguments else named["hidden_states"]

        handles.append(module.register_forward_pre_hook(keep, with_kwargs=True))
    # all tokens in one place: rotary positions then turn nothing
    place = {} if kind in ("BERT", "GPT-2") else {"position_ids": torch.zeros(1, 5, dtype=torch.int64)}
    maps = model(ids, output_attentions=True, **place).attentions
    for handle in handles:
        handle.remove()
    found = list(heads(model))
    assert [(h.layer, h.head, h.key_head) for h in found] == [(i, h, h // shared) for i in (0, 1) for h in range(4)]
    for head in found:
        x = inputs[head.name]
        logits = x @ head.w_q.mT @ head.w_k @ x.mT / 6**0.5
        if kind != "BERT":
            logits = logits.masked_fill(~torch.ones(5, 5, dtype=torch.bool).tril(), float("-inf"))
        torch.testing.assert_close(maps[head.layer][:, head.head], logits.softmax(-1), rtol=1e-4, atol=1e-6)
        assert (logits.softmax(-1) - logits.softmax(-1).mean(-1, keepdim=True)).abs().max() > 0.05


def test_grouped_keys_get_the_gradient_of_every_query_head():
    model = tiny("Llama")
    sum(head.w_k.sum() * (head.head + 1) for head in heads(model) if head.layer == 0).backward()
    grad = model.layers[0].self_attn.k_proj.weight.grad
    assert grad[:6].eq(1 + 2).all() and grad[6:].eq(3 + 4).all()


def test_cross_attention_is_left_out():
    transformers = pytest.importorskip("transformers")
    decoder = transformers.BertModel(
        transformers.BertConfig(**TINY, intermediate_size=8, is_decoder=True, add_cross_attention=True)
    )
    assert len(list(heads(decoder))) == 2 * 4
