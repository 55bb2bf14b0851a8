"""Figures of the chapter on approximations: the clipped softmax against the true one, other tokens, the limit."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go
import torch
from jaxtyping import Float
from plotly.subplots import make_subplots
from torch import Tensor

from ...conventions import DIM, LENGTH, PALETTE
from ...experiments.maps.collapse_map import PROCESSES, Draws, process_draws, text_draws
from ...theory.localization import localization, propagating, propagation_phase
from ...theory.propagation import gaussian_signal_propagation, limit_signal_propagation, signal_propagation
from ...theory.spectrum import matrix_with_spectrum
from ...theory.tokens import EmpiricalTokens, RandomWalk
from ..figures import describe

Law = Callable[[float, float], Tensor]
Profiles = Float[Tensor, "draws keys"]
PHASES = {"early-site": PALETTE[1], "mid-site": PALETTE[2], "late-site": PALETTE[0], "uniform": "#b4b4b4"}
PLACES = (torch.arange(LENGTH) + 0.5) / LENGTH  # θ of each key


class LastQuery:
    """Logits of the last query for every mean and spread: mean · likeness + spread · votes, one row a draw."""

    def __init__(self, draws: Draws):
        dim = draws.tokens.shape[-1]
        query = draws.tokens[:, -1:] / math.sqrt(dim)
        self.likeness = (query @ draws.tokens.mT)[:, 0]
        self.votes = ((query * draws.deviations[:, None]) @ draws.tokens.mT)[:, 0]

    def logits(self, mean: float, spread: float) -> Profiles:
        """Logits of every draw and key, for tokens divided by √T."""
        return mean * self.likeness + spread * self.votes

    def passes(self, mean: float, spread: float, scale: float = 1) -> Profiles:
        """1 for every key that passes a signal through the clipped softmax, else 0; logits `scale` times as large."""
        return propagating(scale * self.logits(mean, spread)[:, None], causal=False)[:, 0].double()


def short(value: float) -> str:
    """A number for a narrow cell or axis: 0, .07, 2.8, −17."""
    text = f"{value:.2f}" if 0 < round(abs(value), 2) < 1 else f"{value:.2g}"
    return text.replace("-", "−").replace("0.", ".", 1) if abs(value) < 1 else text.replace("-", "−")


def derivatives(query: LastQuery, mean: float, spread: float, scale: float = 1) -> tuple[Profiles, Profiles]:
    """Of every draw and key: whether the clipped softmax has a derivative, and the true one's p(1 − p)."""
    p = (scale * query.logits(mean, spread)).softmax(-1)
    return query.passes(mean, spread, scale), p * (1 - p)


def profile(per_draw: Profiles) -> Float[Tensor, " keys"]:
    """Where a derivative lies: each key's share of it, over all draws."""
    return per_draw.mean(0) / per_draw.sum(-1).mean()


def total_variation(one: Tensor, other: Tensor) -> float:
    """Total variation distance between two profiles, from 0 to 1."""
    return (one - other).abs().sum().item() / 2


def derivative_profiles(query: LastQuery, stops: Mapping[str, tuple[float, float]]) -> go.Figure:
    """Where both softmaxes have their derivative, one panel a stop (mean, spread), the distance in its title."""
    seen = {name: [profile(x) for x in derivatives(query, *stop)] for name, stop in stops.items()}
    titles = [f"{name}: {total_variation(*both):.2f} apart" for name, both in seen.items()]
    figure = make_subplots(rows=2, cols=2, vertical_spacing=0.16, horizontal_spacing=0.1, subplot_titles=titles)
    for panel, both in enumerate(seen.values()):
        row, column = panel // 2 + 1, panel % 2 + 1
        for index, (name, dash) in enumerate({"clipped softmax": "solid", "true softmax": "dot"}.items()):
            figure.add_scatter(
                x=PLACES, y=100 * both[index], mode="lines", name=name, showlegend=panel == 0, row=row, col=column,
                line={"color": PALETTE[index], "dash": dash, "width": 3}, hovertemplate="%{y:.1f} % at θ = %{x:.2f}",
            )  # fmt: skip
    figure.update_yaxes(rangemode="tozero", ticksuffix=" %", nticks=4)
    figure.update_xaxes(title="position θ of the key", row=2)
    figure.update_layout(height=500, margin={"t": 80}, legend={"y": 1.09})
    return describe(
        figure,
        alt="Four panels, one a stop of chapter 1: which share of the softmax's derivative lies at each of 64 "
        "positions, for the clipped and the true softmax; in the titles, the total variation distance between the two.",
        finding="Where logits are small the two agree. At Localized both are late, but the clipped softmax spreads its "
        "derivative over half of the keys and the true one gathers it on the last few. At Identity-like they hardly "
        "overlap: the last keys are clipped at the top, and are the only ones that the true softmax sees. "
        f"Walk over √T, {len(query.likeness):,} draws.",
    )


