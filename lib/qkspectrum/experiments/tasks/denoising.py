"""LocAteR on the theory's own tokens: one causal attention layer learns to remove noise from a Gaussian process.

The tokens are those of the theorem, and the best that any causal filter can do is known in closed form, so that a loss
says how much of it attention reached, and not only which of two runs is lower. All sizes are our choice.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn
from torch.nn import functional

from ..._checks import check_choice, check_positive, check_whole
from ...diagnose.locater import LocAteR
from ...errors import DivergedError
from ...theory.spectrum import QKMatrix
from ...theory.tokens import AutoRegressive, GaussianTokens, IndependentTokens, RandomWalk
from ..data.corpora import Corpus

LENGTH, DIM, NOISE = 48, 16, 0.5


class RepeatedWords(GaussianTokens):
    """A text's own kernel: C_st is the share of places where words that lie |s − t| apart are the same.

    It is that of the text's words, each type an independent N(0, I) vector, averaged over all places.

    Args:
        ids: the text, as word ids.
        length: number of tokens T.

    Status: exact moments of the text (empirical as a model of it: repetitions are not Gaussian).
    """

    def __init__(self, ids: Int[Tensor, " words"], length: int):
        super().__init__(length)
        same = [(ids[lag:] == ids[: len(ids) - lag]).sum() for lag in range(length)]
        # Divided by one count for all lags: this keeps the kernel positive semidefinite.
        self._by_lag = torch.stack(same).double() / len(ids)

    def kernel(self) -> Float[Tensor, "tokens tokens"]:
        t = torch.arange(self.length)
        return self._by_lag[(t[:, None] - t[None, :]).abs()]


PROCESSES: dict[str, Callable[[Corpus], GaussianTokens]] = {
    "walk": lambda _: RandomWalk(LENGTH),
    "AR(1)": lambda _: AutoRegressive(LENGTH, 0.9),
    "independent": lambda _: IndependentTokens(LENGTH),
    "text": lambda corpus: RepeatedWords(corpus.train, LENGTH),
}
# What the spectrum's penalty holds down: nothing, ‖W‖_F², or ‖W‖_F² − tr(W)²/d, which leaves the mean alone; "hard" is
# the latter with the trace held by construction; "uniform" has W = 0 and learns values only, the trivial control.
FORMS = ("none", "frobenius", "traceless", "hard", "uniform")
TRACES = (-20.0, 0.0, 10.0, 20.0, 40.0)
RATE = 2e-2  # chosen on seed 100: within 0.3 % of the best error of six rates, for every form and process tried
TEST_SEED, TEST_SEQUENCES = 1_000_003, 4_096


@dataclass(frozen=True)
class DenoisingTraining:
    """How the layer learns: Adam on fresh sequences, a linear warm-up, then a cosine to 0.

    Attributes:
        steps: number of updates.
        batch: sequences in each.
        learning_rate: Adam's, at its peak.
        seed: decides initial weights and sequences.
        form: one of `FORMS`.
        strength: κ of the penalty.
        trace: τ that tr(W) is drawn or held to; None leaves it free.
    """

    steps: int = 600
    batch: int = 64
    learning_rate: float = 1e-2
    seed: int = 0
    form: str = "none"
    strength: float = 1e-3
    trace: float | None = None

    def __post_init__(self) -> None:
        check_whole("steps", self.steps, 1)
        check_whole("batch", self.batch, 1)
        check_positive("learning_rate", self.learning_rate)
        check_choice("form", self.form, FORMS)


@dataclass(frozen=True)
class DenoisingCell:
    """One run: a named condition, the process its tokens are drawn from, and its training."""

    condition: str
    tokens: str
    training: DenoisingTraining

    def __post_init__(self) -> None:
        check_choice("tokens", self.tokens, tuple(PROCESSES))

    @property
    def reads_text(self) -> bool:
        """Whether the text decides the result."""
        return self.tokens == "text"

    def run(self, corpus: Corpus, folder: object = None, device: str = "cpu") -> dict:
        """Train and measure; runs are short, so nothing is kept in `folder`.

        Returns:
            final: mean squared error a coordinate on sequences never trained on; trace, variance and Frobenius norm
            squared of W.
            best: the error of the best causal filter.

        Raises:
            DivergedError: the error is not finite.
        """
        process = PROCESSES[self.tokens](corpus)
        layer = Denoiser(self.training).to(device)
        learn(layer, process, self.training)
        with torch.no_grad():
            clean, noisy = noisy_tokens(process, TEST_SEQUENCES, torch.Generator().manual_seed(TEST_SEED))
            error = functional.mse_loss(layer(noisy.to(device)), clean.to(device)).item()
            qk = layer.spectrum()
            found = {"trace": qk.trace(), "variance": qk.variance, "frobenius_squared": qk.frobenius_squared()}
        if not math.isfinite(error):
            raise DivergedError(f"error: not finite for {self.condition} with seed {self.training.seed}")
        final = {"error": error, **{name: value.item() for name, value in found.items()}}
        return {"final": final, "best": best_causal_error(process, NOISE)}


class Denoiser(nn.Module):
    """Causal attention of one full-rank head, y_t = W_V Σ_i a_ti x_i, whose W may be shifted to a fixed trace."""

    def __init__(self, training: DenoisingTraining):
        super().__init__()
        generator = torch.Generator().manual_seed(training.seed)
        w_q, w_k = torch.randn(2, DIM, DIM, generator=generator) / math.sqrt(DIM)
        self.w_q, self.w_k, self.w_v = nn.Parameter(w_q), nn.Parameter(w_k), nn.Parameter(torch.eye(DIM))
        self.held = training.trace if training.form == "hard" else None
        self.is_uniform = training.form == "uniform"

    def spectrum(self) -> QKMatrix:
        """W with its shift: the head's own for the hard form, and 0 for uniform attention."""
        if self.is_uniform:
            return QKMatrix(torch.zeros_like(self.w_q), self.w_k)
        if self.held is None:
            return QKMatrix(self.w_q, self.w_k)
        w = self.w_q.mT @ self.w_k
        identity = torch.eye(DIM, device=w.device)
        return QKMatrix(identity, w + (self.held - w.trace()) / DIM * identity)

    def forward(self, x: Float[Tensor, "*batch tokens dim"]) -> Float[Tensor, "*batch tokens dim"]:
        qk = self.spectrum()
        mixed = functional.scaled_dot_product_attention(x @ qk.w_q.mT, x @ qk.w_k.mT, x, is_causal=True)
        return mixed @ self.w_v.mT


