import math

import pytest
import torch

from qkspectrum import RandomWalk, attention_entropy, query_key_gradient, relative_residual
from qkspectrum.experiments.data.corpora import wikitext2
from qkspectrum.experiments.maps import collapse_map
from qkspectrum.experiments.maps.collapse_map import (
    Draws,
    layer_norm,
    map_cells,
    measure_stack,
    process_draws,
    text_draws,
)
from qkspectrum.experiments.sweeps.sweep import run_cell


def by_hand(mean, spread, draws, index, depth, skip, norm, causal):
    """One draw, query by query, in the standard basis with W itself."""
    dim = draws.tokens.shape[-1]
    # a basis in which `direction` is (1, …, 1)/√d: a reflection that swaps the two
    ones = torch.ones(dim, dtype=torch.float64) / math.sqrt(dim)
    normal = draws.direction[index] - ones
    reflect = torch.eye(dim, dtype=torch.float64) - 2 * torch.outer(normal, normal) / normal.square().sum()
    w = reflect @ torch.diag(mean + spread * draws.deviations[index]) @ reflect
    x = first = draws.tokens[index] @ reflect
    for _ in range(depth):
        read = torch.nn.functional.layer_norm(x, (dim,), eps=0) if norm == "pre" else x
        rows = torch.zeros(len(x), len(x), dtype=torch.float64)
        for t in range(len(x)):
            keys = read[: t + 1] if causal else read
            rows[t, : len(keys)] = (keys @ w @ read[t] / math.sqrt(dim)).softmax(-1)
        x = rows @ read + (x if skip else 0)
        x = torch.nn.functional.layer_norm(x, (dim,), eps=0) if norm == "post" else x
    entropy = attention_entropy(rows)
    counts = torch.arange(1, len(x) + 1) if causal else torch.full((len(x),), len(x))
    share = (entropy / counts.log())[counts > 1].mean()
    uniform = torch.ones_like(rows).tril() if causal else torch.ones_like(rows)
    uniform = uniform / uniform.sum(-1, keepdim=True)
    at_first = torch.nn.functional.layer_norm(first, (dim,), eps=0) if norm == "pre" else first
    gradient = query_key_gradient(rows, read) / query_key_gradient(uniform, at_first)
    centred = [tokens - tokens.mean(0) for tokens in (x, first)]
    variety = centred[0].norm() / centred[1].norm()
    return share, variety, relative_residual(x) / relative_residual(first), gradient


@pytest.mark.parametrize("skip", [False, True])
@pytest.mark.parametrize("norm", ["none", "post", "pre"])
@pytest.mark.parametrize("causal", [False, True])
def test_a_stack_equals_the_same_layers_written_out(skip, norm, causal):
    draws = process_draws("walk", 2, seed=3, dim=6)
    found = measure_stack(1.5, 0.7, draws, (1, 3), skip, norm, causal)
    for place, depth in enumerate((1, 3)):
        for index in range(2):
            expected = by_hand(1.5, 0.7, draws, index, depth, skip, norm, causal)
            ours = [values[place, index] for values in found[:4]]
            torch.testing.assert_close(torch.stack(ours), torch.stack(expected), rtol=1e-8, atol=1e-8)


def test_passing_and_late_count_the_last_querys_keys():
    draws = process_draws("walk", 3, seed=0)
    found = measure_stack(0.0, 0.0, draws)
    assert (found.passing == 1).all() and (found.late == 0.5).all()  # equal logits: nothing is clipped
    found = measure_stack(-40.0, 0.0, draws)
    assert found.late.sum() < 0.2 * found.passing.sum()  # a negative mean: the early tokens pass


def test_layer_norm_leaves_zero_alone():
    x, direction = torch.zeros(1, 2, 4, dtype=torch.float64), torch.full((1, 4), 0.5, dtype=torch.float64)
    assert (layer_norm(x, direction) == 0).all()


def test_every_process_has_the_walks_size():
    for name in collapse_map.PROCESSES:
        x = process_draws(name, 400, seed=0, dim=16).tokens
        expected = 16 * (collapse_map.LENGTH + 1) / (2 * collapse_map.LENGTH)
        assert x.square().sum(-1).mean().item() == pytest.approx(expected, rel=0.05)


