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

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from contextlib import suppress

from briefing.query.normal import stem
from briefing.query.stemming import stemming_of
from briefing.query.surfaces import Token, ends_paragraph, surfaces_of

PARAGRAPH_GAP = 100
"""How far positions leap at the end of a paragraph; nearness is always less."""

_WINDOW = 120
"""How many characters around a word tell whether its line is all of capitals."""
_SOUGHT = 2
"""How many terms of a text are sought one by one, before the places of all are made, …"""
_SHORT = 100
"""… where it has more terms than so many: a sentence is looked through sooner than its places are made."""


class Words:
    """A text as terms with their places: made once, matched against any number of rules.

    `terms`, `starts`, `ends` and `positions` are columns of equal length, one row a token, in order; `held` is the set
    of the terms. Treat it as frozen.
    """

    __slots__ = (
        *("_found", "_held", "_places", "_sought", "_surfaces"),
        *("marked", "positions", "terms", "text"),
    )

    def __init__(self, text: str, language: str | None = None, marks: Sequence[int] = ()) -> None:
        """`language` is that of the article the text stands in; None where that is unknown.

        `marks` are offsets in order, before which white space stands or a mark, whose rows `marked` tells.
        """
        self.text = text
        self.terms: list[str] = []
        self.positions: list[int] = []
        self._surfaces = surfaces_of(text, stemming_of(language))
        self._found: tuple[list[int], list[int]] | None = None
        self._held: frozenset[str] | None = None
        self._places: dict[str, list[int]] | None = None
        self._sought = 0
        pieces, firsts = self._surfaces.pieces(text, marks)
        self.marked = self._spread(pieces, firsts)
        """For each mark the row of the first token behind it."""

    def _spread(self, pieces: list[str], firsts: list[int]) -> list[int]:
        """Makes the columns of what the pieces hold, most of them one word; the row at which each of some begins."""
        surfaces, terms, positions = self._surfaces, self.terms, self.positions
        forms = [*map(surfaces.form, pieces), None]
        unsure: list[int] = []
        begins, ahead = [0], [0]  # from which piece on its row is by how much another than its place among the pieces
        position = done = 0
        while True:
            place = forms.index(None, done)
            if place > done:
                terms.extend(forms[done:place])  # type: ignore[arg-type]  # None is sought out above
                positions.extend(range(position, position := position + place - done))
            if place == len(pieces):
                break
            if ends_paragraph(pieces[place]):
                position += PARAGRAPH_GAP
            elif found := surfaces.tokens(pieces[place]):
                for token in found:
                    if token.term in surfaces.unsure and _may_be_in_capitals(pieces, place):
                        unsure.append(len(terms))
                    terms.append(token.term)
                    positions.append(position + token.position)
                position += found[-1].position + 1
            done = place + 1
            begins.append(done)
            ahead.append(len(terms) - done)
        for row in unsure:
            if _in_capitals(self.text, self.starts[row], self.ends[row]):
                terms[row] = stem(terms[row].lower())
        return [place + ahead[bisect_right(begins, place) - 1] for place in firsts]

    @property
    def held(self) -> frozenset[str]:
        """The terms, each once."""
        if self._held is None:
            self._held = frozenset(self.terms)
        return self._held

    @property
    def starts(self) -> list[int]:
        """Where each word begins."""
        return self._extents()[0]

    @property
    def ends(self) -> list[int]:
        """Where each word ends."""
        return self._extents()[1]

    def _extents(self) -> tuple[list[int], list[int]]:
        """Where the words begin and end; sought when first asked for."""
        if self._found is None:
            self._found = self._surfaces.places(self.text)
        return self._found

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
        if self._places is not None or (self._sought >= _SOUGHT and len(self.terms) > _SHORT):
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


def _may_be_in_capitals(pieces: list[str], row: int) -> bool:
    """Whether a piece may stand in a line all of capitals, as far as those beside it tell."""
    beside = (*pieces[max(0, row - 1) : row], *pieces[row + 1 : row + 2])
    return len(beside) < 2 or any(piece == piece.upper() or len(piece) >= _WINDOW for piece in beside)


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Whether a word's line, as far as the window shows it, has three words or more and no lower-case letter."""
    first = text.rfind("\n", max(0, start - _WINDOW), start)
    last = text.find("\n", end, end + _WINDOW)
    line = text[first + 1 if first >= 0 else max(0, start - _WINDOW) : last if last >= 0 else end + _WINDOW]
    return line.upper() == line and len(line.split(maxsplit=2)) > 2
