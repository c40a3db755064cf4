from factories import make_document
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.app.widgets import page as pages
from briefing.app.widgets.page import Page, Place, place_at
from briefing.app.widgets.pieces import build_pieces

SENTENCE = "The ministers of both states met for two days and agreed to meet again. "
TEXTS = st.lists(st.text(st.sampled_from("ab c-\n条é"), min_size=1, max_size=60), min_size=1, max_size=8).map(
    "\n\n".join
)


def make_page(text: str, width: int = 30) -> Page:
    return Page(text, build_pieces(make_document(text)), width)


@given(TEXTS, st.integers(2, 40))
@settings(max_examples=200, deadline=None)
def test_line_and_place_name_one_another(text: str, width: int) -> None:
    page = make_page(text, width)
    for y in range(page.height):
        assert page.line_of(page.place_of(y)) == y


@given(TEXTS, st.integers(2, 40))
@settings(max_examples=200, deadline=None)
def test_the_line_of_an_offset_shows_it(text: str, width: int) -> None:
    page = make_page(text, width)
    for block in make_document(text).blocks:
        for offset in range(block.start, block.end):
            if not text[offset].isspace():
                line = page.line(page.line_of(page.place_at(offset)))
                assert line is not None
                assert line.start <= offset < line.end


def test_offsets_that_are_not_shown_lead_to_what_comes_after() -> None:
    text = "First.\n\nSecond."
    page = make_page(text)
    assert page.offset_at(page.line_of(page.place_at(7))) == 8
    assert page.offset_at(page.line_of(page.place_at(len(text) + 5))) == 8


def test_a_long_text_is_wrapped_near_the_view_first(monkeypatch) -> None:
    monkeypatch.setattr(pages, "AT_ONCE", 100)
    text = "\n\n".join([SENTENCE * 4] * 200)
    page, whole = make_page(text), make_page(text)
    assert not page.exact
    page.settle(0, 20)
    assert not page.exact
    shown = [page.line(y) for y in range(20)]
    assert not page.wrap_ahead(0)
    while not page.wrap_ahead(0.01):
        pass
    assert [page.line(y) for y in range(20)] == shown
    page.take_ahead()
    assert page.exact
    while not whole.wrap_ahead(1):
        pass
    whole.take_ahead()
    assert [page.line(y) for y in range(page.height)] == [whole.line(y) for y in range(whole.height)]


def test_settling_moves_no_line_above_the_view(monkeypatch) -> None:
    monkeypatch.setattr(pages, "AT_ONCE", 100)
    page = make_page("\n\n".join([SENTENCE * 4] * 200))
    middle = page.height // 2
    place = page.place_of(middle)
    page.settle(middle, 30)
    assert page.line_of(place) == middle


def test_an_empty_page_has_a_title_and_metadata() -> None:
    page = make_page("")
    assert page.height == 3
    assert page.place_of(0) == Place(0, 0)
    assert place_at(page.pieces, 0) == Place(1, 0)
