"""The living model: its perplexity over the variance and the mean of all spectra, and how it was made."""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from ...conventions import LIVING_SPEAKS, PALETTE
from .shared import minus

WIDTH, HEIGHT, LEFT, TOP, GAP = 330, 250, 52, 26, 70
PERPLEXITIES = (30, 50, 100, 200, 500, 1000, 4000)

Place = Mapping[str, Any]


def along(valley: Mapping[str, Any], name: str) -> list[Place]:
    """The places of one line through the trained model: over "gain" at shift 0, or over "shift" at gain 1."""
    other, value = ("shift", 0) if name == "gain" else ("gain", 1)
    return [place for place in valley["places"] if place[other] == value]


def still_speaks(valley: Mapping[str, Any]) -> list[Place]:
    """Places where the whole interval of the perplexity's ratio to the trained model's lies below `LIVING_SPEAKS`."""
    return [place for place in valley["places"] if place["ratio"][2] < LIVING_SPEAKS]


def valley_table(places: Sequence[Place], name: str) -> pd.DataFrame:
    """Perplexity with its interval, ratio to the trained model with its, and what attention looks like."""

    def with_ends(values: Sequence[float], digits: int) -> str:
        middle, low, high = (f"{value:,.{digits}f}" for value in values)
        return f"{middle} ({low}–{high})"

    rows = {
        minus(f"{place[name] ** 2:g} × variance" if name == "gain" else f"{place[name]:+g}"): {
            "perplexity": with_ends(place["perplexity"], 0),
            "times the trained one": with_ends(place["ratio"], 2),
            "entropy share": f"{place['entropy']:.2f}",
            "weight on the first word": f"{place['first']:.2f}",
        }
        for place in places
    }
    return pd.DataFrame(rows).T.rename_axis("variance" if name == "gain" else "mean moved by")


def valley_picture(valley: Mapping[str, Any]) -> str:
    """HTML with both lines through the trained model, intervals over windows, and n-gram models as yardsticks."""
    ends = [end for place in valley["places"] for end in place["perplexity"]]
    low, high = math.log(0.9 * min(ends)), math.log(1.1 * max(ends))

    def y(perplexity: float) -> float:
        return TOP + HEIGHT * (high - math.log(perplexity)) / (high - low)

    panels = [
        _panel(0, "variance, times the trained one", along(valley, "gain"), lambda p: p["gain"] / (1 + p["gain"]),
               lambda p: f"{p['gain'] ** 2:g}", y, (0, 0.25, 0.5, 1, 2, 4, 9)),
        _panel(1, "mean moved by, as a logit", along(valley, "shift"), lambda p: math.asinh(p["shift"]),
               lambda p: minus(f"{p['shift']:g}"), y, (-16, -8, -4, -2, 0, 2, 4, 8, 16)),
    ]  # fmt: skip
    width = LEFT + 2 * WIDTH + GAP + 60
    lines = [
        f'<path d="M{LEFT} {y(value):.1f}H{width - 60}" stroke="currentColor" stroke-dasharray="2 4" opacity=".6"/>'
        f'<text x="{width - 56}" y="{y(value) + 4:.1f}">{name}</text>'
        for name, value in valley["n-grams"].items()
        if name in ("2-gram", "3-gram")
    ]
    marks = [
        f'<text x="{LEFT - 8}" y="{y(value) + 4:.1f}" text-anchor="end">{value:,}</text>'
        for value in PERPLEXITIES
        if low < math.log(value) < high
    ]
    trained = next(place for place in valley["places"] if place["gain"] == 1 and place["shift"] == 0)
    uniform, peaked = along(valley, "gain")[0], along(valley, "gain")[-1]
    alt = (
        f"Perplexity, on a logarithmic axis, over the variance and over the mean of all eigenspectra. Both are valleys "
        f"with the trained model, {trained['perplexity'][0]:.0f}, at the bottom."
    )
    finding = (
        f"Perplexity of {valley['windows']} windows of {valley['tokens']} words with all heads moved, 95 % intervals "
        f"over windows. From {trained['perplexity'][0]:.0f} as trained it rises to {uniform['perplexity'][0]:.0f} at "
        f"variance 0 and to {peaked['perplexity'][0]:.0f} at {peaked['gain'] ** 2:g} times the variance. Dotted: "
        "tables of pairs and of triples of words, on the whole validation text."
    )
    return (
        f'<figure style="margin:0"><div tabindex="0" style="overflow-x:auto">'
        f'<svg viewBox="0 0 {width} {TOP + HEIGHT + 46}" '
        f'role="img" aria-label="{escape(alt)}" style="width:100%;min-width:640px;max-width:{width}px;'
        f'font:13px system-ui,sans-serif;fill:currentColor">{"".join(lines + marks + panels)}</svg></div>'
        f"<figcaption>{escape(finding)}</figcaption></figure>"
    )


