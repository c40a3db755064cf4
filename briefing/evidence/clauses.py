"""The main clause of a sentence, and in it the subject, the verb and what is said of the subject.

Read from the left: a place of writing and a clause or phrase before the main one are passed over, the verb is the first
form that can be nothing else (`data/finite_verbs.txt`) and stands in no clause of "who" or "which", and what stands
before it is the subject. Where no verb is found there is no subject: better none than a wrong one.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.analysis.lists import lines_of, reporting_verbs
from briefing.core.spans import Extent

_BEFORE = re.compile(
    r"(?:(?:just|shortly|hours|days)\s)?"
    r"(?:after|although|amid|as|before|despite|following|since|though|when|while)\b[^,]{3,120},\s",
    re.IGNORECASE,
)
"""A subordinate clause before the main one."""
_PHRASE = re.compile(
    r"(?:Amid|Among|Asked|At|By|Citing|During|Earlier|Early|Facing|For|From|In|Late|Less|More|On|Over|Speaking|Under"
    r"|Until|With|Within)\b[^,]{3,110},\s"
)
"""A phrase before it: "On Monday,", "In a letter to the council,"."""
_SUBORDINATE = re.compile(
    r",?\s(?:after|although|amid|as|because|before|despite|following|since|though|when|where|whereas|which|while|who|"
    r"whom|whose)\b",
    re.IGNORECASE,
)
"""What ends a main clause."""
_SHORTEST = 40
"""The characters that a main clause has at least."""
_PREDICATE = 15
"""The characters after its verb that are its at least."""
_DATELINE = re.compile(
    r"[A-Z][A-Z/.,’' ]{3,40}(?:\s*\([A-Z][\w ]{1,20}\))?(?:,\s[A-Z][\w.]+)?(?:\s*\([A-Z][\w ]{1,20}\))?\s*[—–-]+\s*"
    r"|(?:[A-Z]\w+ )?\([A-Z]{2,5}[^)]{0,20}\)\s*[—–-]*\s*"
)
"""Where and by whom it is reported: "LAKE PLACID (AP) — "."""
_MARKS = " ,;:–—“”\"'‘’…■•-"
"""What may stand before the first word."""
_MODIFIED = re.compile(
    r"\b(?:the|an?|of|his|her|its|their|our|my|newly|former|recently|highly|so-called|in|by|for|on|with|to|from|some|two"
    r"|three|more|most|over|at|no|than|and|or|as|about|long)\s+(?:[a-z]+ly\s+)?$",
    re.IGNORECASE,
)
"""What stands before an adjective or a noun and before no verb."""
_RELATIVE = re.compile(r"\b(?:who|which|whose|where)\s+(?:[\w’'-]+\s+){0,2}$")
"""What says that a verb is of a clause of its own."""
_GOES_ON = re.compile(r"\s(?:the|an?|his|her|its|their|to|on|up|out|off|that|into|as|in)\b")
"""What goes on with a verb that may be a noun."""
_ENDS = re.compile(
    r",\s|\s[—–(]|\s(?:who|which|that|of|for|in|on|at|from|to|with|by|behind|over|against|about|after|as)\s"
)
"""What ends the words that name a subject."""


_PAST = r"(?!(?:bed|breed|feed|greed|hundred|indeed|naked|need|sacred|seed|speed|united|weed)\b)[a-z]{2,}ed"
"""A regular past form."""


class Clause(NamedTuple):
    """A main clause in its parts, each as it stands in the text; empty where no verb is found."""

    subject: str
    """Who or what it is about, without what is said of them beside it."""
    verb: str
    """Its verb, or the auxiliary that stands for it."""
    rest: str
    """What follows the verb, up to the first subordinate clause; the whole clause where no verb is found."""
    start: int
    """Offset of the verb in the text, -1 where none is found."""


def main_clause(text: str) -> str:
    """A sentence up to its first subordinate clause, one that it opens with left out."""
    opening = _BEFORE.match(text)
    rest = text[opening.end() :] if opening else text
    end = _SUBORDINATE.search(rest, _SHORTEST)
    return rest[: end.start()] if end else rest


@lru_cache(maxsize=1 << 14)
def clause_of(text: str) -> Clause:
    """The main clause of a sentence in its parts."""
    dateline = _DATELINE.match(text)
    rest = (text[dateline.end() :] if dateline else text).lstrip(_MARKS)
    opening = _BEFORE.match(rest) or _PHRASE.match(rest)
    rest = rest[opening.end() :] if opening else rest
    offset = len(text) - len(rest)
    for verb in _verbs().finditer(rest):
        before = rest[: verb.start()]
        if before.strip() and _is_verb(verb, before, rest) and not _RELATIVE.search(before):
            end = _SUBORDINATE.search(rest, verb.end() + _PREDICATE)
            said = rest[verb.end() : end.start() if end else len(rest)]
            return Clause(_ENDS.split(before)[0], verb[0], said, offset + verb.start())
    return Clause("", "", rest, -1)


@lru_cache(maxsize=1 << 14)
def verbs_of_claim(text: str) -> tuple[Extent, ...]:
    """Where the verb of the main clause stands, and that of what it reports: "Doe said that the port may open"."""
    clause = clause_of(text)
    if clause.start < 0:
        return ()
    end = clause.start + len(clause.verb)
    found = [(clause.start, end)]
    if clause.verb in reporting_verbs():
        inner = clause_of(text[end : end + len(clause.rest)].removeprefix(" that"))
        if inner.start >= 0:
            start = text.index(inner.verb, end + inner.start)
            found.append((start, start + len(inner.verb)))
    return tuple(found)


def _is_verb(found: re.Match[str], before: str, text: str) -> bool:
    """Whether a form is a verb where it stands."""
    if found["auxiliary"]:
        return True
    if _MODIFIED.search(before):
        return False
    return found[0] not in _classes()["nouns as often"] or bool(_GOES_ON.match(text, found.end()))


@lru_cache(maxsize=1)
def _verbs() -> re.Pattern[str]:
    classes = _classes()
    auxiliaries = "|".join(sorted(classes["auxiliaries"]))
    reporting = {verb for verb in reporting_verbs() if " " not in verb}
    listed = {*classes["past"], *classes["present"], *classes["nouns as often"], *reporting} - classes["auxiliaries"]
    verbs = "|".join(sorted(listed, key=lambda verb: (-len(verb), verb)))
    return re.compile(
        rf"(?<![-’'\w])(?:(?P<auxiliary>(?:{auxiliaries})(?:n['’]t)?|won['’]t|can['’]t)|{verbs}|{_PAST})\b(?!-)"
    )


@lru_cache(maxsize=1)
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, list[str]] = {}
    for line in lines_of("finite_verbs.txt"):
        if line.startswith("= "):
            latest = found.setdefault(line[2:], [])
        else:
            latest.extend(line.split())
    return {name: frozenset(members) for name, members in found.items()}
