"""What beside a name tells that it is somebody's: an office before a comma, an age, a meeting of two."""

import re

from briefing.analysis.lists import role_nouns, titles, word_class

_NAME = r"[A-Z\u00c0-\u00de][\w’'-]+"
_OFFICE = re.compile(
    rf"(?:\b[Tt]he\s)?\b(?P<office>(?:{_NAME}\s){{0,5}}{_NAME}(?:\s(?:of|for|to|at)\s(?:the\s)?{_NAME}(?:\s{_NAME}){{0,4}})?),\s$"
)
"""What stands before a name and a comma: "The Foreign Minister, Jane Doe"."""
_OFFICE_OF = re.compile(rf"(?:\b[Tt]he\s)?\b(?P<head>(?:{_NAME}\s){{0,3}}{_NAME})\s(?:of|for)\s(?:the\s)?$")
"""The head of an office whose last words belong to the run of a name: "Minister for the Middle East Jane Doe"."""
_LONGEST_CALLING = 50
_LONGEST_OFFICE = 80
_AGED = re.compile(r",\s\d{1,3},")
_MEETING = re.compile(
    r"\b(?:meetings?|talks|encounters?|calls?|conversations?|discussions?|negotiations?|dialogue|summit|debates?|exchanges?"
    r"|deal|agreement|rivalry|feud|handshake|truce)\s$"
)
"""What two are told of, whoever they are."""
_BETWEEN = re.compile(
    rf"between\s({_NAME})\s(?:and|&)\s({_NAME})\b(?!\s(?:[A-Z]|officials|leaders|forces|troops|diplomats))"
)
_PEOPLES = re.compile(r"\w+(?:[ia]ns?|ese|ish|i|ists?|crats?)")
"""Names that are adjectives or whole peoples as often: "between Freedonian and Sylvanian officials"."""


def office_before(text: str, start: int) -> str | None:
    """The office that stands before a name at an offset, parted from it by a comma."""
    if text[max(0, start - 2) : start] != ", ":
        return None
    match = _OFFICE.search(text, max(0, start - _LONGEST_OFFICE), start)
    if match is None:
        return None
    head = re.split(r"\s(?:of|for|to|at)\s", match["office"])[0].rsplit(maxsplit=1)[-1]
    return match["office"] if head.lower() in role_nouns() or titles().get(head) == "office" else None


def calling_before(text: str, start: int) -> str | None:
    """The office or calling in small letters right before a name at an offset: "Freedonian minister Jane Doe"."""
    low = max(0, start - _LONGEST_CALLING)
    blank = text.rfind(" ", low, start - 1) if text.endswith(" ", low, start) else -1
    last = text[blank + 1 : start - 1]
    if blank < 0 or last.endswith("s") or last not in role_nouns():
        return None
    words = text[low : start - 1].split(" ")[1:]
    first = len(words) - 1
    while first and _qualifies(words[first - 1]):
        first -= 1
    return " ".join(words[first:])


def _qualifies(word: str) -> bool:
    """Whether a word before an office is part of it."""
    if not word.replace("-", "").isalpha():
        return False
    if word[0].isupper():
        return word not in word_class("capitals at the head of a sentence")
    return word in word_class("qualifiers of offices") or word in role_nouns()


def office_around(text: str, start: int, end: int) -> str | None:
    """The office that the words from one offset to another, right before a name, end: "Minister of State Doe"."""
    if not text.endswith((" of ", " for ", " the "), 0, start):
        return None
    match = _OFFICE_OF.search(text, max(0, start - _LONGEST_OFFICE), start)
    if match is None:
        return None
    head = match["head"].rsplit(maxsplit=1)[-1]
    return text[match.start("head") : end] if head.lower() in role_nouns() else None


def is_aged(text: str, end: int) -> bool:
    """Whether an age follows a name: "Jane Doe, 42,"."""
    return text.startswith(",", end) and _AGED.match(text, end, end + 8) is not None


def who_met(text: str) -> set[str]:
    """The names, of one word each, of those who are told to meet: "the encounter between Doe and Roe"."""
    found: set[str] = set()
    place = text.find("between ")
    while place >= 0:
        pair = _BETWEEN.match(text, place)
        if pair and _MEETING.search(text, max(0, place - 20), place):
            found.update(name for name in pair.groups() if not _PEOPLES.fullmatch(name))
        place = text.find("between ", place + 1)
    return found


def is_own_name(word: str) -> bool:
    """Whether a word by which a text calls whoever speaks is a name of theirs, no office, people or group."""
    if len(word) < 3 or not word[0].isupper() or word.endswith("s") or _PEOPLES.fullmatch(word):
        return False
    lower = word.lower()
    return lower not in role_nouns() and lower not in word_class("no given names") and lower not in word_class("bodies")
