"""`briefing export`: briefs, comparisons and the matrix as Markdown or HTML, to a file or to standard output."""

import argparse
from collections.abc import Callable
from pathlib import Path

from briefing import __version__
from briefing.cli.arguments import VerbParser, one_of
from briefing.cli.diagnostics import DONE, NOTHING
from briefing.cli.narrowing import (
    ONLY_BRIEF,
    add_order,
    add_period,
    add_since,
    add_subject,
    brief_asked_for,
    comparison_asked_for,
    matrix_asked_for,
)
from briefing.cli.opening import opened
from briefing.cli.request import Request
from briefing.cli.verbs.brief import cites
from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.errors import ExportError, UsageError
from briefing.export import to_html, to_markdown, write_export
from briefing.library import Library
from briefing.library.exporting import check_place

Exported = Brief | Comparison | Matrix
FORMATS: dict[str, tuple[str, Callable[..., str]]] = {"markdown": (".md", to_markdown), "html": (".html", to_html)}
"""Every format with the suffix of its files and what makes it."""
_SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    what = one_of(("brief", "compare", "matrix"))
    parser.add_argument("what", metavar="WHAT", type=what, help="brief, compare or matrix")
    parser.words("ISSUE", many=True, needed=False, help="as for `brief` and `compare`")
    add_subject(parser)
    add_period(parser)
    add_since(parser)
    add_order(parser)
    add = parser.add_argument
    add("-o", "--output", metavar="FILE", help="write to a file, and remember it as exported; else to standard output")
    add("--marking", metavar="TEXT", type=_one_line, help="a handling marking at top and bottom; '' for none")
    add("--force", action="store_true", help="write over a file that exists")
    add("--format", metavar="FORMAT", type=_formats, help="markdown (usual) or html; with -o also both: markdown,html")


def run(request: Request) -> int:
    """Exports; 1 when there is nothing on the issue, and then no file is written."""
    with opened(request) as library:
        value = _asked_for(request, library)
        if _empty(value):
            request.diagnostics.say("there is no statement to export; nothing was written")
            return NOTHING
        given, settings = request.options.marking, library.settings
        marking = settings.marking if given is None else given or None
        front = {"made": request.now, "author": settings.author, "marking": marking, "tool": f"briefing {__version__}"}
        texts = {name: FORMATS[name][1](value, **front) for name in _wanted(request)}
        if request.options.output in {None, "-"}:
            _print(request, texts)
        else:
            _write(request, library, value, texts)
    return DONE


def _asked_for(request: Request, library: Library) -> Exported:
    options = request.options
    if options.what == "brief":
        if options.order:
            raise UsageError("a brief has no --order", "leave it out, or export the matrix")
        return brief_asked_for(request, library, options.issue)
    if misplaced := [name for name in ONLY_BRIEF if vars(options)[name]]:
        raise UsageError(f"{_WITH_ARTICLE[options.what]} has no --{misplaced[0]}", "leave it out, or export a brief")
    if options.what == "matrix":
        return matrix_asked_for(request, library, options.issue)
    return comparison_asked_for(request, library, options.issue)


_WITH_ARTICLE = {"compare": "a comparison", "matrix": "the matrix"}


def _empty(value: Exported) -> bool:
    if isinstance(value, Brief):
        return not cites(value)
    return isinstance(value, Comparison) and not value.rows


def _one_line(text: str) -> str:
    if len(text.splitlines()) > 1:
        raise argparse.ArgumentTypeError("a marking is one line")
    return text.strip()


def _formats(text: str) -> tuple[str, ...]:
    names = [one_of(FORMATS)(name.strip()) for name in text.split(",")]
    return tuple(dict.fromkeys(names))


def _wanted(request: Request) -> tuple[str, ...]:
    """The formats asked for; without a word, what the file's suffix says, or Markdown."""
    options = request.options
    if options.format:
        return tuple(options.format)
    return (_SUFFIXES.get(Path(options.output or "").suffix.lower(), "markdown"),)


def _print(request: Request, texts: dict[str, str]) -> None:
    if len(texts) > 1:
        raise UsageError("two formats do not fit into one output", "write them to files with -o FILE")
    name, text = next(iter(texts.items()))
    if request.json:
        request.output.document("export", {"format": name, "text": text, "files": []})
    else:
        request.output.data(text)


def _write(request: Request, library: Library, value: Exported, texts: dict[str, str]) -> None:
    target = Path(request.options.output).expanduser()
    check_place(library.folder, target)
    paths = {name: target if len(texts) == 1 else target.with_suffix(FORMATS[name][0]) for name in texts}
    if not request.options.force and (taken := [path for path in paths.values() if path.exists()]):
        raise ExportError(f"{taken[0]} exists already", "choose another name, or write over it with --force")
    issue = "matrix" if isinstance(value, Matrix) else value.issue
    written: list[dict[str, str]] = []
    for name, path in paths.items():
        place = write_export(path, texts[name], force=request.options.force)
        library.record_export(place, value, texts[name], request.now)
        written.append({"format": name, "path": str(place)})
        request.diagnostics.say(f"wrote {place}")
    if request.json:
        request.output.document("export", {"issue": issue, "files": written})
