"""What every head of a trained model does on text, beside what theory says of its W and the tokens it reads."""

import math
from typing import Any

import torch
from torch import Tensor, nn
from tqdm import tqdm  # the one for terminals: that for notebooks ignores TQDM_DISABLE

from ..._checks import at_least_float32
from ...diagnose.recorder import EntropyRecorder
from ...diagnose.requests import AttentionRequest
from ...errors import QKError
from ...theory.entropy import attention_entropy, row_shares
from ...theory.rotary import Rotary
from ...theory.rows import softmax_rows
from ...theory.spectrum import QKMatrix
from ...weights.attention import Attention
from ...weights.heads import read
from ...weights.live import plain_name
from .head_laws import DISTANCES, Columns, Layer, Windows, against_law, against_places, mean_and_error, mean_of
from .two_populations import against_two_populations

OF_TEXT = ("passing", "passing_error", "law")


@torch.no_grad()
def measure_heads(model: nn.Module, windows: Windows) -> list[dict[str, Any]]:
    """Measure every head on text, in one forward pass: a dict for each, with name and head as in `scan`.

    The other entries are

    - real, imaginary: the eigenvalues of W;
    - seen_trace, seen_square, seen_frobenius: tr, tr(·²), ‖·‖_F of W as the tokens see it: Fᵀ W F, where Σ = F Fᵀ holds
      their second moments about 0 over all positions, scaled to tr Σ = d;
    - causal: whether its queries see only past keys;
    - with rotary positions: frequencies, and wave_cos, wave_sin and wave_still, which are a, b and c of
      `rotary.trace_waves` for W as the tokens see it; trace_by_distance, seen_trace_by_distance: tr W_Δ of the weights
      and as the tokens see it, mean_logit_by_distance: μᵀ W_Δ μ/λ of the mean token μ, each at Δ = −8, …, 0;
    - self_mean, self_position, self_rest: the mean logit of a token of text on itself, x W x/λ, in parts: x is the
      mean token, plus what its position adds on average, plus the rest; cross terms average to 0;
    - entropy_share: of the model's own attention rows; weight: the mean attention weight at each of `DISTANCES`;
      first_weight: the weight that a query gives to the first token of the window, other than itself;
    - passing: the share of keys that pass a signal to a query under B24's softmax of the model's own logits;
      passing_of_w: of x W x/λ alone, without biases and positions; passing_by_distance;
    - law: what `gaussian_passing` predicts from W and the tokens' second moments, by `logit_moments` or, with rotary
      positions, by `rotary_logit_moments`; law_by_distance; law_symmetric: the law for a symmetric W with these
      eigenvalues, where ‖W‖_F² = tr(W²), None where that is negative; law_isotropic: for tokens with this kernel and
      Σ = I; law_still: without the rotary positions, where there are any;
    - law_of_places, law_of_places_by_distance: of `own_logit_moments`, Gaussian but with the means and covariances of
      the model's own queries and keys at every position, with biases and rotation, estimated on every other window;
      unseen_passing, unseen_passing_by_distance: what passes in the windows in between;
    - spread, law_spread: the root mean square of ω_i − ω̄, measured and by law; passing_of_spread: what would pass if
      each row's logits were Gaussian with their own spread;
    - mean_law, two_law, rest_passing, rest_mean_law, gap, …: as `against_two_populations` returns them;
    - text_passing, text_law: passing and law without special tokens among keys and moments, if there are any;
    - …_error: standard errors, which treat the windows as independent.

    Args:
        model: a text model that `heads` reads and `EntropyRecorder` can watch, in evaluation mode; memory holds one
            layer's attention, (N, heads, T, T), at a time.
        windows: the text.

    Raises:
        QKError: the model uses one attention module in several layers, or keys are hidden from a query by more
            than causality (a sliding window shorter than T); and as `heads` raises it.

    Status: shares are exact for this text; the law is asymptotic in d for Gaussian tokens, a null model for real ones.
    """
    found = {attention.name: attention for attention in read(model) if isinstance(attention, Attention)}
    rows: dict[str, list[dict]] = {}
    # A bar with the time that is left.
    with (
        tqdm(total=len(found), desc="layers", leave=False) as bar,
        _Listener(model, found, windows, rows, bar),
    ):
        model(windows.ids.to(next(model.parameters()).device))
    missing = [name for name in found if name not in rows]
    if missing:
        raise QKError(f"model: {missing[0]} was not used on the text, expected every attention module to be")
    return [row for name in found for row in rows[name]]


