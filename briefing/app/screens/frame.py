"""What all screens have in common: status line, footer, and keys that reach the widget in focus."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any, ClassVar

from textual.geometry import Region
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from briefing.app.commands import live_commands, relabelled, with_ticking
from briefing.app.keys import TABLE
from briefing.app.screens.asking import Questions
from briefing.app.widgets.keybar import KeyBar
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.reading import ReadingPane
from briefing.app.widgets.statusline import StatusLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.app import ComposeResult
    from textual.geometry import Size
    from textual.message import Message
    from textual.messages import Update
    from textual.strip import Strip

    from briefing.app.commands import Command
    from briefing.app.keys import Key
    from briefing.app.widgets.rows import RowSource
    from briefing.library import Library


class Frame(Screen[Any], inherit_bindings=False):
    """A full screen over the library, with a status line and a footer of the keys that hold."""

    AUTO_FOCUS: ClassVar[str | None] = None
    ESCAPE_TO_MINIMIZE = False
    OPENED_BY: ClassVar[tuple[str, ...]] = ()
    """Actions of the app that open this screen, and have no use on it."""
    CHOOSES: ClassVar[str] = ""
    """What Enter does on a row, in a word for the footer; empty: it opens."""
    focused: reactive[Widget | None] = reactive(None, repaint=False)
    """The widget in focus; unlike Textual's own, moving it does not repaint the whole screen."""

    def __init__(self, library: Library, table: Iterable[Key] = TABLE) -> None:
        super().__init__()
        self.library = library
        self.table = tuple(table)
        self.questions = Questions(self)
        self._first_painted: float | None = None

    def compose(self) -> ComposeResult:
        """The screen's own widgets, then status line and footer."""
        yield from self.compose_body()
        yield StatusLine(id="status")
        yield KeyBar(id="keys")

    def compose_body(self) -> Iterable[Widget]:
        """What stands above the status line."""
        return ()

    def on_mount(self) -> None:
        """Keeps the footer in step with the keys that hold."""
        self.bindings_updated_signal.subscribe(self, lambda _: self.show_keys(), immediate=True)
        self.show_status()

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """Comes to the front; what is laid out at that moment is painted then, and not once more."""
        event.prevent_default()
        first = not self.stack_updates
        laid_out = first or self._size != self.app.size
        if first:  # its widgets were given their styles just now
            event.refresh_styles = False
        super()._on_screen_resume(event)
        if laid_out:
            self._repaint_required = False
            self._dirty_widgets.discard(self)

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        """Lays out and paints; what asked to be painted before the first time has been painted then."""
        super()._refresh_layout(size, scroll)
        if self._first_painted is None and self.size and len(self._compositor.visible_widgets) > 1:
            self._first_painted = monotonic()
            self._dirty_widgets.clear()
            for widget in self._compositor.visible_widgets:
                widget._repaint_required = False
                widget._exchange_repaint_regions()

    async def _on_update(self, message: Update) -> None:
        """Notes what asks to be painted."""
        if self._first_painted is not None and message.time < self._first_painted:
            message.stop()
            message.prevent_default()
        else:
            await super()._on_update(message)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The ground, each of whose rows is like the first; but a screen that others shine through has none."""
        if self.is_modal:
            return super().render_lines(crop)
        return super().render_lines(Region(crop.x, crop.y, crop.width, min(1, crop.height))) * crop.height

    def note_place(self) -> None:
        """Notes where what is read is left."""

    def request(self, message: Message) -> None:
        """Asks the app for something, at once: not by way of what this screen still has to deal with."""
        self.app.post_message(message)

    def show_keys(self) -> None:
        """Shows what keys do now."""
        if self.is_current:
            self.query_one(KeyBar).show(self.commands)

    @property
    def commands(self) -> tuple[Command, ...]:
        """What can be done now, where the focus is."""
        commands = with_ticking(live_commands(self, self.table))
        return relabelled(commands, "choose", self.CHOOSES) if self.CHOOSES else commands

    def show_status(self) -> None:
        """Shows on the left what this screen is about, on the right what is going on."""
        activity = getattr(self.app, "activity", "")
        said = getattr(self.app, "said", "")
        self.query_one("#status", StatusLine).show(self.describe(), said or activity)

    def tell(self, words: str) -> None:
        """Tells in the status line what was done, until the next key."""
        self.app.said = words  # type: ignore[attr-defined]

    def describe(self) -> str:
        """What this screen is about, for the status line."""
        return ""

    def sentence(self) -> str | None:
        """The sentence where the cursor is, with its source, to be copied."""
        return None

    def same_as(self, other: Frame) -> bool:  # noqa: ARG002
        """Whether another screen shows the same, so that going back to this one is enough."""
        return False

    def library_changed(self) -> None:
        """The catalogue holds something new: screens that show it ask again."""

    def take_settings(self) -> None:
        """The settings may be other than before: screens that show by them look at them again."""

    def themes_changed(self) -> None:
        """The user saved a theme: a screen that lists them does so anew."""

    async def on_key_bar_pressed(self, event: KeyBar.Pressed) -> None:
        """Does what a word in the footer says, as its key would."""
        event.stop()
        await self.press(event.command.press)

    async def press(self, key: str) -> bool:
        """Does what a key does now, where the focus is; whether it does anything."""
        active = self.active_bindings.get(key)
        return active is not None and active.enabled and await self.app.run_action(active.binding.action, active.node)

    def waits_for_nothing(self, key: str) -> bool:  # noqa: ARG002
        """Whether a key does the same whether what is awaited is there or not."""
        return False

    # Keys of the widget in focus

    async def action_on_focused(self, action: str) -> None:
        """Runs an action of the widget that has the focus."""
        if self.focused is not None:
            await self.focused.run_action(action)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action can be done now: those of the widget in focus when it has them."""
        if action == "on_focused":
            return self.focused is not None and _has_use_for(str(parameters[0]), self.focused)
        return super().check_action(action, parameters)


def _has_use_for(action: str, widget: Widget) -> bool:
    """Whether a widget has the action, and something to do it with."""
    if not hasattr(widget, f"action_{action}"):
        return False
    if isinstance(widget, ReadingPane):
        return widget.document is not None
    if isinstance(widget, LineList):
        return widget.cursor is not None and (not action.endswith("_heading") or _has_headings(widget.source))
    return True


def _has_headings(source: RowSource) -> bool:
    """Whether rows to stand on are parted by rows that are not."""
    return not all(source.selectable(index) for index in range(min(len(source), 20)))
