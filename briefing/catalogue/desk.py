"""The desk: what the user did to articles, and saved searches. Every write is on the disk when it returns."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence

from briefing.catalogue.changing import match_again, next_generation, settle_metadata
from briefing.catalogue.database import Database
from briefing.catalogue.journal import Journal

_MARKED = {
    ("read", True): "marked {} as read",
    ("read", False): "marked {} as unread",
    ("starred", True): "starred {}",
    ("starred", False): "took the star from {}",
}

_TOPICS = "own topics"
"""Under what the text of the user's topics file is noted."""
MOST_PAST = 200
"""How many of the searches that were made are remembered."""


class Desk:
    """Marks, tags, notes, corrections and saved searches, kept under articles' ids, which never change."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.journal = Journal(database, settle_corrected)
        """The deeds, to be undone."""

    def set_mark(
        self, numbers: Iterable[int], mark: str, value: bool, made: str = "", *, by_itself: bool = False
    ) -> None:
        """Sets articles' mark: "read" or "starred"; `by_itself`: as no deed that can be undone."""
        if mark not in {"read", "starred"}:
            raise ValueError(mark)
        wanted = list(numbers)
        words = "" if by_itself else _MARKED[mark, value].format(self.called(wanted))
        with self.journal.deed(words, made) as writing:
            for number in wanted:
                writing.put("marks", article=number, **{mark: int(value)})

    def set_tags(self, number: int, tags: Iterable[str], made: str = "") -> None:
        """Gives an article these tags and no others."""
        wanted = set(tags)
        with self.journal.deed(f"tagged {self.called([number])}", made) as writing:
            held = writing.connection.execute("SELECT tag FROM tags WHERE article = ? ORDER BY tag", (number,))
            for (tag,) in held.fetchall():
                if tag not in wanted:
                    writing.remove("tags", article=number, tag=tag)
            for tag in sorted(wanted):
                writing.put("tags", article=number, tag=tag)

    def tag(self, numbers: Iterable[int], tag: str, value: bool, made: str = "") -> None:
        """Gives articles a tag besides those they have, or takes it from them."""
        wanted = list(numbers)
        called = self.called(wanted)
        words = f"tagged {called} “{tag}”" if value else f"took the tag “{tag}” from {called}"
        with self.journal.deed(words, made) as writing:
            for number in wanted:
                if value:
                    writing.put("tags", article=number, tag=tag)
                else:
                    writing.remove("tags", article=number, tag=tag)

    def set_note(self, number: int, text: str, made: str) -> None:
        """Puts a note on an article; an empty one takes it away."""
        what = "noted on" if text else "took the note from"
        with self.journal.deed(f"{what} {self.called([number])}", made) as writing:
            if text:
                writing.put("notes", article=number, text=text, made=made)
            else:
                writing.remove("notes", article=number)

    def note(self, number: int) -> str:
        """The note on an article; empty when there is none."""
        return str(self._database.value("SELECT text FROM notes WHERE article = ?", (number,)) or "")

    def noted(self) -> frozenset[str]:
        """The ids of the articles with a note."""
        return frozenset(f"a{number}" for (number,) in self._database.rows("SELECT article FROM notes"))

    def marked(self, mark: str) -> frozenset[int]:
        """The numbers of the articles with a mark: "read" or "starred"."""
        if mark not in {"read", "starred"}:
            raise ValueError(mark)
        return frozenset(number for (number,) in self._database.rows(f"SELECT article FROM marks WHERE {mark}"))

    def tagged(self) -> list[tuple[int, str]]:
        """Number and tag of every article that is tagged."""
        return self._database.rows("SELECT article, tag FROM tags")

    def correct(self, numbers: Iterable[int], fields: Mapping[str, str], made: str = "") -> None:
        """Takes the user's word on fields of articles; an empty word takes it back."""
        wanted = list(numbers)
        with self.journal.deed(f"corrected {', '.join(fields)} of {self.called(wanted)}", made) as writing:
            for number in wanted:
                for field, value in fields.items():
                    if value:
                        writing.put("corrections", article=number, field=field, value=value)
                    else:
                        writing.remove("corrections", article=number, field=field)

    def searches(self) -> tuple[tuple[str, str], ...]:
        """Name and query of each saved search, by name."""
        return tuple(self._database.rows("SELECT name, query FROM searches ORDER BY name"))

    def save_search(self, name: str, query: str, made: str) -> None:
        """Saves a search under a name; an empty query takes it away."""
        words = f"saved the search “{name}”" if query else f"took away the search “{name}”"
        with self.journal.deed(words, made) as writing:
            if query:
                writing.put("searches", name=name, query=query, made=made)
            else:
                writing.remove("searches", name=name)

    def rename_search(self, name: str, other: str, query: str, made: str) -> None:
        """Gives a saved search another name, and what it looks for, as one deed."""
        with self.journal.deed(f"changed the search “{name}”", made) as writing:
            if name != other:
                writing.remove("searches", name=name)
            writing.put("searches", name=other, query=query, made=made)

    def past_searches(self) -> tuple[str, ...]:
        """The searches that were made, the latest last."""
        held = self._database.value("SELECT value FROM state WHERE name = 'past searches'")
        return tuple(json.loads(held)) if isinstance(held, str) else ()

    def note_search(self, query: str) -> None:
        """Notes that a search was made, in place of an earlier note of it; no deed that can be undone."""
        with self._database.write(aside=True) as connection:
            held = connection.execute("SELECT value FROM state WHERE name = 'past searches'").fetchone()
            past = [each for each in json.loads(held[0]) if each != query] if held else []
            kept = json.dumps([*past, query][-MOST_PAST:], ensure_ascii=False)
            connection.execute("INSERT OR REPLACE INTO state VALUES ('past searches', ?)", (kept,))

    def set_topics(self, before: str, after: str, words: str, made: str, keep: Callable[[str], None]) -> None:
        """Changes the user's topics file as a deed; `keep` writes it, and its error undoes the deed."""
        with self.journal.deed(words, made) as writing:
            self._note_topics(writing.connection, before)
            writing.put("state", name=_TOPICS, value=after)
            keep(after)

    def note_topics(self, text: str) -> None:
        """Notes the user's topics file as it is now, so that no undoing overwrites what was written by hand."""
        with self._database.write(aside=True) as connection:
            self._note_topics(connection, text)

    def topics_text(self) -> str:
        """The text that the user's topics file is to have, by the deeds."""
        return str(self._database.value("SELECT value FROM state WHERE name = ?", (_TOPICS,)) or "")

    def _note_topics(self, connection: sqlite3.Connection, text: str) -> None:
        connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (_TOPICS, text))

    def called(self, numbers: Sequence[int]) -> str:
        """What a person calls articles: the title of a single one, else how many they are."""
        if len(numbers) != 1:
            return f"{len(numbers):,} articles"
        rows = self._database.rows("SELECT title, path FROM articles WHERE number = ?", (numbers[0],))
        return f"“{rows[0][0] or rows[0][1]}”" if rows else "an article"


def settle_corrected(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    """Makes the fields of articles what their corrections say; the index and the rules look at them again."""
    for number in numbers:
        settle_metadata(connection, number)
        connection.execute("UPDATE articles SET generation = ? WHERE number = ?", (next_generation(connection), number))
        match_again(connection, number)
