"""Which event a statement is about, as far as its words tell.

Two statements are about different events when both say when and the times cannot be one, or both say where and the
places are others, or one says that it is another of its kind ("a second round").
"""

import re
from calendar import day_name, month_name
from functools import lru_cache

from briefing.analysis.events import happens_once
from briefing.analysis.figures import figure_words
from briefing.core.statements import DateMention, EventMention, Statement
from briefing.evidence.telling import bare
from briefing.evidence.terms import function_words, plain_words
from briefing.evidence.wording import names
from briefing.query.normal import term
from briefing.query.words import simple_terms

_PLACE = re.compile(
    r"\b(?:in|at|near|outside|around|off|to|from|In|At|Near|Outside|Around|Off)\s+(?:the\s+)?"
    r"((?:[A-Z][\w’'-]+)(?:\s+(?:of|de|al|el|the)?\s?[A-Z][\w’'-]+){0,3})"
)
"""A name after a word of place."""
_AGAIN = re.compile(
    r"\b(second|third|fourth|fifth|another|separate|earlier|previous|latest|new round|follow-up|again|subsequent)\b",
    re.IGNORECASE,
)
"""Words that tell one event from others of its kind."""
_NUMBERED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))\b", re.IGNORECASE
)
"""What numbers an event among others of its kind."""
_AHEAD = re.compile(
    r"\b(?:will|would|is to|are to|plans? to|planned|planning|is due|are due|wants? to|intends? to|expected"
    r"|scheduled|set to|aims? to|promised to|next)\b",
    re.IGNORECASE,
)
"""Words that tell of what is still to come."""
_DONE = re.compile(
    r"\b(?:has|have|had|was|were)\s+(?:already\s+|now\s+|been\s+)*(?!called|scheduled|fixed|planned|announced)(?:\w+ed|sent|built|made|paid|spent|won|lost|held|met|begun)\b"
    r"|\b(?:so far|already|to date)\b",
    re.IGNORECASE,
)
"""Words that tell of what has been done."""
_GIVEN_UP = re.compile(
    r"\b(?:had (?:originally |first |once )?(?:planned|been (?:due|planned|scheduled|expected|meant))"
    r"|w(?:as|ere) to have|w(?:as|ere) (?:originally |first )?(?:due|supposed|meant|planned|scheduled|expected) to"
    r"|original(?:ly)?|earlier plan)\b",
    re.IGNORECASE,
)
"""Words that tell of a plan that came to nothing, or was changed."""
_BESIDE = re.compile(r"(?<!\bhis )(?<!\bher )(?<!\bits )\b(?:deputy|vice|assistant|acting)\b", re.IGNORECASE)
"""Words that tell an office from the one it stands beside."""
_WITHIN = re.compile(
    r"(?:In|Among|Within)\s+(?:(?:the|all|its|other)\s+)?((?!last|this|early|late|all|total)[a-z]+(?:\s+[a-z]+)?),?\s"
)
"""What opens a statement on a part of a whole."""
_EVERYWHERE = re.compile(
    r"\b(?:worldwide|globally|nationwide|across the (?:country|world)|around the world)\b", re.IGNORECASE
)
"""Words that say that a figure is of a whole."""
_MONTHS = frozenset(name.casefold() for name in (*month_name, *day_name) if name)
_CALENDAR = frozenset(term(name) for name in _MONTHS)
_OBJECT = re.compile(
    r"(?P<before>[\w%’'-]+)\s+(?P<by>of|on|for|with|against|into|over|to|from)\s+"
    r"(?P<object>(?:(?:the|a|an|its|their|his|her|new|more)\s+)?[\w’'-]+(?:\s+[\w’'-]+)?)"
)
"""A preposition with the word before it and its object."""
_SUBJECT = re.compile(r"([A-Z][\w-]+)\s+((?:will|would|has|had|is|was|did|does|may|can|could|must|\w{2,}(?:ed|s)))\b")
"""A subject of a single word, and its verb."""
ROOT = 4
"""The letters at the head of two longer names by which they are forms of one."""
DAYS = 21
"""How many days two accounts of one event may differ by."""
MONTHS = 1
"""The same in months, where no day is told."""
YEARS = 2
"""The same in years, where no month is told."""


def places(statement: Statement) -> frozenset[str]:
    """The terms of names that stand after a word of place."""
    found: set[str] = set()
    for match in _PLACE.finditer(bare(statement)):
        if match[1].split()[0].lower() not in _MONTHS:
            found.update(simple_terms(match[1]))
    return frozenset(found)


def apart_in_time(first: DateMention, second: DateMention) -> bool:
    """Whether two dates cannot be of one time: what both of them give (year, month, day) differs somewhere."""
    one, other = _parts(first.iso), _parts(second.iso)
    if one is None or other is None or _same_weekday(first, second):
        return False
    return any(a != b for a, b in zip(one, other, strict=True) if a is not None and b is not None)


def _same_weekday(first: DateMention, second: DateMention) -> bool:
    """Whether both are told by the name of the same day, which may have been read as that of one week or the next."""
    return first.span.text == second.span.text and first.span.text.isalpha() and near(first, second)


def dates_apart(first: Statement, second: Statement) -> bool:
    """Whether both state dates and no date of one can be of the time of one of the other's."""
    ones = [date for date in first.dates if _parts(date.iso)]
    others = [date for date in second.dates if _parts(date.iso)]
    return bool(ones) and bool(others) and all(apart_in_time(one, other) for one in ones for other in others)


