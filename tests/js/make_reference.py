"""Numbers of the library for the JavaScript's own tests; in tests, `python -m js.make_reference` writes them."""

import json
import math
from pathlib import Path

import torch

from js.training_reference import training
from qkspectrum import (
    AutoRegressive,
    IndependentTokens,
    RandomWalk,
    entropy_lower_bound,
    limit_signal_propagation,
    localization,
    propagation_phase,
    signal_propagation,
)
from qkspectrum.theory.entropy import entropy_share
from qkspectrum.theory.propagation import gaussian_signal_propagation, kernel_moments
from qkspectrum.theory.rank import relative_residual, residual
from qkspectrum.theory.rows import linearized_rows, piecewise_linear_rows, softmax_rows

PATH = Path(__file__).with_name("reference.json")
PROCESSES = {
    "random walk": RandomWalk,
    "autoregressive": lambda length: AutoRegressive(length, 0.9),
    "independent": IndependentTokens,
}
# xi, eta, tokens, process: each phase at least once, few and many eigenvalues, odd and even numbers of tokens
LAWS = [
    (2.0, 1.0, 50, 8, "random walk"), (0.5, 3.0, 64, 32, "random walk"), (1.5, 0.2, 64, 64, "random walk"),
    (5.0, 0.7, 64, 64, "random walk"), (-1.5, 0.2, 64, 64, "random walk"), (-7.5, 9.0, 37, 12, "autoregressive"),
    (3.0, 3.0, 9, 1, "independent"),
]  # fmt: skip


def gaussian(*shape: int, seed: int) -> torch.Tensor:
    return torch.randn(*shape, dtype=torch.float64, generator=torch.Generator().manual_seed(seed))


def counter_mixed(seed: int, count: int) -> list[float]:
    """The page's uniform numbers, in exact integer arithmetic: written again, not translated."""
    word = 2**32 - 1

    def scramble(x: int) -> int:
        for factor in (0x21F0AAAD, 0x735A2D97):
            x = ((x ^ x >> (16 if factor == 0x21F0AAAD else 15)) * factor) & word
        return x ^ x >> 15

    a = scramble(seed + 0x6A09E667 & word)
    b = scramble(a + 0x3C6EF372 & word)
    state, made = [a, b, scramble(b + 0x5BE0CD19 & word), 1], []
    for _ in range(20 + 2 * count):
        a, b, c, counter = state
        made.append(a + b + counter & word)
        state = [b ^ b >> 9, c * 9 & word, ((c << 21 | c >> 11) + made[-1]) & word, counter + 1]
    pairs = zip(made[20::2], made[21::2], strict=True)
    return [((high >> 5) * 2**26 + (low >> 6)) / 2**53 for high, low in pairs]


def laws() -> list[dict]:
    made = []
    for xi, eta, length, dim, name in LAWS:
        spread = math.sqrt(max(0.0, eta**2 - xi**2 / dim) / dim)
        deviations = torch.special.ndtri((torch.arange(dim, dtype=torch.float64) + 0.5) / dim)
        deviations = deviations / deviations.square().mean().sqrt() if dim > 1 else deviations
        weight = xi / dim + spread * deviations
        tokens = PROCESSES[name](length)
        kernel = tokens.kernel().double()
        exact = signal_propagation(weight, tokens)
        square = weight.square().sum().item()
        theta = (torch.arange(length, dtype=torch.float64) + 0.5) / length
        where = localization(exact)
        made.append({
            "xi": xi, "eta": eta, "length": length, "process": name, "correlation": 0.9,
            "eigenvalues": weight.tolist(),
            "moments": [x.tolist() for x in kernel_moments(kernel, length - 1)],
            "exact": exact.tolist(),
            "gaussian": gaussian_signal_propagation(kernel, weight.sum().item(), square, square).tolist(),
            "limit": limit_signal_propagation(theta, xi, eta).tolist(),
            "phase": propagation_phase(exact),
            "localization": {key: getattr(where, key).item() for key in ("share", "centre", "width", "late")},
        })  # fmt: skip
    return made


def border() -> list[dict]:
    """Laws close to the two thresholds of a phase, one on either side of each."""
    made = []
    for late, end in ((0.66, 1.0), (0.673, 1.0), (0.9, 0.49), (0.9, 0.51)):
        rho = torch.full((8,), (1 - late) / 4, dtype=torch.float64)
        peak = late / (3 + end)
        rho[4:7], rho[7] = peak, end * peak
        made += [{"rho": x.tolist(), "phase": propagation_phase(x)} for x in (rho, rho.flip(0))]
    return made


def reference() -> dict:
    """All numbers, as the library gives them today."""
    logits, x, other = 3 * gaussian(7, 7, seed=1), gaussian(7, 5, seed=2), gaussian(4, 5, seed=3)
    rows = softmax_rows(logits)
    points = torch.tensor([-8.0, -3.1, -1.0, 0.0, 0.4, 2.9, 3.0, 7.5], dtype=torch.float64)
    levels = torch.tensor([1e-9, 0.02, 0.3, 0.5, 0.91], dtype=torch.float64)
    return {
        "uniform": {str(seed): counter_mixed(seed, 6) for seed in (0, 1, 2**31 - 1)},
        "normal": {
            "points": points.tolist(),
            "tails": (torch.special.erfc(points / math.sqrt(2)) / 2).tolist(),
            "levels": levels.tolist(),
            "quantiles": torch.special.ndtri(levels).tolist(),
        },
        "rows": {
            "logits": logits.tolist(),
            "softmax": rows.tolist(),
            "linear": linearized_rows(logits)[0].tril().tolist(),
            "piecewise": piecewise_linear_rows(logits, normalize=True).tolist(),
            "entropy": entropy_share(rows).item(),
            "mixed": (rows @ x).tolist(),
        },
        "matrices": {
            "x": x.tolist(),
            "other": other.tolist(),
            "product": (x @ other.T).tolist(),
            "plain": (logits @ x).tolist(),
            "residual": residual(x).tolist(),
            "relative": relative_residual(x).item(),
        },
        "bound": [[s, k, entropy_lower_bound(s * math.sqrt(k), k).item()] for s in (0.5, 2.0) for k in (2, 64)],
        "laws": laws(),
        "borders": border(),
        "training": training(counter_mixed),
    }


if __name__ == "__main__":
    PATH.write_text(json.dumps(reference()) + "\n", encoding="utf-8")
