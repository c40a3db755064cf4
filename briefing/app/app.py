"""The app: the library, the screens over it, and what holds on all of them."""

import os
import time
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any, ClassVar

from textual import events
from textual.app import App
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Input
from textual.worker import WorkerFailed

from briefing.app.commands import bindings
from briefing.app.keys import TABLE, Key, remapped
from briefing.app.messages import OpenArticle, OpenBrief, OpenComparison, OpenMatrix, OpenSearch, Progressed
from briefing.app.screens.asking import Questions, report
from briefing.app.screens.frame import Frame
from briefing.app.screens.main import MainScreen, load_ahead
from briefing.app.screens.wording import describe_update
from briefing.app.themes import DEFAULT, build_theme, load_palettes, theme_variables
from briefing.core.errors import BriefingError, SettingsError
from briefing.core.reports import IndexReport, Progress
from briefing.core.visible import visible_line
from briefing.library import Library

EVERY = 0.1
"""Seconds between two words on progress."""
LOOKING = "looking for changes"


class BriefingApp(App[None], inherit_bindings=False):
    """Briefing in the terminal."""

    TITLE = "Briefing"
    CSS_PATH: ClassVar[list[str | PurePath]] = [
        f"styles/{name}.tcss" for name in ("app", "lines", "main", "views", "dialogs")
    ]
    BINDINGS = bindings("everywhere")
    ENABLE_COMMAND_PALETTE = False
    activity: reactive[str] = reactive("", init=False, repaint=False)
    """What is going on, for the status line."""
    said: reactive[str] = reactive("", init=False, repaint=False)
    """What was done, for the status line, until the next key."""

    def __init__(self, library: Library, *, refresh: bool = True) -> None:
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.library = library
        self.questions = Questions(self)
        self.table, self._mistakes = _table(library)
        self._first = load_ahead(library)
        self.failure: BaseException | None = None
        """The first mistake of ours that ended the app."""
        self.updating = refresh
        """Whether the library is being brought up to date, or will be at once."""
        self.stage = ""
        """Which stage of it has begun; empty while nothing new was found."""
        if refresh:
            self.set_reactive(BriefingApp.activity, LOOKING)

    def get_default_screen(self) -> Screen[Any]:
        """The main screen."""
        return MainScreen(self.library, self.table, self._first)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Fallbacks for the style sheets' variables of ours."""
        return theme_variables()

    def on_mount(self) -> None:
        """Puts on the theme, and brings the library up to date once something is to be seen."""
        own = [key for key, ours in zip(self.table, TABLE, strict=True) if key != ours]
        self.set_keymap({key.id: ",".join(key.keys) for key in own})
        self._put_on_theme()
        for mistake in self._mistakes:
            report(self, mistake)
        self._tell(self.library.notices)
        if self.updating:
            self.call_after_refresh(self._start_update, tell=False)

    def _put_on_theme(self) -> None:
        try:
            for palette in load_palettes(self.library.places.config):
                self.register_theme(build_theme(palette))
        except SettingsError as error:
            report(self, error)
        wanted = self.library.settings.theme
        if wanted in self.available_themes:
            self.theme = wanted
        else:
            self.theme = DEFAULT
            report(self, SettingsError(f"settings: there is no theme {wanted}", "T lists the themes there are"))

    # Bringing the library up to date

    def action_update(self) -> None:
        """Reads what is new or changed in the folder, and tells what that was."""
        self._start_update(tell=True)

    def _start_update(self, *, tell: bool) -> None:
        self.updating, self.activity = True, LOOKING

        def updated(done: IndexReport) -> None:
            self._updated(done)
            if tell:
                self.said = f"Up to date: {describe_update(done)}"

        self.questions.ask("update", self._update, updated, self._update_failed)

    def _update(self) -> IndexReport:
        told = 0.0

        def progress(progress: Progress) -> None:
            nonlocal told
            now = time.monotonic()
            if now - told >= EVERY or progress.done == progress.total:
                told = now
                self.post_message(Progressed(progress))

        return self.library.refresh(progress)

    def on_progressed(self, event: Progressed) -> None:
        """Says how far it has come; what is there by then is shown when a stage is done."""
        progress = event.progress
        self.activity = f"{progress.stage} {progress.done:,} of {progress.total:,}"
        if self.updating and progress.stage != self.stage:
            self.stage = progress.stage
            self._library_changed()

    def _updated(self, done: IndexReport) -> None:
        begun, self.stage, self.updating, self.activity = self.stage, "", False, ""
        self._tell(done.notices)
        if begun or done.changed or not done.unchanged:
            self._library_changed()
        if done.rejected:
            refused = [f"{rejected.path}: {rejected.reason}" for rejected in done.rejected[:5]]
            more = len(done.rejected) - len(refused)
            self._tell(["\n".join([*refused, *([f"and {more} more"] if more else [])])], title="Not read")

    def _update_failed(self, error: BriefingError) -> None:
        self.stage, self.updating, self.activity = "", False, ""
        report(self, error)
        self._library_changed()

    def _library_changed(self) -> None:
        for screen in self._frames():
            screen.library_changed()

    def watch_activity(self) -> None:
        """Shows what is going on."""
        for screen in self._frames():
            screen.show_status()

    def watch_said(self) -> None:
        """Shows what was done."""
        self.watch_activity()

    def _frames(self) -> Iterable[Frame]:
        return [screen for screen in self.screen_stack if isinstance(screen, Frame) and screen.is_mounted]

    def _tell(self, notices: Iterable[str], title: str = "") -> None:
        for notice in notices:
            self.notify(notice, title=title, timeout=8, markup=False)

    async def on_event(self, event: events.Event) -> None:
        """Does what a key does before the next key is looked at, so that keys typed ahead go where they should.

        Textual hands a key to the widget in focus first, and learns of its binding when the next key is on its way.
        """
        key = event.key if isinstance(event, events.Key) and not event.is_forwarded else None
        if key:
            self.said = ""
        screen = self.screen_stack[-1] if key and self.screen_stack else None
        if key and isinstance(screen, Frame) and not isinstance(screen.focused, Input) and await screen.press(key):
            return
        await super().on_event(event)

    def _handle_exception(self, error: Exception) -> None:
        """Ends the app; `run_app` raises the error once the terminal is as it was, without Textual's traceback."""
        if self.failure is None:
            self.failure = error.error if isinstance(error, WorkerFailed) else error
        super()._handle_exception(error)
        self._exit_renderables.clear()

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    # What screens ask for

    def on_open_brief(self, event: OpenBrief) -> None:
        """Shows a brief, or goes back to it."""
        from briefing.app.screens.brief import BriefScreen  # noqa: PLC0415  (screens are loaded when they are opened)

        self._open(BriefScreen(self.library, self.table, event.subject))

    def on_open_comparison(self, event: OpenComparison) -> None:
        """Shows a comparison, or goes back to it."""
        from briefing.app.screens.comparison import ComparisonScreen  # noqa: PLC0415

        self._open(ComparisonScreen(self.library, self.table, event.subject))

    def on_open_matrix(self, event: OpenMatrix) -> None:  # noqa: ARG002
        """Shows the matrix, or goes back to it."""
        from briefing.app.screens.matrix import MatrixScreen  # noqa: PLC0415

        self._open(MatrixScreen(self.library, self.table))

    def _open(self, screen: Frame) -> None:
        """Puts a view on top, unless it is below already: then what lies above it is left."""
        for depth, below in enumerate(reversed(self.screen_stack)):
            if isinstance(below, Frame) and below.same_as(screen):
                for _ in range(depth):
                    self.pop_screen()
                return
        self.push_screen(screen)

    def on_open_article(self, event: OpenArticle) -> None:
        """Shows an article on a screen of its own."""
        from briefing.app.screens.reading import ReadingScreen  # noqa: PLC0415

        self.push_screen(ReadingScreen(self.library, self.table, event.opening))

    def on_open_search(self, event: OpenSearch) -> None:
        """Searches on the main screen."""
        self.action_search()
        if isinstance(self.screen, MainScreen):
            self.screen.search_for(event.query)

    # Keys

    async def action_quit(self) -> None:
        """Leaves; an update under way ends where it is and is taken up the next time."""
        self.exit()

    def action_help(self) -> None:
        """Shows what can be done where the focus is."""
        self._open_help(language=True)

    def action_commands(self) -> None:
        """Finds an action by its name and runs it."""
        self._open_help(language=False)

    def _open_help(self, *, language: bool) -> None:
        from briefing.app.screens.help import HelpScreen  # noqa: PLC0415

        screen = self.screen
        if not isinstance(screen, Frame):
            return

        def run(key: str | None) -> None:
            if key:
                screen.call_later(screen.press, key)

        self.push_screen(HelpScreen(self.library, self.table, screen.commands, language=language), run)

    def action_choose_theme(self) -> None:
        """Lists the themes and shows each one as the cursor comes to it."""
        from briefing.app.screens.themes import ThemeScreen  # noqa: PLC0415

        self.push_screen(ThemeScreen(self.library, self.table))

    def action_copy(self) -> None:
        """Copies the text selected with the mouse, or the sentence under the cursor with its source."""
        sentence = self.screen.sentence() if isinstance(self.screen, Frame) else None
        text = self.screen.get_selected_text() or sentence
        if text:
            self.copy_to_clipboard(text)
            self.said = f"Copied: {visible_line(text)[:48]}…"
        else:
            self.said = "No sentence here to copy; q leaves Briefing"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is on the screen already is not opened again."""
        if isinstance(self.screen, Frame) and action in self.screen.OPENED_BY:
            return False
        return super().check_action(action, parameters)

    def action_search(self) -> None:
        """Goes to the main screen and searches."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        if isinstance(self.screen, MainScreen):
            self.screen.action_search()


def _table(library: Library) -> tuple[tuple[Key, ...], tuple[SettingsError, ...]]:
    """The keys in force, and what is wrong with the user's own."""
    try:
        return remapped(library.settings.keymap), ()
    except SettingsError as error:
        return TABLE, (error,)


def run_app(library: Library, *, refresh: bool = True) -> None:
    """Shows the app over an open library until the user leaves it; raises what else ended it."""
    app = BriefingApp(library, refresh=refresh)
    app.run()
    if app.failure is not None:
        raise app.failure
