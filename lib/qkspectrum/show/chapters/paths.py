"""Figures of the chapter on paths: how long they are, what they weigh, and what each length does in trained models."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
import torch
from jaxtyping import Float
from plotly.subplots import make_subplots
from torch import Generator, Tensor

from ...conventions import PALETTE, SYMBOLS
from ...experiments.sweeps.results import Record, mean_and_interval, per_seed
from ...theory.rank import relative_residual, residual
from ...transformer.model import Transformer, TransformerConfig
from ...transformer.paths import path_sums, transformer_path_sums
from ..figures import describe
from .shared import GREY

Pairs = Sequence[tuple[float, float]]  # mean and half-width of the 95 % interval, for every length
LAYERS, HEADS, TOKENS, WIDTH = 12, 12, 24, 48


def expected_squares(
    maps: Float[Tensor, "layers heads tokens tokens"], x: Float[Tensor, "tokens width"], variance: float
) -> tuple[Float[Tensor, " lengths"], Float[Tensor, " lengths"]]:
    """E‖Z_k‖² and E‖res Z_k‖² for every length k: (L + 1,) each, with variance σ² of the values."""

    def traces(gram: Tensor, maps: Tensor) -> Tensor:
        grams = torch.zeros(len(maps) + 1, *gram.shape, dtype=gram.dtype)
        grams[0] = gram
        for heads in maps:
            grams[1:] += variance * torch.stack([p @ grams[:-1] @ p.mT for p in heads]).sum(0)
        return grams.diagonal(dim1=-2, dim2=-1).sum(-1)

    return traces(x @ x.mT, maps), traces(residual(x) @ residual(x).mT, residual(maps))


def _fresh_network(seed: int, causal: bool, sharpness: float) -> tuple[Transformer, Tensor, Tensor, Tensor, Generator]:
    """A network with random weights, its tokens, attention maps and values, and the generator that drew them."""
    generator = torch.Generator().manual_seed(seed)
    config = TransformerConfig(
        width=WIDTH, layers=LAYERS, heads=HEADS, context=TOKENS, causal=causal, norm="none", mlp=False
    )
    model = Transformer(config, generator).double().requires_grad_(False)
    blocks: Any = model.blocks
    for block in blocks:
        block.attention.q_proj.weight *= sharpness
    x = torch.randn(TOKENS, WIDTH, generator=generator, dtype=torch.float64)
    maps = torch.stack(model.attention_maps(x))
    parts = [(b.attention.v_proj.weight, b.attention.out_proj.weight) for b in blocks]
    values = torch.stack(
        [v.unflatten(0, (HEADS, -1)).mT @ o.mT.unflatten(0, (HEADS, -1)) for v, o in parts]
    )  # A = w_vᵀ w_oᵀ of each head
    return model, x, maps, values, generator


def _one_path(maps: Tensor, values: Tensor, x: Tensor, length: int, generator: Generator) -> Tensor:
    """A path of that length, drawn evenly: a network of its own with one head a layer and no skip."""
    taken = torch.randperm(LAYERS, generator=generator)[:length].sort().values
    chosen = torch.randint(HEADS, (length,), generator=generator)
    if not length:
        return x
    return path_sums(maps[taken, chosen][:, None], values[taken, chosen][:, None], x, skip=False)[-1]


def look(seed: int, drawn: int = 0, causal: bool = False, sharpness: float = 1.0) -> dict[str, Tensor]:
    """A fresh network of 12 layers with 12 heads, by length of the paths, as measured and as predicted.

    Args:
        seed: of weights and tokens.
        drawn: single paths of each length to draw.
        causal: whether queries see only the keys before them.
        sharpness: multiplies the logits.

    Returns:
        squared norm over the input's, relative residual, both also as predicted, and the residuals of drawn paths.
    """
    model, x, maps, values, generator = _fresh_network(seed, causal, sharpness)
    sums = transformer_path_sums(model, x)
    whole, left = expected_squares(maps, x, variance=1 / (2 * HEADS))
    paths = [
        [relative_residual(_one_path(maps, values, x, k, generator)) for _ in range(drawn)] for k in range(LAYERS + 1)
    ]
    return {
        "square": sums.square().sum((-2, -1)) / x.square().sum(),
        "residual": relative_residual(sums),
        "square predicted": whole / x.square().sum(),
        "residual predicted": (left / whole).sqrt(),
        "output": relative_residual(sums.sum(0)),
        "output predicted": (left.sum() / whole.sum()).sqrt(),
        "paths": torch.tensor(paths, dtype=torch.float64),
    }


def over_networks(looks: Sequence[Mapping[str, Tensor]], name: str) -> list[tuple[float, float]]:
    """Mean over networks and the half-width of its 95 % interval, for every length."""
    columns = torch.stack([one[name] for one in looks]).T.tolist()
    return [mean_and_interval(column) for column in columns]


def share_of_lengths(shares: Tensor, predicted: Tensor, measured: Pairs, networks: int) -> go.Figure:
    """The share of each length: by number of paths, and by the squared norm of their sum, predicted and measured.

    Args:
        shares: by number.
        predicted: squared norms, by length.
        measured: the same, measured over networks.
        networks: how many.
    """
    lengths = torch.arange(len(shares), dtype=torch.float64)
    total = predicted.sum().item()
    figure = go.Figure()
    figure.add_scatter(
        x=lengths, y=shares, name="by number of paths", mode="lines+markers",
        line={"color": PALETTE[1], "dash": "dot"}, marker={"symbol": SYMBOLS[1], "size": 8},
    )  # fmt: skip
    figure.add_scatter(
        x=lengths, y=predicted / predicted.sum(), name="by weight, predicted", mode="lines", line={"color": PALETTE[0]}
    )
    figure.add_scatter(
        x=lengths, y=[mean / total for mean, _ in measured],
        error_y={"array": [half / total for _, half in measured], "thickness": 1.2, "width": 3},
        name=f"measured, {networks} networks", mode="markers",
        marker={"symbol": SYMBOLS[0], "size": 9, "color": PALETTE[0]},
    )  # fmt: skip
    figure.update_layout(xaxis={"title": "length of a path", "dtick": 2}, yaxis_title="share", height=420)
    by_number, by_weight = (shares * lengths).sum().item(), (lengths * predicted).sum() / predicted.sum()
    skipped = 100 * predicted[0] / predicted.sum()
    return describe(
        figure,
        alt=f"Share of each path length from 0 to {LAYERS}. By number of paths it peaks at {shares.argmax()}; by "
        f"weight, the squared norm of the sum, at {predicted[1:].argmax() + 1}, with {skipped:.0f} % at length 0. "
        "Measured points lie on the predicted curve, within their intervals or close to it.",
        finding=f"By number a path has {by_number:.1f} heads on average, by weight {by_weight:.1f}; the skip path, one "
        f"of 13¹², has {skipped:.0f} % of the weight.",
    )


def over_seeds(records: Sequence[Record], condition: str, *keys: str) -> Any:
    """Mean over seeds with its 95 % interval of one number in the records, or of each in a list."""

    def dig(record: Any) -> Any:
        for key in keys:
            record = record[key]
        return record

    found = list(per_seed(records, condition, dig).values())
    if isinstance(found[0], list):
        return [mean_and_interval(column) for column in zip(*found, strict=True)]
    return mean_and_interval(found)


def tasks_made(records: Sequence[Record], names: Sequence[str]) -> dict[str, str]:
    """How the tasks' records were made; `names` are the beginnings of one condition a task."""

    def listed(settings: Mapping, *keys: str) -> str:
        return ", ".join(f"{key} {settings[key]}" for key in keys)

    text = next(r["corpus"] for r in records if r["settings"]["task"] == "memorization")
    lines = {
        "command": records[0]["made_by"]["command"],
        "made on": listed(records[0]["made_by"], "python", "torch", "device"),
        "memorization's text": text.removeprefix("Corpus(").removesuffix(")"),
    }
    for name in names:
        own = next(r["settings"] for r in records if r["settings"]["condition"].startswith(name))
        seeds = per_seed(records, own["condition"], lambda record: 0)
        size = "applications" if name == "circle" else "test"
        lines[own["task"]] = (
            f"{listed(own['model'], 'layers', 'heads', 'width')}, tokens {own['model']['context']}; "
            f"{listed(own['training'], 'train', size, 'epochs', 'batch')}, seeds {len(seeds)}"
        )
    return lines


