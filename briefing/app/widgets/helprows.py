"""The rows of help: what can be done, by place, and the query language by example; or what has the words sought."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.app.commands import Command, sign
from briefing.app.keys import CONTEXTS, Key
from briefing.app.widgets.cells import Line, pad
from briefing.app.widgets.dressing import MARKS
from briefing.app.widgets.rows import Rows
from briefing.query.language import SEARCH_AND_RULE, Example


@dataclass(frozen=True, slots=True)
class Heading:
    """What the rows after it have in common."""

    title: str
    """Its words."""
    note: str = ""
    """A sentence below it."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An action that cannot be done where the focus was."""

    key: Key
    """Its entry in the key table."""

    @property
    def where(self) -> str:
        """Where it can be done."""
        if "article" in self.key.contexts:
            return "on an article"
        return "in: " + ", ".join(CONTEXTS[name].lower() for name in self.key.contexts)

    @property
    def signs(self) -> str:
        """All its keys, as shown."""
        return " ".join(map(sign, self.key.keys))


Row = Heading | Command | Elsewhere | Example
MARGIN = "The margin of an article marks what is not reported as fact: " + ", ".join(
    f"{sign} {kind}" for kind, (sign, _) in MARKS.items()
)


class HelpRows(Rows):
    """Commands and examples; sought words must all be there, and the best match stands first."""

    uniform = 0

    def __init__(
        self, commands: Sequence[Command], examples: Sequence[Example], sought: str, elsewhere: Sequence[Key] = ()
    ) -> None:
        others = [Elsewhere(key) for key in elsewhere]
        sought = sought.strip()
        rows = _found((*commands, *others), examples, sought) if sought else _by_place(commands, examples, others)
        super().__init__(rows)
        self._rows = rows

    def key(self, index: int) -> str:
        """The command's id, or the example's query."""
        row = self._rows[index]
        if isinstance(row, Command):
            return row.key.id
        if isinstance(row, Elsewhere):
            return f"elsewhere {row.key.id}"
        return f"query {row.query}" if isinstance(row, Example) else f"heading {row.title}"

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """Keys or query on the left, what they do on the right; below each other where it is narrow."""
        row = self._rows[index]
        if isinstance(row, Heading):
            note = tuple(((line, "dim"),) for line in _wrapped(row.note, width)) if row.note else ()
            return ((("", ""),), ((row.title, "heading"),), *note)[0 if index else 1 :]
        if isinstance(row, Command):
            return _command_lines(row.key, row.signs, width)
        if isinstance(row, Elsewhere):
            told = _command_lines(row.key, row.signs, width, f" ({row.where})")
            return tuple(tuple((text, "dim") for text, _ in line) for line in told)
        room = min(34, width // 2)
        if len(row.query) > room:
            return (((row.query, "key"),), *(((f"  {line}", ""),) for line in _wrapped(row.finds, width - 2)))
        lines = _wrapped(row.finds, width - room - 1)
        first: Line = ((pad(row.query, room), "key"), (" " + lines[0], ""))
        return (first, *(((" " * (room + 1) + line, ""),) for line in lines[1:]))

    def selectable(self, index: int) -> bool:
        """Whether Enter does something here."""
        return not isinstance(self._rows[index], Heading)


def _command_lines(key: Key, signs: str, width: int, where: str = "") -> tuple[Line, ...]:
    room = 20 if width >= 60 else 10
    said = key.tooltip if key.tooltip.startswith(key.label) else f"{key.label}: {key.tooltip}"
    first, *further = _wrapped(said + where, width - room - 1)
    lines: list[Line] = [((pad(signs, room), "key"), (" " + first, ""))]
    lines += [((" " * (room + 1) + line, ""),) for line in further]
    return tuple(lines)


def _by_place(commands: Sequence[Command], examples: Sequence[Example], others: Sequence[Elsewhere]) -> list[Row]:
    rows: list[Row] = []
    places = dict.fromkeys(command.place for command in commands)
    for place in places:
        rows.append(Heading(place))
        rows += [command for command in commands if command.place == place]
    if examples:
        rows.append(Heading("Reading", MARGIN))
    for section in dict.fromkeys(example.section for example in examples):
        rows.append(Heading(f"Searching: {section.lower()}", "" if section != examples[0].section else SEARCH_AND_RULE))
        rows += [example for example in examples if example.section == section]
    if examples and others:
        rows += [Heading("On other screens", "Where a key does something else than here."), *others]
    return rows


def _found(commands: Sequence[Command | Elsewhere], examples: Sequence[Example], sought: str) -> list[Row]:
    """What has a key that was typed, as it is written first; else what has all the words, best match first."""
    words = sought.casefold().split()
    of_key = [command for command in commands if words == [key.casefold() for key in command.key.keys[:1]]]
    of_key += [command for command in commands if sought in command.key.keys and command not in of_key]
    if of_key and len(sought) == 1:
        of_key.sort(key=lambda command: (sought not in command.key.keys, isinstance(command, Elsewhere)))
        return [*of_key]
    ranked: list[tuple[int, Row]] = []
    for command in commands:
        name = f"{command.key.label} {command.key.id}".casefold()
        place = command.place if isinstance(command, Command) else command.where
        text = f"{name} {command.key.tooltip} {command.signs} {place}".casefold()
        if command in of_key:
            ranked.append((0, command))
        elif all(word in text for word in words):
            ranked.append((1 if name.startswith(words[0]) else 2 if words[0] in name else 3, command))
    for example in examples:
        text = f"{example.query} {example.finds} {example.section}".casefold()
        if all(word in text for word in words):
            ranked.append((4, example))
    if all(word in MARGIN.casefold() for word in words):
        ranked.append((5, Heading("Reading", MARGIN)))
    if not ranked:
        return [
            Heading("Nothing found", "No action here has these words; with fewer letters, or none, more are listed.")
        ]
    return [row for _, row in sorted(ranked, key=lambda each: each[0])]


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
