from pathlib import Path

import pytest
from app.driving import MIDDLE, NARROW, WIDE, main_of, open_app, open_library, press, settle, text_of, type_in
from factories import write_articles

from briefing.app.screens.article import ArticleFrame
from briefing.app.widgets.lines import LineList
from briefing.library import Library


def list_key(app) -> str | None:
    return main_of(app).query_one("#list", LineList).cursor_key


def panes_seen(app) -> list[str]:
    return [pane for pane in ("topics", "list", "reading") if main_of(app).query_one(f"#{pane}-pane").display]


async def test_the_first_screen_shows_topics_articles_and_counts(library: Library) -> None:
    async with open_app(library) as (app, _):
        shown = text_of(app)
        assert "Ukraine" in shown
        assert "Freedonia and Sylvania talk" in shown
        assert "7 articles" in shown
        assert "7 unread" in shown
        assert panes_seen(app) == ["topics", "list", "reading"]


async def test_enter_goes_deeper_and_escape_comes_back(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        main_of(app).query_one("#topics", LineList).move_to("ukraine")
        await press(pilot, "enter")
        assert main_of(app).pane == "list"
        assert "Ukraine ·" in text_of(app, "#list-title")
        await press(pilot, "enter")
        assert main_of(app).pane == "reading"
        assert app.focused is main_of(app).reading
        await press(pilot, "escape")
        assert main_of(app).pane == "list"
        await press(pilot, "escape")
        assert main_of(app).pane == "topics"


@pytest.mark.parametrize("size", [MIDDLE, NARROW])
async def test_where_there_is_less_room_the_panes_in_use_are_seen(library: Library, size: tuple[int, int]) -> None:
    async with open_app(library, size) as (app, pilot):
        beside = size == MIDDLE
        assert panes_seen(app) == (["topics", "list"] if beside else ["topics"])
        await press(pilot, "tab")
        assert panes_seen(app) == (["topics", "list"] if beside else ["list"])
        await press(pilot, "tab")
        assert panes_seen(app) == (["list", "reading"] if beside else ["reading"])
        await press(pilot, "tab")
        assert main_of(app).pane == "topics"


async def test_a_resize_keeps_the_pane_in_use_and_the_focus(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "tab enter")
        for size in (NARROW, MIDDLE, (200, 60), (20, 5), WIDE):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert "reading" in panes_seen(app)
            assert app.focused is main_of(app).reading


async def test_opening_marks_as_read_and_r_takes_it_back(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "tab")
        id = list_key(app)
        await press(pilot, "enter")
        assert library.article(id).read
        assert "6 unread" in text_of(app, "#status")
        await press(pilot, "r")
        assert not library.article(id).read
        assert "7 unread" in text_of(app, "#status")


async def test_stars_last(library: Library, prepared: Path) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "tab s")
        id = list_key(app)
        assert "★" in text_of(app, "#list")
    with open_library(prepared / "articles", prepared) as again:
        assert again.article(id).starred


