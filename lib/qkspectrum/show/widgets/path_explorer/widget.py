"""Paths through a small attention network: tap one, and see what it carries beside the sums of all, by length.

The page computes everything itself, so the figure also works where no Python runs. `index.js` beside this file draws
it; `show/js` holds what the figures share.
"""

from typing import Any

import anywidget
import traitlets

from ....conventions import PATH_HEADS, PATH_LAYERS, PATH_LOGITS, PATH_VALUES
from ....errors import QKError
from ...page import check_range, script, style

RANGES = {
    "layers": (1, PATH_LAYERS),
    "heads": (1, PATH_HEADS),
    "seed": (0, 2**31 - 1),
    "logit_scale": PATH_LOGITS,
    "value_scale": PATH_VALUES,
}


class PathExplorer(anywidget.AnyWidget):
    """Tap one path through a random network without LayerNorm and MLP; its tokens, and all paths summed by length.

    12 tokens of width 12, attention over all tokens. Weights have the variances of a fresh `Transformer`; the logits
    are multiplied by `logit_scale`, what a head adds by `value_scale`. A path's attention maps are the whole
    network's, so the sums are those of `qkspectrum.path_sums`. Every trait goes both ways: setting it moves the page,
    and moving the page sets it.

    Attributes:
        layers: L, 1 to 8. A change shortens `path`, or lengthens it by head 1.
        heads: H, 1 to 3, in each layer.
        skip: skip connections; without them every path takes a head in every layer, and skips in `path` become
            head 1.
        logit_scale: 0 (uniform attention) to 10.
        value_scale: 0.1 to 4.
        seed: which draw of tokens and weights; 0 to 2³¹ − 1. Deeper networks begin with the layers of shallower ones.
        path: one choice for each layer: 0 for the skip, h for head h.
        readings: what the page computed, set by the page. For each length: counts, share (of all paths), norm,
            norm_share (over the output's), relative_residual. Of path, output, input: norm, relative_residual; of
            the path also length and on_the_way, its relative residual after each layer. paths, headline.

    Status: exact.
    """

    _esm = script("path_explorer")
    _css = style("path_explorer")

    layers = traitlets.Int(6).tag(sync=True)
    heads = traitlets.Int(2).tag(sync=True)
    skip = traitlets.Bool(True).tag(sync=True)
    logit_scale = traitlets.Float(1.0).tag(sync=True)
    value_scale = traitlets.Float(1.0).tag(sync=True)
    seed = traitlets.Int(0).tag(sync=True)
    path = traitlets.List(traitlets.Int()).tag(sync=True)
    readings = traitlets.Dict().tag(sync=True)

    def __init__(self, **traits: Any):
        super().__init__(**{name: value for name, value in traits.items() if name != "path"})
        if "path" in traits:  # judged by the layers and heads that came with it
            self.path = traits["path"]

    def __repr__(self) -> str:
        names = ("layers", "heads", "skip", "logit_scale", "value_scale", "seed", "path")
        return f"PathExplorer({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    @traitlets.default("path")
    def _a_head_everywhere(self) -> list[int]:
        return [1 + layer % self.heads for layer in range(self.layers)]

    @traitlets.observe("layers", "heads", "skip")
    def _keep_the_path_inside(self, _: object) -> None:
        path = [*self.path, *[1] * self.layers][: self.layers]
        self.path = [max(0 if self.skip else 1, min(self.heads, choice)) for choice in path]

    @traitlets.validate(*RANGES)
    def _check_number(self, proposal: traitlets.Bunch) -> float | int:
        return check_range(proposal["trait"].name, proposal["value"], RANGES)

    @traitlets.validate("path")
    def _check_path(self, proposal: traitlets.Bunch) -> list[int]:
        path, least = proposal["value"], 0 if self.skip else 1
        if len(path) != self.layers:
            raise QKError(f"path: expected {self.layers} choices, one for each layer, got {len(path)}")
        for layer, choice in enumerate(path, 1):
            if not least <= choice <= self.heads:
                raise QKError(f"path: expected choices from {least} to {self.heads}, got {choice} in layer {layer}")
        return path
