"""Reads JSON Lines of articles, and JSON files that hold a list of them.

An article is an object with `text` and any of `title`, `source`, `date`, `url`, `author`, `language`, under these names
or others that front matter knows too. Its key is its id, guid or url. A line that is none is refused by its number, and
the rest loads.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from briefing.core.articles import Draft
from briefing.ingest.decoding import decode, decode_whole
from briefing.ingest.masthead import FIELD_NAMES, Masthead
from briefing.ingest.readings import Reading, RefusedError, keyed_apart
from briefing.ingest.text_file import draft_plain

_TEXTS = ("text", "body", "content", "articlebody", "article", "maintext")
_KEYS = ("id", "guid", "url", "link")
_LISTS = ("articles", "items", "entries", "documents", "data", "results")
_TOLD = 10
"""How many refused lines are told one by one."""
_LONGEST = 2000


def read_json_file(path: PurePath, content: bytes) -> Reading:
    """The articles of a file. Raises NotTextError, RefusedError."""
    text = decode_whole(content).removeprefix("\ufeff")
    records = _listed(text) if path.suffix.lower() == ".json" else _lines(text)
    drafts: list[Draft] = []
    reasons: list[str] = []
    for name, held in records:
        reason = held if isinstance(held, str) else _fault(held)
        if reason:
            reasons.append(f"{name}: {reason}")
        else:
            drafts.append(_draft(held, path))
    if len(reasons) > _TOLD:
        reasons[_TOLD:] = [f"and {len(reasons) - _TOLD} more like these"]
    return Reading(tuple(keyed_apart(drafts)), tuple(reasons))


def _lines(text: str) -> Iterator[tuple[str, Any]]:
    """Each line's name with what it holds, or with why it cannot be read.

    A line ends with a line feed, one after a carriage return, or a carriage return alone, which no JSON text holds
    unescaped; other line ends of Unicode may stand within a string.
    """
    for number, line in enumerate(re.split("\r\n?|\n", text), start=1):
        if line.strip():
            try:
                held = json.loads(line)
            except RecursionError:
                held = "it is nested too deeply"
            except ValueError:
                held = "it is not JSON"
            yield f"line {number}", held


def _listed(text: str) -> Iterator[tuple[str, Any]]:
    """The objects of the list that a JSON file is, or that stands in it under a usual name."""
    try:
        held = json.loads(text)
    except RecursionError as error:
        raise RefusedError("it is nested too deeply") from error
    except ValueError as error:
        if text.count("\n{") and text.lstrip().startswith("{"):
            yield from _lines(text)
            return
        raise RefusedError("it is not JSON") from error
    if isinstance(held, dict):
        lists = [held[name] for name in _LISTS if isinstance(held.get(name), list)]
        held = lists[0] if lists else [held]
    if not isinstance(held, list) or not any(isinstance(each, dict) and not _fault(each) for each in held):
        raise RefusedError("there are no articles in it: what is read is a list of objects with title and text")
    yield from ((f"entry {number}", each) for number, each in enumerate(held, start=1))


def _fault(held: Any) -> str:
    """Why an entry is no article; empty when it is one."""
    if not isinstance(held, dict):
        return "it is not an object"
    return "" if _text(held).strip() else "it has no text"


def _text(held: dict[str, Any]) -> str:
    names = {name.lower(): value for name, value in held.items()}
    return next((value for name in _TEXTS if isinstance(value := names.get(name), str) and value.strip()), "")


def _draft(held: dict[str, Any], path: PurePath) -> Draft:
    known = Masthead()
    for name, value in held.items():
        field = FIELD_NAMES.get(name.strip().lower().replace(" ", "_").replace("-", "_"))
        words = _words(value) if field else ""
        if field and words:
            (known.state_stamp if field in {"date", "retrieved"} else known.state)(field, words)
    text = decode(_text(held).encode("utf-8", "replace").replace(b"\0", b""))
    draft = draft_plain(text, path=path, known=known)
    key = next((str(held[name]) for name in _KEYS if isinstance(held.get(name), str | int) and held[name] != ""), "")
    return replace(draft, key=_clean(key)[:_LONGEST])


def _words(value: Any) -> str:
    """A value's words: of a list all, of an object its name."""
    many = value if isinstance(value, list) else [value]
    named = [each.get("name") if isinstance(each, dict) else each for each in many[:20]]
    return _clean(", ".join(str(each) for each in named if isinstance(each, str | int) and not isinstance(each, bool)))


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")[:_LONGEST]
