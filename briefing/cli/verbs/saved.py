"""`briefing saved`: the saved searches, which the app shows beside the topics; saves one, or takes it out."""

from collections.abc import Mapping

from briefing.cli.arguments import VerbParser, one_of
from briefing.cli.diagnostics import DONE, NOTHING
from briefing.cli.listing import show_list
from briefing.cli.opening import opened
from briefing.cli.page import Column
from briefing.cli.reports import counted
from briefing.cli.request import Request
from briefing.core.errors import BriefingError, UsageError
from briefing.library import Library

_COLUMNS = {
    "name": Column("NAME", most=32, wraps=True),
    "articles": Column("ARTICLES", "right"),
    "unread": Column("UNREAD", "right", spare=1),
    "query": Column("QUERY", yields=True, wraps=True),
}
_SHOWN = {
    "add": "write: briefing saved add 'The talks' 'talks OR negotiations'",
    "remove": "`briefing saved` lists them",
}


def configure(parser: VerbParser) -> None:
    """Declares its words."""
    told = "list (usual), add one, or remove one; `briefing desk undo` undoes it"
    parser.add_argument(
        "what", metavar="WHAT", nargs="?", default="list", type=one_of(("list", "add", "remove")), help=told
    )
    parser.words("NAME", many=False, needed=False, help="of add and remove: what it is called")
    parser.words("QUERY", many=True, needed=False, help="of add: what it looks for, in the words of `briefing search`")
    parser.takes_query = True


def run(request: Request) -> int:
    """Does it, and lists the saved searches; 1 when there are none."""
    what, name, query = request.options.what, request.options.name, " ".join(request.options.query)
    if (what != "list" and not name) or (what == "add" and not query):
        raise UsageError(f"{what} needs a name{' and a query' if what == 'add' else ''}", _SHOWN[what])
    if (what == "list" and name) or (what == "remove" and query):
        raise UsageError(f"{what} takes no more words", "briefing saved --help tells what there is")
    with opened(request) as library:
        if what == "add":
            library.search(query, limit=0)  # a query with a mistake is not saved
            library.save_new_search(name, query)
        elif what == "remove":
            _remove(library, name)
        records = [_record(library, *search) for search in library.searches()]
    if request.plain and not request.json:
        request.output.lines(map(_told, records))
    elif records or request.json:
        show_list(request, "searches", records, _COLUMNS)
    if not records:
        request.diagnostics.say(f"no search is saved; {_SHOWN['add']}")
    return DONE if records or what == "remove" else NOTHING


def _remove(library: Library, name: str) -> None:
    if name not in dict(library.searches()):
        raise UsageError(f"there is no saved search “{name}”", _SHOWN["remove"])
    library.save_search(name, "")


def _record(library: Library, name: str, query: str) -> dict[str, object]:
    """A saved search with its counts; without them where its query can no longer be made."""
    try:
        found = library.articles(query)
    except BriefingError as error:
        return {"name": name, "query": query, "articles": None, "unread": None, "mistake": error.message}
    unread = sum(not article.read for article in found)
    return {"name": name, "query": query, "articles": len(found), "unread": unread, "mistake": None}


def _told(record: Mapping[str, object]) -> str:
    told = record["mistake"] or f"{counted(int(str(record['articles'])), 'article')}, {record['unread']} unread"
    return f"{record['name']}: {told}; {record['query']}"
