"""Dates: spans of time, parts of years, dates told from the article's or from a date before, and what is none."""

import pytest
from factories import make_article, make_document

from briefing.analysis import analyse
from briefing.core.statements import DateMention


def dates(text: str, written: str | None = None) -> list[DateMention]:
    statements = analyse(make_document(text, article=make_article(date=written)))
    return [date for statement in statements for date in statement.dates]


@pytest.mark.parametrize(
    ("text", "words", "iso", "precision"),
    [
        ("They ruled from 2011 to 2014.", "2011 to 2014", "2011/2014", "range"),
        ("They ruled between 2011 and 2014.", "2011 and 2014", "2011/2014", "range"),
        ("They met between June and July 2023.", "June and July 2023", "2023-06/2023-07", "range"),
        ("They met in June–July.", "June–July", "--06/--07", "range"),
        ("They met on 3–5 March.", "3–5 March", "--03-03/--03-05", "range"),
        ("Output fell in the first half of 2023.", "first half of 2023", "2023-01/2023-06", "range"),
        ("Output fell in Q3 2023.", "Q3 2023", "2023-07/2023-09", "range"),
        ("Output fell in the 2023 second quarter.", "2023 second quarter", "2023-04/2023-06", "range"),
        ("They met in the summer of 2023.", "summer of 2023", "2023-22", "season"),
        ("They met in mid-2023.", "mid-2023", "2023", "year"),
        ("They met in early March 2021.", "early March 2021", "2021-03", "month"),
        ("They met at the end of 2023.", "the end of 2023", "2023", "year"),
        ("It was built in the 19th century.", "19th century", "18XX", "century"),
        ("It began in the early 1990s.", "early 1990s", "199X", "decade"),
    ],
)
def test_spans_of_time_and_parts_of_years_are_read(text: str, words: str, iso: str, precision: str) -> None:
    assert [(date.span.text, date.iso, date.precision) for date in dates(text)] == [(words, iso, precision)]


@pytest.mark.parametrize(
    "text",
    [
        "Resolutions 1701 and 1559 hold.",
        "UNSCR 1701 holds.",
        "Freedonia sent 2023 troops.",
        "Freedonia sent about 1800 soldiers.",
        "Call 202-555-1998 for more.",
        "They fired 7.62 mm rounds.",
        "The shelling began at 1900 GMT.",
        "See page 1999 of the report.",
        "The odds were 3:1998.",
        "The road is 1850 km long.",
        "They march each July.",
        "They march to the border.",
    ],
)
def test_numbers_of_other_kinds_are_no_dates(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("They met in June last year.", "June last year", "2022-06"),
        ("They met last April.", "last April", "2023-04"),
        ("They met last September.", "last September", "2022-09"),
        ("They met last spring.", "last spring", "2023-21"),
        ("They met last fall.", "last fall", "2022-23"),
        ("They met early last week.", "early last week", "2023-W23"),
        ("They met at the end of the year.", "the end of the year", "2023"),
        ("They will meet by year’s end.", "year’s end", "2023"),
        ("Sales fell in the latest period.", "the latest period", "2023-01/2023-03"),
        ("Sales fell in the latest fiscal year.", "the latest fiscal year", "2022"),
        ("Sales rose in the first five months of the year.", "the year", "2023"),
        ("Profit was flat for the full year.", "the full year", "2023"),
        ("Doe spoke of today’s talks.", "today", "2023-06-15"),
        ("Doe spoke of the talks of today.", "today", "2023-06-15"),
        ("As of today they agree.", "today", "2023-06-15"),
        ("They met over the weekend.", "the weekend", "2023-06-10/2023-06-11"),
        ("Sales rose in this year's first quarter.", "this year's first quarter", "2023-01/2023-03"),
        ("Sales rose in the latest quarter.", "the latest quarter", "2023-01/2023-03"),
        ("They met the day before yesterday.", "the day before yesterday", "2023-06-13"),
        ("They met three months ago.", "three months ago", "2023-03"),
        ("They will meet on Tuesday.", "Tuesday", "2023-06-20"),
        ("They met on Tuesday.", "Tuesday", "2023-06-13"),
        ("The vote, which will decide much, was held on Tuesday.", "Tuesday", "2023-06-13"),
        ("They are to meet as early as Friday.", "Friday", "2023-06-16"),
    ],
)
def test_dates_told_from_the_day_of_writing_follow_it(text: str, words: str, iso: str) -> None:
    (date,) = dates(text, "2023-06-15")
    assert (date.span.text, date.iso, date.precision) == (words, iso, "relative")


