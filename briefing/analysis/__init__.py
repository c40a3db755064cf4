"""Reads an article's text: sentences, who says them, how surely, and the dates, figures and actors in them."""

from briefing.analysis.analyser import ANALYSIS_VERSION, analyse

__all__ = ["ANALYSIS_VERSION", "analyse"]
