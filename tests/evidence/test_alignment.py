"""Which statements of different origins make the same point."""

from factories import make_article, make_document, make_span, make_statement

from briefing.analysis import analyse
from briefing.core.statements import Statement
from briefing.evidence.alignment import aligned, least_likeness
from briefing.evidence.material import Point, build_material

ARTICLES = [make_article(number) for number in range(1, 4)]
CLOSED = "Minister Jane Doe of Freedonia closed the harbour of Lake Placid to foreign ships on Monday."


def points(*statements: Statement) -> tuple[Point, ...]:
    material = build_material(statements, ARTICLES, "", near=least_likeness(len(statements)))
    return aligned(material)


def meet(first: str, second: str) -> bool:
    return points(make_statement(first), make_statement(second, article="a2")) == ((0, 1),)


def test_two_accounts_of_one_deed_meet() -> None:
    assert meet(CLOSED, "Freedonia has closed its harbour at Lake Placid to ships from abroad, Minister Jane Doe said.")


def test_another_deed_of_the_same_people_is_another_point() -> None:
    assert not meet(CLOSED, "Minister Jane Doe of Freedonia unveiled a statue in the park of Lake Placid on Monday.")


def test_a_judgement_of_a_deed_is_another_point_than_the_deed() -> None:
    assert not meet(CLOSED, "Traders denounced Minister Jane Doe for having closed the harbour of Lake Placid.")


def test_what_may_be_is_another_point_than_what_is() -> None:
    doubtful = make_statement(CLOSED.replace("closed", "may have closed"), article="a2", modality="hedged")
    assert points(make_statement(CLOSED), doubtful) == ((0,), (1,))


def test_two_worths_of_one_measure_are_no_agreement_however_far_apart() -> None:
    capped = "Freedonia said on Monday that the enrichment of ore at Lake Placid would be capped at {} percent."
    documents = [make_document(capped.format(worth), article=ARTICLES[at]) for at, worth in enumerate(("20", "3.67"))]
    assert points(*(statement for document in documents for statement in analyse(document))) == ((0,), (1,))


def test_one_quotation_is_one_point_whatever_stands_around_it() -> None:
    quoted = "we shall open the harbour again in spring"
    texts = (
        f"“Let nobody be in doubt: {quoted},” said the minister.",
        f"A crowd at the fish market heard Jane Doe declare late on Monday that “{quoted}”, and cheered.",
    )
    statements = [
        make_statement(
            text,
            article=f"a{number}",
            quotes=(make_span(quoted, article=f"a{number}", start=text.index(quoted)),),
        )
        for number, text in enumerate(texts, 1)
    ]
    assert points(*statements) == ((0, 1),)


def test_rows_are_the_same_whichever_article_comes_first() -> None:
    texts = (
        CLOSED,
        "Freedonia has closed its harbour at Lake Placid to ships from abroad, Minister Jane Doe said.",
        "The harbour of Lake Placid has been closed to foreign ships by Minister Jane Doe.",
    )
    statements = [make_statement(text, article=f"a{number}") for number, text in enumerate(texts, 1)]
    assert points(*statements) == points(*reversed(statements)) == ((0, 1, 2),)
