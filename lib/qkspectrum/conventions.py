"""Every threshold, size and colour that the book chose by convention, once, with the reason for it.

None of these numbers follows from theory. Whatever else in the library or on the page needs one takes it from here:
Python by importing this module, the figures' JavaScript from `show/js/conventions.json`, which is

    python -m qkspectrum.conventions > lib/qkspectrum/show/js/conventions.json

Numerical tolerances are not conventions; they stay beside the algorithm that needs them. Nor are the settings of a
training run, which are stored with its results.
"""

import json
from typing import Any

# ---- What counts as a collapse ----------------------------------------------------------------------------------

# Entropy collapse: mean row entropy below this share of log K, its largest value. At one half a query sees as many
# keys as √K even ones: 8 of 64.
ENTROPY_COLLAPSE = 1 / 2
# Rank collapse: variety, the relative residual of the output over that of the input, below this. It does not fall when
# tokens merely shrink. A third is where tokens that were strangers have become alike to the eye.
RANK_COLLAPSE_RELATIVE = 1 / 3
# The tokens look like one point in a picture: relative residual itself below this.
ONE_POINT = 0.01
# Rank collapse of trained models, whose input is no yardstick (chapter 12): effective rank of a window's last hidden
# states below this, fewer than two directions.
RANK_COLLAPSE_EFFECTIVE_RANK = 2
# A danger zone is where a collapse happens in at least this share of the draws: often enough to expect it.
ZONE_RISK = 1 / 3
# Ranges within which the collapse map lets a reader vary its two thresholds.
ENTROPY_COLLAPSE_RANGE = (0.25, 0.75)
RANK_COLLAPSE_RANGE = (0.1, 0.6)

# ---- Phases of signal propagation -------------------------------------------------------------------------------

# A phase is late-site or early-site if this share of what propagates lies in one half of the positions: twice as
# much as in the other half.
PHASE_ONE_SIDED = 2 / 3
# It is mid-site instead if ρ at the end of that half is below this share of its peak: a window that closes before
# the end, by its width at half maximum.
PHASE_END = 1 / 2

# ---- Words for what attention looks at --------------------------------------------------------------------------

# "Looks at the last n tokens": the fewest keys that hold this share of a row, our reading of "most of its weight".
GAZE_SHARE = 0.8
# Said of all rows when this share of the later ones agrees; a mean would let a few scattered rows pass unseen.
GAZE_ROWS = 3 / 4
# n is few, and worth naming, up to this share of the tokens.
GAZE_FEW = 24 / 64
# "Looks at the first tokens, so outputs agree": only if one layer leaves less than this of the variety.
GAZE_AGREEMENT = 0.4
# "Looks almost only at itself": the mean diagonal weight of the later rows exceeds this.
GAZE_SELF = 0.45
# "Averages all tokens": the entropy share exceeds this. A row of 64 keys is then worth about 48 even ones or more.
GAZE_UNIFORM = 0.93
# "So alike that logits hardly differ": relative residual, over the input's, below this before the last layer.
GAZE_ALIKE = 0.5
# The propagation explorer calls a uniform law "rather early" or "rather late" outside these shares of the later half.
RATHER_EARLY, RATHER_LATE = 0.45, 0.55
# A factor within these is called "stays at": a twentieth is less than a reader sees in a meter.
STAYS = (0.95, 1.05)

# ---- The walk of chapter 1, on which zones, maps and most figures stand -----------------------------------------

# 64 tokens make an attention map whose cells a phone still shows; with 32 dimensions a page computes six layers while
# a slider moves. The temperature is √DIM.
LENGTH, DIM = 64, 32
# Depth at which chapter 1 reads variety: deep enough for a collapse that takes several layers.
LAYERS = 6
# Means from −REACH to REACH and spreads to REACH, evenly spaced in asinh. At the ends attention has settled: on
# single keys at a large spread, on itself or on the first tokens at a large mean.
REACH = 40.0
# Correlation of neighbouring tokens of the autoregressive process: a memory of about ten tokens.
CORRELATION = 0.9
# The stops of chapter 1 as (mean, spread), one for each kind of attention. "Localized", in the safe region, is where
# the explorer opens.
STOPS = {
    "Uniform": (0, 0.3),
    "Localized": (3.5, 1),
    "Entropy collapse": (0, 36),
    "Identity-like": (40, 0),
    "Looks back": (-6, 0.5),
}

