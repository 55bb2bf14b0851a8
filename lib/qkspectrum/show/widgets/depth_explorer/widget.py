"""Layers to add and parts to switch: what depth leaves of the tokens' differences, live in the page."""

import anywidget
import traitlets

from ....conventions import DEPTH_LAYERS, DEPTH_LOGITS
from ...page import check_range, script, style

RANGES = {"layers": (0, DEPTH_LAYERS), "size": DEPTH_LOGITS, "seed": (0, 2**31 - 1)}


class DepthExplorer(anywidget.AnyWidget):
    """Stack attention layers, switch skip connections, MLPs, LayerNorm and the causal mask; the residual follows.

    24 tokens in 8 dimensions, a common part plus independent parts, go through up to 24 layers of one head with
    Gaussian weights, as in `Transformer` with `positions="none"`. The page computes all of it in double precision.
    Every trait below goes both ways: setting it moves the page, and moving the page sets it.

    Attributes:
        layers: how many layers are stacked, 0 to 24.
        skip: add each part's input to its output.
        mlp: a feed-forward part of 16 ReLUs after attention.
        norm: LayerNorm "none", "before" each part or "after" it.
        causal: a token attends to itself and the past only.
        size: factor on every layer's query-key matrix, and so on the logits, 0.1 to 30.
        measure: whether the chart shows the "relative" or the "absolute" residual, in the Frobenius norm.
        seed: which draw of tokens and weights; 0 to 2³¹ − 1.
        readings: what the page reads off, set by the page: the traits above, relative and absolute residual after 0
            to 24 layers (lists), the same of all four variants, logit_spread, rank_collapse (relative residual below
            a third of the input's), headline.

    Raises:
        QKError: a number outside its range (traitlets.TraitError for another kind of value).

    Status: exact, up to rounding.
    """

    _esm = script("depth_explorer")
    _css = style("depth_explorer")

    layers = traitlets.Int(3).tag(sync=True)
    skip = traitlets.Bool(False).tag(sync=True)
    mlp = traitlets.Bool(False).tag(sync=True)
    norm = traitlets.Enum(("none", "before", "after"), "none").tag(sync=True)
    causal = traitlets.Bool(False).tag(sync=True)
    size = traitlets.Float(1.0).tag(sync=True)
    measure = traitlets.Enum(("relative", "absolute"), "relative").tag(sync=True)
    seed = traitlets.Int(0).tag(sync=True)
    readings = traitlets.Dict().tag(sync=True)

    def __repr__(self) -> str:
        names = ("layers", "skip", "mlp", "norm", "causal", "size", "seed")
        return f"DepthExplorer({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    @traitlets.validate(*RANGES)
    def _check_range(self, proposal: traitlets.Bunch) -> float | int:
        return check_range(proposal["trait"].name, proposal["value"], RANGES)
