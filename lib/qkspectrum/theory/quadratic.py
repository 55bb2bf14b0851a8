"""The exact distribution of a quadratic form in Gaussian variables, z = Σ_k w_k χ²_k(1), with weights of any sign.

Its characteristic function φ(t) = Π_k (1 − 2jtw_k)^(−1/2) is inverted by Gil-Pelaez' formula,
P(z ≤ x) = ½ − (1/π) ∫_0^∞ Im[φ(t) e^(−jtx)] dt/t, in one of two ways, both to 1e-10 or better:

- along the real axis, with the midpoint rule. Its only errors are the mass of z beyond the period 2π/step, which a
  tail bound keeps below e^−30, and the truncated end, where |φ| < e^−32. Cheap when many weights make φ fall fast.
- along a ray at 45° to it, in log t. There e^(−jtx) decays by itself, so that one weight is enough; the trapezoid
  rule in log t converges exponentially. On the ray φ may grow by 2^(1/4) for every weight, and rounding errors with
  it. Used for few weights, or for weights of so many orders of magnitude that the axis would need too many points.
"""

import math
from collections.abc import Callable

import torch
from jaxtyping import Float
from torch import Tensor

from .._checks import check_finite
from ..errors import QKError

FEW_WEIGHTS = 20  # φ grows at most 2^(20/4) = 32-fold along the ray
_NEGLIGIBLE = 1e-13  # of the largest weight; smaller ones are rounding errors of a rank-deficient W
_MOST_POINTS = 20_000  # along the real axis
_EXPONENT = 30.0  # errors of e^−30 = 1e-13
_RAY_STEP = 0.07  # exponential convergence: 2e-14 for 20 equal weights, the worst case


def interval_probability(
    weights: Float[Tensor, "forms terms"], low: Float[Tensor, " forms"], high: Float[Tensor, " forms"]
) -> Float[Tensor, " forms"]:
    """P(low ≤ z ≤ high) for each row of weights, with low < 0 < high; float64.

    Error below 1e-10. Source: Gil-Pelaez 1951; the midpoint rule is Davies' (1980). Status: exact (to that error).
    """
    check_finite("weights", weights, 1)
    if not weights.any():
        return ((low <= 0) & (high >= 0)).to(low)
    largest = weights.abs().amax(1)
    weights = weights[:, (weights.abs() > _NEGLIGIBLE * largest.max()).any(0)]
    if weights.shape[1] <= FEW_WEIGHTS:
        return _between_rays(weights, low, high)

    def log_cf(t: Tensor) -> tuple[Tensor, Tensor]:
        parts = [_log_cf(s, w) for s, w in zip(t, weights, strict=True)]
        return torch.stack([p[0] for p in parts]), torch.stack([p[1] for p in parts])

    def log_modulus(t: Tensor) -> Tensor:
        return log_cf(t)[0]

    found = _along_line(log_cf, log_modulus, weights.sum(1), weights.square().sum(1), largest, low, high)
    return _between_rays(weights, low, high) if found is None else found


