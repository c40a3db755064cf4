"""How an entry of a brief looks: its words, what the tool tells of it, and what the user did on it, kept apart."""

from collections.abc import Iterable, Iterator, Sequence

from briefing.app.widgets.cells import Line, cut, fit, width_of
from briefing.app.widgets.differences import differing
from briefing.app.widgets.dressing import Layer
from briefing.app.widgets.prose import cite, wrap_statement, wrap_words
from briefing.core.briefs import CitedStatement, Entry
from briefing.core.hand import Grade, Note
from briefing.core.statements import Statement
from briefing.core.visible import visible_line
from briefing.export.sentences import weighed

OWN = "✎ "
"""The sign before what the user wrote; a word stands beside it, and no source's words bear either."""
INDENT = "    "
"""Before what is told of an entry."""


def entry_lines(entry: Entry, cited: CitedStatement, width: int, *, hidden: bool = False) -> tuple[Line, ...]:
    """The leading statement of an entry, what the tool tells of it, and the user's note."""
    lines = wrap_statement(cited.statement, width, citation=citation(cited))
    if hidden:
        lines = tuple(tuple((text, "dim") for text, _ in line) for line in lines)
    return (*lines, *_told_lines(entry, cited, width, hidden=hidden), *note_lines(entry, width))


def whole_lines(cited: CitedStatement, width: int) -> tuple[Line, ...]:
    """A further statement of an entry that says something else."""
    return (
        *wrap_statement(cited.statement, width, citation=citation(cited)),
        *likelihood_lines(cited.statement, width),
    )


def further_line(cited: CitedStatement, width: int) -> Line:
    """Another source that says the same, on one line."""
    cites = citation(cited)
    room = width - width_of(cites) - 11
    text = cut(visible_line(cited.statement.text), max(0, room))
    return fit((("    also: ", "dim"), (text, "dim"), (f" {cites}", "dim")), width)


def changed_lines(entry: Entry, cited: CitedStatement, width: int, *, old: bool) -> tuple[Line, ...]:
    """A sentence that was changed, as it is now or as it was, the words that differ marked."""
    lead = entry.statements[0].statement
    others = [each.statement for each in entry.statements if said(each.statement) != said(lead)]
    before = cited.statement if old or not others else others[0]
    gone, come = differing(before.text, lead.text)
    start = cited.statement.start
    over = (Layer("match", [(start + first, start + last) for first, last in (gone if old else come)]),)
    if not old:
        lines = wrap_statement(cited.statement, width, citation=citation(cited), over=over)
        return (*lines, *_told_lines(entry, cited, width, changed=True))
    above = ((f"{INDENT}before:", "label"),)
    return above, *wrap_statement(cited.statement, width, citation=citation(cited), indent=INDENT, over=over)


def said(statement: Statement) -> str:
    """A statement's words without the line ends in them."""
    return " ".join(statement.text.split())


def own_lines(note: Note, width: int) -> tuple[Line, ...]:
    """The user's own bottom line."""
    return tuple(_written(note.text, "Your bottom line: ", width, ""))


def note_lines(entry: Entry, width: int) -> tuple[Line, ...]:
    """The user's note under an entry, and the sentence as it was when it has changed since she did something on it."""
    lines = list(_written(entry.note.text, "Your note: ", width, INDENT)) if entry.note else []
    if entry.was is not None:
        since = "your note" if entry.note else "it was pinned" if entry.pinned else "you worked on it"
        lines += wrap_words(f"The sentence has changed since {since}. It was:", width, "label", indent=INDENT)
        lines += wrap_statement(entry.was.statement, width, citation=citation(entry.was), indent=INDENT)
    elif entry.standing == "gone":
        lines += wrap_words("The sentence is gone; these are the words it had.", width, "label", indent=INDENT)
    return tuple(lines)


def likelihood_lines(statement: Statement, width: int) -> tuple[Line, ...]:
    """Where the hedges of a statement stand on a scale of likelihood; nothing where none was asked for."""
    found = [weighed(hedge) for hedge in statement.hedges if hedge.likelihood is not None]
    return tuple(
        line for words in dict.fromkeys(found) for line in wrap_words(f"~ {words}", width, "label", indent=INDENT)
    )


def citation(cited: CitedStatement) -> str:
    """A citation with the user's grade: "[2 ¶4, B2]"."""
    cites = cite(cited.citation, cited.statement)
    return f"{cites[:-1]}, {cited.grade.label}]" if cited.grade else cites


def _told_lines(
    entry: Entry, cited: CitedStatement, width: int, *, hidden: bool = False, changed: bool = False
) -> tuple[Line, ...]:
    """What the tool tells of an entry; of one that was `changed` the further statements are what it was."""
    told = [entry.label] if entry.label else []
    copies = not changed and entry.origins == 1 and len({each.citation for each in entry.statements}) > 1
    told += ["1 origin"] if copies and "origin" not in (entry.label or "") else []
    told += [f"{entry.origins} origins"] if entry.origins > 1 and str(entry.origins) not in (entry.label or "") else []
    told += ["pinned"] if entry.pinned else []
    told += ["hidden by you"] if hidden else []
    told += _changed_grades(each.grade for each in entry.statements)
    lines = wrap_words("— " + " · ".join(told), width, "label", indent=INDENT) if told else ()
    return (*lines, *likelihood_lines(cited.statement, width))


def _changed_grades(grades: Iterable[Grade | None]) -> Sequence[str]:
    labels = [f"graded {grade.label} before it changed" for grade in grades if grade and grade.changed]
    return tuple(dict.fromkeys(labels))


def _written(text: str, whose: str, width: int, indent: str) -> Iterator[Line]:
    """Words of the user's, a line each of hers, under a sign and a word."""
    for number, words in enumerate(filter(str.strip, text.splitlines())):
        yield from wrap_words(f"{OWN}{whose if not number else ''}{words}", width, "own", indent=indent)
