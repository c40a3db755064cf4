"""Word files made by hand: a zip of a few XML parts."""

import io
import zipfile
from xml.sax.saxutils import escape

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_STYLE_RELATION = _RELATIONS.replace("relationships/officeDocument", "relationships/styles").replace(
    "word/document", "styles"
)
_STYLES = ("Title", "heading 1", "heading 2", "Quote", "toc 1", "List Bullet")


def paragraph(text: str, style: str = "") -> str:
    """A paragraph, in one of the styles that the file knows."""
    look = f'<w:pPr><w:pStyle w:val="{style.replace(" ", "")}"/></w:pPr>' if style else ""
    return f"<w:p>{look}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table."""
    lines = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>"


def word_file(*parts: str, core: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """The bytes of a Word file."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
        for name in _STYLES
    )
    properties = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        f"{core}</cp:coreProperties>"
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr("word/document.xml", f"<w:document {_W}><w:body>{''.join(parts)}</w:body></w:document>")
        archive.writestr("word/styles.xml", f"<w:styles {_W}>{styles}</w:styles>")
        archive.writestr("word/_rels/document.xml.rels", _STYLE_RELATION)
        archive.writestr("docProps/core.xml", properties)
        for name, content in (more or {}).items():
            archive.writestr(name, content)
    return held.getvalue()
