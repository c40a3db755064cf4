"""Where sentences begin and end.

`sentencex` finds them in one block at a time. It takes a quotation for one sentence however many it holds, so it is
shown the text without quotation marks, nor brackets that stay open for long; what closes a sentence is given back to
it afterwards. A mark left open can make one sentence of megabytes, so long blocks are shown piece by piece. A sentence
that goes on after a quoted question or call ("“Is it over?” the minister asked.") is joined again.
"""

import re
from collections.abc import Iterator, Sequence

from sentencex import segment

from briefing.analysis.lists import reporting_verbs
from briefing.core.spans import Extent, trim

_HIDDEN = re.compile(r"[“”„‟«»\"‘‹›<>(\[](?:(?<![(\[])|(?<=\()(?![^()]{0,400}\))|(?<=\[)(?![^\[\]]{0,400}\]))")
"""Quotation marks, and brackets that stay open: a pattern that opens with a class of characters is sought faster."""
_DOUBLED = re.compile(r"''|’’|``")
_SURROGATES = re.compile("[\ud800-\udfff]")
_CLOSING = re.compile(r"[”“\"’'»«›)\]]+")
_CLOSERS = "”“\"’'»«›)] "
_BRACKETED = re.compile(r"(?<=[a-z]{2})(?<!\betc)[.?!]\)\s+(?=[A-Z])")
"""Where a sentence in brackets ends, and the next begins: "(Nobody knows.) It is late"."""
_WINDOW = 20_000
"""How many characters of a block are looked at at once."""
_WORD = re.compile(r"[^\W_]")
_VERBS = "|".join(sorted(form for form, way in reporting_verbs().items() if way in {"say", "clause", "that", "quote"}))
_GOES_ON = re.compile(
    rf"\s*(?:[a-z]|(?:(?:[A-Z][\w.’'-]*|the|a|an)\s+){{1,4}}(?=[a-z])(?:also\s+|then\s+)?(?:{_VERBS})\b)"
)
_ONLY_TELLS = re.compile(rf"\s*(?:[A-Z][\w.’'-]*\s+){{1,4}}(?:{_VERBS})\s*\.(?:\s|$)")
"""A sentence that does nothing but tell who said the one before it."""
_ABBREVIATED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Amb|Rev|Hon|Messrs|St|Mt|Ft|Sec"
    r"|No|vs|v|(?<![.\w])[B-HJ-Z])\.$"
)
"""What a name goes on from; "I." and "A." may end a sentence."""
_ZONE = re.compile(r"(?:GMT|UTC|BST|CES?T|[ECMP][SD]?T)\b")
"""A time zone, which goes on from an hour: "9 a.m. EST"."""
_LABEL_ONLY = re.compile(r"\s*[(\[]?(?:\d{1,3}|[A-Za-z])[.)\]]+")
"""A list's number or letter that was taken for a sentence."""


def sentences(text: str, start: int, end: int) -> list[Extent]:
    """The sentences of a block of text, trimmed, in order; nothing but white space lies between them."""
    block = text[start:end]
    plain = _HIDDEN.sub(" ", block)
    if not plain.isascii():
        plain = _SURROGATES.sub("\ufffd", plain)
    if "''" in plain or "’’" in plain or "``" in plain:
        plain = _DOUBLED.sub("  ", plain)
    found: list[Extent] = []
    length = len(block)
    opening = tail = 0
    worded = False
    for piece in _segments(plain):
        place, tail = tail, tail + len(piece)
        last = place + len(piece.rstrip())
        worded = worded or block[place].isalnum() or bool(_WORD.search(block, place, last))
        cut = last
        if opening < last < length and block[last] in _CLOSERS and (closing := _CLOSING.match(block, last)):
            cut = closing.end()
        if tail < length and (not worded or _runs_on(block, opening, last, cut, tail)):
            continue
        first, after = trim(block, opening, cut if tail < length else tail)
        if found and not worded:  # what holds no word is part of the sentence before
            found[-1] = found[-1][0], start + after
        elif first < after:
            found.append((start + first, start + after))
        opening = max(cut, opening)
        worded = False
    return found


def _segments(plain: str) -> Sequence[str]:
    """The sentences as `sentencex` sees them, white space after each included; together they are the text."""
    pieces: Sequence[str] = segment("en", plain) if len(plain) <= _WINDOW else _by_windows(plain)
    if ") " not in plain:
        return pieces
    return [part for piece in pieces for part in (_parted(piece) if ") " in piece else (piece,))]


def _by_windows(plain: str) -> list[str]:
    """The sentences of a long text, which is looked at piece by piece."""
    found: list[str] = []
    place, window = 0, _WINDOW
    while len(plain) - place > window:
        pieces = segment("en", plain[place : place + window])
        if len(pieces) == 1:
            window *= 2
            continue
        found += pieces[:-1]
        place += sum(map(len, pieces[:-1]))
        window = _WINDOW
    return [*found, *segment("en", plain[place:])]


def _parted(piece: str) -> Iterator[str]:
    """What was seen as one sentence, parted where one in brackets ends."""
    place = 0
    for end in _BRACKETED.finditer(piece):
        yield piece[place : end.end()]
        place = end.end()
    yield piece[place:]


def _runs_on(block: str, opening: int, last: int, cut: int, tail: int) -> bool:
    """Whether what looked like an end is none."""
    if cut == last and block[last - 1] == "." and _ABBREVIATED.search(block, max(opening, last - 7), last):
        return True
    if block.endswith(("a.m.", "p.m."), opening, last) and _ZONE.match(block, tail):
        return True
    if last - opening < 10 and _LABEL_ONLY.fullmatch(block, opening, last):
        return True
    stop = last
    while stop > opening and block[stop - 1] in _CLOSERS:
        stop -= 1
    if cut == stop or not _GOES_ON.match(block, cut, min(tail + 120, len(block))):
        return False
    if block[stop - 1] in "?!" or _ONLY_TELLS.match(block, cut, min(tail + 120, len(block))):
        return True
    return block[cut:tail].isspace() and block[tail : tail + 1].islower()
