"""The reading pane: an article as wrapped lines, with marks in the margin, matches, and a statement to copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from briefing.app.widgets.cells import pad_left
from briefing.app.widgets.dressing import Layer, Margin, dress, text_layers
from briefing.app.widgets.finding import Matches
from briefing.app.widgets.page import Place
from briefing.app.widgets.pageview import BAR, PageView
from briefing.app.widgets.pieces import Piece, build_pieces, build_raw_pieces
from briefing.core.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.app.widgets.cells import Line, Part
    from briefing.app.widgets.page import PageLine
    from briefing.core.articles import Document
    from briefing.core.spans import Extent
    from briefing.core.statements import Statement

ROOMY = 50
"""Columns from which on the margin has paragraph numbers."""
ROLES_OF_LOOKS = {"title": "title unread", "meta": "dim", "heading": "heading", "note": "note", "apart": "dim"}
"""Looks of pieces that play roles of their own."""


class ReadingPane(PageView):
    """One article to read, at the place asked for."""

    class Moved(Message):
        """The cursor came under another heading or to another match."""

        def __init__(self, control: ReadingPane, heading: str, match: str) -> None:
            super().__init__()
            self._control = control
            self.heading = heading
            """The heading that the cursor is under; empty before the first."""
            self.match = match
            """Which match of how many: "3/17"; empty when there is none."""

        @property
        def control(self) -> ReadingPane:
            """The pane, for handlers that name it."""
            return self._control

    def __init__(self, *, width: int = 88, marks: bool = True, id: str | None = None) -> None:
        super().__init__(width=width, id=id)
        self.marks = marks
        """Whether the margin marks quoted, attributed, hedged and judged statements."""
        self.raw = False
        """Whether all the text is shown as it was read, boilerplate included."""
        self.document: Document | None = None
        """The article shown."""
        self._statements = Margin(())
        self._matches = Matches()
        self._cited: Extent | None = None
        self._text_layers: tuple[Layer, ...] = ()
        self._digits = 0
        self._told = ("", "")

    # What is shown

    def show(
        self,
        document: Document,
        statements: Sequence[Statement] = (),
        *,
        matches: Sequence[Extent] = (),
        cited: Extent | None = None,
        at: int | None = None,
        keep: bool = False,
        raw: bool = False,
    ) -> None:
        """Shows an article: at the statement cited, at an offset, at the first match, or from its beginning.

        With `keep`, an article shown already stays where it is, its words and marks renewed. With `raw`, all the text
        is shown as it was read.
        """
        same = keep and self.document is not None and self.document.article.id == document.article.id
        offset = self.place if same and cited is None and at is None else at
        self.document, self.raw = document, raw or (self.raw and same)
        self._statements = Margin(statements)
        linked = Layer("link", ((link.start, link.end) for link in document.links))
        self._text_layers = (linked, *text_layers(statements))
        self._cited = cited
        self._build_pieces()
        self._matches.take(matches, self._pieces)
        if cited is not None:
            offset = cited[0]
        elif offset is None:
            extent = self._matches.step(0, 1)
            offset = extent[0] if extent else None
        elif at is not None:
            self._matches.stand_at(at)
        self._show(offset)

    def show_nothing(self, text: str) -> None:
        """Shows words of the tool's own in place of an article."""
        self.document = None
        self._statements, self._text_layers = Margin(()), ()
        self._matches.take((), ())
        self._cited = None
        self.show_pieces("", tuple(Piece("note", 0, 0, line) for line in text.split("\n")))

    def find(self, text: str) -> int:
        """Highlights each place where these words stand, and goes to the next; how many there are.

        Without words, the matches that the article was shown with come back.
        """
        if self.document is None:
            return 0
        words = text.split()
        if words:
            self._matches.find(words, self.document.text, self._pieces)
        else:
            self._matches.show(self._pieces)
        self.refresh()
        self._go_to_match(1)
        return len(self._matches.extents)

    @property
    def place(self) -> int:
        """The offset of the text that the line under the cursor begins with."""
        return self._page.offset_at(self.line) if self._page is not None else 0

    @property
    def match_place(self) -> str:
        """Which match of how many; empty when there is none."""
        return self._matches.label

    @property
    def heading(self) -> str:
        """The heading that the cursor is under; empty before the first."""
        if self._page is None or self.document is None:
            return ""
        here = self._page.place_of(self.line).piece
        for piece in reversed(self._pieces[: here + 1]):
            if piece.look == "heading":
                return visible_line(self.document.text[piece.start : piece.end])
        return ""

    @property
    def statement(self) -> Statement | None:
        """The statement gone to when the cursor is on it, or else the first that begins in the cursor's line."""
        index = self._statement_index()
        return None if index is None else self._statements.statements[index]

    @property
    def here(self) -> Extent:
        """The statement gone to when the cursor is on it, or else the cursor's line."""
        first, end = super().here
        cited = self._cited
        return cited if cited is not None and cited[0] < end and first < cited[1] else (first, end)

    # What keys are bound to

    def action_next_match(self) -> None:
        """To the next match; after the last, to the first."""
        self._go_to_match(1)

    def action_previous_match(self) -> None:
        """To the match before; before the first, to the last."""
        self._go_to_match(-1)

    def action_next_heading(self) -> None:
        """To the next heading."""
        self._go_to_heading(1)

    def action_previous_heading(self) -> None:
        """To the heading before."""
        self._go_to_heading(-1)

    def action_next_statement(self) -> None:
        """To the next statement."""
        self._go_to_statement(1)

    def action_previous_statement(self) -> None:
        """To the statement before."""
        self._go_to_statement(-1)

    def action_toggle_marks(self) -> None:
        """Shows or hides the marks in the margin."""
        self.marks = not self.marks
        self.wrap_again()

    def action_toggle_raw(self) -> None:
        """Shows all the text as it was read, or the article alone."""
        if self.document is not None:
            offset = self.place
            self.raw = not self.raw
            self._build_pieces()
            self._matches.show(self._pieces)
            self._show(offset)

    # Painting

    @property
    def margin(self) -> int:
        """Cells for the cursor's bar, the paragraph's number where there is room, and the marks."""
        numbers = self._digits + 1 if self.view.width >= ROOMY and self._digits else 0
        return 2 + numbers + (2 if self.marks else 0)

    def dress_line(self, line: PageLine, *, under: bool) -> Line:
        """A line with its margin; roles of the text where they are."""
        piece = line.piece
        parts: list[Part] = [(BAR if under else " ", "mark")]
        if self.view.width >= ROOMY and self._digits:
            number = str(piece.number) if piece.number and not line.row else ""
            parts.append((pad_left(number, self._digits) + " ", "count"))
        if self.marks:
            signs = () if piece.own is not None else self._statements.marks(line.start, line.end)
            parts += [*signs, (" " * (2 - len(signs)), "")]
        parts.append((" ", ""))
        parts.append((piece.rest if line.row else piece.first, "dim"))
        role = ROLES_OF_LOOKS.get(piece.look, "")
        if piece.own is not None or self.document is None:
            parts.append((visible_line((piece.own or "")[line.start : line.end]), role))
            return tuple(parts)
        for start, end, worn in dress(line.start, line.end, self._layers()):
            parts.append((visible_line(self.document.text[start:end]), f"{role} {worn}"))
        return tuple(parts)

    def cursor_moved(self) -> None:
        """Tells heading and match when they are other than before."""
        told = (self.heading, self.match_place)
        if told != self._told:
            self._told = told
            self.post_message(self.Moved(self, *told))

    # Within

    def _layers(self) -> tuple[Layer, ...]:
        cited = () if self._cited is None else (Layer("cited", (self._cited,)),)
        selected = () if self.selected is None else (Layer("selected", (self.selected,)),)
        return (*self._text_layers, *cited, *self._matches.layers, *selected)

    def _build_pieces(self) -> None:
        if self.document is not None:
            self._pieces = build_raw_pieces(self.document) if self.raw else build_pieces(self.document)
            numbers = (piece.number for piece in self._pieces)
            self._digits = 0 if self.raw else len(str(max(numbers, default=0)))

    def _show(self, offset: int | None) -> None:
        if self.document is not None:
            self.show_pieces(self.document.text, self._pieces, offset)
            self._told = ("", "")
            self.cursor_moved()

    def _go_to_match(self, direction: int) -> None:
        before = self._matches.current
        seen = self._matches.extents
        extent = self._matches.step(self.place, direction)
        if extent is not None:
            if before is not None:
                self._refresh_extent(seen[before])
            self.go_to(extent[0])
            self._refresh_extent(extent)
            self.cursor_moved()

    def _go_to_heading(self, direction: int) -> None:
        if self._page is None:
            return
        here = self._page.place_of(self.line).piece
        places = [index for index, piece in enumerate(self._pieces) if piece.look in ("title", "heading")]
        found = [index for index in places if (index - here) * direction > 0]
        if found:
            self._go(self._page.line_of(Place(found[0] if direction > 0 else found[-1], 0)), third=True)

    def _statement_index(self) -> int | None:
        line = self._page.line(self.line) if self._page is not None else None
        if line is None or line.piece.own is not None:
            return None
        if self._cited is not None and self._cited[0] < line.end and line.start < self._cited[1]:
            index = self._statements.index_at(self._cited[0], self._cited[0] + 1)
            if index is not None:
                return index
        return self._statements.index_at(line.start, line.end)

    def _go_to_statement(self, direction: int) -> None:
        index, statements = self._statement_index(), self._statements.statements
        if index is None:
            index = self._statements.first_from(self.place) - (direction < 0)
        elif self._cited == (statements[index].start, statements[index].end):
            index += direction
        if 0 <= index < len(statements):
            before, self._cited = self._cited, (statements[index].start, statements[index].end)
            for extent in (before, self._cited):
                if extent is not None:
                    self._refresh_extent(extent)
            self.go_to(self._cited[0])

    def _refresh_extent(self, extent: Extent) -> None:
        if self._page is not None:
            lines = (self._page.line_of(self._page.place_at(offset)) for offset in (extent[0], extent[1] - 1))
            self.refresh_lines_between(*lines)
