"""What a GPU computes is what a CPU computes: `make gpu` runs these on the device, `make test` on the CPU.

They need nothing but torch, pytest and the library, so that a bare machine with a GPU can run them.
"""

import math
from dataclasses import replace
from functools import partial

import pytest
import torch
from safetensors.torch import save_file

from qkspectrum import (
    EntropyRecorder,
    LocAteR,
    QKMatrix,
    Transformer,
    TransformerConfig,
    attention_entropy,
    heads,
    scan,
    streaming_attention_statistics,
)
from qkspectrum.experiments.data.corpora import Corpus
from qkspectrum.experiments.sweeps.cells import Cell
from qkspectrum.experiments.sweeps.workers import finished_in_turns
from qkspectrum.experiments.training import captured, loop
from qkspectrum.experiments.training.loop import TrainingConfig, _compiled, _hidden_states, train

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
MODEL = TransformerConfig(vocabulary=50, width=32, mlp_width=64, layers=2, heads=2, context=16)
TRAINING = TrainingConfig(
    steps=6, batch=8, warmup=2, learning_rate=1e-2, evaluations=3, evaluation_windows=4, strength=0.01
)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    ids = torch.randint(50, (3, 2_000), generator=torch.Generator().manual_seed(3))
    return Corpus("random words", [str(i) for i in range(50)], *ids)


def fresh_model(config: TransformerConfig = MODEL) -> Transformer:
    return Transformer(config, torch.Generator().manual_seed(0)).eval()


def test_hidden_states():
    model, ids = fresh_model(), torch.arange(32).view(2, 16)
    expected = _hidden_states(model, ids)
    found = _hidden_states(model.to(DEVICE), ids.to(DEVICE))
    torch.testing.assert_close(found.cpu(), expected, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("causal", [True, False])
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_streaming_statistics_are_those_of_the_dense_rows(causal, dtype):
    q, k = torch.randn(2, 2, 3, 300, 16, generator=torch.Generator().manual_seed(1)).to(DEVICE, dtype)
    found = streaming_attention_statistics(q, k, causal=causal)
    logits = q.double() @ k.double().mT / 4
    if causal:
        logits = logits.masked_fill(torch.ones(300, 300, device=DEVICE).tril() == 0, -math.inf)
    weights = logits.softmax(-1)
    atol = 1e-4 if dtype == torch.float32 else 2e-2
    torch.testing.assert_close(found.entropy.double(), attention_entropy(weights), rtol=0, atol=atol)
    torch.testing.assert_close(found.peak.double(), weights.amax(-1), rtol=0, atol=atol)


def test_the_recorder_sees_what_it_sees_on_a_cpu():
    model, ids = fresh_model(), torch.arange(32).view(2, 16)
    with EntropyRecorder(model) as on_cpu:
        model(ids)
    model.to(DEVICE)
    with EntropyRecorder(model) as on_device:
        model(ids.to(DEVICE))
    for expected, found in zip(on_cpu.records, on_device.records, strict=True):
        assert expected.keys() == found.keys()
        assert all(found[name] == pytest.approx(expected[name], rel=1e-3) for name in ("entropy", "peak"))


@pytest.mark.parametrize("scale", ["frobenius", "traceless", "trace"])
def test_the_penalty_and_its_gradient(scale):
    def penalty_and_gradient(device: str) -> list[torch.Tensor]:
        model = fresh_model().to(device)
        penalty = LocAteR(0.1, 1.0, scale)(model)
        penalty.backward()
        attention = model.blocks[0].attention
        return [x.cpu() for x in (penalty.detach(), attention.q_proj.weight.grad, attention.k_proj.weight.grad)]

    for expected, found in zip(penalty_and_gradient("cpu"), penalty_and_gradient(DEVICE), strict=True):
        torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-5)


def test_the_spectrum_under_autocast_is_in_full_precision():
    w_q, w_k = torch.randn(2, 3, 8, 64, generator=torch.Generator().manual_seed(2))
    expected = QKMatrix(w_q, w_k)
    with torch.autocast(DEVICE, torch.bfloat16):
        found = QKMatrix(w_q.to(DEVICE), w_k.to(DEVICE))
        trace, scale, values = found.trace(), found.frobenius_squared(), found.eigenvalues()
    torch.testing.assert_close(trace.cpu(), expected.trace(), rtol=1e-4, atol=1e-3)
    torch.testing.assert_close(scale.cpu(), expected.frobenius_squared(), rtol=1e-4, atol=1e-3)
    torch.testing.assert_close(values.sum(-1).real.cpu(), expected.trace(), rtol=1e-3, atol=1e-2)


