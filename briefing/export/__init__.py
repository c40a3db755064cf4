"""Exports: briefs, comparisons and lists as JSON, plain text, Markdown and HTML; and the one writer of files."""

from briefing.export.html import to_html
from briefing.export.listings import articles_plain, document_plain, topics_plain
from briefing.export.markdown import to_markdown
from briefing.export.plain import to_plain
from briefing.export.shapes import articles_json, document_json, to_json, topics_json
from briefing.export.writing import write_export

__all__ = [
    "articles_json",
    "articles_plain",
    "document_json",
    "document_plain",
    "to_html",
    "to_json",
    "to_markdown",
    "to_plain",
    "topics_json",
    "topics_plain",
    "write_export",
]
