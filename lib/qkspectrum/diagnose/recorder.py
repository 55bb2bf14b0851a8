"""Attention entropy, recorded while a model trains, for any backend that computes its attention."""

import math
import sys
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from .._checks import check_whole
from ..errors import QKError, UnsupportedAttentionError
from ..theory.entropy import row_shares
from ..theory.streaming import streaming_attention_statistics
from ..transformer.model import SelfAttention
from ..weights.live import plain_name
from .hooks import add_listener, remove_listener

# Options of backends that change the logits, or the sum that weights are divided by, beyond softmax(q kᵀ/λ + B).
_UNSUPPORTED_OPTIONS = ("s_aux", "cache")


class AttentionRequest(NamedTuple):
    """What an attention layer is about to compute, in the arguments of `streaming_attention_statistics`.

    Attributes:
        q: queries (batch, heads, T, d_head), with biases and positions applied.
        k: keys (batch, heads, K, d_head), repeated for heads that share them.
        causal: whether a query sees only the keys up to its own position.
        mask: True where a query may look, broadcastable to (batch, heads, T, K); None if nothing else is hidden.
        temperature: λ; None for √d_head.
        bias: what is added to the logits, broadcastable to (batch, heads, T, K).
        cap: logits ω become cap · tanh(ω/cap); None leaves them as they are.
    """

    q: Tensor
    k: Tensor
    causal: bool
    mask: Tensor | None = None
    temperature: float | None = None
    bias: Tensor | None = None
    cap: float | None = None


Asked = AttentionRequest  # its former name


_Method = TypeVar("_Method", bound=Callable)


def _not_compiled(method: _Method) -> _Method:
    """`torch.compiler.disable` with the method's own type: torch.compile must not trace measurements."""
    return cast(_Method, torch.compiler.disable(method))