def compare(query: LastQuery, mean: float, spread: float, scale: float) -> dict:
    """Both derivatives at one point of the plane: how far apart their profiles are, and how much each amounts to."""
    passes, slopes = derivatives(query, mean, spread, scale)
    half = len(passes) // 2
    # How far apart two halves of the draws are, halved: what chance alone does to a profile of all draws.
    noise = max(total_variation(profile(x[:half]), profile(x[half:])) for x in (passes, slopes)) / 2
    amount = slopes.sum(-1) / (1 - 1 / LENGTH)
    rho, slope = passes.mean(0), slopes.mean(0)
    return {
        "mean": mean, "spread": spread, "scale": scale, "noise": noise,
        "apart": total_variation(profile(passes), profile(slopes)),
        "logit spread": (scale * query.logits(mean, spread)).std(-1).mean().item(),
        "share": passes.mean().item(), "share error": (passes.mean(-1).std() / len(passes) ** 0.5).item(),
        "amount": amount.mean().item(), "amount error": (amount.std() / len(amount) ** 0.5).item(),
        "phases": (propagation_phase(rho), propagation_phase(slope / slope.max())),
        "late": (localization(rho).late.item(), localization(slope / slope.max()).late.item()),
    }  # fmt: skip


def profile_distances(
    clear: pd.DataFrame, scales: Mapping[str, float], means: Tensor, spreads: Tensor, draws: int
) -> go.Figure:
    """Distance between the two softmaxes' derivative profiles over the plane, as numbers, one panel a scale."""
    figure = make_subplots(
        rows=2, cols=1, shared_xaxes=True, vertical_spacing=0.1, subplot_titles=[f"tokens {name}" for name in scales]
    )
    for row, scale in enumerate(scales.values(), 1):
        table = clear[clear["scale"] == scale].pivot(index="spread", columns="mean", values="apart")
        table = table.reindex(index=spreads.tolist(), columns=means.tolist())
        figure.add_heatmap(
            z=table.values.tolist(), x=[short(m) for m in means.tolist()], y=[short(s) for s in spreads.tolist()],
            text=[["" if math.isnan(v) else short(v) for v in line] for line in table.values], texttemplate="%{text}",
            textfont={"size": 12}, zmin=0, zmax=1, colorscale=[[0, "#f2f5fa"], [0.5, "#6fa0d2"], [1, "#0b2a57"]],
            showscale=False, xgap=1, ygap=1, hoverongaps=False, row=row, col=1,
            hovertemplate="mean %{x}, spread %{y}: %{z:.2f} apart<extra></extra>",
        )  # fmt: skip
    figure.update_xaxes(type="category", tickangle=0, showgrid=False)
    figure.update_xaxes(tickvals=[short(means[i].item()) for i in (0, 2, 4, 5, 6, 8, 10)])
    figure.update_xaxes(title="mean of the eigenvalues", row=2, col=1)
    figure.update_yaxes(type="category", title="their spread", showgrid=False)
    figure.update_layout(height=540, margin={"t": 40, "b": 68})
    return describe(
        figure,
        alt="Two heat maps over mean and spread of the eigenvalues: total variation distance between the derivative "
        "profiles of clipped and true softmax, as numbers in the cells, at both scales of the tokens.",
        finding=f"The two softmaxes agree to 0.1 only at {(clear['apart'] < 0.1).sum()} of {len(clear)} points, next "
        "to W = 0. In logits as large as those of the walk as it comes they look at different keys unless the mean is "
        f"near 0. Every number is within {clear['noise'].max():.2f} (half the distance between two halves of "
        f"{draws:,} draws); cells are left empty where chance alone would do more.",
    )


class Source(NamedTuple):
    """A kind of token: the logits of its last queries, and the law for the chance that a key passes a signal."""

    query: LastQuery
    law: Law


def process_source(name: str) -> Source:
    """1,024 draws of a process by its name, and the law for its Gaussian tokens."""
    kernel = PROCESSES[name].kernel()
    kernel = kernel * ((LENGTH + 1) / 2 / kernel.trace())  # as large as a walk over √T: `process_draws` does the same

    def law(mean: float, spread: float) -> Tensor:
        size = DIM * (mean**2 + spread**2)
        return gaussian_signal_propagation(kernel, mean * DIM, size, size, math.sqrt(DIM))

    return Source(LastQuery(process_draws(name, 1_024, seed=1)), law)