def accuracy_of_lengths(
    tasks: Mapping[str, Mapping[str, Pairs]], levels: Mapping[str, Mapping[str, float]], best: Mapping[str, int],
    percent: Callable[[tuple[float, float]], str],
) -> go.Figure:  # fmt: skip
    """The accuracy of each length's sum alone, one panel a task: exact, of sampled paths, and untrained.

    Args:
        tasks: accuracies by task and series: "lengths", "sampled_paths" and "untrained".
        levels: dotted lines with their words, by task.
        best: the best single length of each task.
        percent: writes an accuracy with its interval.
    """
    series = {
        "lengths": ("all paths of that length, exact", 0, "solid"),
        "sampled_paths": ("sampled paths", 1, "dot"),
        "untrained": ("untrained", 3, "dash"),
    }
    depth = torch.arange(7)
    figure = make_subplots(rows=3, cols=1, subplot_titles=list(tasks), vertical_spacing=0.09)
    for row, (task, found) in enumerate(tasks.items(), 1):
        place: Any = {"row": row, "col": 1}
        for key, pairs in found.items():
            name, style, dash = series[key]
            figure.add_scatter(
                x=depth + 0.08 * (style - 1), y=[mean for mean, _ in pairs],
                error_y={"array": [half for _, half in pairs], "thickness": 1.2, "width": 3},
                name=name, legendgroup=name, showlegend=row == 1, mode="lines+markers",
                line={"color": PALETTE[style], "dash": dash}, marker={"symbol": SYMBOLS[style], "size": 8}, **place,
            )  # fmt: skip
        for words, level in levels[task].items():
            figure.add_hline(
                y=level, line={"dash": "dot", "width": 1, "color": GREY},
                annotation={"text": words, "xanchor": "right", "yanchor": "bottom", "font": {"size": 13}}, **place,
            )  # fmt: skip
    figure.update_yaxes(range=[0, 1.08], dtick=0.5, title="accuracy")
    figure.update_xaxes(dtick=1)
    figure.update_xaxes(title="length", row=3)
    figure.update_layout(height=860, legend={"y": 1.05})
    peaks = {task: tasks[task]["lengths"][k] for task, k in best.items()}
    return describe(
        figure,
        alt="Accuracy of each length's exact sum from 0 to 6, one panel a task. The best single lengths: "
        + "; ".join(f"{task} {percent(peaks[task])} at length {k}" for task, k in best.items())
        + ". Sampled paths lie below the exact sums for sorting at lengths 1 to 4 and for memorization at length 1; "
        "the untrained network guesses.",
        finding="Alone, short lengths do best and long ones no better than guessing; for the convex hull, no length "
        f"gets beyond {100 * peaks['convex hull'][0]:.0f} % on average.",
    )


