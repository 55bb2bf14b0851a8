"""Where a language model's heads look when they look at nothing: sinks, the spike that makes them, and what both do.

`language_model.py` puts it all together.
"""

import math
from contextlib import ExitStack
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor

from ..._checks import at_least_float32
from ...conventions import SINK_WEIGHT
from ...diagnose.recorder import EntropyRecorder
from ...theory.entropy import entropy_share
from ...theory.rank import relative_residual
from ..sweeps.results import mean_and_interval
from .changed_logits import Change, Seen, changed_logits
from .head_laws import Windows
from .measure import OpenedModel
from .streams import spikes_capped, streams, token_losses
from .surgery import LAYERS

# What is recorded of every head, by its name in the records of `EntropyRecorder`.
RECORDED = ("share", "effective_keys", "first_weight", "logit_range", "logit_std", "max_logit")
HALVES = ("attention", "mlp")
NEAR = 8  # positions whose size is stored one by one
CHANNELS = 4  # the largest of the first token's channels that are stored
SPIKE = 10  # a token is a spike if its residual stream is so many times the size of the window's median token


@torch.no_grad()
def measure_sink_heads(opened: OpenedModel, text: Windows) -> list[dict[str, Any]]:
    """Every head on text, window by window: a dict for each, with its layer and head.

    The other entries are a mean over windows and the half-width of its 95 % interval for each of `RECORDED`, which are
    named as in `EntropyRecorder`; and

    - first_weight_by_window: the mean weight on the first token in each window;
    - value_ratio: ‖v‖ of the first token over the mean ‖v‖ of the others;
    - first_output: the size of what the first token adds to the head's output, p_0 ‖v_0‖, over the mean size of what
      the other tokens add together, ‖Σ p_i v_i‖.
    """
    columns: dict[str, list[Tensor]] = {"value_ratio": [], "first_output": []}

    def see(seen: Seen) -> None:
        sizes = seen.values.norm(dim=-1)
        columns["value_ratio"].append(sizes[..., 0] / sizes[..., 1:].mean(-1))
        weights = seen.weights[..., 1:, :]
        of_first = weights[..., 0] * sizes[..., :1]
        of_others = (weights[..., 1:] @ seen.values[..., 1:, :]).norm(dim=-1)
        columns["first_output"].append(of_first.mean(-1) / of_others.mean(-1))

    with EntropyRecorder(opened.model) as recorder:
        for row in text.ids:
            opened.model(row[None], use_cache=False)
    with changed_logits(opened.model, Change(), see=see):
        for row in text.ids:
            opened.model(row[None], use_cache=False)
    windows, layers = len(text.ids), len(columns["value_ratio"]) // len(text.ids)
    recorded = {
        name: torch.tensor([record[name] for record in recorder.records]).reshape(windows, layers, -1)
        for name in RECORDED
    }
    recorded |= {
        name: torch.stack([tensor[0] for tensor in tensors]).reshape(windows, layers, -1)
        for name, tensors in columns.items()
    }
    heads = recorded["share"].shape[-1]
    return [
        {
            "layer": layer,
            "head": head,
            **{name: mean_and_interval(values[:, layer, head].tolist()) for name, values in recorded.items()},
            "first_weight_by_window": recorded["first_weight"][:, layer, head].tolist(),
        }
        for layer in range(layers)
        for head in range(heads)
    ]


@torch.no_grad()
def measure_stream(opened: OpenedModel, text: Windows) -> dict[str, Any]:
    """The residual stream by layer and position.

    Returns:
        - size: ‖x‖ at each of the first `NEAR` positions and, last, the mean over all later ones, by layer: the states
          that enter the first layer and leave each layer. size_interval: half-widths of their 95 % intervals.
        - channels, channel_shares: of the first token, the channels with the largest share of ‖x‖², and that share.
        - added: by "attention" and "mlp", the size of what each layer's half adds to the first token, and the mean
          size of what it adds to the others.
        - spikes: the share of windows in which the first token is over `SPIKE` times the median token's size, by layer;
          then the share of the other tokens that are.
        - spike_layer: the layer that adds most to the first token, in relation to what it adds to the others.
    """
    sizes, shares, spikes, added = [], [], [], []
    for row in text.ids:
        _, stream = streams(opened.model, row[None])
        states = torch.cat(stream.states).double()
        size = states.norm(dim=-1)
        sizes.append(torch.cat([size[:, :NEAR], size[:, NEAR:].mean(-1, keepdim=True)], -1))
        shares.append(states[:, 0].square() / states[:, 0].square().sum(-1, keepdim=True))
        spiked = _spiked(states).double()
        spikes.append(torch.stack([spiked[:, 0], spiked[:, 1:].mean(-1)]))
        halves = [torch.cat(stream.added[kind]).norm(dim=-1) for kind in HALVES]
        added.append(torch.stack([torch.stack([half[:, 0], half[:, 1:].mean(-1)]) for half in halves]))
    every = torch.stack(sizes)
    of_size = [[mean_and_interval(every[:, i, j].tolist()) for j in range(NEAR + 1)] for i in range(every.shape[1])]
    top = torch.stack(shares).mean(0).topk(CHANNELS, dim=-1)
    both = torch.stack(added).mean(0)
    return {
        "size": [[middle for middle, _ in layer] for layer in of_size],
        "size_interval": [[half for _, half in layer] for layer in of_size],
        "channels": top.indices.tolist(),
        "channel_shares": top.values.tolist(),
        "added": {kind: both[i].tolist() for i, kind in enumerate(HALVES)},
        "spikes": torch.stack(spikes).mean(0).tolist(),
        "spike_layer": int((both[:, 0] / both[:, 1]).amax(0).argmax()),
    }


