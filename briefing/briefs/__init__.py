"""The brief on an issue: values in, values out."""

from briefing.briefs.brief import build_brief

__all__ = ["build_brief"]
