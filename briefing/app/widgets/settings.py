"""The rows of the settings: each option with its value and what it does; keys, groups of sources, and the files."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.app.widgets.cells import Line, pad
from briefing.app.widgets.prose import wrap_words
from briefing.app.widgets.rows import Rows
from briefing.settings import OPTIONS, Settings

ROOM = 15
"""Cells for the name of an option."""


@dataclass(frozen=True, slots=True)
class Held:
    """The settings as they are."""

    settings: Settings
    """What holds."""
    values: Mapping[str, object]
    """What the file sets, by option."""
    files: Sequence[tuple[str, Path]] = ()
    """The user's own files, by what they hold."""
    mistake: str = ""
    """What is wrong with the file; what held before holds on."""


@dataclass(frozen=True, slots=True)
class _Row:
    key: str
    name: str
    value: str
    about: str
    set: bool = True


class SettingRows(Rows):
    """One option a row, what it does below it; keys of rows: `option theme`, `keys`, `groups`, `file topics`."""

    uniform = 0

    def __init__(self, held: Held) -> None:
        self._rows = tuple(_rows(held))
        super().__init__(self._rows)

    def key(self, index: int) -> str:
        """What it is."""
        return self._rows[index].key

    def value(self, key: str) -> str:
        """What an option is now, as shown."""
        index = self.find(key)
        return "" if index is None else self._rows[index].value

    def selectable(self, index: int) -> bool:
        """All but headings."""
        return not self._rows[index].key.startswith("heading ")

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """Name and value, and below them what it does."""
        row = self._rows[index]
        if row.key.startswith("heading "):
            return (*(((("", ""),),) if index else ()), ((row.name, "heading"),))
        usual = "" if row.set else "  (usual)"
        first = ((pad(row.name, ROOM), "title"), (row.value, "key" if row.set else ""), (usual, "note"))
        return (first, *wrap_words(row.about, width, "dim", indent="  "))


def _rows(held: Held) -> Iterator[_Row]:
    yield _Row("heading options", "Settings", "", "")
    for option in OPTIONS:
        value = held.values.get(option.name)
        shown = option.shown(getattr(held.settings, option.name) if value is None else option.reads(value))
        yield _Row(f"option {option.name}", option.name, shown, option.explanation, value is not None)
    yield _Row("heading tables", "Keys and groups, written in the settings file", "", "")
    keys = ", ".join(f"{id} = {keys}" for id, keys in held.settings.keymap.items())
    about = 'A table [keys]: any action by its id, as in "open-brief" = "b,f5". They hold once you look here.'
    yield _Row("keys", "keys", keys or "as they are", about, bool(keys))
    groups = ", ".join(held.settings.groups)
    about = 'A table [groups]: sources under one name, as in wires = ["Reuters", "AFP"].'
    yield _Row("groups", "groups", groups or "none", about, bool(groups))
    yield _Row("heading files", "Files of yours", "", "")
    for name, path in held.files:
        yield _Row(f"file {name}", name, "" if path.exists() else "not there yet", str(path))
