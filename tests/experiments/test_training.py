import ast
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from conftest import one_line
from small_runs import CONFIG, MODEL, crash_at, random_corpus, weights

from qkspectrum import QKMatrix
from qkspectrum.experiments import run_folder, training
from qkspectrum.experiments.corpora import windows_of
from qkspectrum.experiments.measures import measure
from qkspectrum.experiments.training import TrainingConfig, train


@pytest.fixture(scope="module")
def corpus():
    return random_corpus()


def test_training_learns_and_measures_what_it_says(corpus):
    model, records = train(MODEL, replace(CONFIG, steps=60, strength=0.0), corpus, progress=False)
    assert [r["step"] for r in records] == [0, 15, 30, 45, 60]
    assert records[-1]["perplexity"] < records[0]["perplexity"]
    last = measure(model, corpus.valid, 4)
    assert last == {k: v for k, v in records[-1].items() if k not in ("step", "loss")}
    attention = model.blocks[0].attention
    w = attention.q_proj.weight[:8].mT @ attention.k_proj.weight[:8]
    assert last["trace"][0] == pytest.approx(w.trace().item(), rel=1e-4)
    assert last["frobenius_squared"][0] == pytest.approx(w.square().sum().item(), rel=1e-4)
    assert 0 < last["entropy_share"] <= 1 and 0 <= last["relative_residual"] <= 1


def test_locater_moves_the_spectrum_as_it_says(corpus):
    config = replace(CONFIG, steps=300, strength=1.0, trace=2.0, learning_rate=1e-2, clip=100.0)
    model, _ = train(replace(MODEL, heads=1, dropout=0.0), config, corpus, progress=False)
    free, _ = train(replace(MODEL, heads=1, dropout=0.0), replace(config, strength=0.0), corpus, progress=False)
    spectra = [
        QKMatrix(m.blocks[0].attention.q_proj.weight, m.blocks[0].attention.k_proj.weight) for m in (model, free)
    ]
    assert spectra[0].trace().item() == pytest.approx(2.0, abs=0.5)
    assert spectra[0].frobenius_squared() < spectra[1].frobenius_squared() / 3


def test_same_seed_same_weights_and_the_callers_random_state_is_kept(corpus):
    torch.manual_seed(5)
    expected = torch.rand(3)
    torch.manual_seed(5)
    first, _ = train(MODEL, CONFIG, corpus, progress=False)
    assert torch.equal(torch.rand(3), expected)
    again, _ = train(MODEL, CONFIG, corpus, progress=False)
    other, _ = train(MODEL, replace(CONFIG, seed=4), corpus, progress=False)
    assert torch.equal(weights(first), weights(again)) and not torch.equal(weights(first), weights(other))


class Recorder(torch.optim.SGD):
    """Remembers the learning rate and gradient norm of every step."""

    def __init__(self, parameters, lr, betas, weight_decay, fused):
        super().__init__(parameters, lr, weight_decay=weight_decay)
        self.seen, self.settings = [], (betas, weight_decay)
        Recorder.last = self

    def step(self):
        gradients = [p.grad for group in self.param_groups for p in group["params"]]
        self.seen.append((self.param_groups[0]["lr"], torch.cat([g.flatten() for g in gradients]).norm().item()))
        super().step()


def test_schedule_clipping_and_the_optimizers_settings(corpus, monkeypatch):
    monkeypatch.setattr(torch.optim, "AdamW", Recorder)
    config = replace(CONFIG, clip=0.01, weight_decay=0.3, learning_rate=0.5, strength=0.0)
    train(MODEL, config, corpus, progress=False)
    rates, norms = zip(*Recorder.last.seen, strict=True)
    expected = [0.5 * min(s / 4, (4 / s) ** 0.5) for s in range(1, 13)]
    assert list(rates) == pytest.approx(expected)
    assert list(norms) == pytest.approx([0.01] * 12, rel=1e-3)
    assert Recorder.last.settings == ((0.9, 0.98), 0.3)


def test_the_loss_reported_leaves_the_penalty_out(corpus):
    config = replace(CONFIG, evaluations=12, learning_rate=1e-9)  # nothing is learned: the first losses agree
    quiet = replace(MODEL, dropout=0.0)
    with_, without = (
        train(quiet, replace(config, strength=strength, trace=5.0), corpus, progress=False)[1]
        for strength in (9.0, 0.0)
    )
    assert with_[1]["loss"] == pytest.approx(without[1]["loss"], rel=1e-4)


def test_epochs_and_seeds_differ_in_order(corpus):
    per_epoch = len(windows_of(corpus.train, 8)[0]) // CONFIG.batch
    first = training._batch(corpus.train, MODEL, CONFIG, 1)[0]
    assert not torch.equal(first, training._batch(corpus.train, MODEL, CONFIG, per_epoch + 1)[0])
    assert not torch.equal(first, training._batch(corpus.train, MODEL, replace(CONFIG, seed=4), 1)[0])


