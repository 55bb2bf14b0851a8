"""The chapter on entropy collapse: how finite rows approach the law of the edge, and which number warns first."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from statistics import fmean

import pandas as pd
import plotly.graph_objects as go
from jaxtyping import Float
from plotly.subplots import make_subplots
from torch import Tensor

from ...conventions import ENTROPY_COLLAPSE, PALETTE, SYMBOLS, WATCH_LOGIT, WATCH_SHARE
from ...experiments.sweeps.results import Record, conditions, mean_and_interval, per_seed
from ..figures import describe
from .shared import GREY, plus_minus


def approach_to_the_edge(
    ratios: Float[Tensor, " curve"],
    limit: tuple[Tensor, Tensor],
    at: Float[Tensor, " points"],
    measured: Mapping[int, tuple[Float[Tensor, "2 points"], Float[Tensor, "2 points"]]],
) -> go.Figure:
    """The entropy's share and Σ p(1 − p) over the spread of Gaussian logits, for finite rows and in the limit.

    Args:
        ratios: spreads over the edge √(2 log K), for the curves.
        limit: of both quantities, for many keys.
        at: spreads over the edge, for the points.
        measured: mean and half-width of the 95 % interval of both quantities, by the number of keys.
    """
    figure = make_subplots(
        2, 1, shared_xaxes=True, vertical_spacing=0.12, subplot_titles=["share of the entropy, H / log K", "Σ p(1 − p)"]
    )
    for row, curve in enumerate(limit, 1):
        figure.add_scatter(
            x=ratios, y=curve, mode="lines", name="limit of many keys", line={"color": GREY, "width": 3},
            showlegend=row == 1, row=row, col=1,
        )  # fmt: skip
    for index, (keys, (mean, half)) in enumerate(measured.items()):
        for row in (1, 2):
            figure.add_scatter(
                x=at, y=mean[row - 1], error_y={"array": half[row - 1], "thickness": 1.2, "width": 3}, mode="markers",
                name=f"K = {keys:,}", legendgroup=str(keys), showlegend=row == 1, row=row, col=1,
                marker={"color": PALETTE[index], "symbol": SYMBOLS[index], "size": 7},
            )  # fmt: skip
    figure.update_xaxes(title="spread over its edge, s / √(2 log K)", row=2, col=1)
    figure.update_yaxes(range=[-0.03, 1.05])
    at_edge = {keys: mean[0, at.tolist().index(1.0)].item() for keys, (mean, _) in measured.items()}
    return describe(
        figure.update_layout(height=430, legend_y=1.08, margin_t=80),
        alt="Two panels over the spread in units of √(2 log K). Above, the entropy's share: the limit is a parabola "
        "that reaches zero at 1; points for 16 to 65,536 keys round the corner and approach it from above. Below, Σ "
        "p(1 − p): the limit is 1 up to the edge and falls as one over the spread; the points approach it from below.",
        finding="The corner is where the law puts it, and round at every size: at the edge the share is still "
        f"{at_edge[16]:.2f} with 16 keys and {at_edge[65_536]:.2f} with 65,536. The limit is approached as slowly as "
        "1/log K. (95 % intervals.)",
    )


def first_warnings(records: Sequence[Record], stable: str) -> pd.DataFrame:
    """At which step each number first warns, run by run; a dash where it never does.

    Args:
        records: runs of the sweep "signs".
        stable: the condition that does not collapse, with which the others are compared seed by seed: gradients with
            the largest of its own after the warm-up, the loss by from when on it is the higher one for good.
    """
    stable_paths = {_seed(record): record["path"] for record in records if record["settings"]["condition"] == stable}
    rows = {}
    for record in sorted(records, key=lambda r: (r["settings"]["training"]["learning_rate"], _seed(r))):
        if _seed(record) not in stable_paths:
            continue
        path, beside = record["path"], stable_paths[_seed(record)]
        warmup = record["settings"]["training"]["warmup"]
        usual = max(point["gradient_norm"] for point in beside if point["step"] > warmup)
        behind = [x["perplexity"] > y["perplexity"] for x, y in zip(path, beside, strict=True)]
        since = next((index for index in range(len(path)) if all(behind[index:])), None)
        rows[f"{record['settings']['condition']}, seed {_seed(record)}"] = {
            f"share < {ENTROPY_COLLAPSE:g}": _first(path, lambda p: p["lowest_share"] < ENTROPY_COLLAPSE),
            f"share < {WATCH_SHARE:g}": _first(path, lambda p: p["lowest_share"] < WATCH_SHARE),
            f"logit > {WATCH_LOGIT:g}": _first(path, lambda p: p["max_logit"] > WATCH_LOGIT),
            "gradient": _first([p for p in path if p["step"] > warmup], partial(_exceeds, "gradient_norm", usual)),
            "loss behind": "–" if since is None else f"{path[since]['step']:,}",
            "share at the end": f"{path[-1]['lowest_share']:.3f}",
            "perplexity": f"{path[-1]['perplexity']:.1f}",
        }
    return pd.DataFrame(rows).T.rename_axis("first step at which")


def signs_over_training(records: Sequence[Record], seed: int) -> go.Figure:
    """Entropy share, largest logit, gradient norm and validation perplexity against steps, a line for each rate."""
    looked_at = {"lowest_share": "entropy share", "max_logit": "largest logit", "gradient_norm": "gradient norm",
                 "perplexity": "perplexity"}  # fmt: skip
    figure = make_subplots(
        2, 2, subplot_titles=list(looked_at.values()), vertical_spacing=0.16, horizontal_spacing=0.12
    )
    shown = sorted(
        (record for record in records if _seed(record) == seed),
        key=lambda record: record["settings"]["training"]["learning_rate"],
    )
    for index, record in enumerate(shown):
        points = [point for point in record["path"] if point["step"]]
        for place, name in enumerate(looked_at):
            figure.add_scatter(
                x=[point["step"] for point in points], y=[point[name] for point in points], mode="lines",
                name=record["settings"]["condition"], legendgroup=index, showlegend=place == 0,
                line={"color": PALETTE[index], "width": 1.5}, row=place // 2 + 1, col=place % 2 + 1,
            )  # fmt: skip
    figure.update_yaxes(type="log", row=1, col=2)
    figure.update_yaxes(type="log", row=2, col=2, range=[1.65, 2.6], tickvals=[50, 100, 200])
    figure.update_xaxes(nticks=3, tickangle=0)
    figure.update_xaxes(title="training step", row=2)
    ends = "; ".join(
        f"{record['settings']['condition']}: share {last['lowest_share']:.3f}, largest logit {last['max_logit']:,.0f}, "
        f"gradient norm {last['gradient_norm']:.2f}, perplexity {last['perplexity']:.1f}"
        for record in shown
        for last in [record["path"][-1]]
    )
    return describe(
        figure.update_layout(height=560, legend_y=1.14),
        alt=f"Four numbers against the training step, one line for each learning rate. At the end: {ends}.",
        finding="Attention collapses in the two upper panels. The gradient norm stays where it is in the healthy run "
        "until attention is long gone, and the loss of a collapsed run goes on falling.",
    )


def _first(path: Sequence[dict], warns: Callable[[dict], bool]) -> str:
    return next((f"{point['step']:,}" for point in path if point["step"] and warns(point)), "–")


def _exceeds(name: str, usual: float, point: dict) -> bool:
    return point[name] > usual


def _seed(record: Record) -> int:
    return record["settings"]["training"]["seed"]


def letters_table(records: Sequence[Record]) -> pd.DataFrame:
    """The runs of the sweep "letters": what `TrainHere` shows, over all seeds, with 95 % intervals.

    Args:
        records: runs of the sweep "letters".
    """
    columns: dict[str, tuple[Callable[[Record], float], int]] = {
        "letters right, %": (lambda record: 100 * record["final"]["right"], 1),
        "loss": (lambda record: record["final"]["loss"], 2),
        "entropy share": (lambda record: fmean(record["final"]["share"]), 2),
        "variety": (lambda record: record["final"]["variety"], 2),
    }
    rows: dict[str, dict[str, str]] = {}
    for condition in conditions(records):
        rows[condition] = {
            name: plus_minus(mean_and_interval(list(per_seed(records, condition, read).values())), digits)
            for name, (read, digits) in columns.items()
        }
        for kind in ("entropy", "rank"):
            collapsed = per_seed(records, condition, partial(_in_collapse, kind)).values()
            rows[condition][f"in {kind} collapse"] = f"{sum(collapsed):.0f} of {len(collapsed)}"
    best = records[0]["best"]
    rows["the best filter"] = {"letters right, %": f"{100 * best['right']:.1f}", "loss": f"{best['loss']:.2f}"}
    return pd.DataFrame(rows).T.fillna("")


def _in_collapse(kind: str, record: Record) -> float:
    return float(record["final"][f"{kind}_collapse"])
