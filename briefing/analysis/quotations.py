"""Quoted passages: which marks open, which close, and what lies between.

Marks pair within a block; a passage that a paragraph leaves open goes on in the next when that opens with a mark again.
Marks within a passage are part of it. A mark that finds no partner is settled by its place: at the head of a paragraph
it holds for the whole of it, elsewhere for its sentence.
"""

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from briefing.core.articles import Block
from briefing.core.spans import Extent
from briefing.core.values import value

_ANY = re.compile(r"''|‘‘|’’|``|[“”„‟«»\"]|[‘’'](?<!\w[‘’'])(?=\S)|[‘’'](?!\w)")
_MARK = re.compile("[“”„‟«»\"‘’'`]")
"""What may be such a mark: a class of single characters is sought much faster."""
_DOUBLED = frozenset(("''", "‘‘", "’’", "``"))
"""Single marks written twice, for want of a double one: either pair closes any."""
_CLOSERS: dict[str, Container[str]] = {
    "“": '”"“',
    "”": "”",
    "„": '”“"',
    "‟": '”"',
    "«": "»",
    "»": "«",
    '"': frozenset(('"', "”", "''")),
    **dict.fromkeys(_DOUBLED, _DOUBLED),
}
_ONLY_OPEN = frozenset("“„‟«")
_CLOSING = frozenset(("”", '"', "''", "’’"))
_ENDING = frozenset(".,?!…")
"""What stands before a mark that closes speech."""
_NEAR_END = 3
_ELISION = re.compile(r"[’'](?:\d0s\b|tis\b|twas\b|em\b|til\b|cause\b|n\b)", re.IGNORECASE)
_AFTER_POSSESSIVE = re.compile(r"[.,?!…][’'](?!\w)|[‘“]")
_CLOSING_SINGLE = re.compile(r"(?<=[^\s\W])[’'](?!\w)|(?<=[.,?!…])[’'](?!\w)")
_LONGEST_SINGLE = 1000
"""How far a single mark looks for its partner; it may be an apostrophe."""
_SENTENCE_END = re.compile(r"[.?!…](?=\s{1,3}\W{0,3}[A-Z]|\s{0,3}$)")


@value
class Passage:
    """A quoted passage with its marks."""

    start: int
    """Offset of the opening mark."""
    end: int
    """Offset after the closing mark, or where it is taken to end."""
    block: int
    """The row of its block."""
    closed: bool
    """Whether a mark closes it."""
    continued: bool
    """Whether it goes on from the passage before, of the preceding block."""


def passages(text: str, blocks: Sequence[Block]) -> list[Passage]:
    """The quoted passages of the blocks that are no headings, in order."""
    found: list[Passage] = []
    for row, block in enumerate(blocks):
        if block.kind == "heading":
            continue
        before = len(found)
        _pair(text, row, block, found)
        if len(found) > before and _goes_on_from(found, before, text, blocks):
            found[before - 1] = replace(found[before - 1], end=blocks[row - 1].end)
            found[before] = replace(found[before], continued=True)
    return found


def by_sentence(passages: Sequence[Passage], sentences: Sequence[Extent]) -> list[list[tuple[int, Extent]]]:
    """For each sentence the passages it holds, by number, as far as it holds them."""
    found: list[list[tuple[int, Extent]]] = [[] for _ in sentences]
    row = 0
    for number, passage in enumerate(passages):
        while row < len(sentences) and sentences[row][1] <= passage.start:
            row += 1
        place = row
        while place < len(sentences) and sentences[place][0] < passage.end:
            start, end = sentences[place]
            found[place].append((number, (max(start, passage.start), min(end, passage.end))))
            place += 1
    return found


def _goes_on_from(found: list[Passage], first: int, text: str, blocks: Sequence[Block]) -> bool:
    """Whether the first passage of a block goes on from the last of the block before, which no mark closes."""
    if not first:
        return False
    last, here = found[first - 1], found[first]
    at_head = not text[blocks[here.block].start : here.start].strip()
    return not last.closed and last.block == here.block - 1 and at_head


