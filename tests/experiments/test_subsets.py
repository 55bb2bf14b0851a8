import math
from dataclasses import replace
from itertools import product

import pytest
import torch
from conftest import one_line

from qkspectrum import TransformerConfig, relative_residual, transformer_path_sums
from qkspectrum.experiments.tasks.subsets import TaskModel, by_length, by_sampled_paths, rounded, sample_paths, walk
from qkspectrum.experiments.tasks.tasks import examples

CONFIG = TransformerConfig(10, 12, 12, 3, 2, 6, causal=False, mlp=False, norm="none", positions="learned")


@pytest.fixture
def model(generator):
    with torch.random.fork_rng():
        torch.manual_seed(0)
        made = TaskModel(CONFIG, 10)
    for block in made.transformer.blocks:  # sharper attention and more of it, so that no length is negligible
        for parameter in block.parameters():
            parameter.data *= 2
    return made


def test_single_paths_add_up_to_the_sums_by_length_and_to_the_models_output(model, generator):
    x = model.embed(torch.randint(10, (5, 6), generator=generator))
    paths = list(product((None, 0, 1), repeat=3))
    walked = walk(model.transformer, x, paths)
    lengths = torch.tensor([sum(head is not None for head in path) for path in paths])
    sums = torch.stack([transformer_path_sums(model.transformer, sequence) for sequence in x], 1)
    for length in range(4):
        torch.testing.assert_close(walked[lengths == length].sum(0), sums[length], rtol=1e-4, atol=1e-5)
    torch.testing.assert_close(walked.sum(0), model.transformer.body(x), rtol=1e-4, atol=1e-5)


def test_accuracies_by_length_are_those_of_the_sums(model, generator):
    inputs, targets = examples("sorting", 30, 6, generator)
    result = by_length(model, inputs, targets)
    assert all(len(numbers) == 4 for numbers in result.values())
    accuracy = (model(inputs).argmax(-1) == targets).float().mean()
    assert result["accuracy_up_to"][-1] == pytest.approx(accuracy.item(), abs=1e-4)
    assert result["accuracy"][0] == result["accuracy_up_to"][0]
    x = model.embed(inputs)
    paths = [path for path in product((None, 0, 1), repeat=3) if sum(head is not None for head in path) == 2]
    two = walk(model.transformer, x, paths).sum(0)
    assert result["accuracy"][2] == pytest.approx(
        (model.readout(two).argmax(-1) == targets).float().mean().item(), abs=1e-4
    )
    share = (two.norm(dim=(1, 2)) / model.transformer.body(x).norm(dim=(1, 2))).mean().item()
    assert result["norm_share"][2] == pytest.approx(share, rel=1e-3)
    assert result["relative_residual"][2] == pytest.approx(relative_residual(two).mean().item(), rel=1e-3)


def test_sampled_paths_have_their_length_and_come_evenly(generator):
    for length in range(4):
        paths = sample_paths(3, 2, length, 600, generator)
        assert all(sum(head is not None for head in path) == length for path in paths)
        counts = [paths.count(list(path)) for path in product((None, 0, 1), repeat=3)]
        kinds = math.comb(3, length) * 2**length
        assert sum(count > 0 for count in counts) == kinds
        assert max(counts) < 600 / kinds + 5 * math.sqrt(600 / kinds) + 1


def test_sampled_paths_of_length_zero_are_the_exact_one(model, generator):
    inputs, targets = examples("sorting", 30, 6, generator)
    sampled, exact = by_sampled_paths(model, inputs, targets, generator), by_length(model, inputs, targets)
    assert sampled["accuracy"][0] == sampled["accuracy_single"][0] == exact["accuracy"][0]
    assert sampled["accuracy_error"][0] == sampled["accuracy_single_error"][0] == 0
    assert all(len(numbers) == 4 for numbers in sampled.values()) and sampled["accuracy_single_error"][1] > 0


def test_numbers_are_kept_to_four_digits():
    assert rounded(torch.tensor([1 / 3, math.nan])) == [0.3333, None] and rounded(torch.tensor(12345.6)) == 12350.0


def test_errors(model, generator, as_user):
    x = torch.zeros(1, 6, 12)
    without = TaskModel(replace(CONFIG, skip=False), 10)
    bent = TaskModel(replace(CONFIG, mlp=True), 10)
    for make, parts in [
        (lambda: sample_paths(6, 2, 7, 5, generator), ["length", "at most 6", "7"]),
        (lambda: sample_paths(6, 2, -1, 5, generator), ["length", "at least 0", "-1"]),
        (lambda: walk(model.transformer, x, [[0, None, 2]]), ["paths", "layer 2", "no head 2", "0 to 1"]),
        (lambda: walk(model.transformer, x, [[0, -1, None]]), ["paths", "layer 1", "no head -1"]),
        (lambda: walk(model.transformer, x, [[0, None]]), ["paths", "3 choices", "2"]),
        (lambda: walk(without.transformer, x, [[0, None, 1]]), ["paths", "layer 1", "no skip connection"]),
        (lambda: walk(bent.transformer, x, [[0, None, 1]]), ["model", "mlp=False"]),
        (lambda: by_length(bent, torch.zeros(1, 6).long(), torch.zeros(1, 6).long()), ["model", "mlp=True"]),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, *parts)
