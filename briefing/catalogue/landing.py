"""Taking over a saved desk: what is there stays, what the file holds is added, and what they say otherwise is told."""

import json
import sqlite3
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from briefing.catalogue.database import Database
from briefing.catalogue.hand import Anchor, HandTable, HeldGrade, HeldLine, add_grade, add_line
from briefing.catalogue.journal import Journal, Writing
from briefing.core.saved import LoadReport, SavedAnchor, SavedArticle, SavedDesk, SavedGrade, SavedLine, only
from briefing.core.saved_json import read_saved, saved_json


class Landing:
    """Lands saved desks in one library."""

    def __init__(self, database: Database, journal: Journal, hand: HandTable) -> None:
        self._database = database
        self._journal = journal
        self._hand = hand

    def load(self, desk: SavedDesk, words: str, made: str) -> LoadReport:
        """Takes over a desk as one deed; what finds no article waits for it."""
        with self._journal.deed(words, made) as writing:
            ids = {article.id: _counterpart(writing.connection, article) for article in desk.articles}
            merging = _Merging(writing, self._hand, {id: found for id, found in ids.items() if found})
            merging.merge(desk)
            _end_waiting(writing, desk, merging.ids)
            waiting = [only(desk, article.id) for article in desk.articles if not ids[article.id]]
            for content in (*waiting, *merging.unplaced):
                _wait(writing, content)
            changed = bool(writing.changes)
        told = tuple(_called(content.articles[0]) for content in waiting)
        return LoadReport(len(desk.articles) - len(waiting), told, tuple(merging.conflicts), changed)

    def waiting(self) -> tuple[str, ...]:
        """Titles or paths of articles that a loaded desk waits for."""
        return tuple(name for (name,) in self._database.rows("SELECT article FROM awaiting ORDER BY number"))

    def land(self, made: str) -> LoadReport | None:
        """Lands what waits for articles that are here by now, each as a deed of its own; None when nothing does.

        What landed on an article and was taken back waits on: it does not land there again by itself.
        """
        landed = 0
        conflicts: list[str] = []
        for number, name, content in self._database.rows("SELECT number, article, content FROM awaiting"):
            desk = read_saved(SavedDesk, json.loads(content))
            with self._journal.deed(f"took over from a loaded desk what was done to “{name}”", made) as writing:
                found = _counterpart(writing.connection, desk.articles[0])
                if found and _landed_on(writing.connection, number) != found:
                    merging = _Merging(writing, self._hand, {desk.articles[0].id: found})
                    merging.merge(desk)
                    conflicts += merging.conflicts
                    for remains in merging.unplaced:
                        _wait(writing, remains)
                    writing.remove("awaiting", number=number)
                    _note_landing(writing.connection, number, found)
                    landed += 1
        return LoadReport(landed, self.waiting(), tuple(conflicts), True) if landed else None