def _pair(text: str, row: int, block: Block, found: list[Passage]) -> None:
    """Adds the passages of one block."""
    opened, passed, barren, first = -1, 0, 0, True
    closers: Container[str] = ""
    for sought in _MARK.finditer(text, block.start, block.end):
        place = sought.start()
        mark = _ANY.match(text, place, block.end) if place >= passed else None
        if mark is None:
            continue
        sign = mark[0]
        passed = mark.end()
        if opened >= 0:
            if sign in closers and _may_close(text, mark, opened, block):
                found.append(Passage(opened, mark.end(), row, True, False))
                opened = -1
            elif sign == text[opened] and sign in "“„«" and _at_word_start(text, mark, block):
                found.append(Passage(opened, _tidy_end(text, opened, place), row, False, False))
                opened = place
        elif sign in _CLOSERS:
            opened = place if sign in _ONLY_OPEN or _at_word_start(text, mark, block) else -1
            closers = _CLOSERS[sign]
            if first and opened < 0 and sign in _CLOSING and (passage := _never_opened(text, mark, row, block, found)):
                found.append(passage)
            first = False
        elif _at_word_start(text, mark, block) and not _ELISION.match(text, place):
            passed = _single(text, max(place, barren), min(block.end, place + _LONGEST_SINGLE))
            if passed:
                found.append(Passage(place, passed, row, True, False))
            else:
                barren = place + _LONGEST_SINGLE - 2
    if opened >= 0:
        head = not text[block.start : opened].strip()
        end = block.end if head else _end_of_sentence(text, opened, block.end)
        found.append(Passage(opened, end, row, False, False))


def _never_opened(text: str, mark: re.Match[str], row: int, block: Block, found: Sequence[Passage]) -> Passage | None:
    """The passage that the first mark of a block closes: its sentence, or all before it if a passage was left open."""
    before = text[max(block.start, mark.start() - 2) : mark.start()]
    ends_block = block.end - mark.end() < _NEAR_END
    if (before.rstrip() if ends_block else before)[-1:] not in _ENDING:
        return None
    last = found[-1] if found else None
    start = block.start
    if not (last and last.block == row - 1 and not last.closed):
        ends = [end.end() for end in _SENTENCE_END.finditer(text, block.start, mark.start() - 2)]
        start = ends[-1] if ends else start
    while text[start].isspace():
        start += 1
    return Passage(start, mark.end(), row, True, False) if start < mark.start() else None


def _single(text: str, place: int, limit: int) -> int:
    """Where the passage ends that a single mark opens; 0 when it opens none."""
    for mark in _CLOSING_SINGLE.finditer(text, place + 2, limit):
        if text[mark.start() - 1] in "sz" and text[mark.end() : mark.end() + 1] == " ":
            later = _AFTER_POSSESSIVE.search(text, mark.end(), min(mark.end() + 300, limit))
            if later and later[0] not in "‘“":  # "the allies’ plan" within the passage
                continue
        return mark.end()
    return 0


def _at_word_start(text: str, mark: re.Match[str], block: Block) -> bool:
    """Whether a mark stands where one opens: before a word, with none before it."""
    before = text[mark.start() - 1] if mark.start() > block.start else " "
    after = text[mark.end()] if mark.end() < block.end else " "
    return not after.isspace() and (before.isspace() or before in "([{-–—/:“‘\"',;.")


def _may_close(text: str, mark: re.Match[str], opened: int, block: Block) -> bool:
    """Whether a mark that could open as well closes here."""
    if mark[0] != "“" and not text.startswith(mark[0], opened):
        return True
    after = text[mark.end()] if mark.end() < block.end else " "
    return not (text[mark.start() - 1].isspace() and after.isalnum())


def _tidy_end(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end


def _end_of_sentence(text: str, start: int, end: int) -> int:
    stop = _SENTENCE_END.search(text, start, end)
    return _tidy_end(text, start, stop.end() if stop else end)
