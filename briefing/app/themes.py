"""Themes: TOML files of colours, the shipped ones and the user's own; Textual is asked only when one is put on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from briefing.core.errors import SettingsError
from briefing.resources import themes_folder
from briefing.settings import line_of, read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from textual.theme import Theme

FOLDER = "themes"
"""The folder of the user's own themes, in the config folder."""
DEFAULT = "dusk"
"""The theme that holds when none is chosen."""

INKS: Mapping[str, str] = {
    "ground": "",
    "text": "",
    "accent": "",
    "panel": "ground",
    "muted": "text",
    "border": "muted",
    "heading": "accent",
    "key": "accent",
    "link": "accent",
    "star": "accent",
    "quote": "text",
    "attributed": "text",
    "hedge": "text",
    "judgement": "text",
    "error": "text",
    "warning": "text",
    "success": "text",
    "cursor": "ground",
    "cursor-ground": "accent",
    "cursor-blurred-ground": "panel",
    "match": "ground",
    "match-ground": "accent",
    "current": "match",
    "current-ground": "match-ground",
    "cited": "text",
    "cited-ground": "panel",
}
"""Every colour of a theme file, with the one that stands in when it is not given; the first three must be given."""
MANNERS: Mapping[str, str] = {"cursor-style": "none", "match-style": "bold"}
"""The text styles of a theme file, with what holds when they are not given."""
_MANNER = re.compile(r"(none|bold|italic|underline|reverse)( (bold|italic|underline|reverse))*")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}|ansi_(default|(bright_)?(black|red|green|yellow|blue|magenta|cyan|white))")


@dataclass(frozen=True, slots=True)
class Palette:
    """A theme as its file has it."""

    name: str
    """The file's name without .toml."""
    about: str
    """One line that describes it."""
    dark: bool
    """Whether text is lighter than its ground."""
    inks: Mapping[str, str]
    """Every colour of INKS, none missing: #rrggbb, or one of the terminal's own as ansi_blue."""
    manners: Mapping[str, str] = field(default_factory=lambda: dict(MANNERS))
    """Every text style of MANNERS."""
    own: bool = False
    """Whether it is the user's."""

    @property
    def ansi(self) -> bool:
        """Whether its colours are the terminal's own sixteen."""
        return self.inks["ground"].startswith("ansi_")


def find_palette(config: Path, name: str, *, own: bool = True) -> Palette | None:
    """The theme of a name, with `own` the user's before a shipped one; None where there is none without a mistake."""
    for path, mine in _files(config):
        if path.stem == name and mine == own:
            try:
                return load_palette(path, own=mine)
            except SettingsError:  # told where all themes are read
                return None
    return find_palette(config, name, own=False) if own else None


def find_palettes(config: Path) -> tuple[tuple[Palette, ...], tuple[SettingsError, ...]]:
    """All themes that can be read, sorted by name; and of each other file the mistake, with file and line."""
    found: dict[str, Palette] = {}
    mistakes: list[SettingsError] = []
    for path, own in _files(config):
        try:
            found[path.stem] = load_palette(path, own=own)
        except SettingsError as error:
            mistakes.append(error)
    return tuple(found[name] for name in sorted(found)), tuple(mistakes)


def load_palettes(config: Path) -> tuple[Palette, ...]:
    """All themes, sorted by name.

    Raises SettingsError, naming the file and the line, for a mistake in one.
    """
    found = {path.stem: load_palette(path, own=own) for path, own in _files(config)}
    return tuple(found[name] for name in sorted(found))


def load_palette(path: Path, *, own: bool = False) -> Palette:
    """The theme in a file.

    Raises SettingsError, naming the file and the line, for a mistake in it.
    """
    content = read_toml(path)
    if content is None:
        raise SettingsError(f"{path}: there is no such theme file", "see `briefing themes`")
    text, table = content
    for key, value in table.items():
        _check(path, text, key, value)
    missing = [name for name in ("dark", "ground", "text", "accent") if name not in table]
    if missing:
        raise SettingsError(f"{path}: {missing[0]} is missing", "dark, ground, text and accent must be given")
    inks = {name: table.get(name, "") for name in INKS}
    for name, substitute in INKS.items():
        inks[name] = inks[name] or inks[substitute]
    if len({ink.startswith("ansi_") for ink in inks.values()}) > 1:
        hint = "give every colour as #rrggbb, or every one as ansi_..."
        raise SettingsError(f"{path}: colours of the terminal's own stand beside others", hint)
    manners = {name: table.get(name, usual) for name, usual in MANNERS.items()}
    return Palette(path.stem, table.get("about", ""), table["dark"], inks, manners, own)


