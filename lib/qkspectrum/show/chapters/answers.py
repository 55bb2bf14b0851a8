"""The book's ten answers, each beside the number that it rests on."""

import math

import pandas as pd
import torch

from ...conventions import ENTROPY_COLLAPSE, RANK_COLLAPSE_EFFECTIVE_RANK, RANK_COLLAPSE_RELATIVE
from ...experiments.real_models.measure import read_measured
from ...experiments.sweeps.results import conditions, mean_and_interval, per_seed, stored_file, stored_results
from ...theory.rank import relative_residual
from .. import zones
from .dependence import SERIES, PairedRuns
from .entropy_collapse import first_warnings
from .fidelity import AGREES, DISAGREES, NATS, PART, Row, factor_and_interval, lowered
from .rank_collapse import network, states, tokens
from .shared import effective_rank, entropy_share, mean, plus_minus, signed
from .tuned import logs_over_baseline


def answers() -> list[Row]:
    """The book's ten answers, in the order of its page of questions."""
    return [
        _skips(), _warning(), _hidden(), _small_spectrum(), _first_remedy(), _no_lower_bound(), _asymmetric(),
        _normalised(), _checkpoint(), _larger(),
    ]  # fmt: skip


@torch.no_grad()
def _skips() -> Row:
    left = {
        norm: relative_residual(
            torch.stack([states(network(s, 24, skip=True, mlp=True, norm=norm), tokens(s))[-1] for s in range(8)])
        ).log()
        for norm in ("none", "pre")
    }
    return Row("Skip connections alone do not keep tokens apart relatively; LayerNorm before each part does",
               "rank-collapse",
               f"relative residual after 24 layers: {factor_and_interval(left['none'])} without LayerNorm, "
               f"{factor_and_interval(left['pre'])} with it",
               AGREES if left["pre"].mean() > left["none"].mean() + 1 else DISAGREES)  # fmt: skip


def _warning() -> Row:
    table = first_warnings(stored_results("signs-cpu"), "rate 0.005")
    behind = table[table["loss behind"] != "–"]
    share = f"share < {ENTROPY_COLLAPSE:g}"

    def step(text: str) -> float:
        return math.inf if text == "–" else float(text.replace(",", ""))

    first = sum(step(row[share]) < step(row["loss behind"]) for _, row in behind.iterrows())
    false = sum(row[share] != "–" for _, row in table[table["loss behind"] == "–"].iterrows())
    return Row("The entropy share falls before the loss shows anything, but a low share alone is no alarm",
               "entropy-collapse",
               f"below ½ first in {first} of {len(behind)} collapsed runs, and below ½ in {false} of "
               f"{len(table) - len(behind)} sound ones", AGREES if first == len(behind) else PART)  # fmt: skip


def _at_the_high_rate(condition: str) -> tuple[float, float, str]:
    """Entropy share and effective rank of the runs at the highest rate, and both in words."""
    records = stored_results("remedies-cpu")
    share, rank = (
        mean(per_seed(records, f"{condition}, rate 0.05", of).values()) for of in (entropy_share, effective_rank)
    )
    return share, rank, f"at the highest rate: entropy share {share:.2f}, effective rank of the last states {rank:.1f}"


def _hidden() -> Row:
    share, rank, found = _at_the_high_rate("LocAteR")
    return Row("Log the residual beside the entropy: rank collapse hides behind a high entropy", "remedies",
               f"with LocAteR {found}",
               AGREES if share > ENTROPY_COLLAPSE and rank < RANK_COLLAPSE_EFFECTIVE_RANK else DISAGREES)  # fmt: skip


