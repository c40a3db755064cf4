"""The rows about an article: each field with where it comes from, the user's own, revisions, copies, what is apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.app.widgets.cells import Line, pad, width_of
from briefing.app.widgets.prose import wrap_words
from briefing.app.widgets.rows import Rows
from briefing.core.articles import FIELDS, Article, Document
from briefing.core.moments import plain_moment
from briefing.core.visible import visible_line

NAMES: Mapping[str, str] = {
    "title": "Title",
    "source": "Source",
    "credit": "Credit line",
    "date": "Date",
    "author": "Author",
    "url": "Address",
    "language": "Language",
    "retrieved": "Retrieved",
}
"""The fields of metadata as a person calls them."""
ROOM = 13
"""Cells for the name of a field."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of an article."""

    document: Document
    """The article with its text."""
    note: str = ""
    """The user's note on it."""
    revisions: tuple[str, ...] = ()
    """What is known of each revision of its text, from the first on."""
    copies: tuple[Article, ...] = ()
    """The other articles of its origin."""

    @property
    def article(self) -> Article:
        """The article."""
        return self.document.article


@dataclass(frozen=True, slots=True)
class _Row:
    key: str
    name: str
    said: str
    role: str = ""
    note: str = ""


class AboutRows(Rows):
    """One thing known a row; their keys begin with what they are: `field date`, `revision 1`, `copy a7`, `apart 3`."""

    uniform = 0

    def __init__(self, about: About) -> None:
        self._rows = tuple(_rows(about))
        super().__init__(self._rows)

    def key(self, index: int) -> str:
        """What it is."""
        return self._rows[index].key

    def selectable(self, index: int) -> bool:
        """All but headings."""
        return not self._rows[index].key.startswith("heading ")

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """Name, value and where it comes from: side by side, below each other where it is narrow."""
        row = self._rows[index]
        if row.key.startswith("heading "):
            return (*(((("", ""),),) if index else ()), ((row.name, "heading"),))
        indent = ROOM if width >= 3 * ROOM else 2
        lines = list(wrap_words(row.said, width, row.role, indent=" " * indent))
        note = f"  {row.note}" if row.note else ""
        if indent == ROOM:
            lines[0] = ((pad(row.name, ROOM), "dim"), *lines[0][1:])
        elif row.name:
            lines.insert(0, ((row.name, "dim"),))
        if note and sum(width_of(visible_line(text)) for text, _ in lines[-1]) + width_of(note) <= width:
            lines[-1] = (*lines[-1], (note, "note"))
        elif note:
            lines += wrap_words(row.note, width, "note", indent=" " * indent)
        return tuple(lines)


def origin_of(article: Article, field: str) -> str:
    """Where a field comes from, in words."""
    match article.provenance.get(field):
        case "stated":
            return "stated in the document"
        case "inferred":
            rule = article.rules.get(field)
            return f"inferred: {rule}" if rule else "inferred"
        case "user":
            return "yours"
        case _:
            return ""


def _rows(about: About) -> Iterator[_Row]:
    article = about.article
    yield _Row("heading known", "What is known", "")
    for field in FIELDS:
        value = getattr(article, field)
        said = (
            plain_moment(value)
            if value and field in {"date", "retrieved"}
            else value or {"date": "undated"}.get(field, "not known")
        )
        note = origin_of(article, field)
        if field == "credit" and value and article.source is None:
            note += "; not confirmed as the source"
        yield _Row(f"field {field}", NAMES[field], said, "" if value else "dim", note)
    yield _Row("file", "File", article.path, "link")
    yield _Row("heading yours", "Yours", "")
    marks = ["read" if article.read else "unread", *(["starred"] if article.starred else [])]
    yield _Row("marks", "Marks", ", ".join(marks))
    yield _Row("tags", "Tags", ", ".join(article.tags) or "none", "" if article.tags else "dim")
    yield _Row("note", "Note", about.note or "none", "" if about.note else "dim")
    yield from _apart(about.document)
    yield _Row("heading revisions", _counted(about.revisions, "revision"), "")
    for number, told in enumerate(about.revisions, start=1):
        now = "the text as it is now" if number == article.revision else "an earlier text"
        yield _Row(f"revision {number}", f"Revision {number}", now, "", told)
    if about.copies:
        yield _Row("heading copies", _counted(about.copies, "other copy", "other copies") + " of one text", "")
    for copy in about.copies:
        source = copy.source or "source unknown"
        yield _Row(
            f"copy {copy.id}", "Copy", copy.name, "", f"{source} · {plain_moment(copy.date or 'undated')} · {copy.path}"
        )


def _apart(document: Document) -> Iterator[_Row]:
    """What of its text was set apart, each with the reason."""
    words = f"{document.article.words:,} word{'s' if document.article.words != 1 else ''}"
    yield _Row("heading text", f"Text: {words}", "")
    for number, part in enumerate(document.boilerplate):
        excerpt = document.text[part.start : min(part.end, part.start + 120)]
        yield _Row(f"apart {number}", "Set apart", " ".join(excerpt.split()), "dim", part.reason)
    if not document.boilerplate:
        yield _Row("all", "Set apart", "nothing: all that was read is shown", "dim")


def _counted(items: Sequence[object], one: str, many: str = "") -> str:
    return f"{len(items)} {one if len(items) == 1 else many or one + 's'}"
