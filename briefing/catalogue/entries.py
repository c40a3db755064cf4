"""The articles of one file, as the catalogue holds them and as they were read: which is which, and what is new."""

import hashlib
import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing.catalogue.changing import match_again, next_generation, settle_metadata
from briefing.catalogue.heirs import find_withdrawn, inherit, withdraw_article
from briefing.catalogue.history import note_revision
from briefing.catalogue.metadata import COLUMNS, effective, pack_stated, title_of
from briefing.catalogue.origins import Likeness, assign_origin, leave_origin, sketch_of
from briefing.catalogue.packing import pack_blocks, pack_boilerplate, pack_links
from briefing.catalogue.records import ReadDraft, ReadFile, Tally
from briefing.core.articles import FIELDS

_HELD = """SELECT number, entry, place, live, a.revision, stated, digest, blocks, boilerplate, links
    FROM articles a JOIN revisions r ON r.article = number AND r.revision = a.revision"""


@dataclass(frozen=True, slots=True)
class _Held:
    """An article as the catalogue holds it."""

    number: int
    entry: str
    place: int
    live: bool
    revision: int
    stated: str
    digest: str
    blocks: str
    boilerplate: str
    links: str


class Entries:
    """One file's articles as they are held and as they were read."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        file: ReadFile,
        alike: Likeness,
        at: str | None,
        *,
        renamed: Mapping[tuple[str, int], int],
    ) -> None:
        self._connection = connection
        self._renamed = renamed
        self._file = file
        self._alike = alike
        self._at = at
        rows = connection.execute(f"{_HELD} WHERE path = ? ORDER BY live DESC, place", (file.seen.path,))
        self._held = [_Held(*row) for row in rows]

    def store(self) -> Tally:
        """Brings the catalogue up to what was read."""
        if self._same_bytes_unread():
            return Tally()
        tally = Tally()
        texts = [read.draft.text.encode("utf-8", "surrogatepass") for read in self._file.drafts]
        digests = [hashlib.sha256(text).hexdigest() for text in texts]
        known = self._counterparts(digests)
        for place, (read, digest) in enumerate(zip(self._file.drafts, digests, strict=True)):
            held = known.get(place) or self._withdrawn(read, digest)
            if held is None and (held := self._edited_elsewhere(place)):
                self._update(held, read, digest)
                self._stand(held.number, place)
                tally += Tally(updated=1, removed=-1, moved=1)  # it was counted as removed when its file was missed
            elif held is None:
                self._add(read, place, digest)
                tally += Tally(added=1)
            else:
                changed = self._update(held, read, digest)
                self._stand(held.number, place)
                tally += Tally(added=int(not held.live), updated=int(held.live and changed))
        return tally + self._leave({held.number for held in known.values()})

    def _same_bytes_unread(self) -> bool:
        """Whether the file cannot be read at present, but is what it was when it was, as far as can be seen."""
        if self._file.drafts:
            return False
        before = self._connection.execute(
            "SELECT size, digest FROM files WHERE path = ? AND NOT gone", (self._file.seen.path,)
        ).fetchone()
        now = (self._file.seen.size, self._file.digest)
        return before is not None and (now[1] == before[1] if now[1] else now[0] == before[0])

    def _counterparts(self, digests: Sequence[str]) -> dict[int, _Held]:
        """Place of an entry to the article that it is, where this path has or had it.

        An entry with a key is the article of that key. Any other is the one of the same text, else of the same title;
        the only one of a file is its only article, however it was rewritten, unless that was withdrawn meanwhile: then
        it must resemble it.
        """
        drafts = self._file.drafts
        found: dict[int, _Held] = {}
        single = len(drafts) == 1 and sum(held.live and not held.entry for held in self._held) == 1

        def match(same: Callable[[int, _Held], bool]) -> None:
            taken = {held.number for held in found.values()}
            for place in range(len(drafts)):
                for held in self._held if place not in found else ():
                    if held.number not in taken and held.entry == drafts[place].draft.key and same(place, held):
                        found[place] = held
                        taken.add(held.number)
                        break

        match(lambda place, held: held.live and held.digest == digests[place])
        match(lambda _, held: held.entry != "")
        if len(self._held) > 1:
            titles = [read.draft.metadata.get("title") for read in drafts]
            match(lambda place, held: held.live and title_of(held.stated) == titles[place])
        match(lambda _, held: held.live and single)
        match(lambda place, held: held.digest == digests[place])
        if (self._file.seen.path, 0) not in self._renamed:  # what was here once yields to what was just missed
            match(lambda place, held: not held.live and len(drafts) == 1 and self._resembles(held, drafts[place]))
        return found

    def _resembles(self, held: _Held, read: ReadDraft) -> bool:
        sketch = sketch_of(self._connection, held.number)
        return sketch is not None and self._alike.sketches(sketch, read.sketch)

    def _withdrawn(self, read: ReadDraft, digest: str) -> _Held | None:
        """The withdrawn article, of any path, that an entry's text is back of."""
        number = find_withdrawn(self._connection, read.draft.key, digest, pack_stated(read.draft.metadata))
        if number is None:
            return None
        return _Held(*self._connection.execute(f"{_HELD} WHERE number = ?", (number,)).fetchone())

    def _edited_elsewhere(self, place: int) -> _Held | None:
        """The withdrawn article that an entry is an edited form of, unless another entry has turned out to be it."""
        number = self._renamed.get((self._file.seen.path, place), 0)
        row = self._connection.execute(f"{_HELD} WHERE number = ? AND NOT live", (number,)).fetchone()
        return _Held(*row) if row else None

    def _stand(self, number: int, place: int) -> None:
        path = self._file.seen.path
        self._connection.execute("UPDATE articles SET path = ?, place = ? WHERE number = ?", (path, place, number))

    def _leave(self, found: Collection[int]) -> Tally:
        """Withdraws what is in the file no more; of a feed it has but passed out of its latest entries, and stays."""
        left = [held for held in self._held if held.live and held.number not in found]
        if self._file.drafts and self._file.passing:
            for place, held in enumerate(left, start=len(self._file.drafts)):
                self._stand(held.number, place)
            return Tally()
        for held in left:
            withdraw_article(self._connection, held.number, self._at)
        return Tally(removed=len(left))

    def _add(self, read: ReadDraft, place: int, digest: str) -> None:
        stated = pack_stated(read.draft.metadata)
        values, provenance = effective(stated, {})
        generation = next_generation(self._connection)
        number = self._connection.execute(
            f"""INSERT INTO articles (path, entry, place, live, revision, stated, {COLUMNS}, provenance, words, origin,
                generation) VALUES (?, ?, ?, 1, 1, ?, {", ".join("?" for _ in FIELDS)}, ?, ?, 0, ?)""",
            (self._file.seen.path, read.draft.key, place, stated, *values, provenance, read.words, generation),
        ).lastrowid
        assert number is not None
        note_revision(self._connection, number, generation, 1, self._at)
        self._write_text(number, 1, read, digest)
        assign_origin(self._connection, number, read, self._alike)

    def _update(self, held: _Held, read: ReadDraft, digest: str) -> bool:
        """Brings a held article up to what was read; whether anything of it is other than before."""
        blocks, boilerplate = pack_blocks(read.draft.blocks), pack_boilerplate(read.draft.boilerplate)
        stated = pack_stated(read.draft.metadata)
        rewritten = held.digest != digest
        divided = rewritten or (held.blocks, held.boilerplate) != (blocks, boilerplate)
        linked = held.links != pack_links(read.draft.links)
        if divided or linked:
            self._write_text(held.number, held.revision + rewritten, read, digest)
        if not divided and held.stated == stated and held.live:  # the index knows no links
            self._sketch_again(held, read)
            return linked
        if divided:
            self._connection.execute("DELETE FROM coverage WHERE article = ?", (held.number,))
        self._sketch_again(held, read)
        generation = next_generation(self._connection)
        self._connection.execute(
            """UPDATE articles SET live = 1, revision = revision + ?, stated = ?, words = ?, generation = ?,
                analysed = CASE WHEN ? THEN 0 ELSE analysed END WHERE number = ?""",
            (rewritten, stated, read.words, generation, divided, held.number),
        )
        if rewritten or not held.live:
            note_revision(self._connection, held.number, generation, held.revision + rewritten, self._at)
            inherit(self._connection, held.number)
        settle_metadata(self._connection, held.number)
        match_again(self._connection, held.number)
        return True

    def _sketch_again(self, held: _Held, read: ReadDraft) -> None:
        """Has the article compared anew where texts are sketched in another way than when it was read."""
        if sketch_of(self._connection, held.number) != read.sketch:
            leave_origin(self._connection, held.number)
            assign_origin(self._connection, held.number, read, self._alike)

    def _write_text(self, number: int, revision: int, read: ReadDraft, digest: str) -> None:
        draft = read.draft
        parts = pack_blocks(draft.blocks), pack_boilerplate(draft.boilerplate), pack_links(draft.links)
        self._connection.execute(
            """INSERT OR REPLACE INTO revisions (article, revision, digest, blocks, boilerplate, links, text)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
            (number, revision, digest, *parts, draft.text),
        )
