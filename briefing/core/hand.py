"""The user's hand on briefs: what she pinned, hid, moved and noted, her own bottom line, and her grades."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing.core.articles import Article
from briefing.core.statements import Statement

Deed = Literal["pin", "hide", "note", "move"]
"""What can be done on a line of a brief."""
Standing = Literal["same", "changed", "gone"]
"""How a sentence stands now against what it was when the user did something on it."""
RELIABILITY: Mapping[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""The Admiralty grades of a source (NATO STANAG 2511, formerly 2022; AJP-2.1)."""
CREDIBILITY: Mapping[str, str] = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
"""The Admiralty grades of an item of information."""


@dataclass(frozen=True, slots=True)
class Grade:
    """The user's Admiralty grade; the tool never grades."""

    source: str | None = None
    """The source's reliability, A to F; None where she gave none."""
    item: str | None = None
    """The item's credibility, 1 to 6; None where she gave none."""
    changed: bool = False
    """Whether the sentence has changed since she graded it."""

    @property
    def label(self) -> str:
        """As it is written: B2; what she did not grade cannot be judged: F, 6."""
        return f"{self.source or 'F'}{self.item or '6'}"


@dataclass(frozen=True, slots=True)
class Note:
    """Words of the user's own."""

    text: str
    """What she wrote."""
    made: str = ""
    """When, ISO 8601 in UTC; empty where that is not known."""
    standing: Standing = "same"
    """How the sentence that it stands under is now against what it was when she wrote."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A statement that something was done on: as it was then, and as it stands now."""

    then: Statement
    """As it was, a span of the revision of that time."""
    now: Statement | None
    """What it is in the current revision; None when it is gone."""
    gone: str = ""
    """Why it is gone, in words."""

    @property
    def standing(self) -> Standing:
        """Whether it is the same, has changed, or is gone."""
        if self.now is None:
            return "gone"
        return "same" if self.now.text == self.then.text else "changed"


@dataclass(frozen=True, slots=True)
class Line:
    """One deed on a line of a brief."""

    id: str
    """Given once."""
    issue: str
    """The brief's issue."""
    section: str
    """The section that the line stood in; empty: wherever its sentence stands."""
    deed: Deed
    """What was done."""
    on: Followed
    """The line's leading statement."""
    text: str = ""
    """A note's words."""
    made: str = ""
    """When, ISO 8601 in UTC."""
    side: Literal["before", "after"] = "before"
    """On which side of `beside` a moved line was put."""
    beside: Followed | None = None
    """The leading statement of the line that a moved line was put beside."""


@dataclass(frozen=True, slots=True)
class Grades:
    """The user's grades."""

    sources: Mapping[str, str] = field(default_factory=dict)
    """Source, or an article's id where it has none, to its reliability."""
    articles: Mapping[str, str] = field(default_factory=dict)
    """Article's id to its credibility."""
    statements: tuple[tuple[Followed, str], ...] = ()
    """Statements with their credibility."""

    def of(self, article: Article, statement: Statement | None = None) -> Grade | None:
        """The grade of an article, or of one of its statements, which has its article's where it has none itself."""
        source, item, changed = self.sources.get(article.source_label), self.articles.get(article.id), False
        for followed, grade in self.statements:
            now = followed.now or followed.then
            if statement and (now.article, now.revision, now.start) == _place(statement):
                item, changed = grade, followed.standing == "changed"
        return Grade(source, item, changed) if source or item else None


@dataclass(frozen=True, slots=True)
class Hand:
    """All that the user did on one brief."""

    lines: tuple[Line, ...] = ()
    """Her deeds on its lines, in the order done."""
    own_bottom_line: Note | None = None
    """Her own bottom line."""
    grades: Grades = field(default_factory=Grades)
    """Her grades."""
    articles: Mapping[str, Article] = field(default_factory=dict)
    """The articles of the lines, by id, withdrawn ones among them."""
    withdrawn: frozenset[str] = frozenset()
    """Those of them that are no longer in the library."""

    def __bool__(self) -> bool:
        grades = self.grades
        return bool(self.lines or self.own_bottom_line or grades.sources or grades.articles or grades.statements)


def _place(statement: Statement) -> tuple[str, int, int]:
    return statement.article, statement.revision, statement.start
