"""The front door itself."""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from briefing.catalogue.articles import number_of
from briefing.core.articles import Article, Document, Draft, Rejected, Revision
from briefing.core.errors import NotKnownError
from briefing.core.reports import CheckReport, IndexReport, Report
from briefing.core.search import SearchResult
from briefing.core.statements import Statement
from briefing.core.topics import Issue, Topic, TopicCount
from briefing.evidence.foreign import foreign
from briefing.languages import is_analysed
from briefing.library.adding import check_metadata, copy_into, write_text_into
from briefing.library.checking import check_library
from briefing.library.deskfile import DeskFile
from briefing.library.exported import Exported
from briefing.library.hand import BriefDesk
from briefing.library.holdings import Holdings
from briefing.library.newcomers import Newcomers
from briefing.library.opening import Opened, open_folder, read_moment, whereabouts
from briefing.library.references import find_article
from briefing.library.returning import Returning
from briefing.library.upkeep import Upkeep
from briefing.paths import Given, Places, places
from briefing.query.matcher import Matcher
from briefing.settings import Settings, load_settings


class Library(DeskFile, BriefDesk, Exported, Newcomers, Returning):
    """One folder of articles with its catalogue and index.

    Safe for readers in several threads beside one refresh: readers never wait for the writer.
    """

    def __init__(self, opened: Opened, places: Places, settings: Settings, now: datetime | None) -> None:
        self.folder = opened.folder
        """The folder of the files, absolute."""
        self.is_default = opened.is_default
        """Whether it is the library that is opened when none is named."""
        self.places = places
        """Where settings, catalogues and indexes lie."""
        self.settings = settings
        """The user's settings."""
        self._now = now
        self._opened = opened
        self._catalogue = opened.catalogue
        self._holdings = Holdings(opened.catalogue)
        self._upkeep = Upkeep(opened, places, settings, now=self.now)

    @classmethod
    def open(
        cls,
        path: Given = None,
        *,
        data_dir: Given = None,
        cache_dir: Given = None,
        config_dir: Given = None,
        now: str | None = None,
        refresh: bool = False,
    ) -> Self:
        """The library of a folder, or the default library, which starts with the starter articles.

        `now` (ISO 8601) is what relative dates in queries are reckoned from; without it, the clock. Raises LibraryError
        for a folder that is missing or unreadable, SettingsError for a mistake in settings or topics.
        """
        found = places(config_dir=config_dir, data_dir=data_dir, cache_dir=cache_dir)
        settings = load_settings(found.config)
        at = read_moment(now) if now else None
        opened = open_folder(path, found)
        with ExitStack() as undo:
            undo.callback(opened.catalogue.close)
            library = cls(opened, found, settings, at)
            undo.callback(library.close)
            if refresh:
                library.refresh()
            undo.pop_all()
        return library

    def read_settings(self) -> Settings:
        """Reads the settings file anew, and holds to it; raises SettingsError, then nothing is other than before."""
        self.settings = self._upkeep.settings = load_settings(self.places.config)
        return self.settings

    def close(self) -> None:
        """Lets go of catalogue and index, ending a refresh that is under way; closing twice is fine."""
        self._upkeep.close()
        self._catalogue.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user must know since opening: an index rebuilt, a desk taken over, exports whose sources changed."""
        return (*self.opening_notices, *self.stale_notices)

    @property
    def opening_notices(self) -> tuple[str, ...]:
        """The same without the exports, of which there is news only when an article has changed."""
        return self._upkeep.notices

    def refresh(self, progress: Report | None = None, *, rebuild: bool = False) -> IndexReport:
        """Brings catalogue and index up to date with the folder: only new and changed files are read.

        With `rebuild`, every file is read, analysed and indexed anew; ids and the desk stay. Interrupting it
        (KeyboardInterrupt) leaves a usable library. Raises BusyError when another process does the same for long.
        """
        report = self._landed(self._upkeep.refresh(progress, rebuild=rebuild))
        return replace(report, notices=(*report.notices, *self.stale_notices)) if report.changed else report

    def interrupt(self) -> None:
        """Ends a refresh that is under way in another thread, after its present batch; the next one takes it up."""
        self._upkeep.interrupt()

    def add(
        self, paths: Sequence[Path], *, metadata: Mapping[str, str] | None = None, progress: Report | None = None
    ) -> IndexReport:
        """Copies files and folders into the library's folder, as far as they can be read, and brings it up to date.

        `metadata` (title, source, date, author, url) is taken as the user's word on every article added.
        """
        given = check_metadata(metadata or {})
        return self._upkeep.added(copy_into(self.folder, paths, self.settings.size_limit), given, progress)

    def add_text(self, text: str, *, name: str | None = None, metadata: Mapping[str, str] | None = None) -> IndexReport:
        """Writes a text into the library's folder as a new file, and brings the library up to date."""
        given = check_metadata(metadata or {})
        return self._upkeep.added(write_text_into(self.folder, text, name or given.get("title")), given)

    def refusals(self) -> tuple[Rejected, ...]:
        """What of the folder could not be read when it was last looked at, each with its reason, in order of path."""
        return self._upkeep.refusals()

    def check(self) -> CheckReport:
        """Whether files, catalogue, index and every citation agree."""
        return check_library(self._catalogue, self.folder, self._upkeep.searching.faults())

    def articles(self, query: str | None = None, *, sort: str = "date") -> tuple[Article, ...]:
        """Articles, or those that a query finds: newest first, undated last, then by path; or by "relevance"."""
        if query is None or not query.strip():
            return self._holdings.articles()
        numbers = self._upkeep.searching.find(query)
        known = self._holdings.numbered()
        found = [known[number] for number in numbers if number in known]
        if sort == "relevance":
            return tuple(found)
        places = {article.id: place for place, article in enumerate(self._holdings.articles())}
        return tuple(sorted(found, key=lambda article: places[article.id]))

    def article(self, reference: str) -> Article:
        """An article by id, path, file name, or an unambiguous beginning of path or file name.

        A withdrawn article is found by its id alone. Raises NotKnownError with a hint that names near ones.
        """
        known = self._holdings.numbered()
        if found := known.get(number_of(reference)):
            return found
        if withdrawn := self._catalogue.articles.some([reference]).get(reference):
            return withdrawn
        return known[number_of(find_article(reference, self._holdings.references()))]

    def document(self, reference: str, revision: int | None = None) -> Document:
        """An article with its text; an earlier revision where one is named."""
        article = self.article(reference)
        found = self._catalogue.articles.document(article, revision)
        if found is None:
            raise NotKnownError(
                f"{article.id} has no revision {revision}", f"its revisions are 1 to {article.revision}"
            )
        return _as_earlier(found, revision) if revision and revision != article.revision else found

    def revisions(self, reference: str) -> tuple[Revision, ...]:
        """The texts that an article had, the present one last."""
        with self._catalogue.snapshot():
            article = self.article(reference)
            since = self._catalogue.history.revisions(number_of(article.id))
            return tuple(
                Revision(number, since.get(number), self.document(article.id, number).article.words)
                for number in range(1, article.revision + 1)
            )

    def statements(self, reference: str) -> tuple[Statement, ...]:
        """An article's statements in order, each with its issues."""
        with self._catalogue.snapshot():
            article = self.article(reference)
            number = number_of(article.id)
            labels = self._upkeep.issues.labels({number: None}).get(number, {})
            several = self._catalogue.statements.of(article)
        return tuple(each.under(labels.get(place, ())) for place, each in enumerate(several))

    def search(
        self, query: str, *, limit: int = 20, offset: int = 0, sort: str = "relevance", typing: bool = False
    ) -> SearchResult:
        """What a query finds, with the places that show why. With `typing` the last word is the beginning of one.

        Raises QueryError with the place of a mistake.
        """
        return self._upkeep.searching.search(query, limit=limit, offset=offset, sort=sort, typing=typing)

    def matcher(self, query: str) -> Matcher:
        """What to highlight in any text for a query; raises QueryError."""
        return self._upkeep.searching.matcher(query)

    @property
    def tree(self) -> tuple[Topic | Issue, ...]:
        """The tree of topics and issues with their rules."""
        return self._upkeep.issues.tree

    def topics(self) -> tuple[TopicCount, ...]:
        """The tree with counts of articles, origins and unread."""
        return self._upkeep.issues.counts()

    def not_analysed(self) -> tuple[Article, ...]:
        """The articles that are not analysed for their language: no count of topics holds them."""
        spoken = self._catalogue.articles.languages()
        return () if all(map(is_analysed, spoken)) else foreign(self._holdings.articles())

    def issue(self, id: str) -> Topic | Issue:
        """An issue or topic by id; raises NotKnownError with a hint."""
        return self._upkeep.issues.node(id)

    def correct(self, reference: str, fields: Mapping[str, str]) -> Article:
        """Takes the user's word on fields of an article, before its document's; an empty word takes hers back."""
        id = self.article(reference).id
        self._upkeep.correct([number_of(id)], check_metadata(fields, keep_empty=True), self.moment())
        return self.article(id)

    def where(self) -> Mapping[str, Path]:
        """Places on disk by name."""
        return whereabouts(self._opened, self.places)


def _as_earlier(document: Document, revision: int) -> Document:
    """An earlier text marked as such, its words counted for itself."""
    from briefing.ingest import sketch  # noqa: PLC0415  (readers are not wanted before the first paint)

    words = sketch(Draft(document.text, document.blocks)).words
    return replace(document, article=replace(document.article, words=words), earlier=revision)
