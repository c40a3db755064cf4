"""`briefing brief`: what the library says on an issue, every sentence with its source."""

from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE, NOTHING
from briefing.cli.narrowing import add_period, add_scale, add_since, add_subject, brief_asked_for
from briefing.cli.opening import opened
from briefing.cli.outlined import show_outline
from briefing.cli.request import Request
from briefing.core.briefs import Brief
from briefing.export import to_json
from briefing.export.brief_outline import brief_outline
from briefing.export.plain import outline_plain


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    parser.words("ISSUE", many=True, needed=False, help="issues, branches of the tree, or all")
    add_subject(parser)
    add_period(parser)
    add_since(parser)
    add_scale(parser)
    parser.add_argument("--ids", action="store_true", help="show each line's id, for `briefing line`")


def run(request: Request) -> int:
    """Shows the brief; 1 when it cites no statement."""
    with opened(request) as library:
        brief = brief_asked_for(request, library, request.options.issue)
    if request.json:
        request.output.document("brief", to_json(brief))
    elif request.plain:
        request.output.text(outline_plain(brief_outline(brief, author="you", ids=request.options.ids)))
    else:
        page = request.output.page()
        show_outline(page, brief_outline(brief, author="you", ids=request.options.ids))
        request.output.show(page)
    return DONE if cites(brief) else NOTHING


def cites(brief: Brief) -> bool:
    """Whether a brief holds any statement."""
    return any(entry.statements for section in brief.sections for entry in section.entries)
