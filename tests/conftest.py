"""What every test stands on: a home of its own, so that no test reads or writes the user's."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new home folder; places on disk, colours and time come from it alone."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("BRIEFING_LIBRARY", "BRIEFING_NOW", "NO_COLOR", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(folder))
    for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(folder / kind.lower()))
    return folder
