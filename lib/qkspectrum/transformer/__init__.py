"""A transformer to read in one sitting, with parts to switch off, and its decomposition into paths.

Its modules are `model` and `paths`; they import `theory` only.
"""
