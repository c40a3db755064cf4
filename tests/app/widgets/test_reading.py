import pytest
from app.widgets.harness import Harness, rows_of
from factories import make_article, make_document, make_span, make_statement

from briefing.app.widgets import page as pages
from briefing.app.widgets.reading import ReadingPane
from briefing.core.articles import Boilerplate, Document, Link
from briefing.core.statements import Hedge, Statement

KEYS = {
    "j": "cursor_down",
    "k": "cursor_up",
    "d": "half_page_down",
    "u": "half_page_up",
    "g": "first",
    "G": "last",
    "n": "next_match",
    "N": "previous_match",
    "right_square_bracket": "next_heading",
    "left_square_bracket": "previous_heading",
    "s": "next_statement",
    "S": "previous_statement",
    "w": "toggle_raw",
    "M": "toggle_marks",
    "V": "select",
}
TEXT = """# Talks

The talks began. Minister Jane Doe said: “We will sign.”

They may end in June.

# Afterwards

It is wrong to wait. The talks go on."""


def statement(text: str, words: str, **fields: object) -> Statement:
    return make_statement(words, start=text.index(words), **fields)


STATEMENTS = (
    statement(TEXT, "The talks began.", paragraph=1),
    statement(
        TEXT,
        "Minister Jane Doe said: “We will sign.”",
        paragraph=1,
        attribution="direct",
        quotes=(make_span("“We will sign.”", start=TEXT.index("“")),),
    ),
    statement(
        TEXT,
        "They may end in June.",
        paragraph=2,
        modality="hedged",
        hedges=(Hedge("a1", 1, TEXT.index("may"), TEXT.index("may") + 3, "may"),),
    ),
    statement(TEXT, "It is wrong to wait.", paragraph=3, evaluative=True),
    statement(TEXT, "The talks go on.", paragraph=3),
)


def make_pane(text: str = TEXT, **shown: object) -> tuple[Harness, ReadingPane]:
    pane = ReadingPane()
    app = Harness(pane, keys=KEYS)
    statements = STATEMENTS if text == TEXT else ()
    app.call_later(lambda: pane.show(make_document(text), statements, **shown))
    return app, pane


async def test_title_metadata_and_blocks_stand_under_one_another_with_their_marks() -> None:
    app, pane = make_pane()
    async with app.run_test(size=(64, 16)) as pilot:
        await pilot.pause()
        assert rows_of(pane)[:12] == [
            "▌     Article 1",
            "      source unknown · undated · 100 words",
            "",
            "      Talks",
            ' 1 "  The talks began. Minister Jane Doe said: “We will sign.”',
            "",
            " 2 ~  They may end in June.",
            "",
            "      Afterwards",
            " 3 !  It is wrong to wait. The talks go on.",
            "",
            "",
        ]


async def test_a_narrow_pane_gives_up_paragraph_numbers_and_marks_can_be_hidden() -> None:
    app, pane = make_pane()
    async with app.run_test(size=(40, 16)) as pilot:
        await pilot.pause()
        assert rows_of(pane)[5] == ' "  The talks began. Minister Jane Doe'
        await pilot.press("M")
        assert rows_of(pane)[4] == "  The talks began. Minister Jane Doe"


def roles_at(pane: ReadingPane, words: str) -> set[str]:
    assert pane.document is not None
    start = pane.document.text.index(words)
    line = pane._page.line(pane._page.line_of(pane._page.place_at(start)))
    return {
        role
        for text, roles in pane.dress_line(line, under=False)
        if words in text or (text in words and len(text) > 2)
        for role in roles.split()
    }


async def test_quotations_hedges_matches_and_the_cited_statement_are_dressed() -> None:
    at = TEXT.index("sign")
    app, pane = make_pane(matches=[(at, at + 4)], cited=(STATEMENTS[1].start, STATEMENTS[1].end))
    async with app.run_test(size=(64, 16)) as pilot:
        await pilot.pause()
        assert roles_at(pane, "sign") == {"quote", "cited", "match"}
        assert roles_at(pane, "may") == {"hedge"}
        assert roles_at(pane, "The talks go on") == set()


