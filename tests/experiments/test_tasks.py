import json
import math
from dataclasses import asdict, replace
from itertools import combinations
from pathlib import Path

import pytest
import torch
from conftest import one_line

from qkspectrum import TransformerConfig
from qkspectrum.experiments.data.corpora import Corpus
from qkspectrum.experiments.sweeps import sweep as sweeps
from qkspectrum.experiments.sweeps.results import conditions, per_seed, read_results
from qkspectrum.experiments.tasks import tasks
from qkspectrum.experiments.tasks.subsets import TaskModel, rounded
from qkspectrum.experiments.tasks.tasks import TaskCell, TaskTraining, arcs, examples, task_cells

pytestmark = pytest.mark.slow

CONFIG = TransformerConfig(10, 12, 12, 3, 2, 6, causal=False, mlp=False, norm="none", positions="learned")


@pytest.fixture(scope="module")
def corpus():
    text = torch.arange(400)  # every word once, so that passages can be told apart
    return Corpus("counted", [str(i) for i in range(400)], text, text[:90], text[:90])


def inside(point, triangle):
    """Whether a point lies in a triangle, by the signs of three areas."""
    (ax, ay), (bx, by), (cx, cy) = triangle
    areas = [
        (qx - px) * (point[1] - py) - (qy - py) * (point[0] - px)
        for (px, py), (qx, qy) in (((ax, ay), (bx, by)), ((bx, by), (cx, cy)), ((cx, cy), (ax, ay)))
    ]
    return all(area > 0 for area in areas) or all(area < 0 for area in areas)


def test_sorting_asks_for_the_same_labels_in_order(generator):
    x, y = examples("sorting", 50, 8, generator)
    assert x.shape == y.shape == (50, 8) and set(x.flatten().tolist()) == set(range(10))
    assert y.tolist() == [sorted(row) for row in x.tolist()]


def test_corners_are_the_points_in_no_triangle_of_the_others(generator):
    x, y = examples("convex hull", 20, 10, generator)
    assert x.shape == (20, 10, 2) and -1 <= x.min() < -0.9 and 0.9 < x.max() <= 1
    for cloud, labels in zip(x.tolist(), y.tolist(), strict=True):
        for i, point in enumerate(cloud):
            others = [p for j, p in enumerate(cloud) if j != i]
            assert labels[i] == (not any(inside(point, triangle) for triangle in combinations(others, 3)))


def test_passages_are_distinct_and_their_labels_a_coins(corpus, generator):
    x, y = examples("memorization", 40, 10, generator, corpus)
    assert sorted(x.flatten().tolist()) == list(range(400))  # no word twice, none left out
    assert (x.diff(dim=-1) == 1).all() and x[:, 0].tolist() != sorted(x[:, 0].tolist())
    assert abs(y.float().mean() - 0.5) < 5 * 0.5 / math.sqrt(400) and y.unique().tolist() == [0, 1]
    again = examples("memorization", 40, 10, torch.Generator().manual_seed(0), corpus)
    assert torch.equal(again[0], x) and torch.equal(again[1], y)


def test_arcs_go_on_where_they_were(generator):
    x, y = arcs(50, 2)
    assert x.shape == (50, 2, 2)
    torch.testing.assert_close(x[1:], y[:-1])
    torch.testing.assert_close(x[:, 0], -x[:, 1])  # opposite each other
    torch.testing.assert_close(y[-1], x[0].flip(0))  # half a turn: one is where the other started
    torch.testing.assert_close(x.norm(dim=-1), torch.full((50, 2), 0.3))
    ten, _ = arcs(50, 10)
    torch.testing.assert_close(
        ten[:, 3],
        ten[:, 0]
        @ torch.tensor(
            [[math.cos(0.6 * math.pi), math.sin(0.6 * math.pi)], [-math.sin(0.6 * math.pi), math.cos(0.6 * math.pi)]]
        ),
    )


def cell(**settings):
    training = {"epochs": 3, "train": 20, "test": 10, "seed": 1} | settings
    return TaskCell("sorting", "sorting", replace(CONFIG, vocabulary=None), TaskTraining(**training))