def _small_spectrum() -> Row:
    x, deviations = (part[:128] for part in zones.sample())
    shares = []
    for centre in (0.0, 3.5):
        reading = zones.meters(centre, 0.3, "softmax", x, deviations)
        entropy = (reading.entropy < ENTROPY_COLLAPSE).double().mean().item()
        rank = (reading.relative_variety < RANK_COLLAPSE_RELATIVE).double().mean().item()
        shares.append((entropy, rank))
    (entropy, at_zero), (_, at_mean) = shares
    return Row("A small spectrum prevents entropy collapse and invites rank collapse, unless its mean suits the tokens",
               "localization",
               f"on a walk at variance 0.09, of {len(x)} draws: entropy collapse in {100 * entropy:.0f} %, "
               f"rank collapse in {100 * at_zero:.0f} % at mean 0 and {100 * at_mean:.0f} % at mean 3.5",
               AGREES if entropy == 0 and at_mean < 0.1 < at_zero else PART)  # fmt: skip


def _first_remedy() -> Row:
    gain = mean_and_interval(
        logs_over_baseline(stored_results("confirmation-cpu"), "query–key rate × 0.2", "none", "test_perplexity")
    )
    return Row("First the learning rate, then that of w_q and w_k alone", "locater",
               f"a fifth of the rate for w_q and w_k, at its own best rate: {plus_minus(gain, 4, '+')} nats over none",
               lowered(gain, NATS))  # fmt: skip


def _no_lower_bound() -> Row:
    w = torch.randn(64, 64, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    turning = w - w.mT
    share = ((turning @ turning).trace() / turning.square().sum()).item()
    return Row("tr(W²) has no lower bound", "locater",
               f"an antisymmetric W has tr(W²) = {signed(share)} ‖W‖², exactly",
               AGREES if share < 0 else DISAGREES)  # fmt: skip


def _heads(name: str) -> pd.DataFrame:
    return pd.DataFrame(read_measured(stored_file(f"heads-{name}.json"))["heads"])


def _misses(heads: pd.DataFrame, column: str) -> float:
    """How far a law misses the share of keys that pass, root mean square over heads."""
    known = heads[heads[column].notna()]
    return float((known["passing"] - known[column]).pow(2).mean() ** 0.5)


def _asymmetric() -> Row:
    heads = _heads("minilm")
    law, symmetric = (_misses(heads, column) for column in ("law", "law_symmetric"))
    return Row("The theory holds for a W that is not symmetric, with ‖W‖ for the noise", "real-models",
               f"share of keys that pass, {len(heads)} trained heads: missed by {law:.3f}, and by {symmetric:.3f} if W "
               "is taken for symmetric", AGREES if law < symmetric / 2 else PART)  # fmt: skip


def _normalised() -> Row:
    share, rank, found = _at_the_high_rate("QK-norm, RMS")
    return Row("QK-norm prevents entropy collapse and not rank collapse", "remedies", found,
               AGREES if share > ENTROPY_COLLAPSE and rank < RANK_COLLAPSE_EFFECTIVE_RANK else PART)  # fmt: skip


def _checkpoint() -> Row:
    models = {"MiniLM": "minilm", "a small Llama": "llama", "SmolLM2": "smollm2"}
    found = {name: _misses(_heads(file), "law") for name, file in models.items()}
    listed = ", ".join(f"{off:.3f} in {name}" for name, off in found.items())
    return Row("From weights and the tokens’ second moments the law tells how many keys pass, in some models",
               "real-language-model", f"missed by {listed} (root mean square over heads)",
               PART if max(found.values()) > 0.05 else AGREES)  # fmt: skip


def _larger() -> Row:
    records = stored_results("dependence-cpu")
    planned = [name.removesuffix(", none") for name in conditions(records) if name.endswith(f", {SERIES[0]}")]
    runs = PairedRuns(records, planned)
    shares = {
        name: [mean(pair) for pair in zip(*runs.pairs(name, entropy_share).values(), strict=True)]
        for name in runs.settings
        if "layers" not in name and "rate" not in name
    }
    collapsed = sum(without < ENTROPY_COLLAPSE for without, _ in shares.values())
    raised = sum(with_it > without for without, with_it in shares.values())
    return Row("Neither more heads nor a longer context nor a wider model is a remedy; LocAteR is one in all of them",
               "dependence",
               f"at the high rate entropy collapses in {collapsed} of {len(shares)} widths, heads, contexts and "
               f"vocabularies; LocAteR raised it in {raised}",
               AGREES if collapsed == raised == len(shares) else PART)  # fmt: skip
