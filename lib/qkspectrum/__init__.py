"""See, move and check why transformer attention collapses, and how the query-key eigenspectrum decides it.

Public names are listed by idea in `__init__.pyi` and imported when they are first used: `import qkspectrum` alone does
not import torch.
"""

import lazy_loader

from ._moved import stand_in

__version__ = "0.1.0"
_public, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)


def __getattr__(name: str) -> object:
    """A public name, or a module under the name that it had before it moved."""
    return _public(name) if name in __all__ else stand_in(name)
