"""Claims of the two papers, each beside the number that the book has for it and whether the two agree."""

import math
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

import torch

from ...conventions import ENTROPY_COLLAPSE, RANK_COLLAPSE_RELATIVE
from ...experiments.sweeps.results import (
    Record,
    mean_and_interval,
    paired_difference,
    per_seed,
    stored_results,
)
from ...theory.propagation import limit_signal_propagation, signal_propagation
from ...theory.rank import relative_residual, residual
from ...theory.tokens import IndependentTokens, RandomWalk
from ...transformer.paths import path_sums
from .. import zones
from .approximations import bell_spectrum
from .rank_collapse import network, over_all_layers, residuals_of_random_stacks, states, tokens
from .shared import entropy_share, mean, minus, perplexity, plus_minus, power_of_ten, signed
from .signal_propagation import positions
from .tuned import best_point, logs_over_baseline

AGREES, PART, DISAGREES, UNTESTED = "agrees", "agrees in part", "disagrees", "not tested here"
NATS, POINTS = 0.005, 1.0  # of loss and of perplexity: what is less is negligible
MARKS = {AGREES: "✓", PART: "◐", DISAGREES: "✗", UNTESTED: "–"}
CHAPTERS = {
    "rank-collapse": "3", "paths": "4", "entropy-collapse": "5", "signal-propagation": "7", "localization": "8",
    "locater": "9", "language-models": "10", "dependence": "11", "remedies": "12", "real-models": "13",
    "real-language-model": "14", "start-here": "1",
}  # fmt: skip


class Row(NamedTuple):
    """A claim, the chapter that tests it, what was found, and whether it agrees."""

    claim: str
    chapter: str
    number: str
    verdict: str


def claims_table(rows: Sequence[Row]) -> str:
    """Rows as HTML: claim with its chapter, number, verdict; what does not agree is bold."""
    lines = []
    for claim, chapter, number, verdict in rows:
        shown = f"{MARKS[verdict]} {verdict}"
        lines.append(
            f'<tr><td>{escape(claim)} (<a href="{chapter}.html">chapter {CHAPTERS[chapter]}</a>)</td>'
            f"<td>{escape(minus(number))}</td><td>{f'<b>{shown}</b>' if verdict != AGREES else shown}</td></tr>"
        )
    head = "".join(f"<th>{name}</th>" for name in ("claim", "what we found", "verdict"))
    return f'<table class="dataframe qk-wrap"><thead><tr>{head}</tr></thead><tbody>{"".join(lines)}</tbody></table>'


def lowered(interval: tuple[float, float], least: float) -> str:
    """Whether something is lowered: in part where the mean is less than `least` below 0, not if the interval has 0."""
    middle, half = interval
    if middle + half >= 0:
        return DISAGREES
    return AGREES if middle < -least else PART


def factor_and_interval(logs: torch.Tensor, digits: int = 2) -> str:
    """The geometric mean of factors, given by their logs, with its 95 % interval."""
    middle, half = mean_and_interval(logs.tolist())
    low, high = math.exp(middle - half), math.exp(middle + half)
    return f"{math.exp(middle):.{digits}g} ({low:.{digits}g} to {high:.{digits}g})"


# ---- Dong, Cordonnier & Loukas


@torch.no_grad()
def dong() -> list[Row]:
    """The claims of D21."""
    slope, half, networks = over_all_layers(residuals_of_random_stacks(2000, 8), 1e-3)
    causal = torch.stack([relative_residual(states(network(s, 40, causal=True), tokens(s))) for s in range(24)])
    logs = (causal[:, 40] / causal[:, 28]).log() / 12
    rows = [
        Row("Attention alone, all to all, cubes a small residual at every layer: doubly exponential collapse",
            "rank-collapse", f"exponent {slope:.4f} ± {half:.4f}, {networks:,} networks",
            AGREES if abs(slope - 3) < max(half, 0.01) else DISAGREES),
        Row("… and under a causal mask too, of which the theorem says nothing", "rank-collapse",
            f"a factor of {factor_and_interval(logs, 3)} a layer: exponential, not doubly",
            DISAGREES if logs.mean().exp() > 0.3 else AGREES),
        _decomposition(),
    ]  # fmt: skip
    return rows + _depth() + _trained_paths()


def _decomposition() -> Row:
    generator = torch.Generator().manual_seed(0)
    maps = torch.randn(6, 2, 8, 8, generator=generator, dtype=torch.float64).softmax(-1)
    values = torch.randn(6, 2, 5, 5, generator=generator, dtype=torch.float64) / 5**0.5
    x = torch.randn(8, 5, generator=generator, dtype=torch.float64)
    output = x
    for p, a in zip(maps, values, strict=True):
        output = output + (p @ output @ a).sum(0)
    off = ((path_sums(maps, values, x).sum(0) - output).norm() / output.norm()).item()
    return Row("A network with skip connections is the sum of its paths", "paths",
               f"729 paths, off by less than {power_of_ten(max(off, 1e-16))}",
               AGREES if off < 1e-12 else DISAGREES)  # fmt: skip