def scaled_interval_probability(
    base: Float[Tensor, " terms"],
    plus: Float[Tensor, " forms"],
    minus: Float[Tensor, " forms"],
    low: Float[Tensor, " forms"],
    high: Float[Tensor, " forms"],
) -> Float[Tensor, " forms"]:
    """`interval_probability` of forms with weights plus · base and −minus · base, for many terms.

    All forms share one function of one variable, g(s) = −½ Σ_k log(1 − 2js base_k): log φ(t) is
    g(t·plus) + conj g(t·minus). g is tabulated once with two derivatives and interpolated by quintics, so that the cost
    hardly grows with the number of forms. Error below 1e-9. Status: exact (to that error).
    """
    for name, given in (("base", base), ("plus", plus), ("minus", minus)):
        check_finite(name, given, 1)
    largest = base.abs().max()
    base = base[base.abs() > _NEGLIGIBLE * largest]
    weights = torch.cat([plus[:, None] * base, -minus[:, None] * base], 1)
    if weights.shape[1] <= FEW_WEIGHTS:
        return interval_probability(weights, low, high)
    unit = base / largest  # s in units of 1/max|base|
    ladder = torch.logspace(-9, 13, 400, dtype=unit.dtype, device=unit.device)
    moduli = _log_cf(ladder, unit)[0]

    def log_modulus(t: Tensor) -> Tensor:
        first, second = (
            moduli[
                (((t * k[:, None] * largest).clamp(1e-9, 1e13).log10() + 9) * (399 / 22)).round().long().clamp(0, 399)
            ]
            for k in (plus, minus)
        )
        return first + second

    tables: dict[str, Tensor] = {}

    def log_cf(t: Tensor) -> tuple[Tensor, Tensor]:
        ends = [t * k[:, None] * largest for k in (plus, minus)]
        reach = max(end.max() for end in ends)
        if "g" not in tables or reach > tables["end"]:
            tables["end"], tables["g"] = 1.25 * reach, _tabulate(unit, 1.25 * reach)
        first, second = (_interpolate(end, tables["g"], tables["end"]) for end in ends)
        return first[0] + second[0], first[1] - second[1]

    mean = base.sum() * (plus - minus)
    square = base.square().sum() * (plus**2 + minus**2)
    found = _along_line(log_cf, log_modulus, mean, square, largest * torch.maximum(plus, minus), low, high)
    return _between_rays(weights, low, high) if found is None else found


def _tabulate(weights: Tensor, end: Tensor) -> Tensor:
    """Tabulate g and two derivatives on an even grid over [0, end], 50 points to a unit: (points, 3) complex."""
    grid = torch.linspace(0, 1, int(50 * end.item()) + 8, dtype=weights.dtype, device=weights.device) * end
    rows = []
    for s in grid.split(256):
        value = torch.complex(*_log_cf(s, weights))
        x = 2 * s[:, None] * weights
        ratio = 2 * weights / torch.complex(torch.ones_like(x), -x)
        rows.append(torch.stack([value, 0.5j * ratio.sum(1), -0.5 * ratio.square().sum(1)], 1))
    return torch.cat(rows)


def _interpolate(s: Tensor, table: Tensor, end: Tensor) -> tuple[Tensor, Tensor]:
    """Quintic Hermite interpolation of g at s: real and imaginary part."""
    step = end / (len(table) - 1)
    cell = (s / step).long().clamp(0, len(table) - 2)
    x = (s / step - cell)[..., None]
    left, right = table[cell], table[cell + 1]
    scales = torch.stack([torch.ones_like(step), step, step**2 / 2])
    one, y = torch.ones_like(x), 1 - x

    def near(x: Tensor, y: Tensor, sign: int) -> Tensor:
        # the three polynomials whose value, slope or half curvature is 1 at one end; they vanish at the other
        cube = y**3
        return torch.cat([cube * (one + 3 * x + 6 * x**2), sign * cube * x * (one + 3 * x), cube * x**2], -1)

    value = ((near(x, y, 1) * scales) * left + (near(y, x, -1) * scales) * right).sum(-1)
    return value.real, value.imag


def _log_cf(t: Float[Tensor, " points"], weights: Float[Tensor, " terms"]) -> tuple[Tensor, Tensor]:
    """Real and imaginary part of log φ(t) at real t: −¼ Σ log(1 + 4t²w²) and ½ Σ atan 2tw."""
    x = 2 * t[:, None] * weights
    return -0.25 * torch.log1p(x * x).sum(1), 0.5 * torch.atan(x).sum(1)


