import math
import subprocess
import sys

import pytest
import torch
from conftest import one_line
from hypothesis import given, settings
from hypothesis import strategies as st

from qkspectrum import (
    attention_entropy,
    entropy_lower_bound,
    entropy_share,
    head_entropy_lower_bound,
    logit_spread,
    softmax_rows,
    streaming_attention_entropy,
    streaming_attention_statistics,
)


def test_known_values():
    rows = torch.tensor([[1.0, 0, 0, 0], [0.25, 0.25, 0.25, 0.25], [0.5, 0.5, 0, 0]])
    torch.testing.assert_close(attention_entropy(rows), torch.tensor([0.0, math.log(4), math.log(2)]))


def test_equals_scipy_and_uniform_share_is_one(generator):
    from scipy.stats import entropy

    p = softmax_rows(3 * torch.randn(2, 7, 7, generator=generator, dtype=torch.float64))
    expected = torch.from_numpy(entropy(p.numpy(), axis=-1))
    torch.testing.assert_close(attention_entropy(p), expected)
    causal = (expected[:, 1:] / torch.arange(2, 8).log()).mean(-1)
    torch.testing.assert_close(entropy_share(p), causal)
    uniform = softmax_rows(torch.zeros(5, 5, dtype=torch.float64))
    assert entropy_share(uniform).item() == pytest.approx(1)
    assert entropy_share(torch.full((4, 4), 0.25), causal=False).item() == pytest.approx(1)


def test_gradient_is_finite_where_keys_are_masked():
    logits = torch.randn(4, 4, requires_grad=True)
    attention_entropy(softmax_rows(logits)).sum().backward()
    assert logits.grad.isfinite().all()


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_half_precision(dtype, generator):
    p = softmax_rows(torch.randn(8, 8, generator=generator)).to(dtype)
    assert attention_entropy(p).dtype == torch.float32
    exact = torch.special.entr(p.double()).sum(-1)  # of the rounded weights themselves
    torch.testing.assert_close(attention_entropy(p).double(), exact, atol=1e-5, rtol=1e-5)


def test_near_uniform_entropy_falls_with_half_the_logit_variance(generator):
    """H = log T − ½ Var(u) + O(u³): halving the logits divides the remainder by eight or more."""
    u = torch.randn(50, generator=generator, dtype=torch.float64)
    remainders = []
    for scale in (0.2, 0.1, 0.05):
        h = attention_entropy((scale * u)[None].softmax(-1)).item()
        remainders.append(abs(h - math.log(50) + 0.5 * (scale * u).var(correction=0).item()))
    assert remainders[0] / remainders[1] > 7 and remainders[1] / remainders[2] > 7


@given(st.integers(2, 40), st.floats(0, 30), st.integers(0, 2**31))
@settings(max_examples=300, deadline=None)
def test_no_row_is_below_the_bound(keys, sigma, seed):
    g = torch.Generator().manual_seed(seed)
    u = torch.randn(keys, generator=g, dtype=torch.float64) ** 3
    u = u - u.mean()
    u = sigma * u / u.norm()
    assert attention_entropy(u[None].softmax(-1)).item() >= entropy_lower_bound(sigma, keys).item() - 1e-12


@given(st.integers(2, 1000), st.floats(0, 50))
@settings(max_examples=100, deadline=None)
def test_bound_is_attained_by_one_high_logit(keys, sigma):
    u = torch.full((keys,), -1 / (keys - 1), dtype=torch.float64)
    u[0] = 1
    u = sigma * u / u.norm()
    attained = attention_entropy(u[None].softmax(-1)).item()
    assert attained == pytest.approx(entropy_lower_bound(sigma, keys).item(), abs=1e-10)


