"""Pages for a person."""

from briefing.cli.page import Column, Page
from briefing.cli.styled import Face, Styled, coloured, colourless, marked, styled


def lines(page: Page) -> list[str]:
    return list(page.take())


def test_a_paragraph_is_wrapped_with_its_indents() -> None:
    page = Page(20)
    page.text("words of a sentence that is long", first="[3] ", indent="    ")
    assert lines(page) == ["[3] words of a", "    sentence that is", "    long"]


def test_a_heading_has_one_empty_line_before_it_unless_the_page_begins() -> None:
    page = Page(40)
    page.heading("First")
    page.text("text")
    page.blank()
    page.heading("Second")
    assert lines(page) == ["First", "text", "", "Second"]


def test_running_text_stays_readable_on_a_wide_terminal() -> None:
    page = Page(300)
    page.text("word " * 60)
    assert max(map(len, lines(page))) <= 100


def test_columns_are_aligned_and_clipped_to_the_width() -> None:
    page = Page(30)
    page.table((Column("TITLE", yields=True), Column("WORDS", "right")), [("A title that is much too long", "7")])
    assert lines(page) == ["TITLE                    WORDS", "A title that is much t…      7"]


def test_a_cell_may_go_on_below() -> None:
    page = Page(20)
    page.table((Column(""), Column("", yields=True, wraps=True)), [("key", "does this and that and more")])
    assert lines(page) == ["key  does this and", "     that and more"]


def test_columns_that_can_be_spared_give_way_on_a_narrow_page() -> None:
    heads = (Column("ID", spare=1), Column("TITLE", yields=True), Column("WORDS", "right", spare=2))
    row = [("a1", "A title of twenty-six letters", "7")]
    page = Page(34)
    page.table(heads, row)
    assert lines(page)[0] == "ID  TITLE"
    page = Page(26)
    page.table(heads, row)
    assert lines(page)[0] == "TITLE"
    page = Page(60)
    page.table(heads, row)
    assert lines(page)[0].split() == ["ID", "TITLE", "WORDS"]


def test_faces_survive_wrapping() -> None:
    page = Page(20, coloured)
    page.text("before ", ("match of several words", Face.MATCH), " after")
    assert lines(page) == ["before \x1b[1;4mmatch of\x1b[0m", "\x1b[1;4mseveral words\x1b[0m after"]


def test_colours_can_be_left_out_alone() -> None:
    assert colourless("x", Face.HEADING) == "\x1b[1mx\x1b[0m"
    assert colourless("x", Face.WARNING) == "x"


def test_controls_in_a_text_become_visible() -> None:
    assert styled("a\x1b[31mb\nc").text == "a␛[31mb c"


def test_extents_are_marked() -> None:
    assert styled(*marked("a bc d", [(2, 4)])) == Styled("a bc d", ((2, 4, Face.MATCH),))