async def test_search_shows_results_while_one_types(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await type_in(pilot, "freedon")
        assert "Freedonia and Sylvania talk" in text_of(app, "#list")
        assert "Quarrel over a border post" in text_of(app, "#list")
        assert "2 articles, 2 origins" in text_of(app, "#found")


async def test_escape_leaves_the_search_and_brings_everything_back(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "tab j j")
        before, key = text_of(app), list_key(app)
        await press(pilot, "/")
        await type_in(pilot, "border")
        await press(pilot, "escape")
        assert list_key(app) == key
        assert text_of(app) == before


async def test_a_hit_opens_at_the_match_and_n_goes_to_the_next(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await type_in(pilot, "trade iran")
        await press(pilot, "enter enter")
        reading = main_of(app).reading
        text = main_of(app).opened.document.text
        assert {text[start:end].lower() for start, end in main_of(app).opened.matches} == {"trade", "iran"}
        first = reading.match_place
        await press(pilot, "n")
        assert reading.match_place != first
        await press(pilot, "N")
        assert reading.match_place == first


async def test_results_stay_when_the_last_word_was_only_begun(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await type_in(pilot, "quarr")
        await press(pilot, "enter")
        assert "Quarrel over a border post" in text_of(app, "#list")
        assert app.focused.id == "list"
        assert main_of(app).subject().query == "quarr*"


async def test_down_goes_from_the_field_into_the_results_and_slash_back(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await type_in(pilot, "sylvania")
        await press(pilot, "down")
        assert main_of(app).searching
        assert app.focused.id == "list"
        await press(pilot, "/")
        assert app.focused.value == "sylvania"


async def test_a_wrong_query_is_told_with_its_place(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await type_in(pilot, "date:soon trade")
        lines = text_of(app, "#found").splitlines()
        query = text_of(app, "#query-line")
        assert "^" in lines[0]
        assert query[lines[0].index("^") :].startswith(("date:soon", "soon"))
        assert "date" in lines[1]


async def test_a_wrong_query_leaves_no_hits_of_another_reading(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await type_in(pilot, "trade")
        assert list_key(app) is not None
        await type_in(pilot, " date:soon")
        await press(pilot, "enter")
        assert list_key(app) is None
        assert main_of(app).listing.articles == ()
        assert "Nothing is listed" in " ".join(text_of(app, "#found").split())


async def test_the_search_field_looks_like_one(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        assert text_of(app, "#query-line").startswith(" /type to search") or "/ type to search" in text_of(app)


async def test_an_article_opened_from_an_issue_marks_what_it_says_on_it(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        main_of(app).query_one("#topics", LineList).move_to("ukraine")
        await press(pilot, "enter enter")
        opened, reading = main_of(app).opened, main_of(app).reading
        text = opened.document.text
        assert "Ukraine" in {text[start:end] for start, end in opened.matches}
        on_issue = [statement for statement in opened.statements if "ukraine" in statement.issues]
        inside = [any(each.start <= start < each.end for each in on_issue) for start, _ in opened.matches]
        assert all(inside)
        assert reading.match_place == f"1/{len(opened.matches)}"
        await press(pilot, "n")
        assert text_of(app, "#reading-title").rstrip().endswith(f"2/{len(opened.matches)}")


async def test_where_there_is_no_match_n_says_so(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "tab enter")
        assert "Next match" not in text_of(app, "#keys")
        await press(pilot, "n")
        assert "no matches in this article" in text_of(app, "#status")
        await press(pilot, "j")
        assert "no matches" not in text_of(app, "#status")


async def test_f_without_an_article_says_what_it_is_for(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "f")
        assert "open one first" in text_of(app, "#status")
        assert app.focused.id == "topics"


async def test_a_hit_found_by_its_statements_opens_at_its_first_snippet(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await type_in(pilot, "kind:quoted")
        await press(pilot, "enter")
        snippet = main_of(app).listing.hit(list_key(app)).snippets[0]
        await press(pilot, "enter")
        opened = main_of(app).opened
        assert opened.at is not None
        assert snippet.start <= opened.at < snippet.end
        assert any(snippet.start <= start < snippet.end for start, _ in opened.matches)
        assert main_of(app).reading.match_place


async def test_further_hits_are_listed_when_the_cursor_nears_the_last(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.app.screens.searching.WHILE_TYPING", 2)
    monkeypatch.setattr("briefing.app.screens.searching.WHEN_CHOSEN", 2)
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await type_in(pilot, "is:unread")
        assert "2 listed, more as you go down" in " ".join(text_of(app, "#found").split())
        await press(pilot, "enter")
        before = list_key(app)
        await press(pilot, "j k")
        assert list_key(app) == before
        assert len(main_of(app).listing.articles) == 7
        assert "more as you go down" not in " ".join(text_of(app, "#found").split())


async def test_the_status_line_tells_the_counts_of_the_topic_under_the_cursor(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        main_of(app).query_one("#topics", LineList).move_to("ukraine")
        await settle(pilot)
        assert "Ukraine · " in text_of(app, "#status")
        assert "unread" in text_of(app, "#status")


async def test_nothing_found_says_so_and_enter_runs_a_suggestion(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await type_in(pilot, "sylvanja")
        assert "Nothing found" in text_of(app, "#found")
        await press(pilot, "enter")
        assert main_of(app).query_one("#query").value == "sylvania"
        assert "Quarrel over a border post" in text_of(app, "#list")


async def test_of_words_that_are_nowhere_together_each_is_counted_by_itself(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await type_in(pilot, "border zzyzx ")
        told = " ".join(text_of(app, "#found").split())
        assert "each by itself: border: 2 articles · zzyzx: 0 articles" in told


async def test_a_search_is_not_lost_when_the_library_changes_meanwhile(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        app.focused.value = "rain"
        main_of(app).library_changed()
        await settle(pilot)
        assert main_of(app).listing.articles[0].path == "climate.txt"
        await press(pilot, "escape")
        assert len(main_of(app).listing.articles) == 7


async def test_a_later_answer_never_gives_way_to_an_earlier_one(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await pilot.press(*"freedonia", *["backspace"] * 9, *"rain")
        await settle(pilot)
        assert main_of(app).listing.subject.query == "rain"
        assert main_of(app).listing.articles[0].path == "climate.txt"


async def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "empty", {})
    with open_library(folder, tmp_path) as library:
        async with open_app(library, NARROW, refresh=True) as (app, pilot):
            await press(pilot, "tab")
            assert "No articles yet" in text_of(app)
            await press(pilot, "/")
            await pilot.press(*"rain")
            await settle(pilot)
            assert "No articles yet to search." in text_of(app)
            assert "Esc tells how to add some." in text_of(app)
            await press(pilot, "escape")
            write_articles(folder, {"new.txt": "News of the day\n\nSylvania has a new railway to Ukraine."})
            await press(pilot, "R")
            assert "News of the day" in text_of(app)
            assert app.said == "Up to date: 1 article, 1 new"


async def test_a_topic_without_articles_says_so(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        main_of(app).query_one("#topics", LineList).move_to("myanmar")
        for path in library.folder.glob("*.txt"):
            assert path.exists()
        await press(pilot, "enter")
        if not main_of(app).listing.articles:
            assert "No article here is on Myanmar" in text_of(app)


async def test_text_of_articles_is_never_taken_for_markup(tmp_path: Path) -> None:
    title = "[bold]Loud[/bold] [red]news[/] [@click=app.quit]here[/]"
    folder = write_articles(
        tmp_path / "odd", {"odd.txt": f"{title}\n\nSylvania [link=x]spoke[/link] of Ukraine. \x1b[31m"}
    )
    with open_library(folder, tmp_path) as library:
        library.refresh()
        async with open_app(library) as (app, pilot):
            await press(pilot, "tab enter")
            assert "[bold]Loud[/bold]" in text_of(app)
            await press(pilot, "s y")
            assert "\x1b" not in text_of(app)
            assert isinstance(app.screen, ArticleFrame)


async def test_what_changed_while_a_pane_was_hidden_is_seen_when_it_is_back(library: Library) -> None:
    async with open_app(library, NARROW) as (app, pilot):
        await press(pilot, "/")
        await type_in(pilot, "border")
        await press(pilot, "enter enter escape escape")
        assert "▌   All articles                   ●6 7" in text_of(app)


async def test_keys_typed_ahead_go_where_they_should(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        for key in ("slash", *"brc"):
            app.simulate_key(key)
        await settle(pilot)
        assert app.screen is main_of(app)
        assert app.focused.id == "query"


async def test_folding_a_branch_hides_its_issues(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        topics = main_of(app).query_one("#topics", LineList)
        topics.move_to("ukraine")
        await press(pilot, "z")
        assert topics.cursor_key == "conflicts"
        assert "Ukraine" not in text_of(app, "#topics")
        await press(pilot, "z")
        assert "Ukraine" in text_of(app, "#topics")


async def test_words_found_in_the_article_give_way_to_the_search_again(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "tab enter f")
        await type_in(pilot, "talks")
        assert "1/" in text_of(app, "#reading-title")
        await press(pilot, "enter n")
        assert "2/" in text_of(app, "#reading-title")
        await press(pilot, "escape")
        assert app.focused is main_of(app).reading
        assert main_of(app).reading.match_place == ""


async def test_the_mouse_chooses_topics_articles_and_keys_of_the_footer(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await pilot.click("#list", offset=(5, 2))
        await settle(pilot)
        assert main_of(app).pane == "list"
        await pilot.click("#list", offset=(5, 2))
        await settle(pilot)
        assert main_of(app).opened is not None
        bar = main_of(app).query_one("#keys")
        place = text_of(app, "#keys").index("? Help")
        await pilot.click(bar, offset=(place, 0))
        await settle(pilot)
        assert type(app.screen).__name__ == "HelpScreen"
