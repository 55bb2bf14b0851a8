"""What the heads of a model do: their spectra (`scan`), entropies in training (`recorder`), regularization (`locater`).

It imports `weights`, `transformer` and `theory`.
"""
