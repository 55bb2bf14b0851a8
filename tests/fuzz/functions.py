"""Public functions, with tensors of any shape, dtype and size of numbers."""

import inspect
import math
import random
from pathlib import Path

import torch

import qkspectrum
from qkspectrum.theory.entropy import row_shares
from qkspectrum.theory.localization import propagation_phases
from qkspectrum.theory.propagation import gaussian_passing
from qkspectrum.theory.rotary import Rotary, rotary_logit_moments, rotated, trace_waves

NAMES = ["attention_entropy", "collapse_certificate", "composite_norm", "critical_beta", "doubly_exponential_bound",
         "effective_rank", "entropy_lower_bound", "entropy_share", "expected_logit_variance", "frozen_share",
         "gaussian_signal_propagation", "head_entropy_lower_bound", "limit_signal_propagation", "localization",
         "logit_spread", "matrix_with_spectrum", "path_length_distribution", "path_sums", "piecewise_linear_rows",
         "propagating", "propagation_phase", "query_key_gradient", "relative_residual", "residual",
         "signal_propagation", "simulate_signal_propagation", "softmax_rows", "streaming_attention_entropy",
         "streaming_attention_statistics"]  # fmt: skip
MORE = [row_shares, propagation_phases, gaussian_passing, rotated, trace_waves, rotary_logit_moments]
SPECTRAL = ["trace", "trace_of_square", "frobenius_squared", "eigenvalues", "normality_gap", "singular_values", "dense"]
SIZES = [1, 1, 2, 3, 4, 5, 8]
DTYPES = [torch.float32, torch.float64, torch.float16, torch.bfloat16]
SCALES = [1, 1, 1, 1, 0, 1e-30, 1e30, 1e-40, 3e38, 1e19]
NUMBERS = [0.0, 1.0, 0.5, -1.0, 2.5, 1e-30, 1e30, 1e300, 5e-324, math.nan, math.inf, -math.inf]
# Arguments whose shape the others share, so that most calls come past the first check.
ROWS = {"attention", "probabilities"}


