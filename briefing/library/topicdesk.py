"""The user's own issues: tried while they are written, and kept in her topics file; each edit can be undone."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.catalogue.catalogue import Catalogue
from briefing.core.errors import SettingsError, UsageError
from briefing.core.topics import Issue, Topic
from briefing.core.trials import RuleTrial
from briefing.core.written import written
from briefing.library.trial import Going, try_rule
from briefing.library.upkeep import Upkeep
from briefing.paths import Places
from briefing.query.grammar import parse
from briefing.query.rules import check_rule
from briefing.settings import read_toml
from briefing.settings_file import replace_text
from briefing.topics import FILE_NAME, RESERVED, Tree, find_node, ids, load_topics


@dataclass(frozen=True, slots=True)
class Branch:
    """Where an issue stands."""

    id: str
    """The branch's id; empty for the top."""
    name: str
    """Its name."""


class TopicDesk:
    """A library whose issues the user makes and edits, in the topics file of the config folder."""

    folder: Path
    places: Places
    _catalogue: Catalogue
    _upkeep: Upkeep

    def moment(self) -> str:
        """Now, as ISO 8601 to the second."""
        raise NotImplementedError

    def try_rule(self, rule: str, going: Going = lambda _: True) -> RuleTrial:
        """What a rule would match; `going` is told how far it has come, and whether to go on is its answer.

        Raises QueryError with the place of a mistake.
        """
        return try_rule(self._catalogue, self._upkeep.searching, self._upkeep.issues, rule, going)

    def branches(self) -> tuple[Branch, ...]:
        """The top and the branches of the tree, in its order."""
        return (Branch("", ""), *_branches(self._upkeep.issues.tree))

    def branch_of(self, id: str) -> Branch:
        """Where an issue or branch stands."""
        return _above(self._upkeep.issues.tree, id) or Branch("", "")

    def add_issue(self, name: str, rule: str, *, under: str = "", id: str = "") -> Issue:
        """Makes an issue; `under` is a branch's id or name, a new one where there is none of it.

        An id is made from the name where none is given. Raises UsageError, SettingsError, or QueryError with the
        place of a mistake in the rule.
        """
        tree = self._upkeep.issues.tree
        name, rule, under, id = written(name), written(rule), written(under), written(id)
        if not name or not rule:
            raise UsageError("an issue needs a name and a rule", "the rule is a query: words that must occur")
        check_rule(parse(rule), rule)  # a mistake is told of what was typed, not of a line of the file
        if id and find_node(tree, id) is not None:
            raise UsageError(f"there is an issue {id} already", f"change it: briefing issue edit {id}")
        made = id or _free(name, tree)
        self._keep(f"made the issue “{name}”", made, "issue", {"name": name, "rule": rule, "under": under})
        found = find_node(self._upkeep.issues.tree, made)
        if not isinstance(found, Issue):
            raise UsageError(f"{made} is no issue", "give it another id")
        return found

    def edit_issue(
        self, id: str, *, name: str | None = None, rule: str | None = None, under: str | None = None
    ) -> Topic | Issue:
        """Changes what is given of an issue or branch, as an override in the user's file; it as it is then."""
        node = self._upkeep.issues.node(id)
        if rule is not None and isinstance(node, Topic):
            raise UsageError(f"{id} is a branch, and has no rule", "write rules for the issues under it")
        given = {"name": name, "rule": rule, "under": under}
        changes = {key: written(value) for key, value in given.items() if value is not None}
        if "" in (changes.get("name"), changes.get("rule")):
            raise UsageError("name and rule cannot be empty", "`briefing issue hide` takes an issue out")
        if rule is not None:
            check_rule(parse(changes["rule"]), changes["rule"])
        self._keep(f"changed “{node.name}”", id, _kind(node), changes)
        return self._upkeep.issues.node(id)

    def hide_issue(self, id: str) -> None:
        """Takes an issue, or a branch with all under it, out of the tree; its table stays in the file."""
        node = self._upkeep.issues.node(id)
        self._keep(f"took out “{node.name}”", id, _kind(node), {}, hide=True)

    def _keep(self, words: str, id: str, kind: str, changes: Mapping[str, str], *, hide: bool = False) -> None:
        """Writes a table of the user's file, once it is known that the tree says then what was asked for."""
        from briefing.topic_file import with_table  # noqa: PLC0415  (not wanted before the first paint)

        self._refuse_theirs(kind, id)
        before = self._own_topics()
        text, given = before, dict(changes)
        if given.get("under"):
            text, given["under"] = self._with_branch(text, given["under"])
        if "under" in given and not given["under"] and self.branch_of(id).id == "":
            del given["under"]
        asked: dict[str, str | bool | None] = {**given, "hide": True if hide else None}
        after = with_table(text, kind, id, asked)
        tree = load_topics(self.places.config, self.folder, own=after)
        found = find_node(tree, id)
        if hide != (found is None) or not _says(found, given, _above(tree, id)):
            raise _theirs(self.folder, id)
        path = self.places.config / FILE_NAME
        self._catalogue.desk.set_topics(before, after, words, self.moment(), lambda text: replace_text(path, text))
        self._upkeep.topics_changed()

    def _refuse_theirs(self, kind: str, id: str) -> None:
        """Raises SettingsError where the library's own file, which the user may share, speaks of an issue."""
        content = read_toml(self.folder / FILE_NAME)
        if content and any(table.get("id") == id for table in content[1].get(kind, [])):
            raise _theirs(self.folder, id)

    def _with_branch(self, text: str, under: str) -> tuple[str, str]:
        """The text with a branch of that id or name, and its id; one of the library's own file cannot be stood in."""
        from briefing.topic_file import with_table  # noqa: PLC0415  (likewise)

        tree = self._upkeep.issues.tree
        named = (branch.id for branch in _branches(tree) if under in (branch.id, branch.name))
        if (found := next(named, None)) is not None:
            return text, found
        made = _free(under, tree)
        return with_table(text, "topic", made, {"name": under}), made

    def _own_topics(self) -> str:
        content = read_toml(self.places.config / FILE_NAME)
        return content[0] if content else ""

    def undo_topics(self) -> None:
        """Writes the user's topics file as the deed that was taken back, or done again, makes it."""
        replace_text(self.places.config / FILE_NAME, self._catalogue.desk.topics_text())
        self._upkeep.topics_changed()

    def note_topics(self) -> None:
        """Notes the user's topics file as it is, before a deed on it is taken back."""
        text = self._own_topics()
        if self._catalogue.desk.topics_text() != text:
            self._catalogue.desk.note_topics(text)


