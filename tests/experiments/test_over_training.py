"""Checkpoints of a training: saved by our own, read by revision from the Hub, and measured one after another."""

import json
import shutil
import sys

import pytest
import torch
from conftest import one_line
from small_models import LITTLE

from qkspectrum import attention_entropy, heads, scan
from qkspectrum.__main__ import main
from qkspectrum.experiments.data.corpora import wikitext2
from qkspectrum.experiments.real_models import over_training
from qkspectrum.experiments.real_models.measure import open_model, read_measured, text_windows
from qkspectrum.experiments.real_models.over_training import (
    checkpoints_in,
    measure_over_training,
    read_over_training,
    steps_of,
)
from qkspectrum.experiments.real_models.small_llama import train_small_llama

pytest.importorskip("transformers")
huggingface_hub = pytest.importorskip("huggingface_hub")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A small Llama with three checkpoints, the last of which is the end."""
    path = tmp_path_factory.mktemp("models") / "little"
    train_small_llama(path, wikitext2(50), 3, batch=2, shape=LITTLE, progress=False, checkpoints=[0, 2, 3])
    return path


@pytest.fixture
def cache(folder, tmp_path, monkeypatch):
    """The checkpoints as revisions of owner/little, in the Hub's cache and without a network."""
    repository = tmp_path / "models--owner--little"
    for step in (0, 2):
        shutil.copytree(folder / f"step-{step}", repository / "snapshots" / (commit := f"{step:040x}"))
        (repository / "refs").mkdir(exist_ok=True)
        (repository / "refs" / f"step{step}").write_text(commit)
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_OFFLINE", True)
    return tmp_path


def test_checkpoints_are_the_training_at_their_steps(folder, tmp_path):
    found = checkpoints_in(folder)
    assert [path.name for path in found] == ["step-0", "step-2", "step-3"]
    first, _, last = ([head.w_q for head in heads(path)] for path in found)
    assert all(torch.equal(one, other) for one, other in zip(last, [h.w_q for h in heads(folder)], strict=True))
    assert not torch.equal(first[0], last[0])
    assert steps_of("owner/model@step512") == 512 and steps_of("main") is None
    with pytest.raises(ValueError) as error:
        train_small_llama(tmp_path / "late", wikitext2(50), 3, checkpoints=[4], progress=False)
    one_line(error, "checkpoints", "from 0 to 3", "got 4")
    for missing, part in ((tmp_path, "holds no checkpoints"), (tmp_path / "none", "not a folder")):
        with pytest.raises(ValueError) as error:
            checkpoints_in(missing)
        one_line(error, part)


def test_every_checkpoint_is_measured_on_the_same_text(folder, tmp_path, monkeypatch):
    out = tmp_path / "out.json"
    monkeypatch.setattr(
        sys, "argv", ["over", str(folder), "--out", str(out), "--tokens", "12", "--windows", "5", "--source", "here"]
    )
    over_training.main()
    assert json.loads(out.read_text())["made_by"]["command"].endswith("little --tokens 12 --windows 5")
    measured = read_over_training(out)
    assert [one["steps"] for one in measured] == [0, 2, 3] and measured[0]["of_start"] == [1] * 4
    opened = open_model(folder / "step-2", language_model=True)
    ids = text_windows(opened.tokenizer, wikitext2(), 12, 5).ids
    with torch.no_grad():
        seen = opened.model(ids, output_attentions=True, labels=ids)
    weights = seen.attentions[0][:, :, 1:].double()  # rows of more than one key
    shares = attention_entropy(weights) / torch.arange(2, 13).log()
    assert measured[1]["loss"] == pytest.approx(seen.loss.item(), rel=1e-3)
    assert measured[1]["share"] == pytest.approx(shares.mean((0, 2)).tolist(), rel=1e-3)
    assert measured[1]["first_weight"] == pytest.approx(weights[..., 0].mean((0, 2)).tolist(), rel=1e-3)
    sizes = [scan(folder / name)["frobenius"] for name in ("step-0", "step-2")]
    assert measured[1]["of_start"] == pytest.approx((sizes[1] / sizes[0]).tolist(), rel=1e-3)
    out.write_text(out.read_text().replace('"schema":1', '"schema":2'))
    with pytest.raises(ValueError) as error:
        read_over_training(out)
    one_line(error, "of schema 1, got 2")


def test_revisions_are_read_from_the_hubs_cache(folder, cache, tmp_path, capsys):
    names = ["owner/little@step0", "owner/little@step2"]
    measured = measure_over_training(names, wikitext2(), 12, 4)["checkpoints"]
    local = measure_over_training([folder / "step-0", folder / "step-2"], wikitext2(), 12, 4)["checkpoints"]
    assert [one.pop("name") for one in measured] == names and [one.pop("name") for one in local] == ["step-0", "step-2"]
    assert measured == local
    assert scan(names[1]).equals(scan(folder / "step-2")) and not scan(names[0]).equals(scan(names[1]))
    assert main(["scan", "owner/little", "--revision", "step0", "--csv", str(tmp_path / "heads.csv")]) == 0
    out = tmp_path / "out.json"
    options = ["--revision", "step2", "--tokens", "12", "--windows", "4", "--out", str(out)]
    assert main(["measure", "owner/little", *options]) == 0
    assert read_measured(out)["model"] == names[1]
    capsys.readouterr()
    for model, part in ((str(folder), "expected the name of a model on the Hub"), (names[0], "such as owner/model")):
        assert main(["scan", model, "--revision", "step0"]) == 2
        assert part in capsys.readouterr().err
    assert main(["scan", "owner/little", "--revision", "step7"]) == 2
    assert "owner/little@step7" in capsys.readouterr().err
