"""Signal propagation to move: limit, Gaussian and exact law and a simulation on one axis, live in the page.

The page computes everything itself, so the figure also works where no Python runs. `index.js` beside this file draws
it; `show/js` holds what the figures share.
"""

import anywidget
import traitlets

from ....conventions import PROPAGATION_SLIDERS
from ....errors import QKError
from ...page import check_range, script, style

RANGES = {
    "xi": (-1e3, 1e3),
    "eta": (0, 1e3),
    "length": PROPAGATION_SLIDERS["length"],
    "dim": PROPAGATION_SLIDERS["dim"],
    "seed": (0, 2**31 - 1),
}


class PropagationExplorer(anywidget.AnyWidget):
    """Move a symmetric W's ξ and η, the tokens and their dimensions; the laws of signal propagation follow.

    ξ = tr(W)/λ and η² = tr(W²)/λ² with λ = √d; the query is the last token; tokens are unscaled, with Σ = I. Drawn over
    the position θ = (i − ½)/T: the exact law, the Gaussian law, B24's limit (walk only), and a simulation of 20,000
    draws with standard errors. Every trait goes both ways: setting it moves the page, and moving the page sets it.

    Attributes:
        xi: ξ; the slider covers ±10.
        eta: η, at least 0; the page raises it to |ξ|/√d, below which there is no W, and `readings` says so. The slider
            covers 0.02 to 10. At d = 1 it is |ξ|.
        length: number of tokens T, 4 to 128.
        dim: dimensions d, 1 to 256.
        process: "random walk", "autoregressive" or "independent".
        correlation: of neighbouring tokens of the autoregressive process, between −1 and 1, both excluded.
        spectrum: shape of the eigenvalues: "bell" (normal quantiles) or "skewed" (exponential quantiles).
        seed: of the simulation; 0 to 2³¹ − 1.
        readings: what the page reads off, set by the page: eta, phase, share, centre, width (of the exact law),
            limit_distance, gaussian_distance (largest distance from the exact law), draws, deviation (of the
            simulation from the exact law, in standard errors), headline, …

    Status: exact law to 1e-6 (measured: below 1e-9); Gaussian law asymptotic in d; limit asymptotic in T and d;
    simulation empirical.
    """

    _esm = script("propagation_explorer")
    _css = style("propagation_explorer")

    xi = traitlets.Float(2.0).tag(sync=True)
    eta = traitlets.Float(1.0).tag(sync=True)
    length = traitlets.Int(50).tag(sync=True)
    dim = traitlets.Int(8).tag(sync=True)
    process = traitlets.Enum(("random walk", "autoregressive", "independent"), "random walk").tag(sync=True)
    correlation = traitlets.Float(0.9).tag(sync=True)
    spectrum = traitlets.Enum(("bell", "skewed"), "bell").tag(sync=True)
    seed = traitlets.Int(0).tag(sync=True)
    readings = traitlets.Dict().tag(sync=True)

    def __repr__(self) -> str:
        names = ("xi", "eta", "length", "dim", "process", "spectrum")
        return f"PropagationExplorer({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    @traitlets.validate(*RANGES)
    def _check_range(self, proposal: traitlets.Bunch) -> float | int:
        return check_range(proposal["trait"].name, proposal["value"], RANGES)

    @traitlets.validate("correlation")
    def _check_correlation(self, proposal: traitlets.Bunch) -> float:
        if not -1 < proposal["value"] < 1:
            raise QKError(f"correlation: expected between −1 and 1, both excluded, got {proposal['value']}")
        return proposal["value"]
