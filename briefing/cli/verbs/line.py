"""`briefing line`: what the user does on a line of a brief, told by the id that `briefing brief ISSUE --ids` shows."""

from argparse import Namespace
from collections.abc import Callable, Mapping

from briefing.cli.arguments import VerbParser, one_of
from briefing.cli.diagnostics import DONE
from briefing.cli.opening import opened
from briefing.cli.request import Request
from briefing.core.briefs import Brief, Entry
from briefing.core.errors import UsageError
from briefing.export.parts import entry_shape, note_shape, sound
from briefing.export.reasons import tell_why
from briefing.library import Library

BOTTOM_LINE = "bottom-line"
WHY = "why"
_Deed = Callable[[Library, Brief, str, str], Brief]
_DEEDS: Mapping[str, _Deed] = {
    "pin": lambda library, brief, line, _: library.pin(brief, line),
    "unpin": lambda library, brief, line, _: library.unpin(brief, line),
    "hide": lambda library, brief, line, _: library.hide(brief, line),
    "unhide": lambda library, brief, line, _: library.unhide(brief, line),
    "up": lambda library, brief, line, _: library.move(brief, line, -1),
    "down": lambda library, brief, line, _: library.move(brief, line, 1),
    "note": lambda library, brief, line, words: library.note_line(brief, line, words),
    "grade": lambda library, brief, line, words: library.grade_line(brief, line, words),
}
_WITH_WORDS = {"note": "a note", "grade": "a grade, 1 to 6", BOTTOM_LINE: "your bottom line"}
"""What is done with words of hers, and what these are; '' takes them away."""


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    deeds = (WHY, *_DEEDS, BOTTOM_LINE)
    told = f"{', '.join(deeds)}; {WHY} tells what chose the line and what stands behind it"
    parser.add_argument("what", metavar="WHAT", type=one_of(deeds), help=told)
    parser.words("ISSUE", many=False, needed=True, help="the brief's issue, several joined by +, or all")
    parser.words("LINE", many=False, needed=False, help="the line's id or its beginning; none for bottom-line")
    parser.words("WORDS", many=True, needed=False, help="of a note or a bottom line; a grade, 1 to 6; '' takes it away")
    parser.add_argument("--query", metavar="QUERY", help="the brief's query, where it has one")
    parser.add_argument("--bottom-line", action="store_true", help="pin its sentence into the bottom line")
    everywhere = "hide its sentence in every section; usual but for lines of the bottom line, timeline, agreement, "
    parser.add_argument("--everywhere", action="store_true", help=f"{everywhere}differences")


def run(request: Request) -> int:
    """Does it; on the disk when it returns."""
    options = request.options
    what, line, words = options.what, options.line, list(options.words)
    if what == BOTTOM_LINE:
        line, words = None, [*([line] if line is not None else []), *words]
    elif line is None:
        raise UsageError(f"{what} needs the id of a line", "`briefing brief ISSUE --ids` shows them")
    if what in _WITH_WORDS and not words:
        raise UsageError(f"{what} needs words: {_WITH_WORDS[what]}", "'' takes away what there is")
    if what not in _WITH_WORDS and words:
        raise UsageError(f"{what} takes no words", "write them with `briefing line note`")
    if options.everywhere and what != "hide":
        raise UsageError("--everywhere is for hiding", "write: briefing line hide ISSUE LINE --everywhere")
    if options.bottom_line and what != "pin":
        raise UsageError("--bottom-line is for pinning", "write: briefing line pin ISSUE LINE --bottom-line")
    with opened(request) as library:
        before = library.deeds()[:1]
        brief = library.brief(*options.issue.split("+"), query=options.query)
        if what == WHY and line is not None:
            return _show_why(request, library, brief, line)
        brief, entry = _done(library, brief, options, " ".join(words), line)
        done = library.deeds()[:1]
    did = done[0][1] if done and done != before else ""
    if request.json:
        shape = {"issue": brief.issue, "did": did or None, "entry": None if entry is None else entry_shape(entry)}
        if brief.own_bottom_line is not None:
            shape["own_bottom_line"] = note_shape(brief.own_bottom_line)
        request.output.document("line", sound(shape))
    else:
        request.output.text(did or "nothing is other than before")
    return DONE


def _show_why(request: Request, library: Library, brief: Brief, line: str) -> int:
    """Why a line is there, as the app's screen tells it."""
    section, entry = library.find_line(brief, line)
    told = tuple(tell_why(brief, section.id, entry))
    if request.json:
        why = [{"heading": heading, "text": text} for heading, text in told]
        request.output.document("line", sound({"issue": brief.issue, "entry": entry_shape(entry), "why": why}))
    else:
        request.output.lines(part for heading, text in told for part in (f"{heading}:", f"  {text}"))
    return DONE


def _done(
    library: Library, brief: Brief, options: Namespace, words: str, line: str | None
) -> tuple[Brief, Entry | None]:
    """The brief after a deed, with the line that it was done on."""
    if line is None:
        return library.write_bottom_line(brief, words), None
    if options.everywhere:
        brief = library.hide(brief, line, everywhere=True)
    elif options.bottom_line:
        brief = library.pin(brief, line, into_bottom_line=True)
    else:
        brief = _DEEDS[options.what](library, brief, line, words)
    lines = [entry for section in brief.sections for entry in (*section.entries, *section.hidden)]
    exact = [entry for entry in lines if entry.id == line]
    return brief, next(iter(exact or [entry for entry in lines if entry.id.startswith(line)]), None)
