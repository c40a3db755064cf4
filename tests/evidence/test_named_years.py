"""A year that names a document dates nothing that is told."""

import pytest

from briefing.evidence.named_years import within_name


@pytest.mark.parametrize(
    "text",
    [
        "They recalled the 1982 United Nations Convention on the Law of the Sea.",
        "They adhere to the 1992 Manila Declaration on the sea.",
        "They adhere to the 1992 Northport declaration on the sea.",
        "The 2016 Arbitral Award is final.",
        "It was affirmed by the 2016 arbitral award on the sea.",
        "The 1982 UNCLOS and the award provide a path.",
        "It respects the United Nations Convention on the Law of the Sea (UNCLOS) of 1982.",
        "We will carry out the 2030 Agenda for Sustainable Development.",
        "They signed nothing but the Treaty of 1907.",
        "The Senate passed the fiscal year 2007 appropriations bill.",
    ],
)
def test_a_year_in_the_name_of_a_document_is_told_as_such(text: str) -> None:
    at = next(at for at in range(len(text)) if text[at : at + 4].isdigit())
    assert within_name(text, at, at + 4)


@pytest.mark.parametrize(
    "text",
    [
        "In 1982 Freedonia signed the Convention on the Law of the Sea.",
        "In 2016, the Arbitral Award was given.",
        "The 2023 Northport Summit ended without an agreement.",
        "At the 2023 ASEAN summit in Northport ministers met.",
        "The U.S. withdrew from the agreement in 2018.",
        "Freedonia left the Treaty in 2019.",
        "Since 2014 NATO forces have stood there.",
        "In 1994 Freedonia Charter flights began.",
        "By 2030 UNCLOS, all agree, will be old.",
    ],
)
def test_a_year_of_what_happened_is_none(text: str) -> None:
    at = next(at for at in range(len(text)) if text[at : at + 4].isdigit())
    assert not within_name(text, at, at + 4)
