"""The command line, a module for each command: `scan`, `measure`, `watch`, `train`, `sweep`.

Each has `add_arguments` and `run`, and is imported only when its command is given. Nothing imports this package.
"""