# Danger zones: draws at each point, and points. 512 draws leave a standard error of at most 0.022 in a share.
ZONE_SEED, ZONE_DRAWS, ZONE_COLUMNS, ZONE_ROWS = 0, 512, 45, 23
# Collapse map, by budget: columns, rows, draws at each point, depths. "smoke" only runs the code. A standard error is
# an eighth of the deviation between draws with 64 draws, a sixteenth with 256.
MAP_SIZES: dict[str, tuple[int, int, int, tuple[int, ...]]] = {
    "smoke": (5, 3, 4, (1, 2)),
    "cpu": (33, 17, 64, (1, 2, 4, 8)),
    "gpu": (65, 33, 256, (1, 2, 4, 8)),
}

# ---- Measuring heads of trained models --------------------------------------------------------------------------

# `scan`: random heads of each shape, whose mean is what a head is compared with. Random heads of one shape differ
# little, and eight cost less than reading a layer.
SCAN_DRAWS = 8
# `scan`: positions at which the limit law is read for a head's phase, the middles of as many cells.
SCAN_POSITIONS = LENGTH
# Queries of a window that are compared with the laws, evenly spread: neighbours tell nearly the same.
LAW_QUERIES = 8
# Distances Δ = key − query that are reported one by one, up to this on either side; further ones are alike.
LAW_DISTANCE = 8
# Bins of confidence in the calibration error, as Guo et al. (2017) took them.
CALIBRATION_BINS = 15
# Confidence of the intervals over seeds.
CONFIDENCE = 0.95

# ---- Watching a training run ------------------------------------------------------------------------------------

# `watch`: a head's entropy share is low below this. With 1024 keys it is the entropy of two even ones. Many trained
# heads are this sharp by what they do (they look at the previous token), so a low share alone is no alarm:
WATCH_SHARE = 0.1
# it is one when the share is also below this part of the highest that the head has had.
WATCH_FALL = 1 / 2
# Largest logit above which a head is named: Kimi K2's threshold for QK-clip (2025).
WATCH_LOGIT = 100.0
# Smallest log Σ exp of a row below which a head is named. Below −88.7, 1/Σ exp is no float32 any more, and a kernel
# that forms it returns NaN; this leaves some room.
WATCH_LOG_SUM_EXP = -80.0
# A head is a sink head if its mean weight on the first token exceeds this, as in Gu et al. (2025).
SINK_WEIGHT = 0.3
# Heads that a verdict names before it only counts them.
WATCH_NAMED = 3

# ---- Sizes of the figures ---------------------------------------------------------------------------------------

# Spectrum explorer: token draws for the simulated law, as many as the page manages within these.
SIMULATED_ROWS = (20, 200)
# Propagation explorer: draws of the query, enough for standard errors of at most 0.0036; positions of its sliders.
PROPAGATION_DRAWS = 20_000
PROPAGATION_SLIDERS = {
    "xi": (-10, 10), "eta": (0.02, 10), "length": (4, 128), "dim": (1, 256), "correlation": (-0.99, 0.99),
}  # fmt: skip
# Depth explorer: tokens, width, hidden width of the MLP, layers; the factor on the logits reaches this far.
DEPTH_TOKENS, DEPTH_WIDTH, DEPTH_HIDDEN, DEPTH_LAYERS = 24, 8, 16, 24
DEPTH_LOGITS = (0.1, 30)
# Path explorer: tokens and width (12 divides by 1, 2 and 3 heads), most layers and heads, the sliders' factors.
PATH_TOKENS, PATH_WIDTH, PATH_LAYERS, PATH_HEADS = 12, 12, 8, 3
PATH_LOGITS, PATH_VALUES = (0, 10), (0.1, 4)
# Entropy explorer: most keys, the slider's spreads, and the Gaussian draws that a typical row is the mean of.
ENTROPY_KEYS, ENTROPY_SPREADS, ENTROPY_DRAWS = 1024, (0.05, 20), 32
# Plane of eigenvalues: how far its sliders reach.
PLANE_MEAN, PLANE_SPREAD = (-6, 6), (0, 10)
# Attention step by step: most tokens, how far they can be dragged, how far the parts of W reach.
STEPS_TOKENS, STEPS_REACH, STEPS_WEIGHT = 6, 2, 3
# A trained model in the page: most words of a sentence, how far the factors on variance and gain and the shift of the
# mean reach (81 is 9²; a token gains or loses 16 on its logit for itself). Of a sentence's perplexity over the trained
# model's: below the first it "still speaks English", below the second it "stumbles", from the third on it "no longer
# speaks English", and it "has lost the thread" in between.
LIVING_WORDS, LIVING_FACTOR, LIVING_SHIFT = 32, 81, 16
LIVING_SPEAKS, LIVING_STUMBLES, LIVING_LOST = 1.25, 1.75, 5

