"""The four tasks of Dong, Cordonnier & Loukas, read out by path length.

May be imported from it: the names below, and `subsets`. It imports `training`.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach(
    __name__, submod_attrs={"tasks": ["TASKS", "TaskCell", "TaskTraining", "arcs", "examples", "task_cells"]}
)
