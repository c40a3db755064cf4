"""`briefing brief`: what the library says on an issue, every sentence with its source."""

from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE, NOTHING
from briefing.cli.narrowing import add_period, add_scale, add_since, add_subject, brief_asked_for
from briefing.cli.opening import opened
from briefing.cli.outlined import show_outline
from briefing.cli.request import Request
from briefing.core.briefs import Brief
from briefing.export import to_json, to_plain
from briefing.export.outlines import build_outline


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    parser.words("ISSUE", many=True, needed=False, help="issues, branches of the tree, or all")
    add_subject(parser)
    add_period(parser)
    add_since(parser)
    add_scale(parser)


def run(request: Request) -> int:
    """Shows the brief; 1 when it cites no statement."""
    with opened(request) as library:
        brief = brief_asked_for(request, library, request.options.issue)
    if request.json:
        request.output.document("brief", to_json(brief))
    elif request.plain:
        request.output.text(to_plain(brief))
    else:
        page = request.output.page()
        show_outline(page, build_outline(brief))
        request.output.show(page)
    return DONE if cites(brief) else NOTHING


def cites(brief: Brief) -> bool:
    """Whether a brief holds any statement."""
    return any(entry.statements for section in brief.sections for entry in section.entries)
