"""What words say of when something was: planned, to come, given up, earlier, moved with time, put right."""

import re

_PLANNED = re.compile(
    r"\b(?:plan(?:s|ned)?|called for|(?:was|were) to|(?:is|are|was|were) (?:due|expected) to|scheduled|intend(?:s|ed)?"
    r"|(?:has|have|had) (?:chartered|booked|ordered|reserved|invited|hoped|wanted|asked|allowed)|foresaw"
    r"|foreseen|foresees|by next \w+|by the end of|signed up|registered to"
    r"|target(?:s|ed)?|goals?|envisaged?|aim(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""What tells what is to happen, or was to, beside what did."""
_TO_COME = re.compile(r"\b(?:will|shall|is to|are to|going to|set to)\b", re.IGNORECASE)
"""What tells what is to come."""
_AHEAD = re.compile(
    r"\b(?<!that )(?<!which )(?<!who )"
    r"(?:will|would|is to|are to|plans? to|planned|planning|is due|are due|wants? to|intends? to|expected"
    r"|scheduled|set to|aims? to|promised to|next)\b",
    re.IGNORECASE,
)
"""Words that tell of what is still to come."""
_GIVEN_UP = re.compile(
    r"\b(?:had (?:originally |first |once )?(?:planned|been (?:due|planned|scheduled|expected|meant))"
    r"|w(?:as|ere) to (?:have|be)\b"
    r"|w(?:as|ere) (?:originally |first )?(?:due|supposed|meant|planned|scheduled|expected) to"
    r"|original(?:ly)?|earlier plan)\b",
    re.IGNORECASE,
)
"""Words that tell of a plan that came to nothing, or was changed."""
_BEFORE = re.compile(
    r"\b(?<!than )(?<!with )(?:last|previous|earlier|past)"
    r" (?:year|month|week|spring|summer|autumn|fall|winter|time|january|february"
    r"|march|april|may|june|july|august|september|october|november|december|round|package|election|vote|strike|summit|meeting)\b"
    r"|(?<!than )(?<!with )\b\w+ (?:years?|months?|decades?) (?:ago|earlier|before)\b"
    r"|\bthe (?:year|month|week) before\b"
    r"|\bat the time\b"
    r"|\b(?:in|of|since) (?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""What tells of an earlier occasion."""
_AGAIN = re.compile(
    r"\b(?:another|separate|earlier|previous|new round|follow-up|again|subsequent"
    r"|(?:second|third|fourth|fifth)(?! (?:toast|time|place|seat|row|chair|speaker|floor|term|question|one)\b))\b",
    re.IGNORECASE,
)
"""Words that tell one event from others of its kind."""
_MOVED = re.compile(
    r"\b(?:(?:ris(?:e|es|en|ing)|rose|climb(?:s|ed|ing)?|grow(?:n|s|ing)?|grew|fell|fall(?:s|en|ing)?|drop(?:s|ped)?"
    r"|gone up|went up|increased)(?: [\w.,]+ (?:per ?cent|points|percentage points))? (?:to|from)|"
    r"earlier|previously|later|latest|by then|already|"
    r"by (?:late|early|midday|evening|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b",
    re.IGNORECASE,
)
"""Words that say that a figure has moved with time."""
_REVISED = re.compile(
    r"\b(?:revised?|updated?|corrected|initially|originally|at first|first (?:spoke|spoken|put|reported|said|counted)"
    r"|later (?:put|said|spoke|reported|raised|lowered)|(?:has|have|had) (?:since )?(?:risen|climbed|grown|gone up"
    r"|jumped|increased|fallen|dropped)(?: since)? (?:to|from)|(?:up|down) from|so far|to date|preliminary|provisional"
    r"|(?:first|early|initial|flash) (?:estimate|count|bulletin|figure|toll|report)s?"
    r"|earlier (?:had|count|figure|toll|officials?|reports?|estimates?))\b",
    re.IGNORECASE,
)
"""Words that say that a figure was put right, or will be."""


def is_planned(text: str) -> bool:
    """Whether a text tells what is to happen, or was to, beside what did."""
    return bool(_PLANNED.search(text))


def is_to_come(text: str) -> bool:
    """Whether a text tells what is to come."""
    return bool(_TO_COME.search(text))


def is_ahead(text: str) -> bool:
    """Whether a text tells of what is still to come, be it planned, wanted or expected."""
    return bool(_AHEAD.search(text))


def is_given_up(text: str) -> bool:
    """Whether a text tells of a plan that came to nothing, or was changed."""
    return bool(_GIVEN_UP.search(text))


def is_earlier(text: str) -> bool:
    """Whether a text tells of an earlier occasion."""
    return bool(_BEFORE.search(text))


def is_another(text: str) -> bool:
    """Whether a text tells one event from others of its kind."""
    return bool(_AGAIN.search(text))


def has_moved(text: str) -> bool:
    """Whether a text says that a figure has moved with time."""
    return bool(_MOVED.search(text))


def is_revised(text: str) -> bool:
    """Whether a text says that a figure was put right, or will be."""
    return bool(_REVISED.search(text))
