"""Tokens merging layer by layer: a silent animation in SVG and CSS, which stands still where motion is unwelcome."""

from html import escape

import torch
from jaxtyping import Float
from torch import Tensor

from ..conventions import PALETTE
from ..theory.rank import relative_residual, residual
from .chapters.rank_collapse import network, states, tokens
from .chapters.shared import power_of_ten

LAYERS, STILL = 12, 3  # shown; the layer of the still picture, after which attention alone has collapsed
SECONDS, MOVING = 14, 85  # of a round; per cent of it, the rest shows the end
SIDE, GAP, REACH, TOP = 300, 44, 1.0, 30  # pixels, and the tokens' root mean square sizes to an edge
PANELS = {
    "attention alone": {},
    "a whole transformer layer": {"skip": True, "mlp": True, "norm": "pre"},
}
STYLE = """
.qkm { max-width: %(width)dpx; margin: 0 }
.qkm svg { display: block; width: 100%%; font: 14px system-ui, sans-serif; fill: currentColor }
.qkm label { display: inline-flex; gap: 8px; align-items: center; min-height: 44px; font-size: 14px }
@media screen and (prefers-reduced-motion: no-preference) {
  .qkm .qkm-trail { display: none }
  .qkm .qkm-moves { animation: %(seconds)ds linear infinite }
  .qkm input:checked ~ svg .qkm-moves { animation-play-state: paused }
}
@media print, (prefers-reduced-motion: reduce) { .qkm :is(input, label) { display: none } }
"""


@torch.no_grad()
def _seen(seed: int, **switches) -> tuple[Float[Tensor, "depths tokens 2"], Float[Tensor, " depths"]]:
    """The tokens in the plane in which the first ones differ most, over their size; and their relative residual."""
    found = states(network(seed, LAYERS, **switches), tokens(seed))
    plane = torch.linalg.svd(residual(found[0]), full_matrices=False).Vh[:2]
    plane = plane * plane.gather(1, plane.abs().argmax(1, keepdim=True)).sign()
    size = found.norm(dim=(1, 2), keepdim=True) / found.shape[1] ** 0.5
    return (found / size) @ plane.mT, relative_residual(found)


def merging(seed: int = 0) -> str:
    """HTML with the tokens of two networks of chapter 3, moving from layer to layer in one round of 14 seconds."""
    drawn, rules, left = [], [], {}
    for panel, (name, switches) in enumerate(PANELS.items()):
        places, relative = _seen(seed, **switches)
        left[name] = relative[STILL].item()
        x0 = panel * (SIDE + GAP)
        at = (places.clamp(-REACH, REACH) * SIDE / (2 * REACH)).tolist()
        drawn.append(
            f'<g transform="translate({x0} {TOP})"><text y="-10" font-weight="600">{name}</text>'
            f'<rect width="{SIDE}" height="{SIDE}" rx="6" fill="none" stroke="currentColor" opacity=".35"/>'
            f'<g transform="translate({SIDE / 2:g} {SIDE / 2:g})">{_tokens(panel, at, rules)}</g></g>'
        )
    width, foot = 2 * SIDE + GAP, TOP + SIDE + 34
    steps = "".join(
        f'<text x="{_x(layer)}" y="{foot + 22}" text-anchor="middle">{layer}</text>'
        for layer in range(0, LAYERS + 1, 3)
    )
    ends = [f"{{transform:translateX({_x(layer)}px)}}" for layer in (0, LAYERS)]
    rules.append(f"@keyframes qkm-layer{{0%{ends[0]}{MOVING}%,to{ends[1]}}}")
    alone, built = left.values()
    alt = (
        f"Two squares with {len(at[0])} tokens as dots, by layer. At layer {STILL} attention alone has drawn all of "
        f"them into one point; in the network as it is built they stay apart to the last of {LAYERS} layers."
    )
    finding = (
        "The same tokens in two networks with random weights, layer by layer, in one plane and over their own size. "
        f"After {STILL} layers attention alone leaves less than {power_of_ten(alone)} of the tokens’ size to tell them "
        f"apart (their relative residual), layers with skip connections, MLPs and LayerNorm {built:.2f}."
    )
    style = STYLE % {"width": width, "seconds": SECONDS} + "".join(rules)
    return (
        f'<figure class="qkm"><style>{style}</style><input type="checkbox" id="qkm-pause">'
        f'<label for="qkm-pause">Pause</label>'
        f'<svg viewBox="0 0 {width} {foot + 28}" role="img" aria-label="{escape(alt)}">{"".join(drawn)}'
        f'<path d="M{_x(0)} {foot}H{_x(LAYERS)}" stroke="currentColor" opacity=".35"/>'
        f'<text x="0" y="{foot + 5}">layer</text>{steps}'
        f'<circle class="qkm-moves" cy="{foot}" r="6" '
        f'style="transform:translateX({_x(STILL)}px);animation-name:qkm-layer"/>'
        f'</svg><figcaption style="text-align:left;font-weight:400">{escape(finding)}</figcaption></figure>'
    )


def _x(layer: int) -> float:
    """Where a layer stands on the axis below the squares."""
    return round(60 + layer / LAYERS * (2 * SIDE + GAP - 70), 1)


def _tokens(panel: int, at: list[list[list[float]]], rules: list[str]) -> str:
    """The dots of one square at the still layer, with trails from the first; adds their keyframes to `rules`."""
    dots = []
    for token in range(len(at[0])):
        way = [(f"{layer[token][0]:.0f}", f"{-layer[token][1]:.0f}") for layer in at]
        moves = [f"translate({x}px,{y}px)" for x, y in way]
        keys = "".join(
            f"{MOVING * layer / LAYERS:.3g}%{{transform:{move}}}"
            for layer, move in enumerate(moves)
            if not 0 < layer < LAYERS or {moves[layer - 1], moves[layer + 1]} != {move}
        )
        name = f"qkm-{panel}-{token}"
        rules.append(f"@keyframes {name}{{{keys}to{{transform:{moves[-1]}}}}}")
        trail = "L".join(f"{x} {y}" for x, y in way[: STILL + 1])
        dots.append(
            f'<path class="qkm-trail" d="M{trail}" fill="none" stroke="{PALETTE[0]}" opacity=".3"/>'
            f'<circle class="qkm-moves" r="5" fill="{PALETTE[0]}" fill-opacity=".75" '
            f'style="transform:{moves[STILL]};animation-name:{name}"/>'
        )
    return "".join(dots)
