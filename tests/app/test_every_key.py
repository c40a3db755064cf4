"""Every key of the table is pressed on every screen where it holds; one that changes nothing is a mistake."""

from collections.abc import Callable
from pathlib import Path

import pytest
from app.driving import main_of, open_app, settle, tellings
from textual.pilot import Pilot
from textual.widgets import Input

from briefing.app.app import BriefingApp
from briefing.app.commands import live_commands, takes_text
from briefing.app.keys import TABLE
from briefing.app.lists.subjects import Subject
from briefing.app.messages import (
    OpenAbout,
    OpenArticle,
    OpenBalance,
    OpenBrief,
    OpenComparison,
    Opening,
    OpenMatrix,
    OpenPaste,
    OpenSpread,
)
from briefing.app.screens.grades import GradeScreen
from briefing.app.screens.prompt import Notepad
from briefing.app.screens.sources import SourcesScreen
from briefing.app.screens.why import WhyScreen
from briefing.app.widgets.field import TextField
from briefing.app.widgets.grid import GridList
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.pad import TextPad
from briefing.app.widgets.reading import ReadingPane
from briefing.library import Library
from briefing.settings_file import set_option

Arrange = Callable[[BriefingApp], None]
TESTED: set[str] = set()
"""Ids of the keys that were pressed."""
ELSEWHERE = {"newer", "older"}
"""Pressed in test_roaming: they need articles that were read one after the other."""
UKRAINE = Subject("Ukraine", issue="ukraine")


def in_topics(app: BriefingApp) -> None:
    main_of(app).query_one("#topics", LineList).move_to("syria")


def in_the_list(app: BriefingApp) -> None:
    main_of(app).pane = "list"
    stand_in_the_middle(app.screen.query_one("#list", LineList))


def in_an_article(app: BriefingApp) -> None:
    longest = max(app.library.articles(), key=lambda article: article.words)
    main_of(app).open_article(Opening(longest.id, query="ukraine OR syria"))


def in_the_search(app: BriefingApp) -> None:
    app.action_search()
    field = main_of(app).query_one("#query", Input)
    field.value, field.cursor_position = "ukraine", 3


def in_a_brief(app: BriefingApp) -> None:
    app.post_message(OpenBrief(UKRAINE))


def in_a_comparison(app: BriefingApp) -> None:
    app.post_message(OpenComparison(Subject("all", issue="all")))


def in_the_balance(app: BriefingApp) -> None:
    app.post_message(OpenBalance(UKRAINE))


def in_the_sources(app: BriefingApp) -> None:
    app.push_screen(SourcesScreen(app.library, app.library.compare("all"), app.table))


def in_the_matrix(app: BriefingApp) -> None:
    app.post_message(OpenMatrix())


def in_a_cited_article(app: BriefingApp) -> None:
    longest = max(app.library.articles(), key=lambda article: article.words)
    app.post_message(OpenArticle(Opening(longest.id, query="ukraine")))


def in_the_themes(app: BriefingApp) -> None:
    app.action_choose_theme()


def in_help(app: BriefingApp) -> None:
    app.action_help()
    app.screen.call_later(lambda: setattr(app.screen.query_one("#filter", Input), "value", "the a"))


def in_the_export(app: BriefingApp) -> None:
    main_of(app).query_one("#topics", LineList).move_to("ukraine")
    main_of(app).action_export()


def in_the_question_before_overwriting(app: BriefingApp) -> None:
    Path("ukraine-brief.md").unlink(missing_ok=True)
    in_the_export(app)

    def ask() -> None:
        Path("ukraine-brief.md").touch()
        field = app.screen.query_one("#path", Input)
        field.post_message(Input.Submitted(field, field.value))

    app.call_after_refresh(ask)


def about_an_article(app: BriefingApp) -> None:
    article = next(article for article in app.library.articles() if article.path == "trade.txt")
    app.library.correct(article.id, {"credit": "Freedonia Wire", "date": "2023"})
    app.post_message(OpenAbout(article.id))


