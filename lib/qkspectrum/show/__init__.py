"""What the book shows: figures in plotly, and the widgets that live in the published page."""

from .widgets.attention_steps.widget import AttentionSteps as AttentionSteps
from .widgets.collapse_map.widget import CollapseMap as CollapseMap
from .widgets.depth_explorer.widget import DepthExplorer as DepthExplorer
from .widgets.entropy_explorer.widget import EntropyExplorer as EntropyExplorer
from .widgets.path_explorer.widget import PathExplorer as PathExplorer
from .widgets.propagation_explorer.widget import PropagationExplorer as PropagationExplorer
from .widgets.question.widget import Question as Question
from .widgets.spectrum_explorer.widget import SpectrumExplorer as SpectrumExplorer
from .widgets.spectrum_plane.widget import SpectrumPlane as SpectrumPlane
