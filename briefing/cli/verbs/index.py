"""`briefing index`: brings catalogue and index up to date with the folder."""

from dataclasses import replace

from briefing.app.lists.ahead import write_first
from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE
from briefing.cli.opening import opened
from briefing.cli.reports import show_report
from briefing.cli.request import Request
from briefing.evidence.foreign import not_analysed


def configure(parser: VerbParser) -> None:
    """Declares its options."""
    parser.add_argument("--rebuild", action="store_true", help="read, analyse and index every file anew; marks stay")


def run(request: Request) -> int:
    """Brings the library up to date, and tells what that did."""
    with opened(request, refresh=False) as library:
        try:
            report = library.refresh(request.diagnostics.progress, rebuild=request.options.rebuild)
        finally:
            request.diagnostics.settled()
        if report.changed:
            library.keep_ahead(lambda _: write_first(library))  # the app need not work it out when it is started
        unread = library.not_analysed()
    if unread:
        report = replace(report, notices=(*report.notices, f"{not_analysed(unread)}, only made ready to be searched"))
    show_report(request, report)
    return DONE
