import subprocess
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from app.driving import main_of, open_app, open_library, press, settle, text_of
from factories import write_articles
from hypothesis import given
from hypothesis import strategies as st

from briefing.app.app import BriefingApp
from briefing.app.keys import CHAINS, CONTEXTS, TABLE, keys_of, remapped
from briefing.app.screens.about import AboutScreen
from briefing.app.screens.brief import BriefScreen
from briefing.app.screens.choosing import ChoiceScreen
from briefing.app.screens.comparison import ComparisonScreen
from briefing.app.screens.export import ExportDialog
from briefing.app.screens.help import HelpScreen
from briefing.app.screens.jumping import JumpScreen
from briefing.app.screens.main import MainScreen
from briefing.app.screens.matrix import MatrixScreen
from briefing.app.screens.paste import PasteScreen
from briefing.app.screens.prompt import Notepad, Prompt
from briefing.app.screens.reading import ReadingScreen
from briefing.app.screens.refusals import RefusalScreen
from briefing.app.screens.themes import ThemeScreen
from briefing.app.widgets.field import TextField
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.pad import TextPad
from briefing.core.errors import SettingsError
from briefing.library import Library
from briefing.settings import load_settings

NODES = (
    BriefingApp,
    MainScreen,
    ReadingScreen,
    BriefScreen,
    ComparisonScreen,
    MatrixScreen,
    HelpScreen,
    ThemeScreen,
    ExportDialog,
    AboutScreen,
    RefusalScreen,
    PasteScreen,
    ChoiceScreen,
    JumpScreen,
    Prompt,
    Notepad,
    TextField,
    TextPad,
)


def test_ids_are_given_once() -> None:
    assert [id for id, count in Counter(key.id for key in TABLE).items() if count > 1] == []


def test_every_entry_holds_somewhere_and_says_what_it_does() -> None:
    for key in TABLE:
        assert key.keys
        assert key.label
        assert key.tooltip
        assert not key.tooltip.endswith(".")
        assert set(key.contexts) <= set(CONTEXTS)


def test_every_context_is_part_of_a_screen() -> None:
    assert {context for chain in CHAINS.values() for context in chain} == set(CONTEXTS)


def test_nothing_needs_function_alt_or_control_keys() -> None:
    for key in TABLE:
        plain = [name for name in key.keys if "+" not in name.replace("shift+tab", "") and not name[1:].isdigit()]
        assert plain or key.id == "clear-field", key.id


def test_arrows_and_vim_keys_both_move() -> None:
    keys = {key.id: key.keys for key in TABLE}
    assert set(keys["cursor-down"]) >= {"j", "down"}
    assert set(keys["cursor-up"]) >= {"k", "up"}
    assert set(keys["next-pane"]) >= {"l", "right"}
    assert set(keys["previous-pane"]) >= {"h", "left"}


@pytest.mark.parametrize("node", NODES, ids=lambda node: node.__name__)
def test_every_binding_is_ours_and_each_key_has_one_meaning_on_its_node(node: type) -> None:
    found = [binding for _, binding in node._merge_bindings()]
    known = {key.id for key in TABLE}
    assert [binding for binding in found if binding.id not in known] == []
    assert [key for key, count in Counter(binding.key for binding in found).items() if count > 1] == []


def test_the_table_can_be_read_without_textual() -> None:
    code = "import sys, briefing.app.keys; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_users_keys_take_the_place_of_ours() -> None:
    table = {key.id: key for key in remapped({"star": "X, f5"})}
    assert table["star"].keys == ("X", "f5")
    assert table["quit"].keys == ("q",)


def test_keys_can_be_swapped() -> None:
    table = {key.id: key for key in remapped({"star": "r", "toggle-read": "s"})}
    assert table["star"].keys == ("r",)


