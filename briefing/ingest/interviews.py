"""Interviews: labels ("Name:") that open several paragraphs, and what the asker's label says of the source."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from briefing.ingest.agencies import agency
from briefing.ingest.lines import Line
from briefing.ingest.shapes import label

_ROLE_WORDS = (
    "q a question answer reporter interviewer host moderator journalist interview correspondent presenter anchor "
    "editor mr mrs ms dr note source photo image update caption video chair chairman chairwoman speaker president "
    "operator summary background"
)
_ROLES = frozenset(_ROLE_WORDS.split())
_MAIL_WORDS = "to from subject date re cc contact http https tel fax phone email e-mail"
_MAIL = frozenset(_MAIL_WORDS.split())


def read_labels(lines: Iterable[Line], taken: Sequence[str]) -> frozenset[str]:
    """The labels that open at least two lines of the text, as in an interview or a debate."""
    counts = Counter(
        name
        for line, aside in zip(lines, taken, strict=True)
        if not aside and line.text and ":" in line.text[:64] and (name := label(line.text))
    )
    return frozenset(name for name, count in counts.items() if count > 1 and name.casefold() not in _MAIL)


def asking_source(paragraphs: Sequence[str], labels: frozenset[str]) -> tuple[str, int]:
    """The outlet whose label opens the questions, with the number of the first such paragraph; ("", 0) when unsure.

    Sure means: one capitalised word, or "The ..." and one or two more; at least two of its paragraphs, and two in three
    of them, hold a question; another label answers; and the word is nowhere in the text a person's surname.
    """
    said: dict[str, list[int]] = {}
    for place, paragraph in enumerate(paragraphs):
        name = label(paragraph)
        if name in labels:
            said.setdefault(name, []).append(place)
    askers = [name for name, places in said.items() if _asks([paragraphs[place] for place in places])]
    if len(askers) != 1 or len(said) < 2:
        return "", 0
    name = askers[0]
    shouting = all(each.isupper() for each in said)
    if not _is_outlet(name, shouting=shouting) or _is_surname(name, paragraphs):
        return "", 0
    return name, said[name][0]


def _asks(paragraphs: Sequence[str]) -> bool:
    asking = sum(1 for paragraph in paragraphs if "?" in paragraph[-80:])
    return asking >= 2 and 3 * asking >= 2 * len(paragraphs)


def _is_outlet(name: str, *, shouting: bool) -> bool:
    if agency(name):
        return True
    words = name.split()
    if name.casefold() in _ROLES or words[0].casefold().rstrip(".") in _ROLES:
        return False
    if shouting and not (len(name) <= 4 and len(words) == 1):
        return False
    return len(words) == 1 if words[0] != "The" else 1 < len(words) <= 3


def _is_surname(name: str, paragraphs: Sequence[str]) -> bool:
    """Whether the word follows a first name or a form of address anywhere in the text."""
    before = re.compile(
        rf"\b(?!(?:The|In|For|At|To|By|And|But|With)\b)([^\W\d_a-z][^\W\d_]*\.?) {re.escape(name.title())}\b"
    )
    return any(before.search(paragraph.title() if name.isupper() else paragraph) for paragraph in paragraphs)
