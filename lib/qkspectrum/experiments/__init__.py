"""The measured half of the book: corpora, training, sweeps."""
