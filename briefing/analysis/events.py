"""Events: named occasions and places in time, so that statements about different ones can be told apart.

An event is a word that names what happens (data/event_words.txt) to which the sentence gives a name ("the Northport
talks"), a number ("the second round of talks"), a place or a date. A date belongs to the nearest such word before it,
else to the one after it. What the sentence does not give stays open.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.analysis.dates import FoundDate
from briefing.analysis.event_places import CLAUSE, FAR, EventHead, place_of, places
from briefing.analysis.lists import lines_of
from briefing.analysis.scan import Rows, Scan
from briefing.core.spans import Extent, meets
from briefing.core.values import value

_CAPITAL = r"[A-Z\u00c0-\u00de][\w’'.-]*"
_HEADS = (
    r"(?:The|An?|At|In|On|During|After|Before|Since|This|That|These|Those|His|Her|Its|Their|Our|But|And|When|While|As|For"
    r"|With|By|From|Both|Some|No|Other|Such|Under|Following|If|Until|Despite|More|Many|Most|All|Any|Each|Every|Last|Next"
    r"|He|She|It|We|They|You|I|There)"
)
_NUMBERS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "another", "next"),
    *("previous", "latest", "new", "final", "separate", "follow-up", "annual", "emergency", "earlier"),
)
_NTH = rf"(?:{'|'.join(_NUMBERS)}|\d{{1,2}}(?:st|nd|rd|th))"
_BEGIN_NUMBERS = frozenset(words.partition("-")[0] for words in _NUMBERS)
_NAMED = rf"(?!{_HEADS}\b){_CAPITAL}[\s-]+(?:{_CAPITAL}[\s-]+|(?:of|and|for|on)\s+(?={_CAPITAL})){{0,5}}"
_BEFORE = re.compile(
    rf"(?:(?P<nth>{_NTH})[\s-]+(?:(?:[a-z]+\s+)?(?:rounds?|days?|series)\s+of\s+)?(?:{_NAMED})?|(?P<name>{_NAMED}))"
    r"(?:(?!(?:an?|the|of|to|in|on|at|for|by|and|or|as|with|will|would|may|has|had|have|is|was|are|were|its|his|her|their|using"
    r"|also|held|holds?|took|takes?|made|makes?|led|began|met|won|lost|said|says|set|came|went|saw|gave)\b)"
    r"[a-z]+(?:-[a-z]+)?(?<!ed)\s+){0,2}$"
)
"""What names or numbers an event, right before its word."""
_LONGEST_NAME = 80
_OBJECT = re.compile(r"\s+(?:(?:the|a|an|its|his|her|their|our)\b|[A-Z\u00c0-\u00de])")
"""What follows a verb rather than a noun: "attacks the port"."""
_SET_PHRASE = re.compile(r"[Ii]n\sconclusion\b")
"""What has the form of an event and is none."""
_NOT_HELD = re.compile(
    r"\s(?:aircraft|helicopters?|planes?|jets?|drones?|fighters?|submarines?|dogs?|positions?|vehicles?|sites?|loss|aids?|up)\b"
    r"|\s(?:said|says|noted|added|reads?)\b|,\s(?:bomber|fighter)s?\b"
)
"""What follows a word that names a thing, or does other work: "attack helicopters", "the release said", "ended up"."""


_LOST_SLOWLY = ("hearing", "weight", "memory", "hair", "blood", "sight")
_OF_A_BODY = re.compile(rf"\b(?:{'|'.join(_LOST_SLOWLY)})\s$")
"""What is lost slowly, and on no occasion: "hearing loss"."""


class EventWord(NamedTuple):
    """A word, or several, that name what happens."""

    words: tuple[str, ...]
    """In small letters."""
    kind: str
    """What they name."""
    noun: bool
    """Whether they may be a noun."""


@value
class FoundEvent:
    """An event found in a text."""

    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last code point."""
    kind: str
    """What happens: "meeting", "attack"."""
    place: Extent | None
    """Where the text names its place."""
    date: int | None
    """Which of the sentence's dates is its own, from 0."""


@lru_cache(maxsize=1)
def _kinds() -> tuple[dict[str, tuple[EventWord, ...]], frozenset[str]]:
    """The first word of each form to the forms that begin so, longest first; and the kinds of what happens once."""
    found: dict[str, list[EventWord]] = {}
    once: set[str] = set()
    for line in lines_of("event_words.txt"):
        kind, nouns, verbs = (part.strip() for part in line.split("|"))
        if kind.endswith(" 1"):
            kind = kind[:-2]
            once.add(kind)
        for forms, noun in ((nouns, True), (verbs, False)):
            for form in filter(None, (form.strip() for form in forms.split(","))):
                words = tuple(re.split(r"[\s-]", form))
                found.setdefault(words[0], []).append(EventWord(words, kind, noun))
    longest_first = {word: tuple(sorted(forms, key=lambda form: -len(form.words))) for word, forms in found.items()}
    return longest_first, frozenset(once)


