import math

import pytest
import torch
from conftest import one_line
from hypothesis import given, settings
from hypothesis import strategies as st

from qkspectrum import SelfAttention, Transformer, TransformerConfig, piecewise_linear_rows, softmax_rows
from qkspectrum.transformer.model import sinusoids


@given(st.integers(1, 12), st.booleans(), st.floats(0, 20), st.integers(0, 2**31))
@settings(max_examples=60, deadline=None)
def test_rows_follow_their_definitions(length, causal, size, seed):
    """Both softmaxes, one scalar at a time."""
    logits = size * torch.randn(length, length, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)
    soft, linear = softmax_rows(logits, causal), piecewise_linear_rows(logits, causal)
    for t in range(length):
        keys = range(t + 1 if causal else length)
        row = [logits[t, i].item() for i in keys]
        total = sum(math.exp(u - max(row)) for u in row)
        mean = sum(row) / len(row)
        for i in range(length):
            expected = math.exp(row[i] - max(row)) / total if i in keys else 0.0
            assert soft[t, i].item() == pytest.approx(expected, abs=1e-12)
            clipped = min(max(1 / len(row) + (row[i] - mean) / len(row), 0.0), 1.0) if i in keys else 0.0
            assert linear[t, i].item() == pytest.approx(clipped, abs=1e-12)
    sums = piecewise_linear_rows(logits, causal, normalize=True).sum(-1)
    torch.testing.assert_close(sums, torch.ones_like(sums))


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_piecewise_linear_rows_of_half_precision_neither_overflow_nor_vanish(dtype):
    logits = torch.full((1, 5000), 20.0, dtype=dtype)
    for normalize in (False, True):
        weights = piecewise_linear_rows(logits, causal=False, normalize=normalize)
        assert weights.dtype == dtype and weights.double().sum().item() == pytest.approx(1, abs=5e-3)


def test_the_two_softmaxes_agree_to_second_order_near_uniform(generator):
    logits = torch.randn(6, 6, generator=generator, dtype=torch.float64)
    errors = [(softmax_rows(s * logits) - piecewise_linear_rows(s * logits)).abs().max() for s in (0.02, 0.01)]
    assert 3.8 < errors[0] / errors[1] < 4.2


@pytest.mark.parametrize("causal", [True, False])
@pytest.mark.parametrize("shape", [(5, 12), (2, 5, 12), (2, 3, 5, 12), (1, 12)], ids=str)
def test_fused_attention_equals_the_probabilities_it_never_forms(causal, shape, generator):
    attention = SelfAttention(12, heads=3, causal=causal).double()
    x = torch.randn(shape, generator=generator, dtype=torch.float64)
    p = attention.probabilities(x)
    v = attention.v_proj(x).unflatten(-1, (3, 4)).transpose(-2, -3)
    expected = attention.out_proj((p @ v).transpose(-2, -3).flatten(-2))
    torch.testing.assert_close(attention(x), expected)
    # and the logits are x W xᵀ / √d_head, with W = w_qᵀ w_k of the head's own rows
    w = attention.q_proj.weight[4:8].mT @ attention.k_proj.weight[4:8]
    torch.testing.assert_close(attention.logits(x)[..., 1, :, :], x @ w @ x.mT / 2)


@pytest.mark.parametrize("norm", ["post", "pre", "none"])
@pytest.mark.parametrize("skip", [True, False])
@pytest.mark.parametrize("mlp", [True, False])
@pytest.mark.parametrize("positions", ["learned", "sinusoidal", "none"])
def test_every_switch_position_gives_a_causal_model(norm, skip, mlp, positions, generator):
    config = TransformerConfig(11, 8, 8, 2, 2, context=6, norm=norm, skip=skip, mlp=mlp, positions=positions)
    model = Transformer(config, generator).double()
    tokens = torch.randint(11, (2, 6), generator=generator)
    logits = model(tokens)
    assert logits.shape == (2, 6, 11) and logits.isfinite().all()
    changed = tokens.clone()
    changed[:, 4] = (changed[:, 4] + 1) % 11
    torch.testing.assert_close(model(changed)[:, :4], logits[:, :4])
    assert (model(changed)[:, 4:] - logits[:, 4:]).abs().max() > 1e-6


