"""Path decomposition: what a layered attention network computes, as a sum over paths, grouped by their length.

With skip connections a layer maps Z to Z + Σ_h P_h Z A_h. Multiplied out, L layers of H heads are a sum over
(H + 1)^L paths, each of which takes one head or the skip in every layer; its length is the number of heads it takes.
"""

import torch
from jaxtyping import Float
from torch import Tensor

from .._checks import at_least_float32, check_finite, check_floating, check_rows_sum_to_one, check_whole
from ..errors import QKError
from ..theory.precision import in_full_precision
from .model import Transformer

_MOST_LAYERS = 10_000  # the number of paths has as many digits


@in_full_precision
def path_sums(
    attention: Float[Tensor, "layers heads tokens tokens"],
    values: Float[Tensor, "layers heads dim dim"] | tuple[Tensor, Tensor],
    x: Float[Tensor, "tokens dim"],
    skip: bool = True,
) -> Float[Tensor, "lengths tokens dim"]:
    """The sum of all paths of each length, without walking them one by one.

        Z_{0,0} = X,   Z_{l,k} = Z_{l−1,k} + Σ_h P_{l,h} Z_{l−1,k−1} A_{l,h}

    Added up over k, Z_{L,k} is the network's output. The cost is O(L²H) products of matrices for (H + 1)^L paths.

    Args:
        attention: P, the attention maps (L, H, T, T), rows summing to 1.
        values: A, each head's map from tokens to its contribution, acting from the right (L, H, d, d): w_vᵀ w_oᵀ of
            the head's value and output weights. Or its two factors, (L, H, d, d_head) and (L, H, d_head, d).
        x: the tokens that enter the first layer (T, d).
        skip: the layers have skip connections; without them all paths have length L.

    Returns:
        (L + 1, T, d): entry k is the sum of all C(L, k) H^k paths of length k.

    Raises:
        QKError: shapes that do not match, NaN or Inf, or attention rows that do not sum to 1.

    Source: the decomposition is Dong, Cordonnier & Loukas 2021, section 2; the sums by length are ours.
    Status: exact.
    """
    factors = values if isinstance(values, tuple) else (values,)
    _check_paths(attention, factors, x)
    layers = attention.shape[0]
    x = at_least_float32(x)
    # Tokens first, lengths second, so that a head mixes the tokens of all lengths in one matrix product.
    sums = torch.zeros(x.shape[0], layers + 1, x.shape[1], dtype=x.dtype, device=x.device)
    sums[:, 0] = x
    for layer in range(layers):
        first = 0 if skip else layer
        shorter = sums[:, first : layer + 1].clone()
        if not skip:
            sums[:, layer] = 0
        for head in range(attention.shape[1]):
            step = (attention[layer, head].to(x.dtype) @ shorter.flatten(1)).view_as(shorter)
            for factor in factors:
                step = step @ factor[layer, head].to(x.dtype)
            sums[:, first + 1 : layer + 2] += step
    return sums.transpose(0, 1)


@torch.no_grad()
def transformer_path_sums(
    model: Transformer, x: Float[Tensor, "tokens width"]
) -> Float[Tensor, "lengths tokens width"]:
    """`path_sums` of a `Transformer`: what paths of each length add to its output `model.body(x)`.

    Args:
        model: without LayerNorm and MLP, which are not linear in the tokens; dropout is switched off.
        x: embeddings (T, width).

    Raises:
        QKError: a model with LayerNorm, MLP or gated heads, or as `path_sums`.

    Status: exact.
    """
    config = model.config
    if config.norm != "none" or config.mlp:
        raise QKError(f'model: expected norm="none" and mlp=False, got norm={config.norm!r} and mlp={config.mlp}')
    if any(hasattr(block.attention, "gate") for block in model.blocks):
        raise QKError("model: expected attention that is linear in the values, got gated heads")
    training = model.training
    model.eval()
    attention = torch.stack(model.attention_maps(x))
    model.train(training)
    layers = [block.attention for block in model.blocks]
    down = torch.stack([a.v_proj.weight.mT.unflatten(-1, (a.heads, -1)).transpose(0, 1) for a in layers])
    up = torch.stack([a.out_proj.weight.mT.unflatten(0, (a.heads, -1)) for a in layers])
    return path_sums(attention, (down, up), x, config.skip)


def path_length_distribution(layers: int, heads: int) -> Float[Tensor, " lengths"]:
    """Share of the (H + 1)^L paths that have each length: C(L, k) H^k / (H + 1)^L, binomial. Status: exact.

    Args:
        layers: L, from 0 to 10,000.
        heads: H, at least 1.

    Returns:
        (L + 1,) shares, float64.

    Raises:
        QKError: layers or heads is not an integer in its range.
    """
    check_whole("layers", layers, 0)
    check_whole("heads", heads, 1)
    if layers > _MOST_LAYERS:
        raise QKError(f"layers: expected at most {_MOST_LAYERS:,}, got {layers:,}")
    total, paths, shares = (heads + 1) ** layers, 1, []
    for k in range(layers + 1):
        shares.append(paths / total)
        paths = paths * (layers - k) * heads // (k + 1)
    return torch.tensor(shares, dtype=torch.float64)


def _check_paths(attention: Tensor, factors: tuple[Tensor, ...], x: Tensor) -> None:
    check_floating("attention", attention, 4)
    check_floating("x", x, 2)
    layers, heads, queries, keys = attention.shape[-4:]
    if attention.ndim != 4 or queries != keys:
        raise QKError(f"attention: expected shape (L, H, T, T), got {tuple(attention.shape)}")
    if x.shape[0] != keys or x.ndim != 2:
        raise QKError(f"x: expected shape ({keys}, d) to fit the attention maps, got {tuple(x.shape)}")
    check_finite("attention", attention, 2)
    check_finite("x", x, 2)
    width = x.shape[1]
    for factor in factors:
        check_floating("values", factor, 4)
        if factor.shape[:-1] != (layers, heads, width):
            raise QKError(f"values: expected shape ({layers}, {heads}, {width}, …), got {tuple(factor.shape)}")
        check_finite("values", factor, 2)
        width = factor.shape[-1]
    if width != x.shape[1]:
        raise QKError(f"values: expected maps back to width {x.shape[1]}, got {width}")
    check_rows_sum_to_one("attention", attention)
