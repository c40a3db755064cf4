"""The export dialog: a file name to change, Enter to write, and a question before anything is overwritten."""

import re
from collections.abc import Callable
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from briefing import __version__
from briefing.app.commands import live_commands
from briefing.app.screens.asking import Questions
from briefing.app.widgets.field import TextField
from briefing.app.widgets.keybar import KeyBar
from briefing.app.widgets.notes import Notes
from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.errors import BriefingError, ExportError
from briefing.core.visible import visible_line
from briefing.export import to_html, to_markdown, write_export
from briefing.library import Library

Exported = Brief | Comparison | Matrix
Writer = Callable[..., str]
WRITERS: dict[str, Writer] = {".md": to_markdown, ".markdown": to_markdown, ".html": to_html, ".htm": to_html}
"""How a file is written, by the end of its name."""


class ExportDialog(ModalScreen[Path | None], inherit_bindings=False):
    """Asks for a file name and writes; it answers with the file's path, or with None."""

    def __init__(self, library: Library, load: Callable[[], Exported], name: str) -> None:
        super().__init__()
        self._library = library
        self._load = load
        self._what = name
        self._overwriting: str | None = None
        self.questions = Questions(self)

    def compose(self) -> ComposeResult:
        """What is written, the field, and what Enter does."""
        with Vertical(id="dialog"):
            yield Label(f"Export {visible_line(self._what)}", markup=False, id="dialog-title")
            yield TextField(proposed_name(self._what, Path.cwd()), id="path")
            yield Notes(id="dialog-note")
            yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Puts the cursor at the end of the name, before its suffix."""
        self.say("Enter writes it; the name may end in .md or .html.")
        field = self.query_one("#path", TextField)
        self.set_focus(field, scroll_visible=False)
        field.cursor_position = len(field.value) - len(Path(field.value).suffix)
        self.bindings_updated_signal.subscribe(self, lambda _: self.show_keys(), immediate=True)
        self.show_keys()

    def show_keys(self) -> None:
        """Shows what keys do."""
        if self.is_mounted:
            self.query_one(KeyBar).show(live_commands(self, getattr(self.app, "table", ())))

    def say(self, words: str, *, error: bool = False) -> None:
        """Tells what Enter does, or what went wrong."""
        self.query_one("#dialog-note", Notes).show(words, error=error)

    @on(Input.Changed, "#path")
    def think_again(self) -> None:
        """Another name is another file: the permission to overwrite ends."""
        if self._overwriting is not None:
            self._overwriting = None
            self.say("Enter writes it.")

    @on(Input.Submitted, "#path")
    def write(self, event: Input.Submitted) -> None:
        """Writes the file, unless there is one that may not be overwritten yet."""
        given = event.value.strip()
        path = Path(given).expanduser()
        writer = WRITERS.get(path.suffix.lower())
        if not given or writer is None:
            self.say("The name must end in .md or .html.", error=True)
            return
        force = self._overwriting == given
        if path.is_file() and not force:
            self._overwriting = given
            self.say(f"{given} exists already. Enter writes over it; Esc leaves it alone.", error=True)
            return
        self.say("Writing …")
        self.questions.ask("export", lambda: self._write(path, writer, force), self._written, self._failed)

    def _write(self, path: Path, writer: Callable[..., str], force: bool) -> Path:
        value = self._load()
        text = writer(value, made=None, author=self._library.settings.author, tool=f"briefing {__version__}")
        written = write_export(path, text, force=force)
        issue = "matrix" if isinstance(value, Matrix) else value.issue
        self._library.record_export(written, issue, text)
        return written

    def _written(self, path: Path) -> None:
        self.dismiss(path)

    def _failed(self, error: BriefingError) -> None:
        told = error.message if isinstance(error, ExportError) else f"{error.message}\n{error.hint}"
        self.say(visible_line(told), error=True)

    @on(TextField.Left, "#path")
    def leave(self) -> None:
        """Leaves without writing."""
        self.dismiss(None)


def proposed_name(name: str, folder: Path, suffix: str = ".md") -> str:
    """A file name for an export: its words joined by hyphens, with a number where that is taken in the folder."""
    words = re.findall(r"[^\W_]+", name.casefold())
    stem = "-".join(words)[:60].strip("-") or "brief"
    number = 1
    while (folder / f"{stem}{f'-{number}' if number > 1 else ''}{suffix}").exists():
        number += 1
    return f"{stem}{f'-{number}' if number > 1 else ''}{suffix}"
