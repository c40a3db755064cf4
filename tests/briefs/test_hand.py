"""What the user's hand makes of a brief: a pure function of both."""

from dataclasses import replace
from itertools import pairwise

from factories import make_article, make_gathered, make_statement
from hypothesis import given
from hypothesis import strategies as st

from briefing.briefs import build_brief
from briefing.briefs.hand import apply_hand
from briefing.core.briefs import Brief
from briefing.core.hand import Deed, Followed, Grades, Hand, Line, Note
from briefing.core.statements import Statement

STATEMENTS = tuple(
    make_statement(f"The {noun} of Freedonia was closed.", article=f"a{number}", paragraph=1, heading=("Closed",))
    for number, noun in enumerate(("harbour", "school", "railway", "market", "mine"), start=1)
)
BRIEF: Brief = build_brief(make_gathered(*STATEMENTS, articles=[make_article(each) for each in range(1, 6)]))
ARTICLES = {f"a{number}": make_article(number) for number in range(1, 7)}


def line(number: int, deed: Deed, on: Statement, *, gone: str = "", section: str = "reported", **rest: object) -> Line:
    followed = Followed(on, None if gone else on, gone)
    return Line(f"l{number}", "freedonia", section, deed, followed, **rest)  # type: ignore[arg-type]


def hand(*lines: Line, **rest: object) -> Hand:
    return Hand(lines, articles=ARTICLES, **rest)  # type: ignore[arg-type]


def leads(brief: Brief) -> list[Statement]:
    return [entry.statements[0].statement for entry in brief.section("reported").entries]


def all_words(brief: Brief) -> list[str]:
    return [
        entry.note.text
        for section in brief.sections
        for entry in (*section.entries, *section.hidden)
        if entry.note is not None
    ]


def test_an_empty_hand_leaves_the_very_same_brief() -> None:
    assert apply_hand(BRIEF, Hand()) is BRIEF


def test_a_hand_applied_to_what_was_computed_is_the_same_each_time() -> None:
    mine = hand(line(1, "pin", STATEMENTS[3]))
    once = apply_hand(BRIEF, mine)
    assert once.computed is BRIEF
    assert apply_hand(once.computed, mine) == once


def test_what_is_gone_is_cited_to_its_own_source_after_the_others() -> None:
    old = replace(make_statement("It was open.", article="a6"), revision=1)
    brief = apply_hand(BRIEF, hand(line(1, "note", old, gone="gone", text="Sure?"), withdrawn=frozenset({"a6"})))
    entry = brief.section("reported").entries[-1]
    assert entry.statements[0].citation == 6
    assert (brief.sources[-1].number, brief.sources[-1].article.id) == (6, "a6")
    assert brief.sources[-1].state == "no longer in the library"
    assert [source.number for source in brief.sources] == list(range(1, 7))
    assert len(brief.section("sources").entries) == 6


def test_a_line_moves_beside_another_and_not_out_of_the_pinned_ones() -> None:
    first, second, *others = leads(BRIEF)
    up = line(1, "move", second, side="before", beside=Followed(first, first))
    assert leads(apply_hand(BRIEF, hand(up))) == [second, first, *others]
    pinned = line(1, "pin", second)
    past = line(2, "move", first, side="before", beside=Followed(second, second))
    assert leads(apply_hand(BRIEF, hand(pinned, past))) == [second, first, *others]


places = st.integers(0, len(STATEMENTS) - 1)
deeds = st.lists(
    st.tuples(st.sampled_from(["pin", "hide", "note", "move"]), places, places, st.booleans(), st.booleans()),
    max_size=8,
)


@given(deeds, st.sampled_from(["", "Mine."]))
def test_nothing_is_lost_whatever_was_done(done: list[tuple[Deed, int, int, bool, bool]], own: str) -> None:
    lines = [
        line(
            number,
            deed,
            STATEMENTS[place],
            gone="gone" if gone else "",
            section="" if deed == "hide" and everywhere else "reported",
            text=f"note {number}" if deed == "note" else "",
            beside=Followed(STATEMENTS[other], STATEMENTS[other]) if deed == "move" else None,
        )
        for number, (deed, place, other, gone, everywhere) in enumerate(done)
    ]
    brief = apply_hand(BRIEF, hand(*lines, own_bottom_line=Note(own) if own else None))
    section = brief.section("reported")
    shown = [entry.statements[0].statement for entry in (*section.entries, *section.hidden)]
    assert {each.text for each in leads(BRIEF)} <= {each.text for each in shown}
    notes = "\n".join(all_words(brief))
    assert all(each.text in notes for each in lines if each.deed == "note")
    assert (brief.own_bottom_line.text if brief.own_bottom_line else "") == own
    pinned = [entry.pinned for entry in section.entries]
    assert not any(after and not before for before, after in pairwise(pinned))
    ids = [entry.id for entry in (*section.entries, *section.hidden)]
    assert len(ids) == len(set(ids))
    cited = {each.citation for part in brief.sections for entry in part.entries for each in entry.statements}
    assert cited <= {source.number for source in brief.sources}


def test_a_grade_is_shown_and_one_that_was_not_given_is_not() -> None:
    brief = apply_hand(
        BRIEF, Hand(grades=Grades({"a1": "B"}, {"a2": "3"}, ((Followed(STATEMENTS[2], STATEMENTS[2]), "1"),)))
    )
    grades = {source.article.id: source.grade and source.grade.label for source in brief.sources}
    assert grades == {"a1": "B6", "a2": "F3", "a3": None, "a4": None, "a5": None}
    cited = {
        each.statement.article: each.grade and each.grade.label
        for entry in brief.section("reported").entries
        for each in entry.statements
    }
    assert cited == {"a1": "B6", "a2": "F3", "a3": "F1", "a4": None, "a5": None}
