"""What stands in a text, piece by piece, and the terms that each piece gives.

Most pieces are one word with the marks behind it, and the same ones come again and again: what a piece gives is looked
up, not found out. In Latin letters a piece is what stands between white space; in other scripts, where none need stand
between words, it is a lump: a word, or words joined by marks. The end of a paragraph is a piece too.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import add
from typing import NamedTuple

from briefing.core.characters import beyond_ascii
from briefing.query.normal import acronyms
from briefing.query.stemming import OWN, SPACELESS, clusters, term_maker

_LATIN = r"[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]"
_NO_LETTERS = "\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be"
_INNER = "\u00ad\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u200c\u200d\u2060\ufeff"
"""What stands within words without being a letter: combining marks, soft hyphens, joiners."""
_BEYOND_LATIN = re.compile("[^\0-\u00ac\u00ae-\u024f\u2000-\u200b\u200e-\u205f\u20a0-\u20bf\u2190-\u2bff]")
_HYPHENS = r"\-\u2010\u2011"
_REMEMBERED, _LUMPS_REMEMBERED = 1 << 17, 1 << 15
"""Of how many pieces the terms are remembered, and of how many that are not one word."""
_LONGEST = 200
"""How long a piece is at most that is remembered: encoded data stands in texts as pieces of any length."""


def _lumps(letter: str, rest: str, more: str = "") -> re.Pattern[str]:
    """What finds lumps: words, and words joined by marks, which few are."""
    dotted = r"(?:(?<=\.[^\W\d_])\.(?:['’]s\b)?)?"  # the last dot of U.S. and what may follow it
    return re.compile(rf"{letter}{rest}*(?:[.,'’ʼ＇{_HYPHENS}]{rest}+)*{dotted}{more}")


_FAST = _lumps(_LATIN, _LATIN)
"""For texts in Latin letters without combining marks: classes of ranges are twice as fast as negated ones."""
_BREAK = re.compile(r"(\n\s*\n)")
"""The end of a paragraph."""
_PIECE = re.compile(r"(\S+)")


@lru_cache(maxsize=1)
def _general() -> re.Pattern[str]:
    """For texts in any script, ends of paragraphs included; made when first wanted, for that takes long."""
    letters, marks = clusters()
    joined = rf"[^\W_{_NO_LETTERS}{SPACELESS}{letters}]"
    return _lumps(joined, rf"(?:{joined}|[{_INNER}])", rf"|[{SPACELESS}]|[{letters}][{marks}]*|\n\s*\n")


_SINGLE = rf"[^.,'’ʼ＇{_HYPHENS}]+(?:['’ʼ＇][^.,'’ʼ＇{_HYPHENS}]+)*"
_WORD = re.compile(
    r"(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])\.?(?:['’]s\b)?"  # U.S., U.S, U.S.'s
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|(?<!\d\.)\d+\.\d+(?!\.?\d)"  # 2,500 and 3.5
    rf"|{_SINGLE}(?:[{_HYPHENS}](?![^\W\d_]\.[^\W\d_]|\d+[.,]\d){_SINGLE})*"  # sanctions, Iran's, air-strike
)
"""One word or compound within a lump, which holds nothing but letters, digits and these marks."""
_PART = re.compile(f"[^{_HYPHENS}]+")
_MARKED = re.compile(f"[.,{_HYPHENS}]")
_BEHIND = '.,;:?!)"”'
"""Marks that stand behind a word and are no part of it, where what is before them are plain letters or digits."""


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


class _Forms(dict[str, str | None]):
    """The forms of pieces, made when first asked for; when they are too many, they are forgotten."""

    def __init__(self, only_word: Callable[[str], str | None], term: Callable[[str], str | None]) -> None:
        super().__init__()
        self._only_word, self._term = only_word, term
        self.lengths: dict[str, int] = {}
        """How long the word is of pieces that have a form; another thread may forget them at any time."""

    def __missing__(self, piece: str) -> str | None:
        word = self._only_word(piece)
        found = None if word is None else self._term(word)
        if len(piece) > _LONGEST:
            return found
        if len(self) >= _REMEMBERED:
            self.clear()
            self.lengths.clear()
        if word is not None and found is not None:
            self.lengths[piece] = len(word)
        self[piece] = found
        return found


class Surfaces:
    """How the pieces of texts become terms, in one stemming and either in Latin letters or in any script."""

    __slots__ = ("_latin", "_lengths", "_term", "_tokens_of", "form", "unsure")

    def __init__(self, stemming: str, latin: bool) -> None:
        self._term = term_maker(stemming)
        self._latin = latin
        self.unsure = _unsure() if stemming == OWN else frozenset[str]()
        """Terms of acronyms that are the plain word in a line all of capitals."""
        forms = _Forms(self._only_word, self._sure)
        self._lengths = forms.lengths
        self.form: Callable[[str], str | None] = forms.__getitem__
        """The term of a piece that begins with its only word; None of any other, and of what is unsure."""
        self._tokens_of: Callable[[str], tuple[Token, ...]] = lru_cache(_LUMPS_REMEMBERED)(self._tokens)

    def tokens(self, piece: str) -> tuple[Token, ...]:
        """The tokens of a piece: U.S., 2,500, air-strike, (one, end.Next; none of the end of a paragraph."""
        return (self._tokens_of if len(piece) <= _LONGEST else self._tokens)(piece)

    def pieces(self, text: str, marks: Sequence[int] = ()) -> tuple[list[str], list[int]]:
        """The pieces of a text in order, and the place among them of the first behind each mark, an offset."""
        if not marks:
            return self._pieces(text), []
        found = self._pieces(text[: marks[0]])
        firsts: list[int] = []
        for start, end in pairwise((*marks, len(text))):
            firsts.append(len(found))
            found += self._pieces(text[start:end])
        return found, firsts

    def _pieces(self, text: str) -> list[str]:
        if not self._latin:
            return _general().findall(text)
        if "\n" not in text:
            return text.split()
        found: list[str] = []
        for place, run in enumerate(_BREAK.split(text)):
            found += [run] if place % 2 else run.split()
        return found

    def places(self, text: str) -> tuple[list[int], list[int]]:
        """Where each token of a text begins, and where it ends."""
        if self._latin:
            spread = _PIECE.split(text)
            pieces, begins = spread[1::2], list(accumulate(map(len, spread)))[:-1:2]
        else:
            found = list(_general().finditer(text))
            pieces, begins = [match[0] for match in found], [match.start() for match in found]
        lengths = list(map(self._lengths.get, pieces))
        if None not in lengths:
            return begins, list(map(add, begins, lengths))
        starts: list[int] = []
        ends: list[int] = []
        for start, piece, length in zip(begins, pieces, lengths, strict=True):
            if length is None and self.form(piece) is None:
                for token in self.tokens(piece):
                    starts.append(start + token.start)
                    ends.append(start + token.end)
            else:
                starts.append(start)
                ends.append(start + (length or len(self._only_word(piece) or piece)))
        return starts, ends

    def _only_word(self, piece: str) -> str | None:
        """The word that a piece begins with, when it is one by itself and there is no other."""
        word = piece
        if self._latin:
            word = piece.rstrip(_BEHIND)
            if word.isascii() and word.isalnum():
                return word
            lumps = _FAST.findall(piece)
            if len(lumps) != 1 or not piece.startswith(lumps[0]):
                return None
            word = lumps[0]
        return word if word.isalnum() or not (ends_paragraph(word) or _MARKED.search(word)) else None

    def _sure(self, word: str) -> str | None:
        term = self._term(word)
        return None if term in self.unsure else term

    def _tokens(self, piece: str) -> tuple[Token, ...]:
        found: list[Token] = []
        place = 0
        for begin, lump in self._lumps(piece):
            for match in _WORD.finditer(lump):
                start = begin + match.start()
                for term, first, last, position in self._compound(match[0]):
                    found.append(Token(term, start + first, start + last, place + position))
                place = found[-1].position + 1
        return tuple(found)

    def _lumps(self, piece: str) -> Iterator[tuple[int, str]]:
        """The lumps of a piece, each with its offset."""
        if not self._latin:
            yield from () if ends_paragraph(piece) else ((0, piece),)
            return
        for match in _FAST.finditer(piece):
            yield match.start(), match[0]

    def _compound(self, word: str) -> tuple[Token, ...]:
        """The tokens of a word: its hyphenated parts, before them the joined form where there are two (S-300: s300)."""
        parts = list(_PART.finditer(word))
        found = tuple(Token(self._term(part[0]), *part.span(), place) for place, part in enumerate(parts))
        if len(found) == 2 and found[0].term.islower() and parts[0][0].isalpha() and parts[1][0].isalnum():
            return (Token(self._term(parts[0][0].lower() + parts[1][0].lower()), 0, len(word), 0), *found)
        return found


_of = lru_cache(maxsize=128)(Surfaces)


def surfaces_of(text: str, stemming: str) -> Surfaces:
    """What makes terms of a text."""
    return _of(stemming, not _BEYOND_LATIN.search(beyond_ascii(text)))


@lru_cache(maxsize=1)
def _unsure() -> frozenset[str]:
    """Acronyms that are the plain word in a line all of capitals."""
    return frozenset(name for name, acronym in acronyms().items() if not acronym.headline)


def ends_paragraph(piece: str) -> bool:
    """Whether a piece is the end of a paragraph."""
    return "\n" in piece