def _along_line(
    log_cf: Callable[[Tensor], tuple[Tensor, Tensor]],
    log_modulus: Callable[[Tensor], Tensor],
    mean: Float[Tensor, " forms"],
    square: Float[Tensor, " forms"],
    largest: Float[Tensor, " forms"],
    low: Float[Tensor, " forms"],
    high: Float[Tensor, " forms"],
) -> Float[Tensor, " forms"] | None:
    """The midpoint rule along the real axis, for many weights given by their characteristic function.

    None if |φ| falls so slowly that more than `_MOST_POINTS` would be needed.

    Args:
        log_cf: (forms, points) real t → real and imaginary part of log φ.
        log_modulus: the real part alone, to a few digits: decides where φ is negligible.
        mean: Σ w.
        square: Σ w².
        largest: max |w|.
        low: lower ends.
        high: upper ends.
    """
    # P(|z − mean| > reach) < 2e^−30: Laurent & Massart's bound, 2√(x Σw²) + 2x max|w| at x = 30.
    reach = 2 * (_EXPONENT * square).sqrt() + 2 * _EXPONENT * largest
    certain = reach == 0
    reach = torch.where(certain, torch.ones_like(reach), reach)
    step = math.pi / reach  # of period 2 reach, beyond which z has no mass left; low and high are clipped to it
    low_end, high_end = (torch.minimum(torch.maximum(x - mean, -reach), reach) for x in (low, high))
    ends = step[:, None] * 2.0 ** torch.arange(2, 40, 0.25, dtype=step.dtype, device=step.device)
    negligible = log_modulus(ends) < -_EXPONENT - 2
    first = negligible.int().argmax(1)
    if not negligible.any(1)[~certain].all():
        return None
    points = int((ends.gather(1, first[:, None])[:, 0] / step)[~certain].max().ceil()) if (~certain).any() else 1
    if points > _MOST_POINTS:
        return None
    total = torch.zeros_like(mean)
    for block in torch.arange(points, dtype=step.dtype, device=step.device).split(1024):
        k = block + 0.5
        t = k * step[:, None]
        modulus, angle = log_cf(t)
        angle = angle - t * mean[:, None]
        wave = (angle - t * low_end[:, None]).sin() - (angle - t * high_end[:, None]).sin()
        total += (modulus.exp() * wave / k).sum(1)
    inside = ((low <= mean) & (mean <= high)).to(total.dtype)
    return torch.where(certain, inside, (total / math.pi).clamp(0, 1))


def _between_rays(weights: Tensor, low: Tensor, high: Tensor) -> Tensor:
    return (_along_ray(weights, high) - _along_ray(weights, low)).clamp(0, 1)


def _along_ray(weights: Float[Tensor, "forms terms"], x: Float[Tensor, " forms"]) -> Float[Tensor, " forms"]:
    """P(z ≤ x) for x ≠ 0, along t = u e^(∓jπ/4), where e^(−jtx) decays.

    The pole of 1/t contributes the angle between ray and axis: P = ½ ± ¼ − (1/π) ∫ Im[φ(t) e^(−jtx)] du/u.
    """
    side = x.sign()
    scale = torch.maximum(x.abs(), weights.abs().amax(1))
    start = (1e-17 / scale).log()
    stop = (2 * _EXPONENT / x.abs()).log()  # e^(−u|x|/√2) < 1e-18
    count = int(((stop - start).max() / _RAY_STEP).ceil())
    u = (start[:, None] + _RAY_STEP * torch.arange(count, dtype=x.dtype, device=x.device)).exp()
    t = torch.complex(u, -side[:, None] * u) / math.sqrt(2)
    log_value = -1j * t * x[:, None]
    for w in weights.T:
        log_value = log_value - 0.5 * torch.log(1 - 2j * t * w[:, None])
    rise = log_value.real.max().item()
    if rise > math.log(1e5):
        raise QKError(
            f"weights: too many over too many orders of magnitude, rounding errors would grow e^{rise:.0f}-fold"
        )
    return 0.5 + side / 4 - log_value.exp().imag.sum(1) * _RAY_STEP / math.pi
