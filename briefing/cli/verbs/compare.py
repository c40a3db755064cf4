"""`briefing compare`: what sources say on an issue side by side, or every issue by every source."""

from collections.abc import Mapping

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
from briefing.cli.page import Column
from briefing.cli.reports import counted
from briefing.cli.request import Request
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.errors import UsageError
from briefing.export import to_json, to_plain
from briefing.library import Library

_COUNTS = (
    Column("STATEMENTS", "right"),
    Column("SOURCE", most=28, wraps=True),
    Column("TITLE", yields=True, wraps=True),
)


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    parser.words("ISSUE", many=True, needed=False, help="an issue, a branch of the tree, or all")
    add_subject(parser)
    add_period(parser)
    add_scale(parser)
    add_order(parser)
    counts = "how much each source says on it, and your groups of sources, in place of the comparison"
    parser.add_argument("--counts", action="store_true", help=counts)
    parser.add_argument("--matrix", action="store_true", help="every issue by every source")


def run(request: Request) -> int:
    """Compares; 1 when there is nothing to compare."""
    if request.options.counts and request.options.matrix:
        raise UsageError("the matrix has counts already", "leave out --counts, or --matrix")
    with opened(request) as library:
        value = _asked_for(request, library)
        if request.options.counts and isinstance(value, Comparison):
            return _show_counts(request, value, library.settings.groups)
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


def _show_counts(request: Request, comparison: Comparison, groups: Mapping[str, tuple[str, ...]]) -> int:
    """The sources that can stand side by side, those that say the most first, and the user's groups of them."""
    said = {source: balance.statements for source, balance in comparison.balance.items()}
    counts = {**said, **comparison.others, **dict.fromkeys(comparison.silent, 0)}
    ordered = sorted(counts.items(), key=lambda each: -each[1])
    titles = {source: comparison.titles.get(source, source) for source in counts}
    known = {name: [each for each in sources if each in counts] for name, sources in groups.items()}
    if request.json:
        records = [{"source": source, "name": titles[source], "statements": count} for source, count in ordered]
        request.output.document("compare", {"issue": comparison.issue, "counts": records, "groups": known})
    elif request.plain:
        request.output.lines(f"{titles[source]}: {counted(count, 'statement')}" for source, count in ordered)
        request.output.lines(f"your group {name}: {', '.join(sources)}" for name, sources in known.items())
    else:
        rows = [(f"{count:,}", source, titles[source] if titles[source] != source else "") for source, count in ordered]
        rows += [("", name, f"your group: {', '.join(sources)}") for name, sources in known.items()]
        page = request.output.page()
        page.table(_COUNTS, rows)
        request.output.show(page)
    return DONE if any(counts.values()) else NOTHING


def _asked_for(request: Request, library: Library) -> Comparison | Matrix:
    asked_for = matrix_asked_for if request.options.matrix else comparison_asked_for
    return asked_for(request, library, request.options.issue)
