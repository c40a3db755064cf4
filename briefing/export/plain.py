"""Plain text in one column, without box characters or escape sequences: for screen readers, pipes and grep.

Each statement is one line, however long, followed by its citations: [2 ¶14] is paragraph 14 of source 2. Hedge words
are told after the statement, so that its words stay as they are.
"""

from collections.abc import Iterator
from functools import singledispatch

from briefing.core.articles import Article, Document
from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.reports import CheckReport, IndexReport
from briefing.core.search import SearchResult
from briefing.core.topics import TopicCount
from briefing.export.escaping import one_line
from briefing.export.listings import (
    articles_plain,
    check_plain,
    document_plain,
    index_plain,
    search_plain,
    topics_plain,
)
from briefing.export.outline import (
    Address,
    Block,
    Cite,
    Heading,
    Inline,
    Inlines,
    Item,
    Outline,
    Paragraph,
    Quotation,
    Table,
)


@singledispatch
def to_plain(value: object) -> str:
    """A value as plain text that ends in a line end; TypeError for what has no plain text.

    A tuple of articles or of topic counts is taken by its first value; `articles_plain` and `topics_plain` take empty
    ones too.
    """
    if isinstance(value, tuple) and value and isinstance(value[0], Article):
        return articles_plain(value)
    if isinstance(value, tuple) and value and isinstance(value[0], TopicCount):
        return topics_plain(value)
    raise TypeError(f"{type(value).__name__} has no plain text")


to_plain.register(Document)(document_plain)
to_plain.register(SearchResult)(search_plain)
to_plain.register(IndexReport)(index_plain)
to_plain.register(CheckReport)(check_plain)


@to_plain.register
def _(value: Brief) -> str:
    return _text(value)


@to_plain.register
def _(value: Comparison) -> str:
    return _text(value)


@to_plain.register
def _(value: Matrix) -> str:
    return _text(value)


def _text(value: Brief | Comparison | Matrix) -> str:
    from briefing.export.outlines import build_outline  # noqa: PLC0415  (only briefs and comparisons need it)

    return outline_plain(build_outline(value))


def outline_plain(outline: Outline) -> str:
    """An outline as plain text."""
    lines = [line for block in outline.blocks for line in _lines(block)]
    return "\n".join(lines).lstrip("\n") + "\n"


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield from ("", _inlines(block.content).upper() if block.level == 2 else _inlines(block.content))
        if block.level == 1:
            yield ""
    elif isinstance(block, Paragraph):
        yield _inlines(block.content)
    elif isinstance(block, Item):
        sign = "-" if block.number is None else f"[{block.number}]"
        yield f"{'  ' * block.depth}{sign} {_inlines(block.content)}"
    elif isinstance(block, Quotation):
        yield f"- {_inlines(block.content)}"
        yield f"  {_inlines(block.by)}"
    else:
        yield from _table(block)


def _table(table: Table) -> Iterator[str]:
    """A table as one line a row, each cell after the name of its column."""
    names = [_inlines(cell) for cell in table.head]
    for row in table.rows:
        cells = [f"{name}: {_inlines(cell)}" for name, cell in zip(names[1:], row[1:], strict=True)]
        yield f"{_inlines(row[0])} - {'; '.join(cells)}"


def _inlines(content: Inlines) -> str:
    return "".join(_inline(inline) for inline in content)


def _inline(inline: Inline) -> str:
    if isinstance(inline, Cite):
        return f" [{inline.number} ¶{inline.paragraph}]"
    if isinstance(inline, Address):
        return one_line(inline.url)
    return inline.text if inline.voice == "tool" else one_line(inline.text)
