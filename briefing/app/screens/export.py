"""The export dialog: file name and format, template, marking, what goes beside; nothing is overwritten unasked."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from briefing.app.commands import bindings, live_commands, relabelled
from briefing.app.screens.asking import Questions, report
from briefing.app.screens.delivery import ENDS, Delivered, Exported, Order, check_order, deliver, templates_of
from briefing.app.widgets.choices import Choice
from briefing.app.widgets.field import TextField
from briefing.app.widgets.keybar import KeyBar
from briefing.app.widgets.notes import Notes
from briefing.app.widgets.picker import Picker
from briefing.core.errors import BriefingError, ExportError
from briefing.core.visible import visible_line
from briefing.export.formats import format_of, suffixes
from briefing.library import Library
from briefing.library.exporting import is_within

HOW = "Enter writes it; ↓ other formats."
OWN = {
    "author": "Whose brief it is, and whose notes stand in it; the settings can hold it.",
    "marking": "It stands at top and bottom; empty for none.",
}
"""The fields of her own words, with what they stand for."""
BESIDE = (
    Choice("", "nothing", "The file alone."),
    Choice("references", "references", "The sources in a file beside it, as CSL-JSON for reference managers."),
    Choice("copy", "clipboard", "The text to the clipboard of the terminal, too."),
    Choice("references copy", "references, clipboard", "References in a file beside it, the text to the clipboard."),
)
"""What can go with an export."""


class ExportDialog(ModalScreen[str | None], inherit_bindings=False):
    """Asks what to write and where, and writes it; it answers with what was done, in words, or with None."""

    BINDINGS = bindings("question")
    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (80, "-two")]  # noqa: RUF012

    def __init__(self, library: Library, load: Callable[[], Exported], name: str, *, templated: bool = True) -> None:
        super().__init__()
        self._library = library
        self._load = load
        self._what = name
        self._asked: Order | None = None
        self._templates, self._mistake = templates_of(library) if templated else ((), None)
        self.questions = Questions(self)

    def compose(self) -> ComposeResult:
        """What is written, the fields, and what Enter does."""
        with Vertical(id="dialog"):
            yield Label(f"Export {visible_line(self._what)}", markup=False, id="dialog-title")
            yield from _field("File", TextField(self._proposed(), choices=True, id="path"))
            yield Notes(id="dialog-folder")
            if self._templates:
                templates = [Choice(each.name, each.name, f"Keeps {each.about}.") for each in self._templates]
                yield from _field("Template", Picker(templates, id="template"))
            author, marking = self._library.settings.author or "", self._library.settings.marking or ""
            yield from _field("Name", TextField(author, placeholder="no name", id="author"))
            yield from _field("Marking", TextField(marking, placeholder="no handling marking", id="marking"))
            yield from _field("With it", Picker(BESIDE, id="beside"))
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
        self._show_folder(self._path.value)
        self.set_focus(self._path, scroll_visible=False)
        self._path.cursor_position = len(self._path.value)
        self.bindings_updated_signal.subscribe(self, lambda _: self.show_keys(), immediate=True)
        self.show_keys()
        if self._mistake is not None:
            report(self.app, self._mistake)

    def show_keys(self) -> None:
        """Shows what keys do."""
        if self.is_mounted:
            commands = live_commands(self, getattr(self.app, "table", ()))
            self.query_one(KeyBar).show(relabelled(relabelled(commands, "leave-field", "Cancel"), "accept", "Write"))

    def say(self, words: str, *, error: bool = False) -> None:
        """Tells what Enter does, or what went wrong."""
        self.query_one("#dialog-note", Notes).show(words, error=error)

    @property
    def _path(self) -> TextField:
        return self.query_one("#path", TextField)

    @on(Input.Changed, "#path")
    def another_name(self, event: Input.Changed) -> None:
        """Shows the folder that the file goes to by its name now."""
        self._show_folder(event.value)
        self.say(HOW)

    @on(TextField.ChoiceMoved, "#path")
    def another_format(self, event: TextField.ChoiceMoved) -> None:
        """Gives the name the end of another format."""
        self._path.value = with_next_end(self._path.value, event.steps)
        self._path.cursor_position = len(self._path.value)

    @on(Input.Changed, "Picker")
    @on(events.DescendantFocus)
    def explain(self) -> None:
        """Tells what the field in focus stands for."""
        focused = self.focused
        told = self.query_one("#dialog-note", Notes)
        if focused is not None:
            self.set_class(focused is not self._path, "-beside")
        if self._asked is not None or focused is None or (focused is self._path and told.error):
            return
        if isinstance(focused, Picker):
            self.say(focused.picked.about)
        else:
            self.say(OWN.get(focused.id or "", HOW))

    def _show_folder(self, name: str) -> None:
        folder = Path.cwd() / (path_of(name) or Path("-")).parent
        self.query_one("#dialog-folder", Notes).show(f"in {visible_line(str(folder))}")

    def _order(self) -> Order | None:
        """What the fields ask for; None where there is no name."""
        path = path_of(self._path.value)
        if path is None:
            return None
        template = None
        if self._templates:
            name = self.query_one("#template", Picker).picked.key
            template = next(each for each in self._templates if each.name == name)
        beside = self.query_one("#beside", Picker).picked.key
        author, marking = (visible_line(self.query_one(f"#{id}", TextField).value.strip()) for id in OWN)
        return Order(
            path, template, author or None, marking or None, references="references" in beside, copied="copy" in beside
        )

    @on(Input.Submitted)
    def write(self) -> None:
        """Writes the file; where there is one already, asks first."""
        if self._path.disabled:
            return  # Enter was pressed twice
        order = self._order()
        if order is None:
            self.say(f"The name must end in {ENDS}.", error=True)
            return
        try:
            check_order(self._library, order)
        except ExportError as error:
            self.say(visible_line(": ".join(filter(None, (error.message, error.hint)))), error=True)
            return
        taken = [path for path in order.files if path.is_file()]
        if taken:
            self._ask(order, taken[0])
        else:
            self._start(order, force=False)

    def _ask(self, order: Order, taken: Path) -> None:
        """Asks whether to write over a file; till then nothing can be typed."""
        self._asked = order
        self._stop_typing()
        self.say(f"{visible_line(taken.name)} exists already. Overwrite it? y: yes, n: another name", error=True)
        self.refresh_bindings()

    def _stop_typing(self) -> None:
        self.set_focus(None)
        for field in self.query(TextField):
            field.disabled = True

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
        for field in self.query(TextField):
            field.disabled = False
        self.set_focus(self._path, scroll_visible=False)
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

    def _start(self, order: Order, *, force: bool) -> None:
        self._asked = None
        self._stop_typing()
        self.say("Writing …")
        library, load = self._library, self._load
        self.questions.ask("export", lambda: deliver(library, load(), order, force=force), self._written, self._failed)

    def _written(self, delivered: Delivered) -> None:
        if delivered.copy is not None:
            self.app.copy_to_clipboard(delivered.copy)
        self.dismiss(delivered.told)

    def _failed(self, error: BriefingError) -> None:
        self._type_again()
        told = error.message if isinstance(error, ExportError) else f"{error.message}\n{error.hint}"
        self.say(visible_line(told), error=True)

    @on(TextField.Left)
    def leave(self) -> None:
        """Leaves without writing."""
        self.dismiss(None)


def _field(name: str, field: TextField) -> Iterator[Horizontal]:
    """A field with its name before it."""
    yield Horizontal(Label(name, markup=False), field, classes="field-line")


def with_next_end(name: str, steps: int) -> str:
    """A file name with the end of another format: the next one, or the one before."""
    ends = suffixes()
    form = format_of(Path(name))
    if form is None:
        return f"{name.rstrip('.')}{ends[0]}"
    end = next(end for end in form.suffixes if name.lower().endswith(end))
    return name[: -len(end)] + ends[(ends.index(form.suffixes[0]) + steps) % len(ends)]


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
