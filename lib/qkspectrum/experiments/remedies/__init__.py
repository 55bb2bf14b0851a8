"""Remedies against collapse: put on a model, and trained with by name.

May be imported from it: the names below, `replaced_attention` and `remedy_training`. It imports `training`.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach(
    __name__,
    submod_attrs={
        "reparametrized": [
            "GatedAttention", "HardLocater", "NormalizedAttention", "SpectralScale", "UnitNorm", "gate_attention",
            "hard_locater", "mimetic_init", "override_attention", "qk_norm", "sigma_reparam", "traceless_frobenius",
        ]
    },
)  # fmt: skip