def test_a_live_model_and_its_file_have_the_same_w(tmp_path):
    model = fresh_model().to(DEVICE)
    path = tmp_path / "model.safetensors"
    save_file({name: tensor.cpu().contiguous() for name, tensor in model.state_dict().items()}, path)
    for live, stored in zip(heads(model), heads(path, num_heads=2), strict=True):
        found, expected = (QKMatrix(head.w_q, head.w_k).trace().cpu() for head in (live, stored))
        torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_a_file_is_scanned_on_the_device_as_on_a_cpu(tmp_path, dtype):
    pytest.importorskip("pandas")
    path = tmp_path / "model.safetensors"
    weights = fresh_model().to(dtype).state_dict()
    save_file({name: tensor.contiguous() for name, tensor in weights.items()}, path)
    expected, found = (scan(path, True, num_heads=2, device=device) for device in (None, DEVICE))
    for name in ("trace", "scale", "frobenius", "spectral_norm", "positive_share"):
        assert found[name].to_list() == pytest.approx(expected[name].to_list(), rel=1e-3, abs=1e-4), name


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
def test_training_is_that_of_a_cpu(corpus, precision):
    losses = {}
    for device in ("cpu", DEVICE):
        config = replace(MODEL, dropout=0.0)
        _, records = train(config, TRAINING, corpus, device=device, progress=False, precision=precision)
        losses[device] = [record["loss"] for record in records[1:]]
    assert losses[DEVICE] == pytest.approx(losses["cpu"], rel=1e-3 if precision == "float32" else 2e-2)


def test_an_interrupted_run_ends_with_the_same_weights(corpus, tmp_path, monkeypatch):
    straight, _ = train(MODEL, TRAINING, corpus, device=DEVICE, progress=False)

    update = loop._step

    def interrupted(run: loop._Run, step: int, measured: bool) -> dict | None:
        if step == 4:
            raise KeyboardInterrupt
        return update(run, step, measured)

    monkeypatch.setattr(loop, "_step", interrupted)
    with pytest.raises(KeyboardInterrupt):
        train(MODEL, TRAINING, corpus, tmp_path, device=DEVICE, progress=False)
    monkeypatch.undo()
    resumed, records = train(MODEL, TRAINING, corpus, tmp_path, device=DEVICE, progress=False)
    assert [record["step"] for record in records] == [0, 2, 4, 6]
    for expected, found in zip(straight.parameters(), resumed.parameters(), strict=True):
        torch.testing.assert_close(found, expected, rtol=1e-5, atol=1e-6)


LONGER = replace(TRAINING, steps=24, evaluations=6, learning_rate=5e-3)
DROPPING = replace(MODEL, dropout=0.1)


def losses_of(training: TrainingConfig, corpus: Corpus, precision: str = "float32") -> list[float]:
    _, records = train(DROPPING, training, corpus, device=DEVICE, progress=False, precision=precision)
    return [record["loss"] for record in records[1:]]


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
def test_a_step_as_a_graph_is_the_step(corpus, precision, monkeypatch):
    """With dropout, whose numbers a graph draws anew at every replay."""
    as_graph = losses_of(LONGER, corpus, precision)
    monkeypatch.setattr(captured, "EAGER", 1_000)
    assert as_graph == pytest.approx(losses_of(LONGER, corpus, precision), rel=1e-4 if precision == "float32" else 1e-3)


def test_runs_in_turns_are_those_alone(corpus):
    trainings = {str(seed): replace(LONGER, seed=seed) for seed in range(5)}
    cells = {name: Cell(name, 50, DROPPING, training) for name, training in trainings.items()}
    runs = {name: partial(cell.steps, corpus, None, DEVICE) for name, cell in cells.items()}
    for name, outcome in finished_in_turns(runs, 3, DEVICE):
        found = [record["loss"] for record in outcome()["path"][1:]]
        assert found == pytest.approx(losses_of(trainings[name], corpus), rel=1e-4)


@pytest.mark.skipif(DEVICE == "cpu", reason="on a CPU tests/experiments/test_training.py does this")
def test_compiled_hidden_states():
    model, ids = fresh_model().to(DEVICE), torch.arange(32, device=DEVICE).view(2, 16)
    torch.testing.assert_close(_compiled(DEVICE)(model, ids), _hidden_states(model, ids), rtol=1e-3, atol=1e-3)
