"""Values as JSON: the shapes that CONTRACT.md fixes, made of dicts, lists, strings, numbers and None."""

from collections.abc import Sequence
from functools import singledispatch

from briefing.core.articles import Article, Document
from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.reports import CheckReport, IndexReport
from briefing.core.search import SearchResult
from briefing.core.statements import Statement
from briefing.core.topics import TopicCount
from briefing.export.comparison_shapes import comparison_shape, matrix_shape
from briefing.export.parts import (
    Shape,
    article_shape,
    entry_shape,
    grade_shape,
    hit_shape,
    library_shape,
    note_shape,
    section_shape,
    sound,
    statement_shape,
    topic_shape,
)


@singledispatch
def to_json(value: object) -> Shape:
    """The contract's shape of a value, without `schema` and `command`; TypeError for what has none.

    A tuple of articles or of topic counts is taken by its first value; an empty one is ambiguous: `articles_json` and
    `topics_json` say which is meant. Lone surrogates become U+FFFD, so that the result is always valid Unicode.
    """
    if isinstance(value, tuple) and value and isinstance(value[0], Article):
        return articles_json(value)
    if isinstance(value, tuple) and value and isinstance(value[0], TopicCount):
        return topics_json(value)
    raise TypeError(f"{type(value).__name__} has no JSON shape")


def articles_json(articles: Sequence[Article], total: int | None = None) -> Shape:
    """The shape of a list of articles; `total` where the list is a part of more."""
    return sound(
        {"articles": [article_shape(each) for each in articles], "total": len(articles) if total is None else total}
    )


def topics_json(topics: Sequence[TopicCount]) -> Shape:
    """The shape of the topic tree."""
    return sound({"topics": [topic_shape(each) for each in topics]})


def document_json(document: Document, statements: Sequence[Statement] | None = None) -> Shape:
    """The shape of one article with its text; with its statements where they are given."""
    shape: Shape = {
        "article": article_shape(document.article),
        "revision": document.earlier or document.article.revision,
        "text": document.text,
        "blocks": [
            {
                "kind": block.kind,
                "level": block.level,
                "start": block.start,
                "end": block.end,
                "heading": list(block.heading),
                "paragraph": block.paragraph,
            }
            for block in document.blocks
        ],
        "boilerplate": [{"start": each.start, "end": each.end, "reason": each.reason} for each in document.boilerplate],
        "links": [{"start": each.start, "end": each.end, "address": each.address} for each in document.links],
    }
    if statements is not None:
        shape["statements"] = [statement_shape(each) for each in statements]
    return sound(shape)


@to_json.register
def _(value: Article) -> Shape:
    return sound(article_shape(value))


@to_json.register
def _(value: Document) -> Shape:
    return document_json(value)


@to_json.register
def _(value: IndexReport) -> Shape:
    return sound(
        {
            "added": value.added,
            "updated": value.updated,
            "removed": value.removed,
            "moved": value.moved,
            "unchanged": value.unchanged,
            "rejected": [{"path": each.path.as_posix(), "reason": each.reason} for each in value.rejected],
            "articles": value.articles,
            "origins": value.origins,
            "seconds": value.seconds,
            "notices": list(value.notices),
        }
    )


@to_json.register
def _(value: CheckReport) -> Shape:
    return sound(
        {
            "ok": value.ok,
            "problems": [
                {"kind": each.kind, "article": each.article, "message": each.message} for each in value.problems
            ],
            "checked": {
                "files": value.files,
                "left_out": value.left_out,
                "articles": value.articles,
                "citations": value.citations,
            },
        }
    )


@to_json.register
def _(value: SearchResult) -> Shape:
    shape: Shape = {"query": value.query, "parsed": value.parsed, "total": value.total}
    if value.at_least:
        shape["at_least"] = True
    shape |= {
        "origins": value.origins,
        "excluded": [{"reason": each.reason, "count": each.count} for each in value.excluded],
        "suggestions": list(value.suggestions),
    }
    if value.words:
        shape["words"] = [{"words": each.words, "articles": each.count} for each in value.words]
    shape["hits"] = [hit_shape(each) for each in value.hits]
    return sound(shape)


@to_json.register
def _(value: Brief) -> Shape:
    shape: Shape = {
        "issue": value.issue,
        "name": value.name,
        "rule": value.rule,
        "library": library_shape(value.library),
        "since": value.since,
        "sections": [section_shape(each) for each in value.sections],
        "sources": [
            {
                "number": each.number,
                "article": article_shape(each.article),
                "level": each.level,
                "state": each.state or None,
            }
            | grade_shape(each.grade)
            for each in value.sources
        ],
        "notices": list(value.notices),
    }
    if value.own_bottom_line is not None:
        shape["own_bottom_line"] = note_shape(value.own_bottom_line)
    if value.changes is not None:
        shape["changes"] = {
            "added": [entry_shape(each) for each in value.changes.added],
            "changed": [entry_shape(each) for each in value.changes.changed],
            "removed": [entry_shape(each) for each in value.changes.removed],
            "against": value.changes.against or None,
        }
    return sound(shape)


@to_json.register
def _(value: Comparison) -> Shape:
    return sound(comparison_shape(value))


@to_json.register
def _(value: Matrix) -> Shape:
    return sound(matrix_shape(value))