@torch.no_grad()
def measure_first_token(opened: OpenedModel, text: Windows, spiked: int) -> list[dict[str, Any]]:
    """The residual by layer and the loss while the first token, or its spike, is taken away in several ways.

    Args:
        opened: the model, with its output layer.
        text: what it reads.
        spiked: the first layer that reads the spiked token.

    Returns:
        For each way: `way`; as mean over windows and half-width, `loss`, `loss_change` (paired with the model as it
        is), `first_weight` and `entropy_share` (means over heads); `sink_heads`, the share of heads above
        `SINK_WEIGHT`, and `spikes`, the positions of each window that are over ten times the median's size on the way;
        and over the input and the layers, `residual` of all tokens and `residual_of_others` (without the first):
        geometric mean and the ends of its 95 % interval.
    """
    layers = sum(1 for module in opened.model.modules() if type(module).__name__ in LAYERS)
    ways = {
        "as it is": (Change(), None, False),
        "value zeroed": (Change(first="zeroed"), None, False),
        "hidden": (Change(first="hidden"), None, False),
        "hidden once spiked": (Change(first="hidden"), range(spiked, layers), False),
        "value zeroed once spiked": (Change(first="zeroed"), range(spiked, layers), False),
        "spikes capped": (Change(), None, True),
    }
    results, base = [], torch.empty(0)
    for way, (change, where, capped) in ways.items():
        logs: dict[str, list[Tensor]] = {"residual": [], "residual_of_others": []}
        found: dict[str, list[Tensor]] = {"loss": [], "first_weight": [], "entropy_share": [], "sink_heads": []}
        spikes = []
        for row in text.ids:
            seen: list[Seen] = []
            with ExitStack() as stack:
                stack.enter_context(changed_logits(opened.model, change, where, seen.append))
                if capped:
                    stack.enter_context(spikes_capped(opened.model))
                output, stream = streams(opened.model, row[None])
            states = torch.cat(stream.states).double()
            logs["residual"].append(relative_residual(states).log())
            logs["residual_of_others"].append(relative_residual(states[:, 1:]).log())
            weights = torch.cat([layer.weights for layer in seen])
            first = weights[..., 1:, 0].mean(-1)
            found["loss"].append(token_losses(output.logits, row[None]).mean())
            found["first_weight"].append(first.mean())
            found["sink_heads"].append((first > SINK_WEIGHT).double().mean())
            found["entropy_share"].append(entropy_share(weights.clamp(0, 1)).mean())
            spikes.append(_spiked(states).any(0).nonzero()[:, 0].tolist())
        losses = torch.stack(found["loss"])
        base = base if len(base) else losses
        results.append(
            {
                "way": way,
                **{name: mean_and_interval(torch.stack(values).tolist()) for name, values in found.items()},
                "loss_change": mean_and_interval((losses - base).tolist()),
                "spikes": spikes,
                **{of: geometric(torch.stack(values)) for of, values in logs.items()},
            }
        )
    return results


@torch.no_grad()
def measure_prepended(opened: OpenedModel, text: Windows, tokens: dict[str, int]) -> list[dict[str, Any]]:
    """Where the sink goes when one more token is put before each window.

    Returns:
        For each token, by its name: as mean over windows and half-width, `first_weight` on it, `second_weight` on the
        token that used to be the first (means over heads and queries after both), and `loss_change` on the same words.
    """
    results = []
    base = torch.stack([token_losses(opened.model(row[None]).logits, row[None]).mean() for row in text.ids])
    for name, token in tokens.items():
        found: dict[str, list[Tensor]] = {"first_weight": [], "second_weight": []}
        losses = []
        for row in text.ids:
            longer = torch.cat([torch.tensor([token]), row])[None]
            seen: list[Seen] = []
            with changed_logits(opened.model, Change(), see=seen.append):
                output = opened.model(longer, use_cache=False)
            weights = torch.cat([layer.weights for layer in seen])[..., 2:, :]
            found["first_weight"].append(weights[..., 0].mean())
            found["second_weight"].append(weights[..., 1].mean())
            losses.append(token_losses(output.logits, longer)[:, 1:].mean())
        change = (torch.stack(losses) - base).tolist()
        results.append(
            {
                "token": name,
                **{name: mean_and_interval(torch.stack(values).tolist()) for name, values in found.items()},
                "loss_change": mean_and_interval(change),
            }
        )
    return results


def _spiked(states: Float[Tensor, "states tokens dim"]) -> Tensor:
    """Which tokens are over `SPIKE` times the size of the window's median token."""
    sizes = states.norm(dim=-1)
    return sizes > SPIKE * sizes.median(-1, keepdim=True).values


def geometric(logs: Float[Tensor, "windows layers"]) -> dict[str, list[float]]:
    """Geometric means over windows, and the ends of their 95 % intervals, by Student's t on the logarithms."""
    found = [mean_and_interval(column) for column in at_least_float32(logs).T.tolist()]
    ends = {"mean": 0, "low": -1, "high": 1}
    return {name: [math.exp(middle + side * half) for middle, half in found] for name, side in ends.items()}
