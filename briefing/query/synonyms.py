"""Words spelt in several ways: which spellings count as the same, from the reference lists and the user's own file.

A line holds the spellings of one thing, separated by commas; each may be several words, and a hyphen in one stands for
a space or nothing as well. "#" begins a comment. In the user's file a line that begins with "!" takes a spelling out of
every group of the reference lists: "! kiev".
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.core.errors import SettingsError
from briefing.query.words import simple_terms
from briefing.resources import data_text

FILE_NAME = "synonyms.txt"
"""The user's file in the config folder."""
LISTS = ("spellings.txt", "compounds.txt")
"""The reference lists."""
Terms = tuple[str, ...]
"""The terms of one or several words, in order."""


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Which sequences of terms stand for the same."""

    groups: Mapping[Terms, tuple[Terms, ...]] = field(default_factory=dict)
    """A sequence of terms to all that stand for the same, itself included."""
    names: Mapping[Terms, str] = field(default_factory=dict)
    """A sequence of terms to its spelling as the file has it."""
    longest: int = 1
    """How many terms the longest sequence has."""

    def variants(self, terms: Terms) -> tuple[Terms, ...]:
        """All sequences that stand for the same as these terms, these first."""
        others = self.groups.get(terms, ())
        return (terms, *(other for other in others if other != terms))

    def spellings(self, terms: Terms) -> tuple[str, ...]:
        """The other spellings of these terms, as the file has them."""
        return tuple(self.names[other] for other in self.variants(terms)[1:])

    @property
    def digest(self) -> str:
        """SHA-256 over the groups, hexadecimal: what was matched with them is to be matched anew when it changes."""
        whole = sorted(set(self.groups.values()))
        return hashlib.sha256(repr(whole).encode()).hexdigest()


def build_synonyms(lines: Iterable[str], *, without: Iterable[str] = ()) -> Synonyms:
    """The groups that the lines of a file give, less some spellings; groups that share a spelling become one."""
    groups: dict[Terms, dict[Terms, str]] = {}
    dropped = {simple_terms(spelling) for spelling in without}
    for line in lines:
        merged: dict[Terms, str] = {}
        for spelling in line.partition("#")[0].split(","):
            terms = simple_terms(spelling)
            if terms and terms not in dropped:
                merged = groups.get(terms, {terms: spelling.strip()}) | merged
        for terms in merged:
            groups[terms] = merged
    names = {terms: group[terms] for terms, group in groups.items()}
    made = {terms: tuple(sorted(group)) for terms, group in groups.items() if len(group) > 1}
    return Synonyms(made, names, max((len(terms) for terms in made), default=1))


def load_synonyms(config: Path | None = None) -> Synonyms:
    """The reference lists of spellings, joined by the user's file where there is one.

    Raises SettingsError when the user's file cannot be read, naming the line.
    """
    lines = [line for name in LISTS for line in data_text(name).splitlines()]
    if config is None or not (config / FILE_NAME).is_file():
        return build_synonyms(lines)
    own = _read(config / FILE_NAME)
    dropped = [one for line in own if line.startswith("!") for one in line[1:].partition("#")[0].split(",")]
    reference = build_synonyms(lines, without=dropped)
    groups = [", ".join(reference.names[terms] for terms in group) for group in set(reference.groups.values())]
    return build_synonyms([*sorted(groups), *(line for line in own if not line.startswith("!"))])


def _read(path: Path) -> list[str]:
    """The lines of the user's file."""
    try:
        lines = [line.strip() for line in path.read_text(encoding="utf-8-sig").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} cannot be read: {error}", "save it as UTF-8 text") from error
    for number, line in enumerate(lines, start=1):
        spellings = line.removeprefix("!").partition("#")[0]
        wanted = 1 if line.startswith("!") else 2
        known = [spelling for spelling in spellings.split(",") if simple_terms(spelling)]
        if (spellings.strip() or line.startswith("!")) and len(known) < wanted:
            hint = "write the spellings of one thing on a line, as in: Kyiv, Kiev"
            raise SettingsError(f"{path}, line {number}: {line!r} holds fewer than {wanted} spellings", hint)
    return lines
