"""The user's settings: one TOML file in the config folder, every option explained, mistakes told with their line."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefing.core.errors import SettingsError

FILE_NAME = "settings.toml"
"""The file in the config folder."""
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user set, or the defaults."""

    theme: str = "dusk"
    """The name of a theme: a file in themes/ or in the config folder's themes/, without .toml."""
    reading_width: int = 88
    """The widest line of the reading pane, in columns."""
    marks: bool = True
    """Whether the margin marks quoted, hedged and judged statements."""
    size_limit: int = 20 * MEGABYTE
    """The largest file that is read, in bytes."""
    author: str | None = None
    """The user's name for exports."""
    keymap: Mapping[str, str] = field(default_factory=dict)
    """Binding id to the keys for it, separated by commas."""
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The name of a group of sources to the sources in it."""
    marking: str | None = None
    """The handling marking of exports."""
    scale: str | None = None
    """The id of the scale on which statements, briefs and comparisons name words of likelihood; None for none."""
    key_lines: Mapping[str, str] = field(default_factory=dict)
    """Binding id to where its keys are set: the file and the line."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option of the settings file."""

    name: str
    """As written in the file, and the field of Settings that it fills."""
    explanation: str
    """What it does, for a person."""
    example: str
    """A line that sets it to its default."""
    wanted: str
    """What a value must be, in words."""
    accepts: Callable[[Any], bool]
    """Whether a value is that."""
    reads: Callable[[Any], Any] = lambda value: value
    """The field's value from the file's."""
    shows: Callable[[Any], str] = str
    """The field's value for a person."""

    def shown(self, value: Any) -> str:
        """A value of the field, as a person reads it."""
        if isinstance(value, bool):
            return "true" if value else "false"
        return "none" if value is None else self.shows(value)


def _whole(low: int, high: int) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _scale(value: Any) -> bool:
    from briefing.core.statements import SCALES  # noqa: PLC0415  (only where the option is set)

    return value in SCALES


def _text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


OPTIONS = (
    Option(
        "theme",
        "Colours: a theme's name. `briefing themes` lists those there are; your own lie in themes/ beside this file.",
        'theme = "dusk"',
        "a theme's name in quotation marks",
        _text,
    ),
    Option(
        "reading_width",
        "The widest line of the reading pane, in columns (20 to 400).",
        "reading_width = 88",
        "a whole number from 20 to 400",
        _whole(20, 400),
    ),
    Option(
        "marks",
        "Whether the margin marks quoted, hedged and judged statements.",
        "marks = true",
        "true or false",
        lambda value: isinstance(value, bool),
    ),
    Option(
        "size_limit",
        "The largest file that is read, in megabytes (1 to 2000).",
        "size_limit = 20",
        "a whole number of megabytes from 1 to 2000",
        _whole(1, 2000),
        lambda value: value * MEGABYTE,
        lambda value: f"{value / MEGABYTE:g} MB",
    ),
    Option(
        "author",
        "Your name, for the front of exported briefs.",
        'author = "A. Reader"',
        "a name in quotation marks",
        _text,
    ),
    Option(
        "marking",
        "The handling marking at top and bottom of exports, unless --marking says otherwise.",
        'marking = "OFFICIAL"',
        "a line of text in quotation marks",
        lambda value: _text(value) and len(value.splitlines()) == 1,
    ),
    Option(
        "scale",
        "The scale on which statements, briefs and comparisons name words of likelihood, unless --scale is given.",
        'scale = "icd203"',
        "icd203 or uk in quotation marks",
        _scale,
    ),
)
"""Every option but the table of keys, in the order of the template."""

_KEYS = """\
# Keys: `briefing keys` lists every action with its id; several keys are separated by commas.
# [keys]
# "open-brief" = "b,f5"

# Groups of sources, for --source NAME: a brief, a comparison or the matrix of those in the group.
# [groups]
# wires = ["Reuters", "AFP"]
"""


