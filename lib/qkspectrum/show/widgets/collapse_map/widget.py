"""One map for both collapses: drag a point over the plane of ξ and η, and see attention, both meters and the gradient.

The page computes the network at the point itself; the surfaces it is painted with come from a stored run of many draws.
`index.js` beside this file draws the figure; `show/js` holds what the figures share.
"""

import itertools
from collections.abc import Sequence

import anywidget
import numpy as np
import torch
import traitlets

from ....conventions import (
    ENTROPY_COLLAPSE,
    ENTROPY_COLLAPSE_RANGE,
    RANK_COLLAPSE_RANGE,
    RANK_COLLAPSE_RELATIVE,
)
from ....errors import QKError
from ....experiments.maps.collapse_map import surface
from ...page import check_range, doubles, script, style
from ..spectrum_explorer.widget import LARGEST

TOKENS, SKIPS, NORMS = ("walk", "text"), (False, True), ("none", "post")
VARIANTS = tuple(itertools.product(TOKENS, SKIPS, NORMS))
QUANTITIES = ("entropy", "variety", "relative_variety", "gradient")
CODES = 2**16 - 1
DECADES = 12  # of the logarithmic quantities, on either side of 1: a step is 0.08 %
RANGES = {
    "mean": (-LARGEST, LARGEST),
    "variance": (0, LARGEST**2),
    "entropy_threshold": ENTROPY_COLLAPSE_RANGE,
    "variety_threshold": RANK_COLLAPSE_RANGE,
    "seed": (0, 2**31 - 1),
}


