"""Networks and figures of the chapter on rank collapse."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go
import torch
from jaxtyping import Float
from plotly.subplots import make_subplots
from torch import Tensor

from ...conventions import PALETTE, SYMBOLS
from ...theory.rank import collapse_certificate, composite_norm, residual
from ...transformer.model import Transformer, TransformerConfig
from ..figures import describe

TOKENS, WIDTH = 24, 16
MeanAndResidual = tuple[Tensor, Tensor]


@torch.no_grad()
def network(
    seed: int, layers: int = 12, size: float = 1.0, mlp_gain: float = 1.0, branch: float = 1.0, **switches: Any
) -> Transformer:
    """A Transformer with Gaussian weights that keep norms on average.

    Args:
        seed: of the weights.
        layers: how many.
        size: multiplies W.
        mlp_gain: multiplies the first weights of the MLPs.
        branch: multiplies what attention and MLPs add.
        switches: of `TransformerConfig`; where they say nothing else, it is attention alone, of all to all.
    """
    switches = {"skip": False, "mlp": False, "norm": "none", "causal": False, "positions": "none", **switches}
    config = TransformerConfig(width=WIDTH, mlp_width=2 * WIDTH, layers=layers, context=TOKENS, **switches)
    model = Transformer(config).double()
    generator = torch.Generator().manual_seed(seed)

    def draw(weight: Tensor, gain: float = 1.0) -> None:
        weight.copy_(
            gain * torch.randn(weight.shape, generator=generator, dtype=torch.float64) / weight.shape[1] ** 0.5
        )

    blocks: Any = model.blocks
    for block in blocks:
        draw(block.attention.q_proj.weight, size)
        draw(block.attention.k_proj.weight)
        draw(block.attention.v_proj.weight, branch)
        block.attention.out_proj.weight.copy_(torch.eye(WIDTH))
        if block.mlp:
            draw(block.mlp[0].weight, 2**0.5 * mlp_gain)  # √2: a ReLU halves the second moment
            draw(block.mlp[2].weight, branch)
            block.mlp[0].bias.zero_()
            block.mlp[2].bias.zero_()
    return model


def states(model: Transformer, x: Float[Tensor, "tokens width"]) -> Float[Tensor, "depths tokens width"]:
    """Tokens before the first layer and after each: (layers + 1, T, d)."""
    found = [x]
    for block in model.blocks:
        found.append(block(found[-1]))
    return torch.stack(found)


def tokens(seed: int, start: float | None = None) -> Float[Tensor, "tokens width"]:
    """A common part plus independent parts, standard normal; `start` sets the composite norm of the residual."""
    generator = torch.Generator().manual_seed(10_000 + seed)
    common = torch.randn(1, WIDTH, generator=generator, dtype=torch.float64)
    r = residual(torch.randn(TOKENS, WIDTH, generator=generator, dtype=torch.float64))
    return common + (r if start is None else r * start / composite_norm(r))


def matrices(block: Any) -> tuple[Tensor, Tensor]:
    """W/λ and V of one layer, so that Y = softmax(X W Xᵀ/λ) X V."""
    part = block.attention
    return part.q_proj.weight.mT @ part.k_proj.weight / WIDTH**0.5, part.v_proj.weight.mT


def layer_in_two_parts(mean: Tensor, r: Tensor, w: Tensor, v: Tensor) -> MeanAndResidual:
    """One layer of pure attention, mean token and residual kept apart, so that neither rounds the other away."""
    common = (mean @ w @ r.mT).softmax(-1)
    growth = torch.expm1(r @ w @ r.mT)
    average = (common * growth).sum(-1, keepdim=True)
    differences = common * (growth - average) / (1 + average)  # P minus the common row
    y = differences @ r @ v
    return (mean + common @ r) @ v + y.mean(-2, keepdim=True), residual(y)


def residuals_of_random_stacks(networks: int, layers: int) -> Float[Tensor, "networks depths"]:
    """log₁₀ of the residual's composite norm after 0, 1, … layers of pure attention with random weights.

    Far below what doubles show beside a mean token: `layer_in_two_parts` keeps the two apart.
    """
    generator = torch.Generator().manual_seed(0)

    def normal(*shape: int) -> Tensor:
        return torch.randn(networks, *shape, generator=generator, dtype=torch.float64)

    x = normal(1, WIDTH) + normal(TOKENS, WIDTH)
    mean, r = x.mean(-2, keepdim=True), residual(x)
    sizes = [composite_norm(r)]
    for _ in range(layers):
        w = 2 * normal(WIDTH, WIDTH) @ normal(WIDTH, WIDTH) / WIDTH**1.5
        mean, r = layer_in_two_parts(mean, r, w, normal(WIDTH, WIDTH) / WIDTH**0.5)
        sizes.append(composite_norm(r))
    return torch.stack(sizes, -1).log10()


def _student(level: float, freedom: int) -> float:
    from scipy import stats

    return float(stats.t.ppf(level, freedom))


def fitted(before: Tensor, after: Tensor) -> tuple[float, float, int]:
    """Slope, half its 95 % interval, and number of pairs."""
    from scipy import stats

    line: Any = stats.linregress(before, after)
    return line.slope, _student(0.975, len(before) - 2) * line.stderr, len(before)


def first_pairs(logs: Tensor, low: float, high: float) -> tuple[Tensor, Tensor]:
    """From each network the first layer that gets a residual below `high`, if it is above `low`: before and after."""
    at = (logs[:, :-1] < math.log10(high)).double().argmax(1)
    before, after = logs.gather(1, at[:, None])[:, 0], logs.gather(1, at[:, None] + 1)[:, 0]
    kept = (before < math.log10(high)) & (before > math.log10(low))
    return before[kept], after[kept]


def over_all_layers(logs: Tensor, high: float) -> tuple[float, float, int]:
    """Slope within each network, over its layers from `high` down; mean over networks, half its 95 % interval."""
    x, y = logs[:, :-1], logs[:, 1:]
    kept = (x < math.log10(high)) & (y > -250)
    kept &= kept.sum(1, keepdim=True) > 1
    x, y, weight = (part[kept.any(1)] for part in (x.where(kept, 0), y.where(kept, 0), kept.double()))
    x = (x - (weight * x).sum(1, keepdim=True) / weight.sum(1, keepdim=True)) * weight
    slopes = (x * y).sum(1) / (x * x).sum(1)
    half = _student(0.975, len(slopes) - 1) * slopes.std() / len(slopes) ** 0.5
    return slopes.mean().item(), half.item(), len(slopes)


def worst_step_of_the_proof(seeds: Sequence[int]) -> dict[str, float]:
    """The largest value in random layers for each step of the proof of `collapse_certificate`.

    For an identity (steps 1, 2 and 4) it is the error, for an inequality its left side over its right.
    """
    steps = ("1, 2", "3", "4", "5 rows", "5 columns", "6 rows", "6 columns", "certificate")
    worst: dict[str, float] = dict.fromkeys(steps, 0.0)

    def keep(step: str, share: Tensor) -> None:
        worst[step] = max(worst[step], share.max().item())

    for seed in seeds:
        start = 10 ** torch.empty(1).uniform_(-2, 1, generator=torch.Generator().manual_seed(seed)).item()
        block, x = network(seed, layers=1, size=2.0).blocks[0], tokens(seed, start)
        w, v = matrices(block)
        mean, r = x.mean(0, keepdim=True), residual(x)
        e, common = r @ w @ r.mT, (mean @ w @ r.mT)[0].softmax(-1)
        p = (x @ w @ x.mT).softmax(-1)
        weights = common * e.exp()
        keep("1, 2", (p - weights / weights.sum(-1, keepdim=True)).abs())
        grown = torch.expm1(e.amax(-1) - e.amin(-1))
        d = p - common
        keep("3", d.abs() / (common * grown[:, None]))
        y = residual(p @ x @ v)
        keep("4", (y - residual(d @ r @ v)).abs())
        keep("5 rows", d.abs().sum(-1) / grown)
        keep("5 columns", d.abs().sum(-2) / (common * grown.sum()))
        centred = residual(d).abs()
        keep("6 rows", centred.sum(-1) / ((1 - 2 / TOKENS) * grown + grown.mean()))
        keep("6 columns", centred.sum(-2) / (2 * (1 - 1 / TOKENS) * common * grown.sum()))
        part: Any = block.attention
        bound = collapse_certificate(x, part.q_proj.weight, part.k_proj.weight, part.v_proj.weight)
        keep("certificate", composite_norm(y) / bound)
    return worst


def geometric_mean(values: Float[Tensor, "seeds depths"]) -> tuple[Tensor, Tensor, Tensor]:
    """Geometric mean over seeds and its 95 % interval, as distances up and down."""
    logs = values.log()
    half = _student(0.975, len(logs) - 1) * logs.std(0) / len(logs) ** 0.5
    middle = logs.mean(0)
    return middle.exp(), (middle + half).exp() - middle.exp(), middle.exp() - (middle - half).exp()


def add_curve(
    figure: go.Figure, values: Tensor, index: int, name: str, floor: float = 0.0, on_top: bool = False, **place: Any
) -> None:
    """Mean and interval against depth, down to `floor`; `on_top` is drawn thinner, so that what it covers shows."""
    middle, up, down = geometric_mean(values)
    shown = int((middle > floor).long().cumprod(0).sum())
    error = {"array": up[:shown], "arrayminus": down[:shown], "thickness": 1.2, "width": 3}
    figure.add_scatter(
        x=list(range(shown)), y=middle[:shown], error_y=error, name=name, mode="lines+markers",
        marker={"symbol": SYMBOLS[index], "size": 6 if on_top else 10, "color": PALETTE[index]},
        line={"color": PALETTE[index], "width": 1.5 if on_top else 4, "dash": "dot" if on_top else "solid"}, **place,
    )  # fmt: skip


def residual_under_bounds(
    curves: Mapping[str, Tensor], certificates: Tensor, bounds: Tensor, visible: float
) -> go.Figure:
    """The residual against depth for four networks, and two bounds for the one of attention alone.

    Args:
        curves: composite norms by variant, (seeds, layers + 1).
        certificates: of each layer's output, (seeds, layers).
        bounds: D21's, by depth.
        visible: norms below are rounding errors.
    """
    figure, layers = go.Figure(), len(bounds) - 1
    for index, (name, values) in enumerate(curves.items()):
        add_curve(figure, values, index, name, visible, on_top=index > 1)
    middle = certificates.log().mean(0).exp()
    shown = int((middle > 1e-16).long().cumprod(0).sum())
    figure.add_scatter(
        x=list(range(1, shown + 1)), y=middle[:shown], name="certificate", mode="lines+markers",
        marker={"symbol": "line-ew-open", "size": 16, "line": {"width": 3}, "color": PALETTE[5]},
        line={"color": PALETTE[5], "dash": "dot"},
    )  # fmt: skip
    figure.add_scatter(
        x=list(range(layers + 1)), y=bounds.clamp_min(1e-40), name="D21’s bound, best γ", mode="lines",
        line={"color": "#808080", "dash": "dash", "width": 2},
    )  # fmt: skip
    figure.add_hrect(y0=1e-18, y1=visible, fillcolor="#808080", opacity=0.15, line_width=0)
    figure.add_annotation(x=layers, y=-14.2, text="rounding errors", showarrow=False, xanchor="right")
    figure.update_yaxes(type="log", title="residual, composite norm", range=[-16, 4], dtick=4, exponentformat="power")
    figure.update_xaxes(title="layers", range=[-0.2, layers + 0.2], dtick=1)
    alone, both = (geometric_mean(curves[name])[0] for name in ("attention alone", "+ skip + MLP"))
    return describe(
        figure.update_layout(height=500),
        alt="Residual against depth on a logarithmic axis, with 95 % intervals over 20 networks. Attention alone: "
        + ", ".join(f"{value:.1e} after {depth}" for depth, value in enumerate(alone[:4]))
        + " layers, then rounding errors; with MLP alike. With skip connections it stays level, with both it rises to "
        f"{both[-1]:.0f}. Certificate and D21’s bound lie above attention alone and fall with it.",
        finding="Attention alone and attention with MLPs collapse doubly exponentially, under both bounds; with skip "
        "connections nothing of the differences is lost.",
    )


def four_models(measured: Mapping[tuple[str, str], Tensor]) -> go.Figure:
    """Relative residual against depth of four architectures, whole and with skip connections or MLPs cut out.

    Args:
        measured: by model and cut, (seeds, layers + 1).
    """
    models, cuts = (list(dict.fromkeys(key[i] for key in measured)) for i in (0, 1))
    figure = make_subplots(2, 2, subplot_titles=models, shared_xaxes=True, shared_yaxes=True, vertical_spacing=0.1)
    for panel, name in enumerate(models):
        for index, cut in enumerate(cuts):
            place = {"row": panel // 2 + 1, "col": panel % 2 + 1, "legendgroup": cut, "showlegend": panel == 0}
            add_curve(figure, measured[name, cut], index, cut, 3e-14, on_top=index > 1, **place)
    figure.update_yaxes(type="log", range=[-14, 0.5], dtick=4, exponentformat="power")
    figure.update_yaxes(title="relative residual", col=1)
    figure.update_xaxes(range=[-0.3, 12.3], dtick=4)
    figure.update_xaxes(title="layers", row=2)
    ends = {key: values.mean(0)[-1] for key, values in measured.items()}
    return describe(
        figure.update_layout(height=640, legend_y=1.07),
        alt="Four panels of relative residual against depth, on a logarithmic axis. Whole models and models without "
        f"MLPs stay near their start in all four (BERT {ends['BERT', 'whole']:.2f} after 12 layers). Without skip "
        "connections BERT and ALBERT fall below 1e-7 in two layers and reach rounding errors in three; XLNet falls in "
        "a straight line to rounding errors in seven; GPT-2 falls slowly to "
        f"{ends['GPT-2', 'no skip']:.0e}.",
        finding="Without skip connections all four collapse: BERT and ALBERT doubly exponentially, XLNet and causal "
        "GPT-2 by a constant factor a layer; MLPs make no difference.",
    )


def trained_models(measured: Mapping[str, Mapping[str, Any]]) -> go.Figure:
    """Relative residual against depth of trained models, with skip connections cut, beside random weights.

    Args:
        measured: by title, what `experiments.real_models.depth` has stored.
    """
    shown = [("trained", "intact"), ("trained", "no attention skips"), ("trained", "no skips")]
    shown.append(("random", "no attention skips"))
    figure = make_subplots(1, len(measured), subplot_titles=list(measured), shared_yaxes=True)
    for panel, model in enumerate(measured.values()):
        rows = {(row["weights"], row["cut"]): row for row in model["residuals"]}
        for index, (weights, cut) in enumerate(shown):
            middle, low, high = (torch.tensor(rows[weights, cut][name]) for name in ("geometric_mean", "low", "high"))
            is_random = weights == "random"
            figure.add_scatter(
                x=list(range(len(middle))), y=middle.clamp_min(1e-14), name=f"{weights}, {cut}", mode="lines+markers",
                error_y={"array": high - middle, "arrayminus": middle - low, "thickness": 1.2, "width": 3},
                marker={"symbol": SYMBOLS[index], "size": 5, "color": PALETTE[index]},
                line={"color": PALETTE[index], "width": 2, "dash": "dot" if is_random else "solid"},
                row=1, col=panel + 1, legendgroup=f"{weights}, {cut}", showlegend=panel == 0,
            )  # fmt: skip
    figure.update_yaxes(type="log", range=[-14.2, 0.5], dtick=4, exponentformat="power")
    figure.update_yaxes(title="relative residual", col=1)
    figure.update_xaxes(title="layers")
    ends = {
        title: {(row["weights"], row["cut"]): row["geometric_mean"] for row in model["residuals"]}
        for title, model in measured.items()
    }
    readings = "; ".join(
        f"{title}: intact {of['trained', 'intact'][-1]:.2f} after the last layer, without attention's skip connections "
        f"{of['trained', 'no attention skips'][3]:.2g} after 3 layers and "
        f"{max(of['trained', 'no attention skips'][-1], 1e-14):.0e} after the last"
        for title, of in ends.items()
    )
    return describe(
        figure.update_layout(height=400, legend_y=1.14),
        alt=f"Relative residual against depth, on a logarithmic axis, one panel for each trained model. {readings}.",
        finding="Without the skip connections around attention, both trained models collapse: the encoder doubly "
        "exponentially, a few layers later than at random weights, the causal model by a steady factor a layer.",
    )
