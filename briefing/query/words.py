"""The normal form of words: what counts as the same word in articles, queries and rules.

Case and diacritics fold, curly apostrophes equal straight ones, a possessive "'s" is dropped, and words are
stemmed (Porter2, by PyStemmer). Nothing is dropped as a stop word. "U.S.", "U.S" and "US" are one term that differs
from the pronoun "us"; likewise WHO and IT. A hyphenated compound gives its parts at following positions and,
where it has two parts, the joined form at the first one's position, so that "cyber-security" is found as
"cybersecurity" too.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import NamedTuple

import Stemmer

_STEMMER = Stemmer.Stemmer("english")
_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"(?<!\w)(?:{_LETTER}\.){{2,}}(?:{_LETTER}(?!\w))?"  # U.S. and U.S.A
    rf"|(?<!\w){_LETTER}\.{_LETTER}(?![\w.])"  # U.S
    r"|\d+(?:[.,]\d+)+"  # 2,500 and 3.5
    r"|\w+(?:['’ʼ]\w+)*"
)
_COLLIDING = frozenset({"US", "IT", "WHO"})
"""Acronyms whose lower-case form is among the commonest words of English."""
_HEADLINE_WORDS = frozenset({"IT", "WHO"})
"""Those that are far more often the plain word in a line set all in capitals."""


class Token(NamedTuple):
    """One word of a text in its normal form."""

    term: str
    """The normal form."""
    start: int
    """Offset of its first code point in the text."""
    end: int
    """Offset after its last code point."""
    position: int
    """Its place among the words, from 0; a joined compound shares the place of its first part."""


def fold(word: str) -> str:
    """The word in lower case, without diacritics, apostrophes straight, dots of an acronym and "'s" gone."""
    if not word.isascii():
        word = word.replace("’", "'").replace("ʼ", "'")
        decomposed = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in decomposed if not unicodedata.combining(c))
    word = word.casefold()
    if word.endswith("'s"):
        word = word[:-2]
    if "." in word and not word[0].isdigit():
        word = word.replace(".", "")
    if "," in word:
        word = word.replace(",", "")
    return word


@lru_cache(maxsize=1 << 17)
def term(word: str) -> str:
    """The term a single word stands for: its normal form, stemmed unless it is an acronym or a number."""
    letters = word.replace(".", "")
    if letters.endswith(("'s", "’s")):
        letters = letters[:-2]
    if letters in _COLLIDING:
        return letters
    folded = fold(word)
    if "." in word or not folded.isalpha():
        return folded
    return str(_STEMMER.stemWord(folded))


class Words:
    """A text as terms with their places: made once, matched against any number of rules."""

    __slots__ = ("_places", "ends", "positions", "starts", "terms", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.terms: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.positions: list[int] = []
        self._places: dict[str, list[int]] | None = None
        self._read(text)

    def _read(self, text: str) -> None:
        terms, starts, ends, positions = self.terms, self.starts, self.ends, self.positions
        compound = -1  # index of the first part of a compound that the next token may complete
        for position, match in enumerate(_TOKEN.finditer(text)):
            start, end = match.span()
            word = term(match.group())
            if word in _HEADLINE_WORDS and _in_capitals(text, start, end):
                word = word.lower()
            if compound >= 0:
                part = terms[compound]
                if part.islower() and part.isalpha() and not text.startswith("-", end) and text[start:end].isalpha():
                    terms.append(term(text[starts[compound] : ends[compound]] + text[start:end]))
                    starts.append(starts[compound])
                    ends.append(end)
                    positions.append(positions[compound])
                compound = -1
            terms.append(word)
            starts.append(start)
            ends.append(end)
            positions.append(position)
            if text.startswith("-", end) and not (start and text[start - 1] == "-"):
                compound = len(terms) - 1 if end + 1 < len(text) and text[end + 1].isalpha() else -1

    @property
    def places(self) -> dict[str, list[int]]:
        """Term to the indices of its tokens, in order."""
        if self._places is None:
            found: dict[str, list[int]] = {}
            for index, word in enumerate(self.terms):
                found.setdefault(word, []).append(index)
            self._places = found
        return self._places

    def at(self, position: int) -> range:
        """The indices of the tokens at a position (two where a compound is joined)."""
        return range(bisect_left(self.positions, position), bisect_right(self.positions, position))

    def __len__(self) -> int:
        return len(self.terms)

    def tokens(self) -> list[Token]:
        """The words as tokens, in order."""
        return [Token(*row) for row in zip(self.terms, self.starts, self.ends, self.positions, strict=True)]


def tokens(text: str) -> list[Token]:
    """The words of a text in their normal form, in order."""
    return Words(text).tokens()


def simple_terms(text: str) -> tuple[str, ...]:
    """The terms of some words in order, joined forms of hyphenated compounds left out."""
    words = Words(text)
    simple: list[str] = []
    for term, position in zip(words.terms, words.positions, strict=True):
        if position == len(simple):
            simple.append(term)
    return tuple(simple)


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Whether the word stands in a line of at least three words without a lower-case letter."""
    line = text[text.rfind("\n", 0, start) + 1 : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    return line.upper() == line and line.count(" ") >= 2
