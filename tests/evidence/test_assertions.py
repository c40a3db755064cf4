"""What two statements assert of those they name."""

from factories import make_span, make_statement

from briefing.core.statements import Statement
from briefing.evidence.assertions import judges, main_clause, open_alike, overlap, quoted_alike

CLOSED = "Minister Jane Doe of Freedonia closed the harbour on Monday."


def quoting(text: str, quoted: str, article: str) -> Statement:
    return make_statement(text, article=article, quotes=(make_span(quoted, article=article, start=text.index(quoted)),))


def test_names_alone_are_no_overlap() -> None:
    assert overlap(CLOSED, "Yesterday Minister Jane Doe of Freedonia praised an opera.") == 0


def test_forms_of_one_word_are_one() -> None:
    resigned, resignation = "The minister resigned.", "Her resignation came: the minister went."
    assert overlap(resigned, resignation) > overlap(resigned, "Her speech came: the minister went.")


def test_past_forms_meet_their_verbs() -> None:
    assert overlap("They sold the bridge.", "They sell the bridge.") == 1


def test_texts_without_words_that_tell_anything_have_no_overlap() -> None:
    assert overlap("", "They are.") == 0


def test_overlap_is_the_same_either_way() -> None:
    other = "Jane Doe has closed a harbour in Freedonia and two bridges."
    assert overlap(CLOSED, other) == overlap(other, CLOSED)


def test_the_main_clause_ends_at_a_subordinate_one_and_begins_after_one() -> None:
    text = "Shortly after the vote was held, ministers of both countries left the hall, which had been full since noon."
    assert main_clause(text) == "ministers of both countries left the hall"


def test_a_judgement_is_told_by_the_main_clause_alone() -> None:
    assert judges("Jane Doe denounced the closing of the harbour.")
    assert judges("Jane Doe pushed back on reports of a closing.")
    assert not judges("Freedonia closed the harbour for a month, after Jane Doe denounced the ministry.")


def test_an_explosion_is_no_judgement() -> None:
    assert not judges("A blast killed two workers at the harbour.")


def test_statements_open_alike_where_both_begin_with_the_same_names() -> None:
    assert open_alike(CLOSED, "The harbour was closed by Minister Jane Doe.")
    assert not open_alike(CLOSED, "Critics of the closing wrote letters to newspapers against Minister Jane Doe.")


def test_statements_that_quote_a_run_of_words_are_found() -> None:
    statements = [
        quoting("“We shall open the harbour again,” she said.", "“We shall open the harbour again,”", "a1"),
        make_statement("We shall open the harbour again.", article="a2"),
        quoting("She vowed that “we shall open the harbour again”.", "“we shall open the harbour again”", "a3"),
    ]
    assert list(quoted_alike(statements)) == [(0, 2)]


def test_a_quotation_of_words_that_tell_nothing_is_none() -> None:
    statements = [
        quoting(f"“It is what it is, and it was,” said {name}.", "“It is what it is, and it was,”", name)
        for name in ("a1", "a2")
    ]
    assert list(quoted_alike(statements)) == []