def test_text_is_only_scaled_and_turned():
    embeddings = torch.randn(3, collapse_map.LENGTH, 8, generator=torch.Generator().manual_seed(0)) + 1
    draws = text_draws(embeddings, seed=0)
    ratio = draws.tokens @ draws.tokens.mT / (embeddings @ embeddings.mT).double()
    torch.testing.assert_close(ratio, ratio.flatten()[0].expand_as(ratio), rtol=1e-4, atol=0)
    expected = 8 * (collapse_map.LENGTH + 1) / (2 * collapse_map.LENGTH)
    assert draws.tokens.square().sum(-1).mean().item() == pytest.approx(expected)
    # LayerNorm in W's basis takes out what it takes out of the embeddings: their mean over features
    norms = torch.nn.functional.layer_norm(embeddings.double(), (8,), eps=0)
    turned = layer_norm(draws.tokens, draws.direction)
    torch.testing.assert_close(turned @ turned.mT, norms @ norms.mT)


def test_a_map_says_what_its_points_say():
    """The stored mean and error of one point are those of the draws there; the same cell gives the same record."""
    cell = next(cell for cell in map_cells("smoke") if cell.tokens == "walk" and cell.skip and cell.norm == "post")
    corpus = wikitext2(500)
    record = run_cell(cell, corpus)
    mean, spread = record["grid"]["means"][3], record["grid"]["spreads"][1]
    means, spreads = collapse_map.grid(cell.columns, cell.rows)
    assert mean == pytest.approx(means[3].item(), rel=1e-3) and spread == pytest.approx(spreads[1].item(), rel=1e-3)
    found = measure_stack(means[3].item(), spreads[1].item(), cell.sample(corpus), cell.depths, True, "post")
    for name in ("entropy", "variety", "relative_variety", "gradient", "passing"):
        values = getattr(found, name)[1]
        stored, error = collapse_map.surface(record, 2, name)
        assert stored[1, 3].item() == pytest.approx(values.mean().item(), rel=1e-3)
        assert error[1, 3].item() == pytest.approx(values.std().item() / 2, rel=1e-3)
    late = (found.late[1].sum() / found.passing[1].sum()).item()
    assert record["surfaces"]["2"]["late"]["mean"][1][3] == pytest.approx(late, rel=1e-3)
    assert record["first_draw"] is None
    assert run_cell(cell, corpus) == record
    with pytest.raises(ValueError, match="depth 3"):
        collapse_map.surface(record, 3, "entropy")


@pytest.mark.slow
def test_text_comes_from_a_trained_model_and_is_shown():
    corpus = wikitext2(500)
    record, bare = (
        run_cell(next(cell for cell in map_cells("smoke") if cell.condition == f"{name}, attention alone"), corpus)
        for name in ("text", "text without positions")
    )
    shown = Draws(*(torch.tensor([record["first_draw"][name]], dtype=torch.float64) for name in Draws._fields))
    assert shown.tokens.shape == (1, collapse_map.LENGTH, 128) == (1, record["length"], record["dim"])
    assert shown.direction.norm().item() == pytest.approx(1, abs=1e-3)
    assert "words in train" in record["corpus"]
    assert bare["surfaces"] != record["surfaces"] and bare["first_draw"] is None


@pytest.mark.parametrize("skip, norm", [(False, "none"), (True, "post")])
def test_the_limit_of_many_dimensions(skip, norm):
    """Against 30,000 dimensions: logits are nearly ξ C_ti, causal attention of a walk a window of T/ξ tokens."""
    dim = 30_000
    many, limit = process_draws("walk", 1, seed=0, dim=dim), collapse_map.limit_draws(RandomWalk(collapse_map.LENGTH))
    many = many._replace(direction=torch.zeros_like(many.direction))
    for xi in (0.0, 8.0, -8.0):
        found = measure_stack(xi / math.sqrt(dim), 0.0, many, (1, 3), skip, norm)
        expected = measure_stack(xi / math.sqrt(collapse_map.LENGTH), 0.0, limit, (1, 3), skip, norm)
        for ours, theirs in zip(found[:4], expected[:4], strict=True):
            torch.testing.assert_close(ours, theirs, rtol=0.03, atol=0.005)
    i = torch.arange(1, 65) / 64
    window = (8 * torch.minimum(i[:, None], i)).masked_fill(i > i[:, None], -math.inf).softmax(-1).double()
    share = (attention_entropy(window)[1:] / torch.arange(2, 65).log()).mean()
    assert measure_stack(1.0, 0.0, limit).entropy.item() == pytest.approx(share.item())