def test_last_winter_is_left_unread_for_it_lies_in_two_years() -> None:
    assert dates("They met last winter.", "2023-06-15") == []


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("They met on 4 May 2021. They signed the treaty the same day.", "2021-05-04"),
        ("They met on 4 May 2021. They signed the treaty the following day.", "2021-05-05"),
        ("They met on 4 May 2021. They signed the treaty three days later.", "2021-05-07"),
        ("They met in May 2021 and signed the treaty that year.", "2021"),
        ("They met in 2021 and signed the treaty two years later.", "2023"),
    ],
)
def test_a_date_told_from_another_is_counted_from_it(text: str, iso: str) -> None:
    assert [(date.iso, date.precision) for date in dates(text)[1:]] == [(iso, "relative")]


@pytest.mark.parametrize(
    "text",
    [
        "They met in May 2021. They signed the treaty the same day.",
        "They met on 4 May. They signed the treaty the following day.",
        "They met on 4 May 2021.\n\nThey signed the treaty the same day.",
        "They signed the treaty three days later.",
    ],
)
def test_no_part_of_a_date_is_invented_from_another(text: str) -> None:
    assert not [date for date in dates(text, "2023-06-15") if date.precision == "relative"]


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("Freedonia now has a navy.", "now", "PRESENT_REF"),
        ("Freedonia recently bought ships.", "recently", "PAST_REF"),
        ("Freedonia will buy ships in the future.", "the future", "FUTURE_REF"),
    ],
)
def test_words_for_now_and_then_are_vague(text: str, words: str, iso: str) -> None:
    assert [(date.span.text, date.iso, date.precision) for date in dates(text)] == [(words, iso, "vague")]


def test_a_timely_word_that_tells_no_time_is_no_date() -> None:
    assert dates("Now that the ships are here, the now-famous captain rests.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They met between February 3 and 5, 2023.", ["2023-02-03/2023-02-05"]),
        ("They met between 3 and 5 February.", ["--02-03/--02-05"]),
        ("They met between 28 February and 5 March 2023.", ["2023-02-28/2023-03-05"]),
        ("They met between June 2022 and July 2023.", ["2022-06/2023-07"]),
        ("They met in June and July 2023.", ["2023-06", "2023-07"]),
        ("They met between 3 and 5 ships in May.", ["--05"]),
    ],
)
def test_what_lies_between_two_days_is_a_range_and_a_year_told_once_holds_for_both(text: str, told: list[str]) -> None:
    assert [one.iso for one in dates(text)] == told


@pytest.mark.parametrize(
    ("text", "words", "iso", "precision"),
    [
        ("They met on Christmas Eve.", "Christmas Eve", "--12-24", "day-no-year"),
        ("They met on New Year's Day.", "New Year's Day", "--01-01", "day-no-year"),
        ("They met last Christmas.", "last Christmas", "2022-12-25", "relative"),
        ("They will meet next Christmas.", "next Christmas", "2023-12-25", "relative"),
        ("They met on Thanksgiving Day.", "Thanksgiving Day", "2022-11-24", "relative"),
        ("They met on Memorial Day.", "Memorial Day", "2023-05-29", "relative"),
        ("They met before Labor Day.", "Labor Day", "2022-09-05", "relative"),
    ],
)
def test_a_day_told_by_name_has_its_date_and_no_year_but_the_one_its_words_tell(
    text: str, words: str, iso: str, precision: str
) -> None:
    assert [(one.span.text, one.iso, one.precision) for one in dates(text, "2023-06-15")] == [(words, iso, precision)]


