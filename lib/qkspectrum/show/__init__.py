"""What the book shows: figures in plotly, and the widgets that live in the published page."""

from .collapse_map import CollapseMap as CollapseMap
from .depth import DepthExplorer as DepthExplorer
from .entropy_explorer import EntropyExplorer as EntropyExplorer
from .explorer import SpectrumExplorer as SpectrumExplorer
from .path_explorer import PathExplorer as PathExplorer
from .propagation_explorer import PropagationExplorer as PropagationExplorer
from .question import Question as Question
from .spectrum_plane import SpectrumPlane as SpectrumPlane
from .steps import AttentionSteps as AttentionSteps
