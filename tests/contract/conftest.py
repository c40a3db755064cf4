"""The starter articles in a folder of the user's, indexed once for all tests of the contract."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from contract.asking import Ask, answer
from factories import SEEDS

NOW = "2026-01-15T09:00:00Z"


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home and a folder of the starter articles in it, `library`, without topics of its own."""
    folder = tmp_path_factory.mktemp("contract")
    shutil.copytree(SEEDS, folder / "library", ignore=shutil.ignore_patterns("topics.toml"))
    return folder


@pytest.fixture
def library(shared: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the articles, with places on disk shared by all these tests."""
    for kind in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(shared / kind.lower()))
    monkeypatch.setenv("BRIEFING_LIBRARY", str(shared / "library"))
    monkeypatch.setenv("BRIEFING_NOW", NOW)
    return shared / "library"


@pytest.fixture
def ask(library: Path) -> Ask:
    """Asks the command line, over the starter articles."""
    return answer


@pytest.fixture
def texts(ask: Ask) -> dict[str, str]:
    """Every article's stored text by id."""
    return {each["article"]["id"]: each["text"] for each in ask("show", "--all", "--json").json["articles"]}


@pytest.fixture
def issues(ask: Ask) -> list[str]:
    """The ids of all issues."""

    def leaves(nodes: list[dict[str, Any]]) -> Iterator[str]:
        for node in nodes:
            yield from leaves(node["children"]) if node["children"] else [node["id"]]

    return list(leaves(ask("topics", "--json").json["topics"]))
