"""Which names are whose: the reference list of actors (data/actors.txt), and the user's own file.

A line of the user's file is one of the reference list's: the common name, then after a bar other names of the same,
parted by commas; "@" before a name says that it is a place as well, which counts only where it acts. A name that the
reference list gives to another is the user's from then on. A line that begins with "!" takes names out: "! Kremlin".
"#" begins a comment.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from briefing.analysis.lists import ActorName, actor_names
from briefing.core.errors import SettingsError

FILE_NAME = "actors.txt"
"""The user's file in the config folder."""
_WORD = re.compile(r"\w+")
_HINT = "write the common name, a bar, and its other names, as in: United Kingdom | Britain, @London"


@dataclass(frozen=True, slots=True, eq=False)
class ActorList:
    """The names of actors, ready to be looked up."""

    by_word: Mapping[str, tuple[ActorName, ...]]
    """The first word of each name to the names that begin so, longest first."""
    digest: str = ""
    """What the user's file makes of the reference list, hexadecimal; "" where it changes nothing."""

    def version(self, analysis: int) -> int:
        """The version of analysis with these names: another for each other list, itself for the reference."""
        return analysis if not self.digest else int(self.digest[:12], 16) << 8 | analysis


def build_actors(names: Iterable[ActorName], digest: str = "") -> ActorList:
    """The names by their first words."""
    found: dict[str, list[ActorName]] = {}
    for name in _with_both_apostrophes(names):
        first = _WORD.match(name.form)
        if first:
            found.setdefault(first[0], []).append(name)
    longest_first = {word: tuple(sorted(several, key=lambda one: -len(one.form))) for word, several in found.items()}
    return ActorList(longest_first, digest)


def _with_both_apostrophes(names: Iterable[ActorName]) -> Iterator[ActorName]:
    for name in names:
        yield name
        if "'" in name.form:
            yield name._replace(form=name.form.replace("'", "’"))


@lru_cache(maxsize=1)
def reference_actors() -> ActorList:
    """The names that data/actors.txt lists."""
    return build_actors(actor_names())


def load_actors(config: Path | None = None) -> ActorList:
    """The reference list, changed by the user's file where there is one.

    Raises SettingsError when the user's file cannot be read, naming the line.
    """
    if config is None or not (config / FILE_NAME).is_file():
        return reference_actors()
    own, dropped = _read(config / FILE_NAME)
    if not own and not dropped:
        return reference_actors()
    taken = dropped | {name.form for name in own}
    digest = hashlib.sha256(repr((sorted(own), sorted(dropped))).encode()).hexdigest()
    return build_actors([*(name for name in actor_names() if name.form not in taken), *own], digest)


def _read(path: Path) -> tuple[list[ActorName], frozenset[str]]:
    """The names that the user's file gives, and those that it takes out."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} cannot be read: {error}", "save it as UTF-8 text") from error
    given: list[ActorName] = []
    dropped: set[str] = set()
    for number, line in enumerate(lines, start=1):
        told = line.partition("#")[0].strip()
        if told.startswith("!"):
            out = _names(told[1:])
            if not out:
                raise SettingsError(f"{path}, line {number}: {line!r} takes no name out", "write it as in: ! Kremlin")
            dropped.update(out)
        elif told:
            common, bar, others = (part.strip() for part in told.partition("|"))
            if not _WORD.match(common) or "," in common or "|" in others:
                raise SettingsError(f"{path}, line {number}: {line!r} gives no common name", _HINT)
            if not bar or (others and not _names(others)):
                raise SettingsError(f"{path}, line {number}: {line!r} has no names after a bar", _HINT)
            given.append(ActorName(common, common, False))
            for name in _names(others):
                given.append(ActorName(name.removeprefix("@"), common, name.startswith("@")))
    return given, frozenset(dropped)


def _names(text: str) -> list[str]:
    """The names of a list parted by commas; what holds no letter is none."""
    return [name for name in (part.strip() for part in text.split(",")) if _WORD.match(name.removeprefix("@"))]
