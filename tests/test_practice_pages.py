"""Every Python snippet that a reader is told to put into a training script, run on a tiny GPT-2, Llama and BERT."""

import re
import warnings
from pathlib import Path

import nbformat
import pytest
import torch
from torch import distributed
from two_processes import NEEDS_GLOO, meet, run_two

from qkspectrum import LocAteR, conventions
from qkspectrum.diagnose.health import OF_HEADS, OF_LAYERS, summary
from qkspectrum.diagnose.health_log import read_health_log
from qkspectrum.weights import layouts

transformers = pytest.importorskip("transformers")
pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "book/what-to-do.md", "book/locater.ipynb", "book/real-models.ipynb")
SMALL = {"vocab_size": 50, "hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4}
KINDS = {
    "GPT-2": lambda: transformers.GPT2LMHeadModel(transformers.GPT2Config(**SMALL, bos_token_id=0, eos_token_id=0)),
    "Llama": lambda: transformers.LlamaForCausalLM(
        transformers.LlamaConfig(**SMALL, intermediate_size=32, num_key_value_heads=2)
    ),
    "BERT": lambda: transformers.BertForMaskedLM(transformers.BertConfig(**SMALL, intermediate_size=32)),
}
TEXT = torch.randint(1, 50, (8, 11), generator=torch.Generator().manual_seed(0))
DATA = [{"input_ids": row, "labels": row} for row in TEXT]


def snippets(page):
    """The Python snippets of a page, with what they are called."""
    path = ROOT / page
    if path.suffix == ".ipynb":
        cells = [cell.source for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "markdown"]
    else:
        cells = [path.read_text("utf-8")]
    found = re.findall(r"^```python\n(.*?)^```", "\n".join(cells), re.DOTALL | re.MULTILINE)
    return [pytest.param(code, id=f"{path.stem}-{number}") for number, code in enumerate(found)]


def made(kind):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        return KINDS[kind]()


def train(model, steps=3):
    optimizer = torch.optim.AdamW(model.parameters(), 1e-3)
    for batch in list(loader())[:steps]:
        model(**batch).loss.backward()
        optimizer.step()
        optimizer.zero_grad()


def loader():
    return torch.utils.data.DataLoader(DATA, batch_size=2)


def lightning_module(model):
    lightning = pytest.importorskip("lightning")

    class Module(lightning.LightningModule):
        def __init__(self):
            super().__init__()
            self.model = model

        def training_step(self, batch, _):
            return self.model(**batch).loss

        def configure_optimizers(self):
            return torch.optim.AdamW(self.parameters(), 1e-3)

    return Module()


def reader(model):
    """What a reader has before a snippet."""
    return {
        "model": model,
        "loader": loader(),
        "batch": next(iter(loader())),
        "dataset": DATA,
        "data": DATA,
        "optimizer": torch.optim.AdamW(model.parameters(), 1e-3),
        "loss": model(**next(iter(loader()))).loss,
        "train": train,
        "locater": LocAteR(0.01, 1.0),
        "Trainer": transformers.Trainer,
    }


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("code", [snippet for page in PAGES for snippet in snippets(page)])
def test_snippet_runs_as_it_stands(code, kind, tmp_path, monkeypatch):
    for package in ("lightning", "wandb", "tensorboard"):
        if package in code:
            pytest.importorskip(package)
    if "Trainer" in code:
        pytest.importorskip("accelerate")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(layouts, "LAYOUTS", list(layouts.LAYOUTS))
    monkeypatch.setenv("WANDB_SILENT", "true")
    for name, value in {"WORLD_SIZE": "1", "RANK": "0", "MASTER_ADDR": "localhost", "MASTER_PORT": "0"}.items():
        monkeypatch.setenv(name, value)
    names = reader(made(kind))
    names["model"].save_pretrained("path/to/checkpoint")
    if "arguments" in code:
        names["arguments"] = transformers.TrainingArguments(
            output_dir="out", max_steps=2, report_to=[], save_strategy="no", disable_tqdm=True, use_cpu=True
        )
    if "module" in code:
        names["module"] = lightning_module(names["model"])
    try:
        if "get_world_size" in code:
            distributed.init_process_group("gloo")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # GPT-2's values, Lightning's and W&B's own
            exec(compile(code, "snippet", "exec"), names)
            train(names.get("replica", names["model"]))  # with whatever the snippet has put on it
    finally:
        if distributed.is_initialized():
            distributed.destroy_process_group()
    if "health.jsonl" in code:
        log = read_health_log(Path("health.jsonl"))
        assert len(log.heads) == 8
    if "run" in names:
        names["run"].finish()


def line_of():
    """A snapshot of one head whose numbers are all 1."""
    return {name: [[1.0]] for name in OF_HEADS} | {name: [1.0] for name in OF_LAYERS}


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_snippets(page):
    assert snippets(page)


def test_the_table_of_symptoms_has_the_thresholds_of_conventions_and_the_numbers_that_watch_logs():
    page = (ROOT / "book/what-to-do.md").read_text("utf-8").split("| symptom |")[1].split("**Why not")[0]
    table, explained = page.split("The thresholds")
    limits = [float(text.replace("−", "-")) for text in re.findall(r"[<>] ([−\d.]+)(?: \||,)", table)]
    shown = [limits[0], 0.5, *limits[2:]]  # "fallen by half"; the second row has the first one's
    assert limits[1] == limits[0]
    assert shown == [getattr(conventions, name) for name in re.findall("`([A-Z_]+)`", explained)]
    numbers = set(re.findall("`([a-z_]+)`", table))
    assert len(numbers) == 6 and {f"attention/{name}" for name in numbers} <= set(summary(line_of()))


def _clip_by_everyones_records(rank, folder):
    meet(rank, folder)
    (code,) = [found.values[0] for found in snippets("book/what-to-do.md") if "all_gather_object" in found.values[0]]
    names = reader(made("GPT-2"))
    names["batch"] = list(loader())[rank]
    exec(code.replace("for record in records]", "for record in records], threshold=1e-3"), names)
    weight = names["model"].transformer.h[0].attn.c_attn.weight.detach()
    both = [torch.empty_like(weight) for _ in range(2)]
    distributed.all_gather(both, weight)
    assert torch.equal(*both) and not torch.equal(weight, made("GPT-2").transformer.h[0].attn.c_attn.weight)
    distributed.destroy_process_group()


@NEEDS_GLOO
def test_clipping_by_the_records_of_all_processes_keeps_their_copies_equal(tmp_path):
    run_two(_clip_by_everyones_records, tmp_path)
