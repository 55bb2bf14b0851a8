"""Attention entropy, recorded while a model trains, for any backend that computes its attention."""

import math
import re
import sys
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import torch
from torch import Tensor, nn

from .._checks import check_whole
from ..conventions import LENGTH
from ..errors import QKError, UnsupportedAttentionError
from ..theory.entropy import row_shares
from ..theory.rank import effective_rank, relative_residual
from ..theory.streaming import AttentionStatistics, attention_statistics
from ..transformer.model import SelfAttention
from ..weights.live import plain_name
from .calls import Calls, Eager
from .functions import AttentionFunctions
from .hooks import add_listener, remove_listener
from .requests import AttentionRequest, of_interface, of_torch_attention

Asked = AttentionRequest  # its former name
_ATTENTION = re.compile("attention|attn", re.IGNORECASE)
_ROWS_AT_ONCE = 64


class EntropyRecorder:
    """Records the attention entropy of every layer and head during a model's own forward passes.

    Queries and keys are taken where the attention is computed, and statistics are recomputed from them in blocks,
    because fused kernels never form the weights. This works with any Hugging Face backend (eager, SDPA, flash, flex),
    with rotary positions and grouped keys, and with any module that calls torch's `scaled_dot_product_attention`
    (timm's, diffusers'), or a softmax of formed logits in a module called attention (BLOOM, GPT-J). Outputs do not
    change. Cross-attention is recorded too.

        with EntropyRecorder(model, every=100) as recorder:
            train(model)
        pandas.DataFrame(recorder.records)

    A record is of one head in one call. It holds call (the number of the model's forward pass, from 0), name and layer
    (of the attention module, in the order of computation), head, training (whether in training mode), and

    - means over the batch's rows with more than one key: entropy (nats), share (of log keys), peak (largest weight),
      effective_keys (exp H), first_weight (weight of the first token), logit_range (max − min) and logit_std;
    - over all rows: max_logit, the largest logit, and log_sum_exp, the smallest log Σ exp of logits;
    - query_norm and key_norm, means of ‖q‖₂ and ‖k‖₂;
    - relative_residual and effective_rank of the first 64 tokens that the layer's attention reads, the same for all of
      its heads.

    Where queries or keys are not finite, so that the statistics are NaN, the records say so by name, and the model goes
    on. A learned sink (gpt-oss) counts as one more key.

    A model may be compiled before or after this, and copied or saved meanwhile; copies are not recorded. Recorded calls
    are not compiled, and torch's own encoder runs without its fast path, which skips the modules in evaluation. The
    caches of torch.compile are cleared when a recorder opens and closes. A model compiled with `fullgraph=True` must be
    given in its compiled form.

    Attributes:
        records: list of dicts, one for each recorded call, layer and head.

    Args:
        model: any module with attention; it may be called itself, or modules in it, as Lightning does.
        every: record one call in this many, starting with the first.

    Raises:
        QKError: no module of the model is called attention, or `every` is not a positive integer.
        UnsupportedAttentionError: during a recorded call of the model, no attention was seen, or a layer (named) uses
            a cache, keys of its own, or weights that are not a softmax. It is both a `QKError` and a `RuntimeError`.

    Warns:
        UserWarning: at the end, if no call, or no attention, was seen.

    Status: exact, to rounding of the logits; dropout on the weights is ignored.
    """

    def __init__(self, model: nn.Module, every: int = 1):
        check_whole("every", every, 1)
        if not isinstance(model, nn.Module):
            raise QKError(f"model: expected a torch.nn.Module, got {type(model).__name__}")
        self.records: list[dict] = []
        self._every, self._call, self._layers, self._recording = every, -1, 0, False
        self._names = {module: plain_name(path) for path, module in model.named_modules()}
        self._own = [module for module in self._names if isinstance(module, SelfAttention)]
        self._of_torch = [module for module in self._names if isinstance(module, nn.MultiheadAttention)]
        transformers = sys.modules.get("transformers")
        hugging_face = [m for m in self._names if transformers and isinstance(m, transformers.PreTrainedModel)]
        self._is_hugging_face = bool(hugging_face)
        named = [module for module in self._names if self._is_attention(module)]
        if not (named or hugging_face):
            raise QKError(
                f"model: no attention found in {type(model).__name__}, expected qkspectrum.SelfAttention or "
                "torch.nn.MultiheadAttention, a Hugging Face model, or modules with attention in their names"
            )
        self._served: set[nn.Module] = set()
        self._by_function: set[nn.Module] = set()  # those whose attention is seen only as a function of torch's
        self._tokens: dict[nn.Module, Tensor] = {}
        self._listening = ExitStack()
        self._handles: list = []
        self._kind, self._is_open = type(model).__name__, True
        self._calls = Calls(model, [*named, *hugging_face], self._begin, self._end)
        _forget_compiled()
        self._eager, self._is_late = Eager(), False
        self._prepare(0)

    def __enter__(self) -> "EntropyRecorder":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.close(warn=kind is None)

    def close(self, warn: bool = True) -> None:
        """Stop recording and leave the model as it was. The records stay. A second call does nothing.

        Args:
            warn: whether to warn if no call, or no attention, was seen.
        """
        if not self._is_open:
            return
        self._is_open = False
        self._listening.close()
        self._calls.close()
        self._eager.end()
        for handle in self._handles:
            handle.remove()
        self._handles = []
        _forget_compiled()
        if warn and not self._served:
            seen = "calls were seen, but no attention" if self._calls.count else "no call was seen"
            warnings.warn(
                f"{self._kind}: {seen}, expected forward passes of this very model, or of modules in it, while the "
                "recorder was open",
                stacklevel=3,
            )

    def _is_attention(self, module: nn.Module) -> bool:
        """Whether the name of a module, or of one around it, says attention, or its class does."""
        return bool(_ATTENTION.search(f"{self._names[module]} {type(module).__name__}"))

    def _wants(self, call: int) -> bool:
        """Whether to record a call, which now begins or is the next one."""
        return call % self._every == 0

    def _prepare(self, call: int) -> None:
        """Have the next call run without torch.compile if it will be recorded: inside compiled code it is too late."""
        if self._wants(call):
            self._eager.begin()

    def _begin(self, call: int, is_compiled: bool, module: nn.Module, arguments: tuple, named: dict) -> None:
        if call != self._call:
            self._call, self._layers = call, 0
            is_wanted = self._wants(call) or self._is_late
            self._recording, self._is_late = is_wanted and not is_compiled, is_wanted and is_compiled
            if self._is_late:  # the next call is recorded instead
                self._eager.begin()
        # Layers are recorded in the forward pass only: activation checkpointing repeats them in the backward pass.
        if self._recording:
            self._listening.enter_context(self._listen())
            # This module is being called already, so that hooks on it would come too late.
            if self._is_attention(module):
                self._keep_tokens(module, arguments, named)
            if isinstance(module, SelfAttention):
                self._on_own_attention(module, arguments)
            if isinstance(module, nn.MultiheadAttention):
                self._on_torch_attention(module, arguments, named)

    def _end(self, is_whole_model: bool) -> None:
        self._listening.close()
        self._tokens.clear()
        if not self._is_late:
            self._eager.end()
            self._prepare(self._call + 1)
        if is_whole_model and self._recording and not self._layers:
            raise UnsupportedAttentionError(
                f"model: no attention was seen in this call of {self._kind}, expected Hugging Face's "
                "AttentionInterface, torch's scaled_dot_product_attention, or a softmax of logits (batch, heads, T, K) "
                "in a module with attention in its name"
            )

    @contextmanager
    def _listen(self) -> Iterator[None]:
        """Until the end of this call, see what every attention module computes."""
        had_fast_path = torch.backends.mha.get_fastpath_enabled()
        handles = [module.register_forward_pre_hook(self._on_own_attention) for module in self._own]
        for module in self._of_torch:
            handles.append(module.register_forward_pre_hook(self._on_torch_attention, with_kwargs=True))
        for module in self._names:
            if self._is_attention(module):
                handles.append(module.register_forward_pre_hook(self._keep_tokens, with_kwargs=True, prepend=True))
        try:
            torch.backends.mha.set_fastpath_enabled(False)
            if self._is_hugging_face:  # such models may hold torch's attention as well: SigLIP's pooling head
                add_listener(self)
            self._eager.begin()  # modules in it may be compiled, if it is not
            with self._functions():
                yield
        finally:
            if self._is_hugging_face:
                remove_listener(self)
            torch.backends.mha.set_fastpath_enabled(had_fast_path)
            for handle in handles:
                handle.remove()

    def _functions(self) -> AttentionFunctions:
        return AttentionFunctions(self._names, self._is_attention, self._on_function)

    def _keep_tokens(self, module: nn.Module, arguments: tuple, named: dict) -> None:
        given = (*arguments, *named.values())
        tokens = (x for x in given if isinstance(x, Tensor) and x.is_floating_point() and x.ndim == 3)
        if (x := next(tokens, None)) is not None:
            self._tokens[module] = x.detach()

    def _on_own_attention(self, module: SelfAttention, arguments: tuple) -> None:
        self._served.add(module)
        cap = getattr(module, "logit_cap", None)  # of a `SoftCap`
        if not module.is_softmax and cap is None:
            raise UnsupportedAttentionError(
                f"{self._names[module]}: its weights are not a softmax, expected a softmax of q kᵀ/λ alone"
            )
        with torch.no_grad():
            q, k = (x.reshape(-1, *x.shape[-3:]) for x in module.queries_and_keys(arguments[0]))
        self._record(module, AttentionRequest(q, k, module.causal, cap=cap))

    def _on_torch_attention(self, module: nn.MultiheadAttention, arguments: tuple, named: dict) -> None:
        self._served.add(module)
        if module.bias_k is not None or module.add_zero_attn:
            raise UnsupportedAttentionError(
                f"{self._names[module]}: it adds keys of its own, expected no keys but the tokens'"
            )
        with torch.no_grad():
            request = of_torch_attention(module, *arguments, **named)
        self._record(module, request)

    def on_attention(self, module: nn.Module, q: Tensor, k: Tensor, mask: Any, backend: str, options: dict) -> None:
        """Record what a Hugging Face layer hands to its backend, see `hooks.Listener`."""
        if module in self._names:
            self._served.add(module)
            request = of_interface(self._names[module], module, q.detach(), k.detach(), mask, backend, options)
            self._record(module, request)

    def _on_function(self, module: nn.Module, request: AttentionRequest) -> None:
        name = f"{self._names[module]}."  # a part of a module that is recorded already is no attention of its own
        if not any(name.startswith(f"{self._names[served]}.") for served in self._served - self._by_function):
            self._by_function.add(module)
            self._record(module, request)

    def _record(self, module: nn.Module, request: AttentionRequest) -> None:
        self._served.add(module)
        with torch.no_grad():
            self.record(module, request._replace(q=request.q.detach(), k=request.k.detach()))
        self._layers += 1

    def record(self, module: nn.Module, request: AttentionRequest) -> None:
        """Store measurements of one layer; subclasses may store others."""
        q, k, mask = request.q, request.k, request.mask
        found = attention_statistics(q.shape[:-2], *request[:5], _ROWS_AT_ONCE, *request[5:])
        real = torch.ones_like(found.keys, dtype=torch.bool)
        if mask is not None and q.shape[-2] == k.shape[-2]:
            # A token that is hidden even from itself is padding, and so is its query.
            real = real & (mask[..., 0, :] if mask.shape[-2] == 1 else mask.diagonal(dim1=-2, dim2=-1))
        columns = _of_heads(found, real, request) | _of_tokens(self._tokens.pop(module, None), real[0, 0])
        columns = {name: values.tolist() if isinstance(values, Tensor) else values for name, values in columns.items()}
        common = {"call": self._call, "name": self._names[module], "layer": self._layers}
        for head in range(q.shape[-3]):
            row = {name: values[head] if isinstance(values, list) else values for name, values in columns.items()}
            self.records.append({**common, "head": head, "training": module.training, **row})


