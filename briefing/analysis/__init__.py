"""Reads an article's text: sentences, who says them, how surely, and the dates, figures and actors in them."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.analysis.analyser import ANALYSIS_VERSION, analyse

__all__ = ["ANALYSIS_VERSION", "analyse"]


def __getattr__(name: str) -> Any:
    """Loads what analyses when it is first asked for: whoever wants only a list of this room need not wait for it."""
    if name not in __all__:
        raise AttributeError(name)
    from briefing.analysis import analyser  # noqa: PLC0415  (not wanted before the first paint)

    return getattr(analyser, name)
