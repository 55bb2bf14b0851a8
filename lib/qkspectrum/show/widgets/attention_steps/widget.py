"""Attention on a handful of tokens in two dimensions: every operation as numbers to touch, live in the page.

The page computes everything itself, so the figure also works where no Python runs. `index.js` beside this file draws
it; `show/js` holds what the figures share.
"""

import anywidget
import traitlets

from ....conventions import STEPS_REACH, STEPS_TOKENS, STEPS_WEIGHT
from ....errors import QKError
from ...page import check_range, script, style

RANGES = {"mean": (-STEPS_WEIGHT, STEPS_WEIGHT), "spread": (0, STEPS_WEIGHT), "turn": (-STEPS_WEIGHT, STEPS_WEIGHT)}
PARTS = ("tokens", "weight", "queries", "logits", "softmax", "piecewise", "outputs", "piecewiseOutputs")


class AttentionSteps(anywidget.AnyWidget):
    """Drag tokens, set W, and read every number of causal attention, by softmax and by the piecewise-linear softmax.

    W = mean·I + spread·diag(1, −1) + turn·[[0, 1], [−1, 0]], logits are x_tᵀ W x_i / √2, values are the tokens
    themselves. mean ± spread are the eigenvalues of W's symmetric part. Every trait goes both ways: setting it moves
    the page, and moving the page sets it.

    Attributes:
        tokens: two to six tokens [x, y], each number within ±2.
        mean: within ±3.
        spread: 0 to 3.
        turn: within ±3.
        selected: the cell that is explained, [matrix, row, column] counted from 1. Matrices: "tokens", "weight",
            "queries", "logits", "softmax", "piecewise", "outputs", "piecewiseOutputs".
        readings: what the page computed, set by the page: weight, queries, logits, softmax, piecewise_linear,
            clipped, outputs, piecewise_linear_outputs, variety, piecewise_linear_variety, explanation.

    Status: exact.
    """

    _esm = script("attention_steps")
    _css = style("attention_steps")

    tokens = traitlets.List(
        traitlets.List(traitlets.Float()), [[-1.2, 0.6], [0.9, -0.8], [-0.4, 1.3], [1.5, 0.6], [0.3, -1.4]]
    ).tag(sync=True)
    mean = traitlets.Float(0.6).tag(sync=True)
    spread = traitlets.Float(0.4).tag(sync=True)
    turn = traitlets.Float(0.0).tag(sync=True)
    selected = traitlets.List(default_value=["logits", 4, 2]).tag(sync=True)
    readings = traitlets.Dict().tag(sync=True)

    def __repr__(self) -> str:
        names = ("tokens", "mean", "spread", "turn")
        return f"AttentionSteps({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    @traitlets.validate(*RANGES)
    def _check_range(self, proposal: traitlets.Bunch) -> float:
        return check_range(proposal["trait"].name, proposal["value"], RANGES)

    @traitlets.validate("tokens")
    def _check_tokens(self, proposal: traitlets.Bunch) -> list[list[float]]:
        value = proposal["value"]
        if not 2 <= len(value) <= STEPS_TOKENS or any(len(token) != 2 for token in value):
            shape = f"{len(value)} tokens of {sorted({len(token) for token in value})} numbers"
            raise QKError(f"tokens: expected 2 to {STEPS_TOKENS} tokens of 2 numbers each, got {shape}")
        if not all(abs(number) <= STEPS_REACH for token in value for number in token):
            raise QKError(f"tokens: expected numbers within ±{STEPS_REACH:g}, got {value}")
        return value

    @traitlets.observe("tokens")
    def _keep_the_selection_inside(self, _: object) -> None:
        part, row, column = self.selected
        rows, columns = self._shape(part)
        if row > rows or column > columns:
            self.selected = [part, min(row, rows), min(column, columns)]

    def _shape(self, part: str) -> tuple[int, int]:
        count = len(self.tokens)
        rows = 2 if part == "weight" else count
        return rows, count if part in ("logits", "softmax", "piecewise") else 2

    @traitlets.validate("selected")
    def _check_selected(self, proposal: traitlets.Bunch) -> list:
        value = proposal["value"]
        if len(value) != 3 or value[0] not in PARTS:
            raise QKError(f"selected: expected [matrix, row, column], matrix one of {', '.join(PARTS)}, got {value}")
        rows, columns = self._shape(value[0])
        if not (value[1] in range(1, rows + 1) and value[2] in range(1, columns + 1)):
            raise QKError(f"selected: expected a row up to {rows} and a column up to {columns}, got {value}")
        return value
