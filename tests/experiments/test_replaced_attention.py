import math

import pytest
import torch
from conftest import one_line
from torch.nn import functional

from qkspectrum import SelfAttention, Transformer, TransformerConfig
from qkspectrum.experiments.remedies.replaced_attention import (
    AttnScale,
    FixedWindow,
    LearnedSink,
    SoftCap,
    replace_attention,
    rows_without_outlier,
    sinkhorn_rows,
)
from qkspectrum.theory.rows import softmax_rows


@pytest.fixture
def logits():
    return 2 * torch.randn(2, 3, 7, 7, generator=torch.Generator().manual_seed(0), dtype=torch.float64)


both = pytest.mark.parametrize("causal", [False, True])


@both
def test_the_softmax_in_place_of_the_softmax_changes_nothing(causal):
    config = TransformerConfig(None, width=12, heads=3, layers=2, context=7, causal=causal)
    model, plain = (Transformer(config, torch.Generator().manual_seed(0)).double() for _ in range(2))
    replace_attention(model, softmax_rows)
    x = torch.randn(2, 7, 12, generator=torch.Generator().manual_seed(1), dtype=torch.float64)
    torch.testing.assert_close(model.body(x), plain.body(x))


def test_every_layer_has_its_own_module():
    model = Transformer(TransformerConfig(None, width=12, heads=3, layers=2), torch.Generator().manual_seed(0)).double()
    scale = AttnScale(3)
    replace_attention(model, scale)
    own = [block.attention.rows.omega for block in model.blocks]
    assert own[0] is not own[1] and scale.omega is not own[0]
    assert all(omega.dtype == torch.float64 for omega in own)
    assert {name for name, _ in model.named_parameters() if "omega" in name} == {
        f"blocks.{layer}.attention.rows.omega" for layer in range(2)
    }


def test_dropout_falls_on_the_weights_while_training():
    attention = SelfAttention(8, 2, causal=False, dropout=0.5)
    replace_attention(attention, softmax_rows)
    x = torch.randn(1, 5, 8, generator=torch.Generator().manual_seed(0))
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        found = attention.mixed_values(x)
        torch.manual_seed(0)
        weights = functional.dropout(attention.probabilities(x), 0.5)
    expected = (weights @ attention._split(attention.v_proj(x))).transpose(-2, -3).flatten(-2)
    torch.testing.assert_close(found, expected)
    assert not torch.equal(attention.eval().mixed_values(x), found)


def test_sinkhorn_is_doubly_stochastic(logits):
    weights = sinkhorn_rows(logits, iterations=300)
    ones = torch.ones(2, 3, 7, dtype=torch.float64)
    torch.testing.assert_close(weights.sum(-1), ones, atol=1e-12, rtol=0)
    torch.testing.assert_close(weights.sum(-2), ones, atol=1e-9, rtol=0)
    # the one doubly stochastic matrix of the form diag(a) exp(ω) diag(b)
    scalings = weights.log() - logits
    rank_one = scalings[..., :1, :] + scalings[..., :, :1] - scalings[..., :1, :1]
    torch.testing.assert_close(scalings, rank_one)


def test_sinkhorn_starts_as_the_softmax_and_comes_nearer_with_every_iteration(logits):
    torch.testing.assert_close(sinkhorn_rows(logits, iterations=1), softmax_rows(logits, causal=False))
    off = [(sinkhorn_rows(logits, iterations=n).sum(-2) - 1).abs().max().item() for n in (1, 2, 5, 20)]
    assert off == sorted(off, reverse=True) and off[0] > 0.1
    for n in (1, 2, 5):
        assert (sinkhorn_rows(logits, iterations=n).sum(-1) - 1).abs().max() < 1e-12
    assert sinkhorn_rows(1e4 * logits.float()).isfinite().all()


@both
def test_attnscale_at_zero_is_the_softmax_and_rows_sum_to_one(logits, causal):
    scale = AttnScale(3)
    assert torch.equal(scale(logits, causal), softmax_rows(logits, causal))
    with torch.no_grad():
        scale.omega.copy_(torch.tensor([-1.0, 0.5, 3.0])[:, None, None])
    weights = scale(logits, causal)
    torch.testing.assert_close(weights.sum(-1), torch.ones(2, 3, 7, dtype=torch.float64))
    counts = torch.arange(1, 8) if causal else torch.full((7,), 7)
    even = torch.ones(7, 7, dtype=torch.float64) / counts[:, None]
    even = even.tril() if causal else even
    torch.testing.assert_close(weights[:, 0], even.expand(2, 7, 7))  # ω = −1: only the mean is left
    softmax = softmax_rows(logits, causal)
    torch.testing.assert_close(weights[:, 2], even + 4 * (softmax[:, 2] - even))
    assert (weights[:, 2] < 0).any()


def test_without_the_outlier_one_eigenvalue_is_zero_and_the_others_stay(logits):
    before = torch.linalg.eigvals(softmax_rows(logits[0, 0], causal=False))
    after = torch.linalg.eigvals(rows_without_outlier(logits[0, 0], causal=False))
    one = (before - 1).abs().argmin()
    assert (before[one] - 1).abs() < 1e-12
    expected = before.clone()
    expected[one] = 0
    for value in expected:
        assert (after - value).abs().min() < 1e-9
    near_even = 0.05 * logits[0, 0]  # where the outlier is large: the largest singular value falls to the bulk
    sizes = torch.linalg.svdvals(softmax_rows(near_even, causal=False))
    left = torch.linalg.svdvals(rows_without_outlier(near_even, causal=False))
    assert left[0] <= sizes[1] * 1.1 and left[0] < 0.1 < 1 <= sizes[0] + 1e-12


