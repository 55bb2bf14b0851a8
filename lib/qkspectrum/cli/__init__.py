"""The command line, a module for each command: `scan`, `measure`, `watch`, `train`, `sweep`.

Each has `add_arguments` and `run`, and is imported only when its command is given; `terminal` is what they show.
Nothing but `__main__` imports this package.
"""
