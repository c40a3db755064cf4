"""Actors: states and organisations by their common names, wherever a text uses one of their other names."""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.analysis.lists import actor_names

_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|from|near|outside|around|to|into|through|via|across|towards?|of|capital|city)\s+$", re.IGNORECASE
)
_PLACE_AFTER = re.compile(
    r"[’']s?\s+(?:airport|streets|suburbs|centre|center|mayor)\b|\s+(?:[a-z]+\s+)?(?:[Tt]alks|[Ss]ummit|[Cc]onference|[Pp]ost|[Tt]imes"
    r"|[Aa]greements?|[Aa]ccords?|[Cc]onvention|[Uu]niversity|[Tt]reaty|[Pp]rotocol|State|County|Street|Airport|[Mm]eeting)\b|,\s+[A-Z]"
)
_NAMED_AFTER = re.compile(r"-?\s*(?:[A-Z][\w-]+\s+)?(?:Sea|Ocean|Gulf|Peninsula|Strait|Basin)\b")
"""What makes a state's name part of a place's: the South China Sea is not China."""


class _Form(NamedTuple):
    """One name, ready to be held against a text."""

    text: str
    common: str
    place: bool


@lru_cache(maxsize=1)
def _by_first_word() -> dict[str, tuple[_Form, ...]]:
    """The first word of each name to the names that begin so, longest first."""
    found: dict[str, list[_Form]] = {}
    for form, common, place in actor_names():
        first = re.match(r"\w+", form)
        if first:
            found.setdefault(first[0], []).append(_Form(form, common, place))
    return {word: tuple(sorted(forms, key=lambda form: -len(form.text))) for word, forms in found.items()}


def actor_words() -> frozenset[str]:
    """The first words of all names."""
    return frozenset(_by_first_word())


def actor_at(text: str, word: str, start: int) -> tuple[str, int] | None:
    """The common name of the actor whose name begins with this word at this place, and where the name ends."""
    for form in _by_first_word().get(word, ()):
        end = start + len(form.text)
        if not text.startswith(form.text, start) or (text[end : end + 1].isalnum() and form.text[-1].isalnum()):
            continue
        if _NAMED_AFTER.match(text, end, end + 40):
            return None
        if form.place and (
            _PLACE_BEFORE.search(text, max(0, start - 12), start) or _PLACE_AFTER.match(text, end, end + 30)
        ):
            return None
        return form.common, end
    return None
