"""Selecting in the reading pane by keys: from where it began to where the cursor is, for y to copy."""

from app.widgets.test_reading import make_pane
from textual.pilot import Pilot

from briefing.app.widgets.reading import ReadingPane


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


def selected(pane: ReadingPane) -> str | None:
    return pane.screen.get_selected_text()


async def test_the_selection_follows_the_cursor_line_by_line_down_and_up() -> None:
    app, pane = make_pane()
    async with app.run_test(size=(64, 16)) as pilot:
        await press(pilot, "j", "j", "j", "V")
        assert selected(pane) == "Talks"
        await press(pilot, "j", "j", "j")
        text = pane.document.text if pane.document else ""
        assert selected(pane) == text[text.index("Talks") : text.index("They may end in June.") + 21]
        await press(pilot, "k", "k")
        assert selected(pane) == text[text.index("Talks") : text.index("sign.”") + 6]
        await press(pilot, "V")
        assert selected(pane) is None


async def test_from_a_sentence_to_a_sentence_whole_sentences_are_selected() -> None:
    app, pane = make_pane()
    async with app.run_test(size=(64, 16)) as pilot:
        await press(pilot, "s", "V")
        assert pane.statement is not None
        assert selected(pane) == pane.statement.text
        await press(pilot, "s", "s")
        text = pane.document.text if pane.document else ""
        assert selected(pane) == text[text.index("The talks began") : text.index("June.") + 5]


async def test_the_words_selected_stay_when_the_width_changes_and_end_with_the_focus() -> None:
    app, pane = make_pane()
    async with app.run_test(size=(64, 16)) as pilot:
        await press(pilot, "s", "V", "s")
        before = selected(pane)
        await pilot.resize_terminal(30, 16)
        await pilot.pause()
        assert before
        assert selected(pane) == before
        app.set_focus(None)
        await pilot.pause()
        assert selected(pane) is None
