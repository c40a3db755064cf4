"""Words that tell nothing, or little, about what a text is about, from `data/plain_words.txt`."""

from functools import lru_cache

from briefing.query.normal import term
from briefing.resources import data_text


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    """The sections of the list, as written."""
    found: dict[str, set[str]] = {}
    section = ""
    for line in data_text("plain_words.txt").splitlines():
        if line.startswith("="):
            section = line[1:].strip()
        elif not line.startswith("#"):
            found.setdefault(section, set()).update(line.split())
    return {section: frozenset(words) for section, words in found.items()}


def function_words() -> frozenset[str]:
    """The words that tell nothing about what a sentence is about, in lower case."""
    return _lists()["nothing"]


@lru_cache(maxsize=1)
def plain_words() -> tuple[frozenset[str], frozenset[str]]:
    """The terms that tell nothing, and those that tell little, about what a sentence is about."""
    nothing = frozenset(term(word) for word in function_words())
    return nothing, frozenset(term(word) for word in _lists()["little"]) - nothing
