"""Choosing the colours: each theme is put on as the cursor comes to it, and Enter keeps it."""

from pathlib import Path

from textual import on
from textual.app import ComposeResult

from briefing.app.commands import bindings
from briefing.app.screens.frame import Frame
from briefing.app.themes import FOLDER, Palette
from briefing.app.widgets.cells import Line
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.notes import Notes
from briefing.app.widgets.rows import Rows
from briefing.app.widgets.statusline import StatusLine
from briefing.core.errors import SettingsError
from briefing.settings import FILE_NAME
from briefing.settings_file import save_option


class ThemeRows(Rows):
    """One theme a row: its name and what it is."""

    def __init__(self, palettes: tuple[Palette, ...]) -> None:
        super().__init__(palettes)
        self._palettes = palettes

    def key(self, index: int) -> str:
        """The theme's name."""
        return self._palettes[index].name

    def lines(self, index: int, width: int) -> tuple[Line, ...]:  # noqa: ARG002
        """Name and description."""
        palette = self._palettes[index]
        own = "yours · " if palette.own else ""
        return (((f"{palette.name:<16}", "title"), (f" {own}{palette.about}", "dim")),)


class ThemeScreen(Frame):
    """The themes there are; leaving puts the one before back on."""

    BINDINGS = bindings("dialog", "list", "moving")
    OPENED_BY = ("choose_theme",)
    CHOOSES = "Keep"

    def compose_body(self) -> ComposeResult:
        """The list."""
        yield StatusLine("Theme", classes="pane-title")
        yield LineList(id="themes")
        yield Notes(id="theme-note")

    def on_mount(self) -> None:
        """Lists the themes, the cursor on the one that is on."""
        self._before = self.app.theme
        lines = self.query_one("#themes", LineList)
        self.themes_changed()
        lines.move_to(self._before)
        self.set_focus(lines, scroll_visible=False)

    def themes_changed(self) -> None:
        """Lists the themes as they are now, and what is wrong with those that cannot be put on."""
        palettes: tuple[Palette, ...] = self.app.palettes  # type: ignore[attr-defined]
        mistakes: tuple[SettingsError, ...] = self.app.theme_mistakes  # type: ignore[attr-defined]
        self.query_one("#themes", LineList).show(ThemeRows(palettes))
        config = self.library.places.config
        told = [f"Enter keeps it, in {config / FILE_NAME}. Your own, in {config / FOLDER}, are shown as you save them."]
        told += [f"{mistake.message}: {mistake.hint}" for mistake in mistakes]
        self.query_one("#theme-note", Notes).show("\n".join(told), error=bool(mistakes))

    def describe(self) -> str:
        """What this is."""
        return "Colours"

    @on(LineList.Highlighted, "#themes")
    def preview(self, event: LineList.Highlighted) -> None:
        """Puts the theme on."""
        if event.key in self.app.available_themes:
            self.app.theme = event.key

    @on(LineList.Chosen, "#themes")
    def keep(self) -> None:
        """Keeps the theme that is on, and remembers it in the settings."""
        config, name = self.library.places.config, self.app.theme
        self.questions.ask("saving", lambda: save_option(config, "theme", name), self._kept)

    def _kept(self, path: Path) -> None:  # noqa: ARG002
        self.dismiss(None)

    def action_go_back(self) -> None:
        """Puts the theme before back on."""
        self.app.theme = self._before
        self.dismiss(None)
