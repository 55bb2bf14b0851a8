"""Attention entropy recorded while a model trains, whatever computes its attention."""

import math
import sys
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn
from torch.nn import functional

from .._checks import check_whole
from ..errors import QKError
from ..theory.entropy import row_shares
from ..theory.streaming import streaming_attention_statistics
from ..transformer.model import SelfAttention
from ..weights.live import plain_name
from .hooks import listen, stop_listening

# Additions to the logits, or to what they are divided by, that the entropy of softmax(q kᵀ/λ) does not hold.
_UNKNOWN = ("s_aux", "cache")


class Asked(NamedTuple):
    """What an attention layer is about to compute, by the names of `streaming_attention_statistics`.

    Attributes:
        q: queries (batch, heads, T, d_head), with biases and positions in them.
        k: keys, repeated where several heads share them.
        causal: whether a query sees the keys up to it only.
        mask: where queries may look, if that is restricted further.
        temperature: λ; None for √d_head.
        bias: what is added to the logits.
        cap: logits ω become cap · tanh(ω/cap); None leaves them.
    """

    q: Tensor
    k: Tensor
    causal: bool
    mask: Tensor | None = None
    temperature: float | None = None
    bias: Tensor | None = None
    cap: float | None = None


class EntropyRecorder:
    """Records the attention entropy of every layer and head during a model's own forward passes.

    Queries and keys are taken where the attention is computed, and entropies recomputed from them in blocks: fused
    kernels never show the weights. So it works with any backend of Hugging Face (eager, SDPA, flash, flex), behind
    rotary positions and with grouped keys. What a layer does is not changed. Cross-attention is recorded too.
    torch's own encoder takes its usual way, not the short cut of evaluation that leaves zeros in padded rows.

        with EntropyRecorder(model, every=100) as recorder:
            train(model)
        pandas.DataFrame(recorder.records)

    A record holds: call (of the model, from 0), name and layer (of the attention module, in the order they compute),
    head, and over the batch's rows with more than one key the means of entropy (nats), share (of log keys), peak
    (largest weight) and effective_keys (exp H).

    Attributes:
        records: list of dicts, one for each recorded call, layer and head.

    Args:
        model: holding `SelfAttention` or `torch.nn.MultiheadAttention` modules, or a Hugging Face model whose
            attention goes through its `AttentionInterface`. Compile it after this, not before.
        every: record every so many calls, from the first on.

    Raises:
        QKError: neither kind of attention, or every is no positive integer.
        RuntimeError: during a recorded call: no attention was seen, one with additions to its logits that are not
            known here (named), or one whose weights are no softmax.

    Status: exact, to rounding of the logits; dropout on weights is left out.
    """

    def __init__(self, model: nn.Module, every: int = 1):
        check_whole("every", every, 1)
        if not isinstance(model, nn.Module):
            raise QKError(f"model: expected a torch.nn.Module, got {type(model).__name__}")
        self.records: list[dict] = []
        self._every, self._calls, self._recording, self._layers = every, 0, False, 0
        self._names = {module: plain_name(path) for path, module in model.named_modules()}
        ours = [module for module in model.modules() if isinstance(module, SelfAttention)]
        self._handles = [module.register_forward_pre_hook(self._see_ours) for module in ours]
        torchs = [module for module in model.modules() if isinstance(module, nn.MultiheadAttention)]
        self._handles += [module.register_forward_pre_hook(self._see_torchs, with_kwargs=True) for module in torchs]
        transformers = sys.modules.get("transformers")
        if transformers and any(isinstance(m, transformers.PreTrainedModel) for m in model.modules()):
            listen(self)  # beside the others: SigLIP's layers are its own, its pooling head is torch's
        elif not ours and not torchs:
            raise QKError(
                f"model: no attention found in {type(model).__name__}, expected qkspectrum.SelfAttention "
                "or torch.nn.MultiheadAttention modules or a Hugging Face model"
            )
        self._has_torchs = bool(torchs)
        self._handles.append(model.register_forward_pre_hook(self._begin, prepend=True))
        self._handles.append(model.register_forward_hook(self._end, always_call=True))

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
            stop_listening(self)

    def _begin(self, *_: object) -> None:
        # Only between the model's beginning and end: activation checkpointing repeats layers in the backward pass.
        self._recording = self._calls % self._every == 0
        self._layers = 0
        if self._has_torchs and self._recording:
            self._fast = torch.backends.mha.get_fastpath_enabled()
            torch.backends.mha.set_fastpath_enabled(False)

    def _end(self, *_: object) -> None:
        if self._has_torchs and self._recording:
            torch.backends.mha.set_fastpath_enabled(self._fast)
        seen, self._recording = self._layers or not self._recording, False
        self._calls += 1
        if not seen and sys.exc_info()[0] is None:
            raise RuntimeError("model: no attention was seen in this call, expected one through AttentionInterface")

    @torch.compiler.disable
    def _see_ours(self, module: nn.Module, arguments: tuple) -> None:
        if self._recording:
            if not module.is_softmax:
                raise RuntimeError(f"{self._names[module]}: its weights are no softmax, expected one of q kᵀ/λ alone")
            with torch.no_grad():
                q, k = module.queries_and_keys(arguments[0])
            self._record(module, Asked(q, k, module.causal))

    @torch.compiler.disable
    def _see_torchs(self, module: nn.MultiheadAttention, arguments: tuple, named: dict) -> None:
        if self._recording:
            if module.bias_k is not None or module.add_zero_attn:
                raise RuntimeError(f"{self._names[module]}: it adds keys of its own, expected none beside the tokens'")
            with torch.no_grad():
                q, k, mask, bias = _queries_keys_and_masks(module, *arguments, **named)
            self._record(module, Asked(q, k, False, mask, bias=bias))

    @torch.compiler.disable
    def see_theirs(self, module: nn.Module, q: Tensor, k: Tensor, mask: Any, backend: str, options: dict) -> None:
        """Take queries and keys (batch, heads, T, d_head) where a Hugging Face layer hands them to its backend."""
        if not self._recording or module not in self._names:
            return
        name = self._names[module]
        if unknown := [option for option in _UNKNOWN if options.get(option) is not None]:
            raise RuntimeError(f"{name}: its attention uses {', '.join(unknown)}, expected a softmax of q kᵀ/λ alone")
        scaling = options.get("scaling")
        k = k.repeat_interleave(q.shape[1] // k.shape[1], 1)
        causal, mask = _what_is_seen(name, module, q, k, mask, backend, options)
        bias = options.get("position_bias")
        bias = None if bias is None else bias.detach()
        temperature = None if scaling is None else 1 / scaling
        self._record(module, Asked(q, k, causal, mask, temperature, bias, options.get("softcap")))

    def _record(self, module: nn.Module, asked: Asked) -> None:
        self.record(module, asked._replace(q=asked.q.detach(), k=asked.k.detach()))
        self._layers += 1

    def record(self, module: nn.Module, asked: Asked) -> None:
        """Store what is wanted of one layer: here its entropies; a subclass may want something else."""
        found, (q, k, _, mask, *_) = streaming_attention_statistics(**asked._asdict()), asked
        counted = found.keys > 1
        if mask is not None and q.shape[-2] == k.shape[-2]:
            # A token that even itself may not see is padding, and so is its query.
            itself = mask[..., 0, :] if mask.shape[-2] == 1 else mask.diagonal(dim1=-2, dim2=-1)
            counted = counted & itself
        columns = {
            "entropy": found.entropy,
            "share": row_shares(found.entropy, found.keys),
            "peak": found.peak,
            "effective_keys": found.effective_keys,
        }
        means = {
            name: values.masked_fill(~counted, math.nan).movedim(-2, 0).flatten(1).nanmean(-1).tolist()
            for name, values in columns.items()
        }
        place = {"call": self._calls, "name": self._names[module], "layer": self._layers}
        for head in range(q.shape[-3]):
            self.records.append({**place, "head": head, **{name: values[head] for name, values in means.items()}})


def _what_is_seen(
    name: str, module: nn.Module, q: Tensor, k: Tensor, mask: Any, backend: str, options: dict
) -> tuple[bool, Tensor | None]:
    """(causal, mask) of a backend's arguments: each writes the same visibility in its own way."""
    queries, keys = q.shape[-2], k.shape[-2]
    if mask is not None and not isinstance(mask, Tensor):  # flex attention's BlockMask is a rule
        from torch.nn.attention.flex_attention import create_mask

        return False, create_mask(mask.mask_mod, len(q), 1, queries, keys, q.device)
    if mask is not None and mask.ndim == 4:
        mask = mask[..., :keys]
        if mask.dtype != torch.bool:
            seen = mask > torch.finfo(mask.dtype).min / 2
            if mask.masked_fill(~seen, 0).any():
                raise RuntimeError(f"{name}: its mask adds to the logits, expected one that only hides keys")
            mask = seen
        return False, mask
    given = options.get("is_causal")
    causal = given if given is not None else getattr(module, "is_causal", True)
    # Eager attention does what its mask says and no more; a single query is the last one and sees all.
    causal = bool(causal) and backend != "eager" and queries > 1
    mask = None if mask is None else mask.bool()[:, None, None, :]  # flash: which tokens are real
    window = options.get("sliding_window") if backend.startswith("flash") else None
    if window and keys > window:
        near = torch.ones(queries, keys, dtype=torch.bool, device=q.device).triu(keys - queries - window + 1)
        mask = near if mask is None else mask & near
    if causal and queries != keys:
        raise RuntimeError(f"{name}: expected as many queries as keys, got {queries} and {keys} (a cache is in use)")
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
    """Queries and keys (batch, heads, T, d_head), where they may look, and what is added to their logits.

    The arguments are those of torch's forward pass. Its masks say where a query may *not* look, or are added.
    """
    weights = module.in_proj_weight.chunk(3)[:2] if module.in_proj_weight is not None else None
    weights = weights or (module.q_proj_weight, module.k_proj_weight)
    biases = (None, None) if module.in_proj_bias is None else module.in_proj_bias.chunk(3)[:2]
    pair = []
    for x, weight, add in zip((query, key), weights, biases, strict=True):
        x = x[None] if x.ndim == 2 else x if module.batch_first else x.transpose(0, 1)
        pair.append(functional.linear(x, weight, add).unflatten(-1, (module.num_heads, -1)).transpose(1, 2))
    if attn_mask is not None and attn_mask.ndim == 3:  # (batch · heads, T, K)
        attn_mask = attn_mask.unflatten(0, (-1, module.num_heads))
    if key_padding_mask is not None:
        key_padding_mask = key_padding_mask[..., None, None, :]
    seen, bias = None, None
    for given in (attn_mask, key_padding_mask):
        if given is not None:
            hidden = given if given.dtype == torch.bool else given.isneginf()
            seen = ~hidden if seen is None else seen & ~hidden
            if given.dtype != torch.bool and (added := given.masked_fill(hidden, 0)).any():
                bias = added if bias is None else bias + added
    return *pair, seen, bias
