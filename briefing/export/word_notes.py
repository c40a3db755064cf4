"""The footnotes of a Word file: a part of their own, and the references to them."""

from typing import TYPE_CHECKING, Any

from briefing.export.outline import Cite
from briefing.export.word_styles import STYLES, Styles

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph as WordParagraph

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{id}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
    for kind, id, mark in (("separator", -1, "separator"), ("continuationSeparator", 0, "continuationSeparator"))
)


class Notes:
    """The footnotes of one document, numbered from 1 in the order in which they are first referred to."""

    def __init__(self, document: Any, styles: Styles) -> None:
        from docx.opc.packuri import PackURI  # noqa: PLC0415  (an extra, loaded when a Word file is written)
        from docx.opc.part import XmlPart  # noqa: PLC0415
        from docx.oxml import parse_xml  # noqa: PLC0415

        self._document = document
        self._styles = styles
        element = parse_xml(f"<w:footnotes {_NAMESPACES}>{_SEPARATORS}</w:footnotes>")
        self._part = XmlPart(PackURI("/word/footnotes.xml"), _TYPE, element, document.part.package)
        self._numbers: dict[Cite, int] = {}
        document.part.relate_to(self._part, _RELATION)

    @property
    def order(self) -> tuple[Cite, ...]:
        """What is cited, by number."""
        return tuple(self._numbers)

    def refer(self, paragraph: "WordParagraph", cite: Cite) -> None:
        """Refers to a footnote from a paragraph's end: by its mark at first, by its number again."""
        number = self._numbers.get(cite)
        if number is None:
            number = self._numbers[cite] = len(self._numbers) + 1
            self._mark(paragraph, number)
        else:
            self._number(paragraph, number)

    def paragraph(self, cite: Cite) -> "WordParagraph":
        """The paragraph of a footnote, its number in it."""
        from docx.oxml import parse_xml  # noqa: PLC0415  (as above)
        from docx.text.paragraph import Paragraph as WordParagraph  # noqa: PLC0415

        note = parse_xml(f'<w:footnote {_NAMESPACES} w:id="{self._numbers[cite]}"><w:p/></w:footnote>')
        self._part.element.append(note)
        made = WordParagraph(note[0], self._document._body)
        self._styles.styled(made, STYLES["note"])
        self._styles.run(made, "", STYLES["reference"])._r.append(_element("w:footnoteRef", {}))
        made.add_run(" ")
        return made

    def link(self, paragraph: "WordParagraph", url: str, *, in_notes: bool) -> None:
        """A link to an address, in the text or in a footnote."""
        part = self._part if in_notes else self._document.part
        link = _element("w:hyperlink", {"r:id": part.relate_to(url, _LINK, is_external=True)})
        run = self._styles.run(paragraph, url, STYLES["link"])
        paragraph._p.remove(run._r)
        link.append(run._r)
        paragraph._p.append(link)

    def finish(self) -> None:
        """Drops the part where nothing was cited."""
        if not self._numbers:
            rels = self._document.part.rels
            for key in [key for key, rel in rels.items() if rel.reltype == _RELATION]:
                del rels[key]

    def _mark(self, paragraph: "WordParagraph", number: int) -> None:
        """A footnote's mark, between the ends of a bookmark by which it is referred to again."""
        name = {"w:id": str(number), "w:name": _bookmark(number)}
        paragraph._p.append(_element("w:bookmarkStart", name))
        run = self._styles.run(paragraph, "", STYLES["reference"])
        run._r.append(_element("w:footnoteReference", {"w:id": str(number)}))
        paragraph._p.append(_element("w:bookmarkEnd", {"w:id": str(number)}))

    def _number(self, paragraph: "WordParagraph", number: int) -> None:
        """The number of a footnote, which Word keeps up to date, and which leads to its mark."""
        add_field(self._styles, paragraph, f"NOTEREF {_bookmark(number)} \\h", str(number), STYLES["reference"])


def add_field(styles: Styles, paragraph: "WordParagraph", code: str, shown: str, style: str) -> None:
    """A field at a paragraph's end: what Word puts there by a code, and what stands there until it does."""
    for kind in ("begin", "code", "separate", "shown", "end"):
        run = styles.run(paragraph, shown if kind == "shown" else "", style)
        if kind == "code":
            told = _element("w:instrText", {"xml:space": "preserve"})
            told.text = f" {code} "
            run._r.append(told)
        elif kind != "shown":
            run._r.append(_element("w:fldChar", {"w:fldCharType": kind}))


def _bookmark(number: int) -> str:
    return f"_Ref{number:09}"


def _element(tag: str, attributes: dict[str, str]) -> Any:
    from docx.oxml import OxmlElement  # noqa: PLC0415  (as above)
    from docx.oxml.ns import qn  # noqa: PLC0415

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set("{http://www.w3.org/XML/1998/namespace}space" if name == "xml:space" else qn(name), value)
    return made
