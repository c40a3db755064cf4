"""Denials that somebody is told to make, against what they deny."""

import pytest
from factories import make_article, make_statement

from briefing.evidence.contrasts import contrasts_of
from briefing.evidence.material import build_material
from briefing.evidence.repudiations import repudiates, repudiations

DENIED = make_statement("Freedonia denied that it had shelled the harbour.")
TOLD = make_statement("Sylvania said Freedonia shelled the harbour deliberately.", article="a2")


def test_what_somebody_denies_stands_against_what_is_told_of_them() -> None:
    material = build_material((DENIED, TOLD), [make_article(1), make_article(2)], "")
    assert list(repudiations((TOLD, DENIED))) == [(0, 1)]
    assert [each.conflict.what for each in contrasts_of(material)] == ["claim"]


@pytest.mark.parametrize(
    "told",
    [
        "Sylvania shelled the harbour.",
        "Freedonia repaired the harbour.",
        "Freedonia has not shelled the harbour.",
        "Freedonia rejected claims that it shelled the harbour.",
    ],
)
def test_other_doers_other_deeds_and_other_denials_do_not(told: str) -> None:
    assert not repudiates(DENIED, make_statement(told, article="a2"))


@pytest.mark.parametrize(
    "denied",
    ["Freedonia denies shelling the harbour.", "Freedonia rejected accusations of shelling the harbour, a paper said."],
)
def test_a_denial_has_many_forms(denied: str) -> None:
    assert repudiates(make_statement(denied), TOLD)


def test_one_word_denied_is_too_little() -> None:
    assert not repudiates(make_statement("Freedonia denied that it had shelled anything."), TOLD)
    assert not repudiates(make_statement("Freedonia denied that it had not shelled the harbour."), TOLD)
