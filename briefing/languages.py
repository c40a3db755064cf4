"""The languages of articles: their codes, names and stemmers; and which of them are analysed."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from briefing.resources import data_text

ANALYSED = "en"
"""The language whose articles are analysed; what is in an unknown one is taken for it."""
_TAG = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_][A-Za-z0-9-_]*)?\s*(?:[,;].*)?", re.DOTALL)


class Language(NamedTuple):
    """One language."""

    code: str
    """Its code: of two letters (ISO 639-1) where there is one."""
    name: str
    """Its English name."""
    others: tuple[str, ...]
    """Other codes for it."""
    stemmer: str
    """The Snowball stemmer for it; empty when there is none."""


@lru_cache(maxsize=1)
def languages() -> dict[str, Language]:
    """Every known language by its code; from `data/languages.txt`."""
    found: dict[str, Language] = {}
    for line in data_text("languages.txt").splitlines():
        if line and not line.startswith("#"):
            code, name, others, stemmer = (part.strip() for part in line.split("|"))
            found[code] = Language(code, name, tuple(others.split()), stemmer)
    return found


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    return {other: each.code for each in languages().values() for other in (each.code, *each.others)}


@lru_cache(maxsize=1024)
def language_code(tag: str) -> str:
    """The code of the language that a tag names, whatever its region and script: "de" for de-AT, DE_at and deu.

    A code of two or three letters that nobody knows stays as it is; empty for what is no tag of a language.
    """
    found = _TAG.fullmatch(tag)
    if found is None:
        return ""
    code = found[1].lower()
    return "" if code in {"und", "mul", "zxx", "mis", "xx"} else _codes().get(code, code)


def language_named(words: str) -> str:
    """The code of the language that a person names by code or English name; empty for what is neither."""
    names = {each.name.casefold(): each.code for each in languages().values()}
    code = names.get(words.strip().casefold()) or language_code(words)
    return code if code in languages() else ""


def language_name(tag: str) -> str:
    """The English name of a language; the tag itself where it has none here."""
    known = languages().get(language_code(tag))
    return known.name if known else tag


@lru_cache(maxsize=1024)
def is_analysed(tag: str | None) -> bool:
    """Whether articles of a language are analysed: English ones, and those of which the language is not known."""
    return not tag or language_code(tag) in {ANALYSED, ""}


def names_of(tags: Iterable[str | None]) -> str:
    """The names of some languages, each once, those of most articles first: "German, French and Thai"."""
    counts: dict[str, int] = {}
    for tag in tags:
        if tag:
            name = language_name(tag)
            counts[name] = counts.get(name, 0) + 1
    names = sorted(counts, key=lambda name: (-counts[name], name))
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
