"""The library for a verb: opened, and brought up to date with its folder first."""

from collections.abc import Iterator
from contextlib import contextmanager

from briefing.cli.request import Request
from briefing.core.reports import IndexReport
from briefing.library import Library


@contextmanager
def opened(request: Request, *, refresh: bool = True) -> Iterator[Library]:
    """The library that a request is about, up to date unless --no-refresh or `refresh` says otherwise.

    What the user must know of it is told on standard error; that exports cite what has changed, when it just did.
    """
    diagnostics = request.diagnostics
    with Library.open(request.library, now=request.now) as library:
        diagnostics.notices(library.opening_notices)
        if refresh and not request.options.no_refresh:
            try:
                report = library.refresh(diagnostics.progress)
            finally:
                diagnostics.settled()
            diagnostics.notices(report.notices)
            if report.changed:
                diagnostics.say(f"{changes_told(report)}{refusals_told(report)}")
        yield library


def changes_told(report: IndexReport) -> str:
    """What a refresh changed, in words."""
    counts = (
        ("added", report.added),
        ("updated", report.updated),
        ("removed", report.removed),
        ("moved", report.moved),
    )
    told = ", ".join(f"{number:,} {what}" for what, number in counts if number)
    return f"articles: {told}" if told else "nothing is new"


def refusals_told(report: IndexReport) -> str:
    """How many files could not be read, or not all of them, and how to see which."""
    number = len(report.rejected)
    if not number:
        return ""
    files = "1 file" if number == 1 else f"{number:,} files"
    return f"; {files} could not be read in full (`briefing index` tells why)"
