"""Every screen of the app has a command that prints the same in plain text."""

import io
import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest
from contract.asking import Ask

from briefing.app import screens
from briefing.app.screens.frame import Frame

TWINS: dict[str, tuple[str, ...]] = {
    "AboutScreen": ("edit", "003"),
    "BalanceScreen": ("compare", "ukraine"),
    "BriefScreen": ("brief", "ukraine"),
    "ComparisonScreen": ("compare", "ukraine"),
    "ExportsScreen": ("exports",),
    "GradeScreen": ("grade",),
    "HelpScreen": ("keys",),
    "IssueScreen": ("issue", "try", "ukraine OR syria"),
    "MainScreen": ("topics",),
    "MatrixScreen": ("compare", "--matrix"),
    "PasteScreen": ("add", "-", "--title", "Talks resume in Sylvania"),
    "ReadingScreen": ("show", "003"),
    "RefusalScreen": ("index",),
    "SearchScreen": ("saved", "add", "Talks", "ukraine"),
    "SettingsScreen": ("settings",),
    "SourcesScreen": ("compare", "ukraine", "--counts"),
    "SpreadScreen": ("articles", "--counts"),
    "ThemeScreen": ("themes",),
    "WhyScreen": ("line", "why", "ukraine"),
}
"""Screen to the command that tells the same."""
WITHIN = {"ChoiceScreen": "one of what other screens and commands list"}
"""Screens that are only a way to choose."""
WRITING = {"PasteScreen", "SearchScreen"}
"""Screens that put something into the library: their commands are tried on one of their own."""
_DRAWN = re.compile(r"[\x1b\u2500-\u259f]")


def leaves(kind: type[Frame]) -> set[str]:
    """The screens of a kind that no other is made of."""
    below = kind.__subclasses__()
    return set().union(*map(leaves, below)) if below else {kind.__name__}


def test_every_screen_is_told_here() -> None:
    for module in pkgutil.iter_modules(screens.__path__):
        import_module(f"{screens.__name__}.{module.name}")
    own = {name for name in leaves(Frame) if not name.startswith("_")}
    assert own == {*TWINS, *WITHIN}


@pytest.mark.parametrize("screen", sorted(TWINS))
def test_its_command_prints_plain_text(ask: Ask, screen: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = TWINS[screen]
    if screen in WRITING:
        monkeypatch.setenv("BRIEFING_LIBRARY", str(tmp_path))
        text = io.BytesIO(b"The talks in Sylvania were resumed.")
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(text, encoding="utf-8"))
    if words[0] == "line":
        entries = ask("brief", words[-1], "--json").json["sections"][1]["entries"]
        words = (*words, entries[0]["id"])
    told = ask(*words, "--plain")
    assert told.code in {0, 1}, told.err
    assert told.out.strip() or screen in {"ExportsScreen", "GradeScreen"}
    assert not _DRAWN.search(told.out)
