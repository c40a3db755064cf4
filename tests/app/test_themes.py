from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from app.contrast import ratio
from app.driving import open_app, open_library, press, settle, text_of
from factories import write_articles
from textual import constants

from briefing.app.app import BriefingApp
from briefing.app.lists.listing import load_first
from briefing.app.themes import INKS, Palette, load_palette, load_palettes, theme_variables
from briefing.core.errors import SettingsError
from briefing.library import Library
from briefing.resources import themes as shipped

NOWHERE = Path("/nowhere")
SHIPPED = load_palettes(NOWHERE)
INK_NAMES = tuple(
    name
    for name in INKS
    if name not in ("ground", "panel", "border", "cursor", "match", "current", "cited") and not name.endswith("-ground")
)
PAIRED = ("cursor", "match", "current", "cited")


@pytest.mark.parametrize("palette", SHIPPED, ids=lambda palette: palette.name)
def test_every_ink_is_legible_on_every_ground_it_can_stand_on(palette: Palette) -> None:
    wanted = 7.0 if palette.name == "contrast" else 4.5
    pairs = [(ink, ground) for ink in INK_NAMES for ground in ("ground", "panel", "cursor-blurred-ground")]
    pairs += [(name, f"{name}-ground") for name in PAIRED]
    found = {(ink, ground): ratio(palette.inks[ink], palette.inks[ground], dark=palette.dark) for ink, ground in pairs}
    assert {pair: round(value, 2) for pair, value in found.items() if value < wanted} == {}


@pytest.mark.parametrize("palette", SHIPPED, ids=lambda palette: palette.name)
def test_borders_and_highlights_can_be_seen(palette: Palette) -> None:
    seen = ratio(palette.inks["border"], palette.inks["ground"], dark=palette.dark)
    assert seen >= (4.5 if palette.name == "contrast" else 2.5)
    assert palette.about


def names_in(config: Path) -> list[str]:
    return [palette.name for palette in load_palettes(config)]


def test_a_dark_a_light_a_high_contrast_and_an_ansi_theme_are_shipped() -> None:
    assert {"dusk", "paper", "contrast", "terminal"} <= set(names_in(NOWHERE))
    assert [palette.name for palette in SHIPPED if palette.ansi] == ["terminal", "terminal-light"]
    assert not next(palette for palette in SHIPPED if palette.name == "paper").dark


def write_theme(folder: Path, text: str, name: str = "mine.toml") -> Path:
    path = folder / "themes" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


LEAST = 'dark = true\nground = "#000000"\ntext = "#ffffff"\naccent = "#00ffff"\n'


def test_a_theme_of_the_users_own_needs_four_lines(tmp_path: Path) -> None:
    write_theme(tmp_path, LEAST)
    assert "mine" in names_in(tmp_path)
    mine = next(palette for palette in load_palettes(tmp_path) if palette.name == "mine")
    assert mine.own
    assert mine.inks["heading"] == "#00ffff"
    assert mine.inks["quote"] == "#ffffff"
    assert set(mine.inks) == set(INKS)


def test_a_theme_of_the_users_own_replaces_a_shipped_one_of_its_name(tmp_path: Path) -> None:
    write_theme(tmp_path, LEAST, "dusk.toml")
    assert names_in(tmp_path) == names_in(NOWHERE)
    dusk = next(palette for palette in load_palettes(tmp_path) if palette.name == "dusk")
    assert (dusk.own, dusk.inks["accent"]) == (True, "#00ffff")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (LEAST + 'quote = "greenish"\n', "line 5: 'greenish' is no colour for quote"),
        (LEAST + "quote = 7\n", "line 5: quote must be text in quotation marks"),
        (LEAST + 'quotes = "#00ff00"\n', "line 5: a theme has no quotes"),
        (LEAST + 'match-style = "blinking"\n', "line 5: match-style must be text styles"),
        (LEAST + 'hedge = "ansi_red"\n', "colours of the terminal's own stand beside others"),
        (LEAST.replace("true", '"yes"'), "line 1: dark must be true or false"),
        (LEAST.replace("text", "ink"), "line 3: a theme has no ink"),
        ('dark = true\nground = "#000000"\ntext = "#ffffff"\n', "accent is missing"),
        ("dark = \n", "mine.toml"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, text: str, told: str) -> None:
    path = write_theme(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        load_palettes(tmp_path)
    assert told in caught.value.message
    assert str(path) in caught.value.message
    assert caught.value.hint


def test_a_theme_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError):
        load_palette(tmp_path / "none.toml")


