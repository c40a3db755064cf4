"""The topics pane of the main screen: the tree, what is new, the saved searches, each with its counts."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from textual import on

from briefing.app.lists.listing import load_overview
from briefing.app.lists.saved import BRANCH, UNKNOWN, count_saved, is_saved, stand_ins, with_counts
from briefing.app.lists.subjects import EVERYTHING, Subject
from briefing.app.screens.searching import Searching
from briefing.app.screens.wording import describe_node
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.topics import TopicRows

if TYPE_CHECKING:
    from briefing.app.lists.listing import Overview
    from briefing.app.lists.saved import Counts
    from briefing.core.topics import TopicCount


class TopicPane(Searching):
    """A screen with the topics on its left."""

    overview: Overview | None = None
    """The topics, once they are known."""
    folded: frozenset[str] = frozenset()
    """Branches that are closed."""
    counts: Counts = MappingProxyType({})
    """What saved searches find, by their queries, once that is known."""

    wanted = ""
    """The id of a node that the cursor goes to once it is there."""

    def list_subject(self, subject: Subject) -> None:
        """Lists what there is on a subject, keys being held for it."""
        raise NotImplementedError

    def ask_for_topics(self) -> None:
        """Asks for the topics anew."""
        self.questions.ask("topics", lambda: load_overview(self.library), self.show_overview)

    def show_overview(self, overview: Overview) -> None:
        """Shows the topics; what saved searches find is asked for once these are on the screen."""
        self._show_topics(overview)
        if overview.saved:
            self.call_after_refresh(self._count_saved)

    def _count_saved(self) -> None:
        saved = self.overview.saved if self.overview else ()
        queries = tuple(dict.fromkeys(node.rule or "" for branch in saved for node in branch.children))
        if queries:
            self.questions.ask("counts", lambda: count_saved(self.library, queries), self._show_counts)

    def _show_counts(self, counts: Counts) -> None:
        self.counts = counts
        if self.overview is not None:
            self._show_topics(self.overview)

    def _show_topics(self, overview: Overview) -> None:
        self.overview = replace(overview, saved=with_counts(overview.saved, self.counts))
        self._lines.show(self._rows())
        if self.wanted and self._lines.move_to(self.wanted):
            self.wanted = ""
        self.show_status()

    def _rows(self) -> TopicRows:
        overview = self.overview
        if overview is None:
            return TopicRows(())
        told = stand_ins(overview.saved, self.counts)
        return TopicRows(overview.nodes, self.folded, unsettled=self.unsettled, told=told)

    @property
    def _lines(self) -> LineList:
        return self.query_one("#topics", LineList)

    @property
    def node(self) -> TopicCount | None:
        """The topic under the cursor."""
        return self.overview.find(self._lines.cursor_key or "") if self.overview else None

    @property
    def unsettled(self) -> bool:
        """Whether articles are being read at this moment, so that silence proves nothing yet."""
        empty = self.overview is None or not self.overview.everything.articles
        return getattr(self.app, "updating", False) and (empty or bool(getattr(self.app, "stage", "")))

    def describe(self) -> str:
        """The topic under the cursor with its counts; nothing for all articles."""
        node = self.node if self.pane == "topics" else None
        if node is None or node.id == EVERYTHING:
            return ""
        told = stand_ins(self.overview.saved, self.counts).get(node.id) if self.overview else None
        return describe_node(node, unsettled=self.unsettled or told == UNKNOWN)

    @on(LineList.Highlighted, "#topics")
    def tell_counts(self) -> None:
        """Tells the counts of the topic under the cursor."""
        self.show_status()
        self.refresh_bindings()

    @on(LineList.Chosen, "#topics")
    def open_topic(self, event: LineList.Chosen) -> None:
        """Lists the articles on the topic chosen, or makes the saved search."""
        node = self.overview.find(event.key) if self.overview else None
        if node is None:
            return
        if is_saved(node.id):
            self.open_search(node.rule or "")
        elif subject := subject_of(node):
            self.leave_search()
            self.list_subject(subject)
            self.pane = "list"
        else:
            self.action_fold()

    def action_fold(self) -> None:
        """Closes the branch under the cursor, or the one around it; or opens it."""
        lines = self._lines
        rows, key = lines.source, lines.cursor_key
        if isinstance(rows, TopicRows) and key is not None:
            node = rows.node(key)
            branch = key if node is not None and node.children else rows.parent(key)
            if branch is not None:
                self.folded = self.folded ^ {branch}
                lines.show(self._rows())
                lines.move_to(branch)


def subject_of(node: TopicCount) -> Subject | None:
    """What brief, comparison and export on a node are about; None for the branch of saved searches."""
    if is_saved(node.id):
        return Subject(node.name, query=node.rule)
    return None if node.id == BRANCH else Subject(node.name, issue=node.id)
