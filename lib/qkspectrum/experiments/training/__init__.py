"""A training loop for language models, what it measures, and what it keeps in a run's folder.

May be imported from it: the names below. It imports `data` and the floors below `experiments`.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach(
    __name__,
    submod_attrs={
        "device": ["check_device", "default_device"],
        "loop": ["PRECISIONS", "TrainingConfig", "train"],
        "next_word": ["HEAD_ROWS", "next_word_loss"],
    },
)