def _gaussian_twin(embeddings: Tensor) -> EmpiricalTokens:
    """Gaussian tokens with the text's own kernel and covariance, as large as a walk over √T."""
    size = embeddings.square().mean().item()
    return EmpiricalTokens(embeddings.double() * math.sqrt((LENGTH + 1) / (2 * LENGTH) / size))


def text_source(embeddings: Float[Tensor, "sequences tokens dim"], gaussian: bool = False) -> Source:
    """Text, or Gaussian tokens with its moments; and the law for the latter, averaged over four random symmetric W."""
    dim, tokens, generator = embeddings.shape[-1], _gaussian_twin(embeddings), torch.Generator().manual_seed(1)
    one, votes = torch.eye(dim), [matrix_with_spectrum(dim, 0.0, 1.0, generator) for _ in range(4)]

    def law(mean: float, spread: float) -> Tensor:
        laws = [signal_propagation(mean * one + spread * w, tokens, math.sqrt(dim), "gaussian") for w in votes]
        return torch.stack(laws).mean(0)

    if gaussian:
        embeddings = tokens.sample(256, dim, torch.Generator().manual_seed(2))
    return Source(LastQuery(text_draws(embeddings, seed=1)), law)


def over_plane(source: Source, means: Tensor, spreads: Tensor) -> pd.DataFrame:
    """Measurement and law at every point of a grid: phase, share in the late half, and how far the law is off."""
    return pd.DataFrame([_at_point(source, m, s) for s in spreads.tolist() for m in means.tolist()])


def _at_point(source: Source, mean: float, spread: float) -> dict:
    passes = source.query.passes(mean, spread)
    rho, expected = passes.mean(0), source.law(mean, spread)
    late = localization(rho).late.item()
    return {
        "phase": propagation_phase(rho), "law": propagation_phase(expected), "late": late,
        "late error": ((passes * ((PLACES > 0.5).double() - late)).sum(-1).std() / passes.sum(-1).mean()).item()
        / len(passes) ** 0.5,
        "off": (rho - expected).square().mean().sqrt().item(),
        "error": (passes.std(0) / len(passes) ** 0.5).square().mean().sqrt().item(),
        "mean": mean, "spread": spread,
    }  # fmt: skip


def phase_maps(plane: Mapping[str, pd.DataFrame], means: Tensor, spreads: Tensor, text: str) -> go.Figure:
    """The phase at every point of the plane, one map a kind of token; rings where the law names another phase.

    Args:
        plane: `over_plane` of each kind of token, by its title.
        means: the grid's columns.
        spreads: the grid's rows.
        text: says which text it is.
    """
    figure = make_subplots(
        rows=3, cols=2, specs=[[{}, {}], [{}, {}], [{}, None]], vertical_spacing=0.1, horizontal_spacing=0.08,
        subplot_titles=list(plane),
    )  # fmt: skip
    codes = {phase: index for index, phase in enumerate(PHASES)}
    scale = [[(index + end) / len(PHASES), c] for index, c in enumerate(PHASES.values()) for end in (0, 1)]
    x, y = torch.asinh(means).tolist(), torch.asinh(spreads).tolist()
    for panel, points in enumerate(plane.values()):
        row, column = panel // 2 + 1, panel % 2 + 1
        figure.add_heatmap(
            z=points["phase"].map(codes).to_numpy().reshape(len(y), len(x)).tolist(), x=x, y=y, zmin=-0.5, zmax=3.5,
            colorscale=scale, showscale=False, xgap=1, ygap=1, row=row, col=column,
            customdata=points[["phase", "mean", "spread"]].to_numpy().reshape(len(y), len(x), 3).tolist(),
            hovertemplate="mean %{customdata[1]:.1f}, spread %{customdata[2]:.1f}: %{customdata[0]}<extra></extra>",
        )  # fmt: skip
        wrong = points[points["phase"] != points["law"]]
        figure.add_scatter(
            x=[math.asinh(m) for m in wrong["mean"]], y=[math.asinh(s) for s in wrong["spread"]], mode="markers",
            marker={"color": "white", "size": 7, "line": {"color": "#222", "width": 1.5}}, name="law: another phase",
            text=wrong["law"], hovertemplate="law: %{text}<extra></extra>", showlegend=False, row=row, col=column,
        )  # fmt: skip
    for phase, colour in PHASES.items():
        figure.add_scatter(
            x=[None], y=[None], mode="markers", name=phase, marker={"color": colour, "symbol": "square", "size": 12}
        )
    ends = [-40, -10, -3, -1, 0, 1, 3, 10, 40]
    figure.update_xaxes(tickvals=[math.asinh(v) for v in ends], ticktext=[short(v) for v in ends], showgrid=False)
    figure.update_xaxes(title="mean of the eigenvalues", row=3, col=1)
    figure.update_yaxes(tickvals=[math.asinh(v) for v in ends[4:]], ticktext=[str(v) for v in ends[4:]], showgrid=False)
    figure.update_yaxes(title="spread", col=1)
    for words, at in {"early": (-2.2, 1.0), "late": (2.2, 1.0), "uniform": (0, 3)}.items():
        figure.add_annotation(x=at[0], y=at[1], text=words, showarrow=False, font={"color": "#111"}, row=1, col=1)
    figure.update_layout(height=660, margin={"t": 90}, legend={"y": 1.06})
    return describe(
        figure,
        alt="Five maps over mean and spread of the eigenvalues, one a kind of token, coloured by the phase of what "
        "passes a signal: early-site, mid-site, late-site or uniform.",
        finding="Share of the plane that is uniform: "
        + "; ".join(f"{title}: {(points['phase'] == 'uniform').mean():.0%}" for title, points in plane.items())
        + f". Only tokens that resemble their neighbours localize. Text: {text}.",
    )


