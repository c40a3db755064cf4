"""Scanning a query into its lexical pieces: words, phrases, fields, brackets, operators."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz import process

from briefing.core.errors import QueryError

FIELDS = {
    "title": "words of the title",
    "source": "who published it",
    "author": "who wrote it",
    "lang": "language code, as en",
    "tag": "a tag of yours",
    "issue": "an issue's id",
    "speaker": "who is quoted or reported",
    "kind": "quoted, attributed, hedged, judgement or reported",
    "is": "unread, read or starred",
    "has": "note",
    "date": "2023, 2023-06, 2023-06..2023-07 or last-week",
}
"""Every field with what it takes."""
CHOICES = {
    "is": ("unread", "read", "starred"),
    "has": ("note",),
    "kind": ("quoted", "attributed", "hedged", "judgement", "reported"),
}
"""The values of the fields that take only certain words."""
SCOPES = ("p", "s")
"""The letters after a closing bracket: one paragraph, one sentence."""
OPERATORS = ("AND", "OR", "NOT", "BUTNOT")
_QUOTES = '"“”„‟«»'
_FIELD = re.compile(r"([A-Za-z]+):(?!//)")
_PHRASE_END = re.compile(r"~(\d{1,3})(?![\w])")
_PLAIN = re.compile(rf"[^\s(){_QUOTES}]+")


class Piece(NamedTuple):
    """One lexical piece of a query."""

    kind: str
    """"(", ")", "-", "word", "phrase", "field" or an operator."""
    text: str
    """What it says, without marks."""
    start: int
    """Offset of its first character in the query."""
    end: int
    """Offset after its last character."""
    slop: int = 0
    """The number after a phrase's tilde."""
    name: str = ""
    """A field's name; a scope's letter."""


def scan(text: str) -> Iterator[Piece]:
    """The pieces of a query in order; raises QueryError for what cannot be one."""
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        piece = _piece(text, text[place], place)
        yield piece
        place = piece.end


def mistake(text: str, message: str, hint: str, start: int, end: int) -> QueryError:
    """The error for a mistake between two offsets of a query."""
    place = f" at character {start + 1}"
    return QueryError(message + place, hint, query=text, start=start, end=max(end, start + 1))


def _piece(text: str, char: str, place: int) -> Piece:
    if char in "()":
        return _bracket(text, char, place)
    if char in _QUOTES:
        return _phrase(text, place, place)
    if char in "-−–" and place + 1 < len(text) and not text[place + 1].isspace():
        return Piece("-", char, place, place + 1)
    named = _FIELD.match(text, place)
    if named:
        return _field(text, named)
    found = _PLAIN.match(text, place)
    word = found.group() if found else char
    return Piece(word if word in OPERATORS else "word", word, place, place + len(word))


def _bracket(text: str, char: str, place: int) -> Piece:
    end = place + 1
    name = ""
    if char == ")" and end < len(text) and text[end] in SCOPES:
        after = text[end + 1 : end + 2]
        if not after or after.isspace() or after in "()":
            name = text[end]
            end += 1
    return Piece(char, char, place, end, name=name)


def _phrase(text: str, start: int, opening: int, name: str = "") -> Piece:
    end = opening + 1
    while end < len(text) and text[end] not in _QUOTES:
        end += 1
    if end == len(text):
        raise mistake(
            text, "a quotation mark is opened and not closed", 'close the phrase: "arms control"', opening, end
        )
    words = text[opening + 1 : end]
    near = _PHRASE_END.match(text, end + 1)
    if near:
        return Piece("phrase", words, start, near.end(), int(near.group(1)), name)
    return Piece("phrase", words, start, end + 1, 0, name)


def _field(text: str, named: re.Match[str]) -> Piece:
    name, start, place = named.group(1).lower(), named.start(), named.end()
    if name not in FIELDS:
        near = process.extractOne(name, FIELDS.keys(), score_cutoff=60)
        mend = f"did you mean {near[0]}: ? " if near else ""
        raise mistake(
            text,
            f"there is no field {name}:",
            f"{mend}fields are {', '.join(FIELDS)}; to search for a colon, put the words in quotation marks",
            start,
            place,
        )
    if place < len(text) and text[place] in _QUOTES:
        quoted = _phrase(text, start, place, name)
        return quoted._replace(kind="field")
    found = _PLAIN.match(text, place)
    if not found:
        raise mistake(text, f"{name}: has no value", f"{name}: takes {FIELDS[name]}", start, place)
    return Piece("field", found.group(), start, found.end(), name=name)
