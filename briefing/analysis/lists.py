"""The reference lists that the rules stand on, read once from `briefing/data`."""

from functools import lru_cache
from typing import NamedTuple

from briefing.resources import data_text


def lines_of(name: str) -> list[str]:
    """The lines of a list, comments and empty ones left out."""
    return [line.strip() for line in data_text(name).splitlines() if line.strip() and not line.startswith("#")]


@lru_cache(maxsize=1)
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, list[str]] = {}
    for line in lines_of("function_words.txt"):
        if line.startswith("= "):
            latest = found.setdefault(line[2:], [])
        else:
            latest.extend(line.split())
    return {name: frozenset(members) for name, members in found.items()}


def word_class(name: str) -> frozenset[str]:
    """A class of function words by its name in data/function_words.txt."""
    return _classes()[name]


@lru_cache(maxsize=1)
def reporting_verbs() -> dict[str, str]:
    """Each form of each reporting verb to the way it reports; data/reporting_verbs.txt tells the ways."""
    return {form: ways[0] for forms, ways in _verb_lines() for form in forms}


@lru_cache(maxsize=1)
def weak_verbs() -> frozenset[str]:
    """The forms of reporting verbs that have other work as often."""
    return frozenset(form for forms, ways in _verb_lines() if "weak" in ways for form in forms)


@lru_cache(maxsize=1)
def proposing_verbs() -> frozenset[str]:
    """The forms of reporting verbs that report a thing as well as a clause ("suggested joint projects")."""
    return frozenset(form for forms, ways in _verb_lines() if "thing" in ways for form in forms)


def _verb_lines() -> list[tuple[list[str], list[str]]]:
    parted = (line.split("|") for line in lines_of("reporting_verbs.txt"))
    return [(forms.split(), ways.split()) for forms, ways in parted]


@lru_cache(maxsize=1)
def role_nouns() -> frozenset[str]:
    """Nouns of office and calling in lower case, their plurals beside them."""
    nouns = [noun for line in lines_of("role_nouns.txt") for noun in line.split()]
    plurals = [noun[:-3] + "men" if noun.endswith("man") else noun + "s" for noun in nouns]
    return frozenset(nouns + plurals + ["secretaries", "attorneys", "deputies", "sources", "authorities", "aides"])


@lru_cache(maxsize=1)
def titles() -> dict[str, str]:
    """Titles that stand before a name, without their dot, to "polite", "degree" or "office"."""
    found: dict[str, str] = {}
    for line in lines_of("titles.txt"):
        names, sort = line.split("|")
        found |= dict.fromkeys(names.split(), sort.strip())
    return found


class ActorName(NamedTuple):
    """One of the names of an actor."""

    form: str
    """The name as it stands in a text."""
    common: str
    """The common name."""
    place: bool
    """Whether it is a place as well, and an actor only where it acts."""


@lru_cache(maxsize=1)
def actor_names() -> tuple[ActorName, ...]:
    """All names of the actors that data/actors.txt lists."""
    found: list[ActorName] = []
    for line in lines_of("actors.txt"):
        common, others = (part.strip() for part in line.split("|"))
        found.append(ActorName(common, common, False))
        for form in filter(None, (other.strip() for other in others.split(","))):
            found.append(ActorName(form.removeprefix("@"), common, form.startswith("@")))
    return tuple(found)
