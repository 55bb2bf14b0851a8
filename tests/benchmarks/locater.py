"""LocAteR's share of a training step: 6 layers × 384, 6 heads, context 256, vocabulary 8,192, batch 8, float32.

The loss with the penalty, its backward pass and the optimizer are timed in one run, in turn with and without, so that
a slow moment of the machine falls on both; the penalty's own forward and backward are timed beside them.
"""

import statistics
import time

import torch
from torch.nn import functional

from qkspectrum import LocAteR, Transformer, TransformerConfig

STEPS = 12


def main() -> None:
    generator = torch.Generator().manual_seed(0)
    config = TransformerConfig(vocabulary=8_192, width=384, mlp_width=1_536, layers=6, heads=6, context=256)
    model = Transformer(config, generator)
    optimizer = torch.optim.AdamW(model.parameters(), 1e-4)
    locater = LocAteR(0.01, 1.0)
    tokens = torch.randint(8_192, (8, 257), generator=generator)

    def step(with_locater: bool) -> float:
        start = time.perf_counter()
        loss = functional.cross_entropy(model(tokens[:, :-1]).flatten(0, 1), tokens[:, 1:].flatten())
        loss = loss + locater(model) if with_locater else loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        return time.perf_counter() - start

    def penalty() -> float:
        start = time.perf_counter()
        locater(model).backward()
        return time.perf_counter() - start

    for with_locater in (True, False):
        step(with_locater)
    without, with_, alone = [], [], []
    for _ in range(STEPS):
        without.append(step(False))
        with_.append(step(True))
        alone += [penalty() for _ in range(3)]
    base = statistics.median(without)
    differences = [b / a - 1 for a, b in zip(without, with_, strict=True)]
    print(f"step without LocAteR: {1e3 * base:.0f} ms (median of {STEPS})")
    print(
        f"penalty and its gradient alone: {1e3 * statistics.median(alone):.1f} ms, "
        f"{100 * statistics.median(alone) / base:.2f} % of that step"
    )
    print(
        f"step with LocAteR against the step before it: {100 * statistics.median(differences):+.2f} % (median), "
        f"quartiles {', '.join(f'{100 * q:+.2f} %' for q in statistics.quantiles(differences, n=4))}"
    )


if __name__ == "__main__":
    main()
