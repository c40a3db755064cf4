"""What a refresh withdrew: articles whose file is gone, what they are compared by, and what the user had done to them.

A refresh is told by the generation before it: what was withdrawn after that, and is withdrawn still, it lost. One that
was interrupted is gone on with by the next.
"""

import json
from dataclasses import dataclass

from briefing.catalogue.database import Database
from briefing.catalogue.packing import unpack_blocks
from briefing.core.articles import Draft

_LOST = """NOT live AND a.generation > ?1 AND EXISTS (
    SELECT 1 FROM history h WHERE h.article = number AND h.generation > ?1 AND h.revision = 0)"""
_MARKED = " OR ".join(
    f"EXISTS (SELECT 1 FROM {rows}.article = number)"
    for rows in ("marks WHERE starred AND marks", "tags WHERE tags", "notes WHERE notes", "lines WHERE lines")
)
"""Whether a user would miss the article: reading it alone does not count."""


@dataclass(frozen=True, slots=True)
class Lost:
    """An article that was withdrawn because its file is gone."""

    number: int
    """The article's."""
    entry: str
    """What told it apart within its file: a guid or url; empty for most."""
    url: str
    """Where its document says that it was published; empty where it does not."""
    sketch: bytes
    """What tells how alike two texts are."""
    keys: tuple[int, ...]
    """Numbers of which near copies share at least one."""


class Losses:
    """The articles that were withdrawn lately."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def unsettled(self) -> int:
        """From which generation on what was withdrawn may yet be found: that before an interrupted refresh, or now."""
        return self._database.number("SELECT min(value) FROM state WHERE name IN ('generation', 'withdrawing')")

    def settle(self) -> None:
        """Notes that all files were read: what is withdrawn by now is lost."""
        if self._database.value("SELECT value FROM state WHERE name = 'withdrawing'") is not None:
            with self._database.write(aside=True) as connection:
                connection.execute("DELETE FROM state WHERE name = 'withdrawing'")

    def after(self, generation: int) -> list[Lost]:
        """The articles withdrawn after a generation whose files are gone."""
        rows = self._database.rows(
            f"""SELECT number, entry, stated, sketch FROM articles a JOIN files USING (path)
            JOIN sketches ON article = number WHERE {_LOST} AND gone ORDER BY number""",
            (generation,),
        )
        return [
            Lost(number, entry, _url(stated), bytes(sketch), self._keys(number))
            for number, entry, stated, sketch in rows
        ]

    def marked(self, generation: int) -> list[str]:
        """Titles or paths of the articles withdrawn after a generation on which there are stars, tags, notes, lines."""
        rows = self._database.rows(
            f"SELECT title, path FROM articles a WHERE {_LOST} AND ({_MARKED}) ORDER BY number",
            (generation,),
        )
        return [title or path for title, path in rows]

    def gone(self) -> frozenset[tuple[str, str, str]]:
        """Path, guid or url, and digest of the text of every article that is withdrawn."""
        return frozenset(
            self._database.rows(
                """SELECT path, entry, digest FROM articles a
                JOIN revisions r ON r.article = number AND r.revision = a.revision WHERE NOT live"""
            )
        )

    def text(self, number: int) -> Draft:
        """The text and blocks of an article as they last were."""
        text, blocks = self._database.rows(
            """SELECT text, blocks FROM articles a JOIN revisions r ON r.article = number AND r.revision = a.revision
            WHERE number = ?""",
            (number,),
        )[0]
        return Draft(text, unpack_blocks(blocks))

    def _keys(self, number: int) -> tuple[int, ...]:
        return tuple(key for (key,) in self._database.rows("SELECT key FROM sketch_keys WHERE article = ?", (number,)))


def _url(stated: str) -> str:
    known: dict[str, list[str]] = json.loads(stated)
    return known["url"][0] if "url" in known else ""