def _of_heads(found: AttentionStatistics, real: Tensor, request: AttentionRequest) -> dict[str, Tensor]:
    """What is recorded of every head, (heads,) each; NaN where a row that counts is NaN, or no row counts."""
    several, any_key = real & (found.keys > 1), real & (found.keys > 0)
    averaged = {
        "entropy": found.entropy,
        "share": row_shares(found.entropy, found.keys),
        "peak": found.peak,
        "effective_keys": found.effective_keys,
        "first_weight": found.first_weight,
        "logit_range": found.logit_range,
        "logit_std": found.logit_std,
    }
    columns = {
        name: values.masked_fill(~several, 0).sum((0, -1)) / several.sum((0, -1)) for name, values in averaged.items()
    }
    nowhere = ~any_key.any(0).any(-1)
    columns["max_logit"] = found.max_logit.masked_fill(~any_key, -math.inf).amax((0, -1)).masked_fill(nowhere, math.nan)
    columns["log_sum_exp"] = (
        found.log_sum_exp.masked_fill(~any_key, math.inf).amin((0, -1)).masked_fill(nowhere, math.nan)
    )
    for name, vectors in (("query_norm", request.q), ("key_norm", request.k)):
        norms = torch.linalg.vector_norm(vectors.float(), dim=-1).mean((0, -1))
        columns[name] = norms if vectors.shape[-1] else torch.full_like(norms, math.nan)
    return columns


def _of_tokens(x: Tensor | None, real: Tensor) -> dict[str, float]:
    """Relative residual and effective rank of the first tokens of the first sequence; NaN if they are not known."""
    if x is not None and x.shape[1] == len(real):
        window = x[0][real][:LENGTH].double().cpu()
        if len(window) > 1 and window.isfinite().all():
            sizes = torch.linalg.eigvalsh(window @ window.mT).clamp_min(0).sqrt()
            return {
                "relative_residual": relative_residual(window).item(),
                "effective_rank": effective_rank(sizes).item(),
            }
    return {"relative_residual": math.nan, "effective_rank": math.nan}


def _forget_compiled() -> None:
    """Let torch.compile trace everything anew: it would not see hooks that were added or removed."""
    torch.compiler.reset()
