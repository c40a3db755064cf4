"""Making and changing issues, branches and saved searches; what they match is counted while one types."""

import time
from collections.abc import Iterable
from dataclasses import dataclass

from textual import on
from textual.widgets import Input

from briefing.app.keys import Key
from briefing.app.messages import RuleTried
from briefing.app.screens.form import FormField, FormScreen
from briefing.app.screens.wording import count_of, describe_trial, mark_under
from briefing.app.widgets.examples import ExampleRows
from briefing.app.widgets.field import TextField
from briefing.app.widgets.lines import LineList
from briefing.core.errors import BriefingError, QueryError
from briefing.core.search import SearchResult
from briefing.core.topics import Issue, Topic
from briefing.core.trials import RuleTrial
from briefing.core.visible import visible_line
from briefing.library import Library

EVERY = 0.1
"""Seconds between two words on how far a rule was tried."""
LABEL = 8
"""Columns of the names of fields."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A trial with what is shown of it."""

    trial: RuleTrial
    """Its counts."""
    examples: tuple[tuple[str, str], ...]
    """Statements, each with its article's title."""


class IssueScreen(FormScreen):
    """Name, rule and branch of an issue; of a branch, its name and where it stands."""

    def __init__(
        self,
        library: Library,
        table: Iterable[Key],
        node: Issue | Topic | None = None,
        *,
        name: str = "",
        rule: str = "",
        under: str = "",
    ) -> None:
        fields = [FormField("name", "Name", node.name if node else name)]
        if not isinstance(node, Topic):
            rule = node.rule if node else rule
            fields.append(FormField("rule", "Rule", rule, 'words, "a phrase", this OR that'))
        self._branches = [branch.name for branch in library.branches()]
        under = library.branch_of(node.id).name if node else under
        fields.append(FormField("under", "Branch", under, "none: at the top; ↑↓, or a new name", choices=True))
        super().__init__(library, table, f"Change {node.name}" if node else "A new issue", fields)
        self._node = node
        self._before = {field.id: field.value for field in fields}
        self._wanted: object = None
        self.made = ""
        """The id of the issue that was made."""

    @on(Input.Changed, "#name, #under")
    def count_again(self) -> None:
        """A mistake that was told may be mended now."""
        if not isinstance(self._node, Topic) and self.is_mounted:
            self.typed()
        elif isinstance(self._node, Topic):
            self.say("Enter takes it, u undoes it; Esc leaves all as it was.")

    @on(Input.Changed, "#rule")
    def typed(self) -> None:
        """Counts what the rule matches now; what is counted for an earlier one ends."""
        self._wanted = wanted = object()
        rule = "" if isinstance(self._node, Topic) else self.value("rule")
        if not rule:
            self._show(None)
            self.questions.forget("trial")
            return
        told = time.monotonic()

        def going(trial: RuleTrial) -> bool:
            nonlocal told
            if time.monotonic() - told >= EVERY and self._wanted is wanted:
                told = time.monotonic()
                self.post_message(RuleTried(rule, trial))
            return self._wanted is wanted

        def tried() -> Tried:
            trial = self.library.try_rule(rule, going)
            titles = {each.article: self.library.article(each.article).name for each in trial.examples}
            return Tried(trial, tuple((" ".join(each.text.split()), titles[each.article]) for each in trial.examples))

        self.questions.ask("trial", tried, self._show, self._mistaken)

    def on_rule_tried(self, event: RuleTried) -> None:
        """Tells how far it has come."""
        if event.rule == self.value("rule"):
            self.say(describe_trial(event.trial))

    def _show(self, tried: Tried | None) -> None:
        self.query_one("#form-list", LineList).show(ExampleRows(tried.examples if tried else ()))
        self.say(describe_trial(tried.trial) if tried else "A rule is a query that a statement must match.")

    def _mistaken(self, error: BriefingError) -> None:
        self.query_one("#form-list", LineList).show(ExampleRows(()))
        mark = mark_under(error, LABEL) if isinstance(error, QueryError) else ""
        self.say("\n".join(part for part in (mark, error.message, error.hint) if part), error=True)

    @on(TextField.ChoiceMoved, "#under")
    def another_branch(self, event: TextField.ChoiceMoved) -> None:
        """Puts the next of the branches there are into the field."""
        field = self.query_one("#under", TextField)
        at = self._branches.index(field.value) if field.value in self._branches else 0
        field.value = self._branches[(at + event.steps) % len(self._branches)]
        field.cursor_position = len(field.value)

    def take(self) -> str:
        """Keeps the issue in the user's topics file."""
        now = {field: self.value(field) for field in self._before}
        if self._node is None:
            self.made = self.library.add_issue(now["name"], now["rule"], under=now["under"]).id
            return f"Made the issue {visible_line(now['name'])}"
        changed = {field: value for field, value in now.items() if value != self._before[field]}
        if not changed:
            return "Nothing was changed"
        self.library.edit_issue(self._node.id, **changed)
        return f"Changed {visible_line(now['name'])}"


class SearchScreen(FormScreen):
    """Name and query of a saved search; a new one where it has no name yet."""

    def __init__(self, library: Library, table: Iterable[Key], query: str, name: str = "") -> None:
        fields = FormField("name", "Name", name, "what to call it"), FormField("query", "Query", query)
        super().__init__(library, table, f"Change the search {name}" if name else "Save the search", fields)
        self._name = name

    @on(Input.Changed, "#query")
    def typed(self) -> None:
        """Tells what the query finds now."""
        query = self.value("query")
        if query:
            self.questions.ask("trial", lambda: self.library.search(query, limit=20), self._show, self._mistaken)

    def _show(self, result: SearchResult) -> None:
        found = f"finds {count_of(result.total, 'article')}, {count_of(result.origins, 'origin')}"
        self.say(f"{found} · {visible_line(result.parsed)}")
        examples = [(hit.article.name, hit.article.source or "source unknown") for hit in result.hits]
        self.query_one("#form-list", LineList).show(ExampleRows(examples))

    def _mistaken(self, error: BriefingError) -> None:
        mark = mark_under(error, LABEL) if isinstance(error, QueryError) else ""
        self.say("\n".join(part for part in (mark, error.message, error.hint) if part), error=True)

    def take(self) -> str:
        """Saves the search."""
        name, query = self.value("name"), self.value("query")
        self.library.search(query, limit=0)  # a query with a mistake is not saved
        if self._name:
            self.library.rename_search(self._name, name, query)
        else:
            self.library.save_new_search(name, query)
        return f"Saved the search {visible_line(name)}"
