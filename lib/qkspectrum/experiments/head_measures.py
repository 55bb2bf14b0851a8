"""What every head of a trained model does on text, beside what theory says of its W and the tokens it reads."""

import math
from typing import Any, NamedTuple

import torch
from jaxtyping import Float, Int
from torch import Tensor, nn

from .._checks import at_least_float32
from ..attention import softmax_rows
from ..entropy import attention_entropy, row_shares
from ..heads import plain_name, read
from ..localization import propagating
from ..propagation import gaussian_passing, kernel_moments, logit_moments
from ..reading import Attention
from ..recording import EntropyRecorder
from ..rotary import Rotary, rotary_logit_moments, trace_waves
from ..spectrum import QKMatrix
from ..tokens import EmpiricalTokens, triangular_root

DISTANCES = range(-8, 9)  # Δ = key − query that are reported one by one
LAWS = ("law", "law_spread", "law_still", "law_symmetric", "law_isotropic")
OF_TEXT = ("passing", "passing_error", "law")
OF_PLACES = tuple(f"{name}{end}" for name in ("law_of_places", "unseen_passing") for end in ("", "_by_distance"))
QUERIES = 8  # positions of a window whose queries are compared with the law


class Windows(NamedTuple):
    """Text as a model takes it.

    Attributes:
        ids: (N, T) token ids.
        first, last: positions of the first and the last token of text; before and after them are the special tokens
            that the tokenizer puts around every text.
    """

    ids: Int[Tensor, "windows tokens"]
    first: int
    last: int

    @property
    def queries(self) -> list[int]:
        """`QUERIES` positions of text, evenly spread, the last one among them."""
        length = self.last + 1 - self.first
        return [self.first + math.ceil(length * part / QUERIES) - 1 for part in range(1, QUERIES + 1)]


@torch.no_grad()
def measure_heads(model: nn.Module, windows: Windows) -> list[dict[str, Any]]:
    """Every head on text, in one forward pass: a dict for each, with name and head as in `scan`.

    It holds besides

    - real, imaginary: the eigenvalues of W;
    - seen_trace, seen_square, seen_frobenius: tr, tr(·²), ‖·‖_F of W as the tokens see it, Fᵀ W F with their second
      moments Σ = F Fᵀ, tr Σ = d, about 0 and over all positions;
    - causal: whether its queries see past keys only;
    - with rotary positions frequencies, and wave_cos, wave_sin and wave_still, the a, b and c of `rotary.trace_waves`
      of W as the tokens see it;
    - self_mean, self_position, self_rest: the mean logit of a token of text on itself, x W x/λ, in parts: x is the
      mean token, plus what its position adds on average, plus the rest; cross terms average to 0;
    - entropy_share: of the model's own attention rows; weight: by `DISTANCES`; first_weight, last_weight: what a
      query of text gives to the first and the last token of the window, itself excluded;
    - passing: the share of keys that pass a signal to a query under B24's softmax of the model's own logits;
      passing_of_w: of x W x/λ alone, without biases and positions; passing_by_distance;
    - law: what `gaussian_passing` says of W and the tokens' second moments, by `logit_moments`, with rotary positions
      by `rotary_logit_moments`; law_by_distance; law_symmetric: the same for a symmetric W of these eigenvalues,
      ‖W‖_F² taken for tr(W²), None where that is negative; law_isotropic: for tokens of this kernel with Σ = I;
      law_still: without the rotary positions, where there are any;
    - law_of_places, law_of_places_by_distance: of `own_logit_moments`, Gaussian but with the means and covariances of
      the model's own queries and keys at every place, biases and rotation in, told from every other window;
      unseen_passing, unseen_passing_by_distance: what passes in the windows between;
    - spread, law_spread: the root mean square of ω_i − ω̄, measured and by law; passing_of_spread: what passes if every
      row's logits are Gaussian with the spread that they have;
    - text_passing, text_law: the same where special tokens are left out of keys and moments, if there are any;
    - …_error: standard errors over windows, as if these were independent.

    Args:
        model: one that `heads` reads and `EntropyRecorder` can watch, of text, in evaluation mode; of each layer's
            attention (N, heads, T, T) is held at once.
        windows: the text.

    Raises:
        ValueError: the model uses one attention module in several layers, or keys are hidden from a query by more
            than causality (a sliding window shorter than T); as `heads`.

    Status: shares exact for this text; the law asymptotic in d for Gaussian tokens, of real ones a null model.
    """
    found = {attention.name: attention for attention in read(model) if isinstance(attention, Attention)}
    rows: dict[str, list[dict]] = {}
    with _Listener(model, found, windows, rows):
        model(windows.ids.to(next(model.parameters()).device))
    missing = [name for name in found if name not in rows]
    if missing:
        raise ValueError(f"model: {missing[0]} was not used on the text, expected every attention module to be")
    return [row for name in found for row in rows[name]]


