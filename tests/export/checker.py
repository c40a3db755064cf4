"""A checker of exports that knows nothing of how they are made: it reads the file as Markdown, HTML or Word reads it.

Every sentence that is cited must be a span of the text that its note names, every note must be defined once and be led
to, and no sentence of an article may stand there without a citation.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from xml.etree import ElementTree

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.statements import Statement
from briefing.export.escaping import one_line

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COUNTED = re.compile(r": (?:\d[\d,]* words? (?:quoted|told)(?:, |$))+$")
"""How much room a comparison says that somebody is given: a count, and no sentence."""
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")


@dataclass
class Reading:
    """An export as it is read."""

    said: list[tuple[str, list[str]]] = field(default_factory=list)
    """Each stretch of words up to the citations that follow it, with the keys of those."""
    uncited: list[str] = field(default_factory=list)
    """Each stretch of words that no citation follows."""
    notes: dict[str, str] = field(default_factory=dict)
    """The key of each note to its words."""

    def add(self, pieces: list[str | tuple[str]]) -> None:
        """Takes one block: words, and keys of notes in tuples."""
        words, keys = "", list[str]()
        for piece in [*pieces, None]:
            if isinstance(piece, tuple):
                keys.append(piece[0])
            elif keys and (piece is None or piece.strip()):
                self.said.append((words, keys))
                words, keys = piece or "", []
            else:
                words += piece or ""
        if words.strip():
            self.uncited.append(words)


def read_markdown(text: str) -> Reading:
    """As CommonMark with footnotes, tables and front matter reads it."""
    reader = MarkdownIt("commonmark").enable("table").use(footnote_plugin).use(front_matter_plugin)
    reading, key, counts = Reading(), "", list[str]()
    for token in reader.parse(text):
        if token.type == "footnote_open":
            key = token.meta["label"]
        elif token.type == "footnote_close":
            key = ""
        elif token.type == "inline":
            pieces: list[str | tuple[str]] = []
            for child in token.children or ():
                if child.type == "footnote_ref":
                    pieces.append((child.meta["label"],))
                elif child.type in {"text", "code_inline"}:
                    pieces.append(child.content)
            if key:
                reading.notes[key] = "".join(piece for piece in pieces if isinstance(piece, str))
            else:
                reading.add(pieces)
    counts = re.findall(r"^\[\^([^\]]+)\]:", text, re.MULTILINE)
    assert len(counts) == len(set(counts)), "a note is defined twice"
    assert set(counts) == set(reading.notes), "a note is defined that nothing refers to"
    return reading


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.reading = Reading()
        self.pieces: list[str | tuple[str]] = []
        self.inside: list[str] = []
        self.note = ""
        self.ids: list[str] = []
        self.links: list[str] = []
        self.back: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in {"li", "p", "td", "th", "h1", "h2", "h3"}:
            self.flush()
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "li" and given.get("id", "").startswith("note-"):
            self.note = given["id"].removeprefix("note-")
        if tag == "a" and given.get("href", "").startswith("#"):
            self.links.append(given["href"][1:])
            if given.get("role") == "doc-noteref":
                self.pieces.append((given["href"].removeprefix("#note-"),))
            elif given.get("role") == "doc-backlink":
                self.back.setdefault(self.note, []).append(given["href"][1:])
        if tag not in {"meta", "br"}:
            self.inside.append("skip" if tag in {"style", "title"} or given.get("href", "").startswith("#") else tag)

    def handle_endtag(self, tag: str) -> None:
        self.inside.pop()
        if tag in {"li", "p", "td", "th", "h1", "h2", "h3"}:
            self.flush()
        if tag == "li":
            self.note = ""

    def handle_data(self, data: str) -> None:
        if "skip" not in self.inside:
            self.pieces.append(data)

    def flush(self) -> None:
        if self.note:
            words = "".join(piece for piece in self.pieces if isinstance(piece, str)).strip()
            self.reading.notes[self.note] = words or self.reading.notes.get(self.note, "")
        else:
            self.reading.add(self.pieces)
        self.pieces = []


def read_html(text: str) -> Reading:
    """As a browser reads it."""
    page = _Page()
    page.feed(text)
    assert len(page.ids) == len(set(page.ids)), "an id stands twice"
    assert set(page.links) <= set(page.ids), "a link leads nowhere"
    cites = [id for id in page.ids if id.startswith("cite-")]
    assert sorted(cites) == sorted(link for links in page.back.values() for link in links), "no way back"
    return page.reading


def read_word(content: bytes) -> Reading:
    """As Word reads it: footnotes by their marks, and by cross-references to those."""
    with zipfile.ZipFile(io.BytesIO(content)) as held:
        body = ElementTree.fromstring(held.read("word/document.xml"))
        named = "word/footnotes.xml" in held.namelist()
        notes = ElementTree.fromstring(held.read("word/footnotes.xml")) if named else ElementTree.Element("none")
    reading = Reading()
    for note in notes:
        if f"{_W}type" not in note.attrib:
            assert note.attrib[f"{_W}id"] not in reading.notes, "a note is defined twice"
            reading.notes[note.attrib[f"{_W}id"]] = "".join(each.text or "" for each in note.iter(f"{_W}t")).strip()
    marks = [each.attrib[f"{_W}id"] for each in body.iter(f"{_W}footnoteReference")]
    assert sorted(marks) == sorted(reading.notes), "a mark without its note, a note without its mark, or two marks"
    bookmarks = {each.attrib[f"{_W}name"]: each.attrib[f"{_W}id"] for each in body.iter(f"{_W}bookmarkStart")}
    for paragraph in body.iter(f"{_W}p"):
        pieces: list[str | tuple[str]] = []
        field_of = False
        for each in paragraph.iter():
            if each.tag == f"{_W}footnoteReference":
                pieces.append((each.attrib[f"{_W}id"],))
            elif each.tag == f"{_W}instrText":
                pieces.append((bookmarks[(each.text or "").split()[1]],))
            elif each.tag == f"{_W}fldChar":
                field_of = each.attrib[f"{_W}fldCharType"] != "end"
            elif each.tag == f"{_W}t" and not field_of:
                pieces.append(each.text or "")
        reading.add(pieces)
    return reading


READERS: dict[str, Callable[..., Reading]] = {"markdown": read_markdown, "html": read_html, "docx": read_word}


def statements_of(value: Brief | Comparison | Matrix) -> Iterator[Statement]:
    """Every statement that a value cites."""
    if isinstance(value, Brief):
        for section in value.sections:
            for entry in section.entries:
                yield from (each.statement for each in (*entry.statements, entry.was) if each)
                yield from [entry.was.statement] if entry.was else []
    elif isinstance(value, Comparison):
        yield from (each for row in value.rows for cell in row.cells.values() for each in cell)


def shown(text: str) -> str:
    """A sentence as every format shows it."""
    return " ".join(_NO_XML.sub("\ufffd", one_line(text)).split())


def _terms(value: Brief | Comparison | Matrix, text_of: Callable[[str, int], str]) -> Iterator[str]:
    """The terms whose places a comparison cites, each as it is shown with their number."""
    for wording in value.wording if isinstance(value, Comparison) else ():
        for term in (term for terms in wording.terms.values() for term in terms):
            for span in term.spans:
                assert text_of(span.article, span.revision)[span.start : span.end] == span.text
            yield f"“{shown(term.term)}” ({term.count} {'time' if term.count == 1 else 'times'})"


def check(value: Brief | Comparison | Matrix, reading: Reading, text_of: Callable[[str, int], str]) -> int:
    """Checks an export of a value; how many citations it looked at. `text_of` gives the stored text of a revision."""
    statements = list(statements_of(value))
    for statement in statements:
        stored = text_of(statement.article, statement.revision)
        assert stored[statement.start : statement.end] == statement.text
    by_words: dict[str, list[Statement]] = {}
    for statement in statements:
        by_words.setdefault(shown(statement.text), []).append(statement)
    found: set[str] = set()
    terms = set(_terms(value, text_of))
    for words, keys in reading.said:
        line = " ".join(words.split())
        if any(line.endswith(term) for term in terms) or _COUNTED.search(line):
            continue
        there = [said for said in by_words if line.endswith(said)]
        assert there, f"no sentence of an article: {line!r}"
        said = max(there, key=len)
        found.add(said)
        paragraphs = {each.paragraph for each in by_words[said]}
        named = [f"paragraph {number}" if number else "title or heading" for number in paragraphs]
        assert any(name in reading.notes[key] for key in keys for name in named), f"{line!r} is cited otherwise"
    assert found == set(by_words), f"left out: {set(by_words) - found}"
    for words in reading.uncited:
        line = " ".join(words.split())
        bare = [said for said in by_words if len(said.split()) > 3 and said == line]
        assert not bare, f"without a citation: {bare}"
    assert {key for _, keys in reading.said for key in keys} == set(reading.notes)
    return sum(len(keys) for _, keys in reading.said)