def dates_of_one_kind(first: Statement, second: Statement) -> list[tuple[DateMention, DateMention]]:
    """The dates of happenings of one kind, which may be one happening, in two statements."""
    return [
        (one.date, other.date)
        for one in first.events
        for other in second.events
        if one.kind == other.kind and one.date and other.date and not elsewhere(one, other)
    ]


def elsewhere(one: EventMention, other: EventMention) -> bool:
    """Whether two events of a kind are placed at, or numbered as, others."""
    if one.place and other.place and set(simple_terms(one.place.text)).isdisjoint(simple_terms(other.place.text)):
        return True
    return _numbered(one, other)


def _numbered(one: EventMention, other: EventMention) -> bool:
    """Whether two events are numbered as others of their kind."""
    numbers = _NUMBERED.search(one.span.text), _NUMBERED.search(other.span.text)
    return numbers[0] is not None and numbers[1] is not None and numbers[0][0].lower() != numbers[1][0].lower()


def _of_one_happening(first: Statement, second: Statement) -> bool:
    """Whether both date what happens but once to the same thing."""
    return any(
        one.kind == other.kind and one.date and other.date and happens_once(one.kind)
        for one in first.events
        for other in second.events
    )


def different_events(first: Statement, second: Statement) -> bool:
    """Whether the words say that the two are about different events: other places, another of its kind, other times.

    Dates that lie close together may be two accounts of one event; dates that lie further apart are of two.
    """
    if _elsewhere(first, second):
        return True
    texts = bare(first), bare(second)
    if bool(_AGAIN.search(texts[0])) != bool(_AGAIN.search(texts[1])):
        return True
    if _still_to_come(first, second, texts) or _still_to_come(second, first, texts[::-1]):
        return True
    if _of_one_happening(first, second):
        return False
    return dates_apart(first, second) and not any(
        near(one, other) for one in first.dates for other in second.dates if one.iso and other.iso
    )


def _elsewhere(first: Statement, second: Statement) -> bool:
    """Whether each tells a place, or an event's place or number, that the other does not name at all."""
    here, there = places(first), places(second)
    words = _words(first), _words(second)
    if here and there and here.isdisjoint(words[1]) and there.isdisjoint(words[0]):
        return True
    for one in first.events:
        for other in second.events:
            if one.kind == other.kind and elsewhere(one, other):
                known = (one.place and words[1].issuperset(simple_terms(one.place.text))) or (
                    other.place and words[0].issuperset(simple_terms(other.place.text))
                )
                if not known or _numbered(one, other):
                    return True
    return False


def _still_to_come(first: Statement, second: Statement, texts: tuple[str, str]) -> bool:
    """Whether the first tells a plan, and the second what came of it or another plan."""
    if _GIVEN_UP.search(texts[0]) and not _GIVEN_UP.search(texts[1]):
        return True
    if {date.iso for date in first.dates if date.iso} & {date.iso for date in second.dates if date.iso}:
        return False
    return bool(_AHEAD.search(texts[0]) and not _AHEAD.search(texts[1]) and _DONE.search(texts[1]))


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
    return _has_another(one, _words(second)) and _has_another(other, _words(first))


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
    roots = {name[:ROOT] for name in others if len(name) > ROOT}
    return any(name not in others and (len(name) <= ROOT or name[:ROOT] not in roots) for name in names)


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
    return match is not None and _words(other).isdisjoint(simple_terms(match[1]))


def _in_all_the_world(text: str, other: Statement) -> bool:
    """Whether a text tells of a whole, and the other statement of what is so in a place."""
    return bool(_EVERYWHERE.search(text)) and bool(places(other)) and not _EVERYWHERE.search(other.text)


def _words(statement: Statement) -> frozenset[str]:
    """The terms of a statement, those of names at its head among them."""
    return frozenset(simple_terms(statement.text))


def _named(statement: Statement) -> frozenset[str]:
    aside = {word for date in statement.dates for word in simple_terms(date.span.text)}
    if statement.speaker:
        aside.update(simple_terms(f"{statement.speaker.name} {statement.speaker.role or ''}"))
        aside.update(simple_terms(statement.speaker.span.text))
    return names(bare(statement)) - aside - _CALENDAR


def near(first: DateMention, second: DateMention) -> bool:
    """Whether two dates of one precision lie so close that both may be said of one event; one may lack its year."""
    one, other = _parts(first.iso), _parts(second.iso)
    if one is None or other is None or [part is None for part in one[1:]] != [part is None for part in other[1:]]:
        return False
    (year, month, day), (year2, month2, day2) = ((int(part or 0) for part in parts) for parts in (one, other))
    if one[0] is None or other[0] is None:
        year = year2 = 0
    if not month:
        return abs(year - year2) <= YEARS
    months = abs((year * 12 + month) - (year2 * 12 + month2))
    return (
        months <= MONTHS
        if not day
        else abs((year * 372 + month * 31 + day) - (year2 * 372 + month2 * 31 + day2)) <= DAYS
    )


def _parts(iso: str | None) -> tuple[str | None, str | None, str | None] | None:
    """Year, month and day, as far as given; None for what is no single date."""
    match = re.fullmatch(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?", iso or "")
    return (None if match[1] == "-" else match[1], match[2], match[3]) if match else None
