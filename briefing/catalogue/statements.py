"""Statements as they are stored, and which articles still want analysis."""

from collections.abc import Iterable, Mapping, Sequence

from briefing.catalogue.articles import chunks, number_of
from briefing.catalogue.changing import next_generation
from briefing.catalogue.coverage import store_matches
from briefing.catalogue.database import Database
from briefing.catalogue.packing import unpack_extents, unpack_statements
from briefing.catalogue.records import PackedStatements
from briefing.core.articles import Article
from briefing.core.statements import Statement

_CURRENT = "statements s JOIN articles a ON a.number = s.article AND a.revision = s.revision"
"""The statements of current revisions."""


class Statements:
    """The statements of current revisions, and of earlier ones as they were."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, article: Article, revision: int | None = None) -> tuple[Statement, ...]:
        """An article's statements in order; none while it is not analysed."""
        wanted = {number_of(article.id): None}
        return next(iter(self.some(wanted, revision=revision).values()), ())

    def some(
        self, wanted: Mapping[int, Iterable[int] | None], *, revision: int | None = None
    ) -> dict[int, tuple[Statement, ...]]:
        """Of each article, by number, the statements of the given numbers, or all; articles without are absent."""
        found: dict[int, tuple[Statement, ...]] = {}
        for numbers, marks in chunks(wanted):
            for number, held, packed, text in self._database.rows(
                f"""SELECT s.article, s.revision, packed, text FROM statements s
                JOIN articles a ON number = s.article JOIN revisions r ON r.article = number AND r.revision = s.revision
                WHERE s.revision = coalesce(?, a.revision) AND number IN ({marks})""",
                (revision, *numbers),
            ):
                chosen = wanted[number]
                found[number] = unpack_statements(
                    packed, text, f"a{number}", revision=held, numbers=None if chosen is None else list(chosen)
                )
        return found

    def extents(self, numbers: Iterable[int]) -> dict[int, list[tuple[int, int]]]:
        """Of each article that is analysed, start and end of its statements, in order."""
        found: dict[int, list[tuple[int, int]]] = {}
        for part, marks in chunks(numbers):
            rows = self._database.rows(f"SELECT number, packed FROM {_CURRENT} WHERE number IN ({marks})", part)
            found.update((number, unpack_extents(packed)) for number, packed in rows)
        return found

    def store(self, batch: Sequence[PackedStatements], *, version: int, rules: Iterable[str]) -> None:
        """Keeps what analysis made, and how it treats the rules, of which all were matched.

        What was made of a revision that is no longer the current one is dropped.
        """
        with self._database.write() as connection:
            before = connection.execute("SELECT value FROM state WHERE name = 'generation'").fetchone()[0]
            for made in batch:
                generation = next_generation(connection)
                done = connection.execute(
                    "UPDATE articles SET analysed = ?, analysis = ? WHERE number = ? AND revision = ?",
                    (generation, version, made.number, made.revision),
                )
                if not done.rowcount:
                    continue
                kinds, speakers = "\n".join(made.kinds), "\n".join(made.speakers)
                connection.execute(
                    "INSERT OR REPLACE INTO statements VALUES (?, ?, ?, ?, ?, ?)",
                    (made.number, made.revision, made.count, kinds, speakers, made.packed),
                )
                connection.execute("DELETE FROM coverage WHERE article = ?", (made.number,))
                store_matches(connection, made.matches)
            # A rule that was up to date before this batch is so after it, for the batch was matched against it.
            connection.executemany(
                """UPDATE rules SET generation = (SELECT value FROM state WHERE name = 'generation') WHERE rule = ?1
                AND NOT EXISTS (SELECT 1 FROM articles WHERE analysed > rules.generation AND analysed <= ?2)""",
                [(rule, before) for rule in rules],
            )

    def kinds(self, kind: str) -> frozenset[int]:
        """The articles with a statement of that kind."""
        rows = self._database.rows(
            f"SELECT number FROM {_CURRENT} WHERE live AND instr(char(10) || kinds || char(10), ?)", (f"\n{kind}\n",)
        )
        return frozenset(number for (number,) in rows)

    def speakers(self) -> dict[int, tuple[str, ...]]:
        """Of each article in which somebody is quoted or reported by name, the names."""
        rows = self._database.rows(f"SELECT number, speakers FROM {_CURRENT} WHERE live AND speakers != ''")
        return {number: tuple(names.split("\n")) for number, names in rows}

    def wanting(self, version: int) -> list[int]:
        """The articles that are not analysed yet, or by an earlier version, in order of number."""
        rows = self._database.rows(
            "SELECT number FROM articles WHERE live AND (analysed = 0 OR analysis != ?) ORDER BY number", (version,)
        )
        return [number for (number,) in rows]

    def unanalysed(self) -> tuple[str, ...]:
        """The ids of articles that have no statements yet."""
        rows = self._database.rows("SELECT number FROM articles WHERE live AND analysed = 0 ORDER BY number")
        return tuple(f"a{number}" for (number,) in rows)

    def forget(self) -> None:
        """Has every article analysed anew; what is stored is read until then."""
        with self._database.write() as connection:
            connection.execute("UPDATE articles SET analysis = 0")

    def counts(self) -> dict[int, int]:
        """How many statements each article has."""
        return dict(self._database.rows(f"SELECT number, count FROM {_CURRENT} WHERE live"))

    def total(self) -> int:
        """How many statements the library holds."""
        return self._database.number(f"SELECT sum(count) FROM {_CURRENT} WHERE live")
