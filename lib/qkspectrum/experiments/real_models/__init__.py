"""Trained models on text: what their heads do, beside what theory predicts of their spectra.

Import the names below, or its modules. It builds on `sweeps.provenance` and `data`.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach(
    __name__,
    submod_attrs={"measure": ["OpenedModel", "measure_model", "open_model", "read_measured", "text_windows"]},
)
