"""The styles of a Word file, beside those that python-docx's template has."""

from typing import Any

STYLES = {
    "label": "Remark of the tool",
    "user": "Note of the user",
    "speaker": "Speaker",
    "source": "Numbered source",
    "marking": "Handling marking",
    "note": "footnote text",
    "reference": "footnote reference",
    "link": "Hyperlink",
}
"""Ours by what they are for; the names of the last three are those that Word knows."""


class Styles:
    """The styles of one document by the names that Word shows; python-docx looks each up anew, which takes long."""

    def __init__(self, document: Any) -> None:
        add_styles(document)
        self._ids = {style.name: style.style_id for style in document.styles}

    def paragraph(self, parent: Any, name: str | None = None) -> Any:
        """A new paragraph at the end of a document, in a style."""
        made = parent.add_paragraph()
        return made if name is None else self.styled(made, name)

    def styled(self, paragraph: Any, name: str) -> Any:
        """The paragraph, in a style."""
        paragraph._p.style = self._ids[name]
        return paragraph

    def run(self, paragraph: Any, text: str, name: str | None = None) -> Any:
        """New words at the end of a paragraph, in a style."""
        made = paragraph.add_run(text)
        if name is not None:
            made._r.style = self._ids[name]
        return made


def add_styles(document: Any) -> None:
    """Adds the styles to a new document."""
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415  (an extra, loaded when a Word file is written)
    from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415
    from docx.shared import Cm, Pt, RGBColor  # noqa: PLC0415

    def character(name: str) -> Any:
        return document.styles.add_style(STYLES[name], WD_STYLE_TYPE.CHARACTER)

    def paragraph(name: str) -> Any:
        style = document.styles.add_style(STYLES[name], WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        return style

    label = character("label")
    label.font.italic, label.font.color.rgb = True, RGBColor(0x4A, 0x4A, 0x4A)
    user = character("user")
    user.font.color.rgb = RGBColor(0x1F, 0x3A, 0x5F)
    character("reference").font.superscript = True
    link = character("link")
    link.font.underline, link.font.color.rgb = True, RGBColor(0x05, 0x4C, 0xA0)
    note = paragraph("note")
    note.font.size, note.paragraph_format.space_after = Pt(9), Pt(2)
    paragraph("speaker").paragraph_format.left_indent = Cm(1.25)
    document.styles["Footer"].font.size = Pt(8)
    marking = paragraph("marking")
    marking.font.bold, marking.paragraph_format.alignment = True, WD_ALIGN_PARAGRAPH.CENTER
    source = paragraph("source").paragraph_format
    source.left_indent, source.first_line_indent = Cm(1), Cm(-1)
    source.tab_stops.add_tab_stop(Cm(1))
