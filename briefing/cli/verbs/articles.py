"""`briefing articles`: lists articles, or those that a query finds."""

from briefing.cli.arguments import VerbParser, one_of
from briefing.cli.counts import counts_json, show_counts
from briefing.cli.describing import date_of, source_of
from briefing.cli.diagnostics import DONE, NOTHING
from briefing.cli.opening import opened
from briefing.cli.page import Column
from briefing.cli.request import Request
from briefing.cli.styled import Face, Piece
from briefing.core.articles import Article
from briefing.core.spread import build_spread
from briefing.export import articles_json, to_plain

_COLUMNS = (
    Column(""),
    Column("ID", most=10),
    Column("DATE", most=10, spare=2),
    Column("SOURCE", most=24, spare=1),
    Column("TITLE", yields=True),
    Column("WORDS", "right", spare=3),
)


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    parser.query_words(needed=False)
    parser.add_argument(
        "--sort",
        metavar="ORDER",
        type=one_of(("date", "relevance")),
        default="date",
        help="by date (usual) or relevance",
    )
    when = "only what came or changed since last (your last visit in the app), a date, yesterday, last-week"
    parser.add_argument("--since", metavar="WHEN", help=when)
    parser.add_argument("--counts", action="store_true", help="how many over time and by source, in their place")


def run(request: Request) -> int:
    """Lists; 1 when a query finds none."""
    query, since = " ".join(request.options.query), request.options.since
    with opened(request) as library:
        articles = library.articles(query or None, sort=request.options.sort)
        if since:
            new = {article.id for article in library.new_since(since)}
            articles = tuple(article for article in articles if article.id in new)
    spread = build_spread(articles) if request.options.counts else None
    if request.json:
        counts = {"counts": counts_json(spread)} if spread else {}
        request.output.document("articles", articles_json(articles) | counts)
    elif articles and spread:
        show_counts(request, spread)
    elif articles:
        _show(request, articles)
    if articles:
        return DONE
    if since:
        request.diagnostics.say(f"nothing{f' that matches {query}' if query else ''} is new since {since}")
        return NOTHING
    told = f"no article matches {query}" if query else "the library holds no articles; `briefing add PATH` adds some"
    request.diagnostics.say(told)
    return NOTHING if query else DONE


def _show(request: Request, articles: tuple[Article, ...]) -> None:
    if request.plain:
        request.output.text(to_plain(articles))
        return
    page = request.output.page()
    page.table(_COLUMNS, [_row(article) for article in articles])
    request.output.show(page)


def _row(article: Article) -> tuple[Piece, ...]:
    marks = ("★" if article.starred else " ") + (" " if article.read else "●")
    title = (article.name, Face.LABEL if article.read else Face.STRONG)
    return marks, article.id, date_of(article), source_of(article), title, f"{article.words:,}"
