import json
from dataclasses import asdict
from pathlib import Path

import pytest

from qkspectrum.experiments.remedies.registry import REGISTRY
from qkspectrum.experiments.sweeps.budgets import BUDGETS
from qkspectrum.experiments.sweeps.cells import (
    Cell,
    dependence_cells,
    remedy_cells,
    wikitext_cells,
)
from qkspectrum.experiments.sweeps.results import read_results
from qkspectrum.experiments.sweeps.sweep import SWEEPS
from qkspectrum.experiments.sweeps.tuned_cells import (
    RATES,
    REMEDY_RATES,
    confirmation_cells,
    remedy_confirmation_cells,
)

# "precision" repeats a part of "strengths", whatever its conditions and seeds.
LANGUAGE = [name for name, cells in SWEEPS.items() if isinstance(cells("smoke")[0], Cell)]
CHOOSING = ("selection", "remedy-selection")
REPORTED = [name for name in LANGUAGE if name not in ("precision", *CHOOSING)]
# The first seed of those that report on what another sweep chose.
FRESH = {"confirmation": 200, "passes": 300, "remedy-confirmation": 400, "depth": 500, "signs": 600, "recipe": 700}
RESULTS = Path(__file__).parents[2] / "book" / "results"
budgets = pytest.mark.parametrize("budget", BUDGETS)


def settings(cell, *without):
    return {name: value for name, value in asdict(cell.training).items() if name not in ("seed", *without)}


@budgets
@pytest.mark.parametrize("sweep", SWEEPS)
def test_every_run_of_a_sweep_is_another(sweep, budget):
    cells = SWEEPS[sweep](budget)
    assert len({json.dumps(asdict(cell), sort_keys=True) for cell in cells}) == len(cells)


@budgets
@pytest.mark.parametrize("sweep", REPORTED)
def test_every_condition_has_its_seeds_and_one_model_and_training(sweep, budget):
    cells = SWEEPS[sweep](budget)
    seeds: dict[str, list] = {}
    for cell in cells:
        seeds.setdefault(cell.condition, []).append(cell.training.seed)
    counts = {condition: len(of_one) for condition, of_one in seeds.items()}
    first = FRESH.get(sweep, 0)
    assert all(of_one == list(range(first, first + len(of_one))) for of_one in seeds.values())
    one_seed = (sweep, budget) == ("wikitext", "cpu")  # all words are dear
    assert len(set(counts.values())) == 1 and counts[cells[0].condition] >= (1 if one_seed else 2)
    kinds = {cell.condition: (cell.vocabulary, cell.model, settings(cell)) for cell in cells}
    assert all(kinds[cell.condition] == (cell.vocabulary, cell.model, settings(cell)) for cell in cells)


@budgets
def test_selection_and_report_use_different_seeds(budget):
    chosen = {cell.training.seed for name in CHOOSING for cell in SWEEPS[name](budget)}
    reported = {cell.training.seed for name in REPORTED for cell in SWEEPS[name](budget)}
    assert not chosen & reported
    for name, among in {"selection": RATES, "remedy-selection": REMEDY_RATES}.items():
        rates: dict[str, list] = {}
        for cell in SWEEPS[name](budget):
            rates.setdefault(cell.condition.split(", rate")[0], []).append(cell.training.learning_rate)
        assert len(among) >= 6 and all(sorted(of_one) == sorted(among) for of_one in rates.values())


@budgets
def test_every_remedy_has_the_same_rates_seeds_and_model(budget):
    runs: dict[str, list] = {name: [] for name, remedy in REGISTRY.items() if remedy.compared}
    for cell in remedy_cells(budget):
        own = REGISTRY[cell.training.remedy].defaults
        found = settings(cell, "remedy", "strength", "trace", "amount")
        assert {name: getattr(cell.training, name) for name in own} == own
        assert cell.condition == f"{cell.training.remedy}, rate {cell.training.learning_rate:g}"
        runs[cell.training.remedy].append((cell.training.seed, cell.vocabulary, cell.model, found))
    assert all(of_one == runs["none"] for of_one in runs.values())
    assert len({found["learning_rate"] for *_, found in runs["none"]}) == 3