def test_switched_off_parts_leave_pure_attention(generator):
    model = Transformer(TransformerConfig(width=8, layers=3, mlp=False, skip=False, norm="none"), generator).double()
    x = torch.randn(5, 8, generator=generator, dtype=torch.float64)
    expected = x
    for block in model.blocks:
        a = block.attention
        expected = a.probabilities(expected)[0] @ expected @ a.v_proj.weight.mT @ a.out_proj.weight.mT
    torch.testing.assert_close(model.body(x), expected)
    assert len(model.attention_maps(x)) == 3


def test_same_generator_same_weights_and_the_global_one_is_left_alone():
    def weights(seed):
        model = Transformer(TransformerConfig(5, 8, 8), torch.Generator().manual_seed(seed))
        return torch.cat([p.flatten() for p in model.parameters()])

    before = torch.get_rng_state()
    assert torch.equal(weights(1), weights(1)) and not torch.equal(weights(1), weights(2))
    assert torch.equal(torch.get_rng_state(), before)


def test_initial_scales():
    """Embeddings of variance 1/width; Xavier-uniform, q, k and v with gain 1/√2: variance ½ · 2/(in + out)."""
    width, g = 256, torch.Generator().manual_seed(0)
    model = Transformer(TransformerConfig(2000, width, 4 * width, positions="learned"), g)
    attention, mlp = model.blocks[0].attention, model.blocks[0].mlp
    for weight, variance in [
        (model.embedding.weight, 1 / width),
        (attention.q_proj.weight, 1 / (2 * width)),
        (attention.v_proj.weight, 1 / (2 * width)),
        (attention.out_proj.weight, 1 / width),
        (mlp[0].weight, 2 / (5 * width)),
    ]:
        assert weight.var().item() == pytest.approx(variance, rel=0.03)
    assert mlp[0].bias.eq(0).all()
    embedded = model.embed(torch.arange(64))
    assert (embedded - model.positions).var().item() == pytest.approx(1, rel=0.1)


def test_norms_stand_where_they_are_named(generator):
    x = 5 + 3 * torch.randn(6, 8, generator=generator)
    pre, post, none = (
        Transformer(TransformerConfig(width=8, layers=2, mlp=False, norm=norm), torch.Generator().manual_seed(0))
        for norm in ("pre", "post", "none")
    )
    for model in (pre, post):  # both end normalised
        out = model.body(x)
        torch.testing.assert_close(out.mean(-1), torch.zeros(6), atol=1e-5, rtol=0)
        torch.testing.assert_close(out.var(-1, correction=0), torch.ones(6), atol=1e-3, rtol=0)
    assert none.body(x).std() > 2
    normed = (x - x.mean(-1, keepdim=True)) / (x.var(-1, correction=0, keepdim=True) + 1e-5).sqrt()
    torch.testing.assert_close(pre.attention_maps(x)[0], pre.blocks[0].attention.probabilities(normed))
    torch.testing.assert_close(post.attention_maps(x)[0], post.blocks[0].attention.probabilities(x))


def test_dropout_acts_while_training_only(generator):
    attention = SelfAttention(8, dropout=0.5)
    x = torch.randn(6, 8, generator=generator)
    assert not torch.equal(attention(x), attention(x))
    attention.eval()
    assert torch.equal(attention(x), attention(x))


def test_sinusoids():
    table = sinusoids(4, 6)
    assert table.shape == (4, 6)
    assert table[3, 0].item() == pytest.approx(math.sin(3)) and table[3, 3].item() == pytest.approx(math.cos(3))
    assert sinusoids(2, 5).shape == (2, 5)


def test_errors(as_user):
    for make, parts in [
        (lambda: SelfAttention(10, heads=3), ["heads", "10", "3"]),
        (lambda: TransformerConfig(norm="batch"), ["norm", "batch"]),
        (lambda: TransformerConfig(layers=0), ["layers", "0"]),
        (lambda: TransformerConfig(dropout=1.0), ["dropout"]),
        (lambda: SelfAttention(8, dropout=float("nan")), ["dropout"]),
        (lambda: TransformerConfig(width=8, heads=3), ["heads", "8", "3"]),
        (lambda: TransformerConfig(vocabulary=1), ["vocabulary"]),
        (lambda: softmax_rows(torch.zeros(2, 3)), ["square", "2 queries"]),
        (lambda: Transformer(TransformerConfig(width=8)).embed(torch.zeros(3, dtype=torch.long)), ["vocabulary"]),
        (
            lambda: Transformer(TransformerConfig(9, 8, context=4))(torch.zeros(5, dtype=torch.long)),
            ["5 tokens", "context of 4"],
        ),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, *parts)
