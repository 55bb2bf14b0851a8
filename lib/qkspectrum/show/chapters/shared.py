"""What several chapters share: readings of a sweep's records, and numbers as the book writes them."""

import math
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd
import torch
from IPython.display import HTML

from ...experiments.sweeps.results import Record, stored_yardstick

GREY = "#808080"


def perplexity(record: Record) -> float:
    """Perplexity of a run on the whole validation text, after training."""
    return record["final"]["valid"]["perplexity"]


def entropy_share(record: Record) -> float:
    """Attention entropy of a run after training, as a share of the largest possible (None where there is none)."""
    return record["final"]["valid"]["entropy_share"]


def relative_residual(record: Record) -> float:
    """Relative residual of a run's last hidden states, after training."""
    return record["final"]["valid"]["relative_residual"]


def effective_rank(record: Record) -> float:
    """Effective rank of a window's last hidden states, after training."""
    return record["profile"]["effective_rank"]


def beside_n_grams(records: Sequence[Record]) -> str:
    """Which n-gram models the best of these runs beats on the validation text, which all of them share."""
    yardstick = stored_yardstick(records[0])
    best = min(map(perplexity, records))
    listed = ", ".join(f"{name} {value:.1f}" for name, value in yardstick.items())
    beaten = [name for name, value in yardstick.items() if best < value]
    missed = [name for name in yardstick if name not in beaten]
    verdict = " and ".join(
        f"{verb} the {', '.join(names)}" for verb, names in (("beats", beaten), ("not", missed)) if names
    )
    return f"n-gram models on the same words: {listed}. The best run stored here, {best:.1f}, {verdict}."


def mean(values: Iterable[float]) -> float:
    """Mean of numbers; NaN if there are none."""
    found = list(values)
    return sum(found) / len(found) if found else math.nan


def minus(text: str) -> str:
    """The text with hyphens as minus signs."""
    return text.replace("-", "−")


def signed(value: float, digits: int = 1) -> str:
    """A number with its sign: +1.2 or −0.3."""
    return minus(f"{value:+.{digits}f}")


def facts(table: Mapping[str, str] | pd.DataFrame) -> HTML:
    """How results were made, as a table whose long lines wrap: one row a fact, or one column a model."""
    with pd.option_context("display.max_colwidth", None):
        if isinstance(table, Mapping):
            return HTML(pd.Series(table).to_frame().to_html(header=False, border=0, classes="qk-wrap"))
        return HTML(table.to_html(border=0, classes="qk-wrap"))


def compressed(
    real: Sequence[float], imaginary: Sequence[float], near: float, rim: float = math.inf
) -> tuple[list[float], list[float]]:
    """Points of the complex plane with asinh(|λ|/near) for |λ|: distances even below `near`, logarithmic above.

    Points beyond `rim` are drawn on it.
    """
    radii = [math.hypot(a, b) for a, b in zip(real, imaginary, strict=True)]
    factors = [math.asinh(min(r, rim) / near) / r if r else 0 for r in radii]
    return (
        [a * f for a, f in zip(real, factors, strict=True)],
        [b * f for b, f in zip(imaginary, factors, strict=True)],
    )


def circle(radius: float) -> tuple[list[float], list[float]]:
    """Real and imaginary parts of points on a circle around 0, the first of them twice."""
    turn = [2 * math.pi * i / 90 for i in range(91)]
    return [radius * math.cos(a) for a in turn], [radius * math.sin(a) for a in turn]


def jump_to(frame: int, label: str) -> dict:
    """A step of a plotly slider that shows a frame, named by its number, at once."""
    now = {"mode": "immediate", "frame": {"duration": 0}, "transition": {"duration": 0}}
    return {"label": label, "method": "animate", "args": [[str(frame)], now]}


def plus_minus(interval: tuple[float, float], digits: int, sign: str = "") -> str:
    """A mean and half the width of its interval, as `mean_and_interval` gives them: 1.20 ± 0.05; never −0."""
    middle, half = interval
    return minus(f"{round(middle, digits) + 0.0:{sign}.{digits}f} ± {half:.{digits}f}")


def exponent(x: Sequence[float], y: Sequence[float]) -> float:
    """The exponent of a power law y ∝ xᵃ: the slope that fits the logarithms best."""
    a, b = (torch.tensor(values, dtype=torch.float64).log() for values in (x, y))
    return (((a - a.mean()) * (b - b.mean())).sum() / (a - a.mean()).square().sum()).item()


def mean_and_each(values: Iterable[float], digits: int = 1) -> str:
    """Differences as their mean and, if they are several, each of them: −1.2 (−1.0, −1.4); a dash if all are 0."""
    found = list(values)
    if not any(found):
        return "–"
    each = f" ({', '.join(signed(x, digits) for x in found)})" if len(found) > 1 else ""
    return signed(mean(found), digits) + each


def number_or_dash(number: float, digits: int) -> str:
    """A number with separators for thousands; a dash for NaN, the mean of nothing."""
    return "–" if math.isnan(number) else f"{number:,.{digits}f}"


def power_of_ten(value: float) -> str:
    """The power of ten just above a small positive number: 10⁻⁶ for 6e-7."""
    return "10" + str(math.ceil(math.log10(value))).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
