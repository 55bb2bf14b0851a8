"""See, move and check why transformer attention collapses, and how the query-key eigenspectrum decides it."""

from .attention import SelfAttention as SelfAttention
from .attention import Transformer as Transformer
from .attention import TransformerConfig as TransformerConfig
from .attention import piecewise_linear_rows as piecewise_linear_rows
from .attention import softmax_rows as softmax_rows
from .entropy import AttentionStatistics as AttentionStatistics
from .entropy import attention_entropy as attention_entropy
from .entropy import entropy_lower_bound as entropy_lower_bound
from .entropy import entropy_share as entropy_share
from .entropy import head_entropy_lower_bound as head_entropy_lower_bound
from .entropy import logit_spread as logit_spread
from .entropy import streaming_attention_entropy as streaming_attention_entropy
from .entropy import streaming_attention_statistics as streaming_attention_statistics
from .freezing import critical_beta as critical_beta
from .freezing import expected_logit_variance as expected_logit_variance
from .freezing import frozen_share as frozen_share
from .heads import Head as Head
from .heads import heads as heads
from .localization import Localization as Localization
from .localization import localization as localization
from .localization import propagating as propagating
from .localization import propagation_phase as propagation_phase
from .locater import LocAteR as LocAteR
from .paths import path_length_distribution as path_length_distribution
from .paths import path_sums as path_sums
from .paths import transformer_path_sums as transformer_path_sums
from .propagation import gaussian_signal_propagation as gaussian_signal_propagation
from .propagation import limit_signal_propagation as limit_signal_propagation
from .propagation import signal_propagation as signal_propagation
from .propagation import simulate_signal_propagation as simulate_signal_propagation
from .rank import collapse_certificate as collapse_certificate
from .rank import composite_norm as composite_norm
from .rank import doubly_exponential_bound as doubly_exponential_bound
from .rank import relative_residual as relative_residual
from .rank import residual as residual
from .recording import EntropyRecorder as EntropyRecorder
from .spectrum import QKMatrix as QKMatrix
from .spectrum import matrix_with_spectrum as matrix_with_spectrum
from .tokens import AutoRegressive as AutoRegressive
from .tokens import EmpiricalTokens as EmpiricalTokens
from .tokens import GaussianTokens as GaussianTokens
from .tokens import IndependentTokens as IndependentTokens
from .tokens import RandomWalk as RandomWalk
from .trainability import query_key_gradient as query_key_gradient

__version__ = "0.1.0"
