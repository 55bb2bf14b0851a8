import itertools
import math

import pytest
import torch
from conftest import one_line
from hypothesis import given, settings
from hypothesis import strategies as st

from qkspectrum import Transformer, TransformerConfig, path_length_distribution, path_sums, transformer_path_sums


def network(layers, heads, tokens=4, dim=3, seed=0):
    g = torch.Generator().manual_seed(seed)
    attention = torch.randn(layers, heads, tokens, tokens, generator=g, dtype=torch.float64).softmax(-1)
    values = torch.randn(layers, heads, dim, dim, generator=g, dtype=torch.float64) / 2
    return attention, values, torch.randn(tokens, dim, generator=g, dtype=torch.float64)


def walked(attention, values, x, skip):
    """Every path on its own: in each layer one of the heads, or none where there is a skip connection."""
    layers, heads = attention.shape[:2]
    sums = torch.zeros(layers + 1, *x.shape, dtype=x.dtype)
    for path in itertools.product(range(0 if skip else 1, heads + 1), repeat=layers):
        z = x
        for layer, choice in enumerate(path):
            if choice:
                z = attention[layer, choice - 1] @ z @ values[layer, choice - 1]
        sums[sum(choice > 0 for choice in path)] += z
    return sums


@given(st.integers(1, 4), st.integers(1, 3), st.booleans(), st.integers(0, 9))
@settings(max_examples=40, deadline=None)
def test_sums_equal_walking_every_path(layers, heads, skip, seed):
    made = network(layers, heads, seed=seed)
    torch.testing.assert_close(path_sums(*made, skip=skip), walked(*made, skip))


def test_all_lengths_add_up_to_the_output_of_a_deep_network():
    """13^12 paths."""
    attention, values, x = network(12, 12, tokens=6, dim=5)
    values = values / 12
    z = x
    for p, a in zip(attention, values, strict=True):
        z = z + (p @ z @ a).sum(0)
    torch.testing.assert_close(path_sums(attention, values, x).sum(0), z)


def test_factors_give_what_their_product_gives(generator):
    attention, _, x = network(3, 2)
    down = torch.randn(3, 2, 3, 2, generator=generator, dtype=torch.float64)
    up = torch.randn(3, 2, 2, 3, generator=generator, dtype=torch.float64)
    torch.testing.assert_close(path_sums(attention, (down, up), x), path_sums(attention, down @ up, x))


@pytest.mark.parametrize("skip", [True, False])
@pytest.mark.parametrize("causal", [True, False])
def test_lengths_of_a_transformer_add_up_to_its_output(skip, causal, generator):
    config = TransformerConfig(width=12, heads=3, layers=4, norm="none", mlp=False, skip=skip, causal=causal)
    model = Transformer(config, generator).double()
    x = torch.randn(7, 12, generator=generator, dtype=torch.float64)
    sums = transformer_path_sums(model, x)
    assert sums.shape == (5, 7, 12)
    torch.testing.assert_close(sums.sum(0), model.body(x))
    assert torch.equal(sums[0], x if skip else torch.zeros_like(x))
    assert skip or not sums[:-1].any()


def test_half_precision_and_gradients():
    attention, values, x = network(3, 2)
    half = path_sums(attention.bfloat16(), values.bfloat16(), x.bfloat16())
    assert half.dtype == torch.float32
    torch.testing.assert_close(half, path_sums(attention, values, x).float(), atol=0.05, rtol=0.05)
    values.requires_grad_()
    path_sums(attention, values, x).square().sum().backward()
    assert values.grad.isfinite().all() and values.grad.any()


@pytest.mark.parametrize(("layers", "heads"), [(0, 1), (1, 1), (4, 2), (12, 12)])
def test_lengths_are_counted(layers, heads):
    shares = path_length_distribution(layers, heads)
    assert shares.sum().item() == pytest.approx(1)
    if (heads + 1) ** layers < 1e4:
        lengths = [sum(c > 0 for c in path) for path in itertools.product(range(heads + 1), repeat=layers)]
        counted = [lengths.count(k) / len(lengths) for k in range(layers + 1)]
        assert shares.tolist() == pytest.approx(counted)
    assert (shares * torch.arange(layers + 1)).sum().item() == pytest.approx(layers * heads / (heads + 1))
    assert len(shares) == layers + 1 and math.isfinite(shares[-1])


def test_errors(as_user):
    attention, values, x = network(2, 2)
    for make, name in [
        (lambda: path_sums(attention[0], values, x), "attention"),
        (lambda: path_sums(attention[..., :3], values, x), "attention"),
        (lambda: path_sums(2 * attention, values, x), "row (0, 0, 0) sums to 2"),
        (lambda: path_sums(attention * float("nan"), values, x), "attention: not finite at index (0, 0)"),
        (lambda: path_sums(attention, values[:1], x), "values"),
        (lambda: path_sums(attention, values[..., :2], x), "values"),
        (lambda: path_sums(attention, (values, values[..., :2, :]), x), "values"),
        (lambda: path_sums(attention, values * float("inf"), x), "values"),
        (lambda: path_sums(attention, values, x[:3]), "x"),
        (lambda: path_sums(attention, values, x.long()), "x"),
        (lambda: transformer_path_sums(Transformer(TransformerConfig(width=4, mlp=False)), x), "model"),
        (lambda: path_length_distribution(-1, 2), "layers"),
        (lambda: path_length_distribution(2, 0), "heads"),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, name)
