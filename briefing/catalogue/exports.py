"""Exports that were written: what each was of, what the library held then, and what it cites."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.catalogue.database import Database
from briefing.core.reports import Export
from briefing.core.spans import Extent

Cited = Mapping[tuple[int, int], Sequence[Extent]]
"""Article number and revision to the extents of the statements that are cited."""
_STALE = """
    SELECT c.export, c.article, c.revision, a.live, c.extents
    FROM articles a JOIN cited c ON c.article = a.number JOIN exports e ON e.number = c.export
    WHERE (a.revision != c.revision OR NOT a.live) AND c.revision = (
        SELECT h.revision FROM history h WHERE h.article = c.article AND h.generation <= e.generation
        ORDER BY h.generation DESC LIMIT 1)
    ORDER BY c.export, c.article"""
"""What exports cite of texts that were the current ones then and are not now."""


@dataclass(frozen=True, slots=True)
class LastExport:
    """The last export of a brief, as what changed since is told against."""

    made: str
    """When, ISO 8601 in UTC."""
    generation: int
    """The generation of what it was made from."""
    rule: str
    """The rule that chose its statements."""


@dataclass(frozen=True, slots=True)
class StaleCitation:
    """What an export cites of one text that is not the current one any more."""

    export: int
    """The export's number."""
    article: int
    """The article's."""
    revision: int
    """The text that it cites."""
    gone: bool
    """Whether the article is no longer in the library; otherwise its text is another."""
    extents: tuple[Extent, ...]
    """Start and end of each statement that is cited."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What an exported matrix counted."""

    export: int
    """The export's number."""
    request: Mapping[str, object]
    """What it was asked for."""
    counts: Mapping[str, Mapping[str, Sequence[object]]]
    """Issue to source to level, statements and articles; who is silent is absent."""


class Exports:
    """The exports of one library, which are never undone: the files are there."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(
        self,
        export: Export,
        content: str | bytes,
        *,
        rule: str = "",
        generation: int | None = None,
        cited: Cited,
        counted: Counted | None = None,
    ) -> Export:
        """Remembers that an export was written; it is given a number and the digest of its content."""
        held = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        digest = hashlib.sha256(held).hexdigest()
        with self._database.write(durable=True) as connection:
            number = connection.execute(
                """INSERT INTO exports (path, issue, made, digest, content, subject, rule, generation)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                (export.path, export.issue, export.made, digest, content, export.subject, rule, generation),
            ).lastrowid
            connection.executemany(
                "INSERT INTO cited VALUES (?, ?, ?, ?)",
                [(number, *text, json.dumps(extents, separators=(",", ":"))) for text, extents in cited.items()],
            )
            if counted is not None:
                told = (json.dumps(counted.request), json.dumps(counted.counts))
                connection.execute("INSERT INTO counted VALUES (?, ?, ?)", (number, *told))
        return replace(export, digest=digest, number=number or 0)

    def all(self) -> tuple[Export, ...]:
        """Every export, the last first."""
        rows = self._database.rows(
            "SELECT path, issue, made, digest, number, subject FROM exports ORDER BY exports.number DESC"
        )
        return tuple(Export(*row) for row in rows)

    def last(self, subject: str) -> LastExport | None:
        """The last export of a brief of which it was noted what the library held then."""
        rows = self._database.rows(
            """SELECT made, generation, rule FROM exports WHERE subject = ? AND generation IS NOT NULL
            ORDER BY number DESC LIMIT 1""",
            (subject,),
        )
        return LastExport(*rows[0]) if rows else None

    def stale(self) -> tuple[StaleCitation, ...]:
        """What exports cite of articles that have changed since, or are gone."""
        return tuple(
            StaleCitation(export, article, revision, not live, _extents(extents))
            for export, article, revision, live, extents in self._database.rows(_STALE)
        )

    def cited(self) -> Iterable[tuple[int, int, int, tuple[Extent, ...]]]:
        """Export, article, revision and extents of all that exports cite."""
        rows = self._database.rows("SELECT export, article, revision, extents FROM cited ORDER BY export, article")
        return [(export, article, revision, _extents(extents)) for export, article, revision, extents in rows]

    def counted(self) -> tuple[Counted, ...]:
        """What each exported matrix counted."""
        rows = self._database.rows("SELECT export, request, counts FROM counted ORDER BY export")
        return tuple(Counted(export, json.loads(request), json.loads(counts)) for export, request, counts in rows)

    def forget(self, path: str) -> int:
        """Forgets the exports to one path; how many there were. The files are left alone."""
        with self._database.write(durable=True) as connection:
            numbers = connection.execute("SELECT number FROM exports WHERE path = ?", (path,)).fetchall()
            for table, column in (("cited", "export"), ("counted", "export"), ("exports", "number")):
                connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", numbers)
        return len(numbers)


def _extents(packed: str) -> tuple[Extent, ...]:
    return tuple((start, end) for start, end in json.loads(packed))
