"""What two statements assert of those they name."""

from factories import make_span, make_statement

from briefing.core.statements import Statement
from briefing.evidence.assertions import answers, heads_of, judges, named_in, quoted_alike

CLOSED = "Minister Jane Doe of Freedonia closed the harbour on Monday."


def quoting(text: str, quoted: str, article: str) -> Statement:
    return make_statement(text, article=article, quotes=(make_span(quoted, article=article, start=text.index(quoted)),))


def test_forms_of_one_word_are_one() -> None:
    assert heads_of("She resigned.") == heads_of("Her resignation!")


def test_past_forms_meet_their_verbs() -> None:
    assert heads_of("They sold the bridge.") == heads_of("They sell the bridge.")


def test_words_may_be_set_apart() -> None:
    text = "Doe of Freedonia closed a harbour."
    assert heads_of(text, named_in(text)) == heads_of("closed a harbour")


def test_texts_without_words_that_tell_anything_have_none() -> None:
    assert heads_of("They are.") == frozenset()


def test_a_judgement_is_told_by_the_main_clause_alone() -> None:
    assert judges("Jane Doe denounced the closing of the harbour.")
    assert judges("Jane Doe pushed back on reports of a closing.")
    assert not judges("Freedonia closed the harbour for a month, after Jane Doe denounced the ministry.")


def test_an_explosion_is_no_judgement() -> None:
    assert not judges("A blast killed two workers at the harbour.")


def test_an_answer_is_told_by_the_main_clause_alone() -> None:
    assert answers("Jane Doe denied that the harbour had been closed.")
    assert answers("Jane Doe brushed off calls to open the harbour.")
    assert not answers("Freedonia closed the harbour for a month, although Jane Doe had denied it.")


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
