"""The exact law of signal propagation: its cost, and that of simulations of a standard error of 1e-3."""

import statistics
import timeit

import torch

from qkspectrum import RandomWalk, signal_propagation, simulate_signal_propagation

STANDARD_ERROR = 1e-3


def seconds(call, repeats: int) -> float:
    return statistics.median(timeit.repeat(call, number=1, repeat=repeats))


def main() -> None:
    generator = torch.Generator().manual_seed(0)
    length, dim = 512, 768
    walk, eigenvalues = RandomWalk(length), torch.randn(dim, generator=generator, dtype=torch.float64)
    exact = seconds(lambda: signal_propagation(eigenvalues, walk, dim**0.5), 9)
    print(f"exact law, symmetric W, all {length} tokens, d = {dim}: {1e3 * exact:.1f} ms")
    for name, conditional, samples in (("conditional on the query", True, 2_000), ("whole sequences", False, 20)):

        def run(samples=samples, conditional=conditional):
            return simulate_signal_propagation(
                eigenvalues.sort().values, walk, dim**0.5, samples, generator, conditional
            )

        error = run()[1].max().item()
        if not conditional:
            error = 0.5 / samples**0.5  # a handful of counts cannot tell their own spread: the largest possible
        needed = (error / STANDARD_ERROR) ** 2
        took = needed * seconds(run, 2)
        print(
            f"simulation, {name}, to a standard error of {STANDARD_ERROR:g}: about {took:.1f} s "
            f"(scaled from {samples:,} draws), the exact law is {took / exact:,.0f} × faster"
        )
    weight = torch.randn(128, 128, generator=generator, dtype=torch.float64) / 128**0.5
    general = seconds(lambda: signal_propagation(weight, RandomWalk(128), 128**0.5), 3)
    print(f"exact law, general W, 128 tokens, d = 128: {general:.2f} s")


if __name__ == "__main__":
    main()
