"""The words of a text, in their normal form (`normal`), with their places.

- Hyphens part words: "US-Russia" gives two terms at following positions, and a phrase finds it with or without the
  hyphen. A compound of two parts ("air-strike") has its joined form ("airstrike") besides, at the position of its
  first part. What is written apart is the query's concern (`widening`).
- A paragraph ends at a blank line: positions leap there, so that no phrase crosses it.
- In a line all of capitals nobody can tell acronyms (IT, WHO) from words: there they are the plain word, but for those
  that `data/acronyms.txt` says are seldom so (US).
- Characters of Chinese, Japanese and Korean are a word each, and in Thai and its neighbours a consonant with its vowels
  and tones: those scripts put no space between words, or particles behind them. So a word of theirs is a phrase.
- The words of an article in another language than English are stemmed as its language is (`stemming`).
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from briefing.query.normal import acronyms, stem
from briefing.query.stemming import OWN, SPACELESS, clusters, stemming_of, term_maker

PARAGRAPH_GAP = 100
"""How far positions leap at the end of a paragraph; nearness is always less."""

_LATIN = r"[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]"
_NO_LETTERS = "\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be"
_INNER = "\u00ad\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u200c\u200d\u2060\ufeff"
"""What stands within words without being a letter: combining marks, soft hyphens, joiners."""
_BEYOND_LATIN = re.compile("[^\0-\u00ac\u00ae-\u024f\u2000-\u200b\u200e-\u205f\u20a0-\u20bf\u2190-\u2bff]")
_HYPHENS = r"\-\u2010\u2011"
_WINDOW = 120
"""How many characters around a word tell whether its line is all of capitals."""


def _lumps(letter: str, rest: str, more: str = "") -> re.Pattern[str]:
    """What splits a text into words and into lumps of words joined by marks, which few are."""
    dotted = r"(?:(?<=\.[^\W\d_])\.(?:['’]s\b)?)?"  # the last dot of U.S. and what may follow it
    return re.compile(rf"({letter}{rest}*(?:[.,'’ʼ＇{_HYPHENS}]{rest}+)*{dotted}{more}|\n\s*\n)")


_FAST = _lumps(_LATIN, _LATIN)
"""For texts in Latin letters without combining marks: classes of ranges are twice as fast as negated ones."""


def _pattern(text: str) -> re.Pattern[str]:
    """What splits a text into words and lumps."""
    return _FAST if text.isascii() or not _BEYOND_LATIN.search(text) else _general()


@lru_cache(maxsize=1)
def _general() -> re.Pattern[str]:
    """For texts in any script; made when first wanted, for it takes a hundredth of a second."""
    letters, marks = clusters()
    joined = rf"[^\W_{_NO_LETTERS}{SPACELESS}{letters}]"
    return _lumps(joined, rf"(?:{joined}|[{_INNER}])", f"|[{SPACELESS}]|[{letters}][{marks}]*")


_SINGLE = rf"[^.,'’ʼ＇{_HYPHENS}]+(?:['’ʼ＇][^.,'’ʼ＇{_HYPHENS}]+)*"
_WORD = re.compile(
    r"(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])\.?(?:['’]s\b)?"  # U.S., U.S, U.S.'s
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|(?<!\d\.)\d+\.\d+(?!\.?\d)"  # 2,500 and 3.5
    rf"|{_SINGLE}(?:[{_HYPHENS}](?![^\W\d_]\.[^\W\d_]|\d+[.,]\d){_SINGLE})*"  # sanctions, Iran's, air-strike
)
"""One word or compound within a lump, which holds nothing but letters, digits and these marks."""
_MARKED = re.compile(f"[.,{_HYPHENS}]")


_SOUGHT = 2
"""How many terms of a text are sought one by one, before the places of all are made."""


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


class _Forms:
    """How what stands in a text becomes terms, in one stemming; remembered, for the same words come again."""

    __slots__ = ("form", "lump", "term")

    def __init__(self, stemming: str) -> None:
        self.term = term_maker(stemming)
        self.form: Callable[[str], str | None] = lru_cache(maxsize=1 << 18)(self._form)
        self.lump: Callable[[str], tuple[Token, ...]] = lru_cache(maxsize=1 << 16)(self._lump)

    def _form(self, surface: str) -> str | None:
        """The term of a surface; None for a lump or the end of a paragraph, which may be more or less than one word."""
        if surface.isspace() or (not surface.isalnum() and _MARKED.search(surface)):
            return None
        return self.term(surface)

    def _lump(self, surface: str) -> tuple[Token, ...]:
        """The tokens of words joined by marks: U.S., 2,500, air-strike, end.Next."""
        found: list[Token] = []
        place = 0
        for match in _WORD.finditer(surface):
            for token in self._compound(match[0]):
                found.append(
                    Token(token.term, match.start() + token.start, match.start() + token.end, place + token.position)
                )
            place = found[-1].position + 1
        return tuple(found)

    def _compound(self, word: str) -> tuple[Token, ...]:
        """The tokens of a word: its hyphenated parts, before them the joined form where there are two (S-300: s300)."""
        parts = list(re.finditer(f"[^{_HYPHENS}]+", word))
        found = tuple(Token(self.term(part[0]), *part.span(), place) for place, part in enumerate(parts))
        if len(found) == 2 and found[0].term.islower() and parts[0][0].isalpha() and parts[1][0].isalnum():
            return (Token(self.term(parts[0][0].lower() + parts[1][0].lower()), 0, len(word), 0), *found)
        return found


_forms = lru_cache(maxsize=64)(_Forms)


class Words:
    """A text as terms with their places: made once, matched against any number of rules.

    `terms`, `starts`, `ends` and `positions` are columns of equal length, one row a token, in order; `held` is the set
    of the terms. Treat it as frozen.
    """

    __slots__ = ("_places", "_sought", "ends", "held", "positions", "starts", "terms", "text")

    def __init__(self, text: str, language: str | None = None) -> None:
        """`language` is that of the article the text stands in; None where that is unknown."""
        self.text = text
        stemming = stemming_of(language)
        known = _forms(stemming)
        pieces = _pattern(text).split(text)
        offsets = list(accumulate(map(len, pieces)))
        surfaces = pieces[1::2]
        starts, ends = offsets[0:-1:2], offsets[1::2]
        forms = list(map(known.form, surfaces))
        found: set[str | None] = set(forms)
        if None in found:
            self.terms, self.starts, self.ends, self.positions = _spread(surfaces, starts, ends, forms, known.lump)
            self.held = frozenset(self.terms)
        else:
            self.terms, self.starts, self.ends = [form for form in forms if form is not None], starts, ends
            self.positions = list(range(len(starts)))
            self.held = frozenset(self.terms)
        if stemming == OWN and not self.held.isdisjoint(acronyms().keys()):
            self._lower_headlines()
        self._places: dict[str, list[int]] | None = None
        self._sought = 0

    def _lower_headlines(self) -> None:
        """Takes acronyms in lines all of capitals for the plain words."""
        known = acronyms()
        for row, found in enumerate(self.terms):
            acronym = known.get(found)
            if acronym and not acronym.headline and _in_capitals(self.text, self.starts[row], self.ends[row]):
                self.terms[row] = stem(found.lower())
        self.held = frozenset(self.terms)

    @property
    def places(self) -> dict[str, list[int]]:
        """Term to the rows of its tokens, in order."""
        if self._places is None:
            found: dict[str, list[int]] = {}
            for row, word in enumerate(self.terms):
                if word in found:
                    found[word].append(row)
                else:
                    found[word] = [row]
            self._places = found
        return self._places

    def rows(self, term: str) -> list[int]:
        """The rows of one term, in order; one or two are sought faster than the places of all are made."""
        if term not in self.held:
            return []
        if self._places is not None or self._sought >= _SOUGHT:
            return self.places[term]
        self._sought += 1
        found: list[int] = []
        row = -1
        with suppress(ValueError):  # there is no other
            while True:
                found.append(row := self.terms.index(term, row + 1))
        return found

    def row_of(self, term: str, position: int) -> int | None:
        """The row of the term at that position; None when it does not stand there."""
        positions = self.positions
        row = bisect_left(positions, position)
        while row < len(positions) and positions[row] == position:
            if self.terms[row] == term:
                return row
            row += 1
        return None

    def __len__(self) -> int:
        return len(self.terms)

    def tokens(self) -> list[Token]:
        """The words as tokens, in order."""
        return list(map(Token, self.terms, self.starts, self.ends, self.positions))


def tokens(text: str) -> list[Token]:
    """The words of a text in their normal form, in order of start."""
    return Words(text).tokens()


def simple_terms(text: str, language: str | None = None) -> tuple[str, ...]:
    """The terms of some words in order, joined forms of compounds left out."""
    words = Words(text, language)
    return tuple(words.terms[row] for row in simple_rows(words))


def only_word(text: str) -> str:
    """The word of a text that holds a single one, without the marks around it."""
    words = Words(text)
    return text[words.starts[-1] : words.ends[-1]]


def simple_rows(words: Words) -> list[int]:
    """The rows of words that are not the joined form of a compound."""
    positions = words.positions
    return [row for row in range(len(positions)) if row + 1 == len(positions) or positions[row + 1] != positions[row]]


def terms_in(text: str) -> frozenset[str]:
    """What `Words(text).held` is, at less than half the cost: the places of the words are not asked for."""
    known = _forms(OWN)
    surfaces = _pattern(text).findall(text)
    found = set(map(known.form, surfaces))
    if None in found:
        for surface in surfaces:
            if known.form(surface) is None and not surface.isspace():
                found.update([token.term for token in known.lump(surface)])
    if not found.isdisjoint(acronyms()):  # whether a line is all of capitals is told from the places
        return Words(text).held
    return frozenset([term for term in found if term is not None])


Columns = tuple[list[str], list[int], list[int], list[int]]


def _spread(
    surfaces: list[str],
    starts: list[int],
    ends: list[int],
    forms: list[str | None],
    lumped: Callable[[str], tuple[Token, ...]],
) -> Columns:
    """The columns of a text with lumps or several paragraphs in it."""
    terms: list[str] = []
    columns: Columns = (terms, [], [], [])
    position = done = 0
    while True:
        try:
            row = forms.index(None, done)
        except ValueError:
            row = len(forms)
        terms.extend(forms[done:row])  # type: ignore[arg-type]  # None is sought out above
        columns[1].extend(starts[done:row])
        columns[2].extend(ends[done:row])
        columns[3].extend(range(position, position + row - done))
        position += row - done
        if row == len(forms):
            return columns
        if surfaces[row].isspace():
            position += PARAGRAPH_GAP
        else:
            offset = starts[row]
            for token in (lump := lumped(surfaces[row])):
                terms.append(token.term)
                columns[1].append(offset + token.start)
                columns[2].append(offset + token.end)
                columns[3].append(position + token.position)
            position += lump[-1].position + 1
        done = row + 1


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Whether a word's line, as far as the window shows it, has three words or more and no lower-case letter."""
    first = text.rfind("\n", max(0, start - _WINDOW), start)
    last = text.find("\n", end, end + _WINDOW)
    line = text[first + 1 if first >= 0 else max(0, start - _WINDOW) : last if last >= 0 else end + _WINDOW]
    return line.upper() == line and len(line.split(maxsplit=2)) > 2