def test_every_epoch_sees_every_window_once(corpus):
    inputs, _ = windows_of(corpus.train, 8)
    per_epoch = len(inputs) // CONFIG.batch
    for epoch in (0, 1):
        steps = range(epoch * per_epoch + 1, (epoch + 1) * per_epoch + 1)
        seen = torch.cat([training._batch(corpus.train, MODEL, CONFIG, step)[0] for step in steps])
        assert len({tuple(row.tolist()) for row in seen}) == len(seen) == per_epoch * CONFIG.batch


def test_interrupted_between_any_two_writes_it_resumes_to_the_same_weights(corpus, tmp_path, monkeypatch):
    """Crash at every update in turn, and between checkpoint and log; always the same final model and log."""
    whole, records = train(MODEL, CONFIG, corpus, tmp_path / "whole", progress=False)
    log = (tmp_path / "whole" / "log.jsonl").read_text()
    assert [json.loads(line) for line in log.splitlines()] == records
    write = run_folder.write_text_atomically

    for step in range(1, CONFIG.steps + 1):
        folder = tmp_path / str(step)
        with crash_at(step):
            train(MODEL, CONFIG, corpus, folder, progress=False)
        model, _ = train(MODEL, CONFIG, corpus, folder, progress=False)
        assert torch.equal(weights(model), weights(whole))
        assert (folder / "log.jsonl").read_text() == log

    for count in range(CONFIG.evaluations + 1):
        calls = iter(range(100))

        def crash_before_log(*arguments, at=count, calls=calls):
            if next(calls) == at:
                raise KeyboardInterrupt
            write(*arguments)

        folder = tmp_path / f"log{count}"
        monkeypatch.setattr(run_folder, "write_text_atomically", crash_before_log)
        with pytest.raises(KeyboardInterrupt):
            train(MODEL, CONFIG, corpus, folder, progress=False)
        monkeypatch.setattr(run_folder, "write_text_atomically", write)
        train(MODEL, CONFIG, corpus, folder, progress=False)
        assert (folder / "log.jsonl").read_text() == log


@pytest.mark.parametrize(
    "damage", [lambda b: b[:-20], lambda b: b"", lambda b: b"x" * 99, lambda b: b[:8] + b"{}" + b[10:]]
)
def test_a_broken_checkpoint_is_named(damage, corpus, tmp_path):
    train(MODEL, CONFIG, corpus, tmp_path, progress=False)
    path = tmp_path / "checkpoint.safetensors"
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(ValueError) as error:
        train(MODEL, CONFIG, corpus, tmp_path, progress=False)
    one_line(error, "checkpoint.safetensors", "cannot be read")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_killed_processes_resume_to_the_same_bytes(tmp_path):
    """SIGKILL inside a checkpoint write, around its move and at any moment: weights, optimizer, log, all the same."""
    script = Path(__file__).with_name("killed_runs.py")
    done = subprocess.run([sys.executable, script, tmp_path], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    deaths = ast.literal_eval(done.stdout)
    assert deaths["half written"] == 3 and deaths["before the move"] == 5 and deaths["by chance"] >= 1
    folders = sorted(tmp_path.iterdir())
    assert len(folders) == 1 + 3 + 5 + 2
    for name in ("checkpoint.safetensors", "log.jsonl"):
        assert len({(folder / name).read_bytes() for folder in folders}) == 1


def test_errors(corpus, tmp_path, as_user):
    train(MODEL, CONFIG, corpus, tmp_path, progress=False)
    other = replace(corpus, train=corpus.train.flip(0))  # as many words, another text
    tiny = replace(corpus, train=corpus.train[:5])
    nan = replace(CONFIG, learning_rate=1e30, clip=1e30)
    for make, error_type, parts in [
        (lambda: train(MODEL, replace(CONFIG, steps=13), corpus, tmp_path, progress=False), ValueError, ["folder"]),
        (lambda: train(MODEL, CONFIG, other, tmp_path, progress=False), ValueError, ["folder", "other settings"]),
        (lambda: train(replace(MODEL, vocabulary=9), CONFIG, corpus), ValueError, ["vocabulary", "30", "9"]),
        (lambda: train(MODEL, CONFIG, tiny, progress=False), ValueError, ["corpus", "5 words"]),
        (lambda: train(MODEL, nan, corpus, progress=False), FloatingPointError, ["loss", "seed 3"]),
        (lambda: TrainingConfig(steps=0), ValueError, ["steps"]),
        (lambda: TrainingConfig(clip=float("nan")), ValueError, ["clip"]),
    ]:
        with pytest.raises(error_type) as error:
            make()
        one_line(error, *parts)
