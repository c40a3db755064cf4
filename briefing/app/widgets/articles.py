"""The rows of the middle pane: articles with what is known of them, hits with the place that shows why, suggestions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.widgets.cells import fit, spread, width_of
from briefing.app.widgets.rows import Rows
from briefing.core.visible import visible_line
from briefing.languages import is_analysed, language_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.app.widgets.cells import Line, Part
    from briefing.core.articles import Article
    from briefing.core.search import Hit, SearchResult, Snippet
    from briefing.core.topics import Level

UNREAD, READ, STARRED = "● ", "  ", "★ "
LEAD = 12
"""Cells of a snippet that stay before its first match when the line is too short for it."""
INDENT: Part = ("  ", "")


class ArticleRows(Rows):
    """Articles, two lines each: title; then source, date, how it treats the issue, copies and tags."""

    uniform = 2

    def __init__(
        self,
        articles: Sequence[Article],
        levels: Mapping[str, Level] | None = None,
        groups: Sequence[tuple[str, int]] = (),
    ) -> None:
        self._rows: Sequence[Article | str] = tuple(_under_headings(articles, groups)) if groups else articles
        super().__init__(self._rows)
        self._levels = levels or {}

    def key(self, index: int) -> str:
        """The article's id, or a heading's words."""
        row = self._rows[index]
        return f"heading {row}" if isinstance(row, str) else row.id

    def selectable(self, index: int) -> bool:
        """Articles, not headings."""
        return not isinstance(self._rows[index], str)

    def article(self, key: str | None) -> Article | None:
        """The article of that id."""
        index = self.find(key) if key is not None else None
        row = None if index is None else self._rows[index]
        return None if isinstance(row, str) else row

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """Title and what is known."""
        article = self._rows[index]
        if isinstance(article, str):
            return (), ((article, "heading"),)
        return title_line(article, width), about_line(article, width, self._levels.get(article.id))


def _under_headings(articles: Sequence[Article], groups: Sequence[tuple[str, int]]) -> Iterator[Article | str]:
    place = 0
    for heading, number in groups:
        yield f"{visible_line(heading)} · {number:,}"
        yield from articles[place : place + number]
        place += number


class HitRows(Rows):
    """Hits of a search, three lines each: title, what is known, and the best place with its matches marked."""

    uniform = 3

    def __init__(self, result: SearchResult) -> None:
        super().__init__(result.hits)
        self._hits = result.hits

    def key(self, index: int) -> str:
        """The article's id."""
        return self._hits[index].article.id

    def hit(self, key: str | None) -> Hit | None:
        """The hit on the article of that id."""
        index = self.find(key) if key is not None else None
        return None if index is None else self._hits[index]

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """Title, what is known, snippet."""
        hit = self._hits[index]
        place = snippet_line(hit.snippets[0], width) if hit.snippets else (INDENT, ("found by its metadata", "note"))
        return title_line(hit.article, width), about_line(hit.article, width), place


class SuggestionRows(Rows):
    """Queries that would find something, one a row; their keys are `query` and the query."""

    def __init__(self, suggestions: Sequence[str]) -> None:
        super().__init__(suggestions)
        self._suggestions = suggestions

    def key(self, index: int) -> str:
        """What tells a suggestion from an article."""
        return f"query {self._suggestions[index]}"

    def lines(self, index: int, width: int) -> tuple[Line, ...]:  # noqa: ARG002
        """The query."""
        return ((("try  ", "dim"), (self._suggestions[index], "link")),)


def title_line(article: Article, width: int) -> Line:
    """Whether it is read and starred, and its title; one that was inferred is said to be so."""
    left: list[Part] = [(READ if article.read else UNREAD, "mark")]
    if article.starred:
        left.append((STARRED, "star"))
    left.append((visible_line(article.name), "title" if article.read else "unread"))
    return fit(left, width)


def about_line(article: Article, width: int, level: Level | None = None) -> Line:
    """Source, or what the credit line names; date, copies and tags; at the right how it treats the issue.

    What is not known is said to be so. An article that is not analysed has its language on the right.
    """
    credit = f"credit: {article.credit}" if article.credit else "source unknown"
    source = visible_line(article.source or credit)
    if article.provenance.get("source") == "inferred":
        source += " (inferred)"
    date = article.date[:10] if article.date else "undated"
    more = f" · {article.copies} copies" if article.copies > 1 else ""
    tags = "".join(f" #{visible_line(tag)}" for tag in article.tags)
    right: tuple[Part, ...] = ((level, "label"),) if level is not None and level != "silent" else ()
    if not is_analysed(article.language):
        right = ((language_name(article.language or ""), "label"),)
    left: tuple[Part, ...] = (
        INDENT,
        (source, "source" if article.source else "dim"),
        (f" · {date}{more}", "date"),
        (tags, "note"),
    )
    return spread(left, right, width)


def snippet_line(snippet: Snippet, width: int) -> Line:
    """As much of a snippet as fits around its first match, all matches in it marked."""
    text = visible_line(snippet.text)
    marked = [(max(0, start - snippet.start), end - snippet.start) for start, end in snippet.highlights]
    room = width - width_of(INDENT[0])
    start = _window(text, marked[0] if marked else (0, 0), room)
    parts: list[Part] = [INDENT]
    if start:
        parts.append(("…", "dim"))
    place = start
    for first, last in marked:
        if last <= place:
            continue
        parts += [(text[place : max(place, first)], "dim"), (text[max(place, first) : last], "match")]
        place = last
    parts.append((text[place:], "dim"))
    return fit([part for part in parts if part[0]], width)


def _window(text: str, match: tuple[int, int], room: int) -> int:
    """Where to begin so that the match is seen: at the beginning if it fits, else a little before it, at a word."""
    if width_of(text[: match[1]]) <= room - 1 or not match[1]:
        return 0
    lead = max(0, min(LEAD, (room - 2 - width_of(text[match[0] : match[1]])) // 2))
    start = max(0, match[0] - lead)
    while width_of(text[start : match[0]]) > lead:
        start += 1
    space = text.find(" ", start, match[0])
    return space + 1 if space >= 0 else match[0]