# ---- A training run in the page ---------------------------------------------------------------------------------

# Letters, tokens in a sequence, sequences in a batch, width of the model and of its MLP: small enough for a page to
# make well over 30 steps a second.
TRAIN_LETTERS, TRAIN_TOKENS, TRAIN_BATCH, TRAIN_WIDTH = 16, 32, 8, 32
# A letter stays the same with the first probability, and is seen as it is with the second.
TRAIN_STAYS, TRAIN_SEEN = 0.95, 0.5
# Steps of one press on "Train"; ends of the sliders for the learning rate and for the layers.
TRAIN_STEPS, TRAIN_RATES, TRAIN_LAYERS = 300, (1e-3, 0.3), (1, 8)
# The one number of each remedy: LocAteR's κ (its trace is held at 1), the threshold of QK-clip, the cap of the logits,
# the share of the learning rate that query and key weights get.
TRAIN_REMEDIES = {"LocAteR": 0.1, "QK-clip": 5.0, "soft-cap": 5.0, "query–key rate": 0.1}
_HEALTHY = {"learning_rate": 0.01, "layers": 2, "skip": True, "norm": "pre", "remedy": "none"}
TRAIN_PRESETS = {
    "healthy": _HEALTHY,
    "entropy collapse": _HEALTHY | {"learning_rate": 0.1},
    "rank collapse": _HEALTHY | {"layers": 6, "skip": False},
    "rank collapse, skip connections": _HEALTHY | {"layers": 6},
}

# ---- Colours ----------------------------------------------------------------------------------------------------

# Okabe & Ito's colours, told apart with every kind of colour blindness; black and yellow are left out so that all
# show on light and dark pages. Symbols repeat the distinction without colour.
PALETTE = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00")
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "x", "star")
# The figures' own colours on light and dark pages. Orange ("danger", "tint") means collapse and nothing else, blue is
# data, handles are ink, "ramp" goes from no weight to all of it. On the collapse map each collapse has a fill ("map")
# and a hatching ("hatch"), so that colour is never the only sign.
COLOURS = {
    "light": {
        "paper": "#ffffff", "ink": "#1b1f24", "mute": "#59626d", "line": "#c9d0d8", "hair": "#e6eaee",
        "bar": "#3272b0", "fill": "#a9c7e4", "safe": "#dbe8f5",
        "danger": "#b93a06", "on-danger": "#84290a", "tint": "#d65414",
        "ramp-0": "#f2f5fa", "ramp-1": "#bfd3ec", "ramp-2": "#6fa0d2", "ramp-3": "#2b67a6", "ramp-4": "#0b2a57",
        "map-neither": "#dbe8f5", "map-rank": "#fbe6ad", "map-entropy": "#f5bfa3", "map-both": "#d9825b",
        "hatch-neither": "#dbe8f5", "hatch-rank": "#dfbb5c", "hatch-entropy": "#d98761", "hatch-both": "#ad5127",
    },
    "dark": {
        "paper": "#14181e", "ink": "#e9edf2", "mute": "#9aa5b1", "line": "#47515d", "hair": "#2a323c",
        "bar": "#5aa2e0", "fill": "#2f5478", "safe": "#20364d",
        "danger": "#ff9a66", "on-danger": "#ffc9ab", "tint": "#ff8c52",
        "ramp-0": "#1c232c", "ramp-1": "#20456b", "ramp-2": "#2f7abb", "ramp-3": "#7fbdec", "ramp-4": "#f1f9ff",
        "map-neither": "#20364d", "map-rank": "#6f6027", "map-entropy": "#5a2c18", "map-both": "#a04d23",
        "hatch-neither": "#20364d", "hatch-rank": "#97843a", "hatch-entropy": "#94502b", "hatch-both": "#e08a58",
    },
}  # fmt: skip
RAMP = tuple(COLOURS["light"][f"ramp-{i}"] for i in range(5))


