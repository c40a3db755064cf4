"""What bringing a library up to date did, shown."""

from briefing.cli.request import Request
from briefing.cli.styled import Face
from briefing.core.reports import IndexReport
from briefing.export import to_json, to_plain


def show_report(request: Request, report: IndexReport) -> None:
    """Shows what a refresh did, refusals with their reasons included."""
    request.diagnostics.notices(report.notices)
    if request.json:
        request.output.document(request.verb, to_json(report))
    elif request.plain:
        request.output.text(to_plain(report))
    else:
        _show_to_a_person(request, report)


def _show_to_a_person(request: Request, report: IndexReport) -> None:
    page = request.output.page()
    told = f"{counted(report.articles, 'article')} of {counted(report.origins, 'origin')}"
    changes = (
        ("added", report.added),
        ("updated", report.updated),
        ("removed", report.removed),
        ("unchanged", report.unchanged),
        *([("moved", report.moved)] if report.moved else []),
    )
    page.text((told, Face.STRONG), f": {', '.join(f'{number:,} {what}' for what, number in changes)}")
    unread = [refusal for refusal in report.rejected if not refusal.in_part]
    in_part = [refusal for refusal in report.rejected if refusal.in_part]
    for some, told in ((unread, "could not be read"), (in_part, "left something out")):
        if some:
            page.heading(f"{counted(len({refusal.path for refusal in some}), 'file')} {told}")
        for refusal in some:
            page.text(refusal.path.as_posix(), (f": {refusal.reason}", Face.LABEL), first="  ", indent="    ")
    request.output.show(page)


def counted(number: int, noun: str) -> str:
    """A number with its noun: 1 article, 2,000 articles."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