def test_bound_edges():
    bound = entropy_lower_bound(torch.tensor([0.0, 5.0, 1e4]), torch.tensor([1.0, 1.0, 8.0]))
    assert bound.tolist() == [0.0, 0.0, 0.0]
    assert entropy_lower_bound(0.0, 16).item() == pytest.approx(math.log(16))
    sigma = torch.tensor([0.0, 3.0], requires_grad=True)
    entropy_lower_bound(sigma, torch.tensor([1.0, 4.0])).sum().backward()
    assert sigma.grad.isfinite().all()


def test_bound_holds_in_ten_thousand_causal_rows(generator):
    """Per row, from its own logits and its own number of keys."""
    logits = torch.randn(200, 50, 50, generator=generator, dtype=torch.float64)
    logits = logits * torch.rand(200, 1, 1, generator=generator, dtype=torch.float64) * 8
    entropy = attention_entropy(softmax_rows(logits))
    bound = entropy_lower_bound(logit_spread(logits), torch.arange(1, 51))
    assert entropy.numel() == 10_000
    assert (entropy >= bound - 1e-12).all()
    # and it is no trivial bound: with two keys it is the entropy itself
    torch.testing.assert_close(entropy[:, 1], bound[:, 1])


@given(st.integers(2, 12), st.integers(1, 6), st.floats(0.01, 5), st.booleans(), st.integers(0, 2**31), st.booleans())
@settings(max_examples=150, deadline=None)
def test_bound_of_a_head_holds_for_its_rows(tokens, dim, size, causal, seed, alike):
    g = torch.Generator().manual_seed(seed)
    x = torch.randn(3, tokens, dim, generator=g, dtype=torch.float64)
    x = x[:, :1] + 1e-3 * x if alike else x
    w_q, w_k = size * torch.randn(2, 4, dim, generator=g, dtype=torch.float64)
    logits = x @ w_q.mT @ w_k @ x.mT / 2
    entropy = attention_entropy(softmax_rows(logits, causal))
    bound = head_entropy_lower_bound(x, w_q, w_k, causal)
    assert (entropy >= bound - 1e-9).all()


def test_bound_of_a_head_is_attained():
    """One dimension, a query along it, one token apart from the others: every norm is attained."""
    x = torch.tensor([[1.0], [0.2], [0.2], [0.2]], dtype=torch.float64)
    w_q, w_k = torch.tensor([[[2.0]], [[1.5]]], dtype=torch.float64)
    entropy = attention_entropy(softmax_rows(x @ w_q.mT @ w_k @ x.mT, causal=False))
    torch.testing.assert_close(head_entropy_lower_bound(x, w_q, w_k, causal=False), entropy)


PADDING = torch.tensor([[1, 1, 1, 1, 1, 1], [1, 1, 1, 0, 0, 0], [0, 0, 1, 1, 1, 1]], dtype=torch.bool)


@pytest.mark.parametrize("causal", [True, False])
def test_a_padded_sequence_reads_as_the_short_one(causal, generator):
    logits = torch.randn(3, 2, 6, 6, generator=generator, dtype=torch.float64)
    mask = PADDING[:, None, :, None] & PADDING[:, None, None, :]
    seen = mask & torch.ones(6, 6, dtype=torch.bool).tril() if causal else mask
    p = logits.masked_fill(~seen, float("-inf")).softmax(-1)  # NaN on padded rows
    entropy, share = attention_entropy(p, mask), entropy_share(p, causal, mask)
    for sequence, real in enumerate(PADDING):
        short = softmax_rows(logits[sequence][:, real][..., real], causal)
        torch.testing.assert_close(entropy[sequence][:, real], attention_entropy(short))
        torch.testing.assert_close(share[sequence], entropy_share(short, causal))
        assert entropy[sequence][:, ~real].isnan().all()


