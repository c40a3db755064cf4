"""The one front door: open a folder of articles, bring it up to date, search, read, brief and compare."""

from briefing.library.library import Library

__all__ = ["Library"]
