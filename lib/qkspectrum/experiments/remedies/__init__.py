"""Remedies against collapse: functions that put one on a model, and a registry to train with them by name.

May be imported from it: the names below, `registry`, `remedy_training` and `replaced_attention`. It imports `training`.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach(
    __name__,
    submod_attrs={
        "overriding": ["override_attention"],
        "queries_keys_outputs": [
            "GatedAttention", "HardLocater", "NormalizedAttention", "RecordingAttention", "ScalableSoftmax", "UnitNorm",
            "clip_recorded_heads_", "gate_attention", "hard_locater", "qk_norm", "record_largest_logits",
            "scalable_softmax",
        ],
        "weights": ["SpectralScale", "mimetic_init", "sigma_reparam", "traceless_frobenius"],
    },
)  # fmt: skip