class _Merging:
    """One desk being merged into what is there; `ids`: number in the file to that of the article found."""

    def __init__(self, writing: Writing, hand: HandTable, ids: dict[int, int]) -> None:
        self.writing = writing
        self.connection = writing.connection
        self.hand = hand
        self.ids = ids
        self.conflicts: list[str] = []
        self.unplaced: list[SavedDesk] = []

    def merge(self, desk: SavedDesk) -> None:
        """Adds what the desk holds."""
        for article in desk.articles:
            if article.id in self.ids:
                self.article(article, self.ids[article.id])
        self.lines(desk)
        self.bottom_lines(desk)
        self.grades(desk)
        self.searches(desk)
        self.exports(desk)

    def article(self, article: SavedArticle, number: int) -> None:
        """Marks and tags of both; both notes; of two corrections the one that is here."""
        marks = {name: 1 for name in ("read", "starred") if getattr(article, name)}
        if marks:
            self.writing.put("marks", article=number, **marks)
        for tag in article.tags:
            self.writing.put("tags", article=number, tag=tag)
        if article.note:
            held = self.row("SELECT text, made FROM notes WHERE article = ?", number) or ("", "")
            text = self.both(held[0], article.note, f"the notes on “{article.title or article.path}”")
            if text != held[0]:
                self.writing.put("notes", article=number, text=text, made=max(held[1], article.noted))
        for field, value in article.corrections.items():
            kept = self.row("SELECT value FROM corrections WHERE article = ? AND field = ?", number, field)
            if kept is None:
                self.writing.put("corrections", article=number, field=field, value=value)
            elif kept[0] != value:
                what = f"{field} of “{article.title or article.path}”"
                self.conflicts.append(f"{what} is “{kept[0]}” here and “{value}” in the file: kept as it is here")

    def lines(self, desk: SavedDesk) -> None:
        """Deeds on lines that are not here; both notes, where there are two; an order only where there is none."""
        held = [replace(line, number=0) for line in self.hand.lines()]
        here = {_sameness(line): line for line in self.hand.lines() if line.deed != "move"}
        ordered = {(line.issue, line.section) for line in held if line.deed == "move"}
        for line in self.placed(desk):
            known = here.get(_sameness(line))
            if line.deed == "move":
                if (line.issue, line.section) not in ordered:
                    add_line(self.writing, line)
                elif line not in held:
                    told = f"the order of {line.section} in the brief on {line.issue} is another here and kept"
                    self.conflicts += [told] * (told not in self.conflicts)
            elif known is None:
                here[_sameness(line)] = replace(line, number=add_line(self.writing, line))
            elif line.deed == "note" and known.text != line.text:
                text = self.both(known.text, line.text, f"the notes under a line of the brief on {line.issue}")
                if text != known.text:
                    self.writing.put("lines", number=known.number, text=text, made=max(known.made, line.made))

    def placed(self, desk: SavedDesk) -> Iterator[HeldLine]:
        """The lines as this library has them; those whose words stand in no text of their article here wait for it."""
        for saved in desk.lines:
            if saved.on.article not in self.ids:
                continue
            on = self.anchor(saved.on)
            if on is None:
                self.wait(desk, replace(saved, on=replace(saved.on, article=1), beside=None))
                continue
            beside = self.anchor(saved.beside) if saved.beside and saved.beside.article in self.ids else None
            yield HeldLine(saved.issue, saved.section, saved.deed, on, saved.text, saved.side, beside, saved.made)

    def wait(self, desk: SavedDesk, held: SavedLine | SavedGrade) -> None:
        """Keeps a deed until the very text that it was done on is here."""
        assert held.on is not None
        title = next((_called(each) for each in desk.articles if each.digest == held.on.digest), "an earlier text")
        article = SavedArticle(1, held.on.digest, title=title)
        self.conflicts.append(f"“{held.on.words}” stands in no text of its article here: what was done on it waits")
        one = SavedDesk((article,))
        self.unplaced.append(
            replace(one, lines=(held,)) if isinstance(held, SavedLine) else replace(one, grades=(held,))
        )

    def bottom_lines(self, desk: SavedDesk) -> None:
        """Own bottom lines: both, where there are two."""
        for saved in desk.bottom_lines:
            held = self.row("SELECT text, made FROM own_lines WHERE issue = ?", saved.issue) or ("", "")
            text = self.both(held[0], saved.text, f"the own bottom lines of the brief on {saved.issue}")
            if text != held[0]:
                self.writing.put("own_lines", issue=saved.issue, text=text, made=max(held[1], saved.made))

    def grades(self, desk: SavedDesk) -> None:
        """Grades: the later one, where there are two."""
        held = {grade.key: grade for grade in self.hand.grades()}
        for saved in desk.grades:
            if saved.on is not None and saved.on.article not in self.ids:
                continue
            on = self.anchor(saved.on) if saved.on else Anchor(0, 0)
            if on is None:
                self.wait(desk, replace(saved, on=replace(saved.on, article=1) if saved.on else None))
                continue
            grade = HeldGrade(saved.source, on, saved.grade, saved.made)
            known = held.get(grade.key)
            if known is not None and known.grade != grade.grade:
                what = f"the grade of {grade.source or 'an article or a statement'}"
                later = max(known, grade, key=lambda each: each.made).grade
                said = f"{what} is {known.grade} here and {grade.grade} in the file"
                self.conflicts.append(f"{said}: the later one, {later}, holds")
                if later != known.grade:
                    self.writing.put("grades", number=known.number, grade=grade.grade, made=grade.made)
            elif known is None:
                add_grade(self.writing, grade)

    def searches(self, desk: SavedDesk) -> None:
        """Saved searches; one of a name that means something else here gets another name."""
        for saved in desk.searches:
            name = saved.name
            while (held := self.row("SELECT query FROM searches WHERE name = ?", name)) and held[0] != saved.query:
                name = f"{name} (loaded)"
            if held is None:
                self.writing.put("searches", name=name, query=saved.query, made=saved.made)
                if name != saved.name:
                    self.conflicts.append(f"the search “{saved.name}” is another here: the file's is now “{name}”")

    def exports(self, desk: SavedDesk) -> None:
        """Records of exports that are not here."""
        query = "SELECT 1 FROM exports WHERE path = ? AND issue = ? AND made = ? AND digest = ?"
        for each in desk.exports:
            if self.row(query, each.path, each.issue, each.made, each.digest) is None:
                self.writing.add(
                    "exports",
                    path=each.path,
                    issue=each.issue,
                    made=each.made,
                    digest=each.digest,
                    content="",
                    subject=each.subject,
                )

    def both(self, here: str, there: str, what: str) -> str:
        """Two texts as one, where they are two."""
        if not here or here in there:
            return there
        if there in here:
            return here
        self.conflicts.append(f"{what} are two: both are kept, one under the other")
        return f"{here}\n\n{there}"

    def anchor(self, saved: SavedAnchor) -> Anchor | None:
        """Where a statement stands in this library: in the same text, else in the last one that has its words."""
        number = self.ids[saved.article]
        if not saved.digest:
            return Anchor(number, 0)
        rows = self.connection.execute(
            "SELECT revision, digest, text FROM revisions WHERE article = ? ORDER BY digest = ? DESC, revision DESC",
            (number, saved.digest),
        )
        for revision, digest, text in rows.fetchall():
            start = saved.start if digest == saved.digest else text.find(saved.words)
            if start >= 0 and text[start : start + len(saved.words)] == saved.words:
                return Anchor(number, revision, start, start + len(saved.words), saved.words)
        return None

    def row(self, query: str, *values: object) -> tuple | None:  # type: ignore[type-arg]
        """The first row of a query."""
        found: tuple | None = self.connection.execute(query, values).fetchone()  # type: ignore[type-arg]
        return found


