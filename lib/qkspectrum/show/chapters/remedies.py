"""Figures of the chapter on remedies: every remedy at every learning rate, and what each does before training."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
import torch
from torch import Tensor

from ...conventions import PALETTE, SYMBOLS
from ...diagnose.locater import LocAteR
from ...experiments.remedies.remedy_training import RemedyTraining
from ...experiments.remedies.replaced_attention import AttnScale, replace_attention
from ...experiments.sweeps.results import mean_and_interval
from ...experiments.training.next_word import next_word_loss
from ...theory.rank import effective_rank, relative_residual
from ...transformer.model import Transformer, TransformerConfig
from ..figures import choice, describe
from .shared import GREY, mean

BySeed = Mapping[int, float]
Found = Mapping[str, Mapping[float, BySeed]]  # numbers by remedy, learning rate and seed; empty where none are stored
FLOOR = 1e-12  # below it, a residual is rounding


def remedies_by_rate(found: Found, title: str, line: float | None = None, **axis) -> go.Figure:
    """One row a remedy, one mark a learning rate, small points for seeds.

    Args:
        found: the numbers.
        title: of the horizontal axis.
        line: where a dashed vertical line marks a limit.
        axis: more of the horizontal axis.
    """
    figure, names = go.Figure(), list(found)
    rates = list(dict.fromkeys(rate for by_rate in found.values() for rate in by_rate))
    for index, rate in enumerate(rates):
        look = {"symbol": SYMBOLS[index], "color": PALETTE[index]}
        each = {name: by_rate[rate] for name, by_rate in found.items() if by_rate[rate]}
        figure.add_scatter(
            x=[mean(seeds.values()) for seeds in each.values()], y=list(each), mode="markers", name=f"rate {rate:g}",
            marker={**look, "size": 11}, hovertemplate="%{y}: %{x:.4g}",
        )  # fmt: skip
        figure.add_scatter(
            x=[x for seeds in each.values() for x in seeds.values()], y=[n for n, seeds in each.items() for _ in seeds],
            mode="markers", showlegend=False, hoverinfo="skip", marker={**look, "size": 5, "opacity": 0.6},
        )  # fmt: skip
    if line is not None:
        figure.add_vline(line, line={"color": GREY, "dash": "dash"})
    figure.update_xaxes(title=title, **axis)
    order = {"categoryorder": "array", "categoryarray": names[::-1]}
    figure.update_yaxes(**order, range=[-0.5, len(names) - 0.5], automargin=True)
    return figure.update_layout(height=560)


def all_remedies(
    views: Mapping[str, go.Figure], best: Mapping[str, tuple[float, float]], healthy: Mapping[float, Sequence[str]]
) -> go.Figure:
    """Every remedy at every learning rate; a menu chooses the measure.

    Args:
        views: `remedies_by_rate` by measure.
        best: of each remedy, its lowest mean perplexity and the rate that gives it.
        healthy: the remedies that end in no collapse, by rate.
    """
    leader, count = min(best, key=lambda name: best[name]), len(best)
    return describe(
        choice(views),
        alt=f"One row for each of {count} remedies, one mark for each of {len(healthy)} learning rates; a menu chooses "
        "among " + ", ".join(views) + f". The lowest mean perplexity is that of {leader} at {best[leader][1]:g}.",
        finding="Out of both collapses stay "
        + ", ".join(
            f"{len(names)} of {count} at rate {rate:g}" + (f" ({' and '.join(names)})" if len(names) in (1, 2) else "")
            for rate, names in healthy.items()
        )
        + ". (Where weights can be negative there is no entropy, and only the rank is judged.)",
    )


def training_step(model: Transformer, training: RemedyTraining, text: Tensor) -> Callable[[], None]:
    """A function that trains the model by one step on a text, with all that the remedy does in it."""
    optimizer = torch.optim.AdamW(training.parameter_groups(model), lr=1e-3, fused=True)
    locater = LocAteR(training.strength, training.trace) if training.strength else None
    embedding: Any = model.embedding

    def step() -> None:
        loss = next_word_loss(model.body(model.embed(text[:, :-1])), embedding.weight, text[:, 1:])
        for extra in (locater(model) if locater else None, training.penalty(model)):
            loss = loss if extra is None else loss + extra
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        training.after_step(model)

    return step


def attn_scale_at_one(model: Transformer) -> None:
    """Put AttnScale on a model with all its ω at 1, where training would start them at 0."""
    blocks: Any = model.blocks
    scale = AttnScale(blocks[0].attention.heads)
    torch.nn.init.ones_(scale.omega)
    replace_attention(model, scale)


@torch.no_grad()
def residual_by_depth(
    config: TransformerConfig, put: Callable[[Transformer], object], gain: float, seed: int
) -> tuple[list[float | None], float]:
    """What a remedy does to a model with random weights on random tokens.

    Args:
        config: of the model.
        put: puts the remedy on it.
        gain: multiplies the logits.
        seed: of weights and tokens.

    Returns:
        relative residual after 0, 1, … layers, None where nothing at all is left; and the effective rank at the end.
    """
    generator = torch.Generator().manual_seed(seed)
    model = Transformer(config, generator).double()
    blocks: Any = model.blocks
    for block in blocks:
        block.attention.q_proj.weight *= gain
    put(model.eval())
    states = [torch.randn(config.context, config.width, generator=generator, dtype=torch.float64)]
    for block in blocks:
        states.append(block(states[-1]))
    found = [relative_residual(x).item() if x.any() else None for x in states]
    return found, effective_rank(torch.linalg.svdvals(states[-1])).item()


def _against_depth(stacks: Mapping[str, Sequence[Sequence[float | None]]]) -> go.Figure:
    """Relative residual after each layer, geometric mean over draws; lines end where only rounding is left."""
    figure, lowest = go.Figure(), 1.0
    layers = len(next(iter(stacks.values()))[0]) - 1
    for index, (name, draws) in enumerate(stacks.items()):
        x, y, up, down = [], [], [], []
        for depth, each in enumerate(zip(*draws, strict=True)):
            if any(value is None or value < FLOOR for value in each):
                break
            middle, half = mean_and_interval(torch.tensor(each).log10().tolist())
            x, y = [*x, depth], [*y, 10**middle]
            up, down = [*up, 10 ** (middle + half) - y[-1]], [*down, y[-1] - 10 ** (middle - half)]
        lowest = min(lowest, *y)
        colour = GREY if name == "softmax" else PALETTE[index - 1]
        figure.add_scatter(
            x=x, y=y, name=name, mode="lines+markers", error_y={"array": up, "arrayminus": down, "thickness": 1.2},
            marker={"symbol": SYMBOLS[index - 1] if index else "circle-open", "size": 8, "color": colour},
            line={"color": colour, "dash": "dash" if name == "softmax" else "solid"},
        )  # fmt: skip
    if lowest < 0.01:
        figure.update_yaxes(type="log", range=[-12.3, 0.3], dtick=3, exponentformat="power")
    else:
        figure.update_yaxes(range=[0, 1.05])
    figure.update_yaxes(title="relative residual")
    figure.update_xaxes(title="after layer", dtick=1, range=[-0.3, layers + 0.3])
    return figure.update_layout(height=600)


def residual_of_remedies(stacks: Mapping[str, Mapping[str, Sequence[Sequence[float | None]]]]) -> go.Figure:
    """Relative residual against depth, untrained, a line a remedy; a menu chooses what else a layer has.

    Args:
        stacks: residuals after 0, 1, … layers (None where nothing at all is left) for each draw, by the view's name
            and the remedy's; one of the views is "attention alone", one "with LayerNorm".
    """
    names = list(next(iter(stacks.values())))
    ends = {view: {name: [d[-1] or 0.0 for d in draws] for name, draws in found.items()}
            for view, found in stacks.items()}  # fmt: skip
    dead = [name for name in names if max(ends["attention alone"][name]) < FLOOR]
    alive = [name for name in names if min(ends["with LayerNorm"][name]) > 0.5]
    return describe(
        choice({view: _against_depth(found) for view, found in stacks.items()}),
        alt=f"Relative residual against depth for {', '.join(names)}, on a logarithmic axis; a menu chooses what else "
        "is in a layer and how large the logits are.",
        finding=f"With initial logits, attention alone ends without a residual in {len(dead)} of {len(names)} cases; "
        f"with LayerNorm, “{'” and “'.join(alive) or 'no remedy'}” alone keeps more than half of it. "
        "(Geometric means of five seeds, 95 % intervals; lines end where only rounding is left.)",
    )
