"""Searching one library: what a query finds, what it leaves out and why, and what would find something instead."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.catalogue.catalogue import Catalogue
from briefing.core.errors import BusyError
from briefing.core.reports import Progress
from briefing.core.search import Exclusion, SearchResult, WordCount
from briefing.library.excluding import exclusions, open_words, sources_asked, unknowable
from briefing.library.indexing import catch_up
from briefing.library.known import Known, Table
from briefing.library.sentences import holding_in_sentence
from briefing.library.showing import OnIssue, Showing
from briefing.library.suggesting import suggest, words_of
from briefing.library.workers import Workers
from briefing.query.dates import resolve_all
from briefing.query.grammar import parse
from briefing.query.keystrokes import parse_typed
from briefing.query.matcher import Matcher
from briefing.query.stemming import term_maker
from briefing.query.synonyms import Synonyms
from briefing.query.tree import Node, Prefix, Word
from briefing.query.wording import describe
from briefing.query.words import only_word

if TYPE_CHECKING:
    from briefing.index.found import Ranking
    from briefing.index.index import Index

MOST, MOST_TYPING = 600_000, 30_000
"""How much a beginning (nucl*) may cost, counted as `View.expand` does; of more words, the commonest are looked for."""
_AT_ONCE = 500
"""From how many articles behind on a search does not wait for them, when the index holds any."""
_SPELLINGS = 2
"""How many other spellings of a word that is nowhere are tried."""
Numbers = frozenset[int]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A query, understood."""

    query: str
    """As given."""
    tree: Node
    """As parsed, relative dates resolved."""
    parsed: str
    """In words."""
    widened: Node
    """With all that its words stand for."""
    most: int
    """How much a beginning may cost."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a query finds, before any page of it."""

    ranking: Ranking
    """The articles, in order."""
    excluded: tuple[Exclusion, ...]
    """What is left out."""
    at_least: bool
    """Whether rare words were not looked for."""


