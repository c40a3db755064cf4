"""Word: a .docx with heading styles, tables, and a real footnote for each paragraph that is cited.

Word numbers footnotes itself and allows each to be referred to once: where a paragraph is cited again, the number is a
cross-reference (a NOTEREF field) to the first. The same value gives the same bytes: no clock is read, and the parts of
the file are packed in their order with one date.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.errors import ExportError
from briefing.core.spans import merge
from briefing.export.escaping import one_line
from briefing.export.markdown import LEGEND, is_clean_address
from briefing.export.outline import (
    Address,
    Block,
    Cite,
    Footnote,
    Heading,
    Inline,
    Inlines,
    Item,
    Outline,
    Paragraph,
    Quotation,
    Run,
    Table,
    with_legend,
)
from briefing.export.outlines import build_outline
from briefing.export.word_notes import Notes, add_field
from briefing.export.word_styles import STYLES, Styles

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph as WordParagraph

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""
_PACKED = (1980, 1, 1, 0, 0, 0)
"""The date of every part of the file: the earliest that a zip file can hold."""
_DIGEST = 12
"""How much of the library's digest stands in the foot of each page; all of it stands at the end."""
_LISTS = ("List Bullet", "List Bullet 2", "List Bullet 3")


def to_docx(
    value: Brief | Comparison | Matrix,
    *,
    made: str | None = None,
    author: str | None = None,
    marking: str | None = None,
    tool: str = "Briefing",
) -> bytes:
    """The value as a Word file; `made`, `author` and `tool` as in Markdown, `marking` at the head of every page.

    Raises ExportError without python-docx.
    """
    try:
        import docx  # noqa: PLC0415  (an extra, and slow to load)
    except ImportError as error:
        hint = "pip install 'briefing-reader[docx]', or export Markdown and let pandoc make it"
        raise ExportError("writing Word files needs python-docx", hint) from error
    outline = build_outline(value, author=author)
    document = docx.Document()
    styles = Styles(document)
    _describe(document, outline, made=made, author=author, tool=tool)
    _say_on_pages(document, styles, outline, marking, made=made, author=author, tool=tool)
    _Writer(document, styles, outline).write()
    held = io.BytesIO()
    document.save(held)
    return _repacked(held.getvalue())


class _Writer:
    """One document in the making."""

    def __init__(self, document: "WordDocument", styles: Styles, outline: Outline) -> None:
        self.document = document
        self.styles = styles
        self.outline = outline
        self.notes = Notes(document, styles)
        self.footnotes = {note.cite: note for note in outline.footnotes}

    def write(self) -> None:
        """Writes all blocks, and then the footnotes."""
        for block in with_legend(self.outline.blocks, LEGEND):
            self.block(block)
        for footnote in self.cited():
            self.inlines(self.notes.paragraph(footnote.cite), (*footnote.content, Run(".")), notes=True)
        self.notes.finish()

    def cited(self) -> Iterator[Footnote]:
        """The footnotes in the order in which they are first referred to."""
        return (self.footnotes[cite] for cite in self.notes.order)

    def block(self, block: Block) -> None:
        """One block."""
        if isinstance(block, Heading):
            self.inlines(self.styles.paragraph(self.document, f"Heading {block.level}"), block.content, plain=True)
        elif isinstance(block, Paragraph):
            self.inlines(self.styles.paragraph(self.document), block.content)
        elif isinstance(block, Item):
            self.item(block)
        elif isinstance(block, Quotation):
            self.inlines(self.styles.paragraph(self.document, "Quote"), block.content)
            self.inlines(self.styles.paragraph(self.document, STYLES["speaker"]), (Run("— "), *block.by))
        else:
            self.table(block)

    def item(self, item: Item) -> None:
        """A list item; the number of a numbered one is the source's, and no counter of Word's."""
        if item.number is None:
            style = _LISTS[min(item.depth, len(_LISTS) - 1)]
            self.inlines(self.styles.paragraph(self.document, style), item.content)
        else:
            numbered = (Run(f"{item.number}.\t"), *item.content)
            self.inlines(self.styles.paragraph(self.document, STYLES["source"]), numbered)

    def table(self, table: Table) -> None:
        """A table whose heading row is said again on each page."""
        made = self.document.add_table(rows=0, cols=len(table.head), style="Table Grid")
        for place, row in enumerate((table.head, *table.rows)):
            cells = made.add_row().cells
            for column, (cell, content) in enumerate(zip(cells, row, strict=True)):
                named = tuple(_named(inline) for inline in content) if not place or not column else content
                self.inlines(cell.paragraphs[0], named)
        _mark_heading_row(made)

    def inlines(
        self, paragraph: "WordParagraph", content: Inlines, *, plain: bool = False, notes: bool = False
    ) -> None:
        """Words, citations and addresses, into a paragraph; without emphasis where it is `plain`."""
        for place, inline in enumerate(content):
            if isinstance(inline, Cite):
                if place and isinstance(content[place - 1], Cite):
                    self.styles.run(paragraph, " ", STYLES["reference"])
                self.notes.refer(paragraph, inline)
            elif isinstance(inline, Address):
                self.address(paragraph, inline.url, notes=notes)
            else:
                self.run(paragraph, inline, plain=plain)

    def address(self, paragraph: "WordParagraph", url: str, *, notes: bool) -> None:
        """An address, as a link where it is a clean one."""
        if is_clean_address(url):
            self.notes.link(paragraph, url, in_notes=notes)
        else:
            paragraph.add_run(_sound(one_line(url)))

    def run(self, paragraph: "WordParagraph", run: Run, *, plain: bool) -> None:
        """Words in one voice, with marks in bold."""
        style = None if plain else {"label": STYLES["label"], "user": STYLES["user"]}.get(run.voice)
        for text, marked in _pieces(run):
            words = _sound(text)
            if not words:
                continue
            made = self.styles.run(paragraph, words, style)
            if not plain and (marked or run.voice == "name"):
                made.bold = True
            if run.language:
                _tell_language(made, run.language)


