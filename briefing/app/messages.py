"""What screens ask of the app, and what its work tells it: frozen values, never widgets or callbacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from briefing.app.lists.subjects import Subject
    from briefing.core.reports import Progress
    from briefing.core.search import Snippet
    from briefing.core.spans import Span
    from briefing.core.trials import RuleTrial


@dataclass(frozen=True, slots=True)
class Opening:
    """An article to open, and where."""

    article: str
    """The article's id."""
    at: Span | None = None
    """Where to go, and what to show as cited."""
    query: str | None = None
    """The query whose matches are to be highlighted."""
    snippets: tuple[Snippet, ...] = ()
    """Places that a search found; the first is where to go."""
    issue: str | None = None
    """The issue or branch that it was listed for: what it says on that is highlighted."""
    revision: int | None = None
    """An earlier revision of its text; None: the current one."""
    raw: bool = False
    """Whether to show all that was read, boilerplate included."""
    brief: str | None = None
    """The issue of the brief that it was opened from, into which its sentences can be pinned."""


@dataclass
class OnSubject(Message):
    """Show something on a subject."""

    subject: Subject
    """What it is about."""


class OpenBrief(OnSubject):
    """Show the brief on a subject."""


class OpenComparison(OnSubject):
    """Show what sources say on a subject."""


class OpenBalance(OnSubject):
    """Show what the sources of a comparison's statements are, and whom they let speak."""


class OpenSpread(OnSubject):
    """Show how the articles on a subject are spread over time and sources."""


class OpenMatrix(Message):
    """Show every issue by every source."""


@dataclass
class OpenArticle(Message):
    """Show an article on a screen of its own."""

    opening: Opening
    """Which one, and where."""


@dataclass
class OpenAbout(Message):
    """Show what is known of an article."""

    article: str
    """The article's id."""


@dataclass
class OpenPaste(Message):
    """Paste an article in."""

    text: str = ""
    """What was pasted already."""


@dataclass
class OpenSearch(Message):
    """Search for something."""

    query: str
    """The query."""


@dataclass
class Progressed(Message):
    """Bringing the library up to date came further."""

    progress: Progress
    """How far it has come."""


@dataclass
class RuleTried(Message):
    """A rule that is being written was tried on more articles."""

    rule: str
    """The rule."""
    trial: RuleTrial
    """How far it has come."""


class Arrived(Message):
    """What keys were held for is there."""
