"""Bringing the library up to date while the app is in use, and telling how far that has come."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from textual.reactive import reactive

from briefing.app.commands import sign_of
from briefing.app.holding import Holding
from briefing.app.lists.ahead import write_first
from briefing.app.messages import Progressed
from briefing.app.pace import Pace
from briefing.app.screens.asking import Questions, report
from briefing.app.screens.frame import Frame
from briefing.app.screens.wording import describe_refused, describe_update
from briefing.core.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.app.keys import Key
    from briefing.core.articles import Rejected
    from briefing.core.errors import BriefingError
    from briefing.core.reports import IndexReport, Progress
    from briefing.library import Library

EVERY = 0.1
"""Seconds between two words on progress."""
READ = 1.0
"""Seconds after which a notice counts as read, so that the next key takes it away."""
LOOKING = "looking for changes"
UNTOLD = 1.0
"""Seconds for which nothing is told of looking for changes at the start, as there mostly are none."""


class Updating(Holding, inherit_bindings=False):
    """An app over a library that it brings up to date; its screens are told of what changed."""

    activity: reactive[str] = reactive("", init=False, repaint=False)
    """What is going on, for the status line."""
    said: reactive[str] = reactive("", init=False, repaint=False)
    """What was done, for the status line, until the next key."""

    table: tuple[Key, ...]
    """The keys in force."""

    def __init__(self, library: Library, *, refresh: bool, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.library = library
        self.questions = Questions(self)
        self.updating = refresh
        """Whether the library is being brought up to date, or will be at once."""
        self.stage = ""
        """Which stage of it has begun; empty while nothing new was found."""
        self._pace = Pace()
        self._stopped = False
        self._noticed = 0.0
        self._refused: tuple[Rejected, ...] = ()

    def action_update(self) -> None:
        """Reads what is new or changed in the folder, and tells what that was; or stops doing so."""
        if self.updating:
            self._stopped, self.activity = True, "stopping …"
            self.library.interrupt()
        else:
            self.start_update(tell=True)

    def begin_update(self) -> None:
        """Brings the library up to date at the start, unless the user has stopped that before it could begin."""
        if self.updating and self._stopped:
            self.updating, self.activity = False, ""
            self.said = f"Stopped before it began. {sign_of('update', self.table)} reads what is new"
        elif self.updating:
            self.start_update(tell=False)

    def start_update(self, *, tell: bool) -> None:
        """Brings the library up to date; with `tell`, says at the end what was new."""
        self.updating, self._stopped = True, False
        self.activity = LOOKING if tell else ""
        if not tell:
            self.set_timer(UNTOLD, self._tell_looking)

        def updated(done: IndexReport) -> None:
            self._updated(done)
            if self._stopped:
                self.said = f"Stopped: {describe_update(done)}. {sign_of('update', self.table)} goes on from there"
            elif tell:
                self.said = f"Up to date: {describe_update(done)}"

        self.questions.ask("update", self._update, updated, self._update_failed)

    def _tell_looking(self) -> None:
        if self.updating and not self.activity:
            self.activity = LOOKING

    def _update(self) -> IndexReport:
        told = 0.0
        self._refused = self.library.refusals()

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
        if not self._stopped:
            self.activity = self._pace.tell(progress)
        if self.updating and progress.stage != self.stage:
            self.stage = progress.stage
            self.library_changed()

    def _updated(self, done: IndexReport) -> None:
        begun, self.stage, self.updating, self.activity = self.stage, "", False, ""
        self.tell_notices(done.notices)
        if begun or done.changed or not done.unchanged or done.rejected != self._refused:
            self.library_changed()
        news = [each for each in done.rejected if each not in self._refused]
        self._refused = done.rejected
        if news:
            self.tell_notices([describe_refused(news, sign_of("refusals", self.table))])
        self.keep_ahead()

    def keep_ahead(self) -> None:
        """Keeps what is to be shown first the next time, should this session not end as it ought to."""
        library = self.library

        def keep() -> None:
            library.keep_ahead(lambda before: before or write_first(library))

        self.questions.ask("ahead", keep, lambda _: None)

    def _update_failed(self, error: BriefingError) -> None:
        self.stage, self.updating, self.activity = "", False, ""
        report(self, error)
        self.library_changed()

    def library_changed(self) -> None:
        """Tells all screens that the catalogue holds something new."""
        for screen in self.frames():
            screen.library_changed()

    def action_undo(self) -> None:
        """Takes back what the user did last, and tells what that was."""

        def undone(words: str | None) -> None:
            self.said = f"Undone: {visible_line(words)}" if words else "Nothing to undo"
            if words:
                self.library_changed()

        self.questions.ask("undo", self.library.undo, undone)

    def watch_activity(self) -> None:
        """Shows what is going on."""
        for screen in self.frames():
            screen.show_status()

    def watch_said(self) -> None:
        """Shows what was done."""
        self.watch_activity()

    def key_pressed(self) -> None:
        """What was done is said until the next key, and so are notices that could be read by then."""
        self.said = ""
        if time.monotonic() - self._noticed >= READ:
            self.clear_notifications()

    def frames(self) -> Iterable[Frame]:
        """The screens that are open, from the lowest to the topmost."""
        return [screen for screen in self.screen_stack if isinstance(screen, Frame) and screen.is_mounted]

    def notify(self, message: str, **how: Any) -> None:
        """Shows a notice, for some seconds or until a key."""
        self._noticed = time.monotonic()
        super().notify(message, **how)

    def tell_notices(self, notices: Iterable[str]) -> None:
        """Tells what the user must know, each for some seconds; on exports only in the status line, until a key."""
        from briefing.library.exported import WHICH  # noqa: PLC0415  (not wanted before the first paint)

        for notice in notices:
            if WHICH in notice:
                self.said = notice.replace(WHICH, f"{sign_of('exports', self.table)} tells which")
            else:
                self.notify(notice, timeout=8, markup=False)