class _Listener(EntropyRecorder):
    """Hands each layer's tokens and logits to `_measure_layer`, while the model computes them."""

    def __init__(self, model: nn.Module, found: dict[str, Attention], windows: Windows, rows: dict[str, list[dict]]):
        super().__init__(model)
        self._model, self._found, self._windows, self._rows = model, found, windows, rows
        self._tokens: dict[nn.Module, Tensor] = {}
        for path, module in model.named_modules():
            if plain_name(path) in found:
                self._handles.append(module.register_forward_pre_hook(self._keep, with_kwargs=True, prepend=True))

    def _keep(self, module: nn.Module, arguments: tuple, named: dict) -> None:
        self._tokens[module] = arguments[0] if arguments else named["hidden_states"]

    def record(
        self,
        module: nn.Module,
        q: Tensor,
        k: Tensor,
        causal: bool,
        mask: Tensor | None,
        temperature: float | None,
        bias: Tensor | None,
    ) -> None:
        name = self._names[module]
        if name not in self._found:
            return
        if name in self._rows:
            raise ValueError(f"{name}: used by several layers, expected an attention module for each")
        q = at_least_float32(q) / (temperature or math.sqrt(q.shape[-1]))
        k = at_least_float32(k)
        logits = q @ k.mT
        past = torch.ones(q.shape[-2], k.shape[-2], dtype=torch.bool, device=q.device).tril()
        seen = past if causal else past | True
        if mask is not None:
            seen = seen & mask
        causal = not seen.all()
        if not (seen == past).all() and causal:
            raise ValueError(f"{name}: hides more keys than the future ones, expected a window that it sees whole")
        self._rows[name] = _measure_layer(
            self._found[name], _rotary(self._model, self._found[name]), at_least_float32(self._tokens.pop(module)),
            q, k, logits if bias is None else logits + bias, causal, self._windows,
        )  # fmt: skip


def _rotary(model: nn.Module, attention: Attention) -> tuple[Rotary | None, float]:
    """How the head turns, and what the model multiplies its logits by beside; from its buffers where it scales them."""
    rotary = attention.rotary
    if rotary is None or rotary.frequencies is not None:
        return rotary, 1.0
    for module in model.modules():
        if isinstance(frequencies := getattr(module, "inv_freq", None), Tensor):
            stretch = float(getattr(module, "attention_scaling", 1.0)) ** 2  # cosines and sines of both factors
            return rotary._replace(frequencies=frequencies.double()), stretch
    raise ValueError(f"{attention.name}: its rotary frequencies are not known, expected a module with inv_freq")


def _measure_layer(
    attention: Attention,
    rotary: tuple[Rotary | None, float],
    x: Float[Tensor, "windows tokens dim"],
    q: Float[Tensor, "windows heads tokens head_dim"],
    k: Float[Tensor, "windows heads tokens head_dim"],
    logits: Float[Tensor, "windows heads tokens tokens"],
    causal: bool,
    windows: Windows,
) -> list[dict]:
    """The rows of one attention module's heads."""
    heads, length = len(attention.w_q), x.shape[1]
    w_q = attention.w_q.to(x)
    w_k = attention.w_k.to(x).repeat_interleave(attention.shared, 0)
    by_head = torch.einsum("ntd,hed->nhte", x, w_q), torch.einsum("ntd,hed->nhte", x, w_k)
    of_w = by_head[0] @ by_head[1].mT / attention.temperature
    text = slice(windows.first, windows.last + 1)
    eigenvalues = QKMatrix(w_q.double(), w_k.double()).eigenvalues()
    columns = {"real": eigenvalues.real.tolist(), "imaginary": eigenvalues.imag.tolist()}
    columns["causal"] = [causal] * heads
    columns |= _self_logits(x[:, text], w_q, w_k, attention.temperature)
    columns |= _attention(logits, causal, windows)
    columns |= _own_moments(q, k, logits, causal, windows)
    everything = slice(0, length)
    for prefix, keys in {"": everything, "text_": text}.items():
        if prefix and keys == everything:
            break
        found = _against_law(
            attention, w_q, w_k, rotary, x[:, keys], logits[..., keys], of_w[..., keys], causal, windows, keys.start
        )
        columns |= {f"{prefix}{name}": values for name, values in found.items() if not prefix or name in OF_TEXT}
    return [
        {"name": attention.name, "head": head, **{name: column[head] for name, column in columns.items()}}
        for head in range(heads)
    ]


