import ast
import json
import os
import pickle
import subprocess
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
import torch
from conftest import one_line
from safetensors import SafetensorError
from small_runs import CONFIG, MODEL, crash_at, random_corpus, weights
from torch.nn import functional

from qkspectrum import QKMatrix
from qkspectrum.experiments.data.corpora import Corpus, windows_of
from qkspectrum.experiments.training import loop as training
from qkspectrum.experiments.training import next_word, run_folder
from qkspectrum.experiments.training.batches import Batches
from qkspectrum.experiments.training.lock import locked
from qkspectrum.experiments.training.loop import TrainingConfig, train
from qkspectrum.experiments.training.measures import measure
from qkspectrum.experiments.training.next_word import HEAD_ROWS, next_word_loss

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def corpus():
    return random_corpus()


def test_training_learns_and_measures_what_it_says(corpus):
    model, records = train(MODEL, replace(CONFIG, steps=60, strength=0.0), corpus, progress=False)
    assert [r["step"] for r in records] == [0, 15, 30, 45, 60]
    assert records[-1]["perplexity"] < records[0]["perplexity"]
    last = measure(model, corpus.valid, 4)
    assert last == {k: v for k, v in records[-1].items() if k not in ("step", "loss", "gradient_norm")}
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

    def __init__(self, parameters, lr, betas, weight_decay, fused, capturable):
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


def order_of(corpus, config):
    return Batches(corpus.train, MODEL.context, config.batch, config.seed, "cpu")


def test_epochs_and_seeds_differ_in_order(corpus):
    per_epoch = len(windows_of(corpus.train, 8)[0]) // CONFIG.batch
    first = order_of(corpus, CONFIG)(1)[0]
    assert not torch.equal(first, order_of(corpus, CONFIG)(per_epoch + 1)[0])
    assert not torch.equal(first, order_of(corpus, replace(CONFIG, seed=4))(1)[0])


def test_every_epoch_sees_every_window_once(corpus):
    inputs, _ = windows_of(corpus.train, 8)
    per_epoch = len(inputs) // CONFIG.batch
    for epoch in (0, 1):
        steps = range(epoch * per_epoch + 1, (epoch + 1) * per_epoch + 1)
        batches = order_of(corpus, CONFIG)
        seen = torch.cat([batches(step)[0] for step in steps])
        assert len({tuple(row.tolist()) for row in seen}) == len(seen) == per_epoch * CONFIG.batch


def test_a_run_interrupted_between_any_two_writes_resumes_to_the_same_weights(corpus, tmp_path, monkeypatch):
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


def full_cross_entropy(hidden, weight, targets):
    return functional.cross_entropy(functional.linear(hidden, weight).flatten(0, -2), targets.flatten())


@pytest.mark.parametrize("tokens", [1, HEAD_ROWS - 1, HEAD_ROWS, 2 * HEAD_ROWS + 3])
@pytest.mark.parametrize("size", [1.0, 30.0])
def test_next_word_loss_is_the_full_cross_entropy_in_value_and_gradient(tokens, size, generator):
    hidden = size * torch.randn(2, tokens, 12, generator=generator, dtype=torch.float64)
    weight = torch.randn(50, 12, generator=generator, dtype=torch.float64)
    targets = torch.randint(50, (2, tokens), generator=generator)
    exact = [hidden.requires_grad_(), weight.requires_grad_()]
    (3 * full_cross_entropy(*exact, targets)).backward()
    rounded = [x.detach().float().requires_grad_() for x in exact]
    loss = next_word_loss(*rounded, targets)
    (3 * loss).backward()
    assert loss.item() == pytest.approx(full_cross_entropy(*exact, targets).item(), rel=1e-5)
    for ours, theirs in zip(rounded, exact, strict=True):
        largest = theirs.grad.abs().max().item()
        torch.testing.assert_close(ours.grad.double(), theirs.grad, rtol=0, atol=1e-5 * largest)


@pytest.mark.skipif(not hasattr(torch.nn, "LinearCrossEntropyOptions"), reason="this torch has no chunked head")
def test_logits_of_all_tokens_and_words_are_never_held(generator):
    """The largest piece of memory taken at once; the full cross-entropy shows that it would be seen."""
    tokens, words = 4 * HEAD_ROWS, 2_000
    hidden, weight = (torch.randn(n, 8, generator=generator, requires_grad=True) for n in (tokens, words))
    targets = torch.randint(words, (tokens,), generator=generator)

    def largest(loss):
        with torch.profiler.profile(profile_memory=True) as profiler:
            loss(hidden, weight, targets).backward()
        return max(event.self_cpu_memory_usage for event in profiler.events()) / 4

    assert largest(full_cross_entropy) >= tokens * words
    assert HEAD_ROWS * words <= largest(next_word_loss) <= 2 * HEAD_ROWS * words