class CollapseMap(anywidget.AnyWidget):
    """Where on the plane of ξ and η attention's entropy collapses, where the tokens' variety, where the gradient.

    W = mean·I + √variance·Σ z_k q_k q_kᵀ is symmetric and the same in every layer, logits are xᵀW x / √d, attention is
    causal, values are the tokens themselves: a layer is x ← P x, or x + P x with a skip connection, then LayerNorm or
    not. Of the last layer are shown

    - entropy: of attention's rows, as `entropy_share`; it collapses where any layer's does,
    - variety: ‖res(out)‖_F of the network's output over that of its input, absolute, or of `relative_residual`,
    - gradient: `query_key_gradient`, the norm of the derivative of the layer's attention outputs by W, over that of
      uniform attention on the network's input.

    The map paints stored means over many draws; everything beside it is computed in the page, for one draw. Every trait
    goes both ways: setting it moves the page, and moving the page sets it.

    Args:
        records: of `read_results("book/results/map-cpu.jsonl")`. Those of causal attention on the walk and on text are
            taken, all eight with and without skip connections and LayerNorm, on one grid; others are left.

    Attributes:
        mean: mean of the d eigenvalues; the map covers ±40.
        variance: their variance, at least 0; the map covers 0 to 1600.
        tokens: "walk" (a random walk over √T, drawn from `seed`) or "text" (embeddings, stored with the records).
        depth: layers, one of those stored.
        skip: add each layer's input to its output.
        norm: LayerNorm after each layer ("post") or "none".
        quantity: what the map is painted with: "neither" (collapses), "entropy", "variety" or "gradient".
        residual: whether variety is "relative" or "absolute".
        entropy_threshold: entropy below it counts as entropy collapse; 0.25 to 0.75.
        variety_threshold: variety below it counts as rank collapse; 0.1 to 0.6.
        seed: which draw of the walk; 0 to 2³¹ − 1.
        surfaces: uint16 codes of all means, (variant, depth, quantity, spread, mean); `catalogue` says what they mean.
        scatter: uint8 codes of their standard errors, in the same order.
        catalogue: grid, depths, scales, and number of draws of the surfaces.
        text: float64 tokens (T, d) in W's eigenbasis, deviations (d,) and direction of LayerNorm's mean (d,), joined.
        readings: what the page reads off, set by the page: the traits above, xi, eta, entropy, variety and
            relative_variety (lists over layers, first to last), gradient, phase, map and map_deviation (mean and
            standard deviation of the surfaces at the point), entropy_collapse, rank_collapse, headline.

    Raises:
        QKError: records that lack a surface, or do not fit together.

    Status: exact, up to rounding, for the draw in the page; the surfaces are empirical means.
    """

    _esm = script("collapse_map")
    _css = style("collapse_map")

    mean = traitlets.Float(3.5).tag(sync=True)
    variance = traitlets.Float(1.0).tag(sync=True)
    tokens = traitlets.Enum(TOKENS, "walk").tag(sync=True)
    depth = traitlets.Int(1).tag(sync=True)
    skip = traitlets.Bool(False).tag(sync=True)
    norm = traitlets.Enum(NORMS, "none").tag(sync=True)
    quantity = traitlets.Enum(("neither", "entropy", "variety", "gradient"), "neither").tag(sync=True)
    residual = traitlets.Enum(("relative", "absolute"), "relative").tag(sync=True)
    entropy_threshold = traitlets.Float(ENTROPY_COLLAPSE).tag(sync=True)
    variety_threshold = traitlets.Float(RANK_COLLAPSE_RELATIVE).tag(sync=True)
    seed = traitlets.Int(0).tag(sync=True)
    surfaces = traitlets.Bytes(b"").tag(sync=True)
    scatter = traitlets.Bytes(b"").tag(sync=True)
    catalogue = traitlets.Dict().tag(sync=True)
    text = traitlets.Bytes(b"").tag(sync=True)
    readings = traitlets.Dict().tag(sync=True)

    def __init__(self, records: Sequence[dict], **traits: object):
        kept = _one_for_each_variant(records)
        walk, text = kept["walk", False, "none"], kept["text", False, "none"]
        depths = list(walk["settings"]["depths"])
        codes, scatter = zip(*(_codes(record, depths) for record in kept.values()), strict=True)
        super().__init__(
            surfaces=np.stack(codes).astype("<u2").tobytes(),
            scatter=np.stack(scatter).astype("u1").tobytes(),
            catalogue={
                **walk["grid"],
                "depths": depths,
                "draws": walk["settings"]["draws"],
                "sizes": {"walk": [walk["length"], walk["dim"]], "text": [text["length"], text["dim"]]},
                "decades": DECADES,
            },
            text=b"".join(map(doubles, _first_draw(text))),
            **traits,
        )

    def __repr__(self) -> str:
        names = ("mean", "variance", "tokens", "depth", "skip", "norm", "quantity", "residual", "seed")
        return f"CollapseMap({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    @traitlets.validate(*RANGES)
    def _check_range(self, proposal: traitlets.Bunch) -> float | int:
        return check_range(proposal["trait"].name, proposal["value"], RANGES)

    @traitlets.validate("depth")
    def _check_depth(self, proposal: traitlets.Bunch) -> int:
        stored = self.catalogue.get("depths") or [1]
        if proposal["value"] not in stored:
            raise QKError(f"depth: expected one of {', '.join(map(str, stored))}, got {proposal['value']}")
        return proposal["value"]


def _one_for_each_variant(records: Sequence[dict]) -> dict[tuple, dict]:
    """The records by (tokens, skip, norm), in the order of VARIANTS, on one grid and of equal depths and draws."""
    found = {}
    for record in records:
        settings = record.get("settings", {})
        variant = tuple(settings.get(name) for name in ("tokens", "skip", "norm"))
        if variant in VARIANTS and settings.get("causal", True):
            found[variant] = record
    missing = [f"{tokens} {'with' if skip else 'without'} skip, norm {norm}"
               for tokens, skip, norm in VARIANTS if (tokens, skip, norm) not in found]  # fmt: skip
    if missing:
        raise QKError(f"records: expected surfaces of all {len(VARIANTS)} variants, got none of {'; '.join(missing)}")
    try:
        alike = {str([r["grid"]["means"], r["grid"]["spreads"], *r["settings"]["depths"], r["settings"]["draws"]])
                 for r in found.values()}  # fmt: skip
        sizes = {(tokens, r["length"], r["dim"]) for (tokens, *_), r in found.items()}
    except KeyError as error:
        raise QKError(f"records: expected grid, length, dim, depths and draws of each, got none of {error}") from None
    if len(alike) > 1 or len(sizes) > len(TOKENS):
        raise QKError("records: expected one grid, one list of depths and one number of draws, got several")
    _check_grid(**found["walk", False, "none"]["grid"])
    return {variant: found[variant] for variant in VARIANTS}