@pytest.mark.parametrize(
    "text",
    [
        "They met on Thanksgiving Day.",
        "They met last Christmas.",
        "They stood by Christmas trees.",
        "The ship sailed to Christmas Island.",
    ],
)
def test_a_name_that_tells_no_day_by_itself_is_no_date(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("It began in nineteen seventy-nine.", "nineteen seventy-nine", "1979"),
        ("It began in nineteen ninety four.", "nineteen ninety four", "1994"),
        ("It began in nineteen eighty.", "nineteen eighty", "1980"),
        ("It began in the year two thousand and three.", "two thousand and three", "2003"),
    ],
)
def test_years_in_words_are_read(text: str, words: str, iso: str) -> None:
    assert [(one.span.text, one.iso, one.precision) for one in dates(text)] == [(words, iso, "year")]


def test_a_decade_in_words_is_the_last_of_its_name_before_the_day_of_writing() -> None:
    text = "It grew through the nineties, in the early sixties and in the ’80s."
    told = [("nineties", "199X"), ("sixties", "196X"), ("80s", "198X")]
    assert [(one.span.text, one.iso) for one in dates(text, "2023-06-15")] == told
    assert dates(text) == []


def test_degrees_and_ages_are_no_decades() -> None:
    assert dates("Temperatures are in the nineties. Doe is in his sixties. They drove in the 80s.", "2023-06-15") == []


@pytest.mark.parametrize("text", ["They sent nineteen ships.", "They sent two thousand and three ships."])
def test_numbers_in_words_are_no_years(text: str) -> None:
    assert dates(text) == []


def test_the_quarter_is_the_one_told_before_it() -> None:
    text = "Sales rose in the third quarter of 2022.\n\nCosts fell in the quarter."
    assert [(one.span.text, one.iso, one.precision) for one in dates(text)][1:] == [
        ("the quarter", "2022-07/2022-09", "relative")
    ]


def test_the_quarter_is_not_the_one_of_the_year_before() -> None:
    text = "Sales rose in the first quarter, from those of the year-ago quarter. Costs fell in the quarter."
    assert dates(text, "2023-06-15")[-1].iso == "2023-01/2023-03"


@pytest.mark.parametrize(
    "text",
    [
        "Costs fell in the quarter.",
        "Sales rose in 2022. They lived in the quarter.",
        "Sales fell for the year ended September.",
        "They voted on 4 May 2021. They had met two days before the vote.",
        "She spoke on “This Week”, a programme.",
        "They build the cities of tomorrow.",
    ],
)
def test_a_time_told_from_what_is_not_known_has_no_date(text: str) -> None:
    assert [one.iso for one in dates(text, "2023-06-15") if one.precision == "relative"] == []


def test_early_in_a_year_results_for_the_year_may_be_those_of_the_last() -> None:
    assert dates("Profit was flat for the year.", "2023-02-15") == []


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("Nobody has asked until now.", "now", "PRESENT_REF"),
        ("Until recently nobody asked.", "recently", "PAST_REF"),
        ("Doe said that in the past he had left.", "the past", "PAST_REF"),
        ("Freedonia will soon buy ships.", "soon", "FUTURE_REF"),
        ("They fear the future, Doe said.", "the future", "FUTURE_REF"),
        ("Prices will rise in the short term.", "the short term", "FUTURE_REF"),
    ],
)
def test_more_words_for_now_and_then_are_vague(text: str, words: str, iso: str) -> None:
    assert [(one.span.text, one.iso, one.precision) for one in dates(text)] == [(words, iso, "vague")]


@pytest.mark.parametrize(
    "text",
    [
        "They left as soon as they could.",
        "He soon left.",
        "They met the future king.",
        "It rained in the past two weeks.",
        "Now for the news.",
    ],
)
def test_words_that_tell_of_no_time_of_their_own_are_not_vague_dates(text: str) -> None:
    assert [one for one in dates(text) if one.precision == "vague"] == []