@budgets
def test_dependence_changes_one_thing_sees_as_many_words_a_step_and_pairs_both(budget):
    cells = dependence_cells(budget)
    assert len({cell.training.batch * cell.model.context for cell in cells}) == 1
    if budget != "smoke":  # whose windows are too few to be divided
        assert len({cell.training.evaluation_windows * cell.model.context for cell in cells}) == 1
    assert len({cell.model.context for cell in cells}) == 3
    pairs: dict[tuple, dict] = {}
    for cell in cells:
        name, _, kind = cell.condition.rpartition(", ")
        pairs.setdefault((name, cell.training.seed), {})[kind] = cell
    for pair in pairs.values():
        none, locater = pair["none"], pair["LocAteR"]
        assert (none.vocabulary, none.model) == (locater.vocabulary, locater.model)
        assert settings(none, "strength") == settings(locater, "strength")
        assert none.training.strength == 0 < locater.training.strength
    base = pairs["1 layers, post", 0]["none"]
    for (name, _), pair in pairs.items():
        changed = {k for k, v in asdict(pair["none"].model).items() if v != asdict(base.model)[k]}
        changed |= {k for k, v in settings(pair["none"]).items() if v != settings(base)[k]}
        changed |= {"vocabulary"} if pair["none"].vocabulary != base.vocabulary else set()
        together = ({"layers", "norm"}, {"width", "mlp_width"}, {"context", "batch", "evaluation_windows"})
        assert len(changed) <= 1 or any(changed <= some for some in together), name


def test_b24s_experiment_keeps_all_words():
    assert {cell.vocabulary for budget in ("cpu", "gpu") for cell in wikitext_cells(budget)} == {None}
    traces = {(c.training.strength, c.training.trace) for c in wikitext_cells("cpu")}
    assert len({strength for strength, _ in traces}) >= 6 and {0.0, 1.0, 10.0, None} <= {trace for _, trace in traces}


def test_what_is_confirmed_is_what_the_stored_selection_chose():
    """Each form at the rate that is best for it; and of each kind of penalty the best κ, beside τ = 1 at κ = 0.01."""
    stored = read_results(RESULTS / "selection-cpu.jsonl")
    best: dict[str, tuple] = {}
    for record in stored:
        form, _, rate = record["settings"]["condition"].rpartition(", rate ")
        lowest = min(point["perplexity"] for point in record["path"])
        best[form] = min(best.get(form, (lowest, rate)), (lowest, rate))
    confirmed = {cell.condition: f"{cell.training.learning_rate:g}" for cell in confirmation_cells("cpu")}
    assert confirmed == {form: best[form][1] for form in confirmed}
    for kind in ("τ = 1", "τ = 0", "variance only"):
        chosen = min((lowest, form) for form, (lowest, _) in best.items() if form.endswith(kind))[1]
        assert chosen in confirmed
    # One seed shares its model, text and order among all conditions.
    kinds = {
        json.dumps([asdict(cell.model), cell.vocabulary, cell.training.steps]) for cell in confirmation_cells("cpu")
    }
    assert len(kinds) == 1


def test_each_remedy_is_confirmed_at_the_rate_that_the_stored_selection_chose():
    best: dict[str, tuple] = {}
    for record in read_results(RESULTS / "remedy-selection-cpu.jsonl"):
        remedy, _, rate = record["settings"]["condition"].rpartition(", rate ")
        lowest = min(point["perplexity"] for point in record["path"])
        best[remedy] = min(best.get(remedy, (lowest, rate)), (lowest, rate))
    confirmed = {cell.condition: f"{cell.training.learning_rate:g}" for cell in remedy_confirmation_cells("cpu")}
    assert confirmed == {remedy: rate for remedy, (_, rate) in best.items()}
