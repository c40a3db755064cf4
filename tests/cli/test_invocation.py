"""Reading a command line."""

from pathlib import Path

import pytest

from briefing.cli.arguments import VerbParser, count, date, moment, one_of
from briefing.cli.invocation import Invocation, read_command_line, wanted_manner
from briefing.core.errors import UsageError


def read(*argv: str, **environment: str) -> Invocation:
    return read_command_line(argv, environment)


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("search", "ukraine", "-syria"), ["ukraine", "-syria"]),
        (("search", "-syria", "ukraine"), ["-syria", "ukraine"]),
        (("search", "kind:quoted", "-x", "--limit", "3"), ["kind:quoted", "-x"]),
        (("search", "--limit", "3", '"south china sea"', "OR", "asean"), ['"south china sea"', "OR", "asean"]),
        (("search", "a", "--json", "b", "--", "--json", "-h"), ["a", "b", "--json", "-h"]),
        (("search", "-"), ["-"]),
    ],
)
def test_query_words_are_taken_as_they_stand(argv: tuple[str, ...], words: list[str]) -> None:
    assert read(*argv).options.query == words


def test_options_may_stand_before_and_after_the_words() -> None:
    for argv in (
        ("search", "--limit", "3", "a"),
        ("search", "a", "--limit=3"),
        ("--json", "search", "a", "--limit", "3"),
    ):
        assert read(*argv).options.limit == 3


def test_common_options_may_stand_before_and_after_the_verb() -> None:
    for argv in (("--library", "x", "--json", "topics"), ("topics", "--json", "--library=x")):
        invocation = read(*argv)
        assert (invocation.verb, invocation.library, invocation.options.json) == ("topics", "x", True)


def test_the_value_of_an_option_may_begin_with_a_dash() -> None:
    assert read("brief", "--query", "-syria").options.query == "-syria"


def test_the_environment_names_library_and_time() -> None:
    invocation = read("topics", BRIEFING_LIBRARY="x", BRIEFING_NOW="2026-01-15T10:00:00+01:00")
    assert (invocation.library, invocation.now) == ("x", "2026-01-15T09:00:00Z")


def test_the_command_line_goes_before_the_environment() -> None:
    invocation = read("topics", "--library", "y", "--now", "2026-01-16", BRIEFING_LIBRARY="x", BRIEFING_NOW="nonsense")
    assert (invocation.library, invocation.now) == ("y", "2026-01-16T00:00:00Z")


def test_a_folder_is_opened_by_its_path(tmp_path: Path) -> None:
    invocation = read(str(tmp_path))
    assert (invocation.verb, invocation.library) == ("", str(tmp_path))


def test_a_verb_goes_before_a_folder_of_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "search").mkdir()
    monkeypatch.chdir(tmp_path)
    assert read("search", "x").verb == "search"
    assert read("./search").library == "./search"


@pytest.mark.parametrize(
    ("argv", "message", "hint"),
    [
        (("searhc",), "no command searhc", "search"),
        (("",), "no command", "commands are"),
        (("./nowhere",), "no folder", "folder of articles"),
        (("search", "x", "--limt", "3"), "no option --limt", "--limit"),
        (("topics", "-x"), "no option -x", "--help"),
        (("--limit", "3", "search", "x"), "--limit", "briefing search --limit"),
        (("--jsno", "topics"), "--jsno", "--json"),
        (("search",), "needs QUERY", "--help"),
        (("search", "x", "--limit"), "needs a value", "--help"),
        (("search", "x", "--limit", "-3"), "no whole number", "--help"),
        (("search", "x", "--sort", "size"), "relevance", "--help"),
        (("topics", "extra"), "extra", "--help"),
        (("topics", "--json", "--plain"), "exclude", "one of them"),
        (("topics", "--now", "yesterday"), "ISO 8601", "--help"),
        (("brief", "x", "--from", "2023-13"), "no date", "--help"),
        (("export", "poem"), "brief, compare, matrix", "--help"),
        (("completion", "tcsh"), "bash, zsh, fish", "--help"),
    ],
)
def test_what_is_wrong_is_told_with_what_to_do(argv: tuple[str, ...], message: str, hint: str) -> None:
    with pytest.raises(UsageError) as told:
        read(*argv)
    assert message in told.value.message
    assert hint in told.value.hint


def test_a_wrong_time_in_the_environment_is_told() -> None:
    with pytest.raises(UsageError, match="BRIEFING_NOW"):
        read("topics", BRIEFING_NOW="soon")


def test_a_file_in_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(UsageError) as told:
        read(str(tmp_path / "a.txt"))
    assert "briefing add" in told.value.hint


def test_a_verb_after_a_folder_is_told_where_to_stand(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as told:
        read(str(tmp_path), "topics")
    assert f"briefing --library {tmp_path} topics" in told.value.hint


def test_help_is_given_whatever_else_is_missing() -> None:
    assert read("search", "--help").options.help
    assert read("-h").options.help
    assert read("export", "-h").options.help
    assert read("help").options.help
    assert read("help", "search").verb == "search"


def test_the_manner_is_known_even_when_the_rest_is_wrong() -> None:
    assert wanted_manner(["nonsense", "--json"]) == "json"
    assert wanted_manner(["show", "--all", "--jsonl"]) == "jsonl"
    assert wanted_manner(["search", "--", "--json"]) == "person"
    assert wanted_manner(["topics", "--plain"]) == "plain"


@pytest.mark.parametrize("text", ["2023", "2023-06", "2023-06-15", "2023-06-15T10:00:00Z"])
def test_dates_of_any_precision_are_taken(text: str) -> None:
    assert date(text) == text


def test_every_verb_has_the_common_options() -> None:
    parser = VerbParser("x", "")
    assert {"--library", "--json", "--plain", "--no-refresh", "--now", "--version", "--help"} <= set(
        parser.option_names
    )


def test_types_take_what_they_should() -> None:
    assert count("0") == 0
    assert one_of(("a", "b"))("b") == "b"
    assert moment("2026-01-15") == "2026-01-15T00:00:00Z"


def test_an_error_names_no_word_that_is_for_scripts_alone() -> None:
    with pytest.raises(UsageError) as told:
        read("completion", "tcsh")
    assert told.value.message.endswith("none of bash, zsh, fish")
    assert read("completion", "issues").options.shell == "issues"


@pytest.mark.parametrize("words", [("x",), ("--", "x")])
def test_words_that_a_verb_does_not_take_are_named_as_they_were_typed(words: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match=r"^briefing where takes no words: x$"):
        read("where", *words)
