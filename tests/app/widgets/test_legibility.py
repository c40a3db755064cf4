from pathlib import Path

import pytest
from app.contrast import XTERM, ratio_of
from app.widgets.harness import Harness, strips_of
from factories import make_article, make_document, make_span, make_statement
from rich.color import Color, ColorType
from textual.app import App
from textual.widget import Widget

from briefing.app.themes import Palette, load_palettes
from briefing.app.widgets.articles import HitRows
from briefing.app.widgets.cells import Line
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.painting import ROLES
from briefing.app.widgets.reading import ReadingPane
from briefing.app.widgets.rows import Rows
from briefing.core.search import Hit, SearchResult, Snippet
from briefing.core.statements import Hedge

SHIPPED = load_palettes(Path("/nowhere"))
THEMES = pytest.mark.parametrize("palette", SHIPPED, ids=lambda palette: palette.name)


class EveryRole(Rows):
    """One item a role, and one with roles within others."""

    def __init__(self) -> None:
        super().__init__((*ROLES, "title match", "heading hedge", "dim quote cited", "quote match current"))

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        role = str(self._items[index])
        return (((f"text in the role {role}", role),),)


def pane_with_everything() -> tuple[ReadingPane, dict[str, object]]:
    text = "# Talks\n\nMinister Jane Doe said: “We may sign.”\n\nThey may end in June."
    quote = text.index("“")
    statement = make_statement(
        text[9:46],
        start=9,
        attribution="direct",
        quotes=(make_span("“We may sign.”", start=quote),),
        hedges=(Hedge("a1", 1, text.index("may"), text.index("may") + 3, "may"),),
    )
    matches = [(text.index("sign"), text.index("sign") + 4), (text.index("June"), text.index("June") + 4)]
    shown = {"statements": (statement,), "matches": matches, "cited": (statement.start, statement.end)}
    return ReadingPane(), {"document": make_document(text)} | shown


def triplet(colour: Color, palette: Palette, *, ground: bool) -> tuple[int, int, int]:
    if colour.type is ColorType.DEFAULT:
        return (0, 0, 0) if palette.dark == ground else (229, 229, 229) if palette.dark else (255, 255, 255)
    if colour.type is ColorType.STANDARD:
        assert colour.number is not None
        return tuple(XTERM.values())[colour.number]
    return tuple(colour.get_truecolor())  # type: ignore[return-value]


def illegible(widget: Widget, palette: Palette) -> dict[str, float]:
    wanted = 7.0 if palette.name == "contrast" else 4.5
    found: dict[str, float] = {}
    for strip in strips_of(widget):
        for text, style, _ in strip:
            if not text.strip() or style is None or style.color is None or style.bgcolor is None:
                assert not text.strip() or palette.ansi, f"{text!r} has no colour of its own"
                continue
            ink, ground = triplet(style.color, palette, ground=False), triplet(style.bgcolor, palette, ground=True)
            value = ratio_of(*((ground, ink) if style.reverse else (ink, ground)))
            if value < wanted:
                found[text] = round(value, 2)
    return found


async def check(app: App[None], widget: Widget, palette: Palette) -> None:
    async with app.run_test(size=(60, 36)) as pilot:
        await pilot.pause()
        assert app.theme == palette.name
        assert widget.has_focus
        assert illegible(widget, palette) == {}
        app.set_focus(None)
        await pilot.pause()
        assert illegible(widget, palette) == {}


@THEMES
async def test_every_role_is_legible_on_and_off_the_cursor(palette: Palette) -> None:
    lines = LineList(EveryRole())
    app = Harness(lines, theme=palette.name, keys={"j": "cursor_down"})
    await check(app, lines, palette)
    lines = LineList(EveryRole())
    app = Harness(lines, theme=palette.name, keys={"j": "cursor_down"})
    async with app.run_test(size=(60, 36)) as pilot:
        for _ in range(len(EveryRole())):
            assert illegible(lines, palette) == {}
            await pilot.press("j")
        app.set_focus(None)
        for index in range(len(EveryRole())):
            lines.move_to(str(index))
            await pilot.pause()
            assert illegible(lines, palette) == {}


@THEMES
async def test_what_is_laid_over_an_article_is_legible(palette: Palette) -> None:
    pane, shown = pane_with_everything()
    app = Harness(pane, theme=palette.name)
    app.call_later(lambda: pane.show(**shown))  # type: ignore[arg-type]
    await check(app, pane, palette)


@THEMES
async def test_hits_are_legible(palette: Palette) -> None:
    snippet = Snippet("a1", 1, 0, 16, "A ceasefire held", ((2, 11),))
    lines = LineList(HitRows(SearchResult("q", "q", 1, 1, (), (), (Hit(make_article(), 1.0, (snippet,)),) * 2)))
    await check(Harness(lines, theme=palette.name), lines, palette)


async def test_without_colours_the_cursor_and_matches_still_stand_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    pane, shown = pane_with_everything()
    app = Harness(pane)
    app.call_later(lambda: pane.show(**shown))  # type: ignore[arg-type]
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        styles = {text: style for strip in strips_of(pane) for text, style, _ in strip if style is not None}
        assert all(style.color is None or style.color.is_default for style in styles.values())
        assert styles["sign"].reverse or styles["sign"].underline
        assert "▌" in "".join(styles)
