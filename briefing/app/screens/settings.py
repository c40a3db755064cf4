"""The settings: every option explained with its value, changed here, kept in the settings file with its comments."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from textual import on
from textual.app import ComposeResult, SuspendNotSupported

from briefing.app.commands import Command, bindings, relabelled
from briefing.app.keys import remapped
from briefing.app.screens.choosing import ChoiceScreen
from briefing.app.screens.frame import Frame
from briefing.app.screens.marking import Marking
from briefing.app.screens.prompt import Prompt
from briefing.app.widgets.choices import Choice
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.notes import Notes
from briefing.app.widgets.settings import Held, SettingRows
from briefing.app.widgets.statusline import StatusLine
from briefing.core.errors import BriefingError, SettingsError
from briefing.core.statements import SCALES
from briefing.library import Library
from briefing.settings import FILE_NAME, template
from briefing.settings_file import find_option, held, replace_text, set_option, usual

HOW = "Enter changes an option, or opens a file; x goes back to what is usual."
FILES = ("settings", "topics", "synonyms", "actors")
"""The user's own files that can be opened."""


class SettingsScreen(Marking):
    """A list of all that can be set."""

    BINDINGS = bindings("settings", "dialog", "list", "moving")
    OPENED_BY = ("settings",)
    held: Held | None = None
    """The settings, once they are read."""

    def same_as(self, other: Frame) -> bool:
        """There is one such screen."""
        return isinstance(other, SettingsScreen)

    def compose_body(self) -> ComposeResult:
        """A title, what can be done, and the list."""
        yield StatusLine("Settings", classes="pane-title")
        yield Notes(HOW, id="settings-note")
        yield LineList(id="settings")

    def on_mount(self) -> None:
        """Reads the file."""
        self.set_focus(self._lines, scroll_visible=False)
        self._read()

    def on_screen_resume(self) -> None:
        """Reads the file anew: another screen, or an editor, may have changed it."""
        self._read()

    @property
    def _lines(self) -> LineList:
        return self.query_one("#settings", LineList)

    def _read(self) -> None:
        self.questions.ask("settings", lambda: load_held(self.library), self._show)

    def _show(self, now: Held) -> None:
        first, self.held = self.held is None, now
        self.query_one("#settings-note", Notes).show(now.mistake or HOW, error=bool(now.mistake))
        self._lines.show(SettingRows(now), keep=not first)
        self.refresh_bindings()
        self.show_status()
        self.app.take_settings()  # type: ignore[attr-defined]

    def describe(self) -> str:
        """Where they are kept."""
        return f"Settings · {self.library.places.config / FILE_NAME}"

    def sentence(self) -> str | None:
        """The path of the settings file."""
        return str(self.library.places.config / FILE_NAME)

    @on(LineList.Highlighted, "#settings")
    def tell_keys(self) -> None:
        """What can be taken back is told in the footer."""
        self.refresh_bindings()

    @on(LineList.Chosen, "#settings")
    def change(self, event: LineList.Chosen) -> None:
        """Changes an option, or opens the file that the row is about."""
        what, _, which = event.key.partition(" ")
        if what != "option":
            self._edit(self.library.where()[which or "settings"])
        elif which == "theme":
            self.app.action_choose_theme()  # type: ignore[attr-defined]
        elif which == "scale":
            choices = [Choice("", "none"), *(Choice(name, name) for name in SCALES)]
            screen = ChoiceScreen(self.library, self.table, "Scale of likelihood", choices, self._value(which))
            self.app.push_screen(screen, lambda words: self._keep(which, words) if words is not None else None)
        elif isinstance(usual(find_option(which)), bool):
            self._keep(which, "false" if self._value(which) == "true" else "true")
        else:
            self._ask(which)

    def _value(self, name: str) -> str:
        rows = self._lines.source
        return rows.value(f"option {name}") if isinstance(rows, SettingRows) else ""

    def _ask(self, name: str) -> None:
        option, config = find_option(name), self.library.places.config

        def keep(words: str) -> str:
            set_option(config, name, words)
            return f"{name}: {words or 'as is usual'}"

        value = str(self.held.values.get(name, "")) if self.held else ""
        explained = f"{option.explanation} Nothing typed: as is usual."
        self.app.push_screen(Prompt(name, value, explained, ask=keep), self._kept)

    def _keep(self, name: str, words: str) -> None:
        config = self.library.places.config

        def kept(_: Path) -> None:
            self._kept(f"{name}: {words or 'as is usual'}")

        self.questions.ask("saving", lambda: set_option(config, name, words), kept)

    def _kept(self, told: str | None) -> None:
        if told is not None:
            self.tell(told)
            self._read()

    def _edit(self, path: Path) -> None:
        """Opens a file of the user's in her editor, in this terminal; without one, with the desktop's program."""
        try:
            if not path.exists():
                replace_text(path, template() if path.name == "settings.toml" else "")
        except SettingsError as error:
            self.query_one("#settings-note", Notes).show(error.message, error=True)
            return
        command = editor()
        if not command:
            self.open_outside(str(path))
            return
        try:
            with self.app.suspend():
                subprocess.run([*command, str(path)], check=False)
        except (OSError, SuspendNotSupported):
            self.open_outside(str(path))
            return
        self._read()
        self.app.start_update(tell=True)  # type: ignore[attr-defined]

    @property
    def commands(self) -> tuple[Command, ...]:
        """What can be done; Enter on an option changes it."""
        option = (self._lines.cursor_key or "").startswith("option ")
        return relabelled(super().commands, "choose", "Change") if option else super().commands

    # Keys

    def action_take_usual(self) -> None:
        """Takes an option out of the file, so that what is usual holds."""
        what, _, which = (self._lines.cursor_key or "").partition(" ")
        if what == "option":
            self._keep(which, "")

    def action_go_back(self) -> None:
        """Back to where one came from."""
        self.dismiss(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what is set can be taken back."""
        if action == "take_usual":
            which = (self._lines.cursor_key or "").removeprefix("option ")
            return self.held is not None and which in self.held.values
        return super().check_action(action, parameters)


def load_held(library: Library) -> Held:
    """The settings as the file has them; a mistake in it is told, and what held before holds on."""
    places = library.where()
    files = tuple((name, places[name]) for name in FILES)
    try:
        settings = library.read_settings()
        values = held(library.places.config)
    except BriefingError as error:
        return Held(library.settings, {}, files, _told(error))
    try:
        remapped(settings.keymap, settings.key_lines)
    except SettingsError as error:
        return Held(settings, values, files, f"{_told(error)}\nUntil then the keys stay as they were.")
    return Held(settings, values, files)


def _told(error: BriefingError) -> str:
    return "\n".join(part for part in (error.message, error.hint) if part)


def editor() -> list[str]:
    """The command of the user's editor; empty where she has named none that there is."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    return command if command and shutil.which(command[0]) else []
