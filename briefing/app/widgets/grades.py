"""The rows of grading: the grades that there are for a source, a sentence and an article, each with its meaning."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.app.widgets.cells import Line
from briefing.app.widgets.prose import wrap_words
from briefing.app.widgets.rows import Rows

NONE = "none"
"""In a row's key, what stands for no grade."""


@dataclass(frozen=True, slots=True)
class Graded:
    """Something that can be graded."""

    kind: str
    """What it is called in code."""
    name: str
    """What it is called."""
    scale: Mapping[str, str]
    """Each grade to its meaning."""
    grade: str | None
    """Its grade; None without one."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A heading, or one grade."""

    of: Graded
    grade: str | None = None


class GradeRows(Rows):
    """What can be graded, each with its grades; the one that it has is ticked."""

    uniform = 0

    def __init__(self, graded: Sequence[Graded]) -> None:
        self._rows = [_Row(each, grade) for each in graded for grade in (None, *each.scale, NONE)]
        super().__init__(self._rows)

    def key(self, index: int) -> str:
        """What it is of, and the grade."""
        row = self._rows[index]
        return f"{row.of.kind} {row.grade}" if row.grade else f"heading {row.of.kind}"

    def selectable(self, index: int) -> bool:
        """Grades, not headings."""
        return self._rows[index].grade is not None

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """A heading, or the tick, the grade and its meaning."""
        row = self._rows[index]
        if row.grade is None:
            return (*(((),) if index else ()), *wrap_words(row.of.name, width, "heading"))
        ticked = row.grade == (row.of.grade or NONE)
        told = "no grade" if row.grade == NONE else f"{row.grade}  {row.of.scale[row.grade]}"
        first, *rest = wrap_words(told, width, "unread" if ticked else "title", indent="    ")
        return ((("[x] " if ticked else "[ ] ", "mark"), *first[1:]), *rest)


def grade_of(key: str) -> tuple[str, str]:
    """What a row's key grades, and the grade; empty for none."""
    kind, _, grade = key.partition(" ")
    return kind, "" if grade == NONE else grade
