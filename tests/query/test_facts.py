"""What answers fields and dates."""

from datetime import date

import pytest
from factories import make_article, make_span, make_statement
from queries import REFERENCE

from briefing.core.statements import Speaker
from briefing.query.dates import resolve_all
from briefing.query.facts import facts_of
from briefing.query.grammar import parse
from briefing.query.language import load_examples
from briefing.query.matcher import Matcher

ARTICLE = make_article(
    title="Talks on Iran near Kyiv",
    source="Reuters World Service",
    author="Jane Doe",
    date="2023-06-15",
    language="en",
    tags=("urgent", "Café"),
    read=False,
    starred=True,
)
NAMED = next(example.query for example in load_examples() if example.query.startswith("speaker:"))
SPEAKER = Speaker(f"Jane {NAMED.removeprefix('speaker:').title()}", None, make_span("Jane"))
SPOKEN = make_statement("“We shall meet.”", speaker=SPEAKER, attribution="direct", issues=("ukraine",))


def holds(query: str, article: object = ARTICLE, statement: object = SPOKEN) -> bool:
    tree = resolve_all(parse(query), date(2023, 6, 20))
    facts = facts_of(article, statement, noted=True)  # type: ignore[arg-type]
    return Matcher(tree, REFERENCE).matches("words of the statement on sanctions", facts=facts)


def test_a_language_holds_for_the_form_of_a_region() -> None:
    assert holds("lang:en", make_article(language="en-GB"))
    assert not holds("lang:en-gb", make_article(language="en"))
    assert holds("lang:nb", make_article(language="no"))
    assert holds("lang:deu", make_article(language="de-AT"))
    assert not holds("lang:en", make_article(language=None))


def test_each_example_of_articles_and_statements_holds_for_what_it_tells_of() -> None:
    for example in load_examples():
        if example.section in {"Articles", "Statements"}:
            assert holds(example.query), example.query
            assert not holds(example.query, make_article(title="", read=True), make_statement("")) or example.query in {
                "has:note",
            }, example.query


@pytest.mark.parametrize(
    ("query", "held"),
    [
        ("title:(iran talks)", True),
        ("title:(iran oil)", False),
        ('title:"talks on iran"', True),
        ("title:kiev", True),
        ("title:tal*", True),
        ("source:reuters", True),
        ("source:herald", False),
        ("-source:reuters", False),
        ("author:(doe OR roe)", True),
        ("author:jana~", True),
        ("speaker:jane", True),
        ("tag:cafe", True),
        ("tag:urg", False),
        ("lang:EN", True),
        ("lang:de", False),
        ("is:read", False),
        ("is:starred -is:read", True),
        ("issue:syria", False),
        ("kind:hedged", False),
        ("date:2023 -date:2023-07", True),
        ("date:last-30-days", True),
        ("date:today", False),
    ],
)
def test_fields_are_answered_from_what_is_known(query: str, held: bool) -> None:
    assert holds(query) is held


def test_a_speaker_is_found_by_the_common_name_of_its_state() -> None:
    spoken = make_statement("x", speaker=Speaker("Northport", None, make_span("x"), "Freedonia"), attribution="direct")
    assert holds("speaker:freedonia", ARTICLE, spoken)
    assert holds("speaker:northport", ARTICLE, spoken)


def test_what_looks_at_statements_does_not_hold_without_one() -> None:
    for query in ("kind:quoted", NAMED, "issue:ukraine"):
        assert not holds(query, ARTICLE, None)


def test_what_is_unknown_does_not_hold() -> None:
    for query in ("source:a*", "author:a*", "lang:en", "date:1900..2100", "speaker:a*"):
        assert not holds(query, make_article(), make_statement("x"))
