"""`briefing show`: articles' text, their statements, or all the text that was read."""

from collections.abc import Iterator, Sequence
from typing import Any

from briefing.analysis.likelihood import estimated
from briefing.cli.arguments import VerbParser
from briefing.cli.diagnostics import DONE
from briefing.cli.documents import show_links, show_statements, show_text, why_no_statements
from briefing.cli.listing import show_list
from briefing.cli.narrowing import add_scale, scale_asked_for
from briefing.cli.opening import opened
from briefing.cli.page import Column
from briefing.cli.request import Request
from briefing.core.articles import Document
from briefing.core.errors import UsageError
from briefing.core.moments import plain_moment
from briefing.core.statements import Statement
from briefing.export import document_json, to_plain
from briefing.export.parts import sound
from briefing.library import Library

_REVISIONS = {
    "article": Column("ARTICLE"),
    "path": Column("PATH", yields=True),
    "revision": Column("REVISION"),
    "since": Column("READ"),
    "words": Column("WORDS"),
    "state": Column("STATE"),
}


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    parser.words("ARTICLE", many=True, needed=False, help="an id, a path, a file name, or the beginning of one")
    add = parser.add_argument
    add("--all", action="store_true", help="every article")
    add("--statements", action="store_true", help="sentence by sentence, each with its kind and speaker")
    add("--rules", action="store_true", help="with --statements: the rules that made each statement what it is")
    add_scale(parser)
    add("--links", action="store_true", help="where it leads: its address, what its words link to, addresses in it")
    add("--raw", action="store_true", help="all the text that was read, boilerplate included, controls made visible")
    add("--jsonl", action="store_true", help="one JSON document a line, streamed")
    add("--revision", metavar="N", type=int, help="an earlier revision of the text")
    add("--revisions", action="store_true", help="the revisions there are: since when, and how long")


def run(request: Request) -> int:
    """Shows one article after the other."""
    options = request.options
    if options.all == bool(options.article):
        raise UsageError("name the articles to show, or --all", "`briefing articles` lists them with their ids")
    if options.revision is not None and options.statements:
        raise UsageError("an earlier revision has no statements", "leave out --statements or --revision")
    if options.scale and not options.statements:
        raise UsageError("--scale names words of likelihood in statements", "add --statements")
    if options.rules and not options.statements:
        raise UsageError("--rules tells what made statements what they are", "add --statements")
    with opened(request) as library:
        if options.revisions:
            return _show_revisions(request, library)
        references = [article.id for article in library.articles()] if options.all else options.article
        documents = (library.document(each, options.revision) for each in references)
        if options.jsonl:
            for document in documents:
                request.output.line_document("show", _shape(request, library, document))
        elif request.json:
            request.output.document("show", _fields(request, library, documents))
        else:
            for place, document in enumerate(documents):
                _show(request, library, document, several=len(references) > 1, first=place == 0)
    return DONE


def _show_revisions(request: Request, library: Library) -> int:
    """Lists the texts that the articles had, the present one of each last."""
    wanted = library.articles() if request.options.all else map(library.article, request.options.article)
    records = [
        {
            "article": article.id,
            "path": article.path,
            "revision": revision.number,
            "since": revision.since,
            "words": revision.words,
            "current": revision.number == article.revision,
        }
        for article in wanted
        for revision in library.revisions(article.id)
    ]
    if request.json:
        request.output.document("show", sound({"revisions": records}))
        return DONE
    shown = [
        record
        | {
            "since": plain_moment(str(record["since"])) if record["since"] else "not noted",
            "state": "the text now" if record["current"] else "an earlier text",
        }
        for record in records
    ]
    show_list(request, "revisions", shown, _REVISIONS)
    return DONE


def _fields(request: Request, library: Library, documents: Iterator[Document]) -> dict[str, Any]:
    """One article's shape where one is named; a list of them for --all and for several."""
    shapes = [_shape(request, library, document) for document in documents]
    return {"articles": shapes} if request.options.all or len(shapes) > 1 else shapes[0]


def _statements(request: Request, library: Library, document: Document) -> Sequence[Statement]:
    """An article's statements, their words of likelihood named on the scale that is asked for."""
    statements = library.statements(document.article.id)
    scale = scale_asked_for(request, library)
    return [estimated(each, scale) for each in statements] if scale else statements


def _shape(request: Request, library: Library, document: Document) -> dict[str, Any]:
    if not request.options.statements:
        return document_json(document)
    shape = document_json(document, _statements(request, library, document))
    why = why_no_statements(document.article)
    return shape | {"notices": [why]} if why else shape


def _show(request: Request, library: Library, document: Document, *, several: bool, first: bool) -> None:
    options, output = request.options, request.output
    if not first:
        output.text("")
    if options.raw:
        if several:
            output.text(f"== {document.article.path} ({document.article.id})")
        output.text(document.text)
        for piece in document.boilerplate:
            told = f"{document.article.path}: {piece.reason}, set apart: characters {piece.start} to {piece.end}"
            request.diagnostics.say(told)
    elif request.plain and not options.statements and not options.links:
        output.text(to_plain(document))
    elif options.links:
        page = output.page()
        show_links(page, document)
        output.show(page)
    else:
        page = output.page()
        if options.statements:
            show_statements(page, document, _statements(request, library, document), rules=options.rules)
        else:
            show_text(page, document)
        output.show(page)
