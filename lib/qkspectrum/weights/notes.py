"""What W leaves out of a model's logits, and why some attention modules have no W to read, in plain English."""

from typing import NamedTuple

# What W leaves out. The keys are what `Head.notes` and the notes column of `scan` hold.
NOTES = {
    "bias": "queries or keys have biases, which W leaves out: a query's bias adds a term that depends on the key "
    "alone; a key's bias adds the same term to every key of a query, which the softmax ignores",
    "rotary": "W is that of a token attending to itself; at the distance Δ = i − t it is w_qᵀ R_Δ w_k, "
    "see rotary.rotated",
    "rotary, scaled": "as for rotary, but the model scales its frequencies, and perhaps its cosines and sines, in a "
    "way that is not read from the config",
    "q/k norm": "queries and keys are normalized: w_q and w_k include the norm's gains and are divided by the norm "
    "that they have for tokens x ~ N(0, I); the model's logits are those of this W up to two positive factors, one "
    "that depends on the query's token and one that depends on the key's",
    "latent norm": "queries and keys come from normalized latent vectors: w_q and w_k multiply through them, include "
    "the norms' gains and are divided by the norm that a latent vector has for tokens x ~ N(0, I); the model's logits "
    "are those of this W up to positive factors, one that depends on the query's token and one, of all rows but the "
    "rotary ones, that depends on the key's",
    "position factor": "queries are multiplied by a positive number that depends on their position",
    "position bias": "a term that depends on the positions, and not on the tokens, is added to the logits",
    "sink": "the softmax has an extra entry that belongs to no token, so the weights of the tokens sum to less than 1",
    "logit cap": "logits pass through a tanh: W gives their values before it, close to the final ones where they are "
    "small",
    "q/k clip": "entries of queries and keys are clipped: W gives the logits where none of them is",
    "assumed temperature": "neither a config nor the module says what the logits are divided by, so λ = √d_head is "
    "assumed",
}

# Why a module has no W to read.
CROSS_ATTENTION = "cross-attention: queries and keys come from different tokens, so W does not map a space to itself"
UNKNOWN_NORM = "queries and keys are normalized in an unsupported way, so their logits do not come from one W"
LEARNED_SCALE = "logits are multiplied by a learned number, so that λ is not known"
TALKING_HEADS = "talking heads: the logits of all heads are mixed before the softmax"
CHANNEL_ATTENTION = "channel attention: its logits are between channels, not between tokens"
NOT_MERGED = "queries or keys do not come from a weight alone (an adapter that is not merged, or a quantizer)"
LINEAR_ATTENTION = "linear attention: it has neither a softmax nor logits"
POOLED_KEYS = "keys come from pooled tokens, so W does not map a space to itself"
BORROWED_KEYS = "its keys are computed by another layer"
UNKNOWN_ORDER = "one weight holds queries, keys and values in an unknown order, see layouts.register"
NO_LAYOUT = "no known layout matches its weights, see layouts.register"
HALF_A_PAIR = "it has queries without keys, or keys without queries"


class Skipped(NamedTuple):
    """An attention module that has no W to read.

    Attributes:
        name: the module's name in its model.
        reason: why, in words for the user.
    """

    name: str
    reason: str
