"""What is measured on a language model: perplexity, calibration, both collapses, all by position, and the spectrum."""

import math
from typing import NamedTuple

import torch
from jaxtyping import Float
from torch import Tensor
from torch.nn import functional

from ...conventions import CALIBRATION_BINS
from ...theory.entropy import attention_entropy, row_shares
from ...theory.localization import propagating
from ...theory.propagation import signal_propagation
from ...theory.rank import effective_rank, relative_residual
from ...theory.rows import softmax_rows
from ...theory.spectrum import QKMatrix
from ...theory.streaming import streaming_attention_entropy
from ...theory.tokens import EmpiricalTokens
from ...transformer.model import SelfAttention, Transformer
from ...weights.heads import head_groups
from ..data.corpora import windows_of

CHUNK, ROWS = 32, 128  # windows through the model, and predictions over the vocabulary, at once


class Reading(NamedTuple):
    """A language model on fixed text. Averages are over windows, heads and layers.

    Attributes:
        loss: in nats, mean over windows, by position.
        entropy: of attention rows in nats, by position; None where weights may be negative and are no distribution.
        weight: what the last query of a window gives to each key.
        propagating: how often a signal passes from each key to it. This and `weight` are None where the attention is
            no softmax.
        calibration_error: Σ_bins share · |mean confidence − accuracy| of the likeliest word, 15 bins of confidence.
        relative_residual: of the last hidden states, a window at a time.
        effective_rank: theirs.
    """

    loss: Float[Tensor, " tokens"]
    entropy: Float[Tensor, " tokens"] | None
    weight: Float[Tensor, " tokens"] | None
    propagating: Float[Tensor, " tokens"] | None
    calibration_error: float
    relative_residual: float
    effective_rank: float


@torch.no_grad()
def read_text(model: Transformer, text: Tensor, windows: int) -> Reading:
    """Measure a language model on text that is cut into consecutive windows of its context length.

    The first word of a window is predicted from one word only. Entropies are streamed, logits over the vocabulary
    formed for 128 predictions at a time.

    Args:
        model: measured in evaluation mode, in its own precision.
        text: word ids.
        windows: how many of them are read, at most.

    Status: empirical. The calibration error's bins are those of Guo et al. 2017.
    """
    was_training = model.training
    model.eval()
    device = next(model.parameters()).device
    inputs, targets = (part[:windows] for part in windows_of(text, model.config.context))
    count, length = inputs.shape
    totals = {name: torch.zeros(length, dtype=torch.float64) for name in ("loss", "entropy", "weight", "propagating")}
    whole = {"relative_residual": 0.0, "effective_rank": 0.0}
    missing, bins = (
        set(),
        torch.zeros(2, CALIBRATION_BINS, dtype=torch.float64),
    )  # Σ (confidence − correct), and how many
    for x, y in zip(inputs.split(CHUNK), targets.split(CHUNK), strict=True):
        x, y = x.to(device), y.to(device)
        hidden = model.embed(x)
        for block in model.blocks:
            seen = _read_attention(block.attention, block.attention_input(hidden))
            for name, value in seen.items():
                if value is None:
                    missing.add(name)
                else:
                    totals[name] += value.double().cpu() / len(model.blocks)
            hidden = block(hidden)
        hidden = model.final_norm(hidden)
        loss, confidence, correct = _predict(hidden, model.embedding.weight, y)
        totals["loss"] += loss.double().sum(0).cpu()
        bin_of = (confidence.flatten() * CALIBRATION_BINS).long().clamp_max(CALIBRATION_BINS - 1).cpu()
        bins[0].index_add_(0, bin_of, (confidence - correct).flatten().double().cpu())
        bins[1] += bin_of.bincount(minlength=CALIBRATION_BINS)
        whole["relative_residual"] += relative_residual(hidden).double().sum().item()
        whole["effective_rank"] += effective_rank(torch.linalg.svdvals(hidden.float())).double().sum().item()
    model.train(was_training)
    return Reading(
        **{name: None if name in missing else total / count for name, total in totals.items()},
        calibration_error=(bins[0].abs().sum() / bins[1].sum()).item(),
        **{name: total / count for name, total in whole.items()},
    )


def measure(model: Transformer, text: Tensor, windows: int, spectrum: bool = True) -> dict:
    """`summary` of the text, and `measure_spectrum` unless the model has none.

    Raises:
        QKError: `heads` cannot read the model's W.
    """
    return summary(read_text(model, text, windows), model.config.causal) | (measure_spectrum(model) if spectrum else {})


