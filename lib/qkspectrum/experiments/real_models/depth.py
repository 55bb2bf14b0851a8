"""Do a trained model's tokens become alike when parts of it are taken out? Layer by layer, and at random weights too.

`python -m qkspectrum.experiments.real_models.depth FOLDER --out FILE`
"""

import argparse
import math
from pathlib import Path
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor, nn

from ... import __version__
from ..._checks import check_whole
from ..._files import write_text_atomically
from ..._json import dumps
from ..data.corpora import Corpus, wikitext2
from ..sweeps.provenance import provenance
from ..sweeps.results import mean_and_interval
from .head_laws import Windows
from .measure import OpenedModel, check_output, check_positions, open_model, text_windows
from .surgery import residuals_by_layer, surgery

# What is taken out, by the arguments of `surgery`.
CUTS: dict[str, dict[str, Any]] = {
    "intact": {},
    "no attention skips": {"skip": "mlp"},
    "no skips": {"skip": False},
    "no MLPs": {"mlp": False},
    "no skips, no MLPs": {"skip": False, "mlp": False},
}


def measure_depth(
    opened: OpenedModel, corpus: Corpus, tokens: int = 64, windows: int = 16, seeds: int = 3, source: str = ""
) -> dict[str, Any]:
    """The relative residual by layer for every one of `CUTS`, at the trained weights and at random ones.

    Computed in float64, since residuals fall below what float32 resolves.

    Args:
        opened: the model.
        corpus: the text it reads.
        tokens: length of a window.
        windows: how many are read.
        seeds: how many sets of random weights, drawn as the architecture draws them before training.
        source: where the model comes from, in words; stored with the numbers.

    Returns:
        How it was made, and `residuals`: one dict for each kind of weights and cut, with lists over the input and the
        layers. geometric_mean averages over windows (trained weights), or over the seeds' own geometric means (random
        weights); low and high are the ends of its 95 % interval, by Student's t on the logarithms.

    Raises:
        QKError: the model's layers are not among those that `surgery` knows, or windows are longer than it has
            positions; as `text_windows`.
    """
    check_whole("seeds", seeds, 2)
    check_positions(opened, tokens)
    text = text_windows(opened.tokenizer, corpus, tokens, windows)
    logs: dict[tuple[str, str], Tensor] = {
        ("trained", cut): _log_residuals(opened.model, text, how) for cut, how in CUTS.items()
    }
    by_seed: dict[str, list[Tensor]] = {cut: [] for cut in CUTS}
    for seed in range(seeds):
        model = _at_random_weights(opened.model, seed)
        for cut, how in CUTS.items():
            by_seed[cut].append(_log_residuals(model, text, how).mean(1))
    logs |= {("random", cut): torch.stack(values, 1) for cut, values in by_seed.items()}
    return {
        "model": opened.name,
        "kind": type(opened.model).__name__,
        "source": source,
        "text": f"{corpus!r}, validation",
        "windows": windows,
        "tokens": tokens,
        "seeds": seeds,
        "made_by": provenance() | {"qkspectrum": __version__},
        "residuals": [{"weights": weights, "cut": cut, **_summary(log)} for (weights, cut), log in logs.items()],
    }


def _log_residuals(model: nn.Module, text: Windows, how: dict[str, Any]) -> Float[Tensor, "layers windows"]:
    """Natural logarithm of the relative residual; tokens that are equal up to rounding count as 1e-16."""
    was = next(model.parameters()).dtype
    try:
        with surgery(model.double(), **how):
            found = [residuals_by_layer(model, row[None], use_cache=False) for row in text.ids]
    finally:
        model.to(was)
    return torch.cat(found, 1).clamp_min(1e-16).log()


def _at_random_weights(model: nn.Module, seed: int) -> nn.Module:
    """The architecture with fresh weights, as before training. The caller's random state is restored."""
    import transformers

    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return transformers.AutoModel.from_config(model.config, attn_implementation="eager").eval()


def _summary(logs: Float[Tensor, "layers samples"]) -> dict[str, list[float]]:
    layers = [mean_and_interval(layer) for layer in logs.tolist()]
    ends = {"geometric_mean": 0, "low": -1, "high": 1}
    return {
        name: [float(f"{math.exp(middle + side * half):.3g}") for middle, half in layers] for name, side in ends.items()
    }


def main() -> None:
    """Measure the model that the command line names, and write the JSON file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("model", help="a Hugging Face model's folder, or its name on the Hub")
    parser.add_argument("--out", type=Path, metavar="FILE", required=True, help="JSON file, which is replaced")
    parser.add_argument("--tokens", type=int, default=64, help="length of a window of text (default: %(default)s)")
    parser.add_argument("--windows", type=int, default=16, help="how many windows to read (default: %(default)s)")
    parser.add_argument("--seeds", type=int, default=3, help="sets of random weights (default: %(default)s)")
    parser.add_argument("--source", default="", help="where the model comes from, to be stored with the numbers")
    options = parser.parse_args()
    opened = open_model(options.model)
    check_output("--out", options.out, opened)
    measured = measure_depth(opened, wikitext2(), options.tokens, options.windows, options.seeds, options.source)
    sizes = f"--tokens {options.tokens} --windows {options.windows} --seeds {options.seeds}"
    measured["made_by"]["command"] = f"python -m qkspectrum.experiments.real_models.depth {opened.name} {sizes}"
    write_text_atomically(options.out, dumps(measured, compact=True).replace('{"weights":', '\n{"weights":') + "\n")


if __name__ == "__main__":
    main()
