"""What the book reads off sweeps that tune and confirm."""

import math

import pytest

from qkspectrum.experiments.sweeps.results import holm, paired_p_value
from qkspectrum.show.chapters.entropy_collapse import first_warnings
from qkspectrum.show.chapters.tuned import (
    lead_over_training,
    logs_over_baseline,
    rates_within,
    steps_to_reach,
    verdict_table,
)


def run(condition, seed, *perplexities, rate=0.1, test=2.0):
    path = [
        {"step": 10 * i, "perplexity": float(value), "test_perplexity": test * value}
        for i, value in enumerate(perplexities)
    ]
    return {"settings": {"condition": condition, "training": {"seed": seed, "learning_rate": rate}}, "path": path}


def test_holm_by_hand():
    # 0.01 · 4, 0.02 · 3, 0.03 · 2 raised to 0.06, 0.04 · 1 raised to 0.06
    assert holm([0.04, 0.01, 0.03, 0.02]) == pytest.approx([0.06, 0.04, 0.06, 0.06])
    assert holm([0.9, 0.8]) == [1.0, 1.0] and holm([0.5]) == [0.5]


def test_paired_p_values():
    assert paired_p_value([0.0, 0.0, 0.0]) == 1 and paired_p_value([0.1, 0.1]) == 0
    # Student's t with one degree of freedom is Cauchy's: t = 3 for (1, 2), so 1 − 2 arctan(3)/π
    assert paired_p_value([1.0, 2.0]) == pytest.approx(1 - 2 * math.atan(3) / math.pi)


def test_steps_are_read_between_two_measurements_on_a_log_scale():
    record = run("a", 0, 100, 10, 1)
    assert steps_to_reach(record, 10.0) == pytest.approx(10)
    assert steps_to_reach(record, 10**1.5) == pytest.approx(5)
    assert steps_to_reach(record, 10**0.25) == pytest.approx(17.5)
    assert steps_to_reach(record, 0.5) == math.inf


def test_rates_within_a_share_of_the_best():
    runs = {0.001: run("a", 0, 106), 0.002: run("a", 0, 103, 200), 0.005: run("a", 0, 100), 0.01: run("a", 0, 106)}
    assert rates_within(runs, 0.05) == "0.002 to 0.005" and rates_within(runs, 0.01) == "0.005"


def test_the_test_text_is_read_where_validation_is_best():
    records = [run("none", 0, 9, 8), run("none", 1, 9, 8), run("a", 0, 9, 4, 5), run("a", 1, 9, 8)]
    records[2]["path"][1]["test_perplexity"] = 99.0
    assert logs_over_baseline(records, "a", "none", "test_perplexity") == pytest.approx([math.log(99 / 16), 0])
    assert logs_over_baseline(records, "a", "none", "perplexity") == pytest.approx([math.log(1 / 2), 0])


def test_the_verdict_says_who_ends_better_gets_there_sooner_and_tolerates_more():
    seeds = range(4)
    confirmed = [run("none", seed, 100 + seed, 50, 40) for seed in seeds]
    confirmed += [run("a", seed, 100 + seed, 40, 30 + seed / 10) for seed in seeds]
    confirmed += [run("b", seed, 100 + seed, 90, 80) for seed in seeds]
    selection = [
        run(f"{name}, rate {rate:g}", 9, low, rate=rate)
        for name, lows in {"none": (40, 60), "a": (30, 31), "b": (80, 81)}.items()
        for rate, low in zip((0.1, 0.2), lows, strict=True)
    ]
    table = verdict_table(confirmed, selection, {"2-gram": 123.4})
    assert table.index.name == "4 fresh seeds" and table.loc["2-gram", "test"] == "123.40"
    assert table.loc["a", "nats over none"].startswith("−0.28") and table.loc["b", "nats over none"].startswith("+0.69")
    assert table.loc["a", "nats over none"].endswith("*")
    assert table.loc["b", "steps"] == "0 of 4 reach it" and float(table.loc["a", "steps"]) < float(
        table.loc["none", "steps"]
    )
    assert list(table.loc[["none", "a", "b"], "rates"]) == ["0.1", "0.1 to 0.2", "0.1 to 0.2"]
    assert "rates" not in verdict_table(confirmed, [], {"2-gram": 123.4})
    finding = lead_over_training(confirmed, ["a", "b"]).layout.meta["finding"]
    assert "a ahead" in finding and "b behind, from step 10 on" in finding and "over 4 seeds" in finding


def test_first_warnings_are_the_first_of_each_kind():
    def watched(condition, rate, *points):
        names = ("step", "lowest_share", "max_logit", "gradient_norm", "perplexity")
        path = [{"step": 0, "lowest_share": 0.01, "max_logit": 999.0, "perplexity": 9.0}]
        path += [dict(zip(names, point, strict=True)) for point in points]
        training = {"seed": 3, "learning_rate": rate, "warmup": 10}
        return {"settings": {"condition": condition, "training": training}, "path": path}

    stable = watched("stable", 0.1, (10, 0.4, 9.0, 5.0, 8.0), (20, 0.6, 9.0, 2.0, 6.0), (30, 0.8, 9.0, 1.0, 5.0))
    high = watched("high", 0.2, (10, 0.6, 9.0, 5.0, 9.0), (20, 0.3, 101.0, 1.9, 5.0), (30, 0.05, 200.0, 2.1, 5.5))
    table = first_warnings([high, stable], "stable")
    assert list(table.loc["stable, seed 3"][:5]) == ["10", "–", "–", "–", "–"]
    assert list(table.loc["high, seed 3"][:5]) == ["20", "30", "20", "30", "30"]
