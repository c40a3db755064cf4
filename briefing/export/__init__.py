"""Exports: briefs, comparisons and lists as JSON, plain text, Markdown, HTML, Word; and the one writer of files."""

from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.export.listings import articles_plain, document_plain, topics_plain
from briefing.export.plain import to_plain
from briefing.export.shapes import articles_json, document_json, to_json, topics_json
from briefing.export.writing import write_export

__all__ = [
    "articles_json",
    "articles_plain",
    "document_json",
    "document_plain",
    "to_csl",
    "to_docx",
    "to_html",
    "to_json",
    "to_markdown",
    "to_plain",
    "topics_json",
    "topics_plain",
    "write_export",
]


def to_markdown(
    value: Brief | Comparison | Matrix,
    *,
    made: str | None = None,
    author: str | None = None,
    marking: str | None = None,
    tool: str = "Briefing",
) -> str:
    """The value as Markdown: see `briefing.export.markdown`, which is loaded when it is first wanted."""
    from briefing.export import markdown  # noqa: PLC0415  (with it comes YAML)

    return markdown.to_markdown(value, made=made, author=author, marking=marking, tool=tool)


def to_html(
    value: Brief | Comparison | Matrix,
    *,
    made: str | None = None,
    author: str | None = None,
    marking: str | None = None,
    tool: str = "Briefing",
) -> str:
    """The value as one HTML page: see `briefing.export.html`, which is loaded when it is first wanted."""
    from briefing.export import html  # noqa: PLC0415  (likewise)

    return html.to_html(value, made=made, author=author, marking=marking, tool=tool)


def to_docx(
    value: Brief | Comparison | Matrix,
    *,
    made: str | None = None,
    author: str | None = None,
    marking: str | None = None,
    tool: str = "Briefing",
) -> bytes:
    """The value as a Word file: see `briefing.export.word`, which is loaded when it is first wanted."""
    from briefing.export import word  # noqa: PLC0415  (likewise)

    return word.to_docx(value, made=made, author=author, marking=marking, tool=tool)


def to_csl(
    value: Brief | Comparison | Matrix,
    *,
    made: str | None = None,
    author: str | None = None,
    marking: str | None = None,
    tool: str = "Briefing",
) -> str:
    """The sources of the value as CSL-JSON: see `briefing.export.references`."""
    from briefing.export import references  # noqa: PLC0415  (likewise)

    del made, author, marking, tool  # they are of the export, not of its sources
    return references.to_csl(value)
