"""Where a trained model still speaks: its perplexity while the mean and the variance of all its spectra are moved.

`python -m qkspectrum.experiments.real_models.valley lib/qkspectrum/show/small_llama/weights.js --out FILE`
"""

import argparse
import math
from pathlib import Path
from typing import Any

import torch
from jaxtyping import Float
from torch import Tensor

from ... import __version__
from ..._files import write_text_atomically
from ..._json import dumps, rounded
from ...theory.entropy import entropy_share
from ...theory.rank import relative_residual
from ..data.corpora import Corpus, wikitext2, windows_of
from ..data.ngrams import yardstick
from ..sweeps.provenance import provenance
from ..sweeps.results import mean_and_interval
from .moved_spectrum import moved_spectrum
from .page_model import read_page_model, window_losses

# a, whose square is the factor on the variance, and c as a token's logit for itself: 0 and the trained model's value
# between ends at which the model has stopped speaking.
GAINS = (0.0, 0.25, 0.5, 1.0, 2.0, 4.0, 9.0)
SHIFTS = (-16.0, -8.0, -4.0, -2.0, 0.0, 2.0, 4.0, 8.0, 16.0)


def measure_valley(
    model: Any,
    corpus: Corpus,
    sizes: list[float],
    tokens: int = 64,
    windows: int = 32,
    gains: tuple[float, ...] = GAINS,
    shifts: tuple[float, ...] = SHIFTS,
) -> dict[str, Any]:
    """Perplexity on the first windows of the validation text at every pair of `gains` and `shifts`, all heads moved.

    Args:
        model: a Llama of Hugging Face's whose words are the corpus's.
        corpus: the text.
        sizes: of the layers, from `layer_sizes`.
        tokens: words in a window.
        windows: how many.
        gains: a.
        shifts: c, as a token's logit for itself.

    Returns:
        How it was made, and `places`: one dict for each pair, with its perplexity, the ends of its 95 % interval over
        windows (Student's t on the mean surprise), the ratio to the trained model's with the ends of its paired
        interval, the heads' mean entropy share and weight on the first word, and the relative residual of the last
        layer's tokens. `worst` is the perplexity of the uniform distribution over the words.

    Raises:
        QKError: as `windows_of` and `moved_spectrum`.
    """
    ids, targets = (part[:windows] for part in windows_of(corpus.valid, tokens))
    trained = window_losses(model, ids, targets)
    places = []
    for gain in gains:
        for shift in shifts:
            with moved_spectrum(model, gain, shift, sizes):
                losses = window_losses(model, ids, targets)
                read = _attention(model, ids[:8])
            perplexity = _interval(losses)
            ratio = _interval(losses - trained)
            places.append(
                rounded({"gain": gain, "shift": shift, "perplexity": perplexity, "ratio": ratio} | read, digits=4)
            )
    return {
        "text": f"{corpus!r}, validation",
        "windows": windows,
        "tokens": tokens,
        "worst": len(corpus.words),
        "n-grams": rounded(yardstick(corpus), places=2),
        "made_by": provenance() | {"qkspectrum": __version__},
        "places": places,
    }


def _interval(losses: Float[Tensor, " windows"]) -> list[float]:
    """Exp of a mean over windows, and of the ends of its interval."""
    middle, half = mean_and_interval(losses.tolist())
    return [math.exp(middle + side * half) for side in (0, -1, 1)]


def _attention(model: Any, ids: Tensor) -> dict[str, float]:
    with torch.no_grad():
        found = model(ids, output_attentions=True, output_hidden_states=True)
    weights = torch.stack(found.attentions)  # (layers, windows, heads, T, T)
    return {
        "entropy": entropy_share(weights).mean().item(),
        "first": weights[..., 1:, 0].mean().item(),
        "residual": relative_residual(found.hidden_states[-2]).mean().item(),  # the last ones are normed
    }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("model", type=Path, help="weights.js of `page_model`")
    parser.add_argument("--out", type=Path, metavar="FILE", required=True, help="JSON file, which is replaced")
    options = parser.parse_args()
    model, words, sizes = read_page_model(options.model)
    found = measure_valley(model, wikitext2(len(words)), sizes)
    found["made_by"]["command"] = f"python -m qkspectrum.experiments.real_models.valley {options.model.name} --out FILE"
    write_text_atomically(options.out, dumps(found, compact=True).replace('{"gain":', '\n{"gain":') + "\n")


if __name__ == "__main__":
    main()
