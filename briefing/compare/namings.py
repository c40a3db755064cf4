"""How each source names one thing: the words among which a writer chooses, with the lines behind each count.

The sets of words are a reference list (`data/namings.txt`) and the user's own file beside it in the config folder. A
set is shown when two sources or more use words of it and not all the same one. None of the words is called right.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from briefing.compare.columns import Columns
from briefing.core.comparisons import Term, Wording
from briefing.core.errors import SettingsError
from briefing.core.spans import Span
from briefing.core.statements import Statement
from briefing.resources import data_text

FILE_NAME = "namings.txt"
"""The reference list, and the user's file of that name in the config folder."""
_PLURAL = "(?:e?s)?"


@dataclass(frozen=True)
class Namings:
    """Sets of words, each of words that may name one thing."""

    sets: tuple[tuple[str, ...], ...]
    """The names of one thing, in lower case; "+" before one that has no plural."""

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Finds any name, the longest first; None when there is none."""
        names = sorted({name for group in self.sets for name in group}, key=lambda name: -len(name))
        if not names:
            return None
        return re.compile(rf"\b(?:{'|'.join(map(_form, names))})\b", re.IGNORECASE)

    @cached_property
    def known(self) -> dict[str, tuple[tuple[str, int], ...]]:
        """What may be found, in lower case, with the names it stands for and their sets."""
        found: dict[str, list[tuple[str, int]]] = {}
        for number, group in enumerate(self.sets):
            for name in group:
                for form in _forms(name):
                    found.setdefault(form, []).append((name.removeprefix("+"), number))
        return {form: tuple(several) for form, several in found.items()}


def load_namings(config: Path | None = None) -> Namings:
    """The reference list, and the user's own sets after it, less the names that her file takes out.

    Raises SettingsError, naming the line, for a line of hers that holds fewer than two names.
    """
    sets = list(_reference())
    if config is not None and (config / FILE_NAME).is_file():
        own, without = _read(config / FILE_NAME)
        sets = [tuple(name for name in group if name.removeprefix("+") not in without) for group in sets] + own
    return Namings(tuple(group for group in sets if len(group) > 1))


def build_namings(columns: Columns, namings: Namings) -> tuple[Wording, ...]:
    """One Wording for each set of which sources use different words, the most used first."""
    used: dict[int, dict[str, dict[str, list[Span]]]] = {}
    for statement, name in _once(columns):
        for term, number, span in _found(statement, namings):
            used.setdefault(number, {}).setdefault(name, {}).setdefault(term, []).append(span)
    told = [sources for sources in used.values() if _differ(sources)]
    told.sort(key=lambda sources: -sum(len(spans) for terms in sources.values() for spans in terms.values()))
    return tuple(_wording(columns, sources) for sources in told)


def _once(columns: Columns) -> Iterator[tuple[Statement, str]]:
    """The statements of the columns, those that a source repeats word for word once."""
    seen: set[tuple[str, str]] = set()
    for statement, name in zip(columns.statements, columns.column, strict=True):
        if name is not None and (name, statement.text) not in seen:
            seen.add((name, statement.text))
            yield statement, name


def _found(statement: Statement, namings: Namings) -> Iterator[tuple[str, int, Span]]:
    if namings.pattern is None:
        return
    for match in namings.pattern.finditer(statement.text):
        start, end = match.span()
        span = Span(statement.article, statement.revision, statement.start + start, statement.start + end, match[0])
        for term, number in namings.known.get(" ".join(match[0].lower().split()), ()):
            yield term, number, span


def _differ(sources: dict[str, dict[str, list[Span]]]) -> bool:
    """Whether two sources or more name it, and not all by the same words."""
    return len(sources) > 1 and len({frozenset(terms) for terms in sources.values()}) > 1


def _wording(columns: Columns, sources: dict[str, dict[str, list[Span]]]) -> Wording:
    terms = {
        name: tuple(
            Term(term, len(spans), tuple(spans))
            for term, spans in sorted(sources.get(name, {}).items(), key=lambda item: (-len(item[1]), item[0]))
        )
        for name in columns.names
    }
    return Wording(terms, "naming")


@lru_cache(maxsize=1)
def _reference() -> tuple[tuple[str, ...], ...]:
    return tuple(_names(line) for line in data_text(FILE_NAME).splitlines() if line and not line.startswith("#"))


def _read(path: Path) -> tuple[list[tuple[str, ...]], frozenset[str]]:
    """The user's sets, and the names that she takes out."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} cannot be read: {error}", "save it as UTF-8 text") from error
    own: list[tuple[str, ...]] = []
    without: set[str] = set()
    for number, line in enumerate(lines, start=1):
        words = line.partition("#")[0].strip()
        names = _names(words.removeprefix("!"))
        if words.startswith("!"):
            without.update(names)
        elif words and len(names) < 2:
            hint = "write the names of one thing on a line, as in: war, conflict"
            raise SettingsError(f"{path}, line {number}: {line!r} holds fewer than two names", hint)
        elif names:
            own.append(names)
    return own, frozenset(without)


def _names(line: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for part in line.split(",") if (name := " ".join(part.lower().split()))))


def _form(name: str) -> str:
    """The pattern that finds a name."""
    words = r"[\s\u00a0]+".join(map(re.escape, name.removeprefix("+").split(" ")))
    if name.startswith("+"):
        return words
    return f"{words[:-1]}(?:y|ies)" if name.endswith("y") else f"{words}{_PLURAL}"


def _forms(name: str) -> Sequence[str]:
    """All that the pattern of a name may find, in lower case."""
    plain = name.removeprefix("+")
    if name.startswith("+"):
        return (plain,)
    return (plain, f"{plain[:-1]}ies") if plain.endswith("y") else (plain, f"{plain}s", f"{plain}es")
