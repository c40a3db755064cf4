"""The front door itself."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from briefing.core.articles import Article, Document
from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.reports import CheckReport, Export, IndexReport, Progress
from briefing.core.search import SearchResult
from briefing.core.statements import Statement
from briefing.core.topics import Coverage, Issue, Topic, TopicCount
from briefing.paths import Given, Places
from briefing.query.matcher import Matcher
from briefing.settings import Settings

Report = Callable[[Progress], None]


class Library:
    """One folder of articles with its catalogue and index.

    Safe for readers in several threads beside one refresh: readers never wait for the writer.
    """

    folder: Path
    """The folder of the files, absolute."""
    is_default: bool
    """Whether it is the library that is opened when none is named."""
    places: Places
    """Where settings, catalogues and indexes lie."""
    settings: Settings
    """The user's settings."""
    notices: tuple[str, ...]
    """What the user must know since opening: an index rebuilt, a folder's desk taken over."""

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
        raise NotImplementedError

    def close(self) -> None:
        """Lets go of catalogue and index; closing twice is fine."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Keeping up to date

    def refresh(self, progress: Report | None = None, *, rebuild: bool = False) -> IndexReport:
        """Brings catalogue and index up to date with the folder: only new and changed files are read.

        With `rebuild`, every file is read, analysed and indexed anew; ids and the desk stay. Interrupting it
        (KeyboardInterrupt) leaves a usable library. Raises BusyError when another process does the same for long.
        """
        raise NotImplementedError

    def add(
        self, paths: Sequence[Path], *, metadata: Mapping[str, str] | None = None, progress: Report | None = None
    ) -> IndexReport:
        """Copies files and folders into the library's folder and brings it up to date.

        `metadata` (title, source, date, author, url) is taken as the user's word on every article added.
        """
        raise NotImplementedError

    def add_text(self, text: str, *, name: str | None = None, metadata: Mapping[str, str] | None = None) -> IndexReport:
        """Writes a text into the library's folder as a new file, and brings the library up to date."""
        raise NotImplementedError

    def check(self) -> CheckReport:
        """Whether files, catalogue, index and every citation agree."""
        raise NotImplementedError

    # Reading

    def articles(self, query: str | None = None, *, sort: str = "date") -> tuple[Article, ...]:
        """Articles, or those that a query finds: newest first, undated last, then by path; or by "relevance"."""
        raise NotImplementedError

    def article(self, reference: str) -> Article:
        """An article by id, path, file name, or an unambiguous beginning of path or file name.

        Raises NotKnownError with a hint that names near ones.
        """
        raise NotImplementedError

    def document(self, reference: str, revision: int | None = None) -> Document:
        """An article with its text; an earlier revision where one is named."""
        raise NotImplementedError

    def statements(self, reference: str) -> tuple[Statement, ...]:
        """An article's statements in order, each with its issues."""
        raise NotImplementedError

    def search(
        self, query: str, *, limit: int = 20, offset: int = 0, sort: str = "relevance", typing: bool = False
    ) -> SearchResult:
        """What a query finds, with the places that show why. With `typing` the last word is the beginning of one.

        Raises QueryError with the place of a mistake.
        """
        raise NotImplementedError

    def matcher(self, query: str) -> Matcher:
        """What to highlight in any text for a query; raises QueryError."""
        raise NotImplementedError

    # Issues

    @property
    def tree(self) -> tuple[Topic | Issue, ...]:
        """The tree of topics and issues with their rules."""
        raise NotImplementedError

    def topics(self) -> tuple[TopicCount, ...]:
        """The tree with counts of articles, origins and unread."""
        raise NotImplementedError

    def issue(self, id: str) -> Issue:
        """An issue by id; raises NotKnownError with a hint."""
        raise NotImplementedError

    def coverage(self, issue: str) -> tuple[Coverage, ...]:
        """How articles treat an issue, silent ones left out, in the order of `articles`."""
        raise NotImplementedError

    def issue_articles(self, issue: str) -> tuple[Article, ...]:
        """Articles on an issue or branch: those that treat it in the main first, then as `articles` orders them."""
        raise NotImplementedError

    def brief(
        self,
        *issues: str,
        query: str | None = None,
        articles: Sequence[str] = (),
        since: str | None = None,
        sources: Sequence[str] = (),
        date_from: str | None = None,
        date_to: str | None = None,
    ) -> Brief:
        """What the library says on issues, branches, a query, or "all".

        Narrowed to `articles` (references), to `sources`, and to dates from and to, where given.
        """
        raise NotImplementedError

    def compare(
        self,
        issue: str | None = None,
        *,
        query: str | None = None,
        sources: Sequence[str] | None = None,
        articles: Sequence[str] = (),
    ) -> Comparison:
        """What sources, or single articles, say on an issue, branch, query or "all", side by side."""
        raise NotImplementedError

    def matrix(self) -> Matrix:
        """Every issue by every source."""
        raise NotImplementedError

    # The desk

    def set_read(self, ids: Iterable[str], value: bool = True) -> tuple[Article, ...]:
        """Marks articles as read or unread; the articles as they are then."""
        raise NotImplementedError

    def set_starred(self, ids: Iterable[str], value: bool = True) -> tuple[Article, ...]:
        """Stars articles, or takes the star away; the articles as they are then."""
        raise NotImplementedError

    def set_tags(self, id: str, tags: Iterable[str]) -> tuple[Article, ...]:
        """Gives an article these tags instead of those it had; the article as it is then."""
        raise NotImplementedError

    def record_export(self, path: Path, issue: str, content: str, made: str) -> Export:
        """Remembers that an export was written to a file."""
        raise NotImplementedError

    def exports(self) -> tuple[Export, ...]:
        """Exports that were written, the last first."""
        raise NotImplementedError

    def where(self) -> Mapping[str, Path]:
        """Places on disk by name: library, catalogue, index, config, settings, topics, themes, data, cache."""
        raise NotImplementedError
