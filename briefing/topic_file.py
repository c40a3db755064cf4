"""Writing into a topics file: one table of it is changed or added, all else stays as the user wrote it.

Tables are edited one at a time, each with tomlkit by itself: as a whole document, it would gather tables that stand
between others.
"""

import re
import tomllib
from collections.abc import Collection, Mapping

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import String, Table

from briefing.core.errors import SettingsError
from briefing.query.normal import fold

Changes = Mapping[str, str | bool | None]
"""Key to its value; None takes the key out."""
_HEADER = re.compile(r"[ \t]*\[")
_BY_HAND = "write it in the file by hand, or mend the file first"
_LONGEST = 40
"""The most letters of an id made from a name."""


def with_table(text: str, kind: str, id: str, changes: Changes) -> str:
    """The text of a topics file in which the table of a topic or issue says what is changed, or is added.

    Raises SettingsError where the file is laid out so that the table cannot be told.
    """
    lines = text.splitlines(keepends=True)
    place = _find(lines, kind, id)
    if place is None:
        table = _table({"id": id} | {key: value for key, value in changes.items() if value is not None})
        parted = text if not text or text.endswith("\n") else text + "\n"
        return f"{parted}{chr(10) if parted else ''}[[{kind}]]\n{table}"
    start, end = place
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    document = tomlkit.parse("".join(lines[start:end]))
    table_there = document[kind][0]
    for key, value in changes.items():
        if value is None:
            table_there.pop(key, None)
        else:
            table_there[key] = _value(value)
    edited = document.as_string()
    return "".join(lines[:start]) + edited + ("" if edited.endswith("\n") else "\n") + "".join(lines[end:])


def id_of(name: str, taken: Collection[str]) -> str:
    """An id made from a name, other than those that are taken."""
    letters = "-".join(re.findall(r"[a-z0-9]+", fold(name)))[:_LONGEST].strip("-") or "issue"
    numbered = (f"{letters}-{number}" for number in range(2, len(taken) + 3))
    return letters if letters not in taken else next(each for each in numbered if each not in taken)


def _find(lines: list[str], kind: str, id: str) -> tuple[int, int] | None:
    """The first line of a table and the one after its last; of several tables of one id the last."""
    text = "".join(lines)
    tables = [table.get("id") for table in tomllib.loads(text).get(kind, [])]
    if id not in tables:
        return None
    headers = [number for number, line in enumerate(lines) if _HEADER.match(line)] + [len(lines)]
    opening = re.compile(rf"[ \t]*\[\[\s*{kind}\s*\]\]")
    starts = [place for place, number in enumerate(headers[:-1]) if opening.match(lines[number])]
    if len(starts) == len(tables):
        at = starts[len(tables) - 1 - tables[::-1].index(id)]
        start, end = headers[at], headers[at + 1]
        if _id_in("".join(lines[start:end]), kind) == id:
            return start, end
    raise SettingsError(f"the table of {id} cannot be told in the topics file", _BY_HAND)


def _id_in(part: str, kind: str) -> str | None:
    try:
        tables = tomlkit.parse(part).unwrap().get(kind, [])
    except TOMLKitError:
        return None
    return tables[0].get("id") if len(tables) == 1 else None


def _table(values: Mapping[str, str | bool]) -> str:
    table: Table = tomlkit.table()
    for key, value in values.items():
        table[key] = _value(value)
    return table.as_string()


def _value(value: str | bool) -> String | bool:
    """Text in single quotation marks where it has double ones, as a rule's phrases do."""
    if isinstance(value, bool):
        return value
    plain = '"' in value and "'" not in value and value.isprintable()
    return tomlkit.string(value, literal=plain)
