"""What a chapter says of its stored runs, asserted of every run that it speaks of."""

from pathlib import Path

import pytest
import torch

from qkspectrum.conventions import ENTROPY_COLLAPSE, RANK_COLLAPSE_RELATIVE
from qkspectrum.experiments.sweeps.cells import dependence_cells
from qkspectrum.experiments.sweeps.results import mean_and_interval, per_seed, stored_results, stored_yardstick
from qkspectrum.show.chapters.dependence import PairedRuns
from qkspectrum.show.chapters.localization import safe_means
from qkspectrum.show.chapters.shared import entropy_share, mean
from qkspectrum.show.chapters.tuned import best_on_the_way, best_point, logs_over_baseline, verdict_table

RESULTS = Path(__file__).parents[1] / "book" / "results"
DEEP_POST = ("4 layers, post", "8 layers, post")
LOW = "rate 0.002"


@pytest.fixture(scope="module")
def dependence():
    names = dict.fromkeys(cell.condition.rsplit(", ", 1)[0] for cell in dependence_cells("cpu"))
    return PairedRuns(stored_results("dependence-cpu", RESULTS), list(names))


def means(runs, name, read):
    """Of the runs without and with LocAteR."""
    pairs = list(runs.pairs(name, read).values())
    return mean(without for without, _ in pairs), mean(with_ for _, with_ in pairs)


def of_the_end(name):
    return lambda record: record["final"]["valid"][name]


def test_chapter_11_locater_raises_the_entropy_in_every_setting(dependence):
    for name in dependence.settings:
        without, with_ = means(dependence, name, of_the_end("entropy_share"))
        assert with_ > without and with_ > ENTROPY_COLLAPSE, name


def test_chapter_11_the_perplexity_is_lower_everywhere_but_in_deep_post_ln(dependence):
    assert set(DEEP_POST) < set(dependence.settings) and len(dependence.settings) == 17
    for name in dependence.settings:
        gains = list(dependence.gain(name).values())
        assert min(gains) > 3 or name in DEEP_POST, name
    assert min(dependence.gain(DEEP_POST[0]).values()) < 0 < max(dependence.gain(DEEP_POST[0]).values())
    assert all(abs(gain) < 0.5 for gain in dependence.gain(DEEP_POST[1]).values())


def test_chapter_11_deep_post_ln_collapses_in_rank_with_a_high_entropy_and_no_pre_ln_does(dependence):
    residual, rank = of_the_end("relative_residual"), lambda record: record["profile"]["effective_rank"]
    for read, at_collapse in ((residual, 0.0), (rank, 1.0)):
        assert means(dependence, DEEP_POST[1], read) == pytest.approx((at_collapse, at_collapse), abs=0.01)
    assert min(means(dependence, DEEP_POST[1], of_the_end("entropy_share"))) > 0.9
    without, with_ = means(dependence, DEEP_POST[0], residual)
    assert without < with_ < RANK_COLLAPSE_RELATIVE  # at the border of it
    for name in dependence.settings:
        if "pre" in name:
            assert min(means(dependence, name, residual)) > RANK_COLLAPSE_RELATIVE, name
            assert min(means(dependence, name, rank)) > 2, name


def test_chapter_11_the_gain_comes_after_the_first_word_where_attention_collapses(dependence):
    def differences(name):
        """Of the loss, with LocAteR: at the first word of a window, and over its later half."""
        pairs = list(dependence.pairs(name, lambda record: record["profile"]["loss"]).values())
        half = len(pairs[0][0]) // 2
        first = mean(with_[0] - without[0] for without, with_ in pairs)
        return first, mean(mean(with_[half:]) - mean(without[half:]) for without, with_ in pairs)

    worse = 0
    for name in dependence.settings:
        first, later = differences(name)
        if name == LOW:  # the other way round: largest at the first word
            assert first < later < 0
        elif name != DEEP_POST[1]:
            assert later < min(first, -0.05), name
            worse += first > 0
    assert worse >= 7  # "In several settings the first word is predicted worse"


