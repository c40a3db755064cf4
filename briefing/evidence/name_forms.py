"""Which names are forms of one: Nigeria and Nigerian are, Nigeria and Niger are not.

Of two names that the list of actors knows, the list alone says it; of others their endings do.
"""

from functools import lru_cache

from briefing.analysis.lists import actor_names
from briefing.query.words import simple_terms

_ROOT = 4
"""The fewest letters that a name and its adjective have in common."""
_ENDINGS = frozenset(["", "a", "e", "ia", "y", "n", "an", "ian", "ean", "ese", "i", "ic", "ish", "er", "al", "ari"])
"""The ends of terms by which a name and the adjective or the people of it differ."""


@lru_cache(maxsize=1)
def _owners() -> dict[str, frozenset[str]]:
    """The term of each name of one word on the list of actors, capitals apart, to the actors whose name it is."""
    found: dict[str, set[str]] = {}
    for name in actor_names():
        terms = () if name.place else simple_terms(name.form)
        if len(terms) == 1:
            found.setdefault(terms[0], set()).add(name.common)
    return {word: frozenset(owners) for word, owners in found.items()}


@lru_cache(maxsize=1 << 15)
def is_form_of(name: str, other: str) -> bool:
    """Whether the terms of two names are forms of one."""
    if name == other:
        return True
    owners = _owners()
    if name in owners and other in owners:
        return not owners[name].isdisjoint(owners[other])
    return any(
        name[:at] == other[:at] and {name[at:], other[at:]} <= _ENDINGS
        for at in range(_ROOT, min(len(name), len(other)) + 1)
    )
