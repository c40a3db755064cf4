"""The export dialog: a file name to change, the folder it goes to, and a question before anything is overwritten."""

import re
from collections.abc import Callable
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from briefing import __version__
from briefing.app.commands import bindings, live_commands
from briefing.app.screens.asking import Questions
from briefing.app.widgets.field import TextField
from briefing.app.widgets.keybar import KeyBar
from briefing.app.widgets.notes import Notes
from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.errors import BriefingError, ExportError
from briefing.core.visible import visible_line
from briefing.export import write_export
from briefing.export.formats import format_of, suffixes
from briefing.library import Library
from briefing.library.exporting import check_place, is_within

Exported = Brief | Comparison | Matrix
_ENDS = f"{', '.join(suffixes()[:-1])} or {suffixes()[-1]}"
HOW = f"Enter writes it; the name may end in {_ENDS}."


class ExportDialog(ModalScreen[Path | None], inherit_bindings=False):
    """Asks for a file name and writes; it answers with the file's path, or with None."""

    BINDINGS = bindings("question")
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (80, "-two")]  # noqa: RUF012

    def __init__(self, library: Library, load: Callable[[], Exported], name: str) -> None:
        super().__init__()
        self._library = library
        self._load = load
        self._what = name
        self._asked: Path | None = None
        self.questions = Questions(self)

    def compose(self) -> ComposeResult:
        """What is written, the field, and what Enter does."""
        with Vertical(id="dialog"):
            yield Label(f"Export {visible_line(self._what)}", markup=False, id="dialog-title")
            yield TextField(self._proposed(), id="path")
            yield Notes(id="dialog-folder")
            yield Notes(id="dialog-note")
            yield KeyBar(id="keys")

    def _proposed(self) -> str:
        """A free name in the working directory; in the home folder where that is the library's own."""
        here = Path.cwd()
        if is_within(self._library.folder, here / "x"):
            return f"~/{proposed_name(self._what, Path.home())}"
        return proposed_name(self._what, here)

    def on_mount(self) -> None:
        """Puts the cursor at the end of the name."""
        self.say(HOW)
        self._show_folder(self._field.value)
        self.set_focus(self._field, scroll_visible=False)
        self._field.cursor_position = len(self._field.value)
        self.bindings_updated_signal.subscribe(self, lambda _: self.show_keys(), immediate=True)
        self.show_keys()

    def show_keys(self) -> None:
        """Shows what keys do."""
        if self.is_mounted:
            self.query_one(KeyBar).show(live_commands(self, getattr(self.app, "table", ())))

    def say(self, words: str, *, error: bool = False) -> None:
        """Tells what Enter does, or what went wrong."""
        self.query_one("#dialog-note", Notes).show(words, error=error)

    @property
    def _field(self) -> TextField:
        return self.query_one("#path", TextField)

    @on(Input.Changed, "#path")
    def another_name(self, event: Input.Changed) -> None:
        """Shows the folder that the file goes to by its name now."""
        self._show_folder(event.value)
        self.say(HOW)

    def _show_folder(self, name: str) -> None:
        folder = Path.cwd() / (path_of(name) or Path("-")).parent
        self.query_one("#dialog-folder", Notes).show(f"in {visible_line(str(folder))}")

    @on(Input.Submitted, "#path")
    def write(self, event: Input.Submitted) -> None:
        """Writes the file; where there is one already, asks first."""
        if self._field.disabled:
            return  # Enter was pressed twice
        path = path_of(event.value)
        if path is None or format_of(path) is None:
            self.say(f"The name must end in {_ENDS}.", error=True)
        else:
            try:
                check_place(self._library.folder, path)
            except ExportError as error:
                self.say(visible_line(f"{error.message}: {error.hint}"), error=True)
                return
            if path.is_file():
                self._ask(path)
            else:
                self._start(path, force=False)

    def _ask(self, path: Path) -> None:
        """Asks whether to write over a file; till then nothing can be typed."""
        self._asked = path
        self._field.disabled = True
        self.set_focus(None)
        self.say(f"{visible_line(path.name)} exists already. Overwrite it? y: yes, n: another name", error=True)
        self.refresh_bindings()

    def action_overwrite(self) -> None:
        """Writes over the file that was asked about."""
        if self._asked is not None:
            self._start(self._asked, force=True)

    def action_keep_file(self) -> None:
        """Leaves that file alone and goes back to the name."""
        self._type_again()
        self.say(HOW)

    def _type_again(self) -> None:
        self._asked = None
        self._field.disabled = False
        self.set_focus(self._field, scroll_visible=False)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An answer needs a question."""
        if action in ("overwrite", "keep_file"):
            return self._asked is not None
        return super().check_action(action, parameters)

    def on_key_bar_pressed(self, event: KeyBar.Pressed) -> None:
        """Does what a word in the footer says, as its key would."""
        event.stop()
        self.app.simulate_key(event.command.press)

    def _start(self, path: Path, *, force: bool) -> None:
        self._asked = None
        self._field.disabled = True
        self.say("Writing …")
        self.questions.ask("export", lambda: self._write(path, force), self._written, self._failed)

    def _write(self, path: Path, force: bool) -> Path:
        form = format_of(path)
        if form is None:
            raise ExportError(f"{path.name} names no format", f"let it end in {_ENDS}")
        value, settings = self._load(), self._library.settings
        tool = f"briefing {__version__}"
        content = form.make(value, made=None, author=settings.author, marking=settings.marking, tool=tool)
        written = write_export(path, content, force=force)
        if form.remembered:
            self._library.record_export(written, value, content)
        return written

    def _written(self, path: Path) -> None:
        self.dismiss(path)

    def _failed(self, error: BriefingError) -> None:
        self._type_again()
        told = error.message if isinstance(error, ExportError) else f"{error.message}\n{error.hint}"
        self.say(visible_line(told), error=True)

    @on(TextField.Left, "#path")
    def leave(self) -> None:
        """Leaves without writing."""
        self.dismiss(None)


def path_of(typed: str) -> Path | None:
    """The file that a typed name means; an ending typed before the one that stood there counts once."""
    name = typed.strip()
    if not name:
        return None
    path = Path(name).expanduser()
    if path.suffix and Path(path.stem).suffix.lower() == path.suffix.lower():
        return path.with_name(path.stem)
    return path


def proposed_name(name: str, folder: Path, suffix: str = ".md") -> str:
    """A file name for an export: its words joined by hyphens, with a number where that is taken in the folder."""
    words = re.findall(r"[^\W_]+", name.casefold())
    stem = "-".join(words)[:60].strip("-") or "brief"
    number = 1
    while (folder / f"{stem}{f'-{number}' if number > 1 else ''}{suffix}").exists():
        number += 1
    return f"{stem}{f'-{number}' if number > 1 else ''}{suffix}"
