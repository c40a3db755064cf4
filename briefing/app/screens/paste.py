"""Pasting an article in: its text, what is known of it, and Enter to add it to the library."""

from collections.abc import Iterable

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Label

from briefing.app.commands import bindings
from briefing.app.keys import Key
from briefing.app.messages import OpenArticle, Opening
from briefing.app.screens.frame import Frame
from briefing.app.screens.wording import count_of
from briefing.app.widgets.about import NAMES
from briefing.app.widgets.field import TextField
from briefing.app.widgets.notes import Notes
from briefing.app.widgets.pad import TextPad
from briefing.app.widgets.statusline import StatusLine
from briefing.core.articles import Article
from briefing.core.errors import BriefingError, UsageError
from briefing.core.visible import visible, visible_line
from briefing.library import Library

FIELDS = ("title", "source", "date", "author", "url")
"""What can be stated of the text, in the order of the fields."""
TO_EDIT = 20_000
"""Characters up to which a text can be edited; of a longer one the beginning is shown."""
HOW = "Paste or type; Esc, Enter adds it."
READY = "Enter adds it; Tab goes back to the text."


class PasteScreen(Frame):
    """A text and five fields; while none of them has the focus, Enter adds and Esc leaves."""

    BINDINGS = bindings("paste")
    AUTO_FOCUS = ""
    OPENED_BY = ("paste",)
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (80, "-two")]  # noqa: RUF012

    def __init__(self, library: Library, table: Iterable[Key], text: str = "") -> None:
        super().__init__(library, table)
        self._long = ""
        self._given = text

    def compose_body(self) -> ComposeResult:
        """The text, the fields under it, and what to do."""
        yield StatusLine("Paste an article in", classes="pane-title")
        yield TextPad(placeholder="The text of the article", id="text")
        with Vertical(id="fields"):
            for field in FIELDS:
                with Horizontal(classes="field-line"):
                    yield Label(NAMES[field], markup=False)
                    yield TextField(id=field, placeholder="2023-06-15" if field == "date" else "")
        yield Notes(HOW, id="paste-note")

    def on_mount(self) -> None:
        """Puts the cursor into the text."""
        self._to(self._pad)
        if self._given:
            self.take(self._given)

    @property
    def _pad(self) -> TextPad:
        return self.query_one("#text", TextPad)

    @property
    def text(self) -> str:
        """All of the text."""
        return self._long or self._pad.text

    def describe(self) -> str:
        """How long the text is."""
        return f"Paste · {count_of(len(self.text), 'character')}"

    # The text

    @on(events.Paste)
    def paste_text(self, event: events.Paste) -> None:
        """Takes what was pasted while no field has the focus."""
        event.stop()
        self.take(event.text)

    @on(TextPad.Pasted, "#text")
    def take_pasted(self, event: TextPad.Pasted) -> None:
        """Takes what was pasted into the text."""
        self.take(event.text)

    def take(self, text: str) -> None:
        """Puts a pasted text where the cursor is; one too long to be edited is held apart, its beginning shown."""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        pad = self._pad
        if len(self.text) + len(text) <= TO_EDIT:
            pad.insert(visible(text))
        else:
            self._long = self.text + text
            pad.text = visible(self._long[:TO_EDIT]) + " …"
            pad.read_only = True
            pad.move_cursor((0, 0))
            length = count_of(len(self._long), "character")
            self._say(f"{length}: the beginning is shown, all of it is added. Ctrl+U in it empties it. {READY}")
            self._stop_typing()
        self.show_status()

    @on(TextPad.Changed, "#text")
    def count(self) -> None:
        """Tells how long the text is."""
        if not self._pad.text:
            self._long = ""
        self.show_status()

    @on(TextPad.Left)
    @on(TextField.Left)
    def stop_typing(self) -> None:
        """Leaves the text or the field, so that Enter adds."""
        self._say(READY)
        self._stop_typing()

    @on(Input.Submitted)
    def take_field(self) -> None:
        """Leaves the field, so that Enter adds."""
        self.stop_typing()

    def _stop_typing(self) -> None:
        self.set_focus(None)
        self.refresh_bindings()

    def _to(self, field: TextPad | TextField) -> None:
        self.set_focus(field, scroll_visible=False)

    def _say(self, words: str, *, error: bool = False) -> None:
        self.query_one("#paste-note", Notes).show(words, error=error)

    # Keys

    def action_edit_text(self) -> None:
        """Goes back to the text."""
        self._say(HOW)
        self._to(self._pad)

    def action_add_text(self) -> None:
        """Adds the text as an article, and opens it."""
        text = self.text
        stated = {field: self.query_one(f"#{field}", TextField).value for field in FIELDS}
        self._say("Adding …")
        self.questions.ask(
            "adding", lambda: add_text(self.library, text, stated), self._added, self._failed, awaited=True
        )

    def _added(self, article: Article) -> None:
        self.app.library_changed()  # type: ignore[attr-defined]
        self.dismiss(None)
        self.request(OpenArticle(Opening(article.id)))
        self.tell(f"Added as {visible_line(article.path)}; to take it back, delete that file")

    def _failed(self, error: BriefingError) -> None:
        self._say("\n".join(part for part in (error.message, error.hint) if part), error=True)

    def action_go_back(self) -> None:
        """Leaves the text."""
        self.dismiss(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Adding needs a text."""
        if action == "add_text":
            return bool(self.text.strip())
        return super().check_action(action, parameters)


def add_text(library: Library, text: str, stated: dict[str, str]) -> Article:
    """Adds a text to the library; the article that came of it. Raises UsageError when none did."""
    held = {article.id for article in library.articles()}
    report = library.add_text(text, metadata={field: value for field, value in stated.items() if value.strip()})
    new = [article for article in library.articles() if article.id not in held]
    if not new:
        reason = report.rejected[0].reason if report.rejected else "no article was found in it"
        raise UsageError(f"it was not taken: {reason}", "change the text, or leave with Esc")
    return new[0]
