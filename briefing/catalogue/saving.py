"""The desk as values that mean the same in another library."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.catalogue.articles import chunks
from briefing.catalogue.database import Database
from briefing.catalogue.hand import Anchor, HandTable, HeldGrade, HeldLine
from briefing.core.saved import (
    SavedAnchor,
    SavedArticle,
    SavedBottomLine,
    SavedDesk,
    SavedExport,
    SavedGrade,
    SavedLine,
    SavedSearch,
    joined,
)
from briefing.core.saved_json import read_saved


class _Known(NamedTuple):
    """What tells an article from others anywhere."""

    digest: str
    path: str
    entry: str
    url: str | None
    title: str | None


@dataclass(slots=True)
class _Done:
    """What was done to one article."""

    read: bool = False
    starred: bool = False
    tags: list[str] = field(default_factory=list)
    note: tuple[str, str] = ("", "")
    corrections: dict[str, str] = field(default_factory=dict)


class Saving:
    """Reads the whole desk at one moment."""

    def __init__(self, database: Database, hand: HandTable) -> None:
        self._database = database
        self._hand = hand

    def desk(self) -> SavedDesk:
        """All that is on the desk; the same desk gives the same value."""
        with self._database.snapshot():
            return self._desk()

    def _desk(self) -> SavedDesk:
        lines, grades = self._hand.lines(), self._hand.grades()
        anchors = [line.on for line in lines] + [line.beside for line in lines if line.beside]
        anchors += [grade.on for grade in grades if grade.on.article]
        done = self._done()
        known = self._known({*done, *(anchor.article for anchor in anchors)})
        order = sorted(known, key=lambda number: (known[number].path, known[number].entry, number))
        ids = {number: place for place, number in enumerate(order, start=1)}
        naming = _Naming(ids, self._digests(anchors))
        here = SavedDesk(
            tuple(_article(ids[number], known[number], done.get(number, _Done())) for number in order),
            tuple(naming.line(line) for line in lines if line.on.article in ids),
            tuple(SavedBottomLine(issue, *own) for issue, own in self._hand.own_lines().items()),
            tuple(naming.grade(grade) for grade in grades if not grade.on.article or grade.on.article in ids),
            tuple(SavedSearch(*row) for row in self._rows("SELECT name, query, made FROM searches ORDER BY name")),
            tuple(
                SavedExport(*row)
                for row in self._rows("SELECT path, issue, made, digest, subject FROM exports ORDER BY number")
            ),
        )
        return self._with_waiting(here)

    def _with_waiting(self, desk: SavedDesk) -> SavedDesk:
        """The same with what waits for articles that are not here yet."""
        for (content,) in self._rows("SELECT content FROM awaiting ORDER BY number"):
            desk = joined(desk, read_saved(SavedDesk, json.loads(content)))
        return desk

    def _done(self) -> dict[int, "_Done"]:
        """What was done to each article, by number."""
        found: dict[int, _Done] = {}
        for number, read, starred in self._rows("SELECT article, read, starred FROM marks WHERE read OR starred"):
            done = found.setdefault(number, _Done())
            done.read, done.starred = bool(read), bool(starred)
        for number, tag in self._rows("SELECT article, tag FROM tags ORDER BY tag"):
            found.setdefault(number, _Done()).tags.append(tag)
        for number, text, made in self._rows("SELECT article, text, made FROM notes"):
            found.setdefault(number, _Done()).note = text, made
        for number, name, value in self._rows("SELECT article, field, value FROM corrections ORDER BY field"):
            found.setdefault(number, _Done()).corrections[name] = value
        return found

    def _rows(self, query: str) -> list[tuple]:  # type: ignore[type-arg]
        return self._database.rows(query)

    def _known(self, numbers: Iterable[int]) -> dict[int, _Known]:
        found: dict[int, _Known] = {}
        for part, marks in chunks(sorted(numbers)):
            rows = self._database.rows(
                f"""SELECT number, digest, path, entry, url, title FROM articles a
                JOIN revisions r ON r.article = number AND r.revision = a.revision WHERE number IN ({marks})""",
                part,
            )
            found.update((row[0], _Known(*row[1:])) for row in rows)
        return found

    def _digests(self, anchors: Iterable[Anchor]) -> dict[tuple[int, int], str]:
        found: dict[tuple[int, int], str] = {}
        for part, marks in chunks(sorted({anchor.article for anchor in anchors})):
            query = f"SELECT article, revision, digest FROM revisions WHERE article IN ({marks})"
            found.update(
                ((article, revision), digest) for article, revision, digest in self._database.rows(query, part)
            )
        return found


def _article(id: int, known: _Known, done: _Done) -> SavedArticle:
    return SavedArticle(
        id,
        known.digest,
        known.path,
        known.entry,
        known.url or "",
        known.title or "",
        done.read,
        done.starred,
        tuple(done.tags),
        *done.note,
        done.corrections,
    )


class _Naming:
    """Names anchors by what they are of instead of by this library's numbers."""

    def __init__(self, ids: dict[int, int], digests: dict[tuple[int, int], str]) -> None:
        self.ids = ids
        self.digests = digests

    def anchor(self, anchor: Anchor) -> SavedAnchor:
        digest = self.digests.get((anchor.article, anchor.revision), "")
        return SavedAnchor(self.ids[anchor.article], digest, anchor.start, anchor.end, anchor.words)

    def line(self, line: HeldLine) -> SavedLine:
        beside = self.anchor(line.beside) if line.beside and line.beside.article in self.ids else None
        on = self.anchor(line.on)
        return SavedLine(line.issue, line.deed, on, line.section, line.text, line.side, beside, line.made)

    def grade(self, grade: HeldGrade) -> SavedGrade:
        on = self.anchor(grade.on) if grade.on.article in self.ids else None
        return SavedGrade(grade.grade, grade.source, on, grade.made)
