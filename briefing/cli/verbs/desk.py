"""`briefing desk`: what the user did, in one list and in one file; and undo."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from briefing.cli.arguments import VerbParser, one_of
from briefing.cli.diagnostics import DONE, NOTHING
from briefing.cli.opening import opened
from briefing.cli.request import Request
from briefing.cli.styled import Face
from briefing.core.errors import UsageError
from briefing.core.saved import SavedArticle, SavedDesk, SavedGrade, SavedLine
from briefing.core.saved_json import saved_json
from briefing.export.parts import sound
from briefing.library import Library

WORDS = ("list", "save", "load", "undo", "redo", "deeds")
_LISTED = 20
"""How many deeds are listed for a person."""


def configure(parser: VerbParser) -> None:
    """Declares its words and options."""
    what = one_of(WORDS)
    told = "list (usual), save or load, undo or redo the last deed, or deeds: what can be undone"
    parser.add_argument("what", metavar="WHAT", nargs="?", type=what, default="list", help=told)
    parser.words("FILE", many=False, needed=False, help="of save and load")
    parser.add_argument("--force", action="store_true", help="save over a file that exists")


def run(request: Request) -> int:
    """Does it; 1 when there is nothing to list, or to undo."""
    options = request.options
    if options.what in {"save", "load"} and not options.file:
        raise UsageError(f"{options.what} needs a file", f"write: briefing desk {options.what} desk.json")
    if options.what not in {"save", "load"} and options.file:
        raise UsageError(f"{options.what} takes no file", "write: briefing desk save desk.json")
    with opened(request) as library:
        return _WAYS[options.what](request, library)


def _list(request: Request, library: Library) -> int:
    desk, waiting = library.saved_desk(), library.waiting()
    gone = library.gone(desk)
    if request.json:
        shape = {"desk": saved_json(desk), "waiting": list(waiting), "gone": sorted(gone)}
        request.output.document("desk", sound(shape))
        return DONE
    page = request.output.page()
    for heading, lines in _told(desk, gone):
        page.heading((heading, Face.HEADING))
        for line in lines:
            page.text(line, first="- ", indent="  ")
    if waiting:
        page.heading(("Waiting for articles that are not here", Face.HEADING))
        for name in waiting:
            page.text(name, first="- ", indent="  ")
    request.output.show(page)
    if desk == SavedDesk():
        request.diagnostics.say("nothing is on the desk yet")
        return NOTHING
    return DONE


def _save(request: Request, library: Library) -> int:
    place = library.save_desk(Path(request.options.file), force=request.options.force)
    request.diagnostics.say(f"wrote {place}")
    if request.json:
        request.output.document("desk", sound({"file": str(place)}))
    return DONE


def _load(request: Request, library: Library) -> int:
    report = library.load_desk(Path(request.options.file))
    if request.json:
        fields = {"changed": report.changed, "landed": report.landed, "waiting": list(report.waiting)}
        request.output.document("desk", sound(fields | {"conflicts": list(report.conflicts)}))
        return DONE
    articles = "1 article" if report.landed == 1 else f"{report.landed:,} articles"
    nothing = "" if report.changed else "; nothing is other than before"
    lines = [f"what was done to {articles} is here now{nothing}"]
    lines += [f"waits for its article: {name}" for name in report.waiting]
    request.output.lines([*lines, *report.conflicts])
    return DONE


def _undo(request: Request, library: Library) -> int:
    return _taken(request, library.undo(), "undone", "there is nothing to undo")


def _redo(request: Request, library: Library) -> int:
    return _taken(request, library.redo(), "done again", "there is nothing to do again")


def _taken(request: Request, words: str | None, told: str, nothing: str) -> int:
    if request.json:
        request.output.document("desk", sound({told.replace(" ", "_"): words}))
    elif words is None:
        request.diagnostics.say(nothing)
    else:
        request.output.text(f"{told}: {words}")
    return NOTHING if words is None else DONE


def _deeds(request: Request, library: Library) -> int:
    deeds = library.deeds()
    if request.json:
        request.output.document("desk", sound({"deeds": [{"made": made, "did": did} for made, did in deeds]}))
        return DONE
    shown = deeds if request.plain else deeds[:_LISTED]
    request.output.lines(f"{made[:16].replace('T', ' ')}  {did}".strip() for made, did in shown)
    if len(shown) < len(deeds):
        request.diagnostics.say(f"and {len(deeds) - len(shown):,} before; --plain lists all")
    return DONE if deeds else NOTHING


_WAYS = {"list": _list, "save": _save, "load": _load, "undo": _undo, "redo": _redo, "deeds": _deeds}


def _told(desk: SavedDesk, gone: Collection[int]) -> Iterator[tuple[str, list[str]]]:
    """What is on the desk, by sort, in words; what is on articles that are gone says so."""

    def on(told: str, article: int | None) -> str:
        return f"{told} (article gone)" if article in gone else told

    names = {article.id: article.title or article.path for article in desk.articles}
    sorts: dict[str, list[str]] = {
        "Articles": [on(told, article.id) for article in desk.articles if (told := _article(article))],
        "Lines of briefs": [on(f"{line.issue}: {_line(line)}", line.on.article) for line in desk.lines],
        "Your bottom lines": [f"{each.issue}: {each.text}" for each in desk.bottom_lines],
        "Grades": [
            on(f"{each.grade}: {_graded(each, names)}", each.on.article if each.on else None) for each in desk.grades
        ],
        "Saved searches": [f"{each.name}: {each.query}" for each in desk.searches],
        "Exports": [f"{each.made[:10]} {each.subject or each.issue}: {each.path}" for each in desk.exports],
    }
    yield from ((sort, lines) for sort, lines in sorts.items() if lines)


def _article(article: SavedArticle) -> str:
    parts: list[Any] = ["read"] * article.read + ["starred"] * article.starred
    parts += [f"tagged {', '.join(article.tags)}"] if article.tags else []
    parts += [f"{field} corrected: {value}" for field, value in article.corrections.items()]
    parts += [f"note: {article.note}"] if article.note else []
    return f"{article.title or article.path}: {'; '.join(parts)}" if parts else ""


def _line(line: SavedLine) -> str:
    did = {"pin": "pinned", "hide": "hidden", "note": "noted under", "move": "moved"}[line.deed]
    note = f": {line.text}" if line.text else ""
    if line.beside is not None:
        note = f" {line.side} “{' '.join(line.beside.words.split())}”"
    return f"{did} “{' '.join(line.on.words.split())}”{note}"


def _graded(grade: SavedGrade, names: Mapping[int, str]) -> str:
    """What a grade is of: a source, the source of an article, an article, or a sentence."""
    if grade.source or grade.on is None:
        return grade.source
    name = names[grade.on.article]
    return f"“{grade.on.words}”" if grade.on.words else f"the source of {name}" if grade.grade.isalpha() else name
