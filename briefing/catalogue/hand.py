"""The user's hand on briefs as it is stored: deeds on lines, own bottom lines, grades."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from briefing.catalogue.database import Database
from briefing.catalogue.journal import Journal, Writing


@dataclass(frozen=True, slots=True)
class Anchor:
    """A statement as it was when something was done on it."""

    article: int
    """The article's number."""
    revision: int
    """The revision; 0 for the article as a whole."""
    start: int = 0
    """Where it began."""
    end: int = 0
    """Where it ended."""
    words: str = ""
    """Its words."""


@dataclass(frozen=True, slots=True)
class HeldLine:
    """One deed on a line of a brief."""

    issue: str
    """The brief's issue."""
    section: str
    """The section the line stood in; empty: wherever its sentence stands."""
    deed: str
    """pin, hide, note or move."""
    on: Anchor
    """The line's leading statement."""
    text: str = ""
    """A note's words."""
    side: str = ""
    """On which side of `beside` a moved line was put: before or after."""
    beside: Anchor | None = None
    """What a moved line was put beside."""
    made: str = ""
    """When."""
    number: int = 0
    """Given when it is stored."""


@dataclass(frozen=True, slots=True)
class HeldGrade:
    """A grade."""

    source: str
    """The source that is graded; empty otherwise."""
    on: Anchor
    """The article without a source, the article or the statement that is graded; article 0 for a source."""
    grade: str
    """A to F for a source, 1 to 6 for an item."""
    made: str = ""
    """When."""
    number: int = 0
    """Given when it is stored."""

    @property
    def key(self) -> tuple[object, ...]:
        """What is graded: there is one grade for each."""
        return self.source, self.grade.isalpha(), self.on


_LINE = "number, issue, section, deed, article, revision, start, end, words, text, beside, made"
_GRADE = "number, source, article, revision, start, end, words, grade, made"


class HandTable:
    """Lines, own bottom lines and grades; each deed can be undone."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal

    def lines(self, issue: str | None = None) -> list[HeldLine]:
        """The deeds on the lines of one brief, or of all, in the order done."""
        where, values = ("", ()) if issue is None else (" WHERE issue = ?", (issue,))
        return [_line(*row) for row in self._database.rows(f"SELECT {_LINE} FROM lines{where} ORDER BY number", values)]

    def alter(self, words: str, made: str, *, remove: Iterable[int] = (), add: Iterable[HeldLine] = ()) -> None:
        """One deed: takes lines away, and adds others in their order."""
        with self._journal.deed(words, made) as writing:
            for number in remove:
                writing.remove("lines", number=number)
            for line in add:
                add_line(writing, line)

    def own_lines(self) -> dict[str, tuple[str, str]]:
        """Issue to the user's own bottom line, and when she wrote it."""
        rows = self._database.rows("SELECT issue, text, made FROM own_lines ORDER BY issue")
        return {issue: (text, made) for issue, text, made in rows}

    def set_own_line(self, issue: str, text: str, words: str, made: str) -> None:
        """Writes the user's own bottom line of a brief; an empty one takes it away."""
        with self._journal.deed(words, made) as writing:
            if text:
                writing.put("own_lines", issue=issue, text=text, made=made)
            else:
                writing.remove("own_lines", issue=issue)

    def grades(self) -> list[HeldGrade]:
        """Every grade, in the order given."""
        rows = self._database.rows(f"SELECT {_GRADE} FROM grades ORDER BY number")
        return [HeldGrade(row[1], Anchor(*row[2:7]), row[7], row[8], row[0]) for row in rows]

    def set_grades(self, words: str, made: str, *, remove: Iterable[int] = (), add: Iterable[HeldGrade] = ()) -> None:
        """One deed: takes grades away, and gives others."""
        with self._journal.deed(words, made) as writing:
            for number in remove:
                writing.remove("grades", number=number)
            for grade in add:
                add_grade(writing, grade)


def add_line(writing: Writing, line: HeldLine) -> int:
    """Stores a deed on a line, as part of a deed; its number."""
    beside = "" if line.beside is None else _json({"side": line.side, **asdict(line.beside)})
    return writing.add(
        "lines",
        issue=line.issue,
        section=line.section,
        deed=line.deed,
        **asdict(line.on),
        text=line.text,
        beside=beside,
        made=line.made,
    )


def add_grade(writing: Writing, grade: HeldGrade) -> None:
    """Stores a grade, as part of a deed."""
    writing.add("grades", source=grade.source, **asdict(grade.on), grade=grade.grade, made=grade.made)


def _line(number: int, issue: str, section: str, deed: str, *rest: Any) -> HeldLine:
    on, (text, beside, made) = Anchor(*rest[:5]), rest[5:]
    side, other = _beside(beside)
    return HeldLine(issue, section, deed, on, text, side, other, made, number)


def _beside(packed: str) -> tuple[str, Anchor | None]:
    if not packed:
        return "", None
    held = json.loads(packed)
    return held.pop("side"), Anchor(**held)


def _json(value: dict[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def of_one_kind(grades: Sequence[HeldGrade], wanted: HeldGrade) -> list[int]:
    """The numbers of the grades that grade the same thing."""
    return [each.number for each in grades if each.key == wanted.key]
