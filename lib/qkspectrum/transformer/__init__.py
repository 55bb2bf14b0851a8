"""A transformer one can read in a sitting, with switchable parts, and its decomposition into paths.

May be imported from it: `model` and `paths`. It imports `theory`.
"""