def test_chapter_8_layernorm_first_moves_the_safe_stretch_to_lower_means_and_on_text_widens_it():
    stored = {record["settings"]["condition"]: record for record in stored_results("map-cpu", RESULTS)}

    def edges(tokens, network):
        record = stored[f"{tokens}, + skip + {network}"]
        found = safe_means(record, 8, 2, torch.tensor(record["grid"]["means"], dtype=torch.float64))
        return [float(edge.split()[0].replace("−", "-")) for edge in found.values()]

    for tokens in ("walk", "text"):
        (first, first_end), (after, after_end) = edges(tokens, "LayerNorm first"), edges(tokens, "LayerNorm")
        assert first < after and first_end <= after_end
        if tokens == "text":
            assert 0 < after_end - after < first_end - first <= 0.5


def test_chapter_9_which_forms_train_at_which_multiple_of_the_best_rate():
    selection = stored_results("selection-cpu", RESULTS)
    trigram = stored_yardstick(selection[0], "valid", RESULTS)["3-gram"]
    runs = {record["settings"]["condition"]: record for record in selection}

    def beats_it(form, rate):
        return best_point(runs[f"{form}, rate {rate:g}"])["perplexity"] < trigram

    kinds = ("τ = 1", "τ = 0", "variance only")
    forms = [f"κ = {strength}, {kind}" for strength in ("0.001", "0.01") for kind in kinds]
    for rate in (7e-3, 1e-2):
        assert not beats_it("none", rate) and all(beats_it(form, rate) for form in forms)
    assert not any(beats_it(form, 2e-2) for form in ("none", "query–key rate × 0.2", *forms))
    assert all(beats_it(f"κ = 0.1, {kind}", 2e-2) for kind in kinds)
    assert entropy_share(runs["none, rate 0.007"]) == pytest.approx(0.01, abs=0.005)


def nats_over_none(name, condition):
    """On the test text, where validation is best: mean and 95 % half-width of three seeds."""
    values = logs_over_baseline(stored_results(f"{name}-cpu", RESULTS), condition, "none", "test_perplexity")
    assert len(values) == 3
    return mean_and_interval(values)


def test_chapter_9_after_twelve_passes_locater_is_behind_by_little():
    middle, half = nats_over_none("passes", "κ = 0.001, τ = 1")
    assert (round(middle, 4), round(half, 4)) == (0.0042, 0.0009)
    runs = stored_results("passes-cpu", RESULTS)
    on_valid = logs_over_baseline(runs, "κ = 0.001, τ = 1", "none", "perplexity")
    assert [round(value, 4) for value in mean_and_interval(on_valid)] == [0.0031, 0.0076]
    table = verdict_table(runs, [], {})
    assert (table.loc["none", "steps"], table.loc["κ = 0.001, τ = 1", "steps"]) == ("5,268", "5,449")
    slow = logs_over_baseline(runs, "query–key rate × 0.2", "none", "test_perplexity")
    middle, half = mean_and_interval(slow)
    assert max(slow) < 0 < middle + half
    assert all(best_point(run) in run["path"][-2:] for run in runs)


def test_chapter_12_locater_costs_three_per_cent_on_fresh_seeds():
    middle, half = nats_over_none("remedy-confirmation", "LocAteR")
    assert (round(middle, 3), round(half, 3)) == (0.032, 0.007)
    middle, half = nats_over_none("remedy-confirmation", "gated")
    assert (round(-middle, 4), round(half, 4)) == (0.0147, 0.0012)
    runs = stored_results("remedy-confirmation-cpu", RESULTS)
    none = list(per_seed(runs, "none", best_on_the_way).values())
    assert max(none) / min(none) == pytest.approx(1.004, abs=0.0005)
    shares = [mean(per_seed(runs, name, entropy_share).values()) for name in ("none", "LocAteR")]
    assert shares == pytest.approx([0.63, 0.88], abs=0.005)
