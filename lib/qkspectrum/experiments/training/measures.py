"""What is measured on a language model: perplexity, calibration, both collapses, all by position, and the spectrum."""

import math
from typing import NamedTuple

import torch
from jaxtyping import Float
from torch import Tensor, nn
from torch.nn import functional

from ..._json import rounded
from ...conventions import CALIBRATION_BINS
from ...errors import QKError
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
from .next_word import readout_of

CHUNK, ROWS = 32, 128  # windows through the model, and predictions over the vocabulary, at once
GPU_CHUNK, GPU_ROWS = 1_024, 16_384  # the same on a GPU, which is faster with more of them


class TextStatistics(NamedTuple):
    """What `read_text` measures of a language model on a text. Averages are over windows, heads and layers.

    Attributes:
        loss: cross-entropy in nats at each position, (tokens,).
        entropy: of the attention rows in nats, at each position; None where attention weights may be negative and so
            are not a distribution.
        weight: the attention weight that the last query of a window gives to each key; None where attention is not a
            softmax.
        propagating: how often a signal passes from each key to the last query; None where attention is not a softmax.
        calibration_error: Σ_bins share · |mean confidence − accuracy| of the most likely word, by bins of confidence.
        relative_residual: of the last hidden states, window by window.
        effective_rank: of the last hidden states, window by window; None where it was left out.
        has_sink: whether the entropies count a sink as one more key.
    """

    loss: Float[Tensor, " tokens"]
    entropy: Float[Tensor, " tokens"] | None
    weight: Float[Tensor, " tokens"] | None
    propagating: Float[Tensor, " tokens"] | None
    calibration_error: float
    relative_residual: float
    effective_rank: float | None
    has_sink: bool = False


Reading = TextStatistics  # its former name


def read_text(model: nn.Module, text: Tensor, windows: int) -> TextStatistics:
    """Measure a language model on text that is cut into consecutive windows of its context length.

    The first prediction in a window has one word to go by. Entropies are streamed, and logits over the vocabulary are
    formed for 128 predictions at a time, or 16,384 on a GPU.

    Args:
        model: measured in evaluation mode, in its own precision.
        text: word ids.
        windows: how many of them are read, at most.

    Raises:
        QKError: a model of another kind, or text shorter than a window.

    Status: empirical. The calibration error's bins are those of Guo et al. 2017.
    """
    return statistics(_ours(model), text, windows, ranks=True)


@torch.no_grad()
def statistics(model: Transformer, text: Tensor, windows: int, ranks: bool = False) -> TextStatistics:
    """`read_text`, without the effective rank unless `ranks`: its singular values take as long as all else."""
    was_training = model.training
    model.eval()
    device = next(model.parameters()).device
    chunk, rows = (GPU_CHUNK, GPU_ROWS) if device.type == "cuda" else (CHUNK, ROWS)
    inputs, targets = (part[:windows] for part in windows_of(text, model.config.context))
    count, length = inputs.shape
    totals = {name: torch.zeros(length, dtype=torch.float64) for name in ("loss", "entropy", "weight", "propagating")}
    whole = {"relative_residual": 0.0, "effective_rank": 0.0}
    missing: set[str] = set()
    bins = torch.zeros(2, CALIBRATION_BINS, dtype=torch.float64)  # Σ (confidence − correct), and how many
    for x, y in zip(inputs.split(chunk), targets.split(chunk), strict=True):
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
        loss, confidence, correct = _predict(hidden, readout_of(model), y, rows)
        totals["loss"] += loss.double().sum(0).cpu()
        bin_of = (confidence.flatten() * CALIBRATION_BINS).long().clamp_max(CALIBRATION_BINS - 1).cpu()
        bins[0].index_add_(0, bin_of, (confidence - correct).flatten().double().cpu())
        bins[1] += bin_of.bincount(minlength=CALIBRATION_BINS)
        whole["relative_residual"] += relative_residual(hidden).double().sum().item()
        if ranks:
            whole["effective_rank"] += effective_rank(torch.linalg.svdvals(hidden.float())).double().sum().item()
    model.train(was_training)
    means = {name: None if name in missing else total / count for name, total in totals.items()}
    return TextStatistics(
        loss=totals["loss"] / count,
        entropy=means["entropy"],
        weight=means["weight"],
        propagating=means["propagating"],
        calibration_error=(bins[0].abs().sum() / bins[1].sum()).item(),
        relative_residual=whole["relative_residual"] / count,
        effective_rank=whole["effective_rank"] / count if ranks else None,
        has_sink=any(block.attention.has_sink for block in model.blocks),
    )


def measure(model: nn.Module, text: Tensor, windows: int, spectrum: bool = True) -> dict:
    """`summary` of the text, and `measure_spectrum` where `spectrum` is True.

    Raises:
        QKError: a model that is not a `Transformer`, or whose W `heads` cannot read.
    """
    ours = _ours(model)
    found = summary(statistics(ours, text, windows), ours.config.causal)
    return found | (measure_spectrum(ours) if spectrum else {})


def _ours(model: nn.Module) -> Transformer:
    if not isinstance(model, Transformer):
        raise QKError(
            f"model: expected a qkspectrum.Transformer, got {type(model).__name__}; watch and EntropyRecorder measure "
            "the attention of any model, heads its spectra"
        )
    return model


@torch.no_grad()
def perplexity(model: Transformer, text: Tensor, windows: int) -> float:
    """`summary`'s perplexity, and nothing else: faster, since no attention weight has to be seen."""
    was_training = model.training
    model.eval()
    device = next(model.parameters()).device
    chunk, rows = (GPU_CHUNK, GPU_ROWS) if device.type == "cuda" else (CHUNK, ROWS)
    inputs, targets = (part[:windows] for part in windows_of(text, model.config.context))
    total = torch.zeros((), dtype=torch.float64)
    for x, y in zip(inputs.split(chunk), targets.split(chunk), strict=True):
        hidden = model.body(model.embed(x.to(device)))
        total += _predict(hidden, readout_of(model), y.to(device), rows)[0].double().sum().cpu()
    model.train(was_training)
    return _perplexity(total / targets.numel())


