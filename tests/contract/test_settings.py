"""`briefing settings`: shown, set and taken back, in a config folder of their own."""

from pathlib import Path

import pytest
from contract.asking import Ask


@pytest.fixture(autouse=True)
def config(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path / "briefing"


def test_every_option_is_listed_with_its_value(ask: Ask) -> None:
    listed = {each["name"]: each for each in ask("settings", "--json").json["settings"]}
    assert listed["reading_width"]["value"] == 88
    assert not listed["reading_width"]["set"]
    assert all(each["about"] for each in listed.values())
    assert "reading_width" in ask("settings", "--plain").out


def test_an_option_is_set_and_taken_back(ask: Ask, config: Path) -> None:
    (told,) = ask("settings", "reading_width", "72", "--json").json["settings"]
    assert (told["value"], told["set"]) == (72, True)
    assert "reading_width = 72" in (config / "settings.toml").read_text()
    (told,) = ask("settings", "reading_width", "", "--json").json["settings"]
    assert (told["value"], told["set"]) == (88, False)


@pytest.mark.parametrize("words", [("no-such", "1"), ("reading_width", "7"), ("marks", "perhaps"), ("scale", "mine")])
def test_what_cannot_be_set_is_told_and_not_written(ask: Ask, config: Path, words: tuple[str, str]) -> None:
    answer = ask("settings", *words)
    assert answer.code == 2
    assert "hint:" in answer.err
    assert not (config / "settings.toml").exists()
