"""What a brief or a comparison is about, and what it is narrowed to: shared by `brief`, `compare` and `export`."""

from briefing.briefs.likelihoods import with_likelihoods as brief_with_likelihoods
from briefing.cli.arguments import VerbParser, date, one_of
from briefing.cli.request import Request
from briefing.compare.likelihoods import with_likelihoods as comparison_with_likelihoods
from briefing.core.briefs import Brief
from briefing.core.comparisons import ORDERS, Comparison, Matrix
from briefing.core.errors import UsageError
from briefing.core.statements import SCALES
from briefing.library import Library

ONLY_BRIEF = ("since", "template")
"""Options that a comparison and the matrix do not have."""


def add_subject(parser: VerbParser) -> None:
    """Declares what a brief or a comparison can be narrowed to."""
    add = parser.add_argument
    add("--query", metavar="QUERY", help="statements that a query finds, with or without an issue")
    add("--source", metavar="S", action="append", default=[], help="only this source, or group; may be repeated")
    add("--article", metavar="ID", action="append", default=[], help="only this article; may be repeated")


def add_since(parser: VerbParser) -> None:
    """Declares the option that only a brief has."""
    add = parser.add_argument
    add("--since", metavar="WHEN", help="what is new since last (its last export), a date, or last-week")


def add_scale(parser: VerbParser) -> None:
    """Declares on which scale words of likelihood are named."""
    words = "name words of likelihood on a scale: icd203 or uk; none where the settings name one"
    parser.add_argument("--scale", metavar="SCALE", type=one_of((*SCALES, "none")), help=words)


def scale_asked_for(request: Request, library: Library) -> str | None:
    """The id of the scale that the options or the settings ask for; None for none."""
    asked = request.options.scale or library.settings.scale
    return None if asked == "none" else asked


def add_period(parser: VerbParser) -> None:
    """Declares between which dates articles lie."""
    add = parser.add_argument
    add("--from", metavar="DATE", type=date, help="only articles from this date on")
    add("--to", metavar="DATE", type=date, help="only articles up to this date")


def brief_asked_for(request: Request, library: Library, issues: list[str]) -> Brief:
    """The brief that the options ask for."""
    given = vars(request.options)
    narrowed = given["query"] or given["article"] or given["source"] or given["from"] or given["to"]
    if not issues and not narrowed:
        raise UsageError(
            "name what the brief is on", "an issue or branch (`briefing topics` lists them), --query QUERY, or all"
        )
    if not issues and not given["query"]:
        issues = ["all"]
    brief = library.brief(
        *issues,
        query=given["query"],
        articles=given["article"],
        since=given["since"],
        sources=given["source"],
        date_from=given["from"],
        date_to=given["to"],
    )
    scale = scale_asked_for(request, library)
    return brief_with_likelihoods(brief, scale) if scale else brief


def add_order(parser: VerbParser) -> None:
    """Declares the order of the matrix."""
    words = "order of the matrix's issues: uneven (usual), the most unevenly treated first, or tree"
    parser.add_argument("--order", metavar="ORDER", type=one_of(ORDERS), help=words)


def matrix_asked_for(request: Request, library: Library, issues: list[str]) -> Matrix:
    """The matrix that the options ask for."""
    given = vars(request.options)
    if given["scale"]:
        raise UsageError("the matrix has no --scale", "it counts statements, and tells none; leave it out")
    if given["article"]:
        raise UsageError("the matrix is of issues by sources", "narrow it by ISSUE, --query, --source, --from and --to")
    return library.matrix(
        *issues,
        query=given["query"],
        sources=given["source"],
        date_from=given["from"],
        date_to=given["to"],
        order=given["order"] or "uneven",
    )


def comparison_asked_for(request: Request, library: Library, issues: list[str]) -> Comparison:
    """The comparison that the options ask for."""
    given = vars(request.options)
    if given["order"]:
        raise UsageError("a comparison has no --order", "its rows go by sub-theme, then time")
    if len(issues) > 1:
        raise UsageError("a comparison is on one issue", f"write: briefing compare {issues[0]}")
    if not issues and not given["query"] and not given["article"]:
        raise UsageError(
            "name what to compare on", "an issue or branch (`briefing topics` lists them), --query QUERY, or all"
        )
    issue = issues[0] if issues else None if given["query"] else "all"
    comparison = library.compare(
        issue,
        query=given["query"],
        sources=given["source"] or None,
        articles=given["article"],
        date_from=given["from"],
        date_to=given["to"],
    )
    scale = scale_asked_for(request, library)
    return comparison_with_likelihoods(comparison, scale) if scale else comparison
