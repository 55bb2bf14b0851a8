"""Both collapses, localization and trainability over the plane of mean and spread of W's eigenvalues.

One symmetric W with a chosen eigenspectrum, the same in every layer, values the tokens themselves, as in the
explorer of chapter 1; here for any tokens and depth, with and without skip connections and LayerNorm.
"""

import math
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

import torch
from jaxtyping import Float
from torch import Tensor
from torch.nn import functional

from ..._checks import check_choice
from ..._json import rounded
from ...conventions import CORRELATION, DIM, LENGTH, MAP_SIZES, REACH
from ...errors import QKError
from ...theory.entropy import entropy_share
from ...theory.gradient import query_key_gradient
from ...theory.localization import propagating
from ...theory.rank import relative_residual, residual
from ...theory.rows import piecewise_linear_rows, softmax_rows
from ...theory.spectrum import standard_deviations
from ...theory.tokens import AutoRegressive, GaussianTokens, IndependentTokens, RandomWalk, triangular_root
from ...transformer.model import Transformer, TransformerConfig
from ..data.corpora import Corpus
from ..training.loop import TrainingConfig, train
from ..training.next_word import readout_of

PROCESSES = {
    "walk": RandomWalk(LENGTH),
    "autoregressive": AutoRegressive(LENGTH, CORRELATION),
    "independent": IndependentTokens(LENGTH),
}
TEXTS = ("text", "text without positions")


class Draws(NamedTuple):
    """Random sequences and matrices, one of each a draw.

    Attributes:
        tokens: in W's eigenbasis, with mean squared norm d(T + 1)/(2T), that of a random walk over √T.
        deviations: of the eigenvalues, mean 0 and variance 1: W's are mean + spread · deviations.
        direction: the unit vector (1, …, 1)/√d in that basis, which LayerNorm takes out.
    """

    tokens: Float[Tensor, "draws tokens dim"]
    deviations: Float[Tensor, "draws dim"]
    direction: Float[Tensor, "draws dim"]


class StackStatistics(NamedTuple):
    """What `measure_stack` measures of a stack of layers, by depth and draw; of the last layer unless stated otherwise.

    Attributes:
        entropy: mean row entropy as a share of log keys.
        variety: norm of the residual after all layers over that of the tokens before the first.
        relative_variety: ratio of the relative residuals, which a mere change of size does not affect.
        gradient: `query_key_gradient` over that of uniform attention on what the first layer reads.
        passing: share of the keys that pass a signal to the last query.
        late: share of all keys that pass a signal to it and lie in the later half.
    """

    entropy: Float[Tensor, "depths draws"]
    variety: Float[Tensor, "depths draws"]
    relative_variety: Float[Tensor, "depths draws"]
    gradient: Float[Tensor, "depths draws"]
    passing: Float[Tensor, "depths draws"]
    late: Float[Tensor, "depths draws"]


Reading = StackStatistics  # its former name


def layer_norm(
    x: Float[Tensor, "draws tokens dim"], direction: Float[Tensor, "draws dim"]
) -> Float[Tensor, "draws tokens dim"]:
    """LayerNorm without weights in another basis: the tokens' part along `direction` out, norms √d. 0 stays 0."""
    x = x - (x @ direction[..., None]) * direction[:, None, :]
    sizes = torch.linalg.vector_norm(x, dim=-1, keepdim=True)
    return x * (math.sqrt(x.shape[-1]) / torch.where(sizes > 0, sizes, torch.ones_like(sizes)))


