"""Opening screens over one another: what screens ask of the app, and what keys open from everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from briefing.app.messages import (
    OpenPaste,
)
from briefing.app.screens.frame import Frame
from briefing.app.screens.main import MainScreen

if TYPE_CHECKING:
    from briefing.app.keys import Key
    from briefing.app.messages import (
        OpenAbout,
        OpenArticle,
        OpenBalance,
        OpenBrief,
        OpenComparison,
        OpenMatrix,
        OpenSearch,
        OpenSpread,
    )
    from briefing.library import Library


class Navigating(App[None], inherit_bindings=False):
    """An app that puts screens over the main one; a screen that is open already is gone back to."""

    library: Library
    table: tuple[Key, ...]

    def on_open_brief(self, event: OpenBrief) -> None:
        """Shows a brief, or goes back to it."""
        from briefing.app.screens.brief import BriefScreen  # noqa: PLC0415  (screens are loaded when they are opened)

        self.open_screen(BriefScreen(self.library, self.table, event.subject))

    def on_open_comparison(self, event: OpenComparison) -> None:
        """Shows a comparison, or goes back to it."""
        from briefing.app.screens.comparison import ComparisonScreen  # noqa: PLC0415

        self.open_screen(ComparisonScreen(self.library, self.table, event.subject))

    def on_open_balance(self, event: OpenBalance) -> None:
        """Shows the balance of a comparison, or goes back to it."""
        from briefing.app.screens.balance import BalanceScreen  # noqa: PLC0415

        self.open_screen(BalanceScreen(self.library, self.table, event.subject))

    def on_open_matrix(self, event: OpenMatrix) -> None:  # noqa: ARG002
        """Shows the matrix, or goes back to it."""
        from briefing.app.screens.matrix import MatrixScreen  # noqa: PLC0415

        self.open_screen(MatrixScreen(self.library, self.table))

    def on_open_spread(self, event: OpenSpread) -> None:
        """Shows how articles are spread over time and sources, or goes back to it."""
        from briefing.app.screens.spread import SpreadScreen  # noqa: PLC0415

        self.open_screen(SpreadScreen(self.library, self.table, event.subject))

    def open_screen(self, screen: Frame) -> None:
        """Puts a screen on top, unless it is below already: then what lies above it is left."""
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

    def on_open_about(self, event: OpenAbout) -> None:
        """Shows what is known of an article, or goes back to it."""
        from briefing.app.screens.about import AboutScreen  # noqa: PLC0415

        self.open_screen(AboutScreen(self.library, self.table, event.article))

    def on_open_paste(self, event: OpenPaste) -> None:
        """Shows where an article is pasted in, with what was pasted already."""
        from briefing.app.screens.paste import PasteScreen  # noqa: PLC0415

        self.push_screen(PasteScreen(self.library, self.table, event.text))

    def action_paste(self) -> None:
        """Shows where an article is pasted in."""
        self.on_open_paste(OpenPaste())

    def action_refusals(self) -> None:
        """Shows what could not be read, each with its reason."""
        from briefing.app.screens.refusals import RefusalScreen  # noqa: PLC0415

        self.open_screen(RefusalScreen(self.library, self.table))

    def action_exports(self) -> None:
        """Shows what was exported, and what has changed since."""
        from briefing.app.screens.exports import ExportsScreen  # noqa: PLC0415

        self.open_screen(ExportsScreen(self.library, self.table))

    def action_settings(self) -> None:
        """Shows what can be set."""
        from briefing.app.screens.settings import SettingsScreen  # noqa: PLC0415

        self.open_screen(SettingsScreen(self.library, self.table))

    def on_open_search(self, event: OpenSearch) -> None:
        """Searches on the main screen."""
        self.action_search()
        if isinstance(self.screen, MainScreen):
            self.screen.search_for(event.query)

    def action_search(self) -> None:
        """Goes to the main screen and searches."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        if isinstance(self.screen, MainScreen):
            self.screen.action_search()

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
