"""All 13^12 paths of a 12-layer, 12-head network summed by length, and what walking them one by one would take."""

import statistics
import timeit

import torch

from qkspectrum import path_sums

LAYERS, HEADS, TOKENS, WIDTH = 12, 12, 128, 768


def seconds(call, repeats: int) -> float:
    return statistics.median(timeit.repeat(call, number=1, repeat=repeats))


def main() -> None:
    generator = torch.Generator().manual_seed(0)
    size = WIDTH // HEADS
    attention = torch.randn(LAYERS, HEADS, TOKENS, TOKENS, generator=generator).softmax(-1)
    down = torch.randn(LAYERS, HEADS, WIDTH, size, generator=generator) / WIDTH**0.5
    up = torch.randn(LAYERS, HEADS, size, WIDTH, generator=generator) / WIDTH**0.5
    x = torch.randn(TOKENS, WIDTH, generator=generator)

    def walk_one() -> torch.Tensor:
        """One path that takes a head in 11 of 12 layers, as most do."""
        z = x
        for layer in range(LAYERS - 1):
            z = attention[layer, layer] @ z @ down[layer, layer] @ up[layer, layer]
        return z

    path_sums(attention, (down, up), x)  # warm up
    took = seconds(lambda: path_sums(attention, (down, up), x), 5)
    one = seconds(walk_one, 20)
    paths = (HEADS + 1) ** LAYERS
    print(
        f"{LAYERS} layers, {HEADS} heads, {TOKENS} tokens, width {WIDTH}, float32, {torch.get_num_threads()} threads: "
        f"all {paths:.2g} paths summed by length in {took:.2f} s"
    )
    print(
        f"walked one by one: {1e3 * one:.2f} ms a path, {one * paths / 3.156e7:,.0f} years in all (extrapolated), "
        f"the sums are {one * paths / took:.1g} × faster, and cost as much as {took / one:,.0f} paths"
    )


if __name__ == "__main__":
    main()
