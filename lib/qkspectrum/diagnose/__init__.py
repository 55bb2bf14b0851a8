"""What is done with the heads of a model: measured (`scan`), listened to (`recorder`), regularized (`locater`).

It imports `weights`, `transformer` and `theory`.
"""
