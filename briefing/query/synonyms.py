"""Words spelt in several ways: which spellings count as the same, from a reference list and the user's own file.

A line of either file holds spellings of one thing, separated by commas; each may be several words. "#" begins a comment.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.core.errors import SettingsError
from briefing.query.words import simple_terms
from briefing.resources import data_text

FILE_NAME = "synonyms.txt"
"""The user's file in the config folder."""
Terms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Which sequences of terms stand for the same."""

    groups: Mapping[Terms, tuple[Terms, ...]] = field(default_factory=dict)
    """A sequence of terms to all that stand for the same, itself included."""

    names: Mapping[Terms, str] = field(default_factory=dict)
    """A sequence of terms to its spelling as the file has it."""

    def spellings(self, terms: Terms) -> tuple[str, ...]:
        """The other spellings of these terms, as the file has them."""
        return tuple(self.names[other] for other in self.variants(terms)[1:])

    def variants(self, terms: Terms) -> tuple[Terms, ...]:
        """All sequences that stand for the same as these terms, these first."""
        others = self.groups.get(terms, ())
        return (terms, *(other for other in others if other != terms))


def build_synonyms(lines: Iterable[str]) -> Synonyms:
    """The groups that the lines of a file give; groups that share a spelling become one."""
    groups: dict[Terms, set[Terms]] = {}
    names: dict[Terms, str] = {}
    for line in lines:
        spellings = line.partition("#")[0].split(",")
        named = {simple_terms(spelling): spelling.strip() for spelling in spellings}
        named.pop((), None)
        names = named | names
        group = set(named)
        for known in [groups[terms] for terms in group if terms in groups]:
            group |= known
        for terms in group:
            groups[terms] = group
    return Synonyms({terms: tuple(sorted(group)) for terms, group in groups.items() if len(group) > 1}, names)


def load_synonyms(config: Path | None = None) -> Synonyms:
    """The reference list of spellings, joined by the user's file where there is one.

    Raises SettingsError when the user's file cannot be read.
    """
    lines = data_text("spellings.txt").splitlines()
    if config is not None and (config / FILE_NAME).is_file():
        try:
            lines += (config / FILE_NAME).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(f"{config / FILE_NAME} cannot be read: {error}", "save it as UTF-8 text") from error
    return build_synonyms(lines)
