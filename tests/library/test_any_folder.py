"""Whatever is done to the files of a folder, in whatever order, and however often it is looked at in between.

A tiny folder is changed as a user and her programs change one, and looked at now and then. What she notes on an article
holds for a text; the notes are all different, so that none can stand for another.
"""

import os
import shutil
import tempfile
import threading
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from briefing.catalogue.articles import number_of
from briefing.catalogue.catalogue import Catalogue
from briefing.core.articles import Article
from briefing.library.refreshing import Refreshing

NAMES = ("one.txt", "two.txt", "below/one.txt")
WORDS = (
    "Farmers of Freedonia sell their grain early. The ministry said that the price would fall by autumn.",
    "The river rose in the night. Sylvania opened the locks, and boats waited below the bridge for a day.",
)
TEXTS = tuple(
    f"{WORDS[words]}\n\nA second look at it, number {number}, was taken.\n"
    for words, number in ((0, 1), (0, 2), (1, 1))
)
names = st.sampled_from(NAMES)


class AnyFolder(RuleBasedStateMachine):
    """Writes, moves, copies, swaps and deletions of a few files, with notes made in between."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp())
        self.folder = self.home / "articles"
        (self.folder / "below").mkdir(parents=True)
        self.catalogue = Catalogue(self.home / "catalogue.sqlite")
        self.clock = 1_000_000_000
        self.texts: dict[tuple[str, int], str] = {}  # id and revision to text
        self.notes: set[str] = set()

    def teardown(self) -> None:
        self.look()
        self.catalogue.close()
        shutil.rmtree(self.home)

    @initialize()
    def begin(self) -> None:
        self.put(NAMES[0], TEXTS[0])
        self.put(NAMES[1], TEXTS[2])
        self.look()

    def put(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")
        self.clock += 1
        os.utime(self.folder / name, (self.clock, self.clock))

    @property
    def there(self) -> dict[str, str]:
        return {name: (self.folder / name).read_text() for name in NAMES if (self.folder / name).exists()}

    def text_of(self, article: Article, revision: int | None = None) -> str:
        document = self.catalogue.articles.document(article, revision)
        assert document
        return document.text

    @rule(name=names, text=st.sampled_from(TEXTS))
    def write(self, name: str, text: str) -> None:
        self.put(name, text)

    @rule(name=names)
    def delete(self, name: str) -> None:
        (self.folder / name).unlink(missing_ok=True)

    @rule(name=names, to=names)
    def move(self, name: str, to: str) -> None:
        if name in self.there:
            (self.folder / name).replace(self.folder / to)

    @rule(name=names, to=names)
    def copy(self, name: str, to: str) -> None:
        if name in self.there:
            self.put(to, self.there[name])

    @rule(name=names, other=names)
    def swap(self, name: str, other: str) -> None:
        if name != other and {name, other} <= self.there.keys():
            (self.folder / name).rename(self.home / "away")
            (self.folder / other).rename(self.folder / name)
            (self.home / "away").rename(self.folder / other)

    @rule(name=names, to=names)
    def rename_and_edit(self, name: str, to: str) -> None:
        if name in self.there and to not in self.there:
            self.renamed_and_edited(name, to)

    @rule(name=names, to=names)
    def rename_and_edit_between_looks(self, name: str, to: str) -> None:
        self.look()
        texts = list(self.there.values())
        if name in self.there and to not in self.there and texts.count(self.there[name]) == 1:
            (before,) = (article for article in self.catalogue.articles.all() if article.path == name)
            self.renamed_and_edited(name, to)
            self.look()
            (after,) = (article for article in self.catalogue.articles.all() if article.path == to)
            assert (after.id, after.revision) == (before.id, before.revision + 1)

    def renamed_and_edited(self, name: str, to: str) -> None:
        text = f"{self.there[name]}Line {self.clock}.\n"
        (self.folder / name).unlink()
        self.put(to, text)

    @rule(place=st.integers(0, 3))
    def note(self, place: int) -> None:
        self.look()
        for article in self.catalogue.articles.all()[place : place + 1]:
            number = number_of(article.id)
            new = f"note {len(self.notes)}."
            self.notes.add(new)
            self.catalogue.desk.set_note(number, f"{self.catalogue.desk.note(number)} {new}", "2024-01-01")
            self.catalogue.desk.set_mark([number], "starred", True)

    @rule()
    def look(self) -> None:
        """Looks at the folder, and holds all that must be true then."""
        self.refresh()
        generation = self.catalogue.articles.generation()
        assert self.refresh() == 0
        assert self.catalogue.articles.generation() == generation
        held = {article.path: self.text_of(article) for article in self.catalogue.articles.all()}
        assert held == self.there
        assert len(held) == len(self.catalogue.articles.all())
        self.nothing_that_was_cited_is_other()
        self.no_note_is_lost()

    def refresh(self) -> int:
        refreshing = Refreshing(
            self.catalogue, self.folder, 1_000_000, threading.Event(), None, at="2024-01-01T00:00:00Z"
        )
        tally = refreshing.read().tally
        refreshing.close()
        return tally.added + tally.updated + tally.removed + tally.moved

    def nothing_that_was_cited_is_other(self) -> None:
        for article in self.catalogue.articles.all():
            self.texts.setdefault((article.id, article.revision), self.text_of(article))
        ever = self.catalogue.articles.some({id for id, _ in self.texts})
        for (id, revision), text in self.texts.items():
            assert self.text_of(ever[id], revision) == text

    def no_note_is_lost(self) -> None:
        live = {article.id for article in self.catalogue.articles.all()}
        ever = self.catalogue.articles.some({id for id, _ in self.texts})
        noted = {id: self.catalogue.desk.note(number_of(id)) for id in ever}
        assert all(sum(note in words for words in noted.values()) == 1 for note in self.notes)
        for id, words in noted.items():
            if words:
                assert ever[id].starred
                assert id in live or self.text_of(ever[id]) not in self.there.values()


TestAnyFolder = AnyFolder.TestCase
TestAnyFolder.settings = settings(
    deadline=None, max_examples=50, stateful_step_count=30, suppress_health_check=[HealthCheck.too_slow]
)
