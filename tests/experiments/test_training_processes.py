"""`train` in two processes, each on its half of every batch: the run of one process, which alone writes."""

import json
from dataclasses import replace
from unittest import mock

import pytest
import torch
from safetensors.torch import load_file, save_file
from small_runs import CONFIG, MODEL, crash_at, random_corpus, weights
from torch import distributed
from two_processes import NEEDS_GLOO, meet, run_two

from qkspectrum.experiments.remedies.remedy_training import RemedyTraining
from qkspectrum.experiments.training import run_folder
from qkspectrum.experiments.training.batches import Batches
from qkspectrum.experiments.training.loop import train

pytestmark = [NEEDS_GLOO, pytest.mark.slow]
QUIET = replace(MODEL, dropout=0.0)  # the one thing that depends on who sees which sequence
CLIPPING = RemedyTraining(**vars(CONFIG), remedy="QK-clip", amount=0.2)
TOLERANCE = 2e-5  # sums in another order, through twelve steps of Adam


def process(rank, folder):
    meet(rank, folder)
    corpus = random_corpus()
    with (
        mock.patch.object(run_folder, "save_file", wraps=run_folder.save_file) as checkpoint,
        mock.patch.object(run_folder, "write_text_atomically", wraps=run_folder.write_text_atomically) as log,
    ):
        with crash_at(8):
            train(QUIET, CONFIG, corpus, folder / "run", progress=False)
        model, _ = train(QUIET, CONFIG, corpus, folder / "run", progress=False)
    (folder / f"writes {rank}").write_text(str(checkpoint.call_count + log.call_count))
    save_file({name: value.contiguous() for name, value in model.state_dict().items()}, folder / f"weights {rank}")
    clipped, _ = train(QUIET, CLIPPING, corpus, progress=False)
    save_file({name: value.contiguous() for name, value in clipped.state_dict().items()}, folder / f"clipped {rank}")
    distributed.barrier()  # until the first process has kept its last step
    few = replace(corpus, train=corpus.train[:25])  # three windows
    for what, wrong in {
        "odd batch": lambda: train(QUIET, replace(CONFIG, batch=5), corpus, folder / "none"),
        "odd text": lambda: train(QUIET, CONFIG, few, folder / "none"),
        "own folders": lambda: train(QUIET, CONFIG, corpus, folder / ("run" if rank else "none"), progress=False),
    }.items():
        with pytest.raises(ValueError) as error:
            wrong()
        (folder / f"{what} {rank}").write_text(str(error.value))
    distributed.destroy_process_group()


@pytest.fixture(scope="module")
def two_processes(tmp_path_factory):
    """The folder with what both processes left."""
    folder = tmp_path_factory.mktemp("ranks")
    run_two(process, folder)
    return folder


@pytest.fixture(scope="module")
def one_process():
    return train(QUIET, CONFIG, random_corpus(), progress=False)


def test_two_processes_train_to_the_weights_of_one_also_after_an_interruption(one_process, two_processes):
    model, records = one_process
    first, second = (load_file(two_processes / f"weights {rank}") for rank in (0, 1))
    for name, weight in model.state_dict().items():
        assert torch.equal(first[name], second[name]), name
        torch.testing.assert_close(first[name], weight, rtol=0, atol=TOLERANCE)
    log = [json.loads(line) for line in (two_processes / "run" / "log.jsonl").read_text().splitlines()]
    assert [record["step"] for record in log] == [record["step"] for record in records]
    for found, expected in zip(log, records, strict=True):
        for name in ("perplexity", *(["loss"] if expected["step"] else [])):
            assert found[name] == pytest.approx(expected[name], rel=1e-5)


def test_two_processes_clip_at_the_largest_logit_of_both(one_process, two_processes):
    model, _ = train(QUIET, CLIPPING, random_corpus(), progress=False)
    first, second = (load_file(two_processes / f"clipped {rank}") for rank in (0, 1))
    for name, weight in model.state_dict().items():
        assert torch.equal(first[name], second[name]), name
        torch.testing.assert_close(first[name], weight, rtol=0, atol=TOLERANCE)
    assert (weights(model) - weights(one_process[0])).abs().max() > 50 * TOLERANCE  # it did clip


def test_one_half_of_every_batch_would_be_seen_to_differ(one_process, monkeypatch):
    batch = Batches.__call__
    monkeypatch.setattr(Batches, "__call__", lambda *arguments: [part[::2] for part in batch(*arguments)])
    half, _ = train(QUIET, CONFIG, random_corpus(), progress=False)
    assert (weights(half) - weights(one_process[0])).abs().max() > 50 * TOLERANCE


def test_only_the_first_process_writes(two_processes):
    assert int((two_processes / "writes 0").read_text()) > 5 and (two_processes / "writes 1").read_text() == "0"


@pytest.mark.parametrize("rank", [0, 1])
def test_what_processes_cannot_share_is_named_by_all_of_them(rank, two_processes):
    for what, message in {
        "odd batch": "batch: expected a multiple of the 2 processes, got 5 sequences",
        "odd text": "batch: expected a multiple of the 2 processes, got 3 sequences",
        "own folders": "folder: expected one that all processes see, but they continue from steps 0 to 12",
    }.items():
        assert (two_processes / f"{what} {rank}").read_text() == message
    assert not (two_processes / "none").exists()