def _panel(
    index: int,
    title: str,
    places: Sequence[Place],
    at: Callable[[Place], float],
    words: Callable[[Place], str],
    y: Callable[[float], float],
    ticks: Sequence[float],
) -> str:
    left = LEFT + index * (WIDTH + GAP)
    first, last = at(places[0]), at(places[-1])
    x = [left + 8 + (WIDTH - 16) * (at(place) - first) / (last - first) for place in places]
    line = "L".join(f"{one:.1f} {y(place['perplexity'][0]):.1f}" for one, place in zip(x, places, strict=True))
    bars = "".join(
        f"M{one:.1f} {y(place['perplexity'][1]):.1f}V{y(place['perplexity'][2]):.1f}"
        for one, place in zip(x, places, strict=True)
    )
    dots = "".join(
        f'<circle cx="{one:.1f}" cy="{y(place["perplexity"][0]):.1f}" r="{5 if place["ratio"][0] == 1 else 3.5}"/>'
        for one, place in zip(x, places, strict=True)
    )
    labels = "".join(
        f'<text x="{one:.1f}" y="{TOP + HEIGHT + 18}" text-anchor="middle">{words(place)}</text>'
        for one, place in zip(x, places, strict=True)
        if place["gain" if index == 0 else "shift"] in ticks
    )
    return (
        f'<path d="M{left} {TOP}V{TOP + HEIGHT}H{left + WIDTH}" fill="none" stroke="currentColor" opacity=".4"/>'
        f'<g stroke="{PALETTE[0]}" fill="none" stroke-width="2"><path d="M{line}"/><path d="{bars}"/></g>'
        f'<g fill="{PALETTE[0]}">{dots}</g>{labels}'
        f'<text x="{left + WIDTH / 2}" y="{TOP + HEIGHT + 38}" text-anchor="middle">{title}</text>'
        f'<text x="{left}" y="14" font-weight="700">{"Variance" if index == 0 else "Mean"}</text>'
    )


def made() -> pd.DataFrame:
    """How the model was made, what it reaches beside n-gram models of the same words, and what int8 costs."""
    facts = json.loads((Path(__file__).parents[1] / "small_llama" / "made.json").read_text(encoding="utf-8"))
    trained, rounding, size = facts["trained"], facts["int8 against float"], facts["bytes"]
    shape = facts["shape"]
    rows = {
        "model": f"Llama, {shape['num_hidden_layers']} layers of {shape['num_attention_heads']} heads, width "
        f"{shape['hidden_size']}, {facts['parameters']:,} parameters",
        "words": f"{facts['words']:,}",
        "text": trained["text"],
        "training": f"{trained['steps']:,} of {trained.get('planned_steps', trained['steps']):,} planned steps, "
        f"{trained['batch']} windows of 128 words each, seed {trained['seed']}",
        "validation perplexity": f"{trained['validation_perplexity']:.1f}",
        "n-gram models": ", ".join(f"{name} {value:.1f}" for name, value in facts["n-grams of the same words"].items()),
        "stored": f"int8, {size['int8 weights'] / 1e6:.2f} MB, and {size['scales and gains'] / 1e3:.0f} kB of scales",
        "int8 against float": f"perplexity {rounding['perplexity']['int8']:.2f} instead of "
        f"{rounding['perplexity']['float']:.2f} ({rounding['text']}); logits differ by "
        f"{rounding['logits differ by']['root mean square']:g} (root mean square), at most "
        f"{rounding['logits differ by']['at most']:g}",
        "command": facts["made_by"]["command"],
        "made on": f"Python {trained['python']}, torch {trained['torch']}, {trained['device']}",
    }
    return pd.DataFrame({"small-llama": rows})