def dense(q, k, causal, mask=None, temperature=None):
    """Entropy, largest weight and number of keys by a T × T matrix, in float64."""
    logits = q.double() @ k.double().mT / (temperature or math.sqrt(q.shape[-1]))
    seen = torch.ones(logits.shape, dtype=torch.bool)
    seen = (seen.tril() if causal else seen) & (True if mask is None else mask)
    p = logits.masked_fill(~seen, float("-inf")).softmax(-1)
    nowhere = ~seen.any(-1)
    p = p.masked_fill(nowhere[..., None], 0)
    return torch.special.entr(p).sum(-1).masked_fill(nowhere, math.nan), p.amax(-1), seen.sum(-1)


@given(
    st.integers(1, 40), st.integers(1, 40), st.booleans(), st.booleans(), st.floats(0, 30), st.integers(1, 50),
    st.integers(0, 2**31),
)  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_streaming_equals_dense(queries, keys, causal, masked, size, block, seed):
    g = torch.Generator().manual_seed(seed)
    keys = queries if causal else keys
    q = size * torch.randn(3, 2, queries, 5, generator=g, dtype=torch.float64)
    k = torch.randn(1, 2, keys, 5, generator=g, dtype=torch.float64)
    mask = torch.rand(3, 1, 1, keys, generator=g) < 0.7 if masked else None
    found = streaming_attention_statistics(q, k, causal, mask, block=block)
    entropy, peak, count = dense(q, k, causal, mask)
    torch.testing.assert_close(found.entropy, entropy, atol=1e-10, rtol=1e-10, equal_nan=True)
    torch.testing.assert_close(found.peak.nan_to_num(), peak)
    torch.testing.assert_close(found.effective_keys, entropy.exp(), equal_nan=True)
    assert torch.equal(found.keys, count)


@given(
    st.integers(1, 20), st.integers(1, 20), st.booleans(), st.sampled_from(["none", "keys", "square"]), st.booleans(),
    st.integers(1, 25), st.integers(0, 2**31),
)  # fmt: skip
@settings(max_examples=100, deadline=None)
def test_streaming_statistics_of_the_logits_equal_dense(queries, keys, causal, masked, has_sink, block, seed):
    g = torch.Generator().manual_seed(seed)
    keys = queries if causal else keys
    q, k = (torch.randn(3, 2, size, 5, generator=g, dtype=torch.float64) for size in (queries, keys))
    shape = {"none": None, "keys": (3, 1, 1, keys), "square": (queries, keys)}[masked]
    mask = None if shape is None else torch.rand(shape, generator=g) < 0.7
    sink = torch.randn(2, generator=g, dtype=torch.float64) if has_sink else None
    found = streaming_attention_statistics(q, k, causal, mask, block=block, bias=10 * k[..., 0, None].mT, sink=sink)
    logits = q @ k.mT / 5**0.5 + 10 * k[..., 0, None].mT
    seen = torch.ones(logits.shape, dtype=torch.bool)
    seen = (seen.tril() if causal else seen) & (True if mask is None else mask)
    hidden = logits.masked_fill(~seen, -math.inf)
    column = (
        torch.full_like(hidden[..., :1], -math.inf) if sink is None else sink[:, None, None].expand(3, 2, queries, 1)
    )
    whole = torch.cat([hidden, column], -1)
    p = whole.softmax(-1)
    first = seen.any(-2).to(torch.uint8).argmax(-1) if masked == "keys" or not causal else None
    counts = seen.sum(-1)
    largest, smallest = hidden.amax(-1), logits.masked_fill(~seen, math.inf).amin(-1)
    centred = (logits - logits.masked_fill(~seen, 0).sum(-1, keepdim=True) / counts[..., None]).masked_fill(~seen, 0)
    expected = {
        "entropy": torch.special.entr(p).sum(-1),
        "peak": p.amax(-1),
        "max_logit": largest,
        "logit_range": largest - smallest,
        "logit_std": (centred.square().sum(-1) / counts).sqrt(),
        "log_sum_exp": whole.logsumexp(-1),
    }
    if masked == "none":
        expected["first_weight"] = p[..., 0]
    elif first is not None:
        expected["first_weight"] = p.gather(-1, first[..., None, None].expand(3, 2, queries, 1))[..., 0]
    for name, values in expected.items():
        values = values.masked_fill(counts == 0, math.nan)
        torch.testing.assert_close(getattr(found, name), values, equal_nan=True, msg=lambda m, n=name: f"{n}: {m}")
    assert torch.equal(found.keys, counts + has_sink)


