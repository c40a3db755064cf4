import os
from pathlib import Path

import pytest
from factories import write_articles

from briefing.core.errors import UsageError
from briefing.library import Library


def at(moment: str, folder: Path) -> Library:
    places = {name: folder / name for name in ("data_dir", "cache_dir", "config_dir")}
    return Library.open(folder / "articles", now=moment, **places)


def paths(library: Library, since: str) -> list[str]:
    return [article.path for article in library.new_since(since)]


def test_what_came_or_changed_since_a_day_is_new(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", {"old.txt": "It rained.", "kept.txt": "It snowed."})
    with at("2024-01-10T08:00:00Z", tmp_path) as library:
        library.refresh()
    write_articles(folder, {"old.txt": "It rained for days.", "new.txt": "The sun shone."})
    os.utime(folder / "old.txt", (1, 1))
    with at("2024-01-12T08:00:00Z", tmp_path) as library:
        library.refresh()
        assert set(paths(library, "yesterday")) == {"old.txt", "new.txt"}
        assert set(paths(library, "2024-01-09")) == {"old.txt", "new.txt", "kept.txt"}
        assert paths(library, "2024-01-13") == []


def test_what_came_during_a_visit_is_not_new_at_the_next(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", {"old.txt": "It rained."})
    with at("2024-01-10T08:00:00Z", tmp_path) as library:
        library.refresh()
        assert library.last_visit() is None
        with pytest.raises(UsageError, match="not visited yet"):
            library.new_since("last")
        library.note_visit()
    write_articles(folder, {"new.txt": "The sun shone."})
    with at("2024-01-10T09:00:00Z", tmp_path) as library:
        library.refresh()
        assert library.last_visit() == "2024-01-10T08:00:00Z"
        assert paths(library, "last") == ["new.txt"]
        library.note_visit()
        assert paths(library, "last") == []


def test_what_is_no_time_is_told(tmp_path: Path) -> None:
    write_articles(tmp_path / "articles", {"old.txt": "It rained."})
    with at("2024-01-10T08:00:00Z", tmp_path) as library, pytest.raises(UsageError, match="no time"):
        library.new_since("soon")


def test_what_was_refused_is_remembered_with_its_reason(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", {"old.txt": "It rained."})
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    with at("2024-01-10T08:00:00Z", tmp_path) as library:
        refused = library.refresh().rejected
        assert library.refusals() == refused
    with at("2024-01-10T09:00:00Z", tmp_path) as library:
        assert library.refusals() == refused
        (folder / "broken.pdf").unlink()
        library.refresh()
        assert library.refusals() == ()
