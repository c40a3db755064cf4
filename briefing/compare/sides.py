"""Which side somebody speaks for: the state or organisation that a role or name tells."""

import re
from functools import lru_cache

from briefing.analysis.lists import actor_names

_WORD = re.compile(r"\w[\w’'.-]*")
_WHERE = re.compile(r"\b(?:in|at|near|outside|around|living)\s(?:the\s)?$")
"""What makes a name that follows somebody's address."""


def side_of(words: str) -> str | None:
    """The actor that some words name first ("Russian foreign minister": Russia); None when they name none.

    The names are those of the reference list of actors; names that are places too count as well, for a role tells
    whom somebody speaks for ("the Beijing government"); where somebody only is ("a shop owner in Paris") it does not.
    """
    for match in _WORD.finditer(words):
        if _WHERE.search(words, 0, match.start()):
            continue
        for form, common in _forms().get(match[0].split("’")[0].split("'")[0].rstrip("."), ()):
            end = match.start() + len(form)
            if words.startswith(form, match.start()) and not words[end : end + 1].isalnum():
                return common
    return None


@lru_cache(maxsize=1)
def _forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """The first word of each name to the names that begin so with whom they stand for, longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for form, common, _ in actor_names():
        if first := _WORD.match(form):
            found.setdefault(first[0].rstrip("."), []).append((form, common))
    return {word: tuple(sorted(forms, key=lambda form: -len(form[0]))) for word, forms in found.items()}