def _named(inline: Inline) -> Inline:
    """Words as those of a heading cell."""
    return Run(inline.text, "name", language=inline.language) if isinstance(inline, Run) else inline


def _pieces(run: Run) -> Iterator[tuple[str, bool]]:
    """The words in pieces, each with whether it is marked; on one line, as every format has them."""
    if run.voice == "tool":
        yield run.text, False
        return
    place = 0
    before = " " * run.text[:1].isspace()
    for start, end in merge(run.marks):
        yield before + _inner(run.text[place:start]), False
        yield one_line(run.text[start:end]), True
        place, before = end, ""
    rest = _inner(run.text[place:])
    yield (before + rest if rest.strip() else rest), False


def _inner(text: str) -> str:
    """Words on one line that keep a blank at either end, where they had one."""
    line = one_line(text)
    if not line:
        return " " if text else ""
    return f"{' ' * text[:1].isspace()}{line}{' ' * text[-1:].isspace()}"


def _sound(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)


def _tell_language(run: Any, language: str) -> None:
    """Tells Word, and a screen reader, the language of a run."""
    from docx.oxml import OxmlElement  # noqa: PLC0415  (as above)
    from docx.oxml.ns import qn  # noqa: PLC0415

    told = OxmlElement("w:lang")
    told.set(qn("w:val"), language)
    run._r.get_or_add_rPr().append(told)


def _mark_heading_row(table: Any) -> None:
    from docx.oxml import OxmlElement  # noqa: PLC0415  (as above)

    properties = table.rows[0]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:tblHeader"))


def _describe(document: "WordDocument", outline: Outline, *, made: str | None, author: str | None, tool: str) -> None:
    """The file's properties; no date that was not given."""
    properties = document.core_properties
    properties.title = _sound(one_line(outline.title))[:255]
    properties.author = _sound(one_line(author or ""))[:255]
    properties.comments = _sound(one_line(tool))[:255]
    properties.last_modified_by = properties.author
    element = properties._element
    if made is None:
        for child in list(element):
            if child.tag.endswith(("}created", "}modified")):
                element.remove(child)
    else:
        properties.created = properties.modified = datetime.fromisoformat(made).replace(tzinfo=None)
    _drop_thumbnail(document)


def _say_on_pages(
    document: "WordDocument",
    styles: Styles,
    outline: Outline,
    marking: str | None,
    *,
    made: str | None,
    author: str | None,
    tool: str,
) -> None:
    """Says the marking at the head of each page, and in its foot what was made from what."""
    library = outline.front.get("library")
    digest = f"Library {str(library['digest'])[:_DIGEST]}" if isinstance(library, dict) else ""
    told = [f"Author: {author}" if author else "", f"Made {made}" if made else "", f"With {tool}", digest]
    section = document.sections[0]
    foot = section.footer.paragraphs[0]
    styles.run(foot, _sound(one_line("; ".join(filter(None, told)))) + "; page ", STYLES["label"])
    add_field(styles, foot, "PAGE", "1", STYLES["label"])
    if marking:
        for paragraph in (section.header.paragraphs[0], section.footer.add_paragraph()):
            styles.styled(paragraph, STYLES["marking"]).add_run(_sound(one_line(marking)))


def _drop_thumbnail(document: "WordDocument") -> None:
    """Takes out the picture of another document that python-docx's template brings along."""
    rels = document.part.package.rels
    for key in [key for key, rel in rels.items() if rel.reltype.endswith("/thumbnail")]:
        del rels[key]


def _repacked(content: bytes) -> bytes:
    """The same file with one date for all its parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(held, "w") as after:
        parts: Sequence[str] = sorted(before.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in parts:
            part = zipfile.ZipInfo(name, _PACKED)
            part.compress_type, part.create_system, part.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
            after.writestr(part, before.read(name))
    return held.getvalue()