def norm_and_residual_of_lengths(tasks: Mapping[str, Mapping[tuple[bool, str], Pairs]]) -> go.Figure:
    """Norm and relative residual of each length's sum, trained (solid) against untrained (dotted), by task.

    Args:
        tasks: by task, then by whether it is trained and "norm_share" or "relative_residual".
    """
    depth = torch.arange(7)
    titles = ["norm, over the output’s", "relative residual, log axis"]
    figure = make_subplots(rows=2, cols=1, subplot_titles=titles, vertical_spacing=0.13)
    for style, (task, found) in enumerate(tasks.items()):
        for (trained, quantity), pairs in found.items():
            row = 1 if quantity == "norm_share" else 2
            error = {"array": [half for _, half in pairs], "thickness": 1.2, "width": 3}
            figure.add_scatter(
                x=depth + 0.06 * (style - 1), y=[mean for mean, _ in pairs], error_y=error if trained else None,
                name=task if trained else f"{task}, untrained", legendgroup=f"{task}{trained}", showlegend=row == 1,
                mode="lines+markers" if trained else "lines",
                line={"color": PALETTE[style], "dash": "solid" if trained else "dot"},
                marker={"symbol": SYMBOLS[style], "size": 8}, row=row, col=1,
            )  # fmt: skip
    figure.update_yaxes(type="log", exponentformat="power", dtick=1, range=[-7, 0.3], row=2)
    figure.update_yaxes(rangemode="tozero", row=1)
    figure.update_xaxes(dtick=1)
    figure.update_xaxes(title="length", row=2)
    figure.update_layout(height=760, legend={"y": 1.06})
    long = {
        task: [found[trained, "relative_residual"][4][0] for trained in (False, True)] for task, found in tasks.items()
    }
    return describe(
        figure,
        alt="Norm and relative residual of each length's sum, trained against untrained. Relative residual at length "
        "4: "
        + "; ".join(f"{task} {a:.1g} untrained, {b:.2f} trained" for task, (a, b) in long.items()).replace("-", "−")
        + ".",
        finding="Training raises the residual of long paths by orders of magnitude. For the convex hull sums larger "
        "than the output cancel in part, and even the longest paths are no longer collapsed.",
    )
