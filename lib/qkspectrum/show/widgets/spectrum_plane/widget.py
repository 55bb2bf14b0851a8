"""A figure to move: the eigenvalues of a query-key matrix in the complex plane, and what the tokens feel of them.

W = m I + s (cos α S + sin α A) mixes a symmetric S and an antisymmetric A of one size. The eigenvalues of the mixture
are found here, once for every degree of α; mean and spread only shift and stretch them, which the page does itself.
"""

import math

import anywidget
import torch
import traitlets
from jaxtyping import Float
from torch import Tensor

from ....conventions import DIM, LENGTH
from ....theory.tokens import RandomWalk
from ...page import check_range, doubles, script, style
from ..spectrum_explorer.widget import LARGEST

DEGREES = 91  # 0° … 90°
RANGES = {"mean": (-LARGEST, LARGEST), "spread": (0, LARGEST), "asymmetry": (0, 90), "seed": (0, 2**31 - 1)}


def symmetric_and_antisymmetric(
    dim: int, generator: torch.Generator | None = None
) -> tuple[Float[Tensor, "dim dim"], Float[Tensor, "dim dim"]]:
    """Two Gaussian matrices of one size, S = Sᵀ with trace 0 and A = −Aᵀ, both with ‖·‖_F² = d; float64.

    B = cos α S + sin α A then has tr(B) = 0, ‖B‖_F² = d and tr(B²) = d cos 2α at every α. Status: exact.
    """
    s, a = torch.randn(2, dim, dim, generator=generator, dtype=torch.float64)
    s, a = s + s.T, a - a.T
    s = s - torch.eye(dim, dtype=s.dtype) * s.trace() / dim
    return tuple(x * math.sqrt(dim) / torch.linalg.matrix_norm(x) for x in (s, a))


class SpectrumPlane(anywidget.AnyWidget):
    """Move the mean, the spread and the asymmetry of W; its eigenvalues, moments and attention follow.

    W = mean·I + spread·(cos α S + sin α A), 32 × 32, with S symmetric, A antisymmetric and ‖S‖_F² = ‖A‖_F² = 32. At
    every α then, with d = 32: tr(W)/d = mean, ‖W‖_F²/d = mean² + spread², and the eigenvalues' variance is
    spread²·cos 2α. Logits are xᵀW x / √d for 64 tokens of a random walk over √64, attention is causal. Every trait
    goes both ways: setting it moves the page, and moving the page sets it. All but `seed`, which needs a running
    Python, is alive in the published page.

    Attributes:
        mean: m. The slider covers ±6.
        spread: s, at least 0. The slider covers 0 to 10.
        asymmetry: α in whole degrees: 0 symmetric, 90 antisymmetric but for the mean.
        seed: which draw of S, A and the tokens.
        readings: what the page reads off, set by the page: trace, scale, variance and frobenius (each over d);
            real, imaginary and hidden (the parts of spread²); xi, eta_squared, entropy, rise, noise, headline.

    Status: exact, but for the dashed ellipse, which holds the eigenvalues as d grows (asymptotic: the elliptic law of
    Girko 1986; half-axes s(1 ± cos 2α)).
    """

    _esm = script("spectrum_plane")
    _css = style("spectrum_plane")

    mean = traitlets.Float(3.5).tag(sync=True)
    spread = traitlets.Float(6.0).tag(sync=True)
    asymmetry = traitlets.Int(0).tag(sync=True)
    seed = traitlets.Int(0).tag(sync=True)
    symmetric = traitlets.Bytes().tag(sync=True)  # (d, d) float64 little-endian, as the three below
    antisymmetric = traitlets.Bytes().tag(sync=True)  # (d, d)
    eigenvalues = traitlets.Bytes().tag(sync=True)  # (91, d, 2): real and imaginary parts at every degree
    tokens = traitlets.Bytes().tag(sync=True)  # (T, d)
    readings = traitlets.Dict().tag(sync=True)

    def __init__(self, **traits: float | int):
        super().__init__(**traits)
        self._draw()

    def __repr__(self) -> str:
        names = ("mean", "spread", "asymmetry", "seed")
        return f"SpectrumPlane({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    @traitlets.observe("seed")
    def _draw(self, _: object = None) -> None:
        generator = torch.Generator().manual_seed(self.seed)
        s, a = symmetric_and_antisymmetric(DIM, generator)
        tokens = RandomWalk(LENGTH).sample(1, DIM, generator)[0] / math.sqrt(LENGTH)
        alpha = torch.deg2rad(torch.arange(DEGREES, dtype=torch.float64))[:, None, None]
        mixed = torch.linalg.eigvals(alpha.cos() * s + alpha.sin() * a)
        # At the two ends the eigenvalues are purely real, purely imaginary: without the other part's rounding.
        mixed[0] = torch.linalg.eigvalsh(s).to(mixed)
        mixed[-1] = 1j * torch.linalg.eigvalsh(1j * a.to(mixed)).to(mixed)
        with self.hold_sync():
            self.symmetric, self.antisymmetric, self.tokens = doubles(s), doubles(a), doubles(tokens)
            self.eigenvalues = doubles(torch.view_as_real(mixed))

    @traitlets.validate(*RANGES)
    def _check_range(self, proposal: traitlets.Bunch) -> float | int:
        return check_range(proposal["trait"].name, proposal["value"], RANGES)
