"""Keeping searches and issues from the main screen: saved, made, changed and taken out, each undone by u."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.commands import sign_of
from briefing.app.lists.news import is_news
from briefing.app.lists.saved import BRANCH, is_saved, name_of
from briefing.app.lists.subjects import EVERYTHING
from briefing.app.screens.topicpane import TopicPane
from briefing.core.visible import visible_line

if TYPE_CHECKING:
    from briefing.app.screens.form import FormScreen


class Keeping(TopicPane):
    """A screen on which searches are saved, and issues are made and changed."""

    def action_save_search(self) -> None:
        """Asks for a name, and saves the search under it."""
        from briefing.app.screens.editing import SearchScreen  # noqa: PLC0415  (loaded when something is edited)

        self._open(SearchScreen(self.library, self.table, self._query))

    def action_add_issue(self) -> None:
        """Asks for name and rule of a new issue: the rule of the search or saved search there is."""
        from briefing.app.screens.editing import IssueScreen  # noqa: PLC0415  (likewise)

        node = self.node if self.pane == "topics" else None
        name, rule, under = "", self._query, ""
        if node is not None and is_saved(node.id):
            name, rule = node.name, node.rule or ""
        elif node is not None and not self._query and not _is_fixed(node.id):
            under = node.name if node.children else self.library.branch_of(node.id).name
        self._open(IssueScreen(self.library, self.table, name=name, rule=rule, under=under))

    def action_edit_topic(self) -> None:
        """Changes the issue, branch or saved search under the cursor."""
        from briefing.app.screens.editing import IssueScreen, SearchScreen  # noqa: PLC0415  (likewise)

        node = self.node
        if node is None:
            return
        if is_saved(node.id):
            self._open(SearchScreen(self.library, self.table, node.rule or "", name_of(node.id)))
        else:
            self._open(IssueScreen(self.library, self.table, self.library.issue(node.id)))

    def _open(self, screen: FormScreen) -> None:
        def done(told: str | None) -> None:
            if told is not None:
                self.tell(f"{told} · {sign_of('undo', self.table)} undoes it")
                self.wanted = getattr(screen, "made", "")

        self.app.push_screen(screen, done)

    def action_remove_topic(self) -> None:
        """Takes the issue, branch or saved search under the cursor out of the topics."""
        node = self.node
        if node is None:
            return

        def remove() -> None:
            if is_saved(node.id):
                self.library.save_search(name_of(node.id), "")
            else:
                self.library.hide_issue(node.id)

        def removed(_: None) -> None:
            self.tell(f"Took out {visible_line(node.name)} · {sign_of('undo', self.table)} brings it back")
            self.changed()

        self.questions.ask("deed", remove, removed)

    @property
    def _query(self) -> str:
        """The query whose results are listed; empty without any."""
        return (self.listing.subject.query or "") if self.searching and self.listing.result is not None else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what was searched can be saved, and only what is the user's to change be changed."""
        if action == "save_search":
            return bool(self._query)
        if action in ("edit_topic", "remove_topic"):
            node = self.node if self.pane == "topics" else None
            return node is not None and not _is_fixed(node.id)
        return super().check_action(action, parameters)


def _is_fixed(node: str) -> bool:
    """Whether a node is none of the user's: all articles, what is new, the branch of saved searches."""
    return node in (EVERYTHING, BRANCH) or is_news(node)