def _counterpart(connection: sqlite3.Connection, article: SavedArticle) -> int | None:
    """The article of this library that is a saved one: of the same text, else of the same guid, url or path.

    One that is in the library goes before one that was, and one at the same path before others.
    """
    same = "SELECT number FROM articles a JOIN revisions r ON r.article = number WHERE digest = ?"
    choices: Iterable[tuple[str, tuple[object, ...]]] = (
        (f"{same} AND r.revision = a.revision", (article.digest,)),
        (same, (article.digest,)),
        ("SELECT number FROM articles WHERE entry = ? AND entry != ''", (article.key,)),
        ("SELECT number FROM articles WHERE url = ? AND url != ''", (article.url,)),
        ("SELECT number FROM articles WHERE path = ? AND entry = ?", (article.path, article.key)),
    )
    for query, values in choices:
        order = "ORDER BY live DESC, path = ? DESC, entry = ? DESC, number LIMIT 1"
        found = connection.execute(f"{query} {order}", (*values, article.path, article.key)).fetchone()
        if found is not None:
            return int(found[0])
    return None


def _sameness(line: HeldLine) -> tuple[object, ...]:
    """What makes two deeds on lines the same: there is one pin, one hiding and one note on a line."""
    return line.issue, line.section, line.deed, line.on.article, line.on.words


def _called(article: SavedArticle) -> str:
    return article.title or article.path or "an article"


def _wait(writing: Writing, desk: SavedDesk) -> None:
    """Keeps what a desk holds of one article until that is here."""
    content = _packed(desk)
    if writing.connection.execute("SELECT 1 FROM awaiting WHERE content = ?", (content,)).fetchone() is None:
        writing.add("awaiting", article=_called(desk.articles[0]), content=content)


def _end_waiting(writing: Writing, desk: SavedDesk, here: Container[int]) -> None:
    """Has nothing wait any longer of what a desk holds of articles that are here."""
    waiting = {
        content: number for number, content in writing.connection.execute("SELECT number, content FROM awaiting")
    }
    for article in desk.articles if waiting else ():
        number = waiting.get(_packed(only(desk, article.id)))
        if article.id in here and number is not None:
            writing.remove("awaiting", number=number)


def _landed_on(connection: sqlite3.Connection, waiting: int) -> int | None:
    """The article that something landed on once, though it waits."""
    row = connection.execute("SELECT value FROM state WHERE name = ?", (f"landed {waiting}",)).fetchone()
    return None if row is None else int(row[0])


def _note_landing(connection: sqlite3.Connection, waiting: int, article: int) -> None:
    """Notes what landed where; no part of the deed, so that it is known still when that is taken back."""
    connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (f"landed {waiting}", article))


def _packed(desk: SavedDesk) -> str:
    return json.dumps(saved_json(desk), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
