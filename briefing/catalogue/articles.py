"""Reading articles, their texts, and what changed since a generation."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.catalogue.database import Database
from briefing.catalogue.metadata import ARTICLE, ORDER, build_article
from briefing.catalogue.packing import PackedBlocks, unpack_blocks, unpack_boilerplate, unpack_links
from briefing.core.articles import Article, Document

_CHUNK = 500
"""How many values a query names at once; SQLite allows at least 999."""


@dataclass(frozen=True, slots=True)
class Change:
    """An article that changed after some generation."""

    number: int
    """The article's."""
    generation: int
    """When it changed last."""
    live: bool
    """Whether it is in the library; otherwise it was withdrawn."""
    words: int
    """How many words its text has."""


def number_of(id: str) -> int:
    """The number in an article's id; 0, which no article has, when it is none."""
    return int(id[1:]) if id[:1] == "a" and id[1:].isascii() and id[1:].isdigit() and len(id) < 19 else 0


def chunks(numbers: Iterable[int]) -> Iterator[tuple[list[int], str]]:
    """The numbers in parts that a query can name, each with the question marks for it."""
    listed = list(numbers)
    for first in range(0, len(listed), _CHUNK):
        part = listed[first : first + _CHUNK]
        yield part, ", ".join("?" * len(part))


class Facts(NamedTuple):
    """What a search asks of every article."""

    number: int
    """The article's number."""
    origin: int
    """The number of its origin."""
    date: str | None
    """Its date."""
    language: str | None
    """Its language."""
    source: bool
    """Whether its source is known."""
    author: bool
    """Whether its author is known."""
    credit: str | None = None
    """Its credit line."""


class Text(NamedTuple):
    """An article with its text, its blocks not unpacked yet."""

    article: Article
    """What is known of it."""
    text: str
    """The stored text."""
    blocks: PackedBlocks
    """Blocks in order."""