def _check_grid(means: Sequence[float], spreads: Sequence[float]) -> None:
    """The page finds a position's cell by arithmetic: asinh steps, from −reach to reach and from 0."""
    for name, values, start in (("means", means, -1), ("spreads", spreads, 0)):
        x = np.arcsinh(np.array(values, dtype=float))
        if len(x) < 2 or not np.allclose(x, np.linspace(start * x[-1], x[-1], len(x)), atol=1e-3 * abs(x[-1])):
            raise QKError(f"records: expected {name} evenly spaced in asinh, {'symmetric' if start else 'from 0'}")


def _first_draw(record: dict) -> list[torch.Tensor]:
    """Tokens, standardised deviations and unit direction of the text to be shown; stored rounded, hence made exact."""
    length, dim = record["length"], record["dim"]
    try:
        tokens, deviations, direction = (
            torch.tensor(record["first_draw"][name], dtype=torch.float64)
            for name in ("tokens", "deviations", "direction")
        )
    except (KeyError, TypeError, ValueError):
        raise QKError("records: expected first_draw with tokens, deviations and direction in text alone") from None
    shapes = [tuple(x.shape) for x in (tokens, deviations, direction)]
    if shapes != [(length, dim), (dim,), (dim,)]:
        raise QKError(f"records: expected first_draw of {length} tokens in {dim} dimensions, got shapes {shapes}")
    deviations = deviations - deviations.mean()
    made = [tokens, deviations / deviations.square().mean().sqrt(), direction / direction.norm()]
    if not all(x.isfinite().all() for x in made):
        raise QKError("records: first_draw is not finite, expected no NaN or Inf")
    return made


def _codes(record: dict, depths: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
    """One variant's means from 0 to CODES and standard errors from 0 to 255: (depth, quantity, spread, mean) each."""
    shape = (len(record["grid"]["spreads"]), len(record["grid"]["means"]))
    coded = [[_code(record, depth, quantity, shape) for quantity in QUANTITIES] for depth in depths]
    means, errors = (np.array([[pair[part] for pair in row] for row in coded]) for part in (0, 1))
    return means, errors


def _code(record: dict, depth: int, quantity: str, shape: tuple[int, int]) -> tuple[np.ndarray, np.ndarray]:
    """Means: entropy in even steps from 0 to 1; the others, which span decades, evenly in their logarithm.

    Standard errors: evenly in the root of their ratio to the mean, which is at most 1 for numbers of at least 0.
    """
    where = f"records: {quantity} of {record['settings'].get('condition', 'a variant')} at depth {depth}"
    means, errors = (x.numpy() for x in surface(record, depth, quantity))
    highest = 1 if quantity == "entropy" else 10.0**DECADES
    if means.shape != shape:
        raise QKError(f"{where}: expected shape {shape}, got {means.shape}")
    if not (np.isfinite(means).all() and (means >= -1e-9).all() and (means <= highest * (1 + 1e-9)).all()):
        raise QKError(f"{where}: expected finite numbers from 0 to {highest:g}")
    if not (np.isfinite(errors).all() and (errors >= 0).all()):
        raise QKError(f"{where}: expected finite standard errors of at least 0")
    ratio = errors / means.clip(10.0**-DECADES)
    if quantity != "entropy":
        means = (np.log10(means.clip(10.0**-DECADES)) / DECADES + 1) / 2
    return (means.clip(0, 1) * CODES).round(), (255 * np.sqrt(ratio.clip(0, 1))).round()


def decoded(codes: np.ndarray, quantity: str) -> np.ndarray:
    """What the page reads from codes: entropies to 8e-6, the others to 0.05 % from 1e-12 on."""
    shares = np.asarray(codes) / CODES
    return shares if quantity == "entropy" else 10.0 ** ((2 * shares - 1) * DECADES)
