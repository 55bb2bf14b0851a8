"""A tiny transformer on letters through a noisy channel: healthy training, both collapses, and what rescues from them.

A letter stays the same for a while and is seen through noise: which is it now? One sighting is right about half of the
time, so that the answer takes attention to the sightings since the letter last changed: to neither one of them nor to
all. The best that can be done is known exactly. It is the experiment that the figure `TrainHere` runs in the page, with
the same sizes (`conventions.TRAIN_*`), all of which are our choice.
"""

import math
from dataclasses import dataclass, replace

import torch
from jaxtyping import Float, Int
from torch import Tensor
from torch.nn import functional

from ..._checks import check_choice, check_positive, check_whole
from ...conventions import (
    ENTROPY_COLLAPSE,
    RANK_COLLAPSE_RELATIVE,
    TRAIN_BATCH,
    TRAIN_LETTERS,
    TRAIN_PRESETS,
    TRAIN_REMEDIES,
    TRAIN_SEEN,
    TRAIN_STAYS,
    TRAIN_STEPS,
    TRAIN_TOKENS,
    TRAIN_WIDTH,
)
from ...diagnose.locater import LocAteR
from ...errors import DivergedError
from ...theory.entropy import entropy_share
from ...theory.rank import relative_residual
from ...theory.rows import visible_keys
from ...theory.spectrum import QKMatrix
from ...transformer.model import Transformer, TransformerConfig
from ..data.corpora import Corpus
from ..remedies.registry import REGISTRY

# The name of each remedy in the figure, and that of the registry; LocAteR is a penalty that any training may have.
REMEDIES = {
    "none": "none",
    "LocAteR": "LocAteR",
    "QK-norm": "QK-norm, RMS",
    "QK-clip": "QK-clip",
    "soft-cap": "soft-cap",
    "query–key rate": "query–key rate",
}
TEST_SEED, TEST_SEQUENCES = 1_000_003, 1_024
FIRST_SEED, SEEDS = 700, 12  # rates and amounts were chosen on seeds 0 to 2


@dataclass(frozen=True)
class LettersTraining:
    """How the transformer learns: Adam at a constant rate, fresh sequences in every batch, no clipping.

    Attributes:
        steps: number of updates.
        batch: sequences in each.
        learning_rate: Adam's.
        seed: decides initial weights and sequences.
        remedy: one of `REMEDIES`, at the amount in `conventions.TRAIN_REMEDIES`.

    Raises:
        QKError: steps or batch below 1, a rate that is not positive, an unknown remedy.
    """

    steps: int = TRAIN_STEPS
    batch: int = TRAIN_BATCH
    learning_rate: float = 1e-2
    seed: int = 0
    remedy: str = "none"

    def __post_init__(self) -> None:
        check_whole("steps", self.steps, 1)
        check_whole("batch", self.batch, 1)
        check_positive("learning_rate", self.learning_rate)
        check_choice("remedy", self.remedy, tuple(REMEDIES))

    @property
    def amount(self) -> float:
        """The one number that the remedy is given; 0 where it takes none."""
        return TRAIN_REMEDIES.get(self.remedy, 0.0)

    @property
    def trace(self) -> None:
        """A setting of remedies that are not among these."""


@dataclass(frozen=True)
class LettersCell:
    """One run: a named condition, its model and its training."""

    condition: str
    model: TransformerConfig
    training: LettersTraining

    reads_text = False

    def run(self, corpus: Corpus | None = None, folder: object = None, device: str = "cpu") -> dict:
        """Train and measure; runs are short, so nothing is kept in `folder`.

        Returns:
            final: what `measure` finds on sequences that were never trained on.
            best: loss and share of right answers of the best filter on the same sequences.

        Raises:
            DivergedError: the loss is not finite.
        """
        model = learn(self.model, self.training, device)
        generator = torch.Generator().manual_seed(TEST_SEED)
        seen, letters = noisy_letters(TEST_SEQUENCES, generator)
        final = measure(model, seen.to(device), letters.to(device))
        if not math.isfinite(final["loss"]):
            raise DivergedError(f"loss: not finite for {self.condition} with seed {self.training.seed}")
        return {"final": final, "best": scores(best_filter(seen), letters)}


def noisy_letters(
    sequences: int, generator: torch.Generator
) -> tuple[Int[Tensor, "sequences tokens"], Int[Tensor, "sequences tokens"]]:
    """Letters as they are seen, and as they are.

    A letter stays with probability `TRAIN_STAYS`, and is drawn anew otherwise; it is seen as it is with probability
    `TRAIN_SEEN`, and as a letter drawn at random otherwise. Either draw may give the same letter again.
    """
    shape = (sequences, TRAIN_TOKENS)
    letters = torch.randint(TRAIN_LETTERS, shape, generator=generator)
    stays = torch.rand(shape, generator=generator) < TRAIN_STAYS
    for t in range(1, TRAIN_TOKENS):
        letters[:, t] = torch.where(stays[:, t], letters[:, t - 1], letters[:, t])
    noise = torch.randint(TRAIN_LETTERS, shape, generator=generator)
    return torch.where(torch.rand(shape, generator=generator) < TRAIN_SEEN, letters, noise), letters