def test_a_shift_of_all_logits_moves_the_largest_and_nothing_else(generator):
    """Which is why the largest logit alone does not tell whether entropy collapses."""
    q, k = torch.randn(2, 2, 30, 8, generator=generator, dtype=torch.float64)
    shift = torch.full((30, 30), 50.0, dtype=torch.float64)
    still, moved = (streaming_attention_statistics(q, k, bias=bias) for bias in (None, shift))
    for name in ("entropy", "peak", "logit_range", "logit_std", "first_weight"):
        torch.testing.assert_close(getattr(moved, name), getattr(still, name))
    for name in ("max_logit", "log_sum_exp"):
        torch.testing.assert_close(getattr(moved, name), getattr(still, name) + 50)


@pytest.mark.parametrize("size", [1.0, 9.0, 30.0])
def test_streaming_in_float32_to_1e_5(size, generator):
    """Against float64 on the same queries and keys; at size 9 logits reach 40, where H = lse − Σ p u would lose it."""
    q, k = size * torch.randn(2, 700, 64, generator=generator), torch.randn(2, 700, 64, generator=generator)
    found = streaming_attention_statistics(q, k)
    assert found.entropy.dtype == torch.float32
    entropy, peak, _ = dense(q, k, True)
    torch.testing.assert_close(found.entropy.double(), entropy, atol=1e-5 * max(1, size / 9), rtol=0)
    torch.testing.assert_close(found.peak.double(), peak, atol=1e-5 * max(1, size / 9), rtol=0)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_streaming_of_half_precision_computes_in_float32(dtype, generator):
    q, k = (torch.randn(4, 90, 8, generator=generator).to(dtype) for _ in range(2))
    found = streaming_attention_entropy(q, k)
    assert found.dtype == torch.float32
    torch.testing.assert_close(found.double(), dense(q, k, True)[0], atol=1e-5, rtol=0)


def test_streaming_takes_any_temperature_and_a_square_mask(generator):
    q, k = torch.randn(2, 2, 30, 4, generator=generator, dtype=torch.float64)
    window = torch.ones(30, 30, dtype=torch.bool).triu(-3)
    found = streaming_attention_statistics(q, k, mask=window, temperature=0.1, block=7)
    entropy, _, count = dense(q, k, True, window, 0.1)
    torch.testing.assert_close(found.entropy, entropy)
    assert torch.equal(found.keys, count) and count.max() == 4


@pytest.mark.slow
def test_streaming_memory_stays_below_64_mb():
    """Peak resident memory in a process of its own, against what stood before the call."""
    code = """
import resource, torch
from qkspectrum import streaming_attention_statistics
torch.set_num_threads(1)
q, k = torch.randn(2, 2, 16384, 64)
streaming_attention_statistics(q[:, :128], k[:, :128])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
found = streaming_attention_statistics(q, k)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, found.entropy.mean().item())
"""
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert float(out[0]) < 64  # one of the T × T matrices alone would take 2 GiB
    assert 8 < float(out[1]) < 9


