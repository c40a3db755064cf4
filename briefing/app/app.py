"""The app: the library, the screens over it, and what holds on all of them."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.worker import WorkerFailed

from briefing.app.coming import ComingLibrary
from briefing.app.commands import bindings
from briefing.app.driver import driver_over
from briefing.app.keys import TABLE, remapped
from briefing.app.navigating import Navigating
from briefing.app.pointing import Pointing
from briefing.app.screens.asking import report
from briefing.app.screens.frame import Frame
from briefing.app.screens.main import MainScreen, answered, ask_for_first
from briefing.app.screens.trail import Trail
from briefing.app.themes import theme_variables
from briefing.app.theming import Theming
from briefing.core.errors import SettingsError
from briefing.core.visible import visible_line

if TYPE_CHECKING:
    from pathlib import PurePath

    from textual.screen import Screen

    from briefing.app.keys import Key
    from briefing.app.lists.listing import Listing, Overview
    from briefing.app.taking import Taken
    from briefing.library import Library


class BriefingApp(Navigating, Theming, Pointing, inherit_bindings=False):
    """Briefing in the terminal."""

    TITLE = "Briefing"
    CSS_PATH: ClassVar[list[str | PurePath]] = [f"styles/{name}.tcss" for name in ("app", "lines", "main")]
    LATER: ClassVar[tuple[str, ...]] = ("views", "dialogs", "export")
    """Style sheets of what is not on the first screen, read once that is painted."""
    BINDINGS = bindings("everywhere")
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self, library: Library, *, refresh: bool = True, first: tuple[Overview, Listing] | None = None
    ) -> None:
        """The app over a library, or over one that is still to come, of which `first` is shown before it is there."""
        super().__init__(library, refresh=refresh, ansi_color=True if "NO_COLOR" in os.environ else None)
        self.put_on_theme()
        self.table, self._mistakes = _table(library)
        self.first = answered(first) if first is not None else ask_for_first(library)
        """What is shown first, which a thread may still be asking the library for."""
        self.trail = Trail()
        """The articles read one after the other."""
        self.failure: BaseException | None = None
        """The first mistake of ours that ended the app."""
        self._is_painted = self._is_to_leave = False

    def take_over(self, taken: Taken) -> None:
        """Shows itself in a terminal that was taken before Textual was loaded."""
        self.driver_class = driver_over(self.driver_class, taken)

    def get_default_screen(self) -> Screen[Any]:
        """The main screen."""
        return MainScreen(self.library, self.table, self.first)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Fallbacks for the style sheets' variables of ours."""
        return theme_variables()

    def on_mount(self) -> None:
        """Puts on the theme, and brings the library up to date once something is to be seen."""
        self._map_keys()
        self.call_after_refresh(self.painted)

    def painted(self) -> None:
        """Something is to be seen: now for the library, and what else was put off till then."""
        gc.freeze()
        gc.enable()
        for name in self.LATER:
            self.stylesheet.read(Path(__file__).parent / "styles" / f"{name}.tcss")
        self.stylesheet.parse()
        for mistake in self._mistakes:
            report(self, mistake)
        self.read_all_themes()
        if isinstance(self.library, ComingLibrary):
            self.questions.ask("library", self.library.open().result, self._take_library, self._end_by)
        else:
            self._begin()
        self._is_painted = True
        if self._is_to_leave:
            self._leave(True)

    def whole_screen(self) -> str:
        """What is written to the terminal to paint all that is to be seen."""
        return self.screen._compositor.render_full_update().render_segments(self.console)

    def _take_library(self, library: Library) -> None:
        """The library is open: whoever has been told what was known of it asks it itself from now on."""
        self.library = library
        for screen in self.frames():
            screen.library = library
        self.library_changed()
        self._begin()

    def _begin(self) -> None:
        self.tell_notices(self.library.notices)
        self.begin_update()

    def _end_by(self, error: BaseException) -> None:
        """Ends the app with an error, which is raised once the terminal is as it was."""
        self.failure = error
        self.exit()

    def take_settings(self) -> None:
        """Shows by the settings as they are now; keys with a mistake in them stay as they were."""
        self.take_theme()
        table, mistakes = _table(self.library)
        if not mistakes and table != self.table:
            self.table = table
            self._map_keys()
        for screen in self.frames():
            screen.table = self.table
            screen.take_settings()

    def _map_keys(self) -> None:
        """Has the keys of the table do what they stand for, on every screen."""
        own = [key for key, ours in zip(self.table, TABLE, strict=True) if key != ours]
        self.set_keymap({key.id: ",".join(key.keys) for key in own})

    def _handle_exception(self, error: Exception) -> None:
        """Ends the app; `start_app` raises the error once the terminal is as it was, without Textual's traceback."""
        if self.failure is None:
            self.failure = error.error if isinstance(error, WorkerFailed) else error
        super()._handle_exception(error)
        self._exit_renderables.clear()

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    # Keys

    async def action_quit(self) -> None:
        """Leaves; an update under way ends where it is and is taken up the next time."""
        for screen in self.frames():
            screen.note_place()
        self.exit()

    def leave_soon(self, *, gone: bool = False) -> None:
        """Leaves without a key; it may be told so by any thread, and by a signal at any moment.

        A first screen that is still being made is left once it is there, unless the terminal is gone.
        """
        self._is_to_leave = True
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._leave, gone)

    def _leave(self, at_once: bool) -> None:
        if self._is_painted or at_once:
            self.call_later(self.action_quit)

    def action_copy(self) -> None:
        """Copies the text selected with the mouse, or the sentence under the cursor with its source."""
        sentence = self.screen.sentence() if isinstance(self.screen, Frame) else None
        text = self.screen.get_selected_text() or sentence
        if text:
            self.copy_to_clipboard(text)
            self.said = f"Copied: {visible_line(text)[:48]}…"
        else:
            self.said = "No sentence here to copy; q leaves Briefing"

    def copy_to_clipboard(self, text: str) -> None:
        """Copies a text to the terminal's clipboard, through tmux and screen too."""
        from briefing.export.clipboard import copying, fits  # noqa: PLC0415  (not wanted before the first paint)

        self._clipboard = text
        if self._driver is not None and fits(text):
            self._driver.write(copying(text, os.environ))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is on the screen already is not opened again."""
        if isinstance(self.screen, Frame) and action in self.screen.OPENED_BY:
            return False
        return super().check_action(action, parameters)


def _table(library: Library) -> tuple[tuple[Key, ...], tuple[SettingsError, ...]]:
    """The keys in force, and what is wrong with the user's own."""
    try:
        return remapped(library.settings.keymap, library.settings.key_lines), ()
    except SettingsError as error:
        return TABLE, (error,)
