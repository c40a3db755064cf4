"""Lists and single articles as plain text: one line a thing."""

from collections.abc import Iterator, Sequence

from briefing.core.articles import FIELDS, Article, Document
from briefing.core.reports import CheckReport, IndexReport
from briefing.core.search import Hit, SearchResult, Snippet
from briefing.core.spans import merge
from briefing.core.statements import Statement
from briefing.core.topics import TopicCount
from briefing.core.visible import visible, visible_line
from briefing.export.escaping import one_line
from briefing.export.sources import counted

OPENING, CLOSING = ">>", "<<"
"""What stands around a word that a search found."""


def articles_plain(articles: Sequence[Article]) -> str:
    """A list of articles, one a line: id, title, source, date, size, marks, path."""
    return "".join(f"{_article(each)}\n" for each in articles) or "No article.\n"


def topics_plain(topics: Sequence[TopicCount]) -> str:
    """The topic tree, one node a line, indented by depth, with what to type and its counts."""
    return "".join(f"{line}\n" for line in _tree(topics, 0)) or "No topic.\n"


def document_plain(document: Document, statements: Sequence[Statement] | None = None, *, raw: bool = False) -> str:
    """An article: what is known of it, then its text by paragraph; with its statements where they are given.

    With `raw` the text is all that was read, what was set apart included, each such part named after it.
    """
    lines = [*_known(document.article, document.earlier), ""]
    if statements is not None:
        lines.extend(_statement(each) for each in statements)
    elif raw:
        lines.append(visible(document.text))
        lines.extend(
            f"[set apart as {one_line(each.reason)}: characters {each.start} to {each.end}]"
            for each in document.boilerplate
        )
    else:
        lines.extend(_paragraphs(document))
    return "\n".join(lines).rstrip("\n") + "\n"


def search_plain(result: SearchResult) -> str:
    """What a search found, the words that matched between >> and <<."""
    least = "at least " if result.at_least else ""
    lines = [
        f"{least}{counted(result.total, 'article')}, {counted(result.origins, 'independent origin')}",
        f"Read as: {one_line(result.parsed)}",
        *(f"Left out: {each.count:,} {one_line(each.reason)}" for each in result.excluded),
    ]
    if len(result.words) > 1:
        lines.extend(f"By itself: {one_line(each.words)}: {counted(each.count, 'article')}" for each in result.words)
    for hit in result.hits:
        lines.extend(("", *_hit(hit)))
    if result.suggestions:
        lines.extend(("", *(f"Try: {one_line(each)}" for each in result.suggestions)))
    return "\n".join(lines) + "\n"


def index_plain(report: IndexReport) -> str:
    """What bringing the library up to date did."""
    lines = [
        f"{counted(report.articles, 'article')}, {counted(report.origins, 'independent origin')}",
        f"{report.added:,} added, {report.updated:,} updated",
        f"{report.removed:,} removed, {report.unchanged:,} unchanged",
        *([f"{report.moved:,} moved"] if report.moved else []),
        *(f"Refused: {one_line(str(each.path))}: {one_line(each.reason)}" for each in report.rejected),
        *(f"Please note: {one_line(each)}" for each in report.notices),
    ]
    return "\n".join(lines) + "\n"


def check_plain(report: CheckReport) -> str:
    """What a check of the library found."""
    out = f" ({report.left_out:,} of them not read, or not in full)" if report.left_out else ""
    checked = f"{counted(report.files, 'file')}{out}, {counted(report.articles, 'article')}"
    lines = [f"Checked: {checked}, {counted(report.citations, 'citation')}."]
    lines.extend(
        one_line(f"{each.kind}: {f'{each.article}: ' if each.article else ''}{each.message}")
        for each in report.problems
    )
    lines.append("All is well." if report.ok else f"{counted(len(report.problems), 'problem')}.")
    return "\n".join(lines) + "\n"


def _article(article: Article) -> str:
    marks = ["read" if article.read else "unread", *(["starred"] if article.starred else [])]
    marks.extend(f"tagged {tag}" for tag in article.tags)
    copies = [f"{counted(article.copies - 1, 'copy', 'copies')}"] if article.copies > 1 else []
    parts = [article.source or "source unknown", article.date or "undated", counted(article.words, "word")]
    return one_line(f"{article.id}: {article.name}; {'; '.join([*parts, *copies, *marks])}; {article.path}")


def _tree(topics: Sequence[TopicCount], depth: int) -> Iterator[str]:
    for topic in topics:
        counts = f"{counted(topic.articles, 'article')}, {counted(topic.origins, 'origin')}, {topic.unread:,} unread"
        named = f"{'  ' * depth}{one_line(topic.name)} ({one_line(topic.id)})"
        yield f"{named}: {counts if topic.articles else 'no article'}"
        yield from _tree(topic.children, depth + 1)


def _known(article: Article, earlier: int | None = None) -> Iterator[str]:
    yield f"Article: {one_line(article.id)}"
    for field in FIELDS:
        value = getattr(article, field)
        provenance = article.provenance.get(field, "stated")
        rule = f": {article.rules[field]}" if field in article.rules else ""
        told = "" if provenance == "stated" else f" ({provenance}{rule})"
        unknown = "undated" if field == "date" else "unknown"
        yield f"{field.capitalize()}: {one_line(value) + told if value else unknown}"
    text = f"revision {earlier} of {article.revision}, an earlier text" if earlier else f"revision {article.revision}"
    yield f"File: {one_line(article.path)}, {text}, {counted(article.words, 'word')}"


def _paragraphs(document: Document) -> Iterator[str]:
    for block in document.blocks:
        words = visible(document.text[block.start : block.end])
        if block.kind == "heading":
            yield f"\n{one_line(words)}"
        else:
            bullet = "  " * max(block.level - 1, 0) + "- " if block.kind == "item" else ""
            yield f"¶{block.paragraph} {bullet}{words}"


def _statement(statement: Statement) -> str:
    speaker = f"; {one_line(statement.said_by)}" if statement.said_by else ""
    return f"¶{statement.paragraph} {statement.kind}{speaker}: {one_line(statement.text)}"


def _hit(hit: Hit) -> Iterator[str]:
    yield _article(hit.article)
    for snippet in hit.snippets:
        place = f"¶{snippet.paragraph}" if snippet.paragraph else "title or heading"
        yield f"  {place}: {_highlighted(snippet)}"


def _highlighted(snippet: Snippet) -> str:
    shown, place = visible_line(snippet.text), 0
    pieces: list[str] = []
    for start, end in merge((start - snippet.start, end - snippet.start) for start, end in snippet.highlights):
        pieces.extend((shown[place:start], OPENING, shown[start:end], CLOSING))
        place = end
    return one_line("".join(pieces) + shown[place:])
