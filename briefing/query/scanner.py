"""Scanning a query into its lexical pieces: words, phrases, fields, brackets, operators."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from briefing.core.errors import QueryError
from briefing.query.words import tokens

FIELDS = {
    "title": "words of the title",
    "source": "words of the publisher's name",
    "author": "words of the author's name",
    "speaker": "words of the name of who is quoted or reported",
    "kind": "quoted, attributed, hedged, judgement or reported",
    "lang": "a language code, as en",
    "date": "2023, 2023-06, 2023-06..2023-07 or last-week",
    "issue": "the id of an issue",
    "tag": "one of your tags",
    "is": "unread, read or starred",
    "has": "note",
}
"""Every field with what it takes."""
WORDED = frozenset({"title", "source", "author", "speaker"})
"""The fields that hold words: a word, a phrase, a beginning or an almost-word is looked for in them."""
CHOICES = {
    "is": ("unread", "read", "starred"),
    "has": ("note",),
    "kind": ("quoted", "attributed", "hedged", "judgement", "reported"),
}
"""The values of the fields that take only certain words."""
_ELSEWHERE = {
    **dict.fromkeys(("after", "before", "from", "since", "until", "year"), "date"),
    **dict.fromkeys(("headline", "intitle", "subject"), "title"),
    **dict.fromkeys(("outlet", "publisher", "site"), "source"),
    **{"by": "author", "label": "tag", "language": "lang", "said": "speaker", "topic": "issue", "type": "kind"},
}
"""What other programs call such fields, for hints."""
OPERATORS = ("AND", "OR", "NOT", "BUTNOT")
"""What joins words, in capitals only."""

Kind = Literal["(", ")", "-", "*", "AND", "OR", "NOT", "BUTNOT", "word", "phrase", "field", ""]
QUOTES = '"“”„‟«»＂'
"""Quotation marks; any of them opens and closes a phrase."""
_MINUS = "-−–"
_NAMED = re.compile(r"([^\W\d_][\w-]*):(?!//)")
_WORD = re.compile(rf"(?:[^\s(){QUOTES},;|!?…]|(?<=\d),(?=\d)|(?<=\w)\?(?=\w))+")
_SCOPE = re.compile(r"\)([psPS])(?=[\s()]|\Z)")
_BARS = re.compile(r"(?<=\s)\|+(?=\s|\Z)|\|{2,}")
_AFTER_PHRASE = re.compile(r"~(\w*)|\*")


class Piece(NamedTuple):
    """One lexical piece of a query."""

    kind: Kind
    """What it is; "" stands after the last one."""
    text: str
    """What it says, without marks."""
    start: int
    """Offset of its first character in the query."""
    end: int
    """Offset after its last character."""
    slop: int = -1
    """The number after a phrase's tilde; -1 without one."""
    scope: str = ""
    """The letter after a closing bracket: p or s."""


def mistake(query: str, message: str, hint: str, start: int, end: int) -> QueryError:
    """The error for a mistake between two offsets of a query; the message names the place."""
    start = min(start, max(len(query) - 1, 0))
    return QueryError(f"{message} (at character {start + 1})", hint, query=query, start=start, end=max(end, start + 1))


def scan(query: str) -> Iterator[Piece]:
    """The pieces of a query in order, marks that ask for nothing left out.

    Raises QueryError for what cannot be a piece.
    """
    place = 0
    while place < len(query):
        char = query[place]
        following = query[place + 1 : place + 2]
        if char in "()":
            piece = _bracket(query, place)
        elif char in QUOTES:
            piece = _phrase(query, place)
        elif char in _MINUS and following and (following in QUOTES or following == "(" or _wordlike(following)):
            piece = Piece("-", char, place, place + 1)
        elif named := _NAMED.match(query, place):
            piece = _field(query, named)
        elif found := _WORD.match(query, place):
            word = found[0]
            piece = Piece(_kind(word), word, place, found.end())  # kind "": marks alone
        elif bars := _BARS.match(query, place):
            hint = "write OR between words of which either will do; in a headline, leave it out"
            raise mistake(query, f"{bars[0]} joins nothing", hint, place, bars.end())
        else:
            place += 1
            continue
        if piece.kind:
            yield piece
        place = piece.end


def _kind(word: str) -> Kind:
    match word:
        case "AND" | "OR" | "NOT" | "BUTNOT" | "*":
            return word
        case _:
            return "word" if _wordlike(word) else ""


def _wordlike(text: str) -> bool:
    return text.isalnum() or bool(tokens(text))


def _bracket(query: str, place: int) -> Piece:
    scoped = _SCOPE.match(query, place)
    if scoped:
        return Piece(")", ")", place, scoped.end(), scope=scoped[1].lower())
    return Piece("(" if query[place] == "(" else ")", query[place], place, place + 1)


def _phrase(query: str, place: int) -> Piece:
    end = place + 1
    while end < len(query) and query[end] not in QUOTES:
        end += 1
    if end == len(query):
        hint = 'close the phrase, as in "arms control"'
        raise mistake(query, "a quotation mark is opened and not closed", hint, place, end)
    words = query[place + 1 : end]
    after = _AFTER_PHRASE.match(query, end + 1)
    if not after:
        return Piece("phrase", words, place, end + 1)
    number = after[1] or ""
    if not (number.isdecimal() and len(number) < 3):
        hint = 'nearness is a number from 0 to 99, as in "arms control"~5; a star goes with a single word'
        raise mistake(query, f"{after[0]} cannot follow a phrase", hint, end + 1, after.end())
    return Piece("phrase", words, place, after.end(), int(number))


def _field(query: str, named: re.Match[str]) -> Piece:
    name, start, end = named[1].lower(), named.start(), named.end()
    if name not in FIELDS:
        from rapidfuzz import fuzz, process  # noqa: PLC0415  (only for hints, and slow to load)

        alike = process.extractOne(name, FIELDS.keys(), scorer=fuzz.ratio, score_cutoff=70)
        near = _ELSEWHERE.get(name) or (alike[0] if alike else "")
        mend = f"did you mean {near}:? " if near else ""
        hint = f"{mend}The fields are {', '.join(FIELDS)}. For the words themselves, use quotation marks"
        raise mistake(query, f"there is no field {named[1]}:", hint, start, end)
    if query[end : end + 1].strip(" \t\n)") == "":
        hint = f"{name}: takes {FIELDS[name]}, with no space after the colon"
        raise mistake(query, f"{name}: has no value", hint, start, end)
    return Piece("field", name, start, end)