def _self_logits(x: Tensor, w_q: Tensor, w_k: Tensor, temperature: float) -> dict[str, list[float]]:
    """Logits x W x/λ of three parts of every token: over windows and positions their sum averages to the whole."""
    mean = x.mean((0, 1))
    position = x.mean(0) - mean
    parts = {"self_mean": mean, "self_position": position, "self_rest": x - mean - position}
    return {
        name: [
            ((part @ q.mT) * (part @ k.mT)).sum(-1).mean().item() / temperature for q, k in zip(w_q, w_k, strict=True)
        ]
        for name, part in parts.items()
    }


def _attention(logits: Tensor, causal: bool, windows: Windows) -> dict[str, list]:
    """Entropy and weights of the model's own attention, for queries of text."""
    length = logits.shape[-1]
    weights = softmax_rows(logits, causal)
    at = torch.arange(windows.first, windows.last + 1)
    keys = at + 1 if causal else torch.full_like(at, length)
    shares = row_shares(attention_entropy(weights)[..., at], keys.to(logits.device)).nanmean(-1)  # (N, heads)
    weights = weights.mean(0)[:, at]
    by_distance = [
        _mean([weights[:, row, t + delta] for row, t in enumerate(at.tolist()) if 0 <= t + delta < length])
        if delta <= 0 or not causal
        else [None] * len(weights)
        for delta in DISTANCES
    ]
    first = weights[:, 1:, 0].mean(-1) if windows.first == 0 else weights[..., 0].mean(-1)
    last = weights[:, :-1, -1].mean(-1) if windows.last == length - 1 else weights[..., -1].mean(-1)
    return {
        **_mean_and_error("entropy_share", shares),
        "weight": [list(row) for row in zip(*by_distance, strict=True)],
        "first_weight": first.tolist(),
        "last_weight": last.tolist(),
    }


def _against_law(
    attention: Attention,
    w_q: Tensor,
    w_k: Tensor,
    rotary: tuple[Rotary | None, float],
    x: Tensor,
    logits: Tensor,
    of_w: Tensor,
    causal: bool,
    windows: Windows,
    start: int,
) -> dict[str, list]:
    """Shares of passing keys, measured and by law, among these keys, for the windows' queries."""
    tokens = EmpiricalTokens(x.cpu())
    root, kernel = triangular_root(tokens.covariance), tokens.kernel()
    plain = QKMatrix(w_q.double().cpu(), w_k.double().cpu())
    seen = QKMatrix(plain.w_q @ root, plain.w_k @ root)
    moments = seen.trace().tolist(), seen.trace_of_square().tolist(), seen.frobenius_squared().tolist()
    isotropic = plain.trace().tolist(), plain.trace_of_square().tolist(), plain.frobenius_squared().tolist()
    columns = dict(zip(("seen_trace", "seen_square", "seen_frobenius"), moments[:2], strict=False))
    columns["seen_frobenius"] = [value**0.5 for value in moments[2]]
    lam = attention.temperature / rotary[1]
    if rotary[0] is not None:
        a, b, still = trace_waves(seen.w_q, seen.w_k, rotary[0])
        columns |= {"wave_cos": a.tolist(), "wave_sin": b.tolist(), "wave_still": still.tolist()}
        columns["frequencies"] = [rotary[0].frequencies.tolist()] * len(w_q)
    passed, passed_of_w, of_spread, spread = [], [], [], []
    laws: dict[str, list[list]] = {name: [[] for _ in w_q] for name in LAWS}
    near: dict[str, list[list[list]]] = {name: [[[] for _ in DISTANCES] for _ in w_q] for name in ("passing", "law")}
    for query in windows.queries:
        t = query - start  # its place among the keys
        count = t + 1 if causal else x.shape[1]
        own = logits[:, :, query, :count].double()
        own_passing = propagating(own[:, :, None], causal=False)[:, :, 0].double()
        variance = own.var(-1, correction=0)
        passed.append(own_passing.mean(-1))
        passed_of_w.append(propagating(of_w[:, :, [query], :count], causal=False)[:, :, 0].double().mean(-1))
        of_spread.append(gaussian_passing(torch.zeros_like(own), variance[..., None].expand_as(own))[..., 0].mean(0))
        spread.append(variance.mean(0))
        around = kernel_moments(kernel[:count, :count], t)
        for head, (q, k) in enumerate(zip(seen.w_q, seen.w_k, strict=True)):
            trace, square, norm = (values[head] for values in moments)
            logit = still = logit_moments(around, trace, square, norm, lam)
            if rotary[0] is not None:
                logit = rotary_logit_moments(q, k, rotary[0], kernel[:count, :count], lam, t)
                laws["law_still"][head].append(gaussian_passing(*still).mean())
            rho = gaussian_passing(*logit)
            laws["law"][head].append(rho.mean())
            laws["law_spread"][head].append((logit[1] + logit[0].square()).mean())
            if square >= 0:
                symmetric = logit_moments(around, trace, square, square, lam)
                laws["law_symmetric"][head].append(gaussian_passing(*symmetric).mean())
            bare = logit_moments(around, *(values[head] for values in isotropic), lam)
            laws["law_isotropic"][head].append(gaussian_passing(*bare).mean())
            for index, delta in enumerate(DISTANCES):
                if 0 <= t + delta < count:
                    near["passing"][head][index].append(own_passing[:, head, t + delta].mean())
                    near["law"][head][index].append(rho[t + delta])
    columns |= _mean_and_error("passing", torch.stack(passed).mean(0))
    columns |= _mean_and_error("passing_of_w", torch.stack(passed_of_w).mean(0))
    columns |= {name: [_mean(values) for values in by_head] for name, by_head in laws.items()}
    columns |= {"passing_of_spread": _mean(of_spread), "spread": torch.stack(spread).mean(0).sqrt().tolist()}
    columns["law_spread"] = [value**0.5 for value in columns["law_spread"]]
    return columns | {f"{name}_by_distance": [[_mean(v) for v in row] for row in rows] for name, rows in near.items()}


