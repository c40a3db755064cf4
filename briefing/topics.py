"""The tree of topics: the package's file, then the user's, then the library's, later ones adding or overriding by id.

A file holds tables `[[topic]]` (a branch: id, name) and `[[issue]]` (a leaf: id, name, rule). `under` names the branch
that either stands in; without it, or when it is empty, it stands at the top. A table with a known id changes only what
it names; `hide = true` takes the topic, with what stands under it, or the issue out. `inherit = false`, before the
first table, drops what earlier files brought.
"""

import hashlib
import re
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, fields, is_dataclass
from importlib.resources import as_file
from pathlib import Path
from typing import Any

from briefing.core.errors import QueryError, SettingsError
from briefing.core.topics import Issue, Topic
from briefing.query.grammar import parse
from briefing.query.rules import check_rule
from briefing.query.tree import Node
from briefing.resources import seeds
from briefing.settings import line_of, parse_toml, read_toml

FILE_NAME = "topics.toml"
"""The name of a topics file, wherever it stands."""
RESERVED = frozenset({"all"})
"""What means something else where an issue's id is asked for."""
Tree = tuple[Topic | Issue, ...]
_KEYS = {"topic": {"id", "name", "under", "hide"}, "issue": {"id", "name", "rule", "under", "hide"}}
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


@dataclass(slots=True)
class _Entry:
    """A topic or issue as the files so far have it."""

    kind: str
    name: str
    under: str | None = None
    rule: str = ""
    tree: Node | None = None


def load_topics(config: Path | None = None, folder: Path | None = None, *, own: str | None = None) -> Tree:
    """The tree that holds for a library: the starter topics, the user's in `config`, the library's own in `folder`.

    `own` is a text to be taken in the place of the user's file. Raises SettingsError, naming file and line, for a
    mistake in one of them.
    """
    loading = _Loading()
    with ExitStack() as stack:
        loading.read(stack.enter_context(as_file(seeds() / FILE_NAME)))
    for place in (config, folder):
        if place is not None:
            loading.read(place / FILE_NAME, own if place == config else None)
    return loading.branch(None)


def walk_issues(tree: Tree) -> Iterator[Issue]:
    """The issues of a tree, in its order."""
    for node in tree:
        if isinstance(node, Issue):
            yield node
        else:
            yield from walk_issues(node.children)


def find_node(tree: Tree, id: str) -> Topic | Issue | None:
    """The topic or issue of that id."""
    for node in tree:
        if node.id == id:
            return node
        found = find_node(node.children, id) if isinstance(node, Topic) else None
        if found:
            return found
    return None


def ids(tree: Tree) -> tuple[str, ...]:
    """The ids of all topics and issues, in the order of the tree."""
    return tuple(id for node in tree for id in (node.id, *(ids(node.children) if isinstance(node, Topic) else ())))


def rule_digest(tree: Node) -> str:
    """SHA-256 of a rule's parsed form, hexadecimal: the same however it is laid out."""
    return hashlib.sha256(_form(tree).encode()).hexdigest()


def _form(value: object) -> str:
    if is_dataclass(value):
        parts = [
            _form(getattr(value, each.name)) for each in fields(value) if each.name not in {"start", "end", "text"}
        ]
        return f"{type(value).__name__}({','.join(parts)})"
    if isinstance(value, tuple):
        return f"[{','.join(map(_form, value))}]"
    return repr(sorted(value)) if isinstance(value, frozenset) else repr(value)


