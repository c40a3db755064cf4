"""`briefing issue`: the user's own issues from the command line, in a config folder of their own."""

from pathlib import Path

import pytest
from contract.asking import Ask


@pytest.fixture(autouse=True)
def config(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Places of this test's own, so that no other test sees its issues."""
    for kind in ("CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    return tmp_path / "config" / "briefing"


def ids(ask: Ask) -> list[str]:
    nodes = list(ask("topics", "--json").json["topics"])
    for node in nodes:
        nodes += node["children"]
    return [node["id"] for node in nodes]


def test_an_issue_is_added_edited_hidden_and_undone(ask: Ask, config: Path) -> None:
    added = ask("issue", "add", "War aims", "ukraine OR syria", "--under", "Wars", "--json").json
    assert added["did"] == "made the issue “War aims”"
    assert added["issue"] == {"id": "war-aims", "name": "War aims", "rule": "ukraine OR syria", "under": "wars"}
    assert added["matches"]["articles"] > 0
    assert 'name = "War aims"' in (config / "topics.toml").read_text()
    edited = ask("issue", "edit", "war-aims", "--rule", "ukraine", "--under", "", "--json").json
    assert (edited["issue"]["rule"], edited["issue"]["under"]) == ("ukraine", None)
    assert edited["matches"]["statements"] <= added["matches"]["statements"]
    assert "war-aims" in ids(ask)
    ask("issue", "hide", "war-aims")
    assert "war-aims" not in ids(ask)
    ask("desk", "undo")
    assert "war-aims" in ids(ask)


def test_a_rule_is_tried_without_being_kept(ask: Ask, config: Path) -> None:
    matches = ask("issue", "try", "ukraine", "-syria", "--json").json["matches"]
    assert matches["statements"] >= matches["articles"] > 0
    assert not (config / "topics.toml").exists()


def test_nothing_matched_is_told_by_the_exit_code(ask: Ask) -> None:
    assert ask("issue", "try", "zzyzx").code == 1


def test_an_issue_that_was_made_is_done_though_nothing_matches_yet(ask: Ask) -> None:
    added = ask("issue", "add", "Nothing yet", "zzyzx", "--json")
    assert added.code == 0
    assert added.json["matches"]["articles"] == 0


@pytest.mark.parametrize(
    "words",
    [
        ("add", "Sahel"),
        ("edit", "ukraine"),
        ("hide",),
        ("try",),
        ("try", "ukraine", "--name", "x"),
        ("add", "Sahel", 'mali "x'),
        ("add", "Sahel", "is:read"),
        ("edit", "no-such-issue", "--name", "x"),
        ("add", "Another", "mali", "--id", "ukraine"),
        ("add", "Another", "mali", "--id", "Not An Id"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(ask: Ask, config: Path, words: tuple[str, ...]) -> None:
    answer = ask("issue", *words)
    assert answer.code == 2
    assert "hint:" in answer.err
    assert not (config / "topics.toml").exists()


@pytest.mark.parametrize("words", [("add", "Sahel", "sahel OR"), ("edit", "ukraine", "--rule", "sahel OR")])
def test_a_mistake_in_a_rule_is_told_of_what_was_typed(ask: Ask, config: Path, words: tuple[str, ...]) -> None:
    told = ask("issue", *words)
    assert told.code == 2
    assert "OR has nothing after it" in told.err
    assert "topics.toml" not in told.err
    assert not (config / "topics.toml").exists()