def best_filter(seen: Int[Tensor, "sequences tokens"]) -> Float[Tensor, "sequences tokens letters"]:
    """The log-probability of every letter given what was seen up to now: no answer has a lower expected loss.

    Source: the forward filter of a hidden Markov model. Status: exact.
    """
    belief = torch.full((len(seen), TRAIN_LETTERS), 1 / TRAIN_LETTERS, dtype=torch.float64)
    likely = torch.eye(TRAIN_LETTERS, dtype=torch.float64) * TRAIN_SEEN + (1 - TRAIN_SEEN) / TRAIN_LETTERS
    beliefs = []
    for t in range(seen.shape[1]):
        if t:
            belief = TRAIN_STAYS * belief + (1 - TRAIN_STAYS) / TRAIN_LETTERS
        belief = belief * likely[seen[:, t]]
        belief = belief / belief.sum(-1, keepdim=True)
        beliefs.append(belief)
    return torch.stack(beliefs, 1).log()


def scores(logits: Float[Tensor, "*batch letters"], letters: Int[Tensor, "*batch"]) -> dict[str, float]:
    """Loss in nats, and the share of right answers."""
    loss = functional.cross_entropy(logits.flatten(0, -2), letters.flatten())
    return {"loss": loss.item(), "right": (logits.argmax(-1) == letters).double().mean().item()}


def learn(config: TransformerConfig, training: LettersTraining, device: str = "cpu") -> Transformer:
    """A trained model."""
    generator = torch.Generator().manual_seed(training.seed)
    model = Transformer(config, generator).to(device)
    remedy = REGISTRY[REMEDIES[training.remedy]]
    if remedy.apply is not None:
        remedy.apply(model, training)
    penalty = LocAteR(training.amount, trace=1.0) if training.remedy == "LocAteR" else None
    groups = [{"params": list(model.parameters()), "share": 1.0}]
    if remedy.parameter_groups is not None:
        groups = remedy.parameter_groups(model, training)
    for group in groups:
        group["lr"] = training.learning_rate * group["share"]
    optimizer = torch.optim.Adam(groups)
    for _ in range(training.steps):
        seen, letters = (part.to(device) for part in noisy_letters(training.batch, generator))
        loss = functional.cross_entropy(model(seen).flatten(0, 1), letters.flatten())
        optimizer.zero_grad(set_to_none=True)
        (loss if penalty is None else loss + penalty(model)).backward()
        optimizer.step()
        if remedy.after_step is not None:
            remedy.after_step(model, training)
    return model.eval()


@torch.no_grad()
def measure(model: Transformer, seen: Int[Tensor, "batch tokens"], letters: Int[Tensor, "batch tokens"]) -> dict:
    """What the figure shows of a model.

    Returns:
        loss, right: as `scores`.
        share: mean entropy share of every layer's head.
        largest_logit: the largest over all layers, of keys that their query sees.
        variety: relative residual of the last hidden states over that of the embeddings, the mean over sequences.
        mean, spread: of every layer's W: tr(W)/d, and ‖W − (tr(W)/d) I‖_F/√d.
        entropy_collapse: the mean share of all heads is below one half; rank_collapse: variety is below a third.
    """
    assert model.embedding is not None  # the model reads letters
    x = model.embed(seen)
    share, largest, mean, spread = [], [], [], []
    hidden = x
    for block in model.blocks:
        attention, read = block.attention, block.attention_input(hidden)
        logits = attention.logits(read)
        largest.append(logits.masked_fill(~visible_keys("logits", logits, True), -math.inf).max().item())
        share.append(entropy_share(attention.probabilities(read)).mean().item())
        qk = QKMatrix(attention.q_proj.weight.double(), attention.k_proj.weight.double())
        mean.append(qk.mean.item())
        spread.append(math.sqrt(max(qk.frobenius_squared().item() / qk.dim - qk.mean.item() ** 2, 0.0)))
        hidden = block(hidden)
    hidden = model.final_norm(hidden)
    variety = (relative_residual(hidden) / relative_residual(x)).mean().item()
    return {
        **scores(functional.linear(hidden, model.embedding.weight), letters),
        "share": share,
        "largest_logit": max(largest),
        "variety": variety,
        "mean": mean,
        "spread": spread,
        "entropy_collapse": sum(share) / len(share) < ENTROPY_COLLAPSE,
        "rank_collapse": variety < RANK_COLLAPSE_RELATIVE,
    }


def letters_cells(budget: str) -> list[LettersCell]:
    """The figure's presets, and every remedy at the rate of its entropy collapse (smoke: two seeds, a few steps)."""
    steps, seeds = (3, 2) if budget == "smoke" else (TRAIN_STEPS, SEEDS)
    base = TransformerConfig(TRAIN_LETTERS, TRAIN_WIDTH, TRAIN_WIDTH, context=TRAIN_TOKENS, norm="pre")
    conditions: dict[str, dict] = dict(TRAIN_PRESETS)
    collapse = TRAIN_PRESETS["entropy collapse"]
    conditions |= {f"entropy collapse, {name}": collapse | {"remedy": name} for name in REMEDIES if name != "none"}
    cells = []
    for seed in range(FIRST_SEED, FIRST_SEED + seeds):
        for name, changed in conditions.items():
            model = replace(base, layers=changed["layers"], skip=changed["skip"], norm=changed["norm"])
            training = LettersTraining(
                steps, learning_rate=changed["learning_rate"], seed=seed, remedy=changed["remedy"]
            )
            cells.append(LettersCell(name, model, training))
    return cells
