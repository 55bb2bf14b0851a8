"""The probability that a Gaussian variable lies in an interval, precise in both tails and at variance 0."""

import math

import torch
from torch import Tensor


def normal_interval(low: Tensor, high: Tensor, mean: Tensor, variance: Tensor) -> Tensor:
    """P(low ≤ z ≤ high) for z ~ N(mean, variance); at variance 0, up to rounding, 1 or 0."""
    degenerate = variance < torch.finfo(variance.dtype).tiny
    # The root's slope is infinite at 0, so the degenerate entries take the root of 1 and are replaced below.
    safe = torch.where(degenerate, torch.ones_like(variance), variance).sqrt()
    a, b = (low - mean) / safe, (high - mean) / safe
    # In the upper tail Φ(b) − Φ(a) cancels; by symmetry it equals Φ(−a) − Φ(−b), which does not.
    upper = a > 0
    a, b = torch.where(upper, -b, a), torch.where(upper, -a, b)
    inside = ((low <= mean) & (mean <= high)).to(safe.dtype)
    return torch.where(degenerate, inside, _normal_cdf(b) - _normal_cdf(a))


def _normal_cdf(x: Tensor) -> Tensor:
    """Φ(x) by erfc, which keeps its relative precision in the lower tail where `torch.special.ndtr` gives 0."""
    return torch.special.erfc(-x / math.sqrt(2)) / 2
