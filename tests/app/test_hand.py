"""The user's work on the brief that is on the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from app.driving import MIDDLE, NARROW, WIDE, open_app, press, text_of, type_in
from app.working import brief_of, go_to, library_to_work_in, lines_of, rewrite, texts, to_the_brief

from briefing.app.app import BriefingApp
from briefing.app.screens.grades import GradeScreen
from briefing.app.screens.why import WhyScreen
from briefing.app.widgets.lines import LineList
from briefing.library import Library

SIZES = pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW], ids=lambda size: "x".join(map(str, size)))


@pytest.fixture
def worked(tmp_path: Path) -> Iterator[Library]:
    with library_to_work_in(tmp_path) as library:
        yield library


def status(app: BriefingApp) -> str:
    return text_of(app, "#status")


@SIZES
async def test_p_pins_a_line_on_top_and_takes_the_pin_away_with_the_cursor_on_it(
    worked: Library, size: tuple[int, int]
) -> None:
    async with open_app(worked, size) as (app, pilot):
        await to_the_brief(app, pilot)
        before = texts(app)
        go_to(app, "Markets")
        key = lines_of(app).cursor_key
        await press(pilot, "p")
        assert texts(app)[0] == "Markets in Freedonia stayed open."
        assert lines_of(app).cursor_key == key
        assert "Pinned" in status(app)
        assert "pinned" in text_of(app, "#view")
        await press(pilot, "p")
        assert "No longer pinned" in status(app)
        assert texts(app) == before
        assert lines_of(app).cursor_key == key


async def test_u_takes_a_pin_back_and_says_so(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        before = texts(app)
        go_to(app, "Markets")
        key = lines_of(app).cursor_key
        await press(pilot, "p u")
        assert texts(app) == before
        assert "Undone: pinned “Markets in Freedonia stayed open.”" in status(app)
        assert lines_of(app).cursor_key == key


async def test_what_is_pinned_is_there_when_the_brief_is_opened_again(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        go_to(app, "Markets")
        await press(pilot, "p escape b")
        assert texts(app)[0] == "Markets in Freedonia stayed open."


async def test_a_line_is_pinned_into_the_bottom_line(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        go_to(app, "Markets")
        key = lines_of(app).cursor_key
        await press(pilot, "B")
        assert texts(app, "bottom-line")[0] == "Markets in Freedonia stayed open."
        assert lines_of(app).cursor_key == key
        await press(pilot, "B")
        assert "pinned there already" in status(app)
        await press(pilot, "u")
        assert not brief_of(app).value.section("bottom-line").entries[0].pinned


@SIZES
async def test_x_hides_a_line_which_is_counted_and_shown_by_another_key(worked: Library, size: tuple[int, int]) -> None:
    async with open_app(worked, size) as (app, pilot):
        await to_the_brief(app, pilot)
        entry = go_to(app, "Markets")
        await press(pilot, "x")
        assert "Markets in Freedonia stayed open." not in texts(app)
        assert "1 line hidden by you; X shows it" in [row.note for row in brief_of(app)._rows._rows]
        assert lines_of(app).cursor is not None
        await press(pilot, "X")
        assert lines_of(app).move_to(f"reported {entry.id} 0")
        assert "hidden by you" in text_of(app, "#view")
        await press(pilot, "x")
        assert "Shown again" in status(app)
        assert "Markets in Freedonia stayed open." in texts(app)
        assert lines_of(app).cursor_key == f"reported {entry.id} 0"


async def test_hiding_a_line_leaves_the_cursor_on_the_next(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        lines = lines_of(app)
        go_to(app, texts(app, "bottom-line")[0])
        after = next(at for at in range(lines.cursor + 1, len(lines.source)) if lines.source.selectable(at))
        following = lines.source.key(after)
        await press(pilot, "x")
        assert lines.cursor_key == following


async def test_a_hidden_line_comes_back_by_undo(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        before = texts(app)
        go_to(app, "Markets")
        await press(pilot, "x u")
        assert texts(app) == before
        assert "Undone: hid" in status(app)


async def test_showing_hidden_lines_without_any_says_that_there_is_none(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "X")
        assert "You hid no line of this brief" in status(app)


@SIZES
async def test_a_line_moves_among_its_neighbours_as_far_as_they_go(worked: Library, size: tuple[int, int]) -> None:
    async with open_app(worked, size) as (app, pilot):
        await to_the_brief(app, pilot)
        go_to(app, "sent 40 guards")
        key = lines_of(app).cursor_key
        place = texts(app).index("Freedonia sent 40 guards to the crossing.")
        await press(pilot, "U")
        assert texts(app).index("Freedonia sent 40 guards to the crossing.") == place - 1
        assert lines_of(app).cursor_key == key
        await press(pilot, "U U U U")
        assert "cannot go further up" in text_of(app).replace("\n", " ")
        await press(pilot, "D")
        assert "Moved down" in status(app)


@SIZES
async def test_a_note_stands_under_its_line_with_a_sign_and_a_word(worked: Library, size: tuple[int, int]) -> None:
    async with open_app(worked, size) as (app, pilot):
        await to_the_brief(app, pilot)
        go_to(app, "Markets")
        key = lines_of(app).cursor_key
        await press(pilot, "w")
        await type_in(pilot, "Ask the desk")
        await press(pilot, "escape")
        assert "✎ Your note: Ask the desk" in text_of(app)
        assert "Note kept" in status(app)
        assert lines_of(app).cursor_key == key
        await press(pilot, "u")
        assert "Ask the desk" not in text_of(app, "#view")
        assert "Undone: noted under" in status(app)


async def test_a_note_left_as_it_was_is_no_deed(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        go_to(app, "Markets")
        deeds = len(worked.deeds())
        await press(pilot, "w escape")
        assert len(worked.deeds()) == deeds


async def test_a_note_whose_sentence_has_changed_says_so_and_shows_the_old_words(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        go_to(app, "sent 40 guards")
        await press(pilot, "w")
        await type_in(pilot, "how many?")
        await press(pilot, "escape")
        rewrite(worked, "one.txt", (worked.folder / "one.txt").read_text("utf-8").replace("40 guards", "60 guards"))
        app.library_changed()
        await press(pilot, "g")
        go_to(app, "sent 60 guards")
        shown = " ".join(text_of(app, "#view").split())
        assert "The sentence has changed since your note. It was:" in shown
        assert "Freedonia sent 40 guards to the crossing." in shown


async def test_a_note_whose_sentence_is_gone_keeps_its_words(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        go_to(app, "Markets")
        await press(pilot, "w")
        await type_in(pilot, "gone soon")
        await press(pilot, "escape")
        (worked.folder / "three.txt").unlink()
        worked.refresh()
        app.library_changed()
        await press(pilot, "g")
        go_to(app, "Markets")
        assert "The sentence is gone; these are the words it had." in text_of(app, "#view")
        await press(pilot, "enter")
        assert "no longer in the library" in status(app)


@SIZES
async def test_her_own_bottom_line_stands_first_and_is_hers(worked: Library, size: tuple[int, int]) -> None:
    async with open_app(worked, size) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "W")
        assert "u undoes it" in " ".join(text_of(app, "#dialog-note").split())
        assert "Esc Cancel" in text_of(app, "#dialog #keys")
        await type_in(pilot, "They will sign")
        assert "Esc Keep" in text_of(app, "#dialog #keys")
        await press(pilot, "escape ")
        assert brief_of(app).value.own_bottom_line.text == "They will sign"
        rows = [brief_of(app)._rows.key(index) for index in range(len(brief_of(app)._rows))]
        assert rows.index("own") == rows.index("bottom-line heading") + 1
        lines_of(app).move_to("own")
        assert "✎ Your bottom line: They will sign" in text_of(app)
        await press(pilot, "enter")
        assert app.screen.query_one("#words").text == "They will sign"
        await press(pilot, "ctrl+u escape")
        assert "Bottom line taken away" in status(app)
        assert brief_of(app).value.own_bottom_line is None
        await press(pilot, "u")
        assert brief_of(app).value.own_bottom_line is not None


async def test_the_tools_own_lines_stay_as_they_are_and_tell_why(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        assert lines_of(app).move_to(brief_of(app)._rows.first_of("gaps"))
        await press(pilot, "p")
        assert "the tool's own" in status(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, WhyScreen)


@SIZES
async def test_i_tells_why_a_line_is_here_with_method_and_rule(worked: Library, size: tuple[int, int]) -> None:
    async with open_app(worked, size) as (app, pilot):
        await to_the_brief(app, pilot)
        lines_of(app).move_to(brief_of(app)._rows.first_of("bottom-line"))
        await press(pilot, "i")
        assert isinstance(app.screen, WhyScreen)
        told = " ".join(words for heading in app.screen._told for words in heading)
        assert "LexRank" in told
        assert "Rank 1 of" in told
        assert "independent origin" in told
        assert "Why is this here?" in text_of(app)
        await press(pilot, "j j y")
        assert app.clipboard == app.screen._told[2][1]
        await press(pilot, "escape")
        assert brief_of(app)


@SIZES
async def test_sections_are_listed_with_their_rules_and_gone_to(worked: Library, size: tuple[int, int]) -> None:
    async with open_app(worked, size) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "C")
        assert "LexRank" in text_of(app)
        app.screen.query_one("#choices", LineList).move_to("hedged")
        await press(pilot, "enter")
        assert brief_of(app).row.section == "hedged"


@SIZES
async def test_grades_are_given_with_their_meaning_beside_them_and_undone(
    worked: Library, size: tuple[int, int]
) -> None:
    article = next(each for each in worked.articles() if each.path == "three.txt")
    worked.correct(article.id, {"source": "Freedonia Post"})
    async with open_app(worked, size) as (app, pilot):
        await to_the_brief(app, pilot)
        entry = go_to(app, "Markets")
        await press(pilot, "A")
        assert isinstance(app.screen, GradeScreen)
        assert "The source: Freedonia Post" in text_of(app)
        assert "A  completely reliable" in text_of(app)
        await press(pilot, "j enter")
        assert "Graded the source B" in status(app)
        assert "[x] B" in text_of(app)
        app.screen.query_one("#grades", LineList).move_to("line 2")
        assert "Enter/Space Grade" in text_of(app, "#keys") or app.size.width < MIDDLE[0]
        await press(pilot, "space escape")
        assert lines_of(app).cursor_key == f"reported {entry.id} 0"
        assert ", B2]" in text_of(app, "#view")
        go_to(app, "will buy grain")
        assert ", B6]" in text_of(app, "#view")
        lines_of(app).move_to(brief_of(app)._rows.first_of("sources"))
        await press(pilot, "G")
        assert "graded B6 by you: usually reliable" in " ".join(text_of(app, "#view").split())
        await press(pilot, "u u")
        assert worked.grades().sources == {}
        assert "graded" not in text_of(app, "#view")


async def test_a_grade_is_taken_away_where_it_was_given(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        go_to(app, "Markets")
        await press(pilot, "A")
        grades = app.screen.query_one("#grades", LineList)
        grades.move_to("article 3")
        await press(pilot, "enter")
        assert list(worked.grades().articles.values()) == ["3"]
        grades.move_to("article none")
        await press(pilot, "enter")
        assert worked.grades().articles == {}
        assert "No grade for the article" in status(app)


async def test_nothing_is_graded_until_she_grades(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        assert "F6" not in text_of(app)
        assert all(each.grade is None for each in brief_of(app).value.sources)


async def test_a_sentence_is_pinned_from_the_article_that_the_brief_opened(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        go_to(app, "opened its border")
        await press(pilot, "enter }")
        statement = app.screen.reading.statement
        await press(pilot, "p")
        assert "Pinned into the brief on freedonia; u undoes it" in status(app)
        await press(pilot, "p")
        assert "Pinned into the brief on freedonia already" in status(app)
        assert len(worked.deeds()) == 1
        await press(pilot, "escape")
        assert statement.text in texts(app)[0]
        assert lines_of(app).cursor_key.startswith("reported ")


async def test_an_article_opened_from_elsewhere_has_no_brief_to_pin_into(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await press(pilot, "tab enter")
        assert "pin" not in {command.key.id for command in app.screen.commands}


async def test_words_of_likelihood_are_named_on_one_scale_after_the_other(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        go_to(app, "likely", "hedged")
        await press(pilot, "L")
        shown = text_of(app, "#view")
        assert "likely (ICD 203: 55–80%)" in shown
        assert "may (likelihood not stated)" in shown
        await press(pilot, "p")
        assert "ICD 203" in text_of(app, "#view")
        assert brief_of(app).row.entry.pinned
        await press(pilot, "L")
        assert "ICD 203" not in text_of(app, "#view")
        assert "likely (UK yardstick: 55–75%)" in text_of(app, "#view")
        await press(pilot, "L")
        assert "%" not in text_of(app, "#view")
        assert brief_of(app).value == worked.brief("freedonia")


async def test_y_copies_the_sentence_of_a_line_with_its_source(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        go_to(app, "Markets")
        await press(pilot, "y")
        assert app.clipboard.startswith("Markets in Freedonia stayed open. (")


async def test_keys_typed_ahead_are_done_one_after_the_other(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        go_to(app, "Markets")
        await pilot.press("p", "x")
        await press(pilot, "g")
        assert "Markets in Freedonia stayed open." not in texts(app)
        assert [words.split(" “")[0] for _, words in worked.deeds()[:2]] == ["hid", "pinned"]
