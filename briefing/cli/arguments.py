"""The parser of one verb's words and options, the common ones among them; query words are taken as they stand."""

import argparse
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from difflib import get_close_matches
from typing import NoReturn

from briefing.core.errors import UsageError

_DASH = re.compile(r"-[^-]")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}([T ].+)?)?)?\Z")


class VerbParser(argparse.ArgumentParser):
    """One verb's words and options, the common options among them.

    Options may stand before, between and after the words. With `takes_query`, a word that begins with one dash and is
    no option (`-syria`) is a word of the query.
    """

    takes_query: bool = False

    def __init__(self, name: str, summary: str) -> None:
        prog = f"briefing {name}".rstrip()
        super().__init__(prog=prog, description=summary, add_help=False, allow_abbrev=False)
        self.color = False  # argparse of Python 3.14 would paint the help
        add_common(self)

    def words(self, name: str, *, many: bool, needed: bool, help: str) -> None:
        """Declares the words of the verb."""
        count = ("+" if needed else "*") if many else (None if needed else "?")
        kwargs = {} if count is None else {"nargs": count}
        self.add_argument(name.lower(), metavar=name, help=help, **kwargs)  # type: ignore[arg-type]

    def query_words(self, *, needed: bool) -> None:
        """Declares that the words are a query."""
        self.takes_query = True
        self.words("QUERY", many=True, needed=needed, help="words as they stand, -word to exclude one; see the README")

    def read(self, tokens: Sequence[str]) -> argparse.Namespace:
        """The options and words of a command line.

        Raises UsageError for what the verb does not know or misses.
        """
        options, words = self.sorted_out(tokens)
        if {"-h", "--help", "--version"}.intersection(options):
            return argparse.Namespace(help="--version" not in options, version="--version" in options)
        return self.parse_args([*options, "--", *words] if words else options)

    def sorted_out(self, tokens: Sequence[str]) -> tuple[list[str], list[str]]:
        """The options, each with its value joined to it, and the words."""
        options: list[str] = []
        words: list[str] = []
        rest = list(tokens)
        while rest:
            token = rest.pop(0)
            name, equals, _ = token.partition("=")
            action = self._option_string_actions.get(name if equals else token)
            if token == "--":
                return options, words + rest
            if action is None and self._is_word(token):
                words.append(token)
            elif action is None:
                raise self.unknown(name)
            elif equals or action.nargs == 0:
                options.append(token)
            elif not rest:
                raise UsageError(f"{token} needs a value: {action.metavar}", self.help_hint)
            else:
                options.append(f"{action.option_strings[-1]}={rest.pop(0)}")
        return options, words

    def _is_word(self, token: str) -> bool:
        return token == "-" or not token.startswith("-") or (self.takes_query and _DASH.match(token) is not None)

    @property
    def help_hint(self) -> str:
        """Where the verb is explained."""
        return f"{self.prog} --help tells what there is"

    @property
    def option_names(self) -> tuple[str, ...]:
        """Every option as written, in order."""
        return tuple(self._option_string_actions)

    @property
    def named_words(self) -> tuple[str, ...]:
        """The words as the usage shows them: WHAT, [ISSUE...]."""
        signs = {"+": "{}...", "*": "[{}...]", "?": "[{}]"}
        words = [action for action in self._actions if not action.option_strings]
        return tuple(signs.get(str(action.nargs), "{}").format(action.metavar) for action in words)

    @property
    def declared(self) -> tuple[argparse.Action, ...]:
        """Every word and option, in order."""
        return tuple(self._actions)

    def unknown(self, name: str) -> UsageError:
        """The error for an option that the verb does not have."""
        near = get_close_matches(name, self.option_names, 1)
        hint = f"did you mean {near[0]}?" if near else self.help_hint
        return UsageError(f"{self.prog} has no option {name}", hint)

    def error(self, message: str) -> NoReturn:
        """Raises a UsageError in place of argparse's own leaving."""
        missing = "the following arguments are required: "
        if message.startswith(missing):
            raise UsageError(f"{self.prog} needs {message.removeprefix(missing)}", self.help_hint)
        left_over = "unrecognized arguments: "
        if message.startswith(left_over):
            many = "no words" if not self.named_words else f"no more words than {' '.join(self.named_words)}"
            raise UsageError(
                f"{self.prog} takes {many}: {message.removeprefix(left_over).removeprefix('-- ')}", self.help_hint
            )
        raise UsageError(message.removeprefix("argument "), self.help_hint)


def add_common(parser: argparse.ArgumentParser) -> None:
    """Declares the options that every verb has."""
    group = parser.add_argument_group("common options")
    add = group.add_argument
    add("--library", metavar="PATH", help="the folder of articles (also: BRIEFING_LIBRARY); else the default library")
    add("--json", action="store_true", help="one JSON document, for programs")
    add("--plain", action="store_true", help="one column of text without colour, for a screen reader or grep")
    add("--no-refresh", action="store_true", help="do not look for new and changed files first")
    add("--now", metavar="ISO", type=moment, help="the time that dates are reckoned from (also: BRIEFING_NOW)")
    add("--version", action="store_true", help="tell the version")
    add("-h", "--help", action="store_true", help="tell what can be written here")


COMMON_FLAGS = frozenset({"--json", "--plain", "--no-refresh", "--version", "-h", "--help"})
"""Common options without a value."""
COMMON_VALUED = frozenset({"--library", "--now"})
"""Common options with a value."""


def moment(text: str) -> str:
    """A point in time, as ISO 8601 in UTC.

    Raises ArgumentTypeError for what is none.
    """
    try:
        given = datetime.fromisoformat(text.strip())
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no time in ISO 8601, such as 2026-01-15T09:00:00Z") from None
    aware = given if given.tzinfo else given.replace(tzinfo=UTC)
    try:
        return aware.astimezone(UTC).isoformat().replace("+00:00", "Z")
    except OverflowError:
        raise argparse.ArgumentTypeError(f"{text!r} is out of the calendar") from None


def date(text: str) -> str:
    """A date at any precision, checked: 2023, 2023-06, 2023-06-15, or with a time."""
    found = _DATE.match(text.strip())
    if found:
        try:
            datetime.fromisoformat((text.strip() + "-01-01")[:10] if len(text.strip()) < 8 else text.strip())
        except ValueError:
            found = None
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no date, such as 2023, 2023-06 or 2023-06-15")
    return text.strip()


def count(text: str) -> int:
    """A whole number from 0."""
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 0")
    return int(text)


def one_of(names: Iterable[str]) -> "OneOf":
    """A type that takes one of some words."""
    return OneOf(tuple(names))


class OneOf:
    """Takes one of some words, and of some more that no error names; for parsers and for completion."""

    def __init__(self, names: tuple[str, ...], unnamed: tuple[str, ...] = ()) -> None:
        self.names = names
        self._unnamed = unnamed

    def __call__(self, text: str) -> str:
        """The word, if it is one of them."""
        if text not in self.names and text not in self._unnamed:
            raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(self.names)}")
        return text
