"""Where attention collapses over the mean and spread of the eigenspectrum, counted over unselected draws.

`python -m qkspectrum.show.zones` recomputes zones.json, from which the explorer paints its rulers and map.
"""

import json
import math
import platform
from pathlib import Path
from typing import NamedTuple

import torch
from jaxtyping import Float
from torch import Tensor
from tqdm import tqdm

from .._files import write_text_atomically
from ..conventions import (
    DIM,
    ENTROPY_COLLAPSE,
    LAYERS,
    LENGTH,
    RANK_COLLAPSE_RELATIVE,
    REACH,
    ZONE_COLUMNS,
    ZONE_DRAWS,
    ZONE_RISK,
    ZONE_ROWS,
    ZONE_SEED,
)
from ..experiments.maps import collapse_map
from ..experiments.maps.collapse_map import Draws, measure_stack
from ..theory.spectrum import standard_deviations
from ..theory.tokens import RandomWalk

PATH = Path(__file__).with_name("zones.json")
SEED, DRAWS, COLUMNS, ROWS, RISK = ZONE_SEED, ZONE_DRAWS, ZONE_COLUMNS, ZONE_ROWS, ZONE_RISK
SOFTMAXES = ("softmax", "piecewise-linear")


def grid() -> tuple[Float[Tensor, " columns"], Float[Tensor, " rows"]]:
    """Means from −40 to 40 and spreads from 0 to 40, evenly spaced in asinh."""
    return collapse_map.grid(COLUMNS, ROWS)


def sample(seed: int = SEED) -> tuple[Float[Tensor, "draws tokens dim"], Float[Tensor, "draws dim"]]:
    """Random walks divided by √T and standardised deviations of the eigenvalues.

    Gaussian tokens have one law in every orthonormal basis, so they are drawn directly in W's eigenbasis.
    """
    generator = torch.Generator().manual_seed(seed)
    tokens = RandomWalk(LENGTH).sample(DRAWS, DIM, generator) / math.sqrt(LENGTH)
    return tokens, torch.stack([standard_deviations(DIM, generator) for _ in range(DRAWS)])


class Meters(NamedTuple):
    """Both collapse meters, one number for each draw.

    Attributes:
        entropy: mean row entropy of the first layer, as a share of log keys.
        variety: norm of the residual after six such layers with W_V = I, over that of the tokens.
        relative_variety: ratio of the relative residuals, which does not change when all tokens merely shrink. It
            decides what counts as a collapse.
    """

    entropy: Float[Tensor, " draws"]
    variety: Float[Tensor, " draws"]
    relative_variety: Float[Tensor, " draws"]


def meters(
    mean: float,
    spread: float,
    softmax: str,
    tokens: Float[Tensor, "draws tokens dim"],
    deviations: Float[Tensor, "draws dim"],
) -> Meters:
    """Read the explorer's meters off every draw, for eigenvalues mean + spread · deviations."""
    draws = Draws(tokens, deviations, tokens.new_zeros(deviations.shape))  # no LayerNorm, no direction
    reading = measure_stack(mean, spread, draws, (1, LAYERS), softmax=softmax)
    return Meters(reading.entropy[0], reading.variety[1], reading.relative_variety[1])


def collapses(reading: Meters) -> tuple[int, int]:
    """In how many draws entropy collapses, and in how many rank does."""
    return int((reading.entropy < ENTROPY_COLLAPSE).sum()), int(
        (reading.relative_variety < RANK_COLLAPSE_RELATIVE).sum()
    )


def compute() -> dict:
    """Counts of collapses over the grid, for each spread and mean, and how they were made."""
    means, spreads = grid()
    tokens, deviations = sample()
    counts = {kind: {"entropy": [], "rank": []} for kind in SOFTMAXES}
    points = [(kind, s, m) for kind in SOFTMAXES for s in spreads.tolist() for m in means.tolist()]
    for kind, spread, mean in tqdm(points, desc="danger zones", unit="point"):
        entropy, rank = collapses(meters(mean, spread, kind, tokens, deviations))
        counts[kind]["entropy"].append(entropy)
        counts[kind]["rank"].append(rank)
    return {
        "made_by": {
            "command": "python -m qkspectrum.show.zones",
            "seed": SEED,
            "python": platform.python_version(),
            "torch": torch.__version__,
        },
        "rule": "a zone is where a collapse happens in at least one draw in three",
        "risk": RISK,
        "thresholds": {"entropy": ENTROPY_COLLAPSE, "relative_variety": RANK_COLLAPSE_RELATIVE},
        "draws": DRAWS,
        "length": LENGTH,
        "dim": DIM,
        "layers": LAYERS,
        "tokens": "random walk divided by the square root of its length",
        "grid": {"reach": REACH, "columns": COLUMNS, "rows": ROWS, "spacing": "asinh"},
        "counts": counts,
    }


def main() -> None:
    """Recompute the zones and replace the stored file."""
    text = json.dumps(compute(), indent=1)
    # one line per list keeps the file readable
    text = text.replace(",\n    ", ", ").replace("[\n    ", "[").replace("\n   ]", "]")
    write_text_atomically(PATH, text + "\n")


if __name__ == "__main__":
    main()