@pytest.mark.parametrize(
    ("keymap", "told"),
    [
        ({"stra": "x"}, "there is no action stra"),
        ({"star": "b"}, "both open-brief and star"),
        ({"star": " , "}, "is no key"),
        ({"star": "starkey"}, "is no key"),
        ({"leave-field": "x"}, "typed in a text field"),
        ({"star": "X", "marks": "X"}, "both star and marks"),
    ],
)
def test_a_wrong_keymap_is_told(keymap: dict[str, str], told: str) -> None:
    with pytest.raises(SettingsError, match="settings") as caught:
        remapped(keymap)
    assert told in caught.value.message
    assert caught.value.hint


def test_a_wrong_keymap_is_told_with_its_line(tmp_path: Path) -> None:
    write_articles(tmp_path, {"settings.toml": '# mine\n[keys]\nhelp = "H"\n"star" = "X"\n"marks" = "X"\n'})
    settings = load_settings(tmp_path)
    with pytest.raises(SettingsError) as caught:
        remapped(settings.keymap, settings.key_lines)
    assert caught.value.message.startswith(f'{tmp_path / "settings.toml"}, line 5: "X" would be both star and marks')


@given(st.dictionaries(st.sampled_from([key.id for key in TABLE]), st.text(max_size=5), max_size=3))
def test_any_keymap_is_taken_or_told(keymap: dict[str, str]) -> None:
    with suppress(SettingsError):
        table = remapped(keymap)
        for chain in CHAINS.values():
            held = {key.id: key.keys for context in chain for key in keys_of(context, table)}
            names = [name for keys in held.values() for name in keys]
            assert len(names) == len(set(names))


async def test_a_remapped_key_works_is_shown_and_the_old_one_is_free(tmp_path) -> None:
    folder = write_articles(tmp_path / "articles", {"a.txt": "News of the day\n\nSylvania spoke."})
    write_articles(
        tmp_path / "config", {"settings.toml": '[keys]\nstar = "X"\nhelp = "H"\ngo-back = "backspace,escape"\n'}
    )
    with open_library(folder, tmp_path) as library:
        library.refresh()
        async with open_app(library) as (app, pilot):
            await press(pilot, "tab s")
            assert not library.articles()[0].starred
            await press(pilot, "X")
            assert library.articles()[0].starred
            shown = {command.key.id: command.signs for command in main_of(app).commands}
            assert shown["star"] == "X"
            assert shown["help"] == "H"
            await press(pilot, "backspace")
            assert main_of(app).pane == "topics"
            await press(pilot, "H")
            assert isinstance(app.screen, HelpScreen)


async def test_a_wrong_keymap_leaves_our_keys_and_is_told(tmp_path) -> None:
    folder = write_articles(tmp_path / "articles", {"a.txt": "News of the day\n\nSylvania spoke."})
    write_articles(tmp_path / "config", {"settings.toml": '[keys]\nstar = "b"\n'})
    with open_library(folder, tmp_path) as library:
        async with open_app(library) as (app, _):
            assert "both open-brief and star" in next(iter(app._notifications)).message


async def test_quit_and_help_are_in_the_footer_unless_a_field_has_the_focus(library: Library) -> None:
    for size in ((120, 36), (80, 24), (40, 12)):
        async with open_app(library, size) as (app, pilot):
            for keys in ("tab", "tab", "m", "T", "escape", "c"):
                await press(pilot, keys)
                first, last = app.screen.query_one("#keys").shown(size[0])
                assert [command.key.id for command in last] == ["help", "quit"], keys
            await press(pilot, "/")
            first, last = app.screen.query_one("#keys").shown(size[0])
            assert next(command.key.id for command in first) == "leave-field"
            assert not last


async def test_brief_and_compare_stay_in_the_footer_where_there_is_little_room(library: Library) -> None:
    async with open_app(library, (40, 12)) as (app, pilot):
        main_of(app).query_one("#topics", LineList).move_to("ukraine")
        await settle(pilot)
        for keys in ("", "enter", "b"):
            await press(pilot, keys)
            footer = text_of(app, "#keys")
            wanted = ["b Brief", "c Compare"] if keys != "b" else ["c Compare", "p Pin"]
            assert [each for each in wanted if each in footer] == wanted, footer
            assert footer.rstrip().endswith("? Help  q")
            assert "…" not in footer