def as_in(release):
    """A stand-in for torch's options as another release has them: it takes what is named, or nothing."""
    known = {"2.13": ("balanced", "accurate", "compact"), "2.14": ("accurate", "compact"), "some day": ()}[release]

    def options(batch_chunk_size, chunking_method, acc_policy):
        if acc_policy not in known:
            raise (ValueError if known else TypeError)(f"invalid acc_policy: {acc_policy!r}")
        return acc_policy

    return options


@pytest.mark.parametrize("release, chosen", [("2.13", "balanced"), ("2.14", "accurate"), ("some day", None)])
def test_what_this_torch_does_not_take_is_not_asked_of_it(release, chosen, monkeypatch, generator):
    """The young interface of the chunked loss differs between releases; without it the loss is the full one."""
    asked = []

    def loss(hidden, weight, targets, options):
        asked.append(options)
        return full_cross_entropy(hidden, weight, targets)

    monkeypatch.setattr(torch.nn, "LinearCrossEntropyOptions", as_in(release), raising=False)
    monkeypatch.setattr(functional, "linear_cross_entropy", loss, raising=False)
    next_word._chunked.cache_clear()
    try:
        hidden, weight = torch.randn(3, 4, generator=generator), torch.randn(5, 4, generator=generator)
        targets = torch.tensor([0, 4, 2])
        for _ in range(2):
            assert torch.equal(next_word_loss(hidden, weight, targets), full_cross_entropy(hidden, weight, targets))
    finally:
        next_word._chunked.cache_clear()
    assert asked == ([] if chosen is None else [chosen] * 3)  # tried once, then used twice


def test_the_chunked_loss_is_used_where_torch_has_it():
    assert (next_word._chunked() is not None) == hasattr(torch.nn, "LinearCrossEntropyOptions")


@pytest.fixture(scope="module")
def learnable():
    """Every word decides the next one, four times in five."""
    g = torch.Generator().manual_seed(0)
    text = [0]
    for chance, word in zip(torch.rand(2_000, generator=g), torch.randint(30, (2_000,), generator=g), strict=True):
        text.append((7 * text[-1] + 3) % 30 if chance < 0.8 else word.item())
    text = torch.tensor(text)
    return Corpus("learnable", [str(i) for i in range(30)], text[:1_500], text[1_500:], text[1_500:])


def test_half_precision_learns_as_much_and_keeps_weights_and_losses_in_float32(learnable, tmp_path):
    config = replace(CONFIG, steps=80, batch=16, learning_rate=1e-2, evaluation_windows=60)
    single, half = (
        train(MODEL, config, learnable, tmp_path / precision, progress=False, precision=precision)
        for precision in training.PRECISIONS
    )
    (exact, before), (model, records) = single, half
    assert {p.dtype for p in model.parameters()} == {torch.float32}
    assert not torch.equal(weights(model), weights(exact))  # it did multiply in half precision
    assert records[-1]["perplexity"] < records[0]["perplexity"] / 3
    assert records[-1]["perplexity"] == pytest.approx(before[-1]["perplexity"], rel=0.03)
    losses = torch.tensor([record["loss"] for record in records[1:]])
    assert (losses != losses.bfloat16()).any()
    with pytest.raises(ValueError) as error:
        train(MODEL, config, learnable, tmp_path / "float32", progress=False, precision="bfloat16")
    one_line(error, "folder", "other settings")


def test_a_compiled_run_is_one_graph_and_the_same_run(corpus, monkeypatch, as_user):
    """Captured whole and run by torch's own operations: what a compiler makes of them is not tested here."""
    captured = []

    def backend(graph, inputs, **options):
        captured.append(graph)
        return graph

    monkeypatch.setattr(torch, "compile", partial(torch.compile, backend=backend, fullgraph=True))
    model, _ = train(MODEL, CONFIG, corpus, progress=False, compiled=True)
    plain, _ = train(MODEL, CONFIG, corpus, progress=False)
    assert len(captured) == 1 and torch.equal(weights(model), weights(plain))


