"""Every head's W scaled, shifted, symmetrised or without its sink, in a trained model, with the loss as the judge.

Part of `python -m qkspectrum.experiments.real_models.language_model`.
"""

from collections.abc import Collection, Sequence
from typing import Any

import torch
from torch import Tensor
from tqdm import tqdm  # the one for terminals: that for notebooks ignores TQDM_DISABLE

from ...theory.entropy import attention_entropy, row_shares
from ..sweeps.results import mean_and_interval
from .changed_logits import Change, Seen, changed_logits
from .head_laws import Windows
from .streams import streams, token_losses

GAINS = (0.0, 0.25, 0.5, 0.75, 0.9, 1.1, 1.25, 1.5, 2.0, 4.0)
SHIFTS = (-8.0, -4.0, -2.0, -1.0, -0.5, 0.5, 1.0, 2.0, 4.0, 8.0)
# By the name of a family, its changes by the number on the axis.
FAMILIES: dict[str, dict[float, Change]] = {
    "gain": {a: Change(gain=a) for a in GAINS},
    "gain, mean kept": {a: Change(gain=a, keep_mean=True) for a in GAINS},
    "mean": {c: Change(shift=c) for c in SHIFTS},
    "mean, norm kept": {c: Change(shift=c, keep_norm=True) for c in SHIFTS},
    "antisymmetric part": {0.0: Change(symmetric=True)},
}
# The changes that are also made to one layer at a time.
OF_ONE_LAYER = {"gain": (0.0, 2.0), "mean": (-4.0, 4.0)}
BATCH = 8  # windows in one forward pass


@torch.no_grad()
def measure_interventions(model: Any, text: Windows) -> list[dict[str, Any]]:
    """Change all heads of all layers, and run the model.

    Returns:
        A dict for each change: family, value, and, as mean over windows and half-width of the 95 % interval, loss (in
        nats a token), loss_change (paired with the model as it is), entropy_share and first_weight (of all heads).
        The first is the model as it is.
    """
    base = _losses(model, text, Change())
    rows = [{"family": "none", "value": None, **_row(base, base)}]
    settings = [(family, value) for family, values in FAMILIES.items() for value in values]
    for family, value in tqdm(settings, desc="all layers"):
        found = _losses(model, text, FAMILIES[family][value])
        rows.append({"family": family, "value": value, **_row(found, base)})
    return rows


@torch.no_grad()
def measure_by_layer(model: Any, text: Windows, layers: int) -> list[dict[str, Any]]:
    """Make the changes of `OF_ONE_LAYER` to one layer at a time; only that layer and later ones are run again.

    Returns:
        A dict for each change and layer: layer, family, value, and loss_change as in `measure_interventions`.
    """
    states = [streams(model, ids)[1].states for ids in text.ids.split(BATCH)]
    base = _losses(model, text, Change())
    rows = []
    for layer in tqdm(range(layers), desc="one layer"):
        entering = [of_batch[layer] for of_batch in states]  # each batch's states that enter the layer
        for family, values in OF_ONE_LAYER.items():
            for value in values:
                found = _losses(model, text, FAMILIES[family][value], layer, entering)
                change = mean_and_interval((found["loss"] - base["loss"]).tolist())
                rows.append({"layer": layer, "family": family, "value": value, "loss_change": change})
    return rows


def _row(found: dict[str, Tensor], base: dict[str, Tensor]) -> dict[str, Any]:
    row = {name: mean_and_interval(values.tolist()) for name, values in found.items()}
    return row | {"loss_change": mean_and_interval((found["loss"] - base["loss"]).tolist())}


def _losses(
    model: Any, text: Windows, change: Change, layer: int | None = None, entering: Sequence[Tensor] | None = None
) -> dict[str, Tensor]:
    """Loss, entropy share and weight on the first token under a change, (windows,) each.

    Args:
        model: with its output layer.
        text: what it reads.
        change: what is done.
        layer: the only layer to change; None for all.
        entering: what enters that layer, batch by batch, where earlier layers need not be run again.
    """
    found: dict[str, list[Tensor]] = {"loss": [], "entropy_share": [], "first_weight": []}
    layers: Collection[int] | None = None if layer is None else [layer]
    for i, ids in enumerate(text.ids.split(BATCH)):
        shares: list[Tensor] = []
        firsts: list[Tensor] = []

        def see(seen: Seen, shares: list[Tensor] = shares, firsts: list[Tensor] = firsts) -> None:
            keys = torch.arange(1, seen.weights.shape[-1] + 1)
            entropy = attention_entropy(seen.weights.clamp(0, 1))
            shares.append(row_shares(entropy, keys)[..., 1:].mean((1, 2)))
            firsts.append(seen.weights[..., 1:, 0].mean((1, 2)))

        with changed_logits(model, change, layers, see):
            state = None if entering is None else entering[i]
            output, _ = streams(model, ids, layer or 0, state)
        found["loss"].append(token_losses(output.logits, ids).mean(-1))
        found["entropy_share"].append(torch.stack(shares).mean(0))
        found["first_weight"].append(torch.stack(firsts).mean(0))
    return {name: torch.cat(values) for name, values in found.items()}