def _depth() -> list[Row]:
    """What skip connections, MLPs and LayerNorm do in 24 layers with random weights."""

    def stacks(**switches) -> torch.Tensor:
        return torch.stack([states(network(s, 24, **switches), tokens(s)) for s in range(8)])

    def left(stack: torch.Tensor) -> torch.Tensor:
        return relative_residual(stack)[:, -1].log()

    def until(**switches) -> float:
        """Layers until the relative residual is below 1 %, mean over networks; all and one more where it never is."""
        return (relative_residual(stacks(**switches)) >= 0.01).double().sum(1).mean().item()

    skip = stacks(skip=True)
    sizes = residual(skip).norm(dim=(-2, -1))
    grown, relative = (sizes[:, -1] / sizes[:, 0]).log(), relative_residual(skip)
    rate = (relative[:, 24] / relative[:, 12]).log() / 12
    whole = {norm: left(stacks(skip=True, mlp=True, norm=norm)) for norm in ("none", "post", "pre")}
    apart = max(logs.mean() for logs in whole.values()) - min(logs.mean() for logs in whole.values())
    alone, with_mlp, stretched = until(), until(mlp=True), until(mlp=True, mlp_gain=30.0)
    return [
        Row("Skip connections keep the tokens apart", "rank-collapse",
            f"what differs grows {factor_and_interval(grown)} times in 24 layers; relative to the tokens it falls by "
            f"{factor_and_interval(rate)} a layer",
            DISAGREES if grown.mean() < 0 else PART if rate.mean() < -0.05 else AGREES),
        Row("MLPs slow the collapse, the more the larger their Lipschitz constant", "rank-collapse",
            f"layers until 1 % is left: {alone:.1f} without, {with_mlp:.1f} with an MLP, {stretched:.1f} with its "
            "first weights × 30", AGREES if with_mlp > alone else PART if stretched > alone else DISAGREES),
        Row("LayerNorm plays no role", "rank-collapse",
            "with skip connections and MLPs, relative residual after 24 layers: " + ", ".join(
                f"{factor_and_interval(whole[norm])} {place}"
                for norm, place in (("none", "without"), ("post", "after each part"), ("pre", "before each part"))
            ), PART if apart > math.log(10) else AGREES),
    ]  # fmt: skip


def _lost_without_longer_than_2(record: Record) -> float:
    """Points of accuracy."""
    up_to = record["lengths"]["accuracy_up_to"]
    return 100 * (up_to[-1] - up_to[2])


def _trained_paths() -> list[Row]:
    records = stored_results("tasks-cpu")

    def accuracy(parts: str) -> tuple[float, float]:
        found = per_seed(records, f"sorting, {parts}, 3e-4", lambda r: 100 * r["final"]["accuracy"])
        return mean_and_interval(list(found.values()))

    alone, with_skip = accuracy("attention"), accuracy("attention + skip")

    lost = {}
    for task in ("sorting", "convex hull", "memorization"):
        found = per_seed(records, f"{task}, attention + skip, 3e-4", _lost_without_longer_than_2)
        lost[task] = mean_and_interval(list(found.values()))
    most = max(middle for middle, _ in lost.values())
    listed = ", ".join(f"{task} {plus_minus(interval, 0)}" for task, interval in lost.items())
    return [
        Row("Trained networks work through their short paths", "paths",
            f"points of accuracy lost without the paths longer than 2 of 6 layers: {listed}",
            AGREES if most < 5 else PART if most < 30 else DISAGREES),
        Row("Without skip connections the collapse hinders training", "paths",
            f"sorting learned to {plus_minus(alone, 0)} % without, {plus_minus(with_skip, 0)} % with them",
            AGREES if sum(alone) < with_skip[0] - with_skip[1] else DISAGREES),
    ]  # fmt: skip


# ---- Bao, Hataya & Karakida


def bao() -> list[Row]:
    """The claims of B24."""
    errors = {}
    for length, dim in ((50, 8), (200, 64)):
        eigenvalues = bell_spectrum(2.0, 1.0, dim)
        assert eigenvalues is not None  # both dimensions have such a W
        exact = signal_propagation(eigenvalues, RandomWalk(length), math.sqrt(dim))
        errors[length, dim] = (limit_signal_propagation(positions(length), 2.0, 1.0) - exact).abs().max().item()
    off = [f"{error:.2f} at {length} tokens in {dim} dimensions" for (length, dim), error in errors.items()]
    rows = [Row("The chance to pass a learning signal follows the limit law of ξ and η", "signal-propagation",
                f"off by at most {off[0]}, {off[1]}", AGREES if errors[200, 64] < 0.05 else DISAGREES)]  # fmt: skip
    return rows + _collapses() + _locater()


def _neither(mean_: float, spread: float, x: torch.Tensor, deviations: torch.Tensor) -> float:
    reading = zones.meters(mean_, spread, "softmax", x, deviations)
    safe = (reading.entropy >= ENTROPY_COLLAPSE) & (reading.relative_variety >= RANK_COLLAPSE_RELATIVE)
    return safe.double().mean().item()


