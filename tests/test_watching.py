import copy
import gc
import json
import logging
import math
import weakref

import pytest
import torch
from conftest import one_line
from torch import nn

from qkspectrum import EntropyRecorder, Transformer, TransformerConfig, watch
from qkspectrum.__main__ import main
from qkspectrum.cli.watch import in_terminal
from qkspectrum.diagnose.health import OF_HEADS, OF_LAYERS, Judge, in_words, snapshot, summary
from qkspectrum.diagnose.health_log import read_health_log

CONFIG = TransformerConfig(vocabulary=20, width=16, mlp_width=16, layers=2, heads=2, context=12)
TOKENS = torch.randint(0, 20, (4, 12), generator=torch.Generator().manual_seed(1))


def model():
    return Transformer(CONFIG, torch.Generator().manual_seed(0))


def steps(trained, count, evaluate_after=()):
    """Training with two batches a step, and evaluation after some steps."""
    optimizer = torch.optim.SGD(trained.parameters(), 1e-3)
    for step in range(count):
        trained.train()
        for batch in TOKENS.split(2):
            trained(batch).square().mean().backward()
        optimizer.step()
        optimizer.zero_grad()
        if step in evaluate_after:
            trained.eval()
            for batch in TOKENS.split(2):
                trained(batch)


def lines(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_a_snapshot_every_so_many_steps_and_once_an_evaluation(tmp_path):
    watched, path = model(), tmp_path / "runs" / "health.jsonl"
    with watch(watched, every=2, log=path) as watching:
        steps(watched, 5, evaluate_after=(1, 2))
    assert watching.step == 5
    found = lines(path)
    assert [(line["step"], line["training"]) for line in found] == [
        (0, True), (2, False), (2, True), (3, False), (4, True)
    ]  # fmt: skip
    fresh = model()
    with EntropyRecorder(fresh) as recorder:
        fresh(TOKENS[:2])
    assert found[0]["names"] == ["blocks.0.attention", "blocks.1.attention"]
    for column in OF_HEADS:
        rows = [[recorder.records[2 * layer + head][column] for head in range(2)] for layer in range(2)]
        for layer in range(2):
            assert found[0][column][layer] == pytest.approx(rows[layer], rel=1e-3), column
    for column in OF_LAYERS:
        assert found[0][column] == pytest.approx([recorder.records[2 * layer][column] for layer in range(2)], rel=1e-3)


def test_logs_of_every_kind_get_the_same_numbers():
    class Writer:
        def add_scalar(self, name, value, step):
            written.append((name, value, step))

    class Run:
        def log(self, numbers):
            logged.append(numbers)

    written, logged, called, watched = [], [], [], model()
    with watch(watched, log=[Writer(), Run(), lambda numbers, step: called.append((numbers, step))]) as watching:
        steps(watched, 1)
    numbers = summary(watching.line)
    assert called == [(numbers, 0)] and logged == [{**numbers, "attention/step": 0}]
    assert written == [(name, value, 0) for name, value in numbers.items()]
    shares = [share for layer in watching.line["share"] for share in layer]
    assert numbers["attention/lowest_share"] == min(shares)
    assert numbers["attention/max_logit"] == max(map(max, watching.line["max_logit"]))
    with pytest.raises(ValueError) as error:
        watch(model(), log=3)
    one_line(error, "log", "int")


def test_entropy_collapse_is_reported_once_and_names_the_head(caplog):
    watched = model()
    with caplog.at_level(logging.WARNING, "qkspectrum.watch"), watch(watched, every=1) as watching:
        steps(watched, 1)
        assert not caplog.messages and not watching.verdicts
        with torch.no_grad():
            watched.blocks[1].attention.q_proj.weight[:8] *= 300
        steps(watched, 2)
    assert {(v.kind, v.layer, v.head) for v in watching.verdicts} >= {("entropy collapse", 1, 0)}
    said = [text for text in caplog.messages if "collapse on its way" in text]
    assert len(said) == 1
    assert said[0].startswith("step 1: layer 1, head 0 (blocks.1.attention): entropy share ") and "step 0" in said[0]


def test_a_diverged_head_is_named_and_nothing_raises(caplog, tmp_path):
    watched = model()
    with caplog.at_level(logging.WARNING, "qkspectrum.watch"), watch(watched, every=1, log=tmp_path / "x.jsonl"):
        with torch.no_grad():
            watched.blocks[1].attention.k_proj.weight[8] = math.inf
        watched(TOKENS)
    assert caplog.messages == ["step 0: layer 1, head 1 (blocks.1.attention): its queries or keys are not finite"]
    assert lines(tmp_path / "x.jsonl")[0]["share"][1][1] is None


def test_whatever_goes_wrong_is_reported_once_and_training_goes_on(caplog):
    def failing(numbers, step):
        raise ZeroDivisionError("full disk")

    watched = model()
    with caplog.at_level(logging.WARNING, "qkspectrum.watch"), watch(watched, every=1, log=failing):
        steps(watched, 3)
    assert caplog.messages == ["attention is not watched any more: ZeroDivisionError: full disk"]


def line_of(**changed):
    """A healthy snapshot of one layer with two heads, with changes to the first."""
    healthy = dict.fromkeys(OF_HEADS, 1.0) | {"share": 0.8, "max_logit": 5.0, "log_sum_exp": 2.0, "first_weight": 0.1}
    record = {"layer": 0, "name": "a", "training": True, "relative_residual": 0.7, "effective_rank": 9.0}
    step = changed.pop("step", 0)
    return snapshot([{**record, **healthy, "head": 0, **changed}, {**record, **healthy, "head": 1}], step)


@pytest.mark.parametrize(
    "kind, changed, head, parts",
    [
        ("not finite", {"max_logit": math.nan}, 0, ["not finite"]),
        ("not finite", {"max_logit": math.inf}, 0, ["not finite"]),
        ("underflow", {"log_sum_exp": -81.0}, 0, ["log-sum-exp is -81"]),
        ("large logits", {"max_logit": 101.0}, 0, ["largest logit is 101", "100"]),
        ("rank collapse", {"effective_rank": 1.9}, None, ["effective rank 1.9", "residual 0.7"]),
        ("entropy collapse", {"share": 0.04, "logit_range": 41.0}, 0, ["share 0.04", "from 0.8 at step 0", "over 41"]),
    ],
)
def test_every_verdict_at_its_threshold(kind, changed, head, parts):
    judge = Judge()
    assert judge.news(line_of()) == []
    (verdict,) = judge.news(line_of(step=3, **changed))
    assert (verdict.kind, verdict.layer, verdict.head) == (kind, 0, head)
    for part in parts:
        assert part in str(verdict)
    assert judge.news(line_of(step=4, **changed)) == [] and len(judge.verdicts(line_of(step=4, **changed))) == 1
    assert judge.news(line_of(step=5)) == []
    assert len(judge.news(line_of(step=6, **changed))) == 1  # healthy in between: it is news again


def test_a_head_that_was_always_sharp_is_left_alone():
    judge = Judge()
    assert all(judge.news(line_of(step=step, share=0.01)) == [] for step in range(3))


def test_only_the_first_heads_of_a_kind_are_named():
    record = {"name": "a", "training": True, "relative_residual": 0.7, "effective_rank": 9.0}
    healthy = dict.fromkeys(OF_HEADS, 1.0)
    records = [{**record, **healthy, "layer": 0, "head": head, "max_logit": 200.0} for head in range(9)]
    texts = in_words(Judge().news(snapshot(records, 7)), 7)
    assert len(texts) == 4 and texts[-1] == "step 7: large logits in 6 more" and "head 2" in texts[2]


def test_copies_and_closing_leave_nothing_behind():
    watched = model()
    watching = watch(watched)
    steps(copy.deepcopy(watched), 1)
    assert watching.step == 0 and watching.line is None
    watching.close(warn=False)
    steps(watched, 1)
    assert watching.step == 0 and watching.line is None
    assert not any(module._forward_hooks or module._forward_pre_hooks for module in watched.modules())


def test_a_watched_model_can_be_freed_and_other_models_train_on():
    first, second = model(), model()
    watch(first)
    watching = watch(second)
    gone = weakref.ref(first)
    del first
    gc.collect()
    assert gone() is None
    steps(second, 1)
    assert watching.step == 1
    watching.close()


@pytest.mark.slow
def test_hugging_faces_trainer_logs_the_numbers_before_its_loggers(tmp_path):
    transformers = pytest.importorskip("transformers")
    pytest.importorskip("accelerate")
    from test_locater import TEXTS, gpt2

    class Logger(transformers.TrainerCallback):
        def on_log(self, args, state, control, logs=None, **_):
            logged.append(dict(logs))

    logged, data = [], [{"input_ids": text, "labels": text} for text in TEXTS]
    arguments = transformers.TrainingArguments(
        output_dir=str(tmp_path), max_steps=2, logging_steps=1, report_to=[], save_strategy="no", disable_tqdm=True,
        use_cpu=True, gradient_accumulation_steps=2, per_device_train_batch_size=2,
    )  # fmt: skip
    trainer = transformers.Trainer(gpt2(), arguments, train_dataset=data, callbacks=[Logger()])
    callback = watch(trainer, every=1, log=tmp_path / "health.jsonl")
    trainer.train()
    assert [line["step"] for line in lines(tmp_path / "health.jsonl")] == [0, 1]
    for logs in (*logged[:2], *trainer.state.log_history[:2]):
        assert 0 < logs["attention/lowest_share"] <= 1 and "loss" in logs
    assert not callback.watching._is_open


@pytest.mark.slow
def test_lightning_logs_the_numbers(tmp_path):
    lightning = pytest.importorskip("lightning")
    from qkspectrum.diagnose.lightning_watch import LightningWatch

    class Module(lightning.LightningModule):
        def __init__(self):
            super().__init__()
            self.inner = model()

        def training_step(self, batch, _):
            return self.inner(batch).square().mean()

        def configure_optimizers(self):
            return torch.optim.SGD(self.parameters(), 1e-3)

    quiet = dict.fromkeys(["logger", "enable_checkpointing", "enable_progress_bar", "enable_model_summary"], False)
    callback = LightningWatch(every=1, log=tmp_path / "health.jsonl")
    loop = lightning.Trainer(max_steps=2, accelerator="cpu", callbacks=[callback], **quiet)
    loop.fit(Module(), torch.utils.data.DataLoader(TOKENS, batch_size=2))
    assert [line["step"] for line in lines(tmp_path / "health.jsonl")] == [0, 1]
    assert 0 < loop.logged_metrics["attention/lowest_share"] <= 1
    assert lines(tmp_path / "health.jsonl")[0]["names"][0] == "inner.blocks.0.attention"


@pytest.fixture
def log(tmp_path):
    """Two heads, of which the first collapses at step 200."""
    path = tmp_path / "health.jsonl"
    snapshots = [
        line_of(step=step, share=0.02 if step >= 200 else 0.7, logit_range=41.0) for step in (0, 100, 200, 300)
    ]
    path.write_text("".join(json.dumps(line) + "\n" for line in snapshots) + '{"step": 400, "tr', "utf-8")
    return path


def test_the_command_draws_the_log_in_80_columns(log, capsys):
    assert main(["watch", str(log), "--once"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == "step 300: 2 heads, 1 heads or layers left the healthy band"
    assert shown[1].startswith("! layer 0, head 0 (a): entropy share 0.02, down from 0.7 at step 0")
    assert shown[-2].split() == ["0", "0", "▆▆▁▁", "0.02", "entropy", "collapse"]
    assert shown[-1].split() == ["0", "1", "▇▇▇▇", "0.80"]
    assert all(len(text) <= 80 for text in shown)
    wide = in_terminal(read_health_log(log), rows=1, width=40).splitlines()
    assert all(len(text) <= 40 for text in wide) and wide[-1].startswith("and 1 heads more")


def test_the_command_writes_a_page(log, tmp_path, capsys):
    pytest.importorskip("plotly")
    page = tmp_path / "health.html"
    assert main(["watch", str(log), "--html", str(page)]) == 0
    html = page.read_text("utf-8")
    assert "step 200: layer 0, head 0 (a): entropy share 0.02" in html and html.count("<figure") == 4
    assert "cdn.plot.ly" not in html.split("</script>")[-1] and "2 heads in 4 snapshots" in capsys.readouterr().out


@pytest.mark.parametrize(
    "content, part",
    [
        (None, "No such file"),
        ("", "none yet"),
        ('{"step": 1}\n', "line 1"),
        ("x\n", "line 1"),
        ("[]\n", "line 1"),
    ],
)
def test_a_file_that_is_not_a_health_log_is_refused_in_one_line(content, part, tmp_path, capsys):
    path = tmp_path / "health.jsonl"
    if content is not None:
        path.write_text(content, "utf-8")
    assert main(["watch", str(path)]) == 2
    (message,) = capsys.readouterr().err.splitlines()
    assert str(path) in message and part in message


def test_errors(as_user):
    for make, part in [
        (lambda: watch(nn.Linear(2, 2)), "model"),
        (lambda: watch(model(), every=0), "every"),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, part)
