"""What all sections of one brief are made with: the statements that may be shown, their points, and the numbering."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from briefing.core.articles import Article
from briefing.core.briefs import SECTIONS, CitedStatement, Entry, Section
from briefing.core.statements import Statement
from briefing.evidence.contrasts import Contrast
from briefing.evidence.gathered import Gathered
from briefing.evidence.groundwork import lay_groundwork
from briefing.evidence.material import Material, Point
from briefing.evidence.wording import left_out

_TITLES = dict(SECTIONS)


@dataclass(slots=True)
class Making:
    """One brief in the making; sources are numbered in the order in which entries cite them."""

    gathered: Gathered
    """What it is made from."""
    material: Material
    """The statements that may be shown, made ready to be compared."""
    points: tuple[Point, ...]
    """What they say, each point with all that say it."""
    meetings: tuple[Point, ...]
    """The statements in rows, each with all that make its point, as a comparison pairs them: wider than points."""
    contrasts: tuple[Contrast, ...]
    """What conflicts, or only seems to because it is on different events."""
    articles: dict[str, Article]
    """Articles by id."""
    askers: frozenset[tuple[str, int, str]]
    """Article, paragraph and speaker of the paragraphs in which a speaker asks."""
    numbers: dict[str, int] = field(default_factory=dict)
    """Article id to its number among the sources; an earlier text is one of its own."""
    past: dict[str, Article] = field(default_factory=dict)
    """Earlier texts that may be cited, by what they are numbered under."""
    gone: set[str] = field(default_factory=set)
    """The ids of those articles among them that the library no longer holds."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements that may be shown."""
        return self.material.statements

    def point_of(self) -> dict[int, Point]:
        """Each statement's number to its point."""
        return {number: point for point in self.points for number in point}

    def groups(self, numbers: Iterable[int]) -> list[Point]:
        """Some statements by the point they make, in order of the first of each."""
        points = self.point_of()
        found: dict[Point, list[int]] = {}
        for number in numbers:
            found.setdefault(points[number], []).append(number)
        return [tuple(group) for group in found.values()]

    def teller(self, article: str) -> str:
        """What to call an article in a label: its source, or its number among the sources where that is unknown."""
        held = self.articles.get(article)
        return held.source if held and held.source else f"source {self.number(article)}"

    def number(self, article: str) -> int:
        """The number of an article among the sources: the next one when it is cited for the first time."""
        return self.numbers.setdefault(article, len(self.numbers) + 1)

    def entry(
        self,
        section: str,
        numbers: Sequence[int],
        *,
        label: str | None = None,
        group: str | None = None,
        reason: str | None = None,
    ) -> Entry:
        """An entry that shows statements, the first of them leading."""
        held = [self.statements[number] for number in numbers]
        cited = tuple(CitedStatement(statement, self.number(statement.article)) for statement in held)
        lead = held[0]
        return Entry(
            entry_id(section, lead.article, lead.text),
            cited,
            self.material.origins_of(numbers),
            label=label,
            group=group,
            reason=reason,
        )


def start_making(gathered: Gathered) -> Making:
    """The makings of a brief, before its first section."""
    shown = [statement for statement in gathered.statements if left_out(statement) is None]
    ground = lay_groundwork(shown, gathered.articles, gathered.rule)
    askers = frozenset(
        (each.article, each.paragraph, each.speaker.name)
        for each in gathered.statements
        if each.question and each.speaker and not each.quotes
    )
    articles = {article.id: article for article in gathered.articles}
    return Making(gathered, ground.material, ground.points, ground.meetings, ground.contrasts, articles, askers)


def entry_id(section: str, *parts: str) -> str:
    """An entry's id: it stays while the section, the article and the words of its leading statement stay.

    It is no digest of offsets, so that a note under an entry survives a revision that moves the sentence.
    """
    return hashlib.sha256("\x1f".join((section, *parts)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def told(section: str, key: str, label: str, *, group: str | None = None, origins: int = 0) -> Entry:
    """An entry in the tool's own words."""
    return Entry(entry_id(section, key), (), origins, label=label, group=group)


def build_section(id: str, entries: Iterable[Entry], *, empty: str, rule: str) -> Section:
    """A section under its title; ids that meet are told apart by their order."""
    seen: dict[str, int] = {}
    told_apart: list[Entry] = []
    for entry in entries:
        seen[entry.id] = count = seen.get(entry.id, 0) + 1
        told_apart.append(entry if count == 1 else replace(entry, id=f"{entry.id}-{count}"))
    held = tuple(told_apart)
    return Section(id, _TITLES[id], held, "" if held else empty, rule)
