"""Attention maps over the mean and spread of the eigenspectrum, as one still picture without JavaScript."""

import math
from collections.abc import Sequence
from html import escape

import torch
from jaxtyping import Float
from torch import Tensor

from ..conventions import ENTROPY_COLLAPSE, RAMP, RANK_COLLAPSE_RELATIVE
from ..theory.rows import softmax_rows
from .zones import meters, sample

LEVELS, CELL = 9, 3


def _colour(level: int) -> str:
    """Interpolate between the evenly spaced stops of the ramp, as the explorer does."""
    position = level / (LEVELS - 1) * (len(RAMP) - 1)
    low = min(int(position), len(RAMP) - 2)
    ends = [[int(stop[i : i + 2], 16) for i in (1, 3, 5)] for stop in RAMP[low : low + 2]]
    mixed = (round(a + (b - a) * (position - low)) for a, b in zip(*ends, strict=True))
    return "#" + "".join(f"{value:02x}" for value in mixed)


def _signed(value: float) -> str:
    return f"{value:g}".replace("-", "−")


def _panel(weights: Float[Tensor, "tokens tokens"]) -> str:
    """The causal triangle as one path per colour; neighbouring cells of one colour in a row are drawn together."""
    levels = (weights.clamp(0, 1).sqrt() * (LEVELS - 1)).round().int().tolist()
    paths: dict[int, list[str]] = {}
    for t, row in enumerate(levels):
        start = 0
        for i in range(1, t + 2):
            if i == t + 1 or row[i] != row[start]:
                paths.setdefault(row[start], []).append(f"M{start} {t}h{i - start}v1h{start - i}z")
                start = i
    drawn = (f'<path fill="{_colour(level)}" d="{"".join(d)}"/>' for level, d in sorted(paths.items()))
    return f'<g transform="scale({CELL})" shape-rendering="crispEdges">{"".join(drawn)}</g>'


def filmstrip(means: Sequence[float], spreads: Sequence[float]) -> str:
    """HTML with one attention map for each mean (rows) and spread (columns), and both meters under each.

    All maps show one draw: of those behind the explorer's zones, the one whose meters are closest to their medians
    over all maps. A meter below its threshold is bold.

    Args:
        means: mean eigenvalues.
        spreads: standard deviations of the eigenvalues.
    """
    tokens, deviations = sample()
    readings = {(m, s): meters(m, s, "softmax", tokens, deviations) for m in means for s in spreads}
    distances = [
        (values - values.median()).abs()
        for r in readings.values()
        for values in (r.entropy, r.relative_variety.clamp_max(1))
    ]
    typical = int(torch.stack(distances).sum(0).argmin())
    x, z = tokens[typical], deviations[typical]
    side, left, top = len(x) * CELL, 84, 30
    step_x, step_y = side + 22, side + 52
    bold = ' font-weight="700"'
    parts = []
    for column, spread in enumerate(spreads):
        parts.append(f'<text x="{left + column * step_x}" y="16"{bold}>variance {spread**2:g}</text>')
    for row, mean in enumerate(means):
        y = top + row * step_y
        parts.append(f'<text x="0" y="{y + 14}"{bold}>mean {_signed(mean)}</text>')
        for column, spread in enumerate(spreads):
            weights = softmax_rows((x * (mean + spread * z)) @ x.T / math.sqrt(x.shape[1]))
            reading = readings[mean, spread]
            shown = [
                f"<tspan{bold if value < least else ''}>{name} {100 * value:.0f} %</tspan>"
                for name, value, least in (
                    ("entropy", reading.entropy[typical].item(), ENTROPY_COLLAPSE),
                    ("variety", reading.relative_variety[typical].item(), RANK_COLLAPSE_RELATIVE),
                )
            ]
            parts.append(
                f'<g transform="translate({left + column * step_x} {y})">{_panel(weights)}'
                f'<text y="{side + 18}">{" · ".join(shown)}</text></g>'
            )
    width, height = left + len(spreads) * step_x, top + len(means) * step_y
    alt = (
        f"Attention maps of {len(x)} tokens for mean eigenvalues {', '.join(f'{m:g}' for m in means)} and variances "
        f"{', '.join(f'{s**2:g}' for s in spreads)}, with attention entropy and variety of tokens under each."
    )
    finding = (
        "At mean 0 attention goes from flat to scattered as the variance grows; a positive mean keeps it near the "
        "diagonal until the variance takes over; a negative mean sends all queries to the first tokens. Bold: below "
        f"the threshold of a collapse. One draw of {len(tokens)}, the one whose meters are closest to the medians."
    )
    return (
        f'<figure style="margin:0"><div tabindex="0" style="overflow-x:auto">'
        f'<svg viewBox="0 0 {width} {height}" role="img" '
        f'aria-label="{escape(alt)}" style="width:100%;min-width:720px;max-width:{width}px;'
        f'font:13px system-ui,sans-serif;fill:currentColor">{"".join(parts)}</svg></div>'
        f"<figcaption>{escape(finding)}</figcaption></figure>"
    )
