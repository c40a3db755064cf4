"""An article as the reading pane wants it: its statements, and what of it is highlighted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.core.spans import merge
from briefing.core.topics import Issue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.app.messages import Opening
    from briefing.core.articles import Article, Document
    from briefing.core.search import Snippet
    from briefing.core.spans import Extent
    from briefing.core.statements import Statement
    from briefing.core.topics import Topic
    from briefing.library import Library
    from briefing.query.words import Words


@dataclass(frozen=True, slots=True)
class Opened:
    """An article as the reading pane wants it."""

    opening: Opening
    """What was asked for."""
    document: Document
    """The article with its text."""
    statements: tuple[Statement, ...]
    """Its statements."""
    matches: tuple[Extent, ...]
    """What the query matches in it, or what it says on the issue."""
    left_at: int | None = None
    """The offset where it was left in an earlier session."""

    @property
    def article(self) -> Article:
        """The article."""
        return self.document.article

    @property
    def earlier(self) -> int | None:
        """The number of the revision, when it is not the current one."""
        revision = self.opening.revision
        return None if revision == self.article.revision else revision

    @property
    def at(self) -> int | None:
        """Where the first place that a search found begins."""
        snippets = self.opening.snippets
        return _marks(snippets[0])[0][0] if snippets else None


def load_opened(library: Library, opening: Opening) -> Opened:
    """The article that is to be opened, with what is highlighted in it."""
    document = library.document(opening.article, opening.revision)
    earlier = opening.revision is not None and opening.revision != document.article.revision
    statements = () if earlier else library.statements(opening.article)
    marks = [extent for snippet in opening.snippets for extent in _marks(snippet)]
    if opening.query:
        marks += library.matcher(opening.query).extents(_words(document))
    if opening.issue:
        marks += _on_issue(library, opening.issue, document, statements)
    left_at = library.reading_place(opening.article, opening.revision or document.article.revision)
    return Opened(opening, document, statements, merge(marks), left_at)


def _words(document: Document) -> Words:
    from briefing.query.words import Words  # noqa: PLC0415  (not wanted before the first paint)

    return Words(document.text, document.article.language)


def _marks(snippet: Snippet) -> tuple[Extent, ...]:
    """What is highlighted of a snippet: the words that were asked for, or all of it."""
    return snippet.highlights or ((snippet.start, snippet.end),)


def _on_issue(library: Library, issue: str, document: Document, statements: tuple[Statement, ...]) -> list[Extent]:
    """The words of the rule in the statements on an issue or branch, and such statements whole as have none."""
    issues = tuple(_issues(library.issue(issue)))
    ids = {each.id for each in issues}
    matchers = [library.matcher(each.rule) for each in issues]
    marks: list[Extent] = []
    for statement in statements:
        if ids.isdisjoint(statement.issues):
            continue
        found = [extent for matcher in matchers for extent in matcher.extents(statement.text)]
        marks += [(statement.start + start, statement.start + end) for start, end in found] or [
            (statement.start, statement.end)
        ]
    return marks or [extent for matcher in matchers for extent in matcher.extents(_words(document))]


def _issues(node: Topic | Issue) -> Iterator[Issue]:
    if isinstance(node, Issue):
        yield node
    else:
        for child in node.children:
            yield from _issues(child)