def test_without_the_outlier_causal_rows_sum_to_zero_and_the_first_token_gets_nothing(logits):
    weights = rows_without_outlier(logits)
    assert weights.sum(-1).abs().max() < 1e-12
    assert not weights[..., 0, :].any() and not weights.triu(1).any()
    diagonal = softmax_rows(logits).diagonal(dim1=-2, dim2=-1) - 1 / torch.arange(1, 8)
    torch.testing.assert_close(weights.diagonal(dim1=-2, dim2=-1), diagonal)


def test_gradients(logits):
    small = logits[:1, :, :4, :4].clone().requires_grad_()
    scale = AttnScale(3).double()
    sink, cap = LearnedSink(3).double(), SoftCap(2.0)
    capped, with_sink = (lambda w: cap(w, True)), (lambda w: sink(w, True))
    for rows in (lambda w: sinkhorn_rows(w), lambda w: scale(w, True), rows_without_outlier, capped, with_sink):
        assert torch.autograd.gradcheck(rows, small)


def test_errors(logits, as_user):
    for call, parts in (
        (lambda: sinkhorn_rows(logits, True), ("causal", "identity")),
        (lambda: sinkhorn_rows(logits, iterations=0), ("iterations", "0")),
        (lambda: AttnScale(0), ("heads", "0")),
        (lambda: LearnedSink(0), ("heads", "0")),
        (lambda: LearnedSink(3)(logits[..., :3], True), ("logits", "square")),
        (lambda: SoftCap(0.0), ("cap", "0.0")),
        (lambda: rows_without_outlier(logits[..., :3]), ("logits", "square")),
        (lambda: AttnScale(3)(logits[..., :3], True), ("logits", "square")),
    ):
        with pytest.raises(ValueError) as error:
            call()
        one_line(error, *parts, "expected")


def test_a_causal_model_refuses_sinkhorn_where_it_computes():
    attention = SelfAttention(8, 2)
    replace_attention(attention, sinkhorn_rows)
    with pytest.raises(ValueError) as error:
        attention(torch.zeros(1, 4, 8))
    one_line(error, "causal", "identity")


@both
def test_the_sink_takes_what_a_key_with_its_logit_would(logits, causal):
    sink = LearnedSink(3).double()
    found = sink(logits, causal)  # at 0: the softmax off by one
    for t in range(7):
        seen = logits[..., t, : t + 1 if causal else 7].exp()
        expected = functional.pad(seen / (1 + seen.sum(-1, keepdim=True)), (0, 7 - seen.shape[-1]))
        torch.testing.assert_close(found[..., t, :], expected)
    with torch.no_grad():
        sink.sink.copy_(torch.tensor([-1e4, 0.0, 2.5])[:, None, None])
    found = sink(logits, causal)
    torch.testing.assert_close(found[:, 0], softmax_rows(logits[:, 0], causal))  # a sink that nobody reaches
    extra = functional.pad(logits[:, 2], (0, 1), value=2.5)
    hidden = torch.ones(7, 7).triu(1).bool() if causal else torch.zeros(7, 7).bool()
    extra = extra.masked_fill(functional.pad(hidden, (0, 1)), -math.inf).softmax(-1)
    torch.testing.assert_close(found[:, 2], extra[..., :-1])
    assert (found[:, 1:].sum(-1) < 1).all() and (LearnedSink(3)(1e4 * logits.float(), causal)).isfinite().all()


@both
def test_the_cap_bounds_logits_and_leaves_small_ones_alone(logits, causal):
    weights = SoftCap(1.5)(logits, causal)
    keys = torch.arange(1.0, 8.0, dtype=torch.float64) if causal else torch.full((7,), 7.0, dtype=torch.float64)
    least = 1 / (1 + (keys - 1) * math.exp(2 * 1.5))  # all other logits at the top of [−c, c]
    most = 1 / (1 + (keys - 1) * math.exp(-2 * 1.5))
    for huge in (weights, SoftCap(1.5)(1e6 * logits, causal)):
        seen = huge.tril() if causal else huge
        assert (seen <= most[:, None] + 1e-12).all()
        assert (seen[seen > 0] >= least.min() - 1e-12).all()
    expected = (1.5 * torch.tanh(logits / 1.5)).exp()
    expected = expected.tril() if causal else expected
    torch.testing.assert_close(weights, expected / expected.sum(-1, keepdim=True))
    torch.testing.assert_close(SoftCap(1e5)(logits, causal), softmax_rows(logits, causal), rtol=1e-8, atol=0)
    assert not torch.allclose(weights, softmax_rows(logits, causal), rtol=0.05)


def test_a_fixed_window_forgets_a_factor_a_token_and_sees_no_logits():
    logits = torch.randn(2, 3, 6, 6, dtype=torch.float64)
    weights = FixedWindow(2.0)(logits, True)
    assert torch.equal(weights, FixedWindow(2.0)(torch.zeros_like(logits), True))
    torch.testing.assert_close(weights.sum(-1), torch.ones(2, 3, 6, dtype=torch.float64))
    assert (weights.triu(1) == 0).all()
    torch.testing.assert_close(weights[0, 0, 5, 1:] / weights[0, 0, 5, :-1], torch.full((5,), math.exp(0.5)).double())
    torch.testing.assert_close(FixedWindow(1e9)(logits, True)[0, 0, 4, :5], torch.full((5,), 0.2).double())


def test_a_fixed_window_says_what_it_cannot_do():
    with pytest.raises(ValueError) as error:
        FixedWindow(0.0)
    one_line(error, "length", "0.0")
    with pytest.raises(ValueError) as error:
        FixedWindow(1.0)(torch.zeros(3, 3), False)
    one_line(error, "causal", "True")
