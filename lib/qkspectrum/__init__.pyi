# The public names, grouped by idea; `__init__.py` reads them from here.

# The query-key matrix and its eigenspectrum, of one head or of every head of a model
# The regularizer
from .diagnose.clipping import Clipping as Clipping
from .diagnose.clipping import qk_clip_ as qk_clip_
from .diagnose.locater import LocAteR as LocAteR
from .diagnose.query_key_parameters import query_key_parameters as query_key_parameters
from .diagnose.recorder import EntropyRecorder as EntropyRecorder
from .diagnose.scan import scan as scan
from .diagnose.verify import verify as verify
from .diagnose.watching import Watch as Watch
from .diagnose.watching import watch as watch

# What every error about an argument is
from .errors import QKError as QKError

# Other remedies, on a model of any origin
from .experiments.remedies.queries_keys_outputs import qk_norm as qk_norm
from .experiments.remedies.replaced_attention import soft_cap as soft_cap
from .experiments.remedies.weights import merge_sigma_reparam as merge_sigma_reparam
from .experiments.remedies.weights import sigma_reparam as sigma_reparam

# Entropy collapse
from .theory.entropy import attention_entropy as attention_entropy
from .theory.entropy import entropy_lower_bound as entropy_lower_bound
from .theory.entropy import entropy_share as entropy_share
from .theory.entropy import head_entropy_lower_bound as head_entropy_lower_bound
from .theory.entropy import logit_spread as logit_spread
from .theory.freezing import critical_beta as critical_beta
from .theory.freezing import expected_logit_variance as expected_logit_variance
from .theory.freezing import frozen_share as frozen_share
from .theory.gradient import query_key_gradient as query_key_gradient
from .theory.localization import Localization as Localization
from .theory.localization import localization as localization
from .theory.localization import propagating as propagating
from .theory.localization import propagation_phase as propagation_phase
from .theory.propagation import gaussian_signal_propagation as gaussian_signal_propagation
from .theory.propagation import limit_signal_propagation as limit_signal_propagation
from .theory.propagation import signal_propagation as signal_propagation

# Rank collapse
from .theory.rank import collapse_certificate as collapse_certificate
from .theory.rank import composite_norm as composite_norm
from .theory.rank import doubly_exponential_bound as doubly_exponential_bound
from .theory.rank import effective_rank as effective_rank
from .theory.rank import relative_residual as relative_residual
from .theory.rank import residual as residual

# The model, its rows of attention and its paths
from .theory.rows import piecewise_linear_rows as piecewise_linear_rows
from .theory.rows import softmax_rows as softmax_rows
from .theory.simulation import simulate_signal_propagation as simulate_signal_propagation
from .theory.spectrum import QKMatrix as QKMatrix
from .theory.spectrum import matrix_with_spectrum as matrix_with_spectrum
from .theory.streaming import AttentionStatistics as AttentionStatistics
from .theory.streaming import streaming_attention_entropy as streaming_attention_entropy
from .theory.streaming import streaming_attention_statistics as streaming_attention_statistics

# Signal propagation: among which tokens, how much, and where
from .theory.tokens import AutoRegressive as AutoRegressive
from .theory.tokens import EmpiricalTokens as EmpiricalTokens
from .theory.tokens import GaussianTokens as GaussianTokens
from .theory.tokens import IndependentTokens as IndependentTokens
from .theory.tokens import RandomWalk as RandomWalk
from .transformer.model import SelfAttention as SelfAttention
from .transformer.model import Transformer as Transformer
from .transformer.model import TransformerConfig as TransformerConfig
from .transformer.paths import path_length_distribution as path_length_distribution
from .transformer.paths import path_sums as path_sums
from .transformer.paths import transformer_path_sums as transformer_path_sums
from .weights.heads import Head as Head
from .weights.heads import heads as heads

__version__: str
