"""What the book shows: figures in plotly, and the widgets that live in the published page.

Widgets are imported when they are first used: the pages of `qkspectrum scan --html` need plotly alone.
"""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach(
    __name__,
    submod_attrs={
        "widgets.attention_steps.widget": ["AttentionSteps"],
        "widgets.collapse_map.widget": ["CollapseMap"],
        "widgets.depth_explorer.widget": ["DepthExplorer"],
        "widgets.entropy_explorer.widget": ["EntropyExplorer"],
        "widgets.living_model.widget": ["LivingModel"],
        "widgets.path_explorer.widget": ["PathExplorer"],
        "widgets.propagation_explorer.widget": ["PropagationExplorer"],
        "widgets.question.widget": ["Question"],
        "widgets.spectrum_explorer.widget": ["SpectrumExplorer"],
        "widgets.spectrum_plane.widget": ["SpectrumPlane"],
        "widgets.train_here.widget": ["TrainHere"],
    },
)