def _collapses() -> list[Row]:
    x, deviations = (part[:128] for part in zones.sample())
    draws, length, dim = x.shape
    size = ((length + 1) / (2 * length)) ** 0.5
    unrelated = size * IndependentTokens(length).sample(draws, dim, torch.Generator().manual_seed(2))
    shares = {
        "at mean 3.5": _neither(3.5, 1.0, x, deviations),
        "at mean −6": _neither(-6.0, 0.5, x, deviations),
        "at mean 3.5 with unrelated tokens": _neither(3.5, 1.0, unrelated, deviations),
    }
    found = {name: f"{100 * share:.0f} % of {draws} draws {name}" for name, share in shares.items()}
    positive, negative, other = shares.values()
    return [
        Row("A small variance around a non-zero mean prevents both collapses", "localization",
            f"neither happens in {found['at mean 3.5']} and in {found['at mean −6']}",
            AGREES if min(positive, negative) > 0.9 else PART if positive > 0.9 else DISAGREES),
        Row("… whatever the tokens, of which the theory takes a random walk", "localization",
            f"neither happens in {found['at mean 3.5 with unrelated tokens']}",
            AGREES if other > 0.9 else DISAGREES),
    ]  # fmt: skip


def _locater() -> list[Row]:
    held, entropy, tuned = (stored_results(f"{name}-cpu") for name in ("locater", "entropy", "confirmation"))
    without, with_it = (
        mean_and_interval(list(per_seed(held, name, entropy_share).values())) for name in ("none", "LocAteR, τ = 1")
    )
    gain = paired_difference(entropy, "high rate, LocAteR", "high rate", perplexity)
    at_best = {
        strength: mean_and_interval(logs_over_baseline(tuned, f"κ = {strength}, τ = 1", "none", "test_perplexity"))
        for strength in ("0.001", "0.01")
    }
    deeper = stored_results("remedy-confirmation-cpu")
    at_four_layers = mean_and_interval(logs_over_baseline(deeper, "LocAteR", "none", "test_perplexity"))
    pair = ("κ = 0.001, τ = 1", "κ = 0.001, τ = 0")
    trace = mean_and_interval(logs_over_baseline(tuned, *pair, "test_perplexity"))
    windows = stored_results("windows-cpu")
    fixed = {
        name: paired_difference(windows, condition, "learned", lambda r: best_point(r)["perplexity"])
        for name, condition in {"a window of four words": "window of 4", "an even window": "window of 1e+06"}.items()
    }
    compared = ", ".join(f"{name} {plus_minus(interval, 1, '+')}" for name, interval in fixed.items())
    listed = ", ".join(f"{plus_minus(interval, 4, '+')} at κ = {k}" for k, interval in at_best.items())
    return [
        Row("LocAteR keeps attention from collapsing in entropy", "locater",
            f"entropy share {plus_minus(with_it, 2)}, without it {plus_minus(without, 2)}",
            AGREES if with_it[0] - with_it[1] > sum(without) else DISAGREES),
        Row("LocAteR trains better models: at a learning rate at which attention collapses", "entropy-collapse",
            f"perplexity {plus_minus(gain, 1, '+')}", lowered(gain, POINTS)),
        Row("LocAteR trains better models: each at its own best learning rate", "locater",
            f"nats a word over none, ten fresh seeds: {listed}", 
            AGREES if all(lowered(i, NATS) == AGREES for i in at_best.values()) else DISAGREES),
        Row("LocAteR trains better models: the same in four layers of four heads", "remedies",
            f"nats a word over none, three fresh seeds: {plus_minus(at_four_layers, 3, '+')} at κ = 0.001",
            lowered(at_four_layers, NATS)),
        Row("The trace should be held at a non-zero value", "locater",
            f"τ = 1 against τ = 0: {plus_minus(trace, 4, '+')} nats", lowered(trace, NATS)),
        _square_trace(),
        Row("Attention that localizes is what helps", "locater",
            f"perplexity of fixed attention minus that of learned: {compared}",
            lowered(fixed["a window of four words"], POINTS)),
        Row("All of it in models of the size that is in use", "real-language-model", "–", UNTESTED),
    ]  # fmt: skip


def _square_trace() -> Row:
    records, chosen = stored_results("wikitext-cpu"), "κ = 0.01, τ = 1"
    worse, other = _one_seed(records, f"{chosen}, tr(W²)"), _one_seed(records, chosen)
    return Row("Its penalty can be tr(W²), as the formula is written", "language-models",
               f"perplexity {signed(worse)} against none, with ‖W‖² instead {signed(other)}; one seed",
               DISAGREES if worse > 0 else AGREES)  # fmt: skip


def _one_seed(records: Sequence[Record], condition: str) -> float:
    found, without = (per_seed(records, name, perplexity) for name in (condition, "none"))
    return mean(found[seed] - without[seed] for seed in found.keys() & without.keys())
