"""What W leaves out of a model's logits, and why some attention has no W to read: in words, each once."""

from typing import NamedTuple

# What W leaves out, by the word that stands for it in `Head.notes`.
NOTES = {
    "bias": "W has no part in what biases add: the query's, a term of each key alone; the key's, one that is the same "
    "for all keys of a query, which a softmax ignores",
    "rotary": "W is that of a token on itself; at the distance Δ = i − t it is w_qᵀ R_Δ w_k, see rotary.rotated",
    "rotary, scaled": "as rotary, with frequencies that are not the usual ones, and whatever scales cosine and sine",
    "q/k norm": "queries and keys are divided by their own size: w_q and w_k hold the gains over the size for tokens "
    "N(0, I), and logits are those of this W up to two positive factors, one of the query's token, one of the key's",
    "position bias": "a number for each distance is added to the logits, whatever the tokens are",
    "sink": "a softmax has one more entry, which is no token's: weights of the tokens add up to less than 1",
    "logit cap": "logits pass through a tanh: W is what they are before, and for small ones",
    "q/k clip": "entries of queries and keys are cut off at a size: W is what gives the logits of those below it",
    "assumed temperature": "no config says what the logits are divided by: λ = √d_head is assumed",
}
CROSS = "cross-attention: its queries and keys come from two streams of tokens, so W is not on one space"
UNKNOWN_NORM = "queries and keys are normalised in a way that is not known, so that their logits have no one W"
ADAPTED = "queries or keys are not of a weight alone (an adapter that is not merged, a quantiser): it is not their W"
LINEAR = "linear attention: there is no softmax, and no logits"
POOLED = "keys are of tokens that are pooled first, so W is not on one space"
BORROWED = "keys are those of another layer"
OTHER_ORDER = "queries, keys and values are in one weight, in an order that is not known, see layouts.register"


class Skipped(NamedTuple):
    """An attention module that has no W to read, and why."""

    name: str
    reason: str
