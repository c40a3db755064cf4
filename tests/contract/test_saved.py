"""`briefing saved` and `compare --counts`: what the app shows of saved searches, and of sources to choose among."""

from pathlib import Path

import pytest
from contract.asking import Ask


@pytest.fixture(autouse=True)
def places(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk of this test's own."""
    for kind in ("CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))


def saved(ask: Ask) -> dict[str, str]:
    return {each["name"]: each["query"] for each in ask("saved", "--json").json["searches"]}


def test_a_search_is_saved_listed_removed_and_brought_back(ask: Ask) -> None:
    assert ask("saved").code == 1
    added = ask("saved", "add", "The war", "ukraine", "-syria", "--json")
    assert added.json["searches"] == [
        {
            "name": "The war",
            "query": "ukraine -syria",
            "articles": ask("articles", "ukraine", "-syria", "--json").json["total"],
            "unread": added.json["searches"][0]["articles"],
            "mistake": None,
        }
    ]
    assert ask("saved", "remove", "The war").code == 0
    assert saved(ask) == {}
    ask("desk", "undo")
    assert saved(ask) == {"The war": "ukraine -syria"}


def test_plain_lines_can_be_understood_one_by_one(ask: Ask) -> None:
    ask("saved", "add", "Talks", "ukraine")
    (line,) = ask("saved", "--plain").out.splitlines()
    assert line.startswith("Talks: ")
    assert line.endswith("unread; ukraine")


def test_a_search_for_an_issue_that_is_gone_is_listed_with_what_is_wrong(ask: Ask, tmp_path: Path) -> None:
    topics = tmp_path / "config" / "briefing" / "topics.toml"
    topics.parent.mkdir(parents=True)
    topics.write_text('[[issue]]\nid = "own"\nname = "Own"\nrule = "ukraine"\n')
    ask("saved", "add", "Mine", "issue:own")
    topics.unlink()
    answer = ask("saved", "--plain")
    assert answer.code == 0
    assert answer.out.startswith("Mine: there is no issue own")
    assert ask("saved", "--json").json["searches"][0]["articles"] is None


@pytest.mark.parametrize(
    "words",
    [
        ("add",),
        ("add", "Talks"),
        ("add", "Talks", '"open'),
        ("add", "The war", "syria"),
        ("remove",),
        ("remove", "Nothing"),
        ("remove", "The war", "syria"),
        ("list", "more"),
        ("burn",),
    ],
)
def test_what_cannot_be_done_is_told_and_changes_nothing(ask: Ask, words: tuple[str, ...]) -> None:
    ask("saved", "add", "The war", "ukraine")
    answer = ask("saved", *words)
    assert answer.code == 2
    assert "hint:" in answer.err
    assert saved(ask) == {"The war": "ukraine"}


def test_the_sources_on_an_issue_are_counted(ask: Ask) -> None:
    told = ask("compare", "ukraine", "--counts", "--json").json
    balance = ask("compare", "ukraine", "--json").json
    counts = [each["statements"] for each in told["counts"]]
    assert counts == sorted(counts, reverse=True)
    assert {each["source"] for each in told["counts"]} >= set(balance["sources"])
    lines = ask("compare", "ukraine", "--counts", "--plain").out.splitlines()
    assert lines[0].endswith(f": {counts[0]} statements")
    assert ask("compare", "--matrix", "--counts").code == 2