class EntropyRecorder:
    """Records the attention entropy of every layer and head during a model's own forward passes.

    Queries and keys are taken where the attention is computed, and entropies are recomputed from them in blocks,
    because fused kernels never form the weights. This works with any Hugging Face backend (eager, SDPA, flash, flex),
    with rotary positions and with grouped keys. Outputs do not change. Cross-attention is recorded too. torch's own
    encoder runs without its fast path, which skips the modules in evaluation, while a call is recorded.

        with EntropyRecorder(model, every=100) as recorder:
            train(model)
        pandas.DataFrame(recorder.records)

    A record holds call (the number of the model's forward pass, from 0), name and layer (of the attention module, in
    the order of computation), head, and the means, over the batch's rows with more than one key, of entropy (nats),
    share (of log keys), peak (largest weight) and effective_keys (exp H).

    Attributes:
        records: list of dicts, one for each recorded call, layer and head.

    Args:
        model: holding `SelfAttention` or `torch.nn.MultiheadAttention` modules, or a Hugging Face model whose
            attention goes through its `AttentionInterface`. Compile it after this, not before.
        every: record one call in this many, starting with the first.

    Raises:
        QKError: the model has no such attention, or `every` is not a positive integer.
        UnsupportedAttentionError: during a recorded call, no attention was seen, or a layer (named) uses a cache, keys
            of its own, an option that changes the logits in an unsupported way, or weights that are not a softmax. It
            is both a `QKError` and a `RuntimeError`.

    Status: exact, to rounding of the logits; dropout on the weights is ignored.
    """

    def __init__(self, model: nn.Module, every: int = 1):
        check_whole("every", every, 1)
        if not isinstance(model, nn.Module):
            raise QKError(f"model: expected a torch.nn.Module, got {type(model).__name__}")
        self.records: list[dict] = []
        self._every, self._calls, self._recording, self._layers = every, 0, False, 0
        self._names = {module: plain_name(path) for path, module in model.named_modules()}
        ours = [module for module in model.modules() if isinstance(module, SelfAttention)]
        of_torch = [module for module in model.modules() if isinstance(module, nn.MultiheadAttention)]
        transformers = sys.modules.get("transformers")
        is_hugging_face = transformers and any(isinstance(m, transformers.PreTrainedModel) for m in model.modules())
        if not (ours or of_torch or is_hugging_face):
            raise QKError(
                f"model: no attention found in {type(model).__name__}, expected qkspectrum.SelfAttention "
                "or torch.nn.MultiheadAttention modules or a Hugging Face model"
            )
        self._has_torch_attention = bool(of_torch)
        self._handles = [module.register_forward_pre_hook(self._on_own_attention) for module in ours]
        self._handles += [
            module.register_forward_pre_hook(self._on_torch_attention, with_kwargs=True) for module in of_torch
        ]
        self._handles.append(model.register_forward_pre_hook(self._begin, prepend=True))
        self._handles.append(model.register_forward_hook(self._end, always_call=True))
        if is_hugging_face:  # such models may hold torch's attention as well: SigLIP's pooling head
            add_listener(self)

    def __enter__(self) -> "EntropyRecorder":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Stop recording and leave the model as it was. The records stay."""
        for handle in self._handles:
            handle.remove()
        self._handles = []
        if "transformers" in sys.modules:
            remove_listener(self)

    def _begin(self, *_: object) -> None:
        # Layers are recorded in the forward pass only: activation checkpointing repeats them in the backward pass.
        self._recording = self._calls % self._every == 0
        self._layers = 0
        if self._has_torch_attention and self._recording:
            self._had_fast_path = torch.backends.mha.get_fastpath_enabled()
            torch.backends.mha.set_fastpath_enabled(False)

    def _end(self, *_: object) -> None:
        if self._has_torch_attention and self._recording:
            torch.backends.mha.set_fastpath_enabled(self._had_fast_path)
        missed, self._recording = self._recording and not self._layers, False
        self._calls += 1
        if missed and sys.exc_info()[0] is None:
            raise UnsupportedAttentionError(
                "model: no attention was seen in this call, expected layers that go through AttentionInterface"
            )

    @_not_compiled
    def _on_own_attention(self, module: SelfAttention, arguments: tuple) -> None:
        if self._recording:
            if not module.is_softmax:
                raise UnsupportedAttentionError(
                    f"{self._names[module]}: its weights are not a softmax, expected a softmax of q kᵀ/λ alone"
                )
            with torch.no_grad():
                q, k = module.queries_and_keys(arguments[0])
            self._record(module, AttentionRequest(q, k, module.causal))

    @_not_compiled
    def _on_torch_attention(self, module: nn.MultiheadAttention, arguments: tuple, named: dict) -> None:
        if self._recording:
            if module.bias_k is not None or module.add_zero_attn:
                raise UnsupportedAttentionError(
                    f"{self._names[module]}: it adds keys of its own, expected no keys but the tokens'"
                )
            with torch.no_grad():
                q, k, mask, bias = _queries_keys_and_masks(module, *arguments, **named)
            self._record(module, AttentionRequest(q, k, False, mask, bias=bias))

    @_not_compiled
    def on_attention(self, module: nn.Module, q: Tensor, k: Tensor, mask: Any, backend: str, options: dict) -> None:
        """Record what a Hugging Face layer hands to its backend, see `hooks.Listener`."""
        if not self._recording or module not in self._names:
            return
        name = self._names[module]
        if used := [option for option in _UNSUPPORTED_OPTIONS if options.get(option) is not None]:
            raise UnsupportedAttentionError(
                f"{name}: its attention uses {', '.join(used)}, expected a softmax of q kᵀ/λ alone"
            )
        scaling = options.get("scaling")
        k = k.repeat_interleave(q.shape[1] // k.shape[1], 1)
        causal, mask = _causality_and_mask(name, module, q, k, mask, backend, options)
        bias = options.get("position_bias")
        bias = None if bias is None else bias.detach()
        temperature = None if scaling is None else 1 / scaling
        self._record(module, AttentionRequest(q, k, causal, mask, temperature, bias, options.get("softcap")))

    def _record(self, module: nn.Module, request: AttentionRequest) -> None:
        self.record(module, request._replace(q=request.q.detach(), k=request.k.detach()))
        self._layers += 1

    def record(self, module: nn.Module, request: AttentionRequest) -> None:
        """Store measurements of one layer: its entropies; subclasses may store others."""
        statistics = streaming_attention_statistics(**request._asdict())
        q, k, mask = request.q, request.k, request.mask
        counted = statistics.keys > 1
        if mask is not None and q.shape[-2] == k.shape[-2]:
            # A token that is hidden even from itself is padding, and so is its query.
            sees_itself = mask[..., 0, :] if mask.shape[-2] == 1 else mask.diagonal(dim1=-2, dim2=-1)
            counted = counted & sees_itself
        columns = {
            "entropy": statistics.entropy,
            "share": row_shares(statistics.entropy, statistics.keys),
            "peak": statistics.peak,
            "effective_keys": statistics.effective_keys,
        }
        means = {
            name: values.masked_fill(~counted, math.nan).movedim(-2, 0).flatten(1).nanmean(-1).tolist()
            for name, values in columns.items()
        }
        common = {"call": self._calls, "name": self._names[module], "layer": self._layers}
        for head in range(q.shape[-3]):
            self.records.append({**common, "head": head, **{name: values[head] for name, values in means.items()}})


def _causality_and_mask(
    name: str, module: nn.Module, q: Tensor, k: Tensor, mask: Any, backend: str, options: dict
) -> tuple[bool, Tensor | None]:
    """(causal, mask) as in `AttentionRequest`: every backend has its own way to say which keys a query may see."""
    queries, keys = q.shape[-2], k.shape[-2]
    if mask is not None and not isinstance(mask, Tensor):  # the BlockMask of flex attention holds a rule
        from torch.nn.attention.flex_attention import create_mask

        return False, create_mask(mask.mask_mod, len(q), 1, queries, keys, q.device)
    if mask is not None and mask.ndim == 4:
        mask = mask[..., :keys]
        if mask.dtype != torch.bool:
            visible = mask > torch.finfo(mask.dtype).min / 2
            if mask.masked_fill(~visible, 0).any():
                raise UnsupportedAttentionError(
                    f"{name}: its mask adds to the logits, expected one that only hides keys"
                )
            mask = visible
        return False, mask
    option = options.get("is_causal")
    causal = option if option is not None else getattr(module, "is_causal", True)
    # Eager attention applies only its mask; a single query is at the last position and sees all keys.
    causal = bool(causal) and backend != "eager" and queries > 1
    mask = None if mask is None else mask.bool()[:, None, None, :]  # flash attention: True for tokens, not padding
    window = options.get("sliding_window") if backend.startswith("flash") else None
    if window and keys > window:
        near = torch.ones(queries, keys, dtype=torch.bool, device=q.device).triu(keys - queries - window + 1)
        mask = near if mask is None else mask & near
    if causal and queries != keys:
        raise UnsupportedAttentionError(
            f"{name}: expected as many queries as keys, got {queries} and {keys} (is a cache in use?)"
        )
    return causal, mask


def _queries_keys_and_masks(
    module: nn.MultiheadAttention,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    key_padding_mask: Tensor | None = None,
    need_weights: bool = True,
    attn_mask: Tensor | None = None,
    average_attn_weights: bool = True,
    is_causal: bool = False,
) -> tuple[Tensor, Tensor, Tensor | None, Tensor | None]:
    """Queries and keys (batch, heads, T, d_head), the mask of visible keys, and the bias added to the logits.

    The arguments are those of torch's forward pass. Its masks are True where a query may *not* look, or are added.
    """
    weights = module.in_proj_weight.chunk(3)[:2] if module.in_proj_weight is not None else None
    weights = weights or (module.q_proj_weight, module.k_proj_weight)
    biases = (None, None) if module.in_proj_bias is None else module.in_proj_bias.chunk(3)[:2]
    projected = []
    for x, weight, projection_bias in zip((query, key), weights, biases, strict=True):
        x = x[None] if x.ndim == 2 else x if module.batch_first else x.transpose(0, 1)
        projected.append(
            functional.linear(x, weight, projection_bias).unflatten(-1, (module.num_heads, -1)).transpose(1, 2)
        )
    q, k = projected
    if attn_mask is not None and attn_mask.ndim == 3:  # (batch · heads, T, K)
        attn_mask = attn_mask.unflatten(0, (-1, module.num_heads))
    if key_padding_mask is not None:
        key_padding_mask = key_padding_mask[..., None, None, :]
    visible, bias = None, None
    for mask in (attn_mask, key_padding_mask):
        if mask is not None:
            hidden = mask if mask.dtype == torch.bool else mask.isneginf()
            visible = ~hidden if visible is None else visible & ~hidden
            if mask.dtype != torch.bool and (added := mask.masked_fill(hidden, 0)).any():
                bias = added if bias is None else bias + added
    return q, k, visible, bias