def measure_stack(
    mean: float,
    spread: float,
    draws: Draws,
    depths: tuple[int, ...] = (1,),
    skip: bool = False,
    norm: str = "none",
    causal: bool = True,
    softmax: str = "softmax",
) -> StackStatistics:
    """Read off every draw what one point of the map does to it, at every depth.

    A layer is x ← P y, or x + P y with skip, and P the softmax of y W yᵀ/√d. What it reads, y, is x, or its LayerNorm
    with norm "pre"; with norm "post", LayerNorm follows.

    Args:
        mean: of W's eigenvalues.
        spread: their standard deviation.
        draws: see `Draws`.
        depths: where to measure, in layers, ascending.
        skip: add each layer's input to its output.
        norm: "none", "post" or "pre".
        causal: a token attends to itself and the past only.
        softmax: "softmax", or "piecewise-linear" with rows divided by their sum.

    Raises:
        QKError: an unknown norm or softmax.
    """
    check_choice("norm", norm, ("none", "post", "pre"))
    check_choice("softmax", softmax, ("softmax", "piecewise-linear"))
    x, eigenvalues = draws.tokens, (mean + spread * draws.deviations)[:, None, :]
    length, dim = x.shape[-2:]
    at_first = relative_residual(x)
    uniform = softmax_rows(x.new_zeros(length, length), causal).expand(len(x), -1, -1)
    strongest = query_key_gradient(uniform, layer_norm(x, draws.direction) if norm == "pre" else x)
    found: dict[str, list[Tensor]] = {name: [] for name in StackStatistics._fields}
    for layer in range(1, depths[-1] + 1):
        read = layer_norm(x, draws.direction) if norm == "pre" else x
        logits = (read * eigenvalues) @ read.mT / math.sqrt(dim)
        rows = softmax_rows(logits, causal) if softmax == "softmax" else piecewise_linear_rows(logits, causal, True)
        if layer in depths:
            found["entropy"].append(entropy_share(rows, causal))
            found["gradient"].append(query_key_gradient(rows, read) / strongest)
            passes = propagating(logits[:, -1:], causal=False)[:, 0].to(x.dtype)
            found["passing"].append(passes.mean(-1))
            found["late"].append(passes[:, length // 2 :].sum(-1) / length)
        mixed = rows @ read
        x = x + mixed if skip else mixed
        x = layer_norm(x, draws.direction) if norm == "post" else x
        if layer in depths:
            found["variety"].append(residual(x).norm(dim=(-2, -1)) / residual(draws.tokens).norm(dim=(-2, -1)))
            found["relative_variety"].append(relative_residual(x) / at_first)
    return StackStatistics(**{name: torch.stack(values) for name, values in found.items()})


def grid(columns: int, rows: int) -> tuple[Float[Tensor, " columns"], Float[Tensor, " rows"]]:
    """Means from −40 to 40 and spreads from 0 to 40, evenly spaced in asinh."""
    end = math.asinh(REACH)
    means = torch.linspace(-end, end, columns, dtype=torch.float64).sinh()
    means[columns // 2] = 0.0  # linspace leaves a rounding error there
    return means, torch.linspace(0, end, rows, dtype=torch.float64).sinh()


def process_draws(tokens: str, draws: int, seed: int, dim: int = DIM) -> Draws:
    """Tokens of a Gaussian process. They look alike in every orthonormal basis: drawn in W's eigenbasis at once."""
    generator = torch.Generator().manual_seed(seed)
    process = PROCESSES[tokens]
    x = process.sample(draws, dim, generator)
    x = x * math.sqrt((LENGTH + 1) / 2 / process.kernel().trace().item())
    deviations = torch.stack([standard_deviations(dim, generator) for _ in range(draws)])
    direction = torch.randn(draws, dim, generator=generator, dtype=torch.float64)
    return Draws(x, deviations, direction / direction.norm(dim=-1, keepdim=True))


def limit_draws(process: GaussianTokens) -> Draws:
    """A process in infinitely many dimensions, as one draw: inner products are d C_st there, without chance.

    Spread 0 only: then W is a multiple of the identity and nothing but inner products matters. The tokens are the T
    rows of a root of the kernel, in d = T dimensions, and ξ = mean · √T. Status: asymptotic in d.
    """
    length, kernel = process.length, process.kernel()
    kernel = kernel * ((length + 1) / 2 / kernel.trace())
    nothing = torch.zeros(1, length, dtype=torch.float64)
    return Draws(triangular_root(kernel)[None] * math.sqrt(length), nothing, nothing)


def text_draws(embeddings: Float[Tensor, "draws tokens dim"], seed: int) -> Draws:
    """Given embeddings, all scaled alike to the mean squared norm of a walk, with random eigenvectors for W."""
    x = embeddings.detach().double()
    draws, length, dim = x.shape
    x = x * math.sqrt(dim * (length + 1) / (2 * length) / x.square().sum(-1).mean().item())
    generator = torch.Generator().manual_seed(seed)
    deviations = torch.stack([standard_deviations(dim, generator) for _ in range(draws)])
    basis = torch.linalg.qr(torch.randn(draws, dim, dim, generator=generator, dtype=torch.float64)).Q
    return Draws(x @ basis, deviations, basis.sum(-2) / math.sqrt(dim))


_four_digits = partial(rounded, digits=4)
_models: dict[tuple, Transformer] = {}  # the cells of one sweep ask for the same one


def _language_model(training: TrainingConfig, corpus: Corpus) -> Transformer:
    config = TransformerConfig(vocabulary=len(corpus.words), context=LENGTH, dropout=0.1)
    key = (config, training, corpus.fingerprint)
    if key not in _models:
        _models[key] = train(config, training, corpus, progress=False)[0].eval()
    return _models[key]


@dataclass(frozen=True)
class MapCell:
    """One map: which tokens, what each layer is made of, and how finely and often it is measured.

    Attributes:
        condition: its name.
        tokens: a process of `PROCESSES`; "text", what the attention of a trained language model sees; or "text
            without positions", its word embeddings alone.
        skip, norm, causal: as in `measure_stack`.
        depths: in layers.
        draws: sequences, and matrices W.
        columns, rows: of the grid.
        training: of the language model; its seed also decides the draws.
    """

    condition: str
    tokens: str
    skip: bool
    norm: str
    causal: bool
    depths: tuple[int, ...]
    draws: int
    columns: int
    rows: int
    training: TrainingConfig

    @property
    def reads_text(self) -> bool:
        return self.tokens in TEXTS

    def sample(self, corpus: Corpus) -> Draws:
        """The cell's draws; those of text are the first windows of the validation text."""
        if not self.reads_text:
            return process_draws(self.tokens, self.draws, self.training.seed)
        model = _language_model(self.training, corpus)
        words = corpus.valid[: self.draws * LENGTH].view(self.draws, LENGTH)
        if self.tokens == "text":
            return text_draws(model.embed(words), self.training.seed)
        return text_draws(functional.embedding(words, readout_of(model)), self.training.seed)

    def run(self, corpus: Corpus, folder: Path | str | None = None, device: str = "cpu") -> dict:
        """Measure every point: the grid; by depth and quantity the mean over draws and its standard error.

        `late` becomes the share of the passing keys that lie in the later half, all draws together. A matter of
        minutes: nothing is kept in `folder`. The map of text as it comes also holds its first draw, to be shown.
        """
        draws = Draws(*(x.to(device) for x in self.sample(corpus)))
        means, spreads = grid(self.columns, self.rows)
        options = {"depths": self.depths, "skip": self.skip, "norm": self.norm, "causal": self.causal}
        readings = [[measure_stack(m, s, draws, **options) for m in means.tolist()] for s in spreads.tolist()]
        surfaces: dict[str, dict] = {str(depth): {} for depth in self.depths}
        for name in StackStatistics._fields:
            values = torch.stack([torch.stack([getattr(point, name) for point in row]) for row in readings])
            whole = torch.stack([torch.stack([point.passing for point in row]) for row in readings])
            middle, error = _ratio(values, whole) if name == "late" else _mean(values)
            for index, depth in enumerate(self.depths):
                surfaces[str(depth)][name] = {
                    "mean": _four_digits(middle[..., index]),
                    "error": _four_digits(error[..., index]),
                }
        shown = None
        if self.tokens == "text" and self.causal and not self.skip and self.norm == "none":
            shown = {name: _four_digits(values[0]) for name, values in zip(Draws._fields, draws, strict=True)}
        return {
            "grid": {"means": _four_digits(means), "spreads": _four_digits(spreads)},
            "surfaces": surfaces,
            "dim": draws.tokens.shape[-1],
            "length": LENGTH,
            "first_draw": shown,
        }


def _mean(values: Tensor) -> tuple[Tensor, Tensor]:
    return values.mean(-1), values.std(-1) / math.sqrt(values.shape[-1])


def _ratio(parts: Tensor, wholes: Tensor) -> tuple[Tensor, Tensor]:
    """Σ part/Σ whole over draws and its standard error to first order; ½ ± 0 where nothing passes at all."""
    total = wholes.sum(-1)
    ratio = torch.where(total > 0, parts.sum(-1) / total.clamp_min(1e-300), torch.full_like(total, 0.5))
    error = (parts - ratio[..., None] * wholes).square().sum(-1).sqrt() / total.clamp_min(1e-300)
    return ratio, torch.where(total > 0, error, torch.zeros_like(error))


def surface(record: dict, depth: int, name: str) -> tuple[Float[Tensor, "rows columns"], Float[Tensor, "rows columns"]]:
    """One quantity of a stored map: mean over draws and standard error, spread by spread and mean by mean.

    Raises:
        QKError: the record is not a map, or has no such depth or quantity.
    """
    try:
        found = record["surfaces"][str(depth)][name]
    except KeyError as missing:
        raise QKError(f"record: expected a map with {name} at depth {depth}, found no {missing}") from None
    mean, error = (torch.tensor(found[key], dtype=torch.float64) for key in ("mean", "error"))
    return mean, error


class MapSize(NamedTuple):
    """What a budget buys."""

    columns: int
    rows: int
    draws: int
    depths: tuple[int, ...]
    training: TrainingConfig


SIZES = {
    "smoke": MapSize(*MAP_SIZES["smoke"], TrainingConfig(steps=4, batch=4, evaluations=1, evaluation_windows=4)),
    "cpu": MapSize(*MAP_SIZES["cpu"], TrainingConfig(steps=800, warmup=100, evaluations=1)),
    "gpu": MapSize(*MAP_SIZES["gpu"], TrainingConfig(steps=800, warmup=100, evaluations=1)),
}


def map_cells(budget: str) -> list[MapCell]:
    """Walk and text with and without skip connections and LayerNorm; other tokens, and all to all, without either.

    LayerNorm follows each layer (Post-LN) but for the last two maps, where each layer reads normalized tokens (Pre-LN).
    """
    size = SIZES[budget]
    parts = {
        "attention alone": (False, "none"),
        "+ skip": (True, "none"),
        "+ LayerNorm": (False, "post"),
        "+ skip + LayerNorm": (True, "post"),
    }
    chosen = [(tokens, name, *made, True) for tokens in ("walk", "text") for name, made in parts.items()]
    chosen += [(tokens, "attention alone", False, "none", True) for tokens in PROCESSES if tokens != "walk"]
    chosen += [("text without positions", "attention alone", False, "none", True)]
    chosen += [(tokens, "all to all", False, "none", False) for tokens in ("walk", "text", "autoregressive")]
    chosen += [(tokens, "+ skip + LayerNorm first", True, "pre", True) for tokens in ("walk", "text")]
    return [
        MapCell(
            f"{tokens}, {name}", tokens, skip, norm, causal, size.depths, size.draws, size.columns, size.rows,
            replace(size.training, seed=0),
        )
        for tokens, name, skip, norm, causal in chosen
    ]  # fmt: skip
