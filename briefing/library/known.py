"""What is known of articles apart from their words, as searches ask it: which articles a field or date holds for."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from briefing.catalogue.articles import Facts, number_of
from briefing.catalogue.catalogue import Catalogue
from briefing.languages import is_analysed
from briefing.query.dates import bounds
from briefing.query.facts import speaks
from briefing.query.normal import fold
from briefing.query.occurrences import occurs_in
from briefing.query.stemming import stemmings_of
from briefing.query.tree import DateRange, Field, Node
from briefing.query.words import Words

if TYPE_CHECKING:
    from briefing.index.found import Standing

Numbers = frozenset[int]
_FOREVER = "9999-12-31"
STATEMENTS = frozenset({"kind", "speaker", "issue"})
"""The fields that look at statements: until an article is analysed, nobody knows."""


class Table:
    """What searches ask of every article, read once for each generation of the catalogue.

    It is kept as few containers of plain values: Python's collector of garbage looks at each object of others again and
    again, and a key would now and then wait for that.
    """

    def __init__(self, rows: Sequence[Facts]) -> None:
        """`rows` are in the order of the articles: newest first, undated last."""
        self.origins = {row.number: row.origin for row in rows}
        """An article's number to that of its origin, in the order of the articles."""
        self.dates = {row.number: row.date for row in rows if row.date}
        """The dates of those that are dated."""
        self.languages = {row.number: row.language for row in rows if row.language}
        """The languages of those of which they are known."""
        self.unsourced = frozenset(row.number for row in rows if not row.source)
        """Those of unknown source."""
        self.unauthored = frozenset(row.number for row in rows if not row.author)
        """Those of unknown author."""
        self.credits = {row.number: row.credit for row in rows if row.credit and not row.source}
        """The credit lines of those of unknown source."""

    @cached_property
    def bounds(self) -> dict[int, tuple[str, str]]:
        """First and last day of each article that is dated."""
        known = {number: bounds(date[:10]) for number, date in self.dates.items()}
        return {number: both for number, both in known.items() if both}

    @cached_property
    def stemmings(self) -> tuple[str, ...]:
        """How the words of the articles are stemmed, English ones apart."""
        return stemmings_of(dict.fromkeys(self.languages.values()))

    @cached_property
    def foreign(self) -> dict[int, str]:
        """The number of each article that is not analysed for its language to that language."""
        analysed = {language: is_analysed(language) for language in set(self.languages.values())}
        return {number: language for number, language in self.languages.items() if not analysed[language]}

    @cached_property
    def copies(self) -> dict[int, int]:
        """The size of each origin of several articles."""
        sizes = Counter(self.origins.values())
        return {origin: size for origin, size in sizes.items() if size > 1}

    @cached_property
    def standing(self) -> "Standing":
        """How the articles stand to one another: their order, and which are of one origin."""
        from briefing.index.found import Standing  # noqa: PLC0415  (numpy takes long to load)

        return Standing(list(self.origins), list(self.origins.values()))


class Known:
    """Answers fields and dates for one search."""

    def __init__(self, catalogue: Catalogue, table: Table, issue_numbers: Callable[[str], frozenset[int]]) -> None:
        self._catalogue = catalogue
        self._issue_numbers = issue_numbers
        self.table = table

    @cached_property
    def unanalysed(self) -> Numbers:
        """The articles that have no statements yet; those that never will are not among them."""
        return frozenset(map(number_of, self._catalogue.statements.unanalysed())) - self.table.foreign.keys()

    @cached_property
    def without_statements(self) -> Numbers:
        """The articles of which nobody knows what a statement of theirs would answer."""
        return self.unanalysed | self.table.foreign.keys()

    def resolve(self, node: Field | DateRange, maybe: bool) -> Numbers:
        """The articles for which a field or date holds; with `maybe`, those too of which that is not known."""
        if isinstance(node, DateRange):
            return self._dated(node, maybe)
        known = self._holding(node)
        return known | self._unknown(node) if maybe else known

    def _holding(self, node: Field) -> Numbers:
        catalogue, table = self._catalogue, self.table
        match node.name:
            case "kind":
                return catalogue.statements.kinds(node.value)
            case "speaker":
                return frozenset(
                    number
                    for number, names in catalogue.statements.speakers().items()
                    if any(_worded(node.body, name) for name in names)
                )
            case "issue":
                return self._issue_numbers(node.value)
            case "lang":
                spoken = {one: speaks(one, node.value) for one in set(table.languages.values())}
                return frozenset(number for number, language in table.languages.items() if spoken[language])
            case "tag":
                wanted = fold(node.value)
                return frozenset(number for number, tag in catalogue.desk.tagged() if fold(tag) == wanted)
            case "is" if node.value == "unread":
                return frozenset(table.origins) - catalogue.desk.marked("read")
            case "is":
                return catalogue.desk.marked(node.value)
            case "has":
                return frozenset(map(number_of, catalogue.desk.noted()))
            case _:
                return frozenset()

    def _unknown(self, node: Field) -> Numbers:
        table = self.table
        match node.name:
            case "kind" | "speaker" | "issue":
                return self.without_statements
            case "lang":
                return frozenset(table.origins.keys() - table.languages.keys())
            case "source":
                return table.unsourced
            case "author":
                return table.unauthored
            case _:
                return frozenset()

    def _dated(self, node: DateRange, maybe: bool) -> Numbers:
        known, first, last = self.table.bounds, node.first, node.last or _FOREVER
        if not maybe:
            return frozenset(number for number, (begin, end) in known.items() if begin >= first and end <= last)
        possible = frozenset(number for number, (begin, end) in known.items() if end >= first and begin <= last)
        return possible | (self.table.origins.keys() - known.keys())


def _worded(body: Node | None, name: str) -> bool:
    return body is not None and occurs_in(body, Words(name))
