"""Places of events: the names of a sentence that are places, and which of them is an event's own.

A place belongs to the event whose noun phrase it stands in: in "talks on the war in Freedonia" Freedonia is where the
war is. Where the words between leave that open, the event has no place: none is better than another's.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefing.analysis.dates import date_words
from briefing.analysis.lists import role_nouns, titles
from briefing.analysis.openers import matches
from briefing.analysis.organisations import organisation_nouns
from briefing.analysis.scan import Rows, Scan
from briefing.core.spans import Extent
from briefing.core.values import value

FAR = 90
"""How many characters a place or a date may stand from its word."""
CLAUSE = re.compile(r"[;:—()]")
"""What parts clauses for certain."""
_PLACE = re.compile(
    rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|inside|around)\s+(?:the\s+)?(?:(?:city|town|village|port|capital)\s+of\s+)?"
    rf"(?P<place>(?!(?:{'|'.join(sorted(word for word in date_words() if word.istitle()))}"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|English|Q[1-4]|H[12])\b)"
    r"[A-Z\u00c0-\u00de][\w-]+(?:(?:[ \u00a0]+(?:of|de|la|al|el|bin))?[ \u00a0]+[A-Z\u00c0-\u00de][\w-]+){0,3})"
)
_PLACE_BEGINS = frozenset(("in", "at", "near", "outside", "inside", "around"))
_ADJECTIVE = re.compile(r"\w+(?:[ie]an|ish|ese|ican)")
"""A name that may be an adjective: "in American history"."""
_SITES = frozenset(
    ("University", "College", "Academy", "Institute", "Center", "Centre", "Court", "Parliament", "Senate")
)
"""Organisations that are met in."""
_NO_PLACE = frozenset(
    (
        *(
            "Treaty",
            "Agreement",
            "Accord",
            "Accords",
            "Pact",
            "Convention",
            "Charter",
            "Protocol",
            "Declaration",
            "Act",
        ),
        *("Nations", "Organisation", "Organization", "Forum", "Initiative", "Framework", "Resolution"),
        *("Summit", "Conference", "Dialogue", "War", "Talks"),
    )
)
"""Nouns of names that are no places: treaties, bodies and occasions."""
_QUARTERS = frozenset(("North", "South", "East", "West"))
_LETTERS = re.compile(r"(?!(?:USA|UAE|DRC)$)[A-Z]{3,}")
"""A body that is called by its letters, which few states are."""
_TOPIC = re.compile(
    r"\s(?:about|over|concerning|regarding|amid|amidst|against|ending|to\s(?:end|stop|discuss|address))\s"
)
"""What tells of an occasion what it is about; places behind it are the subject's."""
_TOPIC_OF_WORDS = re.compile(r"\son\s(?:the|an?|its|their|[a-z]{3,})\s(?!of\b)")
"""So does "on" with occasions of words, as it does not with blows: "a strike on a hospital in Lakeville"."""
_OF_WORDS = frozenset(("meeting", "call", "statement", "vote", "visit"))
_OTHER_CLAUSE = re.compile(
    r"\b(?:because|after|before|since|when|while|although|but|if|as)\b|,\s(?!(?:held|in|at|near|outside|\w+ed|\w+ing|\d)\b)"
)
_LIVES = re.compile(r"\b(?:work|liv|bas|locat|operat|serv|resid|station|deploy|fight|trapp)(?:ing|ed)\s\w$")
"""What ties a place to whoever is spoken of last: "talks with firms working in Lakeville"."""
_SAYS_MORE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|may|might|can|could|should|must)\s(?!\w$)")
"""A verb of which the event is the subject: what follows tells of other things."""
_HELD = re.compile(
    r"\b(?:held|place|hosted|scheduled|planned|due|set|convened|carried\sout|conducted|staged|launched|reported|underway|held|began|begin"
    r"|begun|happen(?:ed)?|occur(?:red)?|going\son)\b"
)
"""Unless it tells that the event is held."""
_THAT = re.compile(r"\bthat\b")


_OPENING = 20
"""How far from a sentence's head the place of all that it tells may be named."""


@value
class EventHead:
    """An event's word at its place in a sentence."""

    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last code point."""
    kind: str
    """What happens."""
    noun: bool
    """Whether it is a noun here."""


@value
class FoundPlace:
    """A place that a sentence names."""

    lead: int
    """Where the preposition before it begins."""
    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last code point."""


def places(scan: Scan, within: Rows, end: int) -> list[FoundPlace]:
    """The places that a sentence names after "in", "at", "near" and the like, in order."""
    lowered = scan.lowered
    tried = [scan.starts[row] for row in range(*within) if lowered[row] in _PLACE_BEGINS]
    found = (match for match in matches(_PLACE, scan.text, tried, end) if _is_place(match))
    return [FoundPlace(match.start(), *match.span("place")) for match in found]


def _is_place(match: re.Match[str]) -> bool:
    """Whether a name after a word of place is one: no office, no body, no treaty, no adjective."""
    words = match["place"].split()
    if words[0].lower() in role_nouns() or words[0] in titles() or _LETTERS.fullmatch(match["place"]):
        return False
    if any(word in _NO_PLACE or (word in organisation_nouns() and word not in _SITES) for word in words):
        return False
    after = match.string[match.end() : match.end() + 2]
    if match["place"] in _QUARTERS or "$" in after:  # "at US $5"
        return False
    return not (_ADJECTIVE.fullmatch(match["place"]) and re.match(r"\s[a-z]", after))


def place_of(
    text: str, heads: Sequence[EventHead], number: int, found: Sequence[FoundPlace], start: int
) -> Extent | None:
    """The place of one of the events of a sentence that begins at `start`: in its own phrase, else at the head."""
    head = heads[number]
    after = bisect_left(found, head.end, key=lambda place: place.start)
    if after < len(found):
        place = found[after]
        between = heads[number + 1 : bisect_left(heads, place.start, key=lambda other: other.start)]
        if not any(other.noun for other in between) and _joined(text, head, place):
            return place.start, place.end
    first = found[0] if found else None
    if first and first.end <= head.start and text[first.end : first.end + 1] == ",":
        opens = first.lead - start <= _OPENING and not any(other.start < first.start for other in heads)
        return (first.start, first.end) if opens else None
    return None


def _joined(text: str, head: EventHead, place: FoundPlace) -> bool:
    """Whether the words between an event and a place leave no doubt that it is the event's."""
    between = text[head.end : place.lead + 1]
    if place.start - head.end > FAR or CLAUSE.search(between) or _OTHER_CLAUSE.search(between):
        return False
    if _LIVES.search(between) or (head.noun and _SAYS_MORE.search(between) and not _HELD.search(between)):
        return False
    if _TOPIC.search(between) or (head.kind in _OF_WORDS and _TOPIC_OF_WORDS.search(between)):
        return False
    return head.noun or not _THAT.search(between)
