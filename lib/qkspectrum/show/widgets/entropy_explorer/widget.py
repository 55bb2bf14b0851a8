"""One query's row to move: how many keys its entropy is worth, what bounds it, and what learning signal it passes.

The page computes everything itself, so the figure also works where no Python runs. `index.js` beside this file draws
it; `show/js` holds what the figures share.
"""

import anywidget
import traitlets

from ....conventions import ENTROPY_KEYS
from ...page import check_range, script, style

SHAPES = ("gaussian", "one above", "two camps", "ramp")
RANGES = {"count": (2, ENTROPY_KEYS), "spread": (0, 50), "seed": (0, 2**31 - 1)}


class EntropyExplorer(anywidget.AnyWidget):
    """Move a row's number of keys, the spread of its logits and their shape; entropy and its laws follow.

    The logits are u = s·z, z with mean 0 and standard deviation 1 over the keys, so ‖u − ū‖₂ = s√K. Drawn over s:
    exp H of this shape, the least that any logits of this spread have (Z23's bound), and log K − s²/2, which holds
    near uniform for every shape and for Gaussian logits up to s = √(2 log K), asymptotically in K. Below it, the
    trace of the softmax's Jacobian, Σp(1 − p). Every trait goes both ways.

    Attributes:
        count: number of keys K, 2 to 1024.
        spread: s, standard deviation of the logits over the keys, 0 to 50; the slider covers 0.05 to 20.
        shape: of the logits: "gaussian" (one draw, standardised), "one above" (one key above the rest), "two camps"
            (half of the keys above the other half) or "ramp" (evenly spaced).
        seed: of the Gaussian draw; 0 to 2³¹ − 1.
        readings: what the page reads off, set by the page: entropy (nats), share, effective (exp H), peak, half
            (fewest keys that hold half of the weight), bound, law, edge (√(2 log K)), jacobian (Σp(1 − p)), most
            (exp H of the same shape and spread over 1,024 keys; for Gaussian logits of the mean H of 32 draws),
            headline.

    Status: entropy and Jacobian exact; bound tight; law asymptotic.
    """

    _esm = script("entropy_explorer")
    _css = style("entropy_explorer")

    count = traitlets.Int(64).tag(sync=True)
    spread = traitlets.Float(1.0).tag(sync=True)
    shape = traitlets.Enum(SHAPES, "gaussian").tag(sync=True)
    seed = traitlets.Int(7).tag(sync=True)
    readings = traitlets.Dict().tag(sync=True)

    def __repr__(self) -> str:
        names = ("count", "spread", "shape", "seed")
        return f"EntropyExplorer({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    @traitlets.validate(*RANGES)
    def _check_range(self, proposal: traitlets.Bunch) -> float | int:
        return check_range(proposal["trait"].name, proposal["value"], RANGES)
