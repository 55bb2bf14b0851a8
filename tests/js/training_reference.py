"""The library's numbers for the training run in the page: gradients by autograd, and weights after steps of Adam."""

from collections.abc import Callable
from typing import cast

import torch
from torch.nn import functional

from qkspectrum import LocAteR, Transformer, TransformerConfig
from qkspectrum.conventions import TRAIN_REMEDIES
from qkspectrum.experiments.remedies.registry import REGISTRY
from qkspectrum.experiments.tasks.letters import (
    REMEDIES,
    LettersTraining,
    best_filter,
    measure,
    noisy_letters,
    scores,
)
from qkspectrum.theory.spectrum import QKMatrix

LETTERS, TOKENS, WIDTH, LAYERS = 3, 5, 4, 2
SEEN = [[0, 2, 1, 1, 0], [2, 2, 0, 1, 2]]
TARGETS = [[0, 0, 1, 1, 1], [2, 2, 2, 1, 0]]
RATE, STEPS = 0.1, 3
PLAIN = {"skip": True, "norm": "pre", "remedy": "none"}
CASES = [{**PLAIN, "skip": skip, "norm": norm} for norm in ("pre", "post", "none") for skip in (True, False)] + [
    {**PLAIN, "remedy": remedy} for remedy in REMEDIES if remedy != "none"
]


def run(case: dict, uniform: Callable[[int, int], list[float]]) -> dict:
    """Gradients at the first weights, and what three steps make of them; weights come from the page's own generator."""
    training = LettersTraining(learning_rate=RATE, remedy=case["remedy"])
    shape = TransformerConfig(LETTERS, WIDTH, WIDTH, LAYERS, context=TOKENS, norm=case["norm"], skip=case["skip"])
    model = Transformer(shape).double()
    remedy = REGISTRY[REMEDIES[case["remedy"]]]
    if remedy.apply is not None:
        remedy.apply(model, training)
    for index, (name, parameter) in enumerate(model.named_parameters()):
        # query and key weights are large, so that soft-cap and QK-clip have something to do
        size = 4.0 if name.endswith(("q_proj.weight", "k_proj.weight")) else 1.0
        drawn = torch.tensor(uniform(index, parameter.numel()), dtype=torch.float64)
        parameter.data.copy_(size * (2 * drawn - 1).view_as(parameter))
    model.double()
    seen, targets = torch.tensor(SEEN), torch.tensor(TARGETS)
    penalty = LocAteR(TRAIN_REMEDIES["LocAteR"], trace=1.0) if case["remedy"] == "LocAteR" else None
    groups = [{"params": list(model.parameters()), "share": 1.0}]
    if remedy.parameter_groups is not None:
        groups = remedy.parameter_groups(model, training)
    for group in groups:
        group["lr"] = RATE * group["share"]
    optimizer = torch.optim.Adam(groups)
    found: dict = {"settings": case, "read": measure(model, seen, targets)}
    for step in range(STEPS):
        loss = functional.cross_entropy(model(seen).flatten(0, 1), targets.flatten())
        optimizer.zero_grad()
        (loss if penalty is None else loss + penalty(model)).backward()
        if step == 0:
            found["gradients"] = _flat(model, lambda p: cast(torch.Tensor, p.grad))
        optimizer.step()
        if remedy.after_step is not None:
            remedy.after_step(model, training)
    return found | {"after": _flat(model, lambda p: p)}


def _flat(model: Transformer, of: Callable[[torch.nn.Parameter], torch.Tensor]) -> dict[str, list[float]]:
    return {
        name: [float(f"{x:.10g}") for x in of(parameter).detach().flatten().tolist()]
        for name, parameter in model.named_parameters()
    }


def eigenvalues(uniform: Callable[[int, int], list[float]]) -> list[dict]:
    """Of random matrices, one of them of rank 2, sorted by real and then imaginary part."""
    made = []
    for seed, size in enumerate((1, 2, 5, 8)):
        w = torch.tensor(uniform(seed, size * size), dtype=torch.float64).view(size, size) - 0.5
        if size == 8:
            w = w[:, :2] @ w[:2]
        found = QKMatrix(torch.eye(size, dtype=torch.float64), w).eigenvalues()
        made.append({"size": size, "matrix": w.flatten().tolist(), "eigenvalues": torch.view_as_real(found).tolist()})
    return made


def best() -> dict[str, float]:
    """The best filter's loss and share of right answers, on sequences enough for two decimals."""
    seen, letters = noisy_letters(4_000, torch.Generator().manual_seed(0))
    return scores(best_filter(seen), letters)


def training(uniform: Callable[[int, int], list[float]]) -> dict:
    """All of it, as make_reference.py stores it."""
    sizes = {"letters": LETTERS, "tokens": TOKENS, "width": WIDTH, "batch": len(SEEN)}
    return {
        "sizes": sizes, "layers": LAYERS, "rate": RATE, "steps": STEPS, "seen": SEEN, "targets": TARGETS,
        "runs": [run(case, uniform) for case in CASES],
        "eigenvalues": eigenvalues(uniform),
        "best": best(),
    }  # fmt: skip
