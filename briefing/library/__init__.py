"""The one front door: open a folder of articles, bring it up to date, search, read, brief and compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.library.library import Library

__all__ = ["Library"]


def __getattr__(name: str) -> type[Library]:
    """The library, loaded when it is first asked for: the app shows its first screen before it is."""
    if name == "Library":
        from briefing.library.library import Library  # noqa: PLC0415

        globals()["Library"] = Library
        return Library
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