def test_same_seed_same_record_and_the_callers_random_state_is_kept(corpus):
    torch.manual_seed(5)
    expected = torch.rand(3)
    torch.manual_seed(5)
    first = cell().run(corpus)
    assert torch.equal(torch.rand(3), expected)
    assert cell().run(corpus) == first != cell(seed=2).run(corpus)
    assert first["path"][-1]["accuracy"] == first["final"]["accuracy"] == first["lengths"]["accuracy_up_to"][-1]


def test_a_task_is_learned_and_what_is_measured_is_what_it_says(corpus):
    """Three labels in a row, easily sorted; against chance and the untrained model."""
    record = TaskCell(
        "sorting", "sorting", replace(CONFIG, context=3, width=24), TaskTraining(5e-3, 20, 20, 300, 100)
    ).run(corpus)
    final = record["final"]
    assert final["accuracy"] > 0.7 > final["majority"] > final["chance"] == 0.1
    assert record["untrained"]["accuracy"] < 0.3 and record["path"][0]["loss"] > record["path"][-1]["loss"]
    _, y = examples("sorting", 400, 3, torch.Generator().manual_seed(0))
    counts = torch.nn.functional.one_hot(y[:300], 10).sum(0).argmax(-1)
    assert final["majority"] == pytest.approx((counts == y[300:]).float().mean().item(), abs=1e-3)


def test_memorization_is_read_out_on_what_was_learned(corpus):
    training = TaskTraining(5e-3, 40, 4, 8)
    record = TaskCell("m", "memorization", replace(CONFIG, vocabulary=None), training).run(corpus)
    assert record["final"]["accuracy"] == record["final"]["train_accuracy"] > 0.95


def test_models_with_an_mlp_report_no_lengths(corpus):
    whole = cell()
    record = replace(whole, model=replace(whole.model, mlp=True)).run(corpus)
    assert "lengths" not in record and "sampled_paths" not in record and record["final"]["accuracy"] >= 0