class Arguments:
    """Random arguments that fit one another, but for one that may not."""

    def __init__(self, rng: random.Random):
        self.rng = rng
        self.batch = [rng.choice(SIZES[:4]) for _ in range(rng.choice([0, 1, 1, 2]))]
        self.tokens, self.dim, self.head_dim = (rng.choice(SIZES) for _ in range(3))
        self.dtype = rng.choice(DTYPES)
        self.odd = rng.random() < 0.6

    def tensor(self, *shape: int, positive: bool = False) -> torch.Tensor:
        rng, shape = self.rng, list(shape)
        odd, dtype, scale = self.odd and rng.random() < 0.6, self.dtype, rng.choice(SCALES)
        if odd and rng.random() < 0.3:
            shape = [rng.choice([0, *SIZES]) for _ in range(rng.randrange(5))]
        if odd and rng.random() < 0.2:
            dtype = rng.choice([*DTYPES, torch.int64, torch.bool, torch.complex64, torch.float8_e4m3fn])
        made = torch.randn(shape, generator=torch.Generator().manual_seed(rng.randrange(1000)), dtype=torch.float64)
        made = (made.abs() if positive else made) * scale
        if odd and made.numel() and rng.random() < 0.4:
            made.view(-1)[rng.randrange(made.numel())] = rng.choice([math.nan, math.inf, -math.inf, 1e300])
        return made.to(dtype)

    def rows(self) -> torch.Tensor:
        return self.tensor(*self.batch, self.tokens, self.tokens).to(torch.float32).softmax(-1).to(self.dtype)

    def kernel(self, size: int) -> torch.Tensor:
        root = self.tensor(size, size + 1)
        good = root.is_floating_point() and root.ndim == 2
        return root @ root.mT if good and root.element_size() > 1 else root

    def number(self) -> float:
        return self.rng.choice(NUMBERS) if self.odd else abs(self.rng.gauss(0, 2)) + 1e-3

    def whole(self) -> int:
        return self.rng.choice([-1, 0, 1, 2, 700, True, 10**6]) if self.odd else self.rng.randint(1, 4)

    def process(self) -> "qkspectrum.GaussianTokens":
        made = {
            0: lambda: qkspectrum.RandomWalk(self.tokens),
            1: lambda: qkspectrum.AutoRegressive(self.tokens, self.rng.uniform(-1, 1)),
            2: lambda: qkspectrum.IndependentTokens(self.tokens, self.kernel(self.dim)),
            3: lambda: qkspectrum.EmpiricalTokens(self.tensor(2, self.tokens, self.dim)),
        }
        return made[self.rng.randrange(4)]()

    def named(self, name: str, function: str):
        """An argument for this parameter."""
        rng, batch, tokens, dim, head_dim = self.rng, self.batch, self.tokens, self.dim, self.head_dim
        if function == "path_sums":
            return {
                "attention": lambda: self.tensor(2, 3, tokens, tokens).float().softmax(-1),
                "values": lambda: rng.choice([self.tensor(2, 3, dim, dim),
                                              (self.tensor(2, 3, dim, head_dim), self.tensor(2, 3, head_dim, dim))]),
                "x": lambda: self.tensor(tokens, dim),
                "skip": lambda: rng.random() < 0.5,
            }[name]()  # fmt: skip
        flat = function in ("rotary_logit_moments", "propagation_phase")
        lead = [] if flat else batch
        if function == "critical_beta":
            return self.number()
        by_name = {
            "x": lambda: self.tensor(*batch, tokens, dim),
            "q": lambda: self.tensor(*batch, tokens, head_dim),
            "k": lambda: self.tensor(*batch, tokens, head_dim),
            "logits": lambda: self.tensor(*batch, tokens, tokens),
            "probabilities": self.rows,
            "attention": self.rows,
            "values": lambda: rng.choice([None, self.tensor(*batch, tokens, head_dim)]),
            "w_q": lambda: self.tensor(*lead, head_dim, dim),
            "w_k": lambda: self.tensor(*lead, head_dim, dim),
            "w_v": lambda: self.tensor(*lead, dim, dim),
            "singular_values": lambda: self.tensor(*batch, dim, positive=True),
            "rho": lambda: self.tensor(*([tokens] if flat else [2, tokens] if function == "propagation_phases"
                                         else [*batch, tokens])),
            "kernel": lambda: self.kernel(tokens),
            "mask": lambda: rng.choice([None, torch.rand(tokens, tokens) < 0.7]),
            "bias": lambda: rng.choice([None, self.tensor(tokens, tokens)]),
            "weight": lambda: rng.choice([self.tensor(dim, dim), self.tensor(dim), self.matrix()]),
            "tokens": self.process,
            "rotary": lambda: Rotary(rng.choice([None, self.tensor(max(head_dim // 2, 1))]), rng.random() < 0.5),
            "mean": lambda: self.number() if function == "matrix_with_spectrum" else self.tensor(*batch, tokens),
            "variance": lambda: self.number() if function != "gaussian_passing"
            else self.tensor(*batch, tokens, positive=True),
            "entropy": lambda: self.tensor(*batch, tokens, positive=True),
            "keys": lambda: rng.choice([torch.randint(0, 5, (tokens,)), self.whole()]) if function != "row_shares"
            else torch.randint(0, 5, (tokens,)),
            "temperature": lambda: rng.choice([None, self.number()]) if function in (
                "query_key_gradient", "streaming_attention_entropy", "streaming_attention_statistics")
            else self.number(),
            "cap": lambda: rng.choice([None, self.number()]),
            "sigma": lambda: rng.choice([self.number(), self.tensor(*batch, positive=True)]),
            "theta": lambda: rng.choice([rng.random(), self.tensor(tokens).double().abs().clamp(0, 1)]),
            "eta": self.number,
            "xi": lambda: rng.choice([self.number(), self.tensor(tokens)]),
            "frobenius": lambda: rng.choice([None, 1e3, self.number()]),
            "method": lambda: rng.choice(["exact", "gaussian", "gaussian", "other"]),
            "query": lambda: rng.choice([-1, -1, 0, 1, 2, 99, -99]),
            "causal": lambda: rng.random() < 0.5,
            "normalize": lambda: rng.random() < 0.5,
            "conditional": lambda: rng.random() < 0.5,
            "generator": lambda: torch.Generator().manual_seed(0),
            "samples": lambda: rng.choice([2, 10, 1, 0]),
            "block": lambda: rng.choice([1, 2, 64, 40_000, 0, -1]),
            "layers": self.whole, "heads": self.whole, "dim": lambda: min(self.whole(), 50), "head_dim": self.whole,
            "distance": self.number,
        }  # fmt: skip
        return by_name.get(name, self.number)()

    def matrix(self):
        return qkspectrum.QKMatrix(self.tensor(self.head_dim, self.dim), self.tensor(self.head_dim, self.dim))


def functions(rng: random.Random, folder: Path):
    """One call. Numbers that are finite give numbers that are not NaN, where no docstring says otherwise."""
    arguments = Arguments(rng)
    which = rng.randrange(len(NAMES) + len(MORE) + 4)

    def work():
        if which >= len(NAMES) + len(MORE):
            found = getattr(arguments.matrix(), rng.choice(SPECTRAL))()
            assert found.isfinite().all()
            return
        function = getattr(qkspectrum, NAMES[which]) if which < len(NAMES) else MORE[which - len(NAMES)]
        name = function.__name__
        given = {parameter: arguments.named(parameter, name) for parameter in inspect.signature(function).parameters}
        found = function(**given)
        if isinstance(found, torch.Tensor) and name not in MAY_BE_NAN and not _has_nan(given.values()):
            assert not found.isnan().any(), f"NaN from {name} of {given}"

    return work


MAY_BE_NAN = {"attention_entropy", "entropy_share", "row_shares", "softmax_rows", "piecewise_linear_rows",
              "streaming_attention_entropy", "gaussian_passing", "path_sums", "residual"}  # fmt: skip


def _has_nan(given) -> bool:
    return any(isinstance(x, torch.Tensor) and x.is_floating_point() and not x.double().isfinite().all() for x in given)