def event_words() -> frozenset[str]:
    """The first words of all forms: a sentence without any tells no event."""
    return frozenset(_kinds()[0])


def happens_once(kind: str) -> bool:
    """Whether what the kind tells of happens once to the same thing, as a treaty is signed once."""
    return kind in _kinds()[1]


def event_word_at(words: Sequence[str], row: int) -> EventWord | None:
    """The form that the words, from a row on, begin with."""
    for form in _kinds()[0].get(words[row].lower(), ()):
        if len(form.words) == 1 or tuple(word.lower() for word in words[row : row + len(form.words)]) == form.words:
            return form
    return None


def events(
    scan: Scan, rows: Sequence[int], within: Rows, extent: Extent, dates: Sequence[FoundDate]
) -> list[FoundEvent]:
    """The events of a sentence, in order; `rows` are those of the words that event words begin with."""
    start, end = extent
    text = scan.text
    told = [(number, one) for number, one in enumerate(dates) if one.precision != "vague"]
    spans = [(one.start, one.end) for _, one in told]
    heads: list[tuple[Extent, EventWord, int]] = []
    for row in rows:
        place = scan.starts[row]
        if (heads and place < heads[-1][0][1]) or meets((place, place + 1), spans):
            continue
        form = event_word_at(scan.words, row)
        if form and _happens(text, (place, scan.ends[row + len(form.words) - 1])):
            heads.append(((place, scan.ends[row + len(form.words) - 1]), form, row))
    if not heads:
        return []
    told_heads = [EventHead(*head, form.kind, _is_noun(text, head, form, end)) for head, form, _ in heads]
    named_places = places(scan, within, end)
    own = _owners(text, [head for head, _, _ in heads], told)
    found: list[FoundEvent] = []
    for number, (head, form, row) in enumerate(heads):
        named = _named(scan, within[0], row) if told_heads[number].noun else None
        where = place_of(text, told_heads, number, named_places, start)
        if named is not None or where or number in own:
            begins = head[0] if named is None else named
            if found and begins < found[-1].end:
                if found[-1].kind == form.kind:
                    found.pop()  # "the Northport Forum meeting" is one
                else:
                    begins = head[0]
            found.append(FoundEvent(begins, head[1], form.kind, where, own.get(number)))
    return found


def _happens(text: str, head: Extent) -> bool:
    """Whether a word names what happens, not a part of another word ("front-end"), a thing or a turn of speech."""
    start, end = head
    compound = text[start - 1 : start] == "-" and text[start - 2 : start - 1].islower()
    compound = compound or (text[end : end + 1] == "-" and text[end + 1 : end + 2].islower())
    if compound or (text.endswith(_LOST_SLOWLY, 0, start - 1) and _OF_A_BODY.search(text, max(0, start - 10), start)):
        return False
    if text.startswith("conclusion", start) and _SET_PHRASE.match(text, max(0, start - 3), end):
        return False
    return not _NOT_HELD.match(text, end)


def _is_noun(text: str, head: Extent, form: EventWord, end: int) -> bool:
    """Whether a word that may be a noun is one here: nothing follows it as a verb's object."""
    return form.noun and not (_OBJECT.match(text, head[1], end) and not text[head[0] : head[1]].endswith("s talks"))


def _named(scan: Scan, low: int, row: int) -> int | None:
    """Where the words begin that name or number the event before a word, if there are any, in a sentence from `low`.

    A capital alone at the head of a sentence makes no name, unless the word has one elsewhere as well.
    """
    place = scan.starts[row]
    first = bisect_left(scan.starts, place - _LONGEST_NAME, low, row)
    tried = (
        _BEFORE.match(scan.text, scan.starts[before], place)
        for before in range(first, row)
        if not scan.words[before][0].islower() or scan.words[before] in _BEGIN_NUMBERS
    )
    match = next(filter(None, tried), None)
    if match is None:
        return None
    start = scan.starts[low]
    words = re.findall(r"[^\W_]+", match["name"] or "")
    at_head = match.start() <= start + 1 and not match["nth"]
    if at_head and words and words[0] not in scan.proper and not (words[1:] and words[1][0].isupper()):
        return None
    return match.start()


def _owners(text: str, heads: Sequence[Extent], dates: Sequence[tuple[int, FoundDate]]) -> dict[int, int]:
    """Of the words that name events, by number, which date is whose."""
    own: dict[int, int] = {}
    for number, one in dates:
        after = bisect_left(heads, (one.end, 0))
        before = bisect_left(heads, (one.start, 0)) - 1
        for place in (before, after):
            if not 0 <= place < len(heads):
                continue
            low, high = sorted((heads[place], (one.start, one.end)))
            if 0 <= high[0] - low[1] <= FAR and not CLAUSE.search(text, low[1], high[0]):
                own.setdefault(place, number)
                break
    return own
