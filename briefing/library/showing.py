"""Making hits of the articles on a page: their texts, and the places in them that show why they were found."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from briefing.catalogue.articles import number_of
from briefing.catalogue.catalogue import Catalogue
from briefing.core.search import Hit
from briefing.library.answering import Answer, answers, fields_asked
from briefing.library.known import Table
from briefing.library.shown import Shown
from briefing.library.snippets import Snippets
from briefing.query.tree import Field, Node

if TYPE_CHECKING:
    from briefing.index.index import Index

OnIssue = Callable[[str, Iterable[int]], Mapping[int, Collection[int]]]
"""Of some articles, by number, the numbers of the statements that are on an issue."""
_REMEMBERED = 400
"""How many articles shown last are remembered with their texts."""


class Showing:
    """Shows articles; remembers those shown lately while nothing changes, for the next key shows most of them again."""

    def __init__(self, catalogue: Catalogue, on_issue: OnIssue) -> None:
        self._catalogue = catalogue
        self._on_issue = on_issue
        self._held: tuple[int, dict[str, Shown]] = (-1, {})

    def hits(
        self,
        widened: Node,
        page: Mapping[int, float],
        index: Index,
        table: Table,
        *,
        most: int,
        briefly: bool,
    ) -> tuple[Hit, ...]:
        """The hits of a page, given as the numbers of articles in order, each with its score.

        Told `briefly`, each has one snippet.
        """
        scores = {f"a{number}": score for number, score in page.items()}
        if not scores:
            return ()
        shown = self._shown(list(scores), table)
        fields = fields_asked(widened)
        places = index.places(widened, list(map(number_of, shown)), most=most, every=bool(fields))
        answering = self._answers(fields, shown) if fields else {}
        snippets = Snippets(widened, index.shares(widened, most=most), len(fields), briefly=briefly)
        return tuple(
            Hit(
                shown[id].article,
                score,
                snippets.of(shown[id], places.get(number_of(id)), answering.get(id, ())),
            )
            for id, score in scores.items()
            if id in shown
        )

    def _answers(self, fields: Sequence[Field], shown: Mapping[str, Shown]) -> dict[str, tuple[Answer, ...]]:
        """Of each article, the statements that answer fields."""
        numbers = {number_of(id): id for id in shown}
        issues = dict.fromkeys(field.value for field in fields if field.name == "issue")
        on = {issue: self._on_issue(issue, numbers) for issue in issues}
        statements = self._catalogue.statements.some(dict.fromkeys(numbers))
        return {
            numbers[number]: answers(
                fields,
                shown[numbers[number]].article,
                some,
                {issue: listed.get(number, ()) for issue, listed in on.items()},
            )
            for number, some in statements.items()
        }

    def written(self, term: str, numbers: Iterable[int], table: Table) -> str:
        """How a term is written in one of these articles; empty when it is in none."""
        for shown in self._shown([f"a{number}" for number in numbers], table).values():
            for ordinal in range(len(shown)):
                words = shown.words(ordinal)
                for row in words.places.get(term, ())[:1]:
                    written = words.text[words.starts[row] : words.ends[row]]
                    return written if written.isupper() else written.lower()
        return ""

    def _shown(self, ids: Sequence[str], table: Table) -> dict[str, Shown]:
        changes, held = self._held
        now = self._catalogue.changes()
        if changes != now:
            held = {}
        wanted = [id for id in ids if id not in held]
        if wanted:
            articles = self._catalogue.articles.some(wanted, copies=table.copies)
            extents = self._catalogue.statements.extents(map(number_of, articles))
            texts = self._catalogue.articles.texts(articles.values())
            held = held | {id: Shown(text, extents.get(number_of(id))) for id, text in texts.items()}
        found = {id: held[id] for id in ids if id in held}
        before = [id for id in held if id not in found][max(0, len(held) - _REMEMBERED) :]
        self._held = (now, {id: held[id] for id in before} | found)
        return found