def _theirs(folder: Path, id: str) -> SettingsError:
    return SettingsError(
        f"{folder / FILE_NAME} says what {id} is, and stands before your own topics", "edit it there, by hand"
    )


def _free(name: str, tree: Tree) -> str:
    from briefing.topic_file import id_of  # noqa: PLC0415  (likewise)

    return id_of(name, {*ids(tree), *RESERVED})


def _kind(node: Topic | Issue) -> str:
    return "issue" if isinstance(node, Issue) else "topic"


def _branches(tree: Tree) -> tuple[Branch, ...]:
    return tuple(
        branch
        for node in tree
        if isinstance(node, Topic)
        for branch in (Branch(node.id, node.name), *_branches(node.children))
    )


def _above(tree: Tree, id: str) -> Branch | None:
    """The branch that an issue or topic stands in."""
    for node in tree:
        if isinstance(node, Topic):
            if any(child.id == id for child in node.children):
                return Branch(node.id, node.name)
            if (found := _above(node.children, id)) is not None:
                return found
    return None


def _says(node: Topic | Issue | None, given: Mapping[str, str], above: Branch | None) -> bool:
    """Whether a node of the tree is what was asked for."""
    if node is None:
        return True
    rule = node.rule if isinstance(node, Issue) else None
    stands = {"name": node.name, "rule": rule, "under": above.id if above else ""}
    return all(stands[key] == value for key, value in given.items())