def bell_spectrum(xi: float, eta: float, dim: int) -> Tensor | None:
    """Normal quantiles as eigenvalues, with these ξ and η at λ = √d; None where no symmetric W has them."""
    mean = xi / math.sqrt(dim)
    if eta < abs(mean):
        return None
    z = torch.special.ndtri((torch.arange(dim, dtype=torch.float64) + 0.5) / dim)
    return mean + math.sqrt(eta**2 - mean**2) * z / z.std(correction=0)


def limit_and_exact(
    length: int, dim: int, xis: Sequence[float], etas: Sequence[float]
) -> dict[tuple[float, float], tuple[Tensor, Tensor]]:
    """The limit law and the exact one at every (ξ, η) that some symmetric W of this dimension has."""
    theta = (torch.arange(length, dtype=torch.float64) + 0.5) / length
    spectra = {(xi, eta): bell_spectrum(xi, eta, dim) for eta in etas for xi in xis}
    return {
        point: (
            limit_signal_propagation(theta, *point),
            signal_propagation(eigenvalues, RandomWalk(length), math.sqrt(dim)),
        )
        for point, eigenvalues in spectra.items()
        if eigenvalues is not None
    }


def limit_errors(off: Mapping[str, pd.DataFrame]) -> go.Figure:
    """The largest distance between limit and exact law, in tables over ξ (columns) and η (rows), one panel a size."""
    figure = make_subplots(rows=3, cols=1, shared_xaxes=True, vertical_spacing=0.07, subplot_titles=list(off))
    for row, table in enumerate(off.values(), 1):
        figure.add_heatmap(
            z=table.values.tolist(), x=[short(v) for v in table.columns], y=[short(v) for v in table.index],
            text=[["" if math.isnan(v) else short(v) for v in line] for line in table.values], texttemplate="%{text}",
            textfont={"size": 12}, showscale=False, xgap=1, ygap=1, hoverongaps=False, row=row, col=1, zmin=0, zmax=0.5,
            colorscale=[[0, "#dce9f5"], [0.1, "#9fc4e4"], [0.1, "#ffd9b3"], [0.4, "#f0883e"], [1, "#a03a00"]],
            hovertemplate="ξ = %{x}, η = %{y}: %{z:.3f}<extra></extra>",
        )  # fmt: skip
    figure.update_xaxes(type="category", tickangle=0, showgrid=False)
    figure.update_xaxes(title="ξ = tr(W)/λ", row=3, col=1)
    figure.update_yaxes(type="category", title="η", showgrid=False)
    figure.update_layout(height=700, margin={"t": 40, "b": 76})
    first = off["T = 64, d = 32"]
    rows_off = [eta for eta in first.index if (first.loc[eta] > 0.05).any()]
    return describe(
        figure,
        alt="Three heat maps over ξ and η, for 64 tokens in 32 dimensions, 256 in 16 and 16 in 256: the largest "
        "distance between limit and exact law over positions, as numbers in the cells.",
        finding=f"At T = 64, d = 32 the limit is off by more than 0.05 at {(first > 0.05).values.sum()} of "
        f"{first.notna().values.sum()} feasible points, all at η ≤ {max(rows_off):g}. "
        "With more tokens and fewer dimensions the small η are better and the points with a mean worse; with few "
        "tokens the limit is far off below η = 1, however many dimensions there are.",
    )
