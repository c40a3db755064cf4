"""Statements come out of the catalogue as they went in."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.catalogue.packing import (
    pack_blocks,
    pack_boilerplate,
    pack_statements,
    unpack_blocks,
    unpack_boilerplate,
    unpack_statements,
)
from briefing.core.articles import Block, Boilerplate
from briefing.core.spans import Span
from briefing.core.statements import DateMention, EventMention, Figure, Hedge, LeadIn, Speaker, Statement

TEXT = "".join(chr(97 + number % 26) for number in range(400))


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    start = draw(st.integers(0, 300))
    end = draw(st.integers(start + 1, 400))

    def span() -> Span:
        first = draw(st.integers(start, end - 1))
        last = draw(st.integers(first + 1, end))
        return Span("a7", 2, first, last, TEXT[first:last])

    def several() -> range:
        return range(draw(st.integers(0, 2)))

    def hedge() -> Hedge:
        found = span()
        return Hedge("a7", 2, found.start, found.end, found.text, draw(st.sampled_from(["author", "speaker"])))

    def lead_in() -> LeadIn:
        found = span()
        return LeadIn("a7", 2, found.start, found.end, found.text, draw(st.booleans()))

    def figure() -> Figure:
        value, until = (float(draw(st.integers(0, 10**9))) for _ in range(2))
        bound = draw(st.sampled_from(["exact", "about", "at least", "at most"]))
        return Figure(span(), value, draw(st.none() | st.just("men")), bound, draw(st.none() | st.just(until)))

    dates = tuple(
        DateMention(span(), draw(st.none() | st.just("2023-06")), draw(st.sampled_from(["day", "month", "range"])))
        for _ in several()
    )

    def event() -> EventMention:
        place = span() if draw(st.booleans()) else None
        return EventMention(span(), draw(st.text(min_size=1, max_size=5)), place, draw(st.sampled_from([None, *dates])))

    role = draw(st.none() | st.text(min_size=1, max_size=5))
    actor = draw(st.none() | st.just("Freedonia"))
    return Statement(
        "a7",
        2,
        start,
        end,
        TEXT[start:end],
        draw(st.integers(1, 9)),
        tuple(draw(st.lists(st.text(max_size=3), max_size=2))),
        draw(st.sampled_from(["none", "indirect", "direct"])),
        draw(st.sampled_from(["asserted", "hedged"])),
        draw(st.booleans()),
        draw(st.booleans()),
        draw(st.booleans()),
        Speaker(draw(st.text(min_size=1, max_size=5)), role, span(), actor) if draw(st.booleans()) else None,
        span() if draw(st.booleans()) else None,
        tuple(span() for _ in several()),
        tuple(hedge() for _ in several()),
        dates,
        tuple(figure() for _ in several()),
        tuple(draw(st.lists(st.text(min_size=1, max_size=3), max_size=3, unique=True))),
        (),
        draw(st.text(max_size=5)),
        lead_in() if draw(st.booleans()) else None,
        tuple(event() for _ in several()),
        tuple(span() for _ in several()),
        tuple(Speaker(draw(st.text(min_size=1, max_size=5)), role, span(), actor) for _ in several()),
        span() if draw(st.booleans()) else None,
    )


@given(st.lists(statements(), max_size=4))
def test_statements_survive_packing(several: list[Statement]) -> None:
    packed = pack_statements(several)
    assert unpack_statements(packed, TEXT, "a7", revision=2) == tuple(several)


@given(st.lists(statements(), min_size=2, max_size=4))
def test_some_statements_can_be_had_alone(several: list[Statement]) -> None:
    packed = pack_statements(several)
    assert unpack_statements(packed, TEXT, "a7", revision=2, numbers=[1, 0]) == tuple(several[:2])


def test_blocks_and_boilerplate_survive_packing() -> None:
    blocks = (Block("heading", 1, 0, 5), Block("item", 2, 6, 9, ("Part", "Chapter"), 1))
    waste = (Boilerplate(10, 14, "tag line"),)
    assert unpack_blocks(pack_blocks(blocks)) == blocks
    assert unpack_boilerplate(pack_boilerplate(waste)) == waste