class _Loading:
    """The entries of the files read so far."""

    def __init__(self) -> None:
        self.entries: dict[str, _Entry] = {}

    def read(self, path: Path, text: str | None = None) -> None:
        content = read_toml(path) if text is None else parse_toml(path, text)
        if content is None:
            return
        text, tables = content
        file = _File(path, text)
        inherit = tables.pop("inherit", True)
        if not isinstance(inherit, bool):
            raise file.error("inherit must be true or false", "inherit = false drops the topics of earlier files", 1)
        if not inherit:
            self.entries.clear()
        for kind in ("topic", "issue"):
            for place, table in enumerate(file.tables(kind, tables.pop(kind, []))):
                self.take(_Table(file, kind, place, table))
        for name in tables:
            hint = "a file holds [[topic]] and [[issue]] tables"
            raise file.error(f"there is no {name} in a topics file", hint, line_of(text, name))

    def take(self, table: "_Table") -> None:
        id = table.id()
        known = self.entries.get(id)
        if known and known.kind != table.kind:
            raise table.error(f"{id} is the id of {_a(known.kind)} already", "give it another id", "id")
        if table.flag("hide"):
            self.hide(id)
            return
        name = table.text("name") or (known.name if known else None)
        rule = table.text("rule") or (known.rule if known else None)
        if name is None:
            raise table.error(f"{_a(table.kind)} needs a name", 'add name = "…"', "id")
        if table.kind == "issue" and rule is None:
            raise table.error(f"the issue {id} needs a rule", "add rule = '…', in the query language", "id")
        under = table.under(known.under if known else None)
        if under is not None and (under not in self.entries or self.entries[under].kind != "topic"):
            raise table.error(f"there is no topic {under}", "write its [[topic]] before, or mend the id", "under")
        if under is not None and id in (under, *self.above(under)):
            raise table.error(f"{id} cannot stand under itself", "name another topic", "under")
        entry = _Entry(table.kind, name, under, rule or "")
        if table.kind == "issue":
            entry.tree = table.parsed(entry.rule) if table.text("rule") else known.tree if known else None
        self.entries[id] = entry

    def above(self, id: str) -> Iterator[str]:
        while (under := self.entries[id].under) is not None:
            yield under
            id = under

    def hide(self, id: str) -> None:
        self.entries.pop(id, None)
        for below in [below for below, entry in self.entries.items() if entry.under == id]:
            self.hide(below)

    def branch(self, under: str | None) -> Tree:
        """What stands under a topic, in the order of the files; topics without anything under them are left out."""
        nodes: list[Topic | Issue] = []
        for id, entry in self.entries.items():
            if entry.under != under:
                continue
            if entry.tree is not None:
                nodes.append(Issue(id, entry.name, entry.rule, rule_digest(entry.tree)))
            elif children := self.branch(id):
                nodes.append(Topic(id, entry.name, children))
        return tuple(nodes)


@dataclass(frozen=True, slots=True)
class _File:
    """A topics file, for telling where a mistake stands."""

    path: Path
    text: str

    def tables(self, kind: str, value: Any) -> list[dict[str, Any]]:
        if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
            raise self.error(
                f"{kind} must be tables", f"write [[{kind}]], in double brackets", line_of(self.text, kind)
            )
        return value

    def error(self, message: str, hint: str, line: int) -> SettingsError:
        return SettingsError(f"{self.path}, line {line}: {message}", hint)


@dataclass(frozen=True, slots=True)
class _Table:
    """One table of a topics file."""

    file: _File
    kind: str
    place: int
    table: dict[str, Any]

    def id(self) -> str:
        for key in self.table:
            if key not in _KEYS[self.kind]:
                raise self.error(f"{_a(self.kind)} has no {key}", f"it has {', '.join(sorted(_KEYS[self.kind]))}", key)
        id = self.text("id")
        if id is None or not _ID.match(id):
            raise self.error(f"{_a(self.kind)} needs an id in small letters", 'for example: id = "south-sudan"', "id")
        if id in RESERVED:
            raise self.error(f"{id} cannot be an id", "it stands for all issues", "id")
        return id

    def text(self, key: str) -> str | None:
        value = self.table.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip():
            raise self.error(f"{key} must be text in quotation marks", f'for example: {key} = "…"', key)
        return value.strip()

    def under(self, known: str | None) -> str | None:
        """The branch that it stands in; an empty text takes it out of the one it stood in."""
        return None if self.table.get("under") == "" else self.text("under") or known

    def flag(self, key: str) -> bool:
        value = self.table.get(key, False)
        if not isinstance(value, bool):
            raise self.error(f"{key} must be true or false", f"for example: {key} = true", key)
        return value

    def parsed(self, rule: str) -> Node:
        try:
            tree = parse(rule)
            check_rule(tree, rule)
        except QueryError as error:
            shown = rule[error.start : error.end].strip() or rule
            raise self.error(f"the rule cannot be read at “{shown}”: {error.message}", error.hint, "rule") from error
        return tree

    def error(self, message: str, hint: str, key: str) -> SettingsError:
        header = re.compile(rf"\s*\[\[\s*{self.kind}\s*\]\]")
        lines = [number for number, line in enumerate(self.file.text.splitlines(), 1) if header.match(line)]
        start = lines[self.place] if self.place < len(lines) else 1
        return self.file.error(message, hint, line_of(self.file.text, key, start))


def _a(kind: str) -> str:
    return "an issue" if kind == "issue" else "a topic"
