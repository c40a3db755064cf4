"""`articles --since`: what is new in the library."""

from pathlib import Path

import pytest
from contract.asking import answer
from factories import write_articles


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder read on one day, to which an article came on the next."""
    for kind in ("CONFIG", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(tmp_path / kind.lower()))
    folder = write_articles(tmp_path / "articles", {"old.txt": "Rain\n\nIt rained."})
    monkeypatch.setenv("BRIEFING_LIBRARY", str(folder))
    assert answer("index", "--json", "--now", "2026-01-10T09:00:00Z").json["articles"] == 1
    write_articles(folder, {"new.txt": "Snow\n\nIt snowed."})
    monkeypatch.setenv("BRIEFING_NOW", "2026-01-12T09:00:00Z")
    return folder


@pytest.mark.usefixtures("folder")
def test_what_came_since_a_day_is_listed() -> None:
    since = answer("articles", "--since", "yesterday", "--json").json
    assert [article["path"] for article in since["articles"]] == ["new.txt"]
    assert since["total"] == 1


@pytest.mark.usefixtures("folder")
def test_nothing_new_is_told_with_status_1() -> None:
    told = answer("articles", "rain", "--since", "yesterday")
    assert told.code == 1
    assert "nothing that matches rain is new since yesterday" in told.err


@pytest.mark.usefixtures("folder")
def test_before_the_first_visit_the_last_one_is_an_error_with_a_hint() -> None:
    told = answer("articles", "--since", "last")
    assert told.code == 2
    assert "not visited yet" in told.err
    assert "hint" in told.err
