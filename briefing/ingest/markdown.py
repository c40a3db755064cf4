"""Markdown's blocks, with their places in a text from which inline markup has been read away."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing.core.articles import BlockKind
from briefing.ingest.anchors import Anchor, joined
from briefing.ingest.headings import BOLD
from briefing.ingest.lines import Line
from briefing.ingest.pieces import Piece

_OPENERS = "[]<>*_`~!&\\|"
_PILE = 4000
_DEFINITION = re.compile(r"\[[^\]\n]{1,999}\]:")
_BREAKS = re.compile("[\0\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What an entity can smuggle into a line ("&#13;")."""
_NESTING = 40
"""How deep quotations and lists are followed."""


_Said = tuple[str, Sequence[Anchor]]
"""The words of an inline stretch, and its links."""


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """CommonMark with tables and struck words; indented lines are no code, fences do not hide text, HTML is text."""
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _NESTING})
    return parser.enable(["table", "strikethrough"]).disable(["code", "fence", "html_block", "html_inline"])


def is_tame(source: str) -> bool:
    """Whether the text can be parsed in good time: no paragraph piles up marks, and not all lines are empty."""
    if source.count("\n\n\n") > 10_000:
        return False
    if all(source.count(mark) < _PILE for mark in _OPENERS):
        return True
    return all(part.count(mark) < _PILE for part in source.split("\n\n") for mark in _OPENERS)


def read_markdown(source: str, begin: int) -> tuple[str, list[Piece], list[Anchor]]:
    """The text with inline markup read, its blocks and its links; what stands before `begin` is left as it is."""
    return _Reader(source, begin).read(_parser().parse(source[begin:].replace("\0", "\ufffd")))


class _Reader:
    """Walks through the tokens of one text, copying it with each inline stretch in its plain form."""

    def __init__(self, source: str, begin: int) -> None:
        self._source = source
        self._place = 0  # up to where the source is copied
        self._parts: list[str] = []
        self._length = 0
        self._pieces: list[Piece] = []
        self._anchors: list[Anchor] = []
        self._starts = [begin]
        for line in source[begin:].split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)

    def read(self, tokens: Sequence[Token]) -> tuple[str, list[Piece], list[Anchor]]:
        nesting = {"list": 0, "blockquote": 0}
        fresh = False  # whether the next paragraph is the first of its list item
        for place, token in enumerate(tokens):
            name = token.type.removeprefix("bullet_").removeprefix("ordered_").rpartition("_")[0]
            if name in nesting:
                nesting[name] += token.nesting
            elif token.type == "list_item_open":
                fresh = True
            elif token.type == "tr_open":
                self._row(token, tokens, place)
            elif token.type == "inline" and tokens[place - 1].type in ("heading_open", "paragraph_open"):
                self._block(token, tokens[place - 1], nesting, fresh=fresh)
                fresh = False
        self._copy(len(self._source))
        return "".join(self._parts), _settled(self._pieces), self._anchors

    def _block(self, token: Token, opening: Token, nesting: Mapping[str, int], *, fresh: bool) -> None:
        if opening.type == "heading_open":
            self._add(token, "heading", int(opening.tag[1:]))
        elif nesting["list"] and fresh:
            self._add(token, "item", nesting["list"])
        elif nesting["blockquote"]:
            self._add(token, "quotation", 0)
        elif _bold(token):
            self._add(token, "heading", BOLD)
        else:
            self._add(token, "paragraph", 0)

    def _add(self, token: Token, kind: BlockKind, level: int) -> None:
        first, last = token.map or (0, 0)
        start, end = self._extent(token, first, max(first, last - 1), heading=kind == "heading" and level != BOLD)
        self._emit(start, end, _plain(token), kind, level)

    def _extent(self, token: Token, first: int, last: int, *, heading: bool) -> tuple[int, int]:
        """Where an inline stretch stands in the source: its first line is the end of a line, and so is its last."""
        content = token.content.split("\n")
        line = self._line(first)
        lead = line.find(content[0]) if heading else len(line.rstrip()) - len(content[0].rstrip())
        start = self._starts[first] + max(0, lead)
        if heading and "\n" not in token.content:
            return start, start + len(content[0])
        while last > first and content[-1].strip() not in self._line(last):
            last -= 1
        return start, self._starts[last] + len(self._line(last).rstrip())

    def _row(self, token: Token, tokens: Sequence[Token], place: int) -> None:
        if not token.map:
            return
        cells: list[_Said] = []
        for cell in tokens[place + 1 :]:
            if cell.type == "tr_close":
                break
            if cell.type == "inline":
                plain, anchors = _plain(cell)
                lead = len(plain) - len(plain.lstrip())
                cells.append((plain.replace("\n", " ").strip(), [anchor.moved(-lead) for anchor in anchors]))
        line = self._line(token.map[0])
        bare = line.strip().lstrip(">").strip()
        start = self._starts[token.map[0]] + line.find(bare)
        text, linked = joined(cells, " | ")
        lead = len(text) - len(text.lstrip(" |"))
        said = text.strip(" |"), [anchor.moved(-lead) for anchor in linked]
        self._emit(start, start + len(bare), said, "row", 0)

    def _emit(self, start: int, end: int, said: _Said, kind: BlockKind, level: int) -> None:
        if start < self._place or end < start:
            return
        self._copy(start)
        self._place = end
        plain, anchors = said
        lead = len(plain) - len(plain.lstrip())
        words = plain.strip()
        if words:
            self._pieces.append(Piece(kind, level, self._length + lead, self._length + lead + len(words)))
            self._anchors += [anchor.moved(self._length) for anchor in anchors]
        self._write(plain)

    def _copy(self, end: int) -> None:
        self._write(self._source[self._place : end])
        self._place = end

    def _write(self, part: str) -> None:
        self._parts.append(part)
        self._length += len(part)

    def _line(self, number: int) -> str:
        number = min(number, len(self._starts) - 2)
        return self._source[self._starts[number] : self._starts[number + 1] - 1]


