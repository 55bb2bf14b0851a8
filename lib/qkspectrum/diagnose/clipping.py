"""QK-clip: query and key weights scaled down, head by head, where logits have grown past a threshold."""

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn

from .._checks import check_positive
from ..errors import QKError
from ..weights.attention import Attention
from ..weights.heads import read
from ..weights.live import plain_name
from ..weights.notes import Skipped
from .query_key_parameters import leaves

_LATENT = ("kv_a_proj_with_mqa", "kv_b_proj")  # children of multi-head latent attention: DeepSeek-V2 and V3, Kimi K2


class Clipping(NamedTuple):
    """What `qk_clip_` did.

    Attributes:
        factors: γ by (name of the attention module, head), of those that were clipped.
        left: why heads past the threshold were not clipped, by the name of their module.
    """

    factors: dict[tuple[str, int], float]
    left: dict[str, str]


def qk_clip_(model: nn.Module, records: Iterable[Mapping], threshold: float = 100.0) -> Clipping:
    """QK-clip: where a head's largest logit S exceeds τ, scale its query and key weights so that it becomes τ.

        with EntropyRecorder(model) as recorder:
            for batch in data:
                train_step(model, batch)
                qk_clip_(model, recorder.records)
                recorder.records.clear()

    With γ = τ/S, the head's query and key weights and biases are each multiplied by √γ, in place. Where heads share
    keys (grouped keys), the queries alone are multiplied, by γ, because the keys are other heads' too. In multi-head
    latent attention, the head's own parts of queries and keys are multiplied by √γ and its rotary queries by γ; the
    rotary keys, which all heads share, stay. Other heads do not change. W becomes γ W, and the model needs no code of
    ours afterwards.

    The logits of the recorded batch are then at most τ in the first layer; those of later layers are, if what they read
    stays the same. Position biases that are added to logits (T5) do not shrink.

    Args:
        model: its weights are changed.
        records: of `EntropyRecorder` on this model, usually since the last step; a head's largest `max_logit` counts.
        threshold: τ; 100 in Kimi K2.

    Returns:
        A `Clipping`, with the heads that were clipped, and why others could not be: their queries and keys are
        normalized by gains that heads share, or their weights are computed from others.

    Raises:
        QKError: threshold is not positive; a record is of no attention module of the model.

    Source: Kimi Team 2025 (Kimi K2), algorithm 1; for grouped keys the factor on queries alone is our choice. Status:
    exact for the recorded logits.
    """
    check_positive("threshold", threshold)
    largest: dict[str, dict[int, float]] = {}
    for record in records:
        heads, head, logit = largest.setdefault(record["name"], {}), record["head"], float(record["max_logit"])
        heads[head] = max(heads.get(head, -math.inf), logit)
    modules = {plain_name(path): module for path, module in model.named_modules()}
    if unknown := [name for name in largest if name not in modules]:
        raise QKError(f"records: expected attention modules of this model, got {unknown[0]!r}")
    past = {
        name: {head: threshold / logit for head, logit in heads.items() if threshold < logit < math.inf}
        for name, heads in largest.items()
    }
    past = {name: factors for name, factors in past.items() if factors}
    factors, left = {}, {}
    with torch.enable_grad():  # the graph tells which entries of which parameter a head's weights are
        found = {module.name: module for module in _read(model)}
        for name, of_heads in past.items():
            reason = _clip(modules[name], found.get(name), of_heads)
            if reason is None:
                factors |= {(name, head): factor for head, factor in of_heads.items()}
            else:
                left[name] = reason
    return Clipping(factors, left)


def _read(model: nn.Module) -> Iterator[Attention | Skipped]:
    try:
        yield from read(model)
    except QKError:  # no attention that has a W: multi-head latent attention
        return


def _clip(module: nn.Module, found: Attention | Skipped | None, factors: Mapping[int, float]) -> str | None:
    """Clip one module's heads; return why not, None if it was done."""
    if all(hasattr(module, child) for child in _LATENT):
        return _clip_latent(module, factors)
    if found is None:
        return "its weights are in none of the layouts that heads() reads"
    if isinstance(found, Skipped):
        return found.reason
    if found.normalized:
        return "its queries and keys are normalized, by gains that all of its heads share"
    gamma = torch.tensor([factors.get(head, 1.0) for head in range(len(found.w_q))])
    of_q, of_k = (gamma, None) if found.shared > 1 else (gamma.sqrt(), gamma.sqrt())
    parts = [(found.w_q, of_q), (found.b_q, of_q), (found.w_k, of_k), (found.b_k, of_k)]
    scaled = [_by_entry(part, factor) for part, factor in parts if part is not None and factor is not None]
    if any(part is None for part in scaled):
        return "its weights are computed from other parameters"
    with torch.no_grad():
        for part in scaled:
            for parameter, factor in part or ():
                parameter.mul_(factor)
    return None


def _by_entry(w: Tensor, factor: Tensor) -> list[tuple[Tensor, Tensor]] | None:
    """What to multiply each entry of the parameters by, to multiply w (heads, …) by a factor for each head.

    Returns:
        Pairs of a parameter and its entries' factors; None unless every entry of w is an entry of a parameter.
    """
    parameters = leaves([w])
    ones = torch.autograd.grad(w.sum(), parameters, retain_graph=True) if parameters else ()
    if not ones or not all(((one == 0) | (one == 1)).all() for one in ones):
        return None
    change = (factor.to(w) - 1).view(-1, *[1] * (w.ndim - 1)).expand_as(w)
    changes = torch.autograd.grad(w, parameters, change.contiguous())
    return [(parameter, 1 + change) for parameter, change in zip(parameters, changes, strict=True)]


def _clip_latent(module: Any, factors: Mapping[int, float]) -> str | None:
    """Clip heads of multi-head latent attention."""
    own, rotary = module.qk_nope_head_dim, module.qk_rope_head_dim
    q_proj = module.q_b_proj if getattr(module, "q_b_proj", None) is not None else module.q_proj
    for linear, size, has_rotary in ((q_proj, own + rotary, True), (module.kv_b_proj, own + module.v_head_dim, False)):
        for parameter in (linear.weight, linear.bias):
            if parameter is None:
                continue
            heads = parameter.detach().unflatten(0, (-1, size))
            for head, factor in factors.items():
                heads[head, :own] *= factor**0.5
                if has_rotary:
                    heads[head, own:] *= factor
    return None