class Searching:
    """Searches of one library; safe for any number of threads."""

    def __init__(
        self,
        catalogue: Catalogue,
        directory: Path,
        *,
        synonyms: Callable[[], Synonyms],
        today: Callable[[], date],
        issue_numbers: Callable[[str], frozenset[int]],
        on_issue: OnIssue = lambda *_: {},
    ) -> None:
        self._catalogue = catalogue
        self._directory = directory
        self._synonyms = synonyms
        self._today = today
        self._issue_numbers = issue_numbers
        self._guard = threading.Lock()
        self._index: Index | None = None
        self._table: tuple[int, Table] | None = None
        self._last: tuple[object, _Answer] | None = None
        self._showing = Showing(catalogue, on_issue)

    def close(self) -> None:
        """Lets go of the index."""
        with self._guard:
            if self._index is not None:
                self._index.close()
                self._index = None

    # The index

    @property
    def index(self) -> Index:
        """The index, opened when first asked for: until then Whoosh is not loaded."""
        with self._guard:
            if self._index is None:
                from briefing.index.index import Index  # noqa: PLC0415  (Whoosh takes long to load)

                self._index = Index.open(self._directory)
            return self._index

    def catch_up(
        self,
        progress: Callable[[Progress], None] | None = None,
        stopped: Callable[[], bool] = lambda: False,
        workers: Workers | None = None,
    ) -> tuple[str, ...]:
        """Brings the index up to the catalogue, with processes to share the work; what the user must know of it."""
        catch_up(self._catalogue, self.index, progress or (lambda _: None), stopped, workers=workers)
        self.index.tidy()
        return tuple(self.index.notices)

    def rebuild(self) -> None:
        """Empties the index, so that it is made anew."""
        self.index.rebuild()

    def faults(self) -> list[str]:
        """What is wrong with the index; empty when it is sound and holds what the catalogue does."""
        index = self.index
        found = index.faults()
        if not found and index.generation == self._catalogue.articles.generation():
            missing = self._catalogue.articles.live() ^ index.numbers()
            if missing:
                found.append(
                    f"the search index is wrong about {len(missing)} articles; `briefing index --rebuild` mends it"
                )
        return found

    def _ready(self) -> Index:
        """The index, brought up to date first where that is quick or nothing could be found without it."""
        index = self.index
        held = index.generation
        behind = held < self._catalogue.articles.generation()  # ahead of what is read from one moment is well enough
        if behind and (not held or self._catalogue.articles.changed(held) <= _AT_ONCE):
            with suppress(BusyError):  # another is at it: what is there is searched meanwhile
                catch_up(self._catalogue, index, wait=0)
        return index

    # Asking

    def matcher(self, query: str) -> Matcher:
        """What a query matches; raises QueryError."""
        return Matcher(resolve_all(parse(query), self._today()), self._synonyms(), self._table_now().stemmings)

    def candidates(self, tree: Node) -> Numbers:
        """The articles in which one statement, with its headings, may match a widened tree; more than do."""
        return self._ready().candidates(tree)

    def find(self, query: str) -> list[int]:
        """The numbers of the articles that a query finds, best first.

        Raises QueryError, or NotKnownError for an issue.
        """
        answer = self._answer(self._asked(query, typing=False), "relevance")
        return answer.ranking.numbers()

    def search(
        self, query: str, *, limit: int = 20, offset: int = 0, sort: str = "relevance", typing: bool = False
    ) -> SearchResult:
        """A page of what a query finds, with what it leaves out; of copies of one origin, the first stands for all.

        A query that is still being typed (`typing`) has one place of each hit. Raises QueryError or NotKnownError.
        """
        asked = self._asked(query, typing=typing)
        answer = self._answer(asked, sort)
        page = answer.ranking.page(max(0, offset), max(0, limit))
        nothing = not len(answer.ranking)
        return SearchResult(
            query,
            asked.parsed,
            len(answer.ranking),
            answer.ranking.origins,
            answer.excluded,
            suggest(query, asked.tree, self._count, self._like) if nothing else (),
            self._showing.hits(asked.widened, page, self.index, self._known().table, most=asked.most, briefly=typing),
            answer.at_least,
            self._word_counts(query, asked) if nothing else (),
        )

    def _asked(self, query: str, *, typing: bool) -> _Asked:
        synonyms = self._synonyms()
        parsed = parse_typed(query) if typing else parse(query)
        tree = resolve_all(parsed, self._today())
        widened = Matcher(tree, synonyms, self._table_now().stemmings).widened
        return _Asked(query, tree, describe(parsed, synonyms), widened, MOST_TYPING if typing else MOST)

    def _known(self) -> Known:
        return Known(self._catalogue, self._table_now(), self._issue_numbers)

    def _table_now(self) -> Table:
        """What is known of every article at the catalogue's generation."""
        generation = self._catalogue.articles.generation()
        held = self._table
        if held is None or held[0] != generation:
            held = self._table = (generation, Table(self._catalogue.articles.facts()))
        return held[1]

    def _answer(self, asked: _Asked, sort: str) -> _Answer:
        index = self._ready()
        key = (asked.widened, asked.most, sort, self._catalogue.changes(), index.generation)
        last = self._last
        if last is not None and last[0] == key:
            return last[1]
        known = self._known()
        verify = holding_in_sentence(self._catalogue, known)
        found = index.ranked(asked.widened, known.resolve, verify, most=asked.most)
        ranking = known.table.standing.ranking(found, by_score=sort != "date")
        capped = self._capped(asked, index)
        excluded = (*self._excluded(asked, index, known, ranking), *self._behind(index), *capped)
        answer = _Answer(ranking, excluded, bool(capped))
        self._last = (key, answer)
        return answer

    def may_hold(self, query: str) -> Numbers:
        """The articles that hold what a query asks for as far as is known: what is not known is taken to be so."""
        asked, known = self._asked(query, typing=False), self._known()
        verify = holding_in_sentence(self._catalogue, known)
        return self._ready().find(asked.widened, known.resolve, verify, most=asked.most, maybe=True)

    def _excluded(self, asked: _Asked, index: Index, known: Known, found: Ranking) -> tuple[Exclusion, ...]:
        """How many articles a query leaves out because something of them is not known."""
        fields = unknowable(asked.tree)
        if not fields:
            return ()
        verify = holding_in_sentence(self._catalogue, known)
        maybe = index.find(asked.widened, known.resolve, verify, most=asked.most, maybe=True)
        return exclusions(fields, maybe.difference(found.numbers()), known, sources_asked(asked.widened))

    def _behind(self, index: Index) -> tuple[Exclusion, ...]:
        """The articles that the index does not hold yet, or not as they are now."""
        behind = self._catalogue.articles.changed(index.generation)
        which = "article that is new or changed is" if behind == 1 else "articles that are new or changed are"
        return (Exclusion(f"{which} not searched yet", behind),) if behind else ()

    def _capped(self, asked: _Asked, index: Index) -> tuple[Exclusion, ...]:
        """The words that beginnings stand for and that were too many to look for."""
        found: dict[str, int] = {}
        for node, field in open_words(asked.widened):
            left_out = index.expand(node, field, asked.most).left_out
            if left_out:
                like = f"{'beginning with' if isinstance(node, Prefix) else 'like'} {node.text}"
                found[like] = found.get(like, 0) + left_out
        told = {like: f"words {like} were" if count > 1 else f"word {like} was" for like, count in found.items()}
        return tuple(Exclusion(f"rarer {told[like]} not looked for", count) for like, count in found.items())

    # When nothing is found

    def _count(self, tree: Node) -> int:
        """How many articles a tree finds."""
        known = self._known()
        widened = Matcher(tree, self._synonyms(), known.table.stemmings).widened
        return len(self.index.find(widened, known.resolve, holding_in_sentence(self._catalogue, known), most=MOST))

    def _like(self, word: Word, distance: int) -> list[str]:
        """Words of the library that are written almost as a word: of the likest ones, the commonest first."""
        from rapidfuzz.distance import OSA  # noqa: PLC0415  (only for hints, and slow to load)

        counts: dict[str, int] = {}
        distances: dict[str, int] = {}
        for term in {word.term, *(term_maker(one)(only_word(word.text)) for one in self._table_now().stemmings)}:
            counts |= (alike := self.index.terms_like(term, distance))
            distances |= {other: OSA.distance(term, other) for other in alike}
        least = min(distances.values(), default=0)
        likest = sorted((other for other in counts if distances[other] == least), key=lambda o: (-counts[o], o))
        nothing = frozenset[int]()
        found: list[str] = []
        for other in likest[:_SPELLINGS]:
            holding = self.index.find(Word(0, 0, other, other), lambda *_: nothing, lambda *_: nothing, most=1)
            found.append(self._showing.written(other, sorted(holding)[:1], self._known().table))
        return list(filter(None, found))

    def _word_counts(self, query: str, asked: _Asked) -> tuple[WordCount, ...]:
        return tuple(WordCount(query[node.start : node.end], self._count(node)) for node in words_of(asked.tree))