async def test_a_cited_statement_is_opened_at_its_place() -> None:
    text = "\n\n".join(f"Paragraph {number} says little." for number in range(200))
    start = text.index("Paragraph 150")
    app, pane = make_pane(text, cited=(start, start + 10))
    async with app.run_test(size=(64, 16)) as pilot:
        await pilot.pause()
        assert "Paragraph 150" in rows_of(pane)[pane.line - pane.scroll_offset.y]
        assert pane.place == start
        assert pane.line - pane.scroll_offset.y == 5


async def test_matches_are_gone_through_and_told() -> None:
    places = [index for index in range(len(TEXT)) if TEXT.startswith("talks", index)]
    app, pane = make_pane(matches=[(place, place + 5) for place in places])
    async with app.run_test(size=(64, 16)) as pilot:
        await pilot.pause()
        assert pane.match_place == "1/2"
        assert pane.place == TEXT.index("The talks began")
        await pilot.press("n")
        assert pane.match_place == "2/2"
        assert pane.heading == "Afterwards"
        await pilot.press("n")
        assert pane.match_place == "1/2"
        await pilot.press("N")
        said = [message for message in app.said if isinstance(message, ReadingPane.Moved)]
        assert (said[-1].heading, said[-1].match) == ("Afterwards", "2/2")


async def test_an_article_opened_at_a_match_knows_which_one_it_is() -> None:
    places = [index for index in range(len(TEXT)) if TEXT.startswith("talks", index)]
    app, pane = make_pane(matches=[(place, place + 5) for place in places], at=places[1])
    async with app.run_test(size=(64, 16)) as pilot:
        await pilot.pause()
        assert pane.match_place == "2/2"


async def test_words_are_found_over_line_ends_and_in_any_case() -> None:
    text = "One  Two\nthree.\n\nAnd one two THREE."
    app, pane = make_pane(text)
    async with app.run_test(size=(64, 16)) as pilot:
        await pilot.pause()
        assert pane.find("one two three") == 2
        assert pane.match_place == "1/2"
        assert pane.find("nothing") == 0
        assert pane.match_place == ""
        assert pane.find("") == 0


async def test_headings_are_gone_through() -> None:
    app, pane = make_pane()
    async with app.run_test(size=(64, 16)) as pilot:
        await pilot.press("right_square_bracket")
        assert pane.heading == "Talks"
        await pilot.press("right_square_bracket")
        assert pane.heading == "Afterwards"
        await pilot.press("right_square_bracket", "left_square_bracket")
        assert pane.heading == "Talks"


async def test_statements_are_gone_through_and_the_one_under_the_cursor_is_known() -> None:
    app, pane = make_pane()
    async with app.run_test(size=(64, 16)) as pilot:
        await pilot.pause()
        assert pane.statement is None
        found = []
        for _ in range(6):
            await pilot.press("s")
            found.append(pane.statement)
        assert found == [*STATEMENTS, STATEMENTS[-1]]
        await pilot.press("S")
        assert pane.statement == STATEMENTS[-2]
        await pilot.press("g", "j", "j", "j", "j")
        assert pane.statement == STATEMENTS[0]


