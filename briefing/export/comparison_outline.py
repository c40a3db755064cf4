"""A comparison as an outline."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.core.articles import Article
from briefing.core.comparisons import Comparison, Relation, Row
from briefing.core.spans import Span
from briefing.core.statements import LeadIn, Statement
from briefing.export.balance_outline import balance_blocks
from briefing.export.outline import Block, Cite, Heading, Inlines, Item, Outline, Paragraph, Run
from briefing.export.sentences import all_remarks, sentence
from briefing.export.sources import counted, described, footnotes
from briefing.export.wording_outline import phrased, wording_blocks

RELATIONS: tuple[tuple[Relation, str, str], ...] = (
    ("differs", "Where they differ", "No figures, dates or claims that differ were found."),
    ("shared", "What more than one says", "Nothing is said by more than one."),
    ("different-events", "On different events", ""),
)
"""Relations that have a part of their own, with its title and what it says when there is nothing ("": left out)."""


def comparison_outline(comparison: Comparison) -> Outline:
    """What each source says on one issue: where they differ, what they share, what only one has, and who is silent."""
    walk = _Walk(comparison)
    count = len(comparison.sources)
    title = f"{comparison.name}: {count} sources compared" if count > 1 else comparison.name
    blocks = (Heading(1, (Run(title, "source"),)), *walk.parts())
    front = {
        "issue": comparison.issue,
        "rule": comparison.rule,
        "compared": [walk.name(source) for source in comparison.sources],
        "points": len(comparison.rows),
    }
    return Outline(title, blocks, footnotes(blocks, walk.articles), front)


class _Walk:
    """The walk through one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        listed = [each for source in comparison.sources for each in comparison.articles.get(source, ())]
        self.articles: Mapping[int, Article] = dict(enumerate({each.id: each for each in listed}.values(), 1))
        self.numbers = {article.id: number for number, article in self.articles.items()}
        self.places: dict[str, list[tuple[int, int, int]]] = {}
        for each in (each for row in comparison.rows for cell in row.cells.values() for each in cell):
            self.places.setdefault(each.article, []).append((each.start, each.end, each.paragraph))

    def parts(self) -> Iterator[Block]:
        """Every part in order."""
        for notice in self.comparison.notices:
            yield Paragraph((Run(f"Please note: {notice}.", "label"),))
        if not self.comparison.rows:
            yield Paragraph((Run(self.nothing(), "label"),))
            yield from self.ending()
            return
        yield Paragraph((Run("Every sentence is quoted word for word from the source that its note names.", "label"),))
        if len(speaking := self.speaking()) == 1:
            yield from self.alone(speaking[0])
        else:
            yield from self.meetings()
            yield from self.unique()
            yield from wording_blocks(self.comparison, self.name, self.cite)
        yield from balance_blocks(self.comparison, self.name, self.cite)
        yield from self.silence()
        yield Heading(2, (Run("Sources"),))
        for number, article in self.articles.items():
            yield Item(described(article), number=number)
        yield from self.ending()

    def speaking(self) -> list[str]:
        """The columns that say anything, be it only what another column has a copy of."""
        sources, rows, articles = self.comparison.sources, self.comparison.rows, self.comparison.articles
        speaking = {source for source in sources if any(row.cells.get(source) for row in rows)}
        origins = {article.origin for source in speaking for article in articles.get(source, ())}
        copies = {source for source in sources if any(each.origin in origins for each in articles.get(source, ()))}
        return [source for source in sources if source in speaking | copies]

    def nothing(self) -> str:
        """That nothing was found, in words."""
        if self.comparison.sources:
            return f"No source asked for says anything on {self.comparison.name}."
        where = "within the limits asked for" if self.comparison.notices else "in this library"
        return f"No article {where} says anything on {self.comparison.name}."

    def alone(self, source: str) -> Iterator[Block]:
        """What the only source that speaks says."""
        told = "says anything on it" if len(self.comparison.sources) > 1 else "is shown"
        name = f"“{self.name(source)}”" if source in self.comparison.titles else self.name(source)
        words = Run(f"Only {name} {told}: there is nothing to compare it with.", "label")
        yield Paragraph((words,))
        yield Heading(2, (Run("What it says"),))
        yield from self.listed(statement for row in self.comparison.rows for statement in row.cells.get(source, ()))

    def ending(self) -> Iterator[Block]:
        """How the comparison was made."""
        yield Heading(2, (Run("How this was made"),))
        rule = Run(self.comparison.rule, "source")
        yield Item((Run("The statements were chosen by the rule:", "label"), Run(" "), rule))

    def meetings(self) -> Iterator[Block]:
        """Where sources differ, and what more than one says."""
        for relation, title, empty in RELATIONS:
            rows = [row for row in self.comparison.rows if row.relation == relation]
            if rows or empty:
                yield Heading(2, (Run(title),))
            if not rows and empty:
                yield Paragraph((Run(empty, "label"),))
            for row in rows:
                yield from self.point(row)

    def point(self, row: Row) -> Iterator[Block]:
        """One point: what differs, then each source's own words."""
        said = counted(len(row.cells), "source")
        if (origins := self.origins(row)) < len(row.cells):
            said += f", {counted(origins, 'independent origin')}"
        yield Item(
            (*self.difference(row), Run(f"({said})", "label")) if row.difference else (Run(f"{said}:", "label"),)
        )
        for source in self.comparison.sources:
            for same in _same(row.cells.get(source, ())):
                yield Item((Run(self.name(source), "name"), Run(": "), *self.cited(same)), depth=1)
        if row.phrasings:
            yield Item(phrased(row.phrasings, self.name), depth=1)

    def origins(self, row: Row) -> int:
        """How many independent origins stand behind a row."""
        origin = {article.id: article.origin for article in self.articles.values()}
        said = (statement.article for cell in row.cells.values() for statement in cell)
        return len({origin.get(article, article) for article in said})

    def difference(self, row: Row) -> Iterator[Run]:
        """The values that differ, by source."""
        if row.difference is None:
            return
        yield Run(f"{row.difference.what}:", "label")
        for place, (source, value) in enumerate(row.difference.values.items()):
            yield Run("; “" if place else " “")
            yield Run(value.text, "source")
            yield Run("” in ")
            yield Run(self.name(source), "source")
        yield Run(" ")

    def unique(self) -> Iterator[Block]:
        """What only one source says, source by source."""
        yield Heading(2, (Run("What only one says"),))
        for source in self.comparison.sources:
            yield Heading(3, (Run(self.name(source), "name"),))
            rows = [row for row in self.comparison.rows if row.relation == "unique" and source in row.cells]
            yield from self.listed(statement for row in rows for statement in row.cells[source])
            if not rows:
                yield Paragraph((Run("Nothing on this issue that the others do not say.", "label"),))

    def listed(self, statements: Iterable[Statement]) -> Iterator[Block]:
        """Statements as items, those of a list below the line that introduces it."""
        above: LeadIn | None = None
        for same in _same(statements):
            statement = same[0]
            if statement.lead_in is not None and statement.lead_in != above:
                yield Item((Run(statement.lead_in.text, "source"), *_doubt(statement)))
            above = statement.lead_in
            yield Item(self.cited(same, under=above.text if above else None), depth=int(above is not None))

    def silence(self) -> Iterator[Block]:
        """Who speaks too and is no column, and who says nothing."""
        if self.comparison.others:
            yield Heading(2, (Run("Who else speaks"),))
        for source, count in self.comparison.others.items():
            yield Item((Run(self.name(source), "source"), Run(": "), Run(counted(count, "statement"), "label")))
        yield Heading(2, (Run("Who says nothing"),))
        if not self.comparison.silent:
            yield Paragraph((Run("No source in the library is silent on this.", "label"),))
        for source in self.comparison.silent:
            yield Item((Run(self.name(source), "source"),))
        if self.comparison.not_analysed:
            yield Heading(2, (Run("Who was not analysed"),))
        for source, languages in self.comparison.not_analysed.items():
            yield Item((Run(self.name(source), "source"), Run(f": in {languages}", "label")))

    def name(self, source: str) -> str:
        """What to call a source: its name, or its article's title where it is known by the article's id."""
        named = {article.id: article.name for article in self.comparison.articles.get(source, ())}
        return self.comparison.titles.get(source) or named.get(source, source)

    def cite(self, span: Span) -> Cite | None:
        """The paragraph that a span stands in; None for one of a statement that stands in no row."""
        number = self.numbers.get(span.article)
        for start, end, paragraph in self.places.get(span.article, ()) if number else ():
            if start <= span.start and span.end <= end:
                return Cite(number or 0, paragraph)
        return None

    def cited(self, same: Sequence[Statement], *, under: str | None = None) -> Inlines:
        """Statements of the same words with their citations; `under` is the line they stand below already."""
        statement = same[0]
        cites = [Cite(self.numbers.get(each.article, 0), each.paragraph) for each in same]
        said = sentence(statement, cites, under=under)
        said = (*said, *all_remarks(statement))
        return said if under else (*said, *_doubt(statement))


def _same(statements: Iterable[Statement]) -> list[list[Statement]]:
    """Statements by their words, in order of the first of each; an item of a list stays with its introduction."""
    found: dict[tuple[str, str], list[Statement]] = {}
    for statement in statements:
        above = statement.lead_in.text if statement.lead_in else ""
        found.setdefault((statement.text, above), []).append(statement)
    return list(found.values())


def _doubt(statement: Statement) -> Inlines:
    """That the line which introduces a statement's list is hedged, where it is."""
    hedged = statement.lead_in is not None and statement.lead_in.hedged
    return (Run(" "), Run("(the line that introduces it is hedged)", "label")) if hedged else ()
