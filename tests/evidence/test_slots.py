"""What statements have in common that tell of the same thing in other words, through their real reading."""

import pytest
from factories import make_article, make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement
from briefing.evidence.happenings import happenings_apart
from briefing.evidence.measured import comparable, measure_of, of_what
from briefing.evidence.negation import denies_it
from briefing.evidence.senses import meanings, sense_of
from briefing.evidence.slots import Slots, told_in
from briefing.evidence.telling import bare
from briefing.evidence.terms import weigh


def read(text: str, number: int = 1) -> Statement:
    return analyse(make_document(text, article=make_article(number, date="2024-03-14")))[0]


def test_words_of_one_sense_are_one_whatever_their_form() -> None:
    one = {each.term for each in meanings("The dike gave way.")}
    assert one == {each.term for each in meanings("The dike burst.")}
    assert sense_of("Lorries") == sense_of("truck") == "=vehicle"
    assert sense_of("zebra") is None


def test_who_said_it_is_no_part_of_what_a_statement_tells() -> None:
    statement = read("The bridge at Millbrook cost 90 million crowns, the Ministry of Works said on Friday.")
    assert "Ministry" not in bare(statement)
    assert len(bare(statement)) == len(statement.text)
    assert told_in(statement) == {"bridg", "millbrook", "=price"}


def test_a_very_long_statement_tells_of_no_one_thing() -> None:
    assert (
        told_in(read("The bridge at Millbrook " + "and the road and the dike " * 30 + "cost 90 million crowns."))
        == set()
    )


def test_statements_meet_when_they_measure_the_same_of_the_same_thing() -> None:
    statements = [
        read("The wheat harvest in Freedonia came to 3.4 million tonnes.", 1),
        read("Farmers in Freedonia brought in 3.1 million tonnes of wheat.", 2),
        read("The mine at Hilltown shipped 2 million tonnes of coal.", 3),
    ]
    assert Slots(statements, weigh(statements)).pairs == ((0, 1),)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("The flood killed 14 people.", "The flood cost the lives of 17 people.", True),
        ("The flood killed 14 people.", "The flood left 17 people homeless.", False),
        ("A crowd of 9,000 joined the march.", "Some 4,000 people took part in the march.", True),
        ("Net profit was 4 million crowns.", "Turnover was 9 million crowns.", False),
        ("Seats were won: 84 of the 200 seats.", "The party holds 91 seats.", True),
        ("The debate was seen by 4 million people.", "Some 3 million viewers watched the debate.", True),
    ],
)
def test_figures_are_comparable_when_they_are_of_the_same(first: str, second: str, same: bool) -> None:
    one, other = read(first), read(second)
    assert comparable(one.figures[0], other.figures[0], one, other) is same


def test_what_a_figure_is_of_is_told_by_the_nearest_words_of_its_clause() -> None:
    statement = read("The blast killed 14 people and injured 31 people.")
    assert [of_what(figure, statement)[0] for figure in statement.figures] == ["=killing", "=wounding"]
    assert {measure_of(figure, statement) for figure in statement.figures} == {"persons"}


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("The dike gave way on 12 March.", "The dike burst on 14 March.", True),
        ("The dike gave way on 12 March.", "The dike burst on 12 March.", False),
        ("The treaty was signed on 12 March.", "The treaty takes effect on 14 June.", False),
        ("The toll of the flood stood at 40 on 12 March.", "The toll of the flood was 75 on 14 March.", False),
        ("The dike must be mended by 12 March.", "The dike burst on 14 March.", False),
    ],
)
def test_dates_are_apart_when_they_are_told_of_one_happening(first: str, second: str, apart: bool) -> None:
    assert (happenings_apart(read(first), read(second)) is not None) is apart


@pytest.mark.parametrize(
    ("denying", "telling", "denied"),
    [
        ("Soldiers did not cross the river.", "A patrol had crossed the river.", True),
        ("No warning about the cables reached the port.", "The port had received a warning about the cables.", True),
        ("Soldiers did not cross the river.", "Soldiers were asked whether they would cross the river.", False),
        ("Soldiers did not cross the river.", "Soldiers did not cross the bridge.", False),
        ("She did not attend the closing dinner.", "She attended the opening session.", False),
    ],
)
def test_a_denial_is_one_of_what_the_other_tells(denying: str, telling: str, denied: bool) -> None:
    assert denies_it(read(denying), read(telling)) is denied
