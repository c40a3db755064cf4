"""Lines around an article that state nothing: a letter's greeting and end, a page's header, a photo's credit."""

import re
from functools import lru_cache

from briefing.analysis.lists import lines_of
from briefing.core.spans import Extent

_LONGEST = 60
"""No such line has more characters, but for a page's header."""
_LONGEST_HEADER = 200
_NAME = r"[A-Z][\w.’'-]*"
_GREETING = re.compile(
    r"(?:dear|hi|hello|hey|greetings|good\s+(?:morning|afternoon|evening|day))\b[^.!?:,\n]{0,40}(?:\.\s?[^.!?:,\n]{1,30})?[,:!]?",
    re.IGNORECASE,
)
_SIGN_OFF = re.compile(
    r"(?:(?:with\s+)?(?:(?:best|kind|kindest|warm|warmest|many)\s+)?(?:regards|wishes)|(?:many\s+)?thanks(?:\s+again)?(?=,)"
    r"|thank\s+you(?=,)|best(?=,)|cheers(?=,)|(?:yours\s+)?(?:sincerely|faithfully|truly)(?:\s+yours)?|respectfully(?:\s+yours)?)"
    rf"[,.!]?(?:\s+(?-i:{_NAME})){{0,4}}",
    re.IGNORECASE,
)
_DEVICE = re.compile(r"sent\s+from\s+my\s+\w+(?:\s\w+){0,3}\.?|get\s+outlook\s+for\s+\w+\.?", re.IGNORECASE)
_HEADER = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4},?\s+\d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s[^\n]*)?")
"""What browsers print above a page: "11/24/26, 1:53 PM The port is open | Freedonian Post"."""
_FIELD = re.compile(
    r"(?:date|published|updated|posted|last\s+(?:updated|modified)|sent|from|to|cc)(?:\s+on)?\s*:\s*[^\n]*",
    re.IGNORECASE,
)
_DATELINE = re.compile(rf"(?:{_NAME}(?:\s{_NAME})?,\s+)?\d{{1,2}}\.?\s+[^\W\d_]+\.?\s+[12]\d{{3}}\.?")
"""A place and a day whose month is in another language: "Northport, 28 Oktober 2026."."""
_PHOTO = re.compile(
    r"(?:file\s+)?(?:photo(?:graph)?|image|picture|illustration|graphic|credit)s?(?:\s+(?:credit|courtesy|source)s?)?"
    r"\s*(?::|\bby\b|\bcourtesy\s+of\b|\bvia\b|/|©)\s*(?P<whose>[^\n]{2,})",
    re.IGNORECASE,
)
_JOINING = frozenset(("of", "the", "for", "via", "and", "by", "de", "courtesy", "handout"))
_WORD = re.compile(r"[^\W_]+")
_FIRST = frozenset(
    (
        *(
            "dear",
            "hi",
            "hello",
            "hey",
            "greetings",
            "good",
            "with",
            "best",
            "kind",
            "kindest",
            "warm",
            "warmest",
            "many",
        ),
        *(
            "regards",
            "wishes",
            "thanks",
            "thank",
            "cheers",
            "yours",
            "sincerely",
            "faithfully",
            "truly",
            "respectfully",
        ),
        *("sent", "get", "date", "published", "updated", "posted", "last", "from", "to", "cc"),
        *("file", "photo", "photos", "photograph", "image", "images", "picture", "pictures", "illustration", "graphic"),
        *("credit", "credits"),
    )
)
"""The first words of lines that are told by their words."""


def stated(text: str, extent: Extent) -> bool:
    """Whether what was taken for a sentence is none of these lines, but for the end of a letter."""
    start, end = extent
    if end - start > _LONGEST_HEADER or text[start].islower():
        return True
    if text[start].isdigit() and text[end - 1] not in ".!?" and _HEADER.fullmatch(text, start, end):
        return False
    if end - start > _LONGEST:
        return True
    word = _WORD.search(text, start, end)
    if word and word[0].lower() in _FIRST:
        told = any(form.fullmatch(text, start, end) for form in (_GREETING, _DEVICE, _FIELD))
        return not told and not _is_photo(text, extent)
    if text[end - 1].isdigit() or text[end - 2].isdigit():
        return _DATELINE.fullmatch(text, start, end) is None
    return not _is_credit(text, extent)


def signs_off(text: str, extent: Extent) -> bool:
    """Whether a line ends a letter: "Best regards,"."""
    return extent[1] - extent[0] <= _LONGEST and _SIGN_OFF.fullmatch(text, *extent) is not None


def is_signature(text: str, extent: Extent) -> bool:
    """Whether a line may be a name, an office or a number below the end of a letter."""
    start, end = extent
    return end - start <= _LONGEST and text[end - 1] not in ".!?:…"


def _is_photo(text: str, extent: Extent) -> bool:
    """Whether a line tells whose a picture is: "Photo by Jane Doe"."""
    credit = _PHOTO.fullmatch(text[slice(*extent)].strip("()[] ."))
    return credit is not None and _only_names(credit["whose"])


def _is_credit(text: str, extent: Extent) -> bool:
    """Whether a line is a name and an agency, or an agency alone: "Jane Doe/Reuters", "(AP Photo/Jane Doe)"."""
    words = text[slice(*extent)].strip("()[] .")
    if "/" not in words and words not in _agencies():
        return False
    first, _, last = words.partition("/")
    first, last = first.strip(), last.strip()
    if first.endswith((" Photo", " Images")):
        return first.rpartition(" ")[0] in _agencies() and _only_names(last)
    return (not last and first in _agencies()) or (_only_names(first) and last.removesuffix(" via AP") in _agencies())


def _only_names(words: str) -> bool:
    return all(word[0].isupper() or word[0].isdigit() or word in _JOINING for word in _WORD.findall(words))


@lru_cache(maxsize=1)
def _agencies() -> frozenset[str]:
    named = (name.strip() for line in lines_of("agencies.txt") for name in line.split(","))
    return frozenset((*named, "Getty Images", "Getty", "Shutterstock", "Reuters Photo"))