def test_fallbacks_are_there_for_every_variable_of_ours() -> None:
    assert set(theme_variables()) == set(theme_variables(SHIPPED[0]))
    assert all(theme_variables().values())


def test_every_file_that_is_shipped_is_a_theme_of_its_name() -> None:
    files = (Path(path.name) for path in shipped().iterdir())
    assert names_in(NOWHERE) == sorted(path.stem for path in files if path.suffix == ".toml")


@pytest.mark.parametrize(("wanted", "worn"), [("dusk", "terminal"), ("paper", "terminal-light"), ("slate", "terminal")])
def test_where_a_terminal_has_sixteen_colours_a_theme_made_of_them_is_put_on(
    library: Library, monkeypatch: pytest.MonkeyPatch, wanted: str, worn: str
) -> None:
    library.settings = replace(library.settings, theme=wanted)
    first = load_first(library)
    monkeypatch.setattr(constants, "COLOR_SYSTEM", "standard")
    assert BriefingApp(library, first=first).theme == worn
    monkeypatch.setattr(constants, "COLOR_SYSTEM", "256")
    assert BriefingApp(library, first=first).theme == wanted


MINE = 'dark = true\nground = "#101010"\ntext = "#f0f0f0"\naccent = "#80c0ff"\n'


def save_theme(library: Library, text: str, name: str = "mine") -> None:
    folder = library.places.config / "themes"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.toml").write_text(text)


def ground(app: BriefingApp) -> str:
    return app.screen.styles.background.hex.lower()


@pytest.fixture
def own_library(tmp_path: Path) -> Iterator[Library]:
    with open_library(write_articles(tmp_path / "articles", {"rain.txt": "Rain\n\nWet."}), tmp_path) as library:
        library.refresh()
        yield library


async def test_a_theme_of_the_users_is_shown_as_it_is_saved(own_library: Library) -> None:
    save_theme(own_library, MINE)
    async with open_app(own_library) as (app, pilot):
        app.theme = "mine"
        await settle(pilot)
        assert ground(app) == "#101010"
        save_theme(own_library, MINE.replace("#101010", "#202030"))
        app.look_at_themes()
        await settle(pilot)
        assert ground(app) == "#202030"
        save_theme(own_library, MINE, "another")
        await press(pilot, "T")
        app.look_at_themes()
        await settle(pilot)
        assert "another" in text_of(app, "#themes")


async def test_a_mistake_in_a_theme_is_listed_with_its_line_and_the_others_stay(own_library: Library) -> None:
    save_theme(own_library, MINE)
    async with open_app(own_library) as (app, pilot):
        app.theme = "mine"
        save_theme(own_library, MINE.replace('"#80c0ff"', '"blue"'))
        app.look_at_themes()
        await press(pilot, "T")
        assert "mine.toml, line 4" in " ".join(text_of(app, "#theme-note").split())
        assert "dusk" in text_of(app, "#themes")
        assert ground(app) == "#101010"
        save_theme(own_library, MINE)
        app.look_at_themes()
        await settle(pilot)
        assert "line 4" not in text_of(app, "#theme-note")
        assert "mine" in text_of(app, "#themes")


async def test_a_theme_whose_file_is_gone_gives_way_to_the_usual_one(own_library: Library) -> None:
    save_theme(own_library, MINE)
    async with open_app(own_library) as (app, pilot):
        app.theme = "mine"
        (own_library.places.config / "themes" / "mine.toml").unlink()
        app.look_at_themes()
        await settle(pilot)
        assert app.theme == "dusk"
        assert "mine" not in app.available_themes
