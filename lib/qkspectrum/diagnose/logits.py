"""A module's logits as a model computes them, compared with those of the weights that are read, head by head."""

import math
from collections.abc import Iterator
from typing import NamedTuple

import torch
from torch import Tensor

from ..theory.rotary import Rotary, rotated
from ..weights.attention import Attention
from .requests import AttentionRequest

_ADDED = -99.0  # what is added to logits below this hides a key: −100 in Swin, −10,000 in older models
_OUTSIDE_LOGITS = {"sink", "assumed temperature"}  # notes that leave the logits those of W and λ


class Verdict(NamedTuple):
    """What a forward pass says of one head's W and λ.

    Attributes:
        verdict: "exact"; "up to notes", where the terms that the head's notes name were counted too; "wrong"; or "not
            verified".
        relative_error: ‖logits − those of W‖_F / ‖logits‖_F; NaN if the head is not verified.
        explanation: what would explain a wrong head, or why it is not verified; "" where there is nothing to explain.
    """

    verdict: str
    relative_error: float
    explanation: str = ""

    def __str__(self) -> str:
        return f"{self.verdict}: {self.explanation}" if self.explanation else self.verdict


def not_verified(found: Attention, why: str) -> list[Verdict]:
    """The verdicts of a module's heads that nothing can be said about."""
    return [Verdict("not verified", math.nan, why)] * len(found.w_q)


class _Case(NamedTuple):
    """One module's logits, and what they are compared with.

    Attributes:
        found: the weights that were read.
        x_q, x_k: tokens (batch, T, d) and (batch, K, d) that the projections read.
        q, k: the model's queries and keys (batch, heads, T, d_head) in the order of the weights; None if not known.
        logits: the model's (batch, heads, T, K), before a cap where q and k are known.
        visible: where they are compared, broadcastable.
    """

    found: Attention
    x_q: Tensor
    x_k: Tensor
    q: Tensor | None
    k: Tensor | None
    logits: Tensor
    visible: Tensor


def compared(found: Attention, x_q: Tensor, x_k: Tensor, request: AttentionRequest) -> Iterator[Verdict]:
    """The verdicts of one module's heads.

    Args:
        found: what was read.
        x_q: tokens (batch, T, d) that the projection of queries reads.
        x_k: tokens (batch, K, d) that the projection of keys reads.
        request: the attention that the model computes of them, of as many tokens and sequences or more.
    """
    precision = torch.finfo(torch.promote_types(request.q.dtype, x_q.dtype)).eps
    if request.q.dtype in (torch.float16, torch.bfloat16):  # autocast
        precision = torch.finfo(request.q.dtype).eps
    tolerance = math.sqrt(max(precision, torch.finfo(torch.float32).eps))
    if not request.q.shape[-1] and (found.normalized or "position factor" in found.notes):
        yield from not_verified(found, "its logits were seen without the queries and keys, which are normalized")
        return
    case, added = _case(found, x_q, x_k, request)
    predicted = _predicted(case, found.rotary, found.normalized)
    notes = set(found.notes) - _OUTSIDE_LOGITS
    logits = case.logits if added is None or "position bias" in notes else case.logits + added
    errors, factors = _errors(case, logits, predicted)
    if found.rotary is not None and found.rotary.frequencies is None and errors.max() > tolerance:
        errors, factors = _errors(case, logits, predicted, itself_only=True)
    explained = None
    for head, (error, factor) in enumerate(zip(errors.tolist(), factors.tolist(), strict=True)):
        if error <= tolerance:
            yield Verdict("up to notes" if notes else "exact", error)
            continue
        explained = _Explanations(case, predicted, tolerance) if explained is None else explained
        yield Verdict("wrong", error, explained.of_head(head, factor))


def _case(found: Attention, x_q: Tensor, x_k: Tensor, request: AttentionRequest) -> tuple[_Case, Tensor | None]:
    """The case in float64, and what the model adds to q kᵀ/λ, if that is known apart."""
    (batch, queries), keys = x_q.shape[:2], x_k.shape[1]
    device = torch.device("cpu") if x_q.device.type == "mps" else x_q.device
    x_q, x_k = x_q.to(device).double(), x_k.to(device).double()
    shape = (batch, len(found.w_q), queries, keys)
    of_pairs = [
        None if x is None else x.to(device).expand(*request.q.shape[:3], request.k.shape[2])[:batch, :, :queries, :keys]
        for x in (request.mask, request.bias)
    ]
    visible, added = of_pairs
    visible = x_q.new_ones(shape, dtype=torch.bool) if visible is None else visible
    added = None if added is None else added.double()
    if not request.q.shape[-1]:
        assert added is not None  # logits alone are in the place of a bias
        return _Case(found, x_q, x_k, None, None, added, visible & (added > _ADDED)), None
    q, k = request.q[:batch, :, :queries].to(device).double(), request.k[:batch, :, :keys].to(device).double()
    temperature = math.sqrt(q.shape[-1]) if request.temperature is None else request.temperature
    logits = q @ k.mT / temperature
    q, k = (_rotary_first(x, found.rotary_rows) for x in (q, k))
    visible = torch.ones_like(visible) if added is None else added > _ADDED
    return _Case(found, x_q, x_k, q, k, logits, visible), added


