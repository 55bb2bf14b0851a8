"""The mathematics: tensors in, tensors out.

Nothing here knows a model, a file or a configuration. It imports `conventions` and the checks only.
"""
