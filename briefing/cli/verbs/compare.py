"""`briefing compare`: what sources say on an issue side by side, or every issue by every source."""

from briefing.cli.arguments import VerbParser
from briefing.cli.comparing import show_comparison, show_matrix
from briefing.cli.diagnostics import DONE, NOTHING
from briefing.cli.narrowing import (
    add_order,
    add_period,
    add_scale,
    add_subject,
    comparison_asked_for,
    matrix_asked_for,
)
from briefing.cli.opening import opened
from briefing.cli.request import Request
from briefing.core.comparisons import Comparison, Matrix
from briefing.export import to_json, to_plain
from briefing.library import Library


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    parser.words("ISSUE", many=True, needed=False, help="an issue, a branch of the tree, or all")
    add_subject(parser)
    add_period(parser)
    add_scale(parser)
    add_order(parser)
    parser.add_argument("--matrix", action="store_true", help="every issue by every source")


def run(request: Request) -> int:
    """Compares; 1 when there is nothing to compare."""
    with opened(request) as library:
        value = _asked_for(request, library)
    if request.json:
        request.output.document("compare", to_json(value))
    elif request.plain:
        request.output.text(to_plain(value))
    else:
        page = request.output.page()
        if isinstance(value, Matrix):
            show_matrix(page, value)
        else:
            show_comparison(page, value)
        request.output.show(page)
    return NOTHING if isinstance(value, Comparison) and not value.rows else DONE


def _asked_for(request: Request, library: Library) -> Comparison | Matrix:
    asked_for = matrix_asked_for if request.options.matrix else comparison_asked_for
    return asked_for(request, library, request.options.issue)
