"""`briefing export`: briefs, comparisons and the matrix as Markdown, HTML, Word or references, to a file or a pipe."""

import argparse
from pathlib import Path

from briefing import __version__
from briefing.cli.arguments import VerbParser, one_of
from briefing.cli.delivering import Made, copy, deliver, hand_over
from briefing.cli.diagnostics import DONE, NOTHING
from briefing.cli.narrowing import (
    ONLY_BRIEF,
    add_order,
    add_period,
    add_scale,
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
from briefing.core.errors import UsageError
from briefing.export.formats import FORMATS, format_of
from briefing.export.templates import apply_template
from briefing.library import Library
from briefing.library.templates import find_template

Exported = Brief | Comparison | Matrix
_CALLED = {"compare": "a comparison", "matrix": "the matrix"}


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    what = one_of(("brief", "compare", "matrix"))
    parser.add_argument("what", metavar="WHAT", type=what, help="brief, compare or matrix")
    parser.words("ISSUE", many=True, needed=False, help="as for `brief` and `compare`")
    add_subject(parser)
    add_period(parser)
    add_since(parser)
    add_scale(parser)
    add_order(parser)
    add = parser.add_argument
    add("-o", "--output", metavar="FILE", help="write to a file, and remember it as exported; else to standard output")
    add("--template", metavar="NAME", help="what a brief keeps: brief (all), one-page, evidence, or one of yours")
    add("--marking", metavar="TEXT", type=_one_line, help="a handling marking at top and bottom; '' for none")
    add("--force", action="store_true", help="write over a file that exists")
    several = "or several of them with -o: markdown,docx"
    add("--format", metavar="FORMAT", type=_formats, help=f"markdown (usual), html, docx, csl (CSL-JSON); {several}")
    add("--references", metavar="FILE", help="write the sources to a file of their own too, as CSL-JSON")
    add("--copy", action="store_true", help="copy it to the terminal's clipboard (OSC 52), and keep it in a file")


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
        made = [Made(FORMATS[name], FORMATS[name].make(value, **front)) for name in _wanted(request)]
        references = Made(FORMATS["csl"], FORMATS["csl"].make(value)) if request.options.references else None
        if request.options.output in {None, "-"} and not request.options.copy:
            hand_over(request, made, references)
            return DONE
        written = deliver(request, library, value, made, references)
        if request.options.copy:
            copy(request, library, value, made, written)
        elif request.json:
            issue = "matrix" if isinstance(value, Matrix) else value.issue
            request.output.document("export", {"issue": issue, "files": written})
    return DONE


def _asked_for(request: Request, library: Library) -> Exported:
    options = request.options
    if options.what == "brief":
        if options.order:
            raise UsageError("a brief has no --order", "leave it out, or export the matrix")
        template = find_template(library.places.config, options.template) if options.template else None
        brief = brief_asked_for(request, library, options.issue)
        return apply_template(brief, template) if template else brief
    if misplaced := [name for name in ONLY_BRIEF if vars(options)[name]]:
        raise UsageError(f"{_CALLED[options.what]} has no --{misplaced[0]}", "leave it out, or export a brief")
    if options.what == "matrix":
        return matrix_asked_for(request, library, options.issue)
    return comparison_asked_for(request, library, options.issue)


def _empty(value: Exported) -> bool:
    if isinstance(value, Brief):
        return not cites(value)
    return isinstance(value, Comparison) and not value.rows


def _one_line(text: str) -> str:
    if len(text.splitlines()) > 1:
        raise argparse.ArgumentTypeError("a marking is one line")
    return text.strip()


def _formats(text: str) -> tuple[str, ...]:
    names = [name.strip() for name in text.split(",")]
    by_end = {name: known.name for name in names if (known := format_of(Path(f".{name}")))}
    return tuple(dict.fromkeys(one_of(FORMATS)(by_end.get(name, name)) for name in names))


def _wanted(request: Request) -> tuple[str, ...]:
    """The formats asked for; without a word, what the file's suffix says, or Markdown."""
    options = request.options
    if options.format:
        return tuple(options.format)
    found = format_of(Path(options.output)) if options.output else None
    return (found.name if found else next(iter(FORMATS)),)
