"""What a command line asks for: which verb, with which words and options, in which manner."""

import argparse
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from briefing.cli.arguments import COMMON_FLAGS, COMMON_VALUED, VerbParser, moment
from briefing.cli.output import Manner
from briefing.cli.verbs import VERBS, parser_of
from briefing.core.errors import UsageError


@dataclass(frozen=True, slots=True)
class Invocation:
    """One command line, read."""

    verb: str
    """The verb; empty where none was written."""
    parser: VerbParser
    """The parser that read it."""
    options: argparse.Namespace
    """Its words and options."""
    library: str | None
    """The folder named on the command line or in the environment."""
    now: str | None
    """The time named there."""


def read_command_line(argv: Sequence[str], environment: Mapping[str, str] | None = None) -> Invocation:
    """What a command line asks for.

    Raises UsageError for what cannot be understood.
    """
    environment = os.environ if environment is None else environment
    before, verb, rest = _split(argv)
    folder: str | None = None
    if verb == "help":
        verb, rest = (rest[0] if rest and rest[0] in VERBS else None), ["--help"]
    if verb is not None and verb not in VERBS:
        folder = _folder(verb, rest)
        verb = None
    parser = parser_of(verb) if verb else VerbParser("", "")
    options = parser.read([*before, *rest])
    told = vars(options)
    if folder and told.get("library"):
        raise UsageError("two libraries are named", f"write either {folder} or --library, not both")
    if told.get("json") and told.get("plain"):
        raise UsageError("--json and --plain exclude each other", "choose one of them")
    library = folder or told.get("library") or environment.get("BRIEFING_LIBRARY") or None
    return Invocation(verb or "", parser, options, library, told.get("now") or _now(environment))


def wanted_manner(argv: Sequence[str]) -> Manner:
    """In which manner a command line wants its answer, told even when the rest of it is wrong."""
    options = list(argv)[: list(argv).index("--")] if "--" in argv else argv
    if "--jsonl" in options:
        return "jsonl"
    if "--json" in options:
        return "json"
    return "plain" if "--plain" in options else "person"


def _split(argv: Sequence[str]) -> tuple[list[str], str | None, list[str]]:
    """The common options before the verb, the verb (None where there is none), and what stands after it."""
    before: list[str] = []
    rest = list(argv)
    while rest:
        token = rest.pop(0)
        name = token.partition("=")[0]
        if token in COMMON_FLAGS or (name in COMMON_VALUED and name != token):
            before.append(token)
        elif token in COMMON_VALUED:
            before += [token, *rest[:1]]
            rest = rest[1:]
        elif token.startswith("-") and token != "-":
            raise _misplaced(name, rest)
        else:
            return before, token, rest
    return before, None, []


def _misplaced(name: str, rest: Sequence[str]) -> UsageError:
    if near := get_close_matches(name, (*COMMON_FLAGS, *COMMON_VALUED), 1):
        return UsageError(f"there is no option {name}", f"did you mean {near[0]}?")
    verb = next((word for word in rest if word in VERBS), None)
    if verb and name in parser_of(verb).option_names:
        return UsageError(f"{name} is an option of {verb}", f"write it after the verb: briefing {verb} {name}")
    return UsageError(f"there is no option {name}", "see briefing --help")


def _folder(word: str, rest: Sequence[str]) -> str:
    """The folder that the first word names in place of a verb."""
    path = Path(word).expanduser()
    if word and path.is_dir():
        verb = next((each for each in rest if each in VERBS), None)
        if verb:
            raise UsageError(f"{verb} must stand before the folder", f"write: briefing --library {word} {verb}")
        return word
    if word and path.is_file():
        raise UsageError(f"{word} is a file", f"open its folder, or copy it into the library: briefing add {word}")
    if os.sep in word or word.startswith((".", "~")):
        raise UsageError(f"there is no folder {word}", "name a folder of articles")
    near = get_close_matches(word, VERBS, 1)
    hint = (
        f"did you mean {near[0]}?" if near else f"the commands are {', '.join(VERBS)}; a folder is opened by its path"
    )
    raise UsageError(f"there is no command {word}", hint)


def _now(environment: Mapping[str, str]) -> str | None:
    given = environment.get("BRIEFING_NOW")
    if not given:
        return None
    try:
        return moment(given)
    except argparse.ArgumentTypeError as error:
        raise UsageError(f"BRIEFING_NOW: {error}", "mend it, or take it out of the environment") from error
