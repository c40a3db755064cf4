"""What bringing a library up to date, or checking it, found."""

from collections.abc import Callable
from dataclasses import dataclass

from briefing.core.articles import Rejected


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What a refresh did."""

    added: int
    """Articles that are new."""
    updated: int
    """Articles whose text or metadata changed."""
    removed: int
    """Articles whose file is gone."""
    unchanged: int
    """Articles that stayed as they were."""
    rejected: tuple[Rejected, ...]
    """Files refused, with reasons; paths relative to the library's folder."""
    articles: int
    """Articles in the library now."""
    origins: int
    """Independent origins among them."""
    seconds: float
    """How long it took."""
    notices: tuple[str, ...] = ()
    """What the user must know: an index rebuilt, a folder taken over, an article gone that bore a note."""
    moved: int = 0
    """Articles whose file stands elsewhere now; those edited as well count among the updated too."""

    @property
    def changed(self) -> bool:
        """Whether anything is other than before."""
        return bool(self.added or self.updated or self.removed or self.moved)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a library."""

    kind: str
    """file, catalogue, index or citation."""
    article: str | None
    """The article's id, where there is one."""
    message: str
    """What is wrong, for a person."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of the library found."""

    problems: tuple[Problem, ...]
    """What is wrong; empty when all is well."""
    files: int
    """Files looked at."""
    articles: int
    """Articles looked at."""
    citations: int
    """Spans compared with the stored text."""
    left_out: int = 0
    """Of the files those that could not be read, or not in full."""

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long piece of work has come."""

    stage: str
    """"reading", "analysing" or "indexing"."""
    done: int
    """Articles or files done."""
    total: int
    """Articles or files in all."""


Report = Callable[[Progress], None]
"""What is told how far a piece of work has come."""


@dataclass(frozen=True, slots=True)
class Export:
    """An export that was written to a file and is remembered."""

    path: str
    """Where it was written, absolute."""
    issue: str
    """What was exported."""
    made: str
    """When, ISO 8601 in UTC."""
    digest: str
    """SHA-256 of the file, hexadecimal."""
    number: int = 0
    """Its number; later ones have higher numbers."""
    subject: str = ""
    """What a brief was on and narrowed to."""
    cited: int = 0
    """How many statements it cites."""
    changed: int = 0
    """How many articles that it cites have changed since."""
    gone: int = 0
    """How many of them are no longer in the library."""
    lost: int = 0
    """How many of the statements that it cites no longer stand in their articles."""
    counts: int = 0
    """How many counts a matrix holds: of sources that say something on an issue, then or now."""
    recounted: int = 0
    """How many of these are others now."""

    @property
    def stale(self) -> bool:
        """Whether an article that it cites has changed since, or is gone, or whether it counts other than then."""
        return bool(self.changed or self.gone or self.recounted)
