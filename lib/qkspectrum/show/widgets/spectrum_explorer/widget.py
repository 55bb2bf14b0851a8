"""The book's hero figure: a query-key eigenspectrum to move, and what becomes of attention, live in the page.

The page computes everything itself, so the figure also works where no Python runs. `index.js` beside this file draws
it; `show/js` holds what the figures share.
"""

import math

import anywidget
import ipywidgets
import numpy as np
import torch
import traitlets
from jaxtyping import Float
from torch import Tensor

from ...._checks import check_covariance, check_finite, check_floating, check_head_weights
from ....errors import QKError
from ....theory.spectrum import QKMatrix
from ....theory.tokens import AutoRegressive, GaussianTokens, IndependentTokens, RandomWalk, triangular_root
from ...page import check_range, doubles, script, style

LARGEST = 1e6  # mean and spread stay far from where a float64 logit overflows
RANGES = {
    "mean": (-LARGEST, LARGEST),
    "variance": (0, LARGEST**2),
    "temperature": (0, math.inf),
    "seed": (0, 2**31 - 1),
    "length": (2, 256),
    "dim": (1, 8192),
}


class SpectrumExplorer(anywidget.AnyWidget):
    """Move the mean and variance of W's eigenspectrum; attention, its entropy and the tokens' variety follow.

    W = mean·I + √variance·Σ z_k q_k q_kᵀ is symmetric, logits are xᵀW x / λ, attention is causal, values are the
    tokens themselves. Every trait below goes both ways: setting it moves the page, and moving the page sets it.

    Attributes:
        mean: mean of the d eigenvalues. The slider covers ±40.
        variance: their variance, at least 0. The slider covers 0 to 1600.
        softmax: "softmax" or "piecewise-linear" (B24's, with rows divided by their sum).
        seed: which draw of tokens and deviations; 0 to 2³¹ − 1.
        length: number of tokens T, 2 to 256. A change drops the `factor` and `tokens` that no longer fit.
        dim: width d, at least 1; up to 128 stays quick. A change drops `tokens` and `deviations`.
        temperature: λ; 0 means √d.
        factor: (T, T) float64 little-endian, lower factor F of drawn tokens X = F g; empty for a walk over √T.
        tokens: (T, d) float64, fixed tokens in W's eigenbasis; empty when the page draws them.
        deviations: (d,) float64, mean 0 and variance 1; empty when the page draws them.
        law: whether the law of signal propagation and its simulated draws are shown.
        readings: what the page reads off, set by the page: mean, variance, xi, eta, entropy, variety and
            absolute_variety (six layers), relative_residual (six layers), passing, headline, …

    Status: exact, but for the law's curve, which takes logits as Gaussian (asymptotic in d).
    """

    _esm = script("spectrum_explorer")
    _css = style("spectrum_explorer")

    mean = traitlets.Float(3.5).tag(sync=True)
    variance = traitlets.Float(1.0).tag(sync=True)
    softmax = traitlets.Enum(("softmax", "piecewise-linear"), "softmax").tag(sync=True)
    seed = traitlets.Int(0).tag(sync=True)
    length = traitlets.Int(64).tag(sync=True)
    dim = traitlets.Int(32).tag(sync=True)
    temperature = traitlets.Float(0.0).tag(sync=True)
    factor = traitlets.Bytes(b"").tag(sync=True)
    tokens = traitlets.Bytes(b"").tag(sync=True)
    deviations = traitlets.Bytes(b"").tag(sync=True)
    law = traitlets.Bool(True).tag(sync=True)
    readings = traitlets.Dict().tag(sync=True)

    def __repr__(self) -> str:
        names = ("mean", "variance", "softmax", "seed", "length", "dim")
        return f"SpectrumExplorer({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    def set_process(self, tokens_process: GaussianTokens) -> None:
        """Draw the page's tokens from a Gaussian process instead of the random walk.

        The kernel is scaled to the trace (T + 1)/2, that of the walk divided by √T: logits stay of order one and
        processes compare at equal size. Fixed tokens and a head's temperature are dropped.

        Args:
            tokens_process: any object with `length` and `kernel()`, (T, T) and positive semidefinite.

        Raises:
            QKError: a kernel of another shape, not finite, not symmetric, zero, or with a negative eigenvalue; a
                process with a covariance, which the figure cannot show.
        """
        kernel = tokens_process.kernel()
        check_covariance("tokens_process.kernel()", kernel)
        if getattr(tokens_process, "covariance", None) is not None:
            raise QKError("tokens_process: the figure draws tokens with Σ = I, expected no covariance")
        kernel, length = kernel.double(), kernel.shape[0]
        trace = kernel.trace()
        if not trace > 0:
            raise QKError(f"tokens_process: expected a kernel with positive trace, got {trace.item():.3g}")
        factor = triangular_root(kernel * (length + 1) / (2 * trace))
        with self.hold_sync():
            self.length = length
            self._forget_head()
            self.factor = doubles(factor)

    def set_head(
        self,
        w_q: Float[Tensor, "head_dim dim"],
        w_k: Float[Tensor, "head_dim dim"],
        tokens: Float[Tensor, "tokens dim"],
    ) -> None:
        """Show a real head on given tokens: its mean and variance, eigenvectors and standardised eigenvalues.

        The spectrum is that of the symmetric part of W = w_qᵀ w_k, with temperature √d_head. What the head owes to
        the antisymmetric part is not shown. The page hides the law, which needs a process to draw tokens from. A
        spectrum without variance has no deviations of its own; the page then draws some for the variance slider.

        Args:
            w_q: query weights (d_head, d) as `nn.Linear.weight`.
            w_k: key weights (d_head, d).
            tokens: the head's inputs (T, d), T from 2 to 256.

        Raises:
            QKError: shapes that do not fit, or NaN or Inf.
        """
        check_head_weights(w_q, w_k)
        check_floating("tokens", tokens, 2)
        if w_q.ndim != 2 or tokens.ndim != 2 or tokens.shape[1] != w_q.shape[1]:
            raise QKError(
                f"w_q, tokens: expected shapes (d_head, d) and (T, d), got {tuple(w_q.shape)} and {tuple(tokens.shape)}"
            )
        for name, x in (("w_q", w_q), ("w_k", w_k), ("tokens", tokens)):
            check_finite(name, x, 2)
        for name, value in zip(("length", "dim"), tokens.shape, strict=True):
            check_range(name, value, RANGES)
        w = QKMatrix(w_q.detach().double(), w_k.detach().double()).dense()
        values, vectors = torch.linalg.eigh((w + w.mT) / 2)
        mean = values.mean()
        spread = (values - mean).square().mean().sqrt()
        # eigh leaves rounding errors of this size where all eigenvalues are equal
        flat = bool(spread <= 1e-12 * values.abs().max())
        if max(mean.abs(), spread) > LARGEST:
            raise QKError(
                f"w_q, w_k: expected a spectrum within ±{LARGEST:g}, got mean {mean:.3g}, spread {spread:.3g}"
            )
        with self.hold_sync():
            self.length, self.dim = tokens.shape
            self.temperature = math.sqrt(w_q.shape[0])
            self.tokens = doubles(tokens.detach().to(vectors) @ vectors)
            self.deviations = b"" if flat else doubles((values - mean) / spread)
            self.mean = mean.item()
            self.variance = 0.0 if flat else spread.item() ** 2

    def controls(self) -> ipywidgets.VBox:
        """Ordinary widgets for what a live kernel can change: tokens, dimensions and the token process.

        They follow the number and width of the tokens when those are changed elsewhere.
        """
        style = {"description_width": "initial"}
        length = ipywidgets.IntSlider(value=self.length, min=2, max=256, description="tokens", style=style)
        dim = ipywidgets.IntSlider(value=min(self.dim, 128), min=1, max=128, description="dimensions", style=style)
        process = ipywidgets.Dropdown(
            options=["random walk", "autoregressive", "independent"], description="process", style=style
        )
        correlation = ipywidgets.FloatSlider(
            value=0.9, min=-0.99, max=0.99, step=0.01, description="correlation", style=style, disabled=True
        )
        for slider in (length, dim, correlation):
            slider.continuous_update = False

        following = False  # while the controls take up what was changed elsewhere, they must not change it back

        def draw(_: object) -> None:
            correlation.disabled = process.value != "autoregressive"
            if following:
                return
            made = {
                "random walk": lambda: RandomWalk(length.value),
                "autoregressive": lambda: AutoRegressive(length.value, correlation.value),
                "independent": lambda: IndependentTokens(length.value),
            }[process.value]()
            self.set_process(made)

        def widen(change: traitlets.Bunch) -> None:
            if not following:
                self.dim = change["new"]

        def follow(_: object) -> None:
            nonlocal following
            following = True
            length.value, dim.value = self.length, min(self.dim, dim.max)
            following = False

        for control in (length, process, correlation):
            control.observe(draw, "value")
        dim.observe(widen, "value")
        self.observe(follow, ["length", "dim"])
        return ipywidgets.VBox([length, dim, process, correlation])

    @traitlets.observe("length", "dim")
    def _drop_what_no_longer_fits(self, _: object) -> None:
        if len(self.factor) != 8 * self.length**2:
            self.factor = b""
        if self.tokens and len(self.tokens) != 8 * self.length * self.dim:
            self._forget_head()
        if len(self.deviations) != 8 * self.dim:
            self.deviations = b""

    def _forget_head(self) -> None:
        """Back to drawn tokens: the deviations and the temperature were the head's own."""
        if self.tokens:
            self.tokens, self.deviations, self.temperature = b"", b"", 0.0

    @traitlets.validate(*RANGES)
    def _check_range(self, proposal: traitlets.Bunch) -> float | int:
        return check_range(proposal["trait"].name, proposal["value"], RANGES)

    @traitlets.validate("factor", "tokens", "deviations")
    def _check_doubles(self, proposal: traitlets.Bunch) -> bytes:
        name, value = proposal["trait"].name, proposal["value"]
        shape = {
            "factor": (self.length, self.length), "tokens": (self.length, self.dim), "deviations": (self.dim,)
        }[name]  # fmt: skip
        if not value:
            return value
        if len(value) != 8 * math.prod(shape):
            raise QKError(f"{name}: expected {8 * math.prod(shape)} bytes, float64 of shape {shape}, got {len(value)}")
        numbers = np.frombuffer(value, "<f8").reshape(shape)
        if not np.isfinite(numbers).all():
            raise QKError(f"{name}: not finite, expected no NaN or Inf")
        if name == "factor" and np.triu(numbers, 1).any():
            raise QKError("factor: expected a lower triangular matrix, got entries above its diagonal")
        if name == "deviations" and max(abs(numbers.mean()), abs(numbers.var() - 1)) > 1e-6:
            raise QKError(
                f"deviations: expected mean 0 and variance 1, got {numbers.mean():.3g} and {numbers.var():.3g}"
            )
        return value