class Articles:
    """The articles of the library; withdrawn ones only where they are asked for by id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Article, ...]:
        """Every article: newest first, undated last, then by path."""
        with self._database.snapshot() as connection:
            copies = self._copies()
            tags = self._tags("")
            return tuple(
                build_article(row, copies, tags) for row in connection.execute(f"{ARTICLE} WHERE a.live{ORDER}")
            )

    def some(self, ids: Iterable[str], *, copies: Mapping[int, int] | None = None) -> dict[str, Article]:
        """The articles of these ids that ever were, withdrawn ones included, by id.

        `copies` is the size of each origin of several, where the caller knows it.
        """
        found: dict[str, Article] = {}
        with self._database.snapshot() as connection:
            copies = self._copies() if copies is None else copies
            for numbers, marks in chunks(filter(None, map(number_of, ids))):
                tags = self._tags(f"WHERE article IN ({marks})", numbers)
                for row in connection.execute(f"{ARTICLE} WHERE a.number IN ({marks})", numbers):
                    found[f"a{row[0]}"] = build_article(row, copies, tags)
        return found

    def live(self) -> frozenset[int]:
        """The numbers of the articles that are in the library."""
        return frozenset(number for (number,) in self._database.rows("SELECT number FROM articles WHERE live"))

    def languages(self) -> frozenset[str]:
        """The languages of the articles, as far as they are known."""
        rows = self._database.rows("SELECT DISTINCT language FROM articles WHERE live AND language IS NOT NULL")
        return frozenset(language for (language,) in rows)

    def standing(self) -> dict[int, tuple[int, bool]]:
        """Of each article by number its origin's number and whether it is read: what counts need, and quickly had."""
        rows = self._database.rows(
            "SELECT number, origin, coalesce(read, 0) FROM articles LEFT JOIN marks ON article = number WHERE live"
        )
        return {number: (origin, bool(read)) for number, origin, read in rows}

    def counts(self) -> tuple[int, int]:
        """How many articles there are, and how many origins."""
        return self._database.rows("SELECT count(*), count(DISTINCT origin) FROM articles WHERE live")[0]

    def facts(self) -> list[Facts]:
        """What searches ask of every article: newest first, undated last, then by path."""
        rows = self._database.rows(
            f"""SELECT number, origin, date, language, source IS NOT NULL, author IS NOT NULL, credit
            FROM articles a WHERE live{ORDER}"""
        )
        return list(map(Facts._make, rows))

    def references(self) -> list[tuple[str, str]]:
        """Path and id of every article, in order of path."""
        rows = self._database.rows("SELECT path, number FROM articles WHERE live ORDER BY path, place, number")
        return [(path, f"a{number}") for path, number in rows]

    def digests(self) -> list[tuple[str, str]]:
        """Id and SHA-256 of the current text of every article, in order of id."""
        rows = self._database.rows(
            """SELECT number, digest FROM articles a JOIN revisions r ON r.article = number AND r.revision = a.revision
            WHERE live ORDER BY number"""
        )
        return [(f"a{number}", digest) for number, digest in rows]

    def sketches(self, path: str) -> list[bytes]:
        """What the articles of a file are compared by."""
        query = "SELECT sketch FROM articles JOIN sketches ON article = number WHERE path = ? AND live"
        return [bytes(sketch) for (sketch,) in self._database.rows(query, (path,))]

    def dates(self) -> tuple[str | None, str | None, int]:
        """The newest date, the oldest, and how many articles have none."""
        return self._database.rows("SELECT max(date), min(date), count(*) - count(date) FROM articles WHERE live")[0]

    def document(self, article: Article, revision: int | None = None) -> Document | None:
        """The article with the text of its current or an earlier revision; None when there is no such revision."""
        row = self._database.rows(
            "SELECT text, blocks, boilerplate, links FROM revisions WHERE article = ? AND revision = ?",
            (number_of(article.id), revision or article.revision),
        )
        if not row:
            return None
        return _document(article, *row[0])

    def documents(self, articles: Iterable[Article]) -> dict[str, Document]:
        """The articles with their current texts, by id."""
        wanted = {number_of(article.id): article for article in articles}
        found: dict[str, Document] = {}
        for numbers, marks in chunks(wanted):
            for number, revision, *held in self._database.rows(
                f"SELECT article, revision, text, blocks, boilerplate, links FROM revisions WHERE article IN ({marks})",
                numbers,
            ):
                article = wanted[number]
                if revision == article.revision:
                    found[article.id] = _document(article, *held)
        return found

    def texts(self, articles: Iterable[Article]) -> dict[str, Text]:
        """The articles with their current texts, by id, for one who looks at a few blocks of each."""
        wanted = {number_of(article.id): article for article in articles}
        found: dict[str, Text] = {}
        for numbers, marks in chunks(wanted):
            for number, revision, text, blocks in self._database.rows(
                f"SELECT article, revision, text, blocks FROM revisions WHERE article IN ({marks})", numbers
            ):
                article = wanted[number]
                if revision == article.revision:
                    found[article.id] = Text(article, text, PackedBlocks(blocks))
        return found

    def generation(self) -> int:
        """The generation of the last change that the index must know."""
        return self._database.number("SELECT max(generation) FROM articles")

    def changes(self, generation: int, limit: int) -> list[Change]:
        """The first changes after a generation, in order."""
        rows = self._database.rows(
            "SELECT number, generation, live, words FROM articles WHERE generation > ? ORDER BY generation LIMIT ?",
            (generation, limit),
        )
        return [Change(number, changed, bool(live), words) for number, changed, live, words in rows]

    def changed(self, generation: int) -> int:
        """How many articles changed after a generation."""
        return self._database.number("SELECT count(*) FROM articles WHERE generation > ?", (generation,))

    def _copies(self) -> dict[int, int]:
        rows = self._database.rows(
            "SELECT origin, count(*) FROM articles WHERE live GROUP BY origin HAVING count(*) > 1"
        )
        return dict(rows)

    def _tags(self, condition: str, values: Sequence[int] = ()) -> dict[int, tuple[str, ...]]:
        found: dict[int, tuple[str, ...]] = {}
        for number, tag in self._database.rows(f"SELECT article, tag FROM tags {condition} ORDER BY tag", values):
            found[number] = (*found.get(number, ()), tag)
        return found


def _document(article: Article, text: str, blocks: str, boilerplate: str, links: str) -> Document:
    parts = unpack_blocks(blocks), unpack_boilerplate(boilerplate)
    return Document(article, text, *parts, links=unpack_links(links))