class _Listener(EntropyRecorder):
    """Measures each layer while the model computes it."""

    def __init__(
        self, model: nn.Module, found: dict[str, Attention], windows: Windows, rows: dict[str, list[dict]], bar: tqdm
    ):
        super().__init__(model)
        self._model, self._found, self._windows, self._rows, self._bar = model, found, windows, rows, bar
        self._tokens: dict[nn.Module, Tensor] = {}
        for path, module in model.named_modules():
            if plain_name(path) in found:
                self._handles.append(module.register_forward_pre_hook(self._keep, with_kwargs=True, prepend=True))

    def _keep(self, module: nn.Module, arguments: tuple, named: dict) -> None:
        self._tokens[module] = arguments[0] if arguments else named["hidden_states"]

    def record(self, module: nn.Module, request: AttentionRequest) -> None:
        q, k, causal, mask, temperature, bias, cap, sink = request
        name = self._names[module]
        if name not in self._found:
            return
        if sink is not None or not q.shape[-1]:
            raise QKError(f"{name}: {'has a learned sink' if q.shape[-1] else 'shows only logits'}, expected q and k")
        if name in self._rows:
            raise QKError(f"{name}: used by several layers, expected an attention module for each")
        q = at_least_float32(q) / (temperature or math.sqrt(q.shape[-1]))
        k = at_least_float32(k)
        logits = q @ k.mT if cap is None else cap * (q @ k.mT / cap).tanh()
        past = torch.ones(q.shape[-2], k.shape[-2], dtype=torch.bool, device=q.device).tril()
        seen = past if causal else past | True
        if mask is not None:
            seen = seen & mask
        causal = not seen.all()
        if not (seen == past).all() and causal:
            raise QKError(f"{name}: hides more keys than the future ones, expected a window that queries see whole")
        attention = self._found[name]
        x = at_least_float32(self._tokens[module])
        self._tokens.clear()  # also what its projections read, which the recorder keeps until the model's next call
        w_q, w_k = attention.w_q.to(x), attention.w_k.to(x).repeat_interleave(attention.shared, 0)
        logits = logits if bias is None else logits + bias
        turned = rotary_of(self._model, attention)
        layer = Layer(w_q, w_k, attention.temperature, *turned, x, q, k, logits, causal)
        self._rows[name] = _rows(name, layer, self._windows)
        self._bar.update()


def rotary_of(model: nn.Module, attention: Attention) -> tuple[Rotary | None, float]:
    """The head's rotary positions, and a further factor of its logits; from the model's buffers if it scales them."""
    rotary = attention.rotary
    if rotary is None or rotary.frequencies is not None:
        return rotary, 1.0
    for module in model.modules():
        if isinstance(frequencies := getattr(module, "inv_freq", None), Tensor):
            stretch = float(getattr(module, "attention_scaling", 1.0)) ** 2  # it scales queries and keys
            return rotary._replace(frequencies=frequencies.double()), stretch
    raise QKError(f"{attention.name}: its rotary frequencies are not known, expected a module with inv_freq")


def _rows(name: str, layer: Layer, windows: Windows) -> list[dict]:
    """The rows of one attention module's heads."""
    eigenvalues = QKMatrix(layer.w_q.double(), layer.w_k.double()).eigenvalues()
    columns = {"real": eigenvalues.real.tolist(), "imaginary": eigenvalues.imag.tolist()}
    columns["causal"] = [layer.causal] * len(layer.w_q)
    everything, text = slice(0, layer.x.shape[1]), slice(windows.first, windows.last + 1)
    columns |= _self_logits(layer, text)
    columns |= _attention(layer, windows)
    columns |= against_law(layer, windows, everything)
    columns |= against_places(layer, windows)
    columns |= against_two_populations(layer, windows)
    if text != everything:
        of_text = against_law(layer, windows, text)
        columns |= {f"text_{column}": of_text[column] for column in OF_TEXT}
    return [
        {"name": name, "head": head, **{column: values[head] for column, values in columns.items()}}
        for head in range(len(layer.w_q))
    ]


def _self_logits(layer: Layer, text: slice) -> Columns:
    """Mean logits x W x/λ of three parts of every token; over windows and positions they add up to the token's."""
    x = layer.x[:, text]
    mean = x.mean((0, 1))
    position = x.mean(0) - mean
    parts = {"self_mean": mean, "self_position": position, "self_rest": x - mean - position}
    pairs = list(zip(layer.w_q, layer.w_k, strict=True))
    return {
        name: [((part @ q.mT) * (part @ k.mT)).sum(-1).mean().item() / layer.temperature for q, k in pairs]
        for name, part in parts.items()
    }


def _attention(layer: Layer, windows: Windows) -> Columns:
    """Entropy and weights of the model's own attention, for queries of text."""
    length, causal = layer.logits.shape[-1], layer.causal
    weights = softmax_rows(layer.logits, causal)
    at = torch.arange(windows.first, windows.last + 1)
    keys = at + 1 if causal else torch.full_like(at, length)
    shares = row_shares(attention_entropy(weights)[..., at], keys.to(weights.device)).nanmean(-1)  # (N, heads)
    weights = weights.mean(0)[:, at]
    by_distance = [
        mean_of([weights[:, row, t + delta] for row, t in enumerate(at.tolist()) if 0 <= t + delta < length])
        if delta <= 0 or not causal
        else [None] * len(weights)
        for delta in DISTANCES
    ]
    first = weights[:, 1:, 0].mean(-1) if windows.first == 0 else weights[..., 0].mean(-1)
    return {
        **mean_and_error("entropy_share", shares),
        "weight": [list(row) for row in zip(*by_distance, strict=True)],
        "first_weight": first.tolist(),
    }
