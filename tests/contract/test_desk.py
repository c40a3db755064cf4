"""`line`, `grade`, `desk` and `--marking`: what the user does from the command line, and its JSON."""

import json
from pathlib import Path
from typing import Any

import pytest
from contract.asking import Ask, answer
from factories import write_articles
from harbour import GRAIN, HARBOUR, TOPICS


@pytest.fixture
def desk_ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Asks over a library of its own, for these tests change what is on the desk."""
    for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    folder = write_articles(tmp_path / "articles", {"harbour.txt": HARBOUR, "grain.txt": GRAIN})
    config = tmp_path / "config" / "briefing"
    config.mkdir(parents=True)
    (config / "topics.toml").write_text(TOPICS, encoding="utf-8")
    monkeypatch.setenv("BRIEFING_LIBRARY", str(folder))
    monkeypatch.setenv("BRIEFING_NOW", "2026-01-15T09:00:00Z")
    return answer


def section(ask: Ask, id: str, *options: str) -> dict[str, Any]:
    brief = ask("brief", "harbour", "--json", *options).json
    found: dict[str, Any] = next(each for each in brief["sections"] if each["id"] == id)
    return found


def test_a_line_is_pinned_noted_on_hidden_and_all_of_it_undone(desk_ask: Ask) -> None:
    before = desk_ask("brief", "harbour", "--json").out
    first, *_, last = section(desk_ask, "reported")["entries"]
    pinned = desk_ask("line", "pin", "harbour", last["id"][:8], "--json").json
    assert (pinned["command"], pinned["issue"], pinned["entry"]["pinned"]) == ("line", "harbour", True)
    assert pinned["did"].startswith("pinned “")
    desk_ask("line", "note", "harbour", last["id"], "Ask", "them.")
    desk_ask("line", "hide", "harbour", first["id"])
    desk_ask("line", "bottom-line", "harbour", "It matters.")
    now = section(desk_ask, "reported")
    assert now["entries"][0]["note"] == {"text": "Ask them.", "made": "2026-01-15T09:00:00+00:00", "standing": "same"}
    assert now["hidden"] == [first["id"]]
    assert desk_ask("brief", "harbour", "--json").json["own_bottom_line"]["text"] == "It matters."
    told = desk_ask("brief", "harbour", "--plain", "--ids").out
    assert f"hidden by you ({first['id'][:6]}" in told
    for _ in range(4):
        assert desk_ask("desk", "undo").code == 0
    assert desk_ask("desk", "undo").code == 1
    assert desk_ask("brief", "harbour", "--json").out == before


def test_what_changes_nothing_says_so(desk_ask: Ask) -> None:
    id = section(desk_ask, "reported")["entries"][0]["id"]
    assert desk_ask("line", "unpin", "harbour", id).out == "nothing is other than before\n"
    assert desk_ask("line", "unpin", "harbour", id, "--json").json["did"] is None


@pytest.mark.parametrize(
    "argv",
    [
        ("line", "pin", "harbour"),
        ("line", "pin", "harbour", "zzzz"),
        ("line", "pin", "nothing", "zzzz"),
        ("line", "note", "harbour", "zzzz"),
        ("line", "frame", "harbour", "zzzz"),
        ("line", "pin", "harbour", "zzzz", "words"),
        ("line", "bottom-line", "harbour"),
        ("line", "up", "harbour", "zzzz", "--everywhere"),
        ("grade", "Nobody", "B"),
        ("grade", "grain.txt", "G"),
        ("grade", "grain.txt", "22"),
        ("grade", "grain.txt"),
        ("desk", "save"),
        ("desk", "load", "nowhere.json"),
        ("desk", "undo", "x.json"),
        ("export", "brief", "harbour", "--marking", "two\nlines"),
    ],
)
def test_what_cannot_be_done_is_told_with_a_hint(desk_ask: Ask, argv: tuple[str, ...]) -> None:
    told = desk_ask(*argv, "--json")
    assert told.code == 2
    assert told.json["error"]["message"]
    assert told.json["error"]["hint"]


def test_grades_are_given_listed_shown_and_taken_back(desk_ask: Ask) -> None:
    assert desk_ask("grade").code == 1
    given = desk_ask("grade", "grain.txt", "b2", "--json").json["grades"]
    assert [(each["kind"], each["grade"], each["means"]) for each in given] == [
        ("source", "B", "usually reliable"),
        ("article", "2", "probably true"),
    ]
    assert "Graded B2: usually reliable, probably true." in desk_ask("export", "brief", "harbour").out
    assert desk_ask("grade", "grain.txt", "", "--json").json["grades"] == []
    desk_ask("edit", "grain.txt", "--source", "The Gazette")
    assert desk_ask("grade", "The Gazette", "C").code == 0
    assert desk_ask("grade", "The Gazette", "2").code == 2
    sources = desk_ask("brief", "harbour", "--json").json["sources"]
    assert {each["article"]["source"]: each.get("grade", {}).get("label") for each in sources}["The Gazette"] == "C6"


def test_a_desk_is_listed_saved_and_loaded(desk_ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert desk_ask("desk").code == 1
    desk_ask("edit", "grain.txt", "--note", "Mine.", "--tags", "a,b")
    id = section(desk_ask, "reported")["entries"][0]["id"]
    desk_ask("line", "pin", "harbour", id)
    listed = desk_ask("desk", "--plain").out
    assert "tagged a, b; note: Mine." in listed
    assert desk_ask("desk", "save", str(tmp_path / "desk.json")).code == 0
    assert desk_ask("desk", "save", str(tmp_path / "desk.json")).code == 2
    shape = json.loads((tmp_path / "desk.json").read_text(encoding="utf-8"))
    assert (shape.pop("schema"), shape.pop("kind")) == (1, "briefing desk")
    assert desk_ask("desk", "list", "--json").json["desk"] == shape
    other = write_articles(tmp_path / "other", {"only.txt": HARBOUR})
    monkeypatch.setenv("BRIEFING_LIBRARY", str(other))
    loaded = desk_ask("desk", "load", str(tmp_path / "desk.json"), "--json").json
    assert loaded["waiting"] == ["Grain prices rise"]
    assert desk_ask("desk", "list", "--json").json["waiting"] == ["Grain prices rise"]
    assert desk_ask("desk", "deeds", "--json").json["deeds"][0]["did"] == "loaded the desk from desk.json"


def test_a_line_that_was_moved_is_on_the_desk_too(desk_ask: Ask) -> None:
    sections = desk_ask("brief", "all", "--json").json["sections"]
    first = next(each for each in sections if each["id"] == "bottom-line")["entries"][0]
    assert desk_ask("line", "down", "all", first["id"]).code == 0
    assert "all: moved “" in desk_ask("desk", "--plain").out


def test_an_export_bears_the_marking_of_the_option_else_of_the_settings(desk_ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "config" / "briefing" / "settings.toml").write_text('marking = "OFFICIAL"\n', encoding="utf-8")
    assert desk_ask("export", "brief", "harbour").out.count("**OFFICIAL**") == 2
    assert desk_ask("export", "brief", "harbour", "--marking", "SECRET").out.count("**SECRET**") == 2
    assert "marking" not in desk_ask("export", "brief", "harbour", "--marking", "").out


def test_why_a_line_is_there_is_told(desk_ask: Ask) -> None:
    line = section(desk_ask, "reported")["entries"][0]
    told = desk_ask("line", "why", "harbour", line["id"][:8], "--json").json
    assert told["entry"]["id"] == line["id"]
    why = {each["heading"]: each["text"] for each in told["why"]}
    assert why["The sentence"] == " ".join(line["statements"][0]["text"].split())
    assert any(heading.startswith("Behind it: ") for heading in why)
    assert "The sentence:\n" in desk_ask("line", "why", "harbour", line["id"], "--plain").out
    assert desk_ask("line", "why", "harbour", "nothing").code == 2
    assert desk_ask("desk", "undo").code == 1
