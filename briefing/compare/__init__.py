"""Sources side by side, and the matrix of issues by sources: values in, values out."""

from briefing.compare.comparison import build_comparison
from briefing.compare.matrix import build_matrix
from briefing.compare.namings import load_namings

__all__ = ["build_comparison", "build_matrix", "load_namings"]