def while_pasting(app: BriefingApp) -> None:
    app.on_open_paste(OpenPaste("It rained.\n\nAnd it snowed.\n" * 12))
    app.screen.call_later(lambda: app.screen.query_one("#title", TextField).insert("Rain and snow", 0))


def done_pasting(app: BriefingApp) -> None:
    while_pasting(app)
    app.screen.call_later(lambda: app.screen.set_focus(None))


def asked_for_tags(app: BriefingApp) -> None:
    in_the_list(app)
    main_of(app).action_tag()
    app.screen.call_later(lambda: setattr(app.screen.query_one("#words", Input), "value", "urgent, talks"))


def asked_for_a_note(app: BriefingApp) -> None:
    app.push_screen(Notepad("Note", "one\ntwo three\n" * 9, "", ask=lambda _: ""))


def in_what_was_not_read(app: BriefingApp) -> None:
    (app.library.folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    (app.library.folder / "empty.txt").write_bytes(b"")
    (app.library.folder / "void.txt").write_bytes(b"")
    app.library.refresh()
    app.action_refusals()


def in_the_exports(app: BriefingApp) -> None:
    for number in range(30):
        path = app.library.places.cache / f"brief-{number}.md"
        app.library.record_export(path, app.library.brief("ukraine"), "text")
    app.action_exports()


def why_a_line_is_here(app: BriefingApp) -> None:
    brief = app.library.brief("ukraine")
    app.push_screen(WhyScreen(app.library, app.table, brief, "bottom-line", brief.section("bottom-line").entries[0]))


def grading(app: BriefingApp) -> None:
    brief = app.library.brief("ukraine")
    entry = brief.section("bottom-line").entries[0]
    app.push_screen(GradeScreen(app.library, app.table, brief.sources[0].article, brief, entry))


def choosing_an_arrangement(app: BriefingApp) -> None:
    main_of(app).action_arrange()


def jumping(app: BriefingApp) -> None:
    main_of(app).action_jump()


def making_an_issue(app: BriefingApp) -> None:
    main_of(app).action_add_issue()
    app.screen.call_later(lambda: setattr(app.screen.query_one("#name", Input), "value", "the talks"))


def in_the_settings(app: BriefingApp) -> None:
    set_option(app.library.places.config, "marks", "true")
    app.action_settings()


def in_the_counts(app: BriefingApp) -> None:
    for number, article in enumerate(app.library.articles()[:4], start=1):
        app.library.correct(article.id, {"date": f"2023-0{number}", "source": f"Wire {number}"})
    app.post_message(OpenSpread(Subject("all", issue="all")))


def in_the_results(app: BriefingApp) -> None:
    main_of(app).open_search("ukraine")


def stand_in_the_middle(lines: LineList) -> None:
    """Puts the cursor where there is something above and below, to the left and to the right."""
    keys = [lines.source.key(index) for index in range(len(lines.source)) if lines.source.selectable(index)]
    if keys:
        lines.move_to(keys[len(keys) // 2])
    if isinstance(lines, GridList):
        lines.action_next_column()


def stand_in_the_midst(app: BriefingApp) -> None:
    """Puts cursors of lists, article and field where every key can move them."""
    if isinstance(app.focused, ReadingPane):
        app.focused.action_half_page_down()
        app.focused.action_half_page_down()
        app.focused.action_next_match()
        app.focused.action_next_statement()
    elif isinstance(app.focused, TextPad):
        app.focused.move_cursor((5, 2))
    elif isinstance(app.focused, LineList) and app.focused.id == "about":
        app.focused.move_to("field date")
    elif isinstance(app.focused, LineList) and app.focused.id == "spread":
        app.focused.move_to("date 2023-03")
    elif isinstance(app.focused, LineList) and app.focused.id == "settings":
        app.focused.move_to("option marks")
    elif isinstance(app.focused, LineList):
        stand_in_the_middle(app.focused)
    elif isinstance(app.focused, Input):
        app.focused.cursor_position = 3
        for lines in app.screen.query(LineList):
            stand_in_the_middle(lines)


SPOTS = (
    in_topics,
    in_the_list,
    in_an_article,
    in_the_search,
    in_the_results,
    making_an_issue,
    in_the_settings,
    in_the_counts,
    in_a_brief,
    in_a_comparison,
    in_the_balance,
    in_the_sources,
    in_the_matrix,
    in_a_cited_article,
    in_the_themes,
    in_help,
    in_the_export,
    in_the_question_before_overwriting,
    about_an_article,
    while_pasting,
    done_pasting,
    asked_for_tags,
    asked_for_a_note,
    in_what_was_not_read,
    in_the_exports,
    why_a_line_is_here,
    grading,
    choosing_an_arrangement,
    jumping,
)


def live(app: BriefingApp) -> dict[str, tuple[str, ...]]:
    """Each action that holds now, with all the keys that do it now, by Textual's names."""
    table = {key.id for key in app.table}
    shown = {command.key.id for command in live_commands(app.screen, app.table)}
    keys: dict[str, list[str]] = {}
    for name, active in app.screen.active_bindings.items():
        assert active.binding.id in table, f"{name} is bound to {active.binding.action}, which is not in the table"
        if active.binding.id in shown and not (takes_text(app.focused) and len(name) == 1):
            keys.setdefault(active.binding.id, []).append(name)
    return {id: tuple(names) for id, names in keys.items()}


def state(app: BriefingApp) -> tuple[object, ...]:
    """All that a user could see or miss: what is shown, where the focus is, what was told, whether it still runs."""
    fields: list[object] = [(field.value, field.cursor_position) for field in app.screen.query(Input)]
    focus = app.focused.id if app.focused else None
    fields += [(pad.text, pad.cursor_location) for pad in app.screen.query(TextPad)]
    strips = [list(strip) for strip in app.screen._compositor.render_strips()]
    screens = [type(screen).__name__ for screen in app.screen_stack]
    return strips, focus, screens, fields, tellings(app), app.theme


async def start_over(app: BriefingApp, pilot: Pilot[None]) -> None:
    """Brings the app back to where it started."""
    while len(app.screen_stack) > 1:
        app.pop_screen()
    if (own := app.library.places.config / "topics.toml").exists():
        own.unlink()
        app.library.refresh()
        main_of(app).library_changed()
    (app.library.places.config / "settings.toml").unlink(missing_ok=True)
    app.library.read_settings()
    main = main_of(app)
    main.leave_search()
    main.folded = frozenset()
    main.pane = "topics"
    main.list_articles(Subject("All articles", issue="all"))
    app.theme = "dusk"
    app.clear_notifications()
    app.said = ""
    await settle(pilot)


@pytest.mark.parametrize("arrange", SPOTS, ids=lambda spot: spot.__name__)
async def test_every_key_changes_something(
    library: Library, arrange: Arrange, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    idle = []
    async with open_app(library, (130, 30)) as (app, pilot):
        arrange(app)
        await settle(pilot)
        stand_in_the_midst(app)
        await settle(pilot)
        wanted = {id: names[:1] if id in TESTED else names for id, names in live(app).items() if id != "quit"}
        for id, name in [(id, name) for id, names in wanted.items() for name in names]:
            before = state(app)
            app.simulate_key(name)
            await settle(pilot)
            TESTED.add(id)
            if state(app) == before:
                idle.append((id, name))
            await start_over(app, pilot)
            arrange(app)
            await settle(pilot)
            stand_in_the_midst(app)
            await settle(pilot)
    assert idle == []


async def test_q_leaves(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await pilot.press("q")
    assert not app.is_running
    TESTED.add("quit")


def test_every_key_of_the_table_was_pressed() -> None:
    if len(TESTED) < 20:
        pytest.skip("only part of the screens was tried")
    assert {key.id for key in TABLE} - TESTED - ELSEWHERE == set()