@pytest.mark.parametrize("kept", [0, 1, 3])
def test_tensorboard_shows_what_the_log_holds_also_after_an_interruption(kept, corpus, tmp_path, monkeypatch):
    """Interrupted between showing a measurement and keeping it, `kept` checkpoints into the run."""
    accumulators = pytest.importorskip("tensorboard.backend.event_processing.event_accumulator")

    def shown():
        found = accumulators.EventAccumulator(str(tmp_path / "tensorboard"), size_guidance={"scalars": 0}).Reload()
        return {tag: [(e.step, e.value) for e in found.Scalars(tag)] for tag in found.Tags()["scalars"]}

    save, calls = training.save, iter(range(100))

    def interrupted(*arguments):
        if next(calls) == kept:
            raise KeyboardInterrupt
        save(*arguments)

    monkeypatch.setattr(training, "save", interrupted)
    with pytest.raises(KeyboardInterrupt):
        train(MODEL, CONFIG, corpus, tmp_path, progress=False, tensorboard=True)
    assert len(shown()["perplexity"]) == kept + 1
    monkeypatch.setattr(training, "save", save)
    train(MODEL, CONFIG, corpus, tmp_path, progress=False, tensorboard=True)
    expected = {}
    for line in (tmp_path / "log.jsonl").read_text().splitlines():
        record = json.loads(line)
        step = record.pop("step")
        for name, value in record.items():
            numbers = {f"{name}/head {i}": v for i, v in enumerate(value)} if isinstance(value, list) else {name: value}
            for tag, number in numbers.items():
                expected.setdefault(tag, []).append((step, pytest.approx(number, rel=1e-6)))
    assert len(expected["trace/head 1"]) == 5 and len(expected["loss"]) == 4
    assert shown() == expected


def test_without_tensorboard_its_absence_is_named(corpus, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "tensorboard", None)
    for name in [name for name in sys.modules if name.startswith("torch.utils.tensorboard")]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(ImportError) as error:
        train(MODEL, CONFIG, corpus, tmp_path, progress=False, tensorboard=True)
    one_line(error, "tensorboard: expected the package to be installed")
    with pytest.raises(ValueError) as error:
        train(MODEL, CONFIG, corpus, progress=False, tensorboard=True)
    one_line(error, "folder", "tensorboard")


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


def test_one_process_at_a_time_trains_in_a_folder(corpus, tmp_path):
    with locked(tmp_path / "checkpoint.safetensors"), pytest.raises(ValueError) as error:
        train(MODEL, CONFIG, corpus, tmp_path, progress=False)
    one_line(error, "checkpoint.safetensors: in use by process", str(os.getpid()))
    assert not (tmp_path / "log.jsonl").exists()
    train(MODEL, CONFIG, corpus, tmp_path, progress=False)


def test_a_full_disk_is_reported_and_what_was_saved_before_stays(corpus, tmp_path, monkeypatch):
    save, calls = run_folder.save_file, iter(range(99))

    def full(tensors, path, metadata):
        if next(calls) == 2:
            path.write_bytes(b"half")
            raise SafetensorError("Error while serializing: I/O error: No space left on device (os error 28)")
        save(tensors, path, metadata)

    monkeypatch.setattr(run_folder, "save_file", full)
    with pytest.raises(ValueError) as error:
        train(MODEL, CONFIG, corpus, tmp_path, progress=False)
    one_line(error, "checkpoint.safetensors: cannot be written", "No space left on device")
    assert pickle.loads(pickle.dumps(error.value)).args == error.value.args  # as it comes back from a worker
    files = {path.name for path in tmp_path.iterdir()}
    assert files == {"checkpoint.safetensors", "log.jsonl", ".checkpoint.safetensors.lock"}
    _, records = train(MODEL, CONFIG, corpus, tmp_path, progress=False)
    assert records == train(MODEL, CONFIG, corpus, progress=False)[1]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_killed_processes_resume_to_the_same_bytes(tmp_path):
    """SIGKILL inside a checkpoint write, around its move and at any moment: weights, optimizer, log, all the same."""
    script = Path(__file__).with_name("killed_runs.py")
    done = subprocess.run([sys.executable, script, tmp_path], capture_output=True, text=True)
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
        (lambda: train(MODEL, CONFIG, corpus, precision="float16"), ValueError, ["precision", "bfloat16", "'float16'"]),
        (lambda: TrainingConfig(steps=0), ValueError, ["steps"]),
        (lambda: TrainingConfig(clip=float("nan")), ValueError, ["clip"]),
    ]:
        with pytest.raises(error_type) as error:
            make()
        one_line(error, *parts)
