"""Text to train on. May be imported from it: `corpora`."""
