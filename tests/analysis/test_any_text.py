"""What holds for any text at all: statements are verbatim, in order, trimmed, within blocks; and no text is slow."""

import time
from itertools import pairwise

import pytest
from factories import make_article, make_document
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.analysis import analyse
from briefing.core.articles import Document
from briefing.core.spans import Span
from briefing.core.statements import Statement

PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "'",
        "‘",
        "’",
        "«",
        "»",
        "„",
        ".",
        "?",
        "!",
        ",",
        ";",
        ":",
        " ",
        "\n",
        "\n\n",
        "# ",
        "- ",
        "(",
        ")",
        "…",
        "—",
        "he said",
        "Minister Jane Doe of Freedonia",
        "Dr. Jane Doe",
        "said",
        "according to",
        "Doe",
        "U.S.",
        "may",
        "May 9",
        "could not",
        "June 2023",
        "2018",
        "2,500 soldiers",
        "$3 million",
        "12 percent",
        "that",
        "the talks go on",
        "Ms. Roe: ",
        "Q: ",
        "\x00",
        "\x1b[31m",
        "\ud800",
        "\u200d",
        "é",
        "中文",
        "İ",
        "ß",
        "in Doe’s view",
        "told reporters",
        "last week",
        "yesterday",
        "0000-00-00",
        "9999",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join), st.lists(PIECES, max_size=40).map(" ".join)
)


def spans_of(statement: Statement) -> list[Span]:
    return [
        *statement.quotes,
        *statement.hedges,
        *(date.span for date in statement.dates),
        *(figure.span for figure in statement.figures),
        *([statement.cue] if statement.cue else []),
        *([statement.speaker.span] if statement.speaker else []),
    ]


def made(text: str, date: str | None = "2023-06-15") -> Document:
    return make_document(text, article=make_article(date=date))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_statements_are_verbatim_trimmed_in_order_and_within_their_block(text: str) -> None:
    document = made(text)
    statements = analyse(document)
    paragraphs = {block.paragraph: block for block in document.blocks if block.paragraph}
    for statement in statements:
        assert statement.text == text[statement.start : statement.end] == statement.text.strip() != ""
        block = paragraphs[statement.paragraph]
        assert block.start <= statement.start < statement.end <= block.end
        for span in spans_of(statement):
            assert span.text == text[span.start : span.end] != ""
    for before, after in pairwise(statements):
        assert before.end <= after.start


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_what_a_statement_carries_lies_within_it(text: str) -> None:
    for statement in analyse(made(text)):
        for span in (*statement.quotes, *statement.hedges, *(figure.span for figure in statement.figures)):
            assert statement.start <= span.start < span.end <= statement.end


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_without_a_date_of_the_article_none_is_relative(text: str) -> None:
    assert not [date for one in analyse(made(text, None)) for date in one.dates if date.precision == "relative"]


HOSTILE = [
    "a ",
    "“",
    "“ ",
    "‘a ",
    "'a ",
    '"',
    '"a" ',
    "he said ",
    "Doe, ",
    "A. ",
    "A ",
    "A-",
    "9",
    "9 ",
    "9,",
    "1,000 ",
    ". ",
    ".",
    "?! ",
    "(",
    "and ",
    "of ",
    "Doe and ",
    "x: ",
    "may ",
    "may 9 ",
    "May ",
    "U.",
    "in Doe’s view ",
    "according to ",
    "said, ",
    ", who ",
    "the ",
    "de la ",
    "Dr. ",
    "\n",
    "”",
    "’s ",
    "twenty-",
    "two million ",
    "said that “",
    "a, ",
    "President ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_line_of_anything_takes_time_in_proportion_to_its_length(piece: str) -> None:
    text = "“" + piece * (50_000 // len(piece))
    started = time.process_time()
    analyse(made(text))
    assert time.process_time() - started < 2  # a sixtieth of the usual speed; a quadratic rule takes far longer
