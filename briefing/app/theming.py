"""The themes of the app: the shipped ones and the user's own, which are read anew as soon as she saves one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App

from briefing.app.screens.asking import report
from briefing.app.themes import DEFAULT, FOLDER, build_theme, find_palette, find_palettes
from briefing.app.updating import Updating
from briefing.core.errors import SettingsError

if TYPE_CHECKING:
    from briefing.app.themes import Palette
    from briefing.library import Library

EVERY = 1.0
"""Seconds between two looks at the folder of the user's own themes."""
OF_SIXTEEN = {True: "terminal", False: "terminal-light"}
"""What stands in for a dark and for a light theme where the terminal has only sixteen colours."""


class Theming(Updating, inherit_bindings=False):
    """An app that shows a theme file as it is saved."""

    _is_dressed = False

    def __init__(self, library: Library, *, refresh: bool, ansi_color: bool | None = None) -> None:
        super().__init__(library, refresh=refresh, ansi_color=ansi_color)
        self.palettes: tuple[Palette, ...] = ()
        """The themes there are."""
        self.theme_mistakes: tuple[SettingsError, ...] = ()
        """What is wrong with theme files."""
        self._taken_theme = library.settings.theme
        self._seen_themes: tuple[tuple[str, int, int], ...] = ()

    def get_css_variables(self) -> dict[str, str]:
        """The variables of the theme; none before one is put on, for working them out takes time."""
        return super().get_css_variables() if self._is_dressed else {}

    def put_on_theme(self) -> None:
        """Puts on the theme that the settings ask for, or else the usual one, before the style sheets are read."""
        config, wanted = self.library.places.config, self.library.settings.theme
        palette = find_palette(config, wanted) or find_palette(config, DEFAULT, own=False)
        if palette is not None and not palette.ansi and self._has_few_colours:
            palette = find_palette(config, OF_SIXTEEN[palette.dark]) or palette
        if palette is not None:
            theme = build_theme(palette)
            self.register_theme(theme)
            self.set_reactive(App.theme, theme.name)
            self.set_class(theme.dark, "-dark-mode", update=False)
            self.set_class(not theme.dark, "-light-mode", update=False)
            self._is_dressed = True
            self.stylesheet.set_variables(self.get_css_variables())
            self._refresh_truecolor_filter(self.ansi_theme)

    @property
    def _has_few_colours(self) -> bool:
        """Whether the terminal has sixteen colours, among which those of other themes run into each other."""
        return self.console.color_system in ("standard", "windows")

    def read_all_themes(self) -> None:
        """Reads the other themes too, tells what is wrong with them, and looks at the user's own from now on."""
        self._seen_themes = self._files()
        self._read_themes()
        wanted = self.library.settings.theme
        if wanted not in self.available_themes:
            report(self, SettingsError(f"settings: there is no theme {wanted}", "T lists the themes there are"))
        self.set_interval(EVERY, self.look_at_themes)

    def take_theme(self) -> None:
        """Puts on the theme that the settings ask for, where they ask for another than before."""
        wanted = self.library.settings.theme
        if wanted != self._taken_theme and wanted in self.available_themes:
            self._taken_theme = self.theme = wanted

    def look_at_themes(self) -> None:
        """Shows the user's own themes as their files are now, where any of them was saved."""
        seen = self._files()
        if seen == self._seen_themes:
            return
        self._seen_themes = seen
        before = {palette.name: palette for palette in self.palettes}
        self._read_themes()
        now = {palette.name: palette for palette in self.palettes}
        if self.theme in before and self.theme not in now and not self._is_mistaken(self.theme):
            self.theme = DEFAULT
        elif now.get(self.theme) not in (None, before.get(self.theme)):
            self.mutate_reactive(type(self).theme)
        for name in before.keys() - now.keys():
            if name != self.theme:
                self.unregister_theme(name)
        for screen in self.frames():
            screen.themes_changed()

    def _is_mistaken(self, name: str) -> bool:
        """Whether a theme's file is there but has a mistake: what it was before stays on until it is mended."""
        return any(Path(path).stem == name for path, _, _ in self._seen_themes)

    def _read_themes(self) -> None:
        known = {mistake.message for mistake in self.theme_mistakes}
        self.palettes, self.theme_mistakes = find_palettes(self.library.places.config)
        for palette in self.palettes:
            self.register_theme(build_theme(palette))
        for mistake in self.theme_mistakes:
            if mistake.message not in known:
                report(self, mistake)

    def _files(self) -> tuple[tuple[str, int, int], ...]:
        """The files of the user's own themes, each with when it was saved and its length."""
        found = []
        for path in sorted((self.library.places.config / FOLDER).glob("*.toml")):
            try:
                state = path.stat()
            except OSError:  # gone since, or not to be looked at
                continue
            found.append((str(path), state.st_mtime_ns, state.st_size))
        return tuple(found)