def _rotary_first(x: Tensor, rows: int) -> Tensor:
    return torch.cat([x[..., -rows:], x[..., :-rows]], -1) if rows else x


def _predicted(case: _Case, rotary: Rotary | None, is_normalized: bool) -> Tensor:
    """The logits (batch, heads, T, K) of what was read.

    Args:
        case: the tokens, and the model's own queries and keys, whose sizes are taken where a norm sets them.
        rotary: the planes of queries and keys.
        is_normalized: whether norms set the sizes of queries and keys.
    """
    found = case.found
    is_scaled = is_normalized or "position factor" in found.notes
    q = _vectors(found, case.x_q, found.w_q, found.b_q, found.norm_b_q, rotary, case.q if is_scaled else None)
    k = _vectors(found, case.x_k, found.w_k, found.b_k, found.norm_b_k, rotary, case.k if is_normalized else None)
    logits = q @ k.mT / found.temperature
    if case.q is None and found.config.caps_logits():
        cap = float(found.config.get("attn_logit_softcapping"))
        logits = cap * (logits / cap).tanh()
    return logits


def _vectors(
    found: Attention,
    x: Tensor,
    w: Tensor,
    b: Tensor | None,
    norm_b: Tensor | None,
    rotary: Rotary | None,
    actual: Tensor | None,
) -> Tensor:
    """Queries, or keys repeated for the heads that share them, (batch, heads, T, d_head).

    Args:
        found: what was read.
        x: tokens (batch, T, d).
        w: weights (heads, d_head, d).
        b: biases (heads, d_head); None for none.
        norm_b: biases that norms add, the same shape; None for none.
        rotary: the planes in which the vectors rotate with their position.
        actual: the model's own, whose sizes are taken; None if sizes follow from the weights.
    """
    w = w.detach().to(x)
    b, norm_b = (None if part is None else part.detach().to(x) for part in (b, norm_b))
    y = torch.einsum("btd,hjd->bhtj", x, w) + (0 if b is None else b[:, None])
    if found.config.clips_queries():
        limit = float(found.config.get("clip_qkv"))
        y = y.clamp(-limit, limit)
    after = None if norm_b is None else _turned(norm_b[:, None].expand_as(y), rotary)
    y = _turned(y, rotary).repeat_interleave(len(found.w_q) // y.shape[1], 1)
    after = None if after is None else after.repeat_interleave(len(found.w_q) // after.shape[1], 1)
    return y if actual is None else _with_sizes(y, after, actual, found.rotary_rows)


def _turned(y: Tensor, rotary: Rotary | None) -> Tensor:
    """Vectors (batch, heads, T, d_head) rotated by their positions, if it is known how."""
    if rotary is None or rotary.frequencies is None:
        return y
    by_position = [rotated(y[:, :, t, :, None], t, rotary)[..., 0] for t in range(y.shape[2])]
    return torch.stack(by_position, 2)


def _with_sizes(y: Tensor, after: Tensor | None, actual: Tensor, rotary_rows: int) -> Tensor:
    """Vectors with the sizes of the model's own, a positive factor for each token; after it, a norm's bias is added.

    Rows that rotate in multi-head latent attention have a factor of their own.
    """
    if after is not None:
        return y * _factor(((actual - after) * y).sum(-1, keepdim=True), y.square().sum(-1, keepdim=True)) + after
    parts = [y.shape[-1]] if not rotary_rows else [rotary_rows, y.shape[-1] - rotary_rows]
    pairs = zip(y.split(parts, -1), actual.split(parts, -1), strict=True)
    return torch.cat(
        [of * _factor(to.norm(dim=-1, keepdim=True), of.norm(dim=-1, keepdim=True)) for of, to in pairs], -1
    )


def _factor(numerator: Tensor, denominator: Tensor) -> Tensor:
    return (numerator / denominator.where(denominator > 0, 1)).clamp_min(0)


def _errors(case: _Case, logits: Tensor, predicted: Tensor, itself_only: bool = False) -> tuple[Tensor, Tensor]:
    """Each head's relative error, and the factor that brings the prediction closest to the model's logits, (heads,).

    Where frequencies are not known, a token's logit with itself is, but for a factor of cosines and sines.
    """
    notes, visible = case.found.notes, case.visible.expand_as(logits)
    if itself_only:
        visible = visible & torch.eye(*logits.shape[-2:], dtype=torch.bool, device=logits.device)
    if "position bias" in notes and case.q is None:
        logits, predicted = (_without_positions(part, visible) for part in (logits, predicted))
    logits, predicted = logits.masked_fill(~visible, 0), predicted.masked_fill(~visible, 0)

    def product(a: Tensor, b: Tensor) -> Tensor:
        return (a * b).sum((0, 2, 3))

    size, own = product(logits, logits), product(predicted, predicted)
    factor = product(logits, predicted) / own.where(own > 0, 1)
    if itself_only:
        predicted = predicted * factor.clamp_min(0)[:, None, None]
    difference = logits - predicted
    return (product(difference, difference) / size.where(size > 0, 1)).sqrt(), factor


def _without_positions(logits: Tensor, visible: Tensor) -> Tensor:
    """Logits less their mean over sequences, or, of one sequence, over pairs at one distance."""
    values, counted = logits.masked_fill(~visible, 0), visible.double()
    if len(logits) > 1:
        return logits - values.sum(0, keepdim=True) / counted.sum(0, keepdim=True).clamp_min(1)
    queries, keys = logits.shape[-2:]
    distance = torch.arange(keys, device=logits.device) - torch.arange(queries, device=logits.device)[:, None]
    index = (distance + queries - 1).flatten().expand(*logits.shape[:2], -1)
    sums, counts = (
        torch.zeros(*logits.shape[:2], queries + keys - 1, dtype=torch.float64, device=logits.device).scatter_add(
            -1, index, part.flatten(2)
        )
        for part in (values, counted)
    )
    return logits - (sums / counts.clamp_min(1)).gather(-1, index).view_as(logits)


class _Explanations:
    """What would explain that heads of one module are wrong."""

    def __init__(self, case: _Case, predicted: Tensor, tolerance: float):
        self._case, self._tolerance = case, tolerance
        self._predicted = predicted
        self._alternatives = list(self._all_heads())

    def _all_heads(self) -> Iterator[tuple[str, Tensor]]:
        """(explanation, errors) of all heads at once, the simplest first."""
        case, found = self._case, self._case.found
        planes: dict[str, Rotary | None] = {}
        frequencies, interleaved = found.rotary or (None, False)
        if frequencies is not None:
            pairs = "rows half a head apart" if interleaved else "neighbouring rows"
            planes[f"its planes are pairs of {pairs}"] = Rotary(frequencies, not interleaved)
            planes["its planes rotate in the other direction"] = Rotary(-frequencies, interleaved)
            planes["its queries and keys do not rotate"] = None
        yield "a term that no note names is added to the logits", _errors(case, case.logits, self._predicted)[0]
        for explanation, rotary in planes.items():
            yield explanation, _errors(case, case.logits, _predicted(case, rotary, found.normalized))[0]
        if case.q is not None and not found.normalized:
            predicted = _predicted(case, found.rotary, is_normalized=True)
            yield "its queries or keys are normalized", _errors(case, case.logits, predicted)[0]
        if found.rotary is None:
            errors, factors = _errors(case, case.logits, self._predicted, itself_only=True)
            errors = errors.where((factors - 1).abs() < self._tolerance, torch.inf)
            yield "its queries and keys rotate with their positions, which no note names", errors

    def of_head(self, head: int, factor: float) -> str:
        """The first explanation that holds; "" if none does."""
        case, temperature = self._case, self._case.found.temperature
        if factor > 0:
            errors, _ = _errors(case, case.logits, factor * self._predicted)
            if errors[head] <= self._tolerance:
                return f"λ should be {temperature / factor:.6g}, not {temperature:.6g}"
        for explanation, errors in self._alternatives:
            if errors[head] <= self._tolerance:
                return explanation
        for other in range(len(case.found.w_q)):
            moved = self._predicted[:, other : other + 1].expand_as(self._predicted)
            errors, _ = _errors(case, case.logits, moved)
            if errors[head] <= self._tolerance:
                return f"its logits are those of head {other}: the heads are stored in another order"
        return ""
