"""A small library with conflicts planted in its articles, and pairs that only look like one, read as a user's would be.

`planted/` holds 24 articles on invented places and `pairs.json`, which sentences contradict each other and which do
not; both were written without a look at the rules, which were then mended on them: what they are worth elsewhere is
told by `tests/evaluation/evaluate_planted.py`.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.core.briefs import Entry
from briefing.library import Library

PLANTED = Path(__file__).with_name("planted")
PAIRS = json.loads((PLANTED / "pairs.json").read_text(encoding="utf-8"))
Sentences = frozenset[str]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The library, read."""
    home = tmp_path_factory.mktemp("planted")
    folder = home / "articles"
    folder.mkdir()
    for article in PLANTED.glob("*.txt"):
        shutil.copy(article, folder)
    places = {f"{kind}_dir": home / kind for kind in ("data", "cache", "config")}
    with Library.open(folder, **places) as library:
        library.refresh()
        yield library


@pytest.fixture(scope="module")
def entries(opened: Library) -> tuple[Entry, ...]:
    """The differences of the brief on the whole library."""
    return opened.brief("all").section("differences").entries


def conflicts(entries: tuple[Entry, ...]) -> set[Sentences]:
    """The pairs of sentences that are said to conflict."""
    return {
        frozenset(cited.statement.text for cited in entry.statements)
        for entry in entries
        if entry.statements and entry.label != "different events"
    }


def planted(kind: str) -> list[Sentences]:
    return [
        frozenset((pair["first"]["sentence"], pair["second"]["sentence"])) for pair in PAIRS if pair["kind"] == kind
    ]


def test_most_planted_conflicts_are_found(entries: tuple[Entry, ...]) -> None:
    found = conflicts(entries)
    assert sum(pair in found for pair in planted("conflict")) >= 16


def test_hardly_any_decoy_is_called_a_conflict(entries: tuple[Entry, ...]) -> None:
    found = conflicts(entries)
    assert sum(pair in found for pair in planted("decoy")) <= 2


def test_nothing_else_is_called_a_conflict(entries: tuple[Entry, ...]) -> None:
    assert conflicts(entries) <= {*planted("conflict"), *planted("decoy")}


def test_what_conflicts_in_the_brief_stands_in_one_row_of_a_comparison(
    opened: Library, entries: tuple[Entry, ...]
) -> None:
    sources = {article.id: article.source for article in opened.articles()}
    apart: list[Sentences] = []
    for pair in conflicts(entries):
        told = [cited.statement for entry in entries for cited in entry.statements if cited.statement.text in pair]
        columns = sorted({sources[each.article] or "" for each in told})
        rows = opened.compare("all", sources=columns).rows
        held = [row for row in rows if pair <= {each.text for cell in row.cells.values() for each in cell}]
        if [row.relation for row in held] != ["differs"]:
            apart.append(pair)
    assert apart == []
