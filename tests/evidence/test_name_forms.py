"""Which names are forms of one, and what follows for conflicts."""

from itertools import combinations

import pytest
from factories import make_article, make_document

from briefing.analysis import analyse
from briefing.analysis.lists import actor_names
from briefing.evidence.contrasts import VALUED, contrasts_of
from briefing.evidence.material import build_material
from briefing.evidence.word_forms import is_form_of
from briefing.query.words import simple_terms

ALIKE = [
    ("Austria", "Australia"),
    ("Slovakia", "Slovenia"),
    ("Niger", "Nigeria"),
    ("Mauritius", "Mauritania"),
    ("Turkey", "Turkmenistan"),
    ("Malawi", "Malaysia"),
    ("Iran", "Iraq"),
]
SAID = [
    "The bank of {} raised its key rate to {} percent.",
    "Wheat exports of {} rose by {} percent.",
    "Talks with {} began on {} March.",
]


def term_of(name: str) -> str:
    (found,) = simple_terms(name)
    return found


def relations(first: str, second: str) -> list[str]:
    articles = [make_article(number, origin=f"a{number}", date="2021-05-04") for number in (1, 2)]
    texts = zip((first, second), articles, strict=True)
    statements = [one for text, article in texts for one in analyse(make_document(text, article=article))]
    return [found.relation for found in contrasts_of(build_material(statements, articles, "", near=VALUED))]


def test_no_name_of_one_listed_actor_is_a_form_of_anothers() -> None:
    whose: dict[str, set[str]] = {}
    for name in actor_names():
        if not name.place and len(terms := simple_terms(name.form)) == 1:
            whose.setdefault(terms[0], set()).add(name.common)
    assert len(whose) > 300
    apart = (pair for pair in combinations(whose, 2) if whose[pair[0]].isdisjoint(whose[pair[1]]))
    mistaken = [pair for pair in apart if is_form_of(*pair)]
    assert mistaken == []


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Nigeria", "Nigerians"),
        ("Niger", "Nigerien"),
        ("Slovakia", "Slovak"),
        ("Turkey", "Türkiye"),
        ("Iran", "Iranian"),
        ("Spain", "Spaniards"),
        ("Freedonia", "Freedonian"),
        ("Sylvanians", "Sylvania"),
        ("Northport", "Northporters"),
        ("Parliament", "Parliamentary"),
    ],
)
def test_a_name_and_its_adjective_are_forms_of_one(name: str, other: str) -> None:
    assert is_form_of(term_of(name), term_of(other))
    assert is_form_of(term_of(other), term_of(name))


@pytest.mark.parametrize(
    ("name", "other"), [*ALIKE, ("Johnson", "Johnston"), ("Montenegro", "Montserrat"), ("Freedonia", "Freeport")]
)
def test_names_that_only_begin_alike_are_not(name: str, other: str) -> None:
    assert not is_form_of(term_of(name), term_of(other))


@pytest.mark.parametrize(("one", "other"), ALIKE)
@pytest.mark.parametrize("said", SAID)
def test_what_is_said_of_names_that_begin_alike_is_no_conflict(said: str, one: str, other: str) -> None:
    assert "differs" not in relations(said.format(one, 3), said.format(other, 9))


def test_what_is_said_of_a_name_and_its_adjective_still_is() -> None:
    first = "The central bank of Nigeria raised its key rate to 4 percent."
    assert relations(first, "The Nigerian central bank raised its key rate to 9 percent.") == ["differs"]
