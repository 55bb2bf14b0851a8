"""Where a language model's heads look when they look at nothing: sinks, the spike that makes them, and what both do.

`python -m qkspectrum.experiments.real_models.sinks FOLDER --out FILE`
"""

import math
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor

from ..._checks import at_least_float32
from ...diagnose.recorder import EntropyRecorder
from ...theory.rank import relative_residual
from ..sweeps.results import mean_and_interval
from .changed_logits import Change, Seen, changed_logits
from .head_laws import Windows
from .measure import OpenedModel
from .streams import Streams, streams, token_losses

# What is recorded of every head, by its name in the records of `EntropyRecorder`.
RECORDED = ("share", "effective_keys", "first_weight", "logit_range", "logit_std", "max_logit")
# What becomes of the first token, by its name in the results.
FIRST_TOKEN = {"kept": "kept", "value zeroed": "zeroed", "hidden": "hidden"}
NEAR = 8  # positions whose size is stored one by one
CHANNELS = 4  # the largest of the first token's channels that are stored


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
        - spikes: by layer, the share of tokens beyond the first whose size is over ten times the median token's.
        - residual: `relative_residual` of all tokens; residual_of_others: of all but the first; geometric means.
    """
    found: dict[str, list[list[Tensor]]] = {name: [] for name in ("size", "first", "spikes")}
    added: list[list[Tensor]] = []
    for row in text.ids:
        _, stream = streams(opened.model, row[None])
        states = torch.cat(stream.states).double()
        sizes = states.norm(dim=-1)
        found["size"].append([torch.cat([sizes[:, :NEAR], sizes[:, NEAR:].mean(-1, keepdim=True)], -1)])
        found["first"].append([states[:, 0].square() / states[:, 0].square().sum(-1, keepdim=True)])
        found["spikes"].append([(sizes[:, 1:] > 10 * sizes.median(-1, keepdim=True).values).double().mean(-1)])
        halves = [torch.cat(stream.added[kind]).norm(dim=-1) for kind in ("attention", "mlp")]
        added.append([torch.stack([half[:, 0], half[:, 1:].mean(-1)]) for half in halves])
    size = torch.stack([values[0] for values in found["size"]])
    shares = torch.stack([values[0] for values in found["first"]]).mean(0)
    top = shares.topk(CHANNELS, dim=-1)
    both = torch.stack([torch.stack(halves) for halves in added]).mean(0)
    of_size = [[mean_and_interval(size[:, i, j].tolist()) for j in range(NEAR + 1)] for i in range(size.shape[1])]
    return {
        "size": [[middle for middle, _ in layer] for layer in of_size],
        "size_interval": [[half for _, half in layer] for layer in of_size],
        "channels": top.indices.tolist(),
        "channel_shares": top.values.tolist(),
        "added": {kind: both[i].tolist() for i, kind in enumerate(("attention", "mlp"))},
        "spikes": torch.stack([values[0] for values in found["spikes"]]).mean(0).tolist(),
    }


@torch.no_grad()
def measure_first_token(opened: OpenedModel, text: Windows) -> list[dict[str, Any]]:
    """The residual by layer and the loss, with the first token kept, its value zeroed, and hidden from all others.

    Returns:
        For each: what became of the token, `loss` (mean over windows and half-width), `loss_change` (paired with the
        model as it is), and, over the input and the layers, `residual` of all tokens and `residual_of_others` (without
        the first): geometric mean and the ends of its 95 % interval.
    """
    losses: dict[str, Tensor] = {}
    results = []
    for name, first in FIRST_TOKEN.items():
        logs: dict[str, list[Tensor]] = {"residual": [], "residual_of_others": []}
        loss = []
        with changed_logits(opened.model, Change(first=first)):
            for row in text.ids:
                output, stream = streams(opened.model, row[None])
                states = torch.cat(stream.states).double()
                logs["residual"].append(relative_residual(states).log())
                logs["residual_of_others"].append(relative_residual(states[:, 1:]).log())
                loss.append(token_losses(output.logits, row[None]).mean())
        losses[name] = torch.stack(loss)
        results.append(
            {
                "first_token": name,
                "loss": mean_and_interval(losses[name].tolist()),
                "loss_change": mean_and_interval((losses[name] - losses["kept"]).tolist()),
                **{of: geometric(torch.stack(values)) for of, values in logs.items()},
            }
        )
    return results


def geometric(logs: Float[Tensor, "windows layers"]) -> dict[str, list[float]]:
    """Geometric means over windows, and the ends of their 95 % intervals, by Student's t on the logarithms."""
    found = [mean_and_interval(column) for column in at_least_float32(logs).T.tolist()]
    ends = {"mean": 0, "low": -1, "high": 1}
    return {name: [math.exp(middle + side * half) for middle, half in found] for name, side in ends.items()}