@torch.no_grad()
def residual_by_layer(model: Transformer, text: Tensor, windows: int) -> list[float]:
    """`relative_residual` of the embeddings and of every block's output, the mean of the windows."""
    was_training = model.training
    inputs, _ = windows_of(text, model.config.context)
    hidden = model.eval().embed(inputs[:windows].to(next(model.parameters()).device))
    found = [relative_residual(hidden).mean().item()]
    for block in model.blocks:
        hidden = block(hidden)
        found.append(relative_residual(hidden).mean().item())
    model.train(was_training)
    return found


def _perplexity(loss: Tensor) -> float:
    return loss.mean().exp().clamp_max(torch.finfo(torch.float64).max).item()


def summary(reading: TextStatistics, causal: bool) -> dict:
    """Averages over positions of what `read_text` measured.

    Returns:
        perplexity, at most the largest double, since JSON has no infinity; entropy (nats) and entropy_share (of log
        keys) over the rows with more than one key, None without such rows or without entropies; relative_residual of
        the last hidden states.
    """
    entropy = share = None
    length = len(reading.loss)
    keys = (torch.arange(1, length + 1) if causal else torch.full((length,), length)) + reading.has_sink
    if reading.entropy is not None and length > 1:
        entropy = reading.entropy[keys > 1].mean().item()
        share = row_shares(reading.entropy, keys).nanmean().item()
    return {
        "perplexity": _perplexity(reading.loss),
        "entropy": entropy,
        "entropy_share": share,
        "relative_residual": reading.relative_residual,
    }


def profile(reading: TextStatistics, digits: int = 5) -> dict:
    """What `read_text` measured at each position, as lists, with calibration error and effective rank."""
    by_position = {name: getattr(reading, name) for name in ("loss", "entropy", "weight", "propagating")}
    return {
        **{name: None if values is None else rounded(values, places=digits) for name, values in by_position.items()},
        "calibration_error": reading.calibration_error,
        "effective_rank": reading.effective_rank,
    }


@torch.no_grad()
def predict_propagation(model: Transformer, text: Tensor, windows: int = 256, digits: int = 5) -> list[float]:
    """`signal_propagation` of the last query by position, from W and the tokens' moments alone; the mean of all heads.

    This is what `TextStatistics.propagating` would be if the tokens that reach each layer were a Gaussian sequence
    with one memory.

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
    return rounded(torch.stack(laws).mean(0), places=digits)


@torch.no_grad()
def measure_spectrum(model: Transformer) -> dict:
    """trace, mean, variance, frobenius_squared of W, one number for each head.

    Raises:
        QKError: `heads` cannot read the model's W.
    """
    spectrum: dict[str, list] = {"trace": [], "mean": [], "variance": [], "frobenius_squared": []}
    for group in head_groups(model):
        qk = QKMatrix(group.w_q, group.w_k)
        spectrum_of = {
            "trace": qk.trace(),
            "mean": qk.mean,
            "variance": qk.variance,
            "frobenius_squared": qk.frobenius_squared(),
        }
        for name, values in spectrum.items():
            values += spectrum_of[name].tolist()
    return spectrum


@torch.no_grad()
def measure_eigenvalues(model: Transformer, digits: int = 4) -> dict:
    """The eigenvalues of W, all heads in one list: real and imaginary parts.

    Raises:
        QKError: `heads` cannot read the model's W.
    """
    values = torch.cat([QKMatrix(group.w_q, group.w_k).eigenvalues().flatten() for group in head_groups(model)]).cpu()
    return rounded({"real": values.real, "imaginary": values.imag}, places=digits)


def _read_attention(attention: SelfAttention, x: Tensor) -> dict:
    """Sums over windows, means over heads, by position, of one layer."""
    if not attention.is_softmax:
        weights = attention.probabilities(x)
        if attention.has_sink:
            weights = torch.cat([weights, (1 - weights.sum(-1, keepdim=True)).clamp_min(0)], -1)
        entropy = None if (weights < 0).any() else attention_entropy(weights).mean(-2).sum(0)
        return {"entropy": entropy, "weight": None, "propagating": None}
    q, k = attention.queries_and_keys(x)
    last = q[..., -1:, :] @ k.mT / math.sqrt(q.shape[-1])  # the last query sees every key, causal or not
    return {
        "entropy": streaming_attention_entropy(q, k, attention.causal).mean(-2).sum(0),
        "weight": softmax_rows(last, causal=False)[..., 0, :].mean(-2).sum(0),
        "propagating": propagating(last, causal=False)[..., 0, :].float().mean(-2).sum(0),
    }


def _predict(hidden: Tensor, weight: Tensor, targets: Tensor, rows: int) -> tuple[Tensor, Tensor, Tensor]:
    """Loss, confidence in the most likely word and whether it is right, (windows, T) each."""
    parts = []
    for h, y in zip(hidden.flatten(0, 1).split(rows), targets.flatten().split(rows), strict=True):
        log_p = functional.linear(h, weight).float().log_softmax(-1)
        best, word = log_p.max(-1)  # of words that tie one is chosen
        parts.append((-log_p.gather(1, y[:, None])[:, 0], best.exp(), (word == y).float()))
    loss, confidence, correct = (torch.cat(part).view_as(targets) for part in zip(*parts, strict=True))
    return loss, confidence, correct