def summary(reading: Reading, causal: bool) -> dict:
    """A reading's averages over positions.

    Returns:
        perplexity, beyond a double's range its largest number (JSON knows no infinity); entropy (nats) and
        entropy_share (of log keys), over the rows with more than one key, None where there are none or the reading has
        none; relative_residual of the last hidden states.
    """
    entropy = share = None
    length = len(reading.loss)
    keys = torch.arange(1, length + 1) if causal else torch.full((length,), length)
    if reading.entropy is not None and length > 1:
        entropy = reading.entropy[keys > 1].mean().item()
        share = row_shares(reading.entropy, keys).nanmean().item()
    return {
        "perplexity": reading.loss.mean().exp().clamp_max(torch.finfo(torch.float64).max).item(),
        "entropy": entropy,
        "entropy_share": share,
        "relative_residual": reading.relative_residual,
    }


def profile(reading: Reading, digits: int = 5) -> dict:
    """A reading by position, as lists, and what `summary` leaves out: calibration error and effective rank."""
    by_position = {name: getattr(reading, name) for name in ("loss", "entropy", "weight", "propagating")}
    return {
        **{
            name: None if values is None else [round(x, digits) for x in values.tolist()]
            for name, values in by_position.items()
        },
        "calibration_error": reading.calibration_error,
        "effective_rank": reading.effective_rank,
    }


@torch.no_grad()
def predict_propagation(model: Transformer, text: Tensor, windows: int = 256, digits: int = 5) -> list[float]:
    """`signal_propagation` of the last query by position, from W and the tokens' moments alone; the mean of all heads.

    What `Reading.propagating` would be, were the tokens that reach each layer a Gaussian sequence with one memory.

    Raises:
        QKError: `heads` cannot read the model's W.

    Status: asymptotic in d for Gaussian tokens; of real ones a null model (chapter 7).
    """
    was_training = model.training
    model.eval()
    inputs, _ = windows_of(text, model.config.context)
    hidden = model.embed(inputs[:windows].to(next(model.parameters()).device))
    laws = []
    for block, group in zip(model.blocks, head_groups(model), strict=True):
        tokens = EmpiricalTokens(block.attention_input(hidden).cpu())
        for w_q, w_k in zip(group.w_q.double().cpu(), group.w_k.double().cpu(), strict=True):
            laws.append(signal_propagation(QKMatrix(w_q, w_k), tokens, math.sqrt(len(w_q)), method="gaussian"))
        hidden = block(hidden)
    model.train(was_training)
    return [round(x, digits) for x in torch.stack(laws).mean(0).tolist()]


@torch.no_grad()
def measure_spectrum(model: Transformer) -> dict:
    """trace, mean, variance, frobenius_squared of W, one number for each head.

    Raises:
        QKError: `heads` cannot read the model's W.
    """
    spectrum: dict[str, list] = {"trace": [], "mean": [], "variance": [], "frobenius_squared": []}
    for group in head_groups(model):
        qk = QKMatrix(group.w_q, group.w_k)
        for name, values in spectrum.items():
            value = getattr(qk, name)
            values += (value() if callable(value) else value).tolist()
    return spectrum


@torch.no_grad()
def measure_eigenvalues(model: Transformer, digits: int = 4) -> dict:
    """The eigenvalues of W, all heads in one list: real and imaginary parts.

    Raises:
        QKError: `heads` cannot read the model's W.
    """
    values = torch.cat([QKMatrix(group.w_q, group.w_k).eigenvalues().flatten() for group in head_groups(model)]).cpu()
    return {
        "real": [round(x, digits) for x in values.real.tolist()],
        "imaginary": [round(x, digits) for x in values.imag.tolist()],
    }


def _read_attention(attention: SelfAttention, x: Tensor) -> dict:
    """Sums over windows, means over heads, by position, of one layer."""
    if not attention.is_softmax:
        weights = attention.probabilities(x)
        entropy = None if (weights < 0).any() else attention_entropy(weights).mean(-2).sum(0)
        return {"entropy": entropy, "weight": None, "propagating": None}
    q, k = attention.queries_and_keys(x)
    last = q[..., -1:, :] @ k.mT / math.sqrt(q.shape[-1])  # the last query sees every key, causal or not
    return {
        "entropy": streaming_attention_entropy(q, k, attention.causal).mean(-2).sum(0),
        "weight": softmax_rows(last, causal=False)[..., 0, :].mean(-2).sum(0),
        "propagating": propagating(last, causal=False)[..., 0, :].float().mean(-2).sum(0),
    }


def _predict(hidden: Tensor, weight: Tensor, targets: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Loss, confidence in the likeliest word and whether it is right, (windows, T) each."""
    parts = []
    for h, y in zip(hidden.flatten(0, 1).split(ROWS), targets.flatten().split(ROWS), strict=True):
        log_p = functional.linear(h, weight).float().log_softmax(-1)
        best, word = log_p.max(-1)  # of words that tie one is chosen
        parts.append((-log_p.gather(1, y[:, None])[:, 0], best.exp(), (word == y).float()))
    return tuple(torch.cat(part).view_as(targets) for part in zip(*parts, strict=True))
