"""Proof that weights were read right: the logits that a model computes, beside those of the W that is read."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from ..errors import QKError, UnsupportedAttentionError
from ..weights.attention import Attention
from ..weights.heads import Model, read
from ..weights.live import plain_name
from ..weights.sources import HeadCounts
from .logits import Verdict, compared, not_verified
from .recorder import EntropyRecorder
from .requests import AttentionRequest

if TYPE_CHECKING:
    import pandas

NO_MODEL = "no model"
_TOKENS, _SEQUENCES = 256, 8  # the most that are compared: logits are formed


def verify(
    model: Model,
    inputs: Any = None,
    num_heads: HeadCounts = None,
    head_dim: int | None = None,
) -> "pandas.DataFrame":
    """Whether the logits that a model computes are those of the W, λ and notes that `heads` reads, head by head.

    The model runs once, as it is. Where its attention is computed, its logits are compared with x_tᵀ W x_i/λ for the
    tokens x that its projections read, plus what the notes say W leaves out: biases, rotary positions at their
    distance, the factors of norms, biases of positions, caps and clips. At most 8 sequences of 256 tokens are compared.

        verify(model, tokenizer(["Some text.", "And more of it."], return_tensors="pt", padding=True))

    Args:
        model: as in `heads`, with attention that `EntropyRecorder` sees. Of a checkpoint on disk the verdict is "not
            verified", because there is no model that could run.
        inputs: of the model's forward pass: a dict of named ones, a tuple, or the only one. Two different sequences or
            more let position biases be told from the rest.
        num_heads: as in `heads`.
        head_dim: as in `heads`.

    Returns:
        A DataFrame with a row for each head, in the order of `heads` and `scan`: name, layer, head, verdict ("exact",
        "up to notes", "wrong", "not verified"), relative_error and explanation, see `Verdict`. A number that is missing
        from λ is recognized ("λ should be 16, not 4"), and so are rotary positions of another kind, norms, and heads in
        another order. Equality is to the square root of the precision, 3·10⁻⁴ for float32 and float64, 0.09 for
        bfloat16.

    Raises:
        QKError: as `heads`; a model without inputs; and what the model itself raises.

    Status: exact to rounding; a verdict is about the inputs that were given.
    """
    import pandas

    verdicts = verdicts_of(model, inputs, num_heads, head_dim)
    rows = [
        {"name": name, "layer": layer, "head": head, **verdict._asdict()}
        for layer, (name, of_heads) in enumerate(verdicts.items())
        for head, verdict in enumerate(of_heads)
    ]
    return pandas.DataFrame(rows)


def verdicts_of(
    model: Model, inputs: Any, num_heads: HeadCounts = None, head_dim: int | None = None
) -> dict[str, list[Verdict]]:
    """The verdicts of each attention module's heads, by its name, as `verify` makes them."""
    modules = {found.name: found for found in read(model, num_heads, head_dim) if isinstance(found, Attention)}
    if not isinstance(model, nn.Module):
        return {name: not_verified(found, NO_MODEL) for name, found in modules.items()}
    if inputs is None:
        raise QKError("inputs: expected the arguments of the model's forward pass, got None")
    verifier = _Verifier(model, modules)
    try:
        with torch.no_grad():
            if isinstance(inputs, Mapping):
                model(**inputs)
            else:
                model(*(inputs if isinstance(inputs, tuple | list) else (inputs,)))
    except UnsupportedAttentionError:
        if not verifier.nothing_seen:
            raise
    finally:
        verifier.close(warn=False)
    unseen = "its attention was not seen in this forward pass"
    return {name: verifier.verdicts.get(name) or not_verified(found, unseen) for name, found in modules.items()}


class _Verifier(EntropyRecorder):
    """Compares the first attention that each module computes while it is open.

    Attributes:
        verdicts: of each head, by the module's name.
    """

    def __init__(self, model: nn.Module, modules: dict[str, Attention]):
        super().__init__(model)
        self.verdicts: dict[str, list[Verdict]] = {}
        self._read, self._inputs = modules, {}
        by_name = {plain_name(path): module for path, module in model.named_modules()}
        for name, found in modules.items():
            for role, weight in zip("qk", found.weights, strict=True):
                owner = by_name.get(f"{name}.{weight.rpartition('.')[0]}".strip("."), by_name[name])
                place = int(role == "k") if isinstance(owner, nn.MultiheadAttention) else 0
                self._handles.append(
                    owner.register_forward_pre_hook(self._keep_input(name, role, place), with_kwargs=True)
                )

    @property
    def nothing_seen(self) -> bool:
        return not self._served

    def _keep_input(self, name: str, role: str, place: int) -> Callable:
        def keep(module: nn.Module, arguments: tuple, named: dict) -> None:
            tensors = [x for x in (*arguments, *named.values()) if isinstance(x, Tensor) and x.is_floating_point()]
            if tensors:
                self._inputs[name, role] = tensors[min(place, len(tensors) - 1)].detach()

        return keep

    def record(self, module: nn.Module, request: AttentionRequest) -> None:
        """Compare, in place of measuring."""
        found = self._attention_of(self._names[module])
        if found is None or found.name in self.verdicts:
            return
        batch, _, queries, _ = request.q.shape
        is_first = getattr(module, "batch_first", True) is False
        tokens = [
            _tokens(self._inputs.get((found.name, role)), batch, length, is_first)
            for role, length in (("q", queries), ("k", request.k.shape[-2]))
        ]
        if tokens[0] is None or tokens[1] is None or request.q.shape[1] != len(found.w_q):
            self.verdicts[found.name] = not_verified(found, "its projections read other tokens than its logits have")
        else:
            self.verdicts[found.name] = list(compared(found, tokens[0], tokens[1], request))

    def _attention_of(self, name: str) -> Attention | None:
        """What was read of the module whose attention is computed here, in it or in a part of it."""
        inside = [other for other in self._read if name == other or name.startswith(f"{other}.") or not other]
        around = [other for other in self._read if other.startswith(f"{name}.")]
        place = max(inside, key=len) if inside else around[0] if len(around) == 1 else None
        return None if place is None else self._read[place]


def _tokens(x: Tensor | None, batch: int, length: int, is_sequence_first: bool) -> Tensor | None:
    """What a projection read, as (batch, length, d) with the first sequences and tokens; None if it does not fit."""
    if x is None or x.shape[:-1].numel() != batch * length:
        return None
    is_turned = x.ndim == 3 and x.shape[:2] == (length, batch) and (is_sequence_first or length != batch)
    x = x.transpose(0, 1) if is_turned else x.reshape(batch, length, -1)
    return x[:_SEQUENCES, :_TOKENS]
