"""Whether a place acts, and so stands for its state: "Paris has offered", "talks with Paris", but not "in Paris".

A place acts as the subject of a verb, alone or in a row with others; as whoever holds something that no place does
("Paris's offer"); beside "between", "with", "by" and "against"; and as whoever backs ("Paris-backed"). All else is the
place: what stands after "in", "near" or "the", before a noun ("Paris streets"), or after the comma of an address.
"""

import re
from functools import lru_cache

from briefing.analysis.lists import reporting_verbs, word_class

_PAST = (
    "took gave made went came sent put kept met won lost cut let set saw held led left paid sold bought built began"
    " broke chose drew fought found knew thought withdrew struck sought hit got"
)
_PRESENT = (
    "wants seeks hopes faces backs supports opposes holds plays remains considers needs wields sees takes gives makes"
    " goes sends puts keeps meets cuts sets finds knows offers uses pursues expects refuses prepares intends tries"
    " provides continues looks works fears views treats regards imposes lifts agrees rejects accepts joins"
)
_SELDOM = (
    "airport streets? suburbs? centre center mayor hospitals? museums? river weather residents? skyline traffic metro"
    " subway police district harbour harbor port station square schools? restaurants? hotels? university outskirts"
    " population"
)
_NOUNS = {"state", "states", "report", "reports", "attacks", "claims", "comments", "demands", "estimates", "warnings"}
"""Reporting verbs that are nouns after a place as often: "the Paris attacks"."""
_NAME = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)?"
_ROW = rf"(?:(?:,\s(?:and\s)?|\s(?:and|or)\s){_NAME}){{0,4}}"
_BEFORE_NOUN = re.compile(r"\b(?:the|an?|his|her|its|their|our|my|of|official|contested)\s$", re.IGNORECASE)
_IN = re.compile(
    r"\b(?:in|at|from|near|outside|inside|around|to|into|through|via|across|towards?|within|capital|city|over|after|before|since"
    r"|eastern|western|northern|southern|central|downtown)\s$",
    re.IGNORECASE,
)
_COUNTY = re.compile(r"[A-Z][\w-]+,\s$|\bcapital,?\s$")
"""What makes of a name a state of a federation, or somewhere's capital: "Kirkland, Washington"."""
_GOES_ON = re.compile(rf"(?:,\s{_NAME})*,?\s(?:and|or)\s[A-Z]")
"""What goes on with a row of names."""
_AFTER_PREPOSITION = re.compile(r"\b(?:on|for|about|under|off|beyond|like|than|regarding|concerning|behind)\s$")
_GIVEN = re.compile(r"\b([A-Z][a-z]+)\s$")
_SIDE = re.compile(
    rf"(?:\bbetween\s|\bbetween\s{_NAME}(?:,\s{_NAME}){{0,3}},?\sand\s|\b(?:with|against|by|upon|urged?|pressed|told|warned"
    rf"|accuses?d?|citing|ties to|(?:sanctions|pressure|blame|tariffs|reliance|dependence|ban) on)\s"
    rf"|\bwith\s{_NAME}(?:,\s{_NAME}){{0,3}},?\sand\s)$"
)
_ALONE = re.compile(
    r"(?:[’']s?)?(?:[.,;:!?)”\"—–-]|$|\s(?:and|or|but|over|on|about|in|to|for|as|at|after|before|if|when|while|that|which"
    r"|who|since|because|during|through|amid|despite|until|against|by|with|of|from|is|was|[(—–-]))"
)
"""What follows a name that no noun goes on with."""
_BACKED = re.compile(r"-(?:backed|led|sponsored|supported|funded|aligned|appointed|controlled|approved|brokered)\b")
_OWNED = re.compile(rf"[’']s?\s+(?!(?:{'|'.join(_SELDOM.split())})\b)[a-z“]")


@lru_cache(maxsize=1)
def _subject() -> re.Pattern[str]:
    """A verb after a name, or after the row of names that it begins."""
    verbs = sorted({*reporting_verbs(), *_PAST.split(), *_PRESENT.split()} - _NOUNS)
    return re.compile(
        rf"{_ROW}(?:,\s[^,;.]{{3,60}},)?\s+(?:[a-z]+ly\s+|also\s+|both\s+|once\s+|again\s+|now\s+|still\s+|never\s+|)"
        r"(?:has|have|had|is|are|was|were|will|would|may|might|can|could|must|should|does|did|do|shall|cannot|won|wo"
        rf"|(?:{'|'.join(verbs)})|[a-z]{{3,}}ed)\b(?!-)"
    )


def acts(text: str, start: int, end: int) -> bool:
    """Whether a place's name stands where an actor would."""
    before = text[max(0, start - 60) : start]
    if _BACKED.match(text, end, end + 20):
        return True
    if _BEFORE_NOUN.search(before) or _IN.search(before) or _is_surname(before):
        return False
    if _OWNED.match(text, end, end + 24):
        return True
    subject = _subject().match(text, end, end + 140)
    if _SIDE.search(before):
        return bool(subject or _ALONE.match(text, end, end + 12))
    if _AFTER_PREPOSITION.search(before) or (_COUNTY.search(before) and not _GOES_ON.match(text, end, end + 60)):
        return False
    return subject is not None


def _is_surname(before: str) -> bool:
    """Whether a given name stands right before: "Denzel Paris"."""
    match = _GIVEN.search(before)
    return match is not None and match[1] not in word_class("capitals at the head of a sentence")
