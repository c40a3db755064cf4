"""Keeping one library up to date: one refresh at a time, and the rules and spellings that hold."""

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from briefing.analysis.actor_list import ActorList, load_actors
from briefing.catalogue.articles import number_of
from briefing.core.articles import Rejected
from briefing.core.reports import IndexReport, Report
from briefing.library.adding import Copied
from briefing.library.issues import Issues
from briefing.library.opening import Opened, stamp
from briefing.library.searching import Searching
from briefing.paths import Places
from briefing.query.synonyms import load_synonyms
from briefing.settings import Settings
from briefing.topics import load_topics


class Upkeep:
    """The parts of a library that change with its folder and with the user's files in the config folder."""

    issues: Issues
    """The tree of topics and issues that holds now."""
    actors: ActorList
    """The names of actors that hold now."""

    def __init__(self, opened: Opened, places: Places, settings: Settings, *, now: Callable[[], datetime]) -> None:
        self._folder = opened.folder
        self._catalogue = opened.catalogue
        self._config = places.config
        self.settings = settings
        """What the user set."""
        self._now = now
        self._notices = opened.notices
        self._rejected: tuple[Rejected, ...] | None = None
        self._stop = threading.Event()
        self._closing = False
        self._one = threading.Lock()
        self.load_rules()
        self.searching = Searching(
            opened.catalogue,
            opened.index,
            synonyms=lambda: self.issues.synonyms,
            today=lambda: now().date(),
            issue_numbers=lambda id: self.issues.numbers(id),  # noqa: PLW0108 — each refresh reads the issues anew
            on_issue=lambda id, numbers: self.issues.statements(id, numbers),  # noqa: PLW0108
        )
        """The index and what it finds."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user must know since opening."""
        return self._notices

    def load_rules(self) -> None:
        """Reads topics, spellings and actors; raises SettingsError for a mistake in them."""
        tree = load_topics(self._config, self._folder)
        self.actors = load_actors(self._config)
        self.issues = Issues(self._catalogue, tree, load_synonyms(self._config), self._config)

    def topics_changed(self) -> None:
        """Reads the topics anew and matches the rules that changed; a refresh under way does that at its end."""
        self.load_rules()
        if self._one.acquire(blocking=False):
            try:
                self.issues.catch_up(self.searching.candidates)
            finally:
                self._one.release()

    def refusals(self) -> tuple[Rejected, ...]:
        """What could not be read when the folder was last looked at, in order of path."""
        if self._rejected is not None:
            return self._rejected
        return tuple(Rejected(Path(path), reason) for path, reason in self._catalogue.files.refusals())

    def close(self) -> None:
        """Ends a refresh that is under way after its present batch, waits for that, and lets go of the index."""
        self._closing = True
        self._stop.set()
        with self._one:
            self.searching.close()

    def interrupt(self) -> None:
        """Ends a refresh that is under way after its present batch; the next one takes it up."""
        self._stop.set()

    def refresh(self, progress: Report | None, *, rebuild: bool) -> IndexReport:
        """Brings catalogue, index and rules up to date with the folder."""
        from briefing.library.refreshing import Refreshing  # noqa: PLC0415  (not wanted before the first paint)

        started = time.perf_counter()
        with self._one:
            if not self._closing:
                self._stop.clear()
            self.load_rules()
            at = stamp(self._now())
            refreshing = Refreshing(
                self._catalogue, self._folder, self.settings.size_limit, self._stop, progress, at=at
            )
            try:
                if rebuild:
                    self._catalogue.statements.forget()
                    self.searching.rebuild()
                done = refreshing.read(anew=rebuild)
                notices = self.searching.catch_up(progress, self._stop.is_set, refreshing.workers)
                self.issues.catch_up(self.searching.candidates)
                refreshing.analyse(self.issues, self.actors)
                self.issues.catch_up(self.searching.candidates)
            finally:
                refreshing.close()
            self._notices = tuple(dict.fromkeys((*self._notices, *notices)))
        self._rejected = done.rejected
        articles, origins = self._catalogue.articles.counts()
        return IndexReport(
            added=done.tally.added,
            updated=done.tally.updated,
            removed=done.tally.removed,
            unchanged=max(0, articles - done.tally.added - done.tally.updated),
            rejected=done.rejected,
            articles=articles,
            origins=origins,
            seconds=time.perf_counter() - started,
            notices=(*self._notices, *_missed(done.missed)),
            moved=done.tally.moved,
        )

    def added(self, copied: Copied, metadata: Mapping[str, str], progress: Report | None = None) -> IndexReport:
        """Refreshes after files came into the folder, and takes the user's word on fields of their articles."""
        report = self.refresh(progress, rebuild=False)
        wanted = set(copied.paths)
        numbers = [number_of(id) for path, id in self._catalogue.articles.references() if path in wanted]
        if metadata and numbers:
            again = self.correct(numbers, metadata)
            report = replace(report, rejected=again.rejected, seconds=report.seconds + again.seconds)
        return replace(report, rejected=(*copied.rejected, *report.rejected))

    def correct(self, numbers: Sequence[int], metadata: Mapping[str, str], made: str = "") -> IndexReport:
        """Takes the user's word on fields of articles; the index and the analysis, which look at them, follow."""
        self._catalogue.desk.correct(numbers, metadata, made)
        return self.refresh(None, rebuild=False)


_NAMED = 3
"""How many articles that are gone are told by their titles."""


def _missed(titles: Sequence[str]) -> tuple[str, ...]:
    """What tells that articles are gone which the user had put notes, tags, stars or lines on."""
    if not titles:
        return ()
    named = ", ".join(f"“{' '.join(title.split())}”" for title in titles[:_NAMED])
    more = f", and {len(titles) - _NAMED:,} more" if len(titles) > _NAMED else ""
    told = "1 article that is gone" if len(titles) == 1 else f"{len(titles):,} articles that are gone"
    return (f"{told} had your notes, tags, stars or lines: {named}{more}",)