def theme_variables(palette: Palette | None = None) -> dict[str, str]:
    """The style sheets' variables of ours; without a palette, the default theme's, as Textual wants fallbacks."""
    palette = palette or _default()
    renamed = {"link": "link-ink", "error": "error-ink", "warning": "warning-ink", "success": "success-ink"}
    ours = {renamed.get(name, name): ink for name, ink in palette.inks.items() if name not in _TEXTUALS}
    return ours | dict(palette.manners)


_TEXTUALS = {"ground", "text", "accent", "panel", "border"}
"""Colours that the style sheets know under Textual's names: $background, $foreground, $accent, $panel."""


@lru_cache(maxsize=1)
def _default() -> Palette:
    with themes_folder() as folder:
        return load_palette(folder / f"{DEFAULT}.toml")


def build_theme(palette: Palette) -> Theme:
    """The theme as Textual takes it."""
    from textual.theme import Theme  # noqa: PLC0415  (so that `briefing themes` need not import Textual)

    inks = palette.inks
    return Theme(
        name=palette.name,
        primary=inks["accent"],
        secondary=inks["link"],
        accent=inks["accent"],
        warning=inks["warning"],
        error=inks["error"],
        success=inks["success"],
        foreground=inks["text"],
        background=inks["ground"],
        surface=inks["ground"],
        panel=inks["panel"],
        boost=inks["panel"],
        dark=palette.dark,
        ansi=palette.ansi,
        variables=theme_variables(palette) | _stock_variables(palette),
    )


def _stock_variables(palette: Palette) -> dict[str, str]:
    """Textual's own variables, so that its inputs, palette and scroll bars are as legible as our widgets."""
    inks = palette.inks
    same = {
        "text": "text",
        "text-muted": "muted",
        "text-disabled": "muted",
        "text-primary": "accent",
        "text-accent": "accent",
        "text-error": "error",
        "text-warning": "warning",
        "text-success": "success",
        "foreground-muted": "muted",
        "border": "accent",
        "border-blurred": "border",
        "block-cursor-foreground": "cursor",
        "block-cursor-background": "cursor-ground",
        "block-cursor-blurred-foreground": "text",
        "block-cursor-blurred-background": "cursor-blurred-ground",
        "block-hover-background": "panel",
        "input-cursor-foreground": "ground",
        "input-cursor-background": "text",
        "input-selection-foreground": "cursor",
        "input-selection-background": "cursor-ground",
        "screen-selection-foreground": "cursor",
        "screen-selection-background": "cursor-ground",
        "scrollbar": "border",
        "scrollbar-hover": "accent",
        "scrollbar-active": "accent",
        "scrollbar-background": "ground",
        "scrollbar-background-hover": "ground",
        "scrollbar-background-active": "ground",
        "scrollbar-corner-color": "ground",
        "surface-active": "panel",
        "foreground-disabled": "muted",
        "ansi-background": "ground",
        "ansi-foreground": "text",
    }
    return {name: inks[ink] for name, ink in same.items()} | {
        "block-cursor-text-style": palette.manners["cursor-style"]
    }


def _files(config: Path) -> Iterator[tuple[Path, bool]]:
    with themes_folder() as folder:
        yield from ((path, False) for path in sorted(folder.glob("*.toml")))
    yield from ((path, True) for path in sorted((config / FOLDER).glob("*.toml")))


def _check(path: Path, text: str, key: str, value: Any) -> None:
    """Raises SettingsError for a mistake; its line is looked for only then, for that takes long."""
    mistake = _mistake(key, value)
    if mistake is not None:
        what, hint = mistake
        raise SettingsError(f"{path}, line {line_of(text, key)}: {what}", hint)


def _mistake(key: str, value: Any) -> tuple[str, str] | None:
    """What is wrong with a value, and a hint; None where nothing is."""
    if key == "dark":
        told = "dark must be true or false", "true when text is lighter than its ground"
        return None if isinstance(value, bool) else told
    if not isinstance(value, str):
        return f"{key} must be text in quotation marks", 'for example: accent = "#7aa2f7"'
    if key in MANNERS:
        told = f"{key} must be text styles", "none, bold, italic, underline, reverse"
        return None if _MANNER.fullmatch(value) else told
    if key in INKS:
        hint = "write it as #rrggbb, or as one of the terminal's own: ansi_blue, ansi_bright_black, ansi_default"
        return None if _COLOUR.fullmatch(value) else (f"{value!r} is no colour for {key}", hint)
    return None if key == "about" else (f"a theme has no {key}", f"the colours are {', '.join(INKS)}")
