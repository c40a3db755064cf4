"""Words of one sense: what two accounts of a thing share although they word it differently (data/same_sense.txt)."""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.evidence.terms import content_terms
from briefing.query.plain import plain_words
from briefing.query.words import Words, simple_rows
from briefing.resources import data_text

_OF_WHAT = "= of what"
_TOLD_IN = ("money", "measures", "counted")
_HAPPENS = "= what happens"
_POSSESSIVE = re.compile("['’]s?$")


class Meant(NamedTuple):
    """What a word of a text, or several in a row, tell."""

    term: str
    """The sense, as "=price"; else the term of the word."""
    start: int
    """Offset of the first character in the text."""
    end: int
    """Offset after the last."""


class Senses(NamedTuple):
    """The list of senses, read."""

    forms: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """The first word of each form to the forms that begin so, longest first, each with its sense."""
    of_what: dict[str, frozenset[str]]
    """The senses that tell what a figure is of, each to what it is told in: "money", "measures" or "counted"."""
    happens: frozenset[str]
    """Those that tell what happens."""
    once: frozenset[str]
    """Those of them that happen once to the same thing."""


@lru_cache(maxsize=1)
def _lists() -> Senses:
    return read_senses(data_text("same_sense.txt"))


def read_senses(text: str) -> Senses:
    """A list of senses, read; raises ValueError when a form stands under two senses."""
    forms: dict[str, dict[tuple[str, ...], str]] = {}
    of_what: dict[str, frozenset[str]] = {}
    happens: set[str] = set()
    once: set[str] = set()
    section = ""
    for line in text.splitlines():
        if line.startswith("="):
            section = line.strip()
        elif line.strip() and not line.startswith("#"):
            name, _, told = (part.strip() for part in line.partition("|"))
            if name.endswith(" 1"):
                name = name[:-2]
                once.add(f"={name}")
            if section.startswith(_OF_WHAT):
                of_what[f"={name}"] = frozenset(each for each in _TOLD_IN if each in section) or frozenset(_TOLD_IN)
            elif section == _HAPPENS:
                happens.add(f"={name}")
            for form in told.split(","):
                words = tuple(form.replace("-", " ").split())
                listed = forms.setdefault(words[0], {}).setdefault(words, f"={name}")
                if listed != f"={name}":
                    raise ValueError(f"“{form.strip()}” is listed under {listed[1:]} and under {name}")
    longest_first = {first: tuple(sorted(held.items(), key=lambda one: -len(one[0]))) for first, held in forms.items()}
    return Senses(longest_first, of_what, frozenset(happens), frozenset(once))


def tells_of_what(term: str) -> frozenset[str]:
    """In what a sense tells what figures are of, which keeps them apart from figures of other senses; else nothing."""
    return _lists().of_what.get(term, frozenset())


def is_happening(term: str) -> bool:
    """Whether a sense tells what happens."""
    return term in _lists().happens


def happens_but_once(term: str) -> bool:
    """Whether what a sense tells of happens once to the same thing."""
    return term in _lists().once


@lru_cache(maxsize=1 << 12)
def sense_of(words: str) -> str | None:
    """The sense of some words, as "=price"; None for what has none on the list."""
    parts = tuple(words.lower().replace("-", " ").split())
    return next((sense for form, sense in _lists().forms.get("".join(parts[:1]), ()) if form == parts), None)


@lru_cache(maxsize=1 << 15)
def meanings(text: str) -> tuple[Meant, ...]:
    """The words of a text that tell anything, in order; those of a sense on the list as that."""
    forms = _lists().forms
    nothing, _ = plain_words()
    words = Words(text)
    rows = simple_rows(words)
    starts, ends = [words.starts[row] for row in rows], [words.ends[row] for row in rows]
    surfaces = [_POSSESSIVE.sub("", text[start:end].lower()) for start, end in zip(starts, ends, strict=True)]
    found: list[Meant] = []
    row = 0
    while row < len(surfaces):
        wide, meant = 1, ""
        for form, sense in forms.get(surfaces[row], ()):
            if len(form) == 1 or tuple(surfaces[row : row + len(form)]) == form:
                wide, meant = len(form), sense
                break
        if not meant and words.terms[rows[row]] not in nothing:
            meant = _spelt(words.terms[rows[row]], text[starts[row] : ends[row]])
        if meant:
            found.append(Meant(meant, starts[row], ends[row + wide - 1]))
        row += wide
    return tuple(found)


@lru_cache(maxsize=1 << 15)
def _spelt(word: str, surface: str) -> str:
    """The term of a word in the one spelling that stands for all; a letter alone tells nothing."""
    if len(word) == 1 and not word.isdigit():
        return ""
    held = content_terms(surface)
    return held[0] if len(held) == 1 else word