async def test_the_words_under_the_cursor_stay_when_the_width_changes() -> None:
    text = "\n\n".join(f"Paragraph {number} says little, but it says so in a rather long line." for number in range(99))
    app, pane = make_pane(text)
    async with app.run_test(size=(90, 20)) as pilot:
        await pilot.press(*"ddddd")
        place, row = pane.place, pane.line - pane.scroll_offset.y
        for width, height in ((40, 20), (30, 12), (120, 40), (90, 20)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            assert pane.place == place
            assert 0 <= pane.line - pane.scroll_offset.y < height
        assert pane.line - pane.scroll_offset.y in range(row - 10, row + 11)


async def test_the_same_article_renewed_stays_where_it_was() -> None:
    text = "\n\n".join(f"Paragraph {number}." for number in range(99))
    app, pane = make_pane(text)
    async with app.run_test(size=(90, 20)) as pilot:
        await pilot.press(*"ddd")
        place = pane.place
        pane.show(make_document(text, article=make_article(starred=True)), keep=True)
        assert pane.place == place
        pane.show(make_document(text, article=make_article(2)), keep=True)
        assert pane.line == 0


async def test_all_the_text_can_be_seen_at_the_same_place() -> None:
    text = "One.\n\nTags: a, b\n\nTwo."
    document = make_document(text)
    blocks = tuple(block for block in document.blocks if text[block.start] != "T" or text[block.start + 1] == "w")
    document = Document(document.article, text, blocks, (Boilerplate(6, 16, "tag line"),))
    app, pane = make_pane()
    async with app.run_test(size=(64, 16)) as pilot:
        await pilot.pause()
        pane.show(document, at=text.index("Two"))
        await pilot.pause()
        assert rows_of(pane)[7].endswith("Set apart, not shown here: tag line.")
        await pilot.press("w")
        rows = [row.lstrip("▌ ") for row in rows_of(pane)]
        assert "Set apart as tag line:" in rows
        assert "┆ Tags: a, b" in rows
        assert pane.place == text.index("Two")
        await pilot.press("w")
        assert pane.place == text.index("Two")


async def test_hostile_text_is_shown_and_not_sent() -> None:
    app, pane = make_pane("\x1b[2J\x00\u202eevil\ud800 and \x9b31m more " + "x" * 5000)
    async with app.run_test(size=(64, 16)) as pilot:
        await pilot.pause()
        shown = "\n".join(rows_of(pane))
        assert "␛[2J␀�evil� and �31m more" in shown
        assert not [character for character in shown if ord(character) < 32 and character != "\n"]


async def test_what_the_mouse_selects_is_copied_verbatim_without_margins() -> None:
    text = "The talks of the ministers ended in June\nwithout a word on what comes next.\n\nThey go on."
    app, pane = make_pane(text)
    async with app.run_test(size=(40, 16)) as pilot:
        await pilot.pause()
        assert rows_of(pane)[4:6] == ["    The talks of the ministers ended", "    in June without a word on what"]
        await pilot.mouse_down(pane, offset=(8, 4))
        await pilot.hover(pane, offset=(8, 5))
        await pilot.mouse_up(pane, offset=(8, 5))
        assert app.screen.get_selected_text() == "talks of the ministers ended in Ju"
        assert "selected" in roles_at(pane, "ministers")
        await pilot.click(pane, offset=(8, 4))
        assert pane.line == 4


async def test_a_long_text_is_finished_without_moving_what_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "AT_ONCE", 100)
    text = "\n\n".join(f"Paragraph {number} 条約 says something of some length, more or less." for number in range(900))
    app, pane = make_pane(text, at=text.index("Paragraph 700 "))
    async with app.run_test(size=(40, 20)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert pane._page.exact
        assert "Paragraph 700 " in rows_of(pane)[pane.line - pane.scroll_offset.y]
        await pilot.press("G")
        assert "Paragraph 899" in "".join(rows_of(pane)[-4:])


async def test_an_article_opened_while_hidden_is_there_when_seen_again() -> None:
    app, pane = make_pane()
    async with app.run_test(size=(64, 16)) as pilot:
        await pilot.pause()
        pane.display = False
        await pilot.pause()
        pane.show(make_document("Another text.\n\nIts end.", article=make_article(2)), at=15)
        await pilot.pause()
        pane.display = True
        await pilot.pause()
        assert "Article 2" in rows_of(pane)[0]
        assert pane.place == 15


async def test_before_an_article_is_opened_the_pane_says_what_to_do() -> None:
    app, pane = make_pane()
    async with app.run_test(size=(64, 16)) as pilot:
        await pilot.pause()
        pane.show_nothing("Nothing is open.\nEnter opens what the cursor is on.")
        assert [row.lstrip("▌ ") for row in rows_of(pane)[:2]] == [
            "Nothing is open.",
            "Enter opens what the cursor is on.",
        ]
        await pilot.press(*KEYS)


async def test_every_key_can_be_pressed_before_anything_is_shown() -> None:
    pane = ReadingPane()
    async with Harness(pane, keys=KEYS).run_test(size=(64, 16)) as pilot:
        await pilot.press(*KEYS)
        assert pane.statement is None
        assert (pane.heading, pane.match_place, pane.place) == ("", "", 0)


async def test_words_that_link_are_shown_so() -> None:
    made = make_document("The talks went on.")
    document = Document(made.article, made.text, made.blocks, (), links=(Link(4, 9, "https://m.example/t"),))
    pane = ReadingPane()
    app = Harness(pane, keys=KEYS)
    app.call_later(lambda: pane.show(document))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        assert roles_at(pane, "talks") == {"link"}
        assert roles_at(pane, "went on") == set()
