import pytest
import torch
from conftest import one_line
from torch import nn

from qkspectrum import Head, SelfAttention, Transformer, TransformerConfig, heads
from qkspectrum.heads import head_groups


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
