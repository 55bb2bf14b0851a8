"""QKMatrix against the dense route, at GPT-2 small's shape: one layer, 12 heads of 64 × 768, float32."""

import statistics
import timeit

import torch

from qkspectrum import QKMatrix

HEADS, D_HEAD, DIM = 12, 64, 768


def median_seconds(call, repeats: int) -> float:
    return statistics.median(timeit.repeat(call, number=1, repeat=repeats))


def main() -> None:
    generator = torch.Generator().manual_seed(0)
    w_q, w_k = torch.randn(2, HEADS, D_HEAD, DIM, generator=generator) / DIM**0.5
    qk = QKMatrix(w_q, w_k)
    form = median_seconds(qk.dense, 20)
    dense = median_seconds(lambda: torch.linalg.eigvals(qk.dense()), 2)
    print(f"forming W: {1e3 * form:.1f} ms; forming W and its eigenvalues: {1e3 * dense:.0f} ms")
    factored = {
        "eigenvalues": (qk.eigenvalues, 20),
        "trace": (qk.trace, 200),
        "scale": (lambda: qk.scale, 200),
        "Frobenius norm": (qk.frobenius_squared, 200),
    }
    for name, (call, repeats) in factored.items():
        seconds = median_seconds(call, repeats)
        print(f"{name:15} {1e3 * seconds:8.3f} ms, {dense / seconds:7,.0f} × faster than through W's eigenvalues")
    dense_moments = {
        "trace": lambda: qk.dense().diagonal(dim1=-2, dim2=-1).sum(-1),
        "scale": lambda: (w := qk.dense()).mul(w.mT).sum((-2, -1)) / DIM,
        "Frobenius norm": lambda: qk.dense().square().sum((-2, -1)),
    }
    for name, call in dense_moments.items():
        ratio = median_seconds(call, 20) / median_seconds(*factored[name])
        print(f"{name:15} {ratio:7.1f} × faster than from W without eigenvalues")


if __name__ == "__main__":
    main()
