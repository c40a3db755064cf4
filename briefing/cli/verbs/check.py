"""`briefing check`: verifies the library."""

from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE, NOTHING
from briefing.cli.opening import opened
from briefing.cli.reports import counted
from briefing.cli.request import Request
from briefing.cli.styled import Face
from briefing.export import to_json, to_plain


def configure(parser: VerbParser) -> None:
    """It has no options of its own."""


def run(request: Request) -> int:
    """Verifies; 1 when something is wrong."""
    with opened(request) as library:
        report = library.check()
    if request.json:
        request.output.document("check", to_json(report))
    elif request.plain:
        request.output.text(to_plain(report))
    else:
        page = request.output.page()
        verdict = "all is well" if report.ok else counted(len(report.problems), "problem")
        files = counted(report.files, "file")
        if report.left_out:
            files = f"{files}, of which {report.left_out:,} could not be read, or not in full"
        looked = ", ".join((files, counted(report.articles, "article"), counted(report.citations, "citation")))
        page.text((verdict, Face.STRONG), f" ({looked} checked)")
        for problem in report.problems:
            page.text((f"{problem.kind}: ", Face.LABEL), problem.message, first="  ", indent="    ")
        request.output.show(page)
    return DONE if report.ok else NOTHING
