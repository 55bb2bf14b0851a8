"""A trained small transformer reads your sentence in the page, while you move the spectra of its query-key matrices."""

from pathlib import Path

import anywidget
import traitlets

from ....conventions import LIVING_FACTOR, LIVING_SHIFT
from ...page import check_range, script, style

WEIGHTS = Path(__file__).parents[2] / "small_llama" / "weights.js"
SENTENCE = "The game was released in Japan on March 12 , 2008 , and in North America on June"
RANGES = {
    "variance": (0, LIVING_FACTOR),
    "mean": (-LIVING_SHIFT, LIVING_SHIFT),
    "gain": (0, LIVING_FACTOR),
    "layer": (1, 4),
    "head": (1, 4),
}


class LivingModel(anywidget.AnyWidget):
    """Your sentence in a trained transformer, whose eigenspectra you move until it stops speaking English.

    A small Llama of 4 layers with 4 heads each, trained on WikiText-2 with 4,000 words, computes in the page, without
    a kernel. Every chosen head's query–key matrix W becomes W′ = a (W − λ̄ I) + (λ̄ + c) I, so that the variance of its
    eigenvalues is multiplied by a² and their mean moves by c. At a² = 1, c = 0 and a gain of 1 the model is the
    trained one. Every trait below goes both ways: setting it moves the page, and moving the page sets it.

    Attributes:
        text: the sentence; its last 32 words are read.
        variance: a², 0 to 81.
        mean: c as a logit, −16 to 16: what a token of usual size gains on its logit for itself.
        gain: factor on the moved logits, 0 to 81.
        skip: keep the skip connections.
        scope: which heads are moved: "all", those of the "layer", or one "head".
        layer, head: the head whose attention is shown, and moved where the scope is narrower than all; from 1.
        compact: show what one screen has room for, and fetch the model at the reader's first move; until then the page
            shows a stored reading of the default state. Set when the widget is made.
        readings: what the page reads off, set by the page: the traits above, perplexity (None without words),
            trained_perplexity, next (list of word and probability), entropy (of each layer's heads, over its largest
            value), first (weight on the first token), residual (of the stream, relative, before the first layer and
            after each), tokens, unknown (how many words are not in the vocabulary), headline.

    Raises:
        QKError: a number outside its range (traitlets.TraitError for another kind of value).

    Status: exact, up to single precision, for the stored weights.
    """

    _esm = script("living_model")
    _css = style("living_model")

    text = traitlets.Unicode(SENTENCE).tag(sync=True)
    variance = traitlets.Float(0.0).tag(sync=True)
    mean = traitlets.Float(0.0).tag(sync=True)
    gain = traitlets.Float(1.0).tag(sync=True)
    skip = traitlets.Bool(True).tag(sync=True)
    scope = traitlets.Enum(("all", "layer", "head"), "all").tag(sync=True)
    layer = traitlets.Int(1).tag(sync=True)
    head = traitlets.Int(1).tag(sync=True)
    compact = traitlets.Bool(False).tag(sync=True)
    readings = traitlets.Dict().tag(sync=True)
    wanted = traitlets.Bool(False).tag(sync=True)
    stored = traitlets.Unicode("").tag(sync=True)

    def __repr__(self) -> str:
        names = ("text", "variance", "mean", "gain", "skip", "scope", "layer", "head")
        return f"LivingModel({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    @traitlets.validate(*RANGES)
    def _check_range(self, proposal: traitlets.Bunch) -> float | int:
        return check_range(proposal["trait"].name, proposal["value"], RANGES)

    @traitlets.observe("wanted")
    def _hand_over(self, change: traitlets.Bunch) -> None:
        """Outside the book there is no folder that the page could load the model from: the kernel sends it."""
        if change["new"]:
            self.stored = WEIGHTS.read_text(encoding="utf-8")
