"""The structure of plain text: headings by their shape, lists in any bullet, paragraphs with or without blank lines."""

from collections.abc import Sequence

from briefing.core.articles import BlockKind
from briefing.ingest.heading_shapes import heading_shaped, shouted, title_shaped
from briefing.ingest.headings import HeadingFinder
from briefing.ingest.layout import Layout
from briefing.ingest.levels import assign_levels
from briefing.ingest.lines import Line, ends_sentence, following, opens_lower
from briefing.ingest.pieces import Piece
from briefing.ingest.shapes import bullet, label, marks

_TITLE_LINES = 3
"""Over how many lines a wrapped title runs at most."""
_REPEATED = 8
"""Within how many lines a title is repeated."""
_ROW = 400
"""The longest line that may be a table's row."""


def read_plain(lines: Sequence[Line], taken: list[str], layout: Layout, labels: frozenset[str]) -> list[Piece]:
    """The pieces of a plain text in order; a title is a heading of level 0, and set apart where it is repeated."""
    first = following(lines, taken, -1)
    if first < 0:
        return []
    title = _title(lines, taken, layout, labels, first)
    pieces = [_title_piece(lines, title)] if title else []
    begin = title[-1] + 1 if title else first
    if title:
        _mark_repeated(lines, taken, title)
    found = HeadingFinder(lines, taken, layout, labels).find(begin)
    levels = dict(zip(found, assign_levels(list(found.values())), strict=True))
    return pieces + _Divider(lines, taken, layout, labels, levels).divide(begin)


def _title(
    lines: Sequence[Line], taken: Sequence[str], layout: Layout, labels: frozenset[str], first: int
) -> list[int]:
    """The lines of the title; none when the text has no title line."""
    line = lines[first]
    after = following(lines, taken, first)
    _, start, end = marks(line.text)
    if after < 0 or bullet(line.text) or label(line.text) in labels or not line.text[0].isprintable():
        return []
    words, begun = line.text[start:end], not opens_lower(lines[after].text)
    close = after == first + 1
    if title_shaped(words) and begun and (start or not (layout.width and close) or shouted(words)):
        if close and not start and _list_of_names(lines, first):
            return []
        return [first]
    return _wrapped_title(lines, taken, first) if layout.width and close else []


def _mark_repeated(lines: Sequence[Line], taken: list[str], title: Sequence[int]) -> None:
    """Sets apart a line close under the title that says it, or its end, once more."""
    words = " ".join(lines[place].text for place in title).casefold()
    for place in range(title[-1] + 1, min(title[-1] + _REPEATED, len(lines))):
        text = lines[place].text.casefold()
        if len(text) > 10 and not taken[place] and words.endswith(text) and text[0].isalnum():
            taken[place] = "repeated title"
            return


def _list_of_names(lines: Sequence[Line], first: int) -> bool:
    """Whether four short lines or more stand together at the top, as in a menu, a poem, an address."""
    few = range(first, min(first + 4, len(lines)))
    return len(few) == 4 and all(lines[place].text and heading_shaped(lines[place].text) for place in few)


def _wrapped_title(lines: Sequence[Line], taken: Sequence[str], first: int) -> list[int]:
    """A title that runs over two or three lines, with a blank line after it."""
    places = [first]
    while places[-1] + 1 < len(lines) and lines[places[-1] + 1].text and not taken[places[-1] + 1]:
        places.append(places[-1] + 1)
        if len(places) > _TITLE_LINES:
            return []
    whole = " ".join(lines[place].text for place in places)
    after = following(lines, taken, places[-1])
    if after < 0 or opens_lower(lines[after].text) or not title_shaped(whole):
        return []
    return places


def _title_piece(lines: Sequence[Line], places: Sequence[int]) -> Piece:
    line = lines[places[0]]
    _, start, end = marks(line.text)
    stop = line.start + end if len(places) == 1 else lines[places[-1]].end
    return Piece("heading", 0, line.start + start, stop)


