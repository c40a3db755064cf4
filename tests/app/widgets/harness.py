"""A small app around one widget, with our themes and style sheets, and what the widget said."""

import os
from pathlib import Path

from textual.app import App, ComposeResult
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefing.app import themes

STYLES = Path(themes.__file__).parent / "styles"


class Harness(App[None]):
    """One widget on the screen; messages of its own kinds are kept."""

    CSS_PATH = sorted(STYLES.glob("*.tcss"))
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, *widgets: Widget, keys: dict[str, str] | None = None, theme: str = themes.DEFAULT) -> None:
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.widgets = widgets
        self.said: list[Message] = []
        for key, action in (keys or {}).items():
            self.bind(key, f"focused.{action}")
        self.wanted = theme

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes.theme_variables()

    def compose(self) -> ComposeResult:
        yield from self.widgets

    def on_mount(self) -> None:
        for palette in themes.load_palettes(Path("/nowhere")):
            self.register_theme(themes.build_theme(palette))
        self.theme = self.wanted
        self.widgets[0].focus()

    def post_message(self, message: Message) -> bool:
        if type(message).__module__.startswith("briefing."):
            self.said.append(message)
        return super().post_message(message)


def rows_of(widget: Widget) -> list[str]:
    """The text of each row that a widget shows."""
    return [strip.text.rstrip() for strip in strips_of(widget)]


def strips_of(widget: Widget) -> list[Strip]:
    """Each row that a widget shows, padding and borders included."""
    return widget.render_lines(widget.size.region)
