"""Records of a map known by formula, for the tests of `CollapseMap`, and the check of what the page reads off."""

import math

import pytest
import torch
from widgets import doubles

from qkspectrum.experiments.maps.collapse_map import Draws, grid, measure_stack, process_draws
from qkspectrum.show.widgets.collapse_map.widget import QUANTITIES, VARIANTS, CollapseMap

DEPTHS, COLUMNS, ROWS, TEXT_DIM = (1, 2, 8), 9, 5, 128


def surface(quantity, variant, depth):
    """Smooth over the grid, other for every variant and depth, from one end of the quantity's range to the other."""
    u = torch.linspace(-1, 1, COLUMNS, dtype=torch.float64)[None, :]
    v = torch.linspace(0, 1, ROWS, dtype=torch.float64)[:, None]
    number = VARIANTS.index(variant) + len(VARIANTS) * DEPTHS.index(depth)
    number = 2 * number + QUANTITIES.index(quantity)
    wave = (1 + torch.sin(3 * u + 2 * v + number)) / 2
    return wave if quantity == "entropy" else 10 ** (3 * wave - 2 - (4 if quantity == "gradient" else 0))


def made_records():
    means, spreads = grid(COLUMNS, ROWS)
    text = process_draws("independent", 1, seed=5, dim=TEXT_DIM)
    records = []
    for variant in VARIANTS:
        tokens, skip, norm = variant
        settings = {"condition": f"{tokens}, {skip}, {norm}", "tokens": tokens, "skip": skip, "norm": norm}
        records.append(
            {
                "settings": {**settings, "causal": True, "depths": list(DEPTHS), "draws": 64},
                "grid": {"means": means.tolist(), "spreads": spreads.tolist()},
                "surfaces": {
                    str(depth): {
                        name: {
                            "mean": surface(name, variant, depth).tolist(),
                            "error": (surface(name, variant, depth) / 40).tolist(),
                        }
                        for name in QUANTITIES
                    }
                    for depth in DEPTHS
                },
                "length": 64,
                "dim": 32 if tokens == "walk" else TEXT_DIM,
                "first_draw": {name: x[0].tolist() for name, x in text._asdict().items()}
                if variant == ("text", False, "none")
                else None,
            }
        )
    all_to_all = {**records[0], "settings": {**records[0]["settings"], "causal": False}, "surfaces": {}}
    return [*records, all_to_all]


RECORDS = made_records()


def collapse_map(**traits) -> CollapseMap:
    return CollapseMap(RECORDS, **traits)


READ = """() => {
  const { readings, draw } = main.el.collapse, list = (a) => [...a];
  return { readings, X: list(draw.X), z: list(draw.z), u: list(draw.u), attention: list(draw.attention) };
}"""


def drawn(seen) -> Draws:
    z = doubles(seen["z"])
    return Draws(doubles(seen["X"], 1, 64, len(z)), z[None], doubles(seen["u"])[None])


def check_numbers(seen):
    """Everything in the page's readings, by the library on the page's own draw."""
    r, draws = seen["readings"], drawn(seen)
    layers = tuple(range(1, r["depth"] + 1))
    want = measure_stack(float(r["mean"]), float(r["spread"]), draws, layers, skip=r["skip"], norm=r["norm"])
    for name in ("entropy", "variety", "relative_variety"):
        torch.testing.assert_close(doubles(r[name]), getattr(want, name)[:, 0], rtol=1e-6, atol=1e-9, msg=name)
    # the library's gradient keeps half the digits where a query sees one key
    assert r["gradient"] == pytest.approx(want.gradient[-1, 0].item(), rel=1e-6, abs=1e-6)
    w = r["mean"] + r["spread"] * draws.deviations[0]
    lam = math.sqrt(len(w))
    assert r["xi"] == pytest.approx(w.sum().item() / lam, abs=1e-9)
    assert r["eta"] == pytest.approx(w.norm().item() / lam)
    shown = r["relative_variety" if r["residual"] == "relative" else "variety"][-1]
    assert r["entropy_collapse"] == (min(r["entropy"]) < r["entropy_threshold"])
    assert r["rank_collapse"] == (shown < r["variety_threshold"])