class _Divider:
    """Divides the lines of a text into blocks."""

    def __init__(
        self,
        lines: Sequence[Line],
        taken: Sequence[str],
        layout: Layout,
        labels: frozenset[str],
        levels: dict[int, int],
    ) -> None:
        self._lines = lines
        self._taken = taken
        self._layout = layout
        self._labels = labels
        self._levels = levels
        self._pieces: list[Piece] = []
        self._open: tuple[BlockKind, int, int] | None = None  # kind, depth, start
        self._last = -1  # the last line of the open block
        self._first_indent = 0
        self._indents: list[int] = []  # of the bullets around the open item

    def divide(self, begin: int) -> list[Piece]:
        for place in range(begin, len(self._lines)):
            line = self._lines[place]
            if self._taken[place] or (not line.text and not self._bridges(place)):
                self._close()
            elif not line.text:
                continue
            elif place in self._levels:
                self._close()
                self._add_heading(line, self._levels[place])
            else:
                self._take(place, line)
        self._close()
        return self._pieces

    def _bridges(self, place: int) -> bool:
        """Whether a blank line stands within a paragraph: lines set double, or a wrapped sentence that goes on."""
        if self._open is None or self._open[0] != "paragraph" or not self._layout.width:
            return False
        after = next((beyond for beyond in range(place + 1, len(self._lines)) if self._lines[beyond].text), -1)
        if after < 0 or self._taken[after] or after in self._levels or bullet(self._lines[after].text):
            return False
        if self._layout.spaced and after == place + 1:
            return self._lines[place - 1].text != ""
        before = self._lines[self._last].text
        return opens_lower(self._lines[after].text) and not ends_sentence(before)

    def _add_heading(self, line: Line, level: int) -> None:
        _, start, end = marks(line.text)
        self._pieces.append(Piece("heading", level, line.start + start, line.start + end))
        self._indents = []

    def _take(self, place: int, line: Line) -> None:
        text = line.text
        if self._open and self._continues(line):
            self._last = place
            return
        self._close()
        length = bullet(text)
        if length and len(text) > length:
            self._begin("item", place, line.start + length, depth=self._depth(line.indent))
        elif text[0] == ">" and text.strip("> "):
            self._begin("quotation", place, line.start + len(text) - len(text.lstrip("> \t")))
        elif self._is_row(place):
            self._pieces.append(Piece("row", 0, *_inner(line)))
        else:
            self._begin("paragraph", place, line.start)

    def _begin(self, kind: BlockKind, place: int, start: int, depth: int = 0) -> None:
        if kind != "item":
            self._indents = []
        self._open, self._last, self._first_indent = (kind, depth, start), place, self._lines[place].indent

    def _depth(self, indent: int) -> int:
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
        if not self._indents or self._indents[-1] < indent:
            self._indents.append(indent)
        return len(self._indents)

    def _close(self) -> None:
        if self._open:
            kind, depth, start = self._open
            self._pieces.append(Piece(kind, depth, start, self._lines[self._last].end))
            self._open = None

    def _continues(self, line: Line) -> bool:
        """Whether a line goes on the block that is open."""
        assert self._open is not None
        kind, before = self._open[0], self._lines[self._last]
        ended = ends_sentence(before.text)
        if kind == "quotation":
            return line.text[0] == ">" and bool(line.text.strip("> "))
        if bullet(line.text) and (kind == "item" or ended or not self._layout.width or line.indent > before.indent):
            return False
        if line.text[0] == ">" or label(line.text) in self._labels:
            return False
        if opens_lower(line.text) and not ended:
            return True
        if kind == "item" and line.indent > self._first_indent:
            return True
        if not self._layout.width:
            return False
        if kind == "item":
            return not ended and self._layout.full(before, line)
        return self._runs_on(before, line, ended=ended)

    def _runs_on(self, before: Line, line: Line, *, ended: bool) -> bool:
        """Whether a wrapped paragraph goes on: not after a short last line, nor with a line set in at its beginning."""
        if not ended:
            return True
        if line.indent > before.indent and before.indent <= self._first_indent:
            return False
        return self._layout.full(before, line)

    def _is_row(self, place: int) -> bool:
        """Whether a line is a table's row: cells parted by bars or tabs, and a neighbour that has them too."""
        cells = _cells(self._lines[place].text)
        return cells > 1 and any(
            0 <= beside < len(self._lines) and _cells(self._lines[beside].text) > 1
            for beside in (place - 1, place + 1, place + 2)
        )


def _cells(text: str) -> int:
    if len(text) > _ROW:
        return 0
    bars = text.strip("| ").count("|")
    return 1 + max(bars if bars > 1 or text.startswith("|") else 0, text.count("\t"))


def _inner(line: Line) -> tuple[int, int]:
    """A row without the bars at its ends."""
    bare = line.text.strip("| \t")
    lead = len(line.text) - len(line.text.lstrip("| \t"))
    return (line.start + lead, line.start + lead + len(bare)) if bare else (line.start, line.end)