def page_conventions() -> dict[str, Any]:
    """What the figures' JavaScript needs of this module, as `show/js/conventions.json` holds it."""
    return {
        "collapse": {
            "entropy": ENTROPY_COLLAPSE,
            "relativeVariety": RANK_COLLAPSE_RELATIVE,
            "onePoint": ONE_POINT,
            "risk": ZONE_RISK,
            "entropyRange": ENTROPY_COLLAPSE_RANGE,
            "varietyRange": RANK_COLLAPSE_RANGE,
        },
        "phase": {"oneSided": PHASE_ONE_SIDED, "end": PHASE_END},
        "gaze": {
            "share": GAZE_SHARE,
            "rows": GAZE_ROWS,
            "few": GAZE_FEW,
            "agreement": GAZE_AGREEMENT,
            "self": GAZE_SELF,
            "uniform": GAZE_UNIFORM,
            "alike": GAZE_ALIKE,
        },
        "words": {"rather": (RATHER_EARLY, RATHER_LATE), "stays": STAYS},
        "walk": {"length": LENGTH, "dim": DIM, "layers": LAYERS, "reach": REACH, "correlation": CORRELATION},
        "stops": [[name, *place] for name, place in STOPS.items()],
        "spectrumExplorer": {"simulatedRows": SIMULATED_ROWS},
        "propagationExplorer": {"draws": PROPAGATION_DRAWS, "sliders": PROPAGATION_SLIDERS},
        "depthExplorer": {
            "tokens": DEPTH_TOKENS,
            "width": DEPTH_WIDTH,
            "hidden": DEPTH_HIDDEN,
            "layers": DEPTH_LAYERS,
            "logits": DEPTH_LOGITS,
        },
        "pathExplorer": {
            "tokens": PATH_TOKENS,
            "width": PATH_WIDTH,
            "layers": PATH_LAYERS,
            "heads": PATH_HEADS,
            "logits": PATH_LOGITS,
            "values": PATH_VALUES,
        },
        "entropyExplorer": {"keys": ENTROPY_KEYS, "spreads": ENTROPY_SPREADS, "draws": ENTROPY_DRAWS},
        "livingModel": {
            "words": LIVING_WORDS,
            "factor": LIVING_FACTOR,
            "shift": LIVING_SHIFT,
            "speaks": LIVING_SPEAKS,
            "stumbles": LIVING_STUMBLES,
            "lost": LIVING_LOST,
        },
        "spectrumPlane": {"mean": PLANE_MEAN, "spread": PLANE_SPREAD},
        "attentionSteps": {"tokens": STEPS_TOKENS, "reach": STEPS_REACH, "weight": STEPS_WEIGHT},
        "trainHere": {
            "letters": TRAIN_LETTERS,
            "tokens": TRAIN_TOKENS,
            "batch": TRAIN_BATCH,
            "width": TRAIN_WIDTH,
            "stays": TRAIN_STAYS,
            "seen": TRAIN_SEEN,
            "steps": TRAIN_STEPS,
            "rates": TRAIN_RATES,
            "layers": TRAIN_LAYERS,
            "remedies": TRAIN_REMEDIES,
            "presets": TRAIN_PRESETS,
        },
    }


def page_json() -> str:
    """`page_conventions` as the text of `show/js/conventions.json`: a line for each leaf, fit to be read and diffed."""
    return json.dumps(page_conventions(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    print(page_json(), end="")
