"""Briefing: a terminal briefing reader in which every sentence can be traced to its source."""

__version__ = "0.1.0"