def mark_definitions(lines: Sequence[Line], taken: list[str], pieces: Sequence[Piece]) -> None:
    """Sets apart the lines that say where links lead ("[1]: https://..."), which are in no block."""
    starts = [piece.start for piece in pieces]
    for place, line in enumerate(lines):
        if taken[place] or line.text[:1] != "[" or not _DEFINITION.match(line.text):
            continue
        before = bisect_right(starts, line.start) - 1
        if before < 0 or pieces[before].end <= line.start:
            taken[place] = "link address"


def _plain(token: Token) -> _Said:
    """The words of an inline stretch, and its links."""
    parts: list[str] = []
    anchors: list[Anchor] = []
    length, start, href, before = 0, 0, "", ""
    for child in token.children or ():
        if child.type == "link_open":
            start, href = length, str(child.attrGet("href") or "")
        elif child.type == "link_close":
            anchors.append(Anchor(start, length, href))
        words = _words(child, linked=before == "link_open")
        parts.append(words)
        length += len(words)
        before = child.type
    return "".join(parts), anchors


def _words(child: Token, *, linked: bool) -> str:
    """What a part of an inline stretch says; `linked`: it opens a link."""
    if child.type in ("text", "code_inline", "text_special"):
        footnote = linked and child.content[:1] == "^"  # its mark, where the note is but an address
        return f"[{child.content}]" if footnote else _BREAKS.sub(" ", child.content)
    if child.type in ("softbreak", "hardbreak"):
        return "\n"
    return _BREAKS.sub(" ", child.content) if child.type == "image" else ""


def _bold(token: Token) -> bool:
    """Whether a paragraph is one line in bold and nothing else, as headings often are, and does not end a sentence."""
    children = [child for child in token.children or () if child.type != "text" or child.content]
    marked = len(children) > 2 and children[0].type == "strong_open" and children[-1].type == "strong_close"
    inner = token.content.strip("*_ ")
    return (
        marked
        and "\n" not in token.content
        and 0 < len(inner) <= 100
        and inner[-1] not in ".,;:!"
        and sum(child.type == "strong_open" for child in children) == 1
    )


def _settled(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with bold headings one level below the last marked one; a heading needs something after it."""
    settled: list[Piece] = []
    level = 0
    for place, piece in enumerate(pieces):
        if piece.kind == "heading" and piece.level == BOLD:
            if place + 1 == len(pieces):
                settled.append(Piece("paragraph", 0, piece.start, piece.end))
            else:
                settled.append(Piece("heading", level + 1, piece.start, piece.end))
            continue
        if piece.kind == "heading":
            level = piece.level
        settled.append(piece)
    return settled