def test_the_circles_map_is_applied_to_its_own_output(monkeypatch):
    """A map that is exactly one step round the circle stays on it; one that halves all points collapses them."""
    training = TaskTraining(epochs=1, train=50, applications=100)
    circle = TaskCell("circle", "circle", replace(CONFIG, vocabulary=None, context=2, positions="none"), training)

    class Plane(TaskModel):
        def forward(self, x):
            return x @ self.map

    made = Plane(circle.model, 2)
    angle = math.pi / 50
    turn = torch.tensor([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    made.register_buffer("map", turn)
    applied = tasks._apply(made, training)
    assert applied["applications"][0] == 0 and applied["applications"][-1] == 100
    assert applied["relative_residual"] == pytest.approx([1] * len(applied["applications"]), abs=1e-3)
    assert applied["spread"] == pytest.approx([0.3] * len(applied["applications"]), abs=1e-3)
    assert max(applied["error"]) < 1e-3 and len(applied["trajectory"]) == 11
    assert applied["trajectory"][5][0] == pytest.approx([-0.3, 0], abs=1e-3)

    made.map = 0.5 * torch.eye(2)
    assert tasks._apply(made, replace(training, seed=1))["spread"][:3] == [0.3, 0.15, 0.075]
    made.map = 1e9 * torch.eye(2)
    grown = tasks._apply(made, training)
    assert grown["spread"][-1] is None and json.loads(json.dumps(grown, allow_nan=False)) == grown


def test_the_circle_is_learned(corpus):
    training = TaskTraining(1e-2, 60, 10, 50, applications=20)
    config = TransformerConfig(None, 16, 16, 1, 2, 2, causal=False, mlp=False, norm="none", positions="none")
    record = TaskCell("circle", "circle", config, training).run(corpus)
    assert record["final"]["loss"] < record["final"]["standing_still"] == record_step()
    assert record["applied"]["error"][0] == 0


def record_step():
    """Mean squared coordinate of one step's chord, 0.3 · 2 sin(π / 100)."""
    return rounded(torch.tensor((0.3 * 2 * math.sin(math.pi / 100)) ** 2 / 2))


def test_sweep_resumes_and_gives_conditions_and_seeds(tmp_path, monkeypatch):
    results = tmp_path / "tasks.jsonl"
    first = sweeps.run_sweep("tasks", "smoke", results, tmp_path / "runs", progress=False)
    lines = results.read_text().splitlines()
    results.write_text("\n".join(lines[:-2]) + "\n")
    ran, run_cell = [], sweeps.run_cell
    monkeypatch.setattr(sweeps, "run_cell", lambda cell, *rest: ran.append(cell.condition) or run_cell(cell, *rest))
    assert sweeps.run_sweep("tasks", "smoke", results, tmp_path / "runs", progress=False) == first
    assert ran == [record["settings"]["condition"] for record in first[-2:]]
    assert results.read_text().splitlines() == lines

    stored = read_results(results)
    assert {record["settings"]["task"] for record in stored} == set(tasks.TASKS)
    for condition in conditions(stored):
        assert set(per_seed(stored, condition, lambda record: record["path"][-1]["loss"])) == {0, 1}
    # Only what reads the text depends on it.
    texts = {record["settings"]["task"]: record["corpus"] for record in stored}
    assert "Python" in texts["memorization"] and texts["sorting"] == texts["circle"] == "no text"


UNFINISHED = ("remedy-selection", "remedy-confirmation")  # sweeps of which some runs are still to be made


def test_the_stored_runs_of_the_book_are_those_of_the_sweeps():
    """A change of settings or of their names must not orphan what was measured."""
    folder = Path(__file__).parents[2] / "book" / "results"
    for path in folder.glob("*.jsonl"):
        name, _, budget = path.stem.rpartition("-")
        stored = [record["settings"] for record in read_results(path)]
        cells = [json.loads(json.dumps(asdict(cell))) for cell in sweeps.SWEEPS[name](budget)]
        if name in UNFINISHED:
            cells = [cell for cell in cells if cell in stored]
        assert cells == stored


def test_budgets_have_d21s_sizes():
    for budget in ("cpu", "gpu"):
        for cell in task_cells(budget):
            shape = cell.model.heads, cell.model.layers, cell.model.width, cell.training.epochs
            assert (
                shape
                == {
                    "sorting": (2, 6, 48, 65),
                    "convex hull": (3, 6, 84, 70),
                    "memorization": (2, 6, 250, 50),
                    "circle": (2, 1, 32, 70),
                }[cell.task]
            )
    sizes = {cell.task: (cell.model.context, cell.training.train, cell.training.test) for cell in task_cells("gpu")}
    assert sizes == {
        "sorting": (8, 1_000, 200),
        "convex hull": (10, 10_000, 300),
        "memorization": (128, 500, 0),
        "circle": (2, 500, 0),
    }


def test_errors(corpus, generator, as_user):
    for make, parts in [
        (lambda: examples("chess", 3, 8, generator), ["task", "'sorting'", "'chess'"]),
        (lambda: examples("circle", 3, 8, generator), ["task", "'circle'"]),
        (lambda: examples("convex hull", 3, 2, generator), ["length", "at least 3", "2"]),
        (lambda: examples("memorization", 41, 10, generator, corpus), ["corpus", "400 words", "41 passages of 10"]),
        (lambda: examples("memorization", 1, 10, generator), ["corpus", "0 words"]),
        (lambda: arcs(0, 2), ["steps", "0"]),
        (lambda: TaskCell("c", "chess", CONFIG, TaskTraining()), ["task", "'chess'"]),
        (lambda: TaskTraining(learning_rate=0), ["learning_rate", "0"]),
        (lambda: TaskTraining(epochs=0), ["epochs", "0"]),
        (lambda: sweeps.run_sweep("tasks", "huge", None, None), ["sweep", "tasks", "huge"]),
    ]:
        with pytest.raises(ValueError) as error:
            make()
        one_line(error, *parts)
    with pytest.raises(FloatingPointError) as error:
        cell(learning_rate=1e30).run(corpus)
    one_line(error, "loss", "not finite", "seed 1")