def own_logit_moments(
    q: Float[Tensor, "samples head_dim"], k: Float[Tensor, "samples keys head_dim"]
) -> tuple[Float[Tensor, " keys"], Float[Tensor, " keys"]]:
    """Mean and variance of ω_i − ω̄ = q · (k_i − k̄) for Gaussian q and k with the means and covariances of a sample.

    With q = μ + q̃, k_i − k̄ = ν + κ̃, A = E q̃ q̃ᵀ, B = E κ̃ κ̃ᵀ and X = E q̃ κ̃ᵀ, for each key,

        mean = μ·ν + tr X,   variance = tr(A B) + tr(X²) + μᵀ B μ + νᵀ A ν + 2 νᵀ X μ.

    Status: exact; in-sample moments make the variance too large by a part of about 1/samples.
    """
    centred = k - k.mean(1, keepdim=True)
    mu, nu = q.mean(0), centred.mean(0)
    q, centred = q - mu, centred - nu
    a, x = q.mT @ q / len(q), torch.einsum("na,nib->iab", q, centred) / len(q)
    mean = nu @ mu + x.diagonal(dim1=1, dim2=2).sum(-1)
    variance = (
        ((centred @ a) * centred).sum(-1).mean(0)
        + (x * x.mT).sum((1, 2))
        + (centred @ mu).square().mean(0)
        + ((nu @ a) * nu).sum(-1)
        + 2 * ((nu[:, None] @ x)[:, 0] @ mu)
    )
    return mean, variance.clamp_min(0)


def _own_moments(q: Tensor, k: Tensor, logits: Tensor, causal: bool, windows: Windows) -> dict[str, list]:
    """The law of `own_logit_moments`, told from every other window, and what passes in those between."""
    columns: dict[str, list] = {name: [] for name in OF_PLACES}
    for head in range(q.shape[1]):
        values = {name: [] if not name.endswith("distance") else [[] for _ in DISTANCES] for name in OF_PLACES}
        for t in windows.queries:
            count = t + 1 if causal else k.shape[2]
            rho = gaussian_passing(*own_logit_moments(q[::2, head, t].double(), k[::2, head, :count].double()))
            found = propagating(logits[1::2, head, [t], :count], causal=False).double().mean((0, 1))
            for name, shares in (("law_of_places", rho), ("unseen_passing", found)):
                values[name].append(shares.mean())
                for near, delta in zip(values[f"{name}_by_distance"], DISTANCES, strict=True):
                    near += [shares[t + delta]] if 0 <= t + delta < count else []
        for name, column in columns.items():
            column.append([_mean(v) for v in values[name]] if name.endswith("distance") else _mean(values[name]))
    return columns


def _mean(values: list[Tensor]) -> float | list[float] | None:
    return torch.stack(values).mean(0).tolist() if values else None


def _mean_and_error(name: str, values: Float[Tensor, "windows heads"]) -> dict[str, list[float]]:
    values = values.double()
    return {
        name: values.mean(0).tolist(),
        f"{name}_error": (values.std(0) / math.sqrt(len(values))).tolist(),
    }