def template() -> str:
    """A settings file in which every option is explained and none is set."""
    lines = ["# Settings of Briefing. Take the # away from a line to set it.", ""]
    for option in OPTIONS:
        lines += [f"# {option.explanation}", f"# {option.example}", ""]
    return "\n".join(lines) + "\n" + _KEYS


def load_settings(config: Path) -> Settings:
    """The settings in the config folder; the defaults when it holds none.

    Raises SettingsError, naming the file and the line, for a mistake in it.
    """
    path = config / FILE_NAME
    content = read_toml(path)
    if content is None:
        return Settings()
    text, table = content
    values: dict[str, Any] = {}
    known = {option.name: option for option in OPTIONS}
    for name, value in table.items():
        if name == "keys":
            values["keymap"] = _keymap(value, path, text)
            start = line_of(text, "keys")
            values["key_lines"] = {id: f"{path}, line {line_of(text, id, start)}" for id in value}
            continue
        if name == "groups":
            values["groups"] = _groups(value, path, text)
            continue
        option = known.get(name)
        if option is not None and option.accepts(value):
            values[name] = option.reads(value)
            continue
        where = f"{path}, line {line_of(text, name)}"
        if option is None:
            raise SettingsError(f"{where}: there is no option {name}", _nearest(name, [*known, "keys", "groups"]))
        raise SettingsError(f"{where}: {name} must be {option.wanted}", f"for example: {option.example}")
    return Settings(**values)


def read_toml(path: Path) -> tuple[str, dict[str, Any]] | None:
    """The text and the tables of a TOML file; None when there is no such file.

    Raises SettingsError, naming the file and the line, when it cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} cannot be read: {error}", "save it as UTF-8 text that you may read") from error
    return parse_toml(path, text)


def parse_toml(path: Path, text: str) -> tuple[str, dict[str, Any]]:
    """A text and the tables in it; raises SettingsError, naming the file that it is of, and the line."""
    import tomllib  # noqa: PLC0415  (the app starts without it where there is no file to read)

    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        hint = "texts stand in quotation marks; see https://toml.io for the format"
        raise SettingsError(f"{path}: {error}", hint) from error


def line_of(text: str, key: str, after: int = 1) -> int:
    """The number, from 1, of the first line from `after` on that sets a key; `after` when none does."""
    setting = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*(=|\.)|\s*\[+\s*["']?{re.escape(key)}["']?\s*\]""")
    for number, line in enumerate(text.splitlines(), start=1):
        if number >= after and setting.match(line):
            return number
    return after


def _keymap(value: Any, path: Path, text: str) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise SettingsError(f"{path}, line {line_of(text, 'keys')}: keys must be a table", 'begin it with "[keys]"')
    start = line_of(text, "keys")
    for name, keys in value.items():
        if not _text(keys):
            where = f"{path}, line {line_of(text, name, start)}"
            raise SettingsError(f"{where}: {name} must be keys in quotation marks", f'for example: {name} = "b,f5"')
    return dict(value)


def _groups(value: Any, path: Path, text: str) -> Mapping[str, tuple[str, ...]]:
    start = line_of(text, "groups")
    if not isinstance(value, dict):
        raise SettingsError(f"{path}, line {start}: groups must be a table", 'begin it with "[groups]"')
    for name, sources in value.items():
        if not (isinstance(sources, list) and sources and all(map(_text, sources))):
            where = f"{path}, line {line_of(text, name, start)}"
            raise SettingsError(f"{where}: {name} must be a list of sources", f'for example: {name} = ["Reuters"]')
    return {name: tuple(sources) for name, sources in value.items()}


def _nearest(name: str, known: list[str]) -> str:
    from rapidfuzz import process  # noqa: PLC0415  (only for hints, and slow to load)

    found = process.extractOne(name, known, score_cutoff=60)
    return f"did you mean {found[0]}?" if found else f"the options are {', '.join(known)}"
