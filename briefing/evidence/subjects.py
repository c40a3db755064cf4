"""Whether two statements speak of other people, places or things: what keeps apart what is worded alike."""

import re
from functools import lru_cache

from briefing.analysis.figures import figure_words
from briefing.core.statements import Statement
from briefing.evidence.telling import bare, places, words_of
from briefing.evidence.times import MONTH_NAMES
from briefing.evidence.word_forms import is_form_of
from briefing.evidence.wording import names
from briefing.query.normal import term
from briefing.query.plain import function_words, plain_words
from briefing.query.words import simple_terms

_BESIDE = re.compile(
    r"(?<!\bhis )(?<!\bher )(?<!\bits )\b(?:deputy|vice|assistant|acting|(?:upper|lower) (?:house|chamber))\b",
    re.IGNORECASE,
)
"""Words that tell an office from the one it stands beside."""
_WITHIN = re.compile(
    r"(?:In|Among|Within)\s+(?:(?:the|all|its|other)\s+)?((?!last|this|early|late|all|total)[a-z]+(?:\s+[a-z]+)?),?\s"
)
"""What opens a statement on a part of a whole."""
_EVERYWHERE = re.compile(
    r"\b(?:worldwide|globally|nationwide|across the (?:country|world)|around the world)\b", re.IGNORECASE
)
"""Words that say that a figure is of a whole."""
_CALENDAR = frozenset(term(name) for name in MONTH_NAMES)
_OBJECT = re.compile(
    r"(?P<before>[\w%’'-]+)\s+(?P<by>of|on|for|with|against|into|over|to|from)\s+"
    r"(?P<object>(?:(?:the|a|an|its|their|his|her|new|more)\s+)?[\w’'-]+(?:\s+[\w’'-]+)?)"
)
"""A preposition with the word before it and its object."""
_SUBJECT = re.compile(r"([A-Z][\w-]+)\s+((?:will|would|has|had|is|was|did|does|may|can|could|must|\w{2,}(?:ed|s)))\b")
"""A subject of a single word, and its verb."""


def other_subjects(first: Statement, second: Statement) -> bool:
    """Whether each of two statements names somebody or something that the other does not: they speak of other things.

    Names within dates, and of those who are said to have said it, do not count.
    """
    heads = _head(first.text), _head(second.text)
    if heads[0] and heads[1] and heads[0] != heads[1] and _verb(first.text) == _verb(second.text):
        return True  # "Freedonia recalled its envoy to Sylvania", "Sylvania recalled its envoy to Freedonia"
    if heads[0] and heads[1] and heads[0] not in simple_terms(second.text) and heads[1] not in simple_terms(first.text):
        return True
    texts = bare(first), bare(second)
    if bool(_BESIDE.search(texts[0])) != bool(_BESIDE.search(texts[1])):
        return True
    if _within(texts[0], second) or _within(texts[1], first):
        return True
    if _in_all_the_world(texts[0], second) or _in_all_the_world(texts[1], first):
        return True
    one, other = _named(first), _named(second)
    return _has_another(one, words_of(second)) and _has_another(other, words_of(first))


def _head(text: str) -> str | None:
    """The term of a single word that a text opens with as its subject: "Sylvania will not attend"; no plural."""
    match = _SUBJECT.match(text)
    word = match[1] if match else ""
    told = word and word.lower() not in function_words() | figure_words() and not word.endswith("s")
    return "".join(simple_terms(word)[:1]) if told else None


def _verb(text: str) -> str | None:
    """The verb of such a subject."""
    match = _SUBJECT.match(text)
    return match[2] if match else None


def _has_another(names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one of the names is none of the others, nor a form of one: Freedonia and Freedonian are one."""
    return any(name not in others and not any(is_form_of(name, other) for other in others) for name in names)


def other_objects(first: Statement, second: Statement) -> bool:
    """Whether the same word is followed by another thing in each: "on schools" and "on roads"."""
    ones, others = _objects(first.text), _objects(second.text)
    said = set(simple_terms(first.text)), set(simple_terms(second.text))
    aside = {word for each in (first, second) for date in each.dates for word in simple_terms(date.span.text)}
    for slot in ones.keys() & others.keys():
        one, other = ones[slot] - said[1] - aside, others[slot] - said[0] - aside
        if one and other and one == ones[slot] and other == others[slot]:
            return True
    return False


@lru_cache(maxsize=1 << 13)
def _objects(text: str) -> dict[tuple[str, str], frozenset[str]]:
    """The word before a preposition, any figure being one, and the preposition, to the terms that may be its object."""
    found: dict[tuple[str, str], set[str]] = {}
    for match in _OBJECT.finditer(text):
        before = simple_terms(match["before"])
        key = ("" if match["before"][-1].isdigit() else before[-1] if before else ""), match["by"].lower()
        words = [
            word for word in simple_terms(match["object"]) if word not in plain_words()[0] and not word[0].isdigit()
        ]
        if words:
            found.setdefault(key, set()).update(words[:2])
    return {key: frozenset(words) for key, words in found.items()}


def _within(text: str, other: Statement) -> bool:
    """Whether a text opens with a part of a whole that the other statement does not name: "In the old town, ..."."""
    match = _WITHIN.match(text)
    return match is not None and words_of(other).isdisjoint(simple_terms(match[1]))


def _in_all_the_world(text: str, other: Statement) -> bool:
    """Whether a text tells of a whole, and the other statement of what is so in a place."""
    return bool(_EVERYWHERE.search(text)) and bool(places(other)) and not _EVERYWHERE.search(other.text)


def _named(statement: Statement) -> frozenset[str]:
    aside = {word for date in statement.dates for word in simple_terms(date.span.text)}
    if statement.speaker:
        aside.update(simple_terms(f"{statement.speaker.name} {statement.speaker.role or ''}"))
        aside.update(simple_terms(statement.speaker.span.text))
    return names(bare(statement)) - aside - _CALENDAR