def test_errors(as_user):
    good = torch.full((2, 3, 4), 0.25)
    nan, short, negative = good.clone(), good.clone(), good.clone()
    nan[1, 0, 0] = float("nan")
    short[1, 2, 0] = 0.0
    negative[0, 0] = torch.tensor([-0.5, 0.5, 0.5, 0.5])
    for make, parts in [
        (lambda: attention_entropy(nan), ["probabilities", "(1,)"]),
        (lambda: attention_entropy(short), ["probabilities", "(1, 2)", "0.75"]),
        (lambda: attention_entropy(negative), ["probabilities", "negative"]),
        (lambda: entropy_share(good), ["probabilities", "square"]),
        (lambda: entropy_share(torch.ones(1, 1)), ["probabilities", "2 keys"]),
        (lambda: attention_entropy(good, torch.ones(4)), ["mask", "boolean"]),
        (lambda: attention_entropy(good, torch.ones(2, 4, dtype=torch.bool)), ["mask", "(2, 3, 4)", "(1, 2, 4)"]),
        (lambda: attention_entropy(good, torch.arange(4) < 2), ["probabilities", "mask", "(0, 0, 2)"]),
        (lambda: logit_spread(nan, causal=False), ["logits", "(1,)"]),
        (lambda: head_entropy_lower_bound(good[..., :2], good[0], good[1]), ["x, w_q"]),
        (lambda: streaming_attention_entropy(good, good[..., :2]), ["q, k", "d_head"]),
        (lambda: streaming_attention_entropy(good, good[:, :2]), ["q, k", "3 and 2"]),
        (lambda: streaming_attention_entropy(good, good.double()), ["q, k", "dtype"]),
        (lambda: streaming_attention_entropy(good, nan), ["k", "(1,)"]),
        (lambda: streaming_attention_entropy(good, good, block=0), ["block"]),
        (lambda: streaming_attention_entropy(good, good, temperature=0.0), ["temperature"]),
        (
            lambda: streaming_attention_entropy(good[None].expand(3, 2, 3, 4), good[None, :1].expand(4, 1, 3, 4)),
            ["q, k"],
        ),
        (lambda: entropy_lower_bound(-1.0, 4), ["sigma"]),
        (lambda: entropy_lower_bound(float("inf"), 4), ["sigma"]),
        (lambda: entropy_lower_bound(1.0, 0), ["keys"]),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, *parts)


@pytest.mark.parametrize("causal", [True, False])
def test_streaming_with_a_cap_equals_dense(causal, generator):
    q, k, bias = 3 * torch.randn(3, 2, 7, 7, generator=generator, dtype=torch.float64)
    found = streaming_attention_statistics(q, k, causal, block=3, bias=bias, cap=1.5, temperature=2.0)
    logits = 1.5 * torch.tanh(q @ k.mT / 3) + bias
    logits = logits.masked_fill(~torch.ones(7, 7, dtype=torch.bool).tril(), -math.inf) if causal else logits
    torch.testing.assert_close(found.entropy, attention_entropy(logits.softmax(-1)))
    for wrong in (0.0, -1.0, math.nan):
        with pytest.raises(ValueError, match="cap: expected a positive number"):
            streaming_attention_statistics(q, k, cap=wrong)


@pytest.mark.parametrize("shape", [(7, 7), (1, 2, 7, 7), (3, 1, 1, 7)])
@pytest.mark.parametrize("causal", [True, False])
def test_streaming_with_a_bias_equals_dense(shape, causal, generator, as_user):
    q, k = torch.randn(2, 3, 2, 7, 4, generator=generator, dtype=torch.float64)
    bias = torch.randn(shape, generator=generator, dtype=torch.float64)
    found = streaming_attention_statistics(q, k, causal, block=3, bias=bias)
    logits = q @ k.mT / 2 + bias
    logits = logits.masked_fill(~torch.ones(7, 7, dtype=torch.bool).tril(), -math.inf) if causal else logits
    torch.testing.assert_close(found.entropy, attention_entropy(logits.softmax(-1)))
    torch.testing.assert_close(found.peak, logits.softmax(-1).amax(-1))
    for wrong in (bias[..., :3], bias > 0):
        with pytest.raises(ValueError, match="bias: expected"):
            streaming_attention_statistics(q, k, causal, bias=wrong)