def learn(layer: Denoiser, process: GaussianTokens, training: DenoisingTraining) -> None:
    """Train the layer in place."""
    generator = torch.Generator().manual_seed(training.seed + 1)
    device = layer.w_q.device
    optimizer = torch.optim.Adam(layer.parameters(), lr=training.learning_rate)
    warmup = max(training.steps // 12, 1)
    for step in range(1, training.steps + 1):
        cosine = 0.5 * (1 + math.cos(math.pi * step / training.steps))
        optimizer.param_groups[0]["lr"] = training.learning_rate * min(step / warmup, 1) * cosine
        clean, noisy = (part.to(device) for part in noisy_tokens(process, training.batch, generator))
        loss = functional.mse_loss(layer(noisy), clean) + spectral_penalty(layer, training)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()


def spectral_penalty(layer: Denoiser, training: DenoisingTraining) -> Tensor:
    """LocAteR's penalty in the training's form; where no trace is given, or it is held, of the scale term alone."""
    if training.form in ("none", "uniform"):
        return layer.w_q.new_zeros(())
    trace = "free" if training.trace is None or training.form == "hard" else training.trace
    scale = "frobenius" if training.form == "frobenius" else "traceless"
    qk = layer.spectrum()
    return LocAteR(training.strength, trace, scale).penalty(qk.w_q, qk.w_k)


def noisy_tokens(process: GaussianTokens, samples: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Tokens divided by √T for the walk, so that all processes are of order one; and the same with noise added."""
    clean = process.sample(samples, DIM, generator).float() / process.kernel().diagonal().max().sqrt().float()
    return clean, clean + NOISE * torch.randn(clean.shape, generator=generator)


def best_causal_error(process: GaussianTokens, noise: float) -> float:
    """Mean over positions of C_tt − c_tᵀ (C_≤t + σ²I)⁻¹ c_t, c_t = C_≤t,t: what no causal filter can beat.

    C is the kernel over its largest diagonal entry, as in `noisy_tokens`. Source: Gaussian conditioning, of which the
    Kalman filter is the recursive form. Status: exact.
    """
    kernel = process.kernel()
    kernel = kernel / kernel.diagonal().max()
    total = 0.0
    for t in range(len(kernel)):
        seen, own = kernel[: t + 1, : t + 1], kernel[: t + 1, t]
        weights = torch.linalg.solve(seen + noise**2 * torch.eye(t + 1, dtype=kernel.dtype), own)
        total += (kernel[t, t] - own @ weights).item()
    return total / len(kernel)


def denoising_cells(budget: str) -> list[DenoisingCell]:
    """Every process × form × trace, with ten seeds (smoke: two, a few steps); before them, what chose rate and κ.

    "traceless" also with the trace free: the variance alone is held down. The choice is made on seed 100, which is not
    reported: six learning rates for three forms, and four κ for two.
    """
    steps, seeds = (10, 2) if budget == "smoke" else (600, 10)
    forms: dict[str, dict] = {
        "none": {},
        "uniform": {"form": "uniform"},
        "traceless, trace free": {"form": "traceless"},
    }
    forms |= {
        f"{form}, τ = {trace:g}": {"form": form, "trace": trace}
        for form in ("frobenius", "traceless", "hard")
        for trace in TRACES
    }
    tuned: list[tuple[str, dict]] = [
        (f"{name}, rate {rate:g}", forms[name] | {"learning_rate": rate})
        for name in ("none", "traceless, trace free", "hard, τ = 20")
        for rate in (1e-3, 2e-3, 5e-3, 1e-2, 2e-2, 5e-2)
    ] + [
        (f"{name}, κ = {strength:g}", forms[name] | {"strength": strength})
        for name in ("traceless, trace free", "frobenius, τ = 20")
        for strength in (1e-4, 1e-3, 1e-2, 1e-1)
    ]
    runs: list[tuple[int, str, str, dict]] = [(100, tokens, *condition) for tokens in PROCESSES for condition in tuned]
    runs += [
        (seed, tokens, name, form | {"learning_rate": RATE})
        for seed in range(seeds)
        for tokens in PROCESSES
        for name, form in forms.items()
    ]
    return [
        DenoisingCell(f"{tokens}, {name}", tokens, DenoisingTraining(steps=steps, seed=seed, **settings))
        for seed, tokens, name, settings in runs
    ]
