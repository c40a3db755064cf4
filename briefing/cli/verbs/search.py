"""`briefing search`: full-text search, with the places that show why."""

from briefing.cli.arguments import VerbParser, count, one_of
from briefing.cli.describing import date_of, source_of
from briefing.cli.diagnostics import DONE, NOTHING
from briefing.cli.opening import opened
from briefing.cli.page import Page
from briefing.cli.reports import counted
from briefing.cli.request import Request
from briefing.cli.styled import Face, marked
from briefing.core.search import Hit, SearchResult, Snippet
from briefing.export import to_json, to_plain


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    parser.query_words(needed=True)
    add = parser.add_argument
    add("--limit", metavar="N", type=count, default=20, help="how many articles to show (20)")
    add("--offset", metavar="N", type=count, default=0, help="how many to leave out before them")
    order = one_of(("relevance", "date"))
    add("--sort", metavar="ORDER", type=order, default="relevance", help="by relevance (usual) or date")


def run(request: Request) -> int:
    """Searches; 1 when nothing is found."""
    options = request.options
    query = " ".join(options.query)
    with opened(request) as library:
        result = library.search(query, limit=options.limit, offset=options.offset, sort=options.sort)
        empty = not result.total and not library.articles()
    if request.json:
        request.output.document("search", to_json(result))
    elif request.plain:
        request.output.text(to_plain(result))
    else:
        page = request.output.page()
        _show(page, result, options.offset)
        request.output.show(page)
    if empty:
        request.diagnostics.say("the library holds no articles; `briefing add PATH` adds some")
    return DONE if result.total else NOTHING


def _show(page: Page, result: SearchResult, offset: int) -> None:
    least = "at least " if result.at_least else ""
    found = f"{least}{counted(result.total, 'article')} of {counted(result.origins, 'origin')}"
    page.text((found if result.total else "nothing found", Face.STRONG))
    page.text((f"read as: {result.parsed}", Face.LABEL))
    for exclusion in result.excluded:
        page.text((f"left out: {exclusion.count:,} {exclusion.reason}", Face.LABEL))
    if len(result.words) > 1:
        alone = " · ".join(f"{each.words}: {counted(each.count, 'article')}" for each in result.words)
        page.text((f"each by itself: {alone}", Face.LABEL))
    for suggestion in result.suggestions:
        page.text("try: ", (suggestion, Face.STRONG))
    for place, hit in enumerate(result.hits, start=offset + 1):
        page.blank()
        _show_hit(page, hit, place)
    shown = offset + len(result.hits)
    if result.hits and shown < result.origins:
        page.blank()
        page.text((f"{result.origins - shown:,} more: --offset {shown}", Face.LABEL))


def _show_hit(page: Page, hit: Hit, place: int) -> None:
    article = hit.article
    lead = f"{place:>3}  "
    page.text((article.name, Face.HEADING), first=lead, indent=" " * 5)
    copies = f", {article.copies} copies" if article.copies > 1 else ""
    known = (source_of(article), ", ", date_of(article), (f", {article.id}{copies}", Face.LABEL))
    page.text(*known, first=" " * 5, indent=" " * 5)
    for snippet in hit.snippets:
        _show_snippet(page, snippet)


def _show_snippet(page: Page, snippet: Snippet) -> None:
    extents = [(start - snippet.start, end - snippet.start) for start, end in snippet.highlights]
    number = f"[{snippet.paragraph}]" if snippet.paragraph else ""
    page.text(*marked(snippet.text, extents), first=f"{number:>9} ", indent=" " * 10)
