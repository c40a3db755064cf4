"""`briefing add`: copies files, folders or standard input into the library, and reads them."""

import sys
from collections.abc import Sequence
from pathlib import Path

from briefing.cli.arguments import VerbParser, date
from briefing.cli.diagnostics import DONE, WRONG
from briefing.cli.opening import opened
from briefing.cli.reports import counted, show_report
from briefing.cli.request import Request
from briefing.core.articles import Article
from briefing.core.errors import UsageError
from briefing.core.reports import IndexReport
from briefing.export import articles_json, to_json, to_plain
from briefing.library import Library

_LISTED = 20
"""New articles that are told one by one."""
_METADATA = ("title", "source", "date", "author", "url")


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    parser.words("PATH", many=True, needed=True, help="files or folders; - reads standard input")
    for name in _METADATA:
        kind = date if name == "date" else str
        parser.add_argument(f"--{name}", metavar=name.upper(), type=kind, help=f"the {name} of what is added")


def run(request: Request) -> int:
    """Adds; 2 when nothing of it could be read."""
    options = request.options
    metadata = {name: value for name in _METADATA if (value := getattr(options, name))}
    with opened(request, refresh=False) as library:
        before = {article.id for article in library.articles()}
        try:
            report = _added(library, request, options.path, metadata)
        finally:
            request.diagnostics.settled()
        new = tuple(article for article in library.articles() if article.id not in before)
    _show(request, report, new)
    given = {Path(path).expanduser().resolve() for path in options.path}
    return WRONG if given <= {each.path for each in report.rejected} else DONE


def _added(library: Library, request: Request, paths: list[str], metadata: dict[str, str]) -> IndexReport:
    if "-" not in paths:
        return library.add([Path(path) for path in paths], metadata=metadata, progress=request.diagnostics.progress)
    if paths != ["-"]:
        raise UsageError(
            "standard input is added by itself", "write briefing add - alone, and the files in another command"
        )
    return library.add_text(_standard_input(request), metadata=metadata)


def _show(request: Request, report: IndexReport, new: Sequence[Article]) -> None:
    """What was done, and each new article with what is known of it, so that what is not right is put right at once."""
    if request.json:
        request.diagnostics.notices(report.notices)
        request.output.document("add", to_json(report) | {"new": articles_json(new)["articles"]})
        return
    show_report(request, report)
    if new:
        request.output.text(to_plain(new[:_LISTED]))
    if len(new) > _LISTED:
        request.output.text(f"and {counted(len(new) - _LISTED, 'article')} more: `briefing articles` lists them")


def _standard_input(request: Request) -> str:
    if sys.stdin is None:
        raise UsageError("there is no standard input", "pipe the article's text into the command")
    if sys.stdin.isatty():
        request.diagnostics.say("type or paste the text; Ctrl+D on a line of its own ends it")
    content = sys.stdin.buffer.read()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        hint = "convert it (iconv -t utf-8), or save it as a file and add that"
        raise UsageError("standard input is not text in UTF-8", hint) from error
